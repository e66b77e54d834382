//! Sentences without a date that say themselves that they go on on the day told
//! last: «عصر نیز به دیدار امیر رفت», “hours later the group claimed the attack”.
//! Nothing less than such words gives a date.

mod day_of;

use super::drafts::{Draft, Focus};
use super::kinds;
use super::outlook;
use super::story::{Sentence, Story};
use super::verbs::Tense;
use crate::article::Known;
use crate::calendar::{Edtf, NaiveDate, Precision};
use crate::extract::{Derivation, Mention, Rule};
use std::ops::Range;

/// How many sentences later the day may be gone on with.
const FAR: usize = 6;
/// News goes on within so many days before its publication.
const FRESH: i64 = 7;
/// At how many words of either end of a sentence the tie stands.
const EDGE: usize = 6;

/// How far back a sentence's words tie it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    /// To the sentence before («هم‌زمان»).
    Next,
    /// To the day told last («عصر نیز», “later in the day”).
    Day,
    /// To that day or the one beside it (“hours later”).
    About,
}

/// The dated drafts with those of the sentences that go on on their days.
pub(super) fn with_ties(
    story: &Story<'_>,
    mentions: &[Mention],
    drafts: Vec<Draft>,
    published: Option<&Edtf>,
) -> Vec<Draft> {
    let Some(now) = published.and_then(|value| value.clone().without_time().as_day()) else {
        return drafts;
    };
    let days = Days::of(&drafts, now);
    if days.0.is_empty() {
        return drafts;
    }
    let mut tied: Vec<Draft> = Vec::new();
    let mut gone_on: Option<(usize, Option<NaiveDate>)> = None;
    for (index, sentence) in story.sentences.iter().enumerate() {
        let dated = || {
            drafts.binary_search_by_key(&index, |draft| draft.sentence).is_ok()
                || is_dated(mentions, sentence)
        };
        if let Some((value, words)) = at_told(story, index, &drafts)
            && !dated()
        {
            let further = draft(story, index, value, words).filter(|draft| !is_toll(draft));
            tied.extend(further);
            continue;
        }
        let last = days.before(index).max(gone_on).filter(|(told, _)| told + FAR >= index);
        let Some((told, Some(day))) = last else { continue };
        if dated() {
            continue;
        }
        let Some((tie, words)) = tie(story, sentence) else { continue };
        let near = tie != Tie::Next || told + 1 == index;
        let value = Edtf::day(day);
        let value = if tie == Tie::About { value.approximate() } else { value };
        if let Some(draft) = draft(story, index, value, words).filter(|_| near) {
            gone_on = Some((index, Some(day)));
            tied.push(draft);
        }
    }
    merged(drafts, tied)
}

/// «در این حادثه یازده نفر جان باختند»: the happening itself, not something further.
fn is_toll(draft: &Draft) -> bool {
    matches!(&*draft.head, "kill" | "die" | "injure" | "damage" | "collapse" | "happen" | "lose")
}

/// «در پایان این آیین …», «در جریان این سفر …»: the day of the happening that a sentence
/// sets out from, and the words that point at it.
fn at_told(story: &Story<'_>, index: usize, drafts: &[Draft]) -> Option<(Edtf, Range<usize>)> {
    let sentence = &story.sentences[index];
    let first = sentence.words.start;
    let word = |at: usize| story.word(Some(at), &sentence.words);
    if let Some(found) = day_of::day_of(story, index, drafts) {
        return Some(found);
    }
    if story.is_english() {
        return None;
    }
    let inner = matches!(
        word(first + 1),
        "پایان" | "جریان" | "حاشیه" | "ابتدای" | "اغاز" | "خلال" | "ادامه" | "حین"
    );
    let at = first + 1 + usize::from(inner);
    if !matches!(word(first), "در" | "طی") || !matches!(word(at), "این" | "همین") {
        return None;
    }
    let noun = sentence.nouns.iter().find(|noun| noun.from == at + 1 && !noun.say)?;
    let is_kin = |draft: &&Draft| {
        let held = matches!(noun.class, "hold" | "meet" | "summit" | "travel");
        let frames =
            matches!(&*draft.head, "hold" | "meet" | "summit" | "travel" | "begin" | "open");
        draft.head == noun.class || kinds::is_incident(noun.class, &draft.head) || held && frames
    };
    let told = drafts.partition_point(|draft| draft.sentence < index);
    let near = drafts[..told].iter().rev().take_while(|draft| draft.sentence + FAR >= index);
    let last = near.into_iter().find(is_kin)?;
    let day = last.value.as_ref()?.clone().without_time().as_day()?;
    Some((Edtf::day(day), first..noun.to))
}

