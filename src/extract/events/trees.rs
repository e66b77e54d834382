//! Boosted trees: what two tellings have in common may say much only together
//! with something else, which a sum of weights cannot know.
//!
//! Gradient boosting (Friedman, Annals of Statistics 29(5), 2001): every tree adds
//! to the log-odds what its leaf says. The trees of merging were fitted on our own
//! collections (`examples/fit_merging`) and are data of the program; none of them
//! knows a word.

use std::fmt;
use std::num::ParseFloatError;
use std::str::{FromStr, SplitAsciiWhitespace};
use std::sync::{Arc, LazyLock};

/// The trees of merging.
pub(super) static MERGING: LazyLock<Arc<Trees>> = LazyLock::new(|| {
    let trees = include_str!("../../../assets/lexicon/merging-trees.txt").parse();
    Arc::new(trees.expect("the trees of the program can be read"))
});

/// A tree: where a value is less than a border the one side holds, else the other.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// What is added.
    Leaf(f32),
    /// Which value is looked at, its border, and both sides.
    Split(usize, f32, Box<[Tree; 2]>),
}

impl Tree {
    /// What the tree adds for these values.
    pub fn of(&self, values: &[f32]) -> f32 {
        match self {
            Self::Leaf(adds) => *adds,
            Self::Split(place, border, sides) => {
                sides[usize::from(values[*place] >= *border)].of(values)
            }
        }
    }

    fn read(parts: &mut SplitAsciiWhitespace<'_>) -> Result<Self, Unreadable> {
        let part = parts.next().ok_or(Unreadable)?;
        let Some((place, border)) = part.split_once('<') else {
            return Ok(Self::Leaf(part.parse()?));
        };
        let place = place.parse().map_err(|_| Unreadable)?;
        let sides = [Self::read(parts)?, Self::read(parts)?];
        Ok(Self::Split(place, border.parse()?, Box::new(sides)))
    }
}

/// A tree is written from its root on, the side of the less first.
impl fmt::Display for Tree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Leaf(adds) => write!(out, "{adds:.4}"),
            Self::Split(place, border, sides) => {
                write!(out, "{place}<{border:.5} {} {}", sides[0], sides[1])
            }
        }
    }
}

/// Trees whose leaves are added up.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trees(pub Vec<Tree>);

impl Trees {
    /// The log-odds for these values.
    pub fn of(&self, values: &[f32]) -> f32 {
        self.0.iter().map(|tree| tree.of(values)).sum()
    }
}

/// A line is no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

impl From<ParseFloatError> for Unreadable {
    fn from(_: ParseFloatError) -> Self {
        Self
    }
}

/// One tree a line; lines that begin with `#` are remarks.
impl FromStr for Trees {
    type Err = Unreadable;

    fn from_str(lines: &str) -> Result<Self, Unreadable> {
        let lines = lines.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| Tree::read(&mut line.split_ascii_whitespace())).collect()
    }
}

impl FromIterator<Tree> for Trees {
    fn from_iter<I: IntoIterator<Item = Tree>>(trees: I) -> Self {
        Self(trees.into_iter().collect())
    }
}

impl fmt::Display for Trees {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|tree| writeln!(out, "{tree}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_adds_what_stands_at_its_leaf() {
        let trees: Trees = "# one\n0<0.5 -1 1<2 0.25 0.5\n0.125".parse().expect("two trees");
        let of = |values: [f32; 2]| trees.of(&values);
        for (values, odds) in [([0.0, 9.0], -0.875), ([0.5, 1.0], 0.375), ([0.5, 2.0], 0.625)] {
            assert!((of(values) - odds).abs() < f32::EPSILON, "{values:?}: {}", of(values));
        }
    }

    #[test]
    fn trees_are_written_as_they_are_read() {
        let written = "0<0.50000 -1.0000 1<2.00000 0.2500 0.5000\n0.1250\n";
        let trees: Trees = written.parse().expect("two trees");
        assert_eq!(trees.to_string(), written);
        for broken in ["0<0.5 1", "x<1 2 3", "0<a 1 2", "b"] {
            assert_eq!(broken.parse::<Trees>(), Err(Unreadable), "{broken}");
        }
    }
}
