//! What the program tells a person in passing, in data: the words come from
//! the catalogue when they are shown, so a switch of language changes them too.

use super::command::Command;
use super::history::ChangeLabel;
use super::preferences::PreferencesWarning;
use super::zoom::Zoom;
use crate::calendar::Language;
use crate::i18n::{self, Arg};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How a note looks and how long it stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Something went well.
    Done,
    /// Worth knowing.
    Info,
    /// Something did not go as asked; stays until it is closed.
    Problem,
}

/// What there is to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// An import ended.
    Imported(ImportCounts),
    /// A change was taken back.
    Undone(ChangeLabel),
    /// A change was made again.
    Redone(ChangeLabel),
    /// There is nothing to take back.
    NothingToUndo,
    /// There is nothing to make again.
    NothingToRedo,
    /// A publication date was set or cleared.
    DateSet {
        /// The article's title.
        title: String,
    },
    /// Articles were taken out of the library.
    Removed {
        /// How many.
        articles: usize,
    },
    /// A picture was written.
    Exported {
        /// The file.
        path: PathBuf,
    },
    /// A picture was written, with boxes for letters that no font has.
    LettersMissing {
        /// Some of the letters.
        letters: String,
        /// How many boxes there are.
        count: usize,
    },
    /// A picture could not be written.
    ExportFailed {
        /// Why, already in words.
        reason: String,
    },
    /// The library could not be read or written.
    LibraryFailed {
        /// Why, already in words.
        reason: String,
    },
    /// The interface is drawn larger or smaller.
    Zoomed {
        /// How large.
        zoom: Zoom,
    },
    /// The preferences file was odd.
    Preferences(PreferencesWarning),
    /// The preferences could not be written.
    PreferencesNotSaved {
        /// Why, already in words.
        reason: String,
    },
    /// The desktop offers no file dialog.
    NoFileDialog,
    /// The clipboard holds neither text nor files.
    NothingToPaste,
    /// The clipboard could not be asked.
    ClipboardFailed {
        /// Why, already in words.
        reason: String,
    },
    /// No folder could be opened in the desktop's file manager.
    FolderNotOpened {
        /// The folder.
        path: PathBuf,
    },
}

/// The figures of an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Articles that are new.
    pub articles: usize,
    /// Events that the timeline has more than before.
    pub events: usize,
    /// Articles that were there already.
    pub duplicates: usize,
    /// Files that could not be used.
    pub failures: usize,
    /// Whether it was stopped before the end.
    pub cancelled: bool,
}

impl Note {
    /// How it is to be shown.
    pub fn kind(&self) -> NoteKind {
        match self {
            Self::Imported(counts) if counts.failures > 0 => NoteKind::Problem,
            Self::Imported(_)
            | Self::Exported { .. }
            | Self::DateSet { .. }
            | Self::Removed { .. } => NoteKind::Done,
            Self::Undone(_)
            | Self::Redone(_)
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::Zoomed { .. }
            | Self::LettersMissing { .. }
            | Self::NothingToPaste => NoteKind::Info,
            Self::ExportFailed { .. }
            | Self::LibraryFailed { .. }
            | Self::Preferences(_)
            | Self::PreferencesNotSaved { .. }
            | Self::NoFileDialog
            | Self::ClipboardFailed { .. }
            | Self::FolderNotOpened { .. } => NoteKind::Problem,
        }
    }

