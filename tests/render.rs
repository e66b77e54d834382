//! The backends against each other and against themselves: same scene, same
//! picture, same bytes.

mod specimen;

use gahnegar::render::png::{self, PngError};
use gahnegar::render::{About, pdf, svg};
use gahnegar::scene::{Item, Paint, Rect, Rgba, Scene, Size};
use gahnegar::text::TextEngine;

fn decode(bytes: &[u8]) -> (::png::Info<'static>, Vec<u8>) {
    let decoder = ::png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("whole pixels");
    (reader.info().clone(), pixels)
}

#[test]
fn png_is_the_same_every_time() {
    let first = png::render(&specimen::scene(&mut TextEngine::new()), 1.0).unwrap();
    let again = png::render(&specimen::scene(&mut TextEngine::new()), 1.0).unwrap();
    assert!(first == again);
}

#[test]
fn png_holds_the_pixels_and_says_how_dense_they_are() {
    let scene = specimen::scene(&mut TextEngine::new());
    let (info, rgb) = decode(&png::render(&scene, 2.0).unwrap());
    let pixels = png::rgba(&scene, 2.0).unwrap();
    assert_eq!((info.width, info.height), (1280, 1120));
    assert_eq!((pixels.width, pixels.height), (1280, 1120));
    let opaque: Vec<u8> = pixels.rgba.chunks(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    assert!(rgb == opaque);
    assert_eq!(info.pixel_dims.map(|d| d.xppu), Some(7559));
    assert!(info.srgb.is_some());
}

#[test]
fn a_clear_background_stays_clear() {
    let clear = Rgba { a: 0, ..Rgba::rgb(0) };
    let mut scene = Scene::new(Size::new(4.0, 4.0), clear);
    let half = Rgba { a: 128, ..Rgba::rgb(0xff_00_00) };
    scene.items.push(Item::Rect {
        rect: Rect::new(0.0, 0.0, 2.0, 4.0),
        radius: 0.0,
        fill: Some(Paint::Solid(half)),
        stroke: None,
    });
    let (info, rgba) = decode(&png::render(&scene, 1.0).unwrap());
    assert_eq!(info.color_type, ::png::ColorType::Rgba);
    assert_eq!(rgba[..4], [255, 0, 0, 128]);
    assert_eq!(rgba[8..12], [0, 0, 0, 0]);
}

#[test]
fn a_picture_may_be_as_large_as_allowed_and_no_larger() {
    let scene = Scene::new(Size::new(16_384.0, 3.0), Rgba::rgb(0xff_ff_ff));
    assert_eq!(decode(&png::render(&scene, 1.0).unwrap()).0.width, 16_384);
    let error = png::render(&scene, 1.001).unwrap_err();
    assert!(matches!(error, PngError::TooLarge { width: 16_400, .. }), "{error}");
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
        assert!(matches!(png::render(&scene, scale), Err(PngError::Scale { .. })));
    }
}

/// A shape that crosses the borders of bands shows no seam.
#[test]
fn bands_leave_no_seam() {
    let mut scene = Scene::new(Size::new(40.0, 1000.0), Rgba::rgb(0xff_ff_ff));
    scene.items.push(Item::Shadow {
        rect: Rect::new(10.0, 10.0, 30.0, 990.0),
        radius: 4.0,
        blur: 3.0,
        color: Rgba::rgb(0),
    });
    let pixels = png::rgba(&scene, 1.0).unwrap();
    let row = |y: usize| &pixels.rgba[y * 160..(y + 1) * 160];
    for y in [254, 255, 256, 257, 511, 512, 767, 768] {
        assert!(row(y) == row(500), "row {y}");
    }
}

/// How two pictures differ: the share of pixels that differ visibly, and the
/// mean difference of a channel.
fn difference(a: &[u8], b: &[u8]) -> (f64, f64) {
    let far = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > 40);
    let count = a.chunks(4).zip(b.chunks(4)).filter(|&pair| far(pair)).count();
    let sum: u64 = a.iter().zip(b).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    (count as f64 * 4.0 / a.len() as f64, sum as f64 / a.len() as f64)
}

/// Invariant 3: the SVG, drawn by somebody else's renderer, is the PNG.
#[test]
fn svg_is_the_same_picture_as_png() {
    let scene = specimen::scene(&mut TextEngine::new());
    let ours = png::rgba(&scene, 2.0).unwrap();
    let tree = resvg::usvg::Tree::from_str(&svg::render(&scene), &resvg::usvg::Options::default());
    let mut theirs = resvg::tiny_skia::Pixmap::new(ours.width, ours.height).unwrap();
    let scale = resvg::tiny_skia::Transform::from_scale(2.0, 2.0);
    resvg::render(&tree.unwrap(), scale, &mut theirs.as_mut());
    let (share, mean) = difference(&ours.rgba, theirs.data());
    assert!(share < 0.0005 && mean < 0.25, "share {share}, mean {mean}");
}

#[test]
fn svg_draws_each_outline_once() {
    let scene = specimen::scene(&mut TextEngine::new());
    let text = svg::render(&scene);
    let ids: Vec<&str> =
        text.split("<path id=\"").skip(1).map(|s| &s[..s.find('"').unwrap()]).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len());
    assert!(text.matches("<use ").count() > 2 * ids.len());
}

fn count(haystack: &[u8], needle: &[u8]) -> usize {
    haystack.windows(needle.len()).filter(|window| *window == needle).count()
}

#[test]
fn pdf_is_the_same_every_time_and_holds_no_date() {
    let about = About { title: "نمونه".into(), language: "fa".into(), ..About::default() };
    let make = || pdf::render_with(&specimen::scene(&mut TextEngine::new()), &about).unwrap();
    let first = make();
    assert!(first == make());
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(count(&first, b"/CreationDate") + count(&first, b"/ModDate"), 0);
    assert_eq!(count(&first, b"/Direction/R2L") + count(&first, b"/Direction /R2L"), 1);
}

/// Text stays text: one embedded subset for each weight, each with a table
/// that leads from glyphs back to letters.
#[test]
fn pdf_embeds_the_font_at_each_weight() {
    let file = pdf::render(&specimen::scene(&mut TextEngine::new())).unwrap();
    assert_eq!(count(&file, b"/FontFile2"), 3);
    assert_eq!(count(&file, b"/ToUnicode"), 3);
}

#[test]
fn pdf_of_nothing_is_an_error() {
    let scene = Scene::new(Size::new(0.0, 10.0), Rgba::rgb(0));
    assert!(matches!(pdf::render(&scene), Err(pdf::PdfError::Size { .. })));
}
