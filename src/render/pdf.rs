//! PDF: vectors, with the font embedded and text that can be searched and
//! copied.

use super::About;
use super::outline::Outlines;
use super::shape::{round_rect, sharp_rect};
use crate::scene::{Item, Paint, Rgba, Scene, Stroke};
use crate::text::orthography::is_invisible;
use crate::text::{Font, GlyphRun};
use krilla::color::rgb;
use krilla::error::KrillaError;
use krilla::metadata::{Metadata, TextDirection};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LinearGradient, SpreadMethod, Stop, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph, Tag};
use krilla::{Document, geom};
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use skrifa::MetadataProvider;
use std::ops::Range;
use std::sync::Arc;

/// Points to a pixel: 72 to an inch against 96.
const POINTS_PER_PIXEL: f32 = 0.75;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// A page must have a size.
    #[error("a page of {width} × {height} pixels is not possible")]
    Size {
        /// Pixels.
        width: f64,
        /// Pixels.
        height: f64,
    },
    /// A font could not be read.
    #[error("a font of the picture cannot be embedded")]
    Font,
    /// Writing the document failed.
    #[error("the document could not be written: {reason}")]
    Write {
        /// What krilla says.
        reason: String,
    },
}

impl From<KrillaError> for PdfError {
    fn from(error: KrillaError) -> Self {
        Self::Write { reason: error.to_string() }
    }
}

/// Draws a scene as a document of one page, a pixel being 1/96 inch. The same
/// scene gives the same bytes; no date is written.
pub fn render(scene: &Scene) -> Result<Vec<u8>, PdfError> {
    render_with(scene, &About::default())
}

/// The same, with a title and a language.
pub fn render_with(scene: &Scene, about: &About) -> Result<Vec<u8>, PdfError> {
    let (width, height) = (scene.size.width, scene.size.height);
    let page =
        PageSettings::from_wh(width as f32 * POINTS_PER_PIXEL, height as f32 * POINTS_PER_PIXEL);
    let page = page.ok_or(PdfError::Size { width, height })?;
    let mut document = Document::new();
    document.set_metadata(metadata(about));
    let mut page = document.start_page_with(page);
    let drawn = Painter {
        surface: page.surface(),
        fonts: Vec::new(),
        outlines: Outlines::default(),
        clips: 0,
    }
    .draw(scene);
    page.finish();
    drawn?;
    Ok(document.finish()?)
}

fn metadata(about: &About) -> Metadata {
    let rtl = matches!(about.language.get(..2), Some("fa" | "ar" | "he" | "ur"));
    let direction = if rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
    let metadata = Metadata::new()
        .title(about.title.clone())
        .description(about.description.clone())
        .creator("Gahnegar".to_owned())
        .text_direction(direction);
    if about.language.is_empty() { metadata } else { metadata.language(about.language.clone()) }
}

struct Painter<'a> {
    surface: Surface<'a>,
    fonts: Vec<(u64, Arc<[i16]>, krilla::text::Font)>,
    outlines: Outlines,
    clips: usize,
}

