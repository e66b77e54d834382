//! Drawing a scene on the CPU with `vello_cpu`, band by band.
//!
//! Bands bound the memory: a picture of 16,384 × 16,384 pixels is drawn 256
//! rows at a time. The instruction set is fixed, not detected, because wider
//! ones round differently (they multiply and add in one step), and the same
//! scene must give the same bytes on every machine.

use super::outline::Outlines;
use super::shadow::Shadow;
use super::shape::round_rect;
use crate::scene::{Item, Paint, Rgba, Scene, Stroke};
use crate::text::GlyphRun;
use kurbo::{Affine, BezPath, Cap, Join, Point, Rect, Shape, Vec2};
use std::ops::Range;
use std::sync::Arc;
use vello_cpu::peniko::color::{AlphaColor, DynamicColor, Srgb};
use vello_cpu::peniko::{
    ColorStop, Gradient, ImageAlphaType, ImageQuality, ImageSampler, InterpolationAlphaSpace,
};
use vello_cpu::{
    Image, ImageSource, Level, PaintType, PixelMetadata, Pixmap, RasterizerSettings, RenderContext,
    RenderSettings, Resources, TargetInit,
};

/// Rows drawn at a time. A multiple of four, `vello_cpu`'s tile height.
const BAND: u32 = 256;

/// Draws a scene and hands its rows over, top to bottom, several at a time, as
/// premultiplied RGBA. Sizes are pixels and must fit `vello_cpu`'s 16 bits.
pub(super) fn bands<E>(
    scene: &Scene,
    scale: f64,
    (width, height): (u32, u32),
    mut rows: impl FnMut(&[u8]) -> Result<(), E>,
) -> Result<(), E> {
    let band_height = BAND.min(height);
    let mut painter = Painter::new(scene, scale, width, band_height);
    let mut pixels = Pixmap::new(width as u16, band_height as u16);
    for top in (0..height).step_by(BAND as usize) {
        let bottom = (top + BAND).min(height);
        painter.draw(top..bottom, &mut pixels);
        let bytes = pixels.data_as_u8_slice();
        rows(&bytes[..(bottom - top) as usize * width as usize * 4])?;
    }
    Ok(())
}

/// The narrowest instruction set there is, whatever the machine has.
fn level() -> Level {
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    return Level::baseline().as_sse2().map_or(Level::baseline(), Level::Sse2);
    #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
    return Level::fallback();
}

struct Painter<'a> {
    scene: &'a Scene,
    scale: f64,
    context: RenderContext,
    resources: Resources,
    outlines: Outlines,
    /// Device rows being drawn.
    band: Range<u32>,
    width: u32,
    /// Scene to device pixels of the band.
    view: Affine,
    clips: usize,
}

impl<'a> Painter<'a> {
    fn new(scene: &'a Scene, scale: f64, width: u32, height: u32) -> Self {
        let settings = RenderSettings { level: level(), num_threads: 0 };
        Self {
            scene,
            scale,
            context: RenderContext::new_with(width as u16, height as u16, settings),
            resources: Resources::new(),
            outlines: Outlines::default(),
            band: 0..0,
            width,
            view: Affine::IDENTITY,
            clips: 0,
        }
    }