/// Sentences with the one fresh day that each tells, in text order.
struct Days(Vec<(usize, Option<NaiveDate>)>);

impl Days {
    fn of(drafts: &[Draft], now: NaiveDate) -> Self {
        let mut days: Vec<(usize, Option<NaiveDate>)> = Vec::new();
        for draft in drafts {
            let day = draft.value.as_ref().and_then(|value| value.clone().without_time().as_day());
            let fresh = |day: &NaiveDate| (0..=FRESH).contains(&(now - *day).num_days());
            let day = day.filter(fresh);
            match days.last_mut() {
                // Of two days nobody knows which goes on.
                Some((sentence, known)) if *sentence == draft.sentence => {
                    *known = known.filter(|known| Some(*known) == day);
                }
                _ => days.push((draft.sentence, day)),
            }
        }
        Self(days)
    }

    /// The last sentence before another that is dated, with its day if it is fresh.
    fn before(&self, index: usize) -> Option<(usize, Option<NaiveDate>)> {
        let next = self.0.partition_point(|(sentence, _)| *sentence < index);
        self.0.get(next.checked_sub(1)?).copied()
    }
}

/// Whether a time stands in a sentence that gives it a date of its own; a bare year in it is
/// of something else.
pub(super) fn is_dated(mentions: &[Mention], sentence: &Sentence) -> bool {
    let from = mentions.partition_point(|mention| mention.span.start < sentence.span.start);
    let here = mentions[from..].iter().take_while(|next| next.span.start < sentence.span.end);
    let fine = |value: &Edtf| value.precision() >= Precision::Month;
    here.into_iter().any(|mention| mention.value.as_ref().is_some_and(fine))
}

/// The words of a sentence that tie it to the day before, and how.
fn tie(story: &Story<'_>, sentence: &Sentence) -> Option<(Tie, Range<usize>)> {
    let words = &sentence.words;
    let head = words.start..words.end.min(words.start + EDGE);
    let found = head.clone().find_map(|at| tie_at(story, words, at));
    if found.is_some() || !story.is_english() {
        return found;
    }
    let late = head.end.max(words.end.saturating_sub(EDGE))..words.end;
    // “was detained a few hours later, the prosecutor said”
    let told = || {
        let verb = sentence.predicates.iter().find(|found| !found.state)?;
        let behind = verb.words.end..words.end.min(verb.words.end + 3);
        behind.into_iter().find_map(|at| tie_at(story, words, at))
    };
    late.into_iter().find_map(|at| tie_at(story, words, at)).or_else(told)
}

