//! «ایسنا/تهران», «باشگاه خبرنگاران جوان؛ اعظم پورکند -», "Tehran, Oct 7 (Reuters) -":
//! agency, place, day, desk and reporter, parted by marks.

use super::{Byline, note};
use crate::article::dates::{Greed, Run, read_run};
use crate::article::tokens::Token;
use crate::article::words::{self, Class};
use crate::article::{Span, agencies, places};

/// Marks that may separate the parts of a head.
const SEPARATORS: &[char] = &['،', ',', '؛', ';', ':', '-', '–', '—', '/', '|', '(', ')', '.', '•'];
/// Those that may end it.
const STRONG: &[char] = &['؛', ';', ':', '-', '–', '—', '/', '|', '•'];
/// «ایسنا/تهران », «خبرگزاری فارس - گروه سیاسی: », «کابل (پژواک، ۱۵ میزان ۱۴۰۴): ».
pub(super) fn read(tokens: &[Token]) -> Option<Byline> {
    let mut byline = Byline::default();
    let mut at = 0;
    while tokens.get(at).is_some_and(|t| t.is_mark(&['(', '[', '*', '•', '#', '/'])) {
        at += 1;
    }
    let mut slashed = false;
    while at < tokens.len().min(40) {
        let Some(after) = read_part(tokens, at, &mut byline) else { break };
        let known = byline.agency.is_some();
        let marks = tokens[after..].iter().take_while(|t| t.is_mark(SEPARATORS)).count();
        let between = &tokens[after..after + marks];
        let ends = between.iter().any(|t| t.is_mark(STRONG));
        let place = places::find(tokens, at) == Some(after);
        let desk = at == 0 && is_desk(tokens, at, after);
        // “JAKARTA, July 30, 2024 - ”: a place and a day need no agency.
        let dated = at > 0 && ends && is_dated(&byline) && !place;
        if known && (ends || (slashed && place)) || desk || dated {
            byline.end = Some(tokens[after + marks - 1].span.end);
        }
        // «تهران ۱۲ مهر ۱۴۰۳ (ایرنا) - »: no mark need stand before the day.
        let day = || byline.date.is_none() && begins_day(tokens, after);
        if marks == 0 && !(place && day()) {
            break;
        }
        slashed = between.iter().any(|t| t.is_mark(&['/']));
        at = after + marks;
    }
    byline.end.is_some().then_some(byline)
}

/// Whether a whole day stands in the head.
fn is_dated(byline: &Byline) -> bool {
    byline.date.as_ref().is_some_and(is_whole)
}

/// “JAKARTA, July 30, 2024 - ”: a place that a list need not know, before a whole
/// day that a dash follows.
fn dated_place(tokens: &[Token], length: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let comma = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark(&[',', '،']));
    let parts =
        |at: usize| comma(at) || tokens.get(at).is_some_and(|t| t.is_mark(&['–', '—', '-']));
    if !(1..=LONGEST).contains(&length) || !parts(length) {
        return None;
    }
    // “KHARKIV, Ukraine, Aug 18, 2025 (Reuters) - ”, “BOSTON, Mass., …”, “Washington,
    // DC – …”: a country or state may follow.
    let inside = |token: &&Token| token.word().is_some() || token.is_mark(&['.']);
    let country = tokens[length + 1..].iter().take_while(inside).count();
    let starts = [Some(length), (1..=4).contains(&country).then_some(length + 1 + country)];
    let dated = |at: &usize| {
        let run = read_run(tokens, at + 1, Greed::Prefix);
        let ends = tokens.get(run.next).is_some_and(|t| t.is_mark(&['-', '–', '—', '(', '/']));
        is_whole(&run) && ends
    };
    starts.into_iter().flatten().filter(|at| parts(*at)).find(dated)
}

/// Whether a whole day begins at a token.
fn begins_day(tokens: &[Token], at: usize) -> bool {
    is_whole(&read_run(tokens, at, Greed::Prefix))
}

fn is_whole(run: &Run) -> bool {
    run.dates.iter().any(|date| date.year.is_some() && date.day.is_some())
}

