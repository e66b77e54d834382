//! English participles that tell which thing is meant and are no verbs of their own: “trucks
//! loaded with grapes were stuck”, “a bridge built in Ottoman times collapsed”.

use super::Cut;
use super::english::is_english_auxiliary;
use crate::extract::events::english::{is_bound, is_participle};
use crate::extract::events::predicates::Predicate;

/// How far from its noun's verb such a participle stands.
const FAR: usize = 24;

impl Cut<'_> {
    /// “an engineer hired by the province found”: whether a participle only tells of the noun
    /// before it, whose verb is the one at word `verb`.
    pub(super) fn is_of_noun(&self, found: &Predicate, verb: usize) -> bool {
        // “A report published on Monday said …”
        let dated = (found.words.end..verb).all(|at| self.draft.is_date(at));
        !dated && self.is_reduced(found, verb)
    }

    /// The same, also where nothing but a date stands behind the participle.
    pub(super) fn is_reduced(&self, found: &Predicate, verb: usize) -> bool {
        let at = found.verb;
        let participle = found.words.len() == 1 && !found.state && is_participle(self.word(at));
        let next = self.next(found.words.end - 1);
        let led = self.sentence.words.start < at && {
            let before = self.word(at - 1);
            self.story.words.is_letters(at - 1)
                && !is_english_auxiliary(before)
                && !matches!(before, "and" | "or" | "but" | "who" | "which" | "that")
        };
        let near = verb > at && verb - at <= FAR;
        if !near || !participle || !led || !is_phrase_word(next) {
            return false;
        }
        let bound = next == "by" || is_bound(self.word(at), next);
        let joins = |at: usize| match self.word(at) {
            // “loaded with pomegranates and grapes”, “fired at them and two were killed”
            "and" => !bound,
            "but" | "that" | "who" | "which" | "after" | "when" | "as" | "while" | "before"
            | "because" | "where" | "if" | "until" => true,
            _ => self.story.words.mark(at).is_some_and(|mark| !matches!(mark, '-' | '\'' | '’')),
        };
        let relative = |at: usize| matches!(self.word(at), "who" | "which");
        (bound || !found.say)
            && !(found.words.end..verb).any(joins)
            && !self.is_clause_between(found.words.end, verb)
            && !(self.sentence.words.start.max(at.saturating_sub(FAR))..at).any(relative)
    }

    /// “believed to have carried the gang”: the infinitive that such a participle has.
    pub(super) fn is_of_such_a_participle(&self, found: &Predicate, verb: usize) -> bool {
        let verbs = &self.sentence.predicates;
        let before = verbs.partition_point(|owner| owner.verb < found.verb);
        verbs[..before].iter().rev().take(2).any(|owner| {
            owner.words.end + 3 > found.verb
                && self.word(owner.words.end) == "to"
                && self.is_of_noun(owner, verb)
        })
    }

    /// “The mine, idle since a roof fall killed six men”: where “since” stands in an aside that
    /// the verb closes.
    pub(super) fn aside_since(&self, floor: usize, verb: usize) -> Option<usize> {
        const NEAR: usize = 4;
        let since = (floor + 2..verb).find(|at| self.word(*at) == "since")?;
        let comma = (since.saturating_sub(NEAR)..since).rev().find(|at| self.is_comma(*at))?;
        let open = !(since..verb).any(|at| self.is_comma(at));
        (comma > floor && open && since + 2 < verb).then_some(since)
    }

    /// Whether another finite verb stands between.
    fn is_clause_between(&self, from: usize, to: usize) -> bool {
        let verbs = &self.sentence.predicates;
        let first = verbs.partition_point(|found| found.verb < from);
        let mut verbs = verbs[first..].iter().take_while(|found| found.verb < to);
        // “believed to have carried the gang”
        let infinitive =
            |verb: usize| (verb.saturating_sub(3)..verb).any(|at| self.word(at) == "to");
        verbs.any(|found| {
            found.words.end < to
                && !found.state
                && !infinitive(found.verb)
                && !self.word(found.verb).ends_with("ing")
        })
    }
}

/// Words that open the phrase of a participle.
fn is_phrase_word(word: &str) -> bool {
    matches!(
        word,
        "by" | "with"
            | "in"
            | "on"
            | "at"
            | "from"
            | "of"
            | "to"
            | "as"
            | "for"
            | "under"
            | "near"
            | "off"
            | "outside"
            | "inside"
            | "during"
            | "between"
            | "behind"
            | "beneath"
            | "along"
            | "over"
            | "around"
            | "against"
            | "into"
            | "since"
    )
}
