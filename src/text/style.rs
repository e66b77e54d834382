//! What a caller says about a paragraph: text, look, direction, width.

use std::hash::{Hash, Hasher};
use std::ops::Range;

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

impl TextStyle {
    fn bits(self) -> [u32; 3] {
        [self.size.to_bits(), self.weight.to_bits(), self.line_height.to_bits()]
    }
}

/// A stretch of a paragraph in another weight or colour. Where stretches
/// overlap, the later one wins.
#[derive(Debug, Clone, PartialEq)]
pub struct StyleSpan {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Another weight.
    pub weight: Option<f32>,
    /// Which colour of the caller's list; see [`GlyphRun::brush`](super::GlyphRun::brush).
    pub brush: u8,
}

impl StyleSpan {
    fn same(&self, other: &Self) -> bool {
        self.range == other.range
            && self.brush == other.brush
            && self.weight.map(f32::to_bits) == other.weight.map(f32::to_bits)
    }
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
    /// Alignment within `max_width`; without one, within the widest line.
    pub align: Align,
    /// Cut after this many lines, ending the last with «…».
    pub max_lines: Option<usize>,
    /// Stretches that differ.
    pub spans: &'a [StyleSpan],
}

/// The part of a spec that shaping depends on, owned.
#[derive(Debug, Clone)]
pub(super) struct ShapeKey {
    pub(super) text: Box<str>,
    pub(super) style: TextStyle,
    pub(super) direction: Direction,
    pub(super) spans: Box<[StyleSpan]>,
}

impl ShapeKey {
    pub(super) fn of(spec: &ParagraphSpec<'_>) -> Self {
        Self {
            text: spec.text.into(),
            style: spec.style,
            direction: spec.direction,
            spans: spec.spans.into(),
        }
    }

    pub(super) fn matches(&self, spec: &ParagraphSpec<'_>) -> bool {
        self.style.bits() == spec.style.bits()
            && self.direction == spec.direction
            && *self.text == *spec.text
            && self.spans.len() == spec.spans.len()
            && self.spans.iter().zip(spec.spans).all(|(a, b)| a.same(b))
    }
}

/// A hash of the part of a spec that shaping depends on; allocates nothing.
pub(super) fn shape_hash(spec: &ParagraphSpec<'_>) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    spec.text.hash(&mut hasher);
    spec.style.bits().hash(&mut hasher);
    spec.direction.hash(&mut hasher);
    for span in spec.spans {
        span.range.hash(&mut hasher);
        span.weight.map(f32::to_bits).hash(&mut hasher);
        span.brush.hash(&mut hasher);
    }
    hasher.finish()
}

/// The part of a spec that only breaking into lines depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BreakKey {
    max_width: Option<u32>,
    align: Align,
    max_lines: Option<usize>,
}

impl BreakKey {
    pub(super) fn of(spec: &ParagraphSpec<'_>) -> Self {
        Self {
            max_width: spec.max_width.map(f32::to_bits),
            align: spec.align,
            max_lines: spec.max_lines,
        }
    }
}