    fn draw(&mut self, band: Range<u32>, target: &mut Pixmap) {
        self.context.reset();
        self.view = Affine::translate((0.0, -f64::from(band.start))) * Affine::scale(self.scale);
        self.band = band;
        self.clips = 0;
        for item in &self.scene.items {
            self.item(item);
        }
        for _ in 0..self.clips {
            self.context.pop_clip();
        }
        self.context.flush();
        let background = color(self.scene.background);
        let settings = RasterizerSettings {
            target_init: TargetInit::Clear(background),
            ..RasterizerSettings::default()
        };
        self.context.render_with(target, &mut self.resources, settings);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                if self.sees(*rect, stroke.as_ref()) {
                    self.shape(&round_rect(*rect, *radius), fill.as_ref(), stroke.as_ref());
                }
            }
            Item::Path { path, fill, stroke } => {
                if self.sees(path.bounding_box(), stroke.as_ref()) {
                    self.shape(path, fill.as_ref(), stroke.as_ref());
                }
            }
            Item::Shadow { rect, radius, blur, color } => {
                self.shadow(*rect, *radius, *blur, *color);
            }
            Item::Glyphs { run, origin, color } => self.glyphs(run, *origin, *color),
            Item::PushClip(rect) => {
                self.context.set_transform(self.view);
                self.context.push_clip_rect(rect);
                self.clips += 1;
            }
            Item::PopClip => {
                if self.clips > 0 {
                    self.context.pop_clip();
                    self.clips -= 1;
                }
            }
        }
    }

    /// Whether something in scene coordinates can touch the band. Mitred
    /// corners reach further than half the stroke.
    fn sees(&self, bounds: Rect, stroke: Option<&Stroke>) -> bool {
        let reach = stroke.map_or(0.0, |stroke| stroke.width * 2.0) + 1.0;
        let bounds = self.view.transform_rect_bbox(bounds.abs().inflate(reach, reach));
        bounds.y1 >= 0.0
            && bounds.y0 <= f64::from(self.band.end - self.band.start)
            && bounds.x1 >= 0.0
            && bounds.x0 <= f64::from(self.width)
    }

    fn shape(&mut self, path: &BezPath, fill: Option<&Paint>, stroke: Option<&Stroke>) {
        self.context.set_transform(self.view);
        if let Some(fill) = fill {
            self.context.set_paint(paint(fill));
            self.context.fill_path(path);
        }
        if let Some(stroke) = stroke {
            self.context.set_paint(color(stroke.color));
            self.context.set_stroke(pen(stroke));
            self.context.stroke_path(path);
        }
    }

    fn glyphs(&mut self, run: &GlyphRun, origin: Point, fill: Rgba) {
        let base = origin + Vec2::new(f64::from(run.x), f64::from(run.y));
        let advance: f64 = run.glyphs.iter().map(|glyph| f64::from(glyph.advance.abs())).sum();
        let reach = f64::from(run.size) * 2.0;
        let bounds = Rect::new(base.x, base.y, base.x + advance, base.y).inflate(reach, reach);
        if !self.sees(bounds, None) {
            return;
        }
        self.context.set_paint(color(fill));
        let face = self.outlines.face(run);
        let scale = self.outlines.scale(face, run.size);
        for glyph in run.glyphs.iter() {
            let outline = self.outlines.glyph(face, glyph.id);
            if !outline.is_empty() {
                let at = base + Vec2::new(f64::from(glyph.x), f64::from(glyph.y));
                self.context.set_transform(self.view * Affine::translate(at.to_vec2()) * scale);
                self.context.fill_path(&outline);
            }
        }
    }

    /// Draws a shadow as an image of only the pixels that the band shows.
    fn shadow(&mut self, rect: Rect, radius: f64, blur: f64, fill: Rgba) {
        let shadow = Shadow::new(
            self.view.transform_rect_bbox(rect),
            radius * self.scale,
            blur * self.scale,
        );
        let band =
            Rect::new(0.0, 0.0, f64::from(self.width), f64::from(self.band.end - self.band.start));
        let area = shadow.bounds().expand().intersect(band);
        if area.is_zero_area() || fill.a == 0 {
            return;
        }
        let (width, height) = (area.width() as usize, area.height() as usize);
        let alpha = shadow.sample(area.x0 as i32, area.y0 as i32, width, height);
        let pixels = tint(&alpha, fill);
        let metadata = PixelMetadata::new(ImageAlphaType::AlphaPremultiplied, true);
        let pixmap = Pixmap::from_parts(pixels, width as u16, height as u16, metadata);
        let sampler = ImageSampler { quality: ImageQuality::Low, ..ImageSampler::default() };
        self.context.set_transform(Affine::IDENTITY);
        self.context.set_paint_transform(Affine::translate((area.x0, area.y0)));
        self.context.set_paint(Image { image: ImageSource::Pixmap(Arc::new(pixmap)), sampler });
        self.context.fill_rect(&area);
        self.context.reset_paint_transform();
    }
}

/// Premultiplied pixels of one colour with given opacities.
fn tint(alpha: &[u8], fill: Rgba) -> Vec<u8> {
    let mut table = [[0; 4]; 256];
    for (opacity, pixel) in table.iter_mut().enumerate() {
        let a = (opacity as u32 * u32::from(fill.a) + 127) / 255;
        let mul = |c: u8| ((u32::from(c) * a + 127) / 255) as u8;
        *pixel = [mul(fill.r), mul(fill.g), mul(fill.b), a as u8];
    }
    let pixels: Vec<[u8; 4]> = alpha.iter().map(|&opacity| table[usize::from(opacity)]).collect();
    pixels.into_flattened()
}

fn color(rgba: Rgba) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(rgba.r, rgba.g, rgba.b, rgba.a)
}

fn paint(paint: &Paint) -> PaintType {
    match paint {
        Paint::Solid(rgba) => color(*rgba).into(),
        Paint::Linear { from, to, stops } => {
            let stop = |&(offset, rgba): &(f32, Rgba)| ColorStop {
                offset,
                color: DynamicColor::from_alpha_color(color(rgba)),
            };
            let stops: Vec<ColorStop> = stops.iter().map(stop).collect();
            let mut gradient = Gradient::new_linear(*from, *to).with_stops(stops.as_slice());
            // As SVG and PDF do.
            gradient.interpolation_alpha_space = InterpolationAlphaSpace::Unpremultiplied;
            gradient.into()
        }
    }
}

fn pen(stroke: &Stroke) -> kurbo::Stroke {
    let pen = kurbo::Stroke::new(stroke.width).with_caps(Cap::Butt).with_join(Join::Miter);
    match stroke.dash {
        Some((on, off)) if on > 0.0 && off > 0.0 => pen.with_dashes(0.0, [on, off]),
        _ => pen,
    }
}
