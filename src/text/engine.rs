//! Paragraph layout: parley behind a small surface, with a cache.

use super::GlyphRun;
use std::ops::Range;
use std::sync::Arc;

/// The base direction of a paragraph. Always explicit: a line that begins
/// with a Latin word must not turn a Persian paragraph around.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Right to left.
    #[default]
    Rtl,
    /// Left to right.
    Ltr,
}

/// Where lines stand in the width they were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Align {
    /// Where reading starts: right in a right-to-left paragraph.
    #[default]
    Start,
    /// Centred.
    Center,
    /// Where reading ends.
    End,
    /// Both edges, except the last line.
    Justify,
}

/// Size, weight and leading.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Pixels per em.
    pub size: f32,
    /// 100–900.
    pub weight: f32,
    /// Line height as a multiple of `size`.
    pub line_height: f32,
}

/// A stretch of a paragraph in another weight or colour.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleSpan {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Another weight.
    pub weight: Option<f32>,
    /// Which colour of the caller's list; see [`GlyphRun::brush`].
    pub brush: u8,
}

/// What to lay out.
#[derive(Debug, Clone, PartialEq)]
pub struct ParagraphSpec<'a> {
    /// The text; a line feed breaks a line.
    pub text: &'a str,
    /// How it looks.
    pub style: TextStyle,
    /// Base direction.
    pub direction: Direction,
    /// Wrap at this many pixels; one long line when `None`.
    pub max_width: Option<f32>,
    /// Alignment within `max_width` (ignored without one).
    pub align: Align,
    /// Cut after this many lines, ending the last with «…».
    pub max_lines: Option<usize>,
    /// Stretches that differ.
    pub spans: &'a [StyleSpan],
}

/// A laid-out paragraph. Immutable and shared.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Widest line in pixels.
    pub width: f32,
    /// All lines in pixels.
    pub height: f32,
    /// Top to the first baseline in pixels.
    pub baseline: f32,
    /// Number of lines.
    pub lines: usize,
    /// Whether `max_lines` cut something off.
    pub truncated: bool,
    /// The glyphs, in visual order line by line.
    pub runs: Arc<[Arc<GlyphRun>]>,
}

impl Paragraph {
    /// Rectangles `[x0, y0, x1, y1]` in pixels that cover a range of bytes,
    /// one or more a line.
    pub fn rects(&self, _range: Range<usize>) -> Vec<[f32; 4]> {
        todo!()
    }
    /// The byte offset (a cluster boundary) nearest a point in pixels.
    pub fn offset_at(&self, _x: f32, _y: f32) -> usize {
        todo!()
    }
}

/// Shapes and wraps text; keeps what it laid out.
#[derive(Debug)]
pub struct TextEngine {}

impl TextEngine {
    /// An engine with the embedded font alone.
    pub fn new() -> Self {
        todo!()
    }
    /// Lays a paragraph out, or returns it from the cache.
    pub fn layout(&mut self, _spec: &ParagraphSpec<'_>) -> Arc<Paragraph> {
        todo!()
    }
}

impl Default for TextEngine {
    fn default() -> Self {
        Self::new()
    }
}
