//! English: «3 September», “late last year”, “June last year”, “two weeks ago”.

use super::expr::{
    Day, Direction, Expr, Fraction, From, Month, Point, Quantity, Slice, Span, Week, Year,
};
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, Strength, Unit};

impl Parser<'_> {
    /// A number that an English word follows or leads.
    pub(super) fn is_english_number(&self, i: usize) -> bool {
        self.is_latin(i + 1) || (self.is_sign(i + 1, '-') && self.is_latin(i + 2))
    }

    pub(super) fn english(&self, i: usize) -> Option<(Expr, usize)> {
        self.english_range(i)
            .or_else(|| self.named_day(i).filter(|_| self.is_latin(i)))
            .or_else(|| self.english_anniversary(i))
            .or_else(|| self.number_date(i))
            .or_else(|| self.english_set(i))
            .or_else(|| self.english_date(i).map(|(point, past)| self.english_to(point, past)))
            .or_else(|| self.english_counted(i))
            .or_else(|| self.english_lone_year(i))
            .or_else(|| (self.is(i, Kw::Now) && self.is_latin(i)).then_some((Expr::Now, i + 1)))
    }

    fn article(&self, i: usize) -> usize {
        if self.is(i, Kw::The) { i + 1 } else { i }
    }

    /// A date, with its parts in any English order.
    pub(super) fn english_date(&self, i: usize) -> Option<(Point, usize)> {
        let mut point = Point::default();
        let mut at = i;
        let mut weekday = false;
        if let Some(day) = self.word(at).weekday.filter(|_| self.is_latin(at)) {
            (point.weekday, weekday, at) = (Some(day), true, at + 1);
            at += usize::from(
                self.is_sign(at, ',') && self.english_core(&mut Point::default(), at + 1).is_some(),
            );
        }
        if let Some(edge) =
            self.word(at).edge.filter(|_| self.is_latin(at) && point.weekday.is_none())
        {
            let next = at + 1 + usize::from(self.is_dash(at + 1) || self.is(at + 1, Kw::Of));
            let next = if self.is(next, Kw::In) { next + 1 } else { next };
            let next = self.article(next);
            if let Some(past) = self.english_core(&mut point, next) {
                point.edge = Some(edge);
                return Some((point, past));
            }
            return None;
        }
        match self.english_core(&mut point, at) {
            Some(past) => Some((point, past)),
            None if weekday => Some((point, self.english_part_end(at))),
            None => None,
        }
    }

    fn english_part_end(&self, i: usize) -> usize {
        if self.word(i).part.is_some() && self.is_latin(i) { i + 1 } else { i }
    }

    fn english_core(&self, point: &mut Point, i: usize) -> Option<usize> {
        self.english_nth_weekday(point, i)
            .or_else(|| self.english_day_month(point, i))
            .or_else(|| self.english_month(point, i))
            .or_else(|| self.english_deictic(point, i))
            .or_else(|| self.english_turn(point, i))
            .or_else(|| self.english_season(point, i))
            .or_else(|| self.english_age(point, i))
            .or_else(|| self.english_quarter(point, i))
            .or_else(|| self.english_edge_year(point, i))
    }

    /// “the first Monday of September”, “last Friday in June 2024”.
    fn english_nth_weekday(&self, point: &mut Point, i: usize) -> Option<usize> {
        let i = self.article(i);
        let (number, at) = if self.is(i, Kw::Past) && self.is_latin(i) {
            (0, i + 1)
        } else {
            let order = self.numeral(i).filter(|n| n.ordinal && n.value <= 5)?;
            (order.value as u8, order.past)
        };
        let weekday = self.word(at).weekday.filter(|_| self.is_latin(at))?;
        let month = self.article(at + 2);
        let name = self.word(month).month.filter(|_| self.any(at + 1, &[Kw::Of, Kw::In]))?;
        point.slice = Some(Slice::Weekday(number, weekday));
        point.month = Some(Month::Named(name));
        Some(self.english_year(point, month + 1))
    }

    /// “3 September 2024”, “3rd of September”, “September 3, 2024”.
    fn english_day_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        let i = self.article(i);
        if let Some(number) =
            self.numeral(i).filter(|n| (1..=31).contains(&n.value) && n.digits <= 2)
        {
            let at = number.past + usize::from(self.is(number.past, Kw::Of));
            let name = self.word(at).month.filter(|_| self.is_latin(at))?;
            point.day = Some(Day::Number(number.value as u8));
            point.month = Some(Month::Named(name));
            return Some(self.english_year(point, at + 1));
        }
        let name = self.word(i).month.filter(|_| self.is_latin(i))?;
        let at = i + 1 + usize::from(self.is_sign(i + 1, '.'));
        let number = self
            .numeral(at)
            .filter(|n| (1..=31).contains(&n.value) && n.digits <= 2 && n.digits > 0)?;
        point.day = Some(Day::Number(number.value as u8));
        point.month = Some(Month::Named(name));
        Some(self.english_year(point, number.past))
    }

    /// A year after a month or day: “2024”, “, 2024”, “last year”.
    fn english_year(&self, point: &mut Point, i: usize) -> usize {
        let at = i + usize::from(self.is_comma(i) || self.is(i, Kw::Of) || self.is(i, Kw::In));
        if let Some((value, 4)) = self.digits(at).filter(|(value, _)| (1000..2200).contains(value))
            && !self.word(at + 1).count
        {
            point.year = i32::try_from(value).ok().map(|value| Year::Number { value, digits: 4 });
            return at + 1;
        }
        if self.unit(at + 1) == Some(Unit::Year)
            && let Some(shift) = self.english_shift(at)
        {
            point.year = Some(Year::Shift(shift));
            return at + 2;
        }
        i
    }

    fn english_shift(&self, i: usize) -> Option<i32> {
        if !self.is_latin(i) {
            return None;
        }
        match self.kw(i)? {
            Kw::Past | Kw::Previous => Some(-1),
            Kw::Next => Some(1),
            Kw::This | Kw::Current => Some(0),
            _ => None,
        }
    }

    /// “June 2024”, “June last year”, “last June”, “in June”.
    fn english_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        let turned = self.english_shift(i).filter(|_| self.word(i + 1).month.is_some());
        let at = i + usize::from(turned.is_some());
        let name = self.word(at).month.filter(|_| self.is_latin(at))?;
        let stop = at + 1 + usize::from(self.is_sign(at + 1, '.') && self.digits(at + 2).is_some());
        let past = self.english_year(point, stop);
        let placed = i > 0
            && self.any(
                i - 1,
                &[
                    Kw::In,
                    Kw::Since,
                    Kw::From,
                    Kw::To,
                    Kw::Between,
                    Kw::Of,
                    Kw::During,
                    Kw::By,
                    Kw::Before,
                ],
            );
        let sure =
            turned.is_some() || point.year.is_some() || name.strength == Strength::Strong || placed;
        let modal = name.number == 5 && point.year.is_none() && turned.is_none() && !placed;
        if !sure || modal || name.calendar != Calendar::Gregorian && point.year.is_none() && !placed
        {
            return None;
        }
        point.month = Some(Month::Named(name));
        point.turn = turned;
        Some(if point.year.is_some() { past } else { stop.min(at + 1) })
    }

    fn english_deictic(&self, point: &mut Point, i: usize) -> Option<usize> {
        let shift = self.word(i).day_shift.filter(|_| self.is_latin(i))?;
        point.day = Some(Day::Shift(shift.into()));
        let part = self.word(i + 1).part.is_some() && self.is_latin(i + 1);
        Some(i + 1 + usize::from(part))
    }

    /// “last year”, “next month”, “this week”, “last Friday”, “last night”.
    fn english_turn(&self, point: &mut Point, i: usize) -> Option<usize> {
        let shift = self.english_shift(self.article(i))?;
        let at = self.article(i) + 1;
        if let Some(weekday) = self.word(at).weekday {
            (point.weekday, point.turn) = (Some(weekday), Some(shift));
            return Some(at + 1);
        }
        if self.word(at).part.is_some() {
            point.day = Some(Day::Shift(shift.min(0)));
            point.part = self.word(at).part;
            return Some(at + 1);
        }
        if self.plural_english(at) {
            return None;
        }
        if let Some(season) = self.word(at).season {
            (point.fraction, point.turn) = (Some(Fraction::Season(season)), Some(shift));
            return Some(at + 1);
        }
        match self.unit(at)? {
            Unit::Year => point.year = Some(Year::Shift(shift)),
            Unit::Month => point.month = Some(Month::Shift(shift)),
            Unit::Week => point.week = Some(Week::Shift(shift)),
            Unit::Day if shift == 0 => return None,
            _ => return None,
        }
        Some(at + 1)
    }

    /// Whether a unit word is written in the plural (“years”): the key ends in s.
    fn plural_english(&self, i: usize) -> bool {
        const S: u128 = 19;
        self.token(i).is_some_and(|token| token.key & 63 == S && self.unit(i).is_some())
    }

    fn english_season(&self, point: &mut Point, i: usize) -> Option<usize> {
        let season = self.word(i).season.filter(|_| self.is_latin(i))?;
        let past = self.english_year(point, i + 1);
        point.year?;
        point.fraction = Some(Fraction::Season(season));
        Some(past)
    }

    /// “the 1990s”, “19th century”, “Q3 2024”, “third quarter of 2024”.
    fn english_age(&self, point: &mut Point, i: usize) -> Option<usize> {
        let i = self.article(i);
        if let Some((value, 4)) = self.digits(i) {
            let s = self
                .token(i + 1)
                .is_some_and(|token| token.key == crate::extract::tokens::fold("s"));
            if s && value % 10 == 0 && self.glue(i + 1) == crate::extract::tokens::Glue::Joined {
                point.decade = i32::try_from(value).ok();
                return Some(i + 2);
            }
        }
        let number = self.numeral(i).filter(|n| n.ordinal)?;
        match self.kw(number.past) {
            Some(Kw::Quarter) if number.value <= 4 => {
                let past = self.english_year(point, number.past + 1);
                point.year?;
                point.fraction = Some(Fraction::Quarter(number.value as u8));
                Some(past)
            }
            Some(Kw::Half) if number.value <= 2 => {
                let past = self.english_year(point, number.past + 1);
                point.year?;
                point.fraction = Some(Fraction::Half(number.value as u8));
                Some(past)
            }
            _ if self.unit(number.past) == Some(Unit::Century) => {
                point.century = i32::try_from(number.value).ok();
                Some(number.past + 1)
            }
            _ => None,
        }
    }

    /// “Q3 2025”
    fn english_quarter(&self, point: &mut Point, i: usize) -> Option<usize> {
        const Q: u128 = 17;
        let letter =
            self.token(i).is_some_and(|token| token.key == crate::extract::tokens::LATIN | Q);
        let (quarter, 1) = self.digits(i + 1).filter(|_| letter)? else { return None };
        let past = self.english_year(point, i + 2);
        point.year?;
        point.fraction = (1..=4).contains(&quarter).then_some(Fraction::Quarter(quarter as u8));
        point.fraction.map(|_| past)
    }

    /// A year after an edge: “late 2024”.
    fn english_edge_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let edged = i > 0
            && (self.word(i - 1).edge.is_some() || self.is(i - 1, Kw::Of) || self.is_dash(i - 1));
        let (value, digits) = self.digits(i).filter(|_| edged)?;
        (digits == 4 && (1000..2200).contains(&value)).then(|| {
            point.year = i32::try_from(value).ok().map(|value| Year::Number { value, digits });
            i + 1
        })
    }

    fn english_lone_year(&self, i: usize) -> Option<(Expr, usize)> {
        let (value, digits) = self.digits(i)?;
        let placed = i > 0 && self.is_latin(i - 1) && self.any(i - 1, &[Kw::In, Kw::Since, Kw::By]);
        if digits != 4 || !(1500..2100).contains(&value) || !placed || self.word(i + 1).count {
            return None;
        }
        let year = Year::Number { value: i32::try_from(value).ok()?, digits };
        Some((Expr::Point(Point { year: Some(year), ..Point::default() }), i + 1))
    }

    /// “two weeks ago”, “in the past 48 hours”, “three days later”.
    fn english_counted(&self, i: usize) -> Option<(Expr, usize)> {
        let i = self.article(i);
        let lead = match self.kw(i).filter(|_| self.is_latin(i)) {
            Some(Kw::Past | Kw::Recent) => Some(Direction::Back),
            Some(Kw::Next) => Some(Direction::Ahead),
            _ => None,
        };
        let at = i + usize::from(lead.is_some() || self.is(i, Kw::Approx));
        let (quantity, past) = self.english_quantity(at)?;
        let unit = self.unit(past).filter(|_| self.is_latin(past))?;
        let past = past + 1;
        if let Some(direction) = lead {
            return Some((Expr::Window(quantity, unit, direction), past));
        }
        let offset = |direction, from| Expr::Offset(quantity, unit, direction, from);
        match self.kw(past) {
            Some(Kw::Ago | Kw::Earlier) => {
                Some((offset(Direction::Back, From::Document), past + 1))
            }
            Some(Kw::Later) => Some((offset(Direction::Ahead, From::Previous), past + 1)),
            _ => Some((Expr::Duration, past)),
        }
    }

    fn english_quantity(&self, i: usize) -> Option<(Quantity, usize)> {
        const A: u128 = 1;
        if self.token(i).is_some_and(|token| token.key == crate::extract::tokens::LATIN | A) {
            return Some((Quantity { whole: 1, half: false, vague: false }, i + 1));
        }
        self.quantity(i)
    }

    fn english_set(&self, i: usize) -> Option<(Expr, usize)> {
        if !self.is(i, Kw::Every) || !self.is_latin(i) {
            return None;
        }
        let set = self.unit(i + 1).is_some() || self.word(i + 1).weekday.is_some();
        set.then_some((Expr::Set, i + 2))
    }

    /// “from June to August 2024”, “between 1980 and 1988”, “since 2022”.
    fn english_range(&self, i: usize) -> Option<(Expr, usize)> {
        if !self.is_latin(i) {
            return None;
        }
        let between = self.is(i, Kw::Between);
        if self.is(i, Kw::From) || between {
            let (mut first, past) = self.english_side(i + 1)?;
            let linked = if between {
                self.is(past, Kw::And)
            } else {
                self.is(past, Kw::To) || self.is_dash(past)
            };
            let (second, end) = self.english_side(past + 1).filter(|_| linked)?;
            if first.year.is_none() {
                first.year = second.year;
            }
            return Some((closed(first, second), end));
        }
        if self.is(i, Kw::Since) {
            let (point, past) = self.english_side(i + 1)?;
            return (point.edge.is_none())
                .then(|| (Expr::Span(Span::Since(Box::new(Expr::Point(point)), false)), past));
        }
        None
    }

    fn english_side(&self, i: usize) -> Option<(Point, usize)> {
        if let Some(found) = self.english_date(i) {
            return Some(found);
        }
        let (value, 4) = self.digits(i)? else { return None };
        let year = Year::Number { value: i32::try_from(value).ok()?, digits: 4 };
        (1000..2200)
            .contains(&value)
            .then_some((Point { year: Some(year), ..Point::default() }, i + 1))
    }

    fn english_to(&self, first: Point, past: usize) -> (Expr, usize) {
        let linked = self.is(past, Kw::To) && self.is_latin(past) || self.is_dash(past);
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

    fn english_anniversary(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| n.ordinal)?;
        if !self.is(number.past, Kw::Anniversary) {
            return None;
        }
        let mut at = number.past + 1;
        at += usize::from(self.is(at, Kw::Of));
        at = self.article(at);
        let is_event = |sense| matches!(sense, crate::extract::lexicon::Sense::Epoch(_));
        match self.lex.phrase_at(self.toks, at, is_event) {
            Some((crate::extract::lexicon::Sense::Epoch(epoch), length)) => {
                Some((Expr::Anniversary(Some(number.value), Some(epoch)), at + length))
            }
            _ => Some((Expr::Anniversary(Some(number.value), None), number.past + 1)),
        }
    }
}

fn closed(first: Point, second: Point) -> Expr {
    Expr::Span(Span::Closed(Box::new(Expr::Point(first)), Box::new(Expr::Point(second))))
}
