//! From sentences and mentions to events: what happens when, in one article
//! (`tell`), and the same event told by several (`merge`).

mod blocks;
mod bounded;
mod clues;
mod company;
mod compress;
mod drafts;
mod english;
mod entities;
mod evidence;
mod fields;
pub mod fitting;
mod glossary;
mod headline;
mod idioms;
mod kinds;
mod lead;
mod letters;
mod link;
mod lookup;
mod merge;
mod outlook;
mod predicates;
mod referents;
mod same;
mod scenes;
mod shared;
mod signs;
mod spelling;
mod story;
mod surroundings;
mod tell;
#[cfg(test)]
mod tests;
mod ties;
mod titles;
mod trees;
mod trie;
mod unite;
mod verbs;
mod vocabulary;
mod wording;
mod words;

pub use bounded::{PublicationBound, PublicationBounds, publication_bounds};

use super::{ArticleFacts, Event, EventClues, Mention, Terms};
use crate::article::Article;
use crate::calendar::Edtf;
use evidence::Weights;

/// What one article tells.
pub(super) struct Told {
    /// Its events, in the order of its text, its own news first.
    pub(super) events: Vec<Event>,
    /// What each is recognised by.
    pub(super) clues: Vec<EventClues>,
    /// What the article is about.
    pub(super) topic: Terms,
}

/// The events that one article tells, with what each is recognised by.
///
/// `mentions` are the article's own; `published` is the publication date in
/// force.
pub(super) fn events(article: &Article, mentions: &[Mention], published: Option<&Edtf>) -> Told {
    let story = story::Story::read(article);
    let wording = wording::Wording::new(&story, mentions);
    let (events, clues) = tell::tell(&story, mentions, &wording, published).into_iter().unzip();
    Told { events, clues, topic: wording.topic() }
}

/// The events of several articles, merged across them, in time order with the
/// undated ones last.
pub(super) fn merge(articles: &[(&Article, &ArticleFacts)]) -> Vec<Event> {
    merge::merge(articles, &Weights::default()).events
}

/// How many pairs of tellings are compared to merge some articles.
pub(super) fn comparisons(articles: &[(&Article, &ArticleFacts)]) -> u64 {
    merge::merge(articles, &Weights::default()).comparisons
}
