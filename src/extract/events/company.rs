//! What the other tellings of two articles say of a pair of theirs: articles that
//! tell three things alike tell one story, and of what one tells of a day the
//! likeliest match in the other is likelier still.
//!
//! Collective entity resolution (Bhattacharya and Getoor, ACM Transactions on
//! Knowledge Discovery from Data 1(1), 2007), in two rounds: every pair is weighed
//! alone (`evidence`), then again with what its neighbours came to.

use super::evidence::{Features, NAMED, named};
use super::merge::Item;
use super::same::Days;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

/// How many things are weighed beside those of the pair itself.
pub const COMPANY: usize = 12;

/// What is weighed, by the names it is fitted under, and its weight.
pub const COMPANY_WEIGHTS: [(&str, f32); COMPANY] = [
    ("others told alike", 1.19),
    ("ahead of rivals", 1.92),
    ("likeliest of both", 0.50),
    ("few rivals", 0.26),
    ("one day, others told alike", 0.37),
    ("one day, likeliest of both", 0.18),
    ("likeliest of both, others told alike", 1.21),
    ("one day, likeliest of both, others told alike", 1.27),
    ("likeliest of both, few rivals", -0.37),
    ("topics alike, others told alike", -0.61),
    ("a longer time, likeliest of both, others told alike", 0.37),
    ("one day, few rivals, others told alike", 0.23),
];

/// What the company of a pair says.
pub type Company = [f32; COMPANY];

/// Log-odds of a rival where there is none, and those below which a pair is none.
pub(super) const NO_RIVAL: f32 = -6.0;
/// Log-odds beyond which being ahead says no more.
const FAR_AHEAD: f32 = 3.0;

/// Two tellings with the log-odds that they are one by themselves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alone {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) odds: f32,
}

/// The likeliest partners of a telling in one other article.
#[derive(Debug, Clone, Copy)]
struct Partners {
    likeliest: usize,
    odds: f32,
    /// The log-odds of the next.
    next: f32,
}

/// Deterministic hashing: the same input gives the same events.
type Map<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// The pairs of all articles, to ask what stands around one.
pub(super) struct Neighbours {
    /// The article of each telling.
    articles: Vec<usize>,
    /// The days of each telling.
    days: Vec<Days>,
    /// By telling and other article.
    partners: Map<(usize, usize), Partners>,
    /// The chances, added up, of the pairs of two articles that are likeliest for
    /// both their tellings.
    told_alike: Map<(usize, usize), f32>,
    times: Vec<Times>,
}

/// First and last days of an article's tellings, each list in ascending order.
#[derive(Debug, Clone, Default)]
struct Times {
    first: Vec<i64>,
    last: Vec<i64>,
}

impl Times {
    /// How many tellings may be of one of these days.
    fn within(&self, (from, to): Days) -> usize {
        let begun = self.first.partition_point(|first| *first <= to);
        begun - self.last.partition_point(|last| *last < from)
    }
}

