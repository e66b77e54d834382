//! Our glyph texture against egui's own, filled through
//! `epaint::text::GlyphRasterizer`: the same glyphs at the same places, through
//! egui's whole pipeline up to triangles. `cargo bench --bench atlas`.
//!
//! egui asks a rasteriser for a *cluster of text* at a size, at no fraction of a
//! pixel, and rounds where glyphs stand. So every (glyph, quarter of a pixel)
//! becomes a private-use character, and every glyph a galley of its own. What
//! is drawn on egui's side is a plain box of the glyph's size, which favours
//! it: rasterising costs it nothing.

use egui::epaint::text::{FontPriority, GlyphBitmap, GlyphRasterizer, RasterizedGlyph};
use egui::{Color32, ColorImage, FontId, Vec2, pos2, vec2};
use gahnegar::render::egui::ScenePainter;
use gahnegar::scene::{Item, Point, Rgba, Scene, Size};
use gahnegar::text::{Align, Direction, ParagraphSpec, TextEngine, TextStyle};
use std::collections::HashMap;
use std::time::{Duration, Instant};

const SEED: &str = include_str!("../seeds/000_2de7ff498f1d4b15.txt");
const WINDOW: Vec2 = vec2(800.0, 700.0);
const STILL: usize = 60;

fn main() {
    let steps = if std::env::args().any(|arg| arg == "--test") { 8 } else { 96 };
    println!("a window of text, {} × {} points, at scale 2", WINDOW.x, WINDOW.y);
    println!("{:<26} {:>14} {:>14}", "", "our texture", "egui's");
    let ours = measure(&mut Ours(ScenePainter::new()), steps);
    let theirs = measure(&mut Theirs::default(), steps);
    let row = |name: &str, of: &dyn Fn(&Measured) -> String| {
        println!("{name:<26} {:>14} {:>14}", of(&ours), of(&theirs));
    };
    let micros = |time: Duration| format!("{:.0} µs", time.as_secs_f64() * 1e6);
    let mega = |texels: usize| format!("{:.2} MB", (texels * 4) as f64 / 1e6);
    row("first frame", &|m| micros(m.first));
    row("a frame, nothing moves", &|m| micros(m.still));
    row("corners in a frame", &|m| m.corners.to_string());
    row("sent at first", &|m| mega(m.sent_first));
    row("sent while nothing moves", &|m| mega(m.sent_still));
    println!("then {steps} steps of zoom, each a new size of all glyphs:");
    row("a frame", &|m| micros(m.zooming));
    row("sent", &|m| mega(m.sent_zooming));
    row("texture at the end", &|m| format!("{} × {}", m.texture[0], m.texture[1]));
    row("it may grow to", &|m| format!("{} × {}", m.limit, m.limit));
}

/// One way to bring a scene's glyphs on the screen.
trait Way {
    fn paint(&mut self, ui: &egui::Ui, scene: &Scene);
    /// The most texels of a side.
    fn limit(&self) -> usize;
}

struct Ours(ScenePainter);

impl Way for Ours {
    fn paint(&mut self, ui: &egui::Ui, scene: &Scene) {
        self.0.paint(ui.painter(), scene, egui::Pos2::ZERO);
    }
    fn limit(&self) -> usize {
        4096
    }
}

#[derive(Default)]
struct Theirs {
    names: HashMap<(u32, u32), char>,
}

impl Theirs {
    /// The private-use character of a glyph at a quarter of a pixel.
    fn name(&mut self, glyph: u32, quarter: u32) -> char {
        let next = 0xf0000 + self.names.len() as u32;
        *self.names.entry((glyph, quarter)).or_insert_with(|| {
            char::from_u32(next).expect("plane 15 holds more glyphs than a page")
        })
    }
}

