//! What the program knows and shows at this moment.
//!
//! Facts come from the library, taste from the preferences; hover and motion
//! are the window's business and are not here. Panels read this; only
//! [`super::apply`] writes it.

use super::command::{Command, Dialog, PictureOptions};
use super::corpus::{Corpus, Entry};
use super::history::History;
use super::import::{Failure, ImportProgress};
use super::keys::KeyMap;
use super::note::{ImportCounts, Note, Toast, ToastAction};
use super::preferences::{Preferences, PreferencesWarning, TimeDirection};
use crate::article::Span;
use crate::calendar::{Language, NaiveDate};
use crate::extract::Event;
use crate::library::ArticleId;
use crate::timeline::Viewport;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Which event is selected, and by which of its sources it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// Index into [`Corpus::events`].
    pub event: usize,
    /// Index into that event's sources.
    pub source: usize,
}

/// What the last import did, for the summary dialog.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportSummary {
    /// The figures.
    pub counts: ImportCounts,
    /// What could not be used, and why.
    pub failures: Vec<Failure>,
    /// Files whose article was there already.
    pub duplicates: Vec<String>,
}

/// Everything that the window shows.
#[derive(Debug, Clone)]
pub struct State {
    /// Articles, events and the timeline's model.
    pub corpus: Arc<Corpus>,
    /// Whether the library has been read.
    pub loaded: bool,
    /// Why there is no library, in words.
    pub library_failure: Option<String>,
    /// Where the view stands, or is gliding to.
    pub viewport: Viewport,
    /// The selected event.
    pub selection: Option<Selection>,
    /// The article in the side panel.
    pub reading: Option<ArticleId>,
    /// Agencies whose own events are hidden.
    pub hidden_agencies: BTreeSet<String>,
    /// Taste.
    pub preferences: Preferences,
    /// Which keys start what.
    pub keys: KeyMap,
    /// Whether the tray of undated events is open.
    pub tray_open: bool,
    /// Open dialogs, topmost last.
    pub dialogs: Vec<Dialog>,
    /// Notes on their way past, newest last.
    pub toasts: Vec<Toast>,
    /// The import that is running.
    pub import: Option<ImportProgress>,
    /// What the last import did.
    pub last_import: Option<ImportSummary>,
    /// Undo and redo.
    pub history: History,
    /// What the export dialog shows.
    pub picture: PictureOptions,
    /// Today, as the caller's clock says.
    pub today: Option<NaiveDate>,
    /// Articles that were taken out and can come back.
    pub removed: BTreeMap<ArticleId, Arc<Entry>>,
    next_toast: u64,
}

impl State {
    /// An empty state: nothing is loaded yet.
    pub fn new(preferences: Preferences, today: Option<NaiveDate>) -> Self {
        let rtl = preferences.time_direction() == TimeDirection::Rtl;
        let keys = KeyMap::new(&preferences.keys).0;
        let center = today.map_or(0.0, day_of);
        Self {
            corpus: Arc::new(Corpus::default()),
            loaded: false,
            library_failure: None,
            viewport: Viewport::new(center, 365.25, 1000.0, rtl),
            selection: None,
            reading: None,
            hidden_agencies: BTreeSet::new(),
            preferences,
            keys,
            tray_open: false,
            dialogs: Vec::new(),
            toasts: Vec::new(),
            import: None,
            last_import: None,
            history: History::default(),
            picture: PictureOptions::default(),
            today,
            removed: BTreeMap::new(),
            next_toast: 1,
        }
    }

    /// Language of the interface.
    pub fn language(&self) -> Language {
        self.preferences.language
    }

    /// The selected event.
    pub fn selected_event(&self) -> Option<&Event> {
        self.corpus.events.get(self.selection?.event)
    }

    /// The article and sentence by which the selected event is read.
    pub fn selected_source(&self) -> Option<(&Arc<Entry>, Span)> {
        let selection = self.selection?;
        let source = self.corpus.events.get(selection.event)?.sources.get(selection.source)?;
        Some((self.corpus.entries.get(source.article)?, source.sentence))
    }

    /// The article in the side panel.
    pub fn reading_entry(&self) -> Option<&Arc<Entry>> {
        self.corpus.entry(self.reading?)
    }

    /// Shows a note in passing.
    pub fn say(&mut self, note: Note, actions: Vec<ToastAction>) {
        // The same words twice help nobody.
        self.toasts.retain(|toast| toast.note != note);
        if actions.iter().any(|action| action.command == Command::Undo) {
            self.drop_undo_buttons();
        }
        self.toasts.push(Toast { id: self.next_toast, note, actions });
        self.next_toast += 1;
    }

    /// Takes «undo» off the toasts: it would take back something else now.
    pub fn drop_undo_buttons(&mut self) {
        for toast in &mut self.toasts {
            toast.actions.retain(|action| action.command != Command::Undo);
        }
    }

    /// Shows what was odd about the preferences file.
    pub fn warn_of_preferences(&mut self, warnings: Vec<PreferencesWarning>) {
        for warning in warnings {
            self.say(Note::Preferences(warning), Vec::new());
        }
    }
}

/// A day as the timeline counts them: days since 1970-01-01.
pub fn day_of(date: NaiveDate) -> f64 {
    crate::calendar::Civil::from(date).day_number() as f64
}
