//! From shaped segments to a paragraph: breaking at a width and aligning.
//!
//! parley chooses where lines end and how their runs are ordered. Rows,
//! alignment, justification and the white space at the end of a line are ours:
//! parley leaves that space in the direction of the word before it, where
//! rule L1 of UAX #9 wants it at the end of the line.

use super::bidi::{Levels, Places, content_len};
use super::flat::{Flat, FlatLetter};
use super::glyphs::GlyphRun;
use super::linebreak::{self, joins};
use super::paragraph::{Cluster, Line, LineEnd, Paragraph};
use super::shaping::{Brush, Shape, Shaped, Shaper};
use super::style::{Align, Direction, ParagraphSpec};
use parley::BreakReason;
use std::ops::Range;
use std::sync::Arc;

/// A paragraph being put together.
pub(super) struct Draft<'a> {
    pub(super) spec: &'a ParagraphSpec<'a>,
    /// Above and below the baseline, in pixels.
    vertical: (f32, f32),
    pub(super) text: Arc<str>,
    pub(super) runs: Vec<Arc<GlyphRun>>,
    rows: Vec<Line>,
    pub(super) clusters: Vec<Cluster>,
}

/// What the runs of one line need to know about it. Offsets are into the
/// paragraph's text.
pub(super) struct LinePlan<'a> {
    pub(super) segment: Place<'a>,
    pub(super) baseline: f32,
    /// Clusters from here on are white space to be put elsewhere.
    pub(super) skip_from: usize,
    /// Clusters from here on are white space at the line's end.
    pub(super) tail: usize,
    /// Pixels added to each space before the tail.
    pub(super) stretch: f32,
}

/// Where a segment stands in the paragraph's text.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) base: usize,
    places: &'a Places,
    levels: &'a Levels,
    pub(super) flat: &'a Flat,
}

impl Place<'_> {
    /// The paragraph's bytes that a part of parley's text stands for; empty for
    /// a control that only parley sees.
    fn range(&self, given: Range<usize>) -> Range<usize> {
        self.at(given.start)..self.at(given.end)
    }

    fn at(&self, given: usize) -> usize {
        self.base + self.places.offset(given)
    }

    /// The paragraph's bytes from bytes of the segment.
    pub(super) fn bytes(&self, start: u32, end: u32) -> Range<usize> {
        self.base + start as usize..self.base + end as usize
    }

    /// The letters that begin within a range of the paragraph's bytes.
    fn letters(&self, range: Range<usize>) -> &[FlatLetter] {
        self.flat.letters_in(range.start - self.base..range.end - self.base)
    }

    /// What they advance by.
    fn width(&self, range: Range<usize>) -> f32 {
        self.letters(range).iter().map(|letter| letter.advance).sum()
    }
}

impl LinePlan<'_> {
    /// The level of a byte of the paragraph, after rule L1 of UAX #9.
    pub(super) fn level(&self, at: usize, base: Direction) -> u8 {
        if at >= self.tail {
            u8::from(base == Direction::Rtl)
        } else {
            self.segment.levels.at(at - self.segment.base, base)
        }
    }
}

/// Breaks and aligns a shaped text. Stops after `rows` lines; what is left is
/// the caller's to mark.
pub(super) fn break_lines(
    shaper: &mut Shaper,
    shaped: &mut Shaped,
    spec: &ParagraphSpec<'_>,
    rows: usize,
) -> Paragraph {
    let mut draft = Draft {
        spec,
        vertical: shaper.fonts.vertical(spec.style.size),
        text: spec.text.into(),
        runs: Vec::new(),
        rows: Vec::new(),
        clusters: Vec::new(),
    };
    for segment in &mut shaped.segments {
        if draft.rows.len() >= rows {
            break;
        }
        let (range, next) = (segment.range.clone(), segment.next);
        match segment.shape(shaper, spec) {
            Some(shape) => draft.segment(shape, range.start, rows),
            None => draft.blank(range.start),
        }
        if let Some(row) = draft.rows.last_mut().filter(|row| row.range.end == range.end) {
            row.range.end = next;
        }
    }
    draft.finish()
}

