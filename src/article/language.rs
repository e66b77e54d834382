//! Which language most of a text is in.

use crate::calendar::Language;

/// Persian, Dari and anything else in Arabic letters is [`Language::Fa`]; the
/// rest is English.
///
/// Characters are counted by their first bytes in UTF-8: those of the Arabic
/// block and of its presentation forms against Latin letters.
pub(super) fn detect<'a>(parts: impl Iterator<Item = &'a str>) -> Language {
    let (mut arabic, mut latin) = (0, 0);
    for part in parts {
        let bytes = || part.bytes();
        arabic += bytes().filter(|byte| matches!(byte, 0xd8..=0xdb | 0xef)).count();
        latin += bytes().filter(u8::is_ascii_alphabetic).count();
        latin += bytes().filter(|byte| matches!(byte, 0xc3..=0xc9)).count();
    }
    if arabic >= latin { Language::Fa } else { Language::En }
}
