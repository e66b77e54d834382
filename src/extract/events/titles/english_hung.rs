//! English clauses that hang on another: “Dismissed in June, she …”, “with Hoekstra winning
//! it”, “the deal, which Trump left”.

use super::english::is_english_auxiliary;
use super::{Cut, join};
use crate::extract::events::compress::is_preposition;
use crate::extract::events::english::{is_participle, past_of_gerund};
use std::ops::Range;

impl Cut<'_> {
    /// “Dismissed from the museum in June, she gave lessons”: the one behind the comma, with
    /// the auxiliary that the participle needs.
    pub(super) fn behind_participle(&self, main: usize, start: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 6;
        let predicate = &self.sentence.predicates[main];
        let word = self.word(predicate.verb);
        let participle = is_participle(word);
        let first = self.behind_dateline();
        let opens = main == 0 && predicate.verb == first && start == first && !predicate.state;
        let next = self.sentence.predicates.get(1).filter(|_| opens && participle)?;
        let comma = (predicate.words.end..next.verb).find(|at| self.is_comma(*at))?;
        let led = |at: &usize| is_english_auxiliary(self.word(*at)) || self.is_comma(*at);
        let end = (comma + 1..next.words.start).find(led).unwrap_or(next.words.start);
        let owner = comma + 1..end;
        let opens = |word: &str| {
            is_preposition(word) || matches!(word, "as" | "and" | "but" | "when" | "which" | "who")
        };
        if owner.is_empty() || owner.len() > LONGEST || opens(self.word(owner.start)) {
            return None;
        }
        let many = self.word(owner.start) == "they" || self.is_plural(&owner);
        let subject = self.named(owner);
        let verb = join(if many { "were" } else { "was" }, word);
        Some((join(&subject, &verb), start + 1))
    }

    /// “with Hoekstra winning it in 2018”: the subject with its verb, and where the rest begins.
    pub(super) fn absolute_subject(&self, main: usize, start: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 5;
        let predicate = &self.sentence.predicates[main];
        let verb = predicate.verb;
        let with = (start.saturating_sub(1)..verb).rev().find(|at| self.word(*at) == "with")?;
        let fits = with + 1 < verb && verb - with <= LONGEST + 1 && predicate.words.len() == 1;
        let names = (with + 1..verb).all(|at| self.story.words.is_letters(at));
        let past = past_of_gerund(self.word(verb)).filter(|_| fits && names)?;
        let gerund = self.word(verb).ends_with("ing");
        let subject = self.render(&self.kept(with + 1..verb));
        gerund.then(|| (join(&subject, &past), verb + 1))
    }

    /// “the deal, which Trump left in 2018”: what a verb in a relative clause was done to, and
    /// where the clause begins.
    pub(super) fn object_of_relative(&self, main: usize) -> Option<(Range<usize>, usize)> {
        const LONGEST: usize = 7;
        let predicate = &self.sentence.predicates[main];
        let verb = predicate.words.start;
        let floor = verb.saturating_sub(LONGEST + 1).max(self.sentence.words.start);
        let which = (floor..verb).rev().find(|at| matches!(self.word(*at), "which" | "whom"))?;
        let comma = which.checked_sub(1).filter(|at| self.is_comma(*at))?;
        let first = which + 1;
        // “which were cut”, “which, he said,”, “which in turn”
        let acts = first < verb
            && (!is_english_auxiliary(self.word(first)) || self.is_hyphen(first + 1))
            && !is_preposition(self.word(first))
            && (first..verb)
                .all(|at| self.story.words.mark(at).is_none_or(|mark| mark == '-' || mark == '’'));
        let alone = self.sentence.predicates[..main].iter().all(|found| found.verb < which);
        // Nothing is done to something else.
        let end = predicate.words.end;
        let open = self.draft.is_date(end)
            || end >= self.sentence.words.end
            || self.story.words.mark(end).is_some();
        let back = comma.saturating_sub(LONGEST).max(self.behind_dateline());
        let phrase = |at: &usize| is_preposition(self.word(*at)) || self.is_comma(*at);
        let from = (back..comma).rev().find(phrase).map_or(back, |at| at + 1);
        let noun = matches!(self.word(from), "the" | "a" | "an" | "its" | "his" | "her" | "their")
            && from + 1 < comma
            && from > self.behind_dateline();
        (acts && alone && open && noun && !predicate.state).then_some((from..comma, first))
    }
}
