//! Events that the verb of a clause tells.

use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::events::link::{self, Governor, Link};
use crate::extract::events::outlook;
use crate::extract::events::predicates::EventNoun;
use crate::extract::events::verbs::Tense;
use crate::extract::{Derivation, Rule, TimexKind};
use std::borrow::Cow;

impl Hang<'_> {
    pub(super) fn main_draft(&self, main: Option<usize>) -> Option<Draft> {
        let Some(main) = main else {
            return self.joined_state_since().or_else(|| self.without_verb());
        };
        let lasts = || self.state_since(main).or_else(|| self.lasts_until(main));
        let state = || {
            self.planned_state(main)
                .or_else(|| self.past_state(main))
                .or_else(|| self.english_past_state(main))
                .or_else(|| self.happens_at(main))
                .or_else(|| self.was_the_most(main))
        };
        if let Some(draft) = lasts().or_else(|| self.term(main)).or_else(state) {
            return Some(draft);
        }
        if self.was_planned(main) {
            return self.instead(main);
        }
        let predicate = &self.sentence.predicates[main];
        let state = predicate.state && !self.is_lasting_failure(main) && !self.is_scheduled(main);
        // “today 112 people live here”: nothing that happens on the day.
        let ongoing = matches!(predicate.tense, Tense::Subjunctive | Tense::Present)
            && matches!(&*predicate.class, "ادامه" | "طول" | "serve");
        // “has governed since 2012”: of an unknown verb nobody knows that it began.
        // “has been stationed since last week” tells what was done then.
        let been =
            || self.story.word(predicate.verb.checked_sub(1), &self.sentence.words) == "been";
        let lasts = matches!(predicate.class, Cow::Owned(_))
            && self.is_since()
            && !self.is_fine()
            && !been();
        // «امسال هشت تیم حضور داشتند»
        let attends = || predicate.class == "attend" && !self.is_within_year();
        if state
            || ongoing
            || attends()
            || lasts
            || self.link == Link::Until
                && predicate.tense == Tense::Subjunctive
                && !self.is_due(main)
            || self.is_wish(main)
            || self.is_bound(main)
            || self.is_so_far(main)
            || self.is_habit(main)
            || self.should_have_been(main)
            || self.is_condition(main)
            || self.is_root(main)
            || self.is_asked(main)
            || !self.story.is_english() && (self.is_of_anybody(main) || self.is_of_hours(main))
            || self.is_only_quoted(main)
        {
            return None;
        }
        let mut draft = self.base(if predicate.say { 0.7 } else { 0.9 });
        draft.focus = Focus::Verb(main);
        draft.head = self.head(main);
        draft.say = predicate.say;
        draft.outlook = outlook::of_verb(self.story, self.sentence, main, Some(self.link));
        draft.asides = self.aside(main).into_iter().collect();
        let first = self.sentence.next_predicate(self.words.end).unwrap_or(main).min(main);
        let first = if draft.asides.is_empty() { main } else { first };
        draft.scope = self.sentence.clause_start(first)..predicate.words.end;
        match predicate.tense {
            Tense::Subjunctive => draft.confidence -= 0.3,
            Tense::Future | Tense::Present => draft.confidence -= 0.1,
            Tense::Past | Tense::Perfect | Tense::Participle => {}
        }
        self.open(&mut draft, main);
        Some(draft)
    }

    /// «از اواخر سال گذشته … اعزام کرده»: open, unless something began then.
    fn open(&self, draft: &mut Draft, main: usize) {
        let predicate = &self.sentence.predicates[main];
        let lasts = matches!(predicate.tense, Tense::Perfect | Tense::Participle | Tense::Present)
            || self.story.is_english();
        let point =
            matches!(&*predicate.class, "begin" | "happen" | "open" | "end" | "found" | "execute");
        // “prices rise from March 21”: a step, not what goes on.
        let step = matches!(&*predicate.class, "rise" | "fall") && self.is_led_by("from");
        let past = matches!(predicate.tense, Tense::Past | Tense::Perfect | Tense::Participle);
        // “released sewage for 31 hours from the night of 8 July”
        let spanned = past && self.is_behind_length();
        // «از دوشنبه از آلودگی هوا کاسته می‌شود»: what becomes so, becomes so then.
        let becomes = || {
            let last = self.story.words.text(predicate.words.end - 1);
            predicate.tense == Tense::Present && self.is_fine() && last.starts_with("میشو")
        };
        // “picked up a tremor from about 03:30”
        let clock = || self.mention.kind == TimexKind::Time && !self.is_since_word();
        // «از فردا رایگان جابه‌جا می‌کنند»: what is still to come begins on the day.
        let ahead = || {
            let days = self.mention.value.as_ref().map(|value| value.day_numbers().0);
            let now = self.mention.why.anchor.as_ref().map(|now| now.day_numbers().0);
            let later = matches!((days, now), (Some(Some(day)), Some(Some(now))) if day > now);
            later && self.is_fine() && predicate.tense == Tense::Present && !self.story.is_english()
        };
        let point = point || spanned || becomes() || ahead() || self.story.is_english() && clock();
        if self.link == Link::Since && lasts && !point && (past || !step) {
            let open = |value: Edtf| Edtf::open_end(start_of(value));
            draft.value = draft.value.take().map(open);
            draft.alt = std::mem::take(&mut draft.alt).into_iter().map(open).collect();
            if draft.known == Known::Written {
                draft.known = Known::Computed;
            }
        }
    }

    /// Whether an English date is one since which something goes on.
    pub(super) fn is_since(&self) -> bool {
        let own = || self.story.words.text(self.words.start) == "since";
        self.story.is_english() && (self.link == Link::Since || own())
    }

    /// Whether “since” itself stands before the date, not “from”.
    fn is_since_word(&self) -> bool {
        self.is_led_by("since") || self.story.words.text(self.words.start) == "since"
    }

    /// Whether a length of time stands before the “from” of the date.
    fn is_behind_length(&self) -> bool {
        self.mention_index.checked_sub(1).is_some_and(|before| {
            let mention = &self.mentions[before];
            let end = self.story.words.range(mention.span).end;
            let from = self.story.words.text(self.from) == "from";
            from && mention.kind == TimexKind::Duration && end <= self.from && self.from <= end + 1
        })
    }

    /// Whether a word stands right before the date.
    fn is_led_by(&self, word: &str) -> bool {
        self.story.word(self.words.start.checked_sub(1), &self.sentence.words) == word
    }

    /// The class of the happening: for «برگزار شد» that of what was held.
    fn head(&self, main: usize) -> Cow<'static, str> {
        let predicate = &self.sentence.predicates[main];
        let from = self.sentence.clause_start(main);
        let before = |noun: &&EventNoun| noun.from >= from && noun.to <= predicate.words.start;
        // «با پیروزی سپاهان پایان یافت».
        if matches!(&*predicate.class, "end" | "hold") {
            let result = self.sentence.nouns.iter().filter(before);
            let after = |noun: &EventNoun| {
                let (governor, _) = link::governor(self.story, &self.sentence.words, noun.from);
                governor == Governor::After
            };
            let mut result = result.filter(|noun| {
                // «پس از شکست در انتخابات مجلس را منحل کرد»: no result of that.
                matches!(noun.class, "win" | "lose" | "draw") && !after(noun)
            });
            if let Some(noun) = result.next() {
                return Cow::Borrowed(noun.class);
            }
        }
        if matches!(&*predicate.class, "hold" | "happen" | "execute") {
            let noun =
                self.sentence.nouns.iter().find(|noun| {
                    noun.from >= from && noun.to <= predicate.words.start && noun.alone
                });
            if let Some(noun) = noun {
                return Cow::Borrowed(noun.class);
            }
        }
        predicate.class.clone()
    }

    /// «از زمان امضای … در ژوئن سال گذشته، … گسترش داده‌اند»: from that event
    /// until the article was published.
    pub(super) fn until_published(
        &self,
        noun: usize,
        main: usize,
        published: Option<&Edtf>,
    ) -> Option<Draft> {
        let mut draft = self.main_draft(Some(main))?;
        let noun = self.sentence.nouns[noun].from;
        let from = link::governor(self.story, &self.sentence.words, noun).1;
        draft.date_words.push(from..self.words.end);
        let start = start_of(self.mention.value.clone()?);
        draft.why = Derivation {
            rule: Rule::EventRelative,
            anchor: Some(start.clone()),
            ..self.mention.why.clone()
        };
        draft.value = Some(match published {
            Some(published) => Edtf::interval(start, published.clone().without_time()),
            None => Edtf::open_end(start),
        });
        draft.alt = Vec::new();
        draft.known = Known::Computed;
        draft.confidence -= 0.1;
        Some(draft)
    }
}

/// The start of an interval, or the value itself.
pub(super) fn start_of(value: Edtf) -> Edtf {
    match value.ends() {
        Some((Some(start), _)) => start,
        _ => value,
    }
}
