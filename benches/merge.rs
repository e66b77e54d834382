//! What merging costs as articles become more: it must stay near linear.
//!
//! `cargo bench --no-default-features --profile release --bench merge`. The
//! articles are those of our groups with other names on other days; reading
//! them is not timed. The best of a few rounds counts, and the exponent is that
//! of the growth since the line above: 1 is linear, 2 every article with every
//! other.

#[path = "../tests/evaluation/mod.rs"]
mod evaluation;

use evaluation::varied::{Told, articles};
use gahnegar::article::Article;
use gahnegar::extract::{ArticleFacts, merge, merge_comparisons};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// 200 doubled six times.
const MOST: usize = 12_800;
const LEAST: usize = 200;
/// Ten years of news.
const DAYS: u64 = 3_650;
const ROUNDS: usize = 5;

fn main() {
    // `cargo test --benches` runs benches too, with this: then little is enough.
    let is_test = std::env::args().any(|arg| arg == "--test");
    let most = if is_test { LEAST } else { MOST };
    let told = articles(most, DAYS);
    println!(
        "articles | events told | events | comparisons | per article | time | per article | exponent"
    );
    let mut last: Option<(usize, Duration)> = None;
    let mut count = LEAST;
    loop {
        let count_now = count.min(most);
        last = Some(line(&told[..count_now], last));
        if count_now == most {
            break;
        }
        count *= 2;
    }
}

/// Measures and prints one line.
fn line(told: &[Told], last: Option<(usize, Duration)>) -> (usize, Duration) {
    let list: Vec<(&Article, &ArticleFacts)> =
        told.iter().map(|(article, facts)| (article, facts)).collect();
    let once = || {
        let start = Instant::now();
        black_box(merge(&list));
        start.elapsed()
    };
    let time = (0..ROUNDS).map(|_| once()).min().unwrap_or_default();
    let count = list.len();
    let tellings: usize = list.iter().map(|(_, facts)| facts.events.len()).sum();
    let (events, comparisons) = (merge(&list).len(), merge_comparisons(&list));
    let exponent = last.map(|(before, took)| {
        let growth = (count as f64 / before as f64).ln();
        (time.as_secs_f64() / took.as_secs_f64()).ln() / growth
    });
    println!(
        "{count:8} | {tellings:11} | {events:6} | {comparisons:11} | {:11.1} | {:7.1} ms | {:5.1} µs | {}",
        comparisons as f64 / count as f64,
        time.as_secs_f64() * 1e3,
        time.as_secs_f64() * 1e6 / count as f64,
        exponent.map_or_else(|| "–".to_owned(), |exponent| format!("{exponent:.2}")),
    );
    (count, time)
}
