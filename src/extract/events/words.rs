//! The words of a text in folded spelling, each with its bytes in the
//! original. This is the event side's view of a text; temporal expressions
//! have their own tokens.

use super::letters::{CLASSES, Class, Classes, fold_into};
use super::lookup::{self, Known, LONG_NUMBER, Latest, Look, MARK, NUMBER, Open};
use crate::article::Span;
use std::cell::Cell;
use std::mem::take;
use std::ops::Range;

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

/// The folded spelling of a word.
#[derive(Debug, Clone, Copy)]
enum Folded<'t> {
    /// As in the text.
    Same(&'t str),
    /// Bytes in the arena.
    Other(u32, u32),
}

/// One word or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'t> {
    /// Bytes in the original.
    pub(super) span: Span,
    folded: Folded<'t>,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether a stretch begins with it.
    pub(super) first: bool,
}

/// All words of a text, in order, with folded spellings in one arena.
#[derive(Debug)]
pub(super) struct Words<'t> {
    text: &'t str,
    /// Folded spellings that differ from the text's.
    arena: String,
    items: Vec<Word<'t>>,
    looks: Vec<Look>,
    /// Whether any word begins with an ASCII letter.
    latin: bool,
}

/// The memory of words that are done with, for those of the next text.
#[derive(Debug)]
struct Spare {
    arena: String,
    items: Vec<Word<'static>>,
    looks: Vec<Look>,
}

/// Most words that memory is kept for when they are done with.
const MOST_KEPT: usize = 1 << 14;

thread_local! {
    static SPARE: Cell<Option<Spare>> = const { Cell::new(None) };
}

impl Drop for Words<'_> {
    fn drop(&mut self) {
        let (mut items, mut looks) = (take(&mut self.items), take(&mut self.looks));
        if items.capacity() > MOST_KEPT {
            return;
        }
        let mut arena = take(&mut self.arena);
        items.clear();
        looks.clear();
        arena.clear();
        // None is left that lives as long as the text; only their memory is moved.
        let items = items.into_iter().map(|_| unreachable!()).collect();
        SPARE.set(Some(Spare { arena, items, looks }));
    }
}

impl<'t> Words<'t> {
    /// Reads the stretches of `text` (the body's paragraphs) into words.
    pub(super) fn read(text: &'t str, stretches: &[Span]) -> Self {
        let spare = SPARE.take();
        let (arena, items, looks) = match spare {
            Some(Spare { arena, items, looks }) => (arena, items, looks),
            None => Default::default(),
        };
        let mut words = Self { text, arena, items, looks, latin: false };
        let length: usize = stretches.iter().map(|stretch| stretch.end - stretch.start).sum();
        // A word of the press and its blank have more bytes.
        words.items.reserve(length / 5);
        words.looks.reserve(length / 5);
        words.arena.reserve(length / 4);
        let mut open = Open::new(length / 5);
        lookup::with_latest(|latest| {
            for stretch in stretches {
                let from = words.items.len();
                words.read_stretch(*stretch, latest, &mut open);
                if let Some(first) = words.items.get_mut(from) {
                    first.first = true;
                }
            }
        });
        for (at, door) in open.found {
            words.looks[at] = lookup::go_on(&words, at, door);
        }
        words
    }

    /// What the lexicons know of the word at `index`.
    pub(super) fn look(&self, index: usize) -> &Look {
        &self.looks[index]
    }

    /// The words in `range` that [may](lookup::may) be something, in order.
    #[inline]
    pub(super) fn that_may(&self, be: u8, range: Range<usize>) -> impl Iterator<Item = usize> {
        let looks = self.looks.get(range.clone()).unwrap_or_default().iter();
        range.zip(looks).filter(move |(_, look)| look.may(be)).map(|(at, _)| at)
    }

    /// The first of them.
    #[inline]
    pub(super) fn first_that_may(&self, be: u8, range: Range<usize>) -> Option<usize> {
        let mut looks = self.looks.get(range.clone())?.iter();
        looks.position(|look| look.may(be)).map(|ahead| range.start + ahead)
    }

