//! From bytes to text: which encoding, and is it text at all.
//!
//! A byte order mark is not part of the text; every other character is, line
//! endings included, so that spans can be shown against the original.

use super::error::{BinaryKind, ReadError};
use super::legacy;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Decoded text.
pub(super) struct Decoded {
    /// The characters, without a byte order mark.
    pub(super) text: String,
    /// WHATWG name of the encoding, lower case.
    pub(super) encoding: String,
    /// Ids of the catalogue for what was odd.
    pub(super) warnings: Vec<String>,
}

/// Starts of files that are no text, longest matter first.
const MAGIC: &[(&[u8], BinaryKind)] = &[
    (b"%PDF-", BinaryKind::Pdf),
    (b"\x89PNG\r\n\x1a\n", BinaryKind::Image),
    (b"\xff\xd8\xff", BinaryKind::Image),
    (b"GIF87a", BinaryKind::Image),
    (b"GIF89a", BinaryKind::Image),
    (b"II*\0", BinaryKind::Image),
    (b"MM\0*", BinaryKind::Image),
    (b"PK\x03\x04", BinaryKind::Archive),
    (b"PK\x05\x06", BinaryKind::Archive),
    (b"\x1f\x8b\x08", BinaryKind::Archive),
    (b"7z\xbc\xaf\x27\x1c", BinaryKind::Archive),
    (b"Rar!\x1a\x07", BinaryKind::Archive),
    (b"\xfd7zXZ\0", BinaryKind::Archive),
    (b"BZh", BinaryKind::Archive),
    (b"\x28\xb5\x2f\xfd", BinaryKind::Archive),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", BinaryKind::Office),
    (b"{\\rtf", BinaryKind::Office),
    (b"\x7fELF", BinaryKind::Program),
    (b"MZ\x90\0", BinaryKind::Program),
    (b"\xcf\xfa\xed\xfe", BinaryKind::Program),
    (b"\xca\xfe\xba\xbe", BinaryKind::Program),
    (b"\0asm", BinaryKind::Program),
    (b"SQLite format 3\0", BinaryKind::Database),
    (b"OggS", BinaryKind::Media),
    (b"ID3\x03", BinaryKind::Media),
    (b"ID3\x04", BinaryKind::Media),
    (b"fLaC", BinaryKind::Media),
    (b"\x1aE\xdf\xa3", BinaryKind::Media),
];

/// Decodes a file, or says why it is no text.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if let Some(kind) = magic(bytes) {
        return Err(ReadError::Binary { kind });
    }
    let decoded = decode_marked(bytes)
        .or_else(|| decode_unmarked_utf16(bytes))
        .or_else(|| decode_utf8(bytes))
        .unwrap_or_else(|| legacy::decode(bytes));
    let census = Census::of(&decoded.text);
    if census.controls * 50 > census.length || census.nul || census.lost * 5 > census.length {
        return Err(ReadError::Binary { kind: BinaryKind::Unknown });
    }
    if decoded.text.chars().all(|c| c.is_whitespace() || is_binary_control(c)) {
        return Err(ReadError::Empty);
    }
    Ok(decoded)
}

/// Bytes that are looked at together.
const STRETCH: usize = 32;

/// What tells text from other data, counted.
#[derive(Default)]
struct Census {
    /// All characters.
    length: usize,
    /// Control characters that no text editor writes.
    controls: usize,
    /// Characters that could not be decoded.
    lost: usize,
    nul: bool,
}

impl Census {
    fn of(text: &str) -> Self {
        let mut census = Self { length: text.chars().count(), ..Self::default() };
        // Suspects are ASCII controls and what begins C1 controls,
        // noncharacters and U+FFFD; most stretches have none.
        let suspect = |byte: u8| byte < b' ' || byte == 0x7f || byte == 0xc2 || byte >= 0xef;
        for (index, chunk) in text.as_bytes().chunks(STRETCH).enumerate() {
            if !chunk.iter().fold(false, |any, byte| any | suspect(*byte)) {
                continue;
            }
            for (offset, _) in chunk.iter().enumerate().filter(|(_, byte)| suspect(**byte)) {
                let rest = text.get(index * STRETCH + offset..);
                census.note(rest.and_then(|rest| rest.chars().next()));
            }
        }
        census
    }

