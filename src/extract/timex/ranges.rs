//! Ranges and lists: «از … تا …», «بین … و …», «از … تاکنون», «تا پایان …»,
//! «پیش از …», «۲۷ اوت تا ۲۲ اکتبر», «سال‌های ۱۳۹۱ و ۱۳۹۲».

use super::expr::{Clock, Day, Expr, Month, Point, Span, Week, Year};
use super::numbers::Numeral;
use super::parser::Parser;
use crate::extract::lexicon::{Edge, Kw, Unit};

/// One side of a range before the other side completes it.
#[derive(Debug, Clone)]
enum Side {
    Whole(Expr),
    Bare(Numeral),
}

impl Parser<'_> {
    /// A range that a preposition opens.
    pub(super) fn range(&self, i: usize) -> Option<(Expr, usize)> {
        match self.kw(i)? {
            Kw::From if !self.is_latin(i) => self.from(i + 1),
            Kw::Between if !self.is_latin(i) => self.between(i + 1),
            Kw::To if !self.is_latin(i) => self.until(i + 1),
            Kw::Ago | Kw::After | Kw::Later if self.is(i + 1, Kw::From) => self.before_after(i),
            _ => None,
        }
    }

    fn from(&self, i: usize) -> Option<(Expr, usize)> {
        if let Some(found) = self.since_so_long_ago(i) {
            return Some(found);
        }
        let (first, past) = self.side(i)?;
        match first {
            Side::Whole(expr @ Expr::Span(Span::Closed(..))) => return Some((expr, past)),
            Side::Whole(Expr::Point(point)) if point.day_from.is_some() => {
                return Some((Expr::Point(point), past));
            }
            _ => {}
        }
        if let Some(end) = self.till_now(past) {
            return Some((
                Expr::Span(Span::Since(Box::new(self.settle(&first, None)?), true)),
                end,
            ));
        }
        if let Some(end) = self.onwards(past) {
            return Some((
                Expr::Span(Span::Since(Box::new(self.settle(&first, None)?), false)),
                end,
            ));
        }
        let at = self.sign_of_range(past)?;
        self.close(&first, at)
    }

    /// «به بعد», «به این سو», «تا به این سو».
    pub(super) fn onwards(&self, i: usize) -> Option<usize> {
        if !self.is(i, Kw::At) {
            return None;
        }
        if self.is(i + 1, Kw::Later) {
            return Some(i + 2);
        }
        let this = self.is(i + 1, Kw::This) && self.lex.is_side(self.token(i + 2)?.key);
        this.then_some(i + 3)
    }

    fn between(&self, i: usize) -> Option<(Expr, usize)> {
        let (first, past) = self.side(i)?;
        if let Side::Whole(Expr::Span(_) | Expr::List(_)) = first {
            let Side::Whole(expr) = first else { return None };
            return Some((expr, past));
        }
        let at = if self.is(past, Kw::And) { past + 1 } else { self.sign_of_range(past)? };
        self.close(&first, at)
    }

    /// «تا», «الی», a dash.
    fn sign_of_range(&self, i: usize) -> Option<usize> {
        (self.any(i, &[Kw::To, Kw::Through]) || self.is_dash(i)).then_some(i + 1)
    }

    /// «تاکنون», «تا کنون», «تا امروز», «تا به حال».
    fn till_now(&self, i: usize) -> Option<usize> {
        if self.is(i, Kw::TillNow) {
            return Some(i + 1);
        }
        if !self.is(i, Kw::To) {
            return None;
        }
        let at = i + 1 + usize::from(self.is(i + 1, Kw::At));
        let now = self.any(at, &[Kw::UntilNow, Kw::Now])
            || self.word(at).day_shift == Some(0) && !self.word(at).night;
        now.then_some(at + 1)
    }

    /// The second side, and both settled.
    fn close(&self, first: &Side, i: usize) -> Option<(Expr, usize)> {
        let (second, past) = self.hour_side(first, i).or_else(|| self.side(i))?;
        if let Side::Whole(Expr::Point(first)) = first
            && let Some(dated) = dated_weekdays(first, &second)
        {
            return Some((dated, past));
        }
        let (a, mut b) = self.settle_both(first, &second)?;
        // «از مهر ۱۴۰۲ تا پایان سال»: the year just written.
        if let (Expr::Point(a), Expr::Point(b)) = (&a, &mut b)
            && matches!(a.year, Some(Year::Number { .. }))
            && b.year == Some(Year::Shift(0))
            && self.unit(past - 1) == Some(Unit::Year)
        {
            b.year = Some(Year::Same(0));
        }
        Some((Expr::Span(Span::Closed(Box::new(a), Box::new(b))), past))
    }

    /// «ساعت ۸ تا ۱۲ روز جمعه»: after an hour another one, with what follows it.
    fn hour_side(&self, first: &Side, i: usize) -> Option<(Side, usize)> {
        let Side::Whole(Expr::Point(Point { clock: Some(_), .. })) = first else { return None };
        // «تا ساعت ۱۴ روز شنبه ۱۴۰۴/۰۷/۱۲» has a date of its own.
        if self.numeric(i).is_some() {
            return None;
        }
        let at = i + usize::from(self.unit(i) == Some(Unit::Hour));
        let (clock, past) = self.hour(at, true)?;
        let (point, end) = self.grown(Point { clock: Some(clock), ..Point::default() }, past);
        Some((Side::Whole(Expr::Point(point)), end))
    }

    /// A date, a named day, or a bare number. A list or range that stands in
    /// one piece («سال‌های ۱۹۸۰ تا ۱۹۸۸») comes back whole.
    fn side(&self, i: usize) -> Option<(Side, usize)> {
        if let Some((point, past)) = self.numeric(i) {
            return Some((Side::Whole(Expr::Point(point)), past));
        }
        if let Some((expr, past)) = self.year_list(i) {
            return Some((Side::Whole(expr), past));
        }
        if let Some((expr, past)) = self.named_day(i) {
            return Some((Side::Whole(expr), past));
        }
        if let Some((point, past)) = self.point(i) {
            return Some((Side::Whole(Expr::Point(point)), past));
        }
        if let Some((expr, past)) = self.edge_of_now(i) {
            return Some((Side::Whole(expr), past));
        }
        if let Some((expr, past)) =
            self.counted(i).filter(|(expr, _)| matches!(expr, Expr::Offset(..)))
        {
            return Some((Side::Whole(expr), past));
        }
        let number = self.numeral(self.classifier(i))?;
        let joined_unit = self.counted_unit(number.past).is_some() || self.word(number.past).count;
        (!number.prenominal && !joined_unit).then_some((Side::Bare(number), number.past))
    }

    #[allow(clippy::unused_self, reason = "beside its siblings")]
    fn settle(&self, side: &Side, other: Option<&Point>) -> Option<Expr> {
        let number = match side {
            Side::Whole(expr) => return Some(expr.clone()),
            Side::Bare(number) => number,
        };
        bare(number, other).map(Expr::Point)
    }

    fn settle_both(&self, first: &Side, second: &Side) -> Option<(Expr, Expr)> {
        let (mut a, mut b) = match (first, second) {
            (Side::Whole(a), b) => (a.clone(), self.settle(b, a.point())?),
            (a, Side::Whole(b)) => (self.settle(a, b.point())?, b.clone()),
            (Side::Bare(a), Side::Bare(b)) => {
                (Expr::Point(bare(a, None)?), Expr::Point(bare(b, None)?))
            }
        };
        if matches!(a, Expr::Span(_) | Expr::List(_)) || matches!(b, Expr::Span(_) | Expr::List(_))
        {
            return None;
        }
        if let (Expr::Point(a), Expr::Point(b)) = (&mut a, &mut b) {
            share(a, b);
        }
        Some((a, b))
    }

    /// «تا پایان سال», «تا پایان ماه جاری»: a limit.
    fn until(&self, i: usize) -> Option<(Expr, usize)> {
        let ends =
            matches!(self.word(i).edge, Some(Edge::End | Edge::Late)) || self.is(i, Kw::Recent);
        let (expr, past) = self.whole_or_edge(i).filter(|_| ends)?;
        Some((Expr::Span(Span::Until(Box::new(expr))), past))
    }

    fn whole_or_edge(&self, i: usize) -> Option<(Expr, usize)> {
        self.point(i)
            .map(|(point, past)| (Expr::Point(point), past))
            .or_else(|| self.edge_of_now(i))
    }

    /// «پیش از سال ۹۲», «پس از ۱۱ سپتامبر», «بعد از نوروز».
    fn before_after(&self, i: usize) -> Option<(Expr, usize)> {
        // «پیش از ظهر» is a part of the day.
        if self.part(i).is_some() {
            return None;
        }
        let (first, past) = match self.numeric(i + 2) {
            Some((point, past)) => (Expr::Point(point), past),
            None => self
                .named_day(i + 2)
                .or_else(|| self.whole_or_edge(i + 2))
                .or_else(|| self.plain_year(i + 2))?,
        };
        if first.point().is_some_and(Point::is_clock_only) {
            return None;
        }
        let span = if self.is(i, Kw::Ago) {
            Span::Before(Box::new(first))
        } else {
            Span::After(Box::new(first))
        };
        Some((Expr::Span(span), past))
    }

    /// «۲۰۱۱» after what only a time can follow, if it counts nothing.
    pub(super) fn plain_year(&self, i: usize) -> Option<(Expr, usize)> {
        let (value, 4) = self.digits(i)? else { return None };
        let known = (1300..=1420).contains(&value) || (1900..=2040).contains(&value);
        if !known || self.is_quantity(i) || self.is_tied(i) {
            return None;
        }
        let year = Year::Number { value: i32::try_from(value).ok()?, digits: 4 };
        Some((Expr::Point(Point { year: Some(year), ..Point::default() }), i + 1))
    }

    /// What goes on after a point: «تا» and another, «و» and another.
    pub(super) fn continued(&self, first: Point, past: usize) -> (Expr, usize) {
        if first.day_from.is_none() && first.days == [0; 4] {
            // «زلزله یکشنبه تاکنون نه قربانی گرفته»: without «از» the day is the quake's.
            let day = first.day.is_some() || first.weekday.is_some();
            let lasts = |end: &usize| first.is_dated() && !(day && *end == past + 1);
            if let Some(end) = self.till_now(past).filter(lasts) {
                return (Expr::Span(Span::Since(Box::new(Expr::Point(first)), true)), end);
            }
            if let Some(found) = self.second(first, past) {
                return found;
            }
            if let Some(found) = self.listed_weekdays(first, past) {
                return found;
            }
            if let Some(found) = self.listed_periods(first, past) {
                return found;
            }
            if let Some(found) = self.listed_quarters(first, past) {
                return found;
            }
        }
        (Expr::Point(first), past)
    }

    fn second(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        let at = self.sign_of_range(past)?;
        let dash = self.is_dash(past);
        let opened = Side::Whole(Expr::Point(first));
        let (second, end) = self.hour_side(&opened, at).or_else(|| self.side(at))?;
        if let Side::Bare(number) = &second {
            let year = first.year.is_some() && first.month.is_none() && number.digits == 4;
            let short =
                first.year.is_some() && first.month.is_none() && !dash && number.digits == 2;
            let hour = first.clock.is_some() && number.value <= 24 && !dash;
            if !(year || short || hour) {
                return None;
            }
        }
        if let Some(dated) = dated_weekdays(&first, &second) {
            return Some((dated, end));
        }
        if dash && !same_shape(&first, &second) {
            return None;
        }
        let (a, b) = self.settle_both(&opened, &second)?;
        Some((Expr::Span(Span::Closed(Box::new(a), Box::new(b))), end))
    }
}

