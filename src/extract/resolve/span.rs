//! Values of ranges.

use super::units::{self, between, bounds, end_of, start_of};
use super::{Resolved, Resolver};
use crate::calendar::Edtf;
use crate::extract::Rule;
use crate::extract::lexicon::{Edge, MonthName, Strength};
use crate::extract::timex::expr::{Day, Expr, Month, Point, Span, Year};

/// What goes on for so many days is told with its years.
const LONG: i64 = 180;

impl Resolver<'_> {
    pub(super) fn span(&self, span: &Span, index: usize) -> Option<Resolved> {
        match span {
            Span::Closed(first, last) => self.closed(first, last, index),
            Span::Since(first, _) => {
                let first = self.begun(first, index)?;
                let value = Edtf::open_end(start_of(&first.value)?);
                Some(Resolved { value, alt: open_all(&first.alt), ..first })
            }
            Span::After(first) => {
                let first = self.resolve(first, index)?;
                let value = Edtf::open_end(start_of(&first.value)?);
                Some(Resolved { value, alt: Vec::new(), ..first })
            }
            Span::Until(last) => {
                let last = self.closing(last, index)?;
                let value = Edtf::open_start(end_of(&last.value)?);
                Some(Resolved { value, alt: Vec::new(), ..last })
            }
            Span::Before(last) => {
                // «پیش از پایان آذر» is before its last day is over.
                let ends = last.point().is_some_and(|point| point.edge == Some(Edge::End));
                let last = self.closing(last, index)?;
                let bound = if ends { end_of(&last.value) } else { start_of(&last.value) };
                let value = Edtf::open_start(bound?);
                Some(Resolved { value, alt: Vec::new(), ..last })
            }
        }
    }

    /// «از ژانویه تاکنون»: what has begun did not begin in the future.
    fn begun(&self, expr: &Expr, index: usize) -> Option<Resolved> {
        let opened = self.opening(expr, index)?;
        let ahead = |resolved: &Resolved| {
            let first = bounds(&resolved.value).map(|(first, _)| first);
            self.published.is_some() && first > self.published
        };
        match expr {
            Expr::Point(point)
                if ahead(&opened) && point.year.is_none() && point.turn.is_none() =>
            {
                let before = Expr::Point(Point { turn: Some(-1), ..*point });
                self.opening(&before, index).or(Some(opened))
            }
            _ => Some(opened),
        }
    }

    /// «ابتدای سال» as the start of a range is the year's first day.
    fn opening(&self, expr: &Expr, index: usize) -> Option<Resolved> {
        match expr {
            Expr::Point(point) if point.edge == Some(Edge::Start) => {
                let resolved = self.point(&Point { edge: None, ..*point }, index)?;
                let (first, _) = bounds(&resolved.value)?;
                Some(Resolved { value: Edtf::day(first), alt: Vec::new(), ..resolved })
            }
            // “between the end of 2019 and March 2022”
            Expr::Point(point) if point.edge == Some(Edge::End) => self.closing(expr, index),
            _ => self.resolve(expr, index),
        }
    }

    /// «پایان سال» as the end of a range is its last day.
    pub(super) fn closing(&self, expr: &Expr, index: usize) -> Option<Resolved> {
        match expr {
            Expr::Point(point) if point.edge == Some(Edge::End) => {
                let resolved = self.point(&Point { edge: None, ..*point }, index)?;
                let (_, last) = bounds(&resolved.value)?;
                Some(Resolved { value: Edtf::day(last), alt: Vec::new(), ..resolved })
            }
            _ => self.resolve(expr, index),
        }
    }

    fn closed(&self, first: &Expr, last: &Expr, index: usize) -> Option<Resolved> {
        let a = self.opening(first, index)?;
        let a = self.over_now(first, last, index).unwrap_or(a);
        if let (Expr::Point(first), Expr::Point(last)) = (first, last)
            && let Some(swapped) = self.turned_years(first, last, index)
        {
            return Some(swapped);
        }
        let bound = bound_to(&a, last);
        let last = bound.as_ref().unwrap_or(last);
        let b = self.closing(last, index)?;
        let b = self.put_after(&a, b, last, index);
        // What ends before it begins is no range.
        if bounds(&a.value)?.0 > bounds(&b.value)?.1 {
            return None;
        }
        let same_day = a.value.as_day().is_some() && a.value.as_day() == b.value.as_day();
        let value = if same_day { a.value.clone() } else { between(&a.value, &b.value)? };
        let rule = if a.rule == Rule::Explicit { b.rule } else { a.rule };
        Some(Resolved { value, alt: Vec::new(), rule, anchor: a.anchor.or(b.anchor), ..a })
    }

    /// «۱۳۷۸-۱۳۷۷»: two years that stand the wrong way round.
    fn turned_years(&self, first: &Point, last: &Point, index: usize) -> Option<Resolved> {
        let alone = |point: &Point| {
            *point == Point { year: point.year, era: point.era, ..Point::default() }
        };
        let (Year::Number { value: a, digits: 4 }, Year::Number { value: b, digits: 4 }) =
            (first.year?, last.year?)
        else {
            return None;
        };
        let turned = alone(first) && alone(last) && a > b && first.era.is_none();
        turned.then(|| {
            let (first, last) = (Expr::Point(*last), Expr::Point(*first));
            self.closed(&first, &last, index)
        })?
    }

    /// «از ۱۹ آوریل تا اول ژوئن برگزار می‌شود», told between the two: neither end
    /// has a year, and the range that holds the day of telling is meant.
    fn over_now(&self, first: &Expr, last: &Expr, index: usize) -> Option<Resolved> {
        let now = self.published.filter(|_| self.looks_ahead(index))?;
        let (Expr::Point(a), Expr::Point(b)) = (first, last) else { return None };
        let open = |point: &Point| {
            let day = matches!(point.day, Some(Day::Number(_)));
            day && point.year.is_none() && point.turn.is_none()
        };
        let (Some(Month::Named(name)), true) = (a.month, open(a) && open(b)) else { return None };
        let (year, ..) = units::parts(name.calendar, now);
        let begun = |year: i32| {
            let year = Some(Year::Number { value: year, digits: 4 });
            let a = self.opening(&Expr::Point(Point { year, ..*a }), index)?;
            let (start, _) = bounds(&a.value)?;
            let b = self.put_after(&a, self.closing(last, index)?, last, index);
            let (_, end) = bounds(&b.value)?;
            (start <= now && now <= end && (end - start).num_days() < LONG).then_some(a)
        };
        let a = begun(year).or_else(|| begun(year - 1))?;
        Some(Resolved { rule: Rule::NearestYear, anchor: self.doc(), ..a })
    }

    /// An end without a year that came out before its start is moved to the
    /// year after.
    fn put_after(&self, a: &Resolved, b: Resolved, last: &Expr, index: usize) -> Resolved {
        let (Some((start, _)), Some((end, _))) = (bounds(&a.value), bounds(&b.value)) else {
            return b;
        };
        let Expr::Point(point) = last else { return b };
        if end >= start || point.year.is_some() {
            return b;
        }
        if point.weekday.is_some() && point.month.is_none() {
            let later = units::shift_days(end, 7).map(Edtf::day);
            return Resolved { value: later.unwrap_or_else(|| b.value.clone()), ..b };
        }
        let (Some(Month::Named(name)), Some(calendar)) = (point.month, b.calendar) else {
            return b;
        };
        let (year, month, _) = units::parts(calendar, start);
        let year = year + i32::from(name.number < month);
        let dated = Point { year: Some(Year::Number { value: year, digits: 4 }), ..*point };
        match self.point(&dated, index) {
            Some(later) => Resolved { rule: b.rule, anchor: b.anchor, ..later },
            None => b,
        }
    }
}

