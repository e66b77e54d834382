//! The two languages of the interface and of explanations.

use serde::{Deserialize, Serialize};

/// A language that Gahnegar speaks; it also decides which digits are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Persian, written right to left with the digits ۰–۹.
    #[default]
    Fa,
    /// English.
    En,
}

impl Language {
    /// Whether the language is written from right to left.
    pub fn is_rtl(self) -> bool {
        self == Self::Fa
    }
}
