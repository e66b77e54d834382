//! Adding, removing, restoring; and knowing what is there already.

use super::{ArticleId, Library, LibraryError};
use crate::article::{self, Article};
use crate::text::orthography::{Folding, fold};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What came of adding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The library holds it now.
    New,
    /// The library held it already, in these bytes or in other ones that say
    /// the same; nothing was added.
    Duplicate,
}

/// An article that is in the library after adding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    /// The new article, or the one that was there.
    pub id: ArticleId,
    /// Which of the two.
    pub outcome: Outcome,
}

impl Library {
    /// Adds a file under the name it came with.
    ///
    /// # Errors
    /// [`LibraryError::Unreadable`] when the bytes are no article.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<Added, LibraryError> {
        let mut results = self.add_all(std::iter::once((name, bytes)))?;
        results.pop().expect("one file gives one result")
    }

    /// Adds many files in one transaction: much faster than one by one. A file
    /// that cannot be read fails alone, in the order given.
    ///
    /// # Errors
    /// When the library itself fails; then nothing of it was added.
    pub fn add_all<'a>(
        &mut self,
        files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Result<Vec<Result<Added, LibraryError>>, LibraryError> {
        let path = self.path.clone();
        let sqlite = |error| LibraryError::from_sqlite(error, &path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sqlite)?;
        let mut results = Vec::new();
        for (name, bytes) in files {
            match add(&transaction, &path, name, bytes) {
                Err(error @ LibraryError::Unreadable(_)) => results.push(Err(error)),
                Err(error) => return Err(error),
                added => results.push(added),
            }
        }
        transaction.commit().map_err(sqlite)?;
        Ok(results)
    }

    /// Takes an article out; its bytes and the user's dates stay in the file
    /// until [`Library::purge`].
    pub fn remove(&mut self, id: ArticleId) -> Result<(), LibraryError> {
        self.set_removed(id, true)
    }

    /// Brings a removed article back to its place.
    pub fn restore(&mut self, id: ArticleId) -> Result<(), LibraryError> {
        self.set_removed(id, false)
    }

    /// Deletes for good what was removed; returns how many articles.
    pub fn purge(&mut self) -> Result<usize, LibraryError> {
        let path = self.path.clone();
        let purge = |connection: &mut Connection| -> rusqlite::Result<usize> {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for table in ["event_dates", "facts"] {
                transaction.execute(
                    &format!(
                        "DELETE FROM {table} WHERE article IN \
                         (SELECT id FROM articles WHERE removed = 1)"
                    ),
                    [],
                )?;
            }
            let count = transaction.execute("DELETE FROM articles WHERE removed = 1", [])?;
            transaction.commit()?;
            Ok(count)
        };
        purge(&mut self.connection).map_err(|error| LibraryError::from_sqlite(error, &path))
    }

    fn set_removed(&mut self, id: ArticleId, removed: bool) -> Result<(), LibraryError> {
        let path = self.path.clone();
        let sqlite = |error| LibraryError::from_sqlite(error, &path);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(sqlite)?;
        let row: Option<(String, Vec<u8>, bool)> = transaction
            .query_row(
                "SELECT name, original, removed FROM articles WHERE id = ?1",
                [id.0],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()
            .map_err(sqlite)?;
        let Some((name, bytes, was)) = row else { return Err(LibraryError::NoArticle { id }) };
        if was == removed {
            return Ok(());
        }
        transaction
            .execute("UPDATE articles SET removed = ?2 WHERE id = ?1", params![id.0, removed])
            .map_err(sqlite)?;
        if removed {
            transaction.execute("DELETE FROM words WHERE rowid = ?1", [id.0]).map_err(sqlite)?;
        } else {
            index(&transaction, id, &article::read(&name, &bytes)?).map_err(sqlite)?;
        }
        transaction.commit().map_err(sqlite)
    }
}

/// Adds a file inside a transaction.
pub(super) fn add(
    connection: &Connection,
    path: &Path,
    name: &str,
    bytes: &[u8],
) -> Result<Added, LibraryError> {
    let article = article::read(name, bytes)?;
    insert(connection, &article, bytes).map_err(|error| LibraryError::from_sqlite(error, path))
}

fn insert(connection: &Connection, article: &Article, bytes: &[u8]) -> rusqlite::Result<Added> {
    let sha256 = Sha256::digest(bytes);
    let essence = Sha256::digest(essence(&article.text));
    let known: Option<(i64, bool)> = connection
        .prepare_cached(
            "SELECT id, removed FROM articles WHERE sha256 = ?1 OR essence = ?2 \
             ORDER BY removed, sha256 = ?1 DESC, position LIMIT 1",
        )?
        .query_row(params![sha256.as_slice(), essence.as_slice()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    let next = "(SELECT coalesce(max(position), 0) + 1 FROM articles)";
    let id = match known {
        Some((id, false)) => {
            return Ok(Added { id: ArticleId(id), outcome: Outcome::Duplicate });
        }
        // It was removed once: it comes back as new, at the end, as it is now.
        Some((id, true)) => {
            connection.execute(
                &format!(
                    "UPDATE articles SET removed = 0, name = ?2, original = ?3, sha256 = ?4, \
                     encoding = ?5, position = {next} WHERE id = ?1"
                ),
                params![id, article.file, bytes, sha256.as_slice(), article.encoding],
            )?;
            connection.execute("DELETE FROM facts WHERE article = ?1", [id])?;
            ArticleId(id)
        }
        None => {
            connection
                .prepare_cached(&format!(
                    "INSERT INTO articles (position, sha256, essence, name, encoding, original) \
                     VALUES ({next}, ?1, ?2, ?3, ?4, ?5)"
                ))?
                .execute(params![
                    sha256.as_slice(),
                    essence.as_slice(),
                    article.file,
                    article.encoding,
                    bytes
                ])?;
            ArticleId(connection.last_insert_rowid())
        }
    };
    index(connection, id, article)?;
    Ok(Added { id, outcome: Outcome::New })
}

/// What is left of a text when encoding, letter forms, white space, joiners and
/// vowel marks are forgotten.
fn essence(text: &str) -> String {
    fold(text, Folding::LOOSE)
}

/// Puts the words of an article into the index.
fn index(connection: &Connection, id: ArticleId, article: &Article) -> rusqlite::Result<()> {
    let fold = |text: &str| super::search::fold_words(text);
    connection
        .prepare_cached("INSERT INTO words (rowid, title, body) VALUES (?1, ?2, ?3)")?
        .execute(params![id.0, fold(&article.title), fold(&article.text)])?;
    Ok(())
}
