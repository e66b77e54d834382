//! Cutting a paragraph after a number of lines, with «…» at its logical end.
//!
//! The text that is kept is shaped again with the ellipsis behind it, so that
//! its last letter takes its final form and the bidi algorithm puts the
//! ellipsis on the side where reading ends.

use super::lines::break_lines;
use super::paragraph::Paragraph;
use super::shaping::{Shaped, Shaper};
use super::style::{ParagraphSpec, StyleSpan};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A word is given up for the ellipsis unless that costs more of the line.
const WORD_LOSS: f32 = 0.35;

/// Breaks a text into at most `max` lines, cutting what does not fit.
pub(super) fn break_lines_cut(
    shaper: &mut Shaper,
    shaped: &mut Shaped,
    spec: &ParagraphSpec<'_>,
    max: usize,
) -> Paragraph {
    let max = max.max(1);
    let whole = break_lines(shaper, shaped, spec, max + 1);
    let rows = whole.line_table();
    if rows.len() <= max {
        return whole;
    }
    // The ellipsis belongs behind words, not on a blank line.
    let mut last = max - 1;
    while last > 0 && spec.text[rows[last].range.clone()].trim().is_empty() {
        last -= 1;
    }
    let row = rows[last].range.start..rows[last].text_end;
    for end in candidates(shaper, spec, &whole, &row) {
        let cut = cut_at(shaper, spec, end, last + 1);
        if fits(&cut, spec, last + 1) {
            return cut;
        }
    }
    cut_at(shaper, spec, row.start, last + 1)
}

fn fits(paragraph: &Paragraph, spec: &ParagraphSpec<'_>, rows: usize) -> bool {
    let room = spec.max_width.map_or(f32::INFINITY, |width| width + 0.01);
    paragraph.lines <= rows && paragraph.width <= room
}

/// Where the text may end, best first: the longest that should fit, at a
/// word if that costs little, then ever shorter ones.
fn candidates(
    shaper: &mut Shaper,
    spec: &ParagraphSpec<'_>,
    whole: &Paragraph,
    row: &Range<usize>,
) -> Vec<usize> {
    let text = &spec.text[row.clone()];
    let mut ends: Vec<usize> =
        text.grapheme_indices(true).map(|(at, g)| row.start + at + g.len()).collect();
    let Some(width) = spec.max_width else {
        ends.reverse();
        return ends;
    };
    let room = width - ellipsis_width(shaper, spec);
    let reach = |end: usize| advance(whole, row.start..end);
    // All but the last can only be too long if kerning and joining differ.
    let fitting = ends.partition_point(|&end| reach(end) <= room);
    ends.truncate((fitting + 1).min(ends.len()));
    ends.reverse();
    let word = word_end(spec.text, row, ends.get(1).copied().unwrap_or(row.start), |end| {
        reach(end) >= room * (1.0 - WORD_LOSS)
    });
    word.into_iter().chain(ends).collect()
}

/// The last end of a word up to `limit`, if `enough` text is left.
fn word_end(
    text: &str,
    row: &Range<usize>,
    limit: usize,
    enough: impl Fn(usize) -> bool,
) -> Option<usize> {
    let after = text[limit..].chars().next();
    let end = if after.is_none_or(char::is_whitespace) {
        limit
    } else {
        row.start + text[row.start..limit].rfind(char::is_whitespace)?
    };
    enough(end).then_some(end)
}

/// Width of a range on one line.
fn advance(paragraph: &Paragraph, range: Range<usize>) -> f32 {
    paragraph.rects(range).iter().map(|rect| rect[2] - rect[0]).sum()
}

fn ellipsis_width(shaper: &mut Shaper, spec: &ParagraphSpec<'_>) -> f32 {
    let alone =
        ParagraphSpec { text: "…", max_width: None, max_lines: None, spans: &[], ..*spec };
    break_lines(shaper, &mut Shaped::new("…"), &alone, 1).width
}

/// The paragraph with everything from `end` on replaced by an ellipsis.
fn cut_at(shaper: &mut Shaper, spec: &ParagraphSpec<'_>, end: usize, rows: usize) -> Paragraph {
    let end = tidy(&spec.text[..end]);
    let kept = &spec.text[..end];
    let text = format!("{kept}{}…", closers(kept));
    let spans: Vec<StyleSpan> =
        spec.spans.iter().map(|span| stretch(span, end, text.len())).collect();
    let short = ParagraphSpec { text: &text, spans: &spans, max_lines: None, ..*spec };
    let mut paragraph = break_lines(shaper, &mut Shaped::new(&text), &short, rows + 1);
    stand_for_rest(&mut paragraph, end, spec.text.len());
    paragraph
}

/// Text that ends well before an ellipsis: no space, joiner, comma or opening
/// bracket behind the last word.
fn tidy(text: &str) -> usize {
    let loose = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '\u{200c}'
                    | '\u{200d}'
                    | '،'
                    | ','
                    | '؛'
                    | ';'
                    | ':'
                    | '('
                    | '['
                    | '«'
                    | '-'
                    | '–'
                    | '—'
            )
    };
    let end = text.trim_end_matches(loose).len();
    if end == 0 { text.trim_end().len() } else { end }
}

/// What closes the isolates and embeddings still open, innermost first.
fn closers(text: &str) -> String {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2069}' | '\u{202c}' if open.last() == Some(&c) => {
                open.pop();
            }
            '\n' => open.clear(),
            _ => {}
        }
    }
    open.iter().rev().collect()
}

/// A span that reaches past the cut takes the ellipsis with it.
fn stretch(span: &StyleSpan, end: usize, len: usize) -> StyleSpan {
    let (from, to) = (span.range.start, span.range.end);
    let range = if to > end && from < end { from..len } else { from.min(end)..to.min(end) };
    StyleSpan { range, ..*span }
}

/// Makes the ellipsis answer for all the text that it replaced.
fn stand_for_rest(paragraph: &mut Paragraph, end: usize, len: usize) {
    paragraph.truncated = true;
    for cluster in paragraph.clusters.iter_mut().filter(|c| c.end as usize > end) {
        (cluster.start, cluster.end) = (end as u32, len as u32);
    }
    if let Some(row) = paragraph.rows.last_mut() {
        (row.range.end, row.text_end) = (len, len);
    }
}
