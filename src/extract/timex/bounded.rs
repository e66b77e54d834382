//! Lengths that a written date bounds: «۱۲ ماه منتهی به خرداد ۱۴۰۳», «سه روز مانده
//! به نوروز», “the year to June”; and days of other years that are like today.

use super::expr::{Bound, Day, Direction, Expr, From, Month, Point, Quantity, Span};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Part, Unit};

const ONE: Quantity = Quantity { whole: 1, half: false, vague: false };

/// What makes another day of «روز».
const OTHERS: [Kw; 8] =
    [Kw::Every, Kw::Some, Kw::Same, Kw::That, Kw::This, Kw::ThisSame, Kw::Last, Kw::Half];

impl Parser<'_> {
    /// «از سه هفته به این سو», «از دو سال بدین‌سو»: since so long ago.
    pub(super) fn since_so_long_ago(&self, i: usize) -> Option<(Expr, usize)> {
        let (quantity, unit, adjective, past) = self.length(i)?;
        let past = self.onwards(past).filter(|_| !adjective && unit >= Unit::Day)?;
        let ago = Expr::Offset(quantity, unit, Direction::Back, From::Document);
        Some((Expr::Span(Span::Since(Box::new(ago), false)), past))
    }

    /// «فردای رسیدنمان»: an infinitive with whose it is, told just before.
    pub(super) fn is_own_doing(&self, i: usize) -> bool {
        let Some(token) = self.token(i) else { return false };
        let word = &self.text[token.start as usize..token.end as usize];
        let owner = ["مان", "شان", "ش", "م"].iter().find_map(|owner| word.strip_suffix(owner));
        owner.is_some_and(|stem| {
            let stem = stem.trim_end_matches('\u{200c}');
            stem.ends_with("دن") || stem.ends_with("تن")
        })
    }

    /// «۴۶ سال پیش در چنین روزی», «پارسال همین روز»: a day of another year.
    pub(super) fn such_day(&self, i: usize) -> Option<(Expr, usize)> {
        let (years, past) = if self.word(i).year_shift == Some(-1) {
            (1, i + 1)
        } else if self.unit(i) == Some(Unit::Year) && self.any(i + 1, &[Kw::Past, Kw::Ago]) {
            (1, i + 2)
        } else {
            let (quantity, past) = self.quantity(i).filter(|(q, _)| !q.vague && !q.half)?;
            let ago = self.unit(past) == Some(Unit::Year) && self.is(past + 1, Kw::Ago);
            if !ago {
                return None;
            }
            (quantity.whole, past + 2)
        };
        let at = past + usize::from(self.is_comma(past));
        let at = at + usize::from(self.is(at, Kw::In));
        let day = self.any(at, &[Kw::Such, Kw::ThisSame])
            && self.unit(at + 1).or(self.word(at + 1).length) == Some(Unit::Day);
        // «در چنین روزهایی» is about that day.
        let which = !self.plural(at + 1) || self.is(at, Kw::Such);
        (day && which).then_some((Expr::SameDay(years), at + 2))
    }

    /// «حادثهٔ سه روز پیش از بی‌احتیاطی راننده بود»: the time before «پیش» tells which
    /// happening is meant, and «از» leads to nothing that happens.
    pub(super) fn is_of_happening(&self, ago: usize) -> bool {
        const REACH: usize = 8;
        let noun = ago.checked_sub(3).is_some_and(|i| self.word(i).happening);
        let at = ago + 2;
        let free = |i: usize| !self.word(i).happening && !self.word(i).eventful;
        let named = || self.named_day(at).is_some() || self.point(at).is_some();
        let limit = (at..at + REACH).find(|i| !self.is_word(*i)).unwrap_or(at + REACH);
        let copula = || limit > at + 1 && self.lex.is_copula(self.toks[limit - 1].key);
        noun && self.is_noun(at) && (at..limit).all(free) && copula() && !named()
    }

    /// What stands after a length: «منتهی به …», «مانده به …».
    pub(super) fn bounded(
        &self,
        quantity: Quantity,
        unit: Unit,
        i: usize,
    ) -> Option<(Expr, usize)> {
        let bound = match self.kw(i)? {
            Kw::At | Kw::To if !quantity.vague => return self.left_to(quantity, unit, i),
            Kw::Ending if self.is(i + 1, Kw::At) => Bound::Ending,
            Kw::Left if self.any(i + 1, &[Kw::At, Kw::To]) => Bound::Left,
            _ => return None,
        };
        let (expr, past) = self.bounding(i + 2).filter(|_| !quantity.vague)?;
        Some((Expr::Bounded(quantity, unit, bound, Box::new(expr)), past))
    }

    /// «هفت روز به نوروز مانده بود»: the verb at the end; «مانده است» tells of today.
    fn left_to(&self, quantity: Quantity, unit: Unit, i: usize) -> Option<(Expr, usize)> {
        if unit < Unit::Day {
            return None;
        }
        let (expr, past) = self.bounding(i + 1)?;
        let now = self.token(past + 1).is_some_and(|token| self.lex.is_state(token.key));
        (self.is(past, Kw::Left) && !now)
            .then(|| (Expr::Bounded(quantity, unit, Bound::Left, Box::new(expr)), past + 1))
    }

    /// «روز پس از عید فطر», «شب پیش از عاشورا»: the day beside one that has a name or date.
    pub(super) fn beside_day(&self, i: usize) -> Option<(Expr, usize)> {
        let night = self.word(i).part == Some(Part::Night);
        let day = self.unit(i) == Some(Unit::Day) || night;
        if !day || self.plural(i) || !self.is(i + 2, Kw::From) || self.is_latin(i) {
            return None;
        }
        let bound = match self.kw(i + 1)? {
            Kw::Ago | Kw::Earlier => Bound::Left,
            Kw::After | Kw::Later if !night => Bound::Gone,
            _ => return None,
        };
        // «هر روز پس از نوروز», «آخرین روز پیش از عید», «چند روز پیش از عید»
        let told = i > 0
            && (self.any(i - 1, &OTHERS)
                || self.word(i - 1).ordinal.is_some()
                || self.word(i - 1).cardinal.is_some()
                || self.is_number(i - 1));
        let (expr, past) = self.morrow_of_day(i + 3).filter(|_| !told)?;
        let Expr::Bounded(quantity, unit, _, date) = expr else { return None };
        Some((Expr::Bounded(quantity, unit, bound, date), past))
    }

    /// «فردای سیزده‌به‌در», «فردای ۲۲ بهمن»: the day after one that has a name or date.
    pub(super) fn morrow_of_day(&self, i: usize) -> Option<(Expr, usize)> {
        let day = |point: &Point| {
            matches!(point.day, Some(Day::Number(_))) && (point.month.is_some() || point.numeric)
        };
        let (expr, past) = self
            .numeric(i)
            .map(|(point, past)| (Expr::Point(point), past))
            .or_else(|| self.named_day(i))
            .or_else(|| self.point(i).map(|(point, past)| (Expr::Point(point), past)))?;
        expr.point().is_none_or(day).then_some(())?;
        Some((Expr::Bounded(ONE, Unit::Day, Bound::Gone, Box::new(expr)), past))
    }

    /// «هفته منتهی به …», «سال مالی منتهی به …»: one whole unit.
    pub(super) fn unit_ending(&self, i: usize) -> Option<(Quantity, Unit, bool, usize)> {
        let unit = self.unit(i).filter(|unit| *unit >= Unit::Week && !self.plural(i))?;
        let past = i + 1 + usize::from(self.word(i + 1).kind);
        self.is(past, Kw::Ending).then_some((ONE, unit, false, past))
    }

    /// “to June”, “ended June 30”, “through Friday” behind a length.
    pub(super) fn english_bounded(
        &self,
        quantity: Quantity,
        unit: Unit,
        i: usize,
        the: bool,
    ) -> Option<(Expr, usize)> {
        let ending = self.is(i, Kw::Ending);
        if !(ending || the && self.any(i, &[Kw::To, Kw::Through])) || !self.is_latin(i) {
            return None;
        }
        let at = i + 1 + usize::from(ending && self.any(i + 1, &[Kw::In, Kw::On]));
        let month = || {
            let name = self.word(at).month.filter(|_| self.is_latin(at))?;
            Some((Point { month: Some(Month::Named(name)), ..Point::default() }, at + 1))
        };
        let (point, past) = self.english_side(at).or_else(month).filter(|_| !quantity.vague)?;
        (unit >= Unit::Day && is_bound(&point)).then(|| {
            let last = Box::new(Expr::Point(point));
            (Expr::Bounded(quantity, unit, Bound::Ending, last), past)
        })
    }

    /// A date that bounds a length.
    fn bounding(&self, i: usize) -> Option<(Expr, usize)> {
        let point = |(point, past)| (Expr::Point(point), past);
        self.numeric(i)
            .map(point)
            .or_else(|| self.named_day(i))
            .or_else(|| self.point(i).filter(|(point, _)| is_bound(point)).map(point))
            .or_else(|| self.edge_of_now(i))
            .or_else(|| self.plain_year(i))
    }
}

fn is_day_or_month(point: &Point) -> bool {
    point.day.is_some() || point.month.is_some() || point.weekday.is_some()
}

fn is_bound(point: &Point) -> bool {
    is_day_or_month(point) || point.year.is_some() || point.fraction.is_some()
}
