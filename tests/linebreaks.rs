//! Where lines end, against what Chromium did with the same text, font, size
//! and width (see `tests/data/linebreaks`).

use gahnegar::text::{Align, Direction, LineEnd, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use proptest::prelude::*;
use std::sync::Arc;

/// One row of the recorded table.
struct Row {
    file: String,
    paragraph: usize,
    width: f32,
    /// First characters of the lines after the first.
    starts: Vec<usize>,
}

const TABLE: &str = include_str!("data/linebreaks/chromium.tsv");
const TEXTS: [(&str, &str); 3] = [
    ("prose.txt", include_str!("data/linebreaks/prose.txt")),
    ("000_2de7ff498f1d4b15.txt", include_str!("../seeds/000_2de7ff498f1d4b15.txt")),
    ("004_0703d15e9313d6b3.txt", include_str!("../seeds/004_0703d15e9313d6b3.txt")),
];

fn table() -> Vec<Row> {
    let number = |text: &str| text.parse().expect("the table holds whole numbers");
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let [file, paragraph, width, starts] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        Row {
            file: file.into(),
            paragraph: number(paragraph),
            width: number(width) as f32,
            starts: starts.split_whitespace().map(number).collect(),
        }
    })
    .collect()
}

/// The paragraphs of a file as the recording numbers them.
fn paragraphs(file: &str) -> Vec<&'static str> {
    let text = TEXTS.iter().find(|(name, _)| *name == file).map_or("", |(_, text)| text);
    text.lines().filter(|line| !line.trim_ascii().is_empty()).collect()
}

fn spec(text: &str, max_width: Option<f32>) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: TextStyle { size: 15.0, weight: 400.0, line_height: 2.0 },
        direction: Direction::Rtl,
        max_width,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

fn lay_out(engine: &mut TextEngine, text: &str, max_width: Option<f32>) -> Arc<Paragraph> {
    engine.layout(&spec(text, max_width))
}

/// The first characters of our lines, counted as in the table.
fn starts(engine: &mut TextEngine, text: &str, width: f32) -> Vec<usize> {
    let paragraph = lay_out(engine, text, Some(width));
    let rows = paragraph.line_table().iter().skip(1);
    rows.map(|row| text[..row.range.start].chars().count()).collect()
}

/// The first line that differs, ours above Chromium's.
fn difference(row: &Row, text: &str, ours: &[usize]) -> String {
    let at = ours.iter().zip(&row.starts).take_while(|(a, b)| a == b).count();
    let from = if at == 0 { 0 } else { ours[at - 1] };
    let line = |starts: &[usize]| {
        let end = starts.get(at).map_or(usize::MAX, |end| end - from);
        text.chars().skip(from).take(end).collect::<String>()
    };
    let Row { file, paragraph, width, starts } = row;
    format!("{file} {paragraph} at {width}:\n  {}\n  {}", line(ours), line(starts))
}

/// Chromium counts in 64ths of a pixel, rounds each run of text up to them,
/// and does not kern across a ZWNJ as HarfBuzz does. Where a word fits or does
/// not by less than this, the two may disagree, in pixels.
const TIE: f32 = 0.25;
/// How many of the recorded paragraphs hold such a word.
const TIES: usize = 3;

/// Whether the first line that differs does so by a hair: the longer of the two
/// versions of it is as wide as the column.
fn is_tie(engine: &mut TextEngine, row: &Row, text: &str, ours: &[usize]) -> bool {
    let at = ours.iter().zip(&row.starts).take_while(|(a, b)| a == b).count();
    let from = if at == 0 { 0 } else { ours[at - 1] };
    let end = |starts: &[usize]| starts.get(at).copied().unwrap_or(usize::MAX);
    let end = end(ours).max(end(&row.starts));
    let line: String = text.chars().skip(from).take(end - from).collect();
    let paragraph = lay_out(engine, line.trim_end(), None);
    (paragraph.width - row.width).abs() < TIE
}

