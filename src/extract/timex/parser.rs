//! Looking at tokens: the cursor-free helpers that every rule is written with.
//!
//! Rules take an index and give back what they read with the index after it.
//! Nothing looks further ahead than a bounded number of tokens.

use crate::extract::lexicon::{Kw, Lexicon, Part, Unit, Word, WordId};
use crate::extract::tokens::{Glue, LATIN, Shape, Token};

/// The tokens of one line.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    /// The whole text, for what tokens do not keep.
    pub text: &'a str,
    /// The line.
    pub toks: &'a [Token],
    /// The lexicon.
    pub lex: &'static Lexicon,
}

impl<'a> Parser<'a> {
    /// What the word at `i` can be; nothing beyond the line's ends.
    #[inline]
    pub(super) fn word(&self, i: usize) -> &'static Word {
        let id = self.toks.get(i).map_or(WordId::NONE, |token| token.word);
        self.lex.word(id)
    }

    #[inline]
    pub(super) fn token(&self, i: usize) -> Option<&'a Token> {
        self.toks.get(i)
    }

    #[inline]
    pub(super) fn kw(&self, i: usize) -> Option<Kw> {
        self.word(i).kw
    }

    #[inline]
    pub(super) fn is(&self, i: usize, kw: Kw) -> bool {
        self.word(i).kw == Some(kw)
    }

    #[inline]
    pub(super) fn any(&self, i: usize, kws: &[Kw]) -> bool {
        self.word(i).kw.is_some_and(|kw| kws.contains(&kw))
    }

    /// The small word before `i`, `None` at the line's start.
    pub(super) fn kw_before(&self, i: usize) -> Option<Kw> {
        i.checked_sub(1).and_then(|i| self.kw(i))
    }

    #[inline]
    pub(super) fn unit(&self, i: usize) -> Option<Unit> {
        self.word(i).unit
    }

    pub(super) fn plural(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.plural)
    }

    pub(super) fn indefinite(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.indefinite)
    }

    pub(super) fn glue(&self, i: usize) -> Glue {
        self.token(i).map_or(Glue::Line, |token| token.glue)
    }

    #[inline]
    pub(super) fn sign(&self, i: usize) -> Option<char> {
        self.token(i).and_then(Token::sign)
    }

    pub(super) fn is_sign(&self, i: usize, sign: char) -> bool {
        self.token(i).is_some_and(|token| token.is_sign(sign))
    }

    /// A hyphen or dash of any width.
    pub(super) fn is_dash(&self, i: usize) -> bool {
        matches!(self.sign(i), Some('-' | '–' | '—' | '−' | '‐' | '‑'))
    }

    pub(super) fn is_comma(&self, i: usize) -> bool {
        matches!(self.sign(i), Some('،' | ','))
    }

    /// A plain number in digits.
    #[inline]
    pub(super) fn digits(&self, i: usize) -> Option<(u32, u8)> {
        let token = self.token(i)?;
        (token.shape == Shape::Number && !token.grouped).then_some((token.value, token.digits))
    }

    pub(super) fn is_number(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.shape == Shape::Number)
    }

    pub(super) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.shape == Shape::Word)
    }

    pub(super) fn is_latin(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| token.key & LATIN != 0)
    }

    /// A weekday, in one word or as «سه شنبه», «۵شنبه».
    pub(super) fn weekday(&self, i: usize) -> Option<(u8, usize)> {
        if let Some(day) = self.word(i).weekday {
            return Some((day, i + 1));
        }
        let shanbe = self.word(i + 1).weekday == Some(0) && !self.is_latin(i + 1);
        if !shanbe {
            return None;
        }
        let word = self.word(i).cardinal.filter(|_| !self.word(i).and_joined).map(u32::from);
        let digit = || self.digits(i).filter(|(_, digits)| *digits == 1).map(|(value, _)| value);
        let number = word.or_else(digit)?;
        (1..=5).contains(&number).then_some((number as u8, i + 2))
    }

    /// A part of the day: «صبح», «نیمه شب», «بعد از ظهر», «پیش از ظهر».
    pub(super) fn part(&self, i: usize) -> Option<(Part, usize)> {
        if self.is(i, Kw::HalfNoun) && self.word(i + 1).part == Some(Part::Night) {
            return Some((Part::Midnight, i + 2));
        }
        let noon = |i| self.word(i).part == Some(Part::Noon);
        if self.any(i, &[Kw::Later, Kw::After]) && self.is(i + 1, Kw::From) && noon(i + 2) {
            return Some((Part::Afternoon, i + 3));
        }
        if self.is(i, Kw::Later) && noon(i + 1) {
            return Some((Part::Afternoon, i + 2));
        }
        if self.is(i, Kw::Ago) && self.is(i + 1, Kw::From) && noon(i + 2) {
            return Some((Part::Morning, i + 3));
        }
        if self.is(i, Kw::Ago) && noon(i + 1) {
            return Some((Part::Morning, i + 2));
        }
        // «پیش از سحر پنجشنبه»
        let dawn = |i| self.word(i).part == Some(Part::Dawn);
        if self.is(i, Kw::Ago) && self.is(i + 1, Kw::From) && dawn(i + 2) {
            return Some((Part::Dawn, i + 3));
        }
        self.word(i).part.map(|part| (part, i + 1))
    }
}
