//! Lists: «مهر و آبان ۱۴۰۱», «امروز و فردا», «سال‌های ۱۳۹۱ و ۱۳۹۲».

use super::expr::{Day, Expr, Found, Fraction, Month, Point, Span, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};

impl Parser<'_> {
    /// «مهر و آبان ۱۴۰۱», «پاییز و زمستان سال گذشته»: months or seasons that share
    /// the year said after the last.
    pub(super) fn listed_periods(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        let open = first.year.is_none() && first.era.is_none() && first.turn.is_none();
        if !open || !is_period(&first) {
            return None;
        }
        let mut points = vec![first];
        let mut past = past;
        while points.len() < 5 && (self.is(past, Kw::And) || self.is_comma(past)) {
            let Some((next, end)) = self.point(past + 1) else { break };
            if !is_period(&next) || next.calendar_of_month() != first.calendar_of_month() {
                break;
            }
            points.push(next);
            past = end;
            if next.year.is_some() || next.turn.is_some() {
                break;
            }
        }
        let last = *points.last().filter(|_| points.len() > 1)?;
        for point in &mut points {
            (point.year, point.turn, point.era) = (last.year, last.turn, last.era);
        }
        Some((Expr::List(points), past))
    }

    /// «سه‌ماهه سوم و چهارم ۲۰۲۵», «نیمه اول و دوم سال»: the parts of one year.
    pub(super) fn listed_quarters(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        let to = self.any(past, &[Kw::To, Kw::Through]);
        if first.year.is_some() || !(to || self.any(past, &[Kw::And, Kw::Or])) {
            return None;
        }
        let order = self.numeral(past + 1).filter(|n| n.ordinal && !n.prenominal)?;
        let value = u8::try_from(order.value).ok()?;
        let fraction = match first.fraction? {
            Fraction::Quarter(quarter) if quarter < value && value <= 4 => Fraction::Quarter(value),
            Fraction::Half(half) if half < value && value <= 2 => Fraction::Half(value),
            _ => return None,
        };
        let empty = Point { fraction: Some(fraction), ..Point::default() };
        let (last, end) = self.grown(empty, order.past);
        let first = Point { fraction: first.fraction, ..last };
        if to {
            let span = Span::Closed(Box::new(Expr::Point(first)), Box::new(Expr::Point(last)));
            return Some((Expr::Span(span), end));
        }
        Some((Expr::List(vec![first, last]), end))
    }

    /// «امروز و فردا», «شنبه و یکشنبه هفته آینده»; «یکشنبه و دوشنبه ۴ و ۵ آبان» are the days dated.
    pub(super) fn listed_weekdays(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        if !is_day_alone(&first) {
            return None;
        }
        let (mut points, mut past) = (vec![first], past);
        while points.len() < 6 && (self.is(past, Kw::And) || self.is_comma(past)) {
            let Some((next, end)) = self.point(past + 1) else { break };
            if matches!(next.day, Some(Day::Number(_))) && next.days[0] > 0 {
                return Some((Expr::Point(next), end));
            }
            let plain = Point { week: None, turn: None, ..next };
            if !is_day_alone(&plain) {
                break;
            }
            points.push(next);
            past = end;
            if plain != next {
                break;
            }
        }
        let last = *points.last().filter(|_| points.len() > 1)?;
        for point in &mut points {
            (point.week, point.turn) = (last.week, last.turn);
        }
        Some((Expr::List(points), past))
    }

    /// «سال‌های ۱۳۹۸ تا ۱۴۰۰», «دهه‌های ۶۰ و ۷۰», «سال ۱۳۹۱ و ۱۳۹۲».
    pub(super) fn year_list(&self, i: usize) -> Option<(Expr, usize)> {
        let millennia = self.is(i, Kw::Millennium);
        let unit =
            self.unit(i).filter(|unit| matches!(unit, Unit::Year | Unit::Decade | Unit::Century));
        if unit.is_none() && !millennia {
            return None;
        }
        let read = |at: usize| -> Option<(Point, usize)> {
            let mut point = Point::default();
            let past = match unit {
                Some(Unit::Year) => {
                    let (year, past) = self.year_number(at, true)?;
                    point.year = Some(year);
                    past
                }
                Some(Unit::Decade) => {
                    let decade =
                        |value: u32| value.is_multiple_of(10) && (1..2200).contains(&value);
                    let number = self.numeral(at).filter(|n| decade(n.value))?;
                    point.decade = Some(i32::try_from(number.value).ok()?);
                    number.past
                }
                _ => {
                    let number = self.numeral(at).filter(|n| (1..=21).contains(&n.value))?;
                    let value = i8::try_from(number.value).ok();
                    *(if millennia { &mut point.millennium } else { &mut point.century }) = value;
                    number.past
                }
            };
            Some((point, past))
        };
        let (first, mut past) = read(i + 1)?;
        let mut points = vec![first];
        let mut closed = false;
        while points.len() < 6 {
            let to = self.any(past, &[Kw::To, Kw::Through]) || self.is_dash(past);
            let and = self.any(past, &[Kw::And, Kw::Or]) || self.is_comma(past);
            if !(to || and) || (to && points.len() > 1) {
                break;
            }
            let Some((next, end)) = read(past + 1).filter(|_| !self.is_counted(past + 1)) else {
                break;
            };
            points.push(next);
            past = end;
            closed |= to;
            if to {
                break;
            }
        }
        if points.len() < 2 {
            return None;
        }
        if let Some((era, end)) = self.era(past) {
            for point in &mut points {
                point.era = Some(era);
            }
            past = end;
        }
        if closed {
            let last = *points.last()?;
            let span = Span::Closed(Box::new(Expr::Point(points[0])), Box::new(Expr::Point(last)));
            return Some((Expr::Span(span), past));
        }
        Some((Expr::List(points), past))
    }

    /// «پس از ۱۹۶۴، ۲۰۰۸ و ۲۰۱۲», «۷۶ تا ۸۰ و ۸۰ تا ۸۴»: the years that are listed
    /// after the last mention; gives back the token behind them.
    pub(super) fn more_years(&self, offset: usize, past: usize, found: &mut Vec<Found>) -> usize {
        let mut at = past;
        while let Some((first, expr, end)) =
            found.last().and_then(|last| self.one_more_year(&last.expr, at))
        {
            found.push(Found { first: offset + first, past: offset + end, expr, dual: None });
            at = end;
        }
        at
    }

    fn one_more_year(&self, before: &Expr, i: usize) -> Option<(usize, Expr, usize)> {
        let comma = self.is_comma(i);
        if !(comma || self.any(i, &[Kw::And, Kw::Or])) {
            return None;
        }
        let (closed, digits) = years_told(before)?;
        let at = i + 1 + usize::from(comma && self.any(i + 1, &[Kw::And, Kw::Or]));
        let year = |at: usize| {
            let (value, _) = self.digits(at).filter(|(_, written)| *written == digits)?;
            let known = (1300..1430).contains(&value) || (1900..2060).contains(&value);
            let year = Year::Number { value: i32::try_from(value).ok()?, digits };
            (digits == 2 || known).then_some(Point { year: Some(year), ..Point::default() })
        };
        let free = |at: usize| !self.is_quantity(at) && !self.is_tied(at);
        let first = year(at)?;
        if closed {
            let to = self.any(at + 1, &[Kw::To, Kw::Through]) || self.is_dash(at + 1);
            let last = year(at + 2).filter(|_| to && free(at + 2))?;
            let span = Span::Closed(Box::new(Expr::Point(first)), Box::new(Expr::Point(last)));
            return Some((at, Expr::Span(span), at + 3));
        }
        let alone = digits == 4 && free(at) && self.word(at + 1).month.is_none();
        alone.then_some((at, Expr::Point(first), at + 1))
    }

    /// A number that counts something: «سال ۱۴۰۳ و ۲۰ نفر».
    fn is_counted(&self, i: usize) -> bool {
        self.numeral(i).is_some_and(|n| {
            self.word(n.past).count
                || self.counted_unit(n.past).is_some()
                || self.word(n.past).month.is_some()
        })
    }
}

