//! How fast text is laid out, against `hb-shape` on the same text.
//!
//! `cargo bench --bench layout`; needs `hb-shape` (Debian's libharfbuzz-bin)
//! for the comparison, and Linux for the clock. Each measurement is a process
//! of its own on one thread, ours (this program again) and theirs by turns, of
//! which the processor time is taken, and medians are shown: a busy machine
//! changes neither.

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
/// Width of a column in pixels.
const WIDTH: f32 = 640.0;
/// How often a column is dragged to another width.
const DRAGGED: usize = 10;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let articles: Vec<&str> = SEEDS.iter().copied().cycle().take(count()).collect();
    if let Some(at) = args.iter().position(|arg| arg == "--lay-out") {
        let widths = args.get(at + 1).and_then(|count| count.parse().ok());
        return lay_out(&articles, widths.unwrap_or(0));
    }
    // `cargo test --benches` runs benches too, with this: then once is enough.
    let rounds = if args.iter().any(|arg| arg == "--test") { 1 } else { ROUNDS };
    let bytes: usize = articles.iter().map(|article| article.len()).sum();
    println!("{} articles, {:.2} MB, {rounds} rounds, one thread", articles.len(), mega(bytes));
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), articles.join("\n")).expect("a temporary file can be written");
    let program = Path::new(&args[0]);
    Rounds::run(program, file.path(), rounds).tell(bytes, file.path());
    cached();
}

fn count() -> usize {
    BYTES / (SEEDS[0].len() + SEEDS[1].len()) * 2
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// Processor time of everything, a round an entry.
#[derive(Default)]
struct Rounds {
    anew: Vec<Duration>,
    again: Vec<Duration>,
    theirs: Vec<Duration>,
    shaped: Vec<Duration>,
}

impl Rounds {
    /// Ours and theirs by turns.
    fn run(program: &Path, file: &Path, rounds: usize) -> Self {
        let mut all = Self::default();
        for _ in 0..rounds {
            let (Some(anew), Some(dragged)) = (ours(program, 0), ours(program, DRAGGED)) else {
                println!("this system does not tell what a process took");
                return all;
            };
            all.anew.push(anew);
            all.again.push(dragged.saturating_sub(anew) / DRAGGED as u32);
            if let (Some(once), Some(thrice)) = (hb_shape(file, 1), hb_shape(file, 3)) {
                all.theirs.push(once);
                all.shaped.push(thrice.saturating_sub(once) / 2);
            }
        }
        all
    }

    fn tell(self, bytes: usize, file: &Path) {
        if self.anew.is_empty() {
            return;
        }
        let line = |name: &str, time: Duration| {
            let rate = mega(bytes) / time.as_secs_f64();
            println!("{name:<52} {:>9.1} ms  {rate:>7.1} MB/s", time.as_secs_f64() * 1e3);
        };
        let (ours, again) = (median(self.anew), median(self.again));
        line("ours: shape, break at 640 px, place every letter", ours);
        line("ours: break anew at another width", again);
        println!("breaking anew is {:.1} times as fast as shaping anew", ratio(ours, again));
        if self.theirs.is_empty() {
            return println!("hb-shape is not installed: no comparison");
        }
        let (theirs, shaped) = (median(self.theirs), median(self.shaped));
        line("hb-shape: read, shape, print ids to /dev/null", theirs);
        line("hb-shape: the shaping alone, (3 times - once) / 2", shaped);
        println!("our throughput is {:.2} of hb-shape's", ratio(theirs, ours));
        println!("our throughput is {:.2} of hb-shape's shaping alone", ratio(shaped, ours));
        let empty = file.with_extension("empty");
        if std::fs::write(&empty, "").is_ok() {
            let start = (0..100).filter_map(|_| hb_shape(&empty, 1)).sum::<Duration>() / 100;
            println!("hb-shape on nothing: {:.1} ms", start.as_secs_f64() * 1e3);
            let _ = std::fs::remove_file(&empty);
        }
    }
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

/// Lays all articles out, and breaks each at some other widths. The engine
/// forgets each article before the next: no text is found in a cache.
fn lay_out(articles: &[&str], widths: usize) {
    let mut engine = TextEngine::new();
    for article in articles {
        for step in 0..=widths {
            black_box(engine.layout(&spec(article, WIDTH - 13.0 * step as f32)));
        }
        engine.clear();
    }
}

/// What this program takes to lay everything out.
fn ours(program: &Path, widths: usize) -> Option<Duration> {
    processor_time(Command::new(program).arg("--lay-out").arg(widths.to_string()))
}

/// What `hb-shape` takes for a file, line by line, each as one run in the
/// direction and script that it guesses: it neither orders nor breaks lines.
fn hb_shape(file: &Path, times: usize) -> Option<Duration> {
    processor_time(
        Command::new("hb-shape")
            .args(["--no-glyph-names", "--ned", "--output-file=/dev/null"])
            .arg(format!("--num-iterations={times}"))
            .arg(format!("--text-file={}", file.display()))
            .arg(FONT),
    )
}

/// Processor time of a process, from its start to its end.
fn processor_time(command: &mut Command) -> Option<Duration> {
    let before = children()?;
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    let after = children()?;
    status.success().then(|| after.saturating_sub(before))
}

/// Processor time of all children that ended, in steps of a hundredth of a
/// second: fields 16 and 17 of `/proc/self/stat`.
fn children() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(13).take(2).map(str::parse::<u64>);
    Some(Duration::from_millis(ticks.sum::<Result<u64, _>>().ok()? * 10))
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
            black_box(engine.layout(&spec(text, WIDTH)));
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
