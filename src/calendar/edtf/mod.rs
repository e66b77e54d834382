//! Imprecise dates as ISO 8601-2:2019 (EDTF) values, levels 0–2.
//!
//! Here are the types. Constructors are in `build`, dates of other calendars in
//! `calendars`, the days covered in `cover`, comparing two values in `algebra`,
//! reading and writing text in `parse` and `print`; `date` is the inside of one
//! date and `shape` what words are made from.

mod algebra;
mod build;
mod calendars;
mod cover;
pub(super) mod date;
mod lenient;
mod parse;
mod print;
pub(super) mod shape;
#[cfg(test)]
mod tests;

use super::Civil;
use date::Date;

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
