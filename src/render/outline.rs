//! Glyph outlines as paths, for the backends that draw outlines.

use super::shape::missing_box;
use crate::text::{Font, GlyphRun};
use kurbo::{Affine, BezPath, Shape};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::HashMap;
use std::sync::Arc;

/// Outlines already taken from fonts, by font and variation.
#[derive(Default)]
pub(super) struct Outlines {
    faces: Vec<Face>,
}

/// A font at one place of its design space.
struct Face {
    font: Font,
    coords: Arc<[i16]>,
    location: Vec<NormalizedCoord>,
    per_em: f64,
    glyphs: HashMap<u32, Arc<BezPath>>,
}

impl Outlines {
    /// The index of a run's font; the same font at the same weight has the
    /// same index, counted in the order of first use.
    pub(super) fn face(&mut self, run: &GlyphRun) -> usize {
        let same = |face: &Face| face.font.id == run.font.id && face.coords == run.coords;
        if let Some(index) = self.faces.iter().position(same) {
            return index;
        }
        self.faces.push(Face::new(run));
        self.faces.len() - 1
    }

    /// A glyph's outline in font units, y upwards; empty when it draws nothing.
    pub(super) fn glyph(&mut self, face: usize, glyph: u32) -> Arc<BezPath> {
        let face = &mut self.faces[face];
        if let Some(path) = face.glyphs.get(&glyph) {
            return Arc::clone(path);
        }
        let path = Arc::new(face.draw(glyph));
        face.glyphs.insert(glyph, Arc::clone(&path));
        path
    }

    /// From a face's font units to pixels at a size, y downwards.
    pub(super) fn scale(&self, face: usize, size: f32) -> Affine {
        let factor = f64::from(size) / self.faces[face].per_em;
        Affine::scale_non_uniform(factor, -factor)
    }
}

impl Face {
    fn new(run: &GlyphRun) -> Self {
        let per_em = font_ref(&run.font)
            .map_or(0, |font| font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Self {
            font: run.font.clone(),
            coords: Arc::clone(&run.coords),
            location: run.coords.iter().map(|&bits| NormalizedCoord::from_bits(bits)).collect(),
            per_em: f64::from(per_em.max(1)),
            glyphs: HashMap::new(),
        }
    }

    fn draw(&self, glyph: u32) -> BezPath {
        let mut pen = PathPen(BezPath::new());
        let Some(font) = font_ref(&self.font) else { return pen.0 };
        if glyph == 0 {
            let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::new(&self.location));
            let advance = metrics.advance_width(GlyphId::NOTDEF).unwrap_or_default();
            return missing_box(f64::from(advance), self.per_em);
        }
        if let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph)) {
            let location = LocationRef::new(&self.location);
            // A damaged glyph draws as far as it is whole.
            let _ = outline.draw(DrawSettings::unhinted(Size::unscaled(), location), &mut pen);
        }
        if pen.0.bounding_box().area() > 0.0 { pen.0 } else { BezPath::new() }
    }
}

fn font_ref(font: &Font) -> Option<FontRef<'_>> {
    FontRef::from_index(&font.data, font.index).ok()
}

struct PathPen(BezPath);

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((f64::from(x), f64::from(y)));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((f64::from(x), f64::from(y)));
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to((f64::from(cx), f64::from(cy)), (f64::from(x), f64::from(y)));
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (a, b) = ((f64::from(ax), f64::from(ay)), (f64::from(bx), f64::from(by)));
        self.0.curve_to(a, b, (f64::from(x), f64::from(y)));
    }
    fn close(&mut self) {
        self.0.close_path();
    }
}
