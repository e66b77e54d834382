//! Happenings that the main clause is counted from: «جمعه، دو روز پس از آنکه …
//! حمله کرد، گفت» tells of an attack two days before Friday.

use super::{Draft, Focus, Hang, start_of};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::events::link;
use crate::extract::events::outlook;
use crate::extract::events::verbs::Tense;
use crate::extract::{Derivation, Rule, TimexKind, counted_from};
use std::borrow::Cow;

/// How far behind «پس از» its noun of happening may stand.
const NOUN_REACH: usize = 4;

impl Hang<'_> {
    /// Whether the mention only counts from something that is told with it.
    pub(super) fn only_counts(&self) -> bool {
        self.mention.value.is_none()
            && self.mention.why.rule == Rule::Anaphora
            && self.mention.kind != TimexKind::Set
            && self.counts_from_event()
    }

    /// What the mention counts from, dated by the main clause.
    pub(super) fn counted_draft(&self) -> Option<Draft> {
        let main = self.main_day()?;
        // “less than a week after” gives no day.
        let words = &self.story.words;
        let before = self.words.start.checked_sub(1);
        let bounds = matches!(
            self.story.word(before, &self.sentence.words),
            "than" | "within" | "under" | "over" | "nearly" | "almost" | "از" | "به" | "barely"
        );
        let own = self.mentions[self.mention_index + 1..]
            .iter()
            .take_while(|next| next.span.start < self.sentence.span.end)
            .filter(|next| next.value.is_some())
            .map(|next| words.range(next.span).start);
        let (focus, scope) = self.counted_focus()?;
        if bounds || own.into_iter().any(|start| start < scope.end + 8 && main.before) {
            return None;
        }
        self.counted(&main.value, focus, scope)
    }

    /// «این حادثه ده روز پس از آن روی داد که …»: what «که» opens, so long before
    /// what was told last.
    pub(super) fn cleft_draft(&self, told: &[Draft]) -> Option<Draft> {
        let last = self.story.words.text(self.words.end - 1);
        let cleft = self.mention.why.rule == Rule::Anaphora && matches!(last, "ان" | "این");
        let anchor = self.mention.why.anchor.as_ref().filter(|_| cleft)?;
        let anchor = self.pointed_at(told).unwrap_or(anchor);
        let verb = self.sentence.next_predicate(self.words.end)?;
        let main = &self.sentence.predicates[verb];
        let near = main.words.start <= self.words.end + 1;
        let opens = self.story.word(Some(main.words.end), &self.sentence.words) == "که";
        let own = self.sentence.predicates.get(verb + 1).filter(|_| near && opens)?;
        let scope = main.words.end + 1..own.words.end;
        let fits = !own.state && own.tense != Tense::Subjunctive && link::is_fine(anchor);
        fits.then(|| self.counted(anchor, Focus::Verb(verb + 1), scope)).flatten()
    }

    /// “The bid came a day after …”: so long before what the sentence before told.
    pub(super) fn came_after(&self, told: &[Draft]) -> Option<Draft> {
        let verb = self.words.start.checked_sub(1)?;
        let came = self.is_coming(verb);
        let last = told.last().filter(|last| came && last.sentence + 1 == self.index)?.sentence;
        let days = told.iter().rev().take_while(|draft| draft.sentence == last);
        let mut days =
            days.filter_map(|draft| draft.value.as_ref()).filter(|day| link::is_fine(day));
        let value = days.next()?;
        let one = days.all(|day| day.day_numbers() == value.day_numbers());
        let anchor = value.clone().without_time();
        let (focus, scope) = self.counted_focus().filter(|_| one)?;
        self.counted(&anchor, focus, scope)
    }

    /// “came”, “happened”: verbs that only place what they tell in time.
    fn is_coming(&self, verb: usize) -> bool {
        self.sentence.predicates.iter().any(|found| found.words.end == verb + 1)
            && matches!(self.story.words.text(verb), "came" | "comes" | "happened" | "occurred")
    }

    /// «این استعفا»: when the last happening of this kind was.
    fn pointed_at<'d>(&self, told: &'d [Draft]) -> Option<&'d Edtf> {
        let first = self.sentence.words.start;
        let points = matches!(self.story.words.text(first), "این" | "ان");
        let noun = self.sentence.nouns.iter().find(|noun| points && noun.from == first + 1)?;
        let last = told.iter().rev().find(|draft| draft.head == noun.class)?;
        last.value.as_ref()
    }

    fn counted(&self, main: &Edtf, focus: Focus, scope: std::ops::Range<usize>) -> Option<Draft> {
        let value = counted_from(self.story.article.slice(self.mention.span), main)?;
        self.counted_as(value, main, focus, scope)
    }

    /// What happened at `value`, which was counted from `main`.
    pub(super) fn counted_as(
        &self,
        value: Edtf,
        main: &Edtf,
        focus: Focus,
        scope: std::ops::Range<usize>,
    ) -> Option<Draft> {
        let (head, say) = match focus {
            Focus::Verb(verb) => {
                (self.sentence.predicates[verb].class.clone(), self.sentence.predicates[verb].say)
            }
            Focus::Noun(noun) => {
                (Cow::Borrowed(self.sentence.nouns[noun].class), self.sentence.nouns[noun].say)
            }
            Focus::Whole => return None,
        };
        let outlook = match focus {
            Focus::Verb(verb) => outlook::of_verb(self.story, self.sentence, verb, None),
            _ => outlook::of_noun(self.story, self.sentence, scope.start),
        };
        // Whoever the main clause is about, it tells something else.
        let (before, date) = (self.sentence.words.start..scope.start, self.from..self.words.end);
        Some(Draft {
            focus,
            head,
            say,
            scope,
            outlook,
            date_words: vec![date],
            asides: vec![before],
            value: Some(value),
            alt: Vec::new(),
            known: Known::Computed,
            why: Derivation {
                rule: Rule::EventRelative,
                anchor: Some(main.clone()),
                ..self.mention.why.clone()
            },
            ..self.base(0.9)
        })
    }

    /// The verb or noun that tells what the mention counts from, and its words.
    fn counted_focus(&self) -> Option<(Focus, std::ops::Range<usize>)> {
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let clause = matches!(word(end), "انکه" | "اینکه")
            || matches!(word(end), "ان" | "این") && word(end + 1) == "که";
        let verb = self.sentence.next_predicate(end).map(|verb| self.behind_auxiliary(verb));
        let noun = self.sentence.nouns.iter().position(|noun| noun.from >= end).filter(|noun| {
            let noun = &self.sentence.nouns[*noun];
            let near = noun.from < end + NOUN_REACH && !self.comma_between(end, noun.from);
            let first = verb.is_none_or(|verb| noun.to <= self.sentence.predicates[verb].verb);
            near && first && !clause && !noun.say && self.is_phrase(noun.to, verb)
        });
        if let Some(noun) = noun {
            let limit = (end..self.sentence.words.end)
                .find(|at| matches!(self.story.words.mark(*at), Some('،' | ',' | ';' | '؛')));
            let next = verb
                .map_or(self.sentence.words.end, |verb| self.sentence.predicates[verb].words.start);
            let from = self.sentence.nouns[noun].from;
            let limit = limit.unwrap_or(self.sentence.words.end).min(next);
            return Some((Focus::Noun(noun), from..limit.max(self.sentence.nouns[noun].to)));
        }
        let verb = verb.filter(|_| clause || self.story.is_english())?;
        let own = &self.sentence.predicates[verb];
        let real = !own.state && !matches!(own.tense, Tense::Subjunctive | Tense::Future);
        let near = !self.comma_between(end, own.words.start);
        let from = if clause { end + usize::from(word(end).len() < 6) + 1 } else { end };
        (real && near).then_some((Focus::Verb(verb), from..own.words.end))
    }

    /// The verb that an auxiliary belongs to: “after he was impeached”, “had been
    /// revoked”; any other verb itself.
    fn behind_auxiliary(&self, verb: usize) -> usize {
        let (own, next) = (&self.sentence.predicates[verb], self.sentence.predicates.get(verb + 1));
        let auxiliary = own.state && next.is_some_and(|next| next.words.start <= own.words.end);
        if auxiliary && self.story.is_english() { verb + 1 } else { verb }
    }

    /// Whether a noun that ends before word `to` stands in a phrase of its own
    /// and is no subject: “after protests that spread”, «پس از امضای …».
    fn is_phrase(&self, to: usize, verb: Option<usize>) -> bool {
        if !self.story.is_english() {
            return true;
        }
        let next = self.story.word(Some(to), &self.sentence.words);
        let after = matches!(
            next,
            "" | "that"
                | "which"
                | "in"
                | "on"
                | "of"
                | "by"
                | "at"
                | "between"
                | "over"
                | "with"
                | "against"
                | "and"
                | "near"
                | "to"
        );
        after || verb.is_none()
    }

    /// The day of the main clause that the mention stands in: the one named
    /// before it without a verb between, or behind the phrase that it opens.
    fn main_day(&self) -> Option<MainDay> {
        let here = self.sentence.span;
        let valued = |index: usize| {
            let value = start_of(self.mentions[index].value.clone()?);
            link::is_fine(&value).then(|| value.without_time())
        };
        let verb = |from: usize, to: usize| {
            let told = |found: &&crate::extract::events::predicates::Predicate| {
                found.verb >= from && found.verb < to
            };
            self.sentence.predicates.iter().find(told).is_some()
        };
        if let Some(before) = self.mention_index.checked_sub(1) {
            let mention = &self.mentions[before];
            let words = self.story.words.range(mention.span);
            // “Tuesday's attack came a week after …”
            let came = self.words.start.checked_sub(1).filter(|at| self.is_coming(*at));
            let till = came.unwrap_or(self.words.start);
            if mention.span.start >= here.start && !verb(words.end, till) {
                return valued(before).map(|value| MainDay { value, before: true });
            }
        }
        let opens = self.from <= self.sentence.words.start + 1;
        let next = self.mention_index + 1;
        let mention = self.mentions.get(next).filter(|next| next.span.start < here.end)?;
        let words = self.story.words.range(mention.span);
        let comma = self.comma_between(self.words.end, words.start);
        (opens && comma)
            .then(|| valued(next).map(|value| MainDay { value, before: false }))
            .flatten()
    }
}

/// The day of a main clause.
struct MainDay {
    value: Edtf,
    /// Whether it stands before the phrase.
    before: bool,
}
