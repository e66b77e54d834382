//! A bounded cache of shaped and broken paragraphs.
//!
//! Two levels: what shaping made of a text, and for each the last few widths
//! it was broken at, so that a new width never shapes anew.

use super::paragraph::Paragraph;
use super::shaping::Shaped;
use super::style::{BreakKey, ParagraphSpec, ShapeKey, shape_hash};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// Widths kept per text: a window being resized back and forth, a card
/// measured and then drawn.
const VARIANTS: usize = 4;

/// A text as shaped, and as broken at several widths.
#[derive(Debug)]
pub(super) struct Entry {
    key: ShapeKey,
    pub(super) shaped: Shaped,
    variants: Vec<(BreakKey, Arc<Paragraph>, u64)>,
    used: u64,
    bytes: usize,
}

impl Entry {
    fn find(&mut self, key: BreakKey, now: u64) -> Option<Arc<Paragraph>> {
        let (_, paragraph, used) = self.variants.iter_mut().find(|(k, ..)| *k == key)?;
        *used = now;
        Some(Arc::clone(paragraph))
    }

    fn keep(&mut self, key: BreakKey, paragraph: Arc<Paragraph>, now: u64) {
        if self.variants.len() == VARIANTS {
            let oldest = (0..VARIANTS).min_by_key(|&i| self.variants[i].2);
            self.variants.swap_remove(oldest.expect("there are VARIANTS of them"));
        }
        self.variants.push((key, paragraph, now));
    }

    fn measure(&self) -> usize {
        let paragraphs: usize = self.variants.iter().map(|(_, p, _)| p.bytes()).sum();
        size_of::<Self>() + self.key.text.len() + self.shaped.bytes() + paragraphs
    }
}

/// The cache. Which entries it drops depends on nothing but the order of calls.
#[derive(Debug)]
pub(super) struct Cache {
    entries: HashMap<u64, Entry, BuildHasherDefault<Identity>>,
    capacity: usize,
    bytes: usize,
    clock: u64,
}

impl Cache {
    /// A cache of about `capacity` bytes.
    pub(super) fn new(capacity: usize) -> Self {
        Self { entries: HashMap::default(), capacity, bytes: 0, clock: 0 }
    }

    /// Keeps about so many bytes from now on.
    pub(super) fn set_capacity(&mut self, capacity: usize) {
        self.capacity = capacity;
        self.evict();
    }

    /// What a spec was laid out as, shaping and breaking what is missing.
    pub(super) fn get_or(
        &mut self,
        spec: &ParagraphSpec<'_>,
        shape: impl FnOnce() -> Shaped,
        layout: impl FnOnce(&mut Shaped) -> Arc<Paragraph>,
    ) -> Arc<Paragraph> {
        self.clock += 1;
        let (hash, broken, now) = (shape_hash(spec), BreakKey::of(spec), self.clock);
        if self.entries.get(&hash).is_none_or(|entry| !entry.key.matches(spec)) {
            self.insert(hash, spec, shape());
        }
        let entry = self.entries.get_mut(&hash).expect("found or inserted above");
        entry.used = now;
        if let Some(paragraph) = entry.find(broken, now) {
            return paragraph;
        }
        let paragraph = layout(&mut entry.shaped);
        entry.keep(broken, Arc::clone(&paragraph), now);
        self.bytes -= entry.bytes;
        entry.bytes = entry.measure();
        self.bytes += entry.bytes;
        self.evict();
        paragraph
    }

    fn insert(&mut self, hash: u64, spec: &ParagraphSpec<'_>, shaped: Shaped) {
        let key = ShapeKey::of(spec);
        let entry = Entry { key, shaped, variants: Vec::new(), used: self.clock, bytes: 0 };
        if let Some(old) = self.entries.insert(hash, entry) {
            self.bytes -= old.bytes;
        }
    }

    /// Drops the least recently used quarter when full, so that the search
    /// for the oldest is paid once in a while.
    fn evict(&mut self) {
        if self.bytes <= self.capacity {
            return;
        }
        let mut ages: Vec<(u64, usize)> =
            self.entries.values().map(|entry| (entry.used, entry.bytes)).collect();
        ages.sort_unstable();
        let mut left = self.bytes;
        let limit = self.capacity / 4 * 3;
        let newest = self.clock;
        let mut cut = 0;
        for (used, bytes) in ages {
            if left <= limit || used == newest {
                break;
            }
            left -= bytes;
            cut = used;
        }
        self.entries.retain(|_, entry| entry.used > cut);
        self.bytes = left;
    }

    /// Texts held and bytes they take, about.
    pub(super) fn usage(&self) -> (usize, usize) {
        (self.entries.len(), self.bytes)
    }

    /// Forgets the texts that are meant.
    pub(super) fn forget(&mut self, is_meant: impl Fn(&str) -> bool) {
        self.entries.retain(|_, entry| !is_meant(&entry.key.text));
        self.bytes = self.entries.values().map(|entry| entry.bytes).sum();
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.bytes = 0;
    }
}

/// Passes a key that is a hash already through.
#[derive(Debug, Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}
