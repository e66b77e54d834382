//! Happenings that the main clause is counted from: «جمعه، دو روز پس از آنکه …
//! حمله کرد، گفت» tells of an attack two days before Friday; or the article's own day:
//! «یک سال پس از آتش‌سوزی بازار، مغازه‌ها هنوز بسته‌اند», «سه سال از مرگ او گذشت».

use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::{Edtf, Precision};
use crate::extract::events::link;
use crate::extract::events::outlook;
use crate::extract::events::verbs::Tense;
use crate::extract::{Derivation, Rule, TimexKind, counted_from};
use std::borrow::Cow;
use std::ops::Range;

/// How far behind «پس از» its noun of happening may stand.
const NOUN_REACH: usize = 4;

/// How far behind «از» its noun of happening may stand.
const REACH: usize = 3;

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

    pub(super) fn counted(&self, main: &Edtf, focus: Focus, scope: Range<usize>) -> Option<Draft> {
        let value = counted_from(self.story.article.slice(self.mention.span), main)?;
        self.counted_as(value, main, focus, scope)
    }

    /// What happened at `value`, which was counted from `main`.
    pub(super) fn counted_as(
        &self,
        value: Edtf,
        main: &Edtf,
        focus: Focus,
        scope: Range<usize>,
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
    pub(super) fn counted_focus(&self) -> Option<(Focus, Range<usize>)> {
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
            // «سه روز بعد از انفجار معدن جسدها دیروز پیدا شد»: of the rest nobody knows.
            let day = self.mentions.get(self.mention_index + 1);
            let day = day.map(|day| self.story.words.range(day.span).start);
            let open = !self.story.is_english() && day.is_some_and(|day| day < limit);
            let limit = if open { self.sentence.nouns[noun].to + 1 } else { limit };
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
        // “in February, five months after …”: of months one can count months.
        let last = self.words.end.saturating_sub(2);
        let months = self.story.is_english()
            && matches!(self.story.words.text(last), "month" | "months" | "year" | "years");
        let valued = |index: usize| {
            let value = start_of(self.mentions[index].value.clone()?);
            let fits = link::is_fine(&value) || months && value.precision() == Precision::Month;
            fits.then(|| value.without_time())
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
            let apart = verb(words.end, till) && !self.hangs_behind(before, till);
            if mention.span.start >= here.start && !apart {
                return valued(before).map(|value| MainDay { value, before: true });
            }
        }
        let opens = self.from <= self.sentence.words.start + 1;
        let next = self.mention_index + 1;
        let mention = self.mentions.get(next).filter(|next| next.span.start < here.end)?;
        let words = self.story.words.range(mention.span);
        // «سه روز بعد از شکستن لوله لکه‌ها امروز به دریا رسید»
        let called = matches!(mention.why.rule, Rule::Offset | Rule::Weekday);
        let apart = called && words.start >= self.words.end + NOUN_REACH;
        let comma = self.comma_between(self.words.end, words.start);
        (opens && (comma || apart))
            .then(|| valued(next).map(|value| MainDay { value, before: false }))
            .flatten()
    }

    /// «سرمربی دوشنبه استعفا داد، دو روز پس از شکست»: whether the phrase stands behind a comma
    /// that closes the clause of the mention `before`, with one verb between.
    fn hangs_behind(&self, before: usize, till: usize) -> bool {
        let words = self.story.words.range(self.mentions[before].span);
        let mut verbs = self
            .sentence
            .predicates
            .iter()
            .filter(|found| found.verb >= words.end && found.verb < till);
        let verb = verbs.next().filter(|verb| !verb.state && !verb.say);
        let comma = |verb: &crate::extract::events::predicates::Predicate| {
            let comma = self.from.checked_sub(1).filter(|at| *at >= verb.words.end);
            comma.is_some_and(|at| {
                // The Persian verb stands last in its clause.
                let last = self.story.is_english() || at == verb.words.end;
                last && matches!(self.story.words.mark(at), Some('،' | ','))
            })
        };
        verb.is_some_and(comma) && verbs.next().is_none()
    }

    /// What the article looks back at from its own day, which is `published`.
    pub(super) fn looked_back_at(&self, published: Option<&Edtf>) -> Option<Draft> {
        if self.story.is_english() || self.mention.value.is_some() {
            return None;
        }
        let now = published?.clone().without_time();
        let from = self.counted_noun_from()?;
        let index = self.sentence.nouns.iter().position(|noun| {
            let near = noun.from >= from && noun.from < from + REACH;
            near && self.is_thing(noun) && !noun.say && !self.comma_between(from, noun.from)
        })?;
        let noun = &self.sentence.nouns[index];
        let verb = self.sentence.next_predicate(noun.to);
        let end =
            verb.map_or(self.sentence.words.end, |verb| self.sentence.predicates[verb].words.start);
        let mark = |at: &usize| matches!(self.story.words.mark(*at), Some('،' | '؛'));
        let limit = (noun.to..end).find(mark).unwrap_or(end);
        // «یک سال پس از عمل، بیمار راه می‌رود»: any of its kind.
        let scope = noun.from..limit;
        let named = self.sentence.entities_in(&scope).next().is_some();
        if !named && !self.goes_on_still() {
            return None;
        }
        let phrase = self.story.article.slice(self.mention.span);
        // The length of «سه سال از … گذشت» counts like «سه سال پس از».
        let counts = self.mention.kind == TimexKind::Date;
        let value = if counts {
            counted_from(phrase, &now)
        } else {
            counted_from(&format!("{phrase} پس از"), &now)
        };
        let draft = self.counted_as(value?.approximate(), &now, Focus::Noun(index), scope)?;
        Some(Draft { confidence: draft.confidence - 0.1, ..draft })
    }

    /// «دو روز است که مرخص شده»: what is over since so long.
    #[cold]
    pub(super) fn been_so_long(&self, published: Option<&Edtf>) -> Option<Draft> {
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        if self.mention.kind != TimexKind::Duration || word(end) != "است" || word(end + 1) != "که"
        {
            return None;
        }
        let now = published?.clone().without_time();
        let verb = self.sentence.next_predicate(end + 1)?;
        let own = &self.sentence.predicates[verb];
        let over = matches!(own.tense, Tense::Perfect | Tense::Participle);
        if own.state || !over || word(own.verb).starts_with('ن') {
            return None;
        }
        let phrase = self.story.article.slice(self.mention.span);
        let value = counted_from(&format!("{phrase} پس از"), &now)?;
        let (draft, date) = (self.main_draft(Some(verb))?, self.from..end + 2);
        Some(Draft {
            value: Some(value),
            date_words: vec![date],
            known: Known::Computed,
            why: Derivation {
                rule: Rule::EventRelative,
                anchor: Some(now),
                ..self.mention.why.clone()
            },
            ..draft
        })
    }

    /// The word behind «از» from which the mention counts to the article's day.
    fn counted_noun_from(&self) -> Option<usize> {
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let last = end.checked_sub(1).map_or("", |at| self.story.words.text(at));
        if self.mention.why.rule == Rule::Anaphora && self.words.len() > 2 && last == "از" {
            let after = matches!(self.story.words.text(end - 2), "پس" | "بعد");
            let opens = self.from <= self.sentence.words.start + 1;
            return (after && opens && self.tells_now()).then_some(end);
        }
        // «سه سال از مرگ او گذشت», «می‌گذرد»; «بیش از سه سال» gives no year.
        let before = self.words.start.checked_sub(1).map_or("", word);
        let lasts = before != "از" && self.mention.kind == TimexKind::Duration && word(end) == "از";
        // «با گذشت ده روز از زلزله»
        if lasts && before == "گذشت" {
            return self.tells_now().then_some(end + 1);
        }
        let verb = self.sentence.next_predicate(end)?;
        let passes = &self.sentence.predicates[verb];
        let passed = ["گذشت", "میگذر", "گذشته", "سپری"];
        let told = passed.iter().any(|form| self.story.words.text(passes.verb).starts_with(form));
        (lasts && told && passes.tense != Tense::Future).then_some(end + 1)
    }

    /// Whether the main clause tells how things are on the article's day.
    fn tells_now(&self) -> bool {
        // «روستاها هنوز بی‌سرپناه‌اند»
        let Some(main) = self.sentence.predicates.last() else { return true };
        let now = matches!(main.tense, Tense::Present | Tense::Perfect);
        let first = self.index == 0 && main.tense == Tense::Past;
        let dated = self.other_dates().is_empty();
        dated && (now || first)
    }

    /// «هنوز», «همچنان»: the very happening is meant, of which something goes on.
    fn goes_on_still(&self) -> bool {
        let mut words = self.sentence.words.clone();
        words.any(|at| matches!(self.story.words.text(at), "هنوز" | "همچنان" | "کماکان"))
    }
}

/// The day of a main clause.
struct MainDay {
    value: Edtf,
    /// Whether it stands before the phrase.
    before: bool,
}
