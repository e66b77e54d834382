//! The solar Hijri calendar of Iran and Afghanistan (هجری خورشیدی).
//!
//! Leap years are those of `icu_calendar`, which agree with the University of
//! Tehran's table for 1206–1498; beyond its years ±9999 the same 33-year rule
//! goes on, so that every day number has a date.

use super::civil::{Civil, naive_from_day_number};
use chrono::NaiveDate;
use icu_calendar::Date;

/// A day of the solar Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JalaliDate {
    /// Year; 1 began in March 622.
    pub year: i32,
    /// 1 (Farvardin) – 12 (Esfand).
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// The day number of RD 0, from which `icu_calendar` counts.
pub(super) const RATA_DIE_ZERO: i64 = -719_163;
/// Day number of 1 Farvardin of year 1 by the 33-year rule.
const EPOCH: i64 = 226_895 + RATA_DIE_ZERO;
/// Years whose days still fit into an `i64`; beyond it day numbers saturate.
const MAX_YEAR: i64 = 25_000_000_000_000_000;
/// Days within [`MAX_YEAR`].
const MAX_DAY: i64 = 9_100_000_000_000_000_000;
/// The years that `icu_calendar` accepts.
const ICU_YEARS: std::ops::RangeInclusive<i64> = -9999..=9999;

impl JalaliDate {
    /// A day; `None` when the calendar has none such («۳۱ مهر», «۳۰ اسفند» of
    /// a common year).
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let fits =
            (1..=12).contains(&month) && (1..=Self::days_in_month(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// How many days a month has; `month` is 1–12.
    pub fn days_in_month(year: i32, month: u8) -> u8 {
        match month {
            ..=6 => 31,
            7..=11 => 30,
            _ => 29 + u8::from(Self::is_leap_year(year)),
        }
    }

    /// Whether Esfand has 30 days.
    pub fn is_leap_year(year: i32) -> bool {
        let year = i64::from(year);
        year_start(year + 1) - year_start(year) == 366
    }

    /// The day of a Gregorian day.
    pub fn from_naive(day: NaiveDate) -> Self {
        Self::from_day_number(Civil::from(day).day_number())
    }

    /// The Gregorian day; `None` outside chrono's years (±262,000).
    pub fn to_naive(self) -> Option<NaiveDate> {
        naive_from_day_number(self.day_number())
    }

    /// Days since 1970-01-01.
    pub fn day_number(self) -> i64 {
        month_start(i64::from(self.year), self.month) + i64::from(self.day) - 1
    }

    /// The day that is `days` after 1970-01-01; years saturate at `i32`'s ends.
    pub fn from_day_number(days: i64) -> Self {
        let (year, month, day) = from_day_number(days);
        Self { year: year.clamp(i32::MIN.into(), i32::MAX.into()) as i32, month, day }
    }
}

impl From<NaiveDate> for JalaliDate {
    fn from(day: NaiveDate) -> Self {
        Self::from_naive(day)
    }
}

/// Day number of 1 Farvardin.
pub(super) fn year_start(year: i64) -> i64 {
    if ICU_YEARS.contains(&year)
        && let Ok(date) = Date::try_new_persian(year as i32, 1, 1)
    {
        return date.to_rata_die().to_i64_date() + RATA_DIE_ZERO;
    }
    let year = year.clamp(-MAX_YEAR, MAX_YEAR);
    EPOCH + 365 * (year - 1) + (8 * year + 21).div_euclid(33)
}

/// Day number of the first day of a month, 1–12.
pub(super) fn month_start(year: i64, month: u8) -> i64 {
    let before = i64::from(month) - 1;
    year_start(year) + 30 * before + before.min(6)
}

/// Year, month and day of a day number.
pub(super) fn from_day_number(days: i64) -> (i64, u8, u8) {
    let days = days.clamp(-MAX_DAY, MAX_DAY);
    // The rule has 12,053 days in 33 years; the guess is off by one at most.
    let since = days - EPOCH;
    let mut year = since.div_euclid(12_053) * 33 + (since.rem_euclid(12_053) * 33 + 3) / 12_053 + 1;
    while year_start(year) > days {
        year -= 1;
    }
    while year_start(year + 1) <= days {
        year += 1;
    }
    let day_of_year = days - year_start(year);
    let (month, day) = if day_of_year < 186 {
        (day_of_year / 31, day_of_year % 31)
    } else {
        (6 + (day_of_year - 186) / 30, (day_of_year - 186) % 30)
    };
    (year, month as u8 + 1, day as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::cal::Persian;
    use icu_calendar::types::RataDie;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn known_days() {
        for (jalali, gregorian) in [
            ((1404, 7, 15), day(2025, 10, 7)),
            ((1403, 3, 30), day(2024, 6, 19)),
            ((1357, 11, 22), day(1979, 2, 11)),
            ((1403, 12, 30), day(2025, 3, 20)),
            ((1, 1, 1), day(622, 3, 21)),
        ] {
            let date = JalaliDate::new(jalali.0, jalali.1, jalali.2).unwrap();
            assert_eq!(date.to_naive(), Some(gregorian));
            assert_eq!(JalaliDate::from_naive(gregorian), date);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(JalaliDate::new(1404, 12, 30), None);
        assert!(JalaliDate::new(1403, 12, 30).is_some());
        assert_eq!(JalaliDate::new(1404, 7, 31), None);
        assert_eq!(JalaliDate::new(1404, 13, 1), None);
        assert_eq!(JalaliDate::new(1404, 0, 1), None);
    }

    #[test]
    fn the_rule_goes_on_where_icu_ends() {
        for year in [-9_999, 9_999] {
            let length = year_start(year + 1) - year_start(year);
            assert!((365..=366).contains(&length), "{year}: {length}");
            let length = year_start(year) - year_start(year - 1);
            assert!((365..=366).contains(&length), "{year}: {length}");
        }
        for days in [i64::MIN, i64::MAX] {
            let (_, month, day) = from_day_number(days);
            assert!((1..=12).contains(&month) && (1..=31).contains(&day));
        }
    }

    proptest! {
        #[test]
        fn round_trip(days in -10_000_000_000_i64..10_000_000_000) {
            let date = JalaliDate::from_day_number(days);
            prop_assert_eq!(date.day_number(), days);
            prop_assert_eq!(JalaliDate::new(date.year, date.month, date.day), Some(date));
        }

        #[test]
        fn agrees_with_icu(days in -3_000_000_i64..3_000_000) {
            let icu = Date::from_rata_die(RataDie::new(days - RATA_DIE_ZERO), Persian);
            let date = JalaliDate::from_day_number(days);
            prop_assert_eq!(i64::from(date.year), i64::from(icu.year().extended_year()));
            prop_assert_eq!(date.month, icu.month().ordinal);
            prop_assert_eq!(date.day, icu.day_of_month().0);
        }
    }
}
