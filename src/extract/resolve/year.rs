//! Years: which calendar, how two digits expand, what they are counted from.

use super::periods::{bring_over, edged_year, nth_weekday, other_calendar};
use super::units::{bounds, day_value, month_length, parts, year_value};
use super::{Past, Resolved, Resolver};
use crate::calendar::{Calendar, Edtf, NaiveDate, Precision};
use crate::extract::Rule;
use crate::extract::timex::expr::{Day, Era, Month, Point, Slice, Year};

/// A year with how it came about.
pub(super) struct YearRead {
    pub year: i32,
    pub rule: Rule,
    pub anchor: Option<Edtf>,
}

impl Resolver<'_> {
    /// The calendar that a point without a month's name is read in.
    pub(super) fn calendar(&self, point: &Point, index: usize) -> Calendar {
        if let Some(calendar) = point.calendar_of_month() {
            return calendar;
        }
        match point.era {
            Some(Era::Gregorian | Era::BeforeChrist) => return Calendar::Gregorian,
            Some(Era::Solar) => return Calendar::Jalali,
            Some(Era::Lunar) => return Calendar::Hijri,
            Some(Era::Fiscal) if matches!(point.year, Some(Year::Shift(_))) => {
                let domestic = self.site.leans_domestic();
                return if domestic { Calendar::Jalali } else { Calendar::Gregorian };
            }
            Some(Era::Hijri) => {
                let old = matches!(point.year, Some(Year::Number { value, .. }) if value < 1200);
                return if old || point.is_age() { Calendar::Hijri } else { Calendar::Jalali };
            }
            Some(Era::Fiscal) | None => {}
        }
        if let Some(Year::Number { value, digits }) = point.year {
            if digits > 2 {
                let english = (1100..1500).contains(&value) && self.site.is_english(index);
                let elsewhere = english && !self.site.is_domestic() && !self.site.tells_solar();
                let calendar = self.calendar_of_year(value);
                return if elsewhere { Calendar::Gregorian } else { calendar };
            }
            return Calendar::Jalali;
        }
        if let Some(Year::Same(_)) = point.year
            && let Some(calendar) = self.previous_any().and_then(|past| past.calendar)
        {
            return calendar;
        }
        if self.site.is_gregorian(index) { Calendar::Gregorian } else { Calendar::Jalali }
    }

    /// 1200–1499 is solar unless it would lie far ahead, 1500 and more Gregorian.
    pub(super) fn calendar_of_year(&self, value: i32) -> Calendar {
        let now = self.published.map_or(1410, |day| parts(Calendar::Jalali, day).0);
        match value {
            1430..1500 if value > now + 25 => Calendar::Hijri,
            1100..1500 => Calendar::Jalali,
            _ => Calendar::Gregorian,
        }
    }

    /// The year as written or counted; `None` when nothing says it.
    pub(super) fn year(&self, point: &Point, calendar: Calendar) -> Option<YearRead> {
        match point.year? {
            Year::Number { value, digits } => {
                let year = match point.era {
                    Some(Era::BeforeChrist) => 1 - value,
                    Some(Era::Lunar | Era::Hijri) => value,
                    _ if digits <= 2 => self.expand(value, calendar),
                    _ => value,
                };
                Some(YearRead { year, rule: Rule::Explicit, anchor: None })
            }
            Year::Shift(shift) => {
                let year = parts(calendar, self.published?).0 + shift;
                Some(YearRead { year, rule: Rule::RelativeUnit, anchor: self.doc() })
            }
            Year::Following => {
                let Some(Month::Named(name)) = point.month else { return None };
                let past = self.previous(Precision::Year)?;
                let (year, month, _) = parts(calendar, bounds(&past.value)?.1);
                let year = year + i32::from(name.number <= month);
                Some(YearRead { year, rule: Rule::Anaphora, anchor: Some(past.value.clone()) })
            }
            Year::Same(shift) => match self.day_of_story(calendar, shift) {
                Some((day, past)) => {
                    let year = parts(calendar, day).0 + shift;
                    Some(YearRead { year, rule: Rule::Anaphora, anchor: Some(past.value.clone()) })
                }
                None if shift != 0 => {
                    let year = parts(calendar, self.published?).0 + shift;
                    Some(YearRead { year, rule: Rule::RelativeUnit, anchor: self.doc() })
                }
                None => None,
            },
        }
    }

    /// The day that «سال بعد» is counted from: what is over is counted from nothing to come
    /// («… تا سال ۲۰۳۵. در دسامبر سال بعد … تأیید کرد»).
    fn day_of_story(&self, calendar: Calendar, shift: i32) -> Option<(NaiveDate, &Past)> {
        let last = self.previous_day(Precision::Century);
        let now = self.published.map(|day| parts(calendar, day).0);
        let ahead = |day: NaiveDate| now.is_some_and(|now| parts(calendar, day).0 + shift > now);
        if shift <= 0
            || !last.is_some_and(|(day, _)| ahead(day))
            || !self.looks_back(self.resolving)
        {
            return last;
        }
        let mut pasts = self.values.iter().rev().take(8);
        let over = pasts
            .find_map(|past| Some((bounds(&past.value)?.0, past)).filter(|(day, _)| !ahead(*day)));
        over.or(last)
    }

    /// «۹۸» is 1398, «۰۴» is 1404; of Gregorian years the nearest in the past.
    pub(super) fn expand(&self, value: i32, calendar: Calendar) -> i32 {
        let now = self.published.map(|day| parts(calendar, day).0);
        let now = now.unwrap_or(if calendar == Calendar::Gregorian { 2025 } else { 1409 });
        let this = now - now.rem_euclid(100) + value;
        if this > now + 10 { this - 100 } else { this }
    }

    pub(super) fn yearly(&self, point: &Point, index: usize) -> Option<Resolved> {
        let calendar = self.calendar(point, index);
        let read = self.year(point, calendar)?;
        let value = match point.slice {
            Some(Slice::FirstDay) => day_value(calendar, read.year, 1, 1)?,
            Some(Slice::LastDay) => {
                day_value(calendar, read.year, 12, month_length(calendar, read.year, 12))?
            }
            Some(Slice::Weekday(number, weekday)) => {
                nth_weekday(&year_value(calendar, read.year), number, weekday)?
            }
            _ => edged_year(calendar, read.year, point.edge)?,
        };
        let relative = read.rule == Rule::RelativeUnit && point.era.is_none();
        let other = other_calendar(calendar).filter(|_| relative).and_then(|other| {
            let read = self.year(point, other)?;
            edged_year(other, read.year, point.edge)
        });
        let value = if calendar == Calendar::Hijri && point.era == Some(Era::Hijri) {
            value.approximate()
        } else {
            value
        };
        Some(Resolved::new(value, read.rule).anchored(read.anchor).in_calendar(calendar).or(other))
    }

    /// A year written in another calendar than the month's («۱۰ محرم ۱۴۰۳») is
    /// brought over.
    pub(super) fn year_of_month(
        &self,
        point: &Point,
        calendar: Calendar,
        index: usize,
    ) -> Option<YearRead> {
        if let (Calendar::Hijri, Some(Year::Shift(shift))) = (calendar, point.year) {
            return self.lunar_in_year(point, shift, index);
        }
        let mut read = self.year(point, calendar)?;
        if let Some(Year::Number { digits: 3.., .. }) = point.year {
            let own = self.calendar_of_year(read.year);
            let lunar =
                calendar == Calendar::Hijri && point.era != Some(Era::Solar) && read.year < 1500;
            if own != calendar && !lunar && (1200..2200).contains(&read.year) {
                let Some(Month::Named(name)) = point.month else { return Some(read) };
                read.year = bring_over(own, read.year, calendar, name.number)?;
            }
        }
        Some(read)
    }
    /// «ماه رمضان امسال»: people count lunar months by the solar year that they
    /// fall in, and two can begin in one year: the clause's tense decides.
    fn lunar_in_year(&self, point: &Point, shift: i32, index: usize) -> Option<YearRead> {
        let now = self.published?;
        let Some(Month::Named(name)) = point.month else { return None };
        let solar = parts(Calendar::Jalali, now).0 + shift;
        let (first, last) = bounds(&year_value(Calendar::Jalali, solar))?;
        let around = parts(Calendar::Hijri, first).0;
        let starts = |year: i32| super::units::day(Calendar::Hijri, year, name.number, 1);
        // A day is in the year or not; a month need only touch it.
        let touches = |year: &i32| {
            if let Some(Day::Number(number)) = point.day.filter(|_| !self.looks_back(index)) {
                let day = super::units::day(Calendar::Hijri, *year, name.number, number);
                return day.is_some_and(|day| first <= day && day <= last);
            }
            let end = starts(*year).and_then(|day| super::units::shift_days(day, 28));
            starts(*year).is_some_and(|start| start <= last) && end.is_some_and(|end| end >= first)
        };
        let years: Vec<i32> = (around - 1..=around + 2).filter(touches).collect();
        let over = |year: &&i32| starts(**year).is_some_and(|start| start <= now);
        let year = if shift == 0 && !self.leans_ahead(index) {
            years.iter().rev().find(over).or(years.first())
        } else if shift > 0 {
            let inside = |year: &&i32| starts(**year).is_some_and(|start| start >= first);
            years.iter().find(inside).or(years.last())
        } else {
            years.last()
        };
        let (year, anchor) = (*year?, self.doc());
        Some(YearRead { year, rule: Rule::RelativeUnit, anchor })
    }
}
