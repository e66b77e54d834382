//! What the session needs of a library, and the library's answer to it.
//!
//! Behind a trait so that apply, undo and import can be tested against a
//! library in memory that fails on demand.

use super::command::EventPlace;
use super::import::Prepared;
use crate::calendar::Edtf;
use crate::library::{ArticleId, Library, LibraryError, Outcome};

/// What became of an article that was to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is new, under this number.
    New(ArticleId),
    /// The same article was there already.
    Known(ArticleId),
}

/// Where articles are kept.
pub trait Shelf {
    /// Stores an article.
    fn add(&mut self, prepared: &Prepared) -> Result<Added, LibraryError>;
    /// Takes articles out; they can be put back under the same numbers.
    fn remove(&mut self, ids: &[ArticleId]) -> Result<(), LibraryError>;
    /// Puts removed articles back.
    fn restore(&mut self, ids: &[ArticleId]) -> Result<(), LibraryError>;
    /// Keeps a publication date set by the user; `None` takes it back.
    fn set_published(&mut self, id: ArticleId, date: Option<&Edtf>) -> Result<(), LibraryError>;
    /// Keeps an event's date set by the user; `None` takes it back.
    fn set_event_date(
        &mut self,
        place: EventPlace,
        date: Option<&Edtf>,
    ) -> Result<(), LibraryError>;
}

impl Shelf for Library {
    fn add(&mut self, prepared: &Prepared) -> Result<Added, LibraryError> {
        let added = Self::add(self, &prepared.article.file, &prepared.bytes)?;
        Ok(match added.outcome {
            Outcome::New => Added::New(added.id),
            Outcome::Duplicate => Added::Known(added.id),
        })
    }

    fn remove(&mut self, ids: &[ArticleId]) -> Result<(), LibraryError> {
        ids.iter().try_for_each(|&id| Self::remove(self, id))
    }

    fn restore(&mut self, ids: &[ArticleId]) -> Result<(), LibraryError> {
        ids.iter().try_for_each(|&id| Self::restore(self, id))
    }

    fn set_published(&mut self, id: ArticleId, date: Option<&Edtf>) -> Result<(), LibraryError> {
        Self::set_published(self, id, date).map(|_| ())
    }

    fn set_event_date(
        &mut self,
        place: EventPlace,
        date: Option<&Edtf>,
    ) -> Result<(), LibraryError> {
        let EventPlace { article, sentence, mention } = place;
        Self::set_event_date(self, article, sentence, mention, date).map(|_| ())
    }
}

/// Where articles would be kept if a library were open: it takes nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct ClosedShelf;

impl ClosedShelf {
    fn refusal() -> LibraryError {
        LibraryError::Unopenable { path: std::path::PathBuf::new() }
    }
}

impl Shelf for ClosedShelf {
    fn add(&mut self, _: &Prepared) -> Result<Added, LibraryError> {
        Err(Self::refusal())
    }

    fn remove(&mut self, _: &[ArticleId]) -> Result<(), LibraryError> {
        Err(Self::refusal())
    }

    fn restore(&mut self, _: &[ArticleId]) -> Result<(), LibraryError> {
        Err(Self::refusal())
    }

    fn set_published(&mut self, _: ArticleId, _: Option<&Edtf>) -> Result<(), LibraryError> {
        Err(Self::refusal())
    }

    fn set_event_date(&mut self, _: EventPlace, _: Option<&Edtf>) -> Result<(), LibraryError> {
        Err(Self::refusal())
    }
}

/// A library's failure in the words of the interface.
pub fn library_failure(error: &LibraryError, language: crate::calendar::Language) -> String {
    let file = match error {
        LibraryError::Damaged { path }
        | LibraryError::NotALibrary { path }
        | LibraryError::TooNew { path, .. }
        | LibraryError::Busy { path }
        | LibraryError::ReadOnly { path }
        | LibraryError::Full { path }
        | LibraryError::Unopenable { path }
        | LibraryError::Sqlite { path, .. } => path.display().to_string(),
        LibraryError::NoArticle { .. } | LibraryError::Unreadable(_) => String::new(),
    };
    let args = [("file", file.into()), ("reason", error.to_string().into())];
    crate::i18n::tr_args(language, error.message_id(), &args)
}
