//! Persian orthography: one place that folds text for matching.
//!
//! Folding is for comparing and searching, never for showing: it makes one of
//! the many ways in which the same word is typed. `ي` and `ى` become `ی`,
//! `ك` becomes `ک`, `ة` and `ۀ` become `ه`, hamza leaves its carrier, every
//! digit becomes ASCII, vowel marks and tatweel go. Folding twice is folding
//! once. [`fold_char`] does it character by character without allocating;
//! [`Folded`] also remembers where everything came from.

mod fold;

pub use fold::{Folded, Folding, Joiner, fold, fold_into};

/// The zero-width non-joiner (نیم‌فاصله).
pub const ZWNJ: char = '\u{200c}';

/// The value of a decimal digit of any script: ASCII, Persian, Arabic,
/// Devanagari, full width and so on.
pub fn digit_value(c: char) -> Option<u8> {
    match c {
        '0'..='9' => Some(c as u8 - b'0'),
        '\u{80}'.. => {
            let code = c as u32;
            let after = DIGIT_ZEROS.partition_point(|&zero| zero <= code);
            let zero = *DIGIT_ZEROS.get(after.checked_sub(1)?)?;
            (code - zero < 10).then_some((code - zero) as u8)
        }
        _ => None,
    }
}

/// Zeros of the scripts' decimal digits (general category Nd), ascending.
static DIGIT_ZEROS: [u32; 37] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
    0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0,
];

/// Whether a character is a mark on a letter: a vowel sign, tanwin, shadda,
/// a small hamza or a Quranic sign.
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
        | '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a character only steers direction or joining and is never seen:
/// bidi marks, embeddings and isolates, the joiner, the byte order mark, the
/// soft hyphen, the word joiner. The non-joiner is not one: it spells.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{61c}' | '\u{feff}' | '\u{ad}')
}

/// A character as it counts in comparing; `None` when it does not count.
///
/// Letters come out in one Persian form, Latin and Cyrillic in lower case,
/// digits in ASCII, any white space as a space, dashes as `-`. The ligatures
/// of lam and alef, which stand for two letters, come out as they are; the
/// functions that fold strings take them apart.
#[inline]
pub fn fold_char(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' => Some(fold_ascii(c)),
        '\u{600}'..='\u{6ff}' => match ARABIC[(c as u32 - 0x600) as usize] {
            '\0' => None,
            folded => Some(folded),
        },
        _ => fold_other(c),
    }
}

fn fold_ascii(c: char) -> char {
    if c.is_ascii_whitespace() || c == '\u{b}' { ' ' } else { c.to_ascii_lowercase() }
}

/// The Arabic block, folded; NUL where a character does not count.
static ARABIC: [char; 256] = arabic_table();

const fn arabic_table() -> [char; 256] {
    let mut table = ['\0'; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            table[i] = fold_arabic(c);
        }
        i += 1;
    }
    table
}

const fn fold_arabic(c: char) -> char {
    match c {
        'ي' | 'ى' | 'ئ' | '\u{6cd}' | '\u{6ce}' | '\u{6d0}'..='\u{6d3}' | '\u{678}' => 'ی',
        'ك' | '\u{6aa}' | '\u{6ab}' | '\u{6ac}' | '\u{63b}' | '\u{63c}' => 'ک',
        'ة' | 'ۀ' | '\u{6be}' | '\u{6c1}'..='\u{6c3}' | '\u{6d5}' => 'ه',
        'أ' | 'إ' | 'آ' | '\u{671}'..='\u{673}' | '\u{675}' => 'ا',
        'ؤ' | '\u{676}' | '\u{6c4}'..='\u{6cb}' => 'و',
        '٠'..='٩' => (c as u8 - 0x60 + b'0') as char,
        '۰'..='۹' => (c as u8 - 0xf0 + b'0') as char,
        '٪' => '%',
        '٫' | '\u{6d4}' => '.',
        '٬' => ',',
        // Hamza on its own comes and goes (املاء, املا); tatweel only stretches.
        'ء' | '\u{674}' | '\u{640}' | '\u{61c}' => '\0',
        _ if is_arabic_mark(c) => '\0',
        _ => c,
    }
}

/// [`is_mark`] for the Arabic block, in a form that constants can use.
const fn is_arabic_mark(c: char) -> bool {
    matches!(c as u32,
        0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6dc | 0x6df..=0x6e4 | 0x6e7 | 0x6e8
        | 0x6ea..=0x6ed)
}

fn fold_other(c: char) -> Option<char> {
    match c {
        ZWNJ | '\u{200b}' => Some(ZWNJ),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        _ if is_mark(c) || is_invisible(c) => None,
        _ if c.is_whitespace() => Some(' '),
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            presentation(c).map_or(Some(c), fold_char)
        }
        _ => Some(digit_value(c).map_or_else(|| lower(c), |digit| (b'0' + digit) as char)),
    }
}

/// Lower case where that is one character that stays as it is.
fn lower(c: char) -> char {
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The letter behind a presentation form (the shapes of old encodings).
fn presentation(c: char) -> Option<char> {
    let code = c as u32;
    match code {
        0xfb56..=0xfb59 => Some('پ'),
        0xfb7a..=0xfb7d => Some('چ'),
        0xfb8a..=0xfb8b => Some('ژ'),
        0xfb8e..=0xfb91 => Some('ک'),
        0xfb92..=0xfb95 => Some('گ'),
        0xfba4..=0xfbad => Some('ه'),
        0xfbae..=0xfbb1 | 0xfbe8..=0xfbe9 | 0xfbfc..=0xfbff => Some('ی'),
        0xfe70..=0xfe7f => Some('\u{64b}'),
        0xfe80..=0xfef4 => {
            let index = FORMS.partition_point(|&(first, _)| first <= code) - 1;
            Some(FORMS[index].1)
        }
        _ => None,
    }
}

/// Where each letter's forms begin in the block Arabic Presentation Forms-B.
static FORMS: [(u32, char); 36] = [
    (0xfe80, 'ء'),
    (0xfe81, 'آ'),
    (0xfe83, 'أ'),
    (0xfe85, 'ؤ'),
    (0xfe87, 'إ'),
    (0xfe89, 'ئ'),
    (0xfe8d, 'ا'),
    (0xfe8f, 'ب'),
    (0xfe93, 'ة'),
    (0xfe95, 'ت'),
    (0xfe99, 'ث'),
    (0xfe9d, 'ج'),
    (0xfea1, 'ح'),
    (0xfea5, 'خ'),
    (0xfea9, 'د'),
    (0xfeab, 'ذ'),
    (0xfead, 'ر'),
    (0xfeaf, 'ز'),
    (0xfeb1, 'س'),
    (0xfeb5, 'ش'),
    (0xfeb9, 'ص'),
    (0xfebd, 'ض'),
    (0xfec1, 'ط'),
    (0xfec5, 'ظ'),
    (0xfec9, 'ع'),
    (0xfecd, 'غ'),
    (0xfed1, 'ف'),
    (0xfed5, 'ق'),
    (0xfed9, 'ک'),
    (0xfedd, 'ل'),
    (0xfee1, 'م'),
    (0xfee5, 'ن'),
    (0xfee9, 'ه'),
    (0xfeed, 'و'),
    (0xfeef, 'ى'),
    (0xfef1, 'ي'),
];
