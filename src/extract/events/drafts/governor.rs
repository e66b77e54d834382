//! The noun of happening in whose phrase a date stands, and what the date tells of it
//! and of the verb.

use super::{Draft, Hang};
use crate::calendar::Edtf;
use crate::extract::Rule;
use crate::extract::events::entities;
use crate::extract::events::link::{self, Governor, Link};
use crate::extract::events::predicates::EventNoun;
use crate::extract::events::verbs::Tense;
use crate::extract::events::words::Kind;
use std::borrow::Cow;

impl Hang<'_> {
    /// The events of a date that stands with a noun of happening.
    pub(super) fn governed_drafts(
        &self,
        main: Option<usize>,
        (noun, governor): (usize, Governor),
        published: Option<&Edtf>,
        drafts: &mut Vec<Draft>,
    ) {
        let says = self.says(main);
        let class = self.sentence.nouns[noun].class;
        match governor {
            Governor::Since => {
                drafts.push(self.noun_draft(noun, 0.75));
                drafts.extend(main.and_then(|main| self.until_published(noun, main, published)));
            }
            Governor::After => drafts.push(self.noun_draft(noun, 0.75)),
            Governor::During if says && matches!(class, "meet" | "call" | "travel" | "message") => {
                drafts.push(self.noun_draft(noun, 0.75));
            }
            // “tells of a family during the strike of 1984”
            Governor::During if self.is_present_of_past(main, published) => {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            Governor::During => {
                // «در زلزله روز شنبه … ویران شد»: the quake is what happened then.
                let named = self.adjacent(noun) && self.sentence.nouns[noun].alone;
                let mut draft = self.main_draft(main);
                if let Some(draft) = draft.as_mut().filter(|draft| named && !draft.say) {
                    draft.head = Cow::Borrowed(class);
                }
                drafts.extend(draft);
            }
            // «مسئولیت حمله چهارشنبه را پذیرفت», «حمله دیروز به … را محکوم کرد».
            Governor::Free
                if self.is_tied(&self.sentence.nouns[noun]) || self.is_judged(noun, main) =>
            {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            // «برای آتش‌سوزی دیروز پرونده ساخت».
            Governor::Purpose if self.touches(noun) => drafts.push(self.noun_draft(noun, 0.65)),
            // «امروز گرد آمدند و برای قربانیان حمله خونین این هفته شمع افروختند».
            Governor::Reference
                if self.adjacent(noun) && !self.touches(noun) && self.is_dated_before() =>
            {
                let draft = self.noun_draft(noun, 0.65);
                let end = self.from.max(draft.scope.start);
                let day = self.mention.value.as_ref().is_some_and(|value| value.as_day().is_some());
                drafts.extend(day.then_some(Draft { scope: draft.scope.start..end, ..draft }));
            }
            Governor::Reference if says || self.is_state(main) || self.touches(noun) => {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            Governor::Free if self.names_the_noun(noun, main) => {
                let draft = main.and_then(|main| self.toll_draft(noun, main));
                drafts.push(draft.unwrap_or_else(|| self.noun_draft(noun, 0.65)));
            }
            Governor::Free if self.is_dated_subject(noun, main) => {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            Governor::Reference | Governor::Purpose | Governor::Free => {
                drafts.extend(self.main_draft(main));
            }
        }
    }

    /// Whether an English verb of the present stands by a date that is over.
    fn is_present_of_past(&self, main: Option<usize>, published: Option<&Edtf>) -> bool {
        let present = |main: usize| self.sentence.predicates[main].tense == Tense::Present;
        let last = self.mention.value.as_ref().and_then(|value| value.day_numbers().1);
        let now = published.and_then(|now| now.day_numbers().0);
        let over = matches!((last, now), (Some(last), Some(now)) if last < now);
        self.story.is_english() && over && main.is_some_and(present)
    }

    /// The noun of happening whose phrase the mention stands in.
    pub(super) fn governing_noun(&self) -> Option<(usize, Governor)> {
        if !matches!(self.link, Link::At | Link::Bare | Link::Occasion) {
            return None;
        }
        let floor = self
            .sentence
            .predicates
            .iter()
            .rfind(|found| found.words.end <= self.words.start)
            .map_or(self.sentence.words.start, |found| found.words.end);
        let verbal = |noun: &EventNoun| {
            self.sentence.predicates.iter().any(|found| found.words.contains(&noun.from))
        };
        let mut best: Option<(usize, Governor, bool)> = None;
        for (index, noun) in self.sentence.nouns.iter().enumerate() {
            if !noun.alone && noun.class != "hold" && !self.is_tied(noun) {
                continue;
            }
            let outside = noun.from < floor || noun.to > self.from;
            if outside
                || self.is_known_or_named(noun)
                || verbal(noun)
                || self.is_counted_from(noun)
                || self.comma_between(noun.to, self.from)
            {
                continue;
            }
            let (governor, _) = link::governor(self.story, &self.sentence.words, noun.from);
            let strong = noun.alone && governor != Governor::Free || self.is_tied(noun);
            // The nearest wins, but a plain «مراسم» does not hide the meeting
            // that it frames, nor «در سقوط بالگرد» the «پس از» before it.
            let inner = governor == Governor::During
                && matches!(best, Some((_, Governor::After | Governor::Since, _)));
            if best.is_none_or(|(_, _, was_strong)| strong || !was_strong) && !inner {
                best = Some((index, governor, strong));
            }
        }
        best.map(|(index, governor, _)| (index, governor))
    }

    /// «سه روز بعد از انفجار معدن جسدها دیروز پیدا شد»: the day is of what came so long after.
    fn is_counted_from(&self, noun: &EventNoun) -> bool {
        const FAR: usize = 3;
        let before = self.mention_index.checked_sub(1).map(|before| &self.mentions[before]);
        before.is_some_and(|before| {
            let words = self.story.words.range(before.span);
            let counts = words.len() > 2 && self.story.words.text(words.end - 1) == "از";
            let called = matches!(self.mention.why.rule, Rule::Offset | Rule::Weekday);
            counts && called && words.end == noun.from && self.from >= noun.to + FAR
        })
    }

    /// «این حکم دوم بهمن …»: which one is known already; «وزارت مبارزه با حوادث دیروز گفت»:
    /// what an office is there for.
    fn is_known_or_named(&self, noun: &EventNoun) -> bool {
        let word = |back: usize| self.story.word(noun.from.checked_sub(back), &self.sentence.words);
        let pointed = matches!(word(1), "این" | "همین" | "همان");
        let office = matches!(word(1), "با" | "به" | "از")
            && matches!(
                word(2),
                "مبارزه"
                    | "رسیدگی"
                    | "مقابله"
                    | "پیشگیری"
                    | "مدیریت"
                    | "کنترل"
                    | "اگاهی"
                    | "امادگی"
            )
            && matches!(
                word(3),
                "وزارت"
                    | "ریاست"
                    | "سازمان"
                    | "اداره"
                    | "ادارهکل"
                    | "ستاد"
                    | "کمیته"
                    | "کمیسیون"
                    | "کارگروه"
                    | "مرکز"
                    | "معاونت"
                    | "پلیس"
                    | "پولیس"
                    | "شورای"
                    | "امور"
                    | "دفتر"
            );
        !self.story.is_english() && (pointed || office)
    }

    /// «اعتراض به حکم یکشنبه», «شکست سه‌شنبه را …»: the day is the noun's own, and
    /// tells which one is meant.
    pub(super) fn is_tied(&self, noun: &EventNoun) -> bool {
        let (governor, _) = link::governor(self.story, &self.sentence.words, noun.from);
        let governed =
            matches!(governor, Governor::Reference | Governor::Purpose | Governor::After);
        let touches = self.link == Link::Bare && self.from == noun.to;
        touches && !noun.say && self.is_fine() && (governed || self.is_object())
    }

    /// «حمله دیروز به کابل را محکوم کرد»: of what is spoken of, the day is its own.
    pub(super) fn is_judged(&self, noun: usize, main: Option<usize>) -> bool {
        let Some(main) = main.map(|main| &self.sentence.predicates[main]) else { return false };
        let object = |at: usize| self.story.words.text(at) == "را";
        main.say
            && self.is_fine()
            && self.adjacent(noun)
            && (self.words.end..main.words.start).any(object)
    }

    pub(super) fn is_state(&self, main: Option<usize>) -> bool {
        main.is_some_and(|main| self.sentence.predicates[main].state)
    }

    /// Whether nothing at all stands between noun and date.
    pub(super) fn touches(&self, noun: usize) -> bool {
        self.link == Link::Bare && self.from == self.sentence.nouns[noun].to
    }

    /// Whether the date stands right behind the noun: «انفجار ۶ اردیبهشت».
    pub(super) fn adjacent(&self, noun: usize) -> bool {
        self.link == Link::Bare && self.from <= self.sentence.nouns[noun].to + 1
    }

    /// «حملات ۱۱ سپتامبر ۲۰۰۱ جهان را تغییر داد»: the date names the attacks;
    /// the verb says something else of them.
    pub(super) fn names_the_noun(&self, noun: usize, main: Option<usize>) -> bool {
        let adjacent = self.adjacent(noun);
        let noun = &self.sentence.nouns[noun];
        let within = &self.sentence.words;
        // «شورای عالی انقلاب …»: the noun is part of a name.
        let first = noun.from == within.start
            || self.story.words.mark(noun.from - 1).is_some()
            || entities::is_stop_word(self.story.words.text(noun.from - 1))
            || self.story.words.get(noun.from - 1).kind == Kind::Number
            || self.sentence.predicates.iter().any(|found| found.words.end == noun.from);
        noun.alone
            && adjacent
            && first
            && main.is_none_or(|main| {
                let main = &self.sentence.predicates[main];
                !is_outcome(&main.class)
                    && main.class != noun.class
                    && (main.state
                        || matches!(self.mention.why.rule, Rule::Explicit | Rule::NearestYear))
            })
    }
}

/// Verbs that tell how a dated happening went, so that its date is theirs.
pub(super) fn is_outcome(class: &str) -> bool {
    matches!(
        class,
        "hold"
            | "happen"
            | "execute"
            | "begin"
            | "end"
            | "kill"
            | "injure"
            | "damage"
            | "collapse"
            | "fire"
            | "close"
            | "dispatch"
            | "quake"
            | "statement"
            | "announce"
    )
}