impl Way for Theirs {
    fn paint(&mut self, ui: &egui::Ui, scene: &Scene) {
        ui.ctx().add_glyph_rasterizer(
            GlyphRasterizer::new("gahnegar::bench", |request| {
                let (width, height) = (request.font_size_px * 0.5, request.font_size_px * 0.7);
                let image = ColorImage::filled([width as usize, height as usize], Color32::WHITE);
                let bitmap = GlyphBitmap { image, offset_px: vec2(0.0, -height), is_color: false };
                Some(RasterizedGlyph { bitmap, advance_px: width })
            })
            .with_priority(FontPriority::Highest),
        );
        let scale = ui.ctx().pixels_per_point();
        for item in &scene.items {
            let Item::Glyphs { run, origin, .. } = item else { continue };
            let (x, y) = (origin.x as f32 + run.x, origin.y as f32 + run.y);
            for glyph in run.glyphs.iter() {
                let quarters = ((x + glyph.x) * scale * 4.0).round();
                let cell = (quarters / 4.0).floor();
                let name = self.name(glyph.id, (quarters - cell * 4.0) as u32);
                let font = FontId::proportional(run.size);
                let painter = ui.painter();
                let galley = painter.layout_no_wrap(name.to_string(), font, Color32::BLACK);
                painter.galley(pos2(cell / scale, y), galley, Color32::BLACK);
            }
        }
    }
    fn limit(&self) -> usize {
        // What common graphics cards offer; egui takes it as the width.
        16384
    }
}

#[derive(Default)]
struct Measured {
    first: Duration,
    still: Duration,
    zooming: Duration,
    corners: usize,
    sent_first: usize,
    sent_still: usize,
    sent_zooming: usize,
    texture: [usize; 2],
    limit: usize,
}

fn measure(way: &mut dyn Way, steps: usize) -> Measured {
    let (ctx, mut engine) = (egui::Context::default(), TextEngine::new());
    let mut measured = Measured { limit: way.limit(), ..Measured::default() };
    let page = page(&mut engine, 15.0);
    let mut frame = |scene: &Scene| frame(&ctx, way, scene, &mut measured.texture);
    (measured.first, measured.sent_first, measured.corners) = frame(&page);
    // egui takes a rasteriser up with the frame after.
    let (_, sent, corners) = frame(&page);
    measured.sent_first += sent;
    measured.corners = measured.corners.max(corners);
    let mut still = Vec::new();
    for _ in 0..STILL {
        let (time, sent, _) = frame(&page);
        still.push(time);
        measured.sent_still += sent;
    }
    let mut zooming = Vec::new();
    for step in 0..steps {
        let page = self::page(&mut engine, 9.0 + step as f32 * 0.25);
        let (time, sent, _) = frame(&page);
        zooming.push(time);
        measured.sent_zooming += sent;
    }
    (measured.still, measured.zooming) = (median(still), median(zooming));
    measured
}

/// Time, texels sent and corners of one frame; notes the largest texture.
fn frame(
    ctx: &egui::Context,
    way: &mut dyn Way,
    scene: &Scene,
    texture: &mut [usize; 2],
) -> (Duration, usize, usize) {
    let mut input = egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, WINDOW)),
        max_texture_side: Some(16384),
        ..Default::default()
    };
    let viewport = input.viewports.entry(input.viewport_id).or_default();
    viewport.native_pixels_per_point = Some(2.0);
    let start = Instant::now();
    let mut output = ctx.run_ui(input, |ui| way.paint(ui, scene));
    let meshes = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
    let time = start.elapsed();
    let mut sent = 0;
    for delta in output.textures_delta.set.values().flatten() {
        let size = delta.image.size();
        sent += size[0] * size[1];
        if delta.pos.is_none() && size[0] * size[1] > texture[0] * texture[1] {
            *texture = size;
        }
    }
    output.textures_delta.clear();
    let corners = meshes.iter().map(|clipped| match &clipped.primitive {
        egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
        egui::epaint::Primitive::Callback(_) => 0,
    });
    (time, sent, corners.sum())
}

/// A window full of text.
fn page(engine: &mut TextEngine, size: f32) -> Scene {
    let mut scene = Scene::new(Size::new(WINDOW.x.into(), WINDOW.y.into()), Rgba::rgb(0xff_ff_ff));
    let paragraph = engine.layout(&ParagraphSpec {
        text: SEED,
        style: TextStyle { size, weight: 400.0, line_height: 1.6 },
        direction: Direction::Rtl,
        max_width: Some(WINDOW.x - 40.0),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    });
    scene.text(&paragraph, Point::new(20.0, 10.0), &[Rgba::rgb(0)]);
    scene
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