impl Painter<'_> {
    fn draw(mut self, scene: &Scene) -> Result<(), PdfError> {
        self.surface
            .push_transform(&geom::Transform::from_scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL));
        if scene.background.a > 0 {
            let page = Rect::from_origin_size((0.0, 0.0), scene.size);
            self.shape(&sharp_rect(page), Some(&Paint::Solid(scene.background)), None);
        }
        let drawn = scene.items.iter().try_for_each(|item| self.item(item));
        // What was pushed must be popped, also when an item failed.
        for _ in 0..=self.clips {
            self.surface.pop();
        }
        self.surface.finish();
        drawn
    }

    fn item(&mut self, item: &Item) -> Result<(), PdfError> {
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                self.shape(&round_rect(*rect, *radius), fill.as_ref(), stroke.as_ref());
            }
            Item::Path { path, fill, stroke } => self.shape(path, fill.as_ref(), stroke.as_ref()),
            Item::Shadow { rect, radius, blur, color } => {
                self.shadow(*rect, *radius, *blur, *color);
            }
            Item::Glyphs { run, origin, color } => self.glyphs(run, *origin, *color)?,
            Item::PushClip(rect) => {
                // Nothing is visible through an empty clip; a hair stands for it.
                let rect = rect.abs();
                let path = path_of(&sharp_rect(rect)).or_else(|| path_of(&sharp_rect(hair(rect))));
                if let Some(path) = path {
                    self.surface.push_clip_path(&path, &FillRule::NonZero);
                    self.clips += 1;
                }
            }
            Item::PopClip => {
                if self.clips > 0 {
                    self.surface.pop();
                    self.clips -= 1;
                }
            }
        }
        Ok(())
    }

    fn shape(&mut self, path: &BezPath, fill: Option<&Paint>, stroke: Option<&Stroke>) {
        let Some(path) = path_of(path) else { return };
        if fill.is_none() && stroke.is_none() {
            return;
        }
        self.surface.set_fill(fill.map(fill_of));
        self.surface.set_stroke(stroke.map(stroke_of));
        self.surface.draw_path(&path);
    }

    /// A shadow as rounded rectangles in each other, each adding so much that
    /// together they follow the normal distribution across an edge.
    fn shadow(&mut self, rect: Rect, radius: f64, blur: f64, color: Rgba) {
        // Steps of at most two of 255, too fine to see.
        let steps = (usize::from(color.a) / 2).clamp(8, 64);
        let rect = rect.abs();
        // A blurred corner is rounder by about the blur.
        let radius = (radius * radius + 1.3 * blur * blur).sqrt();
        let full = f32::from(color.a) / 255.0;
        let mut covered = 0.0_f32;
        for step in 0..steps {
            let part = (step as f64 + 0.5) / steps as f64;
            let reach = -quantile(part) * blur;
            let outer = rect.inflate(reach, reach);
            let target = full * (step + 1) as f32 / steps as f32;
            let add = 1.0 - (1.0 - target) / (1.0 - covered).max(1e-6);
            if outer.width() <= 0.0 || outer.height() <= 0.0 {
                break;
            }
            let Some(path) = path_of(&round_rect(outer, (radius + reach).max(0.0))) else { break };
            let fill =
                Fill { opacity: opacity(add), ..fill_of(&Paint::Solid(Rgba { a: 255, ..color })) };
            self.surface.set_fill(Some(fill));
            self.surface.set_stroke(None);
            self.surface.draw_path(&path);
            covered = target;
        }
    }

    fn glyphs(&mut self, run: &GlyphRun, origin: Point, color: Rgba) -> Result<(), PdfError> {
        let font = self.font(run)?;
        let text = run.text.get(run.range.clone()).unwrap_or_default();
        let clusters = cluster_ranges(run);
        let size = run.size;
        let mut pen = 0.0;
        let mut glyphs = Vec::with_capacity(run.glyphs.len());
        for glyph in run.glyphs.iter() {
            let range = cluster_range(&clusters, glyph.cluster, run, text.len());
            // Who searches does not type direction controls.
            if text[range.clone()].chars().all(is_invisible) && glyph.advance == 0.0 {
                continue;
            }
            // Where the glyph stands is authoritative; advances only lead there.
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance / size,
                (glyph.x - pen) / size,
                -glyph.y / size,
                0.0,
                range,
                None,
            ));
            pen += glyph.advance;
        }
        self.surface.set_fill(Some(fill_of(&Paint::Solid(color))));
        self.surface.set_stroke(None);
        let start = geom::Point::from_xy(origin.x as f32 + run.x, origin.y as f32 + run.y);
        self.surface.draw_glyphs(start, &glyphs, font, text, size, false);
        self.boxes(run, origin);
        Ok(())
    }

    /// Frames for letters that no font has; the text beneath them can still be
    /// searched.
    fn boxes(&mut self, run: &GlyphRun, origin: Point) {
        let missing = run.glyphs.iter().filter(|glyph| glyph.id == 0);
        for glyph in missing {
            let face = self.outlines.face(run);
            let scale = self.outlines.scale(face, run.size);
            let x = origin.x + f64::from(run.x + glyph.x);
            let y = origin.y + f64::from(run.y + glyph.y);
            let frame = Affine::translate((x, y)) * scale * (*self.outlines.glyph(face, 0)).clone();
            if let Some(path) = path_of(&frame) {
                self.surface.draw_path(&path);
            }
        }
    }

    fn font(&mut self, run: &GlyphRun) -> Result<krilla::text::Font, PdfError> {
        let same = |font: &&(u64, Arc<[i16]>, _)| font.0 == run.font.id && font.1 == run.coords;
        if let Some((.., font)) = self.fonts.iter().find(same) {
            return Ok(font.clone());
        }
        let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(&run.font.data));
        let axes = user_coordinates(&run.font, &run.coords);
        let font = krilla::text::Font::new_variable(data.into(), run.font.index, &axes);
        let font = font.ok_or(PdfError::Font)?;
        self.fonts.push((run.font.id, Arc::clone(&run.coords), font.clone()));
        Ok(font)
    }
}

