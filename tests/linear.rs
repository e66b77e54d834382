//! Whatever a text is made of, reading six times as much of it takes about
//! six times as long: no text that somebody sends keeps the program busy.

use gahnegar::extract::{Context, analyse, merge};
use gahnegar::{article, extract};
use std::hint::black_box;

/// Bytes of the shorter text, and how many times as long the other is.
const SHORT: usize = 4_000;
const TIMES: usize = 6;
/// The most that the longer may take, in times of the shorter: half of what it
/// would if time went by the square.
const MOST: f64 = (TIMES * TIMES / 2) as f64;

/// What texts of kinds that have been slow are made of.
const PIECES: [&str; 24] = [
    "۱۴۰۳/",
    "از ",
    "۱",
    "۱، ",
    "از ۳ تا ",
    "مهر و ",
    "۳ مهر ۱۴۰۳، ",
    "۳ مهر و ",
    "(",
    "«",
    "\"",
    "ا.",
    "کتاب.»",
    "«الف؟ ",
    "\n",
    "- الف\n",
    "تاریخ انتشار: ۱۴۰۳/۰۲/۰۳\n",
    "به گزارش خبرگزاری مهر، ",
    "کتاب خوب ",
    "دیروز گفت که رفت و ",
    "دو روز پس از امضای پیمان ",
    "او سال گذشته رفت. ",
    "علی خامنه‌ای ۳ مهر در پکن دیدار کرد. دیدارشان خوب بود. ",
    "He said on Monday that the two met last week in Paris. ",
];

/// What a file begins and ends with around many of one piece in its front
/// matter.
const FRONT: [(&str, &str, &str); 3] = [
    ("---\nsource: ", "سایت ", "\n---\nاو رفت.\n"),
    ("---\ndate: ", "۱۴۰۳/۰۲/۰۳ ", "\n---\nاو رفت.\n"),
    ("---\n", "author: کسی\n", "---\nاو رفت.\n"),
];

/// Processor time of this thread in seconds; `None` where no system tells it.
fn spent() -> Option<f64> {
    let all = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(all.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

/// How long a text takes from its bytes to merged events.
fn time(text: &str) -> Option<f64> {
    let start = spent()?;
    black_box(extract::read(text, "2025-10-07".parse().ok(), false));
    for name in ["a.txt", "a.md"] {
        let Ok(article) = article::read(name, text.as_bytes()) else { continue };
        let facts = analyse(&article, &Context::default());
        black_box(merge(&[(&article, &facts), (&article, &facts)]));
    }
    Some(spent()? - start)
}

#[test]
fn time_goes_by_the_length_of_the_text() {
    // The lexicons are built once.
    if time("He left on Monday, ۳ مهر ۱۴۰۳.").is_none() {
        return;
    }
    let pieces = PIECES.map(|piece| ("", piece, ""));
    for (head, piece, tail) in pieces.into_iter().chain(FRONT) {
        let text = |bytes: usize| format!("{head}{}{tail}", piece.repeat(bytes / piece.len()));
        let short = time(&text(SHORT)).unwrap_or_default();
        let long = time(&text(SHORT * TIMES)).unwrap_or_default();
        // Below this nothing can be told.
        let ratio = long / short.max(0.005);
        println!("{ratio:6.1} {short:.4} {long:.4} {piece:?}");
        assert!(ratio < MOST, "{TIMES} times as many {piece:?} take {ratio:.0} times as long");
    }
}
