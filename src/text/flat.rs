//! A shaped segment in plain arrays, so that breaking it at another width only
//! copies.
//!
//! parley's own view of a layout is made for looking at one cluster; asking it
//! for every letter again at each width took most of the time.

use super::clusters::Atom;
use super::fonts::Fonts;
use super::glyphs::Font;
use super::shaping::Brush;
use parley::Layout;
use std::ops::Range;
use std::sync::Arc;

/// A shaped segment. Bytes are the segment's own.
#[derive(Default)]
pub(super) struct Flat {
    /// In the order of the text.
    runs: Vec<FlatRun>,
    /// In the order of the text.
    pub(super) atoms: Vec<FlatAtom>,
    /// In the order of the text.
    pub(super) letters: Vec<FlatLetter>,
    /// From left to right within each atom.
    pub(super) glyphs: Vec<FlatGlyph>,
}

/// Letters of one font and direction.
pub(super) struct FlatRun {
    /// Bytes of the text given to parley.
    given: Range<usize>,
    pub(super) face: Arc<Face>,
    pub(super) size: f32,
    pub(super) rtl: bool,
    atoms: Range<u32>,
}

/// Letters that were shaped into glyphs together.
pub(super) struct FlatAtom {
    /// First byte of the text given to parley.
    given: u32,
    /// First byte.
    pub(super) start: u32,
    /// One past the last byte; the first for what only parley sees.
    pub(super) end: u32,
    pub(super) brush: Brush,
    /// Whether it is a space that grows in justified text.
    pub(super) space: bool,
    letters: u32,
    glyphs: u32,
}

/// A grapheme.
#[derive(Clone, Copy)]
pub(super) struct FlatLetter {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Pixels.
    pub(super) advance: f32,
    pub(super) space: bool,
}

/// A glyph; lengths are in pixels.
#[derive(Clone, Copy)]
pub(super) struct FlatGlyph {
    pub(super) id: u32,
    /// Right of the pen.
    pub(super) x: f32,
    /// Below the baseline.
    pub(super) y: f32,
    pub(super) advance: f32,
    /// First byte of its cluster.
    pub(super) cluster: u32,
}

/// A font at a place in its design space.
pub(super) struct Face {
    /// parley's name for the font.
    id: u64,
    index: u32,
    pub(super) font: Font,
    pub(super) coords: Arc<[i16]>,
    /// The space's glyph, which stands where a character shows nothing.
    blank: u32,
}

impl Flat {
    /// Takes a layout that is broken nowhere apart. `place` finds the bytes of
    /// the segment `text` that a part of the text given to parley stands for.
    pub(super) fn new(
        layout: &Layout<Brush>,
        fonts: &Fonts,
        text: &str,
        place: impl Fn(Range<usize>) -> Range<usize>,
    ) -> Self {
        let mut flat = Self::default();
        flat.letters.reserve(text.len() / 2);
        flat.atoms.reserve(text.len() / 2);
        flat.glyphs.reserve(text.len() / 2);
        let runs = layout.lines().flat_map(|line| line.runs());
        let mut runs: Vec<parley::Run<'_, Brush>> = runs.collect();
        runs.sort_by_key(|run| run.text_range().start);
        for run in &runs {
            flat.run(run, fonts, text, &place);
        }
        flat
    }

    fn run(
        &mut self,
        run: &parley::Run<'_, Brush>,
        fonts: &Fonts,
        text: &str,
        place: impl Fn(Range<usize>) -> Range<usize>,
    ) {
        let face = self.face(run, fonts);
        let (first, rtl) = (self.atoms.len(), run.is_rtl());
        for cluster in run.clusters() {
            let given = cluster.text_range();
            let range = place(given.clone());
            if self.atoms.len() == first || !cluster.is_ligature_continuation() {
                self.end_atom(first, text, rtl, face.blank);
                self.begin_atom(&cluster, given.start, &range);
            }
            if let Some(atom) = self.atoms.last_mut() {
                atom.end = atom.end.max(range.end as u32);
            }
            let (start, end) = (range.start as u32, range.end as u32);
            let space = cluster.is_space_or_nbsp();
            let shares = cluster.is_ligature_start() || cluster.is_ligature_continuation();
            // parley goes through a letter's glyphs once more to say how wide
            // it is; only letters of a ligature need it to.
            let advance = if shares { cluster.advance() } else { self.last_width() };
            self.letters.push(FlatLetter { start, end, advance, space });
        }
        self.end_atom(first, text, rtl, face.blank);
        let atoms = first as u32..self.atoms.len() as u32;
        let size = run.font_size();
        self.runs.push(FlatRun { given: run.text_range(), face, size, rtl, atoms });
    }

