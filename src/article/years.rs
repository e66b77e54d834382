//! Years as datelines write them, in figures or in words.

use super::months::{Month, cardinal};
use super::tokens::{Token, longest};
use super::words::{self, Class};
use super::written::century;
use crate::calendar::Calendar;

/// «، سال ۱۴۰۴», «'25» is not read; two figures only for Jalali months, and «۰۱» only behind a
/// `whole` day: «دی ۰۱» is its first.
pub(super) fn read_year(
    tokens: &[Token],
    at: usize,
    month: Month,
    whole: bool,
) -> (Option<i32>, usize) {
    let mut next = at;
    while tokens.get(next).is_some_and(|t| {
        t.is_mark(&[',', '،', '-', '/']) || matches!(t.word(), Some("ماه" | "سال"))
    }) && next < at + 3
    {
        next += 1;
    }
    let (year, past) = match tokens.get(next).and_then(Token::number) {
        Some((value, 4)) => (i32::try_from(value).ok(), next + 1),
        Some((value, 2)) if month.calendar == Calendar::Jalali && next == at => {
            // «۹ دی ۰۱», but «۹ دی ۰۱:۳۰».
            let clock = tokens.get(next + 1).is_some_and(|t| t.is_mark(&[':']));
            let known = !clock && (value > 50 || value < 10 && whole);
            (i32::try_from(century(value)).ok().filter(|_| known), next + 1)
        }
        Some((value, digits @ (5 | 6))) if month.calendar == Calendar::Gregorian => {
            glued(tokens, next, value, digits)
        }
        None => in_words(tokens, next).map_or((None, next), |(value, past)| (Some(value), past)),
        _ => (None, next),
    };
    // «۱۵ مهر ۱۰:۲۰» has no year.
    match year.filter(|&year| plausible(month.calendar, year)) {
        Some(year) => (Some(year), skip_era(tokens, past)),
        None => (None, at),
    }
}

/// “January 28, 20215:08 AM”: a year to which pasting has glued a clock time.
fn glued(tokens: &[Token], at: usize, value: u32, digits: usize) -> (Option<i32>, usize) {
    let (year, hour) =
        if digits == 5 { (value / 10, value % 10) } else { (value / 100, value % 100) };
    let colon = tokens.get(at + 1).is_some_and(|token| token.is_mark(&[':']));
    let minute = tokens.get(at + 2).and_then(Token::number);
    let half = tokens.get(at + 3).and_then(Token::word);
    let clock = colon && hour <= 12 && matches!(minute, Some((0..60, 2)));
    match half {
        Some("am" | "pm") if clock => {
            let zone = tokens.get(at + 4).and_then(Token::word);
            let zone = zone.is_some_and(|word| words::is(word, Class::Abbreviation));
            (i32::try_from(year).ok(), at + 4 + usize::from(zone))
        }
        _ => (None, at),
    }
}

/// «میلادی», «هجری شمسی» after a year.
fn skip_era(tokens: &[Token], at: usize) -> usize {
    let mut next = at;
    while tokens
        .get(next)
        .and_then(Token::word)
        .is_some_and(|word| matches!(word, "میلادی" | "هجری" | "شمسی" | "خورشیدی" | "قمری"))
    {
        next += 1;
    }
    next
}

fn plausible(calendar: Calendar, year: i32) -> bool {
    match calendar {
        Calendar::Gregorian => (1800..=2199).contains(&year),
        Calendar::Jalali => (1250..=1499).contains(&year),
        Calendar::Hijri => (1250..=1549).contains(&year),
    }
}

/// «یک هزار و چهارصد و چهار», «دو هزار و بیست و پنج»: a year in words.
fn in_words(tokens: &[Token], at: usize) -> Option<(i32, usize)> {
    const PARTS: usize = 5;
    const TWO: usize = 2;
    let (mut total, mut part, mut next) = (0, 0, at);
    for count in 0..PARTS {
        let and = tokens.get(next).is_some_and(|token| token.word() == Some("و"));
        let joint = usize::from(count > 0 && and);
        let Some((value, after)) = longest(tokens, next + joint, TWO, cardinal) else { break };
        // «دو هزار»: a thousand multiplies what stands before it.
        match i32::from(value) {
            1000 => (total, part) = (part.max(1) * 1000, 0),
            value => part += value,
        }
        next = after;
    }
    (total > 0).then_some((total + part, next))
}
