//! A value as the words for it need it: days and grain instead of digits.

use super::date::{Date, Mark, Time};
use super::{Edtf, End, Item, Value};
use crate::calendar::Civil;

/// A value, taken apart.
pub(in crate::calendar) enum Shape {
    One(Part),
    Interval(Limit, Limit),
    Set { all: bool, items: Vec<Shape> },
}

/// One end of an interval.
pub(in crate::calendar) enum Limit {
    Open,
    Unknown,
    Part(Part),
}

/// The unit that a date names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::calendar) enum Grain {
    Day,
    Month,
    /// A season, quarter, third or half by its EDTF code.
    Season(u8),
    Year,
    Decade,
    Century,
    /// Some other range of years.
    Years,
}

/// One date.
#[derive(Debug, Clone, Copy)]
pub(in crate::calendar) struct Part {
    /// Day number of the first day of its grain.
    pub(in crate::calendar) first: i64,
    /// Day number of the last day of its grain.
    pub(in crate::calendar) last: i64,
    pub(in crate::calendar) grain: Grain,
    pub(in crate::calendar) approximate: bool,
    pub(in crate::calendar) uncertain: bool,
    pub(in crate::calendar) time: Option<Time>,
}

impl Edtf {
    /// The value, taken apart.
    pub(in crate::calendar) fn shape(&self) -> Shape {
        match &self.0 {
            Value::Date(date) => Shape::One(part(date)),
            Value::Interval(start, end) => Shape::Interval(limit(start), limit(end)),
            Value::Set { all, items } => {
                Shape::Set { all: *all, items: items.iter().map(item).collect() }
            }
        }
    }
}

fn limit(end: &End) -> Limit {
    match end {
        End::Open => Limit::Open,
        End::Unknown => Limit::Unknown,
        End::Date(date) => Limit::Part(part(date)),
    }
}

fn item(item: &Item) -> Shape {
    let limit =
        |date: &Option<Date>| date.as_ref().map_or(Limit::Open, |date| Limit::Part(part(date)));
    match item {
        Item::One(date) => Shape::One(part(date)),
        Item::Range(first, last) => Shape::Interval(limit(first), limit(last)),
    }
}

fn part(date: &Date) -> Part {
    let grain = date.grain();
    let (first, last) = if matches!(grain, Grain::Day | Grain::Month | Grain::Season(_)) {
        date.days()
    } else {
        let (first, last) = named_years(date);
        (Civil { year: first, month: 1, day: 1 }, Civil { year: last, month: 12, day: 31 })
    };
    let mark = date.mark();
    Part {
        first: first.day_number(),
        last: last.day_number(),
        grain,
        approximate: matches!(mark, Mark::Approximate | Mark::Both) || date.significant.is_some(),
        uncertain: matches!(mark, Mark::Uncertain | Mark::Both),
        time: date.time,
    }
}

/// The years that the text names: of `1950S2` only 1950.
fn named_years(date: &Date) -> (i64, i64) {
    Date { significant: None, ..*date }.year_range()
}
