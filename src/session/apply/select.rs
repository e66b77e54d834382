//! Selecting events and what they bring with them: the panel opens their
//! article at the sentence, and the view shows them.

use super::{Effect, view};
use crate::article::Span;
use crate::library::ArticleId;
use crate::session::command::SelectCommand;
use crate::session::state::{Selection, State};

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: SelectCommand) -> Vec<Effect> {
    match command {
        SelectCommand::Event(event) => {
            let source = preferred_source(state, event);
            select(state, event, source)
        }
        SelectCommand::Source { event, source } => select(state, event, source),
        SelectCommand::Sentence { article, at } => match find_sentence(state, article, at) {
            Some(found) => select(state, found.event, found.source),
            None => Vec::new(),
        },
        SelectCommand::Article(article) => open_article(state, article),
        SelectCommand::NoArticle => {
            state.reading = None;
            state.selection = None;
            Vec::new()
        }
        SelectCommand::Next => step(state, true),
        SelectCommand::Previous => step(state, false),
        SelectCommand::Clear => {
            state.selection = None;
            Vec::new()
        }
    }
}

fn select(state: &mut State, event: usize, source: usize) -> Vec<Effect> {
    let Some(told) = state.corpus.events.get(event) else { return Vec::new() };
    let source = source.min(told.sources.len().saturating_sub(1));
    let article = told.sources.get(source).and_then(|told| state.corpus.entries.get(told.article));
    if let Some(entry) = article {
        state.reading = Some(entry.id);
    }
    state.selection = Some(Selection { event, source });
    let mut effects = vec![Effect::ScrollToSelection];
    if !state.preferences.panel_open {
        state.preferences.panel_open = true;
        effects.push(Effect::SavePreferences);
    }
    effects.extend(view::reveal(state, &[event]));
    effects
}

/// The article that is being read stays, when it tells the event too.
fn preferred_source(state: &State, event: usize) -> usize {
    let Some(told) = state.corpus.events.get(event) else { return 0 };
    let is_open = |article: usize| {
        state.corpus.entries.get(article).is_some_and(|entry| Some(entry.id) == state.reading)
    };
    // Only by keyboard or panel: the best source is the better answer unless
    // the very same event is selected already.
    if state.selection.is_some_and(|selection| selection.event == event) {
        return told.sources.iter().position(|source| is_open(source.article)).unwrap_or(0);
    }
    0
}

/// The event, and its source, that a place in an article tells. When several
/// do, the one whose mention lies nearest.
fn find_sentence(state: &State, article: ArticleId, at: Span) -> Option<Selection> {
    let distance = |selection: &Selection| {
        let place = &state.corpus.events[selection.event].sources[selection.source];
        let mention = state.corpus.entries[place.article].facts.mentions.get(place.mention?)?;
        Some(gap(mention.span, at))
    };
    let found = all_in_sentence(state, article, at);
    found.into_iter().min_by_key(|selection| distance(selection).unwrap_or(usize::MAX))
}

/// All events told in a sentence that touches a place of an article.
pub(super) fn all_in_sentence(state: &State, article: ArticleId, at: Span) -> Vec<Selection> {
    let corpus = &state.corpus;
    let Some(index) = corpus.index_of(article) else { return Vec::new() };
    let end = at.end.max(at.start + 1);
    let mut found = Vec::new();
    for (event, told) in corpus.events.iter().enumerate() {
        for (source, place) in told.sources.iter().enumerate() {
            let touches = place.sentence.start < end && at.start < place.sentence.end;
            if place.article == index && touches {
                found.push(Selection { event, source });
            }
        }
    }
    found
}

/// Bytes between two spans; 0 when they touch.
fn gap(a: Span, b: Span) -> usize {
    a.start.saturating_sub(b.end).max(b.start.saturating_sub(a.end))
}

fn open_article(state: &mut State, article: ArticleId) -> Vec<Effect> {
    if state.corpus.entry(article).is_none() {
        return Vec::new();
    }
    state.reading = Some(article);
    if state.selected_source().is_none_or(|(entry, _)| entry.id != article) {
        state.selection = None;
    }
    let mut effects = vec![Effect::ScrollToSelection];
    if !state.preferences.panel_open {
        state.preferences.panel_open = true;
        effects.push(Effect::SavePreferences);
    }
    effects
}

/// To the next or previous event in time; without a selection, to the first
/// one in view.
fn step(state: &mut State, forward: bool) -> Vec<Effect> {
    let count = state.corpus.events.len();
    if count == 0 {
        return Vec::new();
    }
    let target = match state.selection {
        Some(Selection { event, .. }) if forward => (event + 1).min(count - 1),
        Some(Selection { event, .. }) => event.saturating_sub(1),
        None => first_in_view(state, forward).unwrap_or(0),
    };
    if state.selection.is_some_and(|selection| selection.event == target) {
        return Vec::new();
    }
    select(state, target, 0)
}

fn first_in_view(state: &State, forward: bool) -> Option<usize> {
    let (from, to) = state.viewport.range();
    let visible = |&event: &usize| {
        let days = state.corpus.days_of(std::iter::once(event));
        days.is_some_and(|(first, last)| first <= to && last >= from)
    };
    let mut all = 0..state.corpus.events.len();
    if forward { all.find(visible) } else { all.rev().find(visible) }
}
