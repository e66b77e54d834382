//! Units of time along an axis: where each begins, in any calendar, and what
//! stands beside its tick.
//!
//! A tick is a day number (days since 1970-01-01, see [`Civil::day_number`]).
//! All ticks of a visible range are
//!
//! ```
//! use gahnegar::calendar::axis::{floor, next};
//! use gahnegar::calendar::{Calendar, Unit};
//! let (first_day, last_day) = (20_000, 20_100);
//! let mut day = floor(Calendar::Jalali, Unit::Month, first_day);
//! let mut ticks = 0;
//! while day <= last_day {
//!     ticks += 1; // … place a tick at x_from_day(day) …
//!     day = next(Calendar::Jalali, Unit::Month, day);
//! }
//! assert_eq!(ticks, 4); // Mehr, Aban, Azar, Dey
//! ```
//!
//! Below a day every calendar agrees: [`floor_minute`] and [`next_minute`] count
//! minutes since 1970-01-01T00:00.
//!
//! [`Civil::day_number`]: super::Civil::day_number

use super::format::DateStyle;
use super::{Calendar, Language};
use serde::{Deserialize, Serialize};

/// A unit of an axis, from coarse to fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// A thousand years, from a year divisible by 1000.
    Millennium,
    /// A hundred years, from a year divisible by 100.
    Century,
    /// Ten years, from a year divisible by 10.
    Decade,
    /// A year.
    Year,
    /// Months 1–6 or 7–12.
    Half,
    /// Three months; in the solar calendar a season.
    Quarter,
    /// A month.
    Month,
    /// From Saturday (Jalali, Hijri) or Monday (Gregorian).
    Week,
    /// A day.
    Day,
    /// So many hours from midnight; a divisor of 24. As day numbers it is a day.
    Hours(u8),
    /// So many minutes from the hour; a divisor of 60. As day numbers a day.
    Minutes(u8),
}

/// How much a tick's label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TickStyle {
    /// The unit alone, when a coarser tier says the rest: «مهر», «۱۵».
    Short,
    /// With the next coarser unit: «مهر ۱۴۰۴», «۱۵ مهر».
    Medium,
    /// Everything: «مهر ۱۴۰۴», «دوشنبه ۱۴ مهر ۱۴۰۴».
    Full,
}

/// Minutes in a day.
const DAY_MINUTES: i64 = 24 * 60;

impl Unit {
    /// About how many days it lasts, to compare with pixels.
    pub fn mean_days(self) -> f64 {
        match self {
            Self::Week => 7.0,
            Self::Day => 1.0,
            Self::Hours(hours) => f64::from(hours) / 24.0,
            Self::Minutes(minutes) => f64::from(minutes) / 1440.0,
            coarse => coarse.months() as f64 * 30.44,
        }
    }

    /// The months of a unit of whole months, 0 for the finer ones.
    fn months(self) -> i64 {
        match self {
            Self::Millennium => 12_000,
            Self::Century => 1200,
            Self::Decade => 120,
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
            _ => 0,
        }
    }
}

/// The first day of the unit that `day` lies in.
pub fn floor(calendar: Calendar, unit: Unit, day: i64) -> i64 {
    match unit {
        Unit::Week => day - days_into_week(calendar, day),
        Unit::Day | Unit::Hours(_) | Unit::Minutes(_) => day,
        coarse => coarse_start(calendar, coarse.months(), day, 0),
    }
}

/// The first day of the unit after the one that `day` lies in; always later
/// than `day`.
pub fn next(calendar: Calendar, unit: Unit, day: i64) -> i64 {
    match unit {
        Unit::Week => day - days_into_week(calendar, day) + 7,
        Unit::Day | Unit::Hours(_) | Unit::Minutes(_) => day + 1,
        coarse => coarse_start(calendar, coarse.months(), day, 1),
    }
}

/// The first day of the unit before the one that `day` lies in.
pub fn previous(calendar: Calendar, unit: Unit, day: i64) -> i64 {
    match unit {
        Unit::Week => day - days_into_week(calendar, day) - 7,
        Unit::Day | Unit::Hours(_) | Unit::Minutes(_) => day - 1,
        coarse => coarse_start(calendar, coarse.months(), day, -1),
    }
}

/// The first day of a unit of `length` months, `steps` units after the one
/// that `day` lies in.
fn coarse_start(calendar: Calendar, length: i64, day: i64, steps: i64) -> i64 {
    let date = calendar.date(day);
    let index = date.year * 12 + i64::from(date.month) - 1;
    let start = (index.div_euclid(length) + steps) * length;
    calendar.month_start(start.div_euclid(12), start.rem_euclid(12) as u8 + 1)
}

fn days_into_week(calendar: Calendar, day: i64) -> i64 {
    // Day 0 was a Thursday: five days after a Saturday, three after a Monday.
    let offset = if calendar == Calendar::Gregorian { 3 } else { 5 };
    (day + offset).rem_euclid(7)
}

/// The first minute of the unit that `minute` lies in, counted from
/// 1970-01-01T00:00; for units of days and more it is their midnight.
pub fn floor_minute(calendar: Calendar, unit: Unit, minute: i64) -> i64 {
    match step_minutes(unit) {
        Some(step) => minute.div_euclid(step) * step,
        None => floor(calendar, unit, minute.div_euclid(DAY_MINUTES)) * DAY_MINUTES,
    }
}

/// The first minute of the unit after the one that `minute` lies in.
pub fn next_minute(calendar: Calendar, unit: Unit, minute: i64) -> i64 {
    match step_minutes(unit) {
        Some(step) => (minute.div_euclid(step) + 1) * step,
        None => next(calendar, unit, minute.div_euclid(DAY_MINUTES)) * DAY_MINUTES,
    }
}

