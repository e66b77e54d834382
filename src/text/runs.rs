//! Taking the glyphs of a line out of parley's layout into runs of our own.

use super::clusters::Atom;
use super::glyphs::{Font, Glyph, GlyphRun};
use super::lines::{Draft, LinePlan};
use super::paragraph::Cluster;
use super::shaping::{Brush, Shaper};
use std::iter::Peekable;
use std::ops::Range;
use std::sync::Arc;

impl Draft<'_> {
    /// Takes one of parley's runs, which may mix brushes; returns the pen.
    pub(super) fn run(
        &mut self,
        shaper: &Shaper,
        run: &parley::Run<'_, Brush>,
        plan: &LinePlan<'_>,
        mut pen: f32,
    ) -> f32 {
        let face = self.face(shaper, run);
        let mut open = OpenRun::default();
        let mut clusters = run.visual_clusters().peekable();
        let mut parts = Vec::new();
        while let Some(head) = next_atom(&mut clusters, run.is_rtl(), &mut parts) {
            let range = atom_range(&parts, plan);
            // Empty is a control that only parley sees.
            if range.is_empty() || range.start >= plan.skip_from {
                continue;
            }
            let brush = head.style().brush;
            if open.brush != brush && !open.glyphs.is_empty() {
                self.close(&mut open, run, &face, plan.baseline);
            }
            if open.glyphs.is_empty() {
                (open.brush, open.x) = (brush, pen);
            }
            let stretches = head.is_space_or_nbsp() && range.start < plan.tail;
            let stretch = if stretches { plan.stretch } else { 0.0 };
            self.place(&parts, plan, pen, stretch);
            let last = parts.iter().map(|part| plan.range(part.text_range()).start).max();
            let atom = Atom {
                text: self.spec.text,
                last: last.unwrap_or(range.start),
                range,
                rtl: run.is_rtl(),
                blank: face.blank,
            };
            pen = open.take(&atom, &head, pen, stretch);
        }
        self.close(&mut open, run, &face, plan.baseline);
        pen
    }

    /// Notes where the clusters of an atom stand.
    fn place(
        &mut self,
        parts: &[parley::Cluster<'_, Brush>],
        plan: &LinePlan<'_>,
        mut edge: f32,
        stretch: f32,
    ) {
        for part in parts {
            edge = self.cluster(part, plan.range(part.text_range()), plan, edge);
        }
        if let Some(last) = self.clusters.last_mut() {
            last.x1 += stretch;
        }
    }

    /// Notes where a cluster stands; returns its right edge.
    pub(super) fn cluster(
        &mut self,
        cluster: &parley::Cluster<'_, Brush>,
        range: Range<usize>,
        plan: &LinePlan<'_>,
        edge: f32,
    ) -> f32 {
        let next = edge + cluster.advance();
        if range.is_empty() {
            return next;
        }
        self.clusters.push(Cluster {
            start: range.start as u32,
            end: range.end as u32,
            x0: edge,
            x1: next,
            level: plan.level(range.start, self.spec.direction),
            space: cluster.is_space_or_nbsp(),
        });
        next
    }

    fn close(
        &mut self,
        open: &mut OpenRun,
        run: &parley::Run<'_, Brush>,
        face: &Face,
        baseline: f32,
    ) {
        let open = std::mem::take(open);
        let Some(range) = open.range.filter(|_| !open.glyphs.is_empty()) else { return };
        self.runs.push(Arc::new(GlyphRun {
            font: face.font.clone(),
            size: run.font_size(),
            coords: Arc::clone(&face.coords),
            rtl: run.is_rtl(),
            range,
            text: Arc::clone(&self.text),
            brush: open.brush,
            x: open.x,
            y: baseline,
            glyphs: open.glyphs.into(),
        }));
    }

    /// The face of a run, which mostly is that of the run before.
    fn face(&mut self, shaper: &Shaper, run: &parley::Run<'_, Brush>) -> Face {
        let (id, index) = (run.font().data.id(), run.font().index);
        let coords = run.normalized_coords().iter().map(|coord| coord.to_bits());
        match &self.last {
            Some(last)
                if (last.id, last.index) == (id, index)
                    && coords.clone().eq(last.coords.iter().copied()) =>
            {
                last.clone()
            }
            _ => {
                let font = shaper.fonts.find(id, index);
                let blank = font.glyph(' ').unwrap_or_default();
                let face = Face { id, index, font, coords: coords.collect(), blank };
                self.last = Some(face.clone());
                face
            }
        }
    }
}

/// A font at a place in its design space.
#[derive(Clone)]
pub(super) struct Face {
    /// parley's name for the font.
    id: u64,
    index: u32,
    font: Font,
    coords: Arc<[i16]>,
    /// The space's glyph, which stands where a character shows nothing.
    blank: u32,
}

/// Gathers the clusters that share glyphs (the letters of a ligature) in
/// visual order; returns the one that holds the glyphs.
fn next_atom<'a>(
    clusters: &mut Peekable<impl Iterator<Item = parley::Cluster<'a, Brush>>>,
    rtl: bool,
    parts: &mut Vec<parley::Cluster<'a, Brush>>,
) -> Option<parley::Cluster<'a, Brush>> {
    parts.clear();
    let mut head = clusters.next()?;
    parts.push(head);
    if rtl {
        // The first letter, which holds the glyphs, stands rightmost.
        while head.is_ligature_continuation() {
            head = clusters.next()?;
            parts.push(head);
        }
    } else {
        while let Some(next) = clusters.next_if(parley::Cluster::is_ligature_continuation) {
            parts.push(next);
        }
    }
    Some(head)
}

/// The bytes that an atom's clusters cover in the paragraph's text.
fn atom_range(parts: &[parley::Cluster<'_, Brush>], plan: &LinePlan<'_>) -> Range<usize> {
    let mut all = Range { start: usize::MAX, end: 0 };
    for own in parts.iter().map(|part| plan.range(part.text_range())) {
        all = all.start.min(own.start)..all.end.max(own.end);
    }
    all
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
    /// Adds an atom's glyphs at the pen; returns where the pen goes.
    fn take(
        &mut self,
        atom: &Atom<'_>,
        head: &parley::Cluster<'_, Brush>,
        mut pen: f32,
        stretch: f32,
    ) -> f32 {
        let range = &atom.range;
        let own = self.range.get_or_insert_with(|| range.clone());
        *own = own.start.min(range.start)..own.end.max(range.end);
        let first = self.glyphs.len();
        for glyph in head.glyphs() {
            self.glyphs.push(Glyph {
                id: glyph.id,
                x: pen + glyph.x - self.x,
                y: glyph.y,
                advance: glyph.advance,
                cluster: range.start,
            });
            pen += glyph.advance;
        }
        let added = &mut self.glyphs[first..];
        atom.clusters(added);
        if let Some(last) = added.last_mut() {
            last.advance += stretch;
            pen += stretch;
        }
        pen
    }
}
