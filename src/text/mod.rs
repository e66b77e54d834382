//! Text: Persian orthography, fonts, and shaped paragraphs.
//!
//! There is one text engine. It turns a string, a style and a width into
//! positioned glyphs once; screen, PNG, SVG and PDF draw those glyphs.

mod engine;
mod glyphs;

pub use engine::{Align, Direction, Paragraph, ParagraphSpec, StyleSpan, TextEngine, TextStyle};
pub use glyphs::{Font, Glyph, GlyphRun};
