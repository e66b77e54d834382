//! The dialogs, one file each. Only the topmost shows; closing it brings the
//! one below back.

mod about;
mod articles;
mod confirm;
mod date;
pub(super) mod export;
mod form;
mod path;
mod settings;
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
    articles: articles::Articles,
    settings: settings::Settings,
    shortcuts: shortcuts::Shortcuts,
    summary: summary::Summary,
    date: date::DateField,
    path: path::PathField,
    top: Option<Dialog>,
    age: Age,
    /// What had the keyboard before the first dialog came up.
    before: Option<egui::Id>,
}

/// For how many frames a dialog has been the topmost one.
#[derive(Debug, Clone, Copy, Default)]
struct Age(u32);

impl Age {
    /// Whether it has just come up.
    fn is_new(self) -> bool {
        self.0 == 0
    }

    /// Whether it may still have to find its size: a field in it does not keep
    /// the keyboard before that.
    fn is_settling(self) -> bool {
        self.0 < 4
    }
}

impl Dialogs {
    /// Draws the topmost dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let top = frame.state.dialogs.last();
        self.hand_over_focus(ui, top.is_some());
        self.age =
            if self.top.as_ref() == top { Age(self.age.0.saturating_add(1)) } else { Age(0) };
        self.top = top.cloned();
        let Some(dialog) = top else { return };
        if self.age.is_settling() {
            ui.ctx().request_repaint();
        }
        let age = self.age;
        match dialog {
            Dialog::Export => self.export.show(ui, frame),
            Dialog::Shortcuts => self.shortcuts.show(ui, frame),
            Dialog::Settings => self.settings.show(ui, frame),
            Dialog::Articles => self.articles.show(ui, frame),
            Dialog::About => about::show(ui, frame),
            Dialog::ImportSummary => self.summary.show(ui, frame),
            Dialog::OpenPath => self.path.show(ui, frame, path::Purpose::Open, age),
            Dialog::SavePath => self.path.show(ui, frame, path::Purpose::Save, age),
            Dialog::SetPublished(article) => self.date.published(ui, frame, *article, age),
            Dialog::SetEventDate(event) => self.date.event(ui, frame, *event, age),
            Dialog::ConfirmRemove(article) => confirm::remove(ui, frame, *article),
            Dialog::ConfirmOverwrite(path) => confirm::overwrite(ui, frame, path),
        }
    }
}

impl Dialogs {
    /// The keyboard leaves the window's widgets when a dialog comes up, and
    /// goes back to where it was when the last one is closed.
    fn hand_over_focus(&mut self, ui: &Ui, is_open: bool) {
        ui.ctx().memory_mut(|memory| match (self.top.is_some(), is_open) {
            (false, true) => {
                self.before = memory.focused();
                if let Some(id) = self.before {
                    memory.surrender_focus(id);
                }
            }
            (true, false) => {
                if let Some(id) = self.before.take() {
                    memory.request_focus(id);
                }
            }
            _ => {}
        });
    }
}

/// Closes the dialog that is shown.
fn close(frame: &Frame<'_>) {
    frame.send(Command::Show(ShowCommand::CloseTopmost));
}
