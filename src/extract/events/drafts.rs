//! From a dated sentence to events: which mention dates what.

use super::link::{self, Governor, Link};
use super::outlook;
use super::predicates::EventNoun;
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
    /// Words of the verb, when `scope` ends before it: «بازداشت و … آزاد شد».
    pub(super) tail: Option<Range<usize>>,
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
        self.date_words.iter().any(|words| words.contains(&at))
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
        if !is_dating(story, mention, published.is_some()) {
            continue;
        }
        let Some(sentence) = story.sentence_at(mention.span.start) else { continue };
        let hang = Hang::new(story, sentence, index, mention);
        hang.drafts(published, &mut drafts);
    }
    one_per_focus(story, drafts)
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
    dated && valued && !bound && !is_present(story.article.slice(mention.span))
}

/// «اکنون» and its kin point at the present without dating what they stand by.
fn is_present(phrase: &str) -> bool {
    let folded = super::words::fold_key(phrase);
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
            | "today"
            | "nowadays"
            | "atpresent"
            | "درحالحاضر،"
            | "حالا"
            | "الان"
            | "اینروزها"
    ) && folded != "today"
}

/// A mention in its sentence.
struct Hang<'a> {
    story: &'a Story<'a>,
    sentence: &'a Sentence,
    index: usize,
    mention_index: usize,
    mention: &'a Mention,
    words: Range<usize>,
    link: Link,
    /// First word of the date's phrase.
    from: usize,
}

impl<'a> Hang<'a> {
    fn new(story: &'a Story<'a>, index: usize, mention_index: usize, mention: &'a Mention) -> Self {
        let sentence = &story.sentences[index];
        let words = story.words.range(mention.span);
        let (link, from) = link::link(story, sentence, words.start);
        Self { story, sentence, index, mention_index, mention, words, link, from }
    }

    fn drafts(&self, published: Option<&Edtf>, drafts: &mut Vec<Draft>) {
        if matches!(self.link, Link::After | Link::Before | Link::About) || self.only_qualifies() {
            return;
        }
        let main = self.main_predicate();
        let Some((noun, governor)) = self.governing_noun() else {
            drafts.extend(self.main_draft(main));
            return;
        };
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
            Governor::During => {
                // «در زلزله روز شنبه … ویران شد»: the quake is what happened then.
                let named = self.adjacent(noun) && self.sentence.nouns[noun].alone;
                let mut draft = self.main_draft(main);
                if let Some(draft) = draft.as_mut().filter(|draft| named && !draft.say) {
                    draft.head = Cow::Borrowed(class);
                }
                drafts.extend(draft);
            }
            // «برای آتش‌سوزی دیروز پرونده ساخت».
            Governor::Purpose if self.touches(noun) => drafts.push(self.noun_draft(noun, 0.65)),
            Governor::Reference if says || self.is_state(main) || self.touches(noun) => {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            Governor::Free if self.names_the_noun(noun, main) => {
                drafts.push(self.noun_draft(noun, 0.65));
            }
            Governor::Reference | Governor::Purpose | Governor::Free => {
                drafts.extend(self.main_draft(main));
            }
        }
    }

    /// Whether the sentence only reports: its verb is one of speaking, or the
    /// verb next to the date is a state that such a verb frames («کیم در دیدار
    /// با پوتین که در پکن به سر می‌برد، گفت»).
    fn says(&self, main: Option<usize>) -> bool {
        let Some(main) = main else { return true };
        let predicates = &self.sentence.predicates;
        let framed =
            predicates[main].state && predicates.get(main + 1).is_some_and(|next| next.say);
        predicates[main].say || framed
    }

    /// «بودجه سال ۱۴۰۳»: the date tells one budget from another.
    fn only_qualifies(&self) -> bool {
        // «در مراسم هشتادمین سالگرد …»: an occasion, not a label.
        if matches!(self.mention.why.rule, Rule::Anniversary | Rule::NamedDay) {
            return false;
        }
        // «رشد ایران در سال ۲۰۲۴ را پیش‌بینی کرد».
        if self.is_object() && !self.is_fine() {
            return true;
        }
        let bare = matches!(self.link, Link::Bare | Link::For);
        let Some(noun) =
            link::qualified_noun(self.story, self.sentence, self.from).filter(|_| bare)
        else {
            return self.link == Link::For && !self.is_fine();
        };
        if link::is_document(noun) {
            return true;
        }
        let event = self.sentence.nouns.iter().any(|found| found.to == self.from && found.alone);
        let deictic =
            matches!(self.mention.why.rule, Rule::Offset | Rule::RelativeUnit | Rule::Weekday);
        !self.is_fine()
            && !event
            && !deictic
            && self.main_predicate().is_none_or(|main| !self.occurs(main))
    }