    fn begin_atom(
        &mut self,
        head: &parley::Cluster<'_, Brush>,
        given: usize,
        range: &Range<usize>,
    ) {
        self.atoms.push(FlatAtom {
            given: given as u32,
            start: range.start as u32,
            end: range.end as u32,
            brush: head.style().brush,
            space: head.is_space_or_nbsp(),
            letters: self.letters.len() as u32,
            glyphs: self.glyphs.len() as u32,
        });
        let cluster = range.start as u32;
        self.glyphs.extend(head.glyphs().map(|glyph| {
            let parley::Glyph { id, x, y, advance } = glyph;
            FlatGlyph { id, x, y, advance, cluster }
        }));
    }

    /// The advance of the last atom's glyphs.
    fn last_width(&self) -> f32 {
        let first = self.atoms.last().map_or(0, |atom| atom.glyphs as usize);
        self.glyphs[first..].iter().map(|glyph| glyph.advance).sum()
    }

    /// Gives the glyphs of the last atom since `first` their clusters.
    fn end_atom(&mut self, first: usize, text: &str, rtl: bool, blank: u32) {
        let Some(atom) = self.atoms[first..].last() else { return };
        let range = atom.start as usize..atom.end as usize;
        let last = self.letters.last().map_or(range.start, |letter| letter.start as usize);
        let glyphs = &mut self.glyphs[atom.glyphs as usize..];
        Atom { text, range, last, rtl, blank }.clusters(glyphs);
    }

    /// The face of a run, which mostly is that of the run before.
    fn face(&self, run: &parley::Run<'_, Brush>, fonts: &Fonts) -> Arc<Face> {
        let (id, index) = (run.font().data.id(), run.font().index);
        let coords = run.normalized_coords().iter().map(|coord| coord.to_bits());
        let same = |face: &Face| {
            (face.id, face.index) == (id, index) && coords.clone().eq(face.coords.iter().copied())
        };
        let last = self.runs.last().map(|last| &last.face).filter(|face| same(face));
        last.map_or_else(
            || {
                let font = fonts.find(id, index);
                let blank = font.glyph(' ').unwrap_or_default();
                Arc::new(Face { id, index, font, coords: coords.clone().collect(), blank })
            },
            Arc::clone,
        )
    }

    /// The run that holds a part of the text given to parley, and the atoms
    /// of that part in the order of the text.
    pub(super) fn part(&self, given: &Range<usize>) -> Option<(&FlatRun, Range<usize>)> {
        let after = self.runs.partition_point(|run| run.given.start <= given.start);
        let run = self.runs.get(after.checked_sub(1)?)?;
        let own = run.atoms.start as usize..run.atoms.end as usize;
        let before =
            |at: usize| self.atoms[own.clone()].partition_point(|atom| (atom.given as usize) < at);
        let (start, end) = (before(given.start), before(given.end));
        Some((run, own.start + start..own.start + end))
    }

    /// The letters of an atom.
    pub(super) fn letters_of(&self, atom: usize) -> &[FlatLetter] {
        let next =
            self.atoms.get(atom + 1).map_or(self.letters.len(), |next| next.letters as usize);
        &self.letters[self.atoms[atom].letters as usize..next]
    }

    /// The glyphs of an atom.
    pub(super) fn glyphs_of(&self, atom: usize) -> &[FlatGlyph] {
        let next = self.atoms.get(atom + 1).map_or(self.glyphs.len(), |next| next.glyphs as usize);
        &self.glyphs[self.atoms[atom].glyphs as usize..next]
    }

    /// How many glyphs a range of atoms has.
    pub(super) fn glyphs_between(&self, atoms: &Range<usize>) -> usize {
        let first = |atom: usize| self.atoms.get(atom).map(|atom| atom.glyphs as usize);
        let end = first(atoms.end).unwrap_or(self.glyphs.len());
        end - first(atoms.start).unwrap_or(end)
    }

    /// The letters that begin within a range of bytes, in the order of the text.
    pub(super) fn letters_in(&self, range: Range<usize>) -> &[FlatLetter] {
        let before = |at: usize| self.letters.partition_point(|l| (l.start as usize) < at);
        let (start, end) = (before(range.start), before(range.end));
        &self.letters[start..end.max(start)]
    }

    /// Memory taken, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.runs.capacity() * size_of::<FlatRun>()
            + self.atoms.capacity() * size_of::<FlatAtom>()
            + self.letters.capacity() * size_of::<FlatLetter>()
            + self.glyphs.capacity() * size_of::<FlatGlyph>()
    }
}
