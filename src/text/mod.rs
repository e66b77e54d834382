//! Text: Persian orthography, fonts, and shaped paragraphs.
//!
//! There is one text engine. It turns a string, a style and a width into
//! positioned glyphs once; screen, PNG, SVG and PDF draw those glyphs.

mod bidi;
mod cache;
mod clusters;
pub mod editing;
mod ellipsis;
mod engine;
mod flat;
mod fonts;
mod glyphs;
mod linebreak;
mod lines;
pub mod orthography;
mod paragraph;
mod report;
mod runs;
mod shaping;
mod style;

pub use engine::TextEngine;
pub use glyphs::{Font, Glyph, GlyphRun};
pub use paragraph::{Letter, Line, LineEnd, Paragraph, TextPoint};
pub use report::{GlyphReport, RunReport, ShapeReport, shape_report};
pub use style::{Align, Direction, ParagraphSpec, StyleSpan, TextStyle};

#[cfg(test)]
mod tests;