fn step_minutes(unit: Unit) -> Option<i64> {
    match unit {
        Unit::Hours(hours) => Some(i64::from(hours.max(1)) * 60),
        Unit::Minutes(minutes) => Some(i64::from(minutes.max(1))),
        _ => None,
    }
}

/// What stands beside the tick at the start of a unit: «۱۴۰۴», «مهر», «۱۵».
///
/// `day` may be any day of the unit. Ticks of hours and minutes are labelled by
/// [`minute_label`]; here they read as their day.
pub fn tick_label(
    calendar: Calendar,
    unit: Unit,
    day: i64,
    language: Language,
    style: TickStyle,
) -> String {
    DateStyle::new(language, calendar).tick(unit, floor(calendar, unit, day), style)
}

/// A clock time beside a tick of hours or minutes: «۱۴:۳۰».
pub fn minute_label(minute: i64, language: Language) -> String {
    let minute = minute.rem_euclid(DAY_MINUTES);
    super::format::clock(minute / 60, minute % 60, None, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CALENDARS: [Calendar; 3] = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];
    const UNITS: [Unit; 9] = [
        Unit::Millennium,
        Unit::Century,
        Unit::Decade,
        Unit::Year,
        Unit::Half,
        Unit::Quarter,
        Unit::Month,
        Unit::Week,
        Unit::Day,
    ];
    /// 2025-10-07, 1404-07-15, a Tuesday.
    const DAY: i64 = 20_368;

    fn label(calendar: Calendar, unit: Unit, style: TickStyle) -> [String; 2] {
        [Language::Fa, Language::En]
            .map(|language| tick_label(calendar, unit, DAY, language, style))
    }

    #[test]
    fn weeks_begin_on_saturday_or_monday() {
        assert_eq!(floor(Calendar::Jalali, Unit::Week, DAY), DAY - 3);
        assert_eq!(floor(Calendar::Gregorian, Unit::Week, DAY), DAY - 1);
        assert_eq!(next(Calendar::Jalali, Unit::Week, DAY - 3), DAY + 4);
    }

    #[test]
    fn hours_step_within_the_day() {
        let noon = DAY * 1440 + 12 * 60;
        assert_eq!(floor_minute(Calendar::Jalali, Unit::Hours(6), noon + 359), noon);
        assert_eq!(next_minute(Calendar::Jalali, Unit::Hours(6), noon), noon + 360);
        assert_eq!(next_minute(Calendar::Jalali, Unit::Day, noon), (DAY + 1) * 1440);
        assert_eq!(minute_label(noon + 5, Language::Fa), "۱۲:۰۵");
    }

    #[test]
    fn labels() {
        use TickStyle::{Full, Medium, Short};
        for (calendar, unit, style, expect) in [
            (Calendar::Jalali, Unit::Century, Short, ["۱۴۰۰", "1400"]),
            (Calendar::Gregorian, Unit::Decade, Short, ["۲۰۲۰", "2020s"]),
            (Calendar::Gregorian, Unit::Decade, Full, ["دهه\u{654} ۲۰۲۰", "2020s"]),
            (Calendar::Jalali, Unit::Year, Short, ["۱۴۰۴", "1404"]),
            (Calendar::Jalali, Unit::Half, Short, ["نیمه\u{654} دوم", "H2"]),
            (Calendar::Jalali, Unit::Quarter, Short, ["پاییز", "Autumn"]),
            (Calendar::Jalali, Unit::Quarter, Full, ["پاییز ۱۴۰۴", "Autumn 1404"]),
            (
                Calendar::Gregorian,
                Unit::Quarter,
                Medium,
                ["سه\u{200c}ماهه\u{654} چهارم ۲۰۲۵", "Q4 2025"],
            ),
            (Calendar::Gregorian, Unit::Month, Short, ["اکتبر", "Oct"]),
            (Calendar::Jalali, Unit::Month, Medium, ["مهر ۱۴۰۴", "Mehr 1404"]),
            (Calendar::Hijri, Unit::Month, Full, ["ربیع\u{200c}الثانی ۱۴۴۷", "Rabi al-Thani 1447"]),
            (Calendar::Jalali, Unit::Week, Medium, ["۱۲ مهر", "12 Mehr"]),
            (Calendar::Jalali, Unit::Day, Short, ["۱۵", "15"]),
            (
                Calendar::Jalali,
                Unit::Day,
                Full,
                ["سه\u{200c}شنبه ۱۵ مهر ۱۴۰۴", "Tuesday 15 Mehr 1404"],
            ),
        ] {
            assert_eq!(label(calendar, unit, style), expect, "{calendar:?} {unit:?} {style:?}");
        }
    }

    proptest! {
        #[test]
        fn units_tile_the_axis(days in -4_000_000_i64..4_000_000) {
            for (calendar, unit) in CALENDARS.into_iter().flat_map(|c| UNITS.map(|u| (c, u))) {
                let (start, end) = (floor(calendar, unit, days), next(calendar, unit, days));
                prop_assert!(start <= days && days < end);
                prop_assert_eq!(floor(calendar, unit, start), start);
                prop_assert_eq!(floor(calendar, unit, end), end);
                prop_assert_eq!(floor(calendar, unit, end - 1), start);
                prop_assert_eq!(previous(calendar, unit, end), start);
                let mean = unit.mean_days();
                prop_assert!((end - start) as f64 > mean * 0.9 - 2.0);
                prop_assert!(((end - start) as f64) < mean * 1.1 + 2.0);
            }
        }
    }
}
