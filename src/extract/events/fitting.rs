//! What the weights of merging are fitted with (`examples/fit_merging`): every
//! pair of tellings with what is weighed in it, and merging by other weights.

use super::evidence;
pub use super::evidence::{COUNT, Features, WEIGHTS, Weights};
use super::merge::{self, Item};
use super::signs::Signs;
use crate::article::Article;
use crate::extract::{ArticleFacts, Event, EventClues};

/// Two tellings of different articles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Index of an article in the list, and of one of its events.
    pub first: (usize, usize),
    /// The same of another article.
    pub second: (usize, usize),
    /// What is weighed.
    pub features: Features,
}

/// Every pair of tellings of different articles whose dates allow one event.
pub fn pairs(articles: &[(&Article, &ArticleFacts)]) -> Vec<Pair> {
    weighed(articles, evidence::Days::Told)
}

/// The same as if all of them were of one day, as the tellings of so many
/// stories of a great paper are.
pub fn pairs_of_one_day(articles: &[(&Article, &ArticleFacts)]) -> Vec<Pair> {
    weighed(articles, evidence::Days::One)
}

/// The events of several articles, merged by these weights.
pub fn merge_by(articles: &[(&Article, &ArticleFacts)], weights: &Weights) -> Vec<Event> {
    merge::merge(articles, weights).events
}

fn weighed(articles: &[(&Article, &ArticleFacts)], days: evidence::Days) -> Vec<Pair> {
    let none = EventClues::default();
    let items = merge::items(articles, &none);
    let signs = Signs::of(&items);
    let mut pairs = Vec::new();
    for second in 0..items.len() {
        for first in (0..second).filter(|first| items[*first].article != items[second].article) {
            let features = evidence::features(&items, &signs, first, second, days);
            let pair = |features| Pair {
                first: place(&items[first]),
                second: place(&items[second]),
                features,
            };
            pairs.extend(features.map(pair));
        }
    }
    pairs
}

/// The article and event of a telling.
fn place(item: &Item<'_>) -> (usize, usize) {
    let event = item.siblings.iter().position(|event| std::ptr::eq(event, item.event));
    (item.article, event.unwrap_or_default())
}
