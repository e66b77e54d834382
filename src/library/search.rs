//! Full-text search over folded words.
//!
//! «می‌شود», «میشود» and «می شود» find each other, as do ي/ی, ك/ک and all sets
//! of digits. Every word of a query must occur; the last letters of a word may
//! be missing.

use super::{ArticleId, Library, LibraryError};
use crate::text::orthography::{Folding, Joiner, fold, may_part};

/// The words of a text as they are stored and asked for.
pub(super) fn fold_words(text: &str) -> String {
    fold(text, Folding { joiner: Joiner::Drop, drop_spaces: false })
}

impl Library {
    /// The articles that hold every word of a query, best first. A query
    /// without words finds nothing.
    pub fn search(&self, query: &str) -> Result<Vec<ArticleId>, LibraryError> {
        let Some(expression) = expression(query) else { return Ok(Vec::new()) };
        self.find(&expression).map_err(|error| self.error(error))
    }

    fn find(&self, expression: &str) -> rusqlite::Result<Vec<ArticleId>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY bm25(words, 4.0, 1.0), rowid",
        )?;
        let rows = statement.query_map([expression], |row| Ok(ArticleId(row.get(0)?)))?;
        rows.collect()
    }
}

/// A query in FTS5's language.
fn expression(query: &str) -> Option<String> {
    let folded = fold_words(query);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    Some(all_of(&words))
}

/// Every word, where two neighbours may also stand as one: «کره شمالی» finds
/// «کره‌شمالی», which is stored as one word.
fn all_of(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [word] => alternatives(word),
        [first, second] => {
            format!(
                "(({} AND {}) OR \"{first}{second}\" *)",
                alternatives(first),
                alternatives(second)
            )
        }
        // Joins are tried for short queries; the expression doubles with each.
        [first, rest @ ..] if words.len() > 6 => {
            format!("({} AND {})", alternatives(first), all_of(rest))
        }
        [first, second, rest @ ..] => format!(
            "(({} AND {}) OR (\"{first}{second}\" * AND {}))",
            alternatives(first),
            all_of(&words[1..]),
            all_of(rest)
        ),
    }
}

/// A word, or the same letters as two words side by side.
fn alternatives(word: &str) -> String {
    let cuts = word.char_indices().map(|(at, _)| word.split_at(at)).filter(|_| !word.is_ascii());
    let parts = cuts.filter(|(first, second)| may_part(first, second));
    let split: Vec<String> =
        parts.map(|(first, second)| format!(" OR \"{first} {second}\" *")).collect();
    format!("(\"{word}\" *{})", split.concat())
}
