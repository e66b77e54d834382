//! The pass itself: where tokens begin and end, which of them belong together.

use super::letters::{ARABIC, Class, MAX_LETTERS, OTHER, Packer, arabic_index, class_at, count};
use super::{Glue, Key, LATIN, Shape, Token};
use crate::extract::lexicon::{Lexicon, Word, WordId, lexicon};
use crate::extract::memo::{Extent, LONG, Memo, SHORT, pack_run};
use std::cell::RefCell;

/// Reads a text into a list of tokens.
pub(super) fn read(text: &str, list: &mut Vec<Token>) {
    KNOWN.with_borrow_mut(|memo| {
        let out = Output { glue: Glue::Line, lexicon: lexicon(), list };
        Reader { text, at: 0, memo, out }.run();
    });
}

/// What a word is by itself.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// Its bytes, unless they must be looked at one by one.
    extent: Extent,
    key: Key,
    word: WordId,
    plural: bool,
    /// Whether a mention can begin with it.
    starts: bool,
    /// Whether a phrase that tells of a calendar can.
    evidence: bool,
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
        Self {
            extent: Extent::Unknown,
            key: 0,
            word: WordId::NONE,
            plural: false,
            starts: false,
            evidence: false,
            suffix: None,
        }
    }
}

impl Known {
    fn of(packer: &Packer, lexicon: &Lexicon) -> Self {
        let key = packer.key();
        let (word, plural) = lexicon.find(key);
        let Word { starts, evidence, .. } = *lexicon.word(word);
        let suffix = if lexicon.is_plural_suffix(key) {
            Some(Suffix::Plural)
        } else if lexicon.is_ezafe_suffix(key) {
            Some(Suffix::Ezafe)
        } else {
            lexicon.is_suffix(key).then_some(Suffix::Other)
        };
        Self { extent: Extent::Unknown, key, word, plural, starts, evidence, suffix }
    }

    /// The word that some characters beyond ASCII begin with, when it is one of
    /// plain Persian letters, as nearly all are, and certainly ends among them.
    fn first_of(run: &str, lexicon: &Lexicon) -> Self {
        let (pairs, _) = run.as_bytes().as_chunks();
        let is_letter = |[lead, next]: &[u8; 2]| {
            lead & 0xfc == 0xd8 && ARABIC[arabic_index(*lead, *next)] <= OTHER
        };
        let end = 2 * pairs.iter().take_while(|pair| is_letter(pair)).count();
        let goes_on =
            end < run.len() && matches!(class_at(run, end).0, Class::Persian(_) | Class::Skip);
        if end == 0 || goes_on {
            return Self::default();
        }
        let extent = Extent::of(end, run.len());
        Self { extent, ..Self::of(&Packer::of(&run.as_bytes()[..end]), lexicon) }
    }
}

/// The latest words; with two in each place, there is room for about as many as an issue
/// of a paper has.
struct Words {
    short: Memo<Known, SHORT, 11>,
    long: Memo<Known, LONG, 9>,
}

thread_local! {
    static KNOWN: RefCell<Words> = RefCell::new(Words { short: Memo::new(), long: Memo::new() });
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    memo: &'a mut Words,
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
                0xd8..=0xdb if self.known_word() => continue,
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

    /// Reads a word of plain Persian letters, and the blank behind it.
    #[inline]
    fn known_word(&mut self) -> bool {
        let (start, lexicon) = (self.at, self.out.lexicon);
        let (text, bytes) = (self.text, self.text.as_bytes());
        let (known, run) = if let Some((packed, run)) = pack_run::<SHORT>(bytes, start) {
            let find = || Known::first_of(&text[start..start + run], lexicon);
            (self.memo.short.get(packed, find), run)
        } else if let Some((packed, run)) = pack_run::<LONG>(bytes, start) {
            let find = || Known::first_of(&text[start..start + run], lexicon);
            (self.memo.long.get(packed, find), run)
        } else {
            return false;
        };
        let Some(length) = known.extent.bytes(run) else { return false };
        let end = start + length;
        self.out.put(start, end, known);
        self.at = end;
        if self.text.as_bytes().get(end) == Some(&b' ') {
            self.widen(Glue::Space, 1);
        }
        true
    }

    /// The letters of a word from here on, and where the last of them ends.
    #[inline]
    fn letters(&mut self, latin: bool) -> (Packer, usize) {
        let mut packer = Packer::default();
        let mut end = self.at;
        loop {
            if self.at >= self.text.len() {
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
        let alone = known.suffix.is_none() && self.glue != Glue::HalfSpace;
        if alone || !self.join(known, end) {
            let Known { key, word, plural, starts, evidence, .. } = *known;
            self.push(
                start,
                end,
                Token { plural, starts, evidence, word, key, ..Token::blank(Shape::Word) },
            );
        }
    }

    /// Joins a word to the one before it, if it belongs there, as few do.
    #[inline(never)]
    fn join(&mut self, known: &Known, end: usize) -> bool {
        let half = self.glue == Glue::HalfSpace;
        let suffix = known.suffix.is_some() && self.absorb_suffix(known.suffix, end);
        suffix || half && self.join_compound(known.key, end)
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
            let Word { starts, evidence, .. } = *self.lexicon.word(word);
            (last.starts, last.evidence) = (starts, evidence);
            last.plural |= plural;
        }
        self.glue = Glue::Joined;
    }
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
