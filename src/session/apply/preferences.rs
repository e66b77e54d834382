//! Changing how things look. Remembered, not undone: each has its own switch.

use super::Effect;
use crate::calendar::{Calendar, Language};
use crate::session::command::{PreferencesCommand, ZoomStep};
use crate::session::note::Note;
use crate::session::preferences::{ThemeChoice, TimeDirection};
use crate::session::state::State;
use crate::session::zoom::Zoom;
use std::sync::Arc;

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: &PreferencesCommand) -> Vec<Effect> {
    let before = state.preferences.clone();
    let preferences = &mut state.preferences;
    match *command {
        PreferencesCommand::Language(language) => preferences.language = language,
        PreferencesCommand::SwitchLanguage => {
            preferences.language =
                if preferences.language == Language::Fa { Language::En } else { Language::Fa };
        }
        PreferencesCommand::Calendar(calendar) => preferences.calendar = calendar,
        PreferencesCommand::NextCalendar => next_calendar(state),
        PreferencesCommand::SecondCalendar(second) => preferences.second_calendar = second,
        PreferencesCommand::ToggleSecondCalendar => toggle_second(state),
        PreferencesCommand::Direction(direction) => preferences.direction = direction,
        PreferencesCommand::ReverseTime => {
            let reversed = preferences.time_direction().reversed();
            preferences.direction = Some(reversed);
        }
        PreferencesCommand::Theme(theme) => preferences.theme = theme,
        PreferencesCommand::Zoom(step) => zoom(state, step),
        PreferencesCommand::PanelWidth(width) => {
            preferences.panel_width = width.clamp(200.0, 2000.0);
        }
        PreferencesCommand::Justified(on) => preferences.justified = on,
        PreferencesCommand::Nonjoiners(on) => preferences.nonjoiners = on,
        PreferencesCommand::Window(size) => preferences.window = Some(size),
    }
    settle(state, &before)
}

/// What follows from a change.
fn settle(state: &mut State, before: &crate::session::Preferences) -> Vec<Effect> {
    if state.preferences == *before {
        return Vec::new();
    }
    let rtl = state.preferences.time_direction() == TimeDirection::Rtl;
    let mut effects = vec![Effect::SavePreferences];
    if rtl != state.viewport.is_rtl() {
        state.viewport = state.viewport.with_rtl(rtl);
        effects.push(Effect::Jump);
    }
    if state.preferences.language != before.language {
        let corpus = (*state.corpus).clone();
        let language = state.preferences.language;
        state.corpus = Arc::new(corpus.modelled(&state.hidden_agencies, language));
    }
    effects
}

/// Gregorian, Jalali, lunar, and round again. The calendar that makes way
/// becomes the second one, when there is one: both stay in sight.
fn next_calendar(state: &mut State) {
    let preferences = &mut state.preferences;
    let next = match preferences.calendar {
        Calendar::Gregorian => Calendar::Jalali,
        Calendar::Jalali => Calendar::Hijri,
        Calendar::Hijri => Calendar::Gregorian,
    };
    if preferences.second_calendar == Some(next) {
        preferences.second_calendar = Some(preferences.calendar);
    }
    preferences.calendar = next;
}

/// Makes everything larger or smaller, and says so: a small step is easily
/// overlooked, and at an end nothing else would answer the key.
fn zoom(state: &mut State, step: ZoomStep) {
    let zoom = &mut state.preferences.zoom;
    *zoom = match step {
        ZoomStep::Larger => zoom.larger(),
        ZoomStep::Smaller => zoom.smaller(),
        ZoomStep::Normal => Zoom::NORMAL,
        ZoomStep::To(exactly) => exactly,
    };
    let note = Note::Zoomed { zoom: *zoom };
    state.toasts.retain(|toast| !matches!(toast.note, Note::Zoomed { .. }));
    state.say(note, Vec::new());
}

fn toggle_second(state: &mut State) {
    let preferences = &mut state.preferences;
    preferences.second_calendar = match preferences.shown_second_calendar() {
        Some(_) => None,
        None if preferences.calendar == Calendar::Jalali => Some(Calendar::Gregorian),
        None => Some(Calendar::Jalali),
    };
}

impl State {
    /// Whether the window is dark, given what the desktop says.
    pub fn is_dark(&self, system_dark: bool) -> bool {
        match self.preferences.theme {
            ThemeChoice::System => system_dark,
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
        }
    }
}
