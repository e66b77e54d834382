//! Words of a title as a Persian editor spells them: the non-joiner where it
//! is certainly missing, Persian letters, nothing else changed.

use super::entities;
use super::words::Words;
use crate::extract::memo::{LONG, Memo, pack};
use crate::text::orthography::{ZWNJ, restore_word};
use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};

/// The words of a text as they are spelled in titles, each found when it is
/// first asked for: titles are tried in many lengths. Few words of a text are asked
/// for, so there is room for those that stand near them only.
#[derive(Debug)]
pub(super) struct Surfaces(Vec<OnceCell<Box<Near>>>);

/// Words that stand together.
type Near = [OnceCell<Surface>; NEAR];
const NEAR: usize = 32;

/// A word as it is spelled in titles.
#[derive(Debug, Clone, Default)]
struct Surface {
    /// `None` for the spelling of the text.
    spelled: Option<Box<str>>,
    /// Its characters.
    width: usize,
}

impl Surfaces {
    /// For a text of so many words.
    pub(super) fn new(words: usize) -> Self {
        Self(std::iter::repeat_with(OnceCell::new).take(words.div_ceil(NEAR)).collect())
    }

    /// The word at `at`, spelled for a title.
    pub(super) fn get<'s>(&'s self, text: &'s str, words: &Words<'_>, at: usize) -> &'s str {
        let spelled = self.at(text, words, at).spelled.as_deref();
        spelled.unwrap_or_else(|| written(text, words, at))
    }

    /// Its characters.
    pub(super) fn width(&self, text: &str, words: &Words<'_>, at: usize) -> usize {
        self.at(text, words, at).width
    }

    fn at(&self, text: &str, words: &Words<'_>, at: usize) -> &Surface {
        let near = self.0[at / NEAR].get_or_init(Box::default);
        near[at % NEAR].get_or_init(|| Surface::of(text, words, at))
    }
}

impl Surface {
    /// The word at `at`.
    fn of(text: &str, words: &Words<'_>, at: usize) -> Self {
        let span = words.span(at);
        let word = &text[span.start..span.end];
        if word.is_ascii() {
            return Self { spelled: None, width: word.len() };
        }
        let find = || {
            let spelled = respelled(word, words, at);
            Self { width: spelled.as_deref().unwrap_or(word).chars().count(), spelled }
        };
        match pack(text.as_bytes(), span.start, span.end) {
            Some(packed) => LATEST.with_borrow_mut(|memo| memo.get(packed, find).clone()),
            None => find(),
        }
    }
}

fn written<'t>(text: &'t str, words: &Words<'_>, at: usize) -> &'t str {
    let span = words.span(at);
    &text[span.start..span.end]
}

/// The word at `at`, spelled for a title.
pub(super) fn surface<'t>(text: &'t str, words: &Words<'_>, at: usize) -> Cow<'t, str> {
    match Surface::of(text, words, at).spelled {
        Some(spelled) => Cow::Owned(spelled.into_string()),
        None => Cow::Borrowed(written(text, words, at)),
    }
}

thread_local! {
    static LATEST: RefCell<Memo<Surface, LONG, 11>> = RefCell::new(Memo::new());
}

/// The spelling of the word at `at` where it is not that of the text.
fn respelled(written: &str, words: &Words<'_>, at: usize) -> Option<Box<str>> {
    let word = in_persian_letters(written);
    let spelled = if word.contains(ZWNJ) || !words.is_letters(at) {
        Cow::Borrowed(&*word)
    } else if let Some(name) = entities::jointed_name(words.text(at)) {
        Cow::Borrowed(name)
    } else {
        restore_word(&word)
    };
    (spelled != written).then(|| spelled.into())
}

fn in_persian_letters(word: &str) -> Cow<'_, str> {
    if word.contains(['ي', 'ك']) {
        Cow::Owned(word.replace('ي', "ی").replace('ك', "ک"))
    } else {
        Cow::Borrowed(word)
    }
}

/// A folded word without its endings: plural, possessive, «ی», or those of an
/// English noun or verb. What is left need not be a word, only the same for all
/// forms of one.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(english_stem(word));
    }
    let letters = word.chars().count();
    let without = |ending: &str, least: usize| {
        let rest = word.strip_suffix(ending)?;
        (letters >= ending.chars().count() + least).then_some(rest)
    };
    // «رانندگان», «راننده».
    if let Some(rest) = without("گان", 3) {
        return Cow::Owned(format!("{rest}ه"));
    }
    for (ending, least) in ENDINGS {
        if let Some(rest) = without(ending, *least) {
            return Cow::Borrowed(trimmed(rest));
        }
    }
    Cow::Borrowed(trimmed(word))
}

/// Endings of nouns, the longer first, with how many letters a stem must have.
const ENDINGS: &[(&str, usize)] = &[
    ("هایشان", 2),
    ("هایمان", 2),
    ("هایش", 2),
    ("هایم", 2),
    ("هایی", 2),
    ("های", 2),
    ("ها", 2),
    ("یشان", 3),
    ("شان", 4),
    ("یان", 4),
    ("ان", 4),
    ("ات", 4),
    ("اش", 4),
    ("یش", 4),
    ("ش", 5),
];

/// Without «ی» and «ای» at the end: «پیمانی», «خانه‌ای», «ایرانی», «شورای».
fn trimmed(word: &str) -> &str {
    let least = |rest: &&str| rest.chars().count() >= 3;
    let indefinite = word.strip_suffix("ای").filter(|rest| rest.ends_with('ه')).filter(least);
    indefinite.or_else(|| word.strip_suffix('ی').filter(least)).unwrap_or(word)
}

fn english_stem(word: &str) -> &str {
    let without =
        |ending: &str, least: usize| word.strip_suffix(ending).filter(|rest| rest.len() >= least);
    without("ing", 4)
        .or_else(|| without("ed", 4))
        .or_else(|| without("es", 4))
        .or_else(|| without("s", 3).filter(|rest| !rest.ends_with('s')))
        // "changes", "changed", "change".
        .or_else(|| without("e", 4))
        .unwrap_or(word)
}
