//! Words of a title as a Persian editor spells them: the non-joiner where it
//! is certainly missing, Persian letters, nothing else changed.

use super::entities;
use super::words::Words;
use crate::text::orthography::{ZWNJ, restore_word};
use std::borrow::Cow;
use std::cell::OnceCell;

/// The words of a text as they are spelled in titles, each found when it is
/// first asked for: titles are tried in many lengths.
///
/// `None` stands for the spelling of the text.
#[derive(Debug)]
pub(super) struct Surfaces(Vec<OnceCell<Option<Box<str>>>>);

impl Surfaces {
    /// For a text of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self(vec![OnceCell::new(); words])
    }

    /// The word at `at`, spelled for a title.
    pub(super) fn get<'s>(&'s self, text: &'s str, words: &Words<'_>, at: usize) -> &'s str {
        let span = words.span(at);
        let written = &text[span.start..span.end];
        let spelled = self.0[at].get_or_init(|| {
            let spelled = surface(text, words, at);
            (spelled != written).then(|| spelled.into())
        });
        spelled.as_deref().unwrap_or(written)
    }
}

/// The word at `at`, spelled for a title.
pub(super) fn surface<'t>(text: &'t str, words: &Words<'_>, at: usize) -> Cow<'t, str> {
    let span = words.span(at);
    let word = &text[span.start..span.end];
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let word = in_persian_letters(word);
    if word.contains(ZWNJ) || !words.is_letters(at) {
        return word;
    }
    if let Some(name) = entities::jointed_name(words, at) {
        return Cow::Borrowed(name);
    }
    match word {
        Cow::Borrowed(word) => restore_word(word),
        Cow::Owned(word) => Cow::Owned(restore_word(&word).into_owned()),
    }
}

fn in_persian_letters(word: &str) -> Cow<'_, str> {
    if word.contains(['ي', 'ك']) {
        Cow::Owned(word.replace('ي', "ی").replace('ك', "ک"))
    } else {
        Cow::Borrowed(word)
    }
}
