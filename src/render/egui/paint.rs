//! Walks a scene's items, finds glyphs in the texture and hands meshes to
//! egui.

use super::atlas::{Atlas, Dirty, Slot};
use super::canvas::{Canvas, to_color32};
use super::numbers::Numbers;
use super::raster::{Bitmap, GlyphRequest, Rasterizer};
use super::shapes::{self, Placement};
use crate::scene::{Item, Rgba, Scene};
use crate::text::GlyphRun;
use egui::epaint::textures::TextureOptions;
use egui::{Color32, ColorImage, Pos2, Rect, Shape, TextureHandle, pos2, vec2};
use kurbo::BezPath;
use std::sync::Arc;

/// The texture's first side, in texels: some 1,500 glyphs of body text.
const FIRST_SIDE: u32 = 1024;
/// The texture never grows beyond this side.
const LAST_SIDE: u32 = 4096;
/// Keys of icons and shadows have this bit, keys of glyphs have not.
const SPRITE: u64 = 1 << 63;

/// A vector icon: its outline is filled in one colour.
#[derive(Debug, Clone, Copy)]
pub struct IconPath {
    /// Equal for equal outlines, for the life of the process.
    pub id: u32,
    /// Builds the outline in a box of 24 × 24 units.
    pub outline: fn() -> BezPath,
}

/// A font at a size: what all glyphs of a run share.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Face {
    font: u64,
    size: u32,
    coords: Arc<[i16]>,
}

/// Bitmaps other than glyphs; lengths in quarters of a pixel.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Sprite {
    Icon { id: u32, size: u32, mirrored: bool },
    Shadow { width: u32, height: u32, radius: u32, blur: u32 },
}

/// Draws scenes in egui. Keep one for the life of the window.
///
/// ```no_run
/// # fn frame(ui: &mut egui::Ui, painter: &mut gahnegar::render::egui::ScenePainter,
/// #          scene: &gahnegar::scene::Scene) {
/// let (rect, _) = ui.allocate_exact_size(ui.available_size(), egui::Sense::hover());
/// painter.paint(&ui.painter_at(rect), scene, rect.min);
/// # }
/// ```
#[derive(Default)]
pub struct ScenePainter {
    store: Option<Store>,
    canvas: Canvas,
}

/// Everything that lives as long as the texture.
struct Store {
    atlas: Atlas,
    raster: Rasterizer,
    faces: Numbers<Face>,
    sprites: Numbers<Sprite>,
    texture: TextureHandle,
    texture_side: u32,
    /// Smaller textures that meshes of this frame may still refer to.
    retired: Vec<TextureHandle>,
    pass: u64,
    rasterised: u64,
    uploaded: u64,
}

impl std::fmt::Debug for ScenePainter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let side = self.store.as_ref().map(|store| store.atlas.side());
        f.debug_struct("ScenePainter").field("texture_side", &side).finish_non_exhaustive()
    }
}

/// What a painter holds and has done, to measure it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AtlasUsage {
    /// Side of the texture in texels, of a byte in memory and four on the
    /// graphics card.
    pub side: u32,
    /// Bitmaps in the texture, and glyphs known to have no ink.
    pub bitmaps: usize,
    /// Fonts at a size and weight that are known.
    pub faces: usize,
    /// Shadows and icons that are known.
    pub sprites: usize,
    /// Bitmaps drawn since the painter was made.
    pub rasterised: u64,
    /// Texels sent to the graphics card since then.
    pub uploaded: u64,
}

impl ScenePainter {
    /// A painter without a texture yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the painter holds and has done.
    pub fn usage(&self) -> AtlasUsage {
        self.store.as_ref().map_or_else(AtlasUsage::default, |store| AtlasUsage {
            side: store.atlas.side(),
            bitmaps: store.atlas.len(),
            faces: store.faces.len(),
            sprites: store.sprites.len(),
            rasterised: store.rasterised,
            uploaded: store.uploaded,
        })
    }

    /// Draws a scene with its top left corner at `offset` (points), cut to the
    /// painter's clip rectangle; the background only if it is not transparent.
    pub fn paint(&mut self, painter: &egui::Painter, scene: &Scene, offset: Pos2) {
        let scale = painter.pixels_per_point();
        self.begin(painter.ctx());
        let place = Placement {
            origin: pos2(offset.x * scale, offset.y * scale),
            scale,
            clip: painter.clip_rect() * scale,
        };
        if scene.background.a > 0 {
            let area = kurbo::Rect::from_origin_size((0.0, 0.0), scene.size);
            let fill = crate::scene::Paint::Solid(scene.background);
            shapes::rect(&mut self.canvas, &place, area, 0.0, Some(&fill), None);
        }
        let mut clips = vec![place.clip];
        for item in &scene.items {
            let clip = *clips.last().expect("the first clip is never popped");
            let place = Placement { clip, ..place };
            match item {
                Item::PushClip(rect) => {
                    self.flush(painter, clip / scale);
                    clips.push(clip.intersect(place.rect(*rect)));
                }
                Item::PopClip if clips.len() > 1 => {
                    self.flush(painter, clip / scale);
                    clips.pop();
                }
                _ if clip.is_positive() => self.item(item, &place),
                _ => {}
            }
        }
        self.flush(painter, clips[clips.len() - 1] / scale);
    }

