//! Civil days, imprecise dates, three calendars, and how each is written.
//!
//! Everything here is a pure value: no clock, no locale of the machine.

mod civil;
mod edtf;
mod language;

pub use chrono::NaiveDate;
pub use civil::Civil;
pub use edtf::{Bound, Bounds, Edtf, EdtfError, Precision};
pub use language::Language;

use serde::{Deserialize, Serialize};

/// A calendar that dates can be read in and shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// Proleptic Gregorian (میلادی).
    Gregorian,
    /// Solar Hijri of Iran and Afghanistan (هجری خورشیدی).
    Jalali,
    /// Lunar Hijri by Iran's official table (هجری قمری).
    Hijri,
}
