//! The window's picture against the PNG's: the meshes that egui would hand to
//! the graphics card are drawn here, triangle by triangle, and compared.

use super::*;

use crate::scene::{Paint, Stroke};
use crate::text::{Align, Direction, ParagraphSpec, TextEngine, TextStyle};

use egui::epaint::Vertex;
use kurbo::{Point, Size};

/// A picture in premultiplied colours, 0–255.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Picture {
    /// Blends a triangle over what is there, as a graphics card would.
    fn triangle(&mut self, corners: [Vertex; 3], scale: f32, atlas: &Atlas, clip: Rect) {
        let [a, b, c] = corners.map(|corner| corner.pos * scale);
        let area = (b - a).x * (c - a).y - (b - a).y * (c - a).x;
        if area.abs() < 1e-9 {
            return;
        }
        let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
        let (x0, y0) =
            (bounds.min.x.floor().max(0.0) as usize, bounds.min.y.floor().max(0.0) as usize);
        let (x1, y1) = (bounds.max.x.ceil() as usize, bounds.max.y.ceil() as usize);
        for y in y0..y1.min(self.height) {
            for x in x0..x1.min(self.width) {
                let p = pos2(x as f32 + 0.5, y as f32 + 0.5);
                let edge = |from: Pos2, to: Pos2| {
                    let weight =
                        ((to - from).x * (p - from).y - (to - from).y * (p - from).x) / area;
                    // Pixels on an edge belong to one of its two triangles.
                    let owner = (to - from) * area.signum();
                    let owns = owner.y < 0.0 || (owner.y == 0.0 && owner.x > 0.0);
                    (weight, weight > 1e-6 || (weight.abs() <= 1e-6 && owns))
                };
                let parts = [edge(b, c), edge(c, a), edge(a, b)];
                if clip.contains(p) && parts.iter().all(|part| part.1) {
                    self.blend(x, y, &corners, parts.map(|part| part.0), atlas);
                }
            }
        }
    }

    fn blend(
        &mut self,
        x: usize,
        y: usize,
        corners: &[Vertex; 3],
        weights: [f32; 3],
        atlas: &Atlas,
    ) {
        let mix = |of: &dyn Fn(&Vertex) -> f32| -> f32 {
            corners.iter().zip(weights).map(|(corner, weight)| of(corner) * weight).sum()
        };
        let texel = sample(atlas, mix(&|v| v.uv.x), mix(&|v| v.uv.y));
        let color: [f32; 4] =
            std::array::from_fn(|i| mix(&|v| f32::from(v.color.to_array()[i])) * texel);
        let under = &mut self.pixels[y * self.width + x];
        let through = 1.0 - color[3] / 255.0;
        for (channel, over) in under.iter_mut().zip(color) {
            *channel = over + *channel * through;
        }
    }
}

/// The texture's opacity, 0–1, between its texels.
fn sample(atlas: &Atlas, u: f32, v: f32) -> f32 {
    let side = atlas.side();
    let (x, y) = (u * side as f32 - 0.5, v * side as f32 - 0.5);
    let texel = |x: f32, y: f32| {
        let at = |v: f32| v.clamp(0.0, side as f32 - 1.0) as usize;
        f32::from(atlas.pixels()[at(y) * side as usize + at(x)]) / 255.0
    };
    let (fx, fy) = (x - x.floor(), y - y.floor());
    let row = |y: f32| texel(x.floor(), y) * (1.0 - fx) + texel(x.floor() + 1.0, y) * fx;
    row(y.floor()) * (1.0 - fy) + row(y.floor() + 1.0) * fy
}

/// Draws a scene through the painter and the software graphics card.
fn window(scene: &Scene, scale: f32) -> Picture {
    let ctx = egui::Context::default();
    ctx.set_pixels_per_point(scale);
    let mut painter = ScenePainter::new();
    let input = || egui::RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(2000.0, 2000.0))),
        ..Default::default()
    };
    // The scale takes effect in the second pass.
    for last in [false, true] {
        let mut output = ctx.run_ui(input(), |ui| painter.paint(ui.painter(), scene, Pos2::ZERO));
        output.textures_delta.clear();
        if last {
            let (width, height) = (
                (scene.size.width * f64::from(scale)) as usize,
                (scene.size.height * f64::from(scale)) as usize,
            );
            let mut picture = Picture { width, height, pixels: vec![[0.0; 4]; width * height] };
            let atlas = &painter.store.as_ref().expect("something was drawn").atlas;
            for clipped in &output.shapes {
                let Shape::Mesh(mesh) = &clipped.shape else { continue };
                for [a, b, c] in mesh.triangles() {
                    let corners = [a, b, c].map(|i| mesh.vertices[i as usize]);
                    picture.triangle(corners, scale, atlas, clipped.clip_rect * scale);
                }
            }
            return picture;
        }
    }
    unreachable!("the second pass returns")
}

