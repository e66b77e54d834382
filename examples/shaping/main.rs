//! Compares what `gahnegar dev shape` printed with HarfBuzz's own `hb-shape`;
//! `.ci/shaping` calls it. Also makes the systematic part of the corpus, and
//! records results for the tests that run without `hb-shape`.

mod compare;
mod harfbuzz;
mod itemise;
mod systematic;

use anyhow::{Context as _, Result, bail};
use clap::{Parser, Subcommand};
use compare::{HbGlyph, difference, spoil};
use gahnegar::text::{RunReport, ShapeReport};
use harfbuzz::Request;
use itemise::{Item, items};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Differences shown before the rest is only counted.
const SHOWN: usize = 10;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Print the systematic lines of the corpus
    Corpus,
    /// Compare the output of `gahnegar dev shape` with hb-shape
    Compare(Comparison),
    /// Print every n-th line of a text with hb-shape's glyphs of its runs
    Record {
        /// The font
        #[arg(long)]
        font: String,
        /// Which lines
        #[arg(long)]
        every: usize,
        /// A text
        text: PathBuf,
    },
}

#[derive(clap::Args)]
struct Comparison {
    /// The font
    #[arg(long)]
    font: String,
    /// The weight that was asked for
    #[arg(long)]
    weight: f32,
    /// Whether a run may be cut by line breaks
    #[arg(long)]
    wrapped: bool,
    /// Spoil a glyph first, to see the comparison fail
    #[arg(long)]
    spoil: Option<usize>,
    /// The text
    text: PathBuf,
    /// What `gahnegar dev shape` printed about it
    shaped: PathBuf,
}

fn main() -> Result<ExitCode> {
    match Arguments::parse().task {
        Task::Corpus => {
            let mut seen = std::collections::HashSet::new();
            for line in systematic::lines() {
                if seen.insert(line.clone()) {
                    println!("{line}");
                }
            }
            Ok(ExitCode::SUCCESS)
        }
        Task::Compare(comparison) => comparison.run(),
        Task::Record { font, every, text } => record(&font, every, &text),
    }
}

/// A part of a text between two borders of direction, script or line, and the
/// run it became.
struct Piece {
    /// Code points of the text.
    range: Range<usize>,
    run: RunReport,
    /// Where what was shaped with it begins.
    item: usize,
    /// Asks for the whole item: a line break changes no letter (CSS Text 3,
    /// 5.6), so a piece's glyphs are those of the unbroken text.
    request: Request,
    /// Asks for the piece as browsers shape anew what a break cuts.
    alone: Request,
}

/// What `pieces` found.
#[derive(Default)]
struct Found {
    pieces: Vec<Piece>,
    /// Where runs do not lie as they should.
    misplaced: Vec<String>,
    lines: usize,
    /// Runs of nothing but white space at a line's end, which is not drawn.
    blank: usize,
}

impl Comparison {
    fn run(&self) -> Result<ExitCode> {
        let text = std::fs::read_to_string(&self.text)?;
        let report: ShapeReport = serde_json::from_slice(&std::fs::read(&self.shaped)?)?;
        let mut runs: Vec<RunReport> = report.0.into_iter().flatten().collect();
        runs.sort_by_key(|run| run.start);
        if let Some(what) = self.spoil {
            let middle = runs.len() / 2;
            let run = runs.get_mut(middle).context("there is something to spoil")?;
            spoil(&mut run.glyphs[0], what);
        }
        let found = self.pieces(&text, runs);
        let differences = found.differences(&text)?;
        let code = self.tell(&found, &differences);
        if self.wrapped {
            println!(
                "  shaped alone between the breaks, {} of them stay equal",
                found.same_alone()?
            );
        }
        Ok(code)
    }

