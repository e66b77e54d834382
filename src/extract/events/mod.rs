//! From sentences and mentions to events: what happens when, in one article
//! (`tell`), and the same event told by several (`merge`).

mod blocks;
mod bounded;
mod clues;
mod compress;
mod drafts;
mod entities;
mod glossary;
mod kinds;
mod letters;
mod link;
mod lookup;
mod merge;
mod outlook;
mod predicates;
mod referents;
mod same;
mod shared;
mod spelling;
mod story;
mod tell;
#[cfg(test)]
mod tests;
mod titles;
mod trie;
mod verbs;
mod words;

pub use bounded::{PublicationBound, PublicationBounds, publication_bounds};

use super::{ArticleFacts, Event, EventClues, Mention};
use crate::article::Article;
use crate::calendar::Edtf;

/// The events that one article tells, in the order of its text, the article's
/// own news first, with what each is recognised by.
///
/// `mentions` are the article's own; `published` is the publication date in
/// force.
pub(super) fn events(
    article: &Article,
    mentions: &[Mention],
    published: Option<&Edtf>,
) -> (Vec<Event>, Vec<EventClues>) {
    let story = story::Story::read(article);
    tell::tell(&story, mentions, published).into_iter().unzip()
}

/// The events of several articles, merged across them, in time order with the
/// undated ones last.
pub(super) fn merge(articles: &[(&Article, &ArticleFacts)]) -> Vec<Event> {
    merge::merge(articles).events
}

/// How many pairs of tellings are compared to merge some articles.
pub(super) fn comparisons(articles: &[(&Article, &ArticleFacts)]) -> u64 {
    merge::merge(articles).comparisons
}
