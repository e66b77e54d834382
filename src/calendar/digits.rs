//! Decimal digits: Persian (۰–۹), Arabic-Indic (٠–٩) and Latin, to and fro.

use super::Language;

/// The value of a decimal digit of any of the three kinds.
pub fn digit_value(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => c as u32 - u32::from(b'0'),
        '\u{6f0}'..='\u{6f9}' => c as u32 - 0x6f0,
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        _ => return None,
    };
    Some(value as u8)
}

/// A digit 0–9 as a language writes it.
///
/// # Panics
/// When `value` is above 9.
pub fn digit_char(value: u8, language: Language) -> char {
    assert!(value < 10, "{value} is no digit");
    match language {
        Language::Fa => DIGITS_FA[usize::from(value)],
        Language::En => char::from(b'0' + value),
    }
}

const DIGITS_FA: [char; 10] = ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'];

/// The text with every digit as a language writes it; nothing else changes.
pub fn to_language_digits(text: &str, language: Language) -> String {
    text.chars().map(|c| digit_value(c).map_or(c, |value| digit_char(value, language))).collect()
}

/// The text with every digit as 0–9.
pub fn to_latin_digits(text: &str) -> String {
    to_language_digits(text, Language::En)
}

/// A whole number in a language's digits, without separators.
pub fn number(value: i64, language: Language) -> String {
    let mut text = String::with_capacity(24);
    push_number(&mut text, value, 1, language);
    text
}

/// Appends a number with at least `width` digits.
pub(super) fn push_number(text: &mut String, value: i64, width: usize, language: Language) {
    let mut digits = [0; 20];
    let mut count = 0;
    let mut rest = value.unsigned_abs();
    while rest > 0 || count < width.max(1) {
        digits[count] = (rest % 10) as u8;
        rest /= 10;
        count += 1;
    }
    if value < 0 {
        text.push('-');
    }
    text.extend(digits[..count].iter().rev().map(|digit| digit_char(*digit, language)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_kinds_are_one() {
        let mixed = "1۲٣ آذر 4۵٦";
        assert_eq!(to_latin_digits(mixed), "123 آذر 456");
        assert_eq!(to_language_digits(mixed, Language::Fa), "۱۲۳ آذر ۴۵۶");
        assert_eq!(digit_value('x'), None);
    }

    #[test]
    fn numbers_keep_their_sign_and_width() {
        assert_eq!(number(-1404, Language::Fa), "-۱۴۰۴");
        assert_eq!(number(0, Language::En), "0");
        assert_eq!(number(i64::MIN, Language::En), i64::MIN.to_string());
        let mut text = String::new();
        push_number(&mut text, 7, 2, Language::Fa);
        assert_eq!(text, "۰۷");
    }
}
