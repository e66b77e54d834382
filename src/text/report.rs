//! What shaping did, for developers: `gahnegar dev shape`.

use super::engine::TextEngine;
use super::glyphs::GlyphRun;
use super::paragraph::Paragraph;
use super::style::{Align, Direction, ParagraphSpec, TextStyle};
use serde::{Deserialize, Serialize};

/// A shaped text: its lines from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShapeReport(pub Vec<Vec<RunReport>>);

/// Glyphs of one font and direction, on one line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunReport {
    /// First character, counted in code points of the text.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// Whether it reads from right to left.
    pub rtl: bool,
    /// The font's name.
    pub font: String,
    /// The glyphs from left to right.
    pub glyphs: Vec<GlyphReport>,
}

/// A glyph. Lengths are in units of which 1000 make an em.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GlyphReport {
    /// Glyph index.
    pub id: u32,
    /// Right of the run's origin.
    pub x: f64,
    /// Below the baseline.
    pub y: f64,
    /// How far the next glyph's origin is.
    pub advance: f64,
    /// First character of the glyph's cluster, in code points of the text.
    pub cluster: usize,
}

/// Shapes a text at a size in pixels and a weight (100–900), wrapped at a width
/// in pixels, with right-to-left base direction, and tells all about it.
pub fn shape_report(text: &str, size: f32, weight: f32, width: Option<f32>) -> ShapeReport {
    let paragraph = TextEngine::letters_only().layout(&ParagraphSpec {
        text,
        style: TextStyle { size, weight, line_height: 1.5 },
        direction: Direction::Rtl,
        max_width: width,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    });
    let points = Points::new(text);
    let lines = paragraph.line_table().iter();
    ShapeReport(lines.map(|line| line_report(&paragraph, line, &points)).collect())
}

fn line_report(
    paragraph: &Paragraph,
    line: &super::paragraph::Line,
    points: &Points,
) -> Vec<RunReport> {
    let on_line = |run: &&std::sync::Arc<GlyphRun>| line.range.contains(&run.range.start);
    paragraph.runs.iter().filter(on_line).map(|run| run_report(run, points)).collect()
}

fn run_report(run: &GlyphRun, points: &Points) -> RunReport {
    let unit = |pixels: f32| (f64::from(pixels / run.size) * 1e6).round() / 1e3;
    let glyphs = run.glyphs.iter().map(|glyph| GlyphReport {
        id: glyph.id,
        x: unit(glyph.x),
        y: unit(glyph.y),
        advance: unit(glyph.advance),
        cluster: points.at(glyph.cluster),
    });
    RunReport {
        start: points.at(run.range.start),
        end: points.at(run.range.end),
        rtl: run.rtl,
        font: run.font.name(),
        glyphs: glyphs.collect(),
    }
}

/// From bytes to code points.
struct Points(Vec<u32>);

impl Points {
    fn new(text: &str) -> Self {
        let mut points = Vec::with_capacity(text.len() + 1);
        for (index, c) in text.chars().enumerate() {
            points.resize(points.len() + c.len_utf8(), index as u32);
        }
        points.push(text.chars().count() as u32);
        Self(points)
    }

    fn at(&self, byte: usize) -> usize {
        self.0.get(byte).copied().unwrap_or_default() as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixed_line_in_visual_order() {
        let report = shape_report("سلا\u{200c}م a", 20.0, 400.0, None);
        insta::assert_snapshot!(serde_json::to_string(&report).unwrap(), @r#"[[{"start":6,"end":7,"rtl":false,"font":"Vazirmatn","glyphs":[{"id":309,"x":0.0,"y":0.0,"advance":543.945,"cluster":6}]},{"start":0,"end":6,"rtl":true,"font":"Vazirmatn","glyphs":[{"id":592,"x":0.0,"y":0.0,"advance":268.555,"cluster":5},{"id":718,"x":268.555,"y":0.0,"advance":594.727,"cluster":4},{"id":592,"x":863.281,"y":0.0,"advance":0.0,"cluster":3},{"id":1302,"x":863.281,"y":0.0,"advance":602.539,"cluster":1},{"id":1218,"x":1465.82,"y":0.0,"advance":788.574,"cluster":0}]}]]"#);
    }
}
