//! Encodings from before Unicode: Windows-1256, ISO-8859-6 and whatever else
//! chardetng recognises.
//!
//! General detectors know Arabic, not Persian. Here the two Arabic code pages
//! are told apart by how much the decoded letters look like Persian or Arabic
//! running text; the rest is left to chardetng.

use super::decode::{Decoded, decode_with};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_6, WINDOWS_1252, WINDOWS_1256};

/// Letters of running Persian and Arabic, the frequent ones first.
const FREQUENT: &str = "ایيىرندهمتوسشبلكکزفقعحخجآپگچصطضغءئأذثژظةؤإ";

/// Decodes bytes that are no Unicode text.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let guess = detect(bytes);
    let arabic = [WINDOWS_1256, ISO_8859_6]
        .into_iter()
        .map(|encoding| (encoding, arabic_likeness(encoding, bytes)))
        .reduce(|best, next| if next.1 > best.1 { next } else { best });
    let encoding = match arabic {
        Some((encoding, likeness)) if likeness > 0.5 => encoding,
        _ => guess,
    };
    decode_with(encoding, bytes)
}

/// chardetng's guess, for what is neither UTF-8 nor Arabic script.
fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() || !has_multibyte_runs(bytes) { single_byte(guess) } else { guess }
}

/// Stray high bytes in Latin text make detectors see Chinese; a real multibyte
/// text has them in runs.
fn has_multibyte_runs(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|b| !b.is_ascii()).count();
    high * 3 > bytes.len()
}

fn single_byte(guess: &'static Encoding) -> &'static Encoding {
    if guess.is_single_byte() { guess } else { WINDOWS_1252 }
}

/// How much bytes read like Arabic-script prose in an encoding: at most 1; 0 or
/// less when they do not.
///
/// Counts what stands among letters: Arabic letters by frequency in favour;
/// Latin letters with accents, signs and unassigned bytes inside words against.
fn arabic_likeness(encoding: &'static Encoding, bytes: &[u8]) -> f64 {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut score = 0.0;
    let mut seen = 0.0;
    for c in text.chars().filter(|c| !c.is_ascii()) {
        seen += 1.0;
        score += match FREQUENT.chars().position(|letter| letter == c) {
            Some(place) if place < 20 => 1.0,
            Some(_) => 0.75,
            None if matches!(c, '\u{200c}' | '،' | '؛' | '؟' | '«' | '»' | 'ـ') => 0.75,
            None if matches!(c, '\u{a0}' | '\u{2013}'..='\u{2026}' | '\u{64b}'..='\u{652}') => 0.3,
            None => -2.0,
        };
    }
    let ascii_letters = bytes.iter().filter(|b| b.is_ascii_alphabetic()).count() as f64;
    // A Latin text with a few high bytes is no Arabic text in disguise.
    let share = if seen > 0.0 { (seen / (seen + ascii_letters)).min(1.0) } else { 0.0 };
    if share < 0.15 { 0.0 } else { score / f64::max(seen, 1.0) }
}
