//! Dates in figures: «۱۴۰۳/۰۵/۱۲», «12.8.2025». Which of three numbers is the year,
//! the month and the day, for the readers of datelines and of running text.

use super::Calendar;

/// A number as it is written: its value and how many digits it has.
pub type Figure = (u32, u8);

/// The numbers of a date, told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The year, of four digits or two.
    pub year: Figure,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// The sign between the numbers of a date that a character writes: dashes of every
/// width are one.
pub fn separator(sign: char) -> Option<char> {
    match sign {
        '/' | '⁄' | '∕' => Some('/'),
        '-' | '–' | '—' | '−' | '‐' | '‑' => Some('-'),
        '.' | '٫' => Some('.'),
        '\\' => Some('\\'),
        _ => None,
    }
}

/// Three numbers with the same sign between them: the year first or last, months
/// before days when the year is first; American order only where nothing else fits.
///
/// ```
/// use gahnegar::calendar::figures::order;
///
/// let date = order((12, 2), (8, 1), (2025, 4)).expect("a date");
/// assert_eq!((date.year.0, date.month, date.day), (2025, 8, 12));
/// assert!(order((12, 2), (8, 1), (25, 2)).is_none());
/// ```
pub fn order(first: Figure, second: Figure, third: Figure) -> Option<Figures> {
    let year = |n: Figure| n.1 == 4 && (1000..2200).contains(&n.0);
    let short = |n: Figure| n.1 <= 2 && n.0 > 0;
    if year(first) && short(second) && short(third) {
        return valid(first, second.0, third.0);
    }
    if year(third) && short(first) && short(second) {
        return valid(third, second.0, first.0).or_else(|| valid(third, first.0, second.0));
    }
    // «95/9/6», «03/07/15»: a Jalali year of two digits first.
    let two = first.1 == 2 && short(second) && short(third) && (first.0 > 31 || first.0 < 10);
    if two { valid(first, second.0, third.0) } else { None }
}

fn valid(year: Figure, month: u32, day: u32) -> Option<Figures> {
    let number = |n: u32, most: u8| u8::try_from(n).ok().filter(|n| (1..=most).contains(n));
    Some(Figures { year, month: number(month, 12)?, day: number(day, 31)? })
}

/// The calendar that a year of four digits is of, as the news of two centuries has it.
pub fn calendar_of(year: u32) -> Option<Calendar> {
    match year {
        1800..=2199 => Some(Calendar::Gregorian),
        1250..=1424 => Some(Calendar::Jalali),
        // Jalali 1425 is 2046; until then such a year is a lunar one.
        1425..=1499 => Some(Calendar::Hijri),
        _ => None,
    }
}
