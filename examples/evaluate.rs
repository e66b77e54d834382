//! Prints how well dates are recognised and valued on the test data, with the
//! failures: `cargo run --release --example evaluate`.
//!
//! `-v` prints every value, not only the failures. The floors under these
//! figures are held by `tests/dates.rs`.

use gahnegar::calendar::{Edtf, NaiveDate};
use gahnegar::extract::{Mention, read};
use std::collections::BTreeMap;

const PROBE: &str = include_str!("../tests/data/dates-probe.tsv");
const OWN: &str = include_str!("../tests/data/dates-own.tsv");
const SPANS: &str = include_str!("../tests/data/dates-spans-parstdex.json");

fn main() {
    let verbose = std::env::args().any(|arg| arg == "-v");
    println!("set     positives exact  same-interval found   traps tagged");
    for (name, table) in [("probe", PROBE), ("own", OWN)] {
        sentences(name, table, verbose);
    }
    spans(verbose);
}

#[derive(Default)]
struct Score {
    positives: usize,
    exact: usize,
    same: usize,
    found: usize,
    traps: usize,
    tagged: usize,
    kinds: BTreeMap<String, (usize, usize)>,
    failures: Vec<String>,
}

fn sentences(name: &str, table: &str, verbose: bool) {
    let mut score = Score::default();
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [day, text, span, value, note] = cells[..] else { continue };
        let reading = read(text, day.parse().ok(), false);
        if span.is_empty() {
            trap(&mut score, text, &reading.mentions);
        } else {
            positive(&mut score, (day, text, span, value, note), &reading.mentions, verbose);
        }
    }
    println!(
        "{name:<7} {:>9} {:>5} {:>14} {:>5} {:>7} {:>6}",
        score.positives, score.exact, score.same, score.found, score.traps, score.tagged
    );
    if name == "own" {
        for (kind, (right, all)) in &score.kinds {
            println!("        {kind:<28} {right}/{all}");
        }
    }
    for failure in &score.failures {
        println!("   {failure}");
    }
}

fn trap(score: &mut Score, text: &str, mentions: &[Mention]) {
    score.traps += 1;
    if !mentions.is_empty() {
        score.tagged += 1;
        let tagged: Vec<&str> = mentions.iter().map(|m| &text[m.span.start..m.span.end]).collect();
        score.failures.push(format!("TRAP {text} → {tagged:?}"));
    }
}

fn positive(
    score: &mut Score,
    (day, text, span, value, note): (&str, &str, &str, &str, &str),
    mentions: &[Mention],
    verbose: bool,
) {
    score.positives += 1;
    let start = text.find(span).expect("the span stands in the text");
    let end = start + span.len();
    let hit = mentions
        .iter()
        .filter(|m| m.span.start < end && m.span.end > start)
        .max_by_key(|m| m.span.end.min(end) - m.span.start.max(start));
    let kind = note.split([';', ',']).next().unwrap_or_default().to_owned();
    let entry = score.kinds.entry(kind).or_default();
    entry.1 += 1;
    let Some(hit) = hit else {
        score.failures.push(format!("MISS {day} {text} → {span} = {value}"));
        return;
    };
    score.found += 1;
    let got = hit.value.as_ref().map_or_else(|| "null".to_owned(), ToString::to_string);
    let exact = got == value;
    let same = exact || hit.value.as_ref().is_some_and(|got| same_interval(got, value));
    score.exact += usize::from(exact);
    score.same += usize::from(same);
    entry.0 += usize::from(same);
    let tagged = &text[hit.span.start..hit.span.end];
    if !same {
        score.failures.push(format!("VALUE {day} {text} → [{tagged}] {got}, not {value}"));
    } else if verbose && (tagged != span || !exact) {
        println!("   ~ [{tagged}] for [{span}] {got} {value}");
    }
}

/// The same days; a clock time counts as its day, and an open end as any end.
fn same_interval(got: &Edtf, expected: &str) -> bool {
    let Ok(expected) = expected.parse::<Edtf>() else { return false };
    let (a, b) = (got.day_numbers(), expected.day_numbers());
    let marks = got.is_start_vague() == expected.is_start_vague();
    marks && a.0 == b.0 && (a.1 == b.1 || got.to_string().ends_with("/.."))
}

fn spans(verbose: bool) {
    let rows: serde_json::Value = serde_json::from_str(SPANS).expect("the data file is JSON");
    let rows = rows.as_array().expect("the data file is a list");
    let mut loose = (0usize, 0usize);
    let (mut gold, mut found, mut overlap, mut strict, mut partial) =
        (0usize, 0usize, 0usize, 0usize, 0f64);
    for row in rows {
        let text = row["text"].as_str().unwrap_or_default();
        let want: Vec<(usize, usize)> = row["spans"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|pair| Some((pair[0].as_u64()? as usize, pair[1].as_u64()? as usize)))
            .collect();
        let got = code_points(text, None);
        gold += want.len();
        found += got.len();
        loose.0 += want.iter().filter(|w| got.iter().any(|g| g.0 < w.1 && g.1 > w.0)).count();
        loose.1 += got.iter().filter(|g| want.iter().any(|w| g.0 < w.1 && g.1 > w.0)).count();
        let mut used = vec![false; got.len()];
        let (mut missed, mut extra) = (Vec::new(), Vec::new());
        for want in &want {
            let best = got
                .iter()
                .enumerate()
                .filter(|(i, g)| !used[*i] && g.0 < want.1 && g.1 > want.0)
                .max_by_key(|(_, g)| g.1.min(want.1) - g.0.max(want.0));
            match best {
                Some((i, g)) => {
                    used[i] = true;
                    overlap += 1;
                    strict += usize::from(g == want);
                    partial += if g == want { 1.0 } else { 0.5 };
                }
                None => missed.push(cut(text, *want)),
            }
        }
        extra.extend(got.iter().zip(&used).filter(|(_, used)| !**used).map(|(g, _)| cut(text, *g)));
        if !missed.is_empty() || !extra.is_empty() {
            println!("   {text}\n      missed {missed:?} extra {extra:?}");
        }
        if verbose {
            for (want, got) in want.iter().flat_map(|w| got.iter().map(move |g| (w, g))) {
                if got != want && got.0 < want.1 && got.1 > want.0 {
                    println!("   ~ [{}] for [{}]", cut(text, *got), cut(text, *want));
                }
            }
        }
    }
    let f1 = |right: f64| 200.0 * right / (gold + found) as f64;
    let recall = loose.0 as f64 / gold as f64;
    let precision = loose.1 as f64 / found as f64;
    let partial_f1 = 200.0 * recall * precision / (recall + precision);
    println!(
        "spans, any overlap: F1 {partial_f1:.1} (recall {recall:.3}, precision {precision:.3})"
    );
    println!(
        "spans: {gold} gold, {found} found; overlap F1 {:.1}, half-credit F1 {:.1}, strict F1 {:.1}",
        f1(overlap as f64),
        f1(partial),
        f1(strict as f64)
    );
}

/// Mentions as code points, as the data has them.
fn code_points(text: &str, day: Option<NaiveDate>) -> Vec<(usize, usize)> {
    let at = |byte: usize| text[..byte].chars().count();
    read(text, day, false).mentions.iter().map(|m| (at(m.span.start), at(m.span.end))).collect()
}

fn cut(text: &str, (start, end): (usize, usize)) -> String {
    text.chars().skip(start).take(end - start).collect()
}
