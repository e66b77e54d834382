//! Which clusters a telling may belong to: an index from people, places and
//! rare words, by time, so that merging stays near linear.
//!
//! However many tellings there are, one telling is looked up by a bounded
//! number of keys, the rarest first, reads a bounded number of entries, and is
//! compared with a bounded number of clusters: those that share most with it.

use super::entities::{bare_names, name_of, region_of};
use super::glossary::sound;
use super::merge::Item;
use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::ops::RangeInclusive;

/// Days in a bucket of time.
const BUCKET: i64 = 8;
/// Tellings over more days than this are looked up without time.
const WIDE: i64 = 62;
/// Clusters of one key and bucket that are read, the latest first.
const READ: usize = 64;
/// Entries that are read for one telling.
const BUDGET: usize = 512;
/// Words of a telling that serve as keys: the rarest.
const WORD_KEYS: usize = 10;
/// The weight of a key that is rare enough to be the only one: in eight
/// tellings or fewer.
const RARE: f32 = 0.32;
/// Clusters that a telling is compared with.
const CANDIDATES: usize = 8;

/// Deterministic hashing: the same input gives the same events.
type Map<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// What a telling is found by.
struct Keys {
    /// Numbers of keys, the rarest first.
    list: Vec<u32>,
    buckets: Option<RangeInclusive<i64>>,
}

/// What a cluster shares with a telling.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    keys: u8,
    weight: f32,
}

impl Shared {
    /// One key that many share is no reason to compare.
    fn is_enough(self) -> bool {
        self.keys >= 2 || self.weight >= RARE
    }
}

/// Clusters by key and time.
pub(super) struct Blocks {
    /// Keys of each telling, in the order of the items.
    keys: Vec<Keys>,
    /// How much sharing a key says, by its number.
    weights: Vec<f32>,
    by_days: Map<(u32, i64), Vec<u32>>,
    anywhen: Map<u32, Vec<u32>>,
    /// What each cluster shares with the telling at hand; nought between calls.
    shared: Vec<Shared>,
}

impl Blocks {
    /// Finds the keys of all tellings.
    pub(super) fn new(items: &[Item<'_>]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let named: Vec<(Vec<u32>, Vec<u32>)> =
            items.iter().map(|item| vocabulary.read(item)).collect();
        let count = &vocabulary.count;
        let weights: Vec<f32> =
            count.iter().map(|count| 1.0 / (1.0 + (*count as f32).ln())).collect();
        let rarity = |key: &u32| (count[*key as usize], *key);
        let keys = items.iter().zip(named).map(|(item, (mut list, mut words))| {
            words.sort_unstable_by_key(rarity);
            words.truncate(WORD_KEYS);
            list.append(&mut words);
            list.sort_unstable_by_key(rarity);
            list.dedup();
            Keys { list, buckets: buckets(item) }
        });
        let keys = keys.collect();
        let (by_days, anywhen) = (Map::default(), Map::default());
        Self { keys, weights, by_days, anywhen, shared: Vec::new() }
    }

    /// The clusters that share most with telling `item` in its days, or at any
    /// time for tellings of a year or of none; in the order they were made.
    pub(super) fn candidates(&mut self, item: usize) -> Vec<usize> {
        let keys = &self.keys[item];
        let mut touched: Vec<u32> = Vec::new();
        let mut read = 0;
        for key in &keys.list {
            let weight = self.weights[*key as usize];
            let mut take = |list: Option<&Vec<u32>>| {
                for &cluster in list.into_iter().flat_map(|list| list.iter().rev().take(READ)) {
                    let shared = &mut self.shared[cluster as usize];
                    if shared.keys == 0 {
                        touched.push(cluster);
                    }
                    shared.keys = shared.keys.saturating_add(1);
                    shared.weight += weight;
                    read += 1;
                }
            };
            match &keys.buckets {
                Some(buckets) => {
                    buckets.clone().for_each(|bucket| take(self.by_days.get(&(*key, bucket))));
                }
                None => take(self.anywhen.get(key)),
            }
            if read >= BUDGET {
                break;
            }
        }
        let shared = |cluster: &u32| self.shared[*cluster as usize];
        let mut enough: Vec<u32> =
            touched.iter().copied().filter(|cluster| shared(cluster).is_enough()).collect();
        if enough.len() > CANDIDATES {
            let most =
                |cluster: &u32| (std::cmp::Reverse(shared(cluster).weight.to_bits()), *cluster);
            enough.select_nth_unstable_by_key(CANDIDATES, most);
        }
        let mut found: Vec<usize> =
            enough.iter().take(CANDIDATES).map(|cluster| *cluster as usize).collect();
        for cluster in touched {
            self.shared[cluster as usize] = Shared::default();
        }
        found.sort_unstable();
        found
    }

    /// Makes a cluster findable by telling `item`, which joined it.
    pub(super) fn add(&mut self, item: usize, cluster: usize) {
        self.shared.resize(self.shared.len().max(cluster + 1), Shared::default());
        let cluster = cluster as u32;
        let keys = &self.keys[item];
        for key in &keys.list {
            for bucket in keys.buckets.clone().into_iter().flatten() {
                push(self.by_days.entry((*key, bucket)).or_default(), cluster);
            }
            push(self.anywhen.entry(*key).or_default(), cluster);
        }
    }
}

fn push(list: &mut Vec<u32>, cluster: u32) {
    if list.last() != Some(&cluster) {
        list.push(cluster);
    }
}

/// All keys, numbered, and in how many tellings each stands.
#[derive(Default)]
struct Vocabulary<'a> {
    numbers: Map<Cow<'a, str>, u32>,
    count: Vec<u32>,
}

