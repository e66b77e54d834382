//! Building EDTF values from dates and from other values.

use super::date::{Date, Mark, Time, Zone};
use super::{Bound, Edtf, End, Item, Value, parse};
use crate::calendar::Civil;
use chrono::{NaiveDate, NaiveTime, Timelike};

/// Constructors. Years outside ±9999 have only year precision in EDTF (`Y…`),
/// so months and days of such years become their year.
#[expect(clippy::needless_pass_by_value, reason = "a value is built from values")]
impl Edtf {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self(Value::Date(Date::day(day.into())))
    }

    /// One day of any year.
    pub fn civil_day(day: Civil) -> Self {
        Self(Value::Date(Date::day(day)))
    }

    /// One day with a clock time.
    pub fn day_time(day: NaiveDate, time: NaiveTime) -> Self {
        let mut date = Date::day(day.into());
        if !date.is_long() {
            date.time = Some(Time {
                hour: time.hour() as u8,
                minute: time.minute() as u8,
                second: time.second() as u8,
                zone: Zone::Local,
            });
        }
        Self(Value::Date(date))
    }

    /// A Gregorian month, 1–12; other numbers are clamped.
    pub fn month(year: i32, month: u32) -> Self {
        Self(Value::Date(Date::month(i64::from(year), month.clamp(1, 12) as u8)))
    }

    /// A Gregorian year.
    pub fn year(year: i32) -> Self {
        Self(Value::Date(Date::year(i64::from(year))))
    }

    /// The decade that `year` lies in: `decade(1987)` is `198X`.
    pub fn decade(year: i32) -> Self {
        Self(Value::Date(Date::masked_year(i64::from(year), 1)))
    }

    /// The hundred years that `year` lies in: `century(1834)` is `18XX`.
    pub fn century(year: i32) -> Self {
        Self(Value::Date(Date::masked_year(i64::from(year), 2)))
    }

    /// A season, quarter or half by its EDTF code, 21–41; others are clamped.
    ///
    /// 21–24 are spring to winter, 25–28 and 29–32 the same for the northern
    /// and southern hemisphere, 33–36 quarters, 37–39 thirds, 40–41 halves.
    pub fn season(year: i32, code: u8) -> Self {
        Self(Value::Date(Date::month(i64::from(year), code.clamp(21, 41))))
    }

    /// The closed interval of two values, from the start of `start` to the end
    /// of `end`; ends in the wrong order are swapped, clock times dropped.
    ///
    /// An end that holds the start («از ۷ اکتبر تا پایان اکتبر») becomes its last
    /// day, since EDTF has no interval `2025-10-07/2025-10`.
    pub fn interval(start: Self, end: Self) -> Self {
        let (first, last) = (start.start_end(), end.final_end());
        let (End::Date(from), End::Date(to)) = (&first, &last) else {
            return Self(Value::Interval(first, last));
        };
        if parse::in_order(from, to) {
            Self(Value::Interval(first, last))
        } else if from.days().0 <= to.days().1 {
            let day = Date::day(to.days().1).with_mark(to.mark());
            Self(Value::Interval(first, End::Date(day)))
        } else {
            Self(Value::Interval(end.start_end(), start.final_end()))
        }
    }

    /// The closed interval of days in either order; a single day when they are
    /// equal.
    pub fn days(first: NaiveDate, last: NaiveDate) -> Self {
        if first == last {
            return Self::day(first);
        }
        let end = |day: NaiveDate| member(Date::day(day.into()));
        Self(Value::Interval(end(first.min(last)), end(first.max(last))))
    }

    /// `start/..`
    pub fn open_end(start: Self) -> Self {
        Self(Value::Interval(start.start_end(), End::Open))
    }

    /// `../end`
    pub fn open_start(end: Self) -> Self {
        Self(Value::Interval(End::Open, end.final_end()))
    }

    /// `../..`: no limit on either side.
    pub fn unbounded() -> Self {
        Self(Value::Interval(End::Open, End::Open))
    }

    /// The same value marked approximate (`~`), on both ends of an interval.
    /// A clock time is dropped: EDTF cannot qualify one.
    #[must_use]
    pub fn approximate(self) -> Self {
        self.with_mark(Mark::Approximate)
    }

    /// The same value marked uncertain (`?`), on both ends of an interval. A
    /// clock time is dropped.
    #[must_use]
    pub fn uncertain(self) -> Self {
        self.with_mark(Mark::Uncertain)
    }

    fn with_mark(self, mark: Mark) -> Self {
        let end = |end| match end {
            End::Date(date) => End::Date(date.with_mark(mark)),
            other => other,
        };
        let item = |item| match item {
            Item::One(date) => Item::One(date.with_mark(mark)),
            Item::Range(first, last) => Item::Range(
                first.map(|date: Date| date.with_mark(mark)),
                last.map(|date: Date| date.with_mark(mark)),
            ),
        };
        Self(match self.0 {
            Value::Date(date) => Value::Date(date.with_mark(mark)),
            Value::Interval(start, last) => Value::Interval(end(start), end(last)),
            Value::Set { all, items } => {
                Value::Set { all, items: items.into_iter().map(item).collect() }
            }
        })
    }

    /// What opens an interval that starts with this value.
    fn start_end(&self) -> End {
        match &self.0 {
            Value::Date(date) => member(*date),
            Value::Interval(start, _) => *start,
            Value::Set { .. } => bound_end(self.bounds().lower),
        }
    }

    /// What closes an interval that ends with this value.
    fn final_end(&self) -> End {
        match &self.0 {
            Value::Date(date) => member(*date),
            Value::Interval(_, end) => *end,
            Value::Set { .. } => bound_end(self.bounds().upper),
        }
    }
}

/// A date as an end of an interval; years beyond four digits are no limit that
/// an interval can hold.
fn member(date: Date) -> End {
    if date.is_long() { End::Open } else { End::Date(Date { time: None, ..date }) }
}

fn bound_end(bound: Bound) -> End {
    match bound {
        Bound::Open => End::Open,
        Bound::Day(day) => member(Date::day(day)),
    }
}
