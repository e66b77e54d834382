//! Which families are made for which script, best first: Google's Noto, then
//! what comes with Windows and macOS.

use std::collections::BTreeSet;

/// Which East Asian letters stand beside the Chinese characters of a text, and
/// so tell in which country's shapes they are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Company {
    /// Kana: Japanese shapes.
    Kana,
    /// Hangul and no kana: Korean shapes.
    Hangul,
    /// None: Chinese shapes.
    Alone,
}

impl Company {
    pub(super) fn of(letters: &BTreeSet<char>) -> Self {
        if letters.iter().any(|c| matches!(c, '\u{3041}'..='\u{30ff}')) {
            Self::Kana
        } else if letters.iter().any(|c| matches!(c, '\u{ac00}'..='\u{d7a3}')) {
            Self::Hangul
        } else {
            Self::Alone
        }
    }
}

const CHINESE: &[&str] = &[
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
];
const JAPANESE: &[&str] =
    &["Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans", "Yu Gothic", "Hiragino Sans"];
const KOREAN: &[&str] = &[
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "Source Han Sans K",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "NanumGothic",
];
const EUROPEAN: &[&str] = &["Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Arial"];
const EMOJI: &[&str] =
    &["Noto Emoji", "Symbola", "DejaVu Sans", "Segoe UI Emoji", "Segoe UI Symbol"];
const SYMBOLS: &[&str] = &[
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Sans Symbols2",
    "Noto Sans Math",
    "DejaVu Sans",
    "Segoe UI Symbol",
    "Apple Symbols",
];

/// Families for a letter; the person's own choice and any other come after them.
pub(super) fn of(letter: char, company: Company) -> &'static [&'static str] {
    match letter {
        '\u{530}'..='\u{58f}' => &["Noto Sans Armenian", "DejaVu Sans"],
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => {
            &["Noto Sans Hebrew", "DejaVu Sans", "Segoe UI", "Arial Hebrew", "Arial"]
        }
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => {
            &["Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Geeza Pro"]
        }
        '\u{700}'..='\u{74f}' => &["Noto Sans Syriac"],
        '\u{900}'..='\u{97f}' | '\u{a8e0}'..='\u{a8ff}' => {
            &["Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari", "Lohit Devanagari"]
        }
        '\u{980}'..='\u{9ff}' => &["Noto Sans Bengali", "Nirmala UI"],
        '\u{a00}'..='\u{a7f}' => &["Noto Sans Gurmukhi", "Nirmala UI"],
        '\u{a80}'..='\u{aff}' => &["Noto Sans Gujarati", "Nirmala UI"],
        '\u{b80}'..='\u{bff}' => &["Noto Sans Tamil", "Nirmala UI"],
        '\u{c00}'..='\u{c7f}' => &["Noto Sans Telugu", "Nirmala UI"],
        '\u{e00}'..='\u{e7f}' => {
            &["Noto Sans Thai", "Noto Sans Thai Looped", "Leelawadee UI", "Thonburi", "Loma"]
        }
        '\u{10a0}'..='\u{10ff}' => &["Noto Sans Georgian", "DejaVu Sans"],
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7ff}' => KOREAN,
        '\u{1200}'..='\u{139f}' => &["Noto Sans Ethiopic", "Nyala", "Kefa"],
        '\u{2010}'..='\u{2bff}' => SYMBOLS,
        '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}' => JAPANESE,
        '\u{2e80}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => match company {
            Company::Kana => JAPANESE,
            Company::Hangul => KOREAN,
            Company::Alone => CHINESE,
        },
        '\u{1f000}'..='\u{1faff}' => EMOJI,
        // Greek, Cyrillic, rare Latin and all that is not named above.
        _ => EUROPEAN,
    }
}
