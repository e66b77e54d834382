//! What can go wrong with a library.

use super::ArticleId;
use crate::article::ReadError;
use std::path::{Path, PathBuf};

/// Why a library could not be opened, read or changed.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// The file is no longer a whole database. It is left as it is.
    #[error("the library file is damaged; it was left as it is: {}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The file belongs to something else. It is left as it is.
    #[error("the file is not a Gahnegar library: {}", path.display())]
    NotALibrary {
        /// The file.
        path: PathBuf,
    },
    /// A later Gahnegar made the file.
    #[error("the library was made by a newer Gahnegar (format {format}): {}", path.display())]
    TooNew {
        /// The format found.
        format: i64,
        /// The file.
        path: PathBuf,
    },
    /// Another program kept the file locked for longer than we wait.
    #[error("the library is in use by another program: {}", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file or its folder must not be written.
    #[error("the library cannot be written: {}", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The disk is full.
    #[error("the disk is full: {}", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be opened or created.
    #[error("the library cannot be opened: {}", path.display())]
    Unopenable {
        /// The file.
        path: PathBuf,
    },
    /// No article has this number.
    #[error("the library holds no article {}", id.0)]
    NoArticle {
        /// The number.
        id: ArticleId,
    },
    /// The bytes are no article.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// Anything else that SQLite reports.
    #[error("the library failed ({source}): {}", path.display())]
    Sqlite {
        /// SQLite's own words.
        source: rusqlite::Error,
        /// The file.
        path: PathBuf,
    },
}

impl LibraryError {
    /// Puts SQLite's error into our words.
    pub(super) fn from_sqlite(source: rusqlite::Error, path: &Path) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(Code::NotADatabase | Code::DatabaseCorrupt) => Self::Damaged { path },
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy { path },
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly { path },
            Some(Code::DiskFull) => Self::Full { path },
            Some(Code::CannotOpen) => Self::Unopenable { path },
            _ => Self::Sqlite { source, path },
        }
    }

    /// The catalogue's id of the message for people; it takes the argument
    /// `file` (and `reason` for a failure that has no message of its own).
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Damaged { .. } => "library-error-damaged",
            Self::NotALibrary { .. } => "library-error-not-a-library",
            Self::TooNew { .. } => "library-error-too-new",
            Self::Busy { .. } => "library-error-busy",
            Self::ReadOnly { .. } => "library-error-read-only",
            Self::Full { .. } => "library-error-full",
            Self::Unopenable { .. } => "library-error-unopenable",
            Self::NoArticle { .. } => "library-error-no-article",
            Self::Unreadable(error) => error.message_id(),
            Self::Sqlite { .. } => "library-error-other",
        }
    }
}
