//! Repeated times: «هر روز», «هر دو هفته یک بار», «روزی سه بار», «جمعه‌ها».

use super::expr::Expr;
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};

impl Parser<'_> {
    /// «هر روز», «هر دو هفته یک بار», «روزی سه بار», «جمعه‌ها».
    pub(super) fn repeated(&self, i: usize) -> Option<(Expr, usize)> {
        let past = if self.is(i, Kw::Every) {
            self.after_every(i + 1)?
        } else {
            self.alternate(i).or_else(|| self.plural_set(i))?
        };
        let past = self.times(past).unwrap_or(past);
        Some((Expr::Set, past))
    }

    /// «یک روز در میان»
    fn alternate(&self, i: usize) -> Option<usize> {
        let (_, past) = self.quantity(i)?;
        let (_, _, past) = self.counted_unit(past)?;
        (self.is(past, Kw::In) && self.is(past + 1, Kw::Alternate)).then_some(past + 2)
    }

    fn after_every(&self, i: usize) -> Option<usize> {
        if let Some((_, past)) = self.weekday(i) {
            return Some(self.part(past).map_or(past, |(_, past)| past));
        }
        if let Some((_, past)) = self.quantity(i).filter(|(q, _)| !q.vague) {
            let unit = self.unit(past).or_else(|| self.part(past).map(|_| Unit::Day))?;
            return (unit != Unit::Season).then_some(past + 1);
        }
        if let Some(unit) = self.unit(i) {
            let of = matches!(unit, Unit::Day) && matches!(self.unit(i + 1), Some(Unit::Week));
            return Some(if of { i + 2 } else { i + 1 });
        }
        self.part(i).map(|(_, past)| past).or_else(|| self.word(i).season.map(|_| i + 1))
    }

    /// «جمعه‌ها», «صبح‌ها», «هفته‌ای سه بار».
    fn plural_set(&self, i: usize) -> Option<usize> {
        if let Some((_, past)) = self.weekday(i) {
            return self.plural(past - 1).then_some(past);
        }
        // «روزهای جمعه»: every Friday, where no other day follows.
        if self.unit(i) == Some(Unit::Day) && self.plural(i) {
            let (_, past) = self.weekday(i + 1)?;
            let linked = self.any(past, &[Kw::And, Kw::To, Kw::Through, Kw::Or])
                || self.is_comma(past)
                || self.is_dash(past);
            let goes_on = linked && self.weekday(self.classifier(past + 1)).is_some()
                || self.is_sign(past, '(')
                || self.is_number(past)
                || self.day_number(past).is_some()
                || self.unit(past) == Some(Unit::Week);
            return (!goes_on && !self.is_latin(i)).then_some(past);
        }
        let counted = self.is_number(i + 1);
        if self.word(i).part.is_some() && self.plural(i) && !counted && self.word(i).unit.is_none()
        {
            let past = self.weekday(i + 1).map_or(i + 1, |(_, past)| past);
            return (past > i + 1 || !self.is_word(past) || self.word(past).kw.is_some())
                .then_some(past);
        }
        let per = self.unit(i).is_some()
            || self.word(i).length.is_some_and(|_| self.word(i).cardinal.is_none());
        per.then(|| self.times(i + 1)).flatten()
    }

    /// «یک بار», «۱۲ بار».
    fn times(&self, i: usize) -> Option<usize> {
        let number = self.numeral(i).filter(|n| !n.ordinal)?;
        self.is(number.past, Kw::Times).then_some(number.past + 1)
    }
}
