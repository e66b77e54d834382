//! Named days, anniversaries and epochs.

use super::month::is_likelier_ahead;
use super::units::{self, bounds, shift_days, weekday};
use super::{Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate};
use crate::extract::Rule;
use crate::extract::lexicon::{NamedRule, lexicon};
use crate::extract::timex::expr::Year;

/// What is named that was so few days ago is meant …
const JUST_OVER: i64 = 7;
/// … and not that which comes after so many.
const FAR_AHEAD: i64 = 300;
/// Weekdays are counted from Saturday.
const THURSDAY: u8 = 5;

impl Resolver<'_> {
    pub(super) fn named(
        &self,
        named: u16,
        year: Option<Year>,
        turn: Option<i32>,
        index: usize,
    ) -> Option<Resolved> {
        let (rule, name) = lexicon().named.get(usize::from(named))?;
        let told = if year.or(turn.map(Year::Shift)).is_none() {
            self.named_in_story(*rule, index)
        } else {
            None
        };
        let anchor = told.as_ref().map_or_else(|| self.doc(), |(_, anchor)| Some(anchor.clone()));
        let value = match (told, year) {
            (Some((value, _)), _) => value,
            (None, Some(year)) => self.named_in_year(*rule, year, index)?,
            (None, None) => self.nearest_named(*rule, turn, index)?,
        };
        let anchored = !matches!(year, Some(Year::Number { .. }));
        let mut resolved = Resolved::new(value, Rule::NamedDay).in_calendar(calendar_of(*rule));
        resolved.note = Some(name.clone());
        Some(if anchored { resolved.anchored(anchor) } else { resolved })
    }

    /// The occurrence inside a year of any calendar.
    fn named_in_year(&self, rule: NamedRule, year: Year, index: usize) -> Option<Edtf> {
        let own = calendar_of(rule);
        let shift_of_year = if let Year::Shift(shift) = year { Some(shift) } else { None };
        let (calendar, year) = match year {
            Year::Number { value, digits } if digits > 2 => {
                let calendar = match (value, own) {
                    (1500.., _) => Calendar::Gregorian,
                    (1420..1500, Calendar::Hijri) => Calendar::Hijri,
                    _ => Calendar::Jalali,
                };
                (calendar, value)
            }
            Year::Number { value, .. } => (Calendar::Jalali, self.expand(value, Calendar::Jalali)),
            Year::Shift(shift) => {
                let calendar = if own == Calendar::Gregorian { own } else { Calendar::Jalali };
                (calendar, units::parts(calendar, self.published?).0 + shift)
            }
            Year::Following => return None,
            Year::Same(shift) => {
                let (day, past) = self.previous_day(crate::calendar::Precision::Century)?;
                let calendar = past.calendar.unwrap_or(own);
                (calendar, units::parts(calendar, day).0 + shift)
            }
        };
        let (first, last) = bounds(&units::year_value(calendar, year))?;
        let start = |value: &Edtf| bounds(value).map(|(start, _)| start);
        let all = occurrences(rule, first);
        let inside = |value: &&Edtf| start(value).is_some_and(|day| day >= first && day <= last);
        let found = all.iter().find(inside)?;
        // «نیمه شعبان امسال» of a lunar day that is over was in the solar year
        // before, when this one's is still to come.
        let early = own == Calendar::Hijri && shift_of_year == Some(0) && self.looks_back(index);
        let now = self.published.filter(|_| early);
        let before = now.filter(|now| start(found).is_some_and(|day| day > *now)).and_then(|now| {
            all.iter().rev().find(|value| start(value).is_some_and(|day| day <= now))
        });
        Some(before.unwrap_or(found).clone())
    }

    /// “arrested on October 19, 2015 … posted bail that Halloween”, “published in 1988 … By
    /// Christmas it had sold …”: the first one after what was told before it.
    fn named_in_story(&self, rule: NamedRule, index: usize) -> Option<(Edtf, Edtf)> {
        let past = self.values.last().filter(|past| past.index + 1 == index)?;
        let pointed = self.site.is_pointed(index) && self.site.is_story(past.index, index);
        let (begun, end) = bounds(&past.value)?;
        let old = || self.published.is_some_and(|now| units::is_long_ago(end, now));
        let beside = || self.site.is_near(past.index, index) && self.site.had_by(index) && old();
        if !(pointed || beside()) {
            return None;
        }
        let all = occurrences(rule, begun);
        let follows = |value: &Edtf| bounds(value).is_some_and(|(day, _)| day >= begun);
        Some((all.into_iter().find(follows)?, past.value.clone()))
    }

    fn nearest_named(&self, rule: NamedRule, turn: Option<i32>, index: usize) -> Option<Edtf> {
        let now = self.published?;
        let all = occurrences(rule, now);
        let within = |value: &&Edtf, test: &dyn Fn(NaiveDate, NaiveDate) -> bool| {
            bounds(value).is_some_and(|(a, b)| test(a, b))
        };
        let ahead = all.iter().find(|value| within(value, &|_, last| last >= now));
        let back = all.iter().rev().find(|value| within(value, &|first, _| first <= now));
        let away = |value: Option<&Edtf>| {
            let (first, _) = value.and_then(bounds)?;
            Some((first - now).num_days().abs())
        };
        let meant = match (turn, away(back), away(ahead)) {
            (Some(turn), ..) => turn > 0,
            // “wards prepared for Halloween”, told three days later
            (None, Some(back), Some(ahead)) if back <= JUST_OVER && ahead > FAR_AHEAD => false,
            (None, Some(back), Some(ahead)) => {
                is_likelier_ahead(self.near_looks(index), back, ahead)
            }
            _ => self.looks_ahead(index),
        };
        if meant { ahead } else { back }.cloned()
    }

    pub(super) fn anniversary(
        &self,
        ordinal: Option<u32>,
        epoch: Option<u16>,
        index: usize,
    ) -> Option<Resolved> {
        let Some(epoch) = epoch else { return self.anniversary_dated(ordinal?, index) };
        let epoch = lexicon().epochs.get(usize::from(epoch))?;
        let with = |rule: Rule, value: Edtf, anchor: Option<Edtf>| {
            let mut resolved =
                Resolved::new(value, rule).anchored(anchor).in_calendar(epoch.calendar);
            resolved.note = Some(epoch.name.clone());
            resolved
        };
        let Some(ordinal) = ordinal else {
            let (month, day) = epoch.day?;
            let rule = NamedRule::Days(epoch.calendar, (month, day), (month, day));
            let value = self.nearest_named(rule, None, index)?;
            return Some(with(Rule::NamedDay, value, self.doc()));
        };
        let year =
            epoch.year.checked_add(i32::try_from(ordinal).ok()?).filter(|year| *year < 9000)?;
        let value = match epoch.day {
            Some((month, day)) => units::day_value(epoch.calendar, year, month, day)?,
            None => units::year_value(epoch.calendar, year),
        };
        Some(with(Rule::Anniversary, value, Some(epoch_value(epoch))))
    }

    /// «سی‌وششمین سالروز فاجعه … در سال ۶۰»: the year that follows is the
    /// event's, or already the anniversary's.
    fn anniversary_dated(&self, ordinal: u32, index: usize) -> Option<Resolved> {
        let now = self.published?;
        let next = self.found.get(index + 1)?;
        let near = self.site.is_same_clause(self.found[index].past, next.first);
        let point = *next.expr.point().filter(|point| near && point.is_dated())?;
        let dated = self.point(&point, index + 1)?;
        let calendar = dated.calendar?;
        let (first, _) = bounds(&dated.value)?;
        let (year, month, day) = units::parts(calendar, first);
        let this = units::parts(calendar, now).0;
        // “the first anniversary of the crash on 12 November 2023”, told in 2024
        let next_year =
            units::day_value(calendar, year + 1, month, day).and_then(|day| day.as_day());
        let away = |day: NaiveDate| (now - day).num_days().abs();
        let of_event = ordinal == 1
            && matches!(point.year, Some(Year::Number { .. }))
            && dated.value.as_day().is_some()
            && next_year.is_some_and(|next| away(next) < away(first));
        if (this - year).abs() <= 1 && !of_event {
            return Some(Resolved { rule: Rule::Anniversary, ..dated });
        }
        let year = year.checked_add(i32::try_from(ordinal).ok()?)?;
        if (this - year).abs() > 1 {
            return None;
        }
        let value = match dated.value.as_day() {
            Some(_) => units::day_value(calendar, year, month, day)?,
            None if point.month.is_some() => units::month_value(calendar, year, month),
            None => units::year_value(calendar, year),
        };
        let anchor = Some(dated.value);
        Some(Resolved::new(value, Rule::Anniversary).anchored(anchor).in_calendar(calendar))
    }

    /// An event that everybody knows, by its own date.
    #[allow(clippy::unused_self, reason = "beside its siblings")]
    pub(super) fn epoch(&self, epoch: u16) -> Resolved {
        let epoch = &lexicon().epochs[usize::from(epoch)];
        let mut resolved =
            Resolved::new(epoch_value(epoch), Rule::NamedDay).in_calendar(epoch.calendar);
        resolved.note = Some(epoch.name.clone());
        resolved
    }
}

