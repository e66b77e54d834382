//! Months and dates that name one: the nearest year, relative and referring
//! months.

use super::looks::Looks;
use super::periods::{month_or_day, other_calendar};
use super::units::{bounds, parts, shift_days, shift_month};
use super::{Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, Precision};
use crate::extract::Rule;
use crate::extract::timex::expr::{Month, Point, Year};

/// Without a telling verb a date this many days back is less likely meant …
const FAR_BACK: i64 = 300;
/// The same beside a present verb.
const FAR_BACK_OF_PRESENT: i64 = 180;
/// A limit may be over by so many days when it is told.
const JUST_OVER: i64 = 7;
/// A day is not set for next year when it is over by so few.
const JUST_PAST: i64 = 14;
/// A month that something is reckoned by may be over by so many days.
const RECKONED: i64 = 60;
/// … than one that comes within so many days.
const NEAR_AHEAD: i64 = 60;

/// Of two days that no verb tells apart, whether the one ahead is meant: what
/// comes soon, against what is nearly a year over.
pub(super) fn is_likelier_ahead(looks: Looks, back: i64, ahead: i64) -> bool {
    match looks {
        Looks::Ahead => true,
        Looks::Back => false,
        Looks::Present => back > FAR_BACK_OF_PRESENT && ahead < back,
        Looks::Limit | Looks::Unknown => back > FAR_BACK && ahead < NEAR_AHEAD,
    }
}

