//! A scene with every kind of item, for comparing the backends.

use gahnegar::scene::{BezPath, Item, Paint, Point, Rect, Rgba, Scene, Size, Stroke};
use gahnegar::text::{Align, Direction, ParagraphSpec, StyleSpan, TextEngine, TextStyle};
use kurbo::Vec2;

const INK: Rgba = Rgba::rgb(0x1b_22_30);
const ACCENT: Rgba = Rgba::rgb(0x0b_6e_75);
const RED: Rgba = Rgba::rgb(0xb4_2b_2b);

/// Lines with what goes wrong most often: digits, dates, brackets, Latin
/// words, quotation marks, joiners, marks, direction controls.
pub(crate) const LINES: &[&str] = &[
    "در ژوئن ۲۰۲۴، روسیه و کره\u{200c}شمالی پیمانی درباره مشارکت راهبردی امضا کردند.",
    "عکس (PNG) را در ۱۴۰۳/۰۵/۱۲ ساعت ۱۰:۲۰ ذخیره کرد.",
    "Reuters: «دیدار» در تاریخ 2025-10-07 (۱۵ مهر ۱۴۰۴) برگزار شد!",
    "رشد ۵٫۲٪ در سه\u{200c}ماهه نخست؛ \u{2068}+98 21 1234\u{2069} تلفن است.",
    "مُحَمَّد و اللّٰه، خانهٔ ما، رأی، مسئول، لا الی، کــشیده",
];

/// The scene, 640 × 560.
pub(crate) fn scene(engine: &mut TextEngine) -> Scene {
    let mut scene = Scene::new(Size::new(640.0, 560.0), Rgba::rgb(0xfa_f8_f4));
    card(&mut scene);
    text(&mut scene, engine);
    shapes(&mut scene);
    scene
}

fn card(scene: &mut Scene) {
    let rect = Rect::new(24.0, 20.0, 616.0, 330.0);
    scene.items.push(Item::Shadow {
        rect: rect + Vec2::new(0.0, 4.0),
        radius: 14.0,
        blur: 9.0,
        color: Rgba { a: 70, ..INK },
    });
    scene.items.push(Item::Rect {
        rect,
        radius: 14.0,
        fill: Some(Paint::Solid(Rgba::rgb(0xff_ff_ff))),
        stroke: Some(Stroke { width: 1.0, color: Rgba::rgb(0xd9_d4_ca), dash: None }),
    });
}

fn text(scene: &mut Scene, engine: &mut TextEngine) {
    let spec = |text, size, weight| ParagraphSpec {
        text,
        style: TextStyle { size, weight, line_height: 1.7 },
        direction: Direction::Rtl,
        max_width: Some(560.0),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    };
    let mut y = 32.0;
    let title = "گاه\u{200c}نگار: نمونهٔ متن فارسی";
    let spans = [StyleSpan { range: 0.."گاه\u{200c}نگار".len(), weight: None, brush: 1 }];
    let title = engine.layout(&ParagraphSpec { spans: &spans, ..spec(title, 22.0, 700.0) });
    scene.text(&title, Point::new(40.0, y), &[INK, ACCENT]);
    y += f64::from(title.height) + 4.0;
    for line in LINES {
        let paragraph = engine.layout(&spec(line, 16.0, 400.0));
        scene.text(&paragraph, Point::new(40.0, y), &[INK]);
        y += f64::from(paragraph.height);
    }
    let long = LINES.concat();
    let cut =
        ParagraphSpec { max_lines: Some(2), align: Align::Justify, ..spec(&long, 14.0, 350.0) };
    let cut = engine.layout(&cut);
    scene.text(&cut, Point::new(40.0, y + 8.0), &[Rgba { a: 190, ..INK }]);
}

fn shapes(scene: &mut Scene) {
    let fade = Paint::Linear {
        from: Point::new(40.0, 0.0),
        to: Point::new(300.0, 0.0),
        stops: vec![(0.0, Rgba { a: 0, ..ACCENT }), (0.35, ACCENT), (1.0, Rgba { a: 40, ..RED })],
    };
    let bar = Rect::new(40.0, 360.0, 300.0, 384.0);
    scene.items.push(Item::Rect { rect: bar, radius: 12.0, fill: Some(fade), stroke: None });
    let dashed = Stroke { width: 2.0, color: RED, dash: Some((6.0, 4.0)) };
    let rect = Rect::new(340.0, 360.0, 600.0, 400.0);
    scene.items.push(Item::Rect { rect, radius: 8.0, fill: None, stroke: Some(dashed.clone()) });
    let mut hill = BezPath::new();
    hill.move_to((40.0, 520.0));
    hill.curve_to((120.0, 380.0), (160.0, 430.0), (220.0, 470.0));
    hill.quad_to((260.0, 490.0), (300.0, 520.0));
    hill.close_path();
    let hill_fill = Paint::Linear {
        from: Point::new(0.0, 420.0),
        to: Point::new(0.0, 520.0),
        stops: vec![(0.0, Rgba { a: 220, ..ACCENT }), (1.0, Rgba { a: 20, ..ACCENT })],
    };
    scene.items.push(Item::Path {
        path: hill,
        fill: Some(hill_fill),
        stroke: Some(Stroke { width: 1.5, color: ACCENT, dash: None }),
    });
    let mut zigzag = BezPath::new();
    zigzag.move_to((340.0, 430.0));
    for i in 1..=10 {
        zigzag.line_to((340.0 + f64::from(i) * 26.0, if i % 2 == 0 { 430.0 } else { 446.0 }));
    }
    scene.items.push(Item::Path { path: zigzag, fill: None, stroke: Some(dashed) });
    clipped(scene);
}

fn clipped(scene: &mut Scene) {
    scene.items.push(Item::PushClip(Rect::new(340.0, 460.0, 480.0, 540.0)));
    scene.items.push(Item::PushClip(Rect::new(300.5, 470.25, 470.5, 600.0)));
    let disc = Rect::new(320.0, 450.0, 420.0, 550.0);
    let fill = Some(Paint::Solid(Rgba { a: 150, ..RED }));
    scene.items.push(Item::Rect { rect: disc, radius: 50.0, fill, stroke: None });
    let shadow = Rect::new(430.0, 480.0, 500.0, 520.0);
    scene.items.push(Item::Shadow { rect: shadow, radius: 20.0, blur: 5.0, color: INK });
    scene.items.push(Item::PopClip);
    scene.items.push(Item::PopClip);
}
