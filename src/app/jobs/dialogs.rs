//! The desktop's own file dialogs, through its portal.

use super::{Done, Jobs};
use crate::calendar::Language;
use crate::i18n::tr;
use crate::session::PictureFormat;
use std::time::{Duration, Instant};

/// Nobody closes a dialog faster than this: an answer that came sooner means
/// that there was none.
const FASTEST_HAND: Duration = Duration::from_millis(250);

/// What came of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Picked<T> {
    /// This was chosen.
    Chosen(T),
    /// The dialog was closed.
    Closed,
    /// The desktop shows no dialog.
    NoDialog,
}

impl Jobs {
    /// Asks for files to open.
    pub(in crate::app) fn pick_files(&self, language: Language, parent: Option<&eframe::Frame>) {
        let dialog = owned_by(rfd::FileDialog::new(), parent)
            .set_title(tr(language, "dialog-open-title"))
            .add_filter(tr(language, "dialog-filter-articles"), &["txt", "md", "text", "markdown"])
            .add_filter(tr(language, "dialog-filter-all"), &["*"]);
        self.spawn("file-dialog", move || Some(Done::FilesPicked(ask(|| dialog.pick_files()))));
    }

    /// Asks for the name of a picture.
    pub(in crate::app) fn pick_picture(
        &self,
        language: Language,
        format: PictureFormat,
        parent: Option<&eframe::Frame>,
    ) {
        let name = format!("{}.{}", tr(language, "app-name"), format.extension());
        let dialog = owned_by(rfd::FileDialog::new(), parent)
            .set_title(tr(language, "dialog-save-title"))
            .set_file_name(name)
            .add_filter(format.extension().to_uppercase(), &[format.extension()]);
        self.spawn("file-dialog", move || {
            let picked = match ask(|| dialog.save_file()) {
                Picked::Chosen(mut path) => {
                    if path.extension().is_none() {
                        path.set_extension(format.extension());
                    }
                    Picked::Chosen(path)
                }
                other => other,
            };
            Some(Done::PicturePicked(picked))
        });
    }
}

fn owned_by(dialog: rfd::FileDialog, parent: Option<&eframe::Frame>) -> rfd::FileDialog {
    match parent {
        Some(frame) => dialog.set_parent(frame),
        None => dialog,
    }
}

fn ask<T>(show: impl FnOnce() -> Option<T>) -> Picked<T> {
    let asked = Instant::now();
    match show() {
        Some(chosen) => Picked::Chosen(chosen),
        None if asked.elapsed() < FASTEST_HAND => Picked::NoDialog,
        None => Picked::Closed,
    }
}
