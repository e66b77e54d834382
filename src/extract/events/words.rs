//! The words of a text in folded spelling, each with its bytes in the
//! original. This is the event side's view of a text; temporal expressions
//! have their own tokens.

use super::lookup::{self, Look};
use crate::article::Span;
use crate::text::orthography::{ZWNJ, fold_char};
use std::sync::LazyLock;

/// What a [`Word`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Letters,
    /// Digits, in any script, perhaps with letters glued on.
    Number,
    /// One punctuation mark or symbol.
    Mark(char),
}

/// One word or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Bytes in the original.
    pub(super) span: Span,
    /// Bytes in the folded arena.
    from: u32,
    to: u32,
    /// First letter in the arena of codes.
    code: u32,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether a stretch begins with it.
    pub(super) first: bool,
}

/// All words of a text, in order, with folded spellings in one arena.
#[derive(Debug, Default)]
pub(super) struct Words {
    arena: String,
    /// The letters of the arena by their [`code`].
    codes: Vec<u8>,
    items: Vec<Word>,
    looks: Vec<Look>,
}

impl Words {
    /// Reads the stretches of `text` (the body's paragraphs) into words.
    pub(super) fn read(text: &str, stretches: &[Span]) -> Self {
        let mut words = Self::default();
        words.arena.reserve(text.len());
        words.codes.reserve(text.len() / 2);
        words.items.reserve(text.len() / 8);
        for stretch in stretches {
            let from = words.items.len();
            words.read_stretch(text, *stretch);
            if let Some(first) = words.items.get_mut(from) {
                first.first = true;
            }
        }
        words.looks = lookup::look_up(&words);
        words
    }

    /// What the lexicons know of the word at `index`.
    pub(super) fn look(&self, index: usize) -> &Look {
        &self.looks[index]
    }

    /// Number of words and marks.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The word at `index`.
    pub(super) fn get(&self, index: usize) -> Word {
        self.items[index]
    }

    /// Bytes of the word at `index` in the original.
    pub(super) fn span(&self, index: usize) -> Span {
        self.items[index].span
    }

    /// Folded spelling of the word at `index`; empty for marks.
    pub(super) fn text(&self, index: usize) -> &str {
        let word = self.items[index];
        &self.arena[word.from as usize..word.to as usize]
    }

    /// The letters of the word at `index` by their [`code`]; none for marks.
    pub(super) fn codes(&self, index: usize) -> &[u8] {
        let to = self.items.get(index + 1).map_or(self.codes.len(), |next| next.code as usize);
        &self.codes[self.items[index].code as usize..to]
    }

    /// How many letters or digits the word at `index` has; 0 for marks.
    pub(super) fn letters(&self, index: usize) -> usize {
        self.codes(index).len()
    }

