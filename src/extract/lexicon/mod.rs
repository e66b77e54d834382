//! The words that the tagger knows, compiled once from `assets/lexicon`.
//!
//! A word is found by hashing its folded key; phrases are sequences of words.
//! What is done with them is the grammar's business.

mod build;
pub(in crate::extract) mod stems;
mod word;

use super::tokens::{Glue, Key, Shape, Token, fold};
use crate::calendar::Calendar;
pub use crate::calendar::spellings::Strength;
use std::sync::LazyLock;
pub use word::{Edge, Kw, MonthName, Part, Tense, Unit, Word, WordId};

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Index into [`Lexicon::named`].
    Named(u16),
    /// Index into [`Lexicon::epochs`].
    Epoch(u16),
    /// The same, under a name that holds a date («حملات ۱۱ سپتامبر»).
    DatedName(u16),
    /// Words of time that are none.
    Trap,
    /// Evidence for a calendar: > 0 Gregorian, < 0 Jalali.
    Evidence(i8),
}

/// How a named day is found in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedRule {
    /// First and last (month, day) in a calendar.
    Days(Calendar, (u8, u8), (u8, u8)),
    /// The evening before the last Wednesday of the Jalali year.
    LastWednesdayEve,
    /// The last Friday of Ramadan.
    QudsDay,
    /// The day after the fourth Thursday of November.
    BlackFriday,
    /// A weekday by its place in a Gregorian month: month, weekday from Saturday as 0,
    /// place, the last as 0.
    Weekday(u8, u8, u8),
    /// So many days from the Easter Sunday of western churches.
    Easter(i16),
}

/// An event that everybody counts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// The calendar in which its anniversaries fall.
    pub calendar: Calendar,
    /// Its year.
    pub year: i32,
    /// Its month and day, when anniversaries are days.
    pub day: Option<(u8, u8)>,
    /// Its usual name.
    pub name: String,
}

/// A phrase element: a word, or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Element {
    Word(WordId),
    Number(u32),
}

#[derive(Debug, Clone)]
struct Phrase {
    /// The word after the first, when it is one.
    second: Option<WordId>,
    elements: Box<[Element]>,
    sense: Sense,
}

/// The compiled lexicon.
#[derive(Debug)]
pub struct Lexicon {
    /// One bit per hash: most words of a text are refused here.
    filter: Vec<u64>,
    slots: Vec<(Key, WordId)>,
    words: Vec<Word>,
    phrases_by_word: Vec<Vec<Phrase>>,
    /// Named days.
    pub named: Vec<(NamedRule, String)>,
    /// Events that are counted from.
    pub epochs: Vec<Epoch>,
    plural_suffixes: [Key; 4],
    other_suffixes: Vec<Key>,
    ezafe: Key,
    ro: Vec<Key>,
    equal: Vec<Key>,
    city: Vec<Key>,
    friday: Vec<Key>,
    baraye: Key,
    crusoe: Key,
    /// «آید», «آد», «رسد» of «که می‌آید».
    comes: Vec<Key>,
    passed: Key,
    be: Key,
    starting: [Key; 2],
    side: Vec<Key>,
    copula: Vec<Key>,
    compared: Vec<Key>,
    state: Vec<Key>,
    /// «باز», «بسته»
    ajar: Vec<Key>,
    /// «شکست», «انفجار»
    outcomes: Vec<Key>,
    /// «داد», «داده»
    give: Vec<Key>,
    /// «دارد», «باید»
    has: Vec<Key>,
    asked: Key,
    both: [Key; 2],
    became: [Key; 2],
    /// What makes a surname of a given name, with its bits.
    surname_ends: Vec<(Key, u32)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(build::build);

/// The one lexicon.
pub fn lexicon() -> &'static Lexicon {
    &LEXICON
}

