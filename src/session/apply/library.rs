//! Changing what the library holds. Every change notes a step for undo; the
//! disk comes first, so that what the window shows is what is kept.

use super::{Effect, select, view};
use crate::calendar::Edtf;
use crate::extract::{self, Context};
use crate::library::{ArticleId, EventDate, LibraryError};
use crate::session::command::{Command, EventPlace, LibraryCommand, ViewCommand};
use crate::session::corpus::{Corpus, Entry, Ingredients};
use crate::session::history::{ChangeLabel, Step};
use crate::session::note::{Note, ToastAction};
use crate::session::shelf::{Shelf, library_failure};
use crate::session::state::{Selection, State};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Carries a command out.
pub(super) fn apply(
    state: &mut State,
    command: LibraryCommand,
    library: &mut dyn Shelf,
) -> Vec<Effect> {
    match command {
        LibraryCommand::Import(inputs) => vec![Effect::Import(inputs)],
        LibraryCommand::CancelImport => vec![Effect::CancelImport],
        LibraryCommand::Remove(ids) => remove(state, &ids, library),
        LibraryCommand::Restore(ids) => restore(state, &ids, library),
        LibraryCommand::SetPublished { article, date } => {
            set_published(state, article, date, library)
        }
        LibraryCommand::SetEventDate { place, date } => set_event_date(state, place, date, library),
        LibraryCommand::HideAgency { agency, hidden } => hide(state, &agency, hidden),
    }
}

/// Takes in what the library held when it was opened, and shows all of it.
pub fn load(state: &mut State, corpus: Corpus) {
    state.corpus = Arc::new(corpus);
    state.loaded = true;
    view::apply(state, ViewCommand::FitAll);
}

fn remove(state: &mut State, ids: &[ArticleId], library: &mut dyn Shelf) -> Vec<Effect> {
    let gone: Vec<Arc<Entry>> =
        ids.iter().filter_map(|&id| state.corpus.entry(id).cloned()).collect();
    if gone.is_empty() {
        return Vec::new();
    }
    if let Err(error) = library.remove(ids) {
        return failed(state, &error);
    }
    let ids: Vec<ArticleId> = gone.iter().map(|entry| entry.id).collect();
    let entries =
        state.corpus.entries.iter().filter(|entry| !ids.contains(&entry.id)).cloned().collect();
    state.removed.extend(gone.into_iter().map(|entry| (entry.id, entry)));
    state.history.push(Step {
        label: ChangeLabel::Remove { articles: ids.len() },
        undo: vec![Command::Library(LibraryCommand::Restore(ids.clone()))],
        redo: vec![Command::Library(LibraryCommand::Remove(ids.clone()))],
    });
    rebuild(state, entries);
    state.say(Note::Removed { articles: ids.len() }, vec![ToastAction::undo()]);
    Vec::new()
}

fn restore(state: &mut State, ids: &[ArticleId], library: &mut dyn Shelf) -> Vec<Effect> {
    let back: Vec<Arc<Entry>> =
        ids.iter().filter_map(|id| state.removed.get(id).cloned()).collect();
    if let Err(error) = library.restore(ids) {
        return failed(state, &error);
    }
    let mut entries = state.corpus.entries.clone();
    for entry in back {
        state.removed.remove(&entry.id);
        entries.push(entry);
    }
    rebuild(state, entries);
    Vec::new()
}

fn set_published(
    state: &mut State,
    article: ArticleId,
    date: Option<Edtf>,
    library: &mut dyn Shelf,
) -> Vec<Effect> {
    let Some(entry) = state.corpus.entry(article).cloned() else { return Vec::new() };
    if entry.user_date == date {
        return Vec::new();
    }
    if let Err(error) = library.set_published(article, date.as_ref()) {
        return failed(state, &error);
    }
    let context = Context { published: date.clone(), today: state.today };
    let facts = extract::analyse(&entry.article, &context);
    let title = entry.article.title.clone();
    let set = |date| Command::Library(LibraryCommand::SetPublished { article, date });
    state.history.push(Step {
        label: if date.is_some() {
            ChangeLabel::SetDate { title: title.clone() }
        } else {
            ChangeLabel::ClearDate { title: title.clone() }
        },
        undo: vec![set(entry.user_date.clone())],
        redo: vec![set(date.clone())],
    });
    let changed = Arc::new(Entry { facts, user_date: date, ..(*entry).clone() });
    let swap = |entry: &Arc<Entry>| Arc::clone(if entry.id == article { &changed } else { entry });
    let entries = state.corpus.entries.iter().map(swap).collect();
    rebuild(state, entries);
    state.reading = Some(article);
    state.say(Note::DateSet { title }, vec![ToastAction::undo()]);
    let events: Vec<usize> = events_of(state, &[article]);
    view::reveal(state, &events)
}

