//! Whole scenes through egui's own pipeline, without a window.

use super::*;
use crate::scene::{Paint, Stroke};
use crate::text::{Font, Glyph};
use kurbo::{Point, Size};
use skrifa::{FontRef, MetadataProvider};

static FONT: &[u8] = include_bytes!("../../../../fonts/Vazirmatn-wght.ttf");

fn run(size: f32, text: &str) -> Arc<GlyphRun> {
    let font = FontRef::new(FONT).unwrap();
    let charmap = font.charmap();
    let glyphs = text
        .chars()
        .enumerate()
        .map(|(i, ch)| Glyph {
            id: charmap.map(ch).unwrap().to_u32(),
            x: i as f32 * size * 0.6,
            y: 0.0,
            advance: size * 0.6,
            cluster: i,
        })
        .collect();
    Arc::new(GlyphRun {
        font: Font { id: 1, data: FONT.into(), index: 0 },
        size,
        coords: Arc::from([]),
        rtl: false,
        text: "".into(),
        range: 0..text.len(),
        brush: 0,
        x: 0.0,
        y: size,
        glyphs,
    })
}

fn scene() -> Scene {
    let mut scene = Scene::new(Size::new(300.0, 100.0), Rgba::rgb(0xf6_f5_f1));
    let rect = kurbo::Rect::new(10.0, 10.0, 200.0, 60.0);
    scene.items.push(Item::Shadow { rect, radius: 8.0, blur: 6.0, color: Rgba::rgb(0).faded(0.2) });
    let fill = Some(Paint::Solid(Rgba::rgb(0xff_ff_ff)));
    let stroke = Some(Stroke { width: 1.0, color: Rgba::rgb(0xdd_dd_dd), dash: None });
    scene.items.push(Item::Rect { rect, radius: 8.0, fill, stroke });
    scene.items.push(Item::PushClip(kurbo::Rect::new(0.0, 0.0, 150.0, 100.0)));
    let color = Rgba::rgb(0x22_22_22);
    scene.items.push(Item::Glyphs { run: run(14.0, "abc"), origin: Point::new(20.0, 20.0), color });
    scene.items.push(Item::PopClip);
    scene
}

/// Runs one frame and returns its shapes.
fn frame(ctx: &egui::Context, painter: &mut ScenePainter, scene: &Scene) -> egui::FullOutput {
    let input = egui::RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0))),
        ..Default::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        painter.paint(ui.painter(), scene, pos2(5.0, 5.0));
    });
    output.textures_delta.clear();
    output
}

fn meshes(output: &egui::FullOutput) -> Vec<(Rect, Arc<egui::Mesh>)> {
    output
        .shapes
        .iter()
        .filter_map(|clipped| match &clipped.shape {
            Shape::Mesh(mesh) => Some((clipped.clip_rect, Arc::clone(mesh))),
            Shape::Noop => None,
            other => panic!("a scene became {other:?}"),
        })
        .collect()
}

#[test]
fn a_scene_becomes_one_mesh_per_clip_over_one_texture() {
    let ctx = egui::Context::default();
    let mut painter = ScenePainter::new();
    let output = frame(&ctx, &mut painter, &scene());
    let meshes = meshes(&output);
    assert_eq!(meshes.len(), 2);
    assert_eq!(meshes[0].1.texture_id, meshes[1].1.texture_id);
    assert_ne!(meshes[0].1.texture_id, egui::TextureId::default());
    assert!((meshes[1].0.max.x - 155.0).abs() < 0.01, "{:?}", meshes[1].0);
    for (_, mesh) in &meshes {
        assert!(mesh.is_valid());
        assert!(mesh.vertices.iter().all(|v| (0.0..=1.0).contains(&v.uv.x)));
    }
    assert_eq!(meshes[1].1.vertices.len(), 12, "three glyphs are three quads");
}

#[test]
fn glyphs_stand_on_whole_pixels_at_every_scale() {
    // Displays, and the least and the largest interface on them.
    let displays = [1.0_f32, 1.25, 1.5, 2.0, 3.0];
    for scale in
        displays.into_iter().flat_map(|scale| [scale, scale * 0.6, scale * 1.1, scale * 2.5])
    {
        let ctx = egui::Context::default();
        ctx.set_pixels_per_point(scale);
        let mut painter = ScenePainter::new();
        let _ = frame(&ctx, &mut painter, &scene());
        let output = frame(&ctx, &mut painter, &scene());
        assert!((output.pixels_per_point - scale).abs() < 1e-6);
        let (_, mesh) = meshes(&output).pop().unwrap();
        for vertex in &mesh.vertices {
            for edge in [vertex.pos.x * scale, vertex.pos.y * scale] {
                assert!((edge - edge.round()).abs() < 1e-3, "{edge} at {scale}");
            }
        }
        // A texel is a pixel: no bitmap is ever stretched.
        let side = painter.store.as_ref().unwrap().atlas.side() as f32;
        for quad in mesh.vertices.chunks(4) {
            let pixels = (quad[3].pos - quad[0].pos) * scale;
            let texels = (quad[3].uv - quad[0].uv) * side;
            assert!((pixels - texels).length() < 1e-2, "{pixels:?} of {texels:?} at {scale}");
        }
    }
}

#[test]
fn a_second_frame_uploads_nothing() {
    let ctx = egui::Context::default();
    let mut painter = ScenePainter::new();
    let _ = frame(&ctx, &mut painter, &scene());
    let input = egui::RawInput::default();
    let mut output = ctx.run_ui(input, |ui| {
        painter.paint(ui.painter(), &scene(), pos2(5.0, 5.0));
    });
    let texture = painter.store.as_ref().unwrap().texture.id();
    assert!(!output.textures_delta.set.contains_key(&texture));
    output.textures_delta.clear();
}

#[test]
fn the_texture_grows_within_a_frame_and_meshes_stay_right() {
    let ctx = egui::Context::default();
    let mut painter = ScenePainter::new();
    let mut big = Scene::new(Size::new(300.0, 100.0), Rgba::rgb(0xff_ff_ff));
    for size in 90..150 {
        let run = run(size as f32, "abcdefghijklmnopq");
        let color = Rgba::rgb(0);
        big.items.push(Item::Glyphs { run, origin: Point::ZERO, color });
    }
    let output = frame(&ctx, &mut painter, &big);
    assert!(painter.store.as_ref().unwrap().atlas.side() > FIRST_SIDE);
    for (_, mesh) in meshes(&output) {
        assert!(mesh.vertices.iter().all(|v| v.uv.x <= 1.0 && v.uv.y <= 1.0));
    }
}

#[test]
fn quarters_of_a_pixel_are_exact() {
    assert_eq!(quarter_pixel(10.0), (10.0, 0));
    assert_eq!(quarter_pixel(10.26), (10.0, 1));
    assert_eq!(quarter_pixel(10.9), (11.0, 0));
    assert_eq!(quarter_pixel(-0.25), (-1.0, 3));
}
