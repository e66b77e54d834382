//! Lines that begin with a label: «تاریخ انتشار: …», «منبع: …», «Author: …».

use super::Span;
use super::dates::{Greed, read_run};
use super::tokens::{Token, longest, squash, tokenize, tokenize_first};
use super::words::{self, Class};
use crate::text::orthography::is_alphanumeric;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title.
    Title,
    /// The date of publication.
    Published,
    /// The date of the last change; second best.
    Updated,
    /// The clock time of publication on its own.
    Time,
    /// Where the text comes from.
    Source,
    /// The agency that publishes it.
    Agency,
    /// Who wrote it.
    Reporter,
    /// The lead: body text with a label before it.
    Lead,
    /// A code, a link, tags, a caption: nothing to read.
    Other,
    /// The head of what readers wrote below the text.
    Comments,
    /// The head of a list of other articles.
    Related,
}

/// A labelled stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labelled {
    /// What it is.
    pub(super) field: Field,
    /// Label and value.
    pub(super) span: Span,
    /// The value, trimmed; may be empty.
    pub(super) value: Span,
    /// Whether a colon parts them.
    pub(super) colon: bool,
}

/// No label has more words.
const LABEL_TOKENS: usize = 5;

fn is_label(name: &str) -> Option<()> {
    words::label(name).map(|_| ())
}

/// Bytes in which a label and the date behind it find room.
const HEAD_BYTES: usize = 240;

