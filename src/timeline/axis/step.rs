//! The ladder of tick distances, from minutes to tens of thousands of years,
//! in any calendar.

use crate::calendar::axis::{floor, floor_minute, next, next_minute};
use crate::calendar::{Calendar, Unit};

/// Minutes in a day.
const DAY_MINUTES: f64 = 1440.0;

/// A regular set of ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::timeline) enum Step {
    /// Every so many minutes.
    Minutes(u8),
    /// Every so many hours.
    Hours(u8),
    /// The first of each month, and those days of the month that this divides.
    Days(u8),
    /// Every so many months, counted from the year's first.
    Months(u8),
    /// Every year that this divides.
    Years(i64),
}

/// All steps, fine to coarse. The ticks of each contain those of every
/// coarser one.
pub(in crate::timeline) const LADDER: [Step; 24] = [
    Step::Minutes(5),
    Step::Minutes(15),
    Step::Minutes(30),
    Step::Hours(1),
    Step::Hours(3),
    Step::Hours(6),
    Step::Hours(12),
    Step::Days(1),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(5),
    Step::Years(10),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
    Step::Years(1000),
    Step::Years(5000),
    Step::Years(10_000),
    Step::Years(50_000),
    Step::Years(100_000),
];

/// Where a tick stands and what it names.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::timeline) struct Tick {
    /// Days since 1970-01-01.
    pub(in crate::timeline) day: f64,
    /// Where the next tick of the same step stands.
    pub(in crate::timeline) next: f64,
    /// Where the named unit (year, month, day) ends; equals `day` for clock
    /// times, which name an instant.
    pub(in crate::timeline) unit_end: f64,
}

impl Step {
    /// About how many days lie between two ticks.
    pub(in crate::timeline) fn days(self) -> f64 {
        match self {
            Self::Minutes(n) => f64::from(n) / DAY_MINUTES,
            Self::Hours(n) => f64::from(n) / 24.0,
            Self::Days(n) => f64::from(n),
            Self::Months(n) => f64::from(n) * 30.44,
            Self::Years(n) => n as f64 * 365.2425,
        }
    }

    /// The finest step whose ticks stand at least `least(step)` pixels apart.
    pub(in crate::timeline) fn finest(px_per_day: f64, least: impl Fn(Self) -> f64) -> Self {
        *LADDER
            .iter()
            .find(|step| step.days() * px_per_day >= least(**step))
            .unwrap_or(&LADDER[LADDER.len() - 1])
    }

    /// The next finer step.
    pub(in crate::timeline) fn finer(self) -> Option<Self> {
        let at = LADDER.iter().position(|step| *step == self)?;
        Some(LADDER[at.checked_sub(1)?])
    }

    /// All ticks from the last one at or before `first` to the last before
    /// `last`.
    pub(in crate::timeline) fn ticks(self, calendar: Calendar, first: f64, last: f64) -> Vec<Tick> {
        let mut ticks = Vec::new();
        let mut day = self.floor(calendar, first);
        // No window shows as many; the limit only guards against a careless caller.
        while day < last && ticks.len() < 10_000 {
            let next = self.next(calendar, day);
            ticks.push(Tick { day, next, unit_end: self.unit_end(calendar, day) });
            day = next;
        }
        ticks
    }

    /// The tick at or before a day.
    fn floor(self, calendar: Calendar, day: f64) -> f64 {
        let whole = day.floor() as i64;
        match self {
            Self::Minutes(_) | Self::Hours(_) => {
                let minute = (day * DAY_MINUTES).floor() as i64;
                floor_minute(calendar, self.clock_unit(), minute) as f64 / DAY_MINUTES
            }
            Self::Days(n) => {
                let date = calendar.date(whole);
                let kept = if date.day < n { 1 } else { date.day / n * n };
                let kept = if kept > last_multiple(n) { last_multiple(n) } else { kept };
                (whole - i64::from(date.day - kept)) as f64
            }
            Self::Months(1) => floor(calendar, Unit::Month, whole) as f64,
            Self::Months(3) => floor(calendar, Unit::Quarter, whole) as f64,
            Self::Months(_) => floor(calendar, Unit::Half, whole) as f64,
            Self::Years(n) => {
                calendar.month_start(year_floor(calendar.date(whole).year, n), 1) as f64
            }
        }
    }

