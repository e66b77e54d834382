//! Runs Unicode's own test files through the text engine, as it lays text out
//! for the screen: `cargo run --example conformance -- FILE…` with
//! `BidiTest.txt`, `BidiCharacterTest.txt` or `LineBreakTest.txt`.
//!
//! Prints a pass rate for each file and the first failures, and fails when
//! there are any. Where we break lines otherwise than `LineBreakTest.txt` and
//! mean to, a [`Reason`] says why.

use anyhow::{Context, bail};
use gahnegar::text::{Align, Direction, LineEnd, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;

/// Failures that are printed.
const SHOWN: usize = 10;
/// A thread's engine forgets after so many cases what it laid out.
const FORGET: usize = 4096;

fn main() -> anyhow::Result<ExitCode> {
    let mut failed = 0;
    for path in std::env::args_os().skip(1) {
        let path = Path::new(&path);
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        failed += match &*name {
            "BidiTest.txt" => report(&name, &bidi_classes(&text)?, BidiCase::fails),
            "BidiCharacterTest.txt" => report(&name, &bidi_characters(&text)?, BidiCase::fails),
            "LineBreakTest.txt" => {
                let cases = line_breaks(&text)?;
                let failed = report(&name, &cases, BreakCase::fails);
                tell_differences(&cases);
                failed
            }
            _ => bail!("no test is known by the name of {name}"),
        };
    }
    Ok(if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Runs cases and prints how many pass; returns how many do not.
fn report<C: Sync>(
    name: &str,
    cases: &[C],
    fails: fn(&C, &mut TextEngine) -> Option<String>,
) -> usize {
    let failures: Vec<String> = cases
        .par_chunks(FORGET)
        .flat_map_iter(|cases| {
            let mut engine = TextEngine::new();
            cases.iter().filter_map(move |case| fails(case, &mut engine)).collect::<Vec<_>>()
        })
        .collect();
    let passed = cases.len() - failures.len();
    println!("{name}: {passed} of {} pass", cases.len());
    for failure in failures.iter().take(SHOWN) {
        println!("  {failure}");
    }
    failures.len()
}

fn lay_out(
    engine: &mut TextEngine,
    text: &str,
    direction: Direction,
    max_width: Option<f32>,
) -> Arc<Paragraph> {
    engine.layout(&ParagraphSpec {
        text,
        style: TextStyle { size: 16.0, weight: 400.0, line_height: 1.5 },
        direction,
        max_width,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    })
}

/// A text on one line, and what UAX #9 says of it.
struct BidiCase {
    text: String,
    direction: Direction,
    /// For each character its level; none for what rule X9 removes and for
    /// the separator that ends the paragraph, which is not laid out.
    levels: Vec<Option<u8>>,
    /// The characters that have a level, from left to right.
    order: Vec<usize>,
}

impl BidiCase {
    /// How the layout differs from what is expected, if it does.
    fn fails(&self, engine: &mut TextEngine) -> Option<String> {
        let paragraph = lay_out(engine, &self.text, self.direction, None);
        let (levels, order) = self.laid_out(&paragraph);
        if levels == self.levels && order == self.order {
            return contradiction(&paragraph);
        }
        let points: Vec<String> =
            self.text.chars().map(|c| format!("{:04X}", u32::from(c))).collect();
        Some(format!(
            "{} {:?}: {levels:?} {order:?} instead of {:?} {:?}",
            points.join(" "),
            self.direction,
            self.levels,
            self.order
        ))
    }

    /// Levels and order of the characters as they were laid out.
    fn laid_out(&self, paragraph: &Paragraph) -> (Vec<Option<u8>>, Vec<usize>) {
        let starts: Vec<usize> = self.text.char_indices().map(|(at, _)| at).collect();
        let (mut levels, mut order) = (vec![None; starts.len()], Vec::new());
        for letter in paragraph.letters(0) {
            let first = starts.partition_point(|&at| at < letter.range.start);
            let end = starts.partition_point(|&at| at < letter.range.end);
            let seen = (first..end).filter(|&index| self.levels[index].is_some());
            let mut seen: Vec<usize> = seen.collect();
            for &index in &seen {
                levels[index] = Some(letter.level);
            }
            if letter.rtl {
                seen.reverse();
            }
            order.extend(seen);
        }
        (levels, order)
    }
}

/// Whether glyphs stand otherwise than the paragraph says of its letters.
fn contradiction(paragraph: &Paragraph) -> Option<String> {
    let letters: Vec<_> = paragraph.letters(0).collect();
    if !letters.is_sorted_by(|a, b| a.x0 <= b.x0 + 0.01) {
        return Some(format!("letters are not in visual order: {letters:?}"));
    }
    let wrong = paragraph.runs.iter().find(|run| {
        letters.iter().any(|letter| {
            run.range.contains(&letter.range.start)
                && letter.range.start < paragraph.line_table()[0].text_end
                && letter.rtl != run.rtl
        })
    });
    wrong.map(|run| format!("{:?} is shaped against its direction", &run.text[run.range.clone()]))
}

/// Cases of `BidiCharacterTest.txt`. The base direction is always given in
/// our engine, so rules P2 and P3 are not ours: the resolved level is used.
fn bidi_characters(file: &str) -> anyhow::Result<Vec<BidiCase>> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let [points, _, level, levels, order] = line.split(';').collect::<Vec<_>>()[..] else {
                bail!("five fields were expected: {line}");
            };
            let direction = if level == "1" { Direction::Rtl } else { Direction::Ltr };
            let text: Result<String, _> = points.split(' ').map(character).collect();
            let levels = numbers(levels);
            Ok(BidiCase { text: text?, direction, levels, order: order_of(order) })
        })
        .collect()
}