/// «چالوس - ایرنا - »: a town that no list knows, before an agency.
fn is_town(tokens: &[Token], at: usize, length: usize) -> bool {
    let dash = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark(&['-', '–', '—', '/']));
    (1..=2).contains(&length)
        && dash(at + length)
        && agencies::find(tokens, at + length + 1, false).is_some_and(|(_, after)| dash(after))
}

/// «گروه فرهنگ و هنر – »: a desk with no agency before it.
fn is_desk(tokens: &[Token], at: usize, length: usize) -> bool {
    let dash = tokens.get(at + length).is_some_and(|t| t.is_mark(&['–', '—', '-', ':', '|', '/']));
    let desk = tokens[at].word().is_some_and(|word| matches!(word, "گروه" | "سرویس" | "حوزه"));
    at == 0 && dash && desk && (2..=5).contains(&length)
}

/// “(Ariana)”, `/PRNewswire/`, “(24.kg)”: the index behind what stands in brackets.
fn bracketed(tokens: &[Token], at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let opens = at > 0 && tokens[at - 1].is_mark(&['(', '/']);
    let closes = |at: &usize| tokens[*at].is_mark(&[')', '/']);
    let inside = |at: usize| !tokens[at].is_mark(&['(', ')', '/', ':']);
    let end = (at..tokens.len().min(at + LONGEST + 1)).find(closes).filter(|_| opens)?;
    let word = (at..end).any(|at| tokens[at].word().is_some());
    (word && (at..end).all(inside)).then_some(end)
}

/// “Rescuers dug an eight-year-old girl out”: a mark inside a word parts nothing.
fn is_hyphen(tokens: &[Token], at: usize) -> bool {
    let glued = |one: usize| tokens[one].span.end == tokens[one + 1].span.start;
    tokens[at].is_mark(&['-']) && glued(at - 1) && at + 1 < tokens.len() && glued(at)
}

/// One part of a head: agency, day, place, desk or person.
fn read_part(tokens: &[Token], at: usize, byline: &mut Byline) -> Option<usize> {
    if let Some((agency, after)) =
        agencies::find(tokens, at, at > 0 && tokens[at - 1].is_mark(&['(']))
        && tokens.get(after).is_some_and(|t| t.is_mark(SEPARATORS))
    {
        note(byline, agency, false);
        return Some(after);
    }
    let run = read_run(tokens, at, Greed::Prefix);
    if !run.dates.is_empty() && byline.date.is_none() {
        let next = run.next;
        byline.date = Some(run);
        return Some(next);
    }
    let length = tokens[at..].iter().take_while(|t| t.word().is_some()).count();
    let place = (at == 0).then(|| dated_place(tokens, length)).flatten();
    if let Some(after) = place.or_else(|| places::find(tokens, at)) {
        return Some(after);
    }
    // “KABUL, Aug 12, 2025 (Ariana) — ”, “/PRNewswire/ --”: a source that no list knows,
    // behind a day.
    if is_dated(byline)
        && let Some(after) = bracketed(tokens, at)
    {
        return Some(after);
    }
    if byline.agency.is_none() {
        let known = is_town(tokens, at, length) || is_desk(tokens, at, length);
        return known.then_some(at + length);
    }
    let next = tokens.get(at + length)?;
    if length == 0 || length > 6 || !next.is_mark(SEPARATORS) {
        return None;
    }
    let names = || tokens[at..at + length].iter().filter_map(Token::word);
    if names().next().is_some_and(|word| words::is(word, Class::Desk)) {
        return Some(at + length);
    }
    let named = (2..=5).contains(&length)
        && next.is_mark(STRONG)
        && !is_hyphen(tokens, at + length)
        && !tokens[at - 1].is_mark(&[':'])
        && names()
            .all(|word| !words::is(word, Class::Unnamed) && !words::is(word, Class::Temporal));
    if !named || byline.reporter.is_some() {
        return None;
    }
    byline.reporter =
        Some(Span { start: tokens[at].span.start, end: tokens[at + length - 1].span.end });
    Some(at + length)
}
