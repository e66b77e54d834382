//! Where English clauses end: before the next one, and before what only led to a date.

use super::Cut;
use super::english::is_english_auxiliary;
use crate::extract::events::drafts::{Focus, is_completed};
use crate::extract::events::predicates::Predicate;

impl Cut<'_> {
    /// An English clause goes on after its verb to the next clause.
    pub(super) fn english_end(&self, main: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let from = predicates[main].words.end;
        // “agreed on Wednesday to buy …”, “said that …”: what the verb needs.
        let next = predicates[main + 1..].iter().position(|next| !self.completes(main, next));
        let (last, next) = match next {
            Some(ahead) => (main + ahead, predicates[main + 1 + ahead].verb),
            None => (predicates.len() - 1, self.sentence.words.end),
        };
        let behind = predicates[last].words.end;
        let stop = (from..next).find(|at| self.ends_clause(*at, behind, next));
        stop.unwrap_or(if next < self.sentence.words.end {
            self.before_subject(behind, next)
        } else {
            next
        })
    }

    /// Whether a later verb belongs to the clause of `main`: an infinitive, or
    /// what is said.
    pub(super) fn completes(&self, main: usize, next: &Predicate) -> bool {
        let predicate = &self.sentence.predicates[main];
        let from = predicate.words.end;
        let open = (from..next.verb)
            .all(|at| !matches!(self.story.words.mark(at), Some(',' | ';' | ':' | '"' | '”')));
        let word = |back: usize| next.verb.checked_sub(back).map_or("", |at| self.word(at));
        let between = (from..next.verb).filter(|at| !self.draft.is_date(*at)).count();
        let infinitive = word(1) == "to" && between <= 6 && !predicate.state;
        // “heard on Monday that …”
        let told = (from..next.verb).find(|at| !self.draft.is_date(*at));
        let said = told.is_some_and(|at| self.word(at) == "that")
            || predicate.say
                && ((from..next.verb).any(|at| self.word(at) == "that")
                    || self.says_directly(main));
        // “was found burned out”, “stayed closed”
        let adjacent = next.verb == from && is_completed(self.word(predicate.verb));
        open && (infinitive || said || adjacent)
    }

    /// “said on Wednesday it would cut jobs”: no “that” opens what is said, but
    /// the one who does it stands behind the verb and its date.
    pub(super) fn says_directly(&self, main: usize) -> bool {
        let from = self.sentence.predicates[main].words.end;
        let opens = (from..self.sentence.words.end).find(|at| !self.draft.is_date(*at));
        opens.is_some_and(|at| {
            matches!(
                self.word(at),
                "it" | "he" | "she" | "they" | "the" | "its" | "his" | "her" | "their" | "a" | "an"
            )
        })
    }

    pub(super) fn ends_clause(&self, at: usize, behind: usize, next: usize) -> bool {
        if matches!(self.story.words.mark(at), Some(';' | ',' | '"' | '”'))
            || self.story.words.mark(at) == Some(':') && !self.is_clock(at)
            || self.is_full_stop(at)
        {
            return true;
        }
        // “after takeoff” is a phrase, “after it fell” another clause.
        let clause = || {
            next < self.sentence.words.end
                && (at..next).all(|at| self.story.words.mark(at) != Some(','))
        };
        at >= behind
            && match self.word(at) {
                "which" | "who" | "but" | "while" | "because" => true,
                // “started in February and will last until 2040”.
                "and" => at + 1 < next && is_english_auxiliary(self.word(at + 1)),
                "after" | "as" | "before" | "when" | "until" => {
                    clause() || self.draft.is_date(at + 1)
                }
                _ => false,
            }
    }

    /// A full stop that ends something: not that of “U.N.”.
    pub(super) fn is_full_stop(&self, at: usize) -> bool {
        let initial = at > 0 && self.word(at - 1).chars().count() == 1;
        // “St. Petersburg”, “Mr. Balian”
        let short = at > 0
            && self.story.words.is_capital(at - 1)
            && matches!(
                self.word(at - 1),
                "st" | "mr"
                    | "mrs"
                    | "ms"
                    | "dr"
                    | "gen"
                    | "sen"
                    | "rep"
                    | "gov"
                    | "col"
                    | "prof"
                    | "rev"
                    | "lt"
                    | "sgt"
                    | "capt"
                    | "maj"
                    | "no"
                    | "mt"
                    | "ft"
                    | "jan"
                    | "feb"
                    | "aug"
                    | "sept"
                    | "sep"
                    | "oct"
                    | "nov"
                    | "dec"
            );
        let initial = initial || short;
        self.story.words.mark(at) == Some('.') && !initial
    }

    pub(super) fn before_subject(&self, from: usize, next: usize) -> usize {
        (from..next).rev().find(|at| matches!(self.word(*at), "and" | "that")).unwrap_or(next)
    }

    /// Participles that only led to the date: “at a meeting scheduled for …”.
    pub(super) fn drop_led(&self, kept: &mut Vec<usize>) {
        let leads = |at: usize| {
            matches!(
                self.word(at),
                "scheduled"
                    | "due"
                    | "planned"
                    | "slated"
                    | "set"
                    | "shortly"
                    | "only"
                    | "late"
                    | "early"
                    | "adopted"
                    | "published"
                    | "released"
                    | "issued"
                    | "posted"
                    | "dated"
                    | "beginning"
                    | "starting"
            )
        };
        // “A report published on Monday” has no other verb.
        let main = match self.draft.focus {
            Focus::Verb(main) => self.sentence.predicates[main].verb,
            Focus::Noun(_) | Focus::Whole => usize::MAX,
        };
        let led = |at: usize| at != main && leads(at) && self.draft.is_date(at + 1);
        // “A hearing is set for Thursday”
        let stands = |kept: &[usize]| {
            let before = kept.len().checked_sub(2).map_or("", |at| self.word(kept[at]));
            matches!(before, "is" | "are" | "was" | "were")
        };
        while kept.last().is_some_and(|at| led(*at)) && !stands(kept) {
            kept.pop();
        }
    }
}
