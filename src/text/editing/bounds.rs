//! Where letters, words and paragraphs begin and end in a text.

use std::ops::Range;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The first border between graphemes that is not before `offset` (in bytes).
///
/// ```
/// use gahnegar::text::editing::settle;
/// assert_eq!(settle("می\u{200c}روم", 3), 7, "a joiner belongs to its letter");
/// assert_eq!(settle("abc", 9), 3);
/// ```
pub fn settle(text: &str, offset: usize) -> usize {
    let offset = text.ceil_char_boundary(offset);
    if is_border(text, offset) { offset } else { letter_after(text, offset) }
}

fn is_border(text: &str, offset: usize) -> bool {
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.is_boundary(text, 0).unwrap_or(true)
}

/// Where the grapheme that ends at a border begins.
pub(super) fn letter_before(text: &str, offset: usize) -> usize {
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// Where the grapheme that begins at a border ends.
pub(super) fn letter_after(text: &str, offset: usize) -> usize {
    let mut cursor = GraphemeCursor::new(offset, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// Where a backspace at a border stops: a letter loses its marks and joiners
/// one by one, as a Persian typist put them; what is one picture (an emoji)
/// and a line break go as a whole.
pub(super) fn backspace(text: &str, offset: usize) -> usize {
    let start = letter_before(text, offset);
    let letter = &text[start..offset];
    let is_picture = letter.chars().any(|c| matches!(c, '\u{200d}' | '\u{fe0f}') || is_emoji(c));
    if is_picture || letter == "\r\n" {
        return start;
    }
    offset - letter.chars().next_back().map_or(0, char::len_utf8)
}

/// Whether a piece between word borders is one that word movement stops at:
/// not white space, not punctuation.
fn is_word(piece: &str) -> bool {
    piece.chars().any(|c| c.is_alphanumeric() || is_emoji(c))
}

/// The planes of pictures, as far as they stand together.
fn is_emoji(c: char) -> bool {
    ('\u{1f000}'..='\u{1faff}').contains(&c)
}

/// Where the word before an offset begins, or the text.
pub(super) fn word_before(text: &str, offset: usize) -> usize {
    let pieces = text[..offset].split_word_bound_indices();
    pieces.rev().find(|(_, piece)| is_word(piece)).map_or(0, |(start, _)| start)
}

/// Where the word after an offset ends, or the text.
pub(super) fn word_after(text: &str, offset: usize) -> usize {
    let mut pieces = text[offset..].split_word_bound_indices();
    let found = pieces.find(|(_, piece)| is_word(piece));
    found.map_or(text.len(), |(start, piece)| offset + start + piece.len())
}

/// What a double click at an offset selects: the word there, joiners and marks
/// included, or the white space or the sign; empty only in an empty text.
///
/// ```
/// use gahnegar::text::editing::word_at;
/// let text = "او می\u{200c}رود.";
/// assert_eq!(&text[word_at(text, 8)], "می\u{200c}رود");
/// ```
pub fn word_at(text: &str, offset: usize) -> Range<usize> {
    // Behind the last letter of a paragraph its last word is meant.
    let line = paragraph_at(text, offset);
    let offset = if offset >= line.end && line.start < line.end {
        letter_before(text, line.end)
    } else {
        offset.min(text.len())
    };
    let words = text.split_word_bound_indices();
    let mut ranges = words.map(|(start, word)| start..start + word.len());
    ranges.find(|range| range.contains(&offset)).unwrap_or(text.len()..text.len())
}

/// What a triple click at an offset selects: all between two line breaks.
///
/// ```
/// use gahnegar::text::editing::paragraph_at;
/// assert_eq!(paragraph_at("یک\nدو", 7), 5..9);
/// ```
pub fn paragraph_at(text: &str, offset: usize) -> Range<usize> {
    let is_break =
        |c: char| matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let offset = text.floor_char_boundary(offset);
    let start = text[..offset].rfind(is_break);
    let start = start.map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let end = text[offset..].find(is_break).map_or(text.len(), |length| offset + length);
    start..end
}
