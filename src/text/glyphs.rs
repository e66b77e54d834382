//! What shaping produces: runs of positioned glyphs in one font at one size.

use super::orthography::is_invisible;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A font file in memory, cheap to clone.
#[derive(Clone)]
pub struct Font {
    /// Unique for the life of the process; equal ids mean equal fonts.
    pub id: u64,
    /// The bytes of the font file.
    pub data: Arc<[u8]>,
    /// Which face of a collection.
    pub index: u32,
}

impl fmt::Debug for Font {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Font({:016x}, {} bytes, face {})", self.id, self.data.len(), self.index)
    }
}

/// One glyph, placed relative to the origin of its run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Glyph index in the font.
    pub id: u32,
    /// Pixels right of the run's origin.
    pub x: f32,
    /// Pixels below the run's origin, which lies on the baseline.
    pub y: f32,
    /// Advance width in pixels.
    pub advance: f32,
    /// Byte offset of the glyph's cluster in the paragraph's text.
    pub cluster: usize,
}

/// Glyphs that share a font, a size and a direction, in visual order.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    /// The font of every glyph.
    pub font: Font,
    /// Pixels per em.
    pub size: f32,
    /// Normalised variation coordinates (2.14 fixed point), e.g. of `wght`.
    pub coords: Arc<[i16]>,
    /// Whether the run reads from right to left.
    pub rtl: bool,
    /// Bytes of the paragraph's text that the run draws.
    pub range: Range<usize>,
    /// The paragraph's text, shared by its runs: not for drawing, but for
    /// files from which text can be copied.
    pub text: Arc<str>,
    /// Which colour of the caller's list the run takes (0 unless a span says).
    pub brush: u8,
    /// Pixels from the paragraph's left edge to the run's origin.
    pub x: f32,
    /// Pixels from the paragraph's top to the run's baseline.
    pub y: f32,
    /// The glyphs.
    pub glyphs: Arc<[Glyph]>,
}

impl GlyphRun {
    /// The letters that the run's font has no glyph for and draws a box
    /// instead, in the order of the run's glyphs.
    pub fn missing(&self) -> impl Iterator<Item = char> + '_ {
        let boxes = self.glyphs.iter().filter(|glyph| glyph.id == 0);
        boxes.flat_map(|glyph| self.letters(glyph.cluster))
    }

    /// What is seen of the text of a cluster.
    fn letters(&self, cluster: usize) -> impl Iterator<Item = char> + '_ {
        let later = self.glyphs.iter().map(|glyph| glyph.cluster).filter(|&at| at > cluster);
        let end = later.min().unwrap_or(self.range.end).max(cluster);
        let text = self.text.get(cluster..end).unwrap_or_default();
        text.chars().filter(|&c| !c.is_whitespace() && !c.is_control() && !is_invisible(c))
    }
}
