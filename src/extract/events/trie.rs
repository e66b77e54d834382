//! A trie over folded letters that holds all lexicons at once.
//!
//! It is built once and walked over letters and across spaces, so that
//! «کره شمالی», «کره‌شمالی» and «کرهشمالی» are one entry. What the entries mean
//! is `lookup`'s business.

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

/// The trie.
#[derive(Debug, Default)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    edges: Vec<(char, u32)>,
    entries: Vec<Entry>,
    /// Children of the root by code point below 0x700.
    root: Vec<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    from: u32,
    to: u32,
    entry: u32,
}

const NO_ENTRY: u32 = u32::MAX;

impl Trie {
    /// Builds from folded spellings; entries of one spelling are united, the
    /// first value of each lexicon stays.
    pub(super) fn new(mut entries: Vec<(Vec<char>, Entry)>) -> Self {
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        entries.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                unite(&mut first.1, later.1);
            }
            same
        });
        let mut trie = Self::default();
        trie.nodes.push(Node { from: 0, to: 0, entry: NO_ENTRY });
        trie.grow(0, &entries, 0);
        let Node { from, to, .. } = trie.nodes[0];
        trie.root = vec![0; 0x700];
        for (letter, child) in &trie.edges[from as usize..to as usize] {
            if let Some(place) = trie.root.get_mut(*letter as usize) {
                *place = *child;
            }
        }
        trie
    }

    /// Fills `node` with the keys that share their first `depth` letters.
    fn grow(&mut self, node: usize, keys: &[(Vec<char>, Entry)], depth: usize) {
        let mut rest = keys;
        if let Some((key, entry)) = rest.first()
            && key.len() == depth
        {
            self.nodes[node].entry = self.entries.len() as u32;
            self.entries.push(*entry);
            rest = &rest[1..];
        }
        let groups: Vec<&[(Vec<char>, Entry)]> =
            rest.chunk_by(|a, b| a.0[depth] == b.0[depth]).collect();
        let from = self.edges.len();
        for group in &groups {
            let child = self.nodes.len() as u32;
            self.nodes.push(Node { from: 0, to: 0, entry: NO_ENTRY });
            self.edges.push((group[0].0[depth], child));
        }
        self.nodes[node].from = from as u32;
        self.nodes[node].to = self.edges.len() as u32;
        for (place, group) in groups.into_iter().enumerate() {
            let child = self.edges[from + place].1 as usize;
            self.grow(child, group, depth + 1);
        }
    }

    /// The node one letter on; nodes are numbers, the root is 0.
    pub(super) fn step(&self, node: u32, letter: char) -> Option<u32> {
        if node == 0 {
            return self.root.get(letter as usize).copied().filter(|child| *child != 0);
        }
        let node = self.nodes[node as usize];
        let edges = &self.edges[node.from as usize..node.to as usize];
        edges.iter().find(|(edge, _)| *edge == letter).map(|(_, child)| *child)
    }

    /// The entry that ends at a node.
    pub(super) fn entry(&self, node: u32) -> Option<&Entry> {
        let entry = self.nodes[node as usize].entry;
        (entry != NO_ENTRY).then(|| &self.entries[entry as usize])
    }

    /// The entry of exactly this folded spelling.
    pub(super) fn exact(&self, key: &str) -> Option<&Entry> {
        let mut node = 0;
        for letter in key.chars() {
            node = self.step(node, letter)?;
        }
        self.entry(node)
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
