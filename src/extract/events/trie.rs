//! A trie over folded letters that holds all lexicons at once.
//!
//! It is built once and walked over letters and across spaces, so that
//! «کره شمالی», «کره‌شمالی» and «کرهشمالی» are one entry. What the entries mean
//! is `lookup`'s business.

use super::letters::{CODES, code, codes, fold_key};
use crate::text::orthography::ZWNJ;

/// What the lexicons say of one spelling; `NONE` where one says nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// One value per lexicon.
    pub(super) values: [u16; 4],
    /// Properties of the word.
    pub(super) flags: u8,
}

/// No value.
pub(super) const NONE: u16 = u16::MAX;

impl Default for Entry {
    fn default() -> Self {
        Self { values: [NONE; 4], flags: 0 }
    }
}

/// A folded spelling by the codes of its letters.
#[derive(Debug, Clone)]
pub(super) struct Key {
    letters: Vec<u8>,
    /// Places before which a text may have a space, ascending.
    joints: Vec<usize>,
}

impl Key {
    /// The key of a spelling. What it writes apart, or with a non-joiner, may
    /// be written in any of the three ways; once it has such a joint, other
    /// places behind letters that do not join may have a space too («گفت‌وگو»).
    pub(super) fn new(spelling: &str) -> Self {
        let mut key = Self { letters: Vec::new(), joints: Vec::new() };
        let mut open = false;
        for letter in spelling.chars() {
            let folded = fold_key(letter.encode_utf8(&mut [0; 4]));
            let joint = letter == ZWNJ || letter.is_whitespace() || letter == '-';
            if joint || open && !folded.is_empty() {
                key.joints.push(key.letters.len());
            }
            let joined = !key.joints.is_empty();
            open = joined && matches!(letter, 'ا' | 'آ' | 'د' | 'ذ' | 'ر' | 'ز' | 'ژ' | 'و');
            key.letters.extend(folded.chars().map(code));
        }
        key.joints.dedup();
        key
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }
}

/// The trie, as a double array: the child of a node by a letter stands at the
/// node's base plus the letter, and knows its parent (Aoe 1989).
#[derive(Debug, Default)]
pub(super) struct Trie {
    slots: Vec<Slot>,
    entries: Vec<Entry>,
    /// The nodes at which an entry may be parted, behind one that is none.
    doors: Vec<Door>,
    /// No slot before this one is free.
    taken: usize,
}

#[derive(Debug, Clone, Copy)]
struct Slot {
    base: u32,
    parent: u32,
    entry: u32,
    /// Its place among the doors; [`CLOSED`] unless an entry that goes on from here may
    /// be parted here.
    door: u32,
}

/// A node at which an entry may be parted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Door {
    /// A bit for each [`pair`] of letters that entries go on with behind it.
    pairs: Pairs,
    node: u32,
}

type Pairs = [u64; 4];

impl Door {
    /// Whether an entry may go on with a word of such a [`pair`].
    #[inline]
    pub(super) fn opens(&self, pair: u8) -> bool {
        self.pairs[usize::from(pair >> 6)] >> (pair & 63) & 1 != 0
    }
}

/// The place of the door through which nothing goes on.
pub(super) const CLOSED: u32 = 0;

const NOBODY: u32 = u32::MAX;
const FREE: Slot = Slot { base: 0, parent: NOBODY, entry: NOBODY, door: CLOSED };

/// A number for the first two letters of a word, the second 0 if it has but one.
#[inline]
fn pair(first: u8, second: u8) -> u8 {
    let both = u32::from(first) * CODES as u32 + u32::from(second);
    (both.wrapping_mul(0x9e37_79b1) >> 24) as u8
}

/// The [`pair`] that a word begins with.
#[inline]
pub(super) fn pair_of(word: &str) -> u8 {
    let mut letters = codes(word).map(|(_, letter)| letter);
    pair(letters.next().unwrap_or(0), letters.next().unwrap_or(0))
}

impl Trie {
    /// Builds from spellings; entries of one spelling are united, the first
    /// value of each lexicon stays.
    pub(super) fn new(mut keys: Vec<(Key, Entry)>) -> Self {
        keys.sort_by(|a, b| a.0.letters.cmp(&b.0.letters));
        keys.dedup_by(|later, first| {
            let same = later.0.letters == first.0.letters;
            if same {
                unite(&mut first.1, later.1);
                first.0.joints.append(&mut later.0.joints);
            }
            same
        });
        let mut trie = Self::default();
        trie.slots.push(Slot { parent: 0, ..FREE });
        trie.grow(0, &keys, 0);
        // Every base plus every letter is a slot.
        trie.slots.extend([FREE; CODES]);
        trie.doors.push(Door { pairs: [0; 4], node: NOBODY });
        for node in 0..trie.slots.len() {
            if trie.slots[node].door != CLOSED {
                trie.slots[node].door = trie.doors.len() as u32;
                let node = node as u32;
                trie.doors.push(Door { pairs: trie.pairs_behind(node), node });
            }
        }
        trie
    }

