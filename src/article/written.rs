//! One date as a dateline writes it, in figures or with the name of its month.

use super::Span;
use super::clock::read_time;
use super::months::{Month, month, ordinal, weekday};
use super::tokens::{Kind, Token, longest};
use super::words::{self, Class};
use super::years::read_year;
use crate::calendar::{Calendar, HijriDate, JalaliDate, NaiveDate, figures};
use chrono::Datelike;

/// How sure the order of a date's figures is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// Nothing else fits.
    #[default]
    Plain,
    /// Read with the day first; “10/07/2025” can be the seventh of October too.
    Doubtful,
    /// The month stands first, as in America.
    American,
}

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
    /// Which of its figures is the month.
    pub(super) order: Order,
    /// Where it stands.
    pub(super) span: Span,
}

/// A date in figures or with a month's name.
pub(super) fn read_date(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (mut date, after) = read_american(tokens, at)
        .or_else(|| read_short_american(tokens, at))
        .or_else(|| read_numeric(tokens, at))
        .or_else(|| read_year_first(tokens, at))
        .or_else(|| read_compact(tokens, at))
        .or_else(|| read_day_month(tokens, at))
        .or_else(|| read_month_day(tokens, at))?;
    date.span = Span { start: tokens[at].span.start, end: tokens[after - 1].span.end };
    is_real(&date).then_some((date, after))
}

const NOWHERE: Span = Span { start: 0, end: 0 };

/// «2025-10-07», «۱۴۰۳/۰۵/۱۲», «15/7/1404», «98/5/24».
fn read_numeric(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let number = |at: usize| tokens.get(at)?.number().map(|(n, digits)| (n, digits.min(9) as u8));
    let first = number(at)?;
    let sign = |at: usize| match tokens.get(at)?.kind {
        // «۰۱:۰۳:۱۳۹۶», as some forms are filled in.
        Kind::Mark(':') => Some(':'),
        Kind::Mark(mark) => figures::separator(mark),
        _ => None,
    };
    let separator = sign(at + 1)?;
    let (second, third) = (number(at + 2)?, number(at + 4)?);
    if sign(at + 3) != Some(separator) {
        return None;
    }
    // «۲۵/۷/۹۸»: the year last, in two figures that are no day.
    let backwards = third.1 == 2 && third.0 > 31 && first.0 <= 31 && separator != ':';
    let (first, third) = if backwards { (third, first) } else { (first, third) };
    let date = figures::order(first, second, third)?;
    let (year, short) = match date.year {
        (year, 4) => (year, false),
        // Two figures for the year: Persian datelines do that.
        (year, _) if separator == '/' || separator == '.' => (century(year), true),
        _ => return None,
    };
    let calendar = figures::calendar_of(year)?;
    let year = i32::try_from(year).ok();
    let (month, day) = (date.month, Some(date.day));
    let order = match (first.1, u32::from(month) == second.0) {
        (1 | 2, true) if date.day <= 12 && date.day != month && !short => Order::Doubtful,
        (1 | 2, false) if !short => Order::American,
        _ => Order::Plain,
    };
    Some((Written { calendar, year, month, day, short, order, span: NOWHERE }, at + 5))
}

/// “10/07/25 10:12 AM ET”, “10/07/2025 3 PM EDT”: the month first, in the zones
/// where that is so.
fn read_american(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let slash = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark(&['/', '-', '.']));
    let (month, 1..=2) = tokens.get(at)?.number()? else { return None };
    let (day, 1..=2) = tokens.get(at + 2).filter(|_| slash(at + 1))?.number()? else { return None };
    let (year, digits) = tokens.get(at + 4).filter(|_| slash(at + 3))?.number()?;
    let year = match digits {
        4 => i32::try_from(year).ok()?,
        2 => 2000 + i32::try_from(year).ok()?,
        _ => return None,
    };
    let joint =
        tokens.get(at + 5)?.is_mark(&[',', '|', '-']) || tokens[at + 5].word() == Some("at");
    let (_, after) = read_time(tokens, at + 5 + usize::from(joint))?;
    let zone = tokens[after - 1].word().is_some_and(|word| words::is(word, Class::American));
    let date = Written {
        calendar: Calendar::Gregorian,
        year: Some(year),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok(),
        short: false,
        order: Order::American,
        span: NOWHERE,
    };
    zone.then_some((date, at + 5))
}

/// “04/27/18”: two figures for the year, where only America's order fits.
fn read_short_american(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let [month, day, year] = read_short(tokens, at)?;
    let only = (1..=12).contains(&month) && (13..=31).contains(&day);
    only.then(|| (gregorian(year, month, day), at + 5))
}

/// Three figures of at most two digits with slashes between them, the last of two.
fn read_short(tokens: &[Token], at: usize) -> Option<[u32; 3]> {
    let slash = |at: usize| tokens.get(at).is_some_and(|token| token.is_mark(&['/']));
    let figure = |at: usize| tokens.get(at).and_then(Token::number);
    let ((first, 1..=2), (second, 1..=2), (third, 2)) =
        (figure(at)?, figure(at + 2)?, figure(at + 4)?)
    else {
        return None;
    };
    (slash(at + 1) && slash(at + 3) && !slash(at + 5)).then_some([first, second, third])
}

/// A Gregorian day whose year has two figures.
fn gregorian(year: u32, month: u32, day: u32) -> Written {
    let small = |figure: u32| u8::try_from(figure).unwrap_or(0);
    Written {
        calendar: Calendar::Gregorian,
        year: i32::try_from(if year < 50 { 2000 + year } else { 1900 + year }).ok(),
        month: small(month),
        day: Some(small(day)),
        short: false,
        order: Order::American,
        span: NOWHERE,
    }
}

