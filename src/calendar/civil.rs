//! A civil day of the proleptic Gregorian calendar and its day number.
//!
//! Every other calendar and every EDTF bound meets here: day numbers count from
//! 1970-01-01 and are plain `i64`s.

use chrono::{Datelike, NaiveDate, Weekday};

/// A day with no practical limit on its year (EDTF knows `Y-170000002`).
///
/// Year 0 is 1 BCE, as in ISO 8601. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// Astronomical year.
    pub year: i64,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// Days in 400 Gregorian years.
const ERA_DAYS: i64 = 146_097;
/// Years whose days still fit into an `i64`; beyond it day numbers saturate.
const MAX_YEAR: i64 = 25_000_000_000_000_000;

impl Civil {
    /// A day of the proleptic Gregorian calendar; `None` when there is none
    /// such («۳۱ آوریل»).
    pub fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        let fits = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// Days since 1970-01-01, negative before. Years beyond ±2.5 × 10¹⁶
    /// saturate.
    pub fn day_number(self) -> i64 {
        // Years that begin in March put the leap day last (Howard Hinnant,
        // "chrono-compatible low-level date algorithms").
        let month = i64::from(self.month);
        let year = self.year.clamp(-MAX_YEAR, MAX_YEAR) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * ERA_DAYS + day_of_era - 719_468
    }

    /// The day that is `days` after 1970-01-01.
    pub fn from_day_number(days: i64) -> Self {
        // 719,468 days from 0000-03-01 to the epoch, split so that nothing
        // overflows at the ends of i64.
        let shifted = days.rem_euclid(ERA_DAYS) + 719_468;
        let era = days.div_euclid(ERA_DAYS) + shifted / ERA_DAYS;
        let day_of_era = shifted % ERA_DAYS;
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u8;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 } as u8;
        Self { year: era * 400 + year_of_era + i64::from(month <= 2), month, day }
    }

    /// As chrono's day; `None` outside chrono's years (±262,000).
    pub fn to_naive(self) -> Option<NaiveDate> {
        let year = i32::try_from(self.year).ok()?;
        NaiveDate::from_ymd_opt(year, u32::from(self.month), u32::from(self.day))
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        weekday(self.day_number())
    }
}

/// As ISO 8601 writes it, with four digits of the year at the least:
/// `2025-10-07`, `-0044-03-15`.
impl std::fmt::Display for Civil {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

impl From<NaiveDate> for Civil {
    fn from(day: NaiveDate) -> Self {
        Self { year: i64::from(day.year()), month: day.month() as u8, day: day.day() as u8 }
    }
}

/// Whether a proleptic Gregorian year has a 29 February.
pub fn is_leap_year(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a Gregorian month has; `month` is 1–12.
pub fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 => 28 + u8::from(is_leap_year(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day of the week of a day number.
pub fn weekday(day: i64) -> Weekday {
    // 1970-01-01 was a Thursday.
    const FROM_EPOCH: [Weekday; 7] = [
        Weekday::Thu,
        Weekday::Fri,
        Weekday::Sat,
        Weekday::Sun,
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
    ];
    FROM_EPOCH[day.rem_euclid(7) as usize]
}

/// Chrono's day of a day number; `None` outside chrono's years (±262,000).
pub fn naive_from_day_number(day: i64) -> Option<NaiveDate> {
    Civil::from_day_number(day).to_naive()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_epoch_is_day_zero() {
        let epoch = Civil { year: 1970, month: 1, day: 1 };
        assert_eq!(epoch.day_number(), 0);
        assert_eq!(Civil::from_day_number(0), epoch);
        assert_eq!(epoch.weekday(), Weekday::Thu);
    }

    #[test]
    fn day_numbers_do_not_overflow() {
        for days in [i64::MIN, i64::MAX] {
            let civil = Civil::from_day_number(days);
            assert!((1..=12).contains(&civil.month));
        }
        let far = Civil { year: i64::MAX, month: 12, day: 31 };
        assert_eq!(
            Civil::from_day_number(far.day_number()),
            Civil { year: MAX_YEAR, month: 12, day: 31 }
        );
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        assert_eq!(Civil::new(2023, 2, 29), None);
        assert_eq!(Civil::new(2023, 13, 1), None);
        assert_eq!(Civil::new(2023, 0, 1), None);
        assert!(Civil::new(-4, 2, 29).is_some());
    }

    #[test]
    fn days_print_as_iso_8601() {
        let day = |year, month, day| Civil { year, month, day }.to_string();
        assert_eq!(day(2025, 10, 7), "2025-10-07");
        assert_eq!(day(-44, 3, 15), "-0044-03-15");
        assert_eq!(day(170_000_002, 1, 1), "170000002-01-01");
    }

    proptest! {
        #[test]
        fn day_numbers_agree_with_chrono(days in -90_000_000_i64..90_000_000) {
            let naive = NaiveDate::from_epoch_days(days as i32).unwrap();
            let civil = Civil::from(naive);
            prop_assert_eq!(civil.day_number(), days);
            prop_assert_eq!(Civil::from_day_number(days), civil);
            prop_assert_eq!(civil.to_naive(), Some(naive));
            prop_assert_eq!(civil.weekday(), naive.weekday());
        }

        #[test]
        fn day_numbers_round_trip(days in -9_000_000_000_000_000_000_i64..9_000_000_000_000_000_000) {
            let civil = Civil::from_day_number(days);
            prop_assert_eq!(civil.day_number(), days);
            prop_assert!(Civil::new(civil.year, civil.month, civil.day).is_some());
        }
    }
}
