//! Which language most of a text is in.

use crate::calendar::Language;

/// Persian, Dari and anything else in Arabic letters is [`Language::Fa`]; the
/// rest is English.
pub(super) fn detect<'a>(parts: impl Iterator<Item = &'a str>) -> Language {
    let (mut arabic, mut latin) = (0usize, 0usize);
    for c in parts.flat_map(str::chars) {
        match c {
            '\0'..='\u{7f}' => latin += usize::from(c.is_ascii_alphabetic()),
            '\u{620}'..='\u{64a}'
            | '\u{66e}'..='\u{6d3}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => {
                arabic += 1;
            }
            _ if c.is_alphabetic() && c < '\u{250}' => latin += 1,
            _ => {}
        }
    }
    if arabic >= latin { Language::Fa } else { Language::En }
}
