//! Reading the articles with what extraction found in them.

use super::{ArticleId, Library, LibraryError};
use crate::article::{self, Article, Known, Published};
use crate::calendar::{Edtf, NaiveDate};
use crate::extract::{self, ArticleFacts, Context};
use rayon::prelude::*;
use rusqlite::{OptionalExtension, params};

/// What decides whether stored facts are still what extraction would find: a
/// hash over the sources and word lists that they come from.
const EXTRACTOR: &str = env!("GAHNEGAR_EXTRACTOR");

/// An article of the library.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number.
    pub id: ArticleId,
    /// The article; its `file` is the name it was added under, its `published`
    /// the user's date where one is set.
    pub article: Article,
    /// What extraction found in it.
    pub facts: ArticleFacts,
    /// The date of publication that the user set.
    pub published_by_user: Option<Edtf>,
}

/// A row as it lies in the file.
struct Row {
    id: ArticleId,
    name: String,
    original: Vec<u8>,
    published: Option<String>,
    facts: Option<String>,
}

impl Library {
    /// The numbers of the articles, in the order of adding.
    pub fn ids(&self) -> Result<Vec<ArticleId>, LibraryError> {
        let ids = || -> rusqlite::Result<Vec<ArticleId>> {
            let mut statement = self
                .connection
                .prepare_cached("SELECT id FROM articles WHERE removed = 0 ORDER BY position")?;
            statement.query_map([], |row| Ok(ArticleId(row.get(0)?)))?.collect()
        };
        ids().map_err(|error| self.error(error))
    }

    /// How many articles there are.
    pub fn len(&self) -> Result<usize, LibraryError> {
        self.connection
            .query_row("SELECT count(*) FROM articles WHERE removed = 0", [], |row| {
                row.get::<_, i64>(0)
            })
            .map(|count| usize::try_from(count).unwrap_or(0))
            .map_err(|error| self.error(error))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> Result<bool, LibraryError> {
        Ok(self.len()? == 0)
    }

    /// The bytes of an article exactly as they were added, removed or not.
    pub fn original(&self, id: ArticleId) -> Result<Vec<u8>, LibraryError> {
        self.connection
            .query_row("SELECT original FROM articles WHERE id = ?1", [id.0], |row| row.get(0))
            .optional()
            .map_err(|error| self.error(error))?
            .ok_or(LibraryError::NoArticle { id })
    }

    /// All articles in the order of adding, with their facts: from the file
    /// where they are current, else extracted now (on all cores) and stored.
    /// `today` is passed on to extraction.
    pub fn articles(&mut self, today: Option<NaiveDate>) -> Result<Vec<Entry>, LibraryError> {
        let rows = self.rows(None).map_err(|error| self.error(error))?;
        Ok(self.entries(rows, today))
    }

    /// One article, as [`Library::articles`] gives it.
    pub fn article(
        &mut self,
        id: ArticleId,
        today: Option<NaiveDate>,
    ) -> Result<Entry, LibraryError> {
        let rows = self.rows(Some(id)).map_err(|error| self.error(error))?;
        self.entries(rows, today).pop().ok_or(LibraryError::NoArticle { id })
    }

    fn entries(&mut self, rows: Vec<Row>, today: Option<NaiveDate>) -> Vec<Entry> {
        let read: Vec<(Entry, bool)> =
            rows.into_par_iter().filter_map(|row| entry(row, today)).collect();
        self.store_facts(&read);
        read.into_iter().map(|(entry, _)| entry).collect()
    }

    fn rows(&self, id: Option<ArticleId>) -> rusqlite::Result<Vec<Row>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, original, articles.published, facts.json FROM articles \
             LEFT JOIN facts ON facts.article = id AND facts.extractor = ?1 \
                 AND facts.published IS articles.published \
             WHERE removed = 0 AND (?2 IS NULL OR id = ?2) ORDER BY position",
        )?;
        let rows = statement.query_map(params![EXTRACTOR, id.map(|id| id.0)], |row| {
            Ok(Row {
                id: ArticleId(row.get(0)?),
                name: row.get(1)?,
                original: row.get(2)?,
                published: row.get(3)?,
                facts: row.get(4)?,
            })
        })?;
        rows.collect()
    }

    /// Keeps fresh facts for the next start. A library that cannot be written
    /// now is no reason to fail: they can always be found again.
    fn store_facts(&mut self, read: &[(Entry, bool)]) {
        if read.iter().all(|(_, fresh)| !fresh) {
            return;
        }
        let mut store = || -> rusqlite::Result<()> {
            let transaction = self.connection.transaction()?;
            for (entry, _) in read.iter().filter(|(_, fresh)| *fresh) {
                let Ok(json) = serde_json::to_string(&entry.facts) else { continue };
                let published = entry.published_by_user.as_ref().map(ToString::to_string);
                transaction
                    .prepare_cached(
                        "INSERT OR REPLACE INTO facts (article, extractor, published, json) \
                         VALUES (?1, ?2, ?3, ?4)",
                    )?
                    .execute(params![entry.id.0, EXTRACTOR, published, json])?;
            }
            transaction.commit()
        };
        drop(store());
    }
}

/// An entry, and whether its facts were extracted just now. What could be read
/// when it was added can be read now, if need be as plain text; should it not,
/// the rest of the library must not suffer.
fn entry(row: Row, today: Option<NaiveDate>) -> Option<(Entry, bool)> {
    let read = article::read(&row.name, &row.original);
    let mut article = read.or_else(|_| article::read("", &row.original)).ok()?;
    article.file = row.name;
    let published_by_user: Option<Edtf> = row.published.and_then(|text| text.parse().ok());
    let stored: Option<ArticleFacts> = row.facts.and_then(|json| serde_json::from_str(&json).ok());
    let fresh = stored.is_none();
    let facts = stored.unwrap_or_else(|| {
        let context = Context { published: published_by_user.clone(), today };
        extract::analyse(&article, &context)
    });
    if let Some(edtf) = &published_by_user {
        let span = None;
        article.published = Some(Published { edtf: edtf.clone(), known: Known::User, span });
    }
    Some((Entry { id: row.id, article, facts, published_by_user }, fresh))
}
