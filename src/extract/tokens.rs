//! One pass over a text: words, numbers and signs with their byte spans and a
//! folded form that makes spelling variants equal.
//!
//! Letters are those of [`orthography`](crate::text::orthography), packed into
//! numbers (ي = ی, ك = ک, آ = ا, diacritics and tatweel dropped, digits of three
//! scripts read as numbers, half-space noted but not kept). What a word means is
//! the lexicon's business.

use super::lexicon::{Lexicon, WordId, lexicon};
use super::memo::{Memo, pack};
use crate::article::Span;
use crate::text::orthography::fold_arabic;
use std::cell::RefCell;

/// A word's folded letters packed six bits each, at most 20 of them; `0` for
/// what does not fit. Latin words (lower-cased) carry [`LATIN`].
pub type Key = u128;

/// The bit that marks a key of Latin letters.
pub const LATIN: Key = 1 << 127;

const MAX_LETTERS: u32 = 20;

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

/// The code of a letter (1–32 Persian, 33 any other letter of the block), the
/// digit's value plus 64, or a class below 256 for what is no letter.
const SKIP: u8 = 200;
const SIGN: u8 = 201;
const OTHER: u8 = 33;
const DIGIT: u8 = 64;

/// The letters that folding leaves, by their codes from 1 on.
const ALPHABET: [char; 32] = [
    'ا', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ک', 'گ', 'ل', 'م', 'ن', 'و', 'ه', 'ی',
];

/// Classes of U+0600–U+06FF.
const ARABIC: [u8; 256] = arabic_table();

const fn arabic_table() -> [u8; 256] {
    let mut table = [OTHER; 256];
    let mut i = 0;
    while i < 256 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            table[i] = arabic_class(i, fold_arabic(c));
        }
        i += 1;
    }
    table
}

/// The class of a character of the block by its place there and what it folds to.
const fn arabic_class(place: usize, folded: char) -> u8 {
    match (place, folded) {
        // Marks of the vowels, Quranic marks, tatweel, hamza: dropped.
        (_, '\0') => return SKIP,
        (_, '0'..='9') => return DIGIT + (folded as u8 - b'0'),
        (0..0x10 | 0x1b..=0x1f | 0x6a..=0x6d | 0xd4 | 0xdd | 0xde | 0xe9, _) => return SIGN,
        _ => {}
    }
    let mut letter = 0;
    while letter < ALPHABET.len() {
        if ALPHABET[letter] == folded {
            return letter as u8 + 1;
        }
        letter += 1;
    }
    OTHER
}

/// What the character at a byte is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Persian(u8),
    Latin(u8),
    Digit(u8),
    Skip,
    Half,
    Blank,
    Line,
    Sign(char),
}

/// The class and length of the character at byte `at`, which is a boundary.
#[inline]
fn class_at(text: &str, at: usize) -> (Class, usize) {
    let bytes = text.as_bytes();
    let lead = bytes[at];
    if lead < 0x80 {
        return (ascii_class(lead), 1);
    }
    if (0xd8..=0xdb).contains(&lead) {
        let index = arabic_index(lead, bytes[at + 1]);
        let class = match ARABIC[index] {
            SKIP => Class::Skip,
            SIGN => Class::Sign(char::from_u32(0x600 + index as u32).unwrap_or(' ')),
            code if code >= DIGIT => Class::Digit(code - DIGIT),
            code => Class::Persian(code),
        };
        return (class, 2);
    }
    if lead == 0xc2 && bytes[at + 1] == 0xab {
        return (Class::Sign('«'), 2);
    }
    if lead == 0xc2 && bytes[at + 1] == 0xbb {
        return (Class::Sign('»'), 2);
    }
    if lead == 0xe2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8c {
        return (Class::Half, 3);
    }
    rare_class(text, at)
}

/// The place in [`ARABIC`] of a two-byte character.
#[inline]
fn arabic_index(lead: u8, next: u8) -> usize {
    (usize::from(lead & 3) << 6) | usize::from(next & 0x3f)
}

#[inline]
fn ascii_class(byte: u8) -> Class {
    match byte {
        b'0'..=b'9' => Class::Digit(byte - b'0'),
        b'a'..=b'z' => Class::Latin(byte - b'a' + 1),
        b'A'..=b'Z' => Class::Latin(byte - b'A' + 1),
        b'\n' | b'\r' | 0x0b | 0x0c => Class::Line,
        b' ' | b'\t' => Class::Blank,
        _ => Class::Sign(byte as char),
    }
}

