//! From outlines to bitmaps of opacity, with `vello_cpu`, the rasteriser of
//! the PNG export.

use crate::render::shadow::Shadow;
use crate::render::shape::missing_box;
use crate::text::Font;
use kurbo::{Affine, BezPath, Rect};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use vello_cpu::color::palette::css::BLACK;
use vello_cpu::{Pixmap, RenderContext, Resources};

/// Longer sides are not rasterised: such a glyph would fill the window.
const MAX_SIDE: f64 = 1024.0;

/// A rectangle of opacities, placed relative to an origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bitmap {
    /// Pixels from the origin to the left edge.
    pub(super) left: i32,
    /// Pixels from the origin to the top edge.
    pub(super) top: i32,
    /// Pixels; 0 if there is no ink.
    pub(super) width: u32,
    /// Pixels.
    pub(super) height: u32,
    /// One byte a pixel, row by row.
    pub(super) alpha: Vec<u8>,
}

impl Bitmap {
    /// Nothing to draw.
    pub(super) const EMPTY: Self = Self { left: 0, top: 0, width: 0, height: 0, alpha: Vec::new() };
}

/// A glyph at a size, to be rasterised at a sub-pixel position.
#[derive(Debug, Clone, Copy)]
pub(super) struct GlyphRequest<'a> {
    /// The font.
    pub(super) font: &'a Font,
    /// Index in the font.
    pub(super) glyph: u32,
    /// Physical pixels per em.
    pub(super) size: f32,
    /// Normalised variation coordinates.
    pub(super) coords: &'a [i16],
    /// Fractions of a pixel right of and below the pixel grid.
    pub(super) subpixel: [f32; 2],
}

/// Scratch space for rasterising, reused from bitmap to bitmap.
pub(super) struct Rasterizer {
    context: RenderContext,
    resources: Resources,
}

impl std::fmt::Debug for Rasterizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rasterizer").finish_non_exhaustive()
    }
}

impl Rasterizer {
    /// A rasteriser with empty scratch space.
    pub(super) fn new() -> Self {
        Self { context: RenderContext::new(64, 64), resources: Resources::new() }
    }

    /// A glyph's bitmap; empty for a space or a damaged outline.
    pub(super) fn glyph(&mut self, request: &GlyphRequest<'_>) -> Bitmap {
        let Some(mut path) = outline(request) else { return Bitmap::EMPTY };
        let [dx, dy] = request.subpixel.map(f64::from);
        path.apply_affine(Affine::translate((dx, dy)));
        self.fill(&path)
    }

    /// A filled path's bitmap (non-zero winding), in pixels from the origin.
    pub(super) fn fill(&mut self, path: &BezPath) -> Bitmap {
        self.draw(path.control_box(), |context| context.fill_path(path))
    }

    /// The blurred shadow of a rectangle that stands at the origin, as the
    /// other backends compute it.
    pub(super) fn shadow(size: [f64; 2], radius: f64, blur: f64) -> Bitmap {
        let shadow = Shadow::new(Rect::new(0.0, 0.0, size[0], size[1]), radius, blur);
        let bounds = shadow.bounds().expand();
        let (left, top) = (bounds.x0 as i32, bounds.y0 as i32);
        let (width, height) = (bounds.width() as usize, bounds.height() as usize);
        let alpha = shadow.sample(left, top, width, height);
        Bitmap { left, top, width: width as u32, height: height as u32, alpha }
    }

    /// Draws in opaque black and keeps the opacity inside `bounds`.
    fn draw(&mut self, bounds: Rect, paint: impl FnOnce(&mut RenderContext)) -> Bitmap {
        let bounds = bounds.expand();
        let (width, height) = (bounds.width(), bounds.height());
        if !(width >= 1.0 && height >= 1.0 && width <= MAX_SIDE && height <= MAX_SIDE) {
            return Bitmap::EMPTY;
        }
        let (w, h) = (width as u16, height as u16);
        self.context.reset_and_resize(w, h);
        self.context.set_transform(Affine::translate((-bounds.x0, -bounds.y0)));
        self.context.set_paint(BLACK);
        paint(&mut self.context);
        let mut pixmap = Pixmap::new(w, h);
        self.context.flush();
        self.context.render(&mut pixmap, &mut self.resources);
        Bitmap {
            left: bounds.x0 as i32,
            top: bounds.y0 as i32,
            width: u32::from(w),
            height: u32::from(h),
            alpha: pixmap.data().iter().map(|pixel| pixel.a).collect(),
        }
    }
}