impl Neighbours {
    /// Those of some tellings and their pairs.
    pub(super) fn of(items: &[Item<'_>], pairs: &[Alone]) -> Self {
        let articles: Vec<usize> = items.iter().map(|item| item.article).collect();
        let days = items.iter().map(|item| item.telling().days.unwrap_or((i64::MIN, i64::MAX)));
        Self::new(articles, days.collect(), pairs)
    }

    fn new(articles: Vec<usize>, days: Vec<Days>, pairs: &[Alone]) -> Self {
        let mut times = vec![Times::default(); articles.iter().max().map_or(0, |most| most + 1)];
        for (article, (from, to)) in articles.iter().zip(&days) {
            times[*article].first.push(*from);
            times[*article].last.push(*to);
        }
        for times in &mut times {
            times.first.sort_unstable();
            times.last.sort_unstable();
        }
        let mut found =
            Self { articles, days, times, partners: Map::default(), told_alike: Map::default() };
        for pair in pairs {
            found.add(pair.first, pair.second, pair.odds);
            found.add(pair.second, pair.first, pair.odds);
        }
        for pair in pairs {
            if found.are_likeliest(pair.first, pair.second) {
                let articles = found.articles_of(pair.first, pair.second);
                *found.told_alike.entry(articles).or_default() += chance(pair.odds);
            }
        }
        found
    }

    fn add(&mut self, telling: usize, other: usize, odds: f32) {
        let fresh = Partners { likeliest: other, odds, next: NO_RIVAL };
        let known = self.partners.entry((telling, self.articles[other]));
        known
            .and_modify(|known| {
                if odds > known.odds {
                    *known = Partners { next: known.odds, ..fresh };
                } else {
                    known.next = known.next.max(odds);
                }
            })
            .or_insert(fresh);
    }

    fn articles_of(&self, one: usize, other: usize) -> (usize, usize) {
        let (one, other) = (self.articles[one], self.articles[other]);
        (one.min(other), one.max(other))
    }

    fn partners(&self, telling: usize, other: usize) -> Option<&Partners> {
        self.partners.get(&(telling, self.articles[other]))
    }

    /// Whether each is the likeliest partner of the other.
    fn are_likeliest(&self, one: usize, other: usize) -> bool {
        let is = |telling, other| {
            self.partners(telling, other).is_some_and(|partners| partners.likeliest == other)
        };
        is(one, other) && is(other, one)
    }

    /// The likeliest other partner of `telling` in the article of `other`.
    fn rival(&self, telling: usize, other: usize) -> f32 {
        self.partners(telling, other).map_or(NO_RIVAL, |partners| {
            if partners.likeliest == other { partners.next } else { partners.odds }
        })
    }

    /// How much the two articles tell alike beside two tellings.
    fn told_alike_beside(&self, one: usize, other: usize) -> f32 {
        let all = self.told_alike.get(&self.articles_of(one, other)).copied().unwrap_or_default();
        let own = |telling: usize, other: usize| {
            let partners = self.partners(telling, other)?;
            let is_both = self.are_likeliest(telling, partners.likeliest);
            is_both.then_some((partners.likeliest, chance(partners.odds)))
        };
        let (of_one, of_other) = (own(one, other), own(other, one));
        let once = of_one.filter(|(partner, _)| *partner != other);
        let taken = once.map_or(0.0, |(_, chance)| chance);
        (all - taken - of_other.map_or(0.0, |(_, chance)| chance)).max(0.0)
    }

    /// What stands around two tellings that alone are one with these log-odds.
    pub(super) fn company(&self, pair: Alone, features: &Features) -> Company {
        let Alone { first, second, odds } = pair;
        let rival = self.rival(first, second).max(self.rival(second, first));
        let ahead = (odds - rival).clamp(-FAR_AHEAD, FAR_AHEAD) / FAR_AHEAD;
        let likeliest = f32::from(u8::from(odds >= rival && odds > NO_RIVAL));
        let alike = self.told_alike_beside(first, second);
        let alike = alike / (alike + 1.0);
        let rivals = |telling: usize, other: usize| {
            self.times[self.articles[other]].within(self.days[telling]).max(1) as f32
        };
        let few = (rivals(first, second) * rivals(second, first)).sqrt().recip();
        let [day, longer, topics] = named(features, NAMED);
        [
            alike,
            ahead,
            likeliest,
            few,
            day * alike,
            day * likeliest,
            likeliest * alike,
            day * likeliest * alike,
            likeliest * few,
            topics * alike,
            longer * likeliest * alike,
            day * few * alike,
        ]
    }
}

/// The chance of these log-odds.
fn chance(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two articles with three tellings each, on the first, second and third day.
    fn neighbours(pairs: &[(usize, usize, f32)]) -> Neighbours {
        let pairs: Vec<Alone> = pairs
            .iter()
            .map(|(first, second, odds)| Alone { first: *first, second: *second, odds: *odds })
            .collect();
        let days = [1, 2, 3, 1, 2, 3].map(|day| (day, day));
        Neighbours::new(vec![0, 0, 0, 1, 1, 1], days.to_vec(), &pairs)
    }

    #[test]
    fn the_next_likeliest_in_the_other_article_is_the_rival() {
        let found = neighbours(&[(0, 3, 2.0), (0, 4, 1.0), (1, 4, -1.0)]);
        assert!(found.are_likeliest(0, 3) && !found.are_likeliest(0, 4));
        assert_eq!((found.rival(0, 3), found.rival(3, 0)), (1.0, NO_RIVAL));
        assert_eq!((found.rival(0, 4), found.rival(4, 0)), (2.0, -1.0));
    }

    #[test]
    fn what_two_articles_tell_alike_counts_but_for_the_two_tellings() {
        let found = neighbours(&[(0, 3, 0.0), (1, 4, 0.0), (2, 4, -1.0)]);
        let is = |one, other, much: f32| {
            (found.told_alike_beside(one, other) - much).abs() < f32::EPSILON
        };
        assert!(is(0, 3, 0.5) && is(2, 5, 1.0));
        // The likeliest partner of one of the two is no other pair.
        assert!(is(2, 4, 0.5) && is(0, 4, 0.0));
    }

    #[test]
    fn rivals_are_the_tellings_of_its_days() {
        let times = Times { first: vec![1, 2, 2, i64::MIN], last: vec![1, 2, 9, i64::MAX] };
        assert_eq!(times.within((2, 2)), 3);
        assert_eq!(times.within((20, 30)), 1);
    }
}
