//! Dates, weekdays and clock times as datelines write them.
//!
//! Reads a run of tokens and says which days it names and where the run of
//! date-like tokens ends. Which date is the article's, if any, is decided in
//! `dateline`; dates inside prose are the business of `extract`.

use super::Span;
use super::clock::read_time;
use super::months::weekday;
use super::tokens::{Token, longest};
use super::words::{self, Class};
pub(super) use super::written::{Order, Written, to_day};
use super::written::{read_by_weekday, read_date};
use chrono::NaiveTime;

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

/// Marks that separate the parts of a dateline.
const MARKS: &[char] = &[
    '-', '–', '—', '|', '/', ',', '،', '؛', ';', ':', '(', ')', '•', '◦', '·', '.', '[', ']', '=',
    '~',
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
    turn(&mut run.dates);
    if let Some(weekday) = run.weekday {
        run.dates.iter_mut().for_each(|date| *date = date.turned_to(weekday));
    }
    run
}

/// “10/07/2025 October 7, 2025”: the words say which figure is the month.
fn turn(dates: &mut [Written]) {
    for index in 0..dates.len() {
        let turned = dates[index].turned();
        let day = to_day(&turned);
        let told = || dates.iter().any(|date| date.order == Order::Plain && to_day(date) == day);
        if turned != dates[index] && told() {
            dates[index] = turned;
        }
    }
}

/// A date, weekday, time or zone at `at`: notes it and returns what follows.
fn read_part(tokens: &[Token], at: usize, run: &mut Run, greed: Greed) -> Option<usize> {
    if let Some((time, after)) = read_time(tokens, at)
        && (greed == Greed::Line || run.time.is_none())
    {
        run.time = run.time.or(Some(time));
        return Some(after);
    }
    let by_weekday = run.weekday.and_then(|weekday| read_by_weekday(tokens, at, weekday));
    if let Some((date, after)) = by_weekday.or_else(|| read_date(tokens, at))
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
        Greed::Line => words::is(word, Class::Filler) || words::is(word, Class::Zone),
        Greed::Prefix => {
            words::is(word, Class::Filler)
                && (run.dates.is_empty() || word == "ساعت" || word == "at")
        }
    }
}
