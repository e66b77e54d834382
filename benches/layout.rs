//! How fast text is laid out, against `hb-shape` on the same text.
//!
//! `cargo bench --bench layout`; needs `hb-shape` (Debian's libharfbuzz-bin)
//! for the comparison. Everything runs on one thread, ours and theirs by turns,
//! and medians are shown, so that a busy machine slows both.

use gahnegar::text::{Align, Direction, ParagraphSpec, TextEngine, TextStyle};
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];
const FONT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts/Vazirmatn-wght.ttf");
const BYTES: usize = 5_000_000;
const ROUNDS: usize = 5;
/// Widths of a column, in pixels: as first laid out, and as dragged to.
const WIDTHS: [f32; 2] = [640.0, 517.0];

fn main() {
    // `cargo test --benches` runs benches too, with this: then once is enough.
    let rounds = if std::env::args().any(|arg| arg == "--test") { 1 } else { ROUNDS };
    let articles: Vec<&str> = SEEDS.iter().copied().cycle().take(count()).collect();
    let bytes: usize = articles.iter().map(|article| article.len()).sum();
    println!("{} articles, {:.2} MB, {rounds} rounds, one thread", articles.len(), mega(bytes));
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), articles.join("\n")).expect("a temporary file can be written");
    compare(&articles, bytes, file.path(), rounds);
    cached();
}

fn count() -> usize {
    BYTES / (SEEDS[0].len() + SEEDS[1].len()) * 2
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Ours and theirs by turns.
fn compare(articles: &[&str], bytes: usize, file: &Path, rounds: usize) {
    let mut ours = Vec::new();
    let mut rewrapped = Vec::new();
    let mut theirs = Vec::new();
    let mut shaped = Vec::new();
    for _ in 0..rounds {
        let [anew, again] = lay_out(articles);
        ours.push(anew);
        rewrapped.push(again);
        let (Some(once), Some(thrice)) = (hb_shape(file, 1), hb_shape(file, 3)) else {
            println!("hb-shape is not installed: no comparison");
            continue;
        };
        theirs.push(once);
        shaped.push(thrice.saturating_sub(once) / 2);
    }
    let ours = median(ours);
    let line = |name: &str, time: Duration| {
        let rate = mega(bytes) / time.as_secs_f64();
        println!("{name:<52} {:>9.1} ms  {rate:>7.1} MB/s", time.as_secs_f64() * 1e3);
    };
    line("ours: shape, break at 640 px, place every letter", ours);
    let again = median(rewrapped);
    line("ours: break anew at 517 px", again);
    println!("breaking anew is {:.1} times as fast as shaping anew", ratio(ours, again));
    if theirs.is_empty() {
        return;
    }
    let (theirs, shaped) = (median(theirs), median(shaped));
    line("hb-shape: read, shape, print ids to /dev/null", theirs);
    line("hb-shape: the shaping alone, (3 times - once) / 2", shaped);
    let start = median((0..11).filter_map(|_| hb_shape(Path::new("/dev/null"), 1)).collect());
    println!(
        "hb-shape starts and ends in {:.1} ms, which is in the first",
        start.as_secs_f64() * 1e3
    );
    println!("our throughput is {:.2} of hb-shape's", ratio(theirs, ours));
    println!("our throughput is {:.2} of hb-shape's shaping alone", ratio(shaped, ours));
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// An article as the panel shows it.
fn spec(text: &str, width: f32) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: TextStyle { size: 15.0, weight: 400.0, line_height: 1.95 },
        direction: Direction::Rtl,
        max_width: Some(width),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

/// Time to lay all articles out, and to break them at another width. The
/// engine forgets each article before the next: no text is found in a cache.
fn lay_out(articles: &[&str]) -> [Duration; 2] {
    let mut engine = TextEngine::new();
    let mut total = [Duration::ZERO; 2];
    for article in articles {
        for (total, width) in total.iter_mut().zip(WIDTHS) {
            let start = Instant::now();
            black_box(engine.layout(&spec(article, width)));
            *total += start.elapsed();
        }
        engine.clear();
    }
    total
}

/// Time that `hb-shape` takes for a file, line by line, each as one run in the
/// direction and script that it guesses: it neither orders nor breaks lines.
fn hb_shape(file: &Path, times: usize) -> Option<Duration> {
    let start = Instant::now();
    let status = Command::new("hb-shape")
        .args(["--no-glyph-names", "--ned", "--output-file=/dev/null"])
        .arg(format!("--num-iterations={times}"))
        .arg(format!("--text-file={}", file.display()))
        .arg(FONT)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()?;
    status.success().then(|| start.elapsed())
}

/// What text that is laid out already costs in a frame: looking it up.
fn cached() {
    let mut paragraphs = String::new();
    for index in 0..200 {
        let line = SEEDS[index % 2].lines().nth(index / 2 % 9).unwrap_or_default();
        let _ = writeln!(paragraphs, "{index} {line}");
    }
    let mut engine = TextEngine::new();
    let mut frame = || {
        let start = Instant::now();
        for text in paragraphs.lines() {
            black_box(engine.layout(&spec(text, WIDTHS[0])));
        }
        start.elapsed()
    };
    let first = frame();
    let later = median((0..101).map(|_| frame()).collect());
    println!(
        "200 paragraphs of a frame: {:.1} µs when cached, {:.1} µs at first",
        later.as_secs_f64() * 1e6,
        first.as_secs_f64() * 1e6
    );
}
