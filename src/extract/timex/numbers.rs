//! Numbers in digits and words, ordinals, and quantities of time.

use super::expr::Quantity;
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};
use crate::extract::tokens::{Glue, Key, LATIN, Token};

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numeral {
    pub value: u32,
    /// Digits as written; 0 for words.
    pub digits: u8,
    pub ordinal: bool,
    /// «هشتادمین»: stands before its noun.
    pub prenominal: bool,
    /// The token after it.
    pub past: usize,
}

impl Parser<'_> {
    /// A number or ordinal at `i`.
    #[inline]
    pub(super) fn numeral(&self, i: usize) -> Option<Numeral> {
        // Asked of most words, and true of few.
        let word = self.word(i);
        let counts = word.ordinal.is_some() || word.cardinal.is_some();
        if counts || self.is_number(i) { self.counting(i) } else { None }
    }

    fn counting(&self, i: usize) -> Option<Numeral> {
        if let Some((value, digits)) = self.digits(i) {
            return Some(self.after_digits(i, value, digits));
        }
        let word = self.word(i);
        if word.and_joined || word.length.is_some() || word.unit.is_some() {
            return None;
        }
        if let Some(value) = word.ordinal {
            let value = u32::from(value);
            return Some(Numeral {
                value,
                digits: 0,
                ordinal: true,
                prenominal: word.prenominal,
                past: i + 1,
            });
        }
        word.cardinal?;
        self.in_words(i)
    }

    /// «۱۵ام», «۲۲م», «3rd», «۲ هزار و ۲۱».
    fn after_digits(&self, i: usize, value: u32, digits: u8) -> Numeral {
        let plain = Numeral { value, digits, ordinal: false, prenominal: false, past: i + 1 };
        let close = self.glue(i + 1) <= Glue::Space;
        // Nothing is the 0th; «آخرین» is what counts from the end.
        let stops = self.is_sign(i + 2, '.') && !self.is_latin(i + 1);
        if value > 0 && self.is(i + 1, Kw::Th) && close && !stops {
            return Numeral { ordinal: true, past: i + 2, ..plain };
        }
        if self.word(i + 1).cardinal == Some(1000) {
            let thousands = value.saturating_mul(1000);
            let (rest, past) = self.smaller(i + 2, 1000).unwrap_or((0, i + 2));
            return Numeral { value: thousands.saturating_add(rest), digits: 0, past, ..plain };
        }
        plain
    }

    /// «و» and a number below `limit`, in digits or words.
    fn smaller(&self, i: usize, limit: u32) -> Option<(u32, usize)> {
        let at = if self.is(i, Kw::And) { i + 1 } else { return None };
        if let Some((value, _)) = self.digits(at) {
            return (value < limit && value > 0).then_some((value, at + 1));
        }
        let rest = self.in_words(at)?;
        (rest.value < limit && !rest.ordinal).then_some((rest.value, rest.past))
    }

    /// A compound of number words, each part smaller than the one before.
    fn in_words(&self, i: usize) -> Option<Numeral> {
        let (mut total, mut part) = (0u32, 0u32);
        let mut at = i;
        for _ in 0..8 {
            let word = self.word(at);
            let ordinal = word.ordinal.map(u32::from);
            let value = ordinal.or(word.cardinal.map(u32::from))?;
            let scale;
            (total, part, scale) = match value {
                1000 => (part.max(1) * 1000, 0, 1000),
                100 if (2..10).contains(&part) => (total, part * 100, 100),
                _ => (total, part + value, value),
            };
            let done = Numeral {
                value: total + part,
                digits: 0,
                ordinal: ordinal.is_some(),
                prenominal: word.prenominal,
                past: at + 1,
            };
            if ordinal.is_some() {
                return Some(done);
            }
            match self.next_part(at + 1, scale, total) {
                Some(next) => at = next,
                None => return Some(self.with_suffix(done, value)),
            }
        }
        None
    }

    /// «سی اُم» with a blank.
    fn with_suffix(&self, done: Numeral, value: u32) -> Numeral {
        let suffix =
            value == 30 && self.is(done.past, Kw::Th) && self.glue(done.past) <= Glue::Space;
        if suffix { Numeral { ordinal: true, past: done.past + 1, ..done } } else { done }
    }

    /// Where the next part of a compound stands, if one does.
    fn next_part(&self, past: usize, scale: u32, total: u32) -> Option<usize> {
        let value = |i: usize| {
            let word = self.word(i);
            if word.length.is_some() || word.unit.is_some() {
                None
            } else {
                word.ordinal.or(word.cardinal).map(u32::from)
            }
        };
        let fits = |value: u32| value > 0 && value < room(scale);
        if self.is(past, Kw::And) {
            return (value(past + 1).is_some_and(fits) && !self.word(past + 1).and_joined)
                .then_some(past + 1);
        }
        // “twenty-five”, “thirty-first”
        let tie = self.is_dash(past) && self.is_latin(past + 1) && (20..100).contains(&scale);
        if tie && self.glue(past) == Glue::Joined && self.glue(past + 1) == Glue::Joined {
            return value(past + 1).is_some_and(fits).then_some(past + 1);
        }
        let next = value(past)?;
        let multiplies = (next == 1000 && total == 0) || (next == 100 && scale < 10);
        (multiplies || (self.word(past).and_joined && fits(next))).then_some(past)
    }

    /// «دوهزاروپنج», «هزارونهصدونود»: number words run together.
    pub(super) fn glued_number(&self, i: usize) -> Option<u32> {
        let token = self.token(i)?;
        if token.key == 0 || token.key & LATIN != 0 || token.word.0 != 0 {
            return None;
        }
        let letters = letters(token);
        let (mut total, mut part, mut at) = (0u32, 0u32, 0usize);
        while at < letters.len() {
            let (value, length) = self.longest_number(&letters[at..])?;
            match value {
                1000 => (total, part) = (part.max(1) * 1000, 0),
                _ => part += value,
            }
            at += length;
        }
        Some(total + part)
    }

    /// The longest number word at the start of some letters, «و» skipped.
    fn longest_number(&self, letters: &[u8]) -> Option<(u32, usize)> {
        const VAV: u8 = 30;
        let skip = usize::from(letters.first() == Some(&VAV));
        (2..=(letters.len() - skip).min(8)).rev().find_map(|length| {
            let key = letters[skip..skip + length]
                .iter()
                .fold(0, |key: Key, code| key << 6 | Key::from(*code));
            let word = self.lex.word(self.lex.find(key).0);
            let value = word.cardinal.filter(|_| !word.and_joined && word.length.is_none())?;
            Some((u32::from(value), skip + length))
        })
    }

    /// «سه», «۲٫۵», «یک و نیم», «چند», «نیم», «دو سه».
    pub(super) fn quantity(&self, i: usize) -> Option<(Quantity, usize)> {
        let exact = |whole, half| Quantity { whole, half, vague: false };
        if self.is(i, Kw::Some) {
            let past = if self.word(i + 1).cardinal == Some(10) { i + 2 } else { i + 1 };
            return Some((Quantity { whole: 0, half: false, vague: true }, past));
        }
        if self.is(i, Kw::Half) {
            return Some((exact(0, true), i + 1));
        }
        if let Some(past) = self.millions(i) {
            return Some((Quantity { whole: 0, half: false, vague: true }, past));
        }
        let number = self.numeral(i)?;
        if number.ordinal {
            return None;
        }
        let past = number.past;
        let joined = |k| self.glue(k) == Glue::Joined;
        if matches!(self.sign(past), Some('.' | '٫' | '/')) && joined(past) && joined(past + 1) {
            let (tenths, _) = self.digits(past + 1)?;
            return Some((exact(number.value, tenths > 0), past + 2));
        }
        if self.is(past, Kw::AndHalf) {
            return Some((exact(number.value, true), past + 1));
        }
        if self.is(past, Kw::And) && self.is(past + 1, Kw::Half) {
            return Some((exact(number.value, true), past + 2));
        }
        if let Some(last) = self.alternative(past, number.value) {
            return Some((Quantity { whole: last.value, half: false, vague: true }, last.past));
        }
        Some((exact(number.value, false), past))
    }

    /// «۶۶ میلیون», «۳٫۸ میلیارد», «هزاران» before years: nobody counts them back.
    fn millions(&self, i: usize) -> Option<usize> {
        let number = usize::from(self.is_number(i));
        let fraction = number == 1
            && matches!(self.sign(i + 1), Some('.' | '٫' | '/'))
            && self.is_number(i + 2);
        let at = i + if fraction { 3 } else { number };
        (self.is(at, Kw::Million) && self.unit(at + 1).is_some()).then_some(at + 1)
    }

    /// «دو سه روز», «۳ یا ۴ روز», «۳۰ تا ۶۰ دقیقه»: a second number, larger.
    fn alternative(&self, past: usize, first: u32) -> Option<Numeral> {
        let linked = self.any(past, &[Kw::Or, Kw::To, Kw::Through]) || self.is_dash(past);
        let at = if linked { past + 1 } else { past };
        let second = self.numeral(at)?;
        let small = first < 10 && second.value == first + 1 && second.digits == 0;
        (!second.ordinal && second.value > first && (linked || small)).then_some(second)
    }

    /// The unit after a quantity, in any of its forms: «روز», «روزه», «هفته‌ای».
    /// `true` for adjectives.
    pub(super) fn counted_unit(&self, i: usize) -> Option<(Unit, bool, usize)> {
        let word = self.word(i);
        if self.plural(i) && !self.is_latin(i) {
            return None;
        }
        if let Some(unit) = word.unit {
            return Some((unit, self.indefinite(i) && unit != Unit::Day, i + 1));
        }
        if word.cardinal.is_none()
            && let Some(unit) = word.length
        {
            return Some((unit, true, i + 1));
        }
        if self.word(i).part == Some(crate::extract::lexicon::Part::Night) {
            return Some((Unit::Night, false, i + 1));
        }
        None
    }
}

fn room(scale: u32) -> u32 {
    match scale {
        u32::MAX => u32::MAX,
        1000.. => 1000,
        100.. => 100,
        20.. => 10,
        _ => 0,
    }
}

/// The letters of a short word, first to last.
fn letters(token: &Token) -> Vec<u8> {
    let mut letters = Vec::new();
    let mut key = token.key;
    while key != 0 {
        letters.push((key & 63) as u8);
        key >>= 6;
    }
    letters.reverse();
    letters
}
