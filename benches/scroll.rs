//! An hour of scrolling through 10,000 articles, as fast as it goes, through
//! the real cache of laid-out text and the real glyph texture: what memory does.
//!
//! `cargo bench --bench scroll`; add `-- --articles 500` for a shorter hour.
//! There is no graphics card: what would be uploaded to it is counted.

use gahnegar::render::egui::{AtlasUsage, ScenePainter};
use gahnegar::scene::{Point, Rgba, Scene, Size};
use gahnegar::text::{Align, Direction, ParagraphSpec, TextEngine, TextStyle};
use std::time::{Duration, Instant};

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];
/// The window, in points.
const WINDOW: [f32; 2] = [800.0, 700.0];
const FRAMES_OF_AN_HOUR: usize = 3600 * 60;
const MINUTES: [usize; 7] = [1, 5, 10, 20, 30, 45, 60];
const SCALES: [f32; 5] = [1.0, 1.25, 1.5, 2.0, 3.0];

fn main() {
    let mut args = std::env::args().skip_while(|arg| arg != "--articles").skip(1);
    // `cargo test --benches` runs benches too, with this: then a little does.
    let short = std::env::args().any(|arg| arg == "--test");
    let articles = args.next().and_then(|count| count.parse().ok());
    let articles: usize = articles.unwrap_or(if short { 20 } else { 10_000 });
    let per_article = (FRAMES_OF_AN_HOUR / 10_000).max(1);
    let frames = articles * per_article;
    println!("{articles} articles, {frames} frames, {} × {} points", WINDOW[0], WINDOW[1]);
    println!(
        "minute  cache MiB  texts  texture  bitmaps  faces  rasterised  uploaded  resident MiB"
    );
    let mut reader = Reader::new();
    let mut resident = Vec::new();
    for article in 0..articles {
        reader.read(article, articles, per_article);
        let minutes = MINUTES.iter().filter(|&&m| (article + 1) * 60 / articles >= m);
        while resident.len() < minutes.clone().count() {
            resident.push(reader.tell(MINUTES[resident.len()]));
        }
    }
    reader.end(&resident);
}

/// Somebody who scrolls.
struct Reader {
    ctx: egui::Context,
    painter: ScenePainter,
    engine: TextEngine,
    cache: usize,
    side: u32,
    spent: Vec<Duration>,
}

impl Reader {
    fn new() -> Self {
        Self {
            ctx: egui::Context::default(),
            painter: ScenePainter::new(),
            engine: TextEngine::new(),
            cache: 0,
            side: 0,
            spent: Vec::new(),
        }
    }

    /// Scrolls through one article. The display's scale changes five times in
    /// the hour, the interface's zoom with every 20th article.
    fn read(&mut self, number: usize, of: usize, frames: usize) {
        let text = article(number);
        let paragraphs: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
        let scale = SCALES[number * SCALES.len() / of];
        let zoom = 0.6 + (number / 20 % 20) as f32 * 0.1;
        let mut scrolled = 0.0;
        for _ in 0..frames {
            let start = Instant::now();
            let height = self.frame(&paragraphs, scale, zoom, scrolled);
            self.spent.push(start.elapsed());
            scrolled += height / frames as f32;
        }
        self.cache = self.cache.max(self.engine.cached().1);
        self.side = self.side.max(self.painter.usage().side);
    }

    /// Lays out all paragraphs, which is finding them, and draws the visible.
    fn frame(&mut self, paragraphs: &[&str], scale: f32, zoom: f32, scrolled: f32) -> f32 {
        let size = egui::vec2(WINDOW[0], WINDOW[1]);
        let mut scene =
            Scene::new(Size::new(WINDOW[0].into(), WINDOW[1].into()), Rgba::rgb(0xff_ff_ff));
        let mut y = -scrolled;
        for text in paragraphs {
            let paragraph = self.engine.layout(&ParagraphSpec {
                text,
                style: TextStyle { size: 15.0 * zoom, weight: 400.0, line_height: 1.95 },
                direction: Direction::Rtl,
                max_width: Some(WINDOW[0] - 40.0),
                align: Align::Start,
                max_lines: None,
                spans: &[],
            });
            if y < WINDOW[1] && y + paragraph.height > 0.0 {
                scene.text(&paragraph, Point::new(20.0, y.into()), &[Rgba::rgb(0)]);
            }
            y += paragraph.height;
        }
        let mut input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            ..Default::default()
        };
        let viewport = input.viewports.entry(input.viewport_id).or_default();
        viewport.native_pixels_per_point = Some(scale);
        let mut output =
            self.ctx.run_ui(input, |ui| self.painter.paint(ui.painter(), &scene, egui::Pos2::ZERO));
        output.textures_delta.clear();
        y + scrolled
    }

    fn tell(&self, minute: usize) -> f64 {
        let (texts, bytes) = self.engine.cached();
        let AtlasUsage { side, bitmaps, faces, rasterised, uploaded, .. } = self.painter.usage();
        let resident = resident_mib();
        println!(
            "{minute:>6}  {:>9.1}  {texts:>5}  {side:>7}  {bitmaps:>7}  {faces:>5}  {rasterised:>10}  \
             {:>6.1} M  {resident:>12.1}",
            bytes as f64 / f64::from(1 << 20),
            uploaded as f64 / 1e6,
        );
        resident
    }

    fn end(&mut self, resident: &[f64]) {
        self.spent.sort_unstable();
        let micros = |part: usize| {
            let index = (self.spent.len() - 1) * part / 1000;
            self.spent[index].as_secs_f64() * 1e6
        };
        println!("most in the cache: {:.1} MiB; widest texture: {}", mib(self.cache), self.side);
        println!("a frame: {:.0} µs median, {:.0} µs at 99 %", micros(500), micros(990));
        let (Some(first), Some(last)) = (resident.first(), resident.last()) else { return };
        let ratios: Vec<String> =
            resident.iter().map(|now| format!("{:.2}", now / first)).collect();
        println!("resident, of the first minute's: {}; at the end {last:.1} MiB", ratios.join(" "));
    }
}

fn mib(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// An article like no other: a seed's words from another place on, numbered.
fn article(number: usize) -> String {
    let lines = SEEDS[number % 2].lines().filter(|line| !line.is_empty());
    let turned = lines.enumerate().map(|(index, line)| {
        let words: Vec<&str> = line.split(' ').collect();
        let from = (number / 2 * 7 + index) % words.len();
        let turned = words.iter().cycle().skip(from).take(words.len()).copied();
        format!("{number} {}\n", turned.collect::<Vec<_>>().join(" "))
    });
    turned.collect()
}

/// Memory that the system has given us, where it tells.
fn resident_mib() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.map_or(f64::NAN, |kib| kib / 1024.0)
}
