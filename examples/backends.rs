//! The same scene in the window and as a PNG, to compare them.
//!
//! `cargo run --example backends -- OUT.png [--dark] [--scale 2]`

use eframe::egui;
use gahnegar::app::kit::{Kit, Look};
use gahnegar::calendar::Language;
use gahnegar::scene::{BezPath, Item, Paint, Point, Rect, Scene, Size, Stroke};
use gahnegar::text::{Align, Direction, ParagraphSpec, TextEngine, TextStyle};
use gahnegar::timeline::Palette;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().collect();
    let dark = args.iter().any(|arg| arg == "--dark");
    let scale = args.iter().position(|arg| arg == "--scale").and_then(|at| args.get(at + 1));
    let scale: f32 = scale.map_or(Ok(1.0), |text| text.parse())?;
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    let mut engine = TextEngine::new();
    let scene = scene(&palette, &mut engine);
    if let Some(path) = args.get(1).filter(|arg| !arg.starts_with("--")) {
        std::fs::write(path, gahnegar::render::png::render(&scene, scale)?)?;
    }
    let size = egui::vec2(scene.size.width as f32, scene.size.height as f32) * scale;
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size(size)
            .with_decorations(false)
            .with_position([0.0, 0.0]),
        ..Default::default()
    };
    let look = Look { palette, language: Language::Fa };
    eframe::run_native(
        "backends",
        options,
        Box::new(move |creation| {
            creation.egui_ctx.set_pixels_per_point(scale);
            let kit = Kit::install(&creation.egui_ctx, look);
            Ok(Box::new(Shown { kit, scene }))
        }),
    )?;
    Ok(())
}

struct Shown {
    kit: Kit,
    scene: Scene,
}

impl eframe::App for Shown {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.kit.paint(ui.painter(), &self.scene, egui::Pos2::ZERO);
    }
}

/// Something of everything that a scene may hold.
fn scene(palette: &Palette, engine: &mut TextEngine) -> Scene {
    let mut scene = Scene::new(Size::new(760.0, 560.0), palette.background);
    cards(&mut scene, palette, engine);
    bars(&mut scene, palette);
    paths(&mut scene, palette);
    text(&mut scene, palette, engine);
    scene
}

fn spec(text: &str, size: f32, weight: f32, width: f32) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: TextStyle { size, weight, line_height: 1.7 },
        direction: Direction::Rtl,
        max_width: Some(width),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

fn cards(scene: &mut Scene, palette: &Palette, engine: &mut TextEngine) {
    for i in 0..3 {
        let x = 20.0 + 245.0 * f64::from(i);
        let rect = Rect::new(x, 20.0, x + 225.0, 110.0);
        let shadow = Rect::new(x, 24.0, x + 225.0, 114.0);
        scene.items.push(Item::Shadow {
            rect: shadow,
            radius: 12.0,
            blur: 8.0,
            color: palette.shadow,
        });
        let (width, color) = if i == 1 { (2.0, palette.accent) } else { (1.0, palette.border) };
        scene.items.push(Item::Rect {
            rect,
            radius: 12.0,
            fill: Some(Paint::Solid(palette.card)),
            stroke: Some(Stroke { width, color, dash: None }),
        });
        let date = engine.layout(&spec("۳ سپتامبر ۲۰۲۵", 12.0, 600.0, 197.0));
        scene.text(&date, Point::new(x + 14.0, 28.0), &[palette.accent]);
        let title = engine.layout(&spec(
            "دیدار کیم و پوتین در پکن در رژهٔ هشتادمین سالروز پیروزی",
            14.0,
            600.0,
            197.0,
        ));
        scene.text(&title, Point::new(x + 14.0, 50.0), &[palette.text]);
    }
}

fn bars(scene: &mut Scene, palette: &Palette) {
    let (ink, clear) = (palette.agency(1), palette.agency(1).faded(0.0));
    let fade = |x0: f64, x1: f64, stops| Paint::Linear {
        from: Point::new(x0, 0.0),
        to: Point::new(x1, 0.0),
        stops,
    };
    let bars = [
        (140.0, fade(40.0, 700.0, vec![(0.0, ink), (0.6, ink), (1.0, clear)])),
        (
            156.0,
            fade(200.0, 500.0, vec![(0.0, clear), (0.3, ink), (0.7, palette.accent), (1.0, clear)]),
        ),
        (172.0, Paint::Solid(ink.faded(0.4))),
    ];
    for (y, fill) in bars {
        let rect = Rect::new(40.0, y, 700.0, y + 8.0);
        scene.items.push(Item::Rect { rect, radius: 4.0, fill: Some(fill), stroke: None });
    }
    for i in 0..8 {
        let center = (60.0 + 40.3 * f64::from(i), 200.0);
        let rect = Rect::from_center_size(center, (10.0, 10.0));
        let ring = Some(Stroke { width: 2.0, color: palette.background, dash: None });
        let fill = Some(Paint::Solid(palette.agency(i as usize)));
        scene.items.push(Item::Rect { rect, radius: 5.0, fill, stroke: ring });
    }
}