    fn is_fine(&self) -> bool {
        match &self.mention.value {
            Some(value) => link::is_fine(value),
            // A weekday or an hour of a day that is not known yet.
            None => self.mention.why.rule == Rule::Weekday || self.mention.kind == TimexKind::Time,
        }
    }

    /// «برگزار شد», «رخ داد»: a verb whose subject is the happening.
    fn occurs(&self, main: usize) -> bool {
        matches!(
            &*self.sentence.predicates[main].class,
            "hold" | "happen" | "execute" | "begin" | "end" | "open" | "close"
        )
    }

    /// The predicate that the mention's clause ends with.
    fn main_predicate(&self) -> Option<usize> {
        if self.story.is_english() {
            return self.english_predicate();
        }
        let next = self.sentence.next_predicate(self.words.end);
        next.or_else(|| self.sentence.predicates.len().checked_sub(1))
    }

    /// The nearest predicate without a clause mark between, the one before
    /// first: English puts the time after its verb.
    fn english_predicate(&self) -> Option<usize> {
        let predicates = &self.sentence.predicates;
        let before = predicates.iter().rposition(|found| found.words.end <= self.from);
        let after = predicates.iter().position(|found| found.verb >= self.words.end);
        let fits = |index: &usize| !predicates[*index].state;
        let near =
            before.filter(|index| !self.comma_between(predicates[*index].words.end, self.from));
        near.filter(fits).or(after.filter(fits)).or(before.filter(fits)).or(near).or(after)
    }

