//! Where temporal expressions stand and what they say: a hand-written
//! recogniser over tokens, linear in their number, without backtracking over
//! more than one expression. Values are `resolve`'s business.

mod bounded;
mod clock;
mod days;
mod english;
mod english_ages;
mod english_back;
mod english_clock;
mod english_places;
mod english_ranges;
mod english_spans;
mod english_tied;
mod english_years;
mod era;
pub(super) mod expr;
mod fractions;
mod guards;
mod lists;
mod months;
mod named;
mod names;
mod numbers;
mod numeric;
mod parser;
mod point;
mod ranges;
mod relative;
mod repeated;
mod slices;
mod years;

pub(super) use english::spelled;

use super::lexicon::{Kw, Sense, Unit, lexicon};
use super::tokens::{Glue, Shape, Token};
use expr::{Expr, Found, Point};
use parser::Parser;

/// All temporal expressions of a text and its tokens, in order.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::with_capacity(8);
    let mut first = 0;
    while first < tokens.len() {
        let past = (first + 1..tokens.len())
            .find(|&i| tokens[i].glue == Glue::Line)
            .unwrap_or(tokens.len());
        let parser = Parser { text, toks: &tokens[first..past], lex: lexicon() };
        parser.line(first, &mut found);
        first = past;
    }
    found
}

