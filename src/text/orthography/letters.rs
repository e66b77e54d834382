//! What a single character counts as in comparing.

use super::ZWNJ;
use std::sync::LazyLock;
use unicode_normalization::char::decompose_compatible;

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

/// [`char::is_alphabetic`], by a table for the scripts of nearly all text.
#[inline]
pub fn is_letter(c: char) -> bool {
    static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| {
        (0..0x700).map(|code| char::from_u32(code).is_some_and(char::is_alphabetic)).collect()
    });
    TABLE.get(c as usize).copied().unwrap_or_else(|| c.is_alphabetic())
}

/// [`char::is_alphanumeric`], by a table for the scripts of nearly all text.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    static TABLE: LazyLock<Vec<bool>> = LazyLock::new(|| {
        (0..0x700).map(|code| char::from_u32(code).is_some_and(char::is_alphanumeric)).collect()
    });
    TABLE.get(c as usize).copied().unwrap_or_else(|| c.is_alphanumeric())
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
/// Letters come out in one Persian form, Latin, Greek and Cyrillic in lower
/// case and without accents, digits in ASCII, any white space as a space,
/// dashes as `-`. What stands for several letters (the ligature of lam and
/// alef, `ﷲ`, `ß`) comes out as it is; the functions that fold strings take it
/// apart.
#[inline]
pub fn fold_char(c: char) -> Option<char> {
    match fold_one(c) {
        Fold::Letter(letter) => Some(letter),
        Fold::Nothing => None,
        Fold::Several => Some(c),
    }
}

/// What a character folds to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    Letter(char),
    /// It does not count.
    Nothing,
    /// More than one letter, which [`spell`] gives.
    Several,
}

#[inline]
pub(super) fn fold_one(c: char) -> Fold {
    match c {
        '\0'..='\u{7f}' => Fold::Letter(fold_ascii(c)),
        '\u{600}'..='\u{6ff}' => match ARABIC[(c as u32 - 0x600) as usize] {
            '\0' => Fold::Nothing,
            folded => Fold::Letter(folded),
        },
        _ => fold_rare(c),
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

/// A character of the Arabic block (U+0600–U+06FF) as it counts in comparing,
/// like [`fold_char`], for tables that are made when compiling; NUL when it
/// does not count.
///
/// Persian's own letters stay; their Arabic, Urdu, Pashto, Kurdish, Sindhi and
/// Uyghur look-alikes, which keyboards and old texts put in their place, follow
/// them.
pub const fn fold_arabic(c: char) -> char {
    match c {
        'ي'
        | 'ى'
        | 'ئ'
        | '\u{620}'
        | '\u{63d}'..='\u{63f}'
        | '\u{678}'
        | '\u{6cd}'
        | '\u{6ce}'
        | '\u{6d0}'..='\u{6d3}' => 'ی',
        'ك' | '\u{63b}' | '\u{63c}' | '\u{6aa}' | '\u{6ac}'..='\u{6ae}' => 'ک',
        '\u{6ab}' | '\u{6b0}'..='\u{6b4}' => 'گ',
        'ة' | 'ۀ' | '\u{6be}' | '\u{6c1}'..='\u{6c3}' | '\u{6d5}' | '\u{6ff}' => 'ه',
        'أ' | 'إ' | 'آ' | '\u{671}'..='\u{673}' | '\u{675}' => 'ا',
        'ؤ' | '\u{676}' | '\u{677}' | '\u{6c4}'..='\u{6cb}' | '\u{6cf}' => 'و',
        '\u{679}' | '\u{67c}' => 'ت',
        '\u{688}' | '\u{689}' => 'د',
        '\u{691}' | '\u{693}' | '\u{695}' => 'ر',
        '\u{696}' => 'ژ',
        '\u{69a}' => 'ش',
        '\u{6a4}' => 'ف',
        '\u{6b5}'..='\u{6b8}' => 'ل',
        '\u{6ba}'..='\u{6bd}' => 'ن',
        '٠'..='٩' => (c as u8 - 0x60 + b'0') as char,
        '۰'..='۹' => (c as u8 - 0xf0 + b'0') as char,
        '٪' => '%',
        '٫' | '\u{6d4}' => '.',
        '٬' | '،' => ',',
        '؛' => ';',
        '؟' => '?',
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

#[cold]
fn fold_rare(c: char) -> Fold {
    match c {
        ZWNJ | '\u{200b}' => return Fold::Letter(ZWNJ),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => return Fold::Letter('-'),
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' => return Fold::Letter('\''),
        '\u{201c}'..='\u{201e}' => return Fold::Letter('"'),
        _ if is_mark(c) || is_invisible(c) => return Fold::Nothing,
        _ if c.is_whitespace() => return Fold::Letter(' '),
        _ => {}
    }
    if let Some(digit) = digit_value(c) {
        return Fold::Letter((b'0' + digit) as char);
    }
    let mut fold = Fold::Nothing;
    spell(c, &mut |letter| {
        fold = if fold == Fold::Nothing { Fold::Letter(letter) } else { Fold::Several };
    });
    fold
}

/// The letters that a character outside ASCII and the Arabic block stands for,
/// folded.
pub(super) fn spell(c: char, emit: &mut dyn FnMut(char)) {
    let c = lower(c);
    if let Some(letters) = latin(c) {
        return letters.chars().for_each(emit);
    }
    let mut parts = |part: char| match fold_one(part) {
        Fold::Letter(letter) => emit(letter),
        Fold::Nothing => {}
        Fold::Several => spell(part, emit),
    };
    match c {
        // Marks on nothing, which decompose to a space and the mark.
        '\u{fe70}'..='\u{fe7f}' | '\u{fc5e}'..='\u{fc63}' | '\u{fbb2}'..='\u{fbc2}' => {}
        // Accented letters; ligatures; presentation forms, which old encodings
        // wrote; half and full width.
        '\u{c0}'..='\u{24f}'
        | '\u{370}'..='\u{52f}'
        | '\u{1e00}'..='\u{1fff}'
        | '\u{212a}'..='\u{212b}'
        | '\u{fb00}'..='\u{fb06}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe80}'..='\u{fefc}'
        | '\u{ff00}'..='\u{ffef}'
            if !stands_for_itself(c) =>
        {
            decompose_compatible(c, &mut parts);
        }
        _ => emit(c),
    }
}

/// Whether nothing decomposes.
fn stands_for_itself(c: char) -> bool {
    let mut same = true;
    decompose_compatible(c, |part| same &= part == c);
    same
}

/// Latin and Greek letters that no decomposition brings to plain ones.
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ς' => "σ",
        _ => return None,
    })
}

/// Lower case where that is one character.
fn lower(c: char) -> char {
    let mut lowered = c.to_lowercase();
    match (lowered.next(), lowered.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}