fn character(hex: &str) -> anyhow::Result<char> {
    char::from_u32(u32::from_str_radix(hex, 16)?).with_context(|| format!("no character: {hex}"))
}

fn numbers(list: &str) -> Vec<Option<u8>> {
    list.split_whitespace().map(|level| level.parse().ok()).collect()
}

fn order_of(list: &str) -> Vec<usize> {
    list.split_whitespace().filter_map(|index| index.parse().ok()).collect()
}

/// Cases of `BidiTest.txt`, once for each of the two base directions that
/// they are to be run with.
fn bidi_classes(file: &str) -> anyhow::Result<Vec<BidiCase>> {
    let (mut levels, mut order, mut cases) = (Vec::new(), Vec::new(), Vec::new());
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(list) = line.strip_prefix("@Levels:") {
            levels = numbers(list);
        } else if let Some(list) = line.strip_prefix("@Reorder:") {
            order = order_of(list);
        } else if let Some((classes, set)) = line.split_once(';') {
            let classes: Vec<&str> = classes.split_whitespace().collect();
            let set: u8 = set.trim().parse()?;
            for (bit, direction) in [(2, Direction::Ltr), (4, Direction::Rtl)] {
                if set & bit != 0 {
                    cases.push(class_case(&classes, direction, &levels, &order)?);
                }
            }
        }
    }
    Ok(cases)
}

fn class_case(
    classes: &[&str],
    direction: Direction,
    levels: &[Option<u8>],
    order: &[usize],
) -> anyhow::Result<BidiCase> {
    let text: Result<String, _> = classes.iter().map(|class| representative(class)).collect();
    let separator = classes.iter().position(|&class| class == "B");
    let levels = levels.iter().enumerate();
    Ok(BidiCase {
        text: text?,
        direction,
        levels: levels.map(|(at, &level)| level.filter(|_| Some(at) != separator)).collect(),
        order: order.iter().copied().filter(|&at| Some(at) != separator).collect(),
    })
}

/// A character of a bidi class.
fn representative(class: &str) -> anyhow::Result<char> {
    Ok(match class {
        "L" => 'a',
        "R" => 'א',
        "AL" => 'ا',
        "EN" => '1',
        "ES" => '+',
        "ET" => '%',
        "AN" => '٠',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{ad}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202a}',
        "RLE" => '\u{202b}',
        "PDF" => '\u{202c}',
        "LRO" => '\u{202d}',
        "RLO" => '\u{202e}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        _ => bail!("no such bidi class: {class}"),
    })
}

/// A text and where UAX #14 lets its lines end.
struct BreakCase {
    line: String,
    text: String,
    /// Bytes of the text before which a line may begin.
    breaks: Vec<usize>,
    /// The rule that decides at each border between characters.
    rules: Vec<(usize, String)>,
}

/// Why a border between characters is not as the test says. Each is a choice
/// of ours or a newer version of the standard; nothing else may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reason {
    /// LB8, LB10, LB18, LB31: a line never ends within a grapheme (UAX #29),
    /// as between a space and a mark upon it.
    Grapheme,
    /// A tab is drawn as a space and so breaks as one, not as class BA.
    Tab,
    /// LB8, LB31: the test's narrow line holds nothing that has a width, only
    /// a zero width space or a soft hyphen; such a line is not ended.
    Empty,
    /// LB15 allowed spaces between a quotation mark and a bracket to break no
    /// line; since Unicode 15.1 rules `LB15a` and `LB15b` ask which mark it is, and
    /// keep a closing one with what is before it.
    Quotation,
    /// LB25 as the standard has it; the test tailors it (its section 8.2,
    /// example 7).
    Number,
    /// Between ASCII characters browsers' table decides, so that an address
    /// breaks as it does there.
    Ascii,
}