#[cold]
fn rare_class(text: &str, at: usize) -> (Class, usize) {
    let Some(c) = text[at..].chars().next() else { return (Class::Blank, 1) };
    let class = match c {
        '\u{200c}' => Class::Half,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Class::Blank,
        '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Line,
        '\u{200b}'
        | '\u{200d}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{300}'..='\u{36f}' => Class::Skip,
        '\u{c0}'..='\u{24f}' => Class::Latin(27),
        '\u{ff10}'..='\u{ff19}' => Class::Digit((c as u32 - 0xff10) as u8),
        _ if c.is_alphabetic() => Class::Persian(OTHER),
        _ => Class::Sign(c),
    };
    (class, c.len_utf8())
}

/// The folded key of a single word («سه‌شنبه» folds like «سهشنبه»); 0 when it
/// holds anything but letters of one script, or too many.
pub fn fold(word: &str) -> Key {
    let mut packer = Packer::default();
    let mut at = 0;
    while at < word.len() {
        let (class, length) = class_at(word, at);
        match class {
            Class::Persian(code) => packer.push(code, false),
            Class::Latin(code) => packer.push(code, true),
            Class::Skip | Class::Half => {}
            _ => return 0,
        }
        at += length;
    }
    packer.key()
}

#[derive(Default)]
struct Packer {
    key: Key,
    letters: u32,
    latin: bool,
}

impl Packer {
    /// A word of letters of the Arabic block.
    fn of(bytes: &[u8]) -> Self {
        let mut packer = Self::default();
        for letter in bytes.chunks_exact(2) {
            packer.push(ARABIC[arabic_index(letter[0], letter[1])], false);
        }
        packer
    }

    #[inline]
    fn push(&mut self, code: u8, latin: bool) {
        self.latin |= latin;
        self.letters += 1;
        self.key = (self.key << 6) | Key::from(code);
    }

    fn key(&self) -> Key {
        if self.letters > MAX_LETTERS || self.letters == 0 {
            0
        } else if self.latin {
            self.key | LATIN
        } else {
            self.key
        }
    }
}

/// The tokens of a text, in order.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    /// All tokens; spans are ascending and do not overlap.
    pub list: Vec<Token>,
}

impl Tokens {
    /// Reads a text.
    pub fn new(text: &str) -> Self {
        let mut tokens = Self::default();
        tokens.read(text);
        tokens
    }

    /// Reads a text, reusing this value's memory. Texts of 4 GiB and more are
    /// read up to that size.
    pub fn read(&mut self, text: &str) {
        self.list.clear();
        self.list.reserve(text.len() / 7);
        let list = &mut self.list;
        KNOWN.with_borrow_mut(|memo| {
            let out = Output { glue: Glue::Line, lexicon: lexicon(), list };
            Reader { text, at: 0, memo, out }.run();
        });
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

/// What a word is by itself.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// The word as a token, without its place.
    token: Token,
    suffix: Option<Suffix>,
}

/// What a word may be to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Suffix {
    Plural,
    Ezafe,
    Other,
}

impl Default for Known {
    fn default() -> Self {
        Self { token: Token::blank(Shape::Word), suffix: None }
    }
}

impl Known {
    fn of(packer: &Packer, lexicon: &Lexicon) -> Self {
        let key = packer.key();
        let (word, plural) = lexicon.find(key);
        let starts = word != WordId::NONE && lexicon.word(word).starts;
        let suffix = if lexicon.is_plural_suffix(key) {
            Some(Suffix::Plural)
        } else if lexicon.is_ezafe_suffix(key) {
            Some(Suffix::Ezafe)
        } else {
            lexicon.is_suffix(key).then_some(Suffix::Other)
        };
        Self { token: Token { key, word, plural, starts, ..Token::blank(Shape::Word) }, suffix }
    }
}

thread_local! {
    static KNOWN: RefCell<Memo<Known>> = RefCell::new(Memo::new());
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    memo: &'a mut Memo<Known>,
    out: Output<'a>,
}

/// The tokens so far, and what stands behind the last.
struct Output<'a> {
    glue: Glue,
    lexicon: &'static Lexicon,
    list: &'a mut Vec<Token>,
}

