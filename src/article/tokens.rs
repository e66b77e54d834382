//! Words, numbers and marks of a stretch of text, folded for comparison.
//!
//! Only what datelines and bylines need: one line at a time, spans kept. The
//! tokens of the body are the business of `extract`.

use super::Span;
use crate::text::orthography::{self, ZWNJ};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// Stretches a word; on its own it passes for a dash.
const TATWEEL: char = '\u{640}';

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// A run of letters, folded by [`fold_char`].
    Word(Cow<'t, str>),
    /// A run of digits of any set: its value and how many digits were written.
    Number(u32, usize),
    /// Any other visible character.
    Mark(char),
}

/// A token and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// What it is.
    pub(super) kind: Kind<'t>,
    /// Bytes of the whole text.
    pub(super) span: Span,
}

impl Token<'_> {
    /// The folded word, when it is one.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The value and number of digits, when it is a number.
    pub(super) fn number(&self) -> Option<(u32, usize)> {
        match self.kind {
            Kind::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    /// The mark, when it is one.
    pub(super) fn mark(&self) -> Option<char> {
        match self.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether it is one of these marks.
    pub(super) fn is_mark(&self, marks: &[char]) -> bool {
        matches!(self.kind, Kind::Mark(mark) if marks.contains(&mark))
    }
}

/// The letter that stands for `c` in comparisons; `None` for what is ignored:
/// the non-joiner too, because it is often missing.
fn fold_char(c: char) -> Option<char> {
    if matches!(c, '\u{200b}' | ZWNJ) { None } else { orthography::fold_char(c) }
}

/// The value of a decimal digit of any script.
pub(super) fn digit(c: char) -> Option<u32> {
    orthography::digit_value(c).map(u32::from)
}

/// Folds a phrase to one run of letters and digits: no spaces, joiners, marks.
pub(super) fn squash(phrase: &str) -> String {
    phrase.chars().filter_map(fold_char).filter(|c| c.is_alphanumeric()).collect()
}

/// What a character is to the tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A letter that folds to itself.
    Plain,
    /// Another letter, folded.
    Folded(char),
    Digit(u32),
    /// A joiner or diacritic: part of the word that it stands in.
    Silent,
    Blank,
    Mark,
}

fn sort_slowly(c: char) -> Sort {
    if c.is_whitespace() {
        return Sort::Blank;
    }
    match (digit(c), fold_char(c)) {
        (Some(value), _) => Sort::Digit(value),
        (None, None) => Sort::Silent,
        (None, Some(letter)) if letter == c && c.is_alphanumeric() => Sort::Plain,
        (None, Some(letter)) if letter.is_alphanumeric() => Sort::Folded(letter),
        _ => Sort::Mark,
    }
}

/// Latin, Arabic and what stands between: nearly all characters of any article.
static SORTS: LazyLock<Vec<Sort>> = LazyLock::new(|| {
    (0..0x700).map(|code| char::from_u32(code).map_or(Sort::Mark, sort_slowly)).collect()
});

/// Which characters of U+0600–U+06FF are [`Sort::Plain`].
static PLAIN: LazyLock<[bool; 256]> =
    LazyLock::new(|| std::array::from_fn(|place| SORTS[0x600 + place] == Sort::Plain));

/// The tokens of `text[range]`, with spans in `text`.
pub(super) fn tokenize(text: &str, range: Range<usize>) -> Vec<Token<'_>> {
    tokenize_first(text, range, usize::MAX)
}

/// The first tokens of `text[range]`, at most `limit`, with spans in `text`.
pub(super) fn tokenize_first(text: &str, range: Range<usize>, limit: usize) -> Vec<Token<'_>> {
    let sorts: &[Sort] = &SORTS;
    let text = &text[..range.end];
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut joined = false;
    let mut at = range.start;
    while at < text.len() {
        if text.as_bytes()[at] == b' ' {
            joined = false;
            at += 1;
            continue;
        }
        let (sort, length) = sort_at(sorts, text, at);
        let start = at;
        at += length;
        let kind = match sort {
            Sort::Blank => {
                joined = false;
                continue;
            }
            // «تهران ـ ایرنا»: a tatweel on its own is typed for a dash.
            Sort::Silent if !joined && text[start..].starts_with(TATWEEL) => Kind::Mark('-'),
            Sort::Silent => {
                if let (true, Some(last)) = (joined, tokens.last_mut()) {
                    last.span.end = at;
                }
                continue;
            }
            Sort::Plain | Sort::Folded(_) => {
                let (word, end) = read_word(text, start);
                at = end;
                Kind::Word(word)
            }
            Sort::Digit(_) => {
                let (value, digits, end) = read_number(text, start);
                at = end;
                Kind::Number(value, digits)
            }
            Sort::Mark => Kind::Mark(text[start..].chars().next().unwrap_or(' ')),
        };
        if tokens.len() == limit {
            break;
        }
        tokens.push(Token { kind, span: Span { start, end: at } });
        joined = true;
    }
    tokens
}

