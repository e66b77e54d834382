//! One pass over a text: words, numbers and signs with their byte spans and a
//! folded form that makes spelling variants equal.
//!
//! Letters are those of [`orthography`](crate::text::orthography), packed into
//! numbers (ي = ی, ك = ک, آ = ا, diacritics and tatweel dropped, digits of three
//! scripts read as numbers, half-space noted but not kept). What a word means is
//! the lexicon's business.

mod letters;
mod reader;

pub use letters::fold;

use super::lexicon::WordId;
use crate::article::Span;
use std::cell::Cell;

/// A word's folded letters packed six bits each, at most 20 of them; `0` for
/// what does not fit. Latin words (lower-cased) carry [`LATIN`].
pub type Key = u128;

/// The bit that marks a key of Latin letters.
pub const LATIN: Key = 1 << 127;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Letters of one script.
    Word,
    /// A run of digits; `grouped` ones («۱۴٬۰۰۰») are never years.
    Number,
    /// One sign of any other kind.
    Sign,
}

/// What stands between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Glue {
    /// Nothing at all.
    Joined,
    /// A zero-width non-joiner.
    HalfSpace,
    /// Blanks on one line.
    Space,
    /// At least one line break.
    Line,
}

/// One token. Suffixes of the plural and the ezafe that stand apart («روز‌های»,
/// «هفته‌ای») belong to their word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts, read one by one")]
pub struct Token {
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Word, number or sign.
    pub shape: Shape,
    /// What stands before it.
    pub glue: Glue,
    /// The plural suffix ها was joined or absorbed.
    pub plural: bool,
    /// A suffix ی or ای was absorbed after a half-space.
    pub indefinite: bool,
    /// Digits of a number as written (0 for words); 255 when more.
    pub digits: u8,
    /// The number is grouped in thousands or has decimals.
    pub grouped: bool,
    /// Whether the lexicon says that a mention can begin here.
    pub starts: bool,
    /// Whether a phrase that tells of the article's calendar can begin here.
    pub evidence: bool,
    /// The lexicon's word; [`WordId::NONE`] for words that it does not list.
    pub word: WordId,
    /// A number's value (saturating), or a sign's character.
    pub value: u32,
    /// The folded letters, without absorbed suffixes.
    pub key: Key,
}

impl Token {
    /// Where the token stands.
    pub fn span(&self) -> Span {
        Span { start: self.start as usize, end: self.end as usize }
    }

    /// A token without a place.
    const fn blank(shape: Shape) -> Self {
        Self {
            start: 0,
            end: 0,
            shape,
            glue: Glue::Joined,
            plural: false,
            indefinite: false,
            digits: 0,
            grouped: false,
            starts: false,
            evidence: false,
            word: WordId::NONE,
            value: 0,
            key: 0,
        }
    }

    /// The sign's character; `None` for words and numbers.
    pub fn sign(&self) -> Option<char> {
        if self.shape == Shape::Sign { char::from_u32(self.value) } else { None }
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        self.shape == Shape::Sign && self.value == sign as u32
    }
}

/// The tokens of a text, in order.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    /// All tokens; spans are ascending and do not overlap.
    pub list: Vec<Token>,
}

/// Most tokens that memory is kept for when they are done with.
const MOST_KEPT: usize = 1 << 14;

thread_local! {
    /// The memory of tokens that are done with, for those of the next article.
    static SPARE: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
}

impl Tokens {
    /// Reads a text.
    pub fn new(text: &str) -> Self {
        let mut tokens = Self { list: SPARE.take() };
        tokens.read(text);
        tokens
    }

    /// Leaves their memory to those of the next text that this thread reads.
    pub(super) fn recycle(self) {
        if self.list.capacity() <= MOST_KEPT {
            SPARE.set(self.list);
        }
    }

    /// Reads a text, reusing this value's memory. Texts of 4 GiB and more are
    /// read up to that size.
    pub fn read(&mut self, text: &str) {
        self.list.clear();
        self.list.reserve(text.len() / 6);
        reader::read(text, &mut self.list);
    }

    /// The index of the first token that starts at or after `byte`.
    pub fn first_from(&self, byte: usize) -> usize {
        self.list.partition_point(|token| (token.start as usize) < byte)
    }

    /// The indices of the tokens that lie inside a span.
    pub fn within(&self, span: Span) -> std::ops::Range<usize> {
        self.first_from(span.start)..self.first_from(span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        Tokens::new(text).list.iter().map(|t| &text[t.span().start..t.span().end]).collect()
    }

    #[test]
    fn spelling_variants_fold_to_one_key() {
        assert_eq!(fold("اكتبر"), fold("اکتبر"));
        assert_eq!(fold("سه\u{200c}شنبه"), fold("سهشنبه"));
        assert_eq!(fold("دههٔ"), fold("دهه"));
        assert_eq!(fold("September"), fold("september"));
        assert_ne!(fold("may"), fold("می"));
        assert_eq!(fold("دو سه"), 0);
    }

    #[test]
    fn numbers_of_any_digits_have_values_and_groups_are_marked() {
        let tokens = Tokens::new("۱۴۰۴ ٢٠٢٥ 14,000 ۱۴٬۰۰۰ ۱،۲");
        let got: Vec<_> = tokens.list.iter().map(|t| (t.value, t.digits, t.grouped)).collect();
        assert_eq!(
            got[..4],
            [(1404, 4, false), (2025, 4, false), (14_000, 5, true), (14_000, 5, true)]
        );
        assert_eq!(tokens.list.len(), 7);
    }

    #[test]
    fn suffixes_belong_to_their_word() {
        assert_eq!(words("روز\u{200c}های ۳ و ۴ مهر"), ["روز\u{200c}های", "۳", "و", "۴", "مهر"]);
        assert!(Tokens::new("روز\u{200c}های").list[0].plural);
    }

    #[test]
    fn digits_and_letters_part() {
        assert_eq!(words("14مهر92"), ["14", "مهر", "92"]);
    }
}