/// Starts of the run's clusters within its text, ascending.
fn cluster_ranges(run: &GlyphRun) -> Vec<usize> {
    let start = run.range.start;
    let mut starts: Vec<usize> =
        run.glyphs.iter().map(|glyph| glyph.cluster.saturating_sub(start)).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The bytes of the run's text that a cluster covers.
fn cluster_range(starts: &[usize], cluster: usize, run: &GlyphRun, len: usize) -> Range<usize> {
    let at = cluster.saturating_sub(run.range.start);
    let after = starts.partition_point(|&start| start <= at);
    let end = starts.get(after).copied().unwrap_or(len).min(len);
    // What stands before the first cluster drew nothing; it goes with it.
    let start = if after <= 1 { 0 } else { at };
    start.min(end)..end
}

/// The axes' values that normalise to given coordinates, which is what krilla
/// asks for. Normalising only ever ascends, so halving finds them.
fn user_coordinates(font: &Font, coords: &[i16]) -> Vec<(Tag, f32)> {
    let Ok(parsed) = skrifa::FontRef::from_index(&font.data, font.index) else {
        return Vec::new();
    };
    let axes = parsed.axes();
    let mut found = Vec::new();
    for (index, (axis, &wanted)) in axes.iter().zip(coords).enumerate() {
        let tag = axis.tag();
        let normal = |value: f32| {
            axes.location([(tag, value)]).coords().get(index).map_or(0, |coord| coord.to_bits())
        };
        let (mut low, mut high) = (axis.min_value(), axis.max_value());
        for _ in 0..24 {
            let middle = f32::midpoint(low, high);
            if normal(middle) < wanted { low = middle } else { high = middle }
        }
        // Whole values are what was meant, where they do as well.
        let value = if normal(high.round()) == wanted { high.round() } else { high };
        found.push((Tag::new(&tag.to_be_bytes()), value));
    }
    found
}

fn path_of(path: &BezPath) -> Option<geom::Path> {
    let mut builder = geom::PathBuilder::new();
    let f = |v: f64| v as f32;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => builder.move_to(f(p.x), f(p.y)),
            PathEl::LineTo(p) => builder.line_to(f(p.x), f(p.y)),
            PathEl::QuadTo(a, p) => builder.quad_to(f(a.x), f(a.y), f(p.x), f(p.y)),
            PathEl::CurveTo(a, b, p) => {
                builder.cubic_to(f(a.x), f(a.y), f(b.x), f(b.y), f(p.x), f(p.y));
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

fn hair(rect: Rect) -> Rect {
    Rect::new(rect.x0, rect.y0, rect.x0 + 1e-3, rect.y0 + 1e-3)
}

fn rgb_of(color: Rgba) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn opacity(value: f32) -> NormalizedF32 {
    NormalizedF32::new(value.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE)
}

fn alpha(color: Rgba) -> NormalizedF32 {
    opacity(f32::from(color.a) / 255.0)
}

fn fill_of(paint: &Paint) -> Fill {
    match paint {
        Paint::Solid(color) => {
            Fill { paint: rgb_of(*color).into(), opacity: alpha(*color), rule: FillRule::NonZero }
        }
        Paint::Linear { from, to, stops } => {
            let stop = |&(offset, color): &(f32, Rgba)| Stop {
                offset: opacity(offset),
                color: rgb_of(color).into(),
                opacity: alpha(color),
            };
            let gradient = LinearGradient {
                x1: from.x as f32,
                y1: from.y as f32,
                x2: to.x as f32,
                y2: to.y as f32,
                transform: geom::Transform::default(),
                spread_method: SpreadMethod::Pad,
                stops: stops.iter().map(stop).collect(),
                anti_alias: true,
            };
            Fill { paint: gradient.into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
        }
    }
}

fn stroke_of(stroke: &Stroke) -> krilla::paint::Stroke {
    let dash = stroke.dash.filter(|(on, off)| *on > 0.0 && *off > 0.0);
    krilla::paint::Stroke {
        paint: rgb_of(stroke.color).into(),
        width: stroke.width as f32,
        miter_limit: 4.0,
        opacity: alpha(stroke.color),
        dash: dash.map(|(on, off)| StrokeDash { array: vec![on as f32, off as f32], offset: 0.0 }),
        ..krilla::paint::Stroke::default()
    }
}

/// Where a part of the normal distribution lies below, in standard deviations
/// (Abramowitz and Stegun 26.2.23 needs a logarithm; bisection does not).
fn quantile(part: f64) -> f64 {
    let below =
        |x: f64| f64::midpoint(1.0, super::shadow::erf(x * std::f64::consts::FRAC_1_SQRT_2));
    let (mut low, mut high) = (-4.0, 4.0);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if below(middle) < part { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_found_back() {
        let font = Font::vazirmatn();
        let parsed = skrifa::FontRef::from_index(&font.data, 0).unwrap();
        for weight in [100.0, 350.0, 400.0, 700.0, 900.0] {
            let location = parsed.axes().location([("wght", weight)]);
            let coords: Vec<i16> = location.coords().iter().map(|c| c.to_bits()).collect();
            let found = user_coordinates(&font, &coords);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].0.get(), b"wght");
            assert!((found[0].1 - weight).abs() < 0.5, "{} for {weight}", found[0].1);
        }
    }

    #[test]
    fn quantiles_at_known_places() {
        for (part, x) in [(0.5, 0.0), (0.841_345, 1.0), (0.022_75, -2.0)] {
            assert!((quantile(part) - x).abs() < 1e-4);
        }
    }
}
