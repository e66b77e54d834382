//! Letters that Vazirmatn lacks: a font passed in draws them, a visible box
//! stands for them without one, with every backend of files.

use gahnegar::render::{pdf, png, svg};
use gahnegar::scene::{Point, Rgba, Scene, Size};
use gahnegar::text::{Align, Direction, Font, ParagraphSpec, TextEngine, TextStyle};
use std::sync::Arc;

static TEST_FONT: &[u8] = include_bytes!("data/fonts/test.ttf");

fn test_font() -> Font {
    Font::new(Arc::from(TEST_FONT), 0)
}

fn spec(text: &str) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: TextStyle { size: 20.0, weight: 400.0, line_height: 1.6 },
        direction: Direction::Rtl,
        max_width: None,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

fn scene(engine: &mut TextEngine, text: &str) -> Scene {
    let paragraph = engine.layout(&spec(text));
    let mut scene = Scene::new(Size::new(200.0, 40.0), Rgba::rgb(0x00ff_ffff));
    scene.text(&paragraph, Point::new(10.0, 4.0), &[Rgba::rgb(0)]);
    scene
}

/// Dark pixels.
fn ink(scene: &Scene) -> usize {
    let pixels = png::rgba(scene, 1.0).expect("draws").rgba;
    pixels.as_chunks::<4>().0.iter().filter(|pixel| pixel[0] < 128).count()
}

#[test]
fn a_box_stands_for_what_no_font_has() {
    let mut engine = TextEngine::new();
    let boxes = scene(&mut engine, "漢ก\u{103a0}");
    assert_eq!(engine.missing().iter().collect::<String>(), "ก漢\u{103a0}");
    assert_eq!(boxes.missing().values().sum::<usize>(), 3);
    assert!(ink(&boxes) > 60, "{}", ink(&boxes));
    // One outline, used three times.
    let drawing = svg::render(&boxes);
    assert_eq!(drawing.matches("<use ").count(), 3, "{drawing}");
    let file = pdf::render(&boxes).expect("draws");
    let blank = pdf::render(&scene(&mut engine, "   ")).expect("draws");
    assert!(file.len() > blank.len() + 100, "{} {}", file.len(), blank.len());
}

#[test]
fn emoji_are_drawn_without_any_font_of_the_machine() {
    let mut engine = TextEngine::new();
    // A face, a heart, a family joined by ZWJ, a flag, a keycap.
    for text in ["😀", "❤\u{fe0f}", "👨\u{200d}👩\u{200d}👧", "🇮🇷", "1\u{fe0f}\u{20e3}"]
    {
        let drawn = scene(&mut engine, text);
        assert!(drawn.missing().is_empty(), "{text}");
        assert!(ink(&drawn) > 30, "{text}: {}", ink(&drawn));
        let glyphs =
            engine.layout(&spec(text)).runs.iter().flat_map(|run| run.glyphs.to_vec()).count();
        assert!(glyphs <= 2, "{text} is one picture, of {glyphs} glyphs");
    }
    assert!(engine.missing().is_empty());
}

#[test]
fn a_font_passed_in_draws_what_ours_lacks() {
    let mut engine = TextEngine::with_fonts(&[test_font()]);
    let drawn = scene(&mut engine, "سلام 漢字 Ж");
    assert!(drawn.missing().is_empty() && engine.missing().is_empty());
    assert!(ink(&drawn) > ink(&scene(&mut engine, "سلام")) + 100);
    let drawing = svg::render(&drawn);
    assert_eq!(drawing.matches("id=\"g1-").count(), 3, "{drawing}");
    let file = pdf::render(&drawn).expect("draws");
    let has = |name: &[u8]| file.windows(name.len()).any(|part| part == name);
    assert!(has(b"GahnegarTest-Regular") && has(b"Vazirmatn"));
    assert_eq!(file, pdf::render(&drawn).expect("draws"));
}

#[test]
fn our_own_letters_are_never_taken_from_another_font() {
    let text = "سلام PNG ۱۲۳ 漢";
    let alone = TextEngine::new().layout(&spec("سلام PNG ۱۲۳ "));
    let mut engine = TextEngine::with_fonts(&[test_font()]);
    let mixed = engine.layout(&spec(text));
    let ours = mixed.runs.iter().filter(|run| run.font.id == Font::vazirmatn().id);
    let glyphs = |runs: &mut dyn Iterator<Item = u32>| runs.collect::<Vec<u32>>();
    let mut of_mixed = glyphs(&mut ours.flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id)));
    let mut of_alone =
        glyphs(&mut alone.runs.iter().flat_map(|run| run.glyphs.iter().map(|glyph| glyph.id)));
    of_mixed.sort_unstable();
    of_alone.sort_unstable();
    assert_eq!(of_mixed, of_alone);
    assert_eq!(mixed.height.to_bits(), alone.height.to_bits(), "lines keep their height");
    assert_eq!(mixed.baseline.to_bits(), alone.baseline.to_bits());
}

#[test]
fn the_interface_needs_no_other_font() {
    let font = Font::vazirmatn();
    let catalogues = [include_str!("../assets/i18n/fa.ftl"), include_str!("../assets/i18n/en.ftl")];
    for line in catalogues.iter().flat_map(|text| text.lines()).filter(|l| !l.starts_with('#')) {
        let lacks = |&c: &char| !font.has(c) && !gahnegar::text::orthography::is_invisible(c);
        assert_eq!(line.chars().find(lacks), None, "{line}");
    }
}

#[test]
fn fonts_that_come_later_redo_what_lacked_them() {
    let mut engine = TextEngine::new();
    let (lacking, whole) = (engine.layout(&spec("漢字")), engine.layout(&spec("سلام")));
    engine.add_fonts(&[test_font()]);
    assert!(engine.missing().is_empty());
    assert!(Arc::ptr_eq(&whole, &engine.layout(&spec("سلام"))), "kept");
    let redone = engine.layout(&spec("漢字"));
    assert!(lacking.runs[0].missing().count() == 2 && redone.runs[0].missing().count() == 0);
    // Again is nothing new.
    engine.add_fonts(&[test_font()]);
    assert!(Arc::ptr_eq(&redone, &engine.layout(&spec("漢字"))));
}
