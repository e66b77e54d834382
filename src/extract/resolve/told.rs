//! The happening that an offset is counted from, as an earlier sentence tells it: «دو روز پس
//! از انفجار», “six days after the explosion”.

use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::timex::spelled;
use crate::extract::tokens::{LATIN, Shape, Token};

/// “after her resignation”
const OWN: [u128; 5] =
    [spelled(b"his"), spelled(b"her"), spelled(b"its"), spelled(b"their"), spelled(b"our")];

impl Site<'_> {
    /// The keys of the words that name what a mention is counted from.
    pub(super) fn words_after(&self, index: usize, count: usize) -> Vec<u128> {
        let found = &self.found[index];
        let limit = (found.past + 6).min(self.tokens.len());
        let mut words = Vec::with_capacity(count);
        for i in found.past..limit {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            if token.shape != Shape::Word || self.starts_line(i) || words.len() == count {
                break;
            }
            // «پس از فینال استعفا کرد»: the verb and its noun are of what came later.
            if matches!(word.tense, Some(Tense::Past)) && !words.is_empty() {
                words.truncate((words.len() - 1).max(1));
                break;
            }
            // “after the explosion the cabinet resigned”
            let article = token.key & LATIN != 0 && matches!(word.kw, Some(Kw::The | Kw::A));
            if article && !words.is_empty() {
                break;
            }
            if word.kw.is_none() && token.key > 1 << 12 && !OWN.contains(&token.key) {
                words.push(token.key);
            }
        }
        words
    }

    /// Whether the verb of a noun stands in a mention's sentence («collided» of “the
    /// collision”), before a token.
    pub(super) fn tells(&self, index: usize, limit: usize, noun: u128) -> bool {
        let sentence = self.sentence(index);
        let past = sentence.end.min(limit).max(sentence.start);
        let verb = |token: &Token| of_one_verb(token.key & !LATIN, noun & !LATIN);
        let english = noun & LATIN != 0;
        english && self.tokens[sentence.start..past].iter().any(|t| t.key & LATIN != 0 && verb(t))
    }

    /// How many of some words a mention's sentence holds before a token.
    pub(super) fn shared(&self, index: usize, limit: usize, words: &[u128]) -> usize {
        let sentence = self.sentence(index);
        let past = sentence.end.min(limit).max(sentence.start);
        let tokens = &self.tokens[sentence.start..past];
        words.iter().filter(|word| tokens.iter().any(|token| alike(token.key, **word))).count()
    }
}

/// Equal but for an ezafe «ی» at the end («امضا», «امضای»), or an English verb and its noun.
fn alike(a: u128, b: u128) -> bool {
    const YE: u128 = 32;
    if a & b & LATIN != 0 {
        return a == b || of_one_verb(a & !LATIN, b & !LATIN);
    }
    let stem = |key: u128| if key & 63 == YE { key >> 6 } else { key };
    a == b || stem(a) == stem(b)
}

/// “exploded” and “explosion”, “resigned” and “resignation”, “crashed” and “crash”: a past
/// verb and a noun of the same beginning.
fn of_one_verb(verb: u128, noun: u128) -> bool {
    const ED: u128 = (5 << 6) | 4;
    /// Letters that must be the same, and those that may follow them.
    const SAME: u32 = 4;
    const MORE: u32 = 5;
    let length = |key: u128| (128 - key.leading_zeros()).div_ceil(6);
    if verb & 0xfff != ED || verb == noun {
        return false;
    }
    let (long, short) = (length(verb), length(noun));
    let common = (1..=long.min(short))
        .rev()
        .find(|n| verb >> (6 * (long - n)) == noun >> (6 * (short - n)))
        .unwrap_or(0);
    // Of the verb hardly more than “ed” is left, of the noun an ending.
    common >= SAME && long - common <= 3 && short - common <= MORE
}
