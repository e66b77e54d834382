//! English clauses: the time comes after the verb, and so does what else the
//! title wants.

use super::Cut;
use crate::extract::events::predicates::Predicate;
use std::ops::Range;

impl Cut<'_> {
    /// Where an English clause begins: after the clause mark before its verb.
    pub(super) fn english_start(&self, main: usize) -> usize {
        let verb = self.sentence.predicates[main].verb;
        // «was closed»: the auxiliary is no verb of its own.
        let auxiliary = |found: &&Predicate| !(found.state && found.words.end + 1 >= verb);
        let floor = self.sentence.predicates[..main]
            .iter()
            .filter(auxiliary)
            .map(|found| found.words.end)
            .max();
        let floor = floor.unwrap_or(self.sentence.words.start);
        (floor..verb)
            .rev()
            .find(|at| matches!(self.story.words.mark(*at), Some(':' | ';')))
            .map_or_else(
                || {
                    if floor == self.sentence.words.start {
                        floor
                    } else {
                        self.english_subject(floor, verb)
                    }
                },
                |at| at + 1,
            )
    }

    /// After an earlier verb: «… and signed …» begins at its conjunction.
    pub(super) fn english_subject(&self, floor: usize, verb: usize) -> usize {
        (floor..verb)
            .find(|at| matches!(self.word(*at), "and" | "but" | "that" | "which" | "who"))
            .unwrap_or(floor)
    }

    /// An English clause goes on after its verb to the next clause.
    pub(super) fn english_end(&self, main: usize) -> usize {
        let from = self.sentence.predicates[main].words.end;
        let next = self
            .sentence
            .predicates
            .get(main + 1)
            .map_or(self.sentence.words.end, |next| next.verb);
        let stop = (from..next).find(|at| {
            matches!(self.story.words.mark(*at), Some(';' | ':' | ','))
                || self.is_full_stop(*at)
                || matches!(
                    self.word(*at),
                    "which" | "who" | "while" | "after" | "because" | "as" | "but"
                )
        });
        stop.unwrap_or(if next < self.sentence.words.end {
            self.before_subject(from, next)
        } else {
            next
        })
    }

    /// A full stop that ends something: not that of “U.N.”.
    pub(super) fn is_full_stop(&self, at: usize) -> bool {
        let initial = at > 0 && self.word(at - 1).chars().count() == 1;
        self.story.words.mark(at) == Some('.') && !initial
    }

    pub(super) fn before_subject(&self, from: usize, next: usize) -> usize {
        (from..next).rev().find(|at| matches!(self.word(*at), "and" | "that")).unwrap_or(next)
    }

    /// “Fatih Karahan, who took over”: whom an English relative clause is
    /// about, and where its verb phrase begins.
    pub(super) fn english_owner(&self, start: usize, verb: usize) -> Option<(Range<usize>, usize)> {
        if !self.story.is_english() {
            return None;
        }
        let who = (start..verb).rev().find(|at| matches!(self.word(*at), "who" | "which"))?;
        if (who..verb).any(|at| self.story.words.mark(at) == Some(',')) {
            return None;
        }
        let end =
            if who > start && self.story.words.mark(who - 1) == Some(',') { who - 1 } else { who };
        (end > start).then_some((start..end, who + 1))
    }

    /// “…, who took over in 2024, told …”: what stands between subject and verb.
    pub(super) fn english_aside(&self, start: usize, verb: usize) -> Range<usize> {
        let mark = |at: usize| self.story.words.mark(at) == Some(',');
        let opened = |at: &usize| {
            mark(*at) && *at + 1 < verb && matches!(self.word(*at + 1), "who" | "which")
        };
        let open = (start..verb).find(opened).filter(|_| self.story.is_english());
        let close = open.and_then(|open| (open + 1..verb).rev().find(|at| mark(*at)));
        match (open, close) {
            (Some(open), Some(close)) => open..close + 1,
            _ => verb..verb,
        }
    }
}

pub(super) fn is_english_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "also"
            | "then"
            | "later"
            | "finally"
            | "not"
            | "to"
    )
}