fn tie_at(story: &Story<'_>, within: &Range<usize>, at: usize) -> Option<(Tie, Range<usize>)> {
    let word = |ahead: usize| story.word(Some(at + ahead), within);
    let (tie, count) = match word(0) {
        "همزمان" if word(1) != "در" => (Tie::Next, 1),
        "عصر" | "شب" | "ظهر" | "بعدازظهر" | "شامگاه" if matches!(word(1), "نیز" | "هم") => {
            (Tie::Day, 2)
        }
        "ساعتی" | "دقایقی" | "لحظاتی" if word(1) == "بعد" => (Tie::Day, 2),
        "ساعاتی" if word(1) == "بعد" => (Tie::About, 2),
        "ساعتی" | "ساعاتی" | "دقایقی" if word(1) == "پس" && word(2) == "از" => {
            let tie = if word(0) == "ساعاتی" { Tie::About } else { Tie::Day };
            let points = matches!(word(3), "ان" | "این");
            return points.then_some((tie, at..at + 4));
        }
        // «پس از چاشت», «بعد از ظهر» of the day told last
        "پس" | "بعد" | "پیش" | "قبل" if word(1) == "از" && matches!(word(2), "چاشت" | "ظهر") => {
            (Tie::Day, 3)
        }
        // “By evening hundreds had gathered”, “rose 38% by noon”
        "by" if is_hour(word(1)) => (Tie::Day, 2),
        // “Within an hour the governor had arrived”
        "within" if matches!((word(1), word(2)), ("an", "hour") | ("a", "minute")) => (Tie::Day, 3),
        "within" if word(1) == "minutes" => (Tie::Day, 2),
        "within" if word(1) == "hours" => (Tie::About, 2),
        "minutes" if matches!(word(1), "later" | "earlier") => (Tie::Day, 2),
        "hours" if matches!(word(1), "later" | "earlier") => (Tie::About, 2),
        "later" | "earlier" if word(1) == "in" && word(2) == "the" && word(3) == "day" => {
            (Tie::Day, 4)
        }
        "later" | "earlier" if matches!((word(1), word(2)), ("that" | "the", "day" | "same")) => {
            (Tie::Day, 3)
        }
        _ => return None,
    };
    Some((tie, counted_from(story, within, at)..at + count))
}

/// “by noon”, “by nightfall”: by when it was so on the day told last.
fn is_hour(word: &str) -> bool {
    matches!(
        word,
        "noon" | "midday" | "afternoon" | "evening" | "nightfall" | "dusk" | "sunset" | "midnight"
    )
}

/// “a few hours later”: where the words begin that say how many.
fn counted_from(story: &Story<'_>, within: &Range<usize>, at: usize) -> usize {
    let word = |back: usize| story.word(at.checked_sub(back), within);
    let vague = matches!(word(1), "few" | "several" | "some" | "many" | "couple");
    let article = vague && word(2) == "a";
    at - usize::from(vague) - usize::from(article)
}

/// What a tied sentence tells, by its first verb that tells something over.
pub(super) fn draft(
    story: &Story<'_>,
    index: usize,
    value: Edtf,
    tie: Range<usize>,
) -> Option<Draft> {
    let sentence = &story.sentences[index];
    let from = if story.is_english() { sentence.words.start } else { tie.end };
    let main = sentence.predicates.iter().position(|found| found.verb >= from && !found.state)?;
    let predicate = &sentence.predicates[main];
    let over = matches!(predicate.tense, Tense::Past | Tense::Perfect | Tense::Participle);
    let first = sentence.predicates[..main].iter().all(|found| found.state);
    if !over || predicate.say || !first {
        return None;
    }
    let span = crate::article::Span {
        start: story.words.span(tie.start).start,
        end: story.words.span(tie.end - 1).end,
    };
    Some(Draft {
        sentence: index,
        focus: Focus::Verb(main),
        head: predicate.class.clone(),
        say: false,
        scope: sentence.clause_start(main)..predicate.words.end,
        date_words: Vec::from([tie]),
        asides: Vec::new(),
        other_dates: Vec::new(),
        lead: 0..0,
        tail: 0..0,
        several: false,
        news: false,
        outlook: outlook::of_verb(story, sentence, main, None),
        mention: None,
        known: Known::Computed,
        why: Derivation {
            rule: Rule::Anaphora,
            phrase: story.article.slice(span).to_owned(),
            anchor: Some(value.clone()),
            calendar: None,
            note: None,
        },
        confidence: 0.6,
        value: Some(value),
        alt: Vec::new(),
    })
}

/// Whether a draft has its day from such words: it tells something further.
pub(super) fn is_tied(draft: &Draft) -> bool {
    draft.mention.is_none() && draft.why.rule == Rule::Anaphora
}

/// Both in the order of the text.
fn merged(mut drafts: Vec<Draft>, tied: Vec<Draft>) -> Vec<Draft> {
    if !tied.is_empty() {
        drafts.extend(tied);
        drafts.sort_by_key(|draft| draft.sentence);
    }
    drafts
}
