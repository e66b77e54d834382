//! From shaped segments to a paragraph: breaking at a width, aligning, and
//! taking the glyphs out of parley's layout into our own runs.

use super::glyphs::{Font, Glyph, GlyphRun};
use super::paragraph::{Cluster, Line, Paragraph};
use super::shaping::{Brush, Shaped, Shaper};
use super::style::{Align, Direction, ParagraphSpec};
use parley::{Alignment, AlignmentOptions, Layout};
use std::ops::Range;
use std::sync::Arc;

/// A paragraph being put together.
struct Draft<'a> {
    spec: &'a ParagraphSpec<'a>,
    /// Above and below the baseline, in pixels.
    vertical: (f32, f32),
    text: Arc<str>,
    runs: Vec<Arc<GlyphRun>>,
    rows: Vec<Line>,
    clusters: Vec<Cluster>,
    /// Font and coordinates of the last run, which the next mostly shares.
    last: Option<(u64, u32, Font, Arc<[i16]>)>,
}

/// Breaks and aligns a shaped text. Stops after `rows` lines; what is left is
/// the caller's to mark.
pub(super) fn break_lines(
    shaper: &mut Shaper,
    shaped: &mut Shaped,
    spec: &ParagraphSpec<'_>,
    rows: usize,
) -> Paragraph {
    let vertical = shaper.fonts.vertical(spec.style.size);
    let mut draft = Draft {
        spec,
        vertical,
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
            Some(layout) => draft.segment(shaper, layout, &range, rows),
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

    fn segment(
        &mut self,
        shaper: &Shaper,
        layout: &mut Layout<Brush>,
        range: &Range<usize>,
        rows: usize,
    ) {
        layout.break_all_lines(self.spec.max_width);
        if self.spec.align == Align::Justify && self.spec.max_width.is_some() {
            layout.align(Alignment::Justify, AlignmentOptions::default());
        }
        for line in layout.lines().take(rows - self.rows.len()) {
            self.line(shaper, &line, range.start);
        }
    }

    fn line(&mut self, shaper: &Shaper, line: &parley::Line<'_, Brush>, base: usize) {
        let text = line.text_range();
        let mut row = self.row(base + text.start..base + text.end);
        let metrics = line.metrics();
        let full: f32 = line.runs().map(|run| run.advance()).sum();
        // In a right-to-left line the space that hangs over is on the left.
        let hang = metrics.hanging_advance;
        let (hang_left, hang_right) = if row.rtl { (hang, 0.0) } else { (0.0, hang) };
        let mut pen = -hang_left;
        for run in line.runs() {
            pen = self.run(shaper, &run, base, pen, row.baseline);
        }
        row.x1 = full - hang_left - hang_right;
        row.clusters.end = self.clusters.len();
        self.rows.push(row);
    }

    /// Takes one of parley's runs, which may mix brushes; returns the pen.
    fn run(
        &mut self,
        shaper: &Shaper,
        run: &parley::Run<'_, Brush>,
        base: usize,
        pen: f32,
        baseline: f32,
    ) -> f32 {
        let (font, coords) = self.font(shaper, run);
        let mut open = OpenRun::default();
        let (mut edge, mut pen) = (pen, pen);
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            let range = base + range.start..base + range.end;
            let next = edge + cluster.advance();
            self.clusters.push(Cluster {
                start: range.start as u32,
                end: range.end as u32,
                x0: edge,
                x1: next,
                rtl: run.is_rtl(),
                space: cluster.is_space_or_nbsp(),
            });
            edge = next;
            let brush = cluster.style().brush;
            if open.brush != brush && !open.glyphs.is_empty() && !cluster.is_ligature_continuation()
            {
                self.close(&mut open, run, &font, &coords, baseline);
            }
            open.cover(&range);
            if cluster.is_ligature_continuation() {
                continue;
            }
            if open.glyphs.is_empty() {
                (open.brush, open.x) = (brush, pen);
            }
            pen = open.take(self.spec.text, &cluster, range, pen);
        }
        self.close(&mut open, run, &font, &coords, baseline);
        pen
    }

    fn close(
        &mut self,
        open: &mut OpenRun,
        run: &parley::Run<'_, Brush>,
        font: &Font,
        coords: &Arc<[i16]>,
        baseline: f32,
    ) {
        let open = std::mem::take(open);
        let Some(range) = open.range.filter(|_| !open.glyphs.is_empty()) else { return };
        self.runs.push(Arc::new(GlyphRun {
            font: font.clone(),
            size: run.font_size(),
            coords: Arc::clone(coords),
            rtl: run.is_rtl(),
            range,
            text: Arc::clone(&self.text),
            brush: open.brush,
            x: open.x,
            y: baseline,
            glyphs: open.glyphs.into(),
        }));
    }

    fn font(&mut self, shaper: &Shaper, run: &parley::Run<'_, Brush>) -> (Font, Arc<[i16]>) {
        let (id, index) = (run.font().data.id(), run.font().index);
        let coords = run.normalized_coords().iter().map(|coord| coord.to_bits());
        match &self.last {
            Some((i, n, font, last))
                if *i == id && *n == index && coords.clone().eq(last.iter().copied()) =>
            {
                (font.clone(), Arc::clone(last))
            }
            _ => {
                let font = shaper.fonts.find(id, index);
                let coords: Arc<[i16]> = coords.collect();
                self.last = Some((id, index, font.clone(), Arc::clone(&coords)));
                (font, coords)
            }
        }
    }

    /// Moves every line to where its alignment puts it.
    fn finish(mut self) -> Paragraph {
        let widest = self.rows.iter().map(|row| row.x1).fold(0.0, f32::max);
        let room = self.spec.max_width.unwrap_or(widest);
        let shifts: Vec<f32> = self.rows.iter().map(|row| self.shift(room - row.x1)).collect();
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
        match self.spec.align {
            Align::Center if free > 0.0 => free / 2.0,
            Align::End if free > 0.0 => {
                if rtl {
                    0.0
                } else {
                    free
                }
            }
            _ => {
                if rtl {
                    free
                } else {
                    0.0
                }
            }
        }
    }
}