    fn comma_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| matches!(self.story.words.mark(at), Some('،' | ',' | '؛' | ';' | ':')))
    }

    /// The noun of happening whose phrase the mention stands in.
    fn governing_noun(&self) -> Option<(usize, Governor)> {
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
            if !noun.alone && noun.class != "hold" {
                continue;
            }
            let outside = noun.from < floor || noun.to > self.from;
            if outside || verbal(noun) || self.comma_between(noun.to, self.from) {
                continue;
            }
            let (governor, _) = link::governor(self.story, &self.sentence.words, noun.from);
            let strong = noun.alone && governor != Governor::Free;
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

    fn is_state(&self, main: Option<usize>) -> bool {
        main.is_some_and(|main| self.sentence.predicates[main].state)
    }

    /// Whether nothing at all stands between noun and date.
    fn touches(&self, noun: usize) -> bool {
        self.link == Link::Bare && self.from == self.sentence.nouns[noun].to
    }

    /// Whether the date stands right behind the noun: «انفجار ۶ اردیبهشت».
    fn adjacent(&self, noun: usize) -> bool {
        self.link == Link::Bare && self.from <= self.sentence.nouns[noun].to + 1
    }

    /// «حملات ۱۱ سپتامبر ۲۰۰۱ جهان را تغییر داد»: the date names the attacks;
    /// the verb says something else of them.
    fn names_the_noun(&self, noun: usize, main: Option<usize>) -> bool {
        let adjacent = self.adjacent(noun);
        let noun = &self.sentence.nouns[noun];
        noun.alone
            && adjacent
            && main.is_none_or(|main| {
                let main = &self.sentence.predicates[main];
                !is_outcome(&main.class)
                    && main.class != noun.class
                    && matches!(self.mention.why.rule, Rule::Explicit | Rule::NearestYear)
            })
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
            scope: noun.from..clause.max(noun.to),
            outlook: outlook::of_noun(self.story, self.sentence, noun.from),
            ..base
        }
    }

    fn main_draft(&self, main: Option<usize>) -> Option<Draft> {
        let Some(main) = main else { return self.without_verb() };
        let predicate = &self.sentence.predicates[main];
        let ongoing = matches!(predicate.tense, Tense::Subjunctive | Tense::Present)
            && predicate.class == "ادامه";
        if predicate.state
            || ongoing
            || self.link == Link::Until && predicate.tense == Tense::Subjunctive
        {
            return None;
        }
        let mut draft = self.base(if predicate.say { 0.7 } else { 0.9 });
        draft.focus = Focus::Verb(main);
        draft.head = self.head(main);
        draft.say = predicate.say;
        draft.outlook = outlook::of_verb(self.story, self.sentence, main, Some(self.link));
        draft.scope = self.sentence.clause_start(main)..predicate.words.end;
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
        if self.link == Link::Since && lasts && !point {
            let open = |value: Edtf| Edtf::open_end(start_of(value));
            draft.value = draft.value.take().map(open);
            draft.alt = std::mem::take(&mut draft.alt).into_iter().map(open).collect();
            if draft.known == Known::Written {
                draft.known = Known::Computed;
            }
        }
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
            let mut result = result.filter(|noun| matches!(noun.class, "win" | "lose" | "draw"));
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

    fn is_object(&self) -> bool {
        self.story.word(Some(self.words.end), &self.sentence.words) == "را"
    }

    /// The words that a title can do without; «هشتادمین سالگرد …» is no mere
    /// date.
    fn date_phrase(&self) -> Vec<Range<usize>> {
        match self.mention.why.rule {
            Rule::Anniversary | Rule::NamedDay => Vec::new(),
            // «۹ ژانویه را روز عزا اعلام کرد»: the date is the object.
            _ if self.is_object() => Vec::new(),
            // «شش ماه پس از رأی اعتماد کنار رفت»: the event belongs to the
            // phrase; without a comma nobody knows where it ends.
            _ if self.counts_from_event() => {
                self.comma_after().map(|comma| self.from..comma + 1).into_iter().collect()
            }
            _ => vec![self.in_brackets()],
        }
    }

    /// «شش ماه پس از», «a week after»: what is counted from comes next.
    fn counts_from_event(&self) -> bool {
        let last = self.story.words.text(self.words.end - 1);
        self.words.len() > 1 && matches!(last, "از" | "after" | "before")
    }

    fn comma_after(&self) -> Option<usize> {
        let limit = (self.words.end + 9).min(self.sentence.words.end);
        (self.words.end..limit).find(|at| matches!(self.story.words.mark(*at), Some('،' | ',')))
    }

    /// The date's phrase with the brackets around it: «(۳ سپتامبر)».
    fn in_brackets(&self) -> Range<usize> {
        let mark =
            |at: usize| (at < self.sentence.words.end).then(|| self.story.words.mark(at)).flatten();
        if mark(self.words.end) != Some(')') {
            return self.from..self.words.end;
        }
        let opened = (self.from..self.words.end).any(|at| mark(at) == Some('('));
        let from = if !opened && self.from > 0 && mark(self.from - 1) == Some('(') {
            self.from - 1
        } else {
            self.from
        };
        from..self.words.end + 1
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
            tail: None,
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

/// Two mentions on one verb («روز سه‌شنبه … ۱۵ مهر») are one event and the
/// finer date stays, unless the verb stands for two clauses.
fn one_per_focus(story: &Story<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let width = |draft: &Draft| match draft.value.as_ref().map(Edtf::day_numbers) {
        Some((Some(lower), Some(upper))) => upper - lower,
        _ => i64::MAX,
    };
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    for mut draft in drafts {
        let same = kept
            .iter_mut()
            .rev()
            .find(|other| other.sentence == draft.sentence && other.focus == draft.focus);
        let Some(other) = same else {
            kept.push(draft);
            continue;
        };
        if let Some((first, second)) = split(story, other, &draft) {
            *other = first;
            kept.push(second);
        } else if width(&draft) < width(other) {
            draft.date_words.append(&mut other.date_words);
            *other = draft;
        } else {
            other.date_words.append(&mut draft.date_words);
        }
    }
    kept
}

/// «در تیر ۱۴۰۱ بازداشت و در بهمن آزاد شد»: two clauses that share a verb.
fn split(story: &Story<'_>, first: &Draft, second: &Draft) -> Option<(Draft, Draft)> {
    let Focus::Verb(main) = first.focus else { return None };
    let apart = match (first.value.as_ref()?.day_numbers(), second.value.as_ref()?.day_numbers()) {
        ((_, Some(first_end)), (Some(second_start), _)) if first_end < second_start => true,
        ((Some(first_start), _), (_, Some(second_end))) => second_end < first_start,
        _ => false,
    };
    let (from, to) = (first.date_words.last()?.end, second.date_words.first()?.start);
    let and =
        (from..to).find(|at| story.words.text(*at) == "و").filter(|and| apart && *and > from)?;
    let sentence = &story.sentences[first.sentence];
    let predicate = &sentence.predicates[main];
    // «بازداشت و …» has its own noun; «در مسقط و …» shares that of the verb.
    let noun = sentence.nouns.iter().position(|noun| noun.to == and);
    let tail =
        if noun.is_some() { predicate.verb..predicate.words.end } else { predicate.words.clone() };
    let one = Draft {
        head: noun.map_or(first.head.clone(), |noun| Cow::Borrowed(sentence.nouns[noun].class)),
        scope: first.scope.start..and,
        tail: Some(tail),
        ..first.clone()
    };
    let two = Draft { scope: and + 1..second.scope.end, ..second.clone() };
    Some((one, two))
}