impl<'a> Vocabulary<'a> {
    /// People and places, and words, of a telling.
    fn read(&mut self, item: &Item<'a>) -> (Vec<u32>, Vec<u32>) {
        let clues = item.clues;
        let mut names = Vec::new();
        for actor in &clues.actors {
            // A name that no lexicon has: by its sound, and as a bare word.
            if let Some((surname, _)) = name_of(actor) {
                names.push(self.number(Cow::Borrowed(surname)));
                names.extend(sound(surname).map(|sound| self.number(Cow::Owned(sound))));
            } else {
                names.push(self.number(Cow::Borrowed(actor)));
            }
            let bare = bare_names(actor).iter();
            names.extend(bare.map(|bare| self.number(Cow::Borrowed(root(bare)))));
        }
        for place in &clues.places {
            names.push(self.number(Cow::Borrowed(place)));
            names.extend(region_of(place).map(|region| self.number(Cow::Borrowed(region))));
            let bare = bare_names(place).iter();
            names.extend(bare.map(|bare| self.number(Cow::Borrowed(root(bare)))));
        }
        let words = clues.words.iter().map(|word| self.number(Cow::Borrowed(root(word))));
        (names, words.collect())
    }

    fn number(&mut self, key: Cow<'a, str>) -> u32 {
        let next = self.count.len() as u32;
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.count.push(0);
        }
        self.count[number as usize] += 1;
        number
    }
}

/// The beginning of a word, which it shares with its longer forms
/// («هواپیما», «هواپیمای»).
fn root(word: &str) -> &str {
    const LETTERS: usize = 5;
    word.char_indices().nth(LETTERS).map_or(word, |(end, _)| &word[..end])
}

/// The buckets of the telling's days with two days of slack, `None` when it is
/// wide or undated. Publication dates reach back over the news of three days.
fn buckets(item: &Item<'_>) -> Option<RangeInclusive<i64>> {
    let (from, to) = item.event.value.as_ref()?.day_numbers();
    let (from, to) = (from?, to?);
    let back = if item.soft() { 5 } else { 2 };
    (to - from <= WIDE).then(|| (from - back).div_euclid(BUCKET)..=(to + 2).div_euclid(BUCKET))
}
