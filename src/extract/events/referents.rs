//! Whom and what pronouns and «این …» mean: who was named before.

use super::clues::stem;
use super::compress::is_preposition;
use super::entities::{Class, Entity, is_stop_word, name_of};
use super::lookup::{flag, may};
use super::story::Story;
use std::ops::Range;

/// Among how many words of a telling its pronoun stands.
const REACH: usize = 24;
/// In how many sentences the only person of an article is looked for.
const MEMORY: usize = 40;
/// In how many of them that person must be named first.
const LEAD: usize = 2;

/// «دو رهبر», «وی»: who was named last before them.
pub(super) fn antecedents<'s>(
    story: &'s Story<'_>,
    sentence: usize,
    scope: &Range<usize>,
) -> Vec<&'s Entity> {
    let word = |at: usize| story.words.text(at);
    let reach = scope.start..scope.end.min(scope.start + REACH).max(scope.start);
    let pronoun = story.words.that_may(may::POINT, reach).find_map(|at| {
        match (word(at), at + 1 < scope.end) {
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
                word if is_role(story, at + 1, word) => Some((at, Class::Person, 1)),
                "گروه" | "سازمان" | "شرکت" | "باشگاه" | "تیم" | "حزب" => {
                    Some((at, Class::Org, 1))
                }
                _ => None,
            },
            ("وی" | "او" | "he" | "she", _) => Some((at, Class::Person, 1)),
            _ => None,
        }
    });
    match pronoun {
        Some((at, Class::Person, 1)) => the_person(story, sentence, at).into_iter().collect(),
        Some((at, class, 1)) => nearest(story, sentence, at, class, 1, 2),
        Some((at, Class::Country, wanted)) => pair(story, sentence, at, Class::Country, wanted),
        Some((at, class, wanted)) => nearest(story, sentence, at, class, wanted, 6),
        None => same_thing(story, sentence, scope),
    }
}

/// «وی»: the person named first in the sentence before, if it speaks of one,
/// or the only one of whom the article has spoken.
pub(super) fn the_person<'s>(
    story: &'s Story<'_>,
    sentence: usize,
    at: usize,
) -> Option<&'s Entity> {
    let here = &story.sentences[sentence].entities;
    if let Some(person) = here.iter().rfind(|entity| is_person(entity) && entity.words.end <= at) {
        return Some(person);
    }
    let speaks = story.sentences[sentence].predicates.iter().any(|found| found.say);
    let word = |at: usize| story.words.text(at);
    let mine = if at < story.words.len() { word(at) } else { "" };
    for earlier in (sentence.saturating_sub(3)..sentence).rev() {
        let earlier = &story.sentences[earlier];
        let first = earlier.words.start;
        // “… he was caught when Vera Holt found it. She rang the police”: not of him.
        if story.is_english() && earlier.words.clone().any(|at| is_other_gender(mine, word(at))) {
            return None;
        }
        // “Desai told the court that Joan Pilling opened a letter. She …”: nobody knows who.
        if story.is_english() && earlier.predicates.iter().any(|found| found.say) {
            let mut people = earlier.entities.iter().filter(|entity| is_person(entity));
            let one = people.next();
            if one.is_some_and(|one| people.any(|other| !is_named_alike(one, other))) {
                return None;
            }
        }
        // A sentence about «او», or without a subject, goes on about the same
        // person, whomever else it names; what is said keeps its speaker.
        let same = earlier.words.clone().any(|at| matches!(word(at), "وی" | "او" | "he" | "she"));
        // English names are guessed from capitals: only a subject is sure.
        // “Spry's accomplice fled. He …”: not Spry.
        let owns = |entity: &Entity| {
            let end = entity.words.end;
            end + 1 < earlier.words.end
                && matches!(story.words.mark(end), Some('\'' | '’'))
                && word(end + 1) == "s"
        };
        let sure = |entity: &&Entity| {
            !same && (!story.is_english() || entity.words.start <= first + 1 && !owns(entity))
        };
        match earlier.entities.iter().find(|entity| is_person(entity)).filter(sure) {
            Some(person) => return Some(person),
            None if same || speaks || is_preposition(word(first)) => {}
            // “The post had been vacant.” goes on about nobody else.
            None if story.is_english() && !earlier.entities.iter().any(is_person) => {}
            None => break,
        }
    }
    if story.is_english() { topic(story, sentence, at) } else { only_person(story, sentence) }
}

