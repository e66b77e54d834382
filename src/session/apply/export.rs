//! Choosing what a picture shows, and having it written.

use super::Effect;
use crate::session::command::{Dialog, ExportCommand};
use crate::session::state::State;

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: ExportCommand) -> Vec<Effect> {
    match command {
        ExportCommand::Options(options) => {
            state.picture = options;
            Vec::new()
        }
        ExportCommand::PickFile => vec![Effect::PickExportFile],
        ExportCommand::Write { path, replace } => {
            state.dialogs.retain(|dialog| !matches!(dialog, Dialog::ConfirmOverwrite(_)));
            vec![Effect::WritePicture { path, replace, options: state.picture.clone() }]
        }
    }
}

impl State {
    /// A picture begins with the looks of the window.
    pub(super) fn follow_taste_in_picture(&mut self) {
        self.picture.language = self.preferences.language;
        self.picture.calendar = self.preferences.calendar;
        self.picture.second_calendar = self.preferences.shown_second_calendar();
        self.picture.direction = self.preferences.time_direction();
    }
}
