//! Naming a file by its path, for desktops without a file dialog.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Dialog, Label, TextField};
use crate::session::{Command, ExportCommand, Input, LibraryCommand};
use crate::text::Direction;
use egui::{Id, Key, Ui};
use std::path::{Path, PathBuf};

/// What the path is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A file to import.
    Open,
    /// A picture to write.
    Save,
}

/// What was typed so far.
#[derive(Debug, Default)]
pub(super) struct PathField {
    text: String,
}

impl PathField {
    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>, purpose: Purpose, age: super::Age) {
        let id = Id::unique("path field");
        if age.is_settling() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if age.is_new() {
            self.text = match purpose {
                Purpose::Open => String::new(),
                Purpose::Save => suggestion(frame),
            };
        }
        let is_open = purpose == Purpose::Open;
        let title = frame.tr(if is_open { "dialog-open-title" } else { "dialog-save-title" });
        let yes = frame.tr(if is_open { "path-open" } else { "path-save" });
        let no = frame.tr("dialog-cancel");
        let path = expanded(self.text.trim());
        let usable = path.as_deref().is_some_and(|path| !is_open || path.exists());
        let body = |ui: &mut Ui| {
            ui.add(Label::new(&frame.tr("path-hint")).muted().wrap(true));
            let wrong = !usable && !self.text.trim().is_empty();
            let label = frame.tr("path-label");
            let field = TextField::new(&mut self.text, &label)
                .direction(Direction::Ltr)
                .id(id)
                .wrong(wrong);
            let response = ui.add(field);
            frame.typing.set(frame.typing.get() || response.has_focus());
            response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
        };
        let buttons = |ui: &mut Ui| {
            let pressed = ui.add_enabled(usable, Button::new(&yes).primary()).clicked();
            (pressed, ui.add(Button::new(&no)).clicked())
        };
        let shown = Dialog::new("path", &title).width(540.0).show(ui.ctx(), body, buttons);
        let (pressed, cancelled) = shown.buttons;
        let done = (pressed || shown.body) && usable;
        if done && let Some(path) = path {
            super::close(frame);
            frame.send(match purpose {
                Purpose::Open => Command::Library(LibraryCommand::Import(vec![Input::Path(path)])),
                Purpose::Save => Command::Export(ExportCommand::Write { path, replace: false }),
            });
        } else if shown.close || cancelled {
            super::close(frame);
        }
    }
}

/// A name in the user's pictures, or at home.
fn suggestion(frame: &Frame<'_>) -> String {
    let folders = directories::UserDirs::new();
    let folder = folders
        .as_ref()
        .map_or(Path::new("."), |folders| folders.picture_dir().unwrap_or(folders.home_dir()));
    let name = format!("gahnegar.{}", frame.state.picture.format.extension());
    folder.join(name).display().to_string()
}

/// The path, with `~` as the home folder; `None` when nothing is typed.
fn expanded(text: &str) -> Option<PathBuf> {
    if text.is_empty() {
        return None;
    }
    let home = || Some(directories::UserDirs::new()?.home_dir().to_owned());
    match text.strip_prefix("~/") {
        Some(rest) => Some(home()?.join(rest)),
        None => Some(PathBuf::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_the_home_folder() {
        assert_eq!(expanded(""), None);
        assert_eq!(expanded("/a/b.txt"), Some(PathBuf::from("/a/b.txt")));
        if let Some(folders) = directories::UserDirs::new() {
            assert_eq!(expanded("~/b.txt"), Some(folders.home_dir().join("b.txt")));
        }
    }
}
