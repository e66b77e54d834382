//! The last touches: stray marks, dangling words, length, spelling.

use crate::extract::events::compress::{LONGEST, is_preposition};
use crate::extract::events::letters::fold_key;
use crate::extract::events::spelling::surface;
use crate::extract::events::words::Words;
use std::borrow::Cow;

/// English titles begin with a capital.
pub(super) fn capitalise(mut title: String) -> String {
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}

/// Balanced quotes, no stray marks, no dangling function word.
pub(in crate::extract::events) fn tidy(title: &str) -> String {
    let marks = Marks::of(title);
    let Marks { commas, quotes, brackets, .. } = marks;
    let mut text = if marks.spaced { Cow::Owned(single_spaced(title)) } else { title.into() };
    // Most titles have none of these marks.
    for (likely, from, to) in [
        (commas, " ،", "،"),
        (commas, "،،", "،"),
        (quotes, "« ", "«"),
        (quotes, " »", "»"),
        (commas, "،»", "»"),
        (brackets, "()", ""),
        (quotes, "«»", ""),
    ] {
        if likely && text.contains(from) {
            text = text.replace(from, to).into();
        }
    }
    if quotes {
        text = balance(&text, '«', '»').into();
        // What stood in them may be gone.
        if text.contains("  ") {
            text = single_spaced(&text).into();
        }
    }
    if brackets {
        text = balance(&text, '(', ')').into();
    }
    let is_edge = |mark: char| {
        matches!(mark, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | ' ' | '.' | '/' | '!' | '…')
    };
    let mut text = text.trim_matches(is_edge);
    while let Some((rest, last)) = text.rsplit_once(' ') {
        let folded = fold_key(last);
        // “took over”: part of the verb.
        let dangling = is_preposition(&folded) && !is_particle(rest, &folded)
            || matches!(
                folded.as_str(),
                "و" | "که"
                    | "یا"
                    | "این"
                    | "صبح"
                    | "عصر"
                    | "شامگاه"
                    | "بامداد"
                    | "مدت"
                    | "the"
                    | "a"
                    | "and"
                    | "of"
                    | "that"
                    | "this"
                    | "an"
                    | "its"
                    | "their"
            );
        if !dangling {
            break;
        }
        text = rest.trim_end_matches(is_edge);
    }
    // «رهبر کره شمالی، در پیامی …»: a comma that has lost its partner.
    if commas
        && let Some((first, rest)) = text.split_once('،')
        && !rest.contains('،')
        && rest.split_whitespace().next().is_some_and(is_preposition)
    {
        return [first, rest].concat();
    }
    text.to_owned()
}

/// “took over”, “sworn in”: part of the verb.
fn is_particle(rest: &str, last: &str) -> bool {
    let verb = rest.rsplit(' ').next().unwrap_or_default();
    match last {
        "over" => true,
        "in" => matches!(
            verb,
            "sworn"
                | "phased"
                | "ushered"
                | "caved"
                | "stepped"
                | "kicked"
                | "weighed"
                | "moved"
                | "broke"
                | "checked"
                | "voted"
                | "settled"
        ),
        "on" => matches!(verb, "switched" | "turned" | "moved" | "signed" | "passed" | "dragged"),
        _ => false,
    }
}