    /// The words.
    pub fn text(&self, language: Language) -> String {
        let tr = |id: &str| i18n::tr(language, id);
        let with =
            |id: &str, name: &str, value: Arg<'_>| i18n::tr_args(language, id, &[(name, value)]);
        let path_text = |path: &Path| Arg::from(path.display().to_string());
        match self {
            Self::Imported(counts) => counts.text(language),
            Self::Undone(label) => with("note-undone", "change", label.text(language).into()),
            Self::Redone(label) => with("note-redone", "change", label.text(language).into()),
            Self::NothingToUndo => tr("note-nothing-to-undo"),
            Self::NothingToRedo => tr("note-nothing-to-redo"),
            Self::DateSet { title } => with("note-date-set", "title", title.as_str().into()),
            Self::Removed { articles } => with("note-removed", "count", (*articles).into()),
            Self::Exported { path } => with("note-exported", "path", path_text(path)),
            Self::LettersMissing { letters, count } => i18n::tr_args(
                language,
                "note-letters-missing",
                &[("letters", letters.as_str().into()), ("count", (*count).into())],
            ),
            Self::ExportFailed { reason } => {
                with("note-export-failed", "reason", reason.as_str().into())
            }
            Self::LibraryFailed { reason } => {
                with("note-library-failed", "reason", reason.as_str().into())
            }
            Self::Zoomed { zoom } => with("note-zoomed", "percent", zoom.text(language).into()),
            Self::Preferences(warning) => preferences_text(warning, language),
            Self::PreferencesNotSaved { reason } => {
                with("note-preferences-not-saved", "reason", reason.as_str().into())
            }
            Self::NoFileDialog => tr("note-no-file-dialog"),
            Self::NothingToPaste => tr("note-nothing-to-paste"),
            Self::ClipboardFailed { reason } => {
                with("note-clipboard-failed", "reason", reason.as_str().into())
            }
            Self::FolderNotOpened { path } => {
                with("note-folder-not-opened", "path", path_text(path))
            }
        }
    }
}

impl ImportCounts {
    /// «۲ مقاله و ۵ رویداد تازه · ۱ تکراری · ۱ ناخوانا»
    pub fn text(&self, language: Language) -> String {
        let count = |id: &str, n: usize| i18n::tr_args(language, id, &[("count", n.into())]);
        let mut parts = Vec::new();
        if self.articles > 0 {
            parts.push(count("import-count-articles", self.articles));
            parts.push(count("import-count-events", self.events));
        }
        if self.duplicates > 0 {
            parts.push(count("import-count-duplicates", self.duplicates));
        }
        if self.failures > 0 {
            parts.push(count("import-count-failures", self.failures));
        }
        if self.cancelled {
            parts.push(i18n::tr(language, "import-cancelled"));
        }
        if parts.is_empty() {
            parts.push(i18n::tr(language, "import-nothing-found"));
        }
        parts.join(" · ")
    }
}

fn preferences_text(warning: &PreferencesWarning, language: Language) -> String {
    let (id, name, value) = match warning {
        PreferencesWarning::Damaged { kept } => {
            ("note-preferences-damaged", "path", kept.display().to_string())
        }
        PreferencesWarning::Unreadable { reason } => {
            ("note-preferences-unreadable", "reason", reason.clone())
        }
        PreferencesWarning::UnknownKeys { names } => {
            ("note-preferences-unknown-keys", "names", names.join(", "))
        }
    };
    i18n::tr_args(language, id, &[(name, value.into())])
}

/// A button on a toast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ToastAction {
    /// The id of its label in the catalogue.
    pub label: String,
    /// What it does.
    pub command: Command,
}

impl ToastAction {
    /// Takes back the last change.
    pub fn undo() -> Self {
        Self { label: "import-undo".to_owned(), command: Command::Undo }
    }
}

/// A note on its way past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Toast {
    /// Unique in a session, ascending.
    pub id: u64,
    /// What it says.
    pub note: Note,
    /// What can be done about it.
    pub actions: Vec<ToastAction>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_says_what_it_did_in_both_languages() {
        let counts =
            ImportCounts { articles: 2, events: 5, duplicates: 1, failures: 3, cancelled: false };
        let fa = i18n::strip_isolates(&counts.text(Language::Fa));
        assert_eq!(fa, "۲ مقالهٔ تازه · ۵ رویداد تازه · ۱ تکراری · ۳ ناخوانا");
        let en = i18n::strip_isolates(&counts.text(Language::En));
        assert_eq!(en, "2 new articles · 5 new events · 1 already here · 3 unreadable");
    }

    #[test]
    fn an_import_of_nothing_says_so() {
        let text = ImportCounts::default().text(Language::En);
        assert_eq!(text, "No articles were found there");
    }
}