/// «شنبه تا دوشنبه (۵ تا ۷ مهر)»: the days dated.
fn dated_weekdays(first: &Point, second: &Side) -> Option<Expr> {
    let Side::Whole(Expr::Point(second)) = second else { return None };
    let weekday = Point { weekday: first.weekday, ..Point::default() };
    let dated = *first == weekday && second.weekday.is_some() && second.day_from.is_some();
    dated.then_some(Expr::Point(Point { weekday: None, ..*second }))
}

/// A bare number beside a point that tells what it counts.
fn bare(number: &Numeral, other: Option<&Point>) -> Option<Point> {
    let value = i32::try_from(number.value).ok()?;
    let mut point = Point::default();
    match other {
        Some(other) if other.clock.is_some() && (0..=24).contains(&value) => {
            let clock = Clock { hour: value as u8, minute: 0, second: 0, settled: true };
            point = Point { clock: Some(clock), ..*other };
        }
        Some(other)
            if other.month.is_some()
                && (other.day.is_some() || other.edge == Some(Edge::End))
                && (1..=31).contains(&value) =>
        {
            point = Point {
                day: Some(Day::Number(value as u8)),
                edge: None,
                weekday: None,
                day_from: None,
                days: [0; 4],
                clock: None,
                part: None,
                ..*other
            };
        }
        Some(other) if other.decade.is_some() && value % 10 == 0 => {
            point = Point { decade: Some(value), ..*other };
        }
        _ => {
            let long = number.digits == 4 || number.digits == 0;
            let known = (1200..1500).contains(&value) || (1700..2100).contains(&value);
            let two = number.digits == 2 && (20..100).contains(&value);
            if !(long && known || two) {
                return None;
            }
            point.year = Some(Year::Number { value, digits: if two { 2 } else { 4 } });
            point.era = other.and_then(|other| other.era);
        }
    }
    Some(point)
}

