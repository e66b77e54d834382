//! Cities and provinces that stand in datelines («ایسنا/تهران», «LONDON, …»):
//! the towns of the lexicon of names, and those of `heads.tsv` that are too common
//! a word to be a name elsewhere.

use super::tokens::{Token, longest, squash};
use super::words::{self, Class};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

const NAMES: &str = include_str!("../../assets/lexicon/entities.tsv");

/// Words before the name of a place that a dateline leaves out.
const KINDS: [&str; 4] = ["استان ", "ولایت ", "شهر ", "شهرستان "];

static PLACES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let rows = NAMES.lines().filter(|line| !line.starts_with('#'));
    let spellings = rows.flat_map(|row| {
        let mut cells = row.split('\t').skip(1);
        let is_town = matches!(cells.next(), Some("capital" | "place"));
        cells.skip(1).flat_map(|cell| cell.split('|')).filter(move |_| is_town)
    });
    let bare = |name: &'static str| {
        KINDS.iter().find_map(|kind| name.strip_prefix(kind)).map_or(name, str::trim)
    };
    spellings.map(bare).map(squash).filter(|name| !name.is_empty()).collect()
});

/// The index after the name of a place that begins at `tokens[at]`.
pub(super) fn find(tokens: &[Token], at: usize) -> Option<usize> {
    longest(tokens, at, 5, |run| is_place(run).then_some(())).map(|((), after)| after)
}

fn is_place(name: &str) -> bool {
    PLACES.contains(name) || words::is(name, Class::Town)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towns_provinces_and_capitals_are_places_and_countries_are_none() {
        for name in ["تهران", "خراسان رضوی", "فارس", "ساری", "کابل", "هرات", "LONDON", "New York"]
        {
            assert!(is_place(&squash(name)), "{name}");
        }
        for name in ["ایران", "رویترز", "رئیس\u{200c}جمهور", "Russia"] {
            assert!(!is_place(&squash(name)), "{name}");
        }
        assert!(PLACES.len() > 300, "{}", PLACES.len());
    }
}
