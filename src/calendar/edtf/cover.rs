//! What a value covers and how it is marked.

use super::date::Date;
use super::{Bound, Bounds, Edtf, End, Item, Precision, Value};
use crate::calendar::Civil;
use crate::calendar::civil::days_in_month;
use chrono::{NaiveDate, NaiveTime};

/// Years by which an unknown end of an interval is assumed to lie beyond the
/// known one, as in python-edtf.
const UNKNOWN_END_YEARS: i64 = 10;

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
            Value::Set { items, .. } => {
                items.iter().map(item_bounds).reduce(Bounds::hull).unwrap_or(OPEN)
            }
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
                items.iter().flat_map(Item::dates).map(Date::precision).min()
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
        match &self.0 {
            Value::Date(date) if date.precision() >= Precision::Day => date.days().0.to_naive(),
            _ => None,
        }
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

/// The same day some years on; 29 February becomes the 28th where it must.
fn shift_years(day: Civil, years: i64) -> Civil {
    let year = day.year.saturating_add(years);
    let last = days_in_month(year, day.month);
    Civil { year, day: day.day.min(last), ..day }
}