/// The glyph's outline in pixels, y downwards.
fn outline(request: &GlyphRequest<'_>) -> Option<BezPath> {
    let font = FontRef::from_index(&request.font.data, request.font.index).ok()?;
    let coords: Vec<NormalizedCoord> =
        request.coords.iter().map(|&bits| NormalizedCoord::from_bits(bits)).collect();
    if request.glyph == 0 {
        let metrics = font.glyph_metrics(Size::new(request.size), LocationRef::new(&coords));
        let advance = metrics.advance_width(GlyphId::NOTDEF)?;
        let frame = missing_box(f64::from(advance), f64::from(request.size));
        return Some(Affine::FLIP_Y * frame);
    }
    let glyph = font.outline_glyphs().get(GlyphId::new(request.glyph))?;
    let settings = DrawSettings::unhinted(Size::new(request.size), LocationRef::new(&coords));
    let mut pen = PathPen(BezPath::new());
    glyph.draw(settings, &mut pen).ok()?;
    Some(pen.0)
}

/// Turns a font's outline, y upwards, into a path, y downwards.
struct PathPen(BezPath);

impl PathPen {
    fn point(x: f32, y: f32) -> (f64, f64) {
        (f64::from(x), -f64::from(y))
    }
}

impl OutlinePen for PathPen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(Self::point(x, y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(Self::point(x, y));
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.quad_to(Self::point(cx, cy), Self::point(x, y));
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to(Self::point(ax, ay), Self::point(bx, by), Self::point(x, y));
    }
    fn close(&mut self) {
        self.0.close_path();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(size: f64) -> BezPath {
        use kurbo::Shape as _;
        Rect::new(0.25, 0.0, size, size).to_path(0.1)
    }

    #[test]
    fn a_missing_letter_is_a_frame() {
        let font = Font::vazirmatn();
        let subpixel = [0.0; 2];
        let request = GlyphRequest { font: &font, glyph: 0, size: 20.0, coords: &[], subpixel };
        let frame = Rasterizer::new().glyph(&request);
        assert!(frame.width > 4 && frame.height > 10 && frame.top < 0);
        let middle = (frame.height / 2 * frame.width + frame.width / 2) as usize;
        assert_eq!(frame.alpha[middle], 0, "empty inside");
        assert!(frame.alpha.iter().filter(|&&alpha| alpha > 128).count() > 20);
    }

    #[test]
    fn coverage_is_exact_at_edges() {
        let bitmap = Rasterizer::new().fill(&square(3.0));
        assert_eq!((bitmap.width, bitmap.height, bitmap.left, bitmap.top), (3, 3, 0, 0));
        assert!((i32::from(bitmap.alpha[0]) - 191).abs() <= 2, "{}", bitmap.alpha[0]);
        assert_eq!(bitmap.alpha[4], 255);
    }

    #[test]
    fn a_shadow_is_darkest_inside_and_fades_out() {
        let bitmap = Rasterizer::shadow([40.0, 40.0], 6.0, 4.0);
        let at = |x: i32, y: i32| {
            let (col, row) = ((x - bitmap.left) as u32, (y - bitmap.top) as u32);
            bitmap.alpha[(row * bitmap.width + col) as usize]
        };
        assert!(at(20, 20) > 250);
        assert!(at(0, 20) > 100 && at(0, 20) < 150);
        assert!(at(-9, 20) < 12);
        assert!(at(-12, 20) <= 1);
    }

    #[test]
    fn nothing_and_the_enormous_give_no_bitmap() {
        let mut raster = Rasterizer::new();
        assert_eq!(raster.fill(&BezPath::new()), Bitmap::EMPTY);
        assert_eq!(raster.fill(&square(5_000.0)), Bitmap::EMPTY);
    }
}
