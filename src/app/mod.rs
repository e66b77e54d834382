//! The window.
//!
//! [`run`] opens it. [`Options`] is what the command line says; the rest is
//! private: `shell` holds everything together, `timeline`, `panel`, `bar` and
//! `dialogs` draw parts of the window, `jobs` does what must not hold up the
//! drawing, [`kit`] are the widgets and [`theme`] is egui's own look.

mod frame;
mod icon;
mod jobs;
mod keyboard;
pub mod kit;
mod launch;
mod motion;
mod options;
pub mod theme;
mod timeline;

pub use launch::{RunError, run};
pub use options::Options;
