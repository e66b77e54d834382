//! Placing the glyphs of a line: from a segment's arrays to runs of our own.

use super::flat::{FlatAtom, FlatGlyph, FlatLetter, FlatRun};
use super::glyphs::{Glyph, GlyphRun};
use super::lines::{Draft, LinePlan};
use super::paragraph::Cluster;
use super::shaping::Brush;
use std::ops::Range;
use std::sync::Arc;

impl Draft<'_> {
    /// Takes the part of a run that stands on a line, by its bytes in the text
    /// given to parley; a run of ours has one brush. Returns the pen.
    pub(super) fn run(&mut self, given: &Range<usize>, plan: &LinePlan<'_>, mut pen: f32) -> f32 {
        let Some((run, atoms)) = plan.segment.flat.part(given) else { return pen };
        let mut open = OpenRun::default();
        open.glyphs.reserve_exact(plan.segment.flat.glyphs_between(&atoms));
        for step in 0..atoms.len() {
            let index = if run.rtl { atoms.end - 1 - step } else { atoms.start + step };
            pen = self.atom(&mut open, run, index, plan, pen);
        }
        self.close(open, run, plan.baseline);
        pen
    }

    /// Takes the letters that were shaped together; returns the pen.
    fn atom(
        &mut self,
        open: &mut OpenRun,
        run: &FlatRun,
        index: usize,
        plan: &LinePlan<'_>,
        pen: f32,
    ) -> f32 {
        let flat = plan.segment.flat;
        let atom = &flat.atoms[index];
        let range = plan.segment.bytes(atom.start, atom.end);
        // Empty is a control that only parley sees.
        if range.is_empty() || range.start >= plan.skip_from {
            return pen;
        }
        if open.brush != atom.brush && !open.glyphs.is_empty() {
            self.close(std::mem::take(open), run, plan.baseline);
        }
        if open.glyphs.is_empty() {
            (open.brush, open.x) = (atom.brush, pen);
        }
        let stretch = if atom.space && range.start < plan.tail { plan.stretch } else { 0.0 };
        self.letters(flat.letters_of(index), run.rtl, plan, pen);
        if let Some(last) = self.clusters.last_mut() {
            last.x1 += stretch;
        }
        open.take(atom, flat.glyphs_of(index), plan.segment.base, pen, stretch)
    }

    /// Notes where letters stand, from left to right.
    fn letters(&mut self, letters: &[FlatLetter], rtl: bool, plan: &LinePlan<'_>, mut edge: f32) {
        for step in 0..letters.len() {
            let letter = &letters[if rtl { letters.len() - 1 - step } else { step }];
            self.letter(letter, plan, edge);
            edge += letter.advance;
        }
    }

    /// Notes where a letter stands.
    pub(super) fn letter(&mut self, letter: &FlatLetter, plan: &LinePlan<'_>, x0: f32) {
        let range = plan.segment.bytes(letter.start, letter.end);
        if range.is_empty() {
            return;
        }
        self.clusters.push(Cluster {
            start: range.start as u32,
            end: range.end as u32,
            x0,
            x1: x0 + letter.advance,
            level: plan.level(range.start, self.spec.direction),
            space: letter.space,
        });
    }

    fn close(&mut self, open: OpenRun, run: &FlatRun, baseline: f32) {
        let Some(range) = open.range.filter(|_| !open.glyphs.is_empty()) else { return };
        self.runs.push(Arc::new(GlyphRun {
            font: run.face.font.clone(),
            size: run.size,
            coords: Arc::clone(&run.face.coords),
            rtl: run.rtl,
            range,
            text: Arc::clone(&self.text),
            brush: open.brush,
            x: open.x,
            y: baseline,
            glyphs: open.glyphs.into(),
        }));
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
    /// Adds an atom's glyphs at the pen; returns where the pen goes.
    fn take(
        &mut self,
        atom: &FlatAtom,
        glyphs: &[FlatGlyph],
        base: usize,
        mut pen: f32,
        stretch: f32,
    ) -> f32 {
        let range = base + atom.start as usize..base + atom.end as usize;
        let own = self.range.get_or_insert_with(|| range.clone());
        *own = own.start.min(range.start)..own.end.max(range.end);
        for glyph in glyphs {
            self.glyphs.push(Glyph {
                id: glyph.id,
                x: pen + glyph.x - self.x,
                y: glyph.y,
                advance: glyph.advance,
                cluster: base + glyph.cluster as usize,
            });
            pen += glyph.advance;
        }
        if let Some(last) = self.glyphs.last_mut().filter(|_| !glyphs.is_empty()) {
            last.advance += stretch;
            pen += stretch;
        }
        pen
    }
}
