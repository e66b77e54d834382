//! Showing a folder in the desktop's file manager.

use super::{Done, Jobs};
use std::path::PathBuf;
use std::process::{Command, Stdio};

impl Jobs {
    /// Opens a folder; answers only when that fails.
    pub(in crate::app) fn open_folder(&self, path: PathBuf) {
        self.spawn("open-folder", move || {
            let opened = Command::new(opener())
                .arg(&path)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            let is_open = opened.is_ok_and(|status| status.success());
            (!is_open).then_some(Done::FolderNotOpened(path))
        });
    }
}

/// The system's program that opens things with their programs.
fn opener() -> &'static str {
    if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    }
}