    /// Number of words and marks.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The word at `index`.
    pub(super) fn get(&self, index: usize) -> Word<'t> {
        self.items[index]
    }

    /// Bytes of the word at `index` in the original.
    pub(super) fn span(&self, index: usize) -> Span {
        self.items[index].span
    }

    /// Folded spelling of the word at `index`; empty for marks, and behind the last word.
    #[inline]
    pub(super) fn text(&self, index: usize) -> &str {
        match self.items.get(index).map(|word| &word.folded) {
            Some(Folded::Same(word)) => word,
            Some(Folded::Other(from, to)) => &self.arena[*from as usize..*to as usize],
            None => "",
        }
    }

    /// How many letters or digits the word at `index` has; 0 for marks.
    pub(super) fn letters(&self, index: usize) -> usize {
        self.text(index).chars().count()
    }

    /// The mark at `index`, when it is one.
    #[inline]
    pub(super) fn mark(&self, index: usize) -> Option<char> {
        match self.items.get(index)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether the word at `index` is made of letters.
    pub(super) fn is_letters(&self, index: usize) -> bool {
        self.items.get(index).is_some_and(|word| word.kind == Kind::Letters)
    }

    /// Whether the word at `index` begins with a letter or digit of ASCII; most texts
    /// have none such, and are not asked of every word.
    #[inline]
    pub(super) fn is_latin(&self, index: usize) -> bool {
        self.latin && self.text(index).as_bytes().first().is_some_and(u8::is_ascii)
    }

    /// Whether the word at `index` begins with a Latin capital.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        let first = self.items.get(index).map(|word| word.span.start);
        first.is_some_and(|first| self.text.as_bytes()[first].is_ascii_uppercase())
    }

    /// A folded English word as it is written where it has a capital: in the
    /// middle of a sentence it is a name.
    pub(super) fn as_name<'w>(&'w self, index: usize, folded: &'w str) -> &'w str {
        let span = self.items[index].span;
        let same = folded.is_ascii() && folded.len() == span.end - span.start;
        if same && self.is_capital(index) { &self.text[span.start..span.end] } else { folded }
    }

    /// The words that lie in `span`, as a range of indices.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let from = self.items.partition_point(|word| word.span.start < span.start);
        let to = self.items.partition_point(|word| word.span.start < span.end);
        from..to.max(from)
    }

    fn read_stretch(&mut self, stretch: Span, latest: &mut Latest, open: &mut Open) {
        let classes = &*CLASSES;
        let text = &self.text[..stretch.end];
        let mut at = stretch.start;
        open.close();
        while at < text.len() {
            if text.as_bytes()[at] == b' ' {
                at += 1;
                continue;
            }
            if let Some(end) = self.known_word(stretch.end, at, latest, open) {
                at = end;
                continue;
            }
            let (class, length) = classes.at(text, at);
            match class {
                Class::Letter { .. } => {
                    self.latin |= text.as_bytes()[at].is_ascii();
                    at = self.word(classes, text, at, Kind::Letters);
                    let word = self.text(self.items.len() - 1);
                    let known = latest.folded(word);
                    self.note(&known, open);
                }
                Class::Digit { .. } => {
                    at = self.word(classes, text, at, Kind::Number);
                    let number = self.text(self.items.len() - 1);
                    let long = number.chars().nth(2).is_some();
                    open.pass_number(self.looks.len(), number);
                    self.looks.push(if long { LONG_NUMBER } else { NUMBER });
                }
                Class::Joiner | Class::Blank => at += length,
                Class::Mark(mark) => {
                    self.push(at, at + length, Folded::Same(""), Kind::Mark(mark));
                    self.looks.push(MARK);
                    open.close();
                    at += length;
                }
            }
        }
    }

    /// Reads a word that some characters beyond ASCII begin with; gives the byte
    /// after it.
    #[inline]
    fn known_word(
        &mut self,
        limit: usize,
        at: usize,
        latest: &mut Latest,
        open: &mut Open,
    ) -> Option<usize> {
        let (text, bytes) = (self.text, self.text.as_bytes());
        if !matches!(bytes[at], 0xd8..=0xdb) {
            return None;
        }
        let (plain, run) = latest.plain(text, at)?;
        let behind = at + run;
        if behind > limit || bytes.get(behind).is_some_and(u8::is_ascii_alphabetic) {
            return None;
        }
        let Some(length) = plain.extent.bytes(run) else {
            return self.bent_word(at, latest, &text[at..behind], open);
        };
        let end = at + length;
        self.note(&plain.known, open);
        self.push(at, end, Folded::Same(&text[at..end]), Kind::Letters);
        Some(end)
    }

    /// The same of a word that folds to something else.
    fn bent_word(
        &mut self,
        at: usize,
        latest: &mut Latest,
        run: &str,
        open: &mut Open,
    ) -> Option<usize> {
        let (Class::Letter { .. }, _) = CLASSES.at(run, 0) else { return None };
        let bent = latest.bent(run)?;
        let (from, end) = (self.arena.len() as u32, at + usize::from(bent.length));
        self.arena.push_str(&bent.folded);
        self.note(&bent.known, open);
        self.push(at, end, Folded::Other(from, self.arena.len() as u32), Kind::Letters);
        Some(end)
    }

    fn push(&mut self, start: usize, end: usize, folded: Folded<'t>, kind: Kind) {
        self.items.push(Word { span: Span { start, end }, folded, kind, first: false });
    }

    /// Notes what is known of a word.
    #[inline]
    fn note(&mut self, known: &Known, open: &mut Open) {
        open.pass(self.looks.len(), known);
        self.looks.push(known.look);
    }

    /// Reads the word that begins at byte `start`; gives the byte after it.
    fn word(&mut self, classes: &Classes, text: &str, start: usize, kind: Kind) -> usize {
        let mut same = true;
        let mut at = start;
        while at < text.len() {
            if kind == Kind::Letters {
                at = classes.behind_plain(text.as_bytes(), at);
                if at == text.len() {
                    break;
                }
            }
            let (class, length) = classes.at(text, at);
            match class {
                Class::Letter { plain, .. } if kind == Kind::Letters => same &= plain,
                Class::Digit { plain, .. } if kind == Kind::Number => same &= plain,
                Class::Joiner => same = false,
                Class::Mark(mark) if kind == Kind::Number && is_number_mark(mark, &text[at..]) => {
                    same = false;
                }
                // «۱۲شهریور» is two words: digits and letters part company.
                _ => break,
            }
            at += length;
        }
        let folded = if same { Folded::Same(&self.text[start..at]) } else { self.fold(start, at) };
        self.push(start, at, folded, kind);
        at
    }

    /// Writes the folded spelling of a word into the arena.
    fn fold(&mut self, start: usize, end: usize) -> Folded<'t> {
        let from = self.arena.len() as u32;
        fold_into(&self.text[start..end], &mut self.arena);
        Folded::Other(from, self.arena.len() as u32)
    }
}

/// The mark in «17,000» and «۵٫۹»: between digits, part of the number.
fn is_number_mark(letter: char, rest: &str) -> bool {
    let next = rest.chars().nth(1);
    matches!(letter, ',' | '.' | '٬' | '٫' | '،') && next.is_some_and(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::super::letters::fold_key;
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