#[inline]
fn mixed(key: Key) -> u64 {
    (key as u64 ^ ((key >> 64) as u64).rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[inline]
fn slot_of(key: Key, mask: usize) -> usize {
    (mixed(key) >> 40) as usize & mask
}

/// Bits of the filter.
const FILTER_BITS: u32 = 17;

#[inline]
fn filter_bit(key: Key) -> usize {
    (mixed(key) >> (64 - FILTER_BITS)) as usize
}

impl Lexicon {
    /// The word with a key, and whether a plural suffix was taken off it.
    #[inline]
    pub fn find(&self, key: Key) -> (WordId, bool) {
        if key == 0 {
            return (WordId::NONE, false);
        }
        let word = self.lookup(key);
        if word == WordId::NONE { self.find_stem(key) } else { (word, false) }
    }

    #[inline]
    fn lookup(&self, key: Key) -> WordId {
        let bit = filter_bit(key);
        if self.filter[bit >> 6] >> (bit & 63) & 1 == 0 { WordId::NONE } else { self.probe(key) }
    }

    fn probe(&self, key: Key) -> WordId {
        let mask = self.slots.len() - 1;
        let mut slot = slot_of(key, mask);
        loop {
            let (found, word) = self.slots[slot];
            if found == key {
                return word;
            }
            if found == 0 {
                return WordId::NONE;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn find_stem(&self, key: Key) -> (WordId, bool) {
        for (suffix, bits) in self.plural_suffixes.iter().zip([12, 18, 24, 24]) {
            if key >> bits != 0 && key & ((1 << bits) - 1) == *suffix {
                let word = self.lookup(key >> bits);
                return if self.word(word).takes_plural() {
                    (word, true)
                } else {
                    (WordId::NONE, false)
                };
            }
        }
        if ends_in_ezafe(key) { (self.lookup(key >> 6), false) } else { (WordId::NONE, false) }
    }

    /// What a word can be.
    #[inline]
    pub fn word(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    /// The longest phrase that begins at `at`, with the number of its tokens.
    pub fn phrase_at(
        &self,
        tokens: &[Token],
        at: usize,
        accept: impl Fn(Sense) -> bool,
    ) -> Option<(Sense, usize)> {
        let first = tokens.get(at)?;
        let phrases = &self.phrases_by_word[first.word.0 as usize];
        if first.word == WordId::NONE {
            return None;
        }
        // Of all phrases that begin so, hardly one goes on with the next word.
        let next = tokens.get(at + 1).filter(|token| token.shape == Shape::Word);
        let goes_on = |phrase: &Phrase| match (phrase.second, next) {
            (Some(second), Some(next)) => second == next.word,
            _ => true,
        };
        let accepted = phrases.iter().filter(|phrase| goes_on(phrase) && accept(phrase.sense));
        let length = |phrase: &Phrase| Some((phrase.sense, phrase.length_at(tokens, at)?));
        accepted.into_iter().find_map(length)
    }

    /// ها، های، هایی.
    #[inline]
    pub fn is_plural_suffix(&self, key: Key) -> bool {
        self.plural_suffixes.contains(&key)
    }

    /// A lone ی.
    #[inline]
    pub fn is_ezafe_suffix(&self, key: Key) -> bool {
        key == self.ezafe
    }

    /// Any other suffix that a half-space may part from its word.
    #[inline]
    pub fn is_suffix(&self, key: Key) -> bool {
        key < 1 << 24 && self.other_suffixes.contains(&key)
    }
}

/// Short lists that one rule each asks.
impl Lexicon {
    /// «رو» of «پیش رو».
    pub fn is_ro(&self, key: Key) -> bool {
        self.ro.contains(&key)
    }

    /// «نسبت به», «مشابه»: what follows is counted from what was said before.
    pub fn is_compared(&self, key: Key) -> bool {
        self.compared.contains(&key)
    }

    /// «سو», «طرف» of «به این سو».
    pub fn is_side(&self, key: Key) -> bool {
        self.side.contains(&key)
    }

    /// «است», «بود», «خواهد بود».
    pub fn is_copula(&self, key: Key) -> bool {
        key != 0 && self.copula.contains(&key)
    }

    /// «است», «هستند», «نیست»: a state that lasts.
    pub fn is_state(&self, key: Key) -> bool {
        key != 0 && self.state.contains(&key)
    }

    /// «باز», «بسته»: how something stands that was opened or shut.
    pub fn is_ajar(&self, key: Key) -> bool {
        key != 0 && self.ajar.contains(&key)
    }

    /// «شکست», «انفجار»: what nobody knows before it has happened.
    pub fn is_outcome(&self, key: Key) -> bool {
        key != 0 && self.outcomes.contains(&key)
    }

    /// «داد», «داده»: what was given.
    pub fn is_given(&self, key: Key) -> bool {
        key != 0 && self.give.contains(&key)
    }

    /// «دارد», «دارند», «باید»: of what is ahead or lasts, never of what is over.
    pub fn has_it(&self, key: Key) -> bool {
        key != 0 && self.has.contains(&key)
    }

    /// «زاده», «پور» and others behind a half-space.
    pub fn is_surname_end(&self, key: Key) -> bool {
        key >> 12 != 0 && self.surname_ends.iter().any(|(end, _)| *end == key)
    }

    /// «احمدی», «محمدپور»: a given name with such an end.
    pub fn is_surname(&self, key: Key) -> bool {
        self.surname_ends.iter().any(|(end, bits)| {
            key & ((1 << bits) - 1) == *end && self.word(self.lookup(key >> bits)).name
        })
    }

    /// «برد», «خورد»: behind «می» of the past and of the present alike.
    pub fn is_both(&self, key: Key) -> bool {
        self.both.contains(&key)
    }

    /// «شد», «شدند»
    pub fn has_become(&self, key: Key) -> bool {
        self.became.contains(&key)
    }

    /// «خواست» of «از مردم خواست …».
    pub fn is_asked(&self, key: Key) -> bool {
        key == self.asked
    }

    /// «کروزو», whose man is called Friday.
    pub fn crusoe(&self) -> Key {
        self.crusoe
    }

    /// «میاد», «آید»: what is said of the day to come.
    pub fn is_coming(&self, key: Key) -> bool {
        key != 0 && self.comes.contains(&key)
    }

    /// «برای»
    pub fn is_for(&self, key: Key) -> bool {
        key == self.baraye
    }

    /// «برابر», «مصادف», «معادل».
    pub fn is_equal_to(&self, key: Key) -> bool {
        key != 0 && self.equal.contains(&key)
    }

    /// Words before the city of Dushanbe.
    pub fn is_city_word(&self, key: Key) -> bool {
        key != 0 && self.city.contains(&key)
    }

    /// «گذشت»
    pub fn is_passed(&self, key: Key) -> bool {
        key == self.passed
    }

    /// “starting”, “beginning”
    pub fn is_starting(&self, key: Key) -> bool {
        self.starting.contains(&key)
    }

    /// “be”
    pub fn be(&self) -> Key {
        self.be
    }

    /// «امام», «نماز» and others before «جمعه».
    pub fn is_friday_head(&self, key: Key) -> bool {
        key != 0 && self.friday.contains(&key)
    }
}

impl Phrase {
    /// How many tokens it takes at a place where it stands; the apostrophe of “New
    /// Year's Day” is no element.
    fn length_at(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let mut next = at;
        for element in &self.elements {
            let token = tokens.get(next)?;
            // “New Year's Day”, “Eid al-Fitr”
            let owned = next > at
                && (matches!(token.sign(), Some('\'' | '’'))
                    || token.is_sign('-') && token.glue == Glue::Joined);
            let token = if owned { tokens.get(next + 1)? } else { token };
            let same = match *element {
                Element::Word(id) => token.shape == Shape::Word && token.word == id,
                Element::Number(value) => {
                    token.shape == Shape::Number && token.value == value && !token.grouped
                }
            };
            if !same {
                return None;
            }
            next += 1 + usize::from(owned);
        }
        Some(next - at)
    }
}

/// «عاشورای», «رادیوی»: an ezafe written after ا or و.
fn ends_in_ezafe(key: Key) -> bool {
    const YE: Key = 32;
    key & 63 == YE && matches!((key >> 6) & 63, 1 | 30) && key >> 18 != 0
}

fn suffix_keys(words: &[&str]) -> Vec<Key> {
    words.iter().map(|word| fold(word)).collect()
}
