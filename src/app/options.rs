//! How the window is to be started: what the command line says.

use crate::calendar::{Language, NaiveDate};
use std::path::PathBuf;

/// Everything that a caller may say about the window. The default is an
/// ordinary start.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// The library file; the one in the user's data folder when absent.
    pub library: Option<PathBuf>,
    /// Files and folders to import, as if they were dropped.
    pub files: Vec<PathBuf>,
    /// Stands in for the clock.
    pub today: Option<NaiveDate>,
    /// Overrides the remembered language for this run.
    pub language: Option<Language>,
    /// Overrides the theme for this run: `true` is dark.
    pub dark: Option<bool>,
    /// Inner size of the window in logical pixels.
    pub window_size: Option<[f32; 2]>,
    /// Physical pixels per logical pixel, instead of what the desktop says.
    pub scale: Option<f32>,
    /// A JSON list of commands to run once the library is open.
    pub commands: Option<PathBuf>,
    /// Writes a picture of the window here once it has settled, and ends.
    pub screenshot_to: Option<PathBuf>,
    /// Preferences file; the one in the user's configuration folder when absent.
    pub preferences: Option<PathBuf>,
}
