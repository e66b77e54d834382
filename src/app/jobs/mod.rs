//! Work away from the drawing thread: opening the library, merging, asking the
//! desktop for files, the clipboard, writing pictures. Every job runs on a
//! named thread and answers over one channel.

mod clipboard;
mod dialogs;
mod folder;
mod library;
mod picture;

pub(super) use clipboard::Pasted;
pub(super) use dialogs::Picked;
pub(super) use picture::{Picture, PictureError, PictureJob, PictureSize};

use crate::session::{Corpus, ImportBatch, Shelf};
use crate::system_fonts::SystemFonts;
use crate::text::Font;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

/// A library that was opened, with what is in it.
pub(super) struct Loaded {
    /// The library.
    pub(super) shelf: Box<dyn Shelf + Send>,
    /// Its articles and events.
    pub(super) corpus: Corpus,
}

/// The end of a job.
pub(super) enum Done {
    /// The library is open, or could not be opened.
    Loaded(Result<Box<Loaded>, String>),
    /// The articles of an import are merged into a new corpus.
    Merged {
        /// The corpus with them.
        corpus: Corpus,
        /// What was imported.
        batch: ImportBatch,
        /// Whether the import was stopped.
        cancelled: bool,
    },
    /// Files to open were picked.
    FilesPicked(Picked<Vec<PathBuf>>),
    /// A name for a picture was picked.
    PicturePicked(Picked<PathBuf>),
    /// The clipboard was read.
    Pasted(Result<Pasted, String>),
    /// A picture was written, or not.
    PictureWritten(Result<Picture, PictureError>),
    /// How large a picture would be.
    PictureMeasured(PictureSize),
    /// Fonts were found, or none, for letters that no font had.
    FontsFound(Vec<Font>),
    /// A folder could not be opened.
    FolderNotOpened(PathBuf),
}

/// Where jobs answer.
pub(super) struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    ctx: egui::Context,
    fonts: Arc<SystemFonts>,
}

impl Jobs {
    /// For one window, which is woken by every answer.
    pub(super) fn new(ctx: &egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, ctx: ctx.clone(), fonts: Arc::default() }
    }

    /// Runs a job on a thread of its own. A job that answers nothing is fine.
    pub(super) fn spawn(&self, name: &str, job: impl FnOnce() -> Option<Done> + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let started = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            if let Some(done) = job() {
                // Nobody listens once the window is gone.
                let _ = sender.send(done);
                ctx.request_repaint();
            }
        });
        debug_assert!(started.is_ok(), "the system refuses a thread: {started:?}");
    }

    /// Looks for fonts on this machine that have some letters.
    pub(super) fn find_fonts(&self, missing: BTreeSet<char>) {
        let fonts = Arc::clone(&self.fonts);
        self.spawn("fonts", move || Some(Done::FontsFound(fonts.find(&missing))));
    }

    /// The answers that have come since the last look.
    pub(super) fn answers(&self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }
}
