//! The lunar Hijri calendar (هجری قمری) as it was kept in Iran.
//!
//! From 1265/1 to 1447/10 months begin as the official table says; outside it
//! by the arithmetic ("civil", 30-year) calendar, whose days can be off by one
//! or two and are reported as approximate.

use super::civil::{Civil, naive_from_day_number};
use super::hijri_table::{FIRST_YEAR, LAST_YEAR, LAST_YEAR_MONTHS, YEARS};
use chrono::NaiveDate;

/// A day of the lunar Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HijriDate {
    /// Year; 1 began in July 622.
    pub year: i32,
    /// 1 (Muharram) – 12 (Dhu al-Hijjah).
    pub month: u8,
    /// 1–30.
    pub day: u8,
}

/// Months from the start of year 0 to the first month of the table.
const FIRST: i64 = FIRST_YEAR * 12;
/// The month after the table's last, counted likewise.
const PAST: i64 = LAST_YEAR * 12 + LAST_YEAR_MONTHS;
/// Day number of 1 Muharram of year 1 in the civil calendar, 0622-07-19.
const EPOCH: i64 = -492_148;
/// Days of the 30 years (360 months) after which the civil calendar repeats.
const CYCLE_DAYS: i64 = 10_631;
/// Days whose year is far inside `i64`; beyond it dates saturate.
const MAX_DAY: i64 = 9_000_000_000_000_000_000;

impl HijriDate {
    /// A day; `None` when the calendar has none such (30 of a short month).
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let fits =
            (1..=12).contains(&month) && (1..=Self::days_in_month(year, month)).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// How many days a month has, 29 or 30; `month` is 1–12.
    pub fn days_in_month(year: i32, month: u8) -> u8 {
        let index = month_index(i64::from(year), month);
        (start_of(index + 1) - start_of(index)) as u8
    }

    /// Whether the official table does not know this month, so that the day is
    /// computed and can be off by one or two.
    pub fn is_approximate(self) -> bool {
        !(FIRST..PAST).contains(&month_index(i64::from(self.year), self.month))
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

impl From<NaiveDate> for HijriDate {
    fn from(day: NaiveDate) -> Self {
        Self::from_naive(day)
    }
}

/// Day number of the first day of a month, 1–12.
pub(super) fn month_start(year: i64, month: u8) -> i64 {
    start_of(month_index(year, month))
}

/// Year, month and day of a day number.
pub(super) fn from_day_number(days: i64) -> (i64, u8, u8) {
    let days = days.clamp(-MAX_DAY, MAX_DAY);
    let since = days - EPOCH;
    // The guess is off by one at most, in the table too.
    let mut index =
        12 + since.div_euclid(CYCLE_DAYS) * 360 + since.rem_euclid(CYCLE_DAYS) * 360 / CYCLE_DAYS;
    while start_of(index) > days {
        index -= 1;
    }
    while start_of(index + 1) <= days {
        index += 1;
    }
    let day = (days - start_of(index)) as u8 + 1;
    (index.div_euclid(12), index.rem_euclid(12) as u8 + 1, day)
}

/// A month's place in a count from Muharram of year 0.
fn month_index(year: i64, month: u8) -> i64 {
    year.saturating_mul(12).saturating_add(i64::from(month) - 1)
}

/// Day number of the first day of the month with an index.
fn start_of(index: i64) -> i64 {
    if (FIRST..=PAST).contains(&index) { official_start(index) } else { civil_start(index) }
}

fn official_start(index: i64) -> i64 {
    let (year_start, long_months) = YEARS[((index - FIRST) / 12) as usize];
    let before = (index - FIRST) % 12;
    let long_before = (long_months & ((1 << before) - 1)).count_ones();
    i64::from(year_start) + 29 * before + i64::from(long_before)
}

fn civil_start(index: i64) -> i64 {
    let (year, before) = (index.div_euclid(12), index.rem_euclid(12));
    // 354 days a year and 11 leap days in 30 years; months of 30 and 29 in turn.
    let leap_days = year.div_euclid(30) * 11 + (3 + 11 * year.rem_euclid(30)) / 30;
    let year_start = EPOCH.saturating_add((year - 1).saturating_mul(354)).saturating_add(leap_days);
    year_start.saturating_add((59 * before + 1) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::Date;
    use icu_calendar::cal::Hijri;
    use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
    use icu_calendar::types::RataDie;
    use proptest::prelude::*;

    #[test]
    fn the_table_joins_the_arithmetic_calendar() {
        for index in [FIRST - 1, PAST - 1, PAST, PAST + 1] {
            let length = start_of(index + 1) - start_of(index);
            assert!((29..=30).contains(&length), "{index}: {length}");
        }
        assert!(HijriDate { year: 1264, month: 12, day: 1 }.is_approximate());
        assert!(HijriDate { year: 1447, month: 11, day: 1 }.is_approximate());
    }

    #[test]
    fn day_numbers_do_not_overflow() {
        for days in [i64::MIN, i64::MAX] {
            let (_, month, day) = from_day_number(days);
            assert!((1..=12).contains(&month) && (1..=30).contains(&day));
        }
    }

    proptest! {
        #[test]
        fn round_trip(days in -10_000_000_000_i64..10_000_000_000) {
            let date = HijriDate::from_day_number(days);
            prop_assert_eq!(date.day_number(), days);
            prop_assert_eq!(HijriDate::new(date.year, date.month, date.day), Some(date));
        }

        #[test]
        fn outside_the_table_it_is_icus_civil_calendar(days in -3_000_000_i64..3_000_000) {
            let date = HijriDate::from_day_number(days);
            let joint = start_of(PAST)..=start_of(PAST + 1);
            prop_assume!(date.is_approximate() && !joint.contains(&days));
            let civil = Hijri::new_tabular(
                TabularAlgorithmLeapYears::TypeII,
                TabularAlgorithmEpoch::Friday,
            );
            let icu = Date::from_rata_die(RataDie::new(days + 719_163), civil);
            prop_assert_eq!(date.year, icu.year().extended_year());
            prop_assert_eq!(date.month, icu.month().ordinal);
            prop_assert_eq!(date.day, icu.day_of_month().0);
        }
    }
}
