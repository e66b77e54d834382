//! From a dated sentence to events: which mention dates what.

mod beside;
mod counted;
mod dating;
mod governor;
mod named;
mod phrase;
mod pointed;
mod qualify;
mod reduced;
mod since;
mod states;

pub(super) use self::beside::is_announced;
use self::dating::is_dating;
use super::link::{self, Governor, Link};
use super::outlook;
use super::predicates::EventNoun;
use super::shared;
use super::story::{Sentence, Story};
use super::verbs::Tense;
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::{Derivation, Mention, Outlook, Rule, TimexKind};
use std::borrow::Cow;
use std::ops::Range;

/// What in a sentence an event is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Focus {
    /// The predicate with this index.
    Verb(usize),
    /// The noun of happening with this index.
    Noun(usize),
    /// The sentence as a whole (a heading, or news with no verb known).
    Whole,
}

/// An event in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    /// Index of the sentence.
    pub(super) sentence: usize,
    /// What tells it.
    pub(super) focus: Focus,
    /// Class of the happening.
    pub(super) head: Cow<'static, str>,
    /// Whether it is an act of speaking.
    pub(super) say: bool,
    /// The words that tell it.
    pub(super) scope: Range<usize>,
    /// Words of the date phrases, which titles leave out.
    pub(super) date_words: Vec<Range<usize>>,
    /// Clauses between the date and its verb, which titles leave out as well.
    pub(super) asides: Vec<Range<usize>>,
    /// First words of the sentence's other dates, where subjects end.
    pub(super) other_dates: Vec<usize>,
    /// Words before `scope` that several items share: their subject.
    pub(super) lead: Range<usize>,
    /// Words of the verb, when `scope` ends before it: «بازداشت و … آزاد شد».
    pub(super) tail: Range<usize>,
    /// Whether it is one of several items that share a verb.
    pub(super) several: bool,
    /// Whether it is the article's own news, which its headline tells best.
    pub(super) news: bool,
    /// Whether it is told as over or as still to come.
    pub(super) outlook: Outlook,
    /// Index of the mention.
    pub(super) mention: Option<usize>,
    /// When.
    pub(super) value: Option<Edtf>,
    /// Other readings.
    pub(super) alt: Vec<Edtf>,
    /// How `value` is known.
    pub(super) known: Known,
    /// Why.
    pub(super) why: Derivation,
    /// 0–1.
    pub(super) confidence: f32,
}

impl Draft {
    /// Whether the word at `at` belongs to a date phrase of this event.
    pub(super) fn is_date(&self, at: usize) -> bool {
        self.date_words.iter().chain(&self.asides).any(|words| words.contains(&at))
    }

    /// All words that tell it, in order.
    pub(super) fn told(&self) -> impl Iterator<Item = usize> {
        self.lead.clone().chain(self.scope.clone()).chain(self.tail.clone())
    }
}

/// The events that the mentions date, in text order.
pub(super) fn dated(
    story: &Story<'_>,
    mentions: &[Mention],
    published: Option<&Edtf>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (index, mention) in mentions.iter().enumerate() {
        let dates = is_dating(story, mention, published.is_some());
        let counts = mention.why.rule == Rule::Anaphora || mention.kind == TimexKind::Duration;
        if !dates && !counts {
            continue;
        }
        let Some(sentence) = story.sentence_at(mention.span.start) else { continue };
        // A mention inside the text's last word, which damage can glue to it.
        if story.words.range(mention.span).start >= story.words.len() {
            continue;
        }
        let hang = Hang::new(story, sentence, mentions, index);
        if !dates {
            let counted = || hang.counted_draft().or_else(|| hang.came_after(&drafts));
            let counted = hang.only_counts().then(counted).flatten();
            let counted = counted.or_else(|| hang.looked_back_at(published));
            drafts.extend(counted.or_else(|| hang.pointed_draft(&drafts)));
        } else if let Some(draft) = hang.cleft_draft(&drafts) {
            drafts.push(draft);
        } else {
            let (same, told) = (hang.same_day_of(&drafts), drafts.len());
            hang.drafts(published, &mut drafts);
            if let Some((day, words)) = same {
                for draft in &mut drafts[told..] {
                    draft.value = Some(day.clone());
                    draft.date_words.push(words.clone());
                }
            }
        }
    }
    shared::one_per_focus(story, drafts)
}

/// A mention in its sentence.
struct Hang<'a> {
    story: &'a Story<'a>,
    sentence: &'a Sentence,
    index: usize,
    mentions: &'a [Mention],
    mention_index: usize,
    mention: &'a Mention,
    words: Range<usize>,
    link: Link,
    /// First word of the date's phrase.
    from: usize,
}

impl<'a> Hang<'a> {
    fn new(
        story: &'a Story<'a>,
        index: usize,
        mentions: &'a [Mention],
        mention_index: usize,
    ) -> Self {
        let sentence = &story.sentences[index];
        let mention = &mentions[mention_index];
        let words = story.words.range(mention.span);
        let (link, from) = link::link(story, sentence, words.start);
        let clock = mention.kind == TimexKind::Time && story.is_english();
        let link = if clock { link::around_clock(story, words.start, link) } else { link };
        Self { story, sentence, index, mentions, mention_index, mention, words, link, from }
    }

