//! What the session needs of a library, and the library's answer to it.
//!
//! Behind a trait so that apply, undo and import can be tested against a
//! library in memory that fails on demand.

use super::command::ArticleId;
use super::import::Prepared;
use crate::calendar::Edtf;
use crate::extract::ArticleFacts;

/// What became of an article that was to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is new, under this number.
    New(ArticleId),
    /// The same article was there already.
    Known(ArticleId),
}

/// Where articles are kept. Errors are in words already.
pub trait Shelf {
    /// Stores an article.
    fn add(&mut self, prepared: &Prepared) -> Result<Added, String>;
    /// Takes articles out; they can be put back under the same numbers.
    fn remove(&mut self, ids: &[ArticleId]) -> Result<(), String>;
    /// Puts removed articles back.
    fn restore(&mut self, ids: &[ArticleId]) -> Result<(), String>;
    /// Keeps a publication date set by the user, with the facts that follow
    /// from it; `None` takes the date back.
    fn set_published(
        &mut self,
        id: ArticleId,
        date: Option<&Edtf>,
        facts: &ArticleFacts,
    ) -> Result<(), String>;
}
