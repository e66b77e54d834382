//! How fast articles become events, and whether memory stays flat.
//!
//! `cargo bench --bench throughput`. The seed articles repeated to 50 MB in
//! 13,000 articles go through reading, dates and events, one after the other
//! on one thread, then spread over all cores with rayon. Beside them runs a
//! yardstick on the same bytes: normalising to NFKC and cutting into words with
//! the `unicode-normalization` and `unicode-segmentation` crates, the first
//! step of any language tool. Stages and yardstick run by turns and the medians
//! of the ratios are what counts; the rates depend on the machine and its load.
//! On Linux the times are processor time of one thread.
//!
//! The same again with a hundred short articles, no two alike and with an event
//! in nearly every sentence: the hardest there is, where the seeds are easy.

use gahnegar::{article, extract};
use rayon::prelude::*;
use std::hint::black_box;
use std::time::{Duration, Instant};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];
/// Articles written for the tests of events, a section each.
const VARIED: [&str; 3] = [
    include_str!("../tests/data/events/articles.txt"),
    include_str!("../tests/data/events/more.txt"),
    include_str!("../tests/data/events/sections.txt"),
];
const BYTES: usize = 50_000_000;
const ROUNDS: usize = 5;

/// What is done with each article, and what it gives to count.
type Stage = (&'static str, fn(&article::Article) -> usize);

const STAGES: [Stage; 5] = [
    ("read (bytes to article)", read),
    ("dates (text to mentions)", mentions),
    ("events (text to events)", events),
    ("all (bytes to events)", all),
    ("yardstick (NFKC, words)", yardstick),
];

fn main() {
    // `cargo test --benches` runs benches too, with this: then little is enough.
    let test = std::env::args().any(|arg| arg == "--test");
    let (bytes, rounds) = if test { (BYTES / 500, 1) } else { (BYTES, ROUNDS) };
    let seeds = SEEDS.map(|text| article::read("a.txt", text.as_bytes()).expect("a seed is text"));
    let count = bytes / (SEEDS[0].len() + SEEDS[1].len()) * 2;
    // Lexicons compile once, when they are first asked for.
    let (started, before) = (Instant::now(), resident());
    for seed in &seeds {
        black_box(all(seed));
    }
    println!("lexicons: {:.0} ms, {:.1} MB", 1e3 * started.elapsed().as_secs_f64(), grown(before));
    compare(&seeds, count, rounds);
    over_cores(count, rounds, &seeds);
    let before = resident();
    pass(&seeds, count, all);
    println!("memory grown by one more pass: {:.2} MB", grown(before));
    compare(&varied(), count / 10, rounds);
}

/// All stages and the yardstick, by turns, on so many articles.
fn compare(articles: &[article::Article], count: usize, rounds: usize) {
    let bytes: usize = articles.iter().cycle().take(count).map(|article| article.text.len()).sum();
    println!("{count} articles, {:.1} MB, {rounds} rounds, one thread", mega(bytes));
    let mut times: [Vec<Duration>; STAGES.len()] = Default::default();
    for _ in 0..rounds {
        for ((_, stage), times) in STAGES.iter().zip(&mut times) {
            times.push(timed(|| pass(articles, count, *stage)));
        }
    }
    let rule = &times[STAGES.len() - 1];
    for ((name, _), times) in STAGES.iter().zip(&times) {
        let ratios =
            times.iter().zip(rule).map(|(time, rule)| rule.as_secs_f64() / time.as_secs_f64());
        let rates = times.iter().map(|time| mega(bytes) / time.as_secs_f64());
        println!(
            "{name:26} {:7.1} MB/s {:6.2} of the yardstick",
            median(rates.collect()),
            median(ratios.collect())
        );
    }
}

fn pass(articles: &[article::Article], count: usize, stage: fn(&article::Article) -> usize) {
    black_box(articles.iter().cycle().take(count).map(stage).sum::<usize>());
}

/// The articles of the tests, without their answers.
fn varied() -> Vec<article::Article> {
    let sections = VARIED.iter().flat_map(|file| file.split("\n### ").skip(1));
    let texts = sections.filter_map(|section| section.split_once('\n')?.1.split("\n---").next());
    texts.map(|text| article::read("a.txt", text.as_bytes()).expect("it is text")).collect()
}

/// The same articles on one core and on more, by turns.
fn over_cores(count: usize, rounds: usize, seeds: &[article::Article]) {
    let most = std::thread::available_parallelism().map_or(1, usize::from);
    let spread = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let started = Instant::now();
        let found: usize =
            pool.install(|| (0..count).into_par_iter().map(|at| all(&seeds[at % 2])).sum());
        black_box(found);
        started.elapsed().as_secs_f64()
    };
    for threads in [2, 4, 8, 16, 32, 64].into_iter().filter(|threads| *threads <= most) {
        let ratios = (0..rounds).map(|_| spread(1) / spread(threads)).collect();
        println!("{threads} cores: {:.2} times as fast as one", median(ratios));
    }
}

fn read(article: &article::Article) -> usize {
    article::read("a.txt", article.text.as_bytes()).expect("a seed is text").body.len()
}

fn mentions(article: &article::Article) -> usize {
    extract::mentions(article, &extract::Context::default()).mentions.len()
}

fn events(article: &article::Article) -> usize {
    extract::analyse(article, &extract::Context::default()).events.len()
}

fn all(article: &article::Article) -> usize {
    events(&article::read("a.txt", article.text.as_bytes()).expect("a seed is text"))
}

fn yardstick(article: &article::Article) -> usize {
    let text: String = article.text.nfkc().collect();
    text.unicode_words().count()
}

/// Processor time of this thread where the system tells it, else time passed.
fn timed(work: impl FnOnce()) -> Duration {
    let (clock, wall) = (thread_time(), Instant::now());
    work();
    match (clock, thread_time()) {
        (Some(from), Some(to)) => to.saturating_sub(from),
        _ => wall.elapsed(),
    }
}

/// Nanoseconds that this thread has run, from Linux's scheduler.
fn thread_time() -> Option<Duration> {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    stat.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// Resident memory in MB, on Linux.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse::<f64>().ok().map(|kilo| kilo / 1024.0)
}

fn grown(before: Option<f64>) -> f64 {
    match (before, resident()) {
        (Some(before), Some(now)) => now - before,
        _ => f64::NAN,
    }
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