    fn tell(&self, found: &Found, differences: &[String]) -> ExitCode {
        let wrong: Vec<&String> = found.misplaced.iter().chain(differences).collect();
        let runs = found.pieces.len();
        let equal = runs - differences.len();
        let glyphs: usize = found.pieces.iter().map(|piece| piece.run.glyphs.len()).sum();
        println!(
            "{} at weight {}{}: {} lines; {equal} of {runs} runs equal ({:.2} %), {glyphs} glyphs; \
             {} misplaced; {} blank ends not drawn",
            self.text.file_name().unwrap_or_default().display(),
            self.weight,
            if self.wrapped { ", wrapped" } else { "" },
            found.lines,
            equal as f64 * 100.0 / runs.max(1) as f64,
            found.misplaced.len(),
            found.blank,
        );
        for difference in wrong.iter().take(SHOWN) {
            println!("  {difference}");
        }
        if wrong.is_empty() && runs > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    /// Goes through the text, which every run must cover in its place.
    fn pieces(&self, text: &str, runs: Vec<RunReport>) -> Found {
        let mut found = Found::default();
        let mut runs = runs.into_iter().peekable();
        let mut start = 0;
        for line in text.split('\n') {
            let chars: Vec<char> = line.chars().collect();
            found.lines += usize::from(!chars.is_empty());
            for item in items(line) {
                let end = start + item.range.end;
                let mut own = Vec::new();
                while let Some(run) = runs.next_if(|run| run.start < end) {
                    own.push(run);
                }
                self.item(&mut found, &chars, start, &item, own);
            }
            start += chars.len() + 1;
        }
        found
            .misplaced
            .extend(runs.map(|run| format!("{}–{}: beyond the text", run.start, run.end)));
        found
    }

    /// Takes the runs that begin in an item, of a line that begins at `base`.
    fn item(
        &self,
        found: &mut Found,
        line: &[char],
        base: usize,
        item: &Item,
        runs: Vec<RunReport>,
    ) {
        let (start, end) = (base + item.range.start, base + item.range.end);
        if runs.is_empty() && line[item.range.start..].iter().all(|&c| hangs(c)) {
            found.blank += 1;
            return;
        }
        let starts: Vec<usize> = runs.iter().map(|run| run.start).collect();
        let tiles = starts.first() == Some(&start)
            && (self.wrapped || runs.len() == 1)
            && runs.iter().all(|run| run.rtl == item.level.is_rtl());
        if !tiles {
            let words: String = line[item.range.clone()].iter().collect();
            found
                .misplaced
                .push(format!("{start}–{end} {:?}: runs at {starts:?} in {words:?}", item.level));
        }
        for (index, run) in runs.into_iter().enumerate() {
            let range = run.start..starts.get(index + 1).copied().unwrap_or(end);
            // White space at a line's end is measured but not drawn.
            if run.end > range.end
                || !line[run.end - base..range.end - base].iter().all(|&c| hangs(c))
            {
                found.misplaced.push(format!("{}–{}: not {range:?}", run.start, run.end));
                continue;
            }
            let request = |part: Range<usize>| {
                let script = item.script.short_name();
                Request::new(&self.font, self.weight, line, part, run.rtl, script)
            };
            let alone = request(range.start - base..range.end - base);
            let request = request(item.range.clone());
            found.pieces.push(Piece { range, run, item: start, request, alone });
        }
    }
}

impl Found {
    fn differences(&self, text: &str) -> Result<Vec<String>> {
        let requests: Vec<&Request> = self.pieces.iter().map(|piece| &piece.request).collect();
        let chars: Vec<char> = text.chars().collect();
        let mut differences = Vec::new();
        for (piece, wanted) in self.pieces.iter().zip(harfbuzz::shape(&requests)?) {
            if let Some(difference) = piece.difference(piece.item, wanted) {
                let words: String = chars[piece.range.clone()].iter().collect();
                differences.push(format!("{:?} {difference} in {words:?}", piece.range));
            }
        }
        Ok(differences)
    }

    /// How many pieces would be the same had they been shaped alone.
    fn same_alone(&self) -> Result<usize> {
        let requests: Vec<&Request> = self.pieces.iter().map(|piece| &piece.alone).collect();
        let answers = harfbuzz::shape(&requests)?.into_iter();
        let same = self.pieces.iter().zip(answers).filter(|(piece, wanted)| {
            piece.difference(piece.range.start, wanted.clone()).is_none()
        });
        Ok(same.count())
    }
}

impl Piece {
    /// What differs from HarfBuzz's glyphs of a text that begins at `start`.
    fn difference(&self, start: usize, mut wanted: Vec<HbGlyph>) -> Option<String> {
        let drawn = self.range.start..self.run.end;
        wanted.retain(|glyph| drawn.contains(&(start + glyph.cluster)));
        difference(&self.run, start, &wanted)
    }
}

/// What hangs over a line's end: white space but for the no-break kinds, and
/// the controls that rule X9 of UAX #9 takes out.
fn hangs(c: char) -> bool {
    let control = matches!(c, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}');
    (c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')) || control
}

/// Prints lines as JSON: the text, the weight, and for each run its start, its
/// end and what hb-shape says about it.
fn record(font: &str, every: usize, text: &Path) -> Result<ExitCode> {
    if every == 0 {
        bail!("every line at most");
    }
    let text = std::fs::read_to_string(text)?;
    for (index, line) in text.lines().enumerate().filter(|(index, _)| index % every == 0) {
        let weight = if (index / every).is_multiple_of(2) { 400.0 } else { 700.0 };
        println!("{}", recorded(font, weight, line)?);
    }
    Ok(ExitCode::SUCCESS)
}

fn recorded(font: &str, weight: f32, line: &str) -> Result<serde_json::Value> {
    let chars: Vec<char> = line.chars().collect();
    let items = items(line);
    let request = |item: &Item| {
        Request::new(
            font,
            weight,
            &chars,
            item.range.clone(),
            item.level.is_rtl(),
            item.script.short_name(),
        )
    };
    let requests: Vec<Request> = items.iter().map(request).collect();
    let answers = harfbuzz::ask(&requests.iter().collect::<Vec<_>>())?;
    let run = |(item, answer): (&Item, String)| {
        serde_json::json!([item.range.start, item.range.end, item.level.is_rtl(), answer])
    };
    let runs: Vec<_> = items.iter().zip(answers).map(run).collect();
    Ok(serde_json::json!({ "text": line, "weight": weight, "runs": runs }))
}
