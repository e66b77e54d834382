//! When an article without a dateline can have been published, from what it
//! and the other articles tell.

use crate::calendar::{Bound, Edtf};
use crate::extract::{ArticleFacts, Event, Rule};

/// What the texts say about a missing publication date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationBounds {
    /// The year of the latest thing that the article tells as past: `2025?`.
    pub likely: Option<Edtf>,
    /// The first day on which it can have been published, with the articles
    /// about the same events taken together: `2025-09-03?/..`.
    pub not_before: Option<Edtf>,
    /// Index of the merged event that gives `not_before`.
    pub event: Option<usize>,
}

/// Bounds of the publication date of article `index`; `None` when its date is
/// known, or when nothing in it is dated.
///
/// `facts` are that article's own; `events` are the merged events of all.
pub fn publication_bounds(
    index: usize,
    facts: &ArticleFacts,
    events: &[Event],
) -> Option<PublicationBounds> {
    if facts.published.is_some() {
        return None;
    }
    let likely = facts
        .events
        .iter()
        .zip(&facts.clues)
        .filter(|(event, clues)| !clues.planned && event.why.rule != Rule::Publication)
        .filter_map(|(event, _)| first_day(event.value.as_ref()?))
        .max()
        .and_then(|(_, year)| year.parse::<Edtf>().ok())
        .map(Edtf::uncertain);
    let told = |event: &Event| event.sources.iter().any(|source| source.article == index);
    let last = events
        .iter()
        .enumerate()
        .filter(|(_, event)| {
            told(event) && !planned(facts, event, index) && event.why.rule != Rule::Publication
        })
        .filter_map(|(place, event)| Some((first_day(event.value.as_ref()?)?.0, place)))
        .max();
    let not_before = last.and_then(|(_, place)| {
        let value = events[place].value.clone()?.without_time();
        let start = value.ends().and_then(|(start, _)| start).unwrap_or(value);
        Some(Edtf::open_end(start.uncertain()))
    });
    if likely.is_none() && not_before.is_none() {
        return None;
    }
    Some(PublicationBounds { likely, not_before, event: last.map(|(_, place)| place) })
}

/// Whether the article tells this merged event as a plan.
fn planned(facts: &ArticleFacts, event: &Event, index: usize) -> bool {
    facts.events.iter().zip(&facts.clues).any(|(own, clues)| {
        clues.planned
            && own.sources.iter().any(|source| {
                event.sources.iter().any(|other| {
                    other.article == index
                        && other.sentence == source.sentence
                        && other.mention == source.mention
                })
            })
    })
}

/// The first day that a value covers, and its year.
fn first_day(value: &Edtf) -> Option<(i64, String)> {
    let Bound::Day(day) = value.bounds().lower else { return None };
    Some((day.day_number(), format!("{:04}", day.year)))
}