/// «از شهریور ۱۴۰۱ تا پایان همان سال»: what the end refers back to is the start.
fn bound_to(a: &Resolved, last: &Expr) -> Option<Expr> {
    let Expr::Point(point) = last else { return None };
    let (start, _) = bounds(&a.value)?;
    let calendar = a.calendar?;
    let (year, month, _) = units::parts(calendar, start);
    let written = |year: i32| Some(Year::Number { value: year, digits: 4 });
    let mut bound = *point;
    if let Some(Year::Same(shift)) = point.year {
        bound.year = written(year + shift);
    } else if let Some(shift) = point.month.and_then(shift_of) {
        let (year, number) = units::shift_month(year, month, shift);
        let (strength, afghan) = (Strength::Strong, false);
        let name = MonthName { calendar, afghan, number, strength, with_mah: true };
        (bound.year, bound.month) = (written(year), Some(Month::Named(name)));
    }
    (bound != *point).then_some(Expr::Point(bound))
}

/// How far a month lies from the one told before it.
fn shift_of(month: Month) -> Option<i32> {
    match month {
        Month::Same(shift) => Some(shift),
        Month::This => Some(0),
        _ => None,
    }
}

fn open_all(values: &[Edtf]) -> Vec<Edtf> {
    values.iter().filter_map(start_of).map(Edtf::open_end).collect()
}
