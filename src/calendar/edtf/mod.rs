//! Imprecise dates as ISO 8601-2:2019 (EDTF) values, levels 0–2.
//!
//! Here are the value, its constructors and what it covers; reading and
//! writing text is in `parse` and `print`, dates of other calendars in
//! `calendars`, comparing two values in `algebra`.

mod calendars;
mod date;
mod parse;
mod print;
#[cfg(test)]
mod tests;

use super::Civil;
use chrono::{NaiveDate, NaiveTime, Timelike};
use date::{Date, Mark, Time, Zone};

/// Why a string is not EDTF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an EDTF date: {text}")]
pub struct EdtfError {
    /// The string as given.
    pub text: String,
}

/// One end of the days that a value covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Open («..»): no limit on this side.
    Open,
    /// The outermost day covered, inclusive.
    Day(Civil),
}

impl Bound {
    /// The day number, `None` when open.
    pub fn day_number(self) -> Option<i64> {
        match self {
            Self::Open => None,
            Self::Day(day) => Some(day.day_number()),
        }
    }
}

/// The first and last day that a value covers, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// First day.
    pub lower: Bound,
    /// Last day.
    pub upper: Bound,
}

/// How fine a value is; ordered from coarse to fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A century or coarser.
    Century,
    /// A decade.
    Decade,
    /// A year.
    Year,
    /// A season, quarter or half.
    Season,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A clock time.
    Time,
}

/// An EDTF value. Parses with `FromStr`, prints with `Display`, and goes
/// through serde as its string.
///
/// Equality is that of the text: `2004` and `2004-01/2004-12` cover the same
/// days and are not equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edtf(Value);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Value {
    Date(Date),
    Interval(End, End),
    /// One of (`[…]`) or all of (`{…}`) some dates.
    Set {
        all: bool,
        items: Vec<Item>,
    },
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum End {
    /// `..`: no limit.
    Open,
    /// Empty: there is a limit that nobody knows.
    Unknown,
    Date(Date),
}

/// A member of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Item {
    One(Date),
    /// `a..b`; a missing side is open, and at least one is there.
    Range(Option<Date>, Option<Date>),
}

/// Years by which an unknown end of an interval is assumed to lie beyond the
/// known one, as in python-edtf.
const UNKNOWN_END_YEARS: i64 = 10;

/// Constructors. Years outside ±9999 have only year precision in EDTF (`Y…`),
/// so months and days of such years become their year.
impl Edtf {
    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self(Value::Date(Date::day(day.into())))
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
    pub fn interval(start: Self, end: Self) -> Self {
        let (first, last) = (start.start_end(), end.final_end());
        let swap = matches!((&first, &last), (End::Date(first), End::Date(last))
            if !parse::in_order(first, last));
        if swap {
            return Self(Value::Interval(end.start_end(), start.final_end()));
        }
        Self(Value::Interval(first, last))
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

/// What a value says.
impl Edtf {
    /// First and last day covered.
    ///
    /// Unspecified digits (`X`) span everything they can stand for. An unknown
    /// end (`/2006`) is taken to lie ten years from the known one.
    pub fn bounds(&self) -> Bounds {
        match &self.0 {
            Value::Date(date) => {
                let (lower, upper) = date.days();
                Bounds { lower: Bound::Day(lower), upper: Bound::Day(upper) }
            }
            Value::Interval(start, end) => interval_bounds(start, end),
            Value::Set { items, .. } => items.iter().map(item_bounds).reduce(hull).unwrap_or(OPEN),
        }
    }

    /// First and last day covered as day numbers; `None` for an open side.
    pub fn day_numbers(&self) -> (Option<i64>, Option<i64>) {
        let Bounds { lower, upper } = self.bounds();
        (lower.day_number(), upper.day_number())
    }

    /// The finest unit written (of an interval: the coarser end's).
    ///
    /// A unit counts only when all coarser ones are specified: `1985-XX-25`
    /// has the precision of a year.
    pub fn precision(&self) -> Precision {
        let end = |end: &End| match end {
            End::Date(date) => Some(date.precision()),
            End::Open | End::Unknown => None,
        };
        let finest = match &self.0 {
            Value::Date(date) => Some(date.precision()),
            Value::Interval(start, last) => end(start).into_iter().chain(end(last)).min(),
            Value::Set { items, .. } => {
                items.iter().flat_map(|item| item.dates()).map(|date| date.precision()).min()
            }
        };
        finest.unwrap_or(Precision::Century)
    }

    /// Whether the start is marked approximate or uncertain, or is unknown.
    pub fn is_start_vague(&self) -> bool {
        match &self.0 {
            Value::Date(date) => date.is_marked(),
            Value::Interval(start, _) => start.is_vague(),
            Value::Set { items, .. } => items.iter().flat_map(Item::dates).any(Date::is_marked),
        }
    }

    /// Whether the end is marked approximate or uncertain, or is unknown.
    pub fn is_end_vague(&self) -> bool {
        match &self.0 {
            Value::Interval(_, end) => end.is_vague(),
            _ => self.is_start_vague(),
        }
    }

    /// The two ends of an interval, `None` for an open or unknown end; `None`
    /// altogether when this is no interval.
    pub fn ends(&self) -> Option<(Option<Self>, Option<Self>)> {
        let end = |end: &End| match end {
            End::Date(date) => Some(Self(Value::Date(*date))),
            End::Open | End::Unknown => None,
        };
        match &self.0 {
            Value::Interval(start, last) => Some((end(start), end(last))),
            _ => None,
        }
    }

    /// The day, when this is exactly one (with or without a clock time or
    /// marks) within chrono's years.
    pub fn as_day(&self) -> Option<NaiveDate> {
        let exact = matches!(&self.0, Value::Date(_)) && self.precision() >= Precision::Day;
        let Bound::Day(day) = self.bounds().lower else { return None };
        day.to_naive().filter(|_| exact)
    }

    /// The clock time, when one is written. Its zone is not applied.
    pub fn time(&self) -> Option<NaiveTime> {
        let Value::Date(Date { time: Some(time), .. }) = &self.0 else { return None };
        NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), time.second.into())
    }

