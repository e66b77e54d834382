//! All lexicons of the event stages in one walk per word.
//!
//! The modules that own a lexicon give its spellings; the walk finds for every
//! word the longest entry of each lexicon that begins there.

mod latest;

use super::trie::{CLOSED, Door, Entry, Key, NONE, Trie, pair_of};
use super::words::Words;
use super::{clues, entities, glossary, idioms, predicates, verbs, wording};
use std::sync::LazyLock;

pub(super) use latest::{Latest, with_latest};

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

/// What a word may be, by which most words are passed by: each pass over a sentence asks
/// for few.
pub(super) mod may {
    /// A noun of happening.
    pub(in crate::extract::events) const HAPPEN: u8 = 1;
    /// A verb.
    pub(in crate::extract::events) const ACT: u8 = 2;
    /// A name, or what stands before one.
    pub(in crate::extract::events) const NAME: u8 = 4;
    /// A number, in digits or letters.
    pub(in crate::extract::events) const COUNT: u8 = 8;
    /// What is called by a name of its own.
    pub(in crate::extract::events) const SITE: u8 = 16;
    /// A pronoun and its like, which point at what was told before.
    pub(in crate::extract::events) const POINT: u8 = 32;
    /// No word of Persian letters: a Latin one, or a number.
    pub(in crate::extract::events) const LATIN: u8 = 64;
    /// A mark.
    pub(in crate::extract::events) const MARK: u8 = 128;
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
    /// What it [may](may) be.
    may: u8,
    /// Whether the word says something, found out from its spelling.
    says: bool,
    /// Bytes of the ending that is left out when words are compared.
    ending: u8,
}

const MISS: Hit = Hit { value: NONE, words: 0, bent: false };
const BLANK: Look = Look { hits: [MISS; 4], flags: 0, may: 0, says: false, ending: 0 };
/// A mark.
pub(super) const MARK: Look = Look { may: may::MARK, ..BLANK };
/// A number in digits.
pub(super) const NUMBER: Look = Look { may: may::COUNT | may::LATIN, ..BLANK };
/// One that is long enough to say something.
pub(super) const LONG_NUMBER: Look = Look { says: true, ..NUMBER };

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

    /// Whether the word may be one of several things.
    #[inline]
    pub(super) fn may(&self, be: u8) -> bool {
        self.may & be != 0
    }

    /// Notes what the word may be by its entries and properties.
    fn note_may(&mut self) {
        let entry = |lexicon, may| if self.has(lexicon) { may } else { 0 };
        let flag = |flag, may| if self.is(flag) { may } else { 0 };
        self.may |= entry(Lexicon::Noun, may::HAPPEN)
            | entry(Lexicon::Verb, may::ACT)
            | entry(Lexicon::English, may::ACT)
            | entry(Lexicon::Name, may::NAME)
            | flag(flag::GIVEN | flag::HONOUR, may::NAME)
            | flag(flag::NUMBER, may::COUNT)
            | flag(flag::SITE, may::SITE);
    }

    /// Whether the word says something.
    #[inline]
    pub(super) fn says(&self) -> bool {
        self.says
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

/// What is known of a word alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) look: Look,
    /// The door behind it through which entries of several words go on.
    pub(super) door: u32,
    /// What it begins with, by which doors are opened.
    pub(super) pair: u8,
}

impl Default for Known {
    fn default() -> Self {
        Self { look: BLANK, door: CLOSED, pair: 0 }
    }
}

/// Words behind which entries of several words go on, while a text is read.
pub(super) struct Open {
    doors: &'static [Door],
    /// The door behind the word that was read last.
    door: u32,
    /// The words and the doors behind them.
    pub(super) found: Vec<(usize, u32)>,
}

impl Open {
    /// For about so many words.
    pub(super) fn new(words: usize) -> Self {
        Self { doors: TRIE.doors(), door: CLOSED, found: Vec::with_capacity(words / 6) }
    }

    /// Comes to word `at`, which is known.
    #[inline]
    pub(super) fn pass(&mut self, at: usize, known: &Known) {
        if self.doors[self.door as usize].opens(known.pair) {
            self.found.push((at - 1, self.door));
        }
        self.door = known.door;
    }

    /// Comes to number `at`.
    pub(super) fn pass_number(&mut self, at: usize, number: &str) {
        self.pass(at, &Known { pair: pair_of(number), ..Known::default() });
    }

    /// Comes to where no entry goes on: a mark, or the end of a stretch.
    pub(super) fn close(&mut self) {
        self.door = CLOSED;
    }
}

/// What is known of a folded word, found out.
fn know(word: &str) -> Known {
    let mut look = BLANK;
    let door = pass(&TRIE, 0, word, 1, &mut look);
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
    let latin = if word.starts_with(|first: char| first.is_ascii()) { may::LATIN } else { 0 };
    let points = if clues::may_point(word) { may::POINT } else { 0 };
    look.may = latin | points;
    look.note_may();
    Known { look, door, pair: pair_of(word) }
}

/// Walks on through the door behind word `at` over the words after it.
pub(super) fn go_on(words: &Words<'_>, at: usize, mut door: u32) -> Look {
    let trie = &*TRIE;
    let mut look = *words.look(at);
    for index in at + 1..words.len() {
        if words.get(index).first {
            break;
        }
        let Some(node) = trie.behind(door, words.text(index)) else { break };
        door = pass(trie, node, words.text(index), (index - at + 1) as u8, &mut look);
    }
    look.note_may();
    look
}

/// Walks over one word, the `count`th of an entry, and notes the entries that
/// end in it; gives the door through which entries go on behind it.
fn pass(trie: &Trie, node: u32, word: &str, count: u8, look: &mut Look) -> u32 {
    let bent = |entry: &Entry, rest: &str| take_bent(look, entry, rest, count);
    let Some(end) = trie.walk(node, word, bent) else { return CLOSED };
    if let Some(entry) = trie.entry(end) {
        take_whole(look, entry, count);
    }
    trie.door(end)
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
