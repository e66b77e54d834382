//! From a dated sentence to events: which mention dates what.

mod beside;
mod counted;
mod english;
mod governor;
mod inner;
mod lasting;
mod named;
mod phrase;
mod placed;
mod pointed;
mod predicate;
mod qualify;
mod reduced;
mod states;
mod terms;
mod verb;

pub(super) use self::beside::is_announced;
pub(super) use self::reduced::is_completed;
use super::compress::is_preposition;
use super::kinds;
use super::letters::fold_key;
use super::link::{self, Link};
use super::shared;
use super::story::{Sentence, Story};
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
    /// «سیل دو روستا را برد», “the blast killed six”: whether it tells what a disaster of a
    /// class did, and so the disaster.
    pub(super) fn does_as(&self, story: &Story<'_>, class: &str) -> bool {
        let names = |noun: &super::predicates::EventNoun| {
            let before = noun.from.checked_sub(1).filter(|at| *at >= self.scope.start);
            let free = before.is_none_or(|at| !is_preposition(story.words.text(at)));
            noun.class == class && self.scope.contains(&noun.from) && free
        };
        kinds::is_disaster(class) && story.sentences[self.sentence].nouns.iter().any(names)
    }

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
    let (mut drafts, mut open) = (Vec::new(), Vec::new());
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
            let counts = hang.only_counts();
            let counted = counts.then(|| hang.counted_draft()).flatten();
            let counted = counted.or_else(|| hang.pointed_draft(&drafts));
            let came = || counts.then(|| hang.came_after(&drafts)).flatten();
            let counted = counted.or_else(came).or_else(|| hang.looked_back_at(published));
            match counted.or_else(|| hang.been_so_long(published)) {
                Some(draft) => drafts.push(draft),
                None => open.push((index, sentence)),
            }
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
    told_below(story, mentions, &open, &mut drafts);
    drafts.retain(|draft| !is_too_early(draft, published));
    shared::one_per_focus(story, drafts)
}

/// Whether what is told as over lies behind the article's own day, as it was counted from
/// something else than is meant.
fn is_too_early(draft: &Draft, published: Option<&Edtf>) -> bool {
    let counted = matches!(draft.why.rule, Rule::Anaphora | Rule::EventRelative);
    if !counted || draft.outlook != Outlook::Past {
        return false;
    }
    let first = |value: &Edtf| value.day_numbers().0;
    let (value, now) = (draft.value.as_ref().and_then(first), published.and_then(first));
    value.zip(now).is_some_and(|(value, now)| value > now)
}

/// «یک روز پس از تصادم رفت. در آن تصادم که ۲۴ ثور اتفاق افتاد …»: what is counted from a
/// happening that one of the next sentences dates.
fn told_below(
    story: &Story<'_>,
    mentions: &[Mention],
    open: &[(usize, usize)],
    drafts: &mut Vec<Draft>,
) {
    const NEAR: usize = 2;
    let told = drafts.len();
    for (index, sentence) in open {
        let from = drafts[..told].partition_point(|draft| draft.sentence <= *sentence);
        let past = drafts[..told].partition_point(|draft| draft.sentence <= sentence + NEAR);
        let hang = Hang::new(story, *sentence, mentions, *index);
        let draft = hang.pointed_draft(&drafts[from..past]);
        drafts.extend(draft);
    }
    if drafts.len() > told {
        drafts.sort_by_key(|draft| draft.sentence);
    }
}

/// Whether a mention can date anything: a date that is neither the present nor
/// only a bound («پس از …»), and has a value or would have one if the day of
/// publication were known.
fn is_dating(story: &Story<'_>, mention: &Mention, is_published: bool) -> bool {
    let dated = matches!(mention.kind, TimexKind::Date | TimexKind::Time);
    let bound = mention.why.rule == Rule::EventRelative
        && mention
            .value
            .as_ref()
            .and_then(Edtf::ends)
            .is_some_and(|(start, end)| start.is_none() || end.is_none());
    let waits = || !is_published && mention.why.counts_from_publication();
    let valued = mention.value.is_some() || waits();
    // Only what is told relative to now, or vaguely, can point at the present.
    let plain = matches!(mention.why.rule, Rule::RelativeUnit | Rule::Vague);
    let present = || plain && is_present(story.article.slice(mention.span));
    dated && valued && !bound && !present()
}

/// «اکنون» and its kin point at the present without dating what they stand by.
fn is_present(phrase: &str) -> bool {
    let folded = fold_key(phrase);
    matches!(
        folded.as_str(),
        "اکنون"
            | "هماکنون"
            | "همینک"
            | "اینک"
            | "درحالحاضر"
            | "حالحاضر"
            | "تاکنون"
            | "امروزه"
            | "فعلا"
            | "now"
            | "currently"
            | "nowadays"
            | "atpresent"
            | "حالا"
            | "الان"
            | "اینروزها"
    )
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
        // «سال قبل از ۱۶ خرداد آغاز شد»: «قبل» is of the mention before.
        let before = mention_index.checked_sub(1).map(|before| &mentions[before]);
        let taken = before.map_or(0, |before| story.words.range(before.span).end);
        let since = link == Link::Before && taken + 1 == words.start && taken > from;
        let (link, from) = if since { (Link::Since, taken) } else { (link, from) };
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
        // «کاوش تا پایان آبان ادامه دارد»: the mention brings its own «تا».
        if self.brings_until()
            && let Some(draft) = self.main_predicate().and_then(|main| self.lasts_until(main))
        {
            drafts.push(draft);
            return;
        }
        if matches!(self.link, Link::After | Link::Before | Link::About) || self.only_qualifies() {
            // “the first cut since December, when it lowered the rate”
            // «از تکرار تابستان ۱۴۰۰ می‌گویند؛ تابستانی که کوره‌ها خوابیدند»
            if self.is_since() || !self.story.is_english() {
                drafts.extend(self.beside(None));
            }
            return;
        }
        if self.shares_purpose() || self.only_counts_from_clause() {
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
        if let Some(noun) = main.and_then(|main| self.followed(main)) {
            drafts.push(self.noun_draft(noun, 0.65));
            return;
        }
        if let Some(draft) = self.inner(main) {
            drafts.push(draft);
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
        let beside = self.beside(main);
        if self.went_on_since(main, &beside) {
            drafts.truncate(told);
        }
        drafts.extend(beside);
        drafts.extend(self.since_clause(main));
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
