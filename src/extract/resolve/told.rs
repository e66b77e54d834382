//! The happening that an offset is counted from, as an earlier sentence tells it: «دو روز پس
//! از انفجار», “six days after the explosion”.

use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::timex::expr::{Expr, Found, From};
use crate::extract::timex::spelled;
use crate::extract::tokens::{LATIN, Shape, Token};
use std::ops::Range;

/// “after her resignation”
const OWN: [u128; 5] =
    [spelled(b"his"), spelled(b"her"), spelled(b"its"), spelled(b"their"), spelled(b"our")];

/// “, who signed in January, …”
const RELATIVE: [u128; 4] =
    [spelled(b"who"), spelled(b"which"), spelled(b"whose"), spelled(b"where")];

impl Site<'_> {
    /// Whether one story may go on between two mentions, perhaps in the next paragraph, with
    /// something told by the way between them.
    pub(super) fn is_of_story(&self, before: usize, after: usize) -> bool {
        const REACH: usize = 70;
        let (from, to) = (self.found[before].past, self.found[after].first);
        let lines = (from..=to.max(from)).filter(|i| self.starts_line(*i)).count();
        to >= from && to - from <= REACH && lines <= 1
    }

    /// Whether a mention stands in a quotation that is over before another.
    pub(super) fn is_quoted_apart(&self, before: usize, after: usize) -> bool {
        const REACH: usize = 80;
        let (from, to) = (self.found[before].past, self.found[after].first);
        let mut between = (from..to.max(from)).take(REACH);
        let mark = between.find_map(|i| {
            self.tokens[i].sign().filter(|sign| matches!(sign, '«' | '»' | '“' | '”' | '"'))
        });
        match mark {
            Some('"') => {
                let first = self.found[before].first;
                let line = (first.saturating_sub(REACH)..=first).rev();
                let line = line.take_while(|i| *i == first || !self.starts_line(i + 1));
                line.filter(|i| self.tokens[*i].is_sign('"')).count() % 2 == 1
            }
            mark => matches!(mark, Some('»' | '”')),
        }
    }

    /// Whether what is told at a mention is none of what happened then: said in a quotation
    /// that is over, begun then («از فروردین»), or over before («باخته بود», “had lost”).
    pub(super) fn is_by_the_way(&self, before: usize, after: usize) -> bool {
        let had = spelled(b"had");
        let first = self.found[before].first;
        let kw = first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        let led = matches!(kw, Some(Some(Kw::From | Kw::Since | Kw::To)));
        let been = |i: usize| {
            let token = &self.tokens[i];
            token.key == had || self.lexicon.is_copula(token.key) && self.is_over(i)
        };
        led || self.is_quoted_apart(before, after) || self.sentence(before).any(been)
    }

    /// “The manager, who signed in January, was sacked two days later”, «که در دی قرارداد بست، …»:
    /// whether a clause between commas tells of a mention by the way, in the sentence of another.
    pub(super) fn is_in_aside(&self, before: usize, after: usize) -> bool {
        let sentence = self.sentence(after);
        let (first, past) = (self.found[before].first, self.found[before].past);
        if !sentence.contains(&first) {
            return false;
        }
        let comma = |i: usize| matches!(self.tokens[i].sign(), Some('،' | ','));
        let opens = |i: usize| {
            let kw = self.lexicon.word(self.tokens[i].word).kw;
            kw == Some(Kw::Which) || RELATIVE.contains(&self.tokens[i].key)
        };
        let clause = (sentence.start..first).rev().take_while(|i| !comma(*i));
        let led = clause.into_iter().any(opens);
        led && (past..self.found[after].first.max(past)).any(comma)
    }

    /// «شنبه گفت از فردا», «جمعه به خبرنگاران گفت: «امروز»: whether a Persian verb of saying,
    /// and nothing else that is told, stands between two mentions.
    pub(super) fn is_said_between(&self, before: usize, after: usize) -> bool {
        const NEAR: usize = 9;
        let (from, to) = (self.found[before].past, self.found[after].first);
        if to <= from || to - from > NEAR || self.tokens[to].key & LATIN != 0 {
            return false;
        }
        let word = |i: usize| self.lexicon.word(self.tokens[i].word);
        let Some(said) = (from..to).find(|i| word(*i).saying) else { return false };
        // «اعلام کرد»
        let is_light = |i: usize| {
            word(i).tense == Some(Tense::Past) || self.lexicon.is_given(self.tokens[i].key)
        };
        let light = said + 1 < to && is_light(said + 1);
        let rest = said + 1 + usize::from(light);
        let plain = |i: usize| {
            if let Some(sign) = self.tokens[i].sign() {
                return i >= rest && matches!(sign, ':' | '«' | '"');
            }
            let told = word(i).tense.is_some_and(|tense| tense != Tense::Plan);
            i == said || i + 1 == rest || !told && word(i).kw != Some(Kw::And)
        };
        (from..to).all(|i| plain(i) && !self.starts_line(i) && !self.ends_sentence(i))
    }

    /// «تا امروز», “by today”, “until Friday”.
    pub(super) fn is_limit(&self, found: &Found) -> bool {
        let before = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        self.is_until(found) || matches!(before, Some(Some(Kw::By | Kw::Through)))
    }

    /// «نشست فردا», «بازی فردا»: whether a mention only tells which happening is meant.
    pub(super) fn is_of_happening(&self, index: usize) -> bool {
        let first = self.found[index].first;
        let before = first.checked_sub(1).filter(|_| !self.starts_line(first));
        before.is_some_and(|i| self.lexicon.word(self.tokens[i].word).happening)
    }

    /// “said on Tuesday that”, «سه‌شنبه گفت»: a day that stands beside what is said.
    pub(super) fn is_day_of_saying(&self, found: &Found) -> bool {
        let word = |i: usize| self.lexicon.word(self.tokens[i].word);
        let before = found.first.checked_sub(1).filter(|_| !self.starts_line(found.first));
        let on = before.is_some_and(|i| word(i).kw == Some(Kw::On));
        let verb = before.and_then(|i| i.checked_sub(usize::from(on)));
        let behind = found.past < self.tokens.len() && !self.starts_line(found.past);
        verb.is_some_and(|i| word(i).saying) || behind && word(found.past).saying
    }

    /// «همان شنبه», “that same Saturday”, “the same Saturday”, “that Saturday”.
    pub(super) fn is_called_same(&self, index: usize) -> bool {
        let first = self.found[index].first;
        let before = first.checked_sub(1).filter(|i| !self.starts_line(i + 1));
        before.is_some_and(|i| match self.lexicon.word(self.tokens[i].word).kw {
            Some(Kw::Same) => true,
            // “said that Saturday's vote …”
            Some(Kw::That) => i > 0 && !self.lexicon.word(self.tokens[i - 1].word).saying,
            _ => false,
        })
    }

    /// Whether “had”, “having” or «بود» stands between two mentions: what is told behind it
    /// was before.
    pub(super) fn has_been_between(&self, before: usize, after: usize) -> bool {
        let (from, to) = (self.found[before].past, self.found[after].first);
        (from..to.max(from)).any(|i| {
            let key = self.tokens[i].key;
            key == spelled(b"having") || key == spelled(b"had") || self.lexicon.is_copula(key)
        })
    }

    /// “that Halloween”, “that same Christmas”, «آن نوروز»: whether a mention is pointed at.
    pub(super) fn is_pointed(&self, index: usize) -> bool {
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let before = self.found[index].first.checked_sub(1);
        let before = before
            .filter(|i| kw(*i) != Some(Kw::Same) || !self.is_latin(*i))
            .or_else(|| before.and_then(|i| i.checked_sub(1)));
        before.is_some_and(|i| kw(i) == Some(Kw::That) && !self.starts_line(i + 1))
    }

    /// “By Christmas it had sold”: what was done by then.
    pub(super) fn had_by(&self, index: usize) -> bool {
        const REACH: usize = 4;
        let found = &self.found[index];
        let by = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        let past = (found.past + REACH).min(self.sentence(index).end);
        by == Some(Some(Kw::By))
            && (found.past..past.max(found.past)).any(|i| self.tokens[i].key == spelled(b"had"))
    }

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

    /// Whether nothing but «حادثه», “the accident” names what a mention is counted from.
    pub(super) fn is_any_mishap(&self, index: usize) -> bool {
        let past = self.found[index].past;
        self.tokens[past..self.tokens.len().min(past + 3)]
            .iter()
            .any(|token| self.lexicon.word(token.word).mishap)
    }

    /// Where a word stands in a sentence, as it is or in another form.
    pub(super) fn place_of(&self, word: u128, sentence: &Range<usize>) -> Option<usize> {
        sentence.clone().find(|i| alike(self.tokens[*i].key, word))
    }

    /// «شش روز پس از سرقت، موزه شنبه باز شد»: whether the sentence of a mention only counts from
    /// what a word names, which was on another day.
    pub(super) fn is_counted_from(&self, word: u128, index: usize) -> bool {
        const NEAR: usize = 3;
        let Some(at) = self.place_of(word, &self.sentence(index)) else { return false };
        let before = self.found.partition_point(|found| found.past <= at);
        self.found[..before].last().is_some_and(|found| {
            let counts = matches!(found.expr, Expr::Offset(_, _, _, From::Event(None)));
            counts && at < found.past + NEAR
        })
    }

    /// How far a mention is from a word; what a mark stands between is further.
    pub(super) fn way_to(&self, word: usize, index: usize) -> usize {
        const APART: usize = 20;
        let found = &self.found[index];
        let (from, to) = if word < found.first { (word, found.first) } else { (found.past, word) };
        let marks = (from..to).filter(|i| self.tokens[*i].shape == Shape::Sign).count();
        to.saturating_sub(from) + APART * marks
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
