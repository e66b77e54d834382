//! What was found out of the latest words, kept for when they come again.

use super::{Known, know};
use crate::extract::events::letters::{CLASSES, fold_key};
use crate::extract::memo::{Extent, LONG, Memo, SHORT, pack, pack_run};
use std::cell::RefCell;

/// A word at the beginning of some characters, and what is known of it.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::extract::events) struct Plain {
    pub(in crate::extract::events) known: Known,
    /// Its bytes, if it is one of plain letters that certainly ends here.
    pub(in crate::extract::events) extent: Extent,
}

impl Plain {
    fn first_of(run: &str) -> Self {
        let length = CLASSES.behind_plain(run.as_bytes(), 0);
        if length == 0 || !CLASSES.parts(run, length) {
            return Self::default();
        }
        Self { known: know(&run[..length]), extent: Extent::of(length, run.len()) }
    }
}

/// The same of a word that folds to something else.
#[derive(Debug, Clone, Default)]
pub(in crate::extract::events) struct Bent {
    pub(in crate::extract::events) known: Known,
    pub(in crate::extract::events) folded: Box<str>,
    /// Its bytes as written; 0 if no word begins here.
    pub(in crate::extract::events) length: u8,
}

/// The latest words, by the characters beyond ASCII that stand together.
pub(in crate::extract::events) struct Latest {
    /// With two in each place, room for about as many as an issue of a paper has.
    plain: Memo<Plain, SHORT, 11>,
    long: Memo<Plain, LONG, 9>,
    bent: Memo<Bent, LONG, 10>,
    /// Folded words that were read letter by letter.
    folded: Memo<Known, LONG, 10>,
}

thread_local! {
    static LATEST: RefCell<Latest> = RefCell::new(Latest {
        plain: Memo::new(),
        long: Memo::new(),
        bent: Memo::new(),
        folded: Memo::new(),
    });
}

/// Runs `read` with what this thread knows of words.
pub(in crate::extract::events) fn with_latest<T>(read: impl FnOnce(&mut Latest) -> T) -> T {
    LATEST.with_borrow_mut(read)
}

impl Latest {
    /// The word of plain letters that the characters beyond ASCII from `at` on begin with,
    /// and their bytes; `None` when they are too many.
    #[inline]
    pub(in crate::extract::events) fn plain(
        &mut self,
        text: &str,
        at: usize,
    ) -> Option<(&Plain, usize)> {
        let bytes = text.as_bytes();
        if let Some((packed, run)) = pack_run::<SHORT>(bytes, at) {
            return Some((self.plain.get(packed, || Plain::first_of(&text[at..at + run])), run));
        }
        let (packed, run) = pack_run::<LONG>(bytes, at)?;
        Some((self.long.get(packed, || Plain::first_of(&text[at..at + run])), run))
    }

    /// The word of any letters that some characters begin with.
    pub(in crate::extract::events) fn bent(&mut self, run: &str) -> Option<&Bent> {
        let packed = pack(run.as_bytes(), 0, run.len())?;
        Some(self.bent.get(packed, || {
            let length = CLASSES.behind_letters(run, 0);
            let folded = fold_key(&run[..length]);
            Bent { known: know(&folded), folded: folded.into(), length: length as u8 }
        }))
    }

    /// What the lexicons know of a folded word alone.
    pub(in crate::extract::events) fn folded(&mut self, word: &str) -> Known {
        match pack(word.as_bytes(), 0, word.len()) {
            Some(packed) => *self.folded.get(packed, || know(word)),
            None => know(word),
        }
    }
}