/// The words with one space between them.
fn single_spaced(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for word in title.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Which of the marks that may need care a title has.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, read one by one")]
struct Marks {
    commas: bool,
    quotes: bool,
    brackets: bool,
    /// Whether it has white space other than one blank between two words.
    spaced: bool,
}

impl Marks {
    fn of(title: &str) -> Self {
        let (mut marks, bytes) = (Self::default(), title.as_bytes());
        let (mut at, mut blank) = (0, true);
        while let Some(first) = bytes.get(at) {
            if *first == b' ' {
                marks.spaced |= blank;
                blank = true;
                at += 1;
                continue;
            }
            blank = false;
            at += match first {
                0xd8 => {
                    marks.commas |= bytes.get(at + 1) == Some(&0x8c);
                    2
                }
                0xd9..=0xdb => 2,
                b'(' | b')' => {
                    marks.brackets = true;
                    1
                }
                b'!'..=b'~' => 1,
                _ => marks.note(&title[at..]),
            };
        }
        marks.spaced |= blank;
        marks
    }

    /// Notes the first character of `rest`; gives its bytes.
    fn note(&mut self, rest: &str) -> usize {
        let first = rest.chars().next().unwrap_or_default();
        self.quotes |= matches!(first, '«' | '»');
        self.spaced |= first.is_whitespace();
        first.len_utf8()
    }
}

/// «این شرکت … خرید»: on its own a title points at nothing before it.
pub(in crate::extract::events) fn without_pointer(title: String) -> String {
    let Some(rest) = title.strip_prefix("این ") else { return title };
    let next = rest.split_whitespace().next().map(fold_key).unwrap_or_default();
    let needed = matches!(
        &*next,
        "دو" | "سه"
            | "چهار"
            | "در"
            | "که"
            | "بار"
            | "موضوع"
            | "امر"
            | "کار"
            | "است"
            | "اتفاق"
    );
    if needed { title } else { rest.to_owned() }
}

/// A headline as it stands, with its missing joints.
pub(in crate::extract::events) fn respell(text: &str, span: crate::article::Span) -> String {
    let words = Words::read(text, &[span]);
    let mut out = String::new();
    let mut end = span.start;
    for at in 0..words.len() {
        let word = words.span(at);
        out.push_str(&text[end..word.start]);
        out.push_str(&surface(text, &words, at));
        end = word.end;
    }
    out
}

/// Takes out marks that have no partner.
fn balance(text: &str, open: char, close: char) -> String {
    let (mut depth, mut drop) = (Vec::new(), Vec::new());
    for (at, mark) in text.char_indices() {
        if mark == open {
            depth.push(at);
        } else if mark == close && depth.pop().is_none() {
            drop.push(at);
        }
    }
    drop.extend(depth);
    text.char_indices().filter(|(at, _)| !drop.contains(at)).map(|(_, mark)| mark).collect()
}

/// At most [`LONGEST`] characters: cut at a comma, at worst between words.
pub(in crate::extract::events) fn shorten(title: String) -> String {
    if title.chars().count() <= LONGEST {
        return title;
    }
    let limit = title.char_indices().nth(LONGEST - 1).map_or(title.len(), |(at, _)| at);
    let head = &title[..limit];
    // What opens a phrase may stand just behind the last word that fits.
    let far = title.char_indices().nth(LONGEST + 10).map_or(title.len(), |(at, _)| at);
    if let Some(phrase) = english_phrase(&title[..far], limit + 1) {
        return tidy(&title[..phrase]);
    }
    let comma = head.rfind(['،', '؛', ',']).filter(|at| *at > limit / 2);
    let space = head.rfind(' ').unwrap_or(limit);
    let cut = tidy(&head[..comma.unwrap_or(space)]);
    format!("{cut}…")
}

/// Where an English title can end without its last phrases: they come after
/// the verb and what it needs.
fn english_phrase(head: &str, limit: usize) -> Option<usize> {
    const OPENERS: [&str; 17] = [
        " in ",
        " for ",
        " at ",
        " on ",
        " with ",
        " before ",
        " after ",
        " until ",
        " by ",
        " from ",
        " as ",
        " under ",
        " over ",
        " during ",
        " despite ",
        " following ",
        " against ",
    ];
    if !head.is_ascii() {
        return None;
    }
    let last = |opener: &str| head[..head.len().min(limit + opener.len())].rfind(opener);
    // “to 11 years in prison”, “to a record”: not “to visit”.
    let amount = last(" to ").filter(|at| {
        let next = &head[at + 4..];
        next.starts_with(|letter: char| letter.is_ascii_digit() || letter == '$')
            || next.starts_with("a ")
    });
    let found = OPENERS.iter().filter_map(|opener| last(opener)).chain(amount).max();
    found.filter(|at| *at > limit / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidy_leaves_no_stray_marks() {
        assert_eq!(tidy("، او «رفت و"), "او رفت");
        assert_eq!(tidy("دیدار کیم با پوتین در"), "دیدار کیم با پوتین");
        assert_eq!(tidy("پیمان « صلح » (اول)، "), "پیمان «صلح» (اول)");
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let long = "واژه ".repeat(40);
        let title = shorten(tidy(&long));
        assert!(title.chars().count() <= LONGEST && title.ends_with("واژه…"), "{title}");
    }
}
