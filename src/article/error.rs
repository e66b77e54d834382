//! Why bytes cannot become an article.

use crate::calendar::Language;
use crate::i18n::{Arg, tr, tr_args};

/// What kind of file was found instead of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryKind {
    /// A picture.
    Image,
    /// A PDF document.
    Pdf,
    /// An archive, or an office document, which is one.
    Archive,
    /// Sound or video.
    Media,
    /// An old office document or RTF.
    Office,
    /// A program or library.
    Program,
    /// A database.
    Database,
    /// Bytes that are no text of any encoding known here.
    Unknown,
}

/// Why a file was not read. Content never fails; only what is no text does.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it but white space.
    #[error("the file is empty")]
    Empty,
    /// Not text.
    #[error("not a text file ({})", kind.english())]
    Binary {
        /// What it seems to be.
        kind: BinaryKind,
    },
    /// Text in a format that has no reader yet.
    #[error("{format} files are not read yet; save the article as plain text")]
    Unsupported {
        /// The format's usual name («HTML»).
        format: &'static str,
    },
}

impl BinaryKind {
    /// A few words of English.
    fn english(self) -> &'static str {
        match self {
            Self::Image => "a picture",
            Self::Pdf => "a PDF document",
            Self::Archive => "an archive or office document",
            Self::Media => "sound or video",
            Self::Office => "an office document",
            Self::Program => "a program",
            Self::Database => "a database",
            Self::Unknown => "binary data",
        }
    }
}

impl ReadError {
    /// The catalogue's id of the message for people; `Unsupported` takes the
    /// argument `format`.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Empty => "article-error-empty",
            Self::Binary { kind } => match kind {
                BinaryKind::Image => "article-error-image",
                BinaryKind::Pdf => "article-error-pdf",
                BinaryKind::Archive => "article-error-archive",
                BinaryKind::Media => "article-error-media",
                BinaryKind::Office => "article-error-office",
                BinaryKind::Program => "article-error-program",
                BinaryKind::Database => "article-error-database",
                BinaryKind::Unknown => "article-error-binary",
            },
            Self::Unsupported { .. } => "article-error-unsupported",
        }
    }

    /// The message for people.
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Unsupported { format } => {
                tr_args(language, self.message_id(), &[("format", Arg::from(*format))])
            }
            _ => tr(language, self.message_id()),
        }
    }
}
