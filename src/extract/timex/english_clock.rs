//! English times of day with their date: “3:30 pm on Tuesday”, “Monday at 9
//! a.m.”, “noon on Sunday”.

use super::expr::{Clock, Expr, Point};
use super::parser::Parser;
use crate::extract::lexicon::Kw;
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A time and its date, in either order; a time alone when it is plain.
    pub(super) fn english_timed(&self, i: usize) -> Option<(Expr, usize)> {
        if let Some((clock, past)) = self.english_clock(i) {
            let past = self.skip_zone(past);
            let timed = Point { clock: Some(clock), ..Point::default() };
            return Some(match self.english_day_of(past) {
                Some((date, end)) => (Expr::Point(Point { clock: Some(clock), ..date }), end),
                None => (Expr::Point(timed), past),
            });
        }
        if let Some(part) = self.word(i).part.filter(|_| self.is_latin(i)) {
            let (date, end) = self.english_day_of(i + 1)?;
            return Some((Expr::Point(Point { part: Some(part), ..date }), end));
        }
        let (date, past) = self.english_date(i)?;
        let single = date.day.is_some() || date.weekday.is_some();
        let sign = self.is_comma(past) || self.is_dash(past) || self.is_sign(past, '|');
        let at = past + usize::from(sign);
        let at = at + usize::from(self.is(at, Kw::At));
        let (clock, end) = self.english_clock(at).filter(|_| single && at > past)?;
        Some((Expr::Point(Point { clock: Some(clock), ..date }), self.skip_zone(end)))
    }

    /// “on Tuesday”, “, January 5”, “Tuesday” after a time.
    fn english_day_of(&self, i: usize) -> Option<(Point, usize)> {
        let at = i + usize::from(self.is_comma(i));
        let at = at + usize::from(self.any(at, &[Kw::On, Kw::Of]));
        let (date, past) = self.english_date(at)?;
        let single = date.day.is_some() || date.weekday.is_some();
        (single && date.clock.is_none()).then_some((date, past))
    }

    /// “3:30 pm”, “9 a.m.”, “15:30”, “10 o'clock”.
    fn english_clock(&self, i: usize) -> Option<(Clock, usize)> {
        let (hour, digits) = self.digits(i).filter(|(hour, digits)| *hour <= 24 && *digits <= 2)?;
        let dotted = self.is_sign(i + 1, ':')
            || self.is_sign(i + 1, '.') && self.glue(i + 1) == Glue::Joined;
        let minute = self.digits(i + 2).filter(|(minute, n)| dotted && *minute < 60 && *n == 2);
        let past = if minute.is_some() { i + 3 } else { i + 1 };
        let (after_noon, end) = match self.half_of_day(past) {
            Some(found) => found,
            None if self.is_sign(i + 1, ':') && minute.is_some() => (None, past),
            None => return None,
        };
        let hour = match after_noon {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let settled = after_noon.is_some() || hour > 12 || digits == 2;
        let minute = minute.map_or(0, |(minute, _)| minute as u8);
        Some((Clock { hour: hour as u8, minute, second: 0, settled }, end))
    }

    /// “pm”, “p.m.”, “o'clock”: whether it is after noon, where it says so.
    fn half_of_day(&self, i: usize) -> Option<(Option<bool>, usize)> {
        const A: u8 = 1;
        const M: u8 = 13;
        const O: u8 = 15;
        const P: u8 = 16;
        let short = self.is_letter(i, O) && matches!(self.sign(i + 1), Some('\'' | '’'));
        if short && self.is_latin(i + 2) {
            return Some((None, i + 3));
        }
        if self.is(i, Kw::Oclock) {
            let pm = self.token(i).is_some_and(|token| token.key >> 6 & 63 == u128::from(P));
            return Some((Some(pm), i + 1));
        }
        let pm = self.is_letter(i, P);
        let dotted = (pm || self.is_letter(i, A))
            && self.is_sign(i + 1, '.')
            && self.is_letter(i + 2, M)
            && self.glue(i + 2) == Glue::Joined;
        let stop = usize::from(self.is_sign(i + 3, '.') && self.glue(i + 3) == Glue::Joined);
        dotted.then_some((Some(pm), i + 3 + stop))
    }

    /// “local time”, “GMT”, “(1430 GMT)” between a time and its date.
    fn skip_zone(&self, i: usize) -> usize {
        let bracket = self.is_sign(i, '(');
        let limit = i + if bracket { 6 } else { 3 };
        let closes = |k: usize| bracket && self.is_sign(k, ')');
        let end = (i..limit).find(|&k| self.is(k, Kw::Zone) && !bracket || closes(k));
        end.map_or(i, |k| k + 1)
    }
}
