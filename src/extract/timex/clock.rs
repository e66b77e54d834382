//! Times of day: «ساعت ۱۴:۳۰», «۸ صبح», «پنج و نیم عصر», «یک ربع به هفت».

use super::expr::{Clock, Point};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Part, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A part of the day in an empty slot.
    pub(super) fn day_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.part.is_some() || self.is_latin(i) {
            return None;
        }
        let (part, past) = self.part(i)?;
        if self.plural(past - 1) {
            return None;
        }
        point.part = Some(part);
        Some(past)
    }

    /// A clock time in an empty slot.
    pub(super) fn clock_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.clock.is_some() || self.is_latin(i) {
            return None;
        }
        let coarse = point.is_dated() && point.day.is_none() && point.weekday.is_none();
        if coarse {
            return None;
        }
        let (clock, past) = self.clock(point, i)?;
        point.clock = Some(clock);
        Some(past)
    }

    fn clock(&self, point: &Point, i: usize) -> Option<(Clock, usize)> {
        let at = self.skip_before_hour(i);
        if self.unit(at) == Some(Unit::Hour) && !self.indefinite(at) {
            return self.hour(at + 1, true);
        }
        if let Some(found) = self.colon_time(i).or_else(|| self.before_hour(i)) {
            return Some(found);
        }
        let dated = point.day.is_some() || point.weekday.is_some();
        if self.is_fraction(i) || self.is_of_name(i) {
            return None;
        }
        let (clock, past) = self.hour(i, false)?;
        let (part, end) = self.part(past)?;
        let followed = self.weekday(end).is_some() || self.word(end).day_shift.is_some();
        let plain = dated || followed || clock.minute > 0 || self.is_number(i);
        let telling = !matches!(part, Part::Night) || plain;
        let short = clock.hour <= 24 && self.glue(past) <= Glue::Space;
        (telling && short && part != Part::Midnight).then_some((clock, past))
    }

    /// «به بزرگی ۵.۲ بامداد امروز»: a number behind a point is no hour.
    fn is_fraction(&self, i: usize) -> bool {
        let point = |i: usize| matches!(self.sign(i), Some('.' | '/' | '٫' | ','));
        let joined = self.is_number(i) && self.glue(i) == Glue::Joined;
        joined && i > 1 && point(i - 1) && self.is_number(i - 2) && self.glue(i - 1) == Glue::Joined
    }

    /// «ماهواره سهند ۲ بامداد امروز», «قطار خط ۲ صبح دیروز»: the number is part of a name.
    fn is_of_name(&self, i: usize) -> bool {
        const REACH: usize = 4;
        if i == 0 || self.digits(i).is_none() || !self.is_word(i - 1) {
            return false;
        }
        let named = self.is_plain(i - 1) && !self.word(i - 1).craft;
        let words = || (1..i).rev().take_while(|at| self.is_word(*at) && self.is_plain(*at));
        self.word(i - 1).ranked || named && words().take(REACH).any(|at| self.word(at - 1).craft)
    }

    /// «رأس», «حدود», «حوالی» before «ساعت».
    fn skip_before_hour(&self, i: usize) -> usize {
        if self.is(i, Kw::Approx) && self.unit(i + 1) == Some(Unit::Hour) { i + 1 } else { i }
    }

    /// «یک ربع به هفت», «ده دقیقه به ساعت ۸».
    fn before_hour(&self, i: usize) -> Option<(Clock, usize)> {
        let number = self.numeral(i).filter(|n| !n.ordinal && n.value < 60);
        let at = number.map_or(i, |n| n.past);
        let quarter = self.is(at, Kw::Quarter) && number.is_none_or(|n| n.value == 1);
        if !(quarter || (number.is_some() && self.unit(at) == Some(Unit::Minute)))
            || !self.is(at + 1, Kw::At)
        {
            return None;
        }
        let announced = self.unit(at + 2) == Some(Unit::Hour);
        let (mut clock, past) = self.hour(at + 2 + usize::from(announced), true)?;
        if !(announced || quarter || self.part(past).is_some())
            || clock.hour == 0
            || clock.minute != 0
        {
            return None;
        }
        let minutes = if quarter { 15 } else { number.map_or(0, |n| n.value as u8) };
        (clock.hour, clock.minute) = (clock.hour - 1, 60 - minutes.clamp(1, 59));
        Some((clock, past))
    }

    /// «۱۴:۳۰», «۱۴:۳۰:۰۵», with blanks or not.
    fn colon_time(&self, i: usize) -> Option<(Clock, usize)> {
        let (hour, hour_digits) = self.digits(i)?;
        if !self.is_sign(i + 1, ':') {
            return None;
        }
        let (minute, digits) = self.digits(i + 2)?;
        if hour_digits > 2 || hour > 24 || minute > 59 || digits != 2 {
            return None;
        }
        let second = if self.is_sign(i + 3, ':') {
            self.digits(i + 4).filter(|(value, digits)| *value < 60 && *digits == 2)
        } else {
            None
        };
        let past = if second.is_some() { i + 5 } else { i + 3 };
        let past = past + usize::from(self.unit(past) == Some(Unit::Minute) && !self.plural(past));
        let clock = Clock {
            hour: hour as u8,
            minute: minute as u8,
            second: second.map_or(0, |(value, _)| value as u8),
            settled: hour > 12 || hour_digits == 2,
        };
        Some((clock, past))
    }

    /// «۱۴», «پنج و نیم», «هفت و ده دقیقه», after «ساعت» or before a part.
    pub(super) fn hour(&self, i: usize, announced: bool) -> Option<(Clock, usize)> {
        if let Some(found) = self.colon_time(i) {
            return Some(found);
        }
        let number = self.numeral(i).filter(|n| !n.ordinal && n.value <= 24 && n.digits <= 2)?;
        let mut past = number.past;
        let mut clock =
            Clock { hour: number.value as u8, minute: 0, second: 0, settled: number.value > 12 };
        if matches!(self.sign(past), Some('.' | '/'))
            && self.glue(past) == Glue::Joined
            && announced
            && let Some((minute, 2)) = self.digits(past + 1).filter(|(value, _)| *value < 60)
        {
            clock.minute = minute as u8;
            return Some((clock, past + 2));
        }
        if self.is(past, Kw::AndHalf) {
            (clock.minute, past) = (30, past + 1);
        } else if self.is(past, Kw::And) && self.any(past + 1, &[Kw::Half, Kw::Quarter]) {
            clock.minute = if self.is(past + 1, Kw::Half) { 30 } else { 15 };
            past += 2;
        } else if let Some((minute, end)) = self.and_counted(past, Unit::Minute) {
            (clock.minute, past) = (minute, end);
        }
        if let Some((second, end)) = self.and_counted(past, Unit::Second) {
            (clock.second, past) = (second, end);
        }
        Some((clock, past))
    }

    /// «و ده دقیقه»
    fn and_counted(&self, i: usize, unit: Unit) -> Option<(u8, usize)> {
        let at = if self.is(i, Kw::And) { i + 1 } else { return None };
        let number = self.numeral(at).filter(|n| !n.ordinal && n.value < 60)?;
        (self.unit(number.past) == Some(unit)).then_some((number.value as u8, number.past + 1))
    }
}

/// Moves an hour into the half of the day that a part tells.
pub(super) fn settle(clock: &mut Clock, part: Part) {
    if clock.settled {
        return;
    }
    clock.settled = true;
    let after_noon = match part {
        Part::Afternoon | Part::Evening => clock.hour < 12,
        Part::Night => (5..12).contains(&clock.hour),
        Part::Noon => clock.hour < 5,
        Part::Dawn | Part::Morning | Part::Midnight => false,
    };
    if after_noon {
        clock.hour += 12;
    } else if clock.hour == 12 && matches!(part, Part::Midnight | Part::Dawn | Part::Night) {
        clock.hour = 0;
    }
}
