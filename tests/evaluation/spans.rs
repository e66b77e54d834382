//! Where dates and times stand, on the public test set of parstdex.

use super::{Part, f1};
use gahnegar::extract::read;

const SPANS: &str = include_str!("../data/dates-spans-parstdex.json");

/// Half-open, in code points, as the data has them.
type Span = (usize, usize);

/// What one reading of the whole set gives.
#[derive(Default)]
struct Tally {
    wanted: usize,
    found: usize,
    /// Wanted spans that any found one touches, and the other way round.
    touched: (usize, usize),
    /// Pairs of which one is the other's only partner, and those that are equal.
    paired: usize,
    equal: usize,
}

/// F1 by overlap, by parts and by equality.
pub(crate) fn public() -> Part {
    let mut part = Part::new("public spans");
    let mut tally = Tally::default();
    let rows: serde_json::Value = serde_json::from_str(SPANS).expect("the data file is JSON");
    for row in rows.as_array().expect("the data file is a list") {
        let text = row["text"].as_str().unwrap_or_default();
        let wanted: Vec<Span> = serde_json::from_value(row["spans"].clone()).expect("pairs");
        tally.add(text, &wanted, &found(text), &mut part);
    }
    let (wanted, found) = (tally.wanted as f64, tally.found as f64);
    part.share(
        "F1, any overlap",
        f1(tally.touched.1 as f64 / found, tally.touched.0 as f64 / wanted),
    );
    let both = |right: f64| f1(right / found, right / wanted);
    let half = (tally.paired + tally.equal) as f64 / 2.0;
    part.share("F1, one to one, half for a part", both(half));
    part.share("F1, exact", both(tally.equal as f64));
    part
}

fn found(text: &str) -> Vec<Span> {
    let at = |byte: usize| text[..byte].chars().count();
    let mentions = read(text, None, false).mentions;
    mentions.iter().map(|mention| (at(mention.span.start), at(mention.span.end))).collect()
}

impl Tally {
    fn add(&mut self, text: &str, wanted: &[Span], found: &[Span], part: &mut Part) {
        let meets = |a: &Span, b: &Span| a.0 < b.1 && a.1 > b.0;
        self.wanted += wanted.len();
        self.found += found.len();
        self.touched.0 += wanted.iter().filter(|w| found.iter().any(|f| meets(w, f))).count();
        self.touched.1 += found.iter().filter(|f| wanted.iter().any(|w| meets(w, f))).count();
        let mut left: Vec<Span> = found.to_vec();
        let mut missed = Vec::new();
        for want in wanted {
            let shared = |span: &Span| span.1.min(want.1) - span.0.max(want.0);
            let best = (0..left.len())
                .filter(|&place| meets(want, &left[place]))
                .max_by_key(|&place| shared(&left[place]));
            match best.map(|place| left.remove(place)) {
                Some(got) => {
                    self.paired += 1;
                    self.equal += usize::from(got == *want);
                    part.kind(if got == *want { "equal" } else { "a part of it" }, true);
                }
                None => missed.push(cut(text, *want)),
            }
        }
        part.kinds.entry("missed".into()).or_default().1 += missed.len();
        part.kinds.entry("not in the set".into()).or_default().1 += left.len();
        if !missed.is_empty() || !left.is_empty() {
            let extra: Vec<String> = left.iter().map(|span| cut(text, *span)).collect();
            part.failures.push(format!("{text} → missed {missed:?}, extra {extra:?}"));
        }
    }
}

fn cut(text: &str, (start, end): Span) -> String {
    text.chars().skip(start).take(end - start).collect()
}
