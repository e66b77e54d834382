//! Storing what an import read, and telling what came of it.

use super::{Effect, library, view};
use crate::library::ArticleId;
use crate::session::command::{Command, Dialog, LibraryCommand, ShowCommand, ViewCommand};
use crate::session::corpus::{Corpus, Entry, Ingredients};
use crate::session::history::{ChangeLabel, Step};
use crate::session::import::{Failure, FailureReason, Prepared};
use crate::session::note::{ImportCounts, Note, ToastAction};
use crate::session::shelf::{Added, Shelf};
use crate::session::state::{ImportSummary, Selection, State};
use std::sync::Arc;

/// What an import has stored so far.
#[derive(Debug, Clone, Default)]
pub struct ImportBatch {
    /// New articles.
    pub entries: Vec<Arc<Entry>>,
    /// Articles that were there already.
    pub known: Vec<ArticleId>,
    /// Their files.
    pub duplicates: Vec<String>,
    /// What could not be used.
    pub failures: Vec<Failure>,
}

impl ImportBatch {
    /// Stores an article in the library; it shows after [`finish_import`].
    pub fn store(&mut self, prepared: Prepared, library: &mut dyn Shelf) {
        let file = prepared.article.file.clone();
        match library.add(&prepared) {
            Ok(Added::New(id)) => self.entries.push(Arc::new(Entry {
                id,
                article: prepared.article,
                facts: prepared.facts,
                user_date: None,
                order: 0,
            })),
            Ok(Added::Known(id)) => {
                self.known.push(id);
                self.duplicates.push(file);
            }
            Err(error) => {
                self.failures
                    .push(Failure { file, reason: FailureReason::Library(error.to_string()) });
            }
        }
    }

    /// What the corpus with the new articles is to be made of; making it takes
    /// time for many, which is fit for a thread.
    pub fn ingredients(&self, state: &State) -> Ingredients {
        let first = state.corpus.next_order();
        let new = self.entries.iter().zip(first..);
        let new = new.map(|(entry, order)| Arc::new(Entry { order, ..(**entry).clone() }));
        let entries = state.corpus.entries.iter().cloned().chain(new).collect();
        library::ingredients(state, entries)
    }
}

/// Shows what an import brought: the new events come into view, with a note
/// that can undo it, and a summary when something could not be used.
pub fn finish_import(
    state: &mut State,
    batch: ImportBatch,
    corpus: Option<Corpus>,
    cancelled: bool,
) -> Vec<Effect> {
    state.import = None;
    let before = (state.viewport, state.corpus.events.len());
    let new: Vec<ArticleId> = batch.entries.iter().map(|entry| entry.id).collect();
    if !new.is_empty() {
        let corpus = corpus.unwrap_or_else(|| Corpus::build(batch.ingredients(state)));
        library::adopt(state, corpus);
    }
    let counts = ImportCounts {
        articles: new.len(),
        events: state.corpus.events.len().saturating_sub(before.1),
        duplicates: batch.duplicates.len(),
        failures: batch.failures.len(),
        cancelled,
    };
    let mut effects = show_new(state, &new, &batch.known);
    if !new.is_empty() {
        let (from, to) = before.0.range();
        let after = state.viewport.range();
        state.history.push(Step {
            label: ChangeLabel::Import { articles: new.len() },
            undo: vec![
                Command::Library(LibraryCommand::Remove(new.clone())),
                Command::View(ViewCommand::GlideDays { from, to }),
            ],
            redo: vec![
                Command::Library(LibraryCommand::Restore(new.clone())),
                Command::View(ViewCommand::GlideDays { from: after.0, to: after.1 }),
            ],
        });
    }
    tell(state, counts, batch);
    effects.dedup();
    effects
}

/// Brings what is new into view. All of it when it fits beside what is in view
/// already; a duplicate shows where it is.
fn show_new(state: &mut State, new: &[ArticleId], known: &[ArticleId]) -> Vec<Effect> {
    let ids = if new.is_empty() { known } else { new };
    let Some(&last) = ids.last() else { return Vec::new() };
    let events = library::events_of(state, ids);
    state.reading = Some(last);
    // Of a single article the first dated event is pointed out.
    let dated = |event: &&usize| state.corpus.events[**event].value.is_some();
    let first = events.iter().find(dated).filter(|_| ids.len() == 1).copied();
    state.selection = first.and_then(|event| {
        let index = state.corpus.index_of(last)?;
        let mut sources = state.corpus.events[event].sources.iter();
        let source = sources.position(|source| source.article == index)?;
        Some(Selection { event, source })
    });
    let mut effects = vec![Effect::ScrollToSelection];
    effects.extend(view::reveal(state, &events));
    effects
}

fn tell(state: &mut State, counts: ImportCounts, batch: ImportBatch) {
    let mut actions = Vec::new();
    if counts.articles > 0 {
        actions.push(ToastAction::undo());
    }
    let has_details = counts.failures > 0 || counts.duplicates > 0;
    if has_details {
        actions.push(ToastAction {
            label: "import-show-summary".to_owned(),
            command: Command::Show(ShowCommand::Dialog(Dialog::ImportSummary)),
        });
    }
    state.last_import =
        Some(ImportSummary { counts, failures: batch.failures, duplicates: batch.duplicates });
    state.say(Note::Imported(counts), actions);
    if counts.failures > 0 && !state.dialogs.contains(&Dialog::ImportSummary) {
        state.dialogs.push(Dialog::ImportSummary);
    }
}

/// Imports at once, without a thread: for tests and command files.
pub fn commit(
    state: &mut State,
    inputs: &[crate::session::Input],
    library: &mut dyn Shelf,
) -> Vec<Effect> {
    use crate::session::import::{ImportEvent, read_all};
    let mut batch = ImportBatch::default();
    let mut stopped = false;
    let never = std::sync::atomic::AtomicBool::new(false);
    read_all(inputs, state.today, &never, &mut |event| match event {
        ImportEvent::Progress(_) => {}
        ImportEvent::Ready(prepared) => batch.store(*prepared, library),
        ImportEvent::Failed(failure) => batch.failures.push(failure),
        ImportEvent::Finished { cancelled } => stopped = cancelled,
    });
    finish_import(state, batch, None, stopped)
}