impl Parser<'_> {
    /// Every expression of the line; `offset` is the line's first token.
    fn line(&self, offset: usize, found: &mut Vec<Found>) {
        let mut i = 0;
        while i < self.toks.len() {
            let token = &self.toks[i];
            let starts = match token.shape {
                Shape::Word => token.starts,
                Shape::Number => !token.grouped,
                Shape::Sign => false,
            };
            if !starts {
                i += 1;
                continue;
            }
            match self.at(i) {
                Step::Found(expr, dual, past) => {
                    // «طرح نوروز از ۲۵ اسفند تا …»: the range dates what the day only names.
                    let range = matches!(expr, Expr::Span(expr::Span::Closed(..)));
                    let label = found.last().is_some_and(|last| {
                        last.past == offset + i && matches!(last.expr, Expr::Named(_, None, None))
                    });
                    if range && label {
                        found.pop();
                    }
                    found.push(Found { first: offset + i, past: offset + past, expr, dual });
                    i = self.more_years(offset, past, found);
                }
                Step::Skip(past) => i = past.max(i + 1),
            }
        }
    }

    fn at(&self, i: usize) -> Step {
        if let Some(past) = self.trap(i) {
            return Step::Skip(past);
        }
        if let Some(year) = self.year_of_line() {
            return Step::Found(Expr::Point(year), None, 1);
        }
        let read = if self.is_latin(i) || (self.is_number(i) && self.is_english_number(i)) {
            self.english(i)
        } else {
            self.persian(i)
        };
        let Some((expr, past)) = read else { return Step::Skip(i + 1) };
        if self.is_name(i, past, &expr) {
            return Step::Skip(past);
        }
        match expr {
            Expr::Point(point) => {
                let (dual, past) = self.dual(&point, past);
                let point = dual.map_or(point, |dual| point.beside_year(&dual));
                Step::Found(Expr::Point(point), dual, past)
            }
            Expr::Named(..) => {
                let (dual, past) = self.dated_bracket(past);
                Step::Found(expr, dual, past)
            }
            Expr::Span(_) => {
                let (expr, past) = self.dated_range(expr, past);
                Step::Found(expr, None, past)
            }
            expr => Step::Found(expr, None, past),
        }
    }

    /// «شنبه تا دوشنبه (۵ تا ۷ مهر)»: the weekdays' dates in brackets win.
    fn dated_range(&self, expr: Expr, i: usize) -> (Expr, usize) {
        let weekday = |end: &Expr| {
            end.point().is_some_and(|p| *p == Point { weekday: p.weekday, ..Point::default() })
        };
        let Expr::Span(expr::Span::Closed(a, b)) = &expr else { return (expr, i) };
        if !self.is_sign(i, '(') || !weekday(a) || !weekday(b) {
            return (expr, i);
        }
        let read =
            self.range(i + 1).or_else(|| self.number_date(i + 1)).or_else(|| self.date(i + 1));
        match read.filter(|(_, past)| self.is_sign(*past, ')')) {
            Some((dated, past)) => (dated, past + 1),
            None => (expr, i),
        }
    }

    /// The rules in order; the first that reads something wins.
    fn persian(&self, i: usize) -> Option<(Expr, usize)> {
        if !self.leads_on(i) || !self.promises(i) {
            return None;
        }
        // With these small words nothing but a range begins.
        if matches!(self.kw(i), Some(Kw::From | Kw::To | Kw::Between)) {
            return self.range(i);
        }
        self.range(i)
            .or_else(|| self.dated_name(i))
            .or_else(|| self.beside_day(i))
            .or_else(|| self.anniversary(i))
            .or_else(|| self.named_day(i))
            .or_else(|| self.repeated(i))
            .or_else(|| self.such_day(i))
            .or_else(|| self.year_list(i))
            .or_else(|| self.number_date(i))
            .or_else(|| self.date(i))
            .or_else(|| self.lone_edge(i))
            .or_else(|| self.nth_day_of_event(i))
            .or_else(|| self.morrow(i))
            .or_else(|| self.single_age(i))
            .or_else(|| self.vague(i))
            .or_else(|| self.counted(i))
            .or_else(|| self.lone_year(i))
            .or_else(|| self.now(i))
    }

    /// A cheap look at the next token where the first one is a small word
    /// that stands everywhere («از», «در», «این»).
    fn leads_on(&self, i: usize) -> bool {
        let next = |i: usize| {
            self.token(i).is_some_and(|token| token.starts || token.shape == Shape::Number)
        };
        match self.kw(i) {
            Some(Kw::In) => matches!(self.kw(i + 1), Some(Kw::Long | Kw::Length)),
            Some(Kw::From | Kw::To | Kw::Between | Kw::That | Kw::This | Kw::Every) => next(i + 1),
            Some(Kw::Ago | Kw::After | Kw::Later) => next(i + 1) || next(i + 2),
            Some(Kw::Million) => self.unit(i + 1).is_some(),
            Some(Kw::SomeMonth) => self.is(i + 1, Kw::Which),
            _ => true,
        }
    }

    /// A cheap look at what follows a number, an edge or the first word of a phrase, of
    /// which texts are full: «دو کشور», «آغاز کار» and «ایران گفت» begin nothing.
    fn promises(&self, i: usize) -> bool {
        let (token, word) = (&self.toks[i], self.word(i));
        if token.shape == Shape::Number {
            // «زلزله ۹۶», «در ۳۳۰ ق.م»
            let year = token.digits > 2 || (50..=99).contains(&token.value);
            return year || self.may_be_dated(i + 1);
        }
        match word.kw {
            Some(Kw::Date) => self.may_be_dated(i + 1),
            Some(_) => true,
            None if word.timely => !word.needs_another() || self.may_be_dated(i + 1),
            None => {
                let begins = |sense| !matches!(sense, Sense::Evidence(_) | Sense::Epoch(_));
                self.lex.phrase_at(self.toks, i, begins).is_some()
            }
        }
    }

    /// Whether a number or an edge before this token may belong to a time with it.
    fn may_be_dated(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| {
            let word = self.word(i);
            let says = token.starts || word.timely || word.kw.is_some();
            says || token.shape != Shape::Word || self.month_of_two(i).is_some()
        })
    }

    fn number_date(&self, i: usize) -> Option<(Expr, usize)> {
        let (point, past) = self.numeric(i)?;
        Some(self.continued(point, past))
    }

    fn date(&self, i: usize) -> Option<(Expr, usize)> {
        let (point, past) = self.point(i)?;
        Some(self.continued(point, past))
    }

    /// The same day in another calendar: «(۳ سپتامبر)», «برابر با ۷ اکتبر», «، برابر ۱۳ مرداد».
    fn dual(&self, point: &Point, i: usize) -> (Option<Point>, usize) {
        let bracket = matches!(self.sign(i), Some('(' | '['));
        let dash = self.is_dash(i) || self.is_comma(i) || self.is_sign(i, '/');
        let equal = self.lex.is_equal_to(self.token(i).map_or(0, |token| token.key));
        if !(bracket || equal || dash) {
            return (None, i);
        }
        let mut at = i + 1;
        at += usize::from(
            (bracket || self.is_comma(i))
                && self.lex.is_equal_to(self.token(at).map_or(0, |token| token.key)),
        );
        at += usize::from(self.is(at, Kw::With));
        let read = self
            .numeric(at)
            .or_else(|| self.point(at))
            .or_else(|| self.year_in_bracket(point, at, bracket));
        let Some((other, past)) = read else { return (None, i) };
        let closed = !bracket || matches!(self.sign(past), Some(')' | ']'));
        if !closed || !point.pairs_with(&other) {
            return (None, i);
        }
        let past = past + usize::from(bracket);
        (Some(other), self.third(point, &other, past))
    }

    /// «… برابر با ۱۸ ربیع‌الثانی ۱۴۴۷ و ۱۰ اکتبر ۲۰۲۵»: the day in a third calendar.
    fn third(&self, first: &Point, second: &Point, i: usize) -> usize {
        let linked = self.is(i, Kw::And) || self.is_comma(i) || self.is_dash(i);
        if !linked || first.day.is_none() {
            return i;
        }
        match self.numeric(i + 1).or_else(|| self.point(i + 1)) {
            Some((third, past)) if first.pairs_with(&third) && second.pairs_with(&third) => past,
            _ => i,
        }
    }

    /// «روز جهانی موزه (۱۸ مه)»
    fn dated_bracket(&self, i: usize) -> (Option<Point>, usize) {
        if !self.is_sign(i, '(') {
            return (None, i);
        }
        let read = self.numeric(i + 1).or_else(|| self.point(i + 1));
        match read.filter(|(point, past)| point.day.is_some() && self.is_sign(*past, ')')) {
            Some((point, past)) => (Some(point), past + 1),
            None => (None, i),
        }
    }

    /// «سال ۱۳۵۷ (۱۹۷۹)»
    fn year_in_bracket(&self, point: &Point, i: usize, bracket: bool) -> Option<(Point, usize)> {
        if !bracket || point.year.is_none() {
            return None;
        }
        let at = if self.unit(i) == Some(Unit::Year) { i + 1 } else { i };
        let (year, past) = self.year_number(at, false)?;
        let (era, past) = self.era(past).map_or((None, past), |(era, past)| (Some(era), past));
        Some((Point { year: Some(year), era, ..Point::default() }, past))
    }
}

