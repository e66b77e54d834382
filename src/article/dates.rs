//! Dates, weekdays and clock times as datelines write them.
//!
//! Reads a run of tokens and says which days it names and where the run of
//! date-like tokens ends. Which date is the article's, if any, is decided in
//! `dateline`; dates inside prose are the business of `extract`.

use super::Span;
use super::months::{month, ordinal, weekday};
use super::tokens::{Token, longest};
use super::years::read_year;
use crate::calendar::{Calendar, HijriDate, JalaliDate, NaiveDate};
use chrono::NaiveTime;

/// A date as written; day and month may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// The calendar it is written in.
    pub(super) calendar: Calendar,
    /// Full year; `None` when only day and month are written.
    pub(super) year: Option<i32>,
    /// 1–12.
    pub(super) month: u8,
    /// 1–31; `None` for a month.
    pub(super) day: Option<u8>,
    /// Read from figures with two for the year, as Persian datelines have it
    /// («98/5/24»); elsewhere the day may come first.
    pub(super) short: bool,
    /// Where it stands.
    pub(super) span: Span,
}

/// What a run of tokens says about time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// The dates, in order.
    pub(super) dates: Vec<Written>,
    /// The weekday, 0 for Monday.
    pub(super) weekday: Option<u8>,
    /// The clock time.
    pub(super) time: Option<NaiveTime>,
    /// From the first date-like token to the last.
    pub(super) span: Option<Span>,
    /// Index of the first token that is not part of the run.
    pub(super) next: usize,
}

/// How much a run may swallow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Greed {
    /// Weekdays, filler words and separators on both sides: the line is
    /// nothing but a dateline.
    Line,
    /// Text follows on the same line: after the date only a time, a zone and
    /// the same day in another calendar.
    Prefix,
}

/// Words that may stand between the parts of a dateline.
const FILLERS: &[&str] = &[
    "ساعت",
    "روز",
    "مورخ",
    "مورخه",
    "تاریخ",
    "برابر",
    "با",
    "مصادف",
    "مطابق",
    "و",
    "در",
    "at",
    "on",
    "the",
    "هجری",
    "شمسی",
    "خورشیدی",
    "قمری",
    "میلادی",
    "هش",
    "هق",
    "ق",
    "ش",
    "م",
    "سال",
    "ماه",
];

/// Zones and what names them; read and left alone: the day is as written.
const ZONES: &[&str] = &[
    "gmt",
    "utc",
    "irst",
    "est",
    "edt",
    "et",
    "cet",
    "cest",
    "bst",
    "z",
    "وقت",
    "به",
    "تهران",
    "محلی",
    "گرینویچ",
    "کابل",
    "ایران",
    "جهانی",
];

/// Marks that separate the parts of a dateline.
const MARKS: &[char] = &[
    '-', '–', '—', '|', '/', ',', '،', '؛', ';', ':', '(', ')', '•', '·', '.', '[', ']', '=', '~',
];

/// Reads as much of `tokens[from..]` as is a dateline.
pub(super) fn read_run(tokens: &[Token], from: usize, greed: Greed) -> Run {
    let mut run = Run { next: from, ..Run::default() };
    let mut at = from;
    let mut pending = from;
    while let Some(token) = tokens.get(at) {
        let after = read_part(tokens, at, &mut run, greed);
        if let Some(after) = after {
            let start = run.span.map_or(token.span.start, |span| span.start);
            run.span = Some(Span { start, end: tokens[after - 1].span.end });
            (at, pending) = (after, after);
        } else if is_joint(token, greed, &run) {
            at += 1;
        } else {
            break;
        }
    }
    run.next = if greed == Greed::Line { at } else { pending };
    run
}

/// A date, weekday, time or zone at `at`: notes it and returns what follows.
fn read_part(tokens: &[Token], at: usize, run: &mut Run, greed: Greed) -> Option<usize> {
    if let Some((time, after)) = read_time(tokens, at)
        && (greed == Greed::Line || run.time.is_none())
    {
        run.time = run.time.or(Some(time));
        return Some(read_zone(tokens, after));
    }
    if let Some((date, after)) = read_date(tokens, at)
        && (greed == Greed::Line || run.dates.iter().all(|d| d.calendar != date.calendar))
    {
        run.dates.push(date);
        // «2025-10-07T10:20»: the T belongs to neither.
        let glued = tokens.get(after).is_some_and(|t| t.word() == Some("t"))
            && tokens.get(after + 1).is_some_and(|t| t.number().is_some());
        return Some(if glued { after + 1 } else { after });
    }
    if greed == Greed::Line || run.dates.is_empty() {
        let (day, after) = longest(tokens, at, 2, weekday)?;
        run.weekday = run.weekday.or(Some(day));
        return Some(after);
    }
    None
}