impl Resolver<'_> {
    pub(super) fn monthly(&self, point: &Point, month: Month, index: usize) -> Option<Resolved> {
        match month {
            Month::Named(name) => self.named_month(point, name.calendar, name.number, index),
            Month::Number(number) => self.numeric_date(point, number, index),
            Month::Shift(shift) => {
                let calendar = self.calendar(point, index);
                let value = self.shifted_month(point, calendar, shift)?;
                let other = other_calendar(calendar).filter(|_| point.era.is_none());
                let other = other.and_then(|other| self.shifted_month(point, other, shift));
                Some(
                    Resolved::new(value, Rule::RelativeUnit)
                        .anchored(self.doc())
                        .in_calendar(calendar)
                        .or(other),
                )
            }
            Month::Same(shift) => self.same_month(point, shift, index),
            Month::This => self.this_month(point, index),
        }
    }

    pub(super) fn shifted_month(
        &self,
        point: &Point,
        calendar: Calendar,
        shift: i32,
    ) -> Option<Edtf> {
        let (year, month, _) = parts(calendar, self.published?);
        let (year, month) = shift_month(year, month, shift);
        month_or_day(point, calendar, year, month)
    }

    pub(super) fn same_month(&self, point: &Point, shift: i32, index: usize) -> Option<Resolved> {
        let Some((day, past)) = self.previous_day(Precision::Month) else {
            return if shift == 0 { None } else { self.monthly(point, Month::Shift(shift), index) };
        };
        let calendar = past.calendar.unwrap_or_else(|| self.calendar(point, index));
        let (year, month, _) = parts(calendar, day);
        let (year, month) = shift_month(year, month, shift);
        let value = month_or_day(point, calendar, year, month)?;
        Some(
            Resolved::new(value, Rule::Anaphora)
                .anchored(Some(past.value.clone()))
                .in_calendar(calendar),
        )
    }

    /// «این ماه»: the month named in the sentence or the one before, else the
    /// document's.
    pub(super) fn this_month(&self, point: &Point, index: usize) -> Option<Resolved> {
        let sentence = self.site.sentence(index);
        let near = self.values.last().filter(|past| {
            let found = &self.found[past.index];
            let beside = sentence.contains(&found.first);
            let month = found.expr.point().is_some_and(|point| {
                let named = matches!(point.month, Some(Month::Named(_)));
                named && (beside || point.day.is_none())
            });
            month && found.past + 60 > self.found[index].first
        });
        // «سال گذشته نیز در همین ماه»
        let year = self.values.last().and_then(|past| {
            let found = &self.found[past.index];
            let year = found.expr.point()?.year;
            let alone = found.expr.point()? == &Point { year, ..Point::default() };
            year.filter(|year| {
                let counted = matches!(year, Year::Shift(shift) if *shift != 0);
                alone && counted && sentence.contains(&found.first)
            })
        });
        if let (Some(Year::Shift(shift)), None) = (year, point.edge) {
            self.monthly(point, Month::Shift(12 * shift), index)
        } else if near.is_some() {
            self.same_month(point, 0, index)
        } else {
            self.monthly(point, Month::Shift(0), index)
        }
    }

    /// “on the 24th”: of the month named just before, else the nearest such day.
    pub(super) fn bare_day(&self, point: &Point, index: usize) -> Option<Resolved> {
        const NEAR: usize = 40;
        let named = self.values.last().filter(|past| {
            let found = &self.found[past.index];
            let month = found.expr.point().is_some_and(|point| point.month.is_some());
            month && found.past + NEAR > self.found[index].first
        });
        let ahead = self.looks_ahead(index);
        let told = named.and_then(|_| self.same_month(point, 0, index));
        let told = told.filter(|told| {
            let days = self.published.zip(told.value.as_day());
            days.is_none_or(|(now, day)| if ahead { day >= now } else { day <= now })
        });
        if told.is_some() {
            return told;
        }
        let now = self.published?;
        let calendar = self.calendar(point, index);
        let (year, month, _) = parts(calendar, now);
        let of = |shift: i32| {
            let (year, month) = shift_month(year, month, if ahead { shift } else { -shift });
            let value = month_or_day(point, calendar, year, month)?;
            let day = value.as_day()?;
            (if ahead { day >= now } else { day <= now }).then_some(value)
        };
        let value = (0..=2).find_map(of)?;
        Some(Resolved::new(value, Rule::NearestYear).anchored(self.doc()).in_calendar(calendar))
    }

    /// A date in digits; the calendar is the year's.
    pub(super) fn numeric_date(&self, point: &Point, month: u8, index: usize) -> Option<Resolved> {
        let calendar = self.calendar(point, index);
        let read = self.year(point, calendar)?;
        let value = month_or_day(point, calendar, read.year, month)?;
        Some(Resolved::new(value, Rule::Explicit).in_calendar(calendar))
    }

    pub(super) fn named_month(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<Resolved> {
        if let Some(read) = self.year_of_month(point, calendar, index) {
            let value = month_or_day(point, calendar, read.year, month)?;
            return Some(
                Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar),
            );
        }
        if point.year.is_some() {
            return None;
        }
        let heading =
            if point.turn.is_none() { self.year_of_heading(calendar, index) } else { None };
        if let Some((year, anchor)) = heading {
            let value = month_or_day(point, calendar, year, month)?;
            return Some(
                Resolved::new(value, Rule::Anaphora).anchored(Some(anchor)).in_calendar(calendar),
            );
        }
        // “recorded in 2019, released last June”: counted from the document.
        let told = || self.year_in_text(calendar, month, index);
        let told = if point.turn.is_some() { None } else { told() };
        let told = told.filter(|(year, _)| !self.is_staged_again(*year, calendar, index));
        let told = told.or_else(|| self.year_below(point, calendar, month, index));
        if let Some((year, anchor)) =
            told.or_else(|| self.year_of_story(point, calendar, month, index))
        {
            let value = month_or_day(point, calendar, year, month)?;
            return Some(
                Resolved::new(value, Rule::Anaphora).anchored(Some(anchor)).in_calendar(calendar),
            );
        }
        let year = self.nearest_year(point, calendar, month, index)?;
        let value = month_or_day(point, calendar, year, month)?;
        Some(Resolved::new(value, Rule::NearestYear).anchored(self.doc()).in_calendar(calendar))
    }

    /// “first staged in 1987, returns on April 9”: the nearest verb looks ahead, and
    /// the year that was told is over.
    fn is_staged_again(&self, year: i32, calendar: Calendar, index: usize) -> bool {
        let over = self.published.is_some_and(|day| year < parts(calendar, day).0);
        let looks = self.site.looks(index);
        // «در ۲۰۲۲ امضا شد، ۱۸ مارس به پایان می‌رسد», told on the 12th.
        let soon =
            || matches!(looks, Looks::Ahead | Looks::Present) && self.is_soon(calendar, index);
        over && if self.site.is_english(index) { looks == Looks::Ahead } else { soon() }
    }

    /// Whether a day or month without a year comes soon after the document.
    fn is_soon(&self, calendar: Calendar, index: usize) -> bool {
        let Some(point) = self.found[index].expr.point() else { return false };
        let (Some(now), Some(Month::Named(name))) = (self.published, point.month) else {
            return false;
        };
        let (year, ..) = parts(calendar, now);
        let first = |year: i32| Some(bounds(&month_or_day(point, calendar, year, name.number)?)?.0);
        let soon = |day: NaiveDate| (0..=NEAR_AHEAD).contains(&(day - now).num_days());
        [year, year + 1].into_iter().filter_map(first).any(soon)
    }

    /// “Next year’s race takes place on April 21”: next year is named before it in its
    /// sentence.
    fn tells_next_year(&self, index: usize) -> bool {
        let sentence = self.site.sentence(index);
        let mut before =
            self.found[..index].iter().rev().take_while(|found| sentence.contains(&found.first));
        before.any(|found| {
            let year = found.expr.point().and_then(|point| point.year);
            matches!(year, Some(Year::Shift(1..)))
        })
    }

    /// The year that puts a month (and day) nearest on or before the document,
    /// or after it when the clause looks ahead.
    pub(super) fn nearest_year(
        &self,
        point: &Point,
        calendar: Calendar,
        month: u8,
        index: usize,
    ) -> Option<i32> {
        let now = self.published?;
        let (year, current, _) = parts(calendar, now);
        if let Some(target) = point.deictic.and_then(|shift| shift_days(now, shift.into())) {
            let away = |year: i32| {
                let day = month_or_day(point, calendar, year, month)?.as_day()?;
                Some((day - target).num_days().abs())
            };
            return (year - 1..=year + 1)
                .filter_map(|year| Some((away(year)?, year)))
                .min()
                .map(|(_, year)| year);
        }
        if let Some(turn) = point.turn.filter(|_| point.weekday.is_none()) {
            return Some(match turn {
                0 => year,
                1.. => year + i32::from(month <= current),
                _ => year - i32::from(month >= current),
            });
        }
        let starts = |year: i32| bounds(&month_or_day(point, calendar, year, month)?);
        let back = (0..=8)
            .map(|back| year + 1 - back)
            .find(|&y| starts(y).is_some_and(|(first, _)| first <= now))?;
        let ahead = (0..=8)
            .map(|ahead| year - 1 + ahead)
            .find(|&y| starts(y).is_some_and(|(_, last)| last >= now))?;
        if back == ahead {
            return Some(back);
        }
        if let Some(turn) = point.turn.filter(|turn| *turn != 0) {
            return Some(if turn > 0 { ahead } else { back });
        }
        if let Some(weekday) = point.weekday {
            let fits = |year: i32| {
                starts(year).is_some_and(|(first, _)| super::units::weekday(first) == weekday)
            };
            if fits(back) != fits(ahead) {
                return Some(if fits(back) { back } else { ahead });
            }
        }
        // «حقوق شهریور فردا واریز می‌شود»: what is reckoned by the month is paid after it.
        let just_over = starts(back).is_some_and(|(_, last)| (now - last).num_days() <= RECKONED);
        if just_over && point.day.is_none() && self.site.is_reckoned(index) {
            return Some(back);
        }
        let days =
            |year: i32| starts(year).map_or(i64::MAX, |(first, _)| (first - now).num_days().abs());
        Some(match self.site.looks(index) {
            // «نتایج آزمون ۳ مهر هفته آینده اعلام می‌شود»: nobody sets a day for next year
            // that is only just over, unless next year is named.
            Looks::Ahead
                if days(back) <= JUST_PAST
                    && point.day.is_some()
                    && !self.tells_next_year(index) =>
            {
                back
            }
            // «از پنجم اسفند تعطیل است»: the nearer of two beginnings.
            Looks::Ahead if days(back) < days(ahead) && self.site.is_lasting(index) => back,
            Looks::Ahead => ahead,
            // “next year’s fair runs from 5 to 12 April”
            Looks::Present if self.tells_next_year(index) => ahead,
            Looks::Back => back,
            Looks::Limit => {
                let over = starts(back).map_or(i64::MAX, |(_, last)| (now - last).num_days());
                if over <= JUST_OVER { back } else { ahead }
            }
            looks @ (Looks::Unknown | Looks::Present) => {
                if is_likelier_ahead(looks, days(back), days(ahead)) { ahead } else { back }
            }
        })
    }
}
