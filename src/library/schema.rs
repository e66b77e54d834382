//! The tables, and how an older file becomes a current one.

use super::LibraryError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// «Gahn»: SQLite's `application_id`, by which a library is known.
const APPLICATION_ID: i64 = 0x4761_686e;

/// Each step brings the format (`user_version`) one further. Steps that were
/// released never change; new ones are added at the end.
const MIGRATIONS: &[&str] = &["
    -- Articles, the removed ones too: nothing that was imported is lost.
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- Order of adding; a restored article comes back to its place.
        position INTEGER NOT NULL,
        sha256 BLOB NOT NULL UNIQUE,
        -- The letters of the text alone: finds copies in other encodings.
        essence BLOB NOT NULL,
        name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        original BLOB NOT NULL,
        -- EDTF, when the user set the date of publication.
        published TEXT,
        removed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX articles_by_essence ON articles (essence);
    CREATE INDEX articles_in_order ON articles (removed, position);
    -- Dates that the user gave to events, found again by their sentence.
    CREATE TABLE event_dates (
        article INTEGER NOT NULL REFERENCES articles (id),
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        mention_start INTEGER NOT NULL DEFAULT -1,
        edtf TEXT NOT NULL,
        PRIMARY KEY (article, sentence_start, sentence_end, mention_start)
    ) WITHOUT ROWID;
    -- What extraction found, so that a start need not find it again.
    CREATE TABLE facts (
        article INTEGER PRIMARY KEY REFERENCES articles (id),
        extractor TEXT NOT NULL,
        published TEXT,
        json TEXT NOT NULL
    );
    -- Folded words of the articles that are not removed.
    CREATE VIRTUAL TABLE words USING fts5 (
        title, body, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2'
    );
"];

/// Makes a new file a library, or brings an older one up to date; `true` when
/// it is new. All in one transaction with `fill`, which a new library is
/// filled with, so that a crash leaves either nothing or all of it.
pub(super) fn prepare(
    connection: &mut Connection,
    path: &Path,
    fill: impl FnOnce(&Connection) -> Result<(), LibraryError>,
) -> Result<bool, LibraryError> {
    let sqlite = |error| LibraryError::from_sqlite(error, path);
    if state(connection, path)? == State::Current {
        return Ok(false);
    }
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sqlite)?;
    // Another process may have been faster between the look and the lock.
    let format = match state(&transaction, path)? {
        State::Current => return Ok(false),
        State::Old(format) => format,
        State::New => 0,
    };
    for step in &MIGRATIONS[format..] {
        transaction.execute_batch(step).map_err(sqlite)?;
    }
    if format == 0 {
        transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(sqlite)?;
        fill(&transaction)?;
    }
    let format_now = i64::try_from(MIGRATIONS.len()).expect("few steps");
    transaction.pragma_update(None, "user_version", format_now).map_err(sqlite)?;
    transaction.commit().map_err(sqlite)?;
    Ok(format == 0)
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    New,
    Old(usize),
    Current,
}

/// What a file is, by its header; refuses what is no library of ours.
fn state(connection: &Connection, path: &Path) -> Result<State, LibraryError> {
    let sqlite = |error| LibraryError::from_sqlite(error, path);
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let application = number("application_id").map_err(sqlite)?;
    let format = number("user_version").map_err(sqlite)?;
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(sqlite)?;
    match (application, usize::try_from(format)) {
        (0, Ok(0)) if tables == 0 => Ok(State::New),
        (APPLICATION_ID, Ok(found)) if found == MIGRATIONS.len() => Ok(State::Current),
        (APPLICATION_ID, Ok(found)) if found > MIGRATIONS.len() => {
            Err(LibraryError::TooNew { format, path: path.to_owned() })
        }
        (APPLICATION_ID, Ok(found)) if found > 0 => Ok(State::Old(found)),
        _ => Err(LibraryError::NotALibrary { path: path.to_owned() }),
    }
}