/// The last character boundary up to `at`, and up to `end`.
fn floor(text: &str, at: usize, end: usize) -> usize {
    (0..=at.min(end)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The field of a name, as front matter and `meta` elements write it.
pub(super) fn field(name: &str) -> Option<Field> {
    words::label(&squash(name))
}

/// The label beside a date that begins at a token, and the index where its value
/// begins: what it announces, or `None` where that is of no use to us.
pub(super) fn at(tokens: &[Token], at: usize) -> Option<(Option<Field>, usize)> {
    let detail = |name: &str| words::is(name, Class::Detail).then_some(None);
    let (field, after) = longest(tokens, at, LABEL_TOKENS, |name| {
        words::label(name).map(Some).or_else(|| detail(name))
    })?;
    if tokens.get(after).is_some_and(is_colon) {
        return Some((field, after + 1));
    }
    if !matches!(field, Some(Field::Published | Field::Updated)) {
        return None;
    }
    let dated = is_dated(tokens, after)
        || is_timed(tokens, after, field)
        || is_recent(tokens, after, field);
    let value = if dated { Some(after) } else { elsewhere(tokens, after) };
    value.map(|value| (field, value))
}

/// «انتشار در سایت کانون: …», “Published in Dawn, …”: where it was published stands
/// between a label of publication and its date.
fn elsewhere(tokens: &[Token], after: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let led = tokens.get(after.checked_sub(1)?)?.word()?;
    let words = tokens[after..].iter().take_while(|token| token.word().is_some()).count();
    let past = after + words;
    let led = matches!(led, "در" | "in" | "on" | "at" | "توسط" | "by");
    let parts = |token: &Token| is_colon(token) || token.is_mark(&[',', '،']);
    let parted = words <= LONGEST && tokens.get(past).is_some_and(parts);
    (led && parted && is_dated(tokens, past + 1)).then_some(past + 1)
}

fn is_colon(token: &Token) -> bool {
    token.is_mark(&[':', '：', '='])
}

/// Whether a day or a month of a year begins at a token.
fn is_dated(tokens: &[Token], at: usize) -> bool {
    let run = read_run(tokens, at, Greed::Prefix);
    run.dates.iter().any(|date| date.year.is_some() || date.day.is_some())
}

/// “Updated 9:15 a.m. ET”
fn is_timed(tokens: &[Token], at: usize, field: Option<Field>) -> bool {
    field == Some(Field::Updated) && read_run(tokens, at, Greed::Prefix).time.is_some()
}

/// «به‌روز شده در ۴ ساعت پیش»
fn is_recent(tokens: &[Token], after: usize, field: Option<Field>) -> bool {
    const MOST: usize = 6;
    field == Some(Field::Updated)
        && tokens.len() <= after + MOST
        && tokens[after..].iter().any(|token| token.number().is_some())
}

/// Splits a line that begins with a label into its labelled stretches; `None`
/// for any other line.
pub(super) fn read_line(text: &str, line: Span) -> Option<Vec<Labelled>> {
    // Most lines are long and no labels: their beginning says so.
    let is_bullet =
        |t: &Token| t.is_mark(&['*', '•', '-', '–', '—', '|', '■', '▪', '●', '+', '(', '[', '»']);
    let few = tokenize_first(text, line.start..line.end, LABEL_TOKENS + 2);
    let begins = few.iter().position(|t| !is_bullet(t));
    if begins.is_some_and(|at| at <= 2 && longest(&few, at, LABEL_TOKENS, is_label).is_none()) {
        return None;
    }
    let head = tokenize(text, line.start..floor(text, line.start + HEAD_BYTES, line.end));
    let first = head.iter().position(|t| !is_bullet(t))?;
    let (_, value_at) = label_at(&head, first, true)?;
    // A further label needs a colon; long lines have none.
    let rest = head.get(value_at).map_or(line.end, |token| token.span.start);
    let more = text[rest..line.end].contains([':', '：', '=', '|', '•', '·']);
    let tokens = if more { tokenize(text, line.start..line.end) } else { head };
    let (field, value_at) = label_at(&tokens, first, true)?;
    let mut found = vec![(field, tokens[0].span.start, value_at)];
    let mut at = value_at;
    while at < tokens.len() {
        match label_at(&tokens, at, false).filter(|_| tokens[at].word().is_some()) {
            Some((field, value_at)) => {
                found.push((field, tokens[at].span.start, value_at));
                at = value_at;
            }
            None => at += 1,
        }
    }
    let mut stretches = Vec::new();
    for (index, &(field, start, value_at)) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(line.end, |next| next.1);
        let from = tokens.get(value_at).map_or(line.end, |t| t.span.start).min(end);
        let value = trim(text, Span { start: from, end });
        let colon = value_at > 0 && tokens.get(value_at - 1).is_some_and(is_colon);
        stretches.push(Labelled { field, span: trim(text, Span { start, end }), value, colon });
    }
    Some(stretches)
}

/// The label that begins at a token, and the index where its value begins.
fn label_at(tokens: &[Token], at: usize, leading: bool) -> Option<(Field, usize)> {
    let (field, after) = longest(tokens, at, LABEL_TOKENS, words::label)?;
    let next = tokens.get(after);
    if next.is_some_and(is_colon) {
        return Some((field, after + 1));
    }
    match field {
        // «date 2025-10-07», «تاریخ انتشار ۱۴۰۳/۰۵/۱۲», «Updated - 7 October 2025».
        Field::Published | Field::Updated => {
            let parted = leading || tokens[at - 1].is_mark(&['|', '•', '·', '—', '–', '؛', ';']);
            let recent = leading && is_recent(tokens, after, Some(field));
            let dated = parted && (recent || is_dated(tokens, after));
            let value = if dated { Some(after) } else { elsewhere(tokens, after) };
            value.map(|value| (field, value))
        }
        _ if !leading => None,
        // A list's head may stand without a colon when it stands alone.
        Field::Related => next.is_none().then_some((field, after)),
        // “COMMENTS (2)”
        Field::Comments => {
            let alone = tokens[after..].iter().all(|token| token.word().is_none());
            alone.then_some((field, after))
        }
        // «By Jane Doe», «Reporting by …; editing by …».
        Field::Reporter => is_credit(&tokens[at..after]).then_some((field, after)),
        // «منبع تصویر، رویترز».
        Field::Other => {
            let caption = after > at + 1 && next.is_some_and(|t| t.is_mark(&['،']));
            caption.then_some((field, after + 1)).or_else(|| {
                let credit = is_credit(&tokens[at..after]) && next.is_some();
                credit.then_some((field, after))
            })
        }
        _ => None,
    }
}

/// Whether a label is an English credit, which needs no colon.
fn is_credit(label: &[Token]) -> bool {
    label.last().and_then(Token::word) == Some("by")
}

/// A span without white space, separators and bullets at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let is_edge = |c: char| {
        c.is_whitespace() || matches!(c, '|' | '•' | '·' | '\u{200c}'..='\u{200f}' | '\u{feff}')
    };
    let slice = &text[span.start..span.end];
    let kept = slice.trim_start_matches(is_edge);
    let start = span.end - kept.len();
    Span { start, end: start + kept.trim_end_matches(is_edge).len() }
}

/// How many words and numbers a stretch has, counted no further than `most`.
pub(super) fn count_words(text: &str, span: Span, most: usize) -> usize {
    text[span.start..span.end]
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | ':' | '|' | '،'))
        .filter(|word| word.chars().any(is_alphanumeric))
        .take(most)
        .count()
}
