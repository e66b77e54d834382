//! From shaped segments to a paragraph: breaking at a width and aligning.
//!
//! parley chooses where lines end and how their runs are ordered. Rows,
//! alignment, justification and the white space at the end of a line are ours:
//! parley leaves that space in the direction of the word before it, where
//! rule L1 of UAX #9 wants it at the end of the line.

use super::glyphs::GlyphRun;
use super::paragraph::{Cluster, Line, Paragraph};
use super::runs::Face;
use super::shaping::{Brush, Shaped, Shaper};
use super::style::{Align, Direction, ParagraphSpec};
use parley::{BreakReason, Layout};
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
    /// The face of the last run, which the next mostly shares.
    pub(super) last: Option<Face>,
}

/// What the runs of one line need to know about it. Offsets are into the
/// paragraph's text.
pub(super) struct LinePlan {
    /// Where the segment begins.
    pub(super) base: usize,
    pub(super) baseline: f32,
    /// Clusters from here on are white space to be put elsewhere.
    pub(super) skip_from: usize,
    /// Clusters from here on are white space at the line's end.
    pub(super) tail: usize,
    /// Pixels added to each space before the tail.
    pub(super) stretch: f32,
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
        last: None,
    };
    for segment in &mut shaped.segments {
        if draft.rows.len() >= rows {
            break;
        }
        let (range, next) = (segment.range.clone(), segment.next);
        match segment.layout(shaper, spec) {
            Some(layout) => draft.segment(shaper, layout, range.start, rows),
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
            clusters: self.clusters.len()..self.clusters.len(),
        }
    }

    fn blank(&mut self, at: usize) {
        let row = self.row(at..at);
        self.rows.push(row);
    }

    fn segment(&mut self, shaper: &Shaper, layout: &mut Layout<Brush>, base: usize, rows: usize) {
        layout.break_all_lines(self.spec.max_width);
        for line in layout.lines().take(rows - self.rows.len()) {
            self.line(shaper, &line, base);
        }
    }

    fn line(&mut self, shaper: &Shaper, line: &parley::Line<'_, Brush>, base: usize) {
        let range = line.text_range();
        let mut row = self.row(base + range.start..base + range.end);
        let text = &self.spec.text[row.range.clone()];
        let content = content_len(text);
        let tail = row.range.start + content;
        let tail_width = tail_width(line, tail - base);
        let width = line.runs().map(|run| run.advance()).sum::<f32>() - tail_width;
        let stretch = match line.break_reason() {
            BreakReason::Regular | BreakReason::Emergency => self.stretch(width, &text[..content]),
            _ => 0.0,
        };
        let at_edge = tail_at_edge(line, row.rtl, tail - base);
        let skip_from = if at_edge { usize::MAX } else { tail };
        let plan = LinePlan { base, baseline: row.baseline, skip_from, tail, stretch };
        let mut pen = if at_edge && row.rtl { -tail_width } else { 0.0 };
        for run in line.runs() {
            pen = self.run(shaper, &run, &plan, pen);
        }
        row.x1 = if at_edge && !row.rtl { pen - tail_width } else { pen };
        if !at_edge {
            self.hang(line, &plan, &row);
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
    fn hang(&mut self, line: &parley::Line<'_, Brush>, plan: &LinePlan, row: &Line) {
        let first = self.clusters.len();
        for run in line.runs() {
            for cluster in run.clusters() {
                let range = cluster.text_range();
                if plan.base + range.start >= plan.tail {
                    self.cluster(&cluster, &(plan.base + range.start..plan.base + range.end), 0.0);
                }
            }
        }
        self.clusters[first..].sort_by_key(|cluster| cluster.start);
        let mut edge = if row.rtl { row.x0 } else { row.x1 };
        for cluster in &mut self.clusters[first..] {
            let width = cluster.x1 - cluster.x0;
            let x0 = if row.rtl { edge - width } else { edge };
            edge = if row.rtl { x0 } else { x0 + width };
            (cluster.x0, cluster.x1, cluster.rtl) = (x0, x0 + width, row.rtl);
        }
    }

    /// What each space of a line's content grows by to fill the width.
    fn stretch(&self, width: f32, content: &str) -> f32 {
        let (Align::Justify, Some(room)) = (self.spec.align, self.spec.max_width) else {
            return 0.0;
        };
        let spaces = content.chars().filter(|c| matches!(c, ' ' | '\t' | '\u{a0}')).count();
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

/// How much of a line comes before the white space that ends it: what rule L1
/// of UAX #9 sets to the paragraph's level.
fn content_len(line: &str) -> usize {
    let hangs = |c: char| match c {
        // No-break spaces are words' glue, not the line's end.
        '\u{a0}' | '\u{202f}' => false,
        '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' => true,
        _ => c.is_whitespace(),
    };
    line.trim_end_matches(hangs).len()
}

/// The advance of a line's clusters from an offset on, both in the segment.
fn tail_width(line: &parley::Line<'_, Brush>, tail: usize) -> f32 {
    let mut width = 0.0;
    for run in line.runs().filter(|run| run.text_range().end > tail) {
        let clusters = run.clusters().filter(|cluster| cluster.text_range().start >= tail);
        width += clusters.map(|cluster| cluster.advance()).sum::<f32>();
    }
    width
}

/// Whether the white space at a line's end already stands at its end.
fn tail_at_edge(line: &parley::Line<'_, Brush>, rtl: bool, tail: usize) -> bool {
    let end = line.text_range().end;
    let run = if rtl { line.runs().next() } else { line.runs().last() };
    tail == end
        || run.is_some_and(|run| {
            let range = run.text_range();
            run.is_rtl() == rtl && range.start <= tail && range.end == end
        })
}
