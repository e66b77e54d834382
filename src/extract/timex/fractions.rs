//! Parts of a year: «بهار», «سه‌ماهه سوم», «نیمه نخست», «شش‌ماهه اول», «۹ماهه ۱۴۰۳».

use super::expr::{Fraction, Point, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};

impl Parser<'_> {
    /// «بهار», «فصل پاییز», «سه‌ماهه سوم», «نیمه نخست», «شش‌ماهه اول».
    pub(super) fn fraction_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        // «پارسال تابستان», «امسال پاییز»
        let turned = matches!(point.year, Some(Year::Shift(_)))
            && *point == Point { year: point.year, ..Point::default() }
            && self.word(i).season.is_some()
            && self.word(i.saturating_sub(1)).year_shift.is_some();
        if point.fraction.is_some()
            || point.is_dated() && !turned
            || point.edge.is_some()
                && self.word(i).season.is_none()
                && self.unit(i) != Some(Unit::Season)
        {
            return None;
        }
        let (fraction, past) = self
            .season(i)
            .or_else(|| self.term(i))
            .or_else(|| self.half_year(i))
            .or_else(|| self.month_of_year(i))?;
        point.fraction = Some(fraction);
        // «نیمه دوم سال», where nothing says which year.
        let bare = self.unit(past) == Some(Unit::Year)
            && !self.plural(past)
            && !self.word(past + 1).kind
            && self.after_sal(point, past).is_none();
        if bare && !matches!(fraction, Fraction::Season(_)) {
            point.year = Some(Year::Shift(0));
            return Some(past + 1);
        }
        Some(past)
    }

    fn season(&self, i: usize) -> Option<(Fraction, usize)> {
        let this = usize::from(
            self.any(i, &[Kw::This, Kw::ThisSame]) && self.word(i + 1).season.is_some(),
        );
        // «فصل پاییز», «سه‌ماهه تابستان»
        let months = self.months_long(i + this).filter(|(months, _)| *months == 3);
        let at = match months {
            Some((_, past)) => past,
            None => i + this + usize::from(self.unit(i + this) == Some(Unit::Season)),
        };
        let season = self.word(at).season.filter(|_| !self.is_latin(at) && !self.plural(at))?;
        let strong = season != 1 || at > i || self.season_is_time(at);
        strong.then_some((Fraction::Season(season), at + 1))
    }

    /// «بهار» is also a name: it needs a year, a turn or a preposition.
    fn season_is_time(&self, i: usize) -> bool {
        let after = self.digits(i + 1).is_some_and(|(_, digits)| digits == 4 || digits == 2)
            || self.word(i + 1).year_shift.is_some()
            || self.unit(i + 1) == Some(Unit::Year)
            || self.turn(i + 1).is_some();
        let before = i.checked_sub(1).is_some_and(|k| {
            self.any(k, &[Kw::In, Kw::From, Kw::To, Kw::During])
                || self.word(k).edge.is_some()
                || self.word(k).year_shift.is_some() && !self.is_surname(i + 1)
                || self.word(k).season.is_some()
        });
        after || (before && !self.word(i + 1).block)
    }

    /// «سه‌ماهه سوم», «شش‌ماهه نخست», «هفت‌ماهه ابتدای», «فصل سوم سال».
    pub(super) fn term(&self, i: usize) -> Option<(Fraction, usize)> {
        let (months, past) = self.months_long(i)?;
        let at = past;
        if let Some(edge) = self.word(at).edge {
            use crate::extract::lexicon::Edge;
            return match edge {
                Edge::Start | Edge::Early | Edge::FirstDays => {
                    Some((Fraction::FirstMonths(months), at + 1))
                }
                Edge::End | Edge::Late | Edge::LastDays => {
                    Some((Fraction::LastMonths(months), at + 1))
                }
                Edge::Mid => None,
            };
        }
        let of_year = self.word(at).year_shift.is_some()
            || self.is_plain_year(at)
            || (self.unit(at) == Some(Unit::Year)
                && !self.plural(at)
                && self.after_sal(&Point::default(), at).is_some());
        if of_year {
            return Some((Fraction::FirstMonths(months), at));
        }
        let order = self.numeral(at).filter(|n| n.ordinal && !n.prenominal)?;
        let fraction = match (months, order.value) {
            (3, 1..=4) => Fraction::Quarter(order.value as u8),
            (6, 1..=2) => Fraction::Half(order.value as u8),
            (_, 1) => Fraction::FirstMonths(months),
            _ => return None,
        };
        Some((fraction, order.past))
    }

    /// «۹ماهه ۱۴۰۳»: a year in four digits that counts nothing.
    fn is_plain_year(&self, i: usize) -> bool {
        let year = |(value, digits)| {
            digits == 4 && ((1300..1430).contains(&value) || (1980..2060).contains(&value))
        };
        self.digits(i).is_some_and(year) && !self.is_quantity(i)
    }

    /// «سه‌ماهه», «۹ ماهه», «سه ماه» before an ordinal; also «بازه هفت‌ماهه».
    fn months_long(&self, i: usize) -> Option<(u8, usize)> {
        let word = self.word(i);
        if let (Some(value), Some(Unit::Month)) = (word.cardinal, word.length) {
            return Some((u8::try_from(value).ok()?, i + 1));
        }
        let number = self.numeral(i).filter(|n| !n.ordinal && (1..=12).contains(&n.value))?;
        let unit = self.word(number.past).length == Some(Unit::Month)
            || self.unit(number.past) == Some(Unit::Month);
        unit.then_some((number.value as u8, number.past + 1))
    }

    /// «سوم», «پایانی»: which of `count` parts.
    fn order(&self, i: usize, count: u8) -> Option<(u8, usize)> {
        use crate::extract::lexicon::Edge;
        match self.word(i).edge {
            Some(Edge::Start) => return Some((1, i + 1)),
            Some(Edge::End) => return Some((count, i + 1)),
            _ => {}
        }
        let order = self.numeral(i).filter(|n| n.ordinal && n.value <= u32::from(count))?;
        Some((order.value as u8, order.past))
    }

    /// «نیمه نخست», «نیمه دوم»; «ربع چهارم».
    fn half_year(&self, i: usize) -> Option<(Fraction, usize)> {
        let of_year = |at: usize| {
            matches!(self.unit(at), Some(Unit::Year))
                || self.is_age(at)
                || self.word(at).year_shift.is_some()
                || self
                    .digits(at)
                    .is_some_and(|(value, digits)| digits == 4 && (1200..2200).contains(&value))
        };
        if self.is(i, Kw::HalfNoun) {
            let (order, past) = self.order(i + 1, 2)?;
            return of_year(past).then_some((Fraction::Half(order), past));
        }
        if self.is(i, Kw::Quarter) || self.unit(i) == Some(Unit::Season) {
            let (order, past) = self.order(i + 1, 4)?;
            return of_year(past).then_some((Fraction::Quarter(order), past));
        }
        None
    }
}
