//! All lexicons of the event stages in one walk per word.
//!
//! The modules that own a lexicon give its spellings; the walk finds for every
//! word the longest entry of each lexicon that begins there.

use super::letters::{CLASSES, fold_key};
use super::trie::{Entry, Key, NONE, Trie};
use super::words::Words;
use super::{clues, entities, glossary, idioms, predicates, verbs, wording};
use crate::extract::memo::{Memo, Packed, pack};
use std::cell::RefCell;
use std::num::NonZeroU32;
use std::sync::LazyLock;

/// The lexicons, by their place in an [`Entry`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lexicon {
    /// People, places, organisations.
    Name = 0,
    /// Nouns of happening.
    Noun = 1,
    /// Forms of Persian verbs.
    Verb = 2,
    /// English verbs.
    English = 3,
}

/// Properties of words.
pub(super) mod flag {
    /// A function word.
    pub(in crate::extract::events) const STOP: u8 = 1;
    /// A given name.
    pub(in crate::extract::events) const GIVEN: u8 = 2;
    /// An honorific before a name.
    pub(in crate::extract::events) const HONOUR: u8 = 4;
    /// An office after a name.
    pub(in crate::extract::events) const ROLE: u8 = 8;
    /// A form that opens a verb of several words («می», «خواهد»).
    pub(in crate::extract::events) const LEADS: u8 = 16;
    /// What is called by a name of its own («شهرستان …»).
    pub(in crate::extract::events) const SITE: u8 = 32;
    /// A word for a small number.
    pub(in crate::extract::events) const NUMBER: u8 = 64;
    /// A word with which a verb means something of its own.
    pub(in crate::extract::events) const IDIOM: u8 = 128;
}

/// The longest entry of one lexicon that begins at a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// The lexicon's value.
    pub(super) value: u16,
    /// How many words it covers.
    pub(super) words: u8,
    /// Whether the last word carries a suffix («ایرانی», «روسیه‌ای»).
    pub(super) bent: bool,
}

/// What all lexicons know of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    hits: [Hit; 4],
    flags: u8,
    /// Whether the word says something, found out from its spelling.
    says: bool,
    /// Bytes of the ending that is left out when words are compared.
    ending: u8,
}

const MISS: Hit = Hit { value: NONE, words: 0, bent: false };
pub(super) const BLANK: Look = Look { hits: [MISS; 4], flags: 0, says: false, ending: 0 };
/// A number that is long enough to say something.
pub(super) const LONG_NUMBER: Look = Look { says: true, ..BLANK };

impl Look {
    /// Whether a lexicon has an entry that begins with the word.
    #[inline]
    pub(super) fn has(&self, lexicon: Lexicon) -> bool {
        self.hits[lexicon as usize].value != NONE
    }

    /// The entry of a lexicon, when it ends within `room` words.
    #[inline]
    pub(super) fn hit(&self, lexicon: Lexicon, room: usize) -> Option<Hit> {
        let hit = self.hits[lexicon as usize];
        (hit.value != NONE && usize::from(hit.words) <= room).then_some(hit)
    }

    /// Whether the word has a property.
    pub(super) fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// The stem of the folded word, if it says something.
    #[inline]
    pub(super) fn content<'w>(&self, word: &'w str) -> Option<&'w str> {
        self.says.then(|| &word[..word.len() - usize::from(self.ending)])
    }
}

static TRIE: LazyLock<Trie> = LazyLock::new(|| {
    let mut entries = Vec::new();
    let mut put = |lexicon: Lexicon, spelling: &str, value: usize| {
        let mut entry = Entry::default();
        entry.values[lexicon as usize] = value as u16;
        entries.push((Key::new(spelling), entry));
    };
    entities::spellings(|spelling, value| put(Lexicon::Name, spelling, value));
    predicates::noun_spellings(|spelling, value| put(Lexicon::Noun, spelling, value));
    verbs::spellings(|spelling, value| put(Lexicon::Verb, spelling, value));
    predicates::verb_spellings(|spelling, value| put(Lexicon::English, spelling, value));
    let mut mark = |spelling: &str, flags: u8| {
        let entry = Entry { flags, ..Entry::default() };
        entries.push((Key::new(spelling), entry));
    };
    entities::marks(&mut mark);
    verbs::marks(&mut mark);
    wording::marks(&mut mark);
    idioms::marks(&mut mark);
    entries.retain(|(key, _): &(Key, Entry)| !key.is_empty());
    Trie::new(entries)
});

