//! Which language most of a text is in.

use crate::calendar::Language;

/// Persian, Dari and anything else in Arabic letters is [`Language::Fa`]; the
/// rest is English.
///
/// Characters are counted by their first bytes in UTF-8: those of the Arabic
/// block and of its presentation forms against Latin letters.
pub(super) fn detect<'a>(parts: impl Iterator<Item = &'a str>) -> Language {
    let more: i64 = parts.flat_map(str::bytes).map(|byte| i64::from(WEIGHTS[byte as usize])).sum();
    if more >= 0 { Language::Fa } else { Language::En }
}

/// One for the first byte of an Arabic letter, minus one for that of a Latin.
const WEIGHTS: [i8; 256] = {
    let mut weights = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        weights[byte] = match byte as u8 {
            0xd8..=0xdb | 0xef => 1,
            b'a'..=b'z' | b'A'..=b'Z' | 0xc3..=0xc9 => -1,
            _ => 0,
        };
        byte += 1;
    }
    weights
};
