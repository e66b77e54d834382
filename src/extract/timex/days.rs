//! Days inside a date: «روز سه‌شنبه», «۲۰ تا ۲۵ خرداد», «دیروز», «هفته گذشته».

use super::expr::{Day, Month, Point, Week};
use super::numbers::Numeral;
use super::parser::Parser;
use crate::extract::lexicon::{Edge, Kw, Part, Strength, Unit};

impl Parser<'_> {
    /// «روز» and «تاریخ» before what they classify.
    pub(super) fn classifier(&self, i: usize) -> usize {
        if self.unit(i) == Some(Unit::Day) || self.is(i, Kw::Date) {
            let i = i + 1;
            return if self.unit(i) == Some(Unit::Day) { i + 1 } else { i };
        }
        i
    }

    pub(super) fn weekday_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        let whole = point.month.is_some() && point.day.is_none() || point.is_age();
        if point.weekday.is_some() || whole {
            return None;
        }
        let (weekday, past) = self.weekday(self.classifier(i))?;
        if self.plural(past - 1) || self.is_latin(i) {
            return None;
        }
        // «اول رمضان امسال پنجشنبه ۳۰ بهمن است»: the weekday leads the next date.
        let own = |number: Numeral| self.month_after(number.past).is_some();
        if point.month.is_some() && self.day_number(past).is_some_and(own) {
            return None;
        }
        point.weekday = Some(weekday);
        Some(past)
    }

    /// «۱۵ مهر», «پنجم ماه جاری», «۲۰ تا ۲۵ خرداد».
    pub(super) fn day_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        if let (Some(Day::Shift(shift)), None) = (point.day, point.deictic) {
            let mut dated = Point { day: None, deictic: Some(shift), ..*point };
            let past = self.day_month(&mut dated, i)?;
            *point = dated;
            return Some(past);
        }
        if point.day.is_some()
            || point.month.is_some()
            || point.fraction.is_some()
            || point.year.is_some()
        {
            return None;
        }
        if let Some(past) = self.nth_day(point, i) {
            return Some(past);
        }
        let at = self.classifier(i);
        let first = self.day_number(at)?;
        if at == i && self.is_rank(i, &first) {
            return None;
        }
        let (from, days, last) = self.more_days(first);
        if self.is_count_of(at, &last) {
            return None;
        }
        let sign = self.is_sign(last.past, '/') || self.is_dash(last.past);
        let (month, past) = self.month_after(last.past + usize::from(sign && last.digits > 0))?;
        if !last.ordinal && matches!(month, Month::Shift(shift) | Month::Same(shift) if shift != 0)
        {
            return None;
        }
        if last.digits == 0
            && !last.ordinal
            && matches!(month, Month::Named(name) if name.strength == Strength::Never)
        {
            return None;
        }
        // «دو تیر کشته شد»: bullets.
        if last.digits == 0
            && !last.ordinal
            && past == last.past + 1
            && self.word(last.past).count
            && matches!(month, Month::Named(name) if !self.year_follows(name, past))
            && at == i
        {
            return None;
        }
        (point.month, point.day) = (Some(month), Some(Day::Number(last.value as u8)));
        (point.day_from, point.days) = (from, days);
        Some(past)
    }

    /// «خط ۱۰ آذرماه افتتاح می‌شود», «چاپ دوم خرداد می‌آید»: the number is the line's or
    /// the edition's, unless that one is pointed at («این فاز ۱۲ مهر …»).
    fn is_rank(&self, i: usize, number: &Numeral) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let word = self.word(before);
        let ranked = word.ranked && number.digits > 0 || word.staged && number.ordinal;
        ranked && !matches!(self.kw_before(before), Some(Kw::This | Kw::ThisSame | Kw::That))
    }

    /// The rest of a range or list of days before its month: the range's
    /// first day, the days listed, and the last number.
    pub(super) fn more_days(&self, first: Numeral) -> (Option<u8>, [u8; 4], Numeral) {
        let mut days = [0; 4];
        let mut last = first;
        for slot in 0..4 {
            let Some((next, to)) = self.next_day(last.past) else { break };
            // «هفته دوم، ۴ تیر» is no list.
            if self.is_comma(last.past) && (next.digits > 0) != (first.digits > 0) {
                break;
            }
            let past = next.past;
            if to {
                let ends = slot == 0 && self.month_after(past).is_some();
                return if ends {
                    (Some(first.value as u8), [0; 4], next)
                } else {
                    (None, [0; 4], first)
                };
            }
            days[slot] = last.value as u8;
            last = next;
            if self.month_after(past).is_some() {
                return (None, days, last);
            }
        }
        (None, [0; 4], first)
    }

    /// Another day after «تا», a dash, «و» or a comma; `true` for a range.
    pub(super) fn next_day(&self, i: usize) -> Option<(Numeral, bool)> {
        let to = self.any(i, &[Kw::To, Kw::Through]) || self.is_dash(i);
        let and = self.any(i, &[Kw::And, Kw::Or]) || self.is_comma(i);
        if !(to || and) {
            return None;
        }
        // «شنبه ۲۰ و یکشنبه ۲۱ خرداد»
        let at = self.weekday(self.classifier(i + 1)).map_or(i + 1, |(_, past)| past);
        Some((self.day_number(at)?, to))
    }

    /// «بیست‌ویکمین روز فروردین», «نوزدهمین روز از ماه مهر».
    pub(super) fn nth_day(&self, point: &mut Point, i: usize) -> Option<usize> {
        let number = self.numeral(i).filter(|n| n.prenominal && n.value <= 31)?;
        let at = number.past;
        if self.unit(at) != Some(Unit::Day) || self.plural(at) {
            return None;
        }
        let at = at + 1 + usize::from(self.is(at + 1, Kw::From));
        let (month, past) = self.month_after(at)?;
        (point.month, point.day) = (Some(month), Some(Day::Number(number.value as u8)));
        Some(past)
    }

    /// «۳ تیر شلیک کرد»: bullets, not a date.
    pub(super) fn is_count_of(&self, first: usize, number: &Numeral) -> bool {
        !number.ordinal
            && self.word(number.past + 1).block
            && self.word(number.past).month.is_some()
            && self.unit(first.wrapping_sub(1)) != Some(Unit::Day)
    }

    pub(super) fn day_number(&self, i: usize) -> Option<Numeral> {
        let number = self.numeral(i)?;
        ((1..=31).contains(&number.value) && number.digits <= 2 && !number.prenominal)
            .then_some(number)
    }

    /// «امروز», «روز گذشته», «شب گذشته», «همان روز», «روز بعد».
    pub(super) fn deictic(&self, point: &mut Point, i: usize) -> Option<usize> {
        const SHIN: u128 = 16;
        let longer = point.month.is_some()
            || point.year.is_some()
            || point.fraction.is_some()
            || point.is_age();
        if point.day.is_some() || longer || self.is_latin(i) {
            return None;
        }
        let at = if self.unit(i) == Some(Unit::Day) && self.word(i + 1).day_shift.is_some() {
            i + 1
        } else {
            i
        };
        if self.is(at, Kw::After) && self.word(at + 1).day_shift == Some(1) {
            point.day = Some(Day::Shift(2));
            return Some(at + 2);
        }
        if let Some(shift) = self.word(at).day_shift {
            if shift == 1 && self.is_morrow(at) {
                return None;
            }
            if shift == 1
                && self.any(at + 1, &[Kw::That, Kw::Same])
                && self.unit(at + 2) == Some(Unit::Day)
            {
                point.day = Some(Day::Same(1));
                return Some(at + 3);
            }
            // «فردای آن با بس رد مرز شد»
            if shift == 1
                && self.token(at).is_some_and(|t| t.key & 63 == 32)
                && self.is(at + 1, Kw::That)
            {
                point.day = Some(Day::Same(1));
                return Some(at + 2);
            }
            // «از فردایش به مدرسه‌ای دیگر فرستادند»: the day after what was told.
            if shift == 1 && self.token(at).is_some_and(|token| token.key & 63 == SHIN) {
                point.day = Some(Day::Same(1));
                return Some(at + 1);
            }
            point.day = Some(Day::Shift(shift.into()));
            if self.word(at).night && point.part.is_none() {
                point.part = Some(Part::Night);
            }
            return Some(at + 1);
        }
        if self.unit(i) == Some(Unit::Day) && !self.plural(i) && point.weekday.is_none() {
            let (shift, past) = self.turn(i + 1)?;
            point.day = Some(shift.day());
            return Some(past);
        }
        if self.any(i, &[Kw::Same, Kw::That, Kw::ThisSame, Kw::This]) && !self.plural(i + 1) {
            let night = self.word(i + 1).part.is_some_and(|part| part == Part::Night);
            // «نمایش آن روز جمعه است»: the pronoun stands for something else.
            if self.is(i, Kw::That) && !night && self.weekday(i + 2).is_some() {
                return None;
            }
            if self.unit(i + 1) == Some(Unit::Day) || night {
                let same = self.any(i, &[Kw::Same, Kw::That]);
                point.day = Some(if same { Day::Same(0) } else { Day::This });
                return Some(i + 2);
            }
        }
        self.night_shift(point, i)
    }

    /// «فردای بهتر», «فردای انتخابات»: with an ezafe it is no tomorrow.
    pub(super) fn is_morrow(&self, i: usize) -> bool {
        const YE: u128 = 32;
        let token = self.token(i);
        let ezafe = token.is_some_and(|token| token.indefinite || token.key & 63 == YE);
        // «فردای آن روز», but not «فردای آن حادثه».
        let day = self.any(i + 1, &[Kw::That, Kw::Same]) && !self.word(i + 2).happening;
        ezafe && !day && !self.is(i + 1, Kw::Ago)
    }

    /// «شب گذشته», «صبح روز بعد» is another matter.
    pub(super) fn night_shift(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (part, past) = self.part(i)?;
        if point.part.is_some() || self.plural(past - 1) {
            return None;
        }
        let (shift, past) = self.turn(past)?;
        point.part = Some(part);
        // «پنجشنبه شب گذشته» is the night of last Thursday, not last night.
        if point.weekday.is_some() {
            point.turn = Some(shift.sign());
        } else {
            point.day = Some(shift.day());
        }
        Some(past)
    }

    /// «هفته گذشته», «این هفته», «دو هفته آینده» after a weekday.
    pub(super) fn week_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.week.is_some() || point.month.is_some() || point.year.is_some() || self.is_latin(i)
        {
            return None;
        }
        if self.unit(i) == Some(Unit::Week) && !self.plural(i) {
            // «هفته دیگه»; «یک هفته دیگر» is counted.
            if self.is(i + 1, Kw::Other) && (i == 0 || self.numeral(i - 1).is_none()) {
                point.week = Some(Week::Shift(1));
                return Some(i + 2);
            }
            // «دوشنبه هفته پیش از گذرگاه برگشتند»: beside a weekday the week is counted from now.
            if point.weekday.is_some() && self.is(i + 1, Kw::Ago) && self.is(i + 2, Kw::From) {
                point.week = Some(Week::Shift(-1));
                return Some(i + 2);
            }
            let Some((shift, past)) = self.turn(i + 1) else {
                // «اوایل هفته»: of this one; «آخر هفته» is the weekend.
                let part = matches!(point.edge, Some(Edge::Early | Edge::Mid | Edge::Late));
                let bare = part && *point == Point { edge: point.edge, ..Point::default() };
                let counted = self.numeral(i + 1).is_some_and(|number| number.ordinal);
                point.week = (bare && !counted).then_some(Week::Shift(0));
                return point.week.map(|_| i + 1);
            };
            point.week = Some(shift.week());
            return Some(past);
        }
        if self.any(i, &[Kw::This, Kw::ThisSame, Kw::Same, Kw::That])
            && self.unit(i + 1) == Some(Unit::Week)
            && !self.plural(i + 1)
        {
            let same = self.any(i, &[Kw::Same, Kw::That]);
            point.week = Some(if same { Week::Same(0) } else { Week::Shift(0) });
            return Some(i + 2);
        }
        if point.weekday.is_some() {
            let number = self.numeral(i)?;
            if !number.ordinal && self.unit(number.past) == Some(Unit::Week) {
                let (shift, past) = self.turn(number.past + 1)?;
                let weeks = i32::try_from(number.value).ok()?;
                point.week = Some(Week::Shift(shift.sign() * weeks));
                return Some(past);
            }
        }
        None
    }
}
