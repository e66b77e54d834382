//! Years, and what is made of them: «سال ۱۴۰۳», «امسال», decades, centuries.

use super::era::Turn;
use super::expr::{Fraction, Month, Point, Year};
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// «سال ۱۴۰۳», «امسال», «سال گذشته», «همان سال»; a bare number only after
    /// what makes it a year.
    pub(super) fn year_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.year.is_some() || point.is_age() || self.is_latin(i) {
            return None;
        }
        let (year, past) = self.year(point, i)?;
        point.year = Some(year);
        if let Some((era, _)) = self.era_between(i) {
            point.era = point.era.or(Some(era));
        }
        Some(past)
    }

    fn era_between(&self, i: usize) -> Option<(super::expr::Era, usize)> {
        (self.unit(i) == Some(Unit::Year)).then(|| self.era(i + 1)).flatten()
    }

    fn year(&self, point: &Point, i: usize) -> Option<(Year, usize)> {
        if let Some(shift) = self.word(i).year_shift {
            return Some((Year::Shift(shift.into()), i + 1));
        }
        if self.unit(i) == Some(Unit::Year) {
            return self.after_sal(point, i);
        }
        if self.any(i, &[Kw::Same, Kw::That, Kw::This, Kw::ThisSame])
            && self.unit(i + 1) == Some(Unit::Year)
            && !self.plural(i + 1)
        {
            let same = self.any(i, &[Kw::Same, Kw::That]);
            return Some((if same { Year::Same(0) } else { Year::Shift(0) }, i + 2));
        }
        self.counted_year(point, i).or_else(|| self.bare_year(point, i))
    }

    /// «۱۶ مهرماه دو سال پیش», «تابستان سه سال قبل»: a month or season of a counted year.
    fn counted_year(&self, point: &Point, i: usize) -> Option<(Year, usize)> {
        let season = matches!(point.fraction, Some(Fraction::Season(_)));
        let named = matches!(point.month, Some(Month::Named(_))) || season;
        if !named || point.turn.is_some() {
            return None;
        }
        let (quantity, past) = self.quantity(i).filter(|(q, _)| !q.vague && !q.half)?;
        let ago = self.unit(past) == Some(Unit::Year)
            && !self.plural(past)
            && self.any(past + 1, &[Kw::Ago, Kw::Previous])
            && (!self.is(past + 2, Kw::From) || self.is_journey(past + 3));
        let shift = i32::try_from(quantity.whole).ok().filter(|_| ago)?;
        Some((Year::Shift(-shift), past + 2))
    }

    /// What follows «سال»: a number, an adjective, «میلادی گذشته».
    pub(super) fn after_sal(&self, point: &Point, i: usize) -> Option<(Year, usize)> {
        if !self.plural(i) {
            let at = self.era(i + 1).map_or(i + 1, |(_, past)| past);
            if let Some((turn, past)) = self.turn(at) {
                return Some((turn.year(), past));
            }
        }
        if point.edge.is_some()
            && !self.plural(i)
            && let Some((_, past)) = self.era(i + 1)
        {
            return Some((Year::Shift(0), past));
        }
        // «سال مالی ۱۴۰۱», «سال تحصیلی ۱۴۰۲»
        let at = i + 1 + usize::from(self.word(i + 1).kind && !self.plural(i));
        if at > i + 1 && self.digits(at).is_none_or(|(_, digits)| digits != 4) {
            return None;
        }
        self.year_number(at, true).or_else(|| self.ordinal_year(at))
    }

    /// «سال دهم هجری»
    fn ordinal_year(&self, i: usize) -> Option<(Year, usize)> {
        let number = self.numeral(i).filter(|n| n.ordinal && !n.prenominal)?;
        self.era(number.past)?;
        let value = i32::try_from(number.value).ok()?;
        Some((Year::Number { value, digits: 3 }, number.past))
    }

    /// A number that can be a year; after «سال» almost any.
    pub(super) fn year_number(&self, i: usize, after_sal: bool) -> Option<(Year, usize)> {
        if let Some((value, digits)) = self.digits(i) {
            let fits = match digits {
                4 => (1000..2200).contains(&value) || (after_sal && value < 3000),
                2 | 3 => after_sal,
                _ => false,
            };
            let plain = (1300..1420).contains(&value) || (1900..2040).contains(&value);
            let sure = after_sal || (plain && self.is_in_date(i));
            // «از اول سال ۲۰ درصد»; «در سال ۹۸ شهر …» is a year.
            let few = digits == 3 || digits <= 2 && value < 50;
            let counted = self.word(i + 1).count && (!sure || few);
            let percent = matches!(self.sign(i + 1), Some('%' | '٪'));
            let decimal = matches!(self.sign(i + 1), Some('.' | '/' | '٫'))
                && self.glue(i + 1) == Glue::Joined
                && self.is_number(i + 2)
                && self.glue(i + 2) == Glue::Joined;
            let value = i32::try_from(value).ok()?;
            return (fits && !counted && !percent && !decimal)
                .then_some((Year::Number { value, digits }, i + 1));
        }
        let number = self.numeral(i).filter(|n| !n.ordinal).map(|n| (n.value, n.past));
        let (value, past) = number.or_else(|| self.glued_number(i).map(|value| (value, i + 1)))?;
        let fits = (1000..2200).contains(&value) || (after_sal && (10..100).contains(&value));
        let unit = self.counted_unit(past).is_some() && value < 1000;
        // «از آغاز سال یازده دلفین تلف شده‌اند»
        let next = self.word(past);
        let noun = self.is_word(past) && next.kw.is_none() && !next.verb && next.tense.is_none();
        let unit = unit || value < 30 && noun;
        let digits = if value < 100 { 2 } else { 4 };
        (fits && !unit)
            .then_some((Year::Number { value: i32::try_from(value).ok()?, digits }, past))
    }

    /// Whether a month, season or edge stands right before a number.
    fn is_in_date(&self, i: usize) -> bool {
        i > 0 && {
            let word = self.word(i - 1);
            word.month.is_some()
                || word.season.is_some()
                || word.edge.is_some()
                || word.unit == Some(Unit::Month)
        }
    }

    /// A year that «سال» does not announce.
    fn bare_year(&self, point: &Point, i: usize) -> Option<(Year, usize)> {
        let after_month = point.month.is_some();
        let after_part = point.edge.is_some() || point.fraction.is_some();
        if !after_month && !after_part {
            return None;
        }
        let Some((value, digits)) = self.digits(i) else {
            return self.year_number(i, false).or_else(|| self.short_year(point, i));
        };
        let after_season = matches!(point.fraction, Some(Fraction::Season(_)));
        if digits == 2 && (after_month || after_season) {
            let hour = self.unit(i + 1) == Some(Unit::Hour) && self.numeral(i + 2).is_some();
            // «ماه جوزا ۴۰ رویداد ثبت شد» counts.
            let counts = point.day.is_none() && (40..70).contains(&value) && value % 10 == 0;
            let near = !(10..40).contains(&value) && (!counts || self.ends_noun_phrase(i + 1));
            let bare = near
                && (self.counted_unit(i + 1).is_none() || hour)
                && !self.word(i + 1).count
                && self.word(i + 1).month.is_none()
                && (after_season || point.calendar_of_month() == Some(Calendar::Jalali));
            let date = !matches!(self.sign(i + 1), Some(':' | '%' | '٪' | '/'))
                || self.glue(i + 1) > Glue::Joined;
            // «تورم مهرماه ۴۸.۶ درصد»
            let joined = |k: usize| self.glue(k) == Glue::Joined;
            let decimal = matches!(self.sign(i + 1), Some('.' | '٫' | '/'))
                && joined(i + 1)
                && joined(i + 2)
                && self.is_number(i + 2);
            let split = self.is_sign(i + 1, ':') || decimal;
            let value = i32::try_from(value).ok()?;
            return (bare && date && !split).then_some((Year::Number { value, digits }, i + 1));
        }
        self.year_number(i, false)
    }

    /// «بیست و دوم بهمن پنجاه و هفت»: a year of two figures in words that counts
    /// nothing; a round number would rather count, but for a written ezafe («شهریورِ بیست»).
    fn short_year(&self, point: &Point, i: usize) -> Option<(Year, usize)> {
        let number = self.numeral(i).filter(|n| !n.ordinal && (10..100).contains(&n.value))?;
        let bound = self.is_bound(i);
        if number.value < 31 && !bound {
            return None;
        }
        let solar = point.calendar_of_month() == Some(Calendar::Jalali) && point.edge.is_none();
        let counts = self.word(number.past).count || self.counted_unit(number.past).is_some();
        let value = i32::try_from(number.value).ok()?;
        let fits = solar && (bound || value % 10 != 0) && !counts;
        fits.then_some((Year::Number { value, digits: 2 }, number.past))
    }

    /// Whether the kasra of an ezafe is written on the word before.
    pub(super) fn is_bound(&self, i: usize) -> bool {
        const KASRA: char = '\u{650}';
        let Some(token) = i.checked_sub(1).and_then(|k| self.token(k)) else { return false };
        let (word, rest) = self.text.split_at(token.end as usize);
        word.ends_with(KASRA) || rest.starts_with(KASRA)
    }

    /// «دهه شصت», «دهه ۱۹۹۰», «قرن نوزدهم», «سده گذشته».
    pub(super) fn age_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.year.is_some() || point.month.is_some() || point.is_age() {
            return None;
        }
        if self.is(i, Kw::Millennium) {
            return self.millennium(point, i);
        }
        if let Some(past) = self.age_then(point, i) {
            return Some(past);
        }
        match self.unit(i)? {
            Unit::Decade => self.decade(point, i),
            Unit::Century => self.century(point, i),
            _ => None,
        }
    }

    /// Whether a decade, century or millennium stands at `i`.
    pub(super) fn is_age(&self, i: usize) -> bool {
        self.age_part(&mut Point::default(), i).is_some()
    }

    fn decade(&self, point: &mut Point, i: usize) -> Option<usize> {
        let number = self.numeral(i + 1)?;
        if number.ordinal
            && (1..=10).contains(&number.value)
            && self.unit(number.past) == Some(Unit::Century)
        {
            let past = self.century(point, number.past)?;
            point.decade_shift = i8::try_from(number.value).ok();
            return Some(past);
        }
        if number.ordinal || number.value % 10 != 0 || number.value >= 2200 || number.value == 0 {
            return None;
        }
        point.decade = Some(i32::try_from(number.value).ok()?);
        Some(number.past)
    }

    fn century(&self, point: &mut Point, i: usize) -> Option<usize> {
        if let Some((turn, past)) = self.turn(i + 1).filter(|_| !self.plural(i)) {
            point.century_turn = i8::try_from(turn.sign()).ok();
            return Some(past);
        }
        let number = self.numeral(i + 1)?;
        if !(1..=21).contains(&number.value)
            || !(number.ordinal || number.digits > 0 || number.value > 0)
        {
            return None;
        }
        point.century = Some(i8::try_from(number.value).ok()?);
        Some(number.past)
    }

    /// «دهه بعد», «همان قرن»: counted from the decade or century mentioned.
    fn age_then(&self, point: &mut Point, i: usize) -> Option<usize> {
        let same = self.any(i, &[Kw::Same, Kw::That]);
        let at = i + usize::from(same);
        let unit = self.unit(at).filter(|unit| matches!(unit, Unit::Decade | Unit::Century))?;
        if self.plural(at) || self.is_latin(at) {
            return None;
        }
        let (shift, past) = match self.turn(at + 1) {
            _ if same => (0, at + 1),
            Some((Turn::Then(shift), past)) => (shift, past),
            Some((Turn::Now(-1), past)) if self.is(at + 1, Kw::Ago) => (-1, past),
            _ => return None,
        };
        point.age_then = Some((unit, i8::try_from(shift).ok()?));
        Some(past)
    }

    /// «هزاره سوم»; without its number it is a people.
    fn millennium(&self, point: &mut Point, i: usize) -> Option<usize> {
        let number = self.numeral(i + 1).filter(|n| n.ordinal && !n.prenominal && n.value <= 10)?;
        point.millennium = i8::try_from(number.value).ok();
        Some(number.past)
    }
}
