//! A civil day of the proleptic Gregorian calendar.

/// A day with no practical limit on its year (EDTF knows `Y-170000002`).
///
/// Year 0 is 1 BCE, as in ISO 8601. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// Astronomical year.
    pub year: i64,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

impl Civil {
    /// Days since 1970-01-01, negative before.
    pub fn day_number(self) -> i64 {
        todo!()
    }
    /// The day that is `days` after 1970-01-01.
    pub fn from_day_number(_days: i64) -> Self {
        todo!()
    }
    /// As chrono's day; `None` outside chrono's years (±262,000).
    pub fn to_naive(self) -> Option<chrono::NaiveDate> {
        todo!()
    }
}

impl From<chrono::NaiveDate> for Civil {
    fn from(_day: chrono::NaiveDate) -> Self {
        todo!()
    }
}
