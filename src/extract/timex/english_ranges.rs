//! English ranges: “from June to August 2024”, “between 1980 and 1988”, “since
//! 2022”, “January 5 to 9”.

use super::expr::{Expr, Point, Span, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Edge, Kw, Sense, Tense, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// “from June to August 2024”, “between 1980 and 1988”, “since 2022”, “after
    /// 2015”.
    pub(super) fn english_range(&self, i: usize) -> Option<(Expr, usize)> {
        if !self.is_latin(i) {
            return None;
        }
        let between = self.is(i, Kw::Between);
        if self.is_moved(i + 1) {
            return None;
        }
        if self.is(i, Kw::From) || between {
            if let Some(found) = self.named_range(i + 1, between) {
                return Some(found);
            }
            let (mut first, past) = self.timed_side(i + 1).or_else(|| self.english_side(i + 1))?;
            // “from January 1, 2022, through …”
            let comma = self.is_comma(past) && self.any(past + 1, &[Kw::To, Kw::Through]);
            let past = past + usize::from(comma);
            if first.day_from.is_some() {
                return Some((Expr::Point(first), past));
            }
            let linked = if between {
                self.is(past, Kw::And) || self.is_dash(past)
            } else {
                self.any(past, &[Kw::To, Kw::Through]) || self.is_dash(past)
            };
            if between && first.days != [0; 4] {
                let days = Point { day_from: Some(first.days[0]), days: [0; 4], ..first };
                return Some((Expr::Point(days), past));
            }
            // “from 2019 to the present”, “from March to date”
            if let Some(end) = self.present_side(past + 1).filter(|_| linked && !between) {
                return Some((Expr::Span(Span::Since(Box::new(Expr::Point(first)), false)), end));
            }
            let second = self.timed_side(past + 1).or_else(|| self.english_side(past + 1));
            let (second, end) = second.filter(|_| linked)?;
            first.year = first.year.or(second.year);
            first.era = first.era.or(second.era);
            return Some((closed(first, second), end));
        }
        if self.any(i, &[Kw::By, Kw::To, Kw::Before])
            && self.word(self.article(i + 1)).edge == Some(Edge::End)
        {
            // “by the end of March”: a limit.
            let (last, past) = self.english_date(self.article(i + 1))?;
            return Some((Expr::Span(Span::Until(Box::new(Expr::Point(last)))), past));
        }
        let (point, past) = match self.kw(i)? {
            Kw::Since | Kw::Before | Kw::After => self.english_side(i + 1)?,
            _ => return None,
        };
        let point_expr = Box::new(Expr::Point(point));
        match self.kw(i)? {
            Kw::Since => Some((Expr::Span(Span::Since(point_expr, false)), past))
                .filter(|_| matches!(point.edge, None | Some(Edge::Start))),
            // “after Tuesday's vote” is on Tuesday.
            // “after the September 30, 2022 bombing”, “after Tuesday's vote”: the day of
            // what the noun names.
            _ if self.is(i + 1, Kw::The) && point.day.is_some() => None,
            _ if self.is_possessive(past) || point.weekday.is_some() || point.year.is_none() => {
                None
            }
            Kw::Before => Some((Expr::Span(Span::Before(point_expr)), past)),
            _ => Some((Expr::Span(Span::After(point_expr)), past)),
        }
    }

    /// “moved from Saturday to Tuesday”: two days, and no time between.
    pub(super) fn is_moved(&self, i: usize) -> bool {
        i >= 2 && self.is(i - 1, Kw::From) && self.word(i - 2).tense == Some(Tense::Defer)
    }

    pub(super) fn is_possessive(&self, i: usize) -> bool {
        matches!(self.sign(i), Some('\'' | '’')) && self.glue(i) == Glue::Joined
    }

    /// “9 p.m. Friday” of a range.
    fn timed_side(&self, i: usize) -> Option<(Point, usize)> {
        let (expr, past) = self.english_timed(i)?;
        let point = *expr.point().filter(|point| point.clock.is_some() && point.is_dated())?;
        Some((point, past))
    }

    /// “between Christmas Eve and the end of February”, “from 20 December to Boxing Day”: a
    /// range with a named day at either end; `i` is its first token.
    fn named_range(&self, i: usize, between: bool) -> Option<(Expr, usize)> {
        let named = |i: usize| self.named_day(i).filter(|_| self.is_latin(i));
        let dated = |i: usize| self.english_side(i).map(|(point, past)| (Expr::Point(point), past));
        let joins: &[Kw] = if between { &[Kw::And] } else { &[Kw::To, Kw::Through] };
        let linked = |i: usize| self.any(i, joins) || self.is_dash(i);
        let closed = |first, second| Expr::Span(Span::Closed(Box::new(first), Box::new(second)));
        if let Some((first, past)) = named(i) {
            let (second, end) =
                named(past + 1).or_else(|| dated(past + 1)).filter(|_| linked(past))?;
            return Some((closed(first, second), end));
        }
        let (first, past) = dated(i)?;
        let (second, end) = named(past + 1).filter(|_| linked(past))?;
        Some((closed(first, second), end))
    }

    /// “the present”, “the present day”, “now”, “today”: the end of what goes on.
    fn present_side(&self, i: usize) -> Option<usize> {
        let at = self.article(i);
        if !self.is_latin(at) {
            return None;
        }
        if self.is_spelled(at, b"present") && at > i {
            let day = self.unit(at + 1) == Some(Unit::Day) && self.is_latin(at + 1);
            return Some(at + 1 + usize::from(day));
        }
        let date = self.is_spelled(at, b"date") && at == i;
        (date || self.is(at, Kw::Now) || self.word(at).day_shift == Some(0)).then_some(at + 1)
    }

    pub(super) fn english_side(&self, i: usize) -> Option<(Point, usize)> {
        let dated = self.english_date(i).or_else(|| self.english_date(self.article(i)));
        if dated.is_some() {
            return dated;
        }
        let (value, 4) = self.digits(i)? else { return None };
        let year = Year::Number { value: i32::try_from(value).ok()?, digits: 4 };
        ((1000..2200).contains(&value) && !self.word(i + 1).count)
            .then_some((Point { year: Some(year), ..Point::default() }, i + 1))
    }

    pub(super) fn english_to(&self, first: Point, past: usize) -> (Expr, usize) {
        let to = self.any(past, &[Kw::To, Kw::Through]) && self.is_latin(past);
        let linked = to || self.is_dash(past);
        if linked
            && let Some((second, end)) = self.english_date(past + 1)
            && second.day.is_some() == first.day.is_some()
        {
            let mut first = first;
            first.year = first.year.or(second.year);
            return (closed(first, second), end);
        }
        (Expr::Point(first), past)
    }

    pub(super) fn english_anniversary(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| n.ordinal)?;
        if !self.is(number.past, Kw::Anniversary) {
            return None;
        }
        let mut at = number.past + 1;
        at += usize::from(self.is(at, Kw::Of));
        at = self.article(at);
        let is_event = |sense| matches!(sense, Sense::Epoch(_));
        match self.lex.phrase_at(self.toks, at, is_event) {
            Some((Sense::Epoch(epoch), length)) => {
                Some((Expr::Anniversary(Some(number.value), Some(epoch)), at + length))
            }
            _ => Some((Expr::Anniversary(Some(number.value), None), number.past + 1)),
        }
    }
}

/// A range between two dates.
pub(super) fn closed(first: Point, second: Point) -> Expr {
    Expr::Span(Span::Closed(Box::new(Expr::Point(first)), Box::new(Expr::Point(second))))
}
