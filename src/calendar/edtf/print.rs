//! From an EDTF value to its text; what was parsed prints back the same.

use super::date::{Date, Mark, Pair, Time, X, Year, Zone};
use super::{Edtf, End, Item, Value};
use std::fmt::{Display, Formatter, Result, Write};

impl Display for Edtf {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match &self.0 {
            Value::Date(date) => date.fmt(f),
            Value::Interval(start, end) => write!(f, "{start}/{end}"),
            Value::Set { all, items } => {
                f.write_char(if *all { '{' } else { '[' })?;
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_char(',')?;
                    }
                    item.fmt(f)?;
                }
                f.write_char(if *all { '}' } else { ']' })
            }
        }
    }
}

impl Display for End {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl Display for Item {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::One(date) => date.fmt(f),
            Self::Range(first, last) => {
                first.map_or(Ok(()), |date| date.fmt(f))?;
                f.write_str("..")?;
                last.map_or(Ok(()), |date| date.fmt(f))
            }
        }
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let [year, month, day] = self.marks;
        mark(f, year.left)?;
        write_year(f, self.year)?;
        if let Some(digits) = self.significant {
            write!(f, "S{digits}")?;
        }
        mark(f, year.right)?;
        for (component, marks) in [(self.month, month), (self.day, day)] {
            if let Some(pair) = component {
                f.write_char('-')?;
                mark(f, marks.left)?;
                write_pair(f, pair)?;
                mark(f, marks.right)?;
            }
        }
        self.time.map_or(Ok(()), |time| write_time(f, time))
    }
}

fn write_year(f: &mut Formatter<'_>, year: Year) -> Result {
    match year {
        Year::Digits { negative, digits } => {
            if negative {
                f.write_char('-')?;
            }
            digits.into_iter().try_for_each(|digit| write_digit(f, digit))
        }
        Year::Long { mantissa, exponent: Some(exponent) } => write!(f, "Y{mantissa}E{exponent}"),
        Year::Long { mantissa, exponent: None } => write!(f, "Y{mantissa}"),
    }
}

fn write_pair(f: &mut Formatter<'_>, [tens, ones]: Pair) -> Result {
    write_digit(f, tens)?;
    write_digit(f, ones)
}

fn write_digit(f: &mut Formatter<'_>, digit: u8) -> Result {
    f.write_char(if digit == X { 'X' } else { char::from(b'0' + digit) })
}

fn mark(f: &mut Formatter<'_>, mark: Mark) -> Result {
    match mark {
        Mark::None => Ok(()),
        Mark::Uncertain => f.write_char('?'),
        Mark::Approximate => f.write_char('~'),
        Mark::Both => f.write_char('%'),
    }
}

fn write_time(f: &mut Formatter<'_>, time: Time) -> Result {
    write!(f, "T{:02}:{:02}:{:02}", time.hour, time.minute, time.second)?;
    match time.zone {
        Zone::Local => Ok(()),
        Zone::Utc => f.write_char('Z'),
        Zone::Offset { negative, hours, minutes } => {
            write!(f, "{}{hours:02}", if negative { '-' } else { '+' })?;
            minutes.map_or(Ok(()), |minutes| write!(f, ":{minutes:02}"))
        }
    }
}