#[test]
fn lines_end_where_chromium_ends_them() {
    let mut engine = TextEngine::new();
    let (mut equal, mut ties, mut odd) = (0, 0, Vec::new());
    for row in table() {
        let text = paragraphs(&row.file)[row.paragraph];
        let ours = starts(&mut engine, text, row.width);
        if ours == row.starts {
            equal += 1;
        } else if is_tie(&mut engine, &row, text, &ours) {
            ties += 1;
        } else {
            odd.push(difference(&row, text, &ours));
        }
    }
    println!("{equal} equal, {ties} differ by a hair, {} otherwise", odd.len());
    assert!(odd.is_empty(), "{}", odd.join("\n"));
    assert!(equal >= 850 && ties <= TIES, "{equal} equal, {ties} ties");
}

#[test]
fn a_long_address_breaks_and_nothing_leaves_the_line() {
    let text = "نشانی https://www.example.org/news/2025/10/07/a-very-long-address?page=2 است";
    let paragraph = lay_out(&mut TextEngine::new(), text, Some(110.0));
    assert!(paragraph.width <= 110.05);
    let ends: Vec<LineEnd> = paragraph.line_table().iter().map(|row| row.end).collect();
    assert!(ends.contains(&LineEnd::InWord));
    // The address begins a line: before it there is room to end one.
    let address = text.find("https").unwrap();
    assert!(paragraph.line_table().iter().any(|row| row.range.start == address));
}

const DUAL: &str = "بپتثجچحخسشصضطظعغفقکگلمنهی";
const RIGHT: &str = "اآدذرزژوؤ";

/// Whether letters join at a byte, by what every reader knows of these letters.
fn joined(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().next();
    before.is_some_and(|c| DUAL.contains(c))
        && after.is_some_and(|c| DUAL.contains(c) || RIGHT.contains(c))
}

const TEXT: &str =
    "[بپتثجچحخسشصضطظعغفقکگلمنهیاآدذرزژوؤ]{1,9}([ \u{200c}،.«»(/-]|[a-z0-9۰-۹]{1,8})?";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// A line never ends between joined letters, nor at a ZWNJ, while there is
    /// any other place for it to end.
    #[test]
    fn no_line_ends_within_a_joined_word(
        words in prop::collection::vec(TEXT, 1..14),
        width in 20.0_f32..260.0,
        align in prop_oneof![Just(Align::Start), Just(Align::Justify)],
    ) {
        let text = words.concat();
        let paragraph = TextEngine::new().layout(&ParagraphSpec { align, ..spec(&text, Some(width)) });
        let rows = paragraph.line_table();
        for row in &rows[..rows.len() - 1] {
            let (start, end) = (row.range.start, row.range.end);
            let line = &text[row.range.clone()];
            if row.end == LineEnd::Full {
                prop_assert!(!joined(&text, end), "{line}|");
                let at_joiner = line.ends_with('\u{200c}') || text[end..].starts_with('\u{200c}');
                prop_assert!(!at_joiner, "{}|", line);
            } else if joined(&text, end) {
                // Then all of the line is joined: it holds nothing else to end at.
                let inner = line.char_indices().skip(1).map(|(at, _)| start + at);
                prop_assert!(inner.clone().all(|at| joined(&text, at)), "{line}|");
            }
        }
    }

    /// Wrapping changes no text and no order of lines, and all of it stays
    /// within the width but what is wider by itself.
    #[test]
    fn lines_hold_all_the_text(words in prop::collection::vec(TEXT, 1..14), width in 30.0_f32..260.0) {
        let text = words.concat();
        let paragraph = lay_out(&mut TextEngine::new(), &text, Some(width));
        let joined: String =
            paragraph.line_table().iter().map(|row| &text[row.range.clone()]).collect();
        prop_assert_eq!(&joined, &text);
        prop_assert!(paragraph.width <= width + 0.05, "{} in {width}", paragraph.width);
        for run in paragraph.runs.iter() {
            prop_assert_eq!(&*run.text, &*text);
        }
    }
}
