//! Markdown: front matter, headings, lists, quotes, images, code, comments.
//!
//! Marks inside a line (emphasis, links) stay in the text of its span.

use super::labels::field;
use super::plain::{lines, trim};
use super::reader::{Block, Outline, Reader, Role};
use super::{MetaKind, Span};

/// Reads `.md`.
pub(super) struct Markdown;

impl Reader for Markdown {
    fn extensions(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd"]
    }

    fn outline(&self, text: &str) -> Outline {
        let mut outline = Outline::default();
        let lines = lines(text);
        let body = read_front_matter(text, &lines, &mut outline);
        read_blocks(text, &lines[body..], &mut outline);
        outline
    }
}

/// Reads «key: value» lines between two `---`; returns the line after them.
fn read_front_matter(text: &str, lines: &[Span], outline: &mut Outline) -> usize {
    let content = |span: &Span| text[span.start..span.end].trim();
    if lines.first().map(&content).is_none_or(|line| line != "---" && line != "+++") {
        return 0;
    }
    let fence = content(&lines[0]);
    let Some(close) = lines.iter().skip(1).position(|line| content(line) == fence) else {
        return 0;
    };
    let close = close + 1;
    for line in &lines[1..close] {
        let whole = trim(text, *line);
        let slice = &text[whole.start..whole.end];
        if let Some(at) = slice.find([':', '=']).filter(|_| !slice.starts_with(['#', '-']))
            && let Some(field) = field(&slice[..at])
        {
            let value = trim(text, Span { start: whole.start + at + 1, end: whole.end });
            outline.fields.push((field, unquote(text, value)));
        }
    }
    let span = trim(text, Span { start: lines[0].start, end: lines[close].end });
    outline.blocks.push(Block { span, role: Role::Meta(MetaKind::Other), parted: true });
    close + 1
}

/// A value without the quotes around it.
fn unquote(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    let quoted = slice.len() >= 2
        && ['"', '\''].iter().any(|&quote| slice.starts_with(quote) && slice.ends_with(quote));
    if quoted { Span { start: span.start + 1, end: span.end - 1 } } else { span }
}

fn read_blocks(text: &str, lines: &[Span], outline: &mut Outline) {
    let mut parted = true;
    let mut fence: Option<&str> = None;
    let mut comment = false;
    for line in lines {
        let span = trim(text, *line);
        let slice = &text[span.start..span.end];
        if slice.is_empty() {
            parted = true;
            continue;
        }
        let mark = ["```", "~~~"].into_iter().find(|mark| slice.starts_with(mark));
        let in_code = fence.is_some() || mark.is_some();
        if let Some(mark) = mark {
            fence = match fence {
                Some(open) if open == mark => None,
                Some(open) => Some(open),
                None => Some(mark),
            };
        }
        comment |= !in_code && slice.starts_with("<!--");
        let role = if in_code || comment || is_picture(slice) {
            Role::Meta(MetaKind::Other)
        } else {
            Role::Text
        };
        if comment && slice.contains("-->") {
            comment = false;
        }
        if role == Role::Text {
            parted |= read_line(text, span, parted, outline);
        } else {
            outline.blocks.push(Block { span, role, parted });
            parted = true;
        }
        if outline.blocks.last().is_some_and(|block| block.span.end == span.end) {
            parted = matches!(outline.blocks.last(), Some(Block { role: Role::Heading(_), .. }))
                || role != Role::Text;
        }
    }
}

/// One line of text; `true` when it parts its neighbours without being one.
fn read_line(text: &str, span: Span, parted: bool, outline: &mut Outline) -> bool {
    let slice = &text[span.start..span.end];
    if let Some(level) = underline(slice) {
        if let Some(last) = outline.blocks.last_mut().filter(|b| !parted && b.role == Role::Text) {
            last.role = Role::Heading(level);
        }
        return true;
    }
    let level = slice.chars().take_while(|&c| c == '#').count();
    let after = &slice[level..];
    if (1..=6).contains(&level) && after.starts_with([' ', '\t']) {
        let end = span.start + slice.trim_end_matches(['#', ' ', '\t']).len();
        let inside =
            trim(text, Span { start: span.start + level, end: end.max(span.start + level) });
        if inside.start < inside.end {
            let role = Role::Heading(level as u8);
            outline.blocks.push(Block { span: inside, role, parted: true });
        }
        return true;
    }
    let marker = marker_length(slice);
    let inside = trim(text, Span { start: span.start + marker, end: span.end });
    if inside.start < inside.end {
        outline.blocks.push(Block { span: inside, role: Role::Text, parted: parted || marker > 0 });
    }
    false
}

/// A line of nothing but an image or a link definition.
fn is_picture(slice: &str) -> bool {
    (slice.starts_with("![") && slice.ends_with(')'))
        || (slice.starts_with('[') && slice.contains("]: "))
}

/// The heading level of a setext underline, or of a rule (level 2, harmless).
fn underline(slice: &str) -> Option<u8> {
    let all = |mark: char| slice.len() >= 3 && slice.chars().all(|c| c == mark || c == ' ');
    if all('=') {
        Some(1)
    } else if all('-') || all('*') || all('_') {
        Some(2)
    } else {
        None
    }
}

/// Bytes of `> `, `- `, `* `, `+ ` and `1. ` before the text of a line.
fn marker_length(slice: &str) -> usize {
    let mut rest = slice;
    loop {
        let next = rest
            .strip_prefix('>')
            .or_else(|| ["- ", "* ", "+ "].iter().find_map(|mark| rest.strip_prefix(mark)))
            .or_else(|| {
                let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
                let numbered = digits.len() < rest.len() && rest.len() - digits.len() <= 3;
                digits.strip_prefix(". ").filter(|_| numbered)
            });
        match next {
            Some(inside) => rest = inside.trim_start(),
            None => return slice.len() - rest.len(),
        }
    }
}