/// “She retired in 1999”: the one person whom an English article is about, named often and
/// from its lead on, when nobody else was named since, and most of its pronouns are of
/// one gender.
#[cold]
fn topic<'s>(story: &'s Story<'_>, sentence: usize, at: usize) -> Option<&'s Entity> {
    const OFTEN: usize = 3;
    const PEOPLE: usize = 120;
    let word = |at: usize| story.words.text(at);
    let mine = if at < story.words.len() { word(at) } else { return None };
    let all = &story.sentences[..story.sentences.len().min(2 * MEMORY)];
    let named = || all.iter().flat_map(|near| &near.entities).filter(|one| is_person(one));
    let people = || named().take(PEOPLE);
    let lead = all[..all.len().min(LEAD + 1)].iter().flat_map(|lead| &lead.entities);
    let count = |one: &Entity| people().filter(|other| is_named_alike(one, other)).count();
    let topic = lead.filter(|one| is_person(one)).max_by_key(|one| count(one))?;
    let often = count(topic);
    let rival = people().filter(|one| !is_named_alike(one, topic)).map(count).max();
    if often < OFTEN || rival.is_some_and(|rival| 2 * rival > often) {
        return None;
    }
    let (mut same, mut other) = (0, 0);
    for at in all.iter().flat_map(|near| near.words.clone()) {
        same += usize::from(word(at) == mine);
        other += usize::from(is_other_gender(mine, word(at)));
    }
    if same < 2 || 2 * other > same {
        return None;
    }
    let told = story.sentences[..=sentence].iter().rev().take(MEMORY);
    let mut told = told.flat_map(|near| near.entities.iter().rev());
    let last = told.find(|one| is_person(one) && one.words.end <= at)?;
    is_named_alike(last, topic).then_some(topic)
}

/// Whether a pronoun is of the other gender than the one whose person is looked for.
fn is_other_gender(mine: &str, other: &str) -> bool {
    match mine {
        "she" => matches!(other, "he" | "his" | "him"),
        "he" => matches!(other, "she" | "her"),
        _ => false,
    }
}

fn is_person(entity: &Entity) -> bool {
    entity.class == Class::Person
}

/// The one person of whom the article speaks, from its lead on.
fn only_person<'s>(story: &'s Story<'_>, sentence: usize) -> Option<&'s Entity> {
    let till = sentence.min(MEMORY);
    let mut lead = story.sentences[..till.min(LEAD)].iter().flat_map(|lead| &lead.entities);
    let topic = lead.find(|entity| is_person(entity)).filter(|_| !story.is_english())?;
    let mut others = story.sentences[..till].iter().flat_map(|earlier| &earlier.entities);
    (sentence == till && others.all(|other| !is_person(other) || is_named_alike(other, topic)))
        .then_some(topic)
}

/// «دولت‌آبادی» is «محمود دولت‌آبادی».
fn is_named_alike(one: &Entity, other: &Entity) -> bool {
    let surname = |entity: &'_ Entity| name_of(&entity.key).map(|(surname, _)| surname.to_owned());
    one.key == other.key || surname(one).is_some() && surname(one) == surname(other)
}

/// «دو کشور»: two that one sentence names together, and no third.
fn pair<'s>(
    story: &'s Story<'_>,
    sentence: usize,
    at: usize,
    class: Class,
    wanted: usize,
) -> Vec<&'s Entity> {
    for earlier in (sentence.saturating_sub(6)..=sentence).rev() {
        let list = story.sentences[earlier].entities.iter();
        let mut found: Vec<&Entity> = Vec::new();
        for entity in list.filter(|entity| entity.class == class && entity.words.end <= at) {
            if !found.iter().any(|other| other.key == entity.key) {
                found.push(entity);
            }
        }
        if found.len() >= wanted {
            return if found.len() == wanted { found } else { Vec::new() };
        }
    }
    Vec::new()
}

/// The last `wanted` of a class that are named before, at most `back`
/// sentences away.
fn nearest<'s>(
    story: &'s Story<'_>,
    sentence: usize,
    at: usize,
    class: Class,
    wanted: usize,
    back: usize,
) -> Vec<&'s Entity> {
    let mut found: Vec<&Entity> = Vec::new();
    for earlier in (sentence.saturating_sub(back)..=sentence).rev() {
        let list = &story.sentences[earlier].entities;
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

/// «این بیمارستان»: the places beside the hospital that was named before.
fn same_thing<'s>(story: &'s Story<'_>, sentence: usize, scope: &Range<usize>) -> Vec<&'s Entity> {
    const BACK: usize = 4;
    let points = |at: &usize| {
        matches!(story.words.text(*at), "این" | "ان" | "همین") && story.words.is_letters(at + 1)
    };
    let limit = scope.end.saturating_sub(1);
    let Some(at) = (scope.start..limit).find(points) else { return Vec::new() };
    let thing = story.words.text(at + 1);
    if thing.chars().count() < 4 || is_stop_word(thing) {
        return Vec::new();
    }
    let earlier = (sentence.saturating_sub(BACK)..sentence).rev();
    let named = earlier
        .map(|earlier| &story.sentences[earlier])
        .find(|earlier| earlier.words.clone().any(|at| stem(story.words.text(at)) == stem(thing)));
    let places = named.into_iter().flat_map(|sentence| &sentence.entities);
    places.filter(|entity| matches!(entity.class, Class::Place | Class::Capital)).take(1).collect()
}

/// «این کارگردان», «این وزیر».
pub(super) fn is_role(story: &Story<'_>, at: usize, word: &str) -> bool {
    word != "نماینده"
        && (story.words.look(at).is(flag::ROLE)
            || matches!(
                word,
                "استاد"
                    | "هنرمند"
                    | "پژوهشگر"
                    | "دانشمند"
                    | "ورزشکار"
                    | "سیاستمدار"
                    | "دیپلمات"
                    | "فیزیکدان"
            ))
}

/// Whether an entity can be what a pronoun of that class means.
fn is_like(class: Class, wanted: Class) -> bool {
    class == wanted || (class, wanted) == (Class::Capital, Class::Place)
}
