//! The JSON of `extract` and `list`: keys in the order of the contract, offsets
//! in code points.

use super::estimate::estimates;
use crate::article::{Article, Known, Published, Span};
use crate::calendar::{Calendar, DateStyle, Edtf, Language};
use crate::extract::{ArticleFacts, Event, Mention, TimexKind, explain_mention, warnings};
use crate::i18n::strip_isolates;
use serde::Serialize;

/// The whole document.
#[derive(Debug, Serialize)]
pub(super) struct Document {
    articles: Vec<ArticleJson>,
    events: Vec<EventJson>,
}

#[derive(Debug, Serialize)]
struct ArticleJson {
    file: String,
    title: String,
    agency: Option<String>,
    language: Language,
    published: Option<PublishedJson>,
    mentions: Vec<MentionJson>,
    warnings: Vec<String>,
}

#[derive(Debug, Serialize)]
struct PublishedJson {
    edtf: Edtf,
    known: Known,
}

#[derive(Debug, Serialize)]
struct MentionJson {
    text: String,
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: TimexKind,
    edtf: Option<Edtf>,
    alt: Vec<Edtf>,
    known: Known,
    why: String,
}

#[derive(Debug, Serialize)]
struct EventJson {
    edtf: Option<Edtf>,
    known: Known,
    title: String,
    confidence: f64,
    sources: Vec<SourceJson>,
}

#[derive(Debug, Serialize)]
struct SourceJson {
    article: usize,
    start: usize,
    end: usize,
    mention: Option<usize>,
}

impl Document {
    /// Puts articles, what was found in them and their merged events together.
    pub(super) fn new(articles: &[(&Article, &ArticleFacts)], events: &[Event]) -> Self {
        let points: Vec<CodePoints> =
            articles.iter().map(|(article, _)| CodePoints::new(&article.text)).collect();
        let estimates = estimates(articles, events);
        let articles = articles
            .iter()
            .zip(&points)
            .zip(estimates)
            .map(|(((article, facts), points), estimate)| {
                article_json(article, facts, estimate, points)
            })
            .collect();
        let events = events.iter().map(|event| event_json(event, &points)).collect();
        Self { articles, events }
    }

    /// The document as it is printed: two spaces of indentation, a final line
    /// break.
    pub(super) fn to_text(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("plain data is JSON");
        format!("{json}\n")
    }
}

fn article_json(
    article: &Article,
    facts: &ArticleFacts,
    estimate: Option<String>,
    points: &CodePoints<'_>,
) -> ArticleJson {
    let published = facts.published.as_ref().or(article.published.as_ref());
    // Explanations follow the article's language, not the system's: the same
    // input gives the same bytes everywhere.
    let style = DateStyle::new(article.language, Calendar::Gregorian);
    let mut warnings = warnings(article, facts, style);
    warnings.extend(estimate);
    warnings.dedup();
    ArticleJson {
        file: article.file.clone(),
        title: article.title.clone(),
        agency: article.agency.clone(),
        language: article.language,
        published: published.map(|Published { edtf, known, .. }| PublishedJson {
            edtf: edtf.clone(),
            known: *known,
        }),
        mentions: facts.mentions.iter().map(|m| mention_json(m, article, style, points)).collect(),
        warnings: warnings.iter().map(|text| strip_isolates(text)).collect(),
    }
}

fn mention_json(
    mention: &Mention,
    article: &Article,
    style: DateStyle,
    points: &CodePoints<'_>,
) -> MentionJson {
    let why = explain_mention(mention, style);
    MentionJson {
        text: article.slice(mention.span).to_owned(),
        start: points.of(mention.span.start),
        end: points.of(mention.span.end),
        kind: mention.kind,
        edtf: mention.value.clone(),
        alt: mention.alt.clone(),
        known: mention.known,
        why: strip_isolates(&why),
    }
}

fn event_json(event: &Event, points: &[CodePoints<'_>]) -> EventJson {
    let source = |source: &crate::extract::EventSource| {
        let Span { start, end } = source.sentence;
        let points = &points[source.article];
        SourceJson {
            article: source.article,
            start: points.of(start),
            end: points.of(end),
            mention: source.mention,
        }
    };
    EventJson {
        edtf: event.value.clone(),
        known: event.known,
        title: event.title.clone(),
        confidence: (f64::from(event.confidence) * 1000.0).round() / 1000.0,
        sources: event.sources.iter().map(source).collect(),
    }
}

/// From byte offsets to code points, without walking the text each time.
struct CodePoints<'t> {
    text: &'t str,
    /// Code points before every [`STEP`]th byte.
    marks: Vec<usize>,
}

/// Bytes between two marks.
const STEP: usize = 256;

impl<'t> CodePoints<'t> {
    fn new(text: &'t str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            marks.push(count);
            count += count_starts(chunk);
        }
        Self { text, marks }
    }

    /// Code points before a byte offset on a character boundary.
    fn of(&self, byte: usize) -> usize {
        let bytes = self.text.as_bytes();
        let byte = byte.min(bytes.len());
        let mark = (byte / STEP).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or(0);
        before + count_starts(&bytes[(mark * STEP).min(byte)..byte])
    }
}

/// Bytes that begin a character.
fn count_starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_from_anywhere() {
        for text in ["", "a", "سه‌شنبه", &"گاه‌نگار a 🙂 ".repeat(200)] {
            let points = CodePoints::new(text);
            for (count, (at, _)) in text.char_indices().enumerate() {
                assert_eq!(points.of(at), count);
            }
            assert_eq!(points.of(text.len()), text.chars().count());
        }
    }
}
