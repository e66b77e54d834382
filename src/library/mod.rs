//! The articles on disk: one SQLite file.
//!
//! Originals are kept byte for byte; removed articles stay in the file until
//! they are purged, so that removing can be undone. A rollback journal, not a
//! write-ahead log: between changes the library is one whole file that a person
//! may copy. Two processes may use it at once.
//!
//! Not here: where the file lies (`cli` and `app` say), and what the user is
//! doing (`session`).

mod add;
mod edits;
mod entries;
mod error;
mod schema;
mod search;

#[cfg(test)]
mod tests;

pub use add::{Added, Outcome};
pub use edits::{EventDate, apply_event_dates};
pub use entries::Entry;
pub use error::LibraryError;

use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The articles that a new library holds.
pub const SEEDS: [(&str, &[u8]); 2] = [
    ("seeds/000_2de7ff498f1d4b15.txt", include_bytes!("../../seeds/000_2de7ff498f1d4b15.txt")),
    ("seeds/004_0703d15e9313d6b3.txt", include_bytes!("../../seeds/004_0703d15e9313d6b3.txt")),
];

/// How long we wait for another process that is writing.
const PATIENCE: Duration = Duration::from_secs(10);
/// Files up to this size are checked whole when they are opened, in bytes.
const CHECKED_WHOLE: u64 = 16 << 20;

/// The number of an article; never used again after it was purged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleId(pub i64);

/// An open library.
///
/// It is one connection: send it to another thread, or open the file again
/// there.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    path: PathBuf,
}

impl Library {
    /// Opens a library, or creates it with the [`SEEDS`] in it.
    ///
    /// # Errors
    /// A file that is damaged, or not ours, or of a newer version is refused
    /// and left as it is.
    pub fn open(path: &Path) -> Result<Self, LibraryError> {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder)
                .map_err(|_| LibraryError::Unopenable { path: path.to_owned() })?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)
            .map_err(|error| LibraryError::from_sqlite(error, path))?;
        let mut library = Self { connection, path: path.to_owned() };
        library.set_up()?;
        library.check()?;
        Ok(library)
    }

    /// A library in memory with the [`SEEDS`] in it, for tests and for a look
    /// at files that are not to be kept.
    pub fn open_in_memory() -> Result<Self, LibraryError> {
        let path = PathBuf::from(":memory:");
        let connection = Connection::open_in_memory()
            .map_err(|error| LibraryError::from_sqlite(error, &path))?;
        let mut library = Self { connection, path };
        library.set_up()?;
        Ok(library)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn set_up(&mut self) -> Result<(), LibraryError> {
        let path = self.path.clone();
        let sqlite = |error| LibraryError::from_sqlite(error, &path);
        self.connection.busy_timeout(PATIENCE).map_err(sqlite)?;
        self.connection.pragma_update(None, "foreign_keys", true).map_err(sqlite)?;
        self.connection.pragma_update(None, "synchronous", "FULL").map_err(sqlite)?;
        schema::prepare(&mut self.connection, &path, |connection| {
            for (name, bytes) in SEEDS {
                add::add(connection, &path, name, bytes)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Finds damage that the header does not show, in files small enough.
    fn check(&self) -> Result<(), LibraryError> {
        let size = std::fs::metadata(&self.path).map_or(0, |data| data.len());
        if size > CHECKED_WHOLE {
            return Ok(());
        }
        let verdict: String = self
            .connection
            .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
            .map_err(|error| self.error(error))?;
        if verdict == "ok" {
            Ok(())
        } else {
            Err(LibraryError::Damaged { path: self.path.clone() })
        }
    }

    fn error(&self, error: rusqlite::Error) -> LibraryError {
        LibraryError::from_sqlite(error, &self.path)
    }
}
