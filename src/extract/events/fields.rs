//! Subject fields of the news (fires, courts, football, …), each with words
//! that speak of it: two tellings of one event speak of the same things even
//! where they share no word.

use super::glossary;
use super::letters::fold_key;
use super::predicates::is_class;
use super::trie::rows;
use super::vocabulary::canonical;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How much a word counts that any news may have.
const OF_ANY: f32 = 0.4;
/// The field that such words stand under.
const ANY: &str = "any";

struct Table {
    /// The fields of a sign, by its spelling; the first is that of any news.
    by_sign: FxHashMap<String, Vec<u8>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut by_sign: FxHashMap<String, Vec<u8>> = FxHashMap::default();
    let mut next = 1;
    for row in rows(include_str!("../../../assets/lexicon/fields.tsv")) {
        let [name, words] = row[..] else { continue };
        let number = if name == ANY { 0 } else { next };
        for word in words.split_whitespace() {
            let fields = by_sign.entry(sign(word)).or_default();
            if !fields.contains(&number) {
                fields.push(number);
            }
        }
        next += u8::from(number > 0);
    }
    for fields in by_sign.values_mut() {
        fields.sort_unstable();
    }
    Table { by_sign }
});

/// The sign that a word of the table is found by.
fn sign(word: &str) -> String {
    if is_class(word) {
        return word.to_owned();
    }
    let word = fold_key(word);
    canonical(glossary::persian(&word).unwrap_or(&word)).into_owned()
}

/// The fields that a sign speaks of.
pub(super) fn of(sign: &str) -> &'static [u8] {
    TABLE.by_sign.get(sign).map_or(&[], Vec::as_slice)
}

/// How much a telling speaks of each field: their numbers, in order, and how
/// much.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(u8, f32)>);

impl Fields {
    /// Adds what a sign of some strength speaks of: the more fields it may
    /// belong to, the less of each.
    pub(super) fn add(&mut self, fields: &[u8], strength: f32) {
        let (strength, fields) = match fields {
            [0, rest @ ..] => (OF_ANY * strength, rest),
            all => (strength, all),
        };
        let each = strength / (fields.len() as f32).sqrt();
        for field in fields {
            match self.0.binary_search_by_key(field, |(known, _)| *known) {
                Ok(at) => self.0[at].1 += each,
                Err(at) => self.0.insert(at, (*field, each)),
            }
        }
    }

    /// How alike two are, 0–1: the cosine of the angle between them.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let product = |a: &Self, b: &Self| -> f32 {
            let of = |field: u8| b.0.binary_search_by_key(&field, |(known, _)| *known).ok();
            a.0.iter().filter_map(|(field, much)| Some(much * b.0[of(*field)?].1)).sum()
        };
        let length = (product(self, self) * product(other, other)).sqrt();
        if length > 0.0 { product(self, other) / length } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(words: &[&str]) -> Fields {
        let mut found = Fields::default();
        for word in words {
            found.add(of(&sign(word)), 1.0);
        }
        found
    }

    #[test]
    fn other_words_for_one_thing_are_alike() {
        let burnt = fields(&["شعله", "خاکستر"]);
        let fire = fields(&["آتش‌نشان", "حریق"]);
        let court = fields(&["قاضی", "verdict"]);
        assert!(burnt.likeness(&fire) > 0.7);
        assert!(burnt.likeness(&court) < 0.1);
        assert!(fields(&["سرندیپیتی"]).likeness(&fire) == 0.0, "no field of its own");
    }

    #[test]
    fn a_word_of_any_news_counts_less() {
        let most = |word: &str| fields(&[word]).0.iter().map(|of| of.1).fold(0.0, f32::max);
        assert!(most("meet") <= OF_ANY && OF_ANY < most("quake"));
    }
}
