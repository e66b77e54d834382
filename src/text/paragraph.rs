//! A laid-out paragraph and the questions one can ask of it: where a range of
//! text stands, what lies under a point, where a caret goes.

use super::glyphs::GlyphRun;
use std::ops::Range;
use std::sync::Arc;

/// A laid-out paragraph. Immutable and shared.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Widest line in pixels, without the space its last word is followed by.
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
    pub(super) rows: Vec<Line>,
    pub(super) clusters: Vec<Cluster>,
}

/// One line of a [`Paragraph`].
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Bytes of the text, with the line break that ends it, if any: the lines'
    /// ranges follow each other without gaps.
    pub range: Range<usize>,
    /// Where the line's text ends, before a line break.
    pub text_end: usize,
    /// Pixels from the paragraph's top.
    pub top: f32,
    /// Pixels from the paragraph's top.
    pub bottom: f32,
    /// Pixels from the paragraph's top.
    pub baseline: f32,
    /// Left end of what is drawn, in pixels.
    pub x0: f32,
    /// Right end of what is drawn, in pixels.
    pub x1: f32,
    /// Whether the paragraph's base direction is right to left.
    pub rtl: bool,
    /// Why the line ends.
    pub end: LineEnd,
    pub(super) clusters: Range<usize>,
}

/// Why a line ends where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// The text ends, or has a line break.
    Text,
    /// The line is full, and may end there by UAX #14.
    Full,
    /// A word is longer than the line, and goes on in the next.
    InWord,
}

/// A caret position that a point names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextPoint {
    /// Bytes into the text; a cluster boundary.
    pub offset: usize,
    /// Which line; tells the end of a wrapped line from the start of the next.
    pub line: usize,
}

/// A letter (a grapheme) as it stands on its line; a caret can stand on either
/// side of it. Letters of a ligature share its width.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Left edge in pixels.
    pub x0: f32,
    /// Right edge in pixels.
    pub x1: f32,
    /// Whether it reads from right to left: whether its level is odd.
    pub rtl: bool,
    /// Its embedding level by UAX #9, rule L1 included.
    pub level: u8,
}

/// The smallest piece of text a caret can stand beside, in visual order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cluster {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) x0: f32,
    pub(super) x1: f32,
    /// Embedding level after rule L1 of UAX #9.
    pub(super) level: u8,
    pub(super) space: bool,
}

impl Cluster {
    fn rtl(&self) -> bool {
        self.level & 1 == 1
    }
    fn leading(&self) -> f32 {
        if self.rtl() { self.x1 } else { self.x0 }
    }
    fn trailing(&self) -> f32 {
        if self.rtl() { self.x0 } else { self.x1 }
    }
    fn meets(&self, range: &Range<usize>) -> bool {
        (self.start as usize) < range.end && range.start < self.end as usize
    }
}

impl Paragraph {
    /// The lines, top to bottom.
    pub fn line_table(&self) -> &[Line] {
        &self.rows
    }

