//! English times counted back to what has a name: “two Sundays ago”, “ten years ago this
//! week”, “the Saturday before Christmas”; and “overnight”.

use super::english::spelled;
use super::expr::{Bound, Day, Expr, Month, Point, Quantity, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Tense, Unit};

const ONE: Quantity = Quantity { whole: 1, half: false, vague: false };

/// Weekdays in the plural, from Saturday.
const DAYS: [u128; 7] = [
    spelled(b"saturdays"),
    spelled(b"sundays"),
    spelled(b"mondays"),
    spelled(b"tuesdays"),
    spelled(b"wednesdays"),
    spelled(b"thursdays"),
    spelled(b"fridays"),
];

impl Parser<'_> {
    /// “two Sundays ago”
    pub(super) fn weekdays_ago(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| !n.ordinal && (2..=8).contains(&n.value))?;
        let key = self.token(number.past)?.key;
        let weekday = DAYS.iter().position(|day| *day == key)? as u8;
        let turn = i32::try_from(number.value).ok()?;
        let point = Point { weekday: Some(weekday), turn: Some(-turn), ..Point::default() };
        self.is(number.past + 1, Kw::Ago).then_some((Expr::Point(point), number.past + 2))
    }

    /// “two years ago this month”, “ten years ago this week”, “a week ago today”: what stands
    /// behind “ago”, at `i`, makes it a month, a week or a day.
    pub(super) fn ago_this(
        &self,
        quantity: Quantity,
        unit: Unit,
        i: usize,
    ) -> Option<(Expr, usize)> {
        let whole = i32::try_from(quantity.whole).ok().filter(|_| !quantity.half)?;
        let back = (!quantity.vague).then_some(-whole)?;
        if self.word(i).day_shift == Some(0) && self.is_latin(i) {
            return match unit {
                Unit::Year => Some((Expr::SameDay(quantity.whole), i + 1)),
                Unit::Week | Unit::Day => {
                    let days = back.checked_mul(if unit == Unit::Week { 7 } else { 1 })?;
                    let day = Some(Day::Shift(days));
                    Some((Expr::Point(Point { day, ..Point::default() }), i + 1))
                }
                _ => None,
            };
        }
        if unit != Unit::Year || !self.is(i, Kw::This) || self.plural_english(i + 1) {
            return None;
        }
        let point = match self.unit(i + 1).filter(|_| self.is_latin(i + 1))? {
            Unit::Month => {
                Point { month: Some(Month::Shift(back.checked_mul(12)?)), ..Point::default() }
            }
            Unit::Week => Point {
                week: Some(Week::Shift(0)),
                year: Some(Year::Shift(back)),
                ..Point::default()
            },
            _ => return None,
        };
        Some((Expr::Point(point), i + 2))
    }

    /// “the Saturday before Christmas”, “the Monday after Easter”; “the Friday before last”.
    pub(super) fn weekday_beside(&self, i: usize) -> Option<(Expr, usize)> {
        let weekday = self.word(i).weekday.filter(|_| self.is_latin(i))?;
        let bound = match self.kw(i + 1)? {
            Kw::Before => Bound::WeekdayBefore(weekday),
            Kw::After => Bound::WeekdayAfter(weekday),
            _ => return None,
        };
        if i == 0 || !self.is(i - 1, Kw::The) {
            return None;
        }
        // “last”, which is no “last Christmas”
        if self.is(i + 1, Kw::Before) && self.is(i + 2, Kw::Past) && self.ends_english(i + 3) {
            let point = Point { weekday: Some(weekday), turn: Some(-2), ..Point::default() };
            return Some((Expr::Point(point), i + 3));
        }
        let (date, past) = self.named_day(i + 2).filter(|_| self.is_latin(i + 2))?;
        Some((Expr::Bounded(ONE, Unit::Day, bound, Box::new(date)), past))
    }

    /// “the second day of Eid al-Fitr”: so many days into what has a name.
    pub(super) fn nth_day_of_named(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| n.ordinal && (1..=15).contains(&n.value))?;
        let day = self.unit(number.past) == Some(Unit::Day) && !self.plural_english(number.past);
        let of = day && self.is_latin(number.past) && self.is(number.past + 1, Kw::Of);
        let at = self.article(number.past + 2);
        let (date, past) = self.named_day(at).filter(|_| of && self.is_latin(at))?;
        let quantity = Quantity { whole: number.value - 1, half: false, vague: false };
        Some((Expr::Bounded(quantity, Unit::Day, Bound::Gone, Box::new(date)), past))
    }

    /// “detained six people overnight”: the night that is just over; “an overnight train” and
    /// “stayed overnight” tell no time.
    pub(super) fn is_overnight(&self, i: usize) -> bool {
        const STAYING: [u128; 7] = [
            spelled(b"stay"),
            spelled(b"stayed"),
            spelled(b"staying"),
            spelled(b"stays"),
            spelled(b"rest"),
            spelled(b"leave"),
            spelled(b"keep"),
        ];
        const AHEAD: usize = 5;
        const REACH: usize = 24;
        // “overnight into Friday” has its own day.
        let dated = (i + 1..i + 4).any(|k| {
            let word = self.word(k);
            self.is_latin(k) && (word.weekday.is_some() || word.month.is_some())
        });
        let ends = self.ends_english(i + 1) && !self.is_dash(i + 1) && !dated;
        let before = i.checked_sub(1);
        let quality = before.is_some_and(|k| {
            let stays = self.token(k).is_some_and(|token| STAYING.contains(&token.key));
            self.any(k, &[Kw::A, Kw::The, Kw::Every]) || stays
        });
        let ahead = (i.saturating_sub(AHEAD)..i).any(|k| {
            let future = matches!(self.word(k).tense, Some(Tense::Future | Tense::Lead));
            future && !self.starts_sentence(k + 1)
        });
        // “took her to Wimbledon in 2014, when the pair queued overnight”
        let year = |k: usize| {
            self.digits(k).is_some_and(|(value, n)| n == 4 && (1500..2200).contains(&value))
        };
        let mut clause = (i.saturating_sub(REACH)..i).rev().take_while(|k| !self.is_sign(*k, '.'));
        let elsewhere = clause.any(|k| year(k) || self.word(k).month.is_some());
        ends && !quality && !ahead && !elsewhere
    }
}