fn epoch_value(epoch: &crate::extract::lexicon::Epoch) -> Edtf {
    let day =
        epoch.day.and_then(|(month, day)| units::day_value(epoch.calendar, epoch.year, month, day));
    day.unwrap_or_else(|| units::year_value(epoch.calendar, epoch.year))
}

fn calendar_of(rule: NamedRule) -> Calendar {
    match rule {
        NamedRule::Days(calendar, ..) => calendar,
        NamedRule::LastWednesdayEve => Calendar::Jalali,
        NamedRule::QudsDay => Calendar::Hijri,
        NamedRule::BlackFriday | NamedRule::Weekday(..) | NamedRule::Easter(_) => {
            Calendar::Gregorian
        }
    }
}

/// Its occurrences in the years around a day, in time order.
fn occurrences(rule: NamedRule, around: NaiveDate) -> Vec<Edtf> {
    let year = units::parts(calendar_of(rule), around).0;
    (year - 2..=year + 2).filter_map(|year| occurrence(rule, year)).collect()
}

fn occurrence(rule: NamedRule, year: i32) -> Option<Edtf> {
    match rule {
        NamedRule::Days(calendar, first, last) if first == last => {
            units::day_value(calendar, year, first.0, first.1)
        }
        NamedRule::Days(calendar, first, last) => {
            let (first, last) = (
                units::day_value(calendar, year, first.0, first.1)?,
                units::day_value(calendar, year, last.0, last.1)?,
            );
            units::between(&first, &last)
        }
        NamedRule::LastWednesdayEve => {
            let last = shift_days(units::day(Calendar::Jalali, year + 1, 1, 1)?, -1)?;
            let back = (weekday(last) + 7 - 4) % 7;
            Some(Edtf::day(shift_days(last, -i64::from(back) - 1)?))
        }
        NamedRule::QudsDay => {
            let length = units::month_length(Calendar::Hijri, year, 9);
            let last = units::day(Calendar::Hijri, year, 9, length)?;
            let back = (weekday(last) + 7 - 6) % 7;
            Some(Edtf::day(shift_days(last, -i64::from(back))?))
        }
        NamedRule::BlackFriday => {
            Some(Edtf::day(shift_days(nth_weekday(year, 11, THURSDAY, 4)?, 1)?))
        }
        NamedRule::Weekday(month, weekday, place) => {
            Some(Edtf::day(nth_weekday(year, month, weekday, place)?))
        }
        NamedRule::Easter(days) => Some(Edtf::day(shift_days(easter(year)?, days.into())?)),
    }
}

/// The weekday's place in a Gregorian month, the last as 0.
fn nth_weekday(year: i32, month: u8, wanted: u8, place: u8) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month.into(), 1)?;
    let away = i64::from((wanted + 7 - weekday(first)) % 7);
    if place > 0 {
        return shift_days(first, away + 7 * i64::from(place - 1));
    }
    let length = i64::from(units::month_length(Calendar::Gregorian, year, month));
    shift_days(first, away + (length - 1 - away) / 7 * 7)
}

/// Easter Sunday of western churches, by the anonymous Gregorian computus (Meeus,
/// Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let day = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31).ok()? + 1)
}
