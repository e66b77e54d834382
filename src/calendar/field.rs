//! A day as any of the three calendars counts it.

use super::{Calendar, Civil, hijri, jalali};

/// Year, month and day in some calendar; which one is known from the context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDate {
    /// Year; 0 and below lie before the calendar's era.
    pub year: i64,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

impl Calendar {
    /// The date of a day number.
    pub fn date(self, day: i64) -> CalendarDate {
        let (year, month, day) = match self {
            Self::Gregorian => {
                let Civil { year, month, day } = Civil::from_day_number(day);
                (year, month, day)
            }
            Self::Jalali => jalali::from_day_number(day),
            Self::Hijri => hijri::from_day_number(day),
        };
        CalendarDate { year, month, day }
    }

    /// Day number of the first day of a month, 1–12.
    pub fn month_start(self, year: i64, month: u8) -> i64 {
        match self {
            Self::Gregorian => Civil { year, month, day: 1 }.day_number(),
            Self::Jalali => jalali::month_start(year, month),
            Self::Hijri => hijri::month_start(year, month),
        }
    }

    /// Day number of a date; a day past the month's end counts on into the next.
    pub fn day_number(self, date: CalendarDate) -> i64 {
        self.month_start(date.year, date.month) + i64::from(date.day) - 1
    }

    /// How many days a month has; `month` is 1–12.
    pub fn days_in_month(self, year: i64, month: u8) -> u8 {
        let (next_year, next_month) = if month < 12 { (year, month + 1) } else { (year + 1, 1) };
        (self.month_start(next_year, next_month) - self.month_start(year, month)) as u8
    }
}
