//! An article's words as they are shown: as they were written, or with the
//! non-joiners put back that they lost. Places lead from one to the other;
//! nothing here changes the article.

use super::header;
use crate::app::frame::Frame;
use crate::calendar::Language;
use crate::library::ArticleId;
use crate::session::Entry;
use crate::text::orthography::{Restored, restore};
use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

/// How one article is shown. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    of: Option<ArticleId>,
    /// The title and each paragraph, when non-joiners are put back.
    restored: Option<Rc<Words>>,
}

/// A title and paragraphs, each restored when it is first seen.
#[derive(Debug)]
struct Words {
    title: OnceCell<Restored>,
    body: Vec<OnceCell<Restored>>,
}

impl Shown {
    /// How an article is to be shown now; keeps what is known of it.
    pub(super) fn update(&mut self, frame: &Frame<'_>, entry: &Entry) {
        let wanted = frame.state.preferences.nonjoiners && entry.article.language == Language::Fa;
        if self.of != Some(entry.id) || self.restored.is_some() != wanted {
            let body = || vec![OnceCell::new(); entry.article.body.len()];
            let words = wanted.then(|| Rc::new(Words { title: OnceCell::new(), body: body() }));
            *self = Self { of: Some(entry.id), restored: words };
        }
    }

    /// Whether non-joiners are put back.
    pub(super) fn is_restored(&self) -> bool {
        self.restored.is_some()
    }

    fn title_words(&self, entry: &Entry) -> Option<&Restored> {
        let words = self.restored.as_ref()?;
        Some(words.title.get_or_init(|| restore(header::title(entry))))
    }

    fn words(&self, entry: &Entry, index: usize) -> Option<&Restored> {
        let cell = self.restored.as_ref()?.body.get(index)?;
        Some(cell.get_or_init(|| restore(written(entry, index))))
    }

    /// The title.
    pub(super) fn title<'a>(&'a self, entry: &'a Entry) -> &'a str {
        self.title_words(entry).map_or_else(|| header::title(entry), |words| &words.text)
    }

    /// What a part of the title was written as.
    pub(super) fn title_as_written<'a>(&self, entry: &'a Entry, shown: Range<usize>) -> &'a str {
        let range = match self.title_words(entry) {
            Some(words) => words.original_range(shown),
            None => shown,
        };
        &header::title(entry)[range]
    }

    /// A paragraph.
    pub(super) fn text<'a>(&'a self, entry: &'a Entry, index: usize) -> &'a str {
        self.words(entry, index).map_or_else(|| written(entry, index), |words| &words.text)
    }

    /// Where a part of a written paragraph is shown.
    pub(super) fn shown_range(
        &self,
        entry: &Entry,
        index: usize,
        at: Range<usize>,
    ) -> Range<usize> {
        match self.words(entry, index) {
            Some(words) => words.shown_range(at),
            None => at,
        }
    }

    /// Which part of the written paragraph is shown at some bytes.
    pub(super) fn written_range(
        &self,
        entry: &Entry,
        index: usize,
        shown: Range<usize>,
    ) -> Range<usize> {
        match self.words(entry, index) {
            Some(words) => words.original_range(shown),
            None => shown,
        }
    }
}

/// A paragraph as it was written.
pub(super) fn written(entry: &Entry, index: usize) -> &str {
    entry.article.body.get(index).map_or("", |&span| entry.article.slice(span))
}
