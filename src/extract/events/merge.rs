//! The same event in several articles.
//!
//! Tellings that share rare signs in the same days are compared (`blocks`);
//! those for which enough speaks (`evidence`) become one event that keeps every
//! source (`unite`). The order in which articles come does not matter: tellings
//! are sorted by what they say before any is compared.

use super::blocks::Blocks;
use super::company::{Alone, NO_RIVAL, Neighbours};
use super::evidence::{self, Days, Features, Weights};
use super::same::{self, Dates, Telling};
use super::signs::Signs;
use super::unite::{time_order, unite};
use crate::article::Article;
use crate::calendar::{Edtf, Language};
use crate::extract::{ArticleFacts, Event, EventClues, Rule, Terms};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

/// Log-odds below which no two tellings of one event may lie, whatever joins
/// them.
const VETO: f32 = -4.0;
/// Members of a cluster that are compared before it is joined with another.
const COMPARED: usize = 4;

/// One telling of an event.
pub(super) struct Item<'a> {
    pub(super) article: usize,
    pub(super) event: &'a Event,
    pub(super) clues: &'a EventClues,
    /// All events of its article.
    pub(super) siblings: &'a [Event],
    /// What its article is about.
    pub(super) topic: &'a Terms,
    pub(super) language: Language,
    pub(super) title: &'a str,
    /// Bytes of its text.
    pub(super) length: usize,
    /// The day on which its article appeared, as days since 1970-01-01.
    pub(super) appeared: Option<i64>,
}

impl<'a> Item<'a> {
    /// Whether the date is only the publication day.
    pub(super) fn soft(&self) -> bool {
        self.event.why.rule == Rule::Publication
    }

    /// Whether the date is counted from another («دو روز پیش»), as writers do by
    /// a day more or less.
    pub(super) fn is_counted(&self) -> bool {
        matches!(
            self.event.why.rule,
            Rule::Offset | Rule::RelativeUnit | Rule::EventRelative | Rule::Anaphora
        )
    }

    /// As it is compared.
    pub(super) fn telling(&self) -> Telling<'a> {
        let english = self.language == Language::En;
        Telling::new(self.event.value.as_ref(), self.soft(), english, self.clues)
    }

    /// Whether it is its article's own news, which comes first.
    pub(super) fn is_main(&self) -> bool {
        self.siblings.first().is_some_and(|first| std::ptr::eq(first, self.event))
    }

    /// How far down its article tells it, 0–1.
    pub(super) fn down(&self) -> f32 {
        let begins = self.event.sources.first().map_or(0, |source| source.sentence.start);
        begins as f32 / self.length.max(1) as f32
    }

    /// How many days its date lies from that on which its article appeared; 0 where
    /// either is unknown.
    pub(super) fn distance(&self) -> u64 {
        let day = self.event.value.as_ref().and_then(|value| value.day_numbers().0);
        day.zip(self.appeared).map_or(0, |(day, appeared)| day.abs_diff(appeared))
    }

    /// Days that the value covers: the precise come first.
    pub(super) fn width(&self) -> i64 {
        same::width(self.event.value.as_ref()) + i64::from(self.soft())
    }
}

/// Events that were merged, and what it cost.
pub(super) struct Merged {
    /// In time order, the undated last.
    pub(super) events: Vec<Event>,
    /// Pairs of tellings that were compared.
    pub(super) comparisons: u64,
}

/// The events of several articles, merged.
pub(super) fn merge(articles: &[(&Article, &ArticleFacts)], weights: &Weights) -> Merged {
    let none = EventClues::default();
    let items = items(articles, &none);
    let signs = Signs::of(&items);
    let looked_at = look_at(&items, &signs, weights);
    let mut joining = Joining::new(&items, &signs, weights, &looked_at);
    let pairs = joining.pairs(&looked_at);
    joining.join(&pairs);
    let told = joining.clusters.iter().filter(|members| !members.is_empty());
    let mut events: Vec<Event> =
        told.map(|members| unite(members.iter().map(|index| &items[*index]).collect())).collect();
    events.sort_by(time_order);
    Merged { events, comparisons: joining.comparisons }
}

/// The pairs of tellings that were compared, each alone.
pub(super) struct LookedAt {
    /// Those that may be one, with what is weighed in them.
    pub(super) pairs: Vec<(Alone, Features)>,
    /// How many were compared.
    pub(super) comparisons: u64,
}

/// Compares what is worth comparing.
pub(super) fn look_at(items: &[Item<'_>], signs: &Signs, weights: &Weights) -> LookedAt {
    let mut blocks = Blocks::new(items, signs);
    let mut found = LookedAt { pairs: Vec::new(), comparisons: 0 };
    for second in 0..items.len() {
        for first in blocks.candidates(second) {
            if items[first].article == items[second].article {
                continue;
            }
            found.comparisons += 1;
            let features = evidence::features(items, signs, first, second, Days::Told);
            let pair = features.map(|features| {
                let odds = weights.odds_alone(&features);
                (Alone { first, second, odds }, features)
            });
            found.pairs.extend(pair.filter(|(alone, _)| alone.odds > NO_RIVAL));
        }
        blocks.add(second);
    }
    found
}

/// Two tellings that may be one event, the earlier in their order first.
#[derive(Debug, Clone, Copy)]
struct Pair {
    odds: f32,
    first: usize,
    second: usize,
}

/// Clusters in the making: the likeliest pairs are joined first, so that a
/// telling goes where it fits best.
struct Joining<'a> {
    items: &'a [Item<'a>],
    weights: &'a Weights,
    signs: &'a Signs,
    neighbours: Neighbours,
    /// The log-odds, in company, of the pairs that were looked at.
    known: HashMap<(usize, usize), f32>,
    /// The tellings of each cluster, in their order; none once it has gone into
    /// another.
    clusters: Vec<Vec<usize>>,
    /// The cluster of each telling.
    home: Vec<usize>,
    comparisons: u64,
}