impl Draft<'_> {
    fn line_height(&self) -> f32 {
        self.spec.style.size * self.spec.style.line_height
    }

    /// An empty row at the next height.
    fn row(&self, range: Range<usize>) -> Line {
        let index = self.rows.len() as f32;
        let (top, bottom) = (index * self.line_height(), (index + 1.0) * self.line_height());
        let (ascent, descent) = self.vertical;
        // Whole pixels keep horizontal strokes crisp.
        let baseline = (top + (bottom - top - ascent - descent) / 2.0 + ascent).round();
        Line {
            text_end: range.end,
            range,
            top: top.round(),
            bottom: bottom.round(),
            baseline,
            x0: 0.0,
            x1: 0.0,
            rtl: self.spec.direction == Direction::Rtl,
            end: LineEnd::Text,
            clusters: self.clusters.len()..self.clusters.len(),
        }
    }

    fn blank(&mut self, at: usize) {
        let row = self.row(at..at);
        self.rows.push(row);
    }

    fn segment(&mut self, shape: &mut Shape, base: usize, rows: usize) {
        let Shape { layout, levels, places, flat } = shape;
        let segment = Place { base, places, levels, flat };
        let text = self.spec.text;
        linebreak::break_lines(layout, self.spec.max_width, |at| joins(text, segment.at(at)));
        for line in layout.lines().take(rows - self.rows.len()) {
            self.line(&line, segment);
        }
    }

    fn line(&mut self, line: &parley::Line<'_, Brush>, segment: Place<'_>) {
        let mut row = self.row(segment.range(line.text_range()));
        let content = content_len(&self.spec.text[row.range.clone()]);
        let tail = row.range.start + content;
        let tail_width = segment.width(tail..row.range.end);
        row.end = match line.break_reason() {
            BreakReason::Regular => LineEnd::Full,
            BreakReason::Emergency => LineEnd::InWord,
            _ => LineEnd::Text,
        };
        let is_full = row.end != LineEnd::Text;
        let stretch = if is_full { self.stretch(segment, row.range.start..tail) } else { 0.0 };
        let at_edge = tail_at_edge(line, row.rtl, segment, tail);
        let skip_from = if at_edge { usize::MAX } else { tail };
        let plan = LinePlan { segment, baseline: row.baseline, skip_from, tail, stretch };
        let mut pen = if at_edge && row.rtl { -tail_width } else { 0.0 };
        for run in line.runs() {
            pen = self.run(&run.text_range(), &plan, pen);
        }
        row.x1 = if at_edge && !row.rtl { pen - tail_width } else { pen };
        if !at_edge {
            self.hang(&plan, &row);
        }
        if self.spec.max_width.is_none() {
            // With no edge to hang over, space is part of the line: in a text
            // field the caret follows it.
            if row.rtl { row.x0 -= tail_width } else { row.x1 += tail_width }
        }
        row.clusters.end = self.clusters.len();
        self.rows.push(row);
    }

    /// Puts the white space at a line's end beyond the edge where it ends.
    fn hang(&mut self, plan: &LinePlan<'_>, row: &Line) {
        let first = self.clusters.len();
        let mut edge = if row.rtl { row.x0 } else { row.x1 };
        for letter in plan.segment.letters(plan.tail..row.range.end) {
            let x0 = if row.rtl { edge - letter.advance } else { edge };
            edge = if row.rtl { x0 } else { x0 + letter.advance };
            self.letter(letter, plan, x0);
        }
        if row.rtl {
            // Its place in visual order is before everything else.
            self.clusters[first..].reverse();
            self.clusters[row.clusters.start..].rotate_left(first - row.clusters.start);
        }
    }

    /// What each space of a line's content grows by to fill the width.
    fn stretch(&self, segment: Place<'_>, content: Range<usize>) -> f32 {
        let (Align::Justify, Some(room)) = (self.spec.align, self.spec.max_width) else {
            return 0.0;
        };
        let width = segment.width(content.clone());
        let space = |c: &char| matches!(c, ' ' | '\t' | '\u{a0}');
        let spaces = self.spec.text[content].chars().filter(space).count();
        if spaces == 0 { 0.0 } else { (room - width).max(0.0) / spaces as f32 }
    }

    /// Moves every line to where its alignment puts it.
    fn finish(mut self) -> Paragraph {
        let widest = self.rows.iter().map(|row| row.x1 - row.x0).fold(0.0, f32::max);
        let room = self.spec.max_width.unwrap_or(widest);
        let shift = |row: &Line| self.shift(room - (row.x1 - row.x0)) - row.x0;
        let shifts: Vec<f32> = self.rows.iter().map(shift).collect();
        for (row, &dx) in self.rows.iter_mut().zip(&shifts) {
            row.x0 += dx;
            row.x1 += dx;
            for cluster in &mut self.clusters[row.clusters.clone()] {
                cluster.x0 += dx;
                cluster.x1 += dx;
            }
        }
        let mut row = 0;
        for run in &mut self.runs {
            while self.rows[row].range.end <= run.range.start {
                row += 1;
            }
            let run = Arc::get_mut(run).expect("not shared before the paragraph is");
            run.x += shifts[row];
        }
        Paragraph {
            width: widest,
            height: self.rows.last().map_or(0.0, |row| row.bottom),
            baseline: self.rows.first().map_or(0.0, |row| row.baseline),
            lines: self.rows.len(),
            truncated: false,
            runs: self.runs.into(),
            rows: self.rows,
            clusters: self.clusters,
        }
    }

    fn shift(&self, free: f32) -> f32 {
        let rtl = self.spec.direction == Direction::Rtl;
        // A line wider than its room keeps the edge where reading starts.
        let to_start = if rtl { free } else { 0.0 };
        match self.spec.align {
            Align::Center if free > 0.0 => free / 2.0,
            Align::End if free > 0.0 => free - to_start,
            _ => to_start,
        }
    }
}

/// Whether the white space at a line's end already stands at its end.
fn tail_at_edge(
    line: &parley::Line<'_, Brush>,
    rtl: bool,
    segment: Place<'_>,
    tail: usize,
) -> bool {
    let end = segment.range(line.text_range()).end;
    let run = if rtl { line.runs().next() } else { line.runs().last() };
    tail == end
        || run.is_some_and(|run| {
            let range = segment.range(run.text_range());
            run.is_rtl() == rtl && range.start <= tail && range.end == end
        })
}