    /// The mark at `index`, when it is one.
    pub(super) fn mark(&self, index: usize) -> Option<char> {
        match self.items[index].kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether the word at `index` is made of letters.
    pub(super) fn is_letters(&self, index: usize) -> bool {
        self.items[index].kind == Kind::Letters
    }

    /// The words that lie in `span`, as a range of indices.
    pub(super) fn range(&self, span: Span) -> std::ops::Range<usize> {
        let from = self.items.partition_point(|word| word.span.start < span.start);
        let to = self.items.partition_point(|word| word.span.start < span.end);
        from..to.max(from)
    }

    fn read_stretch(&mut self, text: &str, stretch: Span) {
        let classes: &[Class] = &CLASSES;
        let slice = &text[..stretch.end];
        let mut at = stretch.start;
        while let Some(letter) = slice[at..].chars().next() {
            let class = class_of(classes, letter);
            match class.sort {
                Sort::Letter => at = self.word(classes, slice, at, Kind::Letters),
                Sort::Digit => at = self.word(classes, slice, at, Kind::Number),
                Sort::Joiner | Sort::Blank => at += letter.len_utf8(),
                Sort::Mark => {
                    let end = at + letter.len_utf8();
                    self.push(at, end, self.arena.len(), self.codes.len(), Kind::Mark(letter));
                    at = end;
                }
            }
        }
    }

    /// Reads the word that begins at byte `start`; gives the byte after it.
    fn word(&mut self, classes: &[Class], text: &str, start: usize, kind: Kind) -> usize {
        let (from, code) = (self.arena.len(), self.codes.len());
        let wanted = if kind == Kind::Letters { Sort::Letter } else { Sort::Digit };
        let mut end = text.len();
        for (offset, letter) in text[start..].char_indices() {
            let class = class_of(classes, letter);
            if class.sort == wanted {
                self.arena.push(class.folded);
                self.codes.push(class.code);
                continue;
            }
            let at = start + offset;
            let in_number = kind == Kind::Number && class.sort == Sort::Mark;
            let inside = in_number && is_number_mark(letter, &text[at..]);
            // «۱۲شهریور» is two words: digits and letters part company.
            if class.sort != Sort::Joiner && !inside {
                end = at;
                break;
            }
        }
        self.push(start, end, from, code, kind);
        end
    }

    fn push(&mut self, start: usize, end: usize, from: usize, code: usize, kind: Kind) {
        let (from, to, code) = (from as u32, self.arena.len() as u32, code as u32);
        self.items.push(Word { span: Span { start, end }, from, to, code, kind, first: false });
    }
}

/// Folds a word or a phrase to the spelling that lexicons are keyed by: one
/// form per letter, Latin digits, no ZWNJ, no diacritics, no spaces.
pub(super) fn fold_key(text: &str) -> String {
    let classes: &[Class] = &CLASSES;
    text.chars()
        .map(|letter| class_of(classes, letter))
        .filter(|class| matches!(class.sort, Sort::Letter | Sort::Digit))
        .map(|class| class.folded)
        .collect()
}

/// What a character is to the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Digit,
    /// No letter of its own: joiners, tatweel, hamza, diacritics.
    Joiner,
    /// What parts words without being one: blanks, controls, bidi marks.
    Blank,
    /// Any other character.
    Mark,
}

/// A character, folded.
#[derive(Debug, Clone, Copy)]
struct Class {
    folded: char,
    sort: Sort,
    code: u8,
}

#[inline]
fn class_of(classes: &[Class], letter: char) -> Class {
    classes.get(letter as usize).copied().unwrap_or_else(|| Class::of(letter))
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

/// Latin, Arabic and what stands between: nearly all letters of any article.
static CLASSES: LazyLock<Vec<Class>> = LazyLock::new(|| {
    (0..0x700).map(|code| Class::of(char::from_u32(code).unwrap_or(' '))).collect()
});

impl Class {
    fn of(letter: char) -> Self {
        let blank = letter.is_whitespace() || letter.is_control() || is_bidi(letter);
        let (folded, sort) = match fold_char(letter) {
            _ if is_bidi(letter) => (letter, Sort::Blank),
            None | Some(ZWNJ) => (letter, Sort::Joiner),
            Some(folded) if is_digit(folded) => (folded, Sort::Digit),
            Some(folded) if folded.is_alphanumeric() => (folded, Sort::Letter),
            Some(_) if blank => (letter, Sort::Blank),
            Some(_) => (letter, Sort::Mark),
        };
        Self { folded, sort, code: code(folded) }
    }
}

fn is_digit(folded: char) -> bool {
    folded.is_ascii_digit() || folded > '\u{700}' && folded.is_alphanumeric() && folded.is_numeric()
}

/// The mark in «17,000» and «۵٫۹»: between digits, part of the number.
fn is_number_mark(letter: char, rest: &str) -> bool {
    let next = rest.chars().nth(1);
    matches!(letter, ',' | '.' | '٬' | '٫' | '،') && next.is_some_and(char::is_numeric)
}

fn is_bidi(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        (0..words.len())
            .map(|at| words.mark(at).map_or_else(|| words.text(at).to_owned(), String::from))
            .collect()
    }

    #[test]
    fn spellings_fold_to_one() {
        assert_eq!(read("كره\u{200c}شمالي"), ["کرهشمالی"]);
        assert_eq!(read("آذربایجان، رئیس"), ["اذربایجان", "،", "رییس"]);
        assert_eq!(fold_key("کره شمالی"), "کرهشمالی");
    }

    #[test]
    fn digits_and_letters_part() {
        assert_eq!(read("۱۲شهریور"), ["12", "شهریور"]);
        assert_eq!(read("17,000 و ۵.۹."), ["17000", "و", "59", "."]);
    }

    #[test]
    fn spans_lie_on_the_original() {
        let text = "می\u{200c}رود «تهران».";
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        let span = words.span(2);
        assert_eq!(&text[span.start..span.end], "تهران");
    }
}
