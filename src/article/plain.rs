//! Plain text: lines, and blank lines between paragraphs.

use super::Span;
use super::reader::{Block, Outline, Reader, Role};

/// Reads `.txt`, and whatever has no reader of its own.
pub(super) struct Plain;

impl Reader for Plain {
    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn outline(&self, text: &str) -> Outline {
        let mut blocks = Vec::new();
        let mut parted = true;
        for span in lines(text) {
            let line = trim(text, span);
            if line.start == line.end {
                parted = true;
                continue;
            }
            blocks.push(Block { span: line, role: Role::Text, parted });
            parted = false;
        }
        Outline { blocks, fields: Vec::new() }
    }
}

/// Every line without its ending: LF, CR LF, CR, NEL, LS, PS, form feed.
pub(super) fn lines(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    let is_break =
        |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut after_cr = false;
    for (at, c) in text.char_indices() {
        if c == '\n' && after_cr {
            start = at + 1;
        } else if is_break(c) {
            lines.push(Span { start, end: at });
            start = at + c.len_utf8();
        }
        after_cr = c == '\r';
    }
    lines.push(Span { start, end: text.len() });
    lines
}

/// A span without white space and invisible marks at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let is_edge = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let kept = text[span.start..span.end].trim_start_matches(is_edge);
    let start = span.end - kept.len();
    Span { start, end: start + kept.trim_end_matches(is_edge).len() }
}
