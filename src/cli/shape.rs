//! `gahnegar dev shape`: the glyphs of a text, to be held against a reference
//! shaper.

use super::input::{gather, read_articles};
use super::message::Speaker;
use super::print;
use crate::text::{
    Align, Direction, Font, GlyphRun, Paragraph, ParagraphSpec, TextEngine, TextStyle,
};
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Serialize)]
struct RunJson {
    /// First code point of the text.
    start: usize,
    end: usize,
    rtl: bool,
    font: String,
    glyphs: Vec<GlyphJson>,
}

/// Positions in units of 1000 per em, from the run's origin.
#[derive(Debug, Serialize)]
struct GlyphJson {
    id: u32,
    x: f64,
    y: f64,
    advance: f64,
    /// The code point that its cluster begins with.
    cluster: usize,
}

/// Prints the glyphs of a text, line by line; every line of the file is a
/// paragraph.
pub(super) fn shape(size: f32, width: Option<f32>, file: PathBuf) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let inputs = gather(&[file], &mut speaker);
    let mut engine = TextEngine::new();
    for article in read_articles(&inputs, &mut speaker) {
        let lines = lines(&article.text, size, width, &mut engine);
        let json = serde_json::to_string_pretty(&lines).expect("plain data is JSON");
        print(&format!("{json}\n"));
    }
    speaker.exit_code()
}

fn lines(text: &str, size: f32, width: Option<f32>, engine: &mut TextEngine) -> Vec<Vec<RunJson>> {
    let mut lines = Vec::new();
    let mut before = 0;
    for paragraph in text.split_inclusive('\n') {
        let line = paragraph.trim_end_matches(['\n', '\r']);
        let spec = ParagraphSpec {
            text: line,
            style: TextStyle { size, weight: 400.0, line_height: 1.5 },
            direction: base_direction(line),
            max_width: width,
            align: Align::Start,
            max_lines: None,
            spans: &[],
        };
        let laid = engine.layout(&spec);
        lines.extend(rows(&laid, line, before));
        before += paragraph.chars().count();
    }
    lines
}

/// The runs of each line of a paragraph; `before` code points precede it.
fn rows(laid: &Paragraph, text: &str, before: usize) -> Vec<Vec<RunJson>> {
    let mut points = vec![0; text.len() + 1];
    let mut count = 0;
    for (at, point) in points.iter_mut().enumerate() {
        *point = before + count;
        count += usize::from(at < text.len() && text.is_char_boundary(at + 1));
    }
    let inside =
        |run: &&std::sync::Arc<GlyphRun>, top: f32, bottom: f32| top <= run.y && run.y < bottom;
    laid.line_table()
        .iter()
        .map(|row| {
            let runs = laid.runs.iter().filter(|run| inside(run, row.top, row.bottom));
            runs.map(|run| run_json(run, &points)).collect()
        })
        .collect()
}

fn run_json(run: &GlyphRun, points: &[usize]) -> RunJson {
    let units = |pixels: f32| (f64::from(pixels / run.size) * 100_000.0).round() / 100.0;
    let point = |byte: usize| points.get(byte).copied().unwrap_or_default();
    let glyph = |glyph: &crate::text::Glyph| GlyphJson {
        id: glyph.id,
        x: units(glyph.x),
        y: units(glyph.y),
        advance: units(glyph.advance),
        cluster: point(glyph.cluster),
    };
    let embedded = run.font.id == Font::vazirmatn().id;
    RunJson {
        start: point(run.range.start),
        end: point(run.range.end),
        rtl: run.rtl,
        font: if embedded { "Vazirmatn".to_owned() } else { format!("{:016x}", run.font.id) },
        glyphs: run.glyphs.iter().map(glyph).collect(),
    }
}

/// The direction of the first letter that has one, as UAX #9 says (P2, P3);
/// right to left when none has.
fn base_direction(text: &str) -> Direction {
    let strong = text.chars().find(|c| c.is_alphabetic());
    let rtl =
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if strong.is_none_or(rtl) { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_code_points_of_the_file() {
        let text = "گاه\u{200c}نگار a\nدو ۲\n";
        let lines = lines(text, 16.0, None, &mut TextEngine::new());
        let mut starts: Vec<(usize, usize)> =
            lines.iter().flatten().map(|run| (run.start, run.end)).collect();
        starts.sort_unstable();
        assert_eq!(starts.first().map(|range| range.0), Some(0));
        assert_eq!(starts.last().map(|range| range.1), Some(text.chars().count() - 1));
        assert!(lines.iter().flatten().flat_map(|run| &run.glyphs).all(|g| g.id > 0));
    }
}
