//! The article's own news, as its lead tells it.

use super::drafts::{Draft, Focus};
use super::outlook;
use super::story::{Sentence, Story};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::{Derivation, Outlook, Rule};
use std::borrow::Cow;
use std::ops::Range;

/// The first sentence that says something: with a predicate, or else the first.
pub(super) fn lead(story: &Story<'_>) -> Option<usize> {
    let first = story.sentences.iter().take(4).position(|sentence| !sentence.predicates.is_empty());
    first.or(if story.sentences.is_empty() { None } else { Some(0) })
}

pub(super) fn headline(story: &Story<'_>, lead: usize, published: Option<&Edtf>) -> Draft {
    let sentence = &story.sentences[lead];
    // The last verb is the main one in Persian, the first in English.
    let count = sentence.predicates.len();
    let main = if story.is_english() { (count > 0).then_some(0) } else { main_of(story, sentence) };
    let value = published.map(|published| published.clone().without_time());
    let which = |aside: &(Range<usize>, usize)| {
        aside.0.clone().take(2).any(|at| story.words.text(at) == "که")
    };
    let aside = main.and_then(|main| main.checked_sub(1)).filter(|_| !story.is_english());
    let aside = aside.and_then(|before| aside_of(story, sentence, before)).filter(which);
    Draft {
        sentence: lead,
        focus: main.map_or(Focus::Whole, Focus::Verb),
        head: main.map_or(Cow::Borrowed(""), |main| sentence.predicates[main].class.clone()),
        say: main.is_some_and(|main| sentence.predicates[main].say),
        scope: main.map_or(sentence.words.clone(), |main| {
            let first = aside.as_ref().map_or(main, |(_, first)| *first);
            let start = if story.is_english() {
                sentence.words.start
            } else {
                sentence.clause_start(first)
            };
            start..sentence.predicates[main].words.end
        }),
        date_words: Vec::new(),
        asides: aside.into_iter().map(|(words, _)| words).collect(),
        other_dates: Vec::new(),
        lead: 0..0,
        tail: 0..0,
        several: false,
        news: true,
        outlook: main
            .map_or(Outlook::Unclear, |main| outlook::of_verb(story, sentence, main, None)),
        mention: None,
        known: Known::Computed,
        why: Derivation {
            rule: Rule::Publication,
            phrase: String::new(),
            anchor: value.clone(),
            calendar: None,
            note: None,
        },
        confidence: if value.is_some() { 0.55 } else { 0.4 },
        value,
        alt: Vec::new(),
    }
}

/// The first finite verb that is no state; a verb of speaking only when
/// nothing else is said.
fn main_of(story: &Story<'_>, sentence: &Sentence) -> Option<usize> {
    let list = &sentence.predicates;
    let own = |index: usize| !list[index].state && aside_of(story, sentence, index).is_none();
    let plain = || list.iter().position(|found| !found.state);
    (0..list.len()).find(|index| own(*index)).or_else(plain).or(list.len().checked_sub(1))
}

/// «کنسرتی که قرار بود جمعه برگزار شود، لغو شد»: the words of the clause of a predicate
/// that stands between its noun and the verb of the sentence, and the first predicate of it.
fn aside_of(story: &Story<'_>, sentence: &Sentence, index: usize) -> Option<(Range<usize>, usize)> {
    let predicate = &sentence.predicates[index];
    let comma = |at: usize| story.words.mark(at) == Some('،');
    let opens = |at: &usize| matches!(story.words.text(*at), "که" | "انکه" | "اینکه");
    let end = predicate.words.end;
    // «که قرار بود … برگزار شود»: a clause of two verbs.
    let before = index.checked_sub(1).map(|before| &sentence.predicates[before]);
    let two = before.is_some_and(|before| before.state && !comma(before.words.end));
    let first = index - usize::from(two);
    let that = (sentence.clause_start(first)..predicate.words.start).find(opens)?;
    let goes_on = index + 1 < sentence.predicates.len() && sentence.words.contains(&end);
    let from = if comma(that.checked_sub(1)?) { that - 1 } else { that };
    let apart = goes_on && comma(end) && that > sentence.words.start;
    apart.then_some((from..end + 1, first))
}