impl Reader<'_> {
    fn run(&mut self) {
        let limit = self.text.len().min(u32::MAX as usize - 8);
        while self.at < limit {
            match self.text.as_bytes()[self.at] {
                0xd8..=0xdb if self.plain_word() => continue,
                b' ' => {
                    self.widen(Glue::Space, 1);
                    continue;
                }
                _ => {}
            }
            let (class, length) = class_at(self.text, self.at);
            match class {
                Class::Persian(_) => self.word(false),
                Class::Latin(_) => self.word(true),
                Class::Digit(_) => self.number(),
                Class::Skip => self.at += length,
                Class::Half => self.widen(Glue::HalfSpace, length),
                Class::Blank => self.widen(Glue::Space, length),
                Class::Line => self.widen(Glue::Line, length),
                Class::Sign(sign) => self.sign(sign, length),
            }
        }
    }

    fn widen(&mut self, glue: Glue, length: usize) {
        self.out.glue = self.out.glue.max(glue);
        self.at += length;
    }

    fn sign(&mut self, sign: char, length: usize) {
        let start = self.at;
        self.at += length;
        let token = Token { value: sign as u32, ..Token::blank(Shape::Sign) };
        self.out.push(start, self.at, token);
    }

    fn word(&mut self, latin: bool) {
        let start = self.at;
        let (packer, end) = self.letters(latin);
        let known = Known::of(&packer, self.out.lexicon);
        self.out.put(start, end, &known);
    }

    /// Reads a word of plain Persian letters, as nearly all are.
    #[inline]
    fn plain_word(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let (start, mut end) = (self.at, self.at);
        let (pairs, _) = bytes[start..].as_chunks();
        for [lead, next] in pairs {
            if lead & 0xfc != 0xd8 || ARABIC[arabic_index(*lead, *next)] > OTHER {
                break;
            }
            end += 2;
        }
        let over = match bytes[end..] {
            _ if end == start => false,
            [] | [0..0x80, ..] | [0xe2, 0x80, 0x8c, ..] => true,
            [lead @ 0xd8..=0xdb, next, ..] => ARABIC[arabic_index(lead, next)] != SKIP,
            _ => false,
        };
        let Some(packed) = pack(bytes, start, end).filter(|_| over) else { return false };
        self.at = end;
        let lexicon = self.out.lexicon;
        let find = || Known::of(&Packer::of(&bytes[start..end]), lexicon);
        self.out.put(start, end, self.memo.get(packed, find));
        true
    }

    /// The letters of a word from here on, and where the last of them ends.
    #[inline]
    fn letters(&mut self, latin: bool) -> (Packer, usize) {
        let bytes = self.text.as_bytes();
        let mut packer = Packer { latin, ..Packer::default() };
        let mut end = self.at;
        loop {
            // Nearly all letters are of the Arabic block: two bytes, one table.
            while !latin && self.at + 1 < bytes.len() && bytes[self.at] & 0xfc == 0xd8 {
                let code = ARABIC[arabic_index(bytes[self.at], bytes[self.at + 1])];
                if code > OTHER && code != SKIP {
                    return (packer, end);
                }
                self.at += 2;
                if code != SKIP {
                    packer.push(code, false);
                    end = self.at;
                }
            }
            if self.at >= bytes.len() || (!latin && bytes[self.at] < 0x80) {
                return (packer, end);
            }
            let (class, length) = class_at(self.text, self.at);
            match class {
                Class::Persian(code) if !latin => packer.push(code, false),
                Class::Latin(code) if latin => packer.push(code, true),
                Class::Skip => {
                    self.at += length;
                    continue;
                }
                _ => return (packer, end),
            }
            self.at += length;
            end = self.at;
        }
    }

    fn number(&mut self) {
        let start = self.at;
        let (mut value, mut digits) = self.digits();
        let mut grouped = false;
        while let Some(length) = self.group_follows(digits, grouped) {
            self.at += length;
            let (next, count) = self.digits();
            value = value.saturating_mul(1000).saturating_add(next);
            digits += count;
            grouped = true;
        }
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        let digits = u8::try_from(digits).unwrap_or(u8::MAX);
        let token = Token { digits, grouped, value, ..Token::blank(Shape::Number) };
        self.out.push(start, self.at, token);
    }

    fn digits(&mut self) -> (u64, u32) {
        let (mut value, mut count) = (0u64, 0u32);
        while self.at < self.text.len() {
            let (Class::Digit(digit), length) = class_at(self.text, self.at) else { break };
            value = value.saturating_mul(10).saturating_add(u64::from(digit));
            count += 1;
            self.at += length;
        }
        (value, count)
    }

    /// The length of a thousands separator here, when exactly three digits
    /// follow it.
    fn group_follows(&self, digits: u32, grouped: bool) -> Option<usize> {
        if self.at >= self.text.len() || digits == 0 || (!grouped && digits > 3) {
            return None;
        }
        let (class, length) = class_at(self.text, self.at);
        let Class::Sign(sign) = class else { return None };
        if !matches!(sign, ',' | '٬' | '،' | '٫') {
            return None;
        }
        let mut at = self.at + length;
        for _ in 0..3 {
            at += digit_length(self.text, at)?;
        }
        if digit_length(self.text, at).is_some() { None } else { Some(length) }
    }
}