/// Whether a token may stand between two parts.
fn is_joint(token: &Token, greed: Greed, run: &Run) -> bool {
    if token.is_mark(MARKS) {
        return true;
    }
    let Some(word) = token.word() else { return false };
    match greed {
        Greed::Line => FILLERS.contains(&word) || ZONES.contains(&word),
        Greed::Prefix => {
            FILLERS.contains(&word) && (run.dates.is_empty() || word == "ساعت" || word == "at")
        }
    }
}

/// «10:20», «۱۰:۲۰:۳۰», «10:20 pm», «ساعت ۱۰».
fn read_time(tokens: &[Token], at: usize) -> Option<(NaiveTime, usize)> {
    let named = tokens.get(at)?.word() == Some("ساعت");
    let at = if named { at + 1 } else { at };
    let (hour, digits) = tokens.get(at)?.number()?;
    if digits > 2 || hour > 24 {
        return None;
    }
    let dotted = || read_dotted(tokens, at);
    let Some((minute, mut after)) = read_sixtieth(tokens, at + 1).or_else(dotted) else {
        let alone = named.then(|| NaiveTime::from_hms_opt(hour % 24, 0, 0))??;
        return Some((alone, at + 1));
    };
    let mut second = 0;
    if let Some((value, next)) = read_sixtieth(tokens, after) {
        (second, after) = (value, next);
        // Fractions of a second.
        let fraction = tokens.get(after).is_some_and(|t| t.is_mark(&['.']))
            && tokens.get(after + 1).is_some_and(|t| t.number().is_some());
        after += if fraction { 2 } else { 0 };
    }
    let (half, after) = read_half(tokens, after);
    let hour = match half {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour % 24,
    };
    Some((NaiveTime::from_hms_opt(hour, minute, second)?, after))
}

/// “09.45 GMT”: minutes behind a full stop, before a zone.
fn read_dotted(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let (Some((_, 2)), true) = (tokens.get(at)?.number(), tokens.get(at + 1)?.is_mark(&['.']))
    else {
        return None;
    };
    let (value, digits) = tokens.get(at + 2)?.number()?;
    let zone = tokens.get(at + 3).and_then(Token::word).is_some_and(|w| ZONES[..10].contains(&w));
    (digits == 2 && value < 60 && zone).then_some((value, at + 3))
}

/// «:20».
fn read_sixtieth(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    tokens.get(at)?.is_mark(&[':', '：']).then_some(())?;
    let (value, digits) = tokens.get(at + 1)?.number()?;
    (digits == 2 && value < 60).then_some((value, at + 2))
}

/// «am», «p.m.», «ق.ظ», «بعدازظهر»: `true` for the afternoon.
fn read_half(tokens: &[Token], at: usize) -> (Option<bool>, usize) {
    let found = longest(tokens, at, 4, |word| match word {
        "am" | "قظ" | "صبح" | "قبلازظهر" | "بامداد" => Some(false),
        "pm" | "بظ" | "عصر" | "بعدازظهر" | "شب" => Some(true),
        _ => None,
    });
    found.map_or((None, at), |(half, after)| (Some(half), after))
}

/// «+03:30», «Z», «GMT» right after a time.
fn read_zone(tokens: &[Token], at: usize) -> usize {
    let Some(token) = tokens.get(at) else { return at };
    if token.word().is_some_and(|word| ZONES[..10].contains(&word)) {
        // «GMT+3», «UTC+03:30»
        let signed = tokens.get(at + 1).is_some_and(|t| t.is_mark(&['+', '-', '−']))
            && tokens.get(at + 2).is_some_and(|t| t.number().is_some());
        let hours = || read_sixtieth(tokens, at + 3).map_or(at + 3, |(_, after)| after);
        return if signed { hours() } else { at + 1 };
    }
    let glued = at > 0 && tokens[at - 1].span.end == token.span.start;
    let offset = tokens.get(at + 1).and_then(Token::number);
    if !(token.is_mark(&['+', '-', '−']) && glued) {
        return at;
    }
    match offset {
        Some((_, 4)) => at + 2,
        Some((_, 2)) => read_sixtieth(tokens, at + 2).map_or(at + 2, |(_, after)| after),
        _ => at,
    }
}

/// A date in figures or with a month's name.
fn read_date(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (mut date, after) = read_numeric(tokens, at)
        .or_else(|| read_compact(tokens, at))
        .or_else(|| read_day_month(tokens, at))
        .or_else(|| read_month_day(tokens, at))?;
    date.span = Span { start: tokens[at].span.start, end: tokens[after - 1].span.end };
    is_real(&date).then_some((date, after))
}

const NOWHERE: Span = Span { start: 0, end: 0 };

