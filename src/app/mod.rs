//! The window.
//!
//! [`run`] opens it. [`Options`] is what the command line says; the rest is
//! private: `shell` holds everything together, `timeline`, `panel`, `bar` and
//! `dialogs` draw parts of the window, `jobs` does what must not hold up the
//! drawing, [`kit`] are the widgets and [`theme`] is egui's own look.

mod bar;
mod dialogs;
mod drop;
mod effects;
mod frame;
mod icon;
mod importing;
mod jobs;
mod keyboard;
pub mod kit;
mod launch;
mod layout;
mod motion;
mod options;
mod panel;
mod screenshot;
mod shell;
pub mod theme;
mod timeline;
mod toasts;

pub use launch::{RunError, run};
pub use options::Options;

#[cfg(test)]
mod tests;
