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
    /// What it is.
    pub(super) kind: Kind,
    /// Whether a stretch begins with it.
    pub(super) first: bool,
}

/// All words of a text, in order, with folded spellings in one arena.
#[derive(Debug, Default)]
pub(super) struct Words {
    arena: String,
    items: Vec<Word>,
    looks: Vec<Look>,
}

impl Words {
    /// Reads the stretches of `text` (the body's paragraphs) into words.
    pub(super) fn read(text: &str, stretches: &[Span]) -> Self {
        let mut words = Self::default();
        words.arena.reserve(text.len());
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
        let mut open: Option<(usize, u32, Kind)> = None;
        for (at, letter) in text[stretch.start..stretch.end].char_indices() {
            let at = stretch.start + at;
            let class = classes.get(letter as usize).copied();
            let Class { folded, sort } = class.unwrap_or_else(|| Class::of(letter));
            let kind = match sort {
                Sort::Joiner => continue,
                Sort::Letter => Kind::Letters,
                Sort::Digit => Kind::Number,
                Sort::Mark => {
                    let in_number = matches!(open, Some((_, _, Kind::Number)));
                    if !(in_number && is_number_mark(letter, &text[at..stretch.end])) {
                        self.close(&mut open, at);
                        self.push_mark(at, letter);
                    }
                    continue;
                }
                Sort::Blank => {
                    self.close(&mut open, at);
                    continue;
                }
            };
            match open {
                Some((_, _, opened)) if opened == kind => {}
                // «۱۲شهریور» is two words: digits and letters part company.
                _ => {
                    self.close(&mut open, at);
                    open = Some((at, self.arena.len() as u32, kind));
                }
            }
            self.arena.push(folded);
        }
        self.close(&mut open, stretch.end);
    }

    fn push_mark(&mut self, at: usize, mark: char) {
        let here = self.arena.len() as u32;
        let span = Span { start: at, end: at + mark.len_utf8() };
        let kind = Kind::Mark(mark);
        self.items.push(Word { span, from: here, to: here, kind, first: false });
    }

    fn close(&mut self, open: &mut Option<(usize, u32, Kind)>, end: usize) {
        if let Some((start, from, kind)) = open.take() {
            let to = self.arena.len() as u32;
            self.items.push(Word { span: Span { start, end }, from, to, kind, first: false });
        }
    }
}

/// Folds a word or a phrase to the spelling that lexicons are keyed by: one
/// form per letter, Latin digits, no ZWNJ, no diacritics, no spaces.
pub(super) fn fold_key(text: &str) -> String {
    let classes = text.chars().map(|letter| {
        CLASSES.get(letter as usize).copied().unwrap_or_else(|| Class::of(letter))
    });
    classes
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
        Self { folded, sort }
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
