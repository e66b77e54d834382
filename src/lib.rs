//! Gahnegar (گاه‌نگار, "chronicler") turns Persian news articles into a
//! timeline a reader can check.
//!
//! Data flows one way, from files to pictures; see `ARCHITECTURE.md` for the
//! map and for the table of which module may use which.

pub mod article;
pub mod calendar;
pub mod cli;
pub mod extract;
pub mod i18n;
pub mod library;
pub mod render;
pub mod scene;
pub mod session;
pub mod system_fonts;
pub mod text;
pub mod timeline;

#[cfg(feature = "gui")]
pub mod app;