impl BreakCase {
    /// Lays the text out where nothing fits: then a line ends wherever it may,
    /// and says whether it might.
    fn differences(&self, engine: &mut TextEngine) -> Vec<(usize, Option<Reason>)> {
        let paragraph = lay_out(engine, &self.text, Direction::Ltr, Some(0.0));
        let rows = paragraph.line_table();
        let allowed = rows.iter().filter(|row| row.end != LineEnd::InWord);
        let ours: Vec<usize> = allowed.map(|row| row.range.end).collect();
        let inner = self.text.char_indices().map(|(at, _)| at).skip(1);
        let odd = inner.filter(|at| ours.contains(at) != self.breaks.contains(at));
        odd.map(|at| (at, self.reason(at, rows[paragraph.line_of(at - 1)].range.start))).collect()
    }

    /// Why we differ at a byte of a line of ours, if there is a reason to.
    fn reason(&self, at: usize, line: usize) -> Option<Reason> {
        let text = self.text.replace('\t', " ");
        let rule =
            self.rules.iter().find(|(byte, _)| *byte == at).map(|(_, rule)| rule.as_str())?;
        let base = self.text[..at].trim_end_matches('\u{308}').chars().next_back();
        let (before, after) =
            (self.text[..at].chars().next_back()?, self.text[at..].chars().next()?);
        let printable = |c: char| c.is_ascii_graphic();
        Some(if !text.grapheme_indices(true).any(|(start, _)| start == at) {
            Reason::Grapheme
        } else if base == Some('\t') || after == '\t' {
            Reason::Tab
        } else if self.text[line..at].chars().all(|c| "\u{200b}\u{ad}".contains(c)) {
            Reason::Empty
        } else if printable(before) && printable(after) {
            Reason::Ascii
        } else if rule == "15.0" || (rule == "18.0" && after == '»') {
            Reason::Quotation
        } else if rule == "999.0" && base.is_some_and(|base| is_number_pair(base, after)) {
            Reason::Number
        } else {
            return None;
        })
    }

    fn fails(&self, engine: &mut TextEngine) -> Option<String> {
        let odd = self.differences(engine).into_iter().find(|(_, reason)| reason.is_none())?;
        Some(format!("at byte {}: {}", odd.0, self.line))
    }
}

/// Pairs of rule LB25, as far as the test has characters of their classes:
/// closing brackets and number prefixes and postfixes, opening brackets and
/// digits after separators.
fn is_number_pair(before: char, after: char) -> bool {
    match after {
        '%' | '$' => matches!(before, '}' | ')'),
        '(' | '\u{2329}' => matches!(before, '%' | '$'),
        '0' => matches!(before, ',' | '/'),
        _ => false,
    }
}

/// How many borders differ, by reason.
fn tell_differences(cases: &[BreakCase]) {
    let mut engine = TextEngine::new();
    let mut counts: BTreeMap<Reason, usize> = BTreeMap::new();
    let mut equal = 0;
    for case in cases {
        let differences = case.differences(&mut engine);
        equal += usize::from(differences.is_empty());
        for reason in differences.into_iter().filter_map(|(_, reason)| reason) {
            *counts.entry(reason).or_default() += 1;
        }
    }
    println!("  {equal} exactly; borders that differ by choice: {counts:?}");
}

/// Cases of `LineBreakTest.txt`.
fn line_breaks(file: &str) -> anyhow::Result<Vec<BreakCase>> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(break_case).collect()
}

fn break_case(line: &str) -> anyhow::Result<BreakCase> {
    let (marks, comment) = line.split_once('#').context("a comment names the rules")?;
    let mut named = comment.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    let (mut text, mut breaks, mut rules) = (String::new(), Vec::new(), Vec::new());
    for part in marks.split_whitespace() {
        match part {
            "÷" | "×" => {
                rules.push((text.len(), named.next().context("a rule for each border")?.into()));
                if part == "÷" {
                    breaks.push(text.len());
                }
            }
            hex => text.push(character(hex)?),
        }
    }
    Ok(BreakCase { line: line.into(), text, breaks, rules })
}
