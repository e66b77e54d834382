//! What stands beside a dateline and says nothing: «۳ دیدگاه», “5 min read”, «شماره
//! ۵۱۶۲», buttons.

use super::{Scan, phrase};
use crate::article::clock::read_time;
use crate::article::months;
use crate::article::tokens::Token;
use crate::article::words::{self, Class};

impl Scan<'_> {
    /// «۳ دیدگاه», “5 min read”, and a number beside a picture.
    pub(super) fn count(&mut self) -> bool {
        let pictured = self.at > 0
            && self.tokens[self.at].number().is_some()
            && matches!(self.tokens[self.at - 1].mark(), Some(mark) if mark > '\u{2190}')
            && !self.is_dated(self.at)
            && read_time(self.tokens, self.at).is_none();
        let past = self.age_at(self.at).or_else(|| self.count_at(self.at));
        let past = past.or(pictured.then_some(self.at + 1));
        if let Some(past) = past {
            (self.at, self.beside) = (past, true);
        }
        past.is_some()
    }

    /// «۷ روز پیش», “an hour ago”: the index behind how old it is.
    fn age_at(&self, from: usize) -> Option<usize> {
        let word = |at: usize| self.tokens.get(at).and_then(Token::word);
        // «چهار سال پیش»
        let told = |word| matches!(word, "a" | "an") || months::cardinal(word).is_some();
        let counted = self.tokens[from].number().is_some() || word(from).is_some_and(told);
        let old = |at: &usize| word(*at).is_some_and(|word| words::is(word, Class::Age));
        let past = (from + 2..from + 4).find(old).filter(|_| counted && word(from + 1).is_some());
        past.map(|at| at + 1).filter(|past| self.is_parted(*past))
    }

    /// The index behind numbers and what they count.
    pub(super) fn count_at(&self, from: usize) -> Option<usize> {
        let (mut at, mut counted, mut number) = (from, false, false);
        while let Some(token) = self.tokens.get(at) {
            if at > from && (self.is_gap(at) && counted && number || self.is_dated(at)) {
                break;
            }
            let joint = |token: &Token| token.is_mark(&['.', '٫', '+', ',', '٬', '’', '\'']);
            match token.word() {
                Some(word) if words::is(word, Class::Count) => counted = true,
                Some("در" | "و") if at > from => {}
                None if token.number().is_some() => number = true,
                None if at > from && joint(token) => {}
                _ => break,
            }
            at += 1;
        }
        (counted && number && !self.is_dated(from)).then_some(at)
    }

    /// Buttons, numbers of issues and pages.
    pub(super) fn furniture(&mut self) -> bool {
        let past = furniture_at(self.tokens, self.at);
        if let Some(past) = past {
            (self.at, self.beside) = (past, true);
        }
        past.is_some()
    }
}

/// The index behind a button, or behind the number of an issue or a page.
pub(super) fn furniture_at(tokens: &[Token], from: usize) -> Option<usize> {
    if let Some(past) = phrase(tokens, from, Class::Share) {
        return Some(past);
    }
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    // «A01»
    let page = word(from).is_some_and(|w| w.len() == 1)
        && tokens.get(from + 1).is_some_and(|token| token.number().is_some());
    if page {
        return Some(from + 2);
    }
    let is_numbered = |at: &usize| word(*at).is_some_and(|w| words::is(w, Class::Numbered));
    let nouns = (from..from + 3).take_while(is_numbered).count();
    let mut at = from + nouns;
    let marks = (at..at + 2)
        .take_while(|at| tokens.get(*at).is_some_and(|t| t.is_mark(&[':', '.', '#', '№'])))
        .count();
    at += marks;
    let value = tokens.get(at).is_some_and(|token| token.number().is_some() || word(at).is_some());
    // «تک‌شماره ۱۵ ریال»
    let unit = word(at + 1).is_some_and(|w| words::is(w, Class::Count));
    (nouns > 0 && value).then_some(at + 1 + usize::from(unit))
}
