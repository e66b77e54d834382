//! Which clusters a telling may belong to: an index from people, places and
//! rare words, by time, so that merging stays near linear.

use super::merge::Item;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher};

/// Days in a bucket of time.
const BUCKET: i64 = 8;
/// Tellings over more days than this are looked up without time.
const WIDE: i64 = 62;
/// Clusters of one key that are looked at, the latest first.
const LOOKED_AT: usize = 96;
/// Words of a telling that serve as keys.
const WORD_KEYS: usize = 4;

/// Deterministic hashing: the same input gives the same events.
type Index<K> = HashMap<K, Vec<usize>, BuildHasherDefault<DefaultHasher>>;

/// Clusters by key and time.
#[derive(Default)]
pub(super) struct Blocks {
    by_days: Index<(String, i64)>,
    anywhen: Index<String>,
}

impl Blocks {
    /// Clusters that share a key with the telling in its days, or at any time
    /// for tellings of a year or of none; in the order they were made.
    pub(super) fn candidates(&self, item: &Item<'_>) -> Vec<usize> {
        let mut found = Vec::new();
        for key in keys(item) {
            match buckets(item) {
                Some(buckets) => {
                    for bucket in buckets {
                        take(self.by_days.get(&(key.clone(), bucket)), &mut found);
                    }
                }
                None => take(self.anywhen.get(&key), &mut found),
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Makes a cluster findable by a telling that joined it.
    pub(super) fn add(&mut self, item: &Item<'_>, cluster: usize) {
        for key in keys(item) {
            for bucket in buckets(item).into_iter().flatten() {
                push(self.by_days.entry((key.clone(), bucket)).or_default(), cluster);
            }
            push(self.anywhen.entry(key).or_default(), cluster);
        }
    }
}

fn take(list: Option<&Vec<usize>>, found: &mut Vec<usize>) {
    if let Some(list) = list {
        found.extend(list.iter().rev().take(LOOKED_AT));
    }
}

fn push(list: &mut Vec<usize>, cluster: usize) {
    if list.last() != Some(&cluster) {
        list.push(cluster);
    }
}

/// People and places, and the longest words, which are the rarest.
fn keys(item: &Item<'_>) -> Vec<String> {
    let clues = item.clues;
    let mut keys: Vec<String> = clues.actors.iter().chain(&clues.places).cloned().collect();
    let mut words: Vec<&String> = clues.words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    keys.extend(words.into_iter().take(WORD_KEYS).map(|word| format!("w:{word}")));
    keys
}

/// The buckets of the telling's days with two days of slack, `None` when it is
/// wide or undated. Publication dates reach back over the news of three days.
fn buckets(item: &Item<'_>) -> Option<std::ops::RangeInclusive<i64>> {
    let (from, to) = item.event.value.as_ref()?.day_numbers();
    let (from, to) = (from?, to?);
    let back = if item.soft() { 5 } else { 2 };
    (to - from <= WIDE).then(|| (from - back).div_euclid(BUCKET)..=(to + 2).div_euclid(BUCKET))
}
