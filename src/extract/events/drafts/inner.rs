//! Happenings within a clause whose verb has another day: “was fined on Monday over a leak
//! on 2 September”, «سالگرد سقوط شهر در ۱۸ آذر ۱۴۰۳», “candidates in the June 28 election”.

use super::{Draft, Hang};
use crate::calendar::Precision;
use crate::extract::Rule;
use crate::extract::events::link::Link;
use crate::extract::events::predicates::EventNoun;
use std::ops::Range;

/// How many words may stand between a noun of happening and its date.
const NEAR: usize = 8;

impl Hang<'_> {
    /// What the date tells of that is not what the verb tells.
    pub(super) fn inner(&self, main: Option<usize>) -> Option<Draft> {
        if let Some(noun) = self.named_by_day() {
            // “the June 28 election”: without its day nobody knows which.
            let scope = self.words.end - 2..self.sentence.nouns[noun].to;
            return Some(Draft { scope, date_words: Vec::new(), ..self.noun_draft(noun, 0.65) });
        }
        if !matches!(self.link, Link::At | Link::Bare) {
            return None;
        }
        let noun = self.commemorated().or_else(|| self.dated_apart(main))?;
        Some(self.noun_draft(noun, 0.65))
    }

    /// “The agreement followed a strike on July 15”, “comes a month after his death on 2 May”: the
    /// day is that of what came first.
    pub(super) fn followed(&self, main: usize) -> Option<usize> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.words.text(at);
        let verb = predicate.verb;
        let follows = matches!(word(verb), "followed" | "follows" | "follow")
            && word(predicate.words.end) != "by";
        let fits = self.story.is_english()
            && predicate.words.end <= self.from
            && matches!(self.link, Link::At | Link::Bare)
            && self.is_fine();
        if !fits || !follows && !self.is_coming(verb) {
            return None;
        }
        let after = |at: &usize| matches!(word(*at), "after" | "before" | "following");
        let from = if follows {
            predicate.words.end
        } else {
            (predicate.words.end..self.from).find(after)? + 1
        };
        let told = self
            .sentence
            .predicates
            .iter()
            .any(|found| found.verb >= from && found.verb < self.from);
        self.noun_between(&(from..self.from)).filter(|_| !told)
    }

    /// “the June 28 election”, “its May 7 vote”: a day of a month before its noun.
    fn named_by_day(&self) -> Option<usize> {
        let word = |at: Option<usize>| self.story.word(at, &self.sentence.words);
        let first = word(Some(self.words.start));
        let owned = || word(self.words.start.checked_sub(1));
        let led = first == "the" || matches!(owned(), "the" | "its" | "their" | "his" | "her");
        let dated = matches!(self.mention.why.rule, Rule::NearestYear | Rule::Anaphora);
        if !self.story.is_english() || !led || !dated || !self.is_fine() || self.words.len() < 2 {
            return None;
        }
        let end = self.words.end;
        self.sentence.nouns.iter().position(|noun| {
            let beside = (end..end + 3).contains(&noun.from) && !noun.say;
            beside && (end..noun.to).all(|at| self.story.words.is_letters(at))
        })
    }

    /// «سالگرد سقوط شهر در ۱۸ آذر ۱۴۰۳», “the anniversary of the collapse on May 3, 2019”: what
    /// happened on the day whose year is written.
    fn commemorated(&self) -> Option<usize> {
        let floor = self.clause_floor();
        let word = |at: usize| self.story.words.text(at);
        let written = self.mention.why.rule == Rule::Explicit && self.is_fine();
        let jubilee = (floor..self.from)
            .rev()
            .take(NEAR)
            .find(|at| matches!(word(*at), "سالگرد" | "سالروز" | "anniversary"));
        self.noun_between(&(jubilee.filter(|_| written)? + 1..self.from))
    }

    /// “was fined on Monday over a leak on 2 September”: the verb has a day of its own.
    fn dated_apart(&self, main: Option<usize>) -> Option<usize> {
        let main = &self.sentence.predicates[main?];
        let before = &self.mentions[self.mention_index.checked_sub(1)?];
        let words = self.story.words.range(before.span);
        let (first, second) = (before.value.as_ref()?, self.mention.value.as_ref()?);
        let fine = first.precision() >= Precision::Day && first.as_day().is_some();
        let apart = fine && first.clone().without_time() != second.clone().without_time();
        let own = if self.story.is_english() {
            main.verb < words.start
        } else {
            main.verb >= self.words.end
        };
        let here = before.span.start >= self.sentence.span.start;
        let counts = matches!(before.why.rule, Rule::EventRelative | Rule::Anaphora);
        let inside = here && !counts && words.end <= self.from;
        let free = inside
            && !self.sentence.predicates.iter().any(|found| {
                (words.end..self.words.start).contains(&found.verb)
                    || self.story.is_english() && (words.start..self.from).contains(&found.verb)
            });
        let joined = |at: usize| matches!(self.story.words.text(at), "and" | "و" | "تا" | "to");
        let noun = self.noun_between(&(words.end..self.from)).filter(|_| apart && own && free)?;
        let told = words.end..self.sentence.nouns[noun].from;
        (!told.into_iter().any(joined)).then_some(noun)
    }

    /// The last noun of happening in a range, near the date and with no mark between.
    fn noun_between(&self, range: &Range<usize>) -> Option<usize> {
        let named = |noun: &EventNoun| {
            noun.from >= range.start
                && noun.to <= range.end
                && noun.to + NEAR >= range.end
                && !noun.say
                && self.is_thing(noun)
                && !self.is_pointed_at(noun)
                && !self.comma_between(noun.to, range.end)
        };
        self.sentence.nouns.iter().rposition(named)
    }

    /// «این نشست»: known already.
    fn is_pointed_at(&self, noun: &EventNoun) -> bool {
        let before = self.story.word(noun.from.checked_sub(1), &self.sentence.words);
        matches!(before, "این" | "همین" | "همان" | "this" | "that" | "same")
    }

    /// The first word behind the last verb or comma before the date.
    fn clause_floor(&self) -> usize {
        let verb = self.sentence.predicates.iter().rfind(|found| found.words.end <= self.from);
        verb.map_or(self.sentence.words.start, |found| found.words.end)
    }
}