/// Ground, card, text and an accent of a theme.
struct Colors {
    ground: Rgba,
    card: Rgba,
    text: Rgba,
    accent: Rgba,
}

const LIGHT: Colors = Colors {
    ground: Rgba::rgb(0xf6_f5f1),
    card: Rgba::rgb(0xff_ffff),
    text: Rgba::rgb(0x1b_1d26),
    accent: Rgba::rgb(0x0b_746a),
};

const DARK: Colors = Colors {
    ground: Rgba::rgb(0x11_141b),
    card: Rgba::rgb(0x1c_202a),
    text: Rgba::rgb(0xed_eff3),
    accent: Rgba::rgb(0x4c_c4b6),
};

fn scene(colors: &Colors) -> Scene {
    let mut scene = Scene::new(Size::new(320.0, 200.0), colors.ground);
    let rect = kurbo::Rect::new(20.0, 16.0, 300.0, 100.0);
    let shadow = kurbo::Rect::new(20.0, 20.0, 300.0, 104.0);
    scene.items.push(Item::Shadow {
        rect: shadow,
        radius: 12.0,
        blur: 8.0,
        color: Rgba::rgb(0).faded(0.2),
    });
    let stroke = Some(Stroke { width: 2.0, color: colors.accent, dash: None });
    let fill = Some(Paint::Solid(colors.card));
    scene.items.push(Item::Rect { rect, radius: 12.0, fill, stroke });
    let paragraph = TextEngine::new().layout(&ParagraphSpec {
        text: "دیدار کیم و پوتین در پکن (KCNA, ۳ سپتامبر ۲۰۲۵) در رژهٔ هشتادمین سالروز پیروزی",
        style: TextStyle { size: 14.0, weight: 600.0, line_height: 1.75 },
        direction: Direction::Rtl,
        max_width: Some(250.0),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    });
    scene.text(&paragraph, Point::new(35.0, 24.0), &[colors.text]);
    let (ink, clear) = (Rgba::rgb(0xa8_4519), Rgba::rgb(0x47_4fb8).faded(0.0));
    let (from, to) = (Point::new(20.0, 0.0), Point::new(300.0, 0.0));
    let paint = Paint::Linear { from, to, stops: vec![(0.0, clear), (0.4, ink), (1.0, clear)] };
    let bar = kurbo::Rect::new(20.0, 120.0, 300.0, 128.0);
    scene.items.push(Item::Rect { rect: bar, radius: 4.0, fill: Some(paint), stroke: None });
    let mut wave = BezPath::new();
    wave.move_to((20.0, 190.0));
    for i in 0..=56 {
        let x = f64::from(i) * 5.0;
        wave.line_to((20.0 + x, 170.0 - 25.0 * (x / 30.0).sin()));
    }
    wave.line_to((300.0, 190.0));
    wave.close_path();
    let stroke = Some(Stroke { width: 1.5, color: colors.text, dash: None });
    let fill = Some(Paint::Solid(colors.accent.faded(0.3)));
    scene.items.push(Item::Path { path: wave, fill, stroke });
    let dot = kurbo::Rect::new(154.3, 134.0, 164.3, 144.0);
    let fill = Some(Paint::Solid(colors.accent));
    scene.items.push(Item::Rect { rect: dot, radius: 5.0, fill, stroke: None });
    scene
}

/// Invariant 3 for the window: it shows what the PNG holds, but for the pixel
/// grid (lines and baselines are moved by less than a pixel).
#[test]
fn the_window_looks_like_the_png() {
    for colors in [LIGHT, DARK] {
        for scale in [1.0, 2.0] {
            let scene = scene(&colors);
            let want = crate::render::png::rgba(&scene, scale).expect("a small picture");
            let got = window(&scene, scale);
            assert_eq!((want.width as usize, want.height as usize), (got.width, got.height));
            let (mut sum, mut far) = (0.0, 0);
            for (want, got) in want.rgba.chunks_exact(4).zip(&got.pixels) {
                let off = (0..3).map(|i| (f32::from(want[i]) - got[i]).abs()).fold(0.0, f32::max);
                sum += off;
                far += usize::from(off > 64.0);
            }
            let count = got.pixels.len() as f32;
            assert!(sum / count < 1.0, "mean {} at {scale}", sum / count);
            assert!((far as f32) < 0.001 * count, "{far} pixels of {count} differ at {scale}");
        }
    }
}
