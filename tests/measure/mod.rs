//! How well lost non-joiners are put back: text that has them is robbed of
//! them, and what restoring gives is compared with the text, place by place.

use gahnegar::text::orthography::{ZWNJ, restore};
use std::collections::BTreeSet;

/// How a text loses its non-joiners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The letters touch.
    Glued,
    /// A space stands there.
    Spaced,
    /// The one or the other, in turn by a fixed pattern.
    Mixed,
}

/// Places right and wrong, and those that were lost.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// Places put back where the text had one.
    pub right: usize,
    /// Places where the text had none, with the words around.
    pub wrong: Vec<String>,
    /// Places that the text had.
    pub all: usize,
    /// Those of them that show: behind a letter that joins, or a space.
    pub visible: usize,
    /// Visible ones that were not put back, with the words around.
    pub missed: Vec<String>,
}

impl Score {
    /// Of what was put in, how much was right.
    pub fn precision(&self) -> f64 {
        let put = self.right + self.wrong.len();
        if put == 0 { 1.0 } else { self.right as f64 / put as f64 }
    }

    /// Of what was lost, how much was put back.
    pub fn recall(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }

    /// Adds another text's.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong.extend(other.wrong);
        self.all += other.all;
        self.visible += other.visible;
        self.missed.extend(other.missed);
    }
}

/// Robs a text of its non-joiners, restores, compares.
pub fn measure(text: &str, damage: Damage) -> Score {
    let robbed = rob(text, damage);
    let restored = restore(&robbed).text;
    let (lost, put) = (joints(text), joints(&restored));
    let letters: Vec<char> = text.chars().filter(|c| !is_gap(*c)).collect();
    let around = |at: usize| -> String {
        let part = |range: std::ops::Range<usize>| letters[range].iter().collect::<String>();
        format!("{}|{}", part(at.saturating_sub(8)..at), part(at..(at + 8).min(letters.len())))
    };
    let shows = |at: &usize| {
        damage != Damage::Glued || !"اآأدذرزژوؤء".contains(letters[at.saturating_sub(1)])
    };
    Score {
        right: put.intersection(&lost).count(),
        wrong: put.difference(&lost).map(|at| around(*at)).collect(),
        all: lost.len(),
        visible: lost.iter().filter(|at| shows(at)).count(),
        missed: lost.difference(&put).filter(|at| shows(at)).map(|at| around(*at)).collect(),
    }
}

/// Words of a text, and how many places restoring changes in it as it is,
/// with the words around.
pub fn disturb(text: &str) -> (usize, Vec<String>) {
    let (before, after) = (joints(text), joints(&restore(text).text));
    let letters: Vec<char> = text.chars().filter(|c| !is_gap(*c)).collect();
    let changed = after
        .difference(&before)
        .map(|&at| letters[at.saturating_sub(8)..(at + 8).min(letters.len())].iter().collect());
    (text.split_whitespace().count(), changed.collect())
}

fn rob(text: &str, damage: Damage) -> String {
    let mut turn = 0u32;
    let rob = |c: char| {
        if c != ZWNJ {
            return Some(c);
        }
        turn = turn.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let spaced = damage == Damage::Spaced || damage == Damage::Mixed && turn >> 31 == 0;
        spaced.then_some(' ')
    };
    text.chars().filter_map(rob).collect()
}

fn is_gap(c: char) -> bool {
    c == ZWNJ || c == ' '
}

/// Before which letters, blanks not counted, a non-joiner stands.
fn joints(text: &str) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut letters = 0;
    for c in text.chars() {
        match c {
            ZWNJ => _ = found.insert(letters),
            ' ' => {}
            _ => letters += 1,
        }
    }
    found
}
