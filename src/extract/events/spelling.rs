//! Words of a title as a Persian editor spells them: the non-joiner where it
//! is certainly missing, Persian letters, nothing else changed.

use super::entities;
use super::words::Words;
use crate::text::orthography::{ZWNJ, restore_word};

/// The word at `at`, spelled for a title.
pub(super) fn surface(text: &str, words: &Words, at: usize) -> String {
    let span = words.span(at);
    let word = text[span.start..span.end].replace('ي', "ی").replace('ك', "ک");
    let plain = !word.contains(ZWNJ) && words.is_letters(at) && !word.is_ascii();
    if !plain {
        return word;
    }
    match entities::jointed_name(words, at) {
        Some(name) => name.to_owned(),
        None => restore_word(&word).into_owned(),
    }
}
