//! What the program is, its version and its licences.

use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Dialog, Label};
use egui::Ui;

/// Draws the dialog.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>) {
    let (title, close) = (frame.tr("about-title"), frame.tr("dialog-close"));
    let shown = Dialog::new("about", &title).width(420.0).closable(&close).show(ui.ctx(), |ui| {
        let version = env!("CARGO_PKG_VERSION");
        ui.add(Label::new(&frame.tr("about-what")).wrap(true));
        ui.add(Label::caption(&frame.tr_args("about-version", &[("version", version.into())])));
        ui.add_space(6.0);
        ui.add(Label::new(&frame.tr("about-offline")).muted().wrap(true));
        ui.add(Label::caption(&frame.tr("about-licence")).wrap(true));
        kit::actions(ui, |ui| ui.add(Button::new(&close).primary()).clicked())
    });
    if shown.close || shown.inner {
        super::close(frame);
    }
}