fn line(points: &[(f64, f64)], closed: bool) -> BezPath {
    let mut path = BezPath::new();
    for (i, &point) in points.iter().enumerate() {
        if i == 0 { path.move_to(point) } else { path.line_to(point) }
    }
    if closed {
        path.close_path();
    }
    path
}

fn paths(scene: &mut Scene, palette: &Palette) {
    let stroke = |width, color, dash| Some(Stroke { width, color, dash });
    let mut add = |path: BezPath, fill, stroke| scene.items.push(Item::Path { path, fill, stroke });
    add(line(&[(20.0, 220.5), (740.0, 220.5)], false), None, stroke(1.0, palette.axis, None));
    add(
        line(&[(20.0, 220.5), (30.0, 215.5), (30.0, 225.5)], true),
        Some(Paint::Solid(palette.axis)),
        None,
    );
    for i in 0..12 {
        let x = 60.5 + 55.0 * f64::from(i);
        let dash = if i % 2 == 0 { None } else { Some((3.0, 3.0)) };
        add(line(&[(x, 212.0), (x, 260.0)], false), None, stroke(1.0, palette.accent, dash));
    }
    let wave: Vec<(f64, f64)> = (0..=200)
        .map(|i| (40.0 + 3.4 * f64::from(i), 340.0 - 60.0 * (f64::from(i) / 17.0).sin().abs()))
        .collect();
    let mut area = wave.clone();
    area.extend([(720.0, 340.0), (40.0, 340.0)]);
    add(line(&area, true), Some(Paint::Solid(palette.accent.faded(0.25))), None);
    add(line(&wave, false), None, stroke(1.5, palette.accent, None));
    add(
        line(&[(400.0, 200.0), (410.0, 190.0), (420.0, 200.0), (410.0, 210.0)], true),
        Some(Paint::Solid(palette.agency(1))),
        None,
    );
    let zigzag: Vec<(f64, f64)> = (0..16)
        .map(|i| (450.0 + 6.0 * f64::from(i), if i % 2 == 0 { 195.0 } else { 205.0 }))
        .collect();
    add(line(&zigzag, false), None, stroke(1.5, palette.muted, None));
    let mut curve = BezPath::new();
    curve.move_to((560.0, 210.0));
    curve.curve_to((600.0, 150.0), (640.0, 260.0), (720.0, 190.0));
    add(curve, None, stroke(3.0, palette.warn, None));
    let rect = Rect::new(560.0, 360.0, 740.0, 390.0);
    let dash = stroke(1.0, palette.border_strong, Some((4.0, 3.0)));
    scene.items.push(Item::Rect { rect, radius: 8.0, fill: None, stroke: dash });
}

fn text(scene: &mut Scene, palette: &Palette, engine: &mut TextEngine) {
    let body = "در همین حال، گزارش شده که کرهٔ شمالی از اواخر سال گذشته حدود ۱۴٬۰۰۰ سرباز به روسیه اعزام کرده و «اعزام نیروهای بیشتر» نیز (KCNA, Sept. 4) مورد بحث قرار گرفته است؛ سِرُّ الأَسْرار.";
    let mut y = 356.0;
    for (size, weight) in [(11.0, 400.0), (14.0, 400.0), (14.0, 700.0)] {
        let paragraph = engine.layout(&spec(body, size, weight, 510.0));
        scene.text(&paragraph, Point::new(20.0, y), &[palette.text]);
        y += f64::from(paragraph.height) + 4.0;
    }
    let panel = Rect::new(560.0, 400.0, 740.0, 540.0);
    scene.items.push(Item::Rect {
        rect: panel,
        radius: 0.0,
        fill: Some(Paint::Solid(palette.text)),
        stroke: None,
    });
    scene.items.push(Item::PushClip(panel.inset(-10.0)));
    let paragraph = engine.layout(&spec(body, 14.0, 400.0, 170.0));
    scene.text(&paragraph, Point::new(560.0, 404.0), &[palette.background]);
    scene.items.push(Item::PopClip);
}