/// «2025-10-07», «۱۴۰۳/۰۵/۱۲», «15/7/1404», «98/5/24».
fn read_numeric(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (first, first_digits) = tokens.get(at)?.number()?;
    let mark = tokens.get(at + 1)?;
    let (second, second_digits) = tokens.get(at + 2)?.number()?;
    let same = tokens.get(at + 3)?.kind == mark.kind;
    let (third, third_digits) = tokens.get(at + 4)?.number()?;
    if !same || !mark.is_mark(&['/', '-', '.', '٫', '⁄', '−']) || second_digits > 2 {
        return None;
    }
    let (year, month, day) = match (first_digits, third_digits) {
        (4, 1..=2) => (first, second, third),
        (1..=2, 4) if second > 12 => (third, first, second),
        (1..=2, 4) => (third, second, first),
        // Two figures for the year: Persian datelines do that.
        (2, 1..=2) if mark.is_mark(&['/', '.']) && second <= 12 => {
            (if first < 50 { 1400 + first } else { 1300 + first }, second, third)
        }
        _ => return None,
    };
    let calendar = calendar_of_year(year)?;
    let date = Written {
        calendar,
        year: i32::try_from(year).ok(),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok(),
        short: first_digits == 2 && third_digits <= 2,
        span: NOWHERE,
    };
    Some((date, at + 5))
}

/// «20251007», «14040715».
fn read_compact(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (value, 8) = tokens.get(at)?.number()? else { return None };
    let year = value / 10000;
    let date = Written {
        calendar: calendar_of_year(year)?,
        year: i32::try_from(year).ok(),
        month: u8::try_from(value / 100 % 100).ok()?,
        day: u8::try_from(value % 100).ok(),
        short: false,
        span: NOWHERE,
    };
    Some((date, at + 1))
}

/// «۱۵ مهر ۱۴۰۴», «پانزدهم مهرماه ۱۴۰۴», «7th of October, 2025», «مهر ۱۴۰۴».
fn read_day_month(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (day, mut next) = match tokens.get(at)?.number() {
        Some((value, 1..=2)) => (Some(u8::try_from(value).ok()?), at + 1),
        Some(_) => return None,
        None => longest(tokens, at, 3, ordinal)
            .map_or((None, at), |(value, after)| (Some(value), after)),
    };
    let suffix = |t: &Token| matches!(t.word(), Some("st" | "nd" | "rd" | "th" | "ام" | "م"));
    if day.is_some() && tokens.get(next).is_some_and(suffix) {
        next += 1;
    }
    if tokens.get(next).is_some_and(|t| t.word() == Some("of")) {
        next += 1;
    }
    if day.is_some() && tokens.get(next).is_some_and(|t| t.is_mark(&['-', '/'])) {
        next += 1;
    }
    let (month, after) = longest(tokens, next, 3, month)?;
    let (year, after) = read_year(tokens, after, month);
    // A month alone must at least have a year.
    (day.is_some() || year.is_some()).then_some(())?;
    let (calendar, month) = (month.calendar, month.number);
    let date = Written { calendar, year, month, day, short: false, span: NOWHERE };
    Some((date, after))
}

/// «October 7, 2025», «Oct 7», «2025 October 7», «1404 مهر 15».
fn read_month_day(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (leading_year, next) = match tokens.get(at)?.number() {
        Some((value, 4)) => (i32::try_from(value).ok(), at + 1),
        Some(_) => return None,
        None => (None, at),
    };
    let (month, mut after) = longest(tokens, next, 3, month)?;
    if tokens.get(after).is_some_and(|t| t.is_mark(&['.'])) {
        after += 1;
    }
    let (day, 1..=2) = tokens.get(after)?.number()? else { return None };
    after += 1;
    if tokens.get(after).is_some_and(|t| matches!(t.word(), Some("st" | "nd" | "rd" | "th"))) {
        after += 1;
    }
    let (year, after) = match leading_year {
        Some(year) => (Some(year), after),
        None => read_year(tokens, after, month),
    };
    let date = Written {
        calendar: month.calendar,
        year,
        month: month.number,
        day: Some(u8::try_from(day).ok()?),
        short: false,
        span: NOWHERE,
    };
    Some((date, after))
}

fn calendar_of_year(year: u32) -> Option<Calendar> {
    match year {
        1800..=2199 => Some(Calendar::Gregorian),
        1250..=1424 => Some(Calendar::Jalali),
        // Jalali 1425 is 2046; until then such a year is a lunar one.
        1425..=1499 => Some(Calendar::Hijri),
        _ => None,
    }
}

fn is_real(date: &Written) -> bool {
    (1..=12).contains(&date.month)
        && date.day.is_none_or(|day| (1..=31).contains(&day))
        && (date.year.is_none() || date.day.is_none() || to_day(date).is_some())
}

/// The Gregorian day of a date with year, month and day.
pub(super) fn to_day(date: &Written) -> Option<NaiveDate> {
    let (year, day) = (date.year?, date.day?);
    match date.calendar {
        Calendar::Gregorian => NaiveDate::from_ymd_opt(year, date.month.into(), day.into()),
        Calendar::Jalali => JalaliDate::new(year, date.month, day).and_then(JalaliDate::to_naive),
        Calendar::Hijri => HijriDate::new(year, date.month, day).and_then(HijriDate::to_naive),
    }
}
