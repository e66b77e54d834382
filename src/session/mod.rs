//! What the program is doing: state, commands, undo. No egui.
//!
//! [`State`] is what the window shows; a [`Command`] is what a person asks
//! for; [`apply`] is the only thing that turns the one into the next, and
//! returns the [`Effect`]s that only a window can bring about. Commands are
//! plain data: tests, `--commands` files and undo replay them.

mod apply;
mod command;
mod corpus;
mod history;
mod import;
mod keys;
mod note;
mod preferences;
mod shelf;
mod state;
#[cfg(test)]
mod tests;
mod zoom;

pub use apply::{Effect, ImportBatch, apply, commit, finish_import, load};
pub use command::{
    Command, Dialog, EventPlace, ExportCommand, Input, LibraryCommand, PictureFormat,
    PictureOptions, PreferencesCommand, SelectCommand, ShowCommand, ViewCommand, ZoomStep,
};
pub use corpus::{Corpus, Entry, Ingredients};
pub use history::{ChangeLabel, History, Step};
pub use import::{
    Failure, FailureReason, ImportEvent, ImportProgress, Prepared, RunningImport, prepare, start,
};
pub use keys::{Action, Chord, ChordError, KeyMap};
pub use note::{ImportCounts, Note, NoteKind, Toast, ToastAction};
pub use preferences::{Preferences, PreferencesWarning, SaveError, ThemeChoice, TimeDirection};
pub use shelf::{Added, ClosedShelf, Shelf, library_failure};
pub use state::{ImportSummary, Selection, State, day_of};
pub use zoom::Zoom;