/// Whether an expression is a year in digits or ends in one, whether it is a range
/// of two, and how many digits they have.
fn years_told(expr: &Expr) -> Option<(bool, u8)> {
    let digits = |expr: &Expr| {
        let point = *expr.point()?;
        let Some(Year::Number { digits, .. }) = point.year else { return None };
        let alone = Point { year: point.year, era: point.era, ..Point::default() };
        (point == alone).then_some(digits)
    };
    match expr {
        Expr::Point(_) => Some((false, digits(expr)?)),
        Expr::Span(Span::Closed(a, b)) if digits(a) == digits(b) => Some((true, digits(a)?)),
        Expr::Span(Span::Since(a, _) | Span::Before(a) | Span::After(a)) => {
            Some((false, digits(a)?))
        }
        _ => None,
    }
}

/// Whether a point is a weekday or «فردا» and no more, but for a part of the day.
fn is_day_alone(point: &Point) -> bool {
    let Point { day, weekday, part, .. } = *point;
    let bare = Point { day, weekday, part, ..Point::default() };
    let deictic = matches!(day, Some(Day::Shift(_)));
    weekday.is_some() != deictic && (deictic || day.is_none()) && *point == bare
}

/// Whether a point is a month or a season and no day.
fn is_period(point: &Point) -> bool {
    let month = matches!(point.month, Some(Month::Named(_))) && point.fraction.is_none();
    let season = matches!(point.fraction, Some(Fraction::Season(_))) && point.month.is_none();
    (month || season)
        && point.day.is_none()
        && point.weekday.is_none()
        && point.edge.is_none()
        && point.slice.is_none()
}