/// The value that a lexicon has for exactly this folded spelling.
pub(super) fn exact(lexicon: Lexicon, folded: &str) -> Option<usize> {
    let value = TRIE.exact(folded)?.values[lexicon as usize];
    (value != NONE).then_some(usize::from(value))
}

/// Whether a folded word has a property.
pub(super) fn is(folded: &str, flag: u8) -> bool {
    TRIE.exact(folded).is_some_and(|entry| entry.flags & flag != 0)
}

/// Whether a folded word is neither a function word nor a form of a verb that
/// says nothing of what happened.
pub(super) fn is_meaningful(folded: &str) -> bool {
    let entry = TRIE.exact(folded).copied().unwrap_or_default();
    means_something(entry.flags, entry.values[Lexicon::Verb as usize])
}

/// The same of a word by its properties and its verb.
fn means_something(flags: u8, verb: u16) -> bool {
    flags & flag::STOP == 0 && (verb == NONE || !verbs::is_light(usize::from(verb)))
}

/// What is known of a word alone, and the node behind it from which entries of
/// several words go on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) look: Look,
    pub(super) on: Option<NonZeroU32>,
}

impl Default for Known {
    fn default() -> Self {
        Self { look: BLANK, on: None }
    }
}

/// A word at the beginning of some characters, and what is known of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Plain {
    pub(super) known: Known,
    /// Its bytes; 0 if it is none of plain letters that certainly ends here.
    pub(super) length: u8,
}

/// The same of a word that folds to something else.
#[derive(Debug, Clone, Default)]
pub(super) struct Bent {
    pub(super) known: Known,
    pub(super) folded: Box<str>,
    /// Its bytes as written; 0 if no word begins here.
    pub(super) length: u8,
}

/// The latest words, by the characters beyond ASCII that stand together.
pub(super) struct Latest {
    /// With two in each place, room for about as many as an issue of a paper has.
    plain: Memo<Plain, 11>,
    bent: Memo<Bent, 10>,
    /// Folded words that were read letter by letter.
    folded: Memo<Known, 10>,
}

thread_local! {
    static LATEST: RefCell<Latest> = RefCell::new(Latest {
        plain: Memo::new(),
        bent: Memo::new(),
        folded: Memo::new(),
    });
}

/// Runs `read` with what this thread knows of words.
pub(super) fn with_latest<T>(read: impl FnOnce(&mut Latest) -> T) -> T {
    LATEST.with_borrow_mut(read)
}

impl Latest {
    /// The word of plain letters that some characters begin with.
    #[inline]
    pub(super) fn plain<'t>(&mut self, packed: Packed, run: impl FnOnce() -> &'t str) -> &Plain {
        self.plain.get(packed, || {
            let run = run();
            let length = CLASSES.behind_plain(run.as_bytes(), 0);
            if length == 0 || !CLASSES.parts(run, length) {
                return Plain::default();
            }
            Plain { known: know(&run[..length]), length: length as u8 }
        })
    }

    /// The word of any letters that some characters begin with.
    pub(super) fn bent(&mut self, packed: Packed, run: &str) -> &Bent {
        self.bent.get(packed, || {
            let length = CLASSES.behind_letters(run, 0);
            let folded = fold_key(&run[..length]);
            Bent { known: know(&folded), folded: folded.into(), length: length as u8 }
        })
    }

    /// What the lexicons know of a folded word alone.
    pub(super) fn folded(&mut self, word: &str) -> Known {
        match pack(word.as_bytes(), 0, word.len()) {
            Some(packed) => *self.folded.get(packed, || know(word)),
            None => know(word),
        }
    }
}

