//! What the program is, its version and its licences.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Dialog, Label};
use egui::Ui;

/// Draws the dialog.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>) {
    let (title, close) = (frame.tr("about-title"), frame.tr("dialog-close"));
    let body = |ui: &mut Ui| {
        let version = env!("CARGO_PKG_VERSION");
        ui.add(Label::new(&frame.tr("about-what")).wrap(true));
        ui.add(Label::caption(&frame.tr_args("about-version", &[("version", version.into())])));
        ui.add_space(6.0);
        ui.add(Label::new(&frame.tr("about-offline")).muted().wrap(true));
        ui.add(Label::caption(&frame.tr("about-licence")).wrap(true));
    };
    let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
    let dialog = Dialog::new("about", &title).width(420.0).closable(&close);
    let shown = dialog.show(ui.ctx(), body, buttons);
    if shown.close || shown.buttons {
        super::close(frame);
    }
}