/// A run of glyphs in one brush, being collected.
#[derive(Default)]
struct OpenRun {
    brush: Brush,
    x: f32,
    range: Option<Range<usize>>,
    glyphs: Vec<Glyph>,
}

impl OpenRun {
    fn cover(&mut self, range: &Range<usize>) {
        let own = self.range.get_or_insert_with(|| range.clone());
        own.start = own.start.min(range.start);
        own.end = own.end.max(range.end);
    }

    /// Adds a cluster's glyphs at the pen; returns where the pen goes.
    fn take(
        &mut self,
        text: &str,
        cluster: &parley::Cluster<'_, Brush>,
        range: Range<usize>,
        mut pen: f32,
    ) -> f32 {
        let first = self.glyphs.len();
        for glyph in cluster.glyphs() {
            self.glyphs.push(Glyph {
                id: glyph.id,
                x: pen + glyph.x - self.x,
                y: glyph.y,
                advance: glyph.advance,
                cluster: range.start,
            });
            pen += glyph.advance;
        }
        own_joiner(&text[range.clone()], range.end, cluster.is_rtl(), &mut self.glyphs[first..]);
        pen
    }
}

/// A joiner that ends a grapheme is a cluster of its own in HarfBuzz's eyes.
fn own_joiner(text: &str, end: usize, rtl: bool, glyphs: &mut [Glyph]) {
    const JOINER: usize = 3;
    if glyphs.len() > 1 && text.ends_with(['\u{200c}', '\u{200d}']) && text.len() > JOINER {
        let last = if rtl { glyphs.first_mut() } else { glyphs.last_mut() };
        if let Some(glyph) = last {
            glyph.cluster = end - JOINER;
        }
    }
}
