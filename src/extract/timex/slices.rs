//! Stretches inside a month or a year: «اوایل مهر», «هفته نخست آذر»,
//! «دهه اول محرم», «آخرین روز سال», «روزهای پایانی سال».

use super::expr::{Expr, Fraction, Month, Point, Slice, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Edge, Kw, Unit};

impl Parser<'_> {
    /// «اواخر», «ابتدای», «نیمه», «روزهای پایانی» before what they belong to.
    pub(super) fn edge_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if !is_empty(point) || self.is_latin(i) {
            return None;
        }
        let (edge, at) = self.plural_edge(i).or_else(|| self.plain_edge(i))?;
        // «اواخر وقت امروز», «اوایل بامداد دوشنبه»: a time of the day.
        let day = at + usize::from(self.is(at, Kw::Moment));
        if self.starts_day(day) {
            return Some(day);
        }
        if !self.holds_period(at) {
            return None;
        }
        point.edge = Some(edge);
        Some(at)
    }

    /// «تا آخر هفته», «روزهای پایانی سال», where nothing says which.
    pub(super) fn lone_edge(&self, i: usize) -> Option<(Expr, usize)> {
        let placed = matches!(
            self.kw_before(i),
            Some(Kw::In | Kw::From | Kw::To | Kw::During | Kw::Through)
        );
        let plural = self.plural(i) || self.plural(i + 1);
        if !placed && !plural {
            return None;
        }
        let (expr, past) = self.edge_of_now(i)?;
        (!self.word(past).kind && self.year_number(past, true).is_none()).then_some((expr, past))
    }

    /// «ابتدای سال», «پایان سال» without a turn: the document's year.
    pub(super) fn edge_of_now(&self, i: usize) -> Option<(Expr, usize)> {
        let mut point = Point::default();
        let at = self.edge_part(&mut point, i)?;
        if self.plural(at) {
            return None;
        }
        match self.unit(at)? {
            Unit::Year => point.year = Some(Year::Shift(0)),
            // «از ۳ آبان … تا آخر ماه»: the month just told, else the document's.
            Unit::Month => point.month = Some(Month::This),
            Unit::Week => point.week = Some(Week::Shift(0)),
            _ => return None,
        }
        let past = match self.era(at + 1) {
            Some((era, past)) => {
                point.era = Some(era);
                past
            }
            None => at + 1,
        };
        Some((Expr::Point(point), past))
    }

    /// Whether a day stands at `i`: a weekday, «فردا», «شب گذشته».
    fn starts_day(&self, i: usize) -> bool {
        let at = self.part(i).map_or(i, |(_, past)| past);
        let day = self.classifier(at);
        self.weekday(day).is_some()
            || self.word(day).day_shift.is_some()
            || at > i && self.turn(at).is_some()
    }

    fn plain_edge(&self, i: usize) -> Option<(Edge, usize)> {
        if self.is(i, Kw::HalfNoun) && self.word(i + 1).ordinal.is_none() {
            return Some((Edge::Mid, i + 1));
        }
        // «از اول سال», «اول هفته»
        let of = matches!(self.unit(i + 1), Some(Unit::Year | Unit::Month | Unit::Week));
        let placed = matches!(
            self.kw_before(i),
            Some(Kw::From | Kw::In | Kw::To | Kw::During | Kw::Between)
        );
        let whole = of || self.word(i + 1).year_shift.is_some();
        if self.word(i).ordinal == Some(1) && !self.word(i).prenominal && whole && placed {
            return Some((Edge::Start, i + 1));
        }
        // Dari: «در اخیر ماه»
        if self.is(i, Kw::Recent) && matches!(self.kw_before(i), Some(Kw::In | Kw::From | Kw::To)) {
            return Some((Edge::Late, i + 1));
        }
        self.word(i).edge.map(|edge| (edge, i + 1))
    }

    /// «روزهای پایانی», «ماه‌های نخست», «نخستین روزهای», «آخرین هفته‌های».
    pub(super) fn plural_edge(&self, i: usize) -> Option<(Edge, usize)> {
        let units = |i: usize| self.unit(i).is_some_and(|unit| unit >= Unit::Day) && self.plural(i);
        let first = |i: usize| self.word(i).ordinal == Some(1);
        if units(i) {
            let edge = if first(i + 1) { Edge::Start } else { self.word(i + 1).edge? };
            return Some((self.of_days(edge, i), i + 2));
        }
        if !units(i + 1) {
            return None;
        }
        if first(i) && self.word(i).prenominal {
            return Some((self.of_days(Edge::Start, i + 1), i + 2));
        }
        self.is(i, Kw::Last).then(|| (self.of_days(Edge::End, i + 1), i + 2))
    }

    /// The edge that a plural unit names: first days are fewer than first months.
    fn of_days(&self, edge: Edge, i: usize) -> Edge {
        let days = matches!(self.unit(i), Some(Unit::Day | Unit::Week));
        match edge {
            Edge::Start | Edge::Early if days => Edge::FirstDays,
            Edge::End | Edge::Late if days => Edge::LastDays,
            edge => edge,
        }
    }

    /// Whether a month, a year or another period stands at `i`.
    fn holds_period(&self, i: usize) -> bool {
        const PERIODS: [Unit; 6] =
            [Unit::Week, Unit::Month, Unit::Season, Unit::Year, Unit::Decade, Unit::Century];
        self.month_name(i).is_some()
            || self.is(i, Kw::Burj) && self.month_name(i + 1).is_some()
            || self.unit(i).is_some_and(|unit| PERIODS.contains(&unit))
            || self.word(i).season.is_some()
            || self.is(i, Kw::Millennium)
            || self.word(i).year_shift.is_some()
            || self.any(i, &[Kw::This, Kw::ThisSame, Kw::Same])
            || self
                .digits(i)
                .is_some_and(|(value, digits)| digits == 4 && (1200..2200).contains(&value))
    }

    /// A slice of a month or year in an empty slot.
    pub(super) fn slice_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if !is_empty(point) || self.is_latin(i) || self.plural(i) {
            return None;
        }
        let (slice, at) = self.slice(i)?;
        // «نخستین هفته از ماه می»
        let at = at + usize::from(self.is(at, Kw::From) && self.month_after(at + 1).is_some());
        let of_month = self.month_after(at).is_some() || self.unit(at) == Some(Unit::Month);
        let of_year = self.unit(at) == Some(Unit::Year)
            || self.word(at).year_shift.is_some()
            || self
                .digits(at)
                .is_some_and(|(value, digits)| digits == 4 && (1200..2200).contains(&value));
        let of_season = self.word(at).season.is_some()
            || self.unit(at) == Some(Unit::Season) && self.word(at + 1).season.is_some();
        let fits = match slice {
            Slice::FirstDay | Slice::LastDay => of_month || of_year || of_season,
            Slice::Weekday(..) => of_month || of_year,
            Slice::Month(_) | Slice::FirstMonths(_) | Slice::LastMonths(_) => of_season,
            Slice::FirstYears(_) | Slice::LastYears(_) => self.is_age(at),
            _ => of_month,
        };
        if fits {
            point.slice = Some(slice);
            return Some(at);
        }
        None
    }

    /// «ده روز نخست», «دو هفته پایانی», «دو ماه آخر» of a season, «سه سال نخست» of a decade.
    fn counted_slice(&self, i: usize) -> Option<(Slice, usize)> {
        let number = self.numeral(i).filter(|n| !n.ordinal && (2..=30).contains(&n.value))?;
        let (unit, at) = (self.unit(number.past)?, number.past + 1);
        let first = self.word(at).ordinal == Some(1) || self.word(at).edge == Some(Edge::Start);
        if !first && self.word(at).edge != Some(Edge::End) {
            return None;
        }
        let count = |each: u32| u8::try_from(number.value * each).ok();
        let slice = match (unit, first) {
            (Unit::Day, true) => Slice::FirstDays(count(1)?),
            (Unit::Day, false) => Slice::LastDays(count(1)?),
            (Unit::Week, true) => Slice::FirstDays(count(7)?),
            (Unit::Week, false) => Slice::LastDays(count(7)?),
            (Unit::Month, true) => Slice::FirstMonths(count(1)?),
            (Unit::Month, false) => Slice::LastMonths(count(1)?),
            (Unit::Year, true) => Slice::FirstYears(count(1)?),
            (Unit::Year, false) => Slice::LastYears(count(1)?),
            (Unit::Decade, true) => Slice::FirstYears(count(10)?),
            (Unit::Decade, false) => Slice::LastYears(count(10)?),
            _ => return None,
        };
        Some((slice, at + 1))
    }

    fn slice(&self, i: usize) -> Option<(Slice, usize)> {
        if self.is_number(i) || self.word(i).cardinal.is_some() {
            return self.counted_slice(i);
        }
        // «غره شوال», «سلخ صفر»
        match self.kw(i) {
            Some(Kw::FirstOfMonth) => return Some((Slice::FirstDay, i + 1)),
            Some(Kw::LastOfMonth) => return Some((Slice::LastDay, i + 1)),
            _ => {}
        }
        if let Some(unit) = self.unit(i) {
            let order = self.numeral(i + 1).filter(|n| n.ordinal && !n.prenominal);
            let ends = self.word(i + 1).edge == Some(Edge::End);
            return match (unit, order) {
                (Unit::Week, Some(n)) if n.value <= 5 => Some((Slice::Week(n.value as u8), n.past)),
                (Unit::Decade, Some(n)) if n.value <= 3 => {
                    Some((Slice::Third(n.value as u8), n.past))
                }
                (Unit::Day, Some(n)) if n.value == 1 => Some((Slice::FirstDay, n.past)),
                (Unit::Week, None) if ends => Some((Slice::Week(0), i + 2)),
                (Unit::Day, None) if ends => Some((Slice::LastDay, i + 2)),
                (Unit::Month, Some(n)) if n.value <= 3 => {
                    Some((Slice::Month(n.value as u8), n.past))
                }
                (Unit::Month, None) if ends => Some((Slice::Month(0), i + 2)),
                (Unit::Year, Some(n)) if n.value == 1 => Some((Slice::FirstYears(1), n.past)),
                (Unit::Year, None) if ends => Some((Slice::LastYears(1), i + 2)),
                // «دههٔ آخر صفر»
                (Unit::Decade, None) if ends && self.month_after(i + 2).is_some() => {
                    Some((Slice::Third(3), i + 2))
                }
                (Unit::Decade, None) if ends => Some((Slice::LastYears(10), i + 2)),
                _ => None,
            };
        }
        if self.is(i, Kw::HalfNoun) {
            let order = self.numeral(i + 1).filter(|n| n.ordinal && n.value <= 2)?;
            return Some((Slice::Half(order.value as u8), order.past));
        }
        let (number, at) = self.place(i)?;
        if let Some((weekday, past)) = self.weekday(at) {
            return (!self.plural(past - 1)).then_some((Slice::Weekday(number, weekday), past));
        }
        if self.plural(at) {
            return None;
        }
        match (self.unit(at)?, number) {
            (Unit::Day, 0) => Some((Slice::LastDay, at + 1)),
            (Unit::Day, 1) => Some((Slice::FirstDay, at + 1)),
            (Unit::Week, number) => Some((Slice::Week(number), at + 1)),
            (Unit::Month, number) if number <= 3 => Some((Slice::Month(number), at + 1)),
            (Unit::Year, 0) => Some((Slice::LastYears(1), at + 1)),
            (Unit::Year, 1) => Some((Slice::FirstYears(1), at + 1)),
            (Unit::Decade, 0) => Some((Slice::LastYears(10), at + 1)),
            (Unit::Decade, 1) => Some((Slice::FirstYears(10), at + 1)),
            _ => None,
        }
    }

    /// «نخستین» … «پنجمین», or «آخرین» as 0.
    pub(super) fn place(&self, i: usize) -> Option<(u8, usize)> {
        if self.is(i, Kw::Last) {
            return Some((0, i + 1));
        }
        let order = self.numeral(i).filter(|n| n.prenominal && n.value <= 5)?;
        Some((order.value as u8, order.past))
    }

    /// «ماه نخست سال», «آخرین ماه سال», «ماه پایانی».
    pub(super) fn month_of_year(&self, i: usize) -> Option<(Fraction, usize)> {
        let of_year = |at: usize| {
            (self.unit(at) == Some(Unit::Year) && !self.plural(at))
                || self.word(at).year_shift.is_some()
        };
        let month = |at: usize| self.unit(at) == Some(Unit::Month) && !self.plural(at);
        let found = if month(i) {
            match self.word(i + 1).edge {
                Some(Edge::Start) => (Fraction::FirstMonths(1), i + 2),
                Some(Edge::End) => (Fraction::LastMonths(1), i + 2),
                _ if self.word(i + 1).ordinal == Some(1) => (Fraction::FirstMonths(1), i + 2),
                _ => return None,
            }
        } else if month(i + 1) && self.is(i, Kw::Last) {
            (Fraction::LastMonths(1), i + 2)
        } else if month(i + 1) && self.word(i).ordinal == Some(1) && self.word(i).prenominal {
            (Fraction::FirstMonths(1), i + 2)
        } else {
            return None;
        };
        of_year(found.1).then_some(found)
    }
}

/// Whether nothing is read yet but perhaps a part of the day.
fn is_empty(point: &Point) -> bool {
    point.edge.is_none() && point.slice.is_none() && !point.is_dated() && point.fraction.is_none()
}