    /// Draws an icon in a square `rect` (points), mirrored for right-to-left
    /// layouts if asked.
    pub fn icon(
        &mut self,
        painter: &egui::Painter,
        icon: IconPath,
        rect: Rect,
        mirrored: bool,
        color: Rgba,
    ) {
        let scale = painter.pixels_per_point();
        self.begin(painter.ctx());
        let Some(store) = &mut self.store else { return };
        let size = rect.width() * scale;
        let origin = pos2((rect.min.x * scale).round(), (rect.min.y * scale).round());
        let sprite = Sprite::Icon { id: icon.id, size: quarters(size), mirrored };
        let slot = store.sprite(sprite, |raster| {
            let unit = f64::from(size) / 24.0;
            let flip = if mirrored {
                kurbo::Affine::new([-1.0, 0.0, 0.0, 1.0, 24.0, 0.0])
            } else {
                kurbo::Affine::IDENTITY
            };
            raster.fill(&(kurbo::Affine::scale(unit) * flip * (icon.outline)()))
        });
        if let Some(slot) = slot {
            draw_slot(&mut self.canvas, slot, origin, to_color32(color));
        }
        self.flush(painter, painter.clip_rect());
    }

    fn item(&mut self, item: &Item, place: &Placement) {
        match item {
            Item::Rect { rect, radius, fill, stroke } => {
                let (fill, stroke) = (fill.as_ref(), stroke.as_ref());
                shapes::rect(&mut self.canvas, place, *rect, *radius, fill, stroke);
            }
            Item::Path { path, fill, stroke } => {
                shapes::path(&mut self.canvas, place, path, fill.as_ref(), stroke.as_ref());
            }
            Item::Shadow { rect, radius, blur, color } => {
                self.shadow(place, *rect, *radius, *blur, *color);
            }
            Item::Glyphs { run, origin, color } => {
                let Some(store) = &mut self.store else { return };
                glyphs(&mut self.canvas, store, place, run, *origin, to_color32(*color));
            }
            Item::PushClip(_) | Item::PopClip => {}
        }
    }

    fn shadow(
        &mut self,
        place: &Placement,
        rect: kurbo::Rect,
        radius: f64,
        blur: f64,
        color: Rgba,
    ) {
        let Some(store) = &mut self.store else { return };
        let rect = place.rect(rect);
        let (radius, blur) = (place.length(radius), place.length(blur).max(0.5));
        let reach = 3.0 * blur;
        if !place.shows(rect.expand(reach)) || color.a == 0 {
            return;
        }
        // Corners of this size hold all that differs from a straight edge.
        let corner = radius + 3.0 * blur;
        let side = |length: f32| length.min(2.0 * corner.ceil() + 2.0);
        let (width, height) = (side(rect.width()), side(rect.height()));
        let largest = width.max(height) + 2.0 * reach;
        let detail = if largest > 800.0 {
            0.25
        } else if largest > 400.0 {
            0.5
        } else {
            1.0
        };
        let sprite = Sprite::Shadow {
            width: quarters(width * detail),
            height: quarters(height * detail),
            radius: quarters(radius * detail),
            blur: quarters(blur * detail),
        };
        let scaled = |length: f32| f64::from(quarters(length * detail)) / 4.0;
        let slot = store.sprite(sprite, |_| {
            Rasterizer::shadow([scaled(width), scaled(height)], scaled(radius), scaled(blur))
        });
        if let Some(slot) = slot.filter(|slot| slot.width > 0) {
            let reach = -slot.left as f32 / detail;
            let color = to_color32(color);
            shapes::nine_slice(&mut self.canvas, rect, reach, texels(slot), detail, color);
        }
    }

    /// Makes the texture at first use; starts a frame when egui did.
    fn begin(&mut self, ctx: &egui::Context) {
        let pass = ctx.cumulative_pass_nr();
        let store = self.store.get_or_insert_with(|| {
            let limit = ctx.input(|input| input.max_texture_side) as u32;
            let atlas = Atlas::new(FIRST_SIDE.min(limit), LAST_SIDE.min(limit));
            let texture = upload_all(ctx, &atlas);
            Store {
                texture_side: atlas.side(),
                atlas,
                raster: Rasterizer::new(),
                faces: Numbers::default(),
                sprites: Numbers::default(),
                texture,
                retired: Vec::new(),
                pass,
                rasterised: 0,
                uploaded: 0,
            }
        });
        if store.pass != pass {
            store.pass = pass;
            store.retired.clear();
            store.atlas.begin_frame();
            store.faces.begin_frame();
            store.sprites.begin_frame();
        }
    }

    /// Uploads new bitmaps and hands the mesh over.
    fn flush(&mut self, painter: &egui::Painter, clip: Rect) {
        let Some(store) = &mut self.store else { return };
        store.upload(painter.ctx());
        let side = store.atlas.side();
        let scale = painter.pixels_per_point();
        if let Some(mesh) = self.canvas.take(store.texture.id(), side, scale) {
            painter.with_clip_rect(clip).add(Shape::mesh(mesh));
        }
    }
}