enum Step {
    Found(Expr, Option<Point>, usize),
    Skip(usize),
}

impl Point {
    /// Whether two points can be one day, month or year in two calendars.
    fn pairs_with(&self, other: &Self) -> bool {
        let named = self.calendar_of_month().is_some() && other.calendar_of_month().is_some();
        let differ = self.calendar_of_month() != other.calendar_of_month();
        let days = self.day.is_some() == other.day.is_some();
        let months = named && differ && days;
        let numeric = (self.numeric || other.numeric)
            && self.day.is_some()
            && other.day.is_some()
            && self != other;
        let years =
            self.month.is_none() && other.month.is_none() && self.is_year_of_other_century(other);
        // «هفته آینده (۱۱ تا ۱۷ مرداد)»
        let week = self.week.is_some()
            && self.weekday.is_none()
            && (other.day_from.is_some() || other.days != [0; 4]);
        months || numeric || years || week
    }

    /// “1342 (1963)”: what lies 621 years before a Gregorian year is solar, whatever
    /// the article's calendar.
    fn beside_year(self, other: &Self) -> Self {
        use expr::Year::Number;
        let solar = match (self.year, other.year) {
            (Some(Number { value: a, .. }), Some(Number { value: b, .. })) => {
                (620..=622).contains(&(b - a))
            }
            _ => false,
        };
        let plain = self.month.is_none() && self.era.is_none();
        if solar && plain { Self { era: Some(expr::Era::Solar), ..self } } else { self }
    }

    fn is_year_of_other_century(&self, other: &Self) -> bool {
        use expr::Year::Number;
        matches!((self.year, other.year), (Some(Number { value: a, .. }), Some(Number { value: b, .. })) if (a - b).abs() > 550 && (a - b).abs() < 650)
    }
}

/// Used by the guards: whether a sense is a trap.
fn is_trap(sense: Sense) -> bool {
    sense == Sense::Trap
}
