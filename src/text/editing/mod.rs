//! Carets, selections and edits in laid-out text of both directions.
//!
//! The model is that of parley's `editing` module: a place between letters
//! and the letter it leans on, a selection with a fixed and a moving end that
//! grows by letters, words or paragraphs, an x that Up and Down keep. It works
//! on our [`Paragraph`](super::Paragraph) rather than on parley's layout (see
//! ARCHITECTURE.md for why), and over any number of paragraphs, most of which
//! are not laid out.
//!
//! Nothing here knows a window: keys and the pointer become [`Move`]s, places
//! and [`Edit`]s elsewhere.

mod blocks;
mod bounds;
mod caret;
mod editor;
mod selection;

pub use blocks::{Blocks, Move, Place, Single};
pub use bounds::{paragraph_at, settle, word_at};
pub use caret::{Caret, Laid};
pub use editor::{Edit, Editor, Reach};
pub use selection::{Selection, Unit};

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
