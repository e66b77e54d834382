//! Signs in a Persian clause that a day is over or to come, beside its verb.

use super::looks::Looks;
use super::site::Site;
use crate::extract::lexicon::{Edge, Kw, Tense};
use crate::extract::timex::expr::Found;
use crate::extract::tokens::Shape;
use std::ops::Range;

impl Site<'_> {
    /// «برای دیدار جمعه آماده هستند»: what somebody is ready for is to come.
    pub(super) fn is_prepared_for(&self, found: &Found, sentence: &Range<usize>) -> bool {
        let Some(noun) = found.first.checked_sub(1).filter(|i| *i > sentence.start) else {
            return false;
        };
        let happens = self.lexicon.word(self.tokens[noun].word).happening;
        let is = |i: usize| self.lexicon.is_state(self.tokens[i].key);
        happens && self.is_for(noun) && (found.past..sentence.end).any(is)
    }

    /// «در واکنش به قطعنامه پنج‌شنبه شورا، …», «در پی انفجار شنبه، …»: what something
    /// answers to, or comes after, is over.
    pub(super) fn is_answered(&self, found: &Found, sentence: &Range<usize>) -> bool {
        const FAR: usize = 6;
        let word = |back: usize| {
            let i = found.first.checked_sub(back).filter(|i| *i >= sentence.start)?;
            let token = &self.tokens[i];
            (token.shape == Shape::Word).then(|| self.lexicon.word(token.word))
        };
        let noun = word(1).is_some_and(|word| word.kw.is_none() && word.happening);
        let joined =
            word(2).is_some_and(|word| matches!(word.kw, Some(Kw::At | Kw::From | Kw::With)));
        let led = word(2 + usize::from(joined)).is_some_and(|word| word.cause);
        // The comma that closes the phrase, with no verb before it.
        let until = sentence.end.min(found.past + FAR);
        let mut rest = (found.past..until).map(|i| &self.tokens[i]);
        noun && led
            && rest.find_map(|token| match token.sign() {
                Some('،' | ',') => Some(true),
                Some(_) => Some(false),
                None => self.lexicon.word(token.word).tense.map(|_| false),
            }) == Some(true)
    }

    /// Whether a comma or «که» stands at a token.
    pub(super) fn is_closed(&self, i: usize) -> bool {
        let comma = self.tokens.get(i).is_some_and(|t| matches!(t.sign(), Some('،' | ',')));
        comma || self.opens_clause(i)
    }

    /// «روز قبل», «روز پیش», not «روز گذشته».
    pub(super) fn is_day_ago(&self, index: usize) -> bool {
        let found = &self.found[index];
        let last = &self.tokens[found.past - 1];
        found.past == found.first + 2 && self.lexicon.word(last.word).kw == Some(Kw::Ago)
    }

    /// Whether a mention ends in a plural: «چنین روزهایی».
    pub(super) fn ends_in_plural(&self, index: usize) -> bool {
        self.tokens[self.found[index].past - 1].plural
    }

    /// «که» at a token.
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| self.lexicon.word(t.word).kw == Some(Kw::Which))
    }

    /// «شکست چهارشنبه را می‌پذیرد»: a weekday of what nobody knows before it has happened.
    pub(super) fn is_own_outcome(&self, found: &Found, past: usize) -> bool {
        let weekday = found.expr.point().is_some_and(|p| p.weekday.is_some() && p.turn.is_none());
        let noun = found.first.checked_sub(1).filter(|_| weekday && !self.starts_line(found.first));
        noun.is_some_and(|i| {
            let token = &self.tokens[i];
            // «پیش‌بینی می‌شود سیلاب شنبه شب به شهر برسد»
            let ahead = || self.verdict(found.past..past) == Looks::Ahead;
            let foreseen = self.lexicon.word(token.word).foreseen && ahead();
            self.lexicon.is_outcome(token.key) && !foreseen
        })
    }

    /// «را که … کمک می‌کند، معرفی کرد»: whether a comma or «را» ends a clause that «که»
    /// opened before `rest`, and the verb of the outer one is still to come.
    pub(super) fn is_set_apart(&self, mut rest: Range<usize>) -> bool {
        let next = rest.start;
        let closed = rest.contains(&next)
            && (matches!(self.tokens[next].sign(), Some('،' | ',')) || self.is_object(next));
        closed
            && rest.any(|i| {
                let word = self.lexicon.word(self.tokens[i].word);
                let split = word.month.is_some() || word.tense == Some(Tense::Prefix);
                let told = matches!(
                    word.tense,
                    Some(
                        Tense::Past
                            | Tense::PastOrNoun
                            | Tense::Future
                            | Tense::Present
                            | Tense::Subjunctive
                    )
                );
                told || split
            })
    }

    /// «قول داد که …»: a noun, no «این» or «در», stands before a verb.
    pub(super) fn is_of_noun(&self, i: usize) -> bool {
        i.checked_sub(1).is_some_and(|i| {
            let before = &self.tokens[i];
            before.shape == Shape::Word && self.lexicon.word(before.word).kw.is_none()
        })
    }

    /// «از پایان مهلت»: the term before word `i` is over.
    pub(super) fn is_up(&self, i: usize) -> bool {
        let word =
            |back: usize| i.checked_sub(back).map(|i| self.lexicon.word(self.tokens[i].word));
        let ended = word(1).is_some_and(|word| word.edge == Some(Edge::End));
        ended && word(2).is_some_and(|word| matches!(word.kw, Some(Kw::From | Kw::With)))
    }

    /// «تا صبح دوشنبه ادامه یافت»: until a day that is over.
    pub(super) fn is_until_past(&self, index: usize) -> bool {
        self.is_until(&self.found[index]) && self.looks(index) == Looks::Back
    }

    pub(super) fn is_plan(&self, i: usize) -> bool {
        self.tense(i) == Some(Tense::Plan)
    }
}
