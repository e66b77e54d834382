//! What an event is recognised by: who, where, and in which words.

use super::drafts::{Draft, Focus};
use super::entities::{Class, Entity, is_stop_word};
use super::story::{Sentence, Story};
use crate::extract::EventClues;
use std::ops::Range;

/// Most content words that are kept for comparing.
const MOST_WORDS: usize = 24;

/// Who, where and what of a draft.
pub(super) fn clues(story: &Story<'_>, draft: &Draft) -> EventClues {
    let sentence = &story.sentences[draft.sentence];
    let mut clues = EventClues {
        head: draft.head.to_string(),
        outlook: draft.outlook,
        ..EventClues::default()
    };
    let scope = told_in(story, draft);
    for entity in sentence.entities_in(&scope) {
        add(entity, &mut clues);
    }
    if clues.actors.is_empty() && !matches!(draft.focus, Focus::Verb(_)) {
        let whole = sentence.words.clone();
        sentence.entities_in(&whole).for_each(|entity| add(entity, &mut clues));
    }
    for entity in antecedents(story, draft.sentence, &scope) {
        add(entity, &mut clues);
    }
    clues.words = content_words(story, draft, &scope);
    clues
}

/// The words that tell an event, with the subject that an earlier clause gives.
fn told_in(story: &Story<'_>, draft: &Draft) -> Range<usize> {
    let sentence = &story.sentences[draft.sentence];
    match draft.focus {
        Focus::Whole => sentence.words.clone(),
        // «گفت: …»: what is said tells more than the verb.
        Focus::Verb(_) if draft.say => sentence.words.clone(),
        Focus::Verb(_) => {
            let acts = sentence.entities_in(&draft.scope).any(|entity| is_actor(entity.class));
            if acts { draft.scope.clone() } else { sentence.words.start..draft.scope.end }
        }
        // «کیم با اشاره به دیدار …»: who met stands before the noun.
        Focus::Noun(_)
            if matches!(
                &*draft.head,
                "meet" | "summit" | "call" | "travel" | "message" | "speech"
            ) =>
        {
            sentence.words.start..draft.scope.end
        }
        Focus::Noun(_) => draft.scope.clone(),
    }
}

fn is_actor(class: Class) -> bool {
    matches!(class, Class::Person | Class::Org | Class::Country)
}

fn add(entity: &Entity, clues: &mut EventClues) {
    let list = match entity.class {
        Class::Person | Class::Org | Class::Country => &mut clues.actors,
        Class::Place | Class::Capital => &mut clues.places,
        Class::Agency => return,
    };
    if !list.iter().any(|key| *key == entity.key) {
        list.push(entity.key.to_string());
    }
}

/// «دو رهبر», «وی»: who was named last before them.
pub(super) fn antecedents<'s>(
    story: &'s Story<'_>,
    sentence: usize,
    scope: &Range<usize>,
) -> Vec<&'s Entity> {
    let word = |at: usize| story.words.text(at);
    let pronoun = scope.clone().take(24).find_map(|at| match (word(at), at + 1 < scope.end) {
        ("دو", true) => match word(at + 1) {
            "تیم" | "باشگاه" => Some((at, Class::Org, 2)),
            "رهبر" | "رییسجمهور" | "وزیر" | "مقام" | "طرف" => {
                Some((at, Class::Person, 2))
            }
            "کشور" | "دولت" | "ملت" => Some((at, Class::Country, 2)),
            _ => None,
        },
        ("این" | "ان" | "همین", true) => match word(at + 1) {
            "ولایت" | "شهر" | "استان" | "شهرستان" | "منطقه" | "بندر" => {
                Some((at, Class::Place, 1))
            }
            "کشور" => Some((at, Class::Country, 1)),
            "گروه" | "سازمان" | "شرکت" | "باشگاه" | "تیم" | "حزب" => {
                Some((at, Class::Org, 1))
            }
            _ => None,
        },
        ("وی" | "او" | "he" | "she", _) => Some((at, Class::Person, 1)),
        _ => None,
    });
    let Some((at, class, wanted)) = pronoun else { return Vec::new() };
    let mut found: Vec<&Entity> = Vec::new();
    // One person is certain only from close by.
    let back = if wanted == 1 { 2 } else { 6 };
    for earlier in (sentence.saturating_sub(back)..=sentence).rev() {
        let list = &story.sentences[earlier].entities;
        // «وی» is the subject of the sentence before: its first person.
        let mut people: Vec<&Entity> = list
            .iter()
            .filter(|entity| is_like(entity.class, class) && entity.words.end <= at)
            .collect();
        if wanted == 1 && earlier < sentence {
            people.truncate(1);
        }
        for entity in people.into_iter().rev() {
            if found.len() < wanted && !found.iter().any(|other| other.key == entity.key) {
                found.push(entity);
            }
        }
        if found.len() == wanted {
            break;
        }
    }
    if found.len() < wanted {
        found.clear();
    }
    found.sort_by_key(|entity| entity.words.start);
    found
}

/// Whether an entity can be what a pronoun of that class means.
fn is_like(class: Class, wanted: Class) -> bool {
    class == wanted || (class, wanted) == (Class::Capital, Class::Place)
}

/// Folded content words in `scope`, without the date and without names, which
/// are compared on their own. A word for a happening is its class, so that
/// «زلزله», «زمین‌لرزه» and "earthquake" are one.
fn content_words(story: &Story<'_>, draft: &Draft, scope: &Range<usize>) -> Vec<String> {
    let sentence = &story.sentences[draft.sentence];
    let mut found: Vec<String> = Vec::new();
    for at in scope.clone() {
        let named = sentence.entities.iter().any(|entity| entity.words.contains(&at));
        if named || draft.is_date(at) || story.words.mark(at).is_some() {
            continue;
        }
        let word = class_at(sentence, at).unwrap_or_else(|| stem(story.words.text(at)));
        if word.chars().count() < 3 || is_stop_word(word) || super::verbs::is_light(word) {
            continue;
        }
        if !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
        if found.len() == MOST_WORDS {
            break;
        }
    }
    found
}

/// The class of the happening that the word at `at` names.
fn class_at(sentence: &Sentence, at: usize) -> Option<&str> {
    let noun = sentence.nouns.iter().find(|noun| noun.from <= at && at < noun.to);
    let verb = || {
        let verb = sentence.predicates.iter().find(|found| found.words.contains(&at))?;
        (!verb.state && verb.class != "-").then_some(&*verb.class)
    };
    noun.map(|noun| noun.class).or_else(verb)
}

/// A word without its plural ending.
fn stem(word: &str) -> &str {
    for ending in ["هایشان", "هایش", "هایی", "های", "ها"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() > 2
        {
            return rest;
        }
    }
    word
}
