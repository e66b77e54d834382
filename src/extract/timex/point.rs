//! Dates and times: a point is read as a run of components in any order that
//! Persian allows («شامگاه دوشنبه ۱۵ مهر سال گذشته ساعت ۱۸»), each filling one
//! empty slot.

use super::expr::{Day, Era, Fraction, Month, Point, Week, Year};
use super::numbers::Numeral;
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Edge, Kw, MonthName, Strength, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A date or time that begins at `i`, and the token after it.
    pub(super) fn point(&self, i: usize) -> Option<(Point, usize)> {
        let mut point = Point::default();
        let mut at = i;
        let mut open = None;
        for _ in 0..14 {
            if let Some(past) = self.component(&mut point, at) {
                at = past;
            } else if open.is_some() && self.is_sign(at, ')') {
                (open, at) = (None, at + 1);
            } else if let Some((tried, past)) = self.linked(&point, at) {
                if self.is_sign(at, '(') {
                    open = Some((point, at));
                }
                (point, at) = (tried, past);
            } else {
                break;
            }
        }
        if let Some(before) = open {
            (point, at) = before;
        }
        (at > i && self.is_whole(&point, i, at)).then_some((point, at))
    }

    /// The component after a linking token.
    fn linked(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let link = self.link(point, at)?;
        let mut tried = *point;
        let past = self.component(&mut tried, link)?;
        self.link_holds(point, &tried).then_some((tried, past))
    }

    /// Whether the slots filled make an expression of their own.
    fn is_whole(&self, point: &Point, first: usize, past: usize) -> bool {
        if point.is_clock_only() {
            return point.clock.is_some();
        }
        if let Some(Month::Named(name)) = point.month {
            let only_month = Point { month: point.month, ..Point::default() };
            let bare = *point == only_month || *point == (Point { part: point.part, ..only_month });
            return !bare || self.bare_month(name, first, past);
        }
        if point.fraction.is_some() && !point.is_dated() {
            return true;
        }
        if let Some(Fraction::Season(_)) = point.fraction {
            return self.bare_season(point, first);
        }
        point.is_dated()
    }

    /// Whether a lone season is a time: «در پاییز», «این زمستان».
    fn bare_season(&self, point: &Point, first: usize) -> bool {
        let alone = point.year.is_none() && point.turn.is_none() && point.edge.is_none();
        !alone
            || self.unit(first) == Some(Unit::Season)
            || self.any(first, &[Kw::This, Kw::ThisSame])
            || matches!(
                self.kw_before(first),
                Some(Kw::In | Kw::From | Kw::To | Kw::During | Kw::With)
            )
    }

    /// Whether a lone month name is a month.
    fn bare_month(&self, name: MonthName, first: usize, past: usize) -> bool {
        if name.with_mah || past > first + 1 {
            return true;
        }
        let before = self.kw_before(first);
        let placed = matches!(
            before,
            Some(
                Kw::In
                    | Kw::From
                    | Kw::To
                    | Kw::Through
                    | Kw::During
                    | Kw::Since
                    | Kw::By
                    | Kw::This
            )
        );
        let listed = self.is(first.wrapping_sub(1), Kw::And)
            && first >= 2
            && self.word(first - 2).month.is_some_and(|other| other.calendar == name.calendar);
        let other = self.word(past + 1).month.is_some_and(|other| other.calendar == name.calendar);
        let lists = self.is(past, Kw::And) && other;
        if (self.any(past, &[Kw::To, Kw::Through]) || self.is_dash(past)) && other {
            return true;
        }
        match name.strength {
            Strength::Strong => placed || listed || (lists && placed) || self.is_latin(first),
            Strength::Weak => {
                (listed && name.calendar != Calendar::Gregorian)
                    || (placed
                        && !self.word(past).block
                        && !self.is_latin(first)
                        && self.ends_phrase(past))
            }
            Strength::Never => listed && !self.is_latin(first) && name.afghan,
        }
    }

    /// Whether what follows a weak month leaves it a month: the end of the
    /// line, a sign, another small word or a verb, not a surname.
    fn ends_phrase(&self, past: usize) -> bool {
        match self.token(past) {
            None => true,
            Some(token) => token.sign().is_some_and(|sign| sign != '«') || !self.word(past).head,
        }
    }

    /// A linking token between components, and where the next one would stand.
    fn link(&self, point: &Point, at: usize) -> Option<usize> {
        if self.is_comma(at) || self.is_dash(at) {
            return Some(at + 1);
        }
        let links = self.any(at, &[Kw::From, Kw::In, Kw::At]) && point.is_dated();
        let deictic = matches!(point.day, Some(Day::Shift(_)));
        let bracket =
            self.is_sign(at, '(') && (deictic || (point.weekday.is_some() && point.day.is_none()));
        (links || bracket).then_some(at + 1)
    }

    /// Which links join: weekday + date, date + clock, edge or month «از» year.
    fn link_holds(&self, before: &Point, after: &Point) -> bool {
        let had_day =
            before.weekday.is_some() || matches!(before.day, Some(Day::Number(_) | Day::Shift(_)));
        let gains_clock = after.clock.is_some() && before.clock.is_none();
        let gains_date = before.weekday.is_some()
            && before.day.is_none()
            && matches!(after.day, Some(Day::Number(_)));
        let gains_weekday = matches!(before.day, Some(Day::Shift(_)))
            && before.weekday.is_none()
            && after.weekday.is_some();
        let dates_deictic = before.deictic.is_none() && after.deictic.is_some();
        let gains_year = before.month.is_some() && before.year.is_none() && after.year.is_some();
        (had_day && gains_clock)
            || gains_weekday
            || dates_deictic
            || gains_date
            || (gains_year && before.day.is_none())
    }

    /// Reads one component into an empty slot.
    fn component(&self, point: &mut Point, i: usize) -> Option<usize> {
        self.token(i)?;
        self.weekday_part(point, i)
            .or_else(|| self.slice_part(point, i))
            .or_else(|| self.day_month(point, i))
            .or_else(|| self.deictic(point, i))
            .or_else(|| self.week_part(point, i))
            .or_else(|| self.month_part(point, i))
            .or_else(|| self.fraction_part(point, i))
            .or_else(|| self.age_part(point, i))
            .or_else(|| self.year_part(point, i))
            .or_else(|| self.edge_part(point, i))
            .or_else(|| self.clock_part(point, i))
            .or_else(|| self.day_part(point, i))
            .or_else(|| self.turn_part(point, i))
            .or_else(|| self.era_part(point, i))
    }

    /// «روز» and «تاریخ» before what they classify.
    pub(super) fn classifier(&self, i: usize) -> usize {
        if self.unit(i) == Some(Unit::Day) || self.is(i, Kw::Date) {
            let i = i + 1;
            return if self.unit(i) == Some(Unit::Day) { i + 1 } else { i };
        }
        i
    }

    fn weekday_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.weekday.is_some() || point.month.is_some() && point.day.is_none() {
            return None;
        }
        let (weekday, past) = self.weekday(self.classifier(i))?;
        if self.plural(past - 1) || self.is_latin(i) {
            return None;
        }
        point.weekday = Some(weekday);
        Some(past)
    }

    /// «۱۵ مهر», «پنجم ماه جاری», «۲۰ تا ۲۵ خرداد».
    fn day_month(&self, point: &mut Point, i: usize) -> Option<usize> {
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
        let (from, days, last) = self.more_days(first);
        if self.is_count_of(at, &last) {
            return None;
        }
        let (month, past) = self.month_after(last.past)?;
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
        (point.month, point.day) = (Some(month), Some(Day::Number(last.value as u8)));
        (point.day_from, point.days) = (from, days);
        Some(past)
    }

    /// The rest of a range or list of days before its month: the range's
    /// first day, the days listed, and the last number.
    fn more_days(&self, first: Numeral) -> (Option<u8>, [u8; 4], Numeral) {
        let mut days = [0; 4];
        let mut last = first;
        for slot in 0..4 {
            let Some((next, to)) = self.next_day(last.past) else { break };
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
    fn next_day(&self, i: usize) -> Option<(Numeral, bool)> {
        let to = self.any(i, &[Kw::To, Kw::Through]) || self.is_dash(i);
        let and = self.any(i, &[Kw::And, Kw::Or]) || self.is_comma(i);
        if to || and { Some((self.day_number(i + 1)?, to)) } else { None }
    }

    /// «بیست‌ویکمین روز فروردین», «نوزدهمین روز از ماه مهر».
    fn nth_day(&self, point: &mut Point, i: usize) -> Option<usize> {
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
    fn is_count_of(&self, first: usize, number: &Numeral) -> bool {
        !number.ordinal
            && self.word(number.past + 1).block
            && self.word(number.past).month.is_some()
            && self.unit(first.wrapping_sub(1)) != Some(Unit::Day)
    }

    fn day_number(&self, i: usize) -> Option<Numeral> {
        let number = self.numeral(i)?;
        ((1..=31).contains(&number.value) && number.digits <= 2 && !number.prenominal)
            .then_some(number)
    }

    /// A month after its day: «مهر», «مهرماه», «ماه مهر», «ماه جاری», «این ماه».
    pub(super) fn month_after(&self, i: usize) -> Option<(Month, usize)> {
        if let Some((name, past)) = self.month_name(i) {
            return self.month_fits(name, i, past).then_some((Month::Named(name), past));
        }
        if self.any(i, &[Kw::This, Kw::ThisSame, Kw::Same, Kw::That])
            && self.unit(i + 1) == Some(Unit::Month)
        {
            return self.demonstrative_month(i);
        }
        if self.unit(i) == Some(Unit::Month) && !self.plural(i) {
            if let Some((name, past)) = self.month_name(self.skip_blessed(i + 1)) {
                return Some((Month::Named(name), past));
            }
            let (shift, past) = self.turn(i + 1)?;
            return Some((shift.month(), past));
        }
        None
    }

    pub(super) fn skip_blessed(&self, i: usize) -> usize {
        if self.is(i, Kw::Blessed) { i + 1 } else { i }
    }

    /// «می رسد» after a number is a verb, «مه» before a noun can be fog.
    fn month_fits(&self, name: MonthName, i: usize, past: usize) -> bool {
        if name.calendar == Calendar::Gregorian && name.number == 5 && !self.is_latin(i) {
            return self.glue(past) != Glue::HalfSpace && !self.word(past).verb;
        }
        true
    }

    /// A month's name, of one word, two («ربیع الاول»), or with «ماه» after it.
    pub(super) fn month_name(&self, i: usize) -> Option<(MonthName, usize)> {
        if self.lex.phrase_at(self.toks, i, super::is_trap).is_some() {
            return None;
        }
        let (name, past) = match self.word(i).month {
            Some(name) => (name, i + 1),
            None => self.month_of_two(i)?,
        };
        let mah = self.unit(past) == Some(Unit::Month)
            && !self.plural(past)
            && !self.is_latin(past)
            && self.turn(past + 1).is_none_or(|_| name.calendar != Calendar::Gregorian);
        if mah && name.calendar != Calendar::Hijri {
            return Some((MonthName { with_mah: true, ..name }, past + 1));
        }
        Some((name, past))
    }

    fn month_of_two(&self, i: usize) -> Option<(MonthName, usize)> {
        let (first, second) = (self.token(i)?, self.token(i + 1)?);
        if first.word.0 == 0
            || second.word.0 == 0
            || first.key >> 60 != 0
            || second.key >> 60 != 0
            || self.is_latin(i)
        {
            return None;
        }
        let letters = 128 - second.key.leading_zeros();
        let key = (first.key << letters.div_ceil(6) * 6) | second.key;
        let (word, _) = self.lex.find(key);
        let month = self.lex.word(word).month.filter(|month| month.calendar == Calendar::Hijri)?;
        Some((month, i + 2))
    }

    /// A month without its day: «مهر ۱۴۰۳», «ماه رمضان», «ماه گذشته».
    fn month_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.month.is_some()
            || point.day.is_some()
            || point.year.is_some()
            || point.fraction.is_some()
        {
            return None;
        }
        if let Some((name, past)) = self.month_name(i) {
            if !self.month_stands(name, point, i, past) {
                return None;
            }
            point.month = Some(Month::Named(name));
            return Some(past);
        }
        if self.any(i, &[Kw::This, Kw::ThisSame, Kw::Same, Kw::That])
            && self.unit(i + 1) == Some(Unit::Month)
        {
            let (month, past) = self.demonstrative_month(i)?;
            point.month = Some(month);
            return Some(past);
        }
        if self.unit(i) != Some(Unit::Month) || self.is_latin(i) {
            return None;
        }
        let at = self.skip_blessed(i + 1);
        if let Some((name, past)) = self.month_name(at) {
            point.month = Some(Month::Named(name));
            return Some(past);
        }
        if self.plural(i) {
            return None;
        }
        let era = self.era(i + 1);
        let (shift, past) = self.turn(era.map_or(i + 1, |(_, past)| past))?;
        point.month = Some(shift.month());
        point.era = point.era.or(era.map(|(era, _)| era));
        Some(past)
    }

    /// Whether a month's name inside or at the start of a date is a month; a
    /// lone one is judged by [`Self::is_whole`].
    fn month_stands(&self, name: MonthName, point: &Point, i: usize, past: usize) -> bool {
        let followed = self.year_follows(name, past);
        if name.with_mah
            || followed
            || point.slice.is_some()
            || (point.edge.is_some() && !self.word(past).block)
        {
            return self.month_fits(name, i, past);
        }
        let alone = point.edge.is_none() && point.part.is_none();
        alone && name.strength > Strength::Never && self.glue(past) != Glue::HalfSpace
            || (name.strength == Strength::Never && name.afghan && alone)
    }

    fn year_follows(&self, name: MonthName, i: usize) -> bool {
        if let Some((value, digits)) = self.digits(i) {
            let two = digits == 2
                && name.calendar == Calendar::Jalali
                && !self.word(i + 1).count
                && self.word(i + 1).month.is_none();
            return two || (digits == 4 && (1200..2200).contains(&value));
        }
        self.unit(i) == Some(Unit::Year) && !self.plural(i)
            || self.word(i).year_shift.is_some()
            || (self.turn(i).is_some() && !self.is(i, Kw::Ago) && !self.is(i, Kw::Later))
            || (self.any(i, &[Kw::Same, Kw::ThisSame, Kw::That])
                && self.unit(i + 1) == Some(Unit::Year))
            || self.numeral(i).is_some_and(|n| (1300..2100).contains(&n.value) && n.digits == 0)
    }

    fn demonstrative_month(&self, i: usize) -> Option<(Month, usize)> {
        if self.plural(i + 1) {
            return None;
        }
        match self.kw(i)? {
            Kw::This | Kw::ThisSame => Some((Month::This, i + 2)),
            _ => Some((Month::Same(0), i + 2)),
        }
    }

    /// «امروز», «روز گذشته», «شب گذشته», «همان روز», «روز بعد».
    fn deictic(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.day.is_some() || point.month.is_some() || point.year.is_some() || self.is_latin(i)
        {
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
            if shift == 1
                && self.any(at + 1, &[Kw::That, Kw::Same])
                && self.unit(at + 2) == Some(Unit::Day)
            {
                point.day = Some(Day::Same(1));
                return Some(at + 3);
            }
            point.day = Some(Day::Shift(shift.into()));
            if self.word(at).night && point.part.is_none() {
                point.part = Some(crate::extract::lexicon::Part::Night);
            }
            return Some(at + 1);
        }
        if self.unit(i) == Some(Unit::Day) && !self.plural(i) && point.weekday.is_none() {
            let (shift, past) = self.turn(i + 1)?;
            point.day = Some(shift.day());
            return Some(past);
        }
        if self.any(i, &[Kw::Same, Kw::That, Kw::ThisSame, Kw::This]) && !self.plural(i + 1) {
            let night = self
                .word(i + 1)
                .part
                .is_some_and(|part| part == crate::extract::lexicon::Part::Night);
            if self.unit(i + 1) == Some(Unit::Day) || night {
                let same = self.any(i, &[Kw::Same, Kw::That]);
                point.day = Some(if same { Day::Same(0) } else { Day::This });
                return Some(i + 2);
            }
        }
        self.night_shift(point, i)
    }

    /// «شب گذشته», «صبح روز بعد» is another matter.
    fn night_shift(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (part, past) = self.part(i)?;
        if point.part.is_some() || self.plural(past - 1) {
            return None;
        }
        let (shift, past) = self.turn(past)?;
        point.part = Some(part);
        point.day = Some(shift.day());
        Some(past)
    }

    /// «هفته گذشته», «این هفته», «دو هفته آینده» after a weekday.
    fn week_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.week.is_some() || point.month.is_some() || point.year.is_some() || self.is_latin(i)
        {
            return None;
        }
        if self.unit(i) == Some(Unit::Week) && !self.plural(i) {
            let (shift, past) = self.turn(i + 1)?;
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

    /// «گذشته», «آینده», «جاری» after a weekday, month or season.
    fn turn_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        let open = point.turn.is_none() && point.year.is_none() && point.week.is_none();
        let month = matches!(point.month, Some(Month::Named(_))) && point.day.is_none();
        let season = matches!(point.fraction, Some(Fraction::Season(_)));
        if !open || !(month || season || (point.weekday.is_some() && point.day.is_none())) {
            return None;
        }
        let (turn, past) = self.turn(i)?;
        if self.is(i, Kw::Ago) && self.is(i + 1, Kw::From) {
            return None;
        }
        point.turn = Some(turn.sign());
        Some(past)
    }

    /// «میلادی», «هجری شمسی», «ه. ق.», «قبل از میلاد».
    fn era_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.era.is_some()
            || !(point.year.is_some()
                || point.month.is_some()
                || point.decade.is_some()
                || point.century.is_some()
                || point.numeric)
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
    fn abbreviated_era(&self, i: usize) -> Option<(Era, usize)> {
        let letter = |i: usize| {
            self.token(i).map_or(0, |token| if token.key < 64 { token.key as u8 } else { 0 })
        };
        let stop = |i: usize| i + usize::from(self.is_sign(i, '.'));
        const HE: u8 = 31;
        const SHIN: u8 = 16;
        const QAF: u8 = 24;
        const MIM: u8 = 28;
        match letter(i) {
            HE => {
                let at = stop(i + 1);
                match letter(at) {
                    SHIN => Some((Era::Solar, stop(at + 1))),
                    QAF => Some((Era::Lunar, stop(at + 1))),
                    _ => None,
                }
            }
            QAF if self.is_sign(i + 1, '.') && letter(i + 2) == MIM => {
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
            Kw::Past if self.is_latin(i) => return None,
            Kw::Past | Kw::Previous => Turn::Now(-1),
            Kw::Ago if self.is(i + 1, Kw::From) => return None,
            Kw::Ago
                if self.glue(i + 1) <= Glue::Space
                    && self.token(i + 1).is_some()
                    && self.is_ahead(i) =>
            {
                return Some((Turn::Now(1), i + 2));
            }
            Kw::Ago => Turn::Now(-1),
            Kw::Next | Kw::Ahead if !self.is_latin(i) => Turn::Now(1),
            Kw::Current if !self.is_latin(i) => Turn::Now(0),
            Kw::Later if self.is_latin(i) || self.is(i + 1, Kw::From) => return None,
            Kw::Later => Turn::Then(1),
            _ => return None,
        };
        Some((turn, i + 1))
    }

    /// «پیش رو»
    fn is_ahead(&self, i: usize) -> bool {
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
