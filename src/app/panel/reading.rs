//! How an article's text is set: the menu in the panel's head, and what its
//! choices mean for the paragraphs.

use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Icon, MenuItem};
use crate::session::{Command, PreferencesCommand};
use crate::text::Align;
use egui::Ui;

/// The button that opens the menu, and the menu.
pub(super) fn menu(ui: &mut Ui, frame: &Frame<'_>) {
    let label = frame.tr("panel-reading");
    let button = ui.add(Button::icon(Icon::Settings, &label));
    kit::menu_below(&button, &label, |ui| {
        let preferences = &frame.state.preferences;
        choice(ui, frame, "panel-justify", preferences.justified, PreferencesCommand::Justified);
        let nonjoiners = preferences.nonjoiners;
        choice(ui, frame, "panel-nonjoiners", nonjoiners, PreferencesCommand::Nonjoiners);
    });
}

/// A line of the menu that turns something on or off.
fn choice(
    ui: &mut Ui,
    frame: &Frame<'_>,
    label: &str,
    on: bool,
    command: fn(bool) -> PreferencesCommand,
) {
    if ui.add(MenuItem::new(&frame.tr(label)).checked(on)).clicked() {
        frame.send(Command::Preferences(command(!on)));
    }
}

/// Where the lines of a paragraph stand.
pub(super) fn align(frame: &Frame<'_>) -> Align {
    if frame.state.preferences.justified { Align::Justify } else { Align::Start }
}
