//! Calendar arithmetic that the rules share, one function for all calendars.

use crate::calendar::{Calendar, Edtf, HijriDate, JalaliDate, NaiveDate};
use chrono::{Datelike, Days, Months};

/// Year, month and day of a day in a calendar.
pub(super) fn parts(calendar: Calendar, day: NaiveDate) -> (i32, u8, u8) {
    match calendar {
        Calendar::Gregorian => (day.year(), day.month() as u8, day.day() as u8),
        Calendar::Jalali => {
            let date = JalaliDate::from_naive(day);
            (date.year, date.month, date.day)
        }
        Calendar::Hijri => {
            let date = HijriDate::from_naive(day);
            (date.year, date.month, date.day)
        }
    }
}

/// A day of a calendar.
pub(super) fn day(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    match calendar {
        Calendar::Gregorian => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
        Calendar::Jalali => JalaliDate::new(year, month, day)?.to_naive(),
        Calendar::Hijri => HijriDate::new(year, month, day)?.to_naive(),
    }
}

/// A day of a calendar as a value; lunar days outside the official table are
/// approximate.
pub(super) fn day_value(calendar: Calendar, year: i32, month: u8, number: u8) -> Option<Edtf> {
    match calendar {
        Calendar::Gregorian => day(calendar, year, month, number).map(Edtf::day),
        Calendar::Jalali => Edtf::jalali_day(year, month, number),
        Calendar::Hijri => Edtf::hijri_day(year, month, number),
    }
}

/// A whole month.
pub(super) fn month_value(calendar: Calendar, year: i32, month: u8) -> Edtf {
    match calendar {
        Calendar::Gregorian => Edtf::month(year, month.into()),
        Calendar::Jalali => Edtf::jalali_month(year, month),
        Calendar::Hijri => Edtf::hijri_month(year, month),
    }
}

/// A whole year.
pub(super) fn year_value(calendar: Calendar, year: i32) -> Edtf {
    match calendar {
        Calendar::Gregorian => Edtf::year(year),
        Calendar::Jalali => Edtf::jalali_year(year),
        Calendar::Hijri => Edtf::hijri_year(year),
    }
}

/// The last day number of a month.
pub(super) fn month_length(calendar: Calendar, year: i32, month: u8) -> u8 {
    match calendar {
        Calendar::Gregorian => {
            (28..=31).rev().find(|&n| day(calendar, year, month, n).is_some()).unwrap_or(28)
        }
        Calendar::Jalali => JalaliDate::days_in_month(year, month),
        Calendar::Hijri => HijriDate::days_in_month(year, month),
    }
}

/// A month some months away.
pub(super) fn shift_month(year: i32, month: u8, shift: i32) -> (i32, u8) {
    let index = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(shift);
    (index.div_euclid(12) as i32, index.rem_euclid(12) as u8 + 1)
}

/// A day some days away.
pub(super) fn shift_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// A day some Gregorian months away, the last of its month when it has no such
/// day.
pub(super) fn shift_months(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let count = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) }
}

/// 0 Saturday – 6 Friday.
pub(in crate::extract) fn weekday(day: NaiveDate) -> u8 {
    ((day.weekday().num_days_from_monday() + 2) % 7) as u8
}

/// The Saturday on or before a day.
pub(super) fn week_start(day: NaiveDate) -> Option<NaiveDate> {
    shift_days(day, -i64::from(weekday(day)))
}

/// First and last day that a value covers, when both are known.
pub(super) fn bounds(value: &Edtf) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = value.day_numbers();
    let naive = crate::calendar::naive_from_day_number;
    Some((naive(first?)?, naive(last?)?))
}

/// The outer end of a value, for building an interval from two.
pub(super) fn start_of(value: &Edtf) -> Option<Edtf> {
    let value = value.clone().without_time();
    match value.ends() {
        Some((start, _)) => start,
        None => Some(value),
    }
}

/// Likewise, the other end.
pub(super) fn end_of(value: &Edtf) -> Option<Edtf> {
    let value = value.clone().without_time();
    match value.ends() {
        Some((_, end)) => end,
        None => Some(value),
    }
}

/// The interval from the start of one value to the end of another.
pub(super) fn between(first: &Edtf, last: &Edtf) -> Option<Edtf> {
    let (start, end) = (start_of(first)?, end_of(last)?);
    Some(if start == end { start } else { Edtf::interval(start, end) })
}

/// Whether a day was more than a year before another.
pub(super) fn is_long_ago(day: NaiveDate, now: NaiveDate) -> bool {
    const YEAR: i64 = 400;
    (now - day).num_days() > YEAR
}
