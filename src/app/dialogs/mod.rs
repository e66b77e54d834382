//! The dialogs, one file each. Only the topmost shows; closing it brings the
//! one below back.

mod about;
mod confirm;
mod date;
pub(super) mod export;
mod path;
mod shortcuts;
mod summary;

use super::frame::Frame;
use crate::session::{Command, Dialog, ShowCommand};
use egui::Ui;

/// What the dialogs remember while they are open.
#[derive(Debug, Default)]
pub(super) struct Dialogs {
    /// The export dialog's picture size.
    pub(super) export: export::Export,
    date: date::DateField,
    path: path::PathField,
    top: Option<Dialog>,
}

impl Dialogs {
    /// Draws the topmost dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let top = frame.state.dialogs.last();
        let is_new = self.top.as_ref() != top;
        self.top = top.cloned();
        let Some(dialog) = top else { return };
        match dialog {
            Dialog::Export => self.export.show(ui, frame),
            Dialog::Shortcuts => shortcuts::show(ui, frame),
            Dialog::About => about::show(ui, frame),
            Dialog::ImportSummary => summary::show(ui, frame),
            Dialog::OpenPath => self.path.show(ui, frame, path::Purpose::Open, is_new),
            Dialog::SavePath => self.path.show(ui, frame, path::Purpose::Save, is_new),
            Dialog::SetPublished(article) => self.date.published(ui, frame, *article, is_new),
            Dialog::SetEventDate(event) => self.date.event(ui, frame, *event, is_new),
            Dialog::ConfirmRemove(article) => confirm::remove(ui, frame, *article),
            Dialog::ConfirmOverwrite(path) => confirm::overwrite(ui, frame, path),
        }
    }
}

/// Closes the dialog that is shown.
fn close(frame: &Frame<'_>) {
    frame.send(Command::Show(ShowCommand::CloseTopmost));
}
