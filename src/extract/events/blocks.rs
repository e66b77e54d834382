//! Which tellings are worth comparing: an index from signs, by time, so that
//! merging stays near linear.
//!
//! However many tellings there are, one is looked up by a bounded number of
//! signs, those that say most first, reads a bounded number of entries, and is
//! compared with a bounded number of others: those that share most with it.

use super::merge::Item;
use super::signs::{Marks, Sign, Signs};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::ops::RangeInclusive;

/// Days in a bucket of time.
const BUCKET: i64 = 8;
/// Tellings over more days than this are looked up without time.
const WIDE: i64 = 62;
/// Tellings of one sign and bucket that are read, the latest first.
const READ: usize = 64;
/// Entries that are read for one telling.
const BUDGET: usize = 512;
/// Signs that a telling is looked up by.
const KEYS: usize = 20;
/// What one shared sign must say to be reason enough to compare.
const RARE: f32 = 2.9;
/// What is to be shared at least.
const LEAST: f32 = 1.6;
/// Tellings that one is compared with.
const CANDIDATES: usize = 8;

/// Deterministic hashing: the same input gives the same events.
type Map<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// What a telling is found by: a sign, or how one sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    Sign(u32),
    Sound(u32),
}

/// The keys of a telling.
struct Keys {
    /// Each with how much it says, the most first.
    list: Vec<(Key, f32)>,
    buckets: Option<RangeInclusive<i64>>,
}

/// What a telling shares with the one at hand.
#[derive(Debug, Clone, Copy, Default)]
struct Shared {
    keys: u8,
    weight: f32,
}

impl Shared {
    /// One sign that many share is no reason to compare.
    fn is_enough(self) -> bool {
        self.keys >= 2 && self.weight >= LEAST || self.weight >= RARE
    }
}

/// Tellings by sign and time.
pub(super) struct Blocks {
    /// Keys of each telling, in the order of the items.
    keys: Vec<Keys>,
    by_days: Map<(Key, i64), Vec<u32>>,
    anywhen: Map<Key, Vec<u32>>,
    /// What each telling shares with the one at hand; nought between calls.
    shared: Vec<Shared>,
}

impl Blocks {
    /// Finds the keys of all tellings.
    pub(super) fn new(items: &[Item<'_>], signs: &Signs) -> Self {
        let keys = items.iter().zip(&signs.marks);
        let keys = keys.map(|(item, marks)| Keys {
            list: list(marks, &signs.weights),
            buckets: buckets(item),
        });
        Self {
            keys: keys.collect(),
            by_days: Map::default(),
            anywhen: Map::default(),
            shared: vec![Shared::default(); items.len()],
        }
    }

    /// The added tellings that share most with telling `item` in its days, or at
    /// any time for tellings of a year or of none; in their order.
    pub(super) fn candidates(&mut self, item: usize) -> Vec<usize> {
        let keys = &self.keys[item];
        let mut touched: Vec<u32> = Vec::new();
        let mut read = 0;
        for (key, weight) in &keys.list {
            let mut take = |list: Option<&Vec<u32>>| {
                for &other in list.into_iter().flat_map(|list| list.iter().rev().take(READ)) {
                    let shared = &mut self.shared[other as usize];
                    if shared.keys == 0 {
                        touched.push(other);
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
        let shared = |other: &u32| self.shared[*other as usize];
        let mut enough: Vec<u32> =
            touched.iter().copied().filter(|other| shared(other).is_enough()).collect();
        if enough.len() > CANDIDATES {
            let most = |other: &u32| (std::cmp::Reverse(shared(other).weight.to_bits()), *other);
            enough.select_nth_unstable_by_key(CANDIDATES, most);
        }
        let mut found: Vec<usize> =
            enough.iter().take(CANDIDATES).map(|other| *other as usize).collect();
        for other in touched {
            self.shared[other as usize] = Shared::default();
        }
        found.sort_unstable();
        found
    }

    /// Makes telling `item` findable.
    pub(super) fn add(&mut self, item: usize) {
        let keys = &self.keys[item];
        for (key, _) in &keys.list {
            for bucket in keys.buckets.clone().into_iter().flatten() {
                self.by_days.entry((*key, bucket)).or_default().push(item as u32);
            }
            self.anywhen.entry(*key).or_default().push(item as u32);
        }
    }
}

/// The signs of a telling that say most.
fn list(marks: &Marks, weights: &[f32]) -> Vec<(Key, f32)> {
    let weight = |sign: &Sign| weights[sign.id as usize] * sign.strength;
    let signs = marks.signs.iter().map(|sign| (Key::Sign(sign.id), weight(sign)));
    let sounds = marks.sounds.iter().map(|(sound, sign)| (Key::Sound(*sound), weight(sign)));
    let most = |a: &(Key, f32), b: &(Key, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
    let strongest = |found: &mut Vec<(Key, f32)>, count: usize| {
        found.sort_unstable_by(most);
        found.truncate(count);
    };
    let (mut list, mut heard): (Vec<_>, Vec<_>) = (signs.collect(), sounds.collect());
    strongest(&mut list, KEYS);
    strongest(&mut heard, KEYS / 2);
    list.append(&mut heard);
    strongest(&mut list, KEYS + KEYS / 2);
    list
}

/// The buckets of the telling's days with two days of slack, `None` when it is
/// wide or undated. Publication dates reach back over the news of three days.
fn buckets(item: &Item<'_>) -> Option<RangeInclusive<i64>> {
    let (from, to) = item.event.value.as_ref()?.day_numbers();
    let (from, to) = (from?, to?);
    let back = if item.soft() { 5 } else { 2 };
    (to - from <= WIDE).then(|| (from - back).div_euclid(BUCKET)..=(to + 2).div_euclid(BUCKET))
}
