//! All keys, as they are set, and what the pointer does.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Cell, Column, Dialog, Table, Tabs};
use crate::session::{Action, Chord};
use crate::text::Direction;
use egui::Ui;

/// Gestures that are no keys: what one does, and what comes of it.
const GESTURES: [(&str, &str); 9] = [
    ("gesture-wheel", "gesture-wheel-does"),
    ("gesture-shift-wheel", "gesture-shift-wheel-does"),
    ("gesture-drag", "gesture-drag-does"),
    ("gesture-shift-drag", "gesture-shift-drag-does"),
    ("gesture-double-click", "gesture-double-click-does"),
    ("gesture-alt-wheel", "gesture-alt-wheel-does"),
    ("gesture-drag-text", "gesture-drag-text-does"),
    ("gesture-copy", "gesture-copy-does"),
    ("gesture-second-button", "gesture-second-button-does"),
];

/// What the dialog remembers.
#[derive(Debug, Default)]
pub(super) struct Shortcuts {
    tab: usize,
    action: Option<usize>,
    gesture: Option<usize>,
}

impl Shortcuts {
    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let (title, close) = (frame.tr("shortcuts-title"), frame.tr("dialog-close"));
        let names = ["shortcuts-keys", "shortcuts-pointer"].map(|id| frame.tr(id));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let body = |ui: &mut Ui| {
            let tabs = Tabs::new("shortcuts", &title, &names);
            let mut tab = self.tab;
            tabs.show(ui, &mut tab, |ui, tab| match tab {
                0 => keys(ui, frame, names[0], &mut self.action),
                _ => gestures(ui, frame, names[1], &mut self.gesture),
            });
            self.tab = tab;
        };
        let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
        let dialog = Dialog::new("shortcuts", &title).width(560.0).closable(&close);
        let shown = dialog.scrolls_itself().show(ui.ctx(), body, buttons);
        if shown.close || shown.buttons {
            super::close(frame);
        }
    }
}

fn keys(ui: &mut Ui, frame: &Frame<'_>, label: &str, selected: &mut Option<usize>) {
    let set: Vec<(Action, String)> = Action::ALL
        .into_iter()
        .map(|action| (action, words(frame.state.keys.chords(action))))
        .filter(|(_, keys)| !keys.is_empty())
        .collect();
    let (does, press) = (frame.tr("shortcuts-does"), frame.tr("shortcuts-press"));
    let columns = [Column::text(&does), Column::text(&press).fit()];
    Table::new("keys", label, &columns, set.len()).show(ui, selected, |row, column| {
        let (action, keys) = &set[row];
        match column {
            0 => Cell::new(frame.tr(&action.label_id())),
            _ => Cell::new(keys.as_str()).direction(Direction::Ltr).muted(),
        }
    });
}

/// «Ctrl+Shift+Z  Ctrl+Y»
fn words(chords: &[Chord]) -> String {
    chords.iter().map(ToString::to_string).collect::<Vec<_>>().join("   ")
}

fn gestures(ui: &mut Ui, frame: &Frame<'_>, label: &str, selected: &mut Option<usize>) {
    let (does, press) = (frame.tr("shortcuts-does"), frame.tr("shortcuts-gesture"));
    let columns = [Column::text(&does), Column::text(&press).fit()];
    Table::new("gestures", label, &columns, GESTURES.len()).show(ui, selected, |row, column| {
        let (gesture, does) = GESTURES[row];
        match column {
            0 => Cell::new(frame.tr(does)),
            _ => Cell::new(frame.tr(gesture)).muted(),
        }
    });
}
