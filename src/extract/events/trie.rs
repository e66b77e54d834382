//! Looking up folded words in the lexicons of `assets/lexicon`.
//!
//! One trie per lexicon, built once, walked over letters and across spaces, so
//! that «کره شمالی», «کره‌شمالی» and «کرهشمالی» are one entry.

use super::words::{Words, fold_key};

/// A compact trie over folded letters.
#[derive(Debug, Default)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    edges: Vec<(char, u32)>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    from: u32,
    to: u32,
    value: u32,
}

/// No value ends at this node.
const NONE: u32 = u32::MAX;

/// What a walk found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    /// The value given to [`Trie::new`].
    pub(super) value: u32,
    /// How many words it covers.
    pub(super) words: usize,
    /// Whether the last word carries a suffix («ایرانی», «روسیه‌ای»).
    pub(super) bent: bool,
}

/// Endings that leave a name recognisable.
const SUFFIXES: [&str; 18] = [
    "ی",
    "یی",
    "ای",
    "ها",
    "های",
    "هایی",
    "اش",
    "ش",
    "شان",
    "شون",
    "مان",
    "ام",
    "یها",
    "ییها",
    "یهای",
    "هایش",
    "هایشان",
    "یش",
];

impl Trie {
    /// Builds from spellings and values; of one spelling the first value stays.
    pub(super) fn new<'a>(entries: impl IntoIterator<Item = (&'a str, u32)>) -> Self {
        let mut keys: Vec<(Vec<char>, usize, u32)> = entries
            .into_iter()
            .enumerate()
            .map(|(order, (spelling, value))| (fold_key(spelling).chars().collect(), order, value))
            .filter(|(key, ..): &(Vec<char>, usize, u32)| !key.is_empty())
            .collect();
        keys.sort();
        keys.dedup_by(|later, first| later.0 == first.0);
        let mut trie = Self::default();
        trie.nodes.push(Node { from: 0, to: 0, value: NONE });
        trie.grow(0, &keys, 0);
        trie
    }

    /// Fills `node` with the keys that share their first `depth` letters.
    fn grow(&mut self, node: usize, keys: &[(Vec<char>, usize, u32)], depth: usize) {
        let mut rest = keys;
        if let Some((key, _, value)) = rest.first()
            && key.len() == depth
        {
            self.nodes[node].value = *value;
            rest = &rest[1..];
        }
        let groups: Vec<&[(Vec<char>, usize, u32)]> =
            rest.chunk_by(|a, b| a.0[depth] == b.0[depth]).collect();
        let from = self.edges.len();
        for group in &groups {
            let child = self.nodes.len() as u32;
            self.nodes.push(Node { from: 0, to: 0, value: NONE });
            self.edges.push((group[0].0[depth], child));
        }
        self.nodes[node].from = from as u32;
        self.nodes[node].to = self.edges.len() as u32;
        for (place, group) in groups.into_iter().enumerate() {
            let child = self.edges[from + place].1 as usize;
            self.grow(child, group, depth + 1);
        }
    }

    fn step(&self, node: usize, letter: char) -> Option<usize> {
        let node = self.nodes[node];
        let edges = &self.edges[node.from as usize..node.to as usize];
        let found = if edges.len() < 9 {
            edges.iter().position(|(edge, _)| *edge == letter)
        } else {
            edges.binary_search_by_key(&letter, |(edge, _)| *edge).ok()
        };
        found.map(|at| edges[at].1 as usize)
    }

    /// The longest entry that begins at word `at` and ends at a word's end, no
    /// further than word `limit`.
    pub(super) fn longest(&self, words: &Words, at: usize, limit: usize) -> Option<Hit> {
        let mut node = 0;
        let mut best = None;
        for (count, index) in (at..limit).enumerate() {
            if words.mark(index).is_some() {
                break;
            }
            let text = words.text(index);
            for (place, letter) in text.char_indices() {
                let ended = self.nodes[node].value;
                if ended != NONE && place > 0 && SUFFIXES.contains(&&text[place..]) {
                    best = Some(Hit { value: ended, words: count + 1, bent: true });
                }
                match self.step(node, letter) {
                    Some(next) => node = next,
                    None => return best,
                }
            }
            let ended = self.nodes[node].value;
            if ended != NONE {
                best = Some(Hit { value: ended, words: count + 1, bent: false });
            }
        }
        best
    }

    /// The entry that is exactly `key` (already folded).
    pub(super) fn exact(&self, key: &str) -> Option<u32> {
        let mut node = 0;
        for letter in key.chars() {
            node = self.step(node, letter)?;
        }
        Some(self.nodes[node].value).filter(|value| *value != NONE)
    }
}

/// Rows of a tab-separated lexicon without comments and blank lines.
pub(super) fn rows(source: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    source
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    fn find(trie: &Trie, text: &str) -> Option<Hit> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        trie.longest(&words, 0, words.len())
    }

    #[test]
    fn the_longest_entry_wins_across_spaces() {
        let trie = Trie::new([("کره", 1), ("کره شمالی", 2)]);
        for text in ["کره شمالی است", "کره\u{200c}شمالی", "کرهشمالي"] {
            assert_eq!(find(&trie, text).map(|hit| hit.value), Some(2), "{text}");
        }
        assert_eq!(find(&trie, "کره، شمالی").map(|hit| hit.value), Some(1));
        assert_eq!(find(&trie, "کرهها").map(|hit| hit.bent), Some(true));
        assert_eq!(find(&trie, "کرهنشین"), None);
    }
}
