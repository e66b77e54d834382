//! Lines of markup that somebody pasted with a text: elements of a feed
//! (`<pubDate>…</pubDate>`), `<time datetime="…">`, `<meta property="…" content="…">`,
//! JSON (`"datePublished":"…"`).
//!
//! No reader of these formats: only what such a line says of the day of publication
//! and the title.

use super::Span;
use super::labels::{Field, field};

/// No line of markup that is no text is longer, in bytes.
const LONGEST: usize = 4000;

/// What a line of markup says; `None` where it is none, or one with text in it.
pub(super) fn read(text: &str, line: Span) -> Option<Vec<(Field, Span)>> {
    let slice = &text[line.start..line.end];
    if !slice.starts_with(['<', '{']) || slice.len() > LONGEST {
        return None;
    }
    let mut found = Vec::new();
    if slice.starts_with('<') {
        elements(text, line, &mut found);
    }
    // JSON, also inside a `<script>`.
    if slice.contains("\":") {
        pairs(text, line, &mut found);
    }
    let bare = || slice.starts_with('<') && slice.ends_with('>') && !speaks(slice);
    (!found.is_empty() || bare()).then_some(found)
}

/// Whether letters stand outside of tags.
fn speaks(slice: &str) -> bool {
    let mut inside = false;
    slice.chars().any(|c| {
        inside = c == '<' || inside && c != '>';
        !inside && c.is_alphanumeric()
    })
}

fn known(name: &str) -> Option<Field> {
    let field = field(name)?;
    matches!(field, Field::Published | Field::Updated | Field::Title).then_some(field)
}

/// The elements of a line and the attributes of its tags.
fn elements(text: &str, line: Span, found: &mut Vec<(Field, Span)>) {
    let slice = &text[line.start..line.end];
    for (open, _) in slice.match_indices('<') {
        let Some(length) = slice[open..].find('>') else { continue };
        let tag = &slice[open + 1..open + length];
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let close = open + length + 1;
        let inside = slice[close..].find("</").map(|end| (close, close + end));
        let content = attribute(tag, "content").map(|at| (open + 1 + at.0, open + 1 + at.1));
        let named = ["property", "name", "itemprop"]
            .iter()
            .find_map(|key| attribute(tag, key))
            .and_then(|(start, end)| known(&tag[start..end]));
        let datetime = attribute(tag, "datetime").map(|at| (open + 1 + at.0, open + 1 + at.1));
        let (what, value) = if let Some(value) = datetime {
            let changed = tag.contains("updated") || tag.contains("modified");
            (Some(if changed { Field::Updated } else { Field::Published }), Some(value))
        } else if content.is_some() {
            (named, content)
        } else {
            (known(name), inside)
        };
        if let (Some(what), Some((start, end))) = (what, value) {
            found.push((what, Span { start: line.start + start, end: line.start + end }));
        }
    }
}

/// Where the value of an attribute stands in a tag.
fn attribute(tag: &str, key: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    while let Some(ahead) = tag[at..].find(key) {
        let after = at + ahead + key.len();
        if let Some(quote @ ('"' | '\'')) =
            tag[after..].strip_prefix('=').and_then(|v| v.chars().next())
        {
            let start = after + 2;
            return tag[start..].find(quote).map(|length| (start, start + length));
        }
        at = after;
    }
    None
}

/// The pairs of JSON on a line whose values are strings.
fn pairs(text: &str, line: Span, found: &mut Vec<(Field, Span)>) {
    let slice = &text[line.start..line.end];
    let quotes: Vec<usize> = slice.match_indices('"').map(|(at, _)| at).collect();
    for four in quotes.windows(4) {
        let between = slice[four[1] + 1..four[2]].trim();
        if between == ":"
            && let Some(what) = known(&slice[four[0] + 1..four[1]])
        {
            let value = Span { start: line.start + four[2] + 1, end: line.start + four[3] };
            found.push((what, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<String> {
        let fields = read(line, Span { start: 0, end: line.len() })?;
        let shown =
            |(field, span): &(Field, Span)| format!("{field:?} {}", &line[span.start..span.end]);
        Some(fields.iter().map(shown).collect::<Vec<_>>().join("; "))
    }

    #[test]
    fn what_markup_says_of_the_day() {
        let cases = [
            ("<pubDate>Mon, 08 Apr 2024</pubDate>", "Published Mon, 08 Apr 2024"),
            ("<time class=\"updated\" datetime=\"2024-04-08\">x</time>", "Updated 2024-04-08"),
            (
                "<meta property='article:published_time' content='2022-01-09'/>",
                "Published 2022-01-09",
            ),
            (
                "{\"title\": \"A\", \"datePublished\":\"2022-01-09\"}",
                "Title A; Published 2022-01-09",
            ),
            ("<item>", ""),
        ];
        for (line, expected) in cases {
            assert_eq!(found(line).as_deref(), Some(expected), "{line}");
        }
        for line in ["<p>The date was 8 April.</p>", "{a remark}", "Published: <b>8 April</b>"] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
