//! One reader per import format behind one trait.
//!
//! A reader only finds the blocks of its format (headings, paragraphs, what is
//! explicitly metadata). What they mean in a news article is the business of
//! `understand`, the same for every format.

use super::labels::Field;
use super::{MetaKind, ReadError, Span};

/// What a block is, as far as its format says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A heading of a level, 1 the highest.
    Heading(u8),
    /// A line or paragraph of text, which may yet prove to be metadata.
    Text,
    /// Metadata by its format.
    Meta(MetaKind),
}

/// A stretch of text between breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Without white space and markup at its ends; never empty.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// Whether a blank line, or the format, parts it from the block before.
    pub parted: bool,
}

/// What a reader found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The blocks in order, none overlapping another.
    pub blocks: Vec<Block>,
    /// Facts that the format itself labels (front matter): field and value.
    pub fields: Vec<(Field, Span)>,
}

/// An import format.
pub trait Reader: Sync {
    /// Extensions of its files, lower case without the dot.
    fn extensions(&self) -> &'static [&'static str];
    /// Finds the blocks of a decoded file.
    fn outline(&self, text: &str) -> Outline;
}

static READERS: &[&dyn Reader] = &[&super::plain::Plain, &super::markdown::Markdown];

/// Formats that will have a reader one day, by extension.
const LATER: &[(&str, &str)] = &[
    ("html", "HTML"),
    ("htm", "HTML"),
    ("xhtml", "HTML"),
    ("mhtml", "MHTML"),
    ("json", "JSON"),
    ("xml", "XML"),
    ("rss", "RSS"),
    ("csv", "CSV"),
    ("tsv", "TSV"),
    ("ics", "iCalendar"),
];

/// Whether a file of this name is one that importing a folder picks up.
pub fn is_readable_name(name: &str) -> bool {
    let extension = extension(name);
    READERS.iter().any(|reader| reader.extensions().contains(&extension.as_str()))
}

/// The reader for a file: by its name, or as plain text.
pub(super) fn choose(name: &str, text: &str) -> Result<&'static dyn Reader, ReadError> {
    let extension = extension(name);
    if let Some((_, format)) = LATER.iter().find(|(ending, _)| *ending == extension) {
        return Err(ReadError::Unsupported { format });
    }
    let head = text.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Err(ReadError::Unsupported { format: "HTML" });
    }
    let plain: &dyn Reader = &super::plain::Plain;
    Ok(READERS
        .iter()
        .copied()
        .find(|r| r.extensions().contains(&extension.as_str()))
        .unwrap_or(plain))
}

/// The lower-case extension of a path, empty when there is none.
fn extension(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}