    /// The pairs of letters with which entries go on from a node.
    fn pairs_behind(&self, node: u32) -> Pairs {
        let letters = 1..CODES as u8;
        let mut pairs = [0; 4];
        let mut note = |pair: u8| pairs[usize::from(pair >> 6)] |= 1 << (pair & 63);
        for first in letters.clone() {
            let Some(next) = self.step(node, first) else { continue };
            note(pair(first, 0));
            for second in letters.clone() {
                // Behind a whole entry may stand any ending.
                if self.entry(next).is_some() || self.step(next, second).is_some() {
                    note(pair(first, second));
                }
            }
        }
        pairs
    }

    /// Fills `node` with the keys that share their first `depth` letters.
    fn grow(&mut self, node: usize, keys: &[(Key, Entry)], depth: usize) {
        let mut rest = keys;
        if keys.iter().any(|(key, _)| key.joints.contains(&depth)) {
            self.slots[node].door = !CLOSED;
        }
        if let Some((key, entry)) = rest.first()
            && key.letters.len() == depth
        {
            self.slots[node].entry = self.entries.len() as u32;
            self.entries.push(*entry);
            rest = &rest[1..];
        }
        let letter = |key: &(Key, Entry)| usize::from(key.0.letters[depth]);
        let groups: Vec<_> = rest.chunk_by(|a, b| letter(a) == letter(b)).collect();
        let letters: Vec<usize> = groups.iter().map(|group| letter(&group[0])).collect();
        if letters.is_empty() {
            return;
        }
        let base = self.room_for(&letters);
        self.slots[node].base = base as u32;
        for letter in &letters {
            self.slots[base + letter].parent = node as u32;
        }
        for (letter, group) in letters.into_iter().zip(groups) {
            self.grow(base + letter, group, depth + 1);
        }
    }

    /// The first base whose slots for all these letters are free.
    fn room_for(&mut self, letters: &[usize]) -> usize {
        let is_free = |slots: &[Slot], at: usize| slots.get(at).is_none_or(|s| s.parent == NOBODY);
        while !is_free(&self.slots, self.taken) {
            self.taken += 1;
        }
        let mut base = self.taken.saturating_sub(letters[0]);
        while !letters.iter().all(|letter| is_free(&self.slots, base + letter)) {
            base += 1;
        }
        let end = base + letters[letters.len() - 1] + 1;
        if self.slots.len() < end {
            self.slots.resize(end, FREE);
        }
        base
    }

    /// The node one letter on; nodes are numbers, the root is 0.
    #[inline]
    fn step(&self, node: u32, letter: u8) -> Option<u32> {
        let next = self.slots[node as usize].base + u32::from(letter);
        let slot = self.slots.get(next as usize)?;
        (slot.parent == node && letter != 0).then_some(next)
    }

    /// The entry that ends at a node.
    #[inline]
    pub(super) fn entry(&self, node: u32) -> Option<&Entry> {
        self.entries.get(self.slots[node as usize].entry as usize)
    }

    /// Walks from a node over a folded word to the node at its end. `pass` gets
    /// the entries that end inside the word and the rest of it.
    #[inline]
    pub(super) fn walk(
        &self,
        mut node: u32,
        word: &str,
        mut pass: impl FnMut(&Entry, &str),
    ) -> Option<u32> {
        for (at, letter) in codes(word) {
            if at > 0
                && let Some(entry) = self.entry(node)
            {
                pass(entry, &word[at..]);
            }
            node = self.step(node, letter)?;
        }
        Some(node)
    }

    /// The place of a node among the doors.
    pub(super) fn door(&self, node: u32) -> u32 {
        self.slots[node as usize].door
    }

    /// All doors.
    pub(super) fn doors(&self) -> &[Door] {
        &self.doors
    }

    /// The node at a door, when an entry may go on behind it with a word.
    pub(super) fn behind(&self, door: u32, word: &str) -> Option<u32> {
        let door = &self.doors[door as usize];
        (!word.is_empty() && door.opens(pair_of(word))).then_some(door.node)
    }

    /// The entry of exactly this folded spelling.
    pub(super) fn exact(&self, key: &str) -> Option<&Entry> {
        let end = codes(key).try_fold(0, |node, (_, letter)| self.step(node, letter))?;
        self.entry(end)
    }
}

fn unite(first: &mut Entry, more: Entry) {
    first.flags |= more.flags;
    for (value, other) in first.values.iter_mut().zip(more.values) {
        if *value == NONE {
            *value = other;
        }
    }
}

/// Rows of a tab-separated lexicon without comments and blank lines.
pub(super) fn rows(source: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    source
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').collect())
}
