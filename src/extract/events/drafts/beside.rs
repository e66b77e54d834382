//! What else a date tells beside the verb that it stands by: the happening that
//! somebody reports, one that is named after its day, and clauses that say what
//! happened then.

use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::calendar::Edtf;
use crate::extract::TimexKind;
use crate::extract::events::kinds;
use crate::extract::events::link::{self, Governor, Link};
use crate::extract::events::predicates::{EventNoun, is_class};
use crate::extract::events::story::{Sentence, Story};
use crate::extract::events::verbs::Tense;
use std::borrow::Cow;

/// How far behind “Monday's” the noun may stand.
const REACH: usize = 8;
/// How far before «که» the noun may begin that it tells of.
const FAR: usize = 8;

impl Hang<'_> {
    /// “Monday's 7.8-magnitude earthquake”: the happening that bears its day.
    pub(super) fn possessed(&self) -> Option<usize> {
        let from = self.words.end;
        let verb =
            || self.sentence.next_predicate(from).map(|next| &self.sentence.predicates[next]);
        let fits = |noun: &EventNoun| {
            let near = noun.from > from && noun.from <= from + REACH;
            near && (noun.alone || !noun.say && self.is_fine())
        };
        let noun = self.is_possessive().then(|| self.sentence.nouns.iter().position(fits))??;
        let to = self.sentence.nouns[noun].from;
        let apart = verb().is_some_and(|verb| verb.verb < to) || self.comma_between(from, to);
        (!apart).then_some(noun)
    }

    /// “asked for forgiveness during Thursday's Mass”: the verb, whatever the day's own noun.
    pub(super) fn framed_by_possessed(&self) -> Option<usize> {
        let led = self.words.start.checked_sub(1);
        let led = self.story.word(led, &self.sentence.words);
        let frames = matches!(led, "during" | "at") && self.is_fine() && self.is_possessive();
        let main = frames.then(|| self.main_predicate())??;
        let verb = &self.sentence.predicates[main];
        (!verb.state && !verb.say && verb.words.end <= self.from).then_some(main)
    }

    /// “Tuesday's fifth stage crosses the gorge”: the verb of what bears its day and opens
    /// the sentence.
    pub(super) fn possessing_subject(&self) -> Option<usize> {
        let opens = self.from == self.sentence.words.start && self.is_possessive();
        let after = self.words.end..self.sentence.words.end.min(self.words.end + 5);
        let held = |noun: &EventNoun| noun.class == "hold" && after.contains(&noun.from);
        // “Last year's edition drew 200,000”
        let edition = || {
            after.clone().any(|at| is_edition(self.story.words.text(at)))
                || self.sentence.nouns.iter().any(held)
        };
        if !opens || !self.is_fine() && !edition() {
            return None;
        }
        let next = self.sentence.next_predicate(self.words.end)?;
        let verb = &self.sentence.predicates[next];
        let near = verb.verb <= self.words.end + REACH
            && !self.comma_between(self.words.end, verb.verb)
            && self.other_dates().is_empty();
        (near && !verb.state && !verb.say).then_some(next)
    }

    /// “in Tuesday's election” dates the clause, “Monday's earthquake has killed
    /// …” the earthquake with what it did.
    pub(super) fn possessed_draft(&self, noun: usize) -> Draft {
        let main = self.main_predicate();
        let framed = self.link == Link::At && !self.says(main);
        if framed && let Some(draft) = self.main_draft(main) {
            return draft;
        }
        let own = &self.sentence.nouns[noun];
        let did = self.sentence.predicates.iter().position(|found| {
            found.verb >= own.to && !found.state && !self.opens_clause(own.to, found.verb)
        });
        let first = self.sentence.predicates.iter().all(|found| found.verb >= own.to);
        let did = did.filter(|did| {
            let class = &self.sentence.predicates[*did].class;
            first && matches!(&**class, "kill" | "injure" | "damage" | "collapse" | "die")
        });
        let scope = own.from..self.sentence.words.end;
        let draft = self.noun_draft(noun, 0.7);
        match did {
            Some(did) => Draft {
                focus: Focus::Verb(did),
                head: Cow::Borrowed(own.class),
                scope: scope.start..self.sentence.predicates[did].words.end,
                ..draft
            },
            None => draft,
        }
    }

    fn opens_clause(&self, from: usize, to: usize) -> bool {
        let opens =
            |at: usize| matches!(self.story.words.text(at), "that" | "which" | "who" | "after");
        (from..to).any(opens)
    }

    /// «از واژگونی اتوبوس در بامداد چهارشنبه خبر داد»: what is reported, when the
    /// date stands with it and not with the report.
    pub(super) fn announced(&self, main: Option<usize>) -> Option<usize> {
        let main = main.filter(|_| !self.story.is_english())?;
        let from = self.sentence.clause_start(main);
        let verb = &self.sentence.predicates[main];
        if verb.class != "announce" || verb.verb < self.words.end {
            return None;
        }
        let told = self.sentence.nouns.iter().position(|noun| {
            noun.from >= from
                && noun.to <= self.from
                && is_announced(self.story, self.sentence, noun)
        })?;
        // «از بازداشت متهم قتل شنبه خبر داد»: the day is the murder's.
        let inner = self.governing_noun().map(|(inner, _)| inner).filter(|inner| *inner != told);
        let inner =
            inner.filter(|inner| self.sentence.nouns[*inner].from >= self.sentence.nouns[told].to);
        inner.is_none_or(|inner| self.is_circumstance(inner)).then_some(told)
    }

    /// «در پی سیلاب چهارشنبه», «در درگیری شنبه», «بر اثر انفجار دیروز».
    fn is_circumstance(&self, noun: usize) -> bool {
        let (governor, from) =
            link::governor(self.story, &self.sentence.words, self.sentence.nouns[noun].from);
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let cause = matches!(word(from + 1), "اثر" | "علت" | "دلیل" | "نتیجه" | "پی" | "دنبال")
            || matches!(word(from), "اثر" | "علت" | "دلیل" | "نتیجه");
        cause || governor == Governor::During
    }

    /// “The blackout on Monday had trapped people”: a subject with its own day.
    pub(super) fn is_dated_subject(&self, noun: usize, main: Option<usize>) -> bool {
        let own = &self.sentence.nouns[noun];
        let first = self.sentence.predicates.iter().all(|found| found.verb >= own.to);
        let other = main.is_none_or(|main| {
            let main = &self.sentence.predicates[main];
            let outcome =
                super::governor::is_outcome(&main.class) && !main.say || main.class == own.class;
            main.state || main.verb >= self.words.end && !outcome
        });
        self.story.is_english()
            && self.link == Link::At
            && own.to == self.from
            && self.is_fine()
            && first
            && other
    }

    /// “called an election for June 30”, «از ۱۳ فروردین و با استعفای او»: the happening
    /// that a date is for, or that is joined to it.
    pub(super) fn joined_noun(&self, main: Option<usize>) -> Option<usize> {
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let end = self.words.end;
        if self.story.is_english() {
            let planned = |noun: &EventNoun| noun.to == self.from && noun.alone;
            let set = self.link == Link::For && self.is_fine();
            return set.then(|| self.sentence.nouns.iter().position(planned)).flatten();
        }
        let joined = word(end) == "و" && word(end + 1) == "با" && self.is_fine();
        let state = joined && self.is_state(main);
        state.then(|| self.sentence.nouns.iter().position(|noun| noun.from == end + 2)).flatten()
    }

    /// “for June 30 and July 7”: the second date hangs on what the first does.
    pub(super) fn shares_purpose(&self) -> bool {
        let Some(before) = self.mention_index.checked_sub(1) else { return false };
        let words = self.story.words.range(self.mentions[before].span);
        let joined = self.from == words.end + 1
            && self.story.word(Some(words.end), &self.sentence.words) == "and";
        joined && link::link(self.story, self.sentence, words.start).0 == Link::For
    }

    /// The clauses that tell what happened at the same time.
    pub(super) fn beside(&self, main: Option<usize>) -> Vec<Draft> {
        let framed = main.and_then(|main| self.framed_by(main));
        let clauses = [framed, self.day_when()].into_iter().flatten();
        let known = |(verb, _): &(usize, usize)| {
            Some(*verb) != main && !main.is_some_and(|main| self.tells_again(main, *verb))
        };
        clauses.filter(known).filter_map(|(verb, from)| self.clause_draft(verb, from)).collect()
    }

    /// A clause from word `from` to its verb, with nothing of what stands between
    /// it and the date.
    fn clause_draft(&self, verb: usize, from: usize) -> Option<Draft> {
        let draft = self.main_draft(Some(verb))?;
        let before = self.sentence.words.start..from;
        // “since December, when it cut the rate”: it did so in December.
        let value = if self.is_since() { self.begun() } else { draft.value };
        Some(Draft {
            asides: vec![before],
            scope: from..draft.scope.end,
            confidence: draft.confidence - 0.1,
            value,
            ..draft
        })
    }

    /// The time itself since which something goes on.
    fn begun(&self) -> Option<Edtf> {
        let value = self.mention.value.clone()?;
        let open = matches!(value.ends(), Some((Some(_), None)));
        Some(if open { start_of(value) } else { value })
    }

    /// “has been simmering since 2017, when protests spread”: what happened then is told, and
    /// not that it went on.
    pub(super) fn went_on_since(&self, main: Option<usize>, clauses: &[Draft]) -> bool {
        let goes_on = |main: usize| {
            let verb = &self.sentence.predicates[main];
            let word = |back: usize| {
                let at = verb.verb.checked_sub(back);
                self.story.word(at, &self.sentence.words)
            };
            let not = (1..=3).any(|back| matches!(word(back), "not" | "n't" | "never" | "hardly"));
            let been = word(1) == "been" && self.story.words.text(verb.verb).ends_with("ing");
            not || been || verb.say
        };
        self.story.is_english()
            && self.is_since()
            && !clauses.is_empty()
            && main.is_some_and(goes_on)
    }

    /// “struck in May 2014, when a mountainside swallowed the village”: one misfortune, told
    /// twice.
    fn tells_again(&self, main: usize, verb: usize) -> bool {
        let class = |index: usize| &*self.sentence.predicates[index].class;
        let harm = |class: &str| {
            kinds::is_harm(class) || matches!(class, "die" | "damage") || kinds::is_disaster(class)
        };
        self.story.is_english()
            && (harm(class(main)) || class(main) == "happen")
            && (harm(class(verb)) || !is_class(class(verb)))
    }

    /// «در نشستی که امروز برگزار شد، او رأی آورد»: what happened at what was
    /// held then.
    fn framed_by(&self, main: usize) -> Option<(usize, usize)> {
        let predicates = &self.sentence.predicates;
        let (frame, told) = (&predicates[main], predicates.get(main + 1)?);
        let held = matches!(&*frame.class, "hold" | "happen" | "execute" | "found");
        let words = &self.story.words;
        let comma = matches!(words.mark(frame.words.end), Some('،'));
        let floor = self.from.saturating_sub(FAR).max(self.sentence.words.start);
        let which = (floor..self.from).rev().find(|at| words.text(*at) == "که")?;
        let begun = which.saturating_sub(FAR).max(self.sentence.clause_start(main));
        let noun =
            self.sentence.nouns.iter().rfind(|noun| noun.from >= begun && noun.to <= which)?;
        let within = |at: usize| {
            let cause = matches!(words.text(at + 1), "پی" | "واکنش" | "پاسخ" | "نتیجه" | "اعتراض");
            words.text(at) == "در" && !cause
        };
        let within = (begun..noun.from).any(within);
        // What a disaster did, or who won a vote, is the happening itself.
        let frames = matches!(noun.class, "meet" | "summit" | "travel" | "hold" | "call");
        let over = matches!(told.tense, Tense::Past | Tense::Perfect | Tense::Participle);
        let fits = !self.story.is_english() && held && comma && frame.verb >= self.words.end;
        (fits && within && frames && over && !told.state).then_some((main + 1, frame.words.end + 1))
    }

    /// «۲۴ تیر؛ روزی که …», “on June 13, when Israel attacked”: what happened on
    /// the day.
    fn day_when(&self) -> Option<(usize, usize)> {
        let words = &self.story.words;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        if self.opens_with_aside() {
            return None;
        }
        let mark = |at: usize| {
            self.sentence.words.contains(&at)
                && matches!(words.mark(at), Some('،' | '؛' | ',' | '-' | '–' | '—'))
        };
        let opens = |at: usize| match word(at + 1) {
            "روزی" | "شبی" | "سالی" | "ماهی" | "بهاری" | "تابستانی" | "پاییزی" | "زمستانی"
            | "زمانی" | "هنگامی" => word(at + 2) == "که",
            "when" => at == self.words.end,
            "the" => at == self.words.end && matches!(word(at + 2), "day" | "night"),
            _ => false,
        };
        let next = self.mentions[self.mention_index + 1..]
            .iter()
            .find(|next| next.kind != TimexKind::Duration)
            .map_or(usize::MAX, |next| words.range(next.span).start);
        let limit = self.sentence.words.end.min(next).min(self.words.end + 3 * FAR);
        let at = (self.words.end..limit).find(|at| mark(*at) && opens(*at))?;
        let verb = self.sentence.next_predicate(at)?;
        let found = &self.sentence.predicates[verb];
        // “in October 2020, when a rider broke her wrist”
        let month = self.is_within_year()
            && (self.story.is_english() || !matches!(word(at + 1), "روزی" | "شبی"));
        let year = word(at + 1) == "سالی";
        let dated = self.is_fine() || self.is_since() || month;
        let fits = (dated || year) && !found.state && found.verb < next;
        let from = at + if word(at + 1) == "when" { 2 } else { 3 };
        (fits && matches!(found.tense, Tense::Past | Tense::Perfect)).then_some((verb, from))
    }
}

/// What is held again and again.
fn is_edition(word: &str) -> bool {
    matches!(
        word,
        "edition"
            | "event"
            | "race"
            | "tournament"
            | "festival"
            | "contest"
            | "campaign"
            | "harvest"
    )
}

/// «از بازداشت … خبر داد»: whether the next verb reports the noun.
pub(in crate::extract::events) fn is_announced(
    story: &Story<'_>,
    sentence: &Sentence,
    noun: &EventNoun,
) -> bool {
    let (governor, from) = link::governor(story, &sentence.words, noun.from);
    let verb = sentence.predicates.iter().find(|found| found.verb >= noun.to);
    governor == Governor::Reference
        && story.words.text(from) == "از"
        && !noun.say
        && verb.is_some_and(|verb| verb.class == "announce")
}
