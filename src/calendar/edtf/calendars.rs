//! Dates of the solar and lunar Hijri calendars as EDTF values.
//!
//! EDTF is Gregorian, so a month or a year of another calendar becomes the
//! closed interval of its days. Nothing is rounded to Gregorian units.

use super::Edtf;
use crate::calendar::civil::naive_from_day_number;
use crate::calendar::{HijriDate, JalaliDate, hijri, jalali};

/// Years whose days all have four-digit Gregorian years, as intervals need.
const YEARS: std::ops::RangeInclusive<i32> = -9_000..=9_000;

/// Solar Hijri dates. Months and other parts outside their range are clamped,
/// years to ±9,000.
impl Edtf {
    /// A solar Hijri day; `None` when the calendar has none such.
    pub fn jalali_day(year: i32, month: u8, day: u8) -> Option<Self> {
        JalaliDate::new(year, month, day)?.to_naive().map(Self::day)
    }

    /// A solar Hijri month, 1–12, as its days.
    pub fn jalali_month(year: i32, month: u8) -> Self {
        jalali_months(year, month.clamp(1, 12), 1)
    }

    /// A solar Hijri year as its days.
    pub fn jalali_year(year: i32) -> Self {
        jalali_months(year, 1, 12)
    }

    /// A season (also a quarter) of a solar Hijri year: 1 spring – 4 winter.
    pub fn jalali_season(year: i32, season: u8) -> Self {
        jalali_months(year, season.clamp(1, 4) * 3 - 2, 3)
    }

    /// The first (1) or second (2) half of a solar Hijri year.
    pub fn jalali_half(year: i32, half: u8) -> Self {
        jalali_months(year, half.clamp(1, 2) * 6 - 5, 6)
    }

    /// The ten solar Hijri years that `year` lies in: `jalali_decade(1367)` is
    /// the days of 1360–1369.
    pub fn jalali_decade(year: i32) -> Self {
        jalali_years(year.div_euclid(10) * 10, 10)
    }

    /// The hundred solar Hijri years that `year` lies in: `jalali_century(1367)`
    /// is the days of 1300–1399.
    pub fn jalali_century(year: i32) -> Self {
        jalali_years(year.div_euclid(100) * 100, 100)
    }
}

/// Lunar Hijri dates, by Iran's official table; outside it (1265/1–1447/10)
/// they are marked approximate. Parts outside their range are clamped, years
/// to ±9,000.
impl Edtf {
    /// A lunar Hijri day; `None` when the calendar has none such.
    pub fn hijri_day(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = HijriDate::new(year, month, day)?;
        let value = Self::day(date.to_naive()?);
        Some(if date.is_approximate() { value.approximate() } else { value })
    }

    /// A lunar Hijri month, 1–12, as its days.
    pub fn hijri_month(year: i32, month: u8) -> Self {
        hijri_months(year, month.clamp(1, 12), 1)
    }

    /// A lunar Hijri year as its days.
    pub fn hijri_year(year: i32) -> Self {
        hijri_months(year, 1, 12)
    }
}

/// The days of some whole months of one year, from `month` on.
fn jalali_months(year: i32, month: u8, count: u8) -> Edtf {
    let year = i64::from(clamp(year));
    let past = (month - 1 + count) / 12;
    let past = jalali::month_start(year + i64::from(past), (month - 1 + count) % 12 + 1);
    days(jalali::month_start(year, month), past - 1)
}

fn jalali_years(first: i32, count: i64) -> Edtf {
    let first = i64::from(clamp(first));
    days(jalali::year_start(first), jalali::year_start(first + count) - 1)
}

fn hijri_months(year: i32, month: u8, count: u8) -> Edtf {
    let year = clamp(year);
    let past = (month - 1 + count) / 12;
    let past = hijri::month_start(i64::from(year + i32::from(past)), (month - 1 + count) % 12 + 1);
    let value = days(hijri::month_start(i64::from(year), month), past - 1);
    let ends = [month, month - 1 + count].map(|month| HijriDate { year, month, day: 1 });
    if ends.iter().any(|end| end.is_approximate()) { value.approximate() } else { value }
}

fn clamp(year: i32) -> i32 {
    year.clamp(*YEARS.start(), *YEARS.end())
}

fn days(first: i64, last: i64) -> Edtf {
    let naive = |day| naive_from_day_number(day).expect("the year is within four digits");
    Edtf::days(naive(first), naive(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &Edtf, expect: &str) {
        assert_eq!(value.to_string(), expect);
    }

    #[test]
    fn solar_units_are_intervals_of_days() {
        check(&Edtf::jalali_day(1404, 7, 15).unwrap(), "2025-10-07");
        check(&Edtf::jalali_month(1404, 6), "2025-08-23/2025-09-22");
        check(&Edtf::jalali_month(1403, 12), "2025-02-19/2025-03-20");
        check(&Edtf::jalali_year(1403), "2024-03-20/2025-03-20");
        check(&Edtf::jalali_season(1403, 1), "2024-03-20/2024-06-20");
        check(&Edtf::jalali_season(1403, 4), "2024-12-21/2025-03-20");
        check(&Edtf::jalali_half(1404, 1), "2025-03-21/2025-09-22");
        check(&Edtf::jalali_half(1404, 2), "2025-09-23/2026-03-20");
        check(&Edtf::jalali_decade(1367), "1981-03-21/1991-03-20");
        check(&Edtf::jalali_century(1367), "1921-03-21/2021-03-20");
        assert_eq!(Edtf::jalali_day(1404, 7, 31), None);
    }

    #[test]
    fn lunar_units_follow_the_table_or_are_approximate() {
        check(&Edtf::hijri_day(1447, 1, 10).unwrap(), "2025-07-06");
        check(&Edtf::hijri_month(1446, 9), "2025-03-02/2025-03-30");
        check(&Edtf::hijri_year(1446), "2024-07-07/2025-06-26");
        check(&Edtf::hijri_day(61, 1, 10).unwrap(), "0680-10-13~");
        check(&Edtf::hijri_month(1448, 1), "2026-06-17~/2026-07-16~");
        check(&Edtf::hijri_year(1447), "2025-06-27~/2026-06-16~");
    }

    #[test]
    fn what_is_out_of_range_is_clamped() {
        assert_eq!(Edtf::jalali_month(1404, 13), Edtf::jalali_month(1404, 12));
        assert_eq!(Edtf::jalali_season(1404, 0), Edtf::jalali_season(1404, 1));
        assert!(Edtf::jalali_year(i32::MAX).to_string().parse::<Edtf>().is_ok());
        assert!(Edtf::hijri_year(i32::MIN).to_string().parse::<Edtf>().is_ok());
    }
}
