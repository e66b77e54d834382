//! What a file becomes: text, title, agency, publication date, language.
//!
//! Bytes are decoded, a [`Reader`] of the format finds the blocks,
//! and `understand` decides what is metadata, title and body. Reading never
//! fails on content; only bytes that are no text at all are refused.
//!
//! Not here: what the sentences of the body say (`extract`).

mod agencies;
mod byline;
mod clock;
mod dateline;
mod dates;
mod decode;
mod error;
mod fields;
mod labels;
mod language;
mod legacy;
mod line;
mod loose;
mod markdown;
mod markup;
mod metadata;
mod months;
mod noise;
mod notes;
mod order;
mod paragraphs;
mod places;
mod plain;
mod position;
mod reader;
mod title;
mod tokens;
mod understand;
mod words;
mod written;
mod years;

#[cfg(test)]
mod bodies;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use agencies::{Agency, Origin, agency};
pub use error::{BinaryKind, ReadError};
pub use labels::Field;
pub use reader::{Block, Outline, Reader, Role, is_readable_name};

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
    /// The decoded original, whole and unchanged (line endings too); a byte
    /// order mark is not part of it.
    pub text: String,
    /// Name of the encoding that it was decoded from (WHATWG label, lower case).
    pub encoding: String,
    /// The title as a reader should see it: the words of the text, in Persian
    /// letters where the text has Arabic ones.
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
    /// The paragraphs of the body in order, without metadata, bylines and the
    /// title; a paragraph that was wrapped by hand keeps its line breaks.
    pub body: Vec<Span>,
    /// Stretches that are metadata, in order; they overlap neither the body nor
    /// each other.
    pub meta: Vec<(MetaKind, Span)>,
    /// What was odd about the file: ids of messages of the catalogue.
    pub warnings: Vec<String>,
}

impl Article {
    /// The text of a span.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }
}

/// Reads a file: `name` is its path or a label, and its extension chooses the
/// reader (anything unknown is read as plain text).
///
/// # Errors
/// Only when the bytes are no text, or of a format without a reader.
///
/// ```
/// let text = "باران در شیراز\n\nباران پاییزی دیروز خیابان‌های شیراز را شست و هوا را خنک کرد.\n";
/// let article = gahnegar::article::read("a.txt", text.as_bytes()).expect("it is text");
/// assert_eq!(article.title, "باران در شیراز");
/// assert!(article.slice(article.body[0]).starts_with("باران پاییزی"));
/// ```
pub fn read(name: &str, bytes: &[u8]) -> Result<Article, ReadError> {
    let decoded = decode::decode(bytes)?;
    let reader = reader::choose(name, &decoded.text)?;
    let outline = reader.outline(&decoded.text);
    Ok(understand::understand(name, decoded, &outline))
}
