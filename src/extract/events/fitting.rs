//! What the weights of merging are fitted with (`examples/fit_merging`): every
//! pair of tellings with what is weighed in it, and merging by other weights.

use super::company::{Alone, Neighbours};
pub use super::company::{COMPANY, COMPANY_WEIGHTS, Company};
use super::evidence;
pub use super::evidence::{COUNT, Features, Seen, WEIGHTS, Weights};
use super::merge::{self, Item};
use super::signs::Signs;
pub use super::trees::{Tree, Trees, Unreadable};
use crate::article::Article;
use crate::extract::{ArticleFacts, Event, EventClues};

/// Two tellings of different articles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Index of an article in the list, and of one of its events.
    pub first: (usize, usize),
    /// The same of another article.
    pub second: (usize, usize),
    /// What is weighed in the pair itself.
    pub features: Features,
    /// What is weighed in its company.
    pub company: Company,
}

/// The pairs of tellings that are compared and whose dates allow one event, in the
/// company that they are for each other by these weights.
pub fn pairs(articles: &[(&Article, &ArticleFacts)], weights: &Weights) -> Vec<Pair> {
    weighed(articles, weights, evidence::Days::Told)
}

/// All pairs of tellings of different articles as if they were of one day, as the tellings of so many
/// stories of a great paper are.
pub fn pairs_of_one_day(articles: &[(&Article, &ArticleFacts)], weights: &Weights) -> Vec<Pair> {
    weighed(articles, weights, evidence::Days::One)
}

/// The events of several articles, merged by these weights.
pub fn merge_by(articles: &[(&Article, &ArticleFacts)], weights: &Weights) -> Vec<Event> {
    merge::merge(articles, weights).events
}

fn weighed(
    articles: &[(&Article, &ArticleFacts)],
    weights: &Weights,
    days: evidence::Days,
) -> Vec<Pair> {
    let none = EventClues::default();
    let items = merge::items(articles, &none);
    let signs = Signs::of(&items);
    let found = match days {
        evidence::Days::Told => merge::look_at(&items, &signs, weights).pairs,
        evidence::Days::One => of_one_day(&items, &signs, weights),
    };
    let alone: Vec<Alone> = found.iter().map(|(alone, _)| *alone).collect();
    let neighbours = Neighbours::of(&items, &alone);
    let pair = |(alone, features): (Alone, Features)| Pair {
        first: place(&items[alone.first]),
        second: place(&items[alone.second]),
        company: neighbours.company(alone, &features),
        features,
    };
    found.into_iter().map(pair).collect()
}

/// Every pair of tellings of different articles as if all were of one day.
fn of_one_day(items: &[Item<'_>], signs: &Signs, weights: &Weights) -> Vec<(Alone, Features)> {
    let mut found = Vec::new();
    for second in 0..items.len() {
        for first in (0..second).filter(|first| items[*first].article != items[second].article) {
            let features = evidence::features(items, signs, first, second, evidence::Days::One);
            found.extend(features.map(|features| {
                let odds = weights.odds_alone(&features);
                (Alone { first, second, odds }, features)
            }));
        }
    }
    found
}

/// The article and event of a telling.
fn place(item: &Item<'_>) -> (usize, usize) {
    let event = item.siblings.iter().position(|event| std::ptr::eq(event, item.event));
    (item.article, event.unwrap_or_default())
}