    /// The tick after the tick at `day`.
    fn next(self, calendar: Calendar, day: f64) -> f64 {
        let whole = day.floor() as i64;
        match self {
            Self::Minutes(_) | Self::Hours(_) => {
                let minute = (day * DAY_MINUTES).round() as i64;
                next_minute(calendar, self.clock_unit(), minute) as f64 / DAY_MINUTES
            }
            Self::Days(1) => day + 1.0,
            Self::Days(n) => {
                let date = calendar.date(whole);
                let later = date.day / n * n + n;
                if later > last_multiple(n) {
                    next(calendar, Unit::Month, whole) as f64
                } else {
                    day + f64::from(later - date.day)
                }
            }
            Self::Months(1) => next(calendar, Unit::Month, whole) as f64,
            Self::Months(3) => next(calendar, Unit::Quarter, whole) as f64,
            Self::Months(_) => next(calendar, Unit::Half, whole) as f64,
            Self::Years(n) => {
                calendar.month_start(year_next(calendar.date(whole).year, n), 1) as f64
            }
        }
    }

    /// Where the year, month or day that a tick names ends.
    fn unit_end(self, calendar: Calendar, day: f64) -> f64 {
        let whole = day.floor() as i64;
        match self {
            Self::Minutes(_) | Self::Hours(_) => day,
            Self::Days(_) => day + 1.0,
            Self::Months(_) => next(calendar, Unit::Month, whole) as f64,
            Self::Years(_) => next(calendar, Unit::Year, whole) as f64,
        }
    }

    fn clock_unit(self) -> Unit {
        match self {
            Self::Minutes(n) => Unit::Minutes(n),
            Self::Hours(n) => Unit::Hours(n),
            _ => Unit::Day,
        }
    }
}

/// The year of the tick at or before `year`. Years are round as people count
/// them: …, 1000 BCE, 500 BCE, 1, 500, 1000, …; there is no year 0, and `year`
/// 0 is 1 BCE.
fn year_floor(year: i64, n: i64) -> i64 {
    match year {
        _ if n == 1 => year,
        1.. => (year / n * n).max(1),
        _ => 1 - (n - year).div_euclid(n) * n,
    }
}

/// The year of the tick after the one at or before `year`.
fn year_next(year: i64, n: i64) -> i64 {
    match year_floor(year, n) {
        floor if n == 1 => floor + 1,
        1 => n,
        floor => floor + n,
    }
}

/// The last day of the month that gets a tick: the 30th would stand against
/// the next month's first.
fn last_multiple(n: u8) -> u8 {
    match n {
        1 => 31,
        5 => 25,
        _ => 20,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CALENDARS: [Calendar; 3] = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];

    #[test]
    fn months_of_two_calendars_begin_where_they_should() {
        // 2025-09-01 … 2025-10-31.
        let days = |calendar| -> Vec<f64> {
            Step::Months(1).ticks(calendar, 20_332.0, 20_392.0).iter().map(|t| t.day).collect()
        };
        assert_eq!(days(Calendar::Gregorian), [20_332.0, 20_362.0]);
        // ۱ شهریور, ۱ مهر, ۱ آبان.
        assert_eq!(days(Calendar::Jalali), [20_323.0, 20_354.0, 20_384.0]);
    }

    #[test]
    fn years_are_round_on_both_sides_of_the_era() {
        let first = Calendar::Gregorian.month_start(-1200, 1) as f64;
        let ticks = Step::Years(500).ticks(Calendar::Gregorian, first, 0.0);
        let years: Vec<i64> =
            ticks.iter().map(|t| Calendar::Gregorian.date(t.day as i64).year).collect();
        // 1500 BCE is the astronomical year −1499.
        assert_eq!(years, [-1499, -999, -499, 1, 500, 1000, 1500]);
    }

    #[test]
    fn days_by_five_skip_the_thirtieth() {
        let ticks = Step::Days(5).ticks(Calendar::Gregorian, 20_332.0, 20_368.0);
        let days: Vec<u8> =
            ticks.iter().map(|t| Calendar::Gregorian.date(t.day as i64).day).collect();
        assert_eq!(days, [1, 5, 10, 15, 20, 25, 1, 5]);
    }

    proptest! {
        #[test]
        fn ticks_ascend_and_coarse_ones_stand_on_fine_ones(day in -3_000_000i64..3_000_000, level in 0usize..LADDER.len() - 1) {
            let (fine, coarse) = (LADDER[level], LADDER[level + 1]);
            for calendar in CALENDARS {
                let first = day as f64;
                let last = first + coarse.days() * 2.5;
                let fine_ticks = fine.ticks(calendar, first, last);
                prop_assert!(fine_ticks[0].day <= first);
                for pair in fine_ticks.windows(2) {
                    prop_assert!(pair[0].day < pair[1].day);
                    prop_assert!((pair[0].next - pair[1].day).abs() < 1e-9);
                }
                for tick in coarse.ticks(calendar, first, last).iter().filter(|t| t.day >= first) {
                    prop_assert!(
                        fine_ticks.iter().any(|t| (t.day - tick.day).abs() < 1e-6),
                        "{:?} at {} in {:?}", coarse, tick.day, calendar
                    );
                }
            }
        }
    }
}
