//! Moving the view.

use super::Effect;
use crate::session::command::ViewCommand;
use crate::session::state::{State, day_of};

/// Air at the sides of what is shown, in pixels.
const MARGIN_PX: f64 = 110.0;
/// A lone day is shown among this many days.
const LEAST_DAYS: f64 = 28.0;
/// How near the middle counts as centred, as a share of the view.
const CENTRED: f64 = 0.01;

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: ViewCommand) -> Vec<Effect> {
    let before = state.viewport;
    match command {
        ViewCommand::FitAll => fit(state, state.corpus.days()),
        ViewCommand::FitEvents(events) => {
            let range = state.corpus.days_of(events.iter().copied());
            fit(state, range);
        }
        ViewCommand::FitDays { from, to } => fit(state, Some((from.min(to), from.max(to)))),
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
pub(super) fn fit(state: &mut State, range: Option<(f64, f64)>) {
    let view = state.viewport;
    if let Some(range) = range {
        state.viewport = crate::timeline::Viewport::fit(
            range,
            LEAST_DAYS,
            view.width(),
            MARGIN_PX.min(view.width() * 0.12),
            view.is_rtl(),
        );
    }
}

/// Moves no more than needed to bring events into view.
pub(super) fn reveal(state: &mut State, events: impl Iterator<Item = usize>) -> Vec<Effect> {
    let before = state.viewport;
    if let Some((first, last)) = state.corpus.days_of(events) {
        state.viewport = before.reveal(first, last, MARGIN_PX.min(before.width() * 0.12));
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
        fit(state, Some((first, last)));
    }
}
