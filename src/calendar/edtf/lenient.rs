//! Dates as people type them, when strict EDTF does not read them.

use super::{Edtf, EdtfError, parse};
use crate::calendar::digits::to_latin_digits;
use crate::calendar::{Civil, JalaliDate};
use chrono::{NaiveDate, NaiveTime};

/// Years that are taken for solar Hijri in `1404/7/15`.
const SOLAR_YEARS: std::ops::Range<i32> = 1..1600;

impl Edtf {
    /// Reads what a person types: EDTF with any digits, spaces around it and
    /// after commas, a clock time without seconds; and `year/month/day` or
    /// `year/month`, which before year 1600 is solar Hijri (`۱۴۰۴/۷/۱۵`).
    ///
    /// What is EDTF is read as EDTF: `1404` and `1404-07-15` are Gregorian.
    pub fn parse_lenient(text: &str) -> Result<Self, EdtfError> {
        let latin = to_latin_digits(text.trim());
        parse::value(&latin)
            .map(Self)
            .or_else(|| slashes(&latin))
            .or_else(|| clock(&latin))
            .or_else(|| parse::value(&latin.replace(' ', "")).filter(|_| is_set(&latin)).map(Self))
            .ok_or_else(|| EdtfError { text: text.to_owned() })
    }
}

fn is_set(text: &str) -> bool {
    text.starts_with(['[', '{'])
}

/// `1404/7/15` and `1404/7`; the year has four digits.
fn slashes(text: &str) -> Option<Edtf> {
    let mut parts = text.split('/').map(|part| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i32>().ok().filter(|_| digits).map(|number| (number, part.len()))
    });
    let (year, 4) = parts.next()?? else { return None };
    let (month, 1..=2) = parts.next()?? else { return None };
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let day = parts.next();
    if parts.next().is_some() {
        return None;
    }
    let solar = SOLAR_YEARS.contains(&year);
    match day {
        None if solar => Some(Edtf::jalali_month(year, month)),
        None => Some(Edtf::month(year, u32::from(month))),
        Some(day) => {
            let day = u8::try_from(day?.0).ok()?;
            let naive = if solar {
                JalaliDate::new(year, month, day)?.to_naive()
            } else {
                Civil::new(i64::from(year), month, day)?.to_naive()
            };
            naive.map(Edtf::day)
        }
    }
}

/// `2025-10-07T14:30` or with a space for the T.
fn clock(text: &str) -> Option<Edtf> {
    let (day, time) = text.split_once(['T', ' '])?;
    let day: NaiveDate = day.parse().ok()?;
    let time = NaiveTime::parse_from_str(time.trim(), "%H:%M").ok()?;
    Some(Edtf::day_time(day, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type() {
        for (typed, expect) in [
            (" 2025-10-07 ", "2025-10-07"),
            ("۲۰۲۵-۱۰-۰۷", "2025-10-07"),
            ("۱۴۰۴/۷/۱۵", "2025-10-07"),
            ("1404/07", "2025-09-23/2025-10-22"),
            ("2025/10/7", "2025-10-07"),
            ("2025/10", "2025-10"),
            ("1980/1988", "1980/1988"),
            ("2025-10-07T14:30", "2025-10-07T14:30:00"),
            ("۲۰۲۵-۱۰-۰۷ ۱۴:۳۰", "2025-10-07T14:30:00"),
            ("{1667,1668, 1670..1672}", "{1667,1668,1670..1672}"),
            ("1404", "1404"),
        ] {
            let value = Edtf::parse_lenient(typed).map(|value| value.to_string());
            assert_eq!(value.as_deref(), Ok(expect));
        }
    }

    #[test]
    fn what_is_no_date() {
        for typed in ["", "1404/12/30", "1404/13", "۳۱", "2025-02-30", "20 25", "1404/7/15/1"] {
            assert!(Edtf::parse_lenient(typed).is_err(), "{typed}");
        }
    }
}
