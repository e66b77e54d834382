//! The calendar that is named («میلادی», «ه.ش.») and the place relative to now
//! («گذشته», «جاری», «پیش رو»).

use super::expr::{Day, Era, Fraction, Month, Point, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, MonthName, Strength, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// «گذشته», «آینده», «جاری» after a weekday, month or season.
    pub(super) fn turn_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        let open = point.turn.is_none() && point.year.is_none() && point.week.is_none();
        let month = matches!(point.month, Some(Month::Named(_))) && point.day.is_none();
        let season = matches!(point.fraction, Some(Fraction::Season(_)));
        if !open || !(month || season || (point.weekday.is_some() && point.day.is_none())) {
            return None;
        }
        let (turn, past) = self.turn(i)?;
        let from = self.is(i, Kw::Ago) && self.is(i + 1, Kw::From);
        if from && !self.is_journey(i + 2) {
            return None;
        }
        // «پروژه اسد پیش می‌رود»
        let weak = |name: MonthName| name.strength < Strength::Strong && !name.with_mah;
        if self.is(i, Kw::Ago) && matches!(point.month, Some(Month::Named(name)) if weak(name)) {
            return None;
        }
        if let (Some(Fraction::Season(season)), Turn::Then(1)) = (point.fraction, turn) {
            point.fraction = Some(Fraction::SeasonAfter(season));
            return Some(past);
        }
        point.turn = Some(turn.sign());
        Some(past)
    }

    /// «میلادی», «هجری شمسی», «ه. ق.», «قبل از میلاد».
    pub(super) fn era_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.era.is_some()
            || !(point.year.is_some() || point.month.is_some() || point.is_age() || point.numeric)
        {
            return None;
        }
        let (era, past) = self.era(i)?;
        point.era = Some(era);
        Some(past)
    }

    pub(super) fn era(&self, i: usize) -> Option<(Era, usize)> {
        match self.kw(i) {
            Some(Kw::Gregorian) => Some((Era::Gregorian, i + 1)),
            Some(Kw::Shamsi) => Some((Era::Solar, i + 1)),
            Some(Kw::Qamari) => Some((Era::Lunar, i + 1)),
            Some(Kw::Hijri) => Some(match self.kw(i + 1) {
                Some(Kw::Shamsi) => (Era::Solar, i + 2),
                Some(Kw::Qamari) => (Era::Lunar, i + 2),
                _ => (Era::Hijri, i + 1),
            }),
            Some(Kw::Ago | Kw::Later | Kw::After)
                if self.is(i + 1, Kw::From) && self.is(i + 2, Kw::Birth) =>
            {
                let before = self.is(i, Kw::Ago);
                Some((if before { Era::BeforeChrist } else { Era::Gregorian }, i + 3))
            }
            _ => self.abbreviated_era(i),
        }
    }

    /// «ه.ش.», «ه. ق», «ق.م», «م.»: letters with full stops.
    pub(super) fn abbreviated_era(&self, i: usize) -> Option<(Era, usize)> {
        const PE: u8 = 3;
        const HE: u8 = 31;
        const SHIN: u8 = 16;
        const QAF: u8 = 24;
        const MIM: u8 = 28;
        let letter = |i: usize| {
            self.token(i).map_or(0, |token| if token.key < 64 { token.key as u8 } else { 0 })
        };
        let stop = |i: usize| i + usize::from(self.is_sign(i, '.'));
        match letter(i) {
            HE => {
                let at = stop(i + 1);
                match letter(at) {
                    SHIN => Some((Era::Solar, stop(at + 1))),
                    QAF => Some((Era::Lunar, stop(at + 1))),
                    _ => None,
                }
            }
            QAF | PE if self.is_sign(i + 1, '.') && letter(i + 2) == MIM => {
                Some((Era::BeforeChrist, stop(i + 3)))
            }
            QAF => Some((Era::Lunar, i + 1)),
            SHIN => Some((Era::Solar, i + 1)),
            _ => None,
        }
    }

    /// A relation to now, or to what was mentioned: گذشته، آینده، جاری، بعد.
    pub(super) fn turn(&self, i: usize) -> Option<(Turn, usize)> {
        let turn = match self.kw(i)? {
            // «هفته‌ای که گذشت», «پنج‌شنبه‌ای که میاد», «ماهی که می‌آید»
            Kw::Which => {
                let prefix = self.word(i + 1).month.is_some_and(|_| !self.is_latin(i + 1));
                let verb = i + 1 + usize::from(prefix);
                let key = self.token(verb)?.key;
                if self.lex.is_passed(key) && !prefix {
                    return Some((Turn::Now(-1), i + 2));
                }
                let coming =
                    self.lex.is_coming(key) && (prefix || self.token(verb)?.key >> 18 != 0);
                return coming.then_some((Turn::Now(1), verb + 1));
            }
            Kw::Past if self.is_latin(i) => return None,
            // «هفته پیش از زندان آزاد شد»
            Kw::Ago if self.is(i + 1, Kw::From) && self.is_journey(i + 2) => Turn::Now(-1),
            // «محدودیت سال قبل از ۱۶ خرداد آغاز شد»: last year, from that day on.
            Kw::Ago if self.is(i + 1, Kw::From) && self.is_last_year(i) => Turn::Now(-1),
            Kw::Ago | Kw::Later if self.is(i + 1, Kw::From) => {
                let then = Turn::Then(if self.is(i, Kw::Later) { 1 } else { -1 });
                return self.is(i + 2, Kw::That).then_some((then, i + 3));
            }
            Kw::Ago
                if self.glue(i + 1) <= Glue::Space
                    && self.token(i + 1).is_some()
                    && self.is_ahead(i) =>
            {
                return Some((Turn::Now(1), i + 2));
            }
            Kw::Past | Kw::Previous | Kw::Ago => Turn::Now(-1),
            Kw::Next | Kw::Ahead if !self.is_latin(i) => Turn::Now(1),
            Kw::Current if !self.is_latin(i) => Turn::Now(0),
            Kw::Later if self.is_latin(i) => return None,
            Kw::Later => Turn::Then(1),
            _ => return None,
        };
        Some((turn, i + 1))
    }

    /// «سال قبل از ۱۶ خرداد»: a year that nothing counts, before a day without a year.
    fn is_last_year(&self, i: usize) -> bool {
        let year = i > 0 && self.unit(i - 1) == Some(Unit::Year) && !self.plural(i - 1);
        let counted = i > 1 && self.numeral(i - 2).is_some();
        let day = |point: Point| {
            matches!(point.day, Some(Day::Number(_)))
                && point.month.is_some()
                && point.year.is_none()
        };
        year && !counted && self.point(i + 2).is_some_and(|(point, _)| day(point))
    }

    /// «پیش رو»
    pub(super) fn is_ahead(&self, i: usize) -> bool {
        self.lex.is_ro(self.toks[i + 1].key)
    }
}

/// A relation to the document's time or to the last mention's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Now(i32),
    Then(i32),
}

impl Turn {
    pub(super) fn sign(self) -> i32 {
        match self {
            Self::Now(shift) | Self::Then(shift) => shift,
        }
    }

    pub(super) fn month(self) -> Month {
        match self {
            Self::Now(shift) => Month::Shift(shift),
            Self::Then(shift) => Month::Same(shift),
        }
    }

    pub(super) fn day(self) -> Day {
        match self {
            Self::Now(shift) => Day::Shift(shift),
            Self::Then(shift) => Day::Same(shift),
        }
    }

    pub(super) fn week(self) -> Week {
        match self {
            Self::Now(shift) => Week::Shift(shift),
            Self::Then(shift) => Week::Same(shift),
        }
    }

    pub(super) fn year(self) -> Year {
        match self {
            Self::Now(shift) => Year::Shift(shift),
            Self::Then(shift) => Year::Same(shift),
        }
    }
}
