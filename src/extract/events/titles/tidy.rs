//! The last touches: stray marks, dangling words, length, spelling.

use crate::extract::events::compress::{LONGEST, is_preposition};
use crate::extract::events::spelling::surface;
use crate::extract::events::words::{Words, fold_key};

/// English titles begin with a capital.
pub(super) fn capitalise(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => {
            first.to_ascii_uppercase().to_string() + letters.as_str()
        }
        _ => title.to_owned(),
    }
}

/// Balanced quotes, no stray marks, no dangling function word.
pub(in crate::extract::events) fn tidy(title: &str) -> String {
    let mut text: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
    for (from, to) in
        [(" ،", "،"), ("،،", "،"), ("« ", "«"), (" »", "»"), ("،»", "»"), ("()", ""), ("«»", "")]
    {
        text = text.replace(from, to);
    }
    text = balance(&text, '«', '»');
    text = balance(&text, '(', ')');
    let is_edge = |mark: char| {
        matches!(mark, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | ' ' | '.' | '/' | '!' | '…')
    };
    let mut text = text.trim_matches(is_edge).to_owned();
    while let Some((rest, last)) = text.rsplit_once(' ') {
        let folded = fold_key(last);
        // “took over”: part of the verb.
        let dangling = is_preposition(&folded) && folded != "over"
            || matches!(
                folded.as_str(),
                "و" | "که" | "یا" | "این" | "the" | "a" | "and" | "of" | "that"
            );
        if !dangling {
            break;
        }
        text = rest.trim_end_matches(is_edge).to_owned();
    }
    // «رهبر کره شمالی، در پیامی …»: a comma that has lost its partner.
    if let Some((first, rest)) = text.split_once('،')
        && !rest.contains('،')
        && rest.split_whitespace().next().is_some_and(is_preposition)
    {
        text = format!("{first}{rest}");
    }
    text
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
pub(in crate::extract::events) fn shorten(title: &str) -> String {
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let limit = title.char_indices().nth(LONGEST - 1).map_or(title.len(), |(at, _)| at);
    let head = &title[..limit];
    let comma = head.rfind(['،', '؛', ',']).filter(|at| *at > limit / 2);
    let space = head.rfind(' ').unwrap_or(limit);
    let cut = tidy(&head[..comma.unwrap_or(space)]);
    format!("{cut}…")
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
        let title = shorten(&tidy(&long));
        assert!(title.chars().count() <= LONGEST && title.ends_with("واژه…"), "{title}");
    }
}
