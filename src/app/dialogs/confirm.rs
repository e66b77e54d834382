//! Asking before something is taken away.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Dialog, Label};
use crate::library::ArticleId;
use crate::session::{Command, ExportCommand, LibraryCommand, ShowCommand};
use egui::Ui;
use std::path::Path;

/// Before an article leaves the library.
pub(super) fn remove(ui: &Ui, frame: &Frame<'_>, article: ArticleId) {
    let Some(entry) = frame.state.corpus.entry(article) else { return super::close(frame) };
    let title = entry.article.title.as_str();
    let question = Question {
        title: frame.tr("confirm-remove-title"),
        text: frame.tr_args("confirm-remove-text", &[("title", title.into())]),
        yes: frame.tr("confirm-remove-yes"),
    };
    if question.ask(ui, frame) {
        frame.send(Command::Show(ShowCommand::CloseTopmost));
        frame.send(Command::Library(LibraryCommand::Remove(vec![article])));
    }
}

/// Before a file is replaced.
pub(super) fn overwrite(ui: &Ui, frame: &Frame<'_>, path: &Path) {
    let name = path.display().to_string();
    let question = Question {
        title: frame.tr("confirm-overwrite-title"),
        text: frame.tr_args("confirm-overwrite-text", &[("path", name.into())]),
        yes: frame.tr("confirm-overwrite-yes"),
    };
    if question.ask(ui, frame) {
        let write = ExportCommand::Write { path: path.to_owned(), replace: true };
        frame.send(Command::Export(write));
    }
}

struct Question {
    title: String,
    text: String,
    yes: String,
}

impl Question {
    /// Shows the question; true once it is answered with yes.
    fn ask(&self, ui: &Ui, frame: &Frame<'_>) -> bool {
        let no = frame.tr("dialog-cancel");
        let shown = Dialog::new("confirm", &self.title).width(400.0).show(
            ui.ctx(),
            |ui| ui.add(Label::new(&self.text).wrap(true)),
            |ui| {
                let yes = ui.add(Button::new(&self.yes).danger()).clicked();
                (yes, ui.add(Button::new(&no)).clicked())
            },
        );
        let (yes, no) = shown.buttons;
        if shown.close || no {
            super::close(frame);
        }
        yes
    }
}
