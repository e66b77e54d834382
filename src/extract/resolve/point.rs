//! Values of points: explicit dates, nearest years, weekdays, units named by
//! their place relative to now, and references back.

use super::periods::{edged_season, fraction_value, listed, other_calendar, sliced_season};
use super::units::{bounds, parts, shift_days, weekday};
use super::year::YearRead;
use super::{Clash, Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, NaiveTime, Precision};
use crate::extract::Rule;
use crate::extract::lexicon::Part;
use crate::extract::timex::expr::{Day, Fraction, Point};

impl Resolver<'_> {
    pub(super) fn point(&self, point: &Point, index: usize) -> Option<Resolved> {
        if point.is_clock_only() {
            return self.clock_only(point, index);
        }
        let resolved = self.dated(point, index)?;
        Some(with_time(resolved, point))
    }

    pub(super) fn dated(&self, point: &Point, index: usize) -> Option<Resolved> {
        if let Some(turn) = point.century_turn {
            return self.turned_century(turn.into());
        }
        if point.is_age() {
            return self.age(point, index);
        }
        match point.day {
            Some(Day::Shift(-1)) if self.is_day_before_told(index) => return self.same_day(-1),
            Some(Day::Shift(shift)) => {
                let told = || self.morrow_told(index).filter(|_| shift == 1);
                let said = self.as_said(shift, index);
                return said.or_else(told).or_else(|| self.day_shift(shift));
            }
            // «همان روز سه‌شنبه»
            Some(Day::Same(0)) if point.weekday.is_some() => return self.weekly(point, index),
            Some(Day::Same(shift)) => return self.same_day(shift),
            Some(Day::This) => return self.this_day(),
            _ => {}
        }
        if point.fraction.is_some() {
            return self.fraction(point, index);
        }
        if let Some(month) = point.month {
            return self.monthly(point, month, index);
        }
        if point.week.is_some() || point.weekday.is_some() {
            return self.weekly(point, index);
        }
        if let (Some(Day::Number(_)), None) = (point.day, point.year) {
            return self.bare_day(point, index);
        }
        self.yearly(point, index)
    }

    pub(super) fn day_shift(&self, shift: i32) -> Option<Resolved> {
        let day = shift_days(self.published?, shift.into())?;
        Some(Resolved::new(Edtf::day(day), Rule::Offset).anchored(self.doc()))
    }

    /// «دوشنبه گفت روز قبل سه نفر بازداشت شدند»: the day before one of the same sentence,
    /// where «روز گذشته» would be yesterday.
    fn is_day_before_told(&self, index: usize) -> bool {
        let sentence = self.site.sentence(index);
        let told = self.values.last().is_some_and(|past| {
            let here = sentence.contains(&self.found[past.index].first);
            here && past.value.as_day().is_some()
        });
        told && self.site.is_day_ago(index)
    }

    pub(super) fn this_day(&self) -> Option<Resolved> {
        if self.values.last().is_some_and(|past| past.value.as_day().is_some()) {
            self.same_day(0)
        } else {
            None
        }
    }

    pub(super) fn fraction(&self, point: &Point, index: usize) -> Option<Resolved> {
        let fraction = point.fraction?;
        let calendar = self.calendar(point, index);
        if let Fraction::SeasonAfter(season) = fraction {
            return self.season_after(point, season, index);
        }
        let heading = if point.year.is_none() && point.turn.is_none() {
            self.year_of_heading(Calendar::Jalali, index)
        } else {
            None
        };
        if let Some((year, anchor)) = heading {
            let value = fraction_part(point, Calendar::Jalali, year, fraction)?;
            let value = Resolved::new(value, Rule::Anaphora).anchored(Some(anchor));
            return Some(value.in_calendar(Calendar::Jalali));
        }
        if let (Fraction::Season(season), None) = (fraction, point.year) {
            return self.nearest_season(point, calendar, season, index);
        }
        let read = if point.year.is_some() {
            self.year(point, calendar)?
        } else {
            let now = self.published?;
            let year = parts(calendar, now).0;
            // «در سه‌ماهه چهارم» told in summer: last year's.
            let begun = bounds(&fraction_part(point, calendar, year, fraction)?)?.0 <= now;
            let over = !begun && !self.leans_ahead(index);
            let (year, anchor) = (year - i32::from(over), self.doc());
            YearRead { year, rule: Rule::RelativeUnit, anchor }
        };
        let value = fraction_part(point, calendar, read.year, fraction)?;
        let relative = read.rule == Rule::RelativeUnit && point.era.is_none();
        let other = other_calendar(calendar).filter(|_| relative).and_then(|other| {
            let year = match point.year {
                Some(_) => self.year(point, other)?.year,
                None => parts(other, self.published?).0,
            };
            fraction_part(point, other, year, fraction)
        });
        Some(Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar).or(other))
    }

    /// “the following spring”, «تابستان بعد»: the first one after what was mentioned.
    fn season_after(&self, point: &Point, season: u8, index: usize) -> Option<Resolved> {
        let Some((day, past)) = self.previous_day(Precision::Year) else {
            let next = Point { turn: Some(1), ..*point };
            return self.nearest_season(&next, self.calendar(point, index), season, index);
        };
        let calendar = past.calendar.unwrap_or_else(|| self.calendar(point, index));
        let (_, end) = bounds(&past.value)?;
        let value = |year: i32| fraction_part(point, calendar, year, Fraction::Season(season));
        let start = |value: &Edtf| Some(bounds(value)?.0);
        let year = parts(calendar, day).0;
        let next = (year..=year + 2)
            .filter_map(value)
            .find(|value| start(value).is_some_and(|first| first > end))?;
        let anchor = Some(past.value.clone());
        Some(Resolved::new(next, Rule::Anaphora).anchored(anchor).in_calendar(calendar))
    }

    pub(super) fn nearest_season(
        &self,
        point: &Point,
        calendar: Calendar,
        season: u8,
        index: usize,
    ) -> Option<Resolved> {
        let now = self.published?;
        let year = parts(calendar, now).0;
        let value = |year: i32| fraction_part(point, calendar, year, Fraction::Season(season));
        let span = |year: i32| bounds(&value(year)?);
        let years = [year + 1, year, year - 1, year - 2];
        let last = |test: &dyn Fn(NaiveDate, NaiveDate) -> bool| {
            years
                .into_iter()
                .find(|&year| span(year).is_some_and(|(first, last)| test(first, last)))
        };
        let next = |test: &dyn Fn(NaiveDate, NaiveDate) -> bool| {
            years
                .into_iter()
                .rev()
                .find(|&year| span(year).is_some_and(|(first, last)| test(first, last)))
        };
        let year = match point.turn {
            Some(1..) => next(&|first, _| first > now),
            // “failed all this summer”, told in September
            Some(0) if self.looks_back(index) => last(&|first, _| first <= now),
            Some(0) => next(&|_, last| last >= now),
            Some(_) => last(&|_, last| last < now),
            None if self.looks_ahead(index) && !self.site.is_reckoned(index) => {
                next(&|_, last| last >= now)
            }
            None => last(&|first, _| first <= now),
        }?;
        Some(
            Resolved::new(value(year)?, Rule::NearestYear)
                .anchored(self.doc())
                .in_calendar(calendar),
        )
    }

    /// «۴۶ سال پیش در چنین روزی», in the calendar that the article lives in.
    pub(super) fn same_day_of_year(&self, back: u32, index: usize) -> Option<Resolved> {
        let gregorian = self.site.is_gregorian(index);
        let calendar = if gregorian { Calendar::Gregorian } else { Calendar::Jalali };
        let (year, month, day) = parts(calendar, self.published?);
        let year = year.checked_sub(i32::try_from(back).ok()?)?;
        let value = super::units::day_value(calendar, year, month, day)?;
        // «سال پیش در چنین روزهایی»
        let about = self.site.ends_in_plural(index);
        let value = if about { value.approximate() } else { value };
        Some(Resolved::new(value, Rule::Offset).anchored(self.doc()).in_calendar(calendar))
    }

    pub(super) fn check_weekday(&mut self, index: usize, resolved: &Resolved) {
        let Some(point) = self.found[index].expr.point() else { return };
        let (Some(written), Some(Day::Number(_))) = (point.weekday, point.day) else { return };
        if let Some(day) = resolved.value.as_day().filter(|&day| weekday(day) != written) {
            self.clashes.push(Clash { mention: index, written, actual: weekday(day) });
        }
    }

    /// «۲۵ و ۲۹ آبان»: days in a row are an interval, others a set.
    pub(super) fn list(&self, points: &[Point], index: usize) -> Option<Resolved> {
        let all: Option<Vec<Resolved>> =
            points.iter().map(|point| self.dated(point, index)).collect();
        let all = all?;
        let first = all.first()?.clone();
        let values: Vec<Edtf> = all.into_iter().map(|one| one.value).collect();
        let value = listed(&values)?;
        Some(Resolved { value, ..first })
    }
}

/// A season, quarter or half, or what of it is meant.
fn fraction_part(point: &Point, calendar: Calendar, year: i32, fraction: Fraction) -> Option<Edtf> {
    let whole = fraction_value(calendar, year, fraction);
    match point.slice {
        Some(slice) => sliced_season(&whole, calendar, slice),
        None => Some(edged_season(whole, fraction, point.edge)),
    }
}

pub(super) fn with_time(mut resolved: Resolved, point: &Point) -> Resolved {
    let Some(clock) = point.clock else { return resolved };
    let Some(day) = resolved.value.as_day() else { return resolved };
    let hour = if point.part == Some(Part::Midnight) && clock.hour == 12 { 0 } else { clock.hour };
    if let Some(time) =
        NaiveTime::from_hms_opt(hour.into(), clock.minute.into(), clock.second.into())
    {
        resolved.value = Edtf::day_time(day, time);
    }
    resolved
}
