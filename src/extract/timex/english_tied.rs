//! Days tied to their month and year by signs of one kind: “12-Dec-2023”, “05/Mar/24”,
//! “11.XI.1918”; and letters that only look like a month.

use super::english::{set_days, spelled};
use super::expr::{Month, Point, Year};
use super::numbers::Numeral;
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{MonthName, Strength};
use crate::extract::tokens::Glue;

/// Months in Roman numerals.
const ROMAN: [u128; 12] = [
    spelled(b"i"),
    spelled(b"ii"),
    spelled(b"iii"),
    spelled(b"iv"),
    spelled(b"v"),
    spelled(b"vi"),
    spelled(b"vii"),
    spelled(b"viii"),
    spelled(b"ix"),
    spelled(b"x"),
    spelled(b"xi"),
    spelled(b"xii"),
];

impl Parser<'_> {
    /// “12-Dec-2023”, “05/Mar/24”: signs of one kind tie the day to its month and year.
    pub(super) fn tied_date(&self, point: &mut Point, day: Numeral) -> Option<usize> {
        let tie = |i: usize| {
            let sign = self.sign(i).filter(|sign| matches!(sign, '-' | '–' | '/' | '.'))?;
            (self.glue(i) == Glue::Joined && self.glue(i + 1) == Glue::Joined).then_some(sign)
        };
        let sign = tie(day.past)?;
        let name = self.word(day.past + 1).month.filter(|_| self.is_latin(day.past + 1));
        let name = name.or_else(|| self.roman_month(day.past + 1))?;
        let (value, digits) = self.digits(day.past + 3)?;
        if tie(day.past + 2) != Some(sign) || !matches!(digits, 2 | 4) {
            return None;
        }
        set_days(point, day, day, false);
        point.month = Some(Month::Named(name));
        let value = i32::try_from(value).ok()?;
        let value = if digits == 2 { 2000 + value } else { value };
        point.year = Some(Year::Number { value, digits: 4 });
        Some(day.past + 4)
    }

    /// “XI” of “11.XI.1918”.
    #[cold]
    fn roman_month(&self, i: usize) -> Option<MonthName> {
        let key = self.token(i)?.key;
        let number = ROMAN.iter().position(|roman| *roman == key)? as u8 + 1;
        let (calendar, strength) = (Calendar::Gregorian, Strength::Strong);
        Some(MonthName { calendar, afghan: false, number, strength, with_mah: false })
    }

    /// “19.9 percent APR”: letters all capital with no day, year or preposition, among
    /// words that are not.
    #[cold]
    pub(super) fn is_acronym(&self, i: usize) -> bool {
        let capital = |k: usize| {
            let token = self.token(k)?;
            let word = self.text.get(token.start as usize..token.end as usize)?;
            Some(word.bytes().all(|byte| byte.is_ascii_uppercase()))
        };
        let shouted = |k: usize| self.is_latin(k) && capital(k) == Some(true);
        let short = self.token(i).is_some_and(|token| token.end - token.start == 3);
        short && shouted(i) && !(i > 0 && shouted(i - 1)) && !shouted(i + 1)
    }
}