fn hide(state: &mut State, agency: &str, hidden: bool) -> Vec<Effect> {
    let changed = if hidden {
        state.hidden_agencies.insert(agency.to_owned())
    } else {
        state.hidden_agencies.remove(agency)
    };
    if !changed {
        return Vec::new();
    }
    let hide =
        |hidden| Command::Library(LibraryCommand::HideAgency { agency: agency.to_owned(), hidden });
    state.history.push(Step {
        label: ChangeLabel::Filter,
        undo: vec![hide(!hidden)],
        redo: vec![hide(hidden)],
    });
    let corpus = (*state.corpus).clone();
    state.corpus = Arc::new(corpus.modelled(&state.hidden_agencies, state.preferences.language));
    Vec::new()
}

fn set_event_date(
    state: &mut State,
    place: EventPlace,
    date: Option<Edtf>,
    library: &mut dyn Shelf,
) -> Vec<Effect> {
    let is_here = |set: &EventDate| {
        (set.article, set.sentence, set.mention) == (place.article, place.sentence, place.mention)
    };
    let before =
        state.corpus.event_dates.iter().find(|set| is_here(set)).map(|set| set.edtf.clone());
    if before == date || state.corpus.entry(place.article).is_none() {
        return Vec::new();
    }
    if let Err(error) = library.set_event_date(place, date.as_ref()) {
        return failed(state, &error);
    }
    let title = event_title(state, place);
    let set = |date| Command::Library(LibraryCommand::SetEventDate { place, date });
    state.history.push(Step {
        label: if date.is_some() {
            ChangeLabel::SetDate { title: title.clone() }
        } else {
            ChangeLabel::ClearDate { title: title.clone() }
        },
        undo: vec![set(before)],
        redo: vec![set(date.clone())],
    });
    let mut next = ingredients(state, state.corpus.entries.clone());
    next.event_dates.retain(|set| !is_here(set));
    if let Some(edtf) = date {
        let EventPlace { article, sentence, mention } = place;
        next.event_dates.push(EventDate { article, sentence, mention, edtf });
    }
    adopt(state, Corpus::build(next));
    state.say(Note::DateSet { title }, vec![ToastAction::undo()]);
    let found = select::all_in_sentence(state, place.article, place.sentence);
    match found.iter().find(|found| state.corpus.place_of(found.event) == Some(place)) {
        Some(found) => view::reveal(state, &[found.event]),
        None => Vec::new(),
    }
}

/// The title of the event that is told at a place.
fn event_title(state: &State, place: EventPlace) -> String {
    let found = select::all_in_sentence(state, place.article, place.sentence);
    let found = found.iter().find(|found| state.corpus.place_of(found.event) == Some(place));
    found.map_or_else(String::new, |found| state.corpus.events[found.event].title.clone())
}

/// The present corpus's ingredients with other articles.
pub(super) fn ingredients(state: &State, entries: Vec<Arc<Entry>>) -> Ingredients {
    let language = state.preferences.language;
    Ingredients { entries, ..state.corpus.ingredients(&state.hidden_agencies, language) }
}

/// Merges anew and keeps the selection on the same sentence.
pub(super) fn rebuild(state: &mut State, entries: Vec<Arc<Entry>>) {
    let corpus = Corpus::build(ingredients(state, entries));
    adopt(state, corpus);
}

/// Shows another corpus; the selection stays on the same sentence of the same
/// article, and goes when that has gone.
pub(super) fn adopt(state: &mut State, corpus: Corpus) {
    let place = state.selected_source().map(|(entry, sentence)| (entry.id, sentence));
    let mention = state.selected_event().map(|event| event.title.clone());
    state.corpus = Arc::new(corpus);
    state.selection = place.and_then(|(article, sentence)| {
        let found = select::all_in_sentence(state, article, sentence);
        let same = |selection: &&Selection| {
            Some(&state.corpus.events[selection.event].title) == mention.as_ref()
        };
        found.iter().find(same).or(found.first()).copied()
    });
    if state.reading.is_some_and(|id| state.corpus.entry(id).is_none()) {
        state.reading = None;
    }
}

/// The events that any of these articles tells.
pub(super) fn events_of(state: &State, ids: &[ArticleId]) -> Vec<usize> {
    let ids: BTreeSet<ArticleId> = ids.iter().copied().collect();
    let told =
        |article: usize| state.corpus.entries.get(article).is_some_and(|e| ids.contains(&e.id));
    let events = state.corpus.events.iter().enumerate();
    let events =
        events.filter(|(_, event)| event.sources.iter().any(|source| told(source.article)));
    events.map(|(index, _)| index).collect()
}

fn failed(state: &mut State, error: &LibraryError) -> Vec<Effect> {
    let reason = library_failure(error, state.preferences.language);
    state.say(Note::LibraryFailed { reason }, Vec::new());
    Vec::new()
}