    fn drafts(&self, published: Option<&Edtf>, drafts: &mut Vec<Draft>) {
        if let Some(noun) = self.possessed() {
            drafts.push(self.possessed_draft(noun));
            return;
        }
        if let Some(main) = self.possessing_subject().or_else(|| self.framed_by_possessed()) {
            drafts.extend(self.main_draft(Some(main)));
            return;
        }
        if matches!(self.link, Link::After | Link::Before | Link::About) || self.only_qualifies() {
            // “the first cut since December, when it lowered the rate”
            if self.is_since() {
                drafts.extend(self.beside(None));
            }
            return;
        }
        if self.shares_purpose() {
            return;
        }
        let main = self.main_predicate();
        if let Some(birth) = self.birth(main) {
            drafts.push(self.noun_draft(birth, 0.8));
            return;
        }
        if let Some(noun) = self.joined_noun(main) {
            drafts.push(self.noun_draft(noun, 0.65));
            return;
        }
        if let Some(noun) = self.announced(main) {
            drafts.push(self.noun_draft(noun, 0.7));
            return;
        }
        let told = drafts.len();
        match self.governing_noun() {
            None => drafts.extend(self.main_draft(main)),
            Some(governing) => self.governed_drafts(main, governing, published, drafts),
        }
        if drafts.len() == told {
            drafts.extend(self.spoken_of(main));
        }
        drafts.extend(self.beside(main));
    }

    /// The events of a date that stands with a noun of happening.
    fn governed_drafts(
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

    fn noun_draft(&self, index: usize, confidence: f32) -> Draft {
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
            scope: noun.from..self.own_end(noun.to, clause.max(noun.to)),
            outlook: outlook::of_noun(self.story, self.sentence, noun.from),
            ..base
        }
    }

    fn main_draft(&self, main: Option<usize>) -> Option<Draft> {
        let Some(main) = main else { return self.without_verb() };
        let lasts = || self.state_since(main).or_else(|| self.lasts_until(main));
        let state = || self.planned_state(main).or_else(|| self.past_state(main));
        if let Some(draft) = lasts().or_else(state) {
            return Some(draft);
        }
        let predicate = &self.sentence.predicates[main];
        let state = predicate.state && !self.is_lasting_failure(main) && !self.is_scheduled(main);
        // “today 112 people live here”: nothing that happens on the day.
        let ongoing = matches!(predicate.tense, Tense::Subjunctive | Tense::Present)
            && matches!(&*predicate.class, "ادامه" | "طول" | "serve");
        // “has governed since 2012”: of an unknown verb nobody knows that it began.
        let lasts = matches!(predicate.class, Cow::Owned(_)) && self.is_since() && !self.is_fine();
        if state
            || ongoing
            || lasts
            || self.link == Link::Until && predicate.tense == Tense::Subjunctive
            || self.is_wish(main)
            || self.was_planned(main)
            || self.is_bound(main)
            || self.is_so_far(main)
            || self.is_habit(main)
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
        let point = point || spanned || becomes();
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
    fn is_since(&self) -> bool {
        let own = || self.story.words.text(self.words.start) == "since";
        self.story.is_english() && (self.link == Link::Since || own())
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

    /// A heading such as «انفجار در بندر، ۶ اردیبهشت ۱۴۰۴».
    fn without_verb(&self) -> Option<Draft> {
        let noun = self.sentence.nouns.iter().position(|noun| noun.alone)?;
        Some(self.noun_draft(noun, 0.6))
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
    fn until_published(&self, noun: usize, main: usize, published: Option<&Edtf>) -> Option<Draft> {
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

    fn base(&self, confidence: f32) -> Draft {
        let vague = self
            .mention
            .value
            .as_ref()
            .is_some_and(|value| value.is_start_vague() || value.is_end_vague());
        let known = if self.mention.known == Known::Written { 0.0 } else { -0.05 };
        let undated = if self.mention.value.is_none() { 0.2 } else { 0.0 };
        Draft {
            sentence: self.index,
            focus: Focus::Whole,
            head: Cow::Borrowed(""),
            say: false,
            scope: self.sentence.words.clone(),
            date_words: self.date_phrase(),
            asides: Vec::new(),
            other_dates: self.other_dates(),
            lead: 0..0,
            tail: 0..0,
            several: false,
            news: false,
            outlook: Outlook::Unclear,
            mention: Some(self.mention_index),
            value: self.mention.value.clone(),
            alt: self.mention.alt.clone(),
            known: self.mention.known,
            why: self.mention.why.clone(),
            confidence: confidence + known - if vague { 0.05 } else { 0.0 } - undated,
        }
    }
}

/// Verbs that tell how a dated happening went, so that its date is theirs.
fn is_outcome(class: &str) -> bool {
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

/// The start of an interval, or the value itself.
fn start_of(value: Edtf) -> Edtf {
    match value.ends() {
        Some((Some(start), _)) => start,
        _ => value,
    }
}
