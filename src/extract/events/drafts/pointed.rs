//! Times that are told from what the article told before: «دو روز پیش از این دستور …
//! مسموم شدند», «راننده همان شب حادثه بازداشت شد».

use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::kinds;
use crate::extract::events::link;
use crate::extract::events::predicates::{EventNoun, is_class};
use crate::extract::events::verbs::Tense;
use crate::extract::{Derivation, Rule, counted_to};
use std::ops::Range;

impl Hang<'_> {
    /// What happened so long before or after something told earlier.
    pub(super) fn pointed_draft(&self, told: &[Draft]) -> Option<Draft> {
        let end = self.words.end;
        if self.story.is_english() {
            return self.pointed_in_english(told);
        }
        let anaphora = self.mention.why.rule == Rule::Anaphora && self.mention.value.is_none();
        if !anaphora {
            return None;
        }
        // «فردای حادثه»
        let morrow = self.words.len() == 1 && self.story.words.text(end - 1) == "فردای";
        if !morrow && (self.words.len() <= 3 || self.story.words.text(end - 1) != "از") {
            return None;
        }
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let this = matches!(word(end), "این" | "ان" | "همین");
        let at = end + usize::from(this);
        let noun = self.sentence.nouns.iter().find(|noun| noun.from == at);
        let incident = noun.is_some_and(|noun| noun.class == "incident");
        let anchor = noun
            .and_then(|noun| self.told_as(noun, told))
            .or_else(|| self.told_last(told).filter(|_| this && is_act(word(at))))
            .or_else(|| self.ill_told_last(told).filter(|_| incident))?;
        let phrase = if morrow {
            "یک روز پس از"
        } else {
            self.story.article.slice(self.mention.span)
        };
        let value = counted_to(phrase, anchor)?;
        let main = self.main_predicate().filter(|main| self.sentence.predicates[*main].verb > at);
        let draft = self.main_draft(main)?;
        let past = noun.map_or(at + 1, |noun| noun.to);
        // «یک روز پس از تصادم مرگبار زابل به آنجا رفت»: nobody sees where the phrase ends.
        let goes_on = !this && !is_preposition(word(past)) && self.story.words.is_letters(past);
        let ends = draft.scope.end <= past || self.sentence.predicates[main?].words.start <= past;
        let end = if goes_on && !ends { self.from } else { past };
        Some(self.counted_to_be(value, anchor, self.from..end, draft))
    }

    /// “were held two days after the killing”: so long after what was told earlier.
    fn pointed_in_english(&self, told: &[Draft]) -> Option<Draft> {
        const NEAR: usize = 3;
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let pointed = matches!(word(end), "the" | "his" | "her" | "their" | "its" | "that");
        let counts = self.mention.why.rule == Rule::Anaphora
            && self.mention.value.is_none()
            && matches!(word(end - 1), "after" | "before");
        let noun = self.sentence.nouns.iter().find(|noun| noun.from >= end)?;
        // “two hours after lift-off”
        let alone = noun.from == end && noun.class == "launch";
        if !counts || !pointed && !alone {
            return None;
        }
        let near = noun.from <= end + NEAR && !self.comma_between(end, noun.from);
        // What another verb or date stands before is told here for the first time.
        let verb =
            self.sentence.predicates.iter().any(|found| (end..noun.from).contains(&found.verb));
        let anchor = self.told_as(noun, told).filter(|_| near && !verb)?;
        // “the day after the crash”
        let phrase = match word(self.words.start) {
            "the" if word(end - 1) == "after" => "one day after",
            "the" => "one day before",
            _ => self.story.article.slice(self.mention.span),
        };
        let value = counted_to(phrase, anchor)?;
        let draft = self.main_draft(self.main_predicate())?;
        Some(self.counted_to_be(value, anchor, self.from..noun.to, draft))
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
        if came && let Some(anchor) = self.day_of_saying(verb, told) {
            let (focus, scope) = self.counted_focus()?;
            return self.counted(&anchor, focus, scope);
        }
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

    /// “The announcement came a day after …”: the day of what somebody first said.
    fn day_of_saying(&self, verb: usize, told: &[Draft]) -> Option<Edtf> {
        let first = self.sentence.words.start;
        let said = matches!(
            self.story.words.text(first + 1),
            "announcement" | "statement" | "remarks" | "comments" | "warning"
        );
        let opens = matches!(self.story.words.text(first), "the" | "this" | "his" | "her");
        let day = told.iter().find(|draft| draft.say).and_then(|draft| draft.value.clone())?;
        let own = said && opens && verb == first + 2;
        (own && link::is_fine(&day)).then(|| day.without_time())
    }

    /// “came”, “happened”: verbs that only place what they tell in time.
    pub(super) fn is_coming(&self, verb: usize) -> bool {
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

    /// A draft whose day was counted from that of something told earlier.
    fn counted_to_be(&self, value: Edtf, anchor: &Edtf, date: Range<usize>, draft: Draft) -> Draft {
        Draft {
            value: Some(value),
            known: Known::Computed,
            why: Derivation {
                rule: Rule::EventRelative,
                anchor: Some(anchor.clone()),
                ..self.mention.why.clone()
            },
            date_words: vec![date],
            ..draft
        }
    }

    /// «همان شب حادثه»: the day of the happening that the noun behind the mention names,
    /// and the words of the noun.
    pub(super) fn same_day_of(&self, told: &[Draft]) -> Option<(Edtf, Range<usize>)> {
        let first = self.story.words.text(self.words.start);
        let same = self.mention.why.rule == Rule::Anaphora && matches!(first, "همان" | "همین");
        let noun = self.sentence.nouns.iter().find(|noun| noun.from == self.words.end)?;
        let day = self.told_as(noun, told).filter(|_| same && noun.alone)?.clone();
        Some((Edtf::day(day.without_time().as_day()?), noun.from..noun.to))
    }

    /// When the last happening was that a noun may name: «حادثه», “the killing”.
    fn told_as<'d>(&self, noun: &EventNoun, told: &'d [Draft]) -> Option<&'d Edtf> {
        let word = self.story.words.text(noun.to - 1);
        let is_kin = |draft: &&Draft| {
            draft.head == noun.class
                || kinds::may_be_called(noun.class, word, &draft.head)
                || self.takes_part(draft, noun)
                || self.is_collision(draft, noun)
                || draft.does_as(self.story, noun.class)
        };
        let last = if kinds::is_any_misfortune(word) || noun.class == "incident" {
            // Of those whom a crash killed some die later.
            let whole = |draft: &&Draft| kinds::is_disaster(&draft.head) || draft.head == "attack";
            told.iter().rev().find(whole).or_else(|| told.iter().find(is_kin))
        } else {
            told.iter().rev().find(is_kin)
        };
        last?.value.as_ref().filter(|value| link::is_fine(value))
    }

    /// “A train hit a bus” may be called a crash later, where no earthquake is told of.
    fn is_collision(&self, draft: &Draft, noun: &EventNoun) -> bool {
        let quake = |other: &EventNoun| other.class == "quake";
        noun.class == "crash"
            && draft.head == "quake"
            && !self.story.sentences[draft.sentence].nouns.iter().any(quake)
    }

    /// “took part in the offering”, “lost a vote of no confidence”: whether a draft whose verb
    /// says little tells a happening by a noun of a noun's class.
    fn takes_part(&self, draft: &Draft, noun: &EventNoun) -> bool {
        let vague = matches!(&*draft.head, "hold" | "begin" | "open" | "end" | "lose" | "win");
        let held = matches!(noun.class, "sell" | "launch" | "elect" | "dismiss" | "sign");
        // «سیل به روستا رسید», “An earthquake struck Herat”
        let struck = kinds::is_disaster(noun.class);
        let named =
            |other: &EventNoun| other.class == noun.class && draft.scope.contains(&other.from);
        (struck || vague && held) && self.story.sentences[draft.sentence].nouns.iter().any(named)
    }

    /// The same of what no lexicon calls anything better than a misfortune: «زیر برف ماند»,
    /// «قایق زیر و رو شد».
    #[allow(clippy::unused_self, reason = "beside its siblings")]
    fn ill_told_last<'d>(&self, told: &'d [Draft]) -> Option<&'d Edtf> {
        let ill = |draft: &&Draft| !draft.say && (!is_class(&draft.head) || draft.head == "strand");
        let last = told.iter().rev().find(ill)?;
        last.value.as_ref().filter(|value| link::is_fine(value))
    }

    /// When that was which the sentence before tells, if it tells one thing.
    fn told_last<'d>(&self, told: &'d [Draft]) -> Option<&'d Edtf> {
        let before = told.iter().filter(|draft| draft.sentence + 1 == self.index);
        let mut values = before.map(|draft| draft.value.as_ref());
        let value = values.next()??;
        (values.next().is_none() && link::is_fine(value)).then_some(value)
    }
}

/// «این فرمان», «این تصمیم»: what somebody did, whatever it was.
fn is_act(folded: &str) -> bool {
    matches!(
        folded,
        "فرمان"
            | "دستور"
            | "تصمیم"
            | "اقدام"
            | "حکم"
            | "رای"
            | "رویداد"
            | "واقعه"
            | "اتفاق"
            | "ماجرا"
            | "خبر"
            | "اعلام"
            | "بازی"
            | "دیدار"
            | "مسابقه"
            | "سفر"
            | "نشست"
            | "جلسه"
            | "حادثه"
            | "حمله"
    )
}
