//! What a file becomes: text, title, agency, publication date, language.
//!
//! Reading never fails on content: a reader returns what it could understand
//! plus warnings. Only bytes that are no text at all are refused.

use crate::calendar::{Edtf, Language};
use serde::{Deserialize, Serialize};

/// A half-open range of bytes of [`Article::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Known {
    /// It stands in the text.
    Written,
    /// It follows from the text and an anchor.
    Computed,
    /// It comes from another article about the same event.
    Borrowed,
    /// The user set it.
    User,
}

/// What a stretch of metadata is; metadata is not body text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MetaKind {
    /// A publication date («date 2025-10-07», «تاریخ انتشار: …»).
    Dateline,
    /// An agency and reporter line («باشگاه خبرنگاران جوان؛ …»).
    Byline,
    /// A source line («منبع: رویترز»).
    Source,
    /// A photo caption, a code, a link, a list of tags.
    Other,
}

/// A publication date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The value.
    pub edtf: Edtf,
    /// How it is known.
    pub known: Known,
    /// Where it stands, when it is written.
    pub span: Option<Span>,
}

/// A readable article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The name it came under: a path as given, or a label for pasted text.
    pub file: String,
    /// The decoded original, whole and unchanged.
    pub text: String,
    /// Name of the encoding that it was decoded from (WHATWG label).
    pub encoding: String,
    /// The title as a reader should see it.
    pub title: String,
    /// Where the title stands; `None` when it was made from the first sentence.
    pub title_span: Option<Span>,
    /// The publishing agency («تابناک»), as it is usually written.
    pub agency: Option<String>,
    /// Agencies that it relays («ایسنا», «رویترز»), in the order named.
    pub relays: Vec<String>,
    /// The reporter, when named.
    pub reporter: Option<String>,
    /// The publication date, when it is known.
    pub published: Option<Published>,
    /// The language of most of the body.
    pub language: Language,
    /// The paragraphs of the body without metadata, in order.
    pub body: Vec<Span>,
    /// Stretches that are metadata.
    pub meta: Vec<(MetaKind, Span)>,
    /// What was odd about the file, in Persian and English pairs of message ids
    /// of the catalogue.
    pub warnings: Vec<String>,
}

impl Article {
    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }
}
