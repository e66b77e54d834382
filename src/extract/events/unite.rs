//! One event from its tellings: whose date it takes and whose title, how sure it
//! is, and what else its sources read.

use super::merge::{Item, intrinsic_order};
use crate::article::Known;
use crate::calendar::{Edtf, Language};
use crate::extract::{Derivation, Event, EventSource, Rule};
use std::cmp::Ordering;
use std::collections::HashMap;

/// One event from its tellings, which come most precise first.
pub(super) fn unite(mut items: Vec<&Item<'_>>) -> Event {
    if let [only] = items[..] {
        let mut event = only.event.clone();
        renumber(&mut event.sources, only.article);
        return event;
    }
    let lender = lender(&items);
    let best = best_told(&items);
    let mut event = Event {
        value: lender.event.value.clone(),
        known: surest(&items, lender).known,
        why: surest(&items, lender).why.clone(),
        alt: Vec::new(),
        title: best.event.title.clone(),
        confidence: confidence(&items),
        sources: Vec::new(),
    };
    if event.value.is_some() && !lender.soft() && is_lent(&items, lender) {
        event.known = Known::Borrowed;
        event.why = Derivation {
            rule: Rule::Borrowed,
            phrase: lender.event.why.phrase.clone(),
            anchor: lender.event.why.anchor.clone(),
            calendar: lender.event.why.calendar,
            note: Some(lender.title.to_owned()),
        };
    }
    event.alt = readings(&items, event.value.as_ref());
    items.sort_by_key(|item| (!std::ptr::eq(*item, best), item.article));
    for item in items {
        let mut sources = item.event.sources.clone();
        renumber(&mut sources, item.article);
        event.sources.extend(sources);
    }
    event
}

/// The telling whose date the event takes: read from the text rather than
/// taken from the publication; the most precise; what most say; the earliest.
fn lender<'a, 'b>(items: &[&'a Item<'b>]) -> &'a Item<'b> {
    let mut counts: HashMap<&Edtf, usize> = HashMap::new();
    for value in items.iter().filter_map(|item| item.event.value.as_ref()) {
        *counts.entry(value).or_default() += 1;
    }
    let saying = |item: &Item<'_>| item.event.value.as_ref().map_or(0, |value| counts[value]);
    items
        .iter()
        .min_by(|a, b| {
            (a.soft(), a.width())
                .cmp(&(b.soft(), b.width()))
                .then_with(|| saying(b).cmp(&saying(a)))
                .then_with(|| {
                    (a.event.known != Known::Written).cmp(&(b.event.known != Known::Written))
                })
                .then_with(|| intrinsic_order(a, b))
        })
        .expect("a cluster has a member")
}

/// Whether the lender's date is news to others: no other article gives it, and
/// one has a vaguer date or none. A date that others contradict is not theirs.
fn is_lent(items: &[&Item<'_>], lender: &Item<'_>) -> bool {
    let date = lender.event.value.as_ref();
    let others = || items.iter().filter(|item| item.article != lender.article);
    let given = others().any(|item| !item.soft() && item.event.value.as_ref() == date);
    let vaguer = |item: &&&Item<'_>| match (&item.event.value, date) {
        (Some(own), Some(date)) => item.soft() || own.overlaps(date),
        _ => true,
    };
    !given && others().any(|item| vaguer(&item))
}

/// Of those that give the lender's date, the one that writes it out.
fn surest<'a>(items: &[&'a Item<'_>], lender: &'a Item<'_>) -> &'a Event {
    items
        .iter()
        .filter(|item| item.event.value == lender.event.value && item.soft() == lender.soft())
        .find(|item| item.event.known == Known::Written)
        .map_or(lender.event, |item| item.event)
}

/// The telling whose title stands: in the language of most, the surest.
fn best_told<'a, 'b>(items: &[&'a Item<'b>]) -> &'a Item<'b> {
    let persian = items.iter().filter(|item| item.language == Language::Fa).count();
    let wanted = if persian * 2 >= items.len() { Language::Fa } else { Language::En };
    items
        .iter()
        .min_by(|a, b| {
            (a.language != wanted)
                .cmp(&(b.language != wanted))
                .then_with(|| b.event.confidence.total_cmp(&a.event.confidence))
                .then_with(|| b.event.title.chars().count().cmp(&a.event.title.chars().count()))
                .then_with(|| intrinsic_order(a, b))
        })
        .expect("a cluster has a member")
}

/// Each further article makes an event surer.
fn confidence(items: &[&Item<'_>]) -> f32 {
    let most = items.iter().map(|item| item.event.confidence).fold(0.0, f32::max);
    (most + 0.03 * (items.len() - 1) as f32).min(0.99)
}

/// What other sources read, vaguer or contradicting, and their alternatives.
fn readings(items: &[&Item<'_>], value: Option<&Edtf>) -> Vec<Edtf> {
    let mut found: Vec<Edtf> = Vec::new();
    let own = items.iter().filter(|item| !item.soft()).filter_map(|item| item.event.value.as_ref());
    let alternatives = items.iter().flat_map(|item| &item.event.alt);
    for reading in own.chain(alternatives) {
        if Some(reading) != value && !found.contains(reading) {
            found.push(reading.clone());
        }
    }
    found
}

fn renumber(sources: &mut [EventSource], article: usize) {
    for source in sources {
        source.article = article;
    }
}

/// By first day, then last, then title; the undated at the end.
pub(super) fn time_order(a: &Event, b: &Event) -> Ordering {
    let key = |event: &Event| {
        event.value.as_ref().map(|value| {
            let (from, to) = value.day_numbers();
            (from.or(to).unwrap_or(i64::MIN), to.unwrap_or(i64::MAX))
        })
    };
    match (key(a), key(b)) {
        (Some(a_key), Some(b_key)) => a_key.cmp(&b_key),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
    .then_with(|| a.title.cmp(&b.title))
}
