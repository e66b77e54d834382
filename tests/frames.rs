//! What drawing text costs once it is laid out, and what is kept of it: counted
//! in allocations, bitmaps and bytes, never in time.

#![cfg(feature = "gui")]

use allocation_counter::measure;
use gahnegar::render::egui::ScenePainter;
use gahnegar::scene::{Point, Rgba, Scene, Size};
use gahnegar::text::{Align, Direction, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use std::sync::Arc;

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];

fn spec(text: &str, size: f32, width: f32) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: TextStyle { size, weight: 400.0, line_height: 1.9 },
        direction: Direction::Rtl,
        max_width: Some(width),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

/// The paragraphs of both seeds.
fn paragraphs() -> Vec<&'static str> {
    SEEDS.iter().flat_map(|seed| seed.lines()).filter(|line| !line.is_empty()).collect()
}

/// A column of paragraphs.
fn scene(paragraphs: &[Arc<Paragraph>]) -> Scene {
    let mut scene = Scene::new(Size::new(700.0, 3000.0), Rgba::rgb(0xff_ff_ff));
    let mut y = 0.0;
    for paragraph in paragraphs {
        scene.text(paragraph, Point::new(10.0, y), &[Rgba::rgb(0)]);
        y += f64::from(paragraph.height);
    }
    scene
}

/// Runs `draw` in a frame of a window that shows the whole scene.
fn frame(ctx: &egui::Context, scale: f32, mut draw: impl FnMut(&egui::Painter)) {
    let size = egui::vec2(720.0, 3000.0);
    let mut input = egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
        ..Default::default()
    };
    let viewport = input.viewports.entry(input.viewport_id).or_default();
    viewport.native_pixels_per_point = Some(scale);
    let mut output = ctx.run_ui(input, |ui| draw(ui.painter()));
    // There is no graphics card to send them to.
    output.textures_delta.clear();
}

#[test]
fn text_that_was_laid_out_is_found_without_an_allocation() {
    let mut engine = TextEngine::new();
    let texts = paragraphs();
    let mut frame = |width| {
        for text in &texts {
            std::hint::black_box(engine.layout(&spec(text, 15.0, width)));
        }
    };
    assert!(measure(|| frame(640.0)).count_total > 0, "the counter counts");
    assert_eq!(measure(|| frame(640.0)).count_total, 0);
}

#[test]
fn a_frame_of_cached_text_makes_nothing_but_its_quads() {
    let mut engine = TextEngine::new();
    let laid: Vec<_> =
        paragraphs().iter().map(|text| engine.layout(&spec(text, 15.0, 640.0))).collect();
    let scene = scene(&laid);
    let glyphs: usize = laid.iter().flat_map(|p| p.runs.iter()).map(|run| run.glyphs.len()).sum();
    let (ctx, mut painter) = (egui::Context::default(), ScenePainter::new());
    let mut paint = || {
        let mut spent = None;
        frame(&ctx, 1.0, |shown| {
            spent = Some(measure(|| painter.paint(shown, &scene, egui::Pos2::ZERO)));
        });
        (spent.expect("the frame was run"), painter.usage())
    };
    // The first frame rasterises, the second finds the mesh's size.
    let (_, first) = paint();
    paint();
    let (spent, later) = paint();
    assert!(first.rasterised > 100 && glyphs > 3000, "{first:?}, {glyphs} glyphs");
    assert_eq!((later.rasterised, later.uploaded), (first.rasterised, first.uploaded));
    // Four corners of 20 bytes and six indices of four.
    let quads = glyphs as u64 * (4 * 20 + 6 * 4);
    assert!(spent.bytes_total <= quads + 4096, "{} bytes for {quads}", spent.bytes_total);
    assert!(spent.count_total <= 16, "{} allocations", spent.count_total);
}

/// An article like no other.
fn article(number: usize) -> String {
    let seed = SEEDS[number % 2];
    let words: Vec<&str> = seed.split(' ').collect();
    let turned = words.iter().cycle().skip(number * 7 % words.len()).take(words.len());
    format!("{number} {}", turned.copied().collect::<Vec<_>>().join(" "))
}

#[test]
fn what_the_cache_says_it_takes_is_what_it_takes() {
    let mut engine = TextEngine::new();
    let spent = measure(|| {
        for number in 0..40 {
            engine.layout(&spec(&article(number), 15.0, 640.0));
        }
    });
    let (said, taken) = (engine.cached().1 as f64, spent.bytes_current as f64);
    assert!(said > taken * 0.6 && said < taken * 1.6, "said {said}, took {taken}");
}

/// Bytes of laid-out text to keep while scrolling.
const KEPT: usize = 4 << 20;

#[test]
fn scrolling_through_articles_keeps_memory_bounded() {
    let (ctx, mut painter, mut engine) =
        (egui::Context::default(), ScenePainter::new(), TextEngine::new());
    engine.keep_bytes(KEPT);
    let (mut most, mut bitmaps) = (0, 0);
    for number in 0..120 {
        let text = article(number);
        let laid = engine.layout(&spec(&text, 10.0 + (number % 5) as f32 * 2.5, 640.0));
        let scene = scene(&[laid]);
        let scale = [1.0, 1.25, 1.5, 2.0, 3.0][number / 24];
        frame(&ctx, scale, |shown| painter.paint(shown, &scene, egui::Pos2::ZERO));
        most = most.max(engine.cached().1);
        bitmaps = bitmaps.max(painter.usage().bitmaps);
    }
    let (texts, bytes) = engine.cached();
    assert!(most > KEPT * 3 / 4 && most <= KEPT, "the cache filled and stayed full: {most}");
    assert!(texts < 60 && bytes <= most, "{texts} texts of {bytes} bytes");
    let usage = painter.usage();
    assert!(usage.side <= 4096 && usage.faces <= 260 && usage.sprites <= 260, "{usage:?}");
    assert!(bitmaps < 40_000, "{bitmaps} bitmaps at once");
}
