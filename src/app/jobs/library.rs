//! Opening the library, with everything in it, while the window comes up.

use super::{Done, Jobs, Loaded};
use crate::calendar::{Language, NaiveDate};
use crate::i18n::tr;
use crate::library::{Library, LibraryError};
use crate::session::{Corpus, Ingredients, library_failure};
use std::path::{Path, PathBuf};

impl Jobs {
    /// Opens a library file, or the one in the user's data folder.
    pub(in crate::app) fn open_library(
        &self,
        path: Option<PathBuf>,
        language: Language,
        today: Option<NaiveDate>,
    ) {
        self.spawn("library", move || {
            let work = || match path.or_else(user_library) {
                Some(path) => open(&path, language, today),
                None => {
                    Library::open_in_memory().and_then(|library| load(library, language, today))
                }
            };
            // A window that waits for ever would be worse than the bad news.
            let loaded = match std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)) {
                Ok(opened) => opened.map_err(|error| library_failure(&error, language)),
                Err(_) => Err(tr(language, "import-failed-ours")),
            };
            Some(Done::Loaded(loaded.map(Box::new)))
        });
    }
}

/// The file in the user's data folder.
fn user_library() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "gahnegar")?;
    Some(folders.data_dir().join("library.sqlite"))
}

fn open(path: &Path, language: Language, today: Option<NaiveDate>) -> Result<Loaded, LibraryError> {
    load(Library::open(path)?, language, today)
}

/// Everything in a library, merged.
pub(in crate::app) fn load(
    mut library: Library,
    language: Language,
    today: Option<NaiveDate>,
) -> Result<Loaded, LibraryError> {
    let ingredients = Ingredients::read(&mut library, language, today)?;
    Ok(Loaded { shelf: Box::new(library), corpus: Corpus::build(ingredients) })
}
