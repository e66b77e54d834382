//! Opening and closing panels, dialogs and notes.

use super::Effect;
use crate::session::command::{Dialog, ShowCommand};
use crate::session::state::State;

/// Carries a command out.
pub(super) fn apply(state: &mut State, command: ShowCommand) -> Vec<Effect> {
    match command {
        ShowCommand::Panel(open) => return panel(state, open),
        ShowCommand::TogglePanel => return panel(state, !state.preferences.panel_open),
        ShowCommand::Tray(open) => state.tray_open = open,
        ShowCommand::ToggleTray => state.tray_open = !state.tray_open,
        ShowCommand::Dialog(dialog) => open(state, dialog),
        ShowCommand::CloseTopmost => close_topmost(state),
        ShowCommand::CloseDialogs => state.dialogs.clear(),
        ShowCommand::DismissToast(id) => state.toasts.retain(|toast| toast.id != id),
        ShowCommand::FilePicker => return vec![Effect::PickFiles],
        ShowCommand::Folder(path) => return vec![Effect::OpenFolder(path)],
        ShowCommand::Clipboard => return vec![Effect::ReadClipboard],
    }
    Vec::new()
}

fn panel(state: &mut State, open: bool) -> Vec<Effect> {
    if state.preferences.panel_open == open {
        return Vec::new();
    }
    state.preferences.panel_open = open;
    vec![Effect::SavePreferences]
}

/// A dialog that is open already comes to the top.
fn open(state: &mut State, dialog: Dialog) {
    if dialog == Dialog::Export && !state.dialogs.contains(&dialog) {
        state.follow_taste_in_picture();
    }
    state.dialogs.retain(|other| *other != dialog);
    state.dialogs.push(dialog);
}

fn close_topmost(state: &mut State) {
    if state.dialogs.pop().is_some() {
        return;
    }
    if state.tray_open {
        state.tray_open = false;
    } else if let Some(toast) = state.toasts.last() {
        let id = toast.id;
        state.toasts.retain(|toast| toast.id != id);
    } else {
        state.selection = None;
    }
}
