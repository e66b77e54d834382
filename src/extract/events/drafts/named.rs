//! Events that a noun of happening tells, also where its clause only speaks of it: «جایزه
//! دوشنبه حق همه بود» tells of a prize given on Monday, though its verb tells of nothing.

use super::{Draft, Focus, Hang};
use crate::extract::events::compress::is_preposition;
use crate::extract::events::link::{self, Governor, Link};
use crate::extract::events::outlook;
use crate::extract::events::predicates::EventNoun;
use crate::extract::events::shared::is_verbal;
use std::borrow::Cow;
use std::ops::Range;

impl Hang<'_> {
    pub(super) fn noun_draft(&self, index: usize, confidence: f32) -> Draft {
        let noun = &self.sentence.nouns[index];
        let clause = self
            .sentence
            .predicates
            .iter()
            .find(|found| found.verb >= noun.to)
            .map_or(self.sentence.words.end, |found| found.words.start);
        let base = self.base(confidence);
        Draft {
            focus: Focus::Noun(index),
            head: Cow::Borrowed(noun.class),
            say: noun.say,
            scope: noun.from..self.own_end(noun, clause.max(noun.to)),
            outlook: outlook::of_noun(self.story, self.sentence, noun.from),
            ..base
        }
    }

    /// A heading such as «انفجار در بندر، ۶ اردیبهشت ۱۴۰۴».
    pub(super) fn without_verb(&self) -> Option<Draft> {
        let noun = self.sentence.nouns.iter().position(|noun| noun.alone)?;
        Some(self.noun_draft(noun, 0.6))
    }

    /// «شجریان متولد اول مهر ۱۳۱۹ در مشهد بود»: a birth, told by no verb.
    pub(super) fn birth(&self, main: Option<usize>) -> Option<usize> {
        let copula = main.is_none_or(|main| self.sentence.predicates[main].state);
        let noun = self.sentence.nouns.iter().position(|noun| {
            noun.to == self.from && matches!(self.story.words.text(noun.from), "متولد" | "زاده")
        });
        noun.filter(|noun| copula && self.sentence.nouns[*noun].from > self.sentence.words.start)
    }

    /// The noun with the mention's date, where the clause has no event of its own.
    pub(super) fn spoken_of(&self, main: Option<usize>) -> Option<Draft> {
        let state = self.is_state(main);
        if self.story.is_english() {
            return main.and_then(|main| self.was_on(main));
        }
        if !state || !matches!(self.link, Link::At | Link::Bare) {
            return None;
        }
        if let Some(noun) = main.and_then(|main| self.came_to_nothing(main)) {
            return Some(Draft {
                scope: self.sentence.nouns[noun].from..self.from,
                ..self.noun_draft(noun, 0.65)
            });
        }
        let from = self.clause_before();
        let bears = |noun: &EventNoun| self.bears(noun, &from);
        let noun = self.sentence.nouns.iter().rposition(bears)?;
        Some(self.noun_draft(noun, 0.65))
    }

    /// “The deadliest blast of the year was on Monday”: the subject of a copula that the date
    /// stands right behind.
    fn was_on(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let copula = matches!(self.story.words.text(predicate.verb), "was" | "were" | "is" | "are");
        let dated = copula && predicate.words.end == self.from && self.from < self.words.start;
        let clause = self.sentence.clause_start(main);
        let noun = self.sentence.nouns.iter().position(|noun| {
            noun.from >= clause && noun.to <= predicate.verb && !noun.say && self.is_thing(noun)
        });
        let noun = noun.filter(|_| dated && predicate.state)?;
        Some(Draft { scope: clause..predicate.verb, ..self.noun_draft(noun, 0.65) })
    }

    /// «فاجعه بهار ۱۳۸۱ را به یاد دارند»: not only a label, though it is an object.
    pub(super) fn is_remembered(&self) -> bool {
        let touches = |noun: &EventNoun| noun.to == self.from && noun.alone;
        self.link == Link::Bare
            && self.is_within_year()
            && self.is_state(self.main_predicate())
            && self.sentence.nouns.iter().any(touches)
    }

    /// Where the phrase of a noun ends, of the words up to `end`: «آتش‌سوزی دیروز در پاساژ عمدی نبود», «سانحه شنبه در سمیرم امروز …».
    fn own_end(&self, noun: &EventNoun, end: usize) -> usize {
        let to = noun.to;
        if self.story.is_english() {
            // “after a derailment on 22 August the trains stopped”
            let next = self.story.word(Some(self.words.end), &self.sentence.words);
            let inside = self.from >= to && self.words.end < end && !is_preposition(next);
            return if inside { self.from } else { end };
        }
        let after = if self.words.start >= to { self.words.end } else { to };
        let time = self.mentions[self.mention_index + 1..].iter();
        let time = time.map(|next| self.story.words.range(next.span).start);
        let time = time.take_while(|at| *at < end).find(|at| *at >= after);
        let end = time.unwrap_or(end);
        let judged = (after..end).find(|at| is_judgement(self.story.words.text(*at)));
        if judged.is_some() || time.is_some() {
            return judged.unwrap_or(end);
        }
        let copula = self.sentence.predicates.iter().any(|found| {
            let word = self.story.words.text(found.verb);
            found.words.start == end && found.state && !word.starts_with("داشت")
        });
        let named =
            || self.sentence.entities.iter().any(|entity| entity.words.contains(&(end - 1)));
        // «در سیل شنبه غایب بود»
        if copula && noun.to == self.from && end == after + 1 {
            let led = self.story.word(noun.from.checked_sub(1), &self.sentence.words);
            if led == "در" {
                return after;
            }
        }
        // «خشم آنان از رویداد جمعه در کورس کاج بود»: what is said of it stands before.
        let led = self.story.word(noun.from.checked_sub(1), &self.sentence.words);
        let governed = || {
            is_preposition(led) || end > after + 1 && is_preposition(self.story.words.text(end - 2))
        };
        if copula && end > after && !governed() && !named() { end - 1 } else { end }
    }

    /// The words of the clause before the date, up to the nearest mark or verb.
    fn clause_before(&self) -> Range<usize> {
        let verb = self.sentence.predicates.iter().rfind(|found| found.words.end <= self.from);
        let floor = verb.map_or(self.sentence.words.start, |found| found.words.end);
        let mark = (floor..self.from).rev().find(|at| self.story.words.mark(*at).is_some());
        mark.unwrap_or(floor)..self.from
    }

    /// Whether the date is a noun's own: it touches it («جایزه دوشنبه», «فاجعه بهار ۱۳۸۱»)
    /// or ends the phrase of what is referred to («به توقف معاملات در هشتم اردیبهشت»).
    fn bears(&self, noun: &EventNoun, clause: &Range<usize>) -> bool {
        let within = noun.from >= clause.start && noun.to <= clause.end;
        if !within || noun.say || !self.is_thing(noun) {
            return false;
        }
        if self.link == Link::Bare && noun.to == self.from {
            return self.is_fine() || noun.alone && self.is_within_year();
        }
        let (governor, _) = link::governor(self.story, &self.sentence.words, noun.from);
        self.link == Link::At && self.is_fine() && governor == Governor::Reference
    }

    /// «دستگیر», «رخ», «بالا» are halves of verbs and adverbs, no names of happenings.
    pub(super) fn is_thing(&self, noun: &EventNoun) -> bool {
        let word = self.story.words.text(noun.to - 1);
        let loose = matches!(noun.class, "happen" | "execute" | "open" | "close" | "rise" | "fall");
        let half = is_verbal(word) && !matches!(word, "بازداشت" | "انتخاب" | "امضا" | "تصویب");
        let quality = matches!(
            word,
            "پیروز"
                | "قهرمان"
                | "محروم"
                | "خارج"
                | "فاش"
                | "مساوی"
                | "گل"
                | "ازاد"
                | "رها"
        );
        noun.alone || !(loose || half || quality)
    }
}

/// Words that begin what is said of a happening, and are no part of its name.
fn is_judgement(folded: &str) -> bool {
    matches!(
        folded,
        "هنوز"
            | "همچنان"
            | "خواستار"
            | "منتظر"
            | "اماده"
            | "باعث"
            | "موجب"
            | "حق"
            | "مربوط"
            | "ناشی"
            | "معلوم"
            | "مشخص"
    )
}