/// What the character at a boundary is, and its length.
#[inline]
fn sort_at(sorts: &[Sort], text: &str, at: usize) -> (Sort, usize) {
    let bytes = text.as_bytes();
    match bytes[at] {
        lead @ 0..0x80 => (sorts[usize::from(lead)], 1),
        lead @ 0xd8..=0xdb if at + 1 < bytes.len() => {
            let code = usize::from(lead & 0x1f) << 6 | usize::from(bytes[at + 1] & 0x3f);
            (sorts[code], 2)
        }
        _ => {
            let letter = text[at..].chars().next().unwrap_or(' ');
            (sort_slowly(letter), letter.len_utf8())
        }
    }
}

/// The letters from byte `start` on, folded, and the byte after them. Words
/// that fold to themselves stay slices of the text.
fn read_word(text: &str, start: usize) -> (Cow<'_, str>, usize) {
    let sorts: &[Sort] = &SORTS;
    let mut folded: Option<String> = None;
    let mut at = start;
    while at < text.len() {
        if folded.is_none() {
            at = behind_plain(text.as_bytes(), at);
            if at == text.len() {
                break;
            }
        }
        let (sort, length) = sort_at(sorts, text, at);
        match sort {
            Sort::Plain => {
                if let Some(folded) = &mut folded {
                    folded.push_str(&text[at..at + length]);
                }
            }
            Sort::Folded(letter) => {
                folded.get_or_insert_with(|| text[start..at].to_owned()).push(letter);
            }
            Sort::Silent => {
                folded.get_or_insert_with(|| text[start..at].to_owned());
            }
            _ => break,
        }
        at += length;
    }
    (folded.map_or(Cow::Borrowed(&text[start..at]), Cow::Owned), at)
}

/// The byte after letters of the Arabic block that fold to themselves, as most
/// do.
#[inline]
fn behind_plain(text: &[u8], mut at: usize) -> usize {
    let plain: &[bool; 256] = &PLAIN;
    let (pairs, _) = text[at..].as_chunks();
    for [lead, next] in pairs {
        if lead & 0xfc != 0xd8 || !plain[usize::from(lead & 3) << 6 | usize::from(next & 0x3f)] {
            break;
        }
        at += 2;
    }
    at
}

/// The digits from byte `start` on: their value, their number and the byte
/// after them.
fn read_number(text: &str, start: usize) -> (u32, usize, usize) {
    let sorts: &[Sort] = &SORTS;
    let (mut value, mut digits, mut at) = (0u32, 0, start);
    while at < text.len() {
        let (sort, length) = sort_at(sorts, text, at);
        match sort {
            Sort::Digit(digit) => {
                value = value.saturating_mul(10).saturating_add(digit);
                digits += 1;
            }
            Sort::Silent => {}
            _ => break,
        }
        at += length;
    }
    (value, digits, at)
}

/// The longest run of tokens from `at`, at most `limit` of them, whose letters
/// run together are known to `find`; with the index after it. Marks inside a
/// name («Al-Monitor», «People's») are skipped when nothing separates them.
pub(super) fn longest<T>(
    tokens: &[Token],
    at: usize,
    limit: usize,
    find: impl Fn(&str) -> Option<T>,
) -> Option<(T, usize)> {
    let mut run = String::with_capacity(64);
    let mut best = None;
    for (index, token) in tokens.iter().enumerate().skip(at).take(limit) {
        match &token.kind {
            Kind::Word(word) => run.push_str(word),
            Kind::Number(value, _) => run.push_str(&value.to_string()),
            Kind::Mark('-' | '_' | '\'' | '\u{2019}' | '.' | '\u{2010}') if index > at => {
                let glued = tokens[index - 1].span.end == token.span.start
                    && tokens.get(index + 1).is_some_and(|t| t.span.start == token.span.end);
                if glued {
                    continue;
                }
                break;
            }
            Kind::Mark(_) => break,
        }
        if let Some(found) = find(&run) {
            best = Some((found, index + 1));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokenize(text, 0..text.len())
            .iter()
            .map(|t| match &t.kind {
                Kind::Word(w) => w.clone().into_owned(),
                Kind::Number(v, d) => format!("{v}/{d}"),
                Kind::Mark(c) => c.to_string(),
            })
            .collect()
    }

    #[test]
    fn joiners_and_letter_forms_do_not_matter() {
        assert_eq!(words("سه\u{200c}شنبه كتابي"), ["سهشنبه", "کتابی"]);
    }

    #[test]
    fn digits_of_any_set_are_numbers() {
        assert_eq!(words("۱۴۰۳/٠٥/12T7"), ["1403/4", "/", "5/2", "/", "12/2", "t", "7/1"]);
    }

    #[test]
    fn names_match_however_they_are_spaced() {
        for text in ["ربیع الثانی", "ربیع\u{200c}الثانی", "ربیعالثانی"]
        {
            let tokens = tokenize(text, 0..text.len());
            let found = longest(&tokens, 0, 3, |run| (run == "ربیعالثانی").then_some(()));
            assert_eq!(found, Some(((), tokens.len())), "{text}");
        }
        let tokens = tokenize("Al-Monitor said", 0..15);
        assert_eq!(longest(&tokens, 0, 5, |run| (run == "almonitor").then_some(())), Some(((), 3)));
    }
}
