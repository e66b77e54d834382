//! Dates in digits: «۱۴۰۳/۰۳/۳۰», «15.7.1404», «2025-10-07», with blanks around
//! the signs or not, in either order.

use super::clock::settle;
use super::expr::{Day, Era, Month, Point, Year};
use super::parser::Parser;
use crate::calendar::figures::{order, separator};
use crate::extract::lexicon::{Kw, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A numeric date with its clock time, era and weekday.
    pub(super) fn numeric(&self, i: usize) -> Option<(Point, usize)> {
        let mut point = Point::default();
        let mut at = self.time_before(&mut point, i);
        if let Some((weekday, past)) = self.weekday(self.classifier(at)) {
            point.weekday = Some(weekday);
            at = past;
            if let Some((part, past)) = self.part(at) {
                (point.part, at) = (Some(part), past);
            }
            at += usize::from(self.is_comma(at) || self.is_sign(at, '('));
        }
        at = self.classifier(at);
        let past = self
            .ymd(&mut point, at)
            .or_else(|| self.year_month_day(&mut point, at))
            .or_else(|| self.year_month(&mut point, at))?;
        let mut past = self.era_after(&mut point, past);
        past = self.time_after(&mut point, past);
        past = self.era_after(&mut point, past);
        if let (Some(clock), Some(part)) = (&mut point.clock, point.part) {
            settle(clock, part);
        }
        Some((point, past))
    }

    fn era_after(&self, point: &mut Point, i: usize) -> usize {
        match self.era(i) {
            Some((era, past)) if point.era.is_none() => {
                point.era = Some(era);
                past
            }
            _ => i,
        }
    }

    /// «ساعت ۱۴ روز شنبه ۱۴۰۴/۰۷/۱۲», «ساعت ۸ صبح مورخ …»: a time that leads its date.
    fn time_before(&self, point: &mut Point, i: usize) -> usize {
        if self.unit(i) != Some(Unit::Hour) {
            return i;
        }
        let Some(past) = self.clock_part(point, i) else { return i };
        self.day_part(point, past).unwrap_or(past)
    }

    /// « - ۱۰:۳۲», «ساعت ۱۰:۳۲», `T10:32:00Z`.
    fn time_after(&self, point: &mut Point, i: usize) -> usize {
        let skip = usize::from(
            self.is_dash(i) || self.is_comma(i) || self.is_sign(i, '|') || self.is_t(i),
        );
        self.clock_part(point, i + skip).map_or(i, |past| {
            const Z: u8 = 26;
            let zone = usize::from(self.is_letter(past, Z));
            self.day_part(point, past + zone).unwrap_or(past + zone)
        })
    }

    fn is_t(&self, i: usize) -> bool {
        const T: u8 = 20;
        self.is_letter(i, T) && self.glue(i) == Glue::Joined
    }

    /// Three numbers with the same sign between them.
    fn ymd(&self, point: &mut Point, i: usize) -> Option<usize> {
        let sign = |i: usize| self.sign(i).and_then(separator);
        let separator = sign(i + 1)?;
        if sign(i + 3) != Some(separator) || self.continues(i, separator) {
            return None;
        }
        let (first, second, third) = (self.digits(i)?, self.digits(i + 2)?, self.digits(i + 4)?);
        let date = order(first, second, third)?;
        let (value, digits) = date.year;
        point.year = Some(Year::Number { value: i32::try_from(value).ok()?, digits });
        point.month = Some(Month::Number(date.month));
        point.day = Some(Day::Number(date.day));
        point.numeric = true;
        Some(i + 5)
    }

    /// «۱۳۹۶ فروردین ۶», as some sites write.
    fn year_month_day(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (value, digits) = self
            .digits(i)
            .filter(|(value, digits)| *digits == 4 && (1300..2100).contains(value))?;
        let (name, past) = self.month_name(i + 1)?;
        let (day, _) =
            self.digits(past).filter(|(day, digits)| *digits <= 2 && (1..=31).contains(day))?;
        let after = self
            .token(past + 1)
            .is_none_or(|token| token.sign().is_some() || self.weekday(past + 1).is_some());
        if !after {
            return None;
        }
        point.year = Some(Year::Number { value: i32::try_from(value).ok()?, digits });
        (point.month, point.day) = (Some(Month::Named(name)), Some(Day::Number(day as u8)));
        Some(past + 1)
    }

    /// «در ۱۴۰۲/۸»: a year and its month, where a preposition or a bracket shows a time.
    fn year_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (value, 4) = self.digits(i)? else { return None };
        let known = (1300..1430).contains(&value) || (1990..2060).contains(&value);
        let placed = i > 0
            && (self.any(i - 1, &[Kw::In, Kw::From, Kw::To, Kw::Through, Kw::Date, Kw::Since])
                || self.is_sign(i - 1, '(')
                || self.is_sign(i - 1, ':')
                    && (2..=3).any(|back| i >= back && self.is(i - back, Kw::Date)));
        let joined = |k: usize| self.glue(k) == Glue::Joined;
        let slash = self.is_sign(i + 1, '/') && joined(i + 1) && joined(i + 2);
        let (month, _) = self.digits(i + 2).filter(|(month, _)| (1..=12).contains(month))?;
        let plain = known && placed && slash && !self.is_quantity(i + 2);
        if !plain || self.sign(i + 3) == Some('/') {
            return None;
        }
        point.year = Some(Year::Number { value: i32::try_from(value).ok()?, digits: 4 });
        (point.month, point.numeric) = (Some(Month::Number(month as u8)), true);
        Some(i + 3)
    }

    /// «1.1.12.234», «021-123-45-67»: more than three parts is no date.
    fn continues(&self, i: usize, separator: char) -> bool {
        let joined = |k: usize| self.glue(k) == Glue::Joined;
        let after = self.sign(i + 5) == Some(separator)
            && joined(i + 5)
            && self.is_number(i + 6)
            && joined(i + 6);
        let before = i >= 2
            && self.sign(i - 1) == Some(separator)
            && joined(i)
            && joined(i - 1)
            && self.is_number(i - 2);
        after || before
    }

    /// «۳۷۰ تا ۴۲۸ هجری قمری», «۵۵۰ تا ۳۳۰ پیش از میلاد»: years that the era after
    /// them makes plain.
    fn old_years(&self, i: usize, at: usize) -> Option<(Year, Year, usize)> {
        let ((first, a), (last, b)) = (self.digits(i)?, self.digits(at)?);
        let (era, _) = self.era(at + 1)?;
        let ordered = if era == Era::BeforeChrist { first > last } else { first < last };
        let year = |value: u32, digits: u8| {
            let digits = digits.max(3);
            Some(Year::Number { value: i32::try_from(value).ok()?, digits })
        };
        (ordered && a.max(b) <= 4 && b >= 2).then_some((year(first, a)?, year(last, b)?, at + 1))
    }

    /// «۱۴۰۲-۱۴۰۳», «۱۹۸۰ – ۱۹۸۸», «۱۴۰۲/۱۴۰۳»: two years.
    pub(super) fn year_pair(&self, i: usize) -> Option<(Year, Year, usize)> {
        let slash = self.is_sign(i + 1, '/') && i > 0 && self.is_latin(i - 1);
        let sign = self.is_dash(i + 1) || slash || self.any(i + 1, &[Kw::To, Kw::Through]);
        let at = if sign { i + 2 } else { return None };
        if let Some(old) = self.old_years(i, at) {
            return Some(old);
        }
        let (Some((first, 4)), Some((last, digits))) = (self.digits(i), self.digits(at)) else {
            return None;
        };
        let last = if digits == 2 { first - first % 100 + last } else { last };
        let known = |year: u32| (1200..1500).contains(&year) || (1700..2100).contains(&year);
        let fits = known(first)
            && known(last)
            && first < last
            && matches!(digits, 2 | 4)
            && last - first < 200;
        let year =
            |value: u32| Year::Number { value: i32::try_from(value).unwrap_or(0), digits: 4 };
        let counted = self.word(at + 1).count || matches!(self.sign(at + 1), Some('%' | '٪'));
        (fits && !counted && !self.is_dash(at + 1)).then_some((year(first), year(last), at + 1))
    }
}
