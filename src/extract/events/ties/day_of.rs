//! Days that a sentence calls by what happened on them: «روز حادثه», «شب پیش از حمله», “on the
//! night of his arrest”.

use super::super::drafts::Draft;
use super::super::kinds;
use super::super::lookup::flag;
use super::super::predicates::EventNoun;
use super::super::story::Story;
use crate::calendar::Edtf;
use chrono::Days;
use std::ops::Range;

/// The day that a sentence calls by a happening told before, and the words that do so.
pub(super) fn day_of(
    story: &Story<'_>,
    index: usize,
    drafts: &[Draft],
) -> Option<(Edtf, Range<usize>)> {
    let before = drafts.partition_point(|draft| draft.sentence < index);
    let told = &drafts[..before];
    if story.is_english() {
        on_its_day(story, index, told).or_else(|| beside_its_day(story, index, told))
    } else {
        on_its_persian_day(story, index, told)
    }
}

/// «روز حادثه», «شب همان رویداد», «شب پیش از حمله», «روز پس از دستگیری».
fn on_its_persian_day(
    story: &Story<'_>,
    index: usize,
    told: &[Draft],
) -> Option<(Edtf, Range<usize>)> {
    let sentence = &story.sentences[index];
    let word = |at: Option<usize>| story.word(at, &sentence.words);
    sentence.nouns.iter().filter(|noun| !noun.say).find_map(|noun| {
        let mut at = noun.from.checked_sub(1)?;
        if matches!(word(Some(at)), "همان" | "این" | "ان" | "همین") {
            at = at.checked_sub(1)?;
        }
        let mut way = 0;
        if word(Some(at)) == "از" {
            way = match word(at.checked_sub(1)) {
                "پیش" | "قبل" => -1,
                "پس" | "بعد" => 1,
                _ => return None,
            };
            at = at.checked_sub(2)?;
        }
        let part = matches!(
            word(Some(at)),
            "روز" | "شب" | "صبح" | "عصر" | "ظهر" | "بامداد" | "شامگاه" | "سحرگاه"
        );
        if !part || is_counted(story, at, &sentence.words) {
            return None;
        }
        Some((day_beside(story, noun, told, way)?, at..noun.to))
    })
}

/// «سه روز جنگ», «هر شب حمله»: whether a number or its like stands before a word.
fn is_counted(story: &Story<'_>, at: usize, within: &Range<usize>) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| within.contains(before)) else {
        return false;
    };
    let text = story.words.text(before);
    let number = story.words.look(before).is(flag::NUMBER);
    number
        || text.starts_with(|first: char| first.is_ascii_digit())
        || matches!(text, "هر" | "چند" | "چندین" | "همه" | "یک" | "ان" | "این")
}

/// “The night before the attack he had posted a video”.
fn beside_its_day(story: &Story<'_>, index: usize, told: &[Draft]) -> Option<(Edtf, Range<usize>)> {
    let sentence = &story.sentences[index];
    let word = |at: Option<usize>| story.word(at, &sentence.words);
    sentence.nouns.iter().filter(|noun| !noun.say).find_map(|noun| {
        let article = noun.from.checked_sub(1)?;
        let at = article.checked_sub(2)?;
        let pointed = matches!(word(Some(article)), "the" | "his" | "her" | "their" | "its");
        let way = match word(Some(article - 1)) {
            "before" => -1,
            "after" => 1,
            _ => return None,
        };
        let part = matches!(word(Some(at)), "night" | "evening" | "morning" | "afternoon");
        let the = word(at.checked_sub(1)) == "the";
        let day = day_beside(story, noun, told, way).filter(|_| pointed && part && the)?;
        Some((day, at - 1..noun.to))
    })
}

/// So many days from the last happening that a noun may name.
fn day_beside(story: &Story<'_>, noun: &EventNoun, told: &[Draft], way: i8) -> Option<Edtf> {
    let name = story.words.text(noun.to - 1);
    let is_kin = |draft: &&Draft| {
        draft.head == noun.class
            || kinds::may_be_called(noun.class, name, &draft.head)
            || draft.does_as(story, noun.class)
    };
    let any = noun.class == "incident" || kinds::is_any_misfortune(name);
    let whole = |draft: &&Draft| kinds::is_disaster(&draft.head) || draft.head == "attack";
    let main = told.iter().rev().find(|draft| any && whole(draft));
    let last = main.or_else(|| told.iter().rev().find(is_kin))?;
    let day = last.value.as_ref()?.clone().without_time().as_day()?;
    Some(Edtf::day(match way {
        1 => day.checked_add_days(Days::new(1))?,
        -1 => day.checked_sub_days(Days::new(1))?,
        _ => day,
    }))
}

/// “added 1.2 percent on the day of the offering”, “went off hours after the blast”: the day
/// of what was told so, and the words that point at it.
fn on_its_day(story: &Story<'_>, index: usize, told: &[Draft]) -> Option<(Edtf, Range<usize>)> {
    let sentence = &story.sentences[index];
    let word = |at: usize| story.word(Some(at), &sentence.words);
    let day = |at: &usize| match word(*at) {
        "day" | "night" | "morning" | "evening" | "time" => word(at + 1) == "of",
        "hours" | "minutes" | "moments" => matches!(word(at + 1), "after" | "before"),
        _ => false,
    };
    let at = sentence.words.clone().find(day)?;
    let hours = word(at + 1) != "of";
    let before = at.checked_sub(1).map_or("", word);
    // “up to 48 hours after the blast”
    let counted = before.starts_with(|first: char| first.is_ascii_digit());
    let pointed = matches!(word(at + 2), "the" | "his" | "her" | "their");
    if !pointed || counted || !hours && before != "the" {
        return None;
    }
    let noun = sentence.nouns.iter().find(|noun| noun.from == at + 3 && !noun.say)?;
    let is_kin = |draft: &&Draft| {
        let name = story.words.text(noun.to - 1);
        let happened = hours && kinds::may_be_called(noun.class, name, &draft.head);
        draft.head == noun.class || happened || !hours && tells(story, draft, noun.class)
    };
    let last = told.iter().rev().find(is_kin)?;
    let day = Edtf::day(last.value.as_ref()?.clone().without_time().as_day()?);
    if hours {
        return Some((day.approximate(), at..noun.to));
    }
    Some((day, at.saturating_sub(2)..noun.to))
}

/// Whether the sentence of a draft names a happening of a class: “took part in the offering
/// on Wednesday”.
fn tells(story: &Story<'_>, draft: &Draft, class: &str) -> bool {
    story.sentences[draft.sentence].nouns.iter().any(|noun| noun.class == class)
}
