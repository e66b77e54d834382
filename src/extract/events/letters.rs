//! Letters, digits and marks as the event stages see them, and folded
//! spellings.

use crate::text::orthography::{ZWNJ, fold_char};
use std::sync::LazyLock;

/// Folds a word or a phrase to the spelling that lexicons are keyed by: one
/// form per letter, Latin digits, no ZWNJ, no diacritics, no spaces.
pub(super) fn fold_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold_into(text, &mut key);
    key
}

pub(super) fn fold_into(text: &str, key: &mut String) {
    let classes = &*CLASSES;
    let mut at = 0;
    while at < text.len() {
        let end = classes.behind_plain(text.as_bytes(), at);
        key.push_str(&text[at..end]);
        let Some(letter) = text[end..].chars().next() else { return };
        if let (Class::Letter { .. } | Class::Digit { .. }, _) = classes.at(text, end) {
            key.extend(fold_char(letter));
        }
        at = end + letter.len_utf8();
    }
}

/// What a character is to the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter; `plain` when it folds to itself.
    Letter { code: u8, plain: bool },
    /// A digit; `plain` when it is ASCII.
    Digit { code: u8, plain: bool },
    /// No letter of its own: joiners, tatweel, hamza, diacritics.
    Joiner,
    /// What parts words without being one: blanks, controls, bidi marks.
    Blank,
    /// Any other character.
    Mark(char),
}

/// The classes of the characters that nearly all of any article consists of.
pub(super) struct Classes {
    ascii: [Class; 128],
    /// U+0600–U+06FF.
    arabic: [Class; 256],
    /// Whether a letter of that block folds to itself.
    plain: [bool; 256],
    /// The codes of the letters of both.
    ascii_codes: [u8; 128],
    arabic_codes: [u8; 256],
}

pub(super) static CLASSES: LazyLock<Classes> = LazyLock::new(|| {
    let class = |code: usize| char::from_u32(code as u32).map_or(Class::Blank, Class::of);
    let plain = |class: Class| matches!(class, Class::Letter { plain: true, .. });
    Classes {
        ascii: std::array::from_fn(class),
        arabic: std::array::from_fn(|place| class(0x600 + place)),
        plain: std::array::from_fn(|place| plain(class(0x600 + place))),
        ascii_codes: std::array::from_fn(|place| class(place).code()),
        arabic_codes: std::array::from_fn(|place| class(0x600 + place).code()),
    }
});

impl Classes {
    /// The byte after letters of the Arabic block that fold to themselves, as
    /// most do.
    #[inline]
    pub(super) fn behind_plain(&self, text: &[u8], mut at: usize) -> usize {
        let (pairs, _) = text[at..].as_chunks();
        for [lead, next] in pairs {
            let place = usize::from(lead & 3) << 6 | usize::from(next & 0x3f);
            if lead & 0xfc != 0xd8 || !self.plain[place] {
                break;
            }
            at += 2;
        }
        at
    }

    /// The byte after letters of any kind and what joins them.
    pub(super) fn behind_letters(&self, text: &str, mut at: usize) -> usize {
        loop {
            at = self.behind_plain(text.as_bytes(), at);
            if at == text.len() {
                return at;
            }
            match self.at(text, at) {
                (Class::Letter { .. } | Class::Joiner, length) => at += length,
                _ => return at,
            }
        }
    }

    /// Whether a word of letters certainly ends at a boundary.
    #[inline]
    pub(super) fn parts(&self, text: &str, at: usize) -> bool {
        match text.as_bytes()[at..] {
            [] => true,
            [ascii @ 0..0x80, ..] => !ascii.is_ascii_alphabetic(),
            [lead @ 0xd8..=0xdb, next, ..] => {
                let class = self.arabic[usize::from(lead & 3) << 6 | usize::from(next & 0x3f)];
                matches!(class, Class::Digit { .. } | Class::Blank | Class::Mark(_))
            }
            _ => false,
        }
    }

    /// The code and the length of the letter at a boundary.
    #[inline]
    fn code_at(&self, text: &str, at: usize) -> (u8, usize) {
        match text.as_bytes()[at..] {
            [lead @ 0xd8..=0xdb, next, ..] => {
                (self.arabic_codes[usize::from(lead & 3) << 6 | usize::from(next & 0x3f)], 2)
            }
            [ascii @ 0..0x80, ..] => (self.ascii_codes[usize::from(ascii)], 1),
            _ => {
                let (class, length) = self.at(text, at);
                (class.code(), length)
            }
        }
    }

    /// The class and the length of the character at a boundary.
    #[inline]
    pub(super) fn at(&self, text: &str, at: usize) -> (Class, usize) {
        let bytes = text.as_bytes();
        let lead = bytes[at];
        if lead & 0xfc == 0xd8 && at + 1 < bytes.len() {
            let place = usize::from(lead & 3) << 6 | usize::from(bytes[at + 1] & 0x3f);
            return (self.arabic[place], 2);
        }
        if lead < 0x80 {
            return (self.ascii[usize::from(lead)], 1);
        }
        match bytes[at..] {
            [0xe2, 0x80, 0x8c, ..] => return (Class::Joiner, 3),
            [0xc2, 0xab, ..] => return (Class::Mark('«'), 2),
            [0xc2, 0xbb, ..] => return (Class::Mark('»'), 2),
            _ => {}
        }
        let letter = text[at..].chars().next().unwrap_or(' ');
        (Class::of(letter), letter.len_utf8())
    }
}

impl Class {
    /// The code of a letter or digit, 0 for anything else.
    fn code(self) -> u8 {
        match self {
            Self::Letter { code, .. } | Self::Digit { code, .. } => code,
            _ => 0,
        }
    }

    fn of(letter: char) -> Self {
        let blank = letter.is_whitespace() || letter.is_control() || is_bidi(letter);
        match fold_char(letter) {
            _ if is_bidi(letter) => Self::Blank,
            None | Some(ZWNJ) => Self::Joiner,
            Some(folded) if is_digit(folded) => {
                Self::Digit { code: code(folded), plain: folded == letter }
            }
            Some(folded) if folded.is_alphanumeric() => {
                Self::Letter { code: code(folded), plain: folded == letter }
            }
            Some(_) if blank => Self::Blank,
            Some(_) => Self::Mark(letter),
        }
    }
}

/// The bytes and the [`code`] of each letter of a folded spelling.
pub(super) fn codes(folded: &str) -> impl Iterator<Item = (usize, u8)> {
    let classes = &*CLASSES;
    let mut at = 0;
    std::iter::from_fn(move || {
        let here = at;
        let (code, length) = (here < folded.len()).then(|| classes.code_at(folded, here))?;
        at += length;
        Some((here, code))
    })
}

/// Codes are less than this.
pub(super) const CODES: usize = 69;

/// A folded letter as a small number: those that folding leaves in Persian and
/// English words, and the digits; 0 for any other.
pub(super) fn code(folded: char) -> u8 {
    const PERSIAN: [char; 32] = [
        'ا', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض',
        'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ک', 'گ', 'ل', 'م', 'ن', 'و', 'ه', 'ی',
    ];
    match folded {
        'a'..='z' => folded as u8 - b'a' + 1,
        '0'..='9' => folded as u8 - b'0' + 27,
        _ => PERSIAN.iter().position(|letter| *letter == folded).map_or(0, |at| at as u8 + 37),
    }
}

fn is_digit(folded: char) -> bool {
    folded.is_ascii_digit() || folded > '\u{700}' && folded.is_alphanumeric() && folded.is_numeric()
}

fn is_bidi(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
