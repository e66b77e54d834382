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

/// Whether a line ending may begin with a byte.
fn may_break(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let leads = [b'\n', b'\r', 0x0b, 0x0c, 0xc2, 0xe2];
        let mut place = 0;
        while place < leads.len() {
            table[leads[place] as usize] = true;
            place += 1;
        }
        table
    };
    TABLE[byte as usize]
}

/// Every line without its ending: LF, CR LF, CR, NEL, LS, PS, form feed.
pub(super) fn lines(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut lines = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(ahead) = bytes[at..].iter().position(|byte| may_break(*byte)) {
        at += ahead;
        let length = match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
            b'\n' | b'\r' | 0x0b | 0x0c => 1,
            0xc2 if bytes.get(at + 1) == Some(&0x85) => 2,
            0xe2 if bytes[at..].starts_with(&[0xe2, 0x80, 0xa8])
                || bytes[at..].starts_with(&[0xe2, 0x80, 0xa9]) =>
            {
                3
            }
            _ => {
                at += 1;
                continue;
            }
        };
        lines.push(Span { start, end: at });
        at += length;
        start = at;
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