impl<'a> Joining<'a> {
    fn new(
        items: &'a [Item<'a>],
        signs: &'a Signs,
        weights: &'a Weights,
        looked_at: &LookedAt,
    ) -> Self {
        let alone: Vec<Alone> = looked_at.pairs.iter().map(|(alone, _)| *alone).collect();
        let neighbours = Neighbours::of(items, &alone);
        let known = looked_at.pairs.iter().map(|(alone, features)| {
            let company = neighbours.company(*alone, features);
            ((alone.first, alone.second), weights.odds(features, &company))
        });
        Self {
            weights,
            signs,
            known: known.collect(),
            neighbours,
            clusters: (0..items.len()).map(|index| vec![index]).collect(),
            home: (0..items.len()).collect(),
            items,
            comparisons: looked_at.comparisons,
        }
    }

    /// The pairs that are likely one event, the likeliest first.
    fn pairs(&self, looked_at: &LookedAt) -> Vec<Pair> {
        let mut found = Vec::new();
        // Those of one telling stand together.
        for pairs in looked_at.pairs.chunk_by(|(a, _), (b, _)| a.second == b.second) {
            let likely: Vec<Pair> = pairs
                .iter()
                .map(|(Alone { first, second, .. }, _)| Pair {
                    odds: self.known[&(*first, *second)],
                    first: *first,
                    second: *second,
                })
                .filter(|pair| pair.odds >= self.weights.enough)
                .collect();
            let second = pairs[0].0.second;
            if self.items[second].event.value.is_some() || !self.is_doubtful(&likely) {
                found.extend(likely);
            }
        }
        found.sort_by(|a, b| {
            b.odds.total_cmp(&a.odds).then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        found
    }

    fn odds(&mut self, first: usize, second: usize) -> Option<f32> {
        if let Some(odds) = self.known.get(&(first, second)) {
            return Some(*odds);
        }
        self.comparisons += 1;
        let features = evidence::features(self.items, self.signs, first, second, Days::Told)?;
        let odds = self.weights.odds_alone(&features);
        let company = self.neighbours.company(Alone { first, second, odds }, &features);
        Some(self.weights.odds(&features, &company))
    }

    /// Whether an undated telling fits events of different times, so that
    /// nobody can say which it tells.
    fn is_doubtful(&self, pairs: &[Pair]) -> bool {
        let dated = || {
            let firsts = pairs.iter().map(|pair| self.items[pair.first].telling());
            firsts.filter(|first| first.value.is_some())
        };
        dated().next().is_some_and(|first| {
            dated().any(|other| matches!(same::dates(first, other), Dates::Apart | Dates::Near))
        })
    }

    /// Joins the pairs whose clusters can be one.
    fn join(&mut self, pairs: &[Pair]) {
        for pair in pairs {
            let (a, b) = (self.home[pair.first], self.home[pair.second]);
            if a != b && self.can_be_one(a, b) {
                let gone = std::mem::take(&mut self.clusters[b.max(a)]);
                let kept = b.min(a);
                for index in &gone {
                    self.home[*index] = kept;
                }
                self.clusters[kept].extend(gone);
                self.clusters[kept].sort_unstable();
            }
        }
    }

    /// Whether two clusters are told by different articles, for what one
    /// article tells as two events stays two, and nothing speaks against it.
    fn can_be_one(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.clusters[a].clone(), self.clusters[b].clone());
        let articles = |members: &[usize]| -> HashSet<usize> {
            members.iter().map(|index| self.items[*index].article).collect()
        };
        if !articles(&a).is_disjoint(&articles(&b)) {
            return false;
        }
        let (mut sum, mut count) = (0.0, 0.0);
        for first in a.iter().take(COMPARED) {
            for second in b.iter().take(COMPARED) {
                let (first, second) = (*first.min(second), *first.max(second));
                match self.odds(first, second) {
                    Some(odds) if odds >= VETO => (sum, count) = (sum + odds, count + 1.0),
                    _ => return false,
                }
            }
        }
        sum >= self.weights.enough * count
    }
}

/// All tellings, in their order.
pub(super) fn items<'a>(
    articles: &[(&'a Article, &'a ArticleFacts)],
    none: &'a EventClues,
) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for (index, (article, facts)) in articles.iter().enumerate() {
        for (place, event) in facts.events.iter().enumerate() {
            items.push(Item {
                article: index,
                event,
                clues: facts.clues.get(place).unwrap_or(none),
                language: article.language,
                title: &article.title,
                length: article.text.len(),
                siblings: &facts.events,
                topic: &facts.topic,
                appeared: facts.published.as_ref().and_then(|day| day.edtf.day_numbers().0),
            });
        }
    }
    items.sort_by(intrinsic_order);
    items
}

/// An order that does not know where an article stood in the list.
pub(super) fn intrinsic_order(a: &Item<'_>, b: &Item<'_>) -> Ordering {
    let key = |item: &Item<'_>| item.event.value.as_ref().map(Edtf::day_numbers);
    (a.width(), key(a))
        .cmp(&(b.width(), key(b)))
        .then_with(|| a.clues.head.cmp(&b.clues.head))
        .then_with(|| a.event.title.cmp(&b.event.title))
        .then_with(|| a.title.cmp(b.title))
        .then_with(|| a.clues.words.cmp(&b.clues.words))
        .then_with(|| {
            a.event
                .sources
                .first()
                .map(|s| s.sentence)
                .cmp(&b.event.sources.first().map(|s| s.sentence))
        })
}