    fn note(&mut self, suspect: Option<char>) {
        match suspect {
            Some('\u{fffd}') => self.lost += 1,
            Some(c) if is_binary_control(c) => {
                self.controls += 1;
                self.nul |= c == '\0';
            }
            _ => {}
        }
    }
}

/// What the first bytes say the file is, when that is no text.
fn magic(bytes: &[u8]) -> Option<BinaryKind> {
    if bytes.starts_with(b"RIFF") && bytes.len() > 12 {
        return match &bytes[8..12] {
            b"WEBP" => Some(BinaryKind::Image),
            b"AVI " | b"WAVE" => Some(BinaryKind::Media),
            _ => None,
        };
    }
    if bytes.len() > 12 && &bytes[4..8] == b"ftyp" {
        return Some(BinaryKind::Media);
    }
    MAGIC.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

/// Control characters that no text editor writes.
fn is_binary_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}'))
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{fffe}' | '\u{ffff}')
}

/// Text that opens with a byte order mark.
fn decode_marked(bytes: &[u8]) -> Option<Decoded> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe\0\0") {
        return Some(decode_utf32(rest, u32::from_le_bytes, "utf-32le"));
    }
    if let Some(rest) = bytes.strip_prefix(b"\0\0\xfe\xff") {
        return Some(decode_utf32(rest, u32::from_be_bytes, "utf-32be"));
    }
    let (encoding, length) = Encoding::for_bom(bytes)?;
    Some(decode_with(encoding, &bytes[length..]))
}

/// UTF-32, which `encoding_rs` leaves out.
fn decode_utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32, name: &str) -> Decoded {
    let text: String = bytes
        .chunks(4)
        .map(|chunk| {
            <[u8; 4]>::try_from(chunk)
                .ok()
                .and_then(|four| char::from_u32(unit(four)))
                .unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect();
    let warnings = damage_warning(&text);
    Decoded { text, encoding: name.to_owned(), warnings }
}

/// Decodes with a known encoding; damaged places become U+FFFD and a warning.
pub(super) fn decode_with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let warnings = damage_warning(&text);
    Decoded { text, encoding: encoding.name().to_ascii_lowercase(), warnings }
}

fn damage_warning(text: &str) -> Vec<String> {
    if text.contains('\u{fffd}') {
        vec!["article-warning-damaged-text".to_owned()]
    } else {
        Vec::new()
    }
}

/// UTF-16 without a mark. Persian in it has 0x06 in every second byte, Latin
/// has 0x00, and spaces have one of the two beside 0x20: no other text does.
fn decode_unmarked_utf16(bytes: &[u8]) -> Option<Decoded> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    // Nearly every text has too few such bytes, which is quickly counted.
    let typical = bytes.iter().filter(|&&b| matches!(b, 0x00 | 0x06)).count();
    if typical * 20 < bytes.len() * 7 {
        return None;
    }
    let units = bytes.len() / 2;
    let high = |offset: usize| {
        bytes.iter().skip(offset).step_by(2).filter(|&&b| matches!(b, 0x00 | 0x06)).count()
    };
    let (big, little) = (high(0), high(1));
    let encoding = match (big * 10 >= units * 7, little * 10 >= units * 7) {
        (true, false) => UTF_16BE,
        (false, true) => UTF_16LE,
        _ => return None,
    };
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let is_text = !damaged && !text.chars().any(is_binary_control);
    is_text.then(|| decode_with(encoding, bytes))
}

/// UTF-8, also when a few bytes of it are damaged.
fn decode_utf8(bytes: &[u8]) -> Option<Decoded> {
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        let warnings = damage_warning(&text);
        return Some(Decoded { text: text.into_owned(), encoding: "utf-8".to_owned(), warnings });
    }
    let text = String::from_utf8_lossy(bytes);
    let good = text.chars().filter(|c| !c.is_ascii() && *c != '\u{fffd}').count();
    let lost = text.chars().filter(|&c| c == '\u{fffd}').count();
    (good >= 4 && lost * 10 <= good).then(|| decode_with(UTF_8, bytes))
}