    /// The letters of a line in visual order, from left to right. Letters that
    /// make one grapheme are one, and so are the levels they share.
    pub fn letters(&self, line: usize) -> impl Iterator<Item = Letter> + '_ {
        let clusters = self.rows.get(line).map_or(0..0, |row| row.clusters.clone());
        self.clusters[clusters].iter().map(|c| Letter {
            range: c.start as usize..c.end as usize,
            x0: c.x0,
            x1: c.x1,
            rtl: c.rtl(),
            level: c.level,
        })
    }

    /// Rectangles `[x0, y0, x1, y1]` in pixels that cover a range of bytes,
    /// one or more a line; as tall as their lines, so that they touch.
    pub fn rects(&self, range: Range<usize>) -> Vec<[f32; 4]> {
        let mut rects = Vec::new();
        for row in &self.rows {
            if row.range.start < range.end && range.start < row.range.end {
                self.row_rects(row, &range, &mut rects);
            }
        }
        rects
    }

    fn row_rects(&self, row: &Line, range: &Range<usize>, rects: &mut Vec<[f32; 4]>) {
        let first = rects.len();
        for cluster in self.clusters[row.clusters.clone()].iter().filter(|c| c.meets(range)) {
            // A space that hangs over the edge is not drawn, nor marked.
            let (x0, x1) = (cluster.x0.max(row.x0), cluster.x1.min(row.x1));
            if x1 <= x0 {
                continue;
            }
            match rects[first..].last_mut() {
                Some(last) if (last[2] - x0).abs() < 0.01 => last[2] = x1,
                _ => rects.push([x0, row.top, x1, row.bottom]),
            }
        }
    }

    /// The byte offset (a cluster boundary) nearest a point in pixels.
    pub fn offset_at(&self, x: f32, y: f32) -> usize {
        self.point_at(x, y).offset
    }

    /// The caret position nearest a point in pixels, with its line.
    pub fn point_at(&self, x: f32, y: f32) -> TextPoint {
        let line = self.line_at(y);
        let Some(row) = self.rows.get(line) else { return TextPoint { offset: 0, line: 0 } };
        let clusters = &self.clusters[row.clusters.clone()];
        let past_start = if row.rtl { x >= row.x1 } else { x <= row.x0 };
        let past_end = if row.rtl { x <= row.x0 } else { x >= row.x1 };
        let last = clusters.iter().max_by_key(|c| c.start);
        let hit = if past_end { last } else { clusters.iter().find(|c| x < c.x1).or(last) };
        let Some(hit) = hit.filter(|_| !past_start) else {
            return TextPoint { offset: row.range.start, line };
        };
        let left_half = x < f32::midpoint(hit.x0, hit.x1);
        let after = past_end || left_half == hit.rtl();
        let offset = if after { hit.end } else { hit.start } as usize;
        // Past the end of a wrapped line means before the space that hangs
        // there: after it is the next line's start.
        let wrapped = row.text_end == row.range.end && line + 1 < self.rows.len();
        let offset = if wrapped && hit.space && offset == row.range.end {
            hit.start as usize
        } else {
            offset
        };
        TextPoint { offset, line }
    }

    /// The line at a height in pixels; the first above, the last below all.
    pub fn line_at(&self, y: f32) -> usize {
        self.rows.partition_point(|row| row.bottom <= y).min(self.rows.len().saturating_sub(1))
    }

    /// The line that a byte offset stands on; at the border of two lines, the
    /// second.
    pub fn line_of(&self, offset: usize) -> usize {
        let after = self.rows.partition_point(|row| row.range.start <= offset);
        after.saturating_sub(1)
    }

    /// Where a caret before the byte `offset` stands: `[x, top, bottom]` in
    /// pixels. Between pieces of opposite direction it follows the text
    /// before it on the same line.
    pub fn caret(&self, offset: usize) -> [f32; 3] {
        self.caret_on(TextPoint { offset, line: self.line_of(offset) })
    }

    /// The same with the line given, for the end of a wrapped line.
    pub fn caret_on(&self, point: TextPoint) -> [f32; 3] {
        let Some(row) = self.rows.get(point.line) else { return [0.0, 0.0, self.height] };
        let clusters = &self.clusters[row.clusters.clone()];
        let offset = point.offset;
        let before = clusters.iter().find(|c| c.end as usize == offset).map(Cluster::trailing);
        let after = clusters
            .iter()
            .find(|c| (c.start as usize..c.end as usize).contains(&offset))
            .map(Cluster::leading);
        let start = if row.rtl { row.x1 } else { row.x0 };
        [before.or(after).unwrap_or(start), row.top, row.bottom]
    }
}

impl Paragraph {
    /// Memory taken, about.
    pub(super) fn bytes(&self) -> usize {
        use super::glyphs::Glyph;
        let glyphs: usize = self.runs.iter().map(|run| run.glyphs.len()).sum();
        size_of::<Self>()
            + self.runs.len() * size_of::<GlyphRun>()
            + glyphs * size_of::<Glyph>()
            + self.rows.len() * size_of::<Line>()
            + self.clusters.len() * size_of::<Cluster>()
    }
}