impl Store {
    fn face(&mut self, run: &GlyphRun, size: f32) -> u64 {
        let coords = Arc::clone(&run.coords);
        self.faces.of(Face { font: run.font.id, size: size.to_bits(), coords })
    }

    fn sprite(
        &mut self,
        sprite: Sprite,
        draw: impl FnOnce(&mut Rasterizer) -> Bitmap,
    ) -> Option<Slot> {
        let key = SPRITE | self.sprites.of(sprite);
        self.slot(key, draw)
    }

    /// Where a bitmap lies, which is drawn if it is not there.
    fn slot(&mut self, key: u64, draw: impl FnOnce(&mut Rasterizer) -> Bitmap) -> Option<Slot> {
        self.atlas.get(key).or_else(|| {
            self.rasterised += 1;
            self.atlas.insert(key, &draw(&mut self.raster))
        })
    }

    fn upload(&mut self, ctx: &egui::Context) {
        let dirty = self.atlas.take_dirty();
        if self.texture_side != self.atlas.side() {
            let old = std::mem::replace(&mut self.texture, upload_all(ctx, &self.atlas));
            self.retired.push(old);
            self.texture_side = self.atlas.side();
            self.uploaded += u64::from(self.texture_side).pow(2);
            return;
        }
        for rect in dirty {
            let image = region(&self.atlas, rect);
            self.uploaded += u64::from(rect[2]) * u64::from(rect[3]);
            let at = [rect[0] as usize, rect[1] as usize];
            self.texture.set_partial(at, image, TextureOptions::LINEAR);
        }
    }
}

fn upload_all(ctx: &egui::Context, atlas: &Atlas) -> TextureHandle {
    let side = atlas.side();
    ctx.load_texture("glyphs", region(atlas, [0, 0, side, side]), TextureOptions::LINEAR)
}

/// A part of the atlas as premultiplied white.
fn region(atlas: &Atlas, [x, y, width, height]: Dirty) -> ColorImage {
    let side = atlas.side() as usize;
    let mut pixels = Vec::with_capacity((width * height) as usize);
    for row in y..y + height {
        let start = row as usize * side + x as usize;
        let line = &atlas.pixels()[start..start + width as usize];
        pixels.extend(line.iter().map(|&a| Color32::from_rgba_premultiplied(a, a, a, a)));
    }
    ColorImage::new([width as usize, height as usize], pixels)
}

fn quarters(length: f32) -> u32 {
    (length * 4.0).round().max(0.0) as u32
}

fn texels(slot: Slot) -> Rect {
    Rect::from_min_size(
        pos2(slot.x as f32, slot.y as f32),
        vec2(slot.width as f32, slot.height as f32),
    )
}

fn draw_slot(canvas: &mut Canvas, slot: Slot, origin: Pos2, color: Color32) {
    if slot.width > 0 {
        let at = origin + vec2(slot.left as f32, slot.top as f32);
        let size = vec2(slot.width as f32, slot.height as f32);
        canvas.textured(Rect::from_min_size(at, size), texels(slot), color);
    }
}

/// Draws a run: the baseline on a whole pixel, every glyph at a quarter.
fn glyphs(
    canvas: &mut Canvas,
    store: &mut Store,
    place: &Placement,
    run: &GlyphRun,
    origin: kurbo::Point,
    color: Color32,
) {
    let scale = place.scale;
    let size = run.size * scale;
    let start = place.point(origin) + vec2(run.x, run.y) * scale;
    let baseline = start.y.round();
    let reach = 2.0 * size;
    if color == Color32::TRANSPARENT
        || baseline + reach < place.clip.min.y
        || baseline - reach > place.clip.max.y
    {
        return;
    }
    let face = store.face(run, size);
    for glyph in run.glyphs.iter() {
        let x = start.x + glyph.x * scale;
        if x + reach < place.clip.min.x || x - reach > place.clip.max.x {
            continue;
        }
        let (cell_x, sub_x) = quarter_pixel(x);
        let (cell_y, sub_y) = quarter_pixel(baseline + glyph.y * scale);
        let key = face << 32 | u64::from(glyph.id) << 4 | u64::from(sub_y << 2 | sub_x);
        let request = GlyphRequest {
            font: &run.font,
            glyph: glyph.id,
            size,
            coords: &run.coords,
            subpixel: [sub_x as f32 / 4.0, sub_y as f32 / 4.0],
        };
        let slot = store.slot(key, |raster| raster.glyph(&request));
        if let Some(slot) = slot {
            draw_slot(canvas, slot, pos2(cell_x, cell_y), color);
        }
    }
}

/// A coordinate as a whole pixel and a quarter (0–3) to its right.
fn quarter_pixel(x: f32) -> (f32, u32) {
    let quarters = (x * 4.0).round();
    let cell = (quarters / 4.0).floor();
    (cell, (quarters - cell * 4.0) as u32)
}

#[cfg(test)]
mod likeness;
#[cfg(test)]
mod tests;
