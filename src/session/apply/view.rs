//! Moving the view.

use super::Effect;
use crate::session::command::ViewCommand;
use crate::session::state::{State, day_of};
use crate::timeline;

/// Air at the sides of what is brought into view, in pixels.
const REVEAL_MARGIN_PX: f64 = 110.0;
/// How near the middle counts as centred, as a share of the view.
const CENTRED: f64 = 0.01;

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: ViewCommand) -> Vec<Effect> {
    let before = state.viewport;
    match command {
        ViewCommand::FitAll => {
            let otherwise = state.today.map_or(before.center(), day_of);
            state.viewport =
                timeline::fit_all(&state.corpus.model, otherwise, before.width(), before.is_rtl());
        }
        ViewCommand::FitEvents(events) => {
            let range = state.corpus.days_of(events.iter().copied());
            fit(state, range);
        }
        ViewCommand::FitDays { from, to } => fit(state, Some((from.min(to), from.max(to)))),
        ViewCommand::GlideDays { from, to } => state.viewport = before.zoom_to(from, to),
        ViewCommand::SetDays { from, to } => {
            state.viewport = before.zoom_to(from, to);
            return vec![Effect::Jump];
        }
        ViewCommand::FocusSelection => focus(state),
        ViewCommand::Today => {
            if let Some(today) = state.today {
                state.viewport = before.center_on(day_of(today) + 0.5);
            }
        }
        ViewCommand::Zoom { factor, at } => {
            let x = at.map_or(before.width() / 2.0, |day| before.x(day));
            state.viewport = before.zoom(factor, x);
        }
        ViewCommand::Pan { screens } => {
            state.viewport = before.pan(-screens.clamp(-1.0, 1.0) * before.width());
        }
    }
    if state.viewport == before { Vec::new() } else { vec![Effect::Glide] }
}

/// Shows a range of days with air around it.
fn fit(state: &mut State, range: Option<(f64, f64)>) {
    let view = state.viewport;
    if let Some(range) = range {
        state.viewport = timeline::fit_range(range, view.width(), view.is_rtl());
    }
}

/// Moves no more than needed to bring events into view.
pub(super) fn reveal(state: &mut State, events: &[usize]) -> Vec<Effect> {
    let before = state.viewport;
    if let [event] = *events {
        let view = timeline::view_of_event(&state.corpus.model, event as u64, &before, false);
        state.viewport = view.unwrap_or(before);
    } else if let Some((first, last)) = state.corpus.days_of(events.iter().copied()) {
        state.viewport = before.reveal(first, last, REVEAL_MARGIN_PX.min(before.width() * 0.12));
    }
    if state.viewport == before { Vec::new() } else { vec![Effect::Glide] }
}

/// Centres the selection; when it is centred already, fits it.
fn focus(state: &mut State) {
    let Some(selection) = state.selection else { return };
    let Some((first, last)) = state.corpus.days_of(std::iter::once(selection.event)) else {
        return;
    };
    let view = state.viewport;
    let middle = f64::midpoint(first, last);
    if (view.center() - middle).abs() > view.span() * CENTRED {
        state.viewport = view.center_on(middle);
    } else {
        let closer =
            timeline::view_of_event(&state.corpus.model, selection.event as u64, &view, true);
        state.viewport = closer.unwrap_or(view);
    }
}