    /// The same value without its clock time.
    #[must_use]
    pub fn without_time(self) -> Self {
        match self.0 {
            Value::Date(date) => Self(Value::Date(Date { time: None, ..date })),
            other => Self(other),
        }
    }
}

/// No limit on either side.
const OPEN: Bounds = Bounds { lower: Bound::Open, upper: Bound::Open };

impl End {
    fn is_vague(&self) -> bool {
        match self {
            Self::Date(date) => date.is_marked(),
            Self::Unknown => true,
            Self::Open => false,
        }
    }
}

impl Item {
    fn dates(&self) -> impl Iterator<Item = &Date> {
        let (first, last) = match self {
            Self::One(date) => (Some(date), None),
            Self::Range(first, last) => (first.as_ref(), last.as_ref()),
        };
        first.into_iter().chain(last)
    }
}

fn interval_bounds(start: &End, end: &End) -> Bounds {
    let lower = match (start, end) {
        (End::Date(date), _) => Bound::Day(date.days().0),
        (End::Unknown, End::Date(date)) => {
            Bound::Day(shift_years(date.days().1, -UNKNOWN_END_YEARS))
        }
        _ => Bound::Open,
    };
    let upper = match (start, end) {
        (_, End::Date(date)) => Bound::Day(date.days().1),
        (End::Date(date), End::Unknown) => {
            Bound::Day(shift_years(date.days().0, UNKNOWN_END_YEARS))
        }
        _ => Bound::Open,
    };
    Bounds { lower, upper }
}

fn item_bounds(item: &Item) -> Bounds {
    let (first, last) = match item {
        Item::One(date) => (Some(date), Some(date)),
        Item::Range(first, last) => (first.as_ref(), last.as_ref()),
    };
    Bounds {
        lower: first.map_or(Bound::Open, |date| Bound::Day(date.days().0)),
        upper: last.map_or(Bound::Open, |date| Bound::Day(date.days().1)),
    }
}

/// The least bounds that hold both.
fn hull(a: Bounds, b: Bounds) -> Bounds {
    let outer = |a: Bound, b: Bound, pick: fn(Civil, Civil) -> Civil| match (a, b) {
        (Bound::Day(a), Bound::Day(b)) => Bound::Day(pick(a, b)),
        _ => Bound::Open,
    };
    Bounds { lower: outer(a.lower, b.lower, Ord::min), upper: outer(a.upper, b.upper, Ord::max) }
}

/// The same day some years on; 29 February becomes the 28th where it must.
fn shift_years(day: Civil, years: i64) -> Civil {
    let year = day.year.saturating_add(years);
    let last = super::civil::days_in_month(year, day.month);
    Civil { year, day: day.day.min(last), ..day }
}

impl std::str::FromStr for Edtf {
    type Err = EdtfError;
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        parse::value(text).map(Self).ok_or_else(|| EdtfError { text: text.to_owned() })
    }
}

impl serde::Serialize for Edtf {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Edtf {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
