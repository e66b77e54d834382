//! A sample of the shaping corpus against what HarfBuzz's `hb-shape` printed
//! about it once. `.ci/shaping` compares all of it and records the sample.

#[path = "../examples/shaping/compare.rs"]
mod compare;

use compare::{HbGlyph, difference, parse, spoil};
use gahnegar::text::{RunReport, ShapeReport, shape_report};
use serde::Deserialize;

const RECORDED: &str = include_str!("data/shaping/recorded.jsonl");

/// A line of text and its runs in logical order.
#[derive(Deserialize)]
struct Recorded {
    text: String,
    weight: f32,
    /// First code point, one past the last, right to left, `hb-shape`'s line.
    runs: Vec<(usize, usize, bool, String)>,
}

fn recorded() -> Vec<Recorded> {
    let read = |line| serde_json::from_str(line).expect("recorded as JSON");
    RECORDED.lines().map(read).collect()
}

/// All runs, in logical order.
fn runs(report: ShapeReport) -> Vec<RunReport> {
    let mut runs: Vec<RunReport> = report.0.into_iter().flatten().collect();
    runs.sort_by_key(|run| run.start);
    runs
}

/// HarfBuzz's glyphs of the part of a run that is drawn.
fn drawn(line: &str, start: usize, end: usize) -> Vec<HbGlyph> {
    let glyphs = parse(line).unwrap_or_else(|| panic!("not hb-shape's: {line}"));
    glyphs.into_iter().filter(|glyph| start + glyph.cluster < end).collect()
}

#[test]
fn every_run_is_what_harfbuzz_recorded() {
    let (mut lines, mut glyphs) = (0, 0);
    for Recorded { text, weight, runs: wanted } in recorded() {
        let runs = runs(shape_report(&text, 16.0, weight, None));
        let content = text.trim_end().chars().count();
        // White space at a line's end that turns its direction is not drawn.
        let blank = wanted.iter().skip(runs.len()).all(|(start, ..)| *start >= content);
        assert!(blank && !runs.is_empty() && runs.len() <= wanted.len(), "runs of {text:?}");
        for (run, (start, end, rtl, line)) in runs.iter().zip(&wanted) {
            assert_eq!((run.start, run.rtl), (*start, *rtl), "{text:?}");
            assert!(run.end == *end || run.end >= content, "{run:?} in {text:?}");
            let wanted = drawn(line, *start, run.end);
            assert_eq!(difference(run, *start, &wanted), None, "in {text:?}");
            glyphs += wanted.len();
        }
        lines += 1;
    }
    assert!(lines >= 150 && glyphs >= 4000, "{lines} lines, {glyphs} glyphs");
}

#[test]
fn a_spoilt_glyph_is_noticed() {
    let sample = recorded().into_iter().find(|line| line.runs.len() == 1).unwrap();
    for what in 0..4 {
        let mut runs = runs(shape_report(&sample.text, 16.0, sample.weight, None));
        let (start, end, _, line) = &sample.runs[0];
        spoil(&mut runs[0].glyphs[0], what);
        assert!(difference(&runs[0], *start, &drawn(line, *start, *end)).is_some(), "{what}");
    }
}

#[test]
fn a_line_break_changes_no_glyph() {
    for Recorded { text, weight, .. } in recorded() {
        let glyphs = |width| {
            let runs = runs(shape_report(&text, 16.0, weight, width));
            let glyphs = runs.iter().flat_map(|run| &run.glyphs);
            let mut all: Vec<(usize, u32)> =
                glyphs.map(|glyph| (glyph.cluster, glyph.id)).collect();
            all.sort_unstable();
            all
        };
        let (whole, broken) = (glyphs(None), glyphs(Some(90.0)));
        // Spaces at a line's end are not drawn in every direction.
        let kept = whole.iter().filter(|glyph| broken.binary_search(glyph).is_ok()).count();
        assert_eq!(kept, broken.len(), "{text:?}");
        let lost: String = whole
            .iter()
            .filter(|glyph| broken.binary_search(glyph).is_err())
            .filter_map(|&(cluster, _)| text.chars().nth(cluster))
            .collect();
        assert_eq!(lost.trim_matches(|c: char| c.is_whitespace() || is_control(c)), "", "{text:?}");
    }
}

fn is_control(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}')
}