fn know(word: &str) -> Known {
    let mut look = BLANK;
    let node = pass(&TRIE, 0, word, 1, &mut look);
    let stem = clues::stem(word);
    let means = match word.len() - stem.len() {
        0 => means_something(look.flags, look.hits[Lexicon::Verb as usize].value),
        _ => is_meaningful(stem),
    };
    // Words of one or two letters say nothing, but for some («پل»).
    if means && (stem.chars().nth(2).is_some() || glossary::is_short(stem)) {
        look.says = true;
        look.ending = (word.len() - stem.len()) as u8;
    }
    Known { look, on: node.and_then(NonZeroU32::new) }
}

/// Walks on from the node behind word `at` over the words after it; nothing when
/// no entry goes on with the next.
pub(super) fn go_on(words: &Words<'_>, at: usize, node: NonZeroU32) -> Option<Look> {
    let (trie, mut node) = (&*TRIE, node.get());
    let goes_on = |node: u32, index: usize| {
        index < words.len() && !words.get(index).first && trie.may_go_on(node, words.text(index))
    };
    if !goes_on(node, at + 1) {
        return None;
    }
    let mut look = *words.look(at);
    let mut index = at + 1;
    loop {
        let count = (index - at + 1) as u8;
        match pass(trie, node, words.text(index), count, &mut look) {
            Some(end) if goes_on(end, index + 1) => (node, index) = (end, index + 1),
            _ => return Some(look),
        }
    }
}

/// Walks over one word, the `count`th of an entry, and notes the entries that
/// end in it; gives the node from which entries go on behind it.
fn pass(trie: &Trie, node: u32, word: &str, count: u8, look: &mut Look) -> Option<u32> {
    let bent = |entry: &Entry, rest: &str| take_bent(look, entry, rest, count);
    let end = trie.walk(node, word, bent)?;
    if let Some(entry) = trie.entry(end) {
        take_whole(look, entry, count);
    }
    trie.may_part(end).then_some(end)
}

fn take_whole(look: &mut Look, entry: &Entry, count: u8) {
    if count == 1 {
        look.flags = entry.flags;
    }
    for (hit, value) in look.hits.iter_mut().zip(entry.values) {
        if value != NONE {
            *hit = Hit { value, words: count, bent: false };
        }
    }
}

/// The longest ending of [`is_suffix`], in bytes.
const LONGEST_SUFFIX: usize = 12;

/// «ایرانی»: a name or noun with an ending.
fn take_bent(look: &mut Look, entry: &Entry, rest: &str, count: u8) {
    let bends = entry.values[Lexicon::Name as usize] != NONE
        || entry.values[Lexicon::Noun as usize] != NONE;
    if !bends || rest.len() > LONGEST_SUFFIX || !is_suffix(rest) {
        return;
    }
    for lexicon in [Lexicon::Name, Lexicon::Noun] {
        let value = entry.values[lexicon as usize];
        if value != NONE {
            look.hits[lexicon as usize] = Hit { value, words: count, bent: true };
        }
    }
}

/// Endings that leave a name recognisable.
fn is_suffix(rest: &str) -> bool {
    matches!(
        rest,
        "ی" | "یی"
            | "ای"
            | "ها"
            | "های"
            | "هایی"
            | "اش"
            | "ش"
            | "شان"
            | "شون"
            | "مان"
            | "ام"
            | "یها"
            | "ییها"
            | "یهای"
            | "هایش"
            | "هایشان"
            | "یش"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    fn name(text: &str) -> Option<(usize, bool)> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        words.look(0).hit(Lexicon::Name, 9).map(|hit| (usize::from(hit.words), hit.bent))
    }

    #[test]
    fn the_longest_entry_wins_across_spaces() {
        assert_eq!(name("کره شمالی است"), Some((2, false)));
        assert_eq!(name("کره\u{200c}شمالی"), Some((1, false)));
        assert_eq!(name("کرهشمالي"), Some((1, false)));
        assert_eq!(name("کره، شمالی"), None);
        assert_eq!(name("روسیه\u{200c}ای"), Some((1, true)));
        assert_eq!(name("روسیهنشین"), None);
    }

    #[test]
    fn entries_do_not_reach_into_the_next_paragraph() {
        let text = "کره\n\nشمالی";
        let words =
            Words::read(text, &[Span { start: 0, end: 6 }, Span { start: 8, end: text.len() }]);
        assert!(words.look(0).hit(Lexicon::Name, 9).is_none());
    }
}
