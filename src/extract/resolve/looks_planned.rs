//! What stands before a mention in a Persian clause and says where it looks: «قرار است»,
//! «قرار بود», «ناچار شد».

use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::tokens::Shape;
use std::ops::Range;

impl Site<'_> {
    /// «قرار است», «باید», «مهلت» before a mention, not in what somebody is
    /// quoted to have said.
    pub(super) fn is_led(&self, range: Range<usize>) -> bool {
        let mut quoted = false;
        range.into_iter().any(|i| {
            let token = &self.tokens[i];
            match token.sign() {
                Some('«' | '“') => quoted = true,
                Some('»' | '”') => quoted = false,
                Some('"') => quoted = !quoted,
                _ => {}
            }
            let word = self.lexicon.word(token.word);
            let led = word.tense == Some(Tense::Lead) && !self.is_over(i + 1) && !self.is_up(i);
            !quoted && (led || word.kw == Some(Kw::Will))
        })
    }

    /// «قرار بود»: it was planned, and may be over.
    pub(super) fn is_over(&self, i: usize) -> bool {
        let word = self.tokens.get(i).map(|token| self.lexicon.word(token.word));
        word.is_some_and(|word| word.tense == Some(Tense::Past))
    }

    /// «بود» after a participle.
    pub(super) fn is_pluperfect(&self, i: usize) -> bool {
        self.is_over(i) && self.tokens.get(i).is_some_and(|t| self.lexicon.is_copula(t.key))
    }

    /// Whether «قرار بود» stands before a mention in its sentence.
    pub(super) fn was_planned(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|i| {
            let tense = self.lexicon.word(self.tokens[i].word).tense;
            // «وعده داده شده بود»
            let promised = || (i + 1..i + 4).any(|k| self.is_pluperfect(k));
            match tense {
                // «قرار شد شنبه دیدار کنند»: agreed then, and still to come.
                Some(Tense::Lead) => self.is_over(i + 1) && !self.has_become(i + 1),
                Some(Tense::Announce) => promised(),
                _ => false,
            }
        })
    }

    /// «ناچار شد دوشنبه درها را ببندد», «توانستند سه‌شنبه برگردند»: what somebody wished, or
    /// had to do, was done.
    pub(super) fn was_done(&self, mut range: Range<usize>) -> bool {
        range.any(|i| {
            let word = self.lexicon.word(self.tokens[i].word);
            word.achieved && (word.tense == Some(Tense::Past) || self.is_over(i + 1))
        })
    }

    /// Whether a word that is no plan's own verb tells before the next mark what happened:
    /// «پیش از آنکه پلیس برسد فرار کردند».
    pub(super) fn is_told_after(&self, rest: Range<usize>) -> bool {
        let mut rest = rest.take_while(|i| self.tokens[*i].shape != Shape::Sign);
        rest.any(|i| match self.tense(i) {
            Some(Tense::Past | Tense::Future | Tense::Present) => true,
            Some(Tense::PastOrNoun) => self.ends_clause(i),
            _ => false,
        })
    }

    /// «دستور داد متهم آزاد شود»: a light verb behind its noun.
    pub(super) fn is_light_past(&self, i: usize) -> bool {
        self.lexicon.is_given(self.tokens[i].key) && self.is_of_noun(i)
    }

    /// Whether «شد» is the first verb behind a mention.
    pub(super) fn becomes(&self, index: usize) -> bool {
        let mut rest = self.found[index].past..self.sentence(index).end;
        let verb = rest.find(|i| self.tense(*i) == Some(Tense::Past));
        verb.is_some_and(|i| self.has_become(i))
    }

    /// «شد», «شدند»
    fn has_become(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| self.lexicon.has_become(token.key))
    }
}