/// Lends each side of a range what only the other says.
fn share(a: &mut Point, b: &mut Point) {
    if a.year.is_none() && a.month.is_some() {
        a.year = b.year;
        if a.turn.is_none() {
            a.turn = b.turn;
        }
    }
    if let (Some(Year::Number { value, digits }), None, Some(Month::Named(last))) =
        (a.year, b.year, b.month)
    {
        let earlier = matches!(a.month, Some(Month::Named(first)) if first.number > last.number);
        b.year = Some(Year::Number { value: value + i32::from(earlier), digits });
    }
    if let (
        Some(Month::Named(first)),
        Some(Month::Named(last)),
        Some(Year::Number { value, digits }),
    ) = (a.month, b.month, a.year)
        && a.year == b.year
        && first.calendar == last.calendar
        && first.number > last.number
    {
        a.year = Some(Year::Number { value: value - 1, digits });
    }
    if a.weekday.is_some() && a.week.is_none() && a.day.is_none() {
        // «از جمعه تا یکشنبه هفته آینده»: a range that goes over the end of a week.
        let over = i32::from(a.weekday > b.weekday && b.weekday.is_some());
        a.week = match b.week {
            Some(Week::Shift(week)) => Some(Week::Shift(week - over)),
            Some(Week::Same(week)) => Some(Week::Same(week - over)),
            None => None,
        };
    }
    a.era = a.era.or(b.era.filter(|_| a.year.is_some()));
    b.era = b.era.or(a.era.filter(|_| b.year.is_some()));
    if b.is_clock_only() {
        let (clock, part) = (b.clock, b.part);
        *b = Point { part, clock, ..*a };
    } else if a.is_clock_only() && b.clock.is_some() {
        let (clock, part) = (a.clock, a.part.or(b.part));
        *a = Point { part, clock, ..*b };
    }
}

/// Whether a dash between two points can mean a range.
fn same_shape(first: &Point, second: &Side) -> bool {
    match second {
        Side::Bare(_) => true,
        Side::Whole(Expr::Point(second)) => {
            first.day.is_some() == second.day.is_some()
                && first.month.is_some() == second.month.is_some()
                && first.weekday.is_some() == second.weekday.is_some()
                && first.clock.is_some() == second.clock.is_some()
                && first.calendar_of_month() == second.calendar_of_month()
        }
        Side::Whole(_) => false,
    }
}

impl Point {
    pub(in crate::extract) fn calendar_of_month(&self) -> Option<crate::calendar::Calendar> {
        if let Some(Month::Named(name)) = self.month { Some(name.calendar) } else { None }
    }
}