impl Output<'_> {
    /// Puts a token at its place.
    #[inline]
    fn push(&mut self, start: usize, end: usize, token: Token) {
        let (start, end, glue) = (start as u32, end as u32, self.glue);
        self.list.push(Token { start, end, glue, ..token });
        self.glue = Glue::Joined;
    }

    /// Puts a word into the list, or to the one before it.
    #[inline]
    fn put(&mut self, start: usize, end: usize, known: &Known) {
        let half = self.glue == Glue::HalfSpace;
        let suffix = known.suffix.is_some() && self.absorb_suffix(known.suffix, end);
        if !suffix && !(half && self.join_compound(known.token.key, end)) {
            self.push(start, end, known.token);
        }
    }

    /// Joins a suffix that stands apart to the word before it.
    fn absorb_suffix(&mut self, suffix: Option<Suffix>, end: usize) -> bool {
        let apart = match suffix {
            None => false,
            Some(Suffix::Other) => self.glue == Glue::HalfSpace,
            Some(_) => matches!(self.glue, Glue::HalfSpace | Glue::Space),
        };
        if !apart {
            return false;
        }
        let Some(last) = self.list.last_mut() else { return false };
        if last.shape != Shape::Word || last.key & LATIN != 0 {
            return false;
        }
        last.end = end as u32;
        let plural = suffix == Some(Suffix::Plural);
        last.plural |= plural;
        last.indefinite |= !plural;
        self.glue = Glue::Joined;
        true
    }

    /// «سه‌شنبه», «دی‌ماه», «بیست‌و‌دوم»: words that the lexicon knows as one.
    fn join_compound(&mut self, key: Key, end: usize) -> bool {
        if key == 0 || key & LATIN != 0 {
            return false;
        }
        let letters = count(key);
        let Some(last) = self.list.last() else { return false };
        let Some(two) = append(last, key, letters) else { return false };
        let (word, plural) = self.lexicon.find(two);
        if word != WordId::NONE {
            self.extend(two, word, plural, end);
            return true;
        }
        let before = self.list.len().checked_sub(2).map(|i| self.list[i]);
        let half = last.glue == Glue::HalfSpace;
        let three = before
            .filter(|_| half)
            .and_then(|before| append(&before, two, letters + count(last.key)));
        let Some(three) = three else { return false };
        let (word, plural) = self.lexicon.find(three);
        if word == WordId::NONE {
            return false;
        }
        self.list.pop();
        self.extend(three, word, plural, end);
        true
    }

    fn extend(&mut self, key: Key, word: WordId, plural: bool, end: usize) {
        if let Some(last) = self.list.last_mut() {
            (last.key, last.word, last.end) = (key, word, end as u32);
            last.starts = self.lexicon.word(word).starts;
            last.plural |= plural;
        }
        self.glue = Glue::Joined;
    }
}

/// How many letters a key without [`LATIN`] has.
fn count(key: Key) -> u32 {
    (128 - key.leading_zeros()).div_ceil(6)
}

/// The key of a token's letters and some more after them.
fn append(token: &Token, key: Key, letters: u32) -> Option<Key> {
    let word =
        token.shape == Shape::Word && token.key != 0 && token.key & LATIN == 0 && !token.plural;
    let fits = count(token.key) + letters <= MAX_LETTERS;
    (word && fits).then_some((token.key << (6 * letters)) | key)
}

fn digit_length(text: &str, at: usize) -> Option<usize> {
    if at >= text.len() {
        return None;
    }
    let (class, length) = class_at(text, at);
    matches!(class, Class::Digit(_)).then_some(length)
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
