//! Civil days, imprecise dates, three calendars, and how each is written.
//!
//! Everything here is a pure value: no clock, no locale of the machine.

pub mod axis;
mod civil;
pub mod digits;
mod edtf;
mod field;
pub mod figures;
mod format;
mod hijri;
mod hijri_table;
mod jalali;
mod language;
pub mod names;
pub mod spellings;

pub use axis::{TickStyle, Unit};
pub use chrono::{NaiveDate, NaiveTime, Weekday};
pub use civil::{Civil, days_in_month, is_leap_year, naive_from_day_number, weekday};
pub use edtf::{Bound, Bounds, Edtf, EdtfError, Precision};
pub use field::CalendarDate;
pub use format::DateStyle;
pub use hijri::HijriDate;
pub use jalali::JalaliDate;
pub use language::Language;
pub use names::{SolarNames, weekday_name};

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
