//! Imprecise dates as ISO 8601-2 (EDTF) values.

use super::Civil;

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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edtf {}

impl Edtf {
    /// One day.
    pub fn day(_day: chrono::NaiveDate) -> Self {
        todo!()
    }
    /// One day with a clock time.
    pub fn day_time(_day: chrono::NaiveDate, _time: chrono::NaiveTime) -> Self {
        todo!()
    }
    /// A Gregorian month, 1–12.
    pub fn month(_year: i32, _month: u32) -> Self {
        todo!()
    }
    /// A Gregorian year.
    pub fn year(_year: i32) -> Self {
        todo!()
    }
    /// The decade that `year` lies in: `decade(1987)` is `198X`.
    pub fn decade(_year: i32) -> Self {
        todo!()
    }
    /// The hundred years that `year` lies in: `century(1834)` is `18XX`.
    pub fn century(_year: i32) -> Self {
        todo!()
    }
    /// A season, quarter or half by its EDTF code, 21–41.
    pub fn season(_year: i32, _code: u8) -> Self {
        todo!()
    }
    /// The closed interval of two values.
    pub fn interval(_start: Self, _end: Self) -> Self {
        todo!()
    }
    /// The closed interval of days; a single day when they are equal.
    pub fn days(_first: chrono::NaiveDate, _last: chrono::NaiveDate) -> Self {
        todo!()
    }
    /// `start/..`
    pub fn open_end(_start: Self) -> Self {
        todo!()
    }
    /// `../end`
    pub fn open_start(_end: Self) -> Self {
        todo!()
    }
    /// The same value marked approximate (`~`), on both ends of an interval.
    #[must_use]
    pub fn approximate(self) -> Self {
        todo!()
    }
    /// The same value marked uncertain (`?`).
    #[must_use]
    pub fn uncertain(self) -> Self {
        todo!()
    }
    /// First and last day covered.
    pub fn bounds(&self) -> Bounds {
        todo!()
    }
    /// The finest unit written (of an interval: the coarser end's).
    pub fn precision(&self) -> Precision {
        todo!()
    }
    /// Whether the start is marked approximate or uncertain.
    pub fn is_start_vague(&self) -> bool {
        todo!()
    }
    /// Whether the end is marked approximate or uncertain.
    pub fn is_end_vague(&self) -> bool {
        todo!()
    }
    /// The two ends of an interval, `None` for an open or unknown end; `None`
    /// altogether when this is no interval.
    pub fn ends(&self) -> Option<(Option<Self>, Option<Self>)> {
        todo!()
    }
}

impl std::str::FromStr for Edtf {
    type Err = EdtfError;
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        Err(EdtfError { text: text.to_owned() })
    }
}

impl std::fmt::Display for Edtf {
    fn fmt(&self, _f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        todo!()
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
