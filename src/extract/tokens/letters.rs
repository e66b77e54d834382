//! Characters of a text by what they are to words, and words as numbers.

use super::{Key, LATIN};
use crate::text::orthography::fold_arabic;

pub(super) const MAX_LETTERS: u32 = 20;

/// The code of a letter (1–32 Persian, 33 any other letter of the block), the
/// digit's value plus 64, or a class below 256 for what is no letter.
pub(super) const SKIP: u8 = 200;
const SIGN: u8 = 201;
pub(super) const OTHER: u8 = 33;
const DIGIT: u8 = 64;

/// The letters that folding leaves, by their codes from 1 on.
const ALPHABET: [char; 32] = [
    'ا', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ک', 'گ', 'ل', 'م', 'ن', 'و', 'ه', 'ی',
];

/// Classes of U+0600–U+06FF.
pub(super) const ARABIC: [u8; 256] = arabic_table();

const fn arabic_table() -> [u8; 256] {
    let mut table = [OTHER; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            table[i] = arabic_class(i, fold_arabic(c));
        }
        i += 1;
    }
    table
}

/// The class of a character of the block by its place there and what it folds to.
const fn arabic_class(place: usize, folded: char) -> u8 {
    match (place, folded) {
        // Marks of the vowels, Quranic marks, tatweel, hamza: dropped.
        (_, '\0') => return SKIP,
        (_, '0'..='9') => return DIGIT + (folded as u8 - b'0'),
        (0..0x10 | 0x1b..=0x1f | 0x6a..=0x6d | 0xd4 | 0xdd | 0xde | 0xe9, _) => return SIGN,
        _ => {}
    }
    let mut letter = 0;
    while letter < ALPHABET.len() {
        if ALPHABET[letter] == folded {
            return letter as u8 + 1;
        }
        letter += 1;
    }
    OTHER
}

/// What the character at a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Persian(u8),
    Latin(u8),
    Digit(u8),
    Skip,
    Half,
    Blank,
    Line,
    Sign(char),
}

/// The class and length of the character at byte `at`, which is a boundary.
#[inline]
pub(super) fn class_at(text: &str, at: usize) -> (Class, usize) {
    let bytes = text.as_bytes();
    let lead = bytes[at];
    if lead < 0x80 {
        return (ascii_class(lead), 1);
    }
    if (0xd8..=0xdb).contains(&lead) {
        let index = arabic_index(lead, bytes[at + 1]);
        let class = match ARABIC[index] {
            SKIP => Class::Skip,
            SIGN => Class::Sign(char::from_u32(0x600 + index as u32).unwrap_or(' ')),
            code if code >= DIGIT => Class::Digit(code - DIGIT),
            code => Class::Persian(code),
        };
        return (class, 2);
    }
    if lead == 0xc2 && bytes[at + 1] == 0xab {
        return (Class::Sign('«'), 2);
    }
    if lead == 0xc2 && bytes[at + 1] == 0xbb {
        return (Class::Sign('»'), 2);
    }
    if lead == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8c {
        return (Class::Half, 3);
    }
    rare_class(text, at)
}

/// The place in [`ARABIC`] of a two-byte character.
#[inline]
pub(super) fn arabic_index(lead: u8, next: u8) -> usize {
    (usize::from(lead & 3) << 6) | usize::from(next & 0x3f)
}

#[inline]
fn ascii_class(byte: u8) -> Class {
    match byte {
        b'0'..=b'9' => Class::Digit(byte - b'0'),
        b'a'..=b'z' => Class::Latin(byte - b'a' + 1),
        b'A'..=b'Z' => Class::Latin(byte - b'A' + 1),
        b'\n' | b'\r' | 0x0b | 0x0c => Class::Line,
        b' ' | b'\t' => Class::Blank,
        _ => Class::Sign(byte as char),
    }
}

#[cold]
fn rare_class(text: &str, at: usize) -> (Class, usize) {
    let Some(c) = text[at..].chars().next() else { return (Class::Blank, 1) };
    let class = match c {
        '\u{200c}' => Class::Half,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Class::Blank,
        '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Line,
        '\u{200b}'
        | '\u{200d}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{300}'..='\u{36f}' => Class::Skip,
        '\u{c0}'..='\u{24f}' => Class::Latin(27),
        '\u{ff10}'..='\u{ff19}' => Class::Digit((c as u32 - 0xff10) as u8),
        _ if c.is_alphabetic() => Class::Persian(OTHER),
        _ => Class::Sign(c),
    };
    (class, c.len_utf8())
}

/// The folded key of a single word («سه‌شنبه» folds like «سهشنبه»); 0 when it
/// holds anything but letters of one script, or too many.
pub fn fold(word: &str) -> Key {
    let mut packer = Packer::default();
    let mut at = 0;
    while at < word.len() {
        let (class, length) = class_at(word, at);
        match class {
            Class::Persian(code) => packer.push(code, false),
            Class::Latin(code) => packer.push(code, true),
            Class::Skip | Class::Half => {}
            _ => return 0,
        }
        at += length;
    }
    packer.key()
}

#[derive(Default)]
pub(super) struct Packer {
    key: Key,
    letters: u32,
    latin: bool,
}

impl Packer {
    /// A word of letters of the Arabic block.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut packer = Self::default();
        for letter in bytes.chunks_exact(2) {
            packer.push(ARABIC[arabic_index(letter[0], letter[1])], false);
        }
        packer
    }

    #[inline]
    pub(super) fn push(&mut self, code: u8, latin: bool) {
        self.latin |= latin;
        self.letters += 1;
        self.key = (self.key << 6) | Key::from(code);
    }

    pub(super) fn key(&self) -> Key {
        if self.letters > MAX_LETTERS || self.letters == 0 {
            0
        } else if self.latin {
            self.key | LATIN
        } else {
            self.key
        }
    }
}

/// How many letters a key without [`LATIN`] has.
pub(super) fn count(key: Key) -> u32 {
    (128 - key.leading_zeros()).div_ceil(6)
}