/// “Tuesday, 03/05/19”: the weekday says in which order the figures stand, when it
/// supports one reading and the Jalali one is none.
pub(super) fn read_by_weekday(
    tokens: &[Token],
    at: usize,
    weekday: u8,
) -> Option<(Written, usize)> {
    let [first, second, third] = read_short(tokens, at)?;
    let supports = |date: &Written| {
        is_real(date)
            && to_day(date)
                .is_some_and(|day| day.weekday().num_days_from_monday() == u32::from(weekday))
    };
    if read_numeric(tokens, at).is_some_and(|(date, _)| supports(&date)) {
        return None;
    }
    let readings = [gregorian(third, first, second), gregorian(third, second, first)];
    let mut fits = readings.into_iter().filter(supports);
    let mut date = fits.next()?;
    date.order = Order::Plain;
    date.span = Span { start: tokens[at].span.start, end: tokens[at + 4].span.end };
    fits.all(|other| to_day(&other) == to_day(&date)).then_some((date, at + 5))
}

/// «۱۴۰۳ شنبه ۵ آبان»: the year before the weekday.
fn read_year_first(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (year, 4) = tokens.get(at)?.number()? else { return None };
    let (_, next) = longest(tokens, at + 1, 2, weekday)?;
    let (mut date, after) = read_day_month(tokens, next)?;
    let calendar = figures::calendar_of(year)?;
    let fits = date.day.is_some() && date.year.is_none() && date.calendar == calendar;
    date.year = i32::try_from(year).ok();
    fits.then_some((date, after))
}

/// The Jalali year of two figures.
pub(super) fn century(year: u32) -> u32 {
    if year < 50 { 1400 + year } else { 1300 + year }
}

/// «20251007», «14040715».
fn read_compact(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (value, 8) = tokens.get(at)?.number()? else { return None };
    whole(value / 10000, value / 100 % 100, value % 100).map(|date| (date, at + 1))
}

/// A date of three figures, when the year is of a calendar.
pub(super) fn whole(year: u32, month: u32, day: u32) -> Option<Written> {
    let date = Written {
        calendar: figures::calendar_of(year)?,
        year: i32::try_from(year).ok(),
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok(),
        short: false,
        order: Order::Plain,
        span: NOWHERE,
    };
    is_real(&date).then_some(date)
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
    let after = skip_second_name(tokens, after, month);
    let (year, after) = read_year(tokens, after, month, day.is_some());
    // A month alone must at least have a year.
    (day.is_some() || year.is_some()).then_some(())?;
    let (calendar, month) = (month.calendar, month.number);
    let date =
        Written { calendar, year, month, day, short: false, order: Order::Plain, span: NOWHERE };
    Some((date, after))
}

/// «جوزا/خرداد», «جوزا (خرداد)»: the same month by another name.
fn skip_second_name(tokens: &[Token], at: usize, first: Month) -> usize {
    let mark = |at: usize, marks: &[char]| tokens.get(at).is_some_and(|t| t.is_mark(marks));
    if !mark(at, &['/', '(', '-']) {
        return at;
    }
    let bracket = mark(at, &['(']);
    match longest(tokens, at + 1, 3, month) {
        Some((second, past)) if second == first && (!bracket || mark(past, &[')'])) => {
            past + usize::from(bracket)
        }
        _ => at,
    }
}

/// «October 7, 2025», «Oct 7», «2025 October 7», «1404 مهر 15».
fn read_month_day(tokens: &[Token], at: usize) -> Option<(Written, usize)> {
    let (leading_year, next) = match tokens.get(at)?.number() {
        Some((value, 4)) => (i32::try_from(value).ok(), at + 1),
        Some(_) => return None,
        None => (None, at),
    };
    // «2025-Aug-12», «1404/مهر/15»
    let sign = |at: usize| usize::from(tokens.get(at).is_some_and(|t| t.is_mark(&['-', '/'])));
    let joined = if leading_year.is_some() { sign(next) } else { 0 };
    let (month, mut after) = longest(tokens, next + joined, 3, month)?;
    let dotted = tokens.get(after).is_some_and(|t| t.is_mark(&['.']));
    after += usize::from(dotted || joined == 1 && sign(after) == 1);
    let (day, 1..=2) = tokens.get(after)?.number()? else { return None };
    after += 1;
    if tokens.get(after).is_some_and(|t| matches!(t.word(), Some("st" | "nd" | "rd" | "th"))) {
        after += 1;
    }
    let (year, after) = match leading_year {
        Some(year) => (Some(year), after),
        None => read_year(tokens, after, month, true),
    };
    let date = Written {
        calendar: month.calendar,
        year,
        month: month.number,
        day: Some(u8::try_from(day).ok()?),
        short: false,
        order: Order::Plain,
        span: NOWHERE,
    };
    Some((date, after))
}

fn is_real(date: &Written) -> bool {
    (1..=12).contains(&date.month)
        && date.day.is_none_or(|day| (1..=31).contains(&day))
        && (date.year.is_none() || date.day.is_none() || to_day(date).is_some())
}

impl Written {
    /// The same figures with the month first.
    pub(super) fn turned(self) -> Self {
        match (self.order, self.day) {
            (Order::Doubtful, Some(day)) => {
                Self { month: day, day: Some(self.month), order: Order::American, ..self }
            }
            _ => self,
        }
    }
}

impl Written {
    /// “Wed, 11/05/2025”: the reading of the figures that the weekday supports, 0 for Monday.
    pub(super) fn turned_to(self, weekday: u8) -> Self {
        let fits = |date: &Self| {
            to_day(date)
                .is_some_and(|day| day.weekday().num_days_from_monday() == u32::from(weekday))
        };
        let turned = self.turned();
        if fits(&turned) && !fits(&self) { turned } else { self }
    }
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
