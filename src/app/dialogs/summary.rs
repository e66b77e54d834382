//! What the last import did: figures, and each file that could not be used
//! with its reason.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Dialog, Label, Tone, Type};
use crate::session::ImportSummary;
use crate::text::Direction;
use egui::Ui;

/// Draws the dialog.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>) {
    let Some(summary) = &frame.state.last_import else { return super::close(frame) };
    let (title, close) = (frame.tr("summary-title"), frame.tr("dialog-close"));
    let body = |ui: &mut Ui| {
        ui.add(Label::new(&summary.counts.text(frame.language())).strong().wrap(true));
        list(ui, frame, summary);
    };
    let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
    let dialog = Dialog::new("summary", &title).width(540.0).closable(&close);
    let shown = dialog.show(ui.ctx(), body, buttons);
    if shown.close || shown.buttons {
        super::close(frame);
    }
}

fn list(ui: &mut Ui, frame: &Frame<'_>, summary: &ImportSummary) {
    if !summary.failures.is_empty() {
        ui.add(Label::new(&frame.tr("summary-failures")).tone(Tone::Warn));
    }
    for failure in &summary.failures {
        file(ui, &failure.file);
        let reason = failure.reason.text(frame.language());
        ui.add(Label::new(&reason).style(Type::Caption).muted().wrap(true));
    }
    if !summary.duplicates.is_empty() {
        ui.add_space(6.0);
        ui.add(Label::new(&frame.tr("summary-duplicates")).muted());
    }
    for name in &summary.duplicates {
        file(ui, name);
    }
}

/// A path reads from left to right, whatever the interface.
fn file(ui: &mut Ui, name: &str) {
    ui.add(Label::new(name).style(Type::Caption).direction(Direction::Ltr).wrap(true));
}
