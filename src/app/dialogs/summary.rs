//! What the last import did: figures, and each file that could not be used
//! with its reason.

use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Dialog, Label, Tone, Type};
use crate::session::ImportSummary;
use crate::text::Direction;
use egui::Ui;

/// More lines than this scroll, in points.
const LIST_HEIGHT: f32 = 280.0;

/// Draws the dialog.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>) {
    let Some(summary) = &frame.state.last_import else { return super::close(frame) };
    let (title, close) = (frame.tr("summary-title"), frame.tr("dialog-close"));
    let shown = Dialog::new("summary", &title).width(540.0).closable(&close).show(ui.ctx(), |ui| {
        ui.add(Label::new(&summary.counts.text(frame.language())).strong().wrap(true));
        ui.scope(|ui| {
            ui.set_max_height(LIST_HEIGHT);
            kit::scroll_shrink(ui, "summary list", |ui| list(ui, frame, summary));
        });
        kit::actions(ui, |ui| ui.add(Button::new(&close).primary()).clicked())
    });
    if shown.close || shown.inner {
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
