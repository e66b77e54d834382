//! What the last import did: figures, and a table of the files that brought
//! nothing new, each with its reason.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Cell, Column, Dialog, Label, Table};
use crate::session::ImportSummary;
use crate::text::Direction;
use egui::Ui;
use std::path::Path;

/// What the dialog remembers.
#[derive(Debug, Default)]
pub(super) struct Summary {
    selected: Option<usize>,
}

impl Summary {
    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let Some(summary) = &frame.state.last_import else { return super::close(frame) };
        let (title, close) = (frame.tr("summary-title"), frame.tr("dialog-close"));
        let body = |ui: &mut Ui| {
            ui.add(Label::new(&summary.counts.text(frame.language())).strong().wrap(true));
            if !(summary.failures.is_empty() && summary.duplicates.is_empty()) {
                files(ui, frame, summary, &mut self.selected);
            }
        };
        let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
        let dialog = Dialog::new("summary", &title).width(600.0).closable(&close);
        let shown = dialog.scrolls_itself().show(ui.ctx(), body, buttons);
        if shown.close || shown.buttons {
            super::close(frame);
        }
    }
}

/// The files that could not be used, then those that were there already.
fn files(ui: &mut Ui, frame: &Frame<'_>, summary: &ImportSummary, selected: &mut Option<usize>) {
    let label = frame.tr("summary-files");
    let (file, result) = (frame.tr("summary-file"), frame.tr("summary-result"));
    let columns = [Column::text(&file).fit(), Column::text(&result)];
    let (failures, duplicates) = (&summary.failures, &summary.duplicates);
    let rows = failures.len() + duplicates.len();
    Table::new("files", &label, &columns, rows).show(ui, selected, |row, column| {
        let failure = failures.get(row);
        let path = failure.map_or_else(|| &duplicates[row - failures.len()], |it| &it.file);
        match (column, failure) {
            (0, _) => name(path),
            (_, Some(failure)) => Cell::new(failure.reason.text(frame.language())).warn(),
            (_, None) => Cell::new(frame.tr("summary-duplicate")).muted(),
        }
    });
}

/// The last part of a path says most; the whole of it reads from left to
/// right, whatever the interface.
fn name(path: &str) -> Cell<'_> {
    let last = Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path);
    let cell = Cell::new(last).direction(Direction::Ltr);
    if last == path { cell } else { cell.whole(path) }
}
