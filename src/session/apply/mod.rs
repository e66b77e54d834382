//! Carrying commands out: the only place that changes the state.
//!
//! What cannot be done by changing the state alone (reading files, asking the
//! desktop, moving the picture) is returned as an [`Effect`] for the window.

mod export;
mod import;
mod library;
mod preferences;
mod select;
mod show;
mod view;

pub use import::{ImportBatch, commit, finish_import};
pub use library::load;

use super::command::{Command, Input, PictureOptions};
use super::history::Step;
use super::note::Note;
use super::shelf::Shelf;
use super::state::State;
use std::path::PathBuf;

/// What the window has to do besides showing the new state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// The view moved: glide there.
    Glide,
    /// The view moved under the hand: be there.
    Jump,
    /// Scroll the panel to the selected sentence.
    ScrollToSelection,
    /// Write the preferences.
    SavePreferences,
    /// Read these in the background and commit what comes.
    Import(Vec<Input>),
    /// Stop the running import.
    CancelImport,
    /// Show the system's dialog for opening files.
    PickFiles,
    /// Show the system's dialog for naming a picture.
    PickExportFile,
    /// Look into the clipboard and import what it holds.
    ReadClipboard,
    /// Show a folder in the desktop's file manager.
    OpenFolder(PathBuf),
    /// Draw and write a picture.
    WritePicture {
        /// The file.
        path: PathBuf,
        /// Whether a file that exists may be replaced.
        replace: bool,
        /// What and how.
        options: PictureOptions,
    },
    /// End the program.
    Quit,
}

/// Carries a command out and returns what else there is to do, in order.
pub fn apply(state: &mut State, command: Command, library: &mut dyn Shelf) -> Vec<Effect> {
    match command {
        Command::View(command) => view::apply(state, command),
        Command::Select(command) => select::apply(state, command),
        Command::Library(command) => library::apply(state, command, library),
        Command::Preferences(command) => preferences::apply(state, &command),
        Command::Show(command) => show::apply(state, command),
        Command::Export(command) => export::apply(state, command),
        Command::Undo => match state.history.undo() {
            Some(step) => replay(state, step, true, library),
            None => say(state, Note::NothingToUndo),
        },
        Command::Redo => match state.history.redo() {
            Some(step) => replay(state, step, false, library),
            None => say(state, Note::NothingToRedo),
        },
        Command::Quit => vec![Effect::Quit],
    }
}

/// Runs a step backwards or forwards. The commands in a step would note steps
/// of their own, so the history is put aside meanwhile.
fn replay(state: &mut State, step: Step, back: bool, library: &mut dyn Shelf) -> Vec<Effect> {
    let history = std::mem::take(&mut state.history);
    let toasts = std::mem::take(&mut state.toasts);
    let commands = if back { step.undo } else { step.redo };
    let mut effects: Vec<Effect> = Vec::new();
    for command in commands {
        effects.extend(apply(state, command, library));
    }
    // What a replayed command says is said by the note below, unless it failed.
    let failures: Vec<_> = std::mem::take(&mut state.toasts);
    state.history = history;
    state.toasts = toasts;
    state.toasts.retain(|toast| !matches!(toast.note, Note::Undone(_) | Note::Redone(_)));
    state.drop_undo_buttons();
    for toast in failures {
        if matches!(toast.note, Note::LibraryFailed { .. }) {
            state.say(toast.note, toast.actions);
        }
    }
    let note = if back { Note::Undone(step.label) } else { Note::Redone(step.label) };
    state.say(note, Vec::new());
    effects
}

fn say(state: &mut State, note: Note) -> Vec<Effect> {
    state.say(note, Vec::new());
    Vec::new()
}
