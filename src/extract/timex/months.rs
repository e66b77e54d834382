//! Months inside a date, and when a name that is also a word is a month.

use super::expr::{Month, Point};
use super::is_trap;
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, MonthName, Strength, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// Whether a lone month name is a month.
    pub(super) fn bare_month(&self, name: MonthName, first: usize, past: usize) -> bool {
        if name.with_mah || past > first + 1 {
            return true;
        }
        if first == 0 && self.is_sign(past, ':') && self.is_below_a_year() {
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
                    | Kw::ThisSame
            )
        );
        let link = first.wrapping_sub(1);
        let listed = (self.is(link, Kw::And) || self.is_dash(link))
            && first >= 2
            && self.leads_months(first - 2)
            && self.word(first - 2).month.is_some_and(|other| other.calendar == name.calendar);
        let other = self.word(past + 1).month.filter(|other| other.calendar == name.calendar);
        let sure = name.strength == Strength::Strong && self.is(past, Kw::And);
        if other.is_some() && (sure || self.range_sign(past)) {
            return true;
        }
        let dated = other.is_some_and(|other| other.with_mah || self.year_follows(other, past + 2));
        if dated && self.is(past, Kw::And) && name.strength > Strength::Never {
            return true;
        }
        // «تورم نقطه‌ای آذر به …»
        let apart = first > 1
            && self.word(first - 2).monthly
            && self.is_word(first - 1)
            && !self.is_person_before(first)
            && self.ends_noun_phrase(past);
        let reckoned = first > 0 && self.word(first - 1).monthly || apart;
        // «نسبت به آذر»
        let compared = matches!(before, Some(Kw::At | Kw::With))
            && first > 1
            && self.lex.is_compared(self.toks[first - 2].key);
        match name.strength {
            Strength::Strong => {
                let led = matches!(before, Some(Kw::At | Kw::With));
                // «نمایشگاه کتاب اردیبهشت در مصلی خواهد بود»
                let free = (self.ends_noun_phrase(past) || self.opens_past(past))
                    && !self.is(past, Kw::And)
                    && (first == 0 || !self.is_person_before(first))
                    && self.glue(past) != Glue::HalfSpace;
                placed || led || listed || reckoned || free || self.is_latin(first)
            }
            Strength::Weak => {
                let shown = (placed || reckoned || compared)
                    && !self.word(past).block
                    && !self.is_latin(first)
                    && self.ends_phrase(past);
                let beside = listed && name.calendar != Calendar::Gregorian;
                (beside || shown) && !self.is_surname(past)
            }
            Strength::Never => listed && !self.is_latin(first) && name.afghan,
        }
    }

    /// «اسفند: …» below «سال ۱۳۹۸»: an entry of a chronology, whose lines above say the year.
    #[cold]
    fn is_below_a_year(&self) -> bool {
        const LINES: usize = 12;
        let start = self.token(0).map_or(0, |token| token.start as usize);
        let year = |line: &str| {
            let line = line.trim();
            let digits = line.strip_prefix("سال").unwrap_or(line).trim_start();
            digits.chars().count() == 4 && digits.chars().all(char::is_numeric)
        };
        self.text[..start].lines().rev().take(LINES).any(year)
    }

    /// «که اردیبهشت صادر شده بود»: a noun with its light verb, in the past.
    fn opens_past(&self, i: usize) -> bool {
        let plain = self.is_word(i) && self.kw(i).is_none() && !self.is_latin(i);
        plain && !self.word(i).head && self.is_past(i + 1)
    }

    fn is_person_before(&self, i: usize) -> bool {
        let word = self.word(i - 1);
        word.title || word.head || word.person
    }

    /// Whether a noun phrase is over: no noun goes on with it.
    pub(super) fn ends_noun_phrase(&self, i: usize) -> bool {
        let word = self.word(i);
        !self.is_word(i) || word.kw.is_some() || word.verb || word.tense.is_some()
    }

    /// Whether something shows the first of two months to be one; «آبان و دی» at
    /// the start of a sentence are two people.
    fn leads_months(&self, i: usize) -> bool {
        let strong = self
            .word(i)
            .month
            .is_some_and(|name| name.strength == Strength::Strong || name.with_mah);
        let Some(before) = i.checked_sub(1) else { return strong };
        strong
            || self.word(before).kw.is_some_and(|kw| kw != Kw::With)
            || self.word(before).monthly
            || self.unit(before).is_some()
            || self.is_number(before)
            || self.word(before).ordinal.is_some()
            || self.is_comma(before)
    }

    /// Whether what follows a weak month leaves it a month: the end of the
    /// line, a sign, another small word or a verb, not a surname.
    pub(super) fn ends_phrase(&self, past: usize) -> bool {
        match self.token(past) {
            None => true,
            Some(token) => token.sign().is_some_and(|sign| sign != '«') || !self.word(past).head,
        }
    }

    /// «تا», «الی», a dash between two months.
    pub(super) fn range_sign(&self, i: usize) -> bool {
        self.any(i, &[Kw::To, Kw::Through]) || self.is_dash(i)
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
    pub(super) fn month_fits(&self, name: MonthName, i: usize, past: usize) -> bool {
        if name.calendar == Calendar::Gregorian && name.number == 5 && !self.is_latin(i) {
            return self.glue(past) != Glue::HalfSpace && !self.word(past).verb;
        }
        true
    }

    /// A month's name, of one word, two («ربیع الاول»), or with «ماه» after it.
    pub(super) fn month_name(&self, i: usize) -> Option<(MonthName, usize)> {
        // «سوم مهر تأیید کرد» tells a day, «مهر تأیید زد» of a stamp.
        let ordinal = i > 0 && self.word(i - 1).ordinal.is_some();
        if !ordinal && self.lex.phrase_at(self.toks, i, super::is_trap).is_some() {
            return None;
        }
        let (name, past) = match self.word(i).month {
            Some(name) => (name, i + 1),
            None => self.month_of_two(i)?,
        };
        let past = self.neighbours_name(name, past);
        let mah = self.unit(past) == Some(Unit::Month)
            && !self.plural(past)
            && !self.is_latin(past)
            && self.turn(past + 1).is_none_or(|_| name.calendar != Calendar::Gregorian);
        if mah && name.calendar != Calendar::Hijri {
            return Some((MonthName { with_mah: true, ..name }, past + 1));
        }
        Some((name, past))
    }

    /// «اسد/ مرداد»: the same month by its Iranian and its Afghan name.
    fn neighbours_name(&self, name: MonthName, i: usize) -> usize {
        if !self.is_sign(i, '/') {
            return i;
        }
        let same = self.word(i + 1).month.is_some_and(|other| {
            (other.calendar, other.number) == (name.calendar, name.number)
                && other.afghan != name.afghan
        });
        if same { i + 2 } else { i }
    }

    pub(super) fn month_of_two(&self, i: usize) -> Option<(MonthName, usize)> {
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
        let key = (first.key << (letters.div_ceil(6) * 6)) | second.key;
        let (word, _) = self.lex.find(key);
        let month = self.lex.word(word).month.filter(|month| month.calendar == Calendar::Hijri)?;
        Some((month, i + 2))
    }

    /// A month without its day: «مهر ۱۴۰۳», «ماه رمضان», «ماه گذشته».
    pub(super) fn month_part(&self, point: &mut Point, i: usize) -> Option<usize> {
        if point.month.is_some() || point.day.is_some() || point.fraction.is_some() {
            return None;
        }
        if point.year.is_some() {
            return self.month_of_turned_year(point, i);
        }
        // «ماهی که گذشت»; alone it is a fish.
        if self.is(i, Kw::SomeMonth) {
            let (turn, past) = self.turn(i + 1).filter(|_| self.is(i + 1, Kw::Which))?;
            point.month = Some(turn.month());
            return Some(past);
        }
        if let Some((name, past)) = self.month_name(i) {
            // «دیروز مهر و موم شد»: what only looks like a month behind another time.
            let seems = || self.lex.phrase_at(self.toks, i, is_trap).is_some();
            // «شنبه آذر محمدی اخراج شد»: somebody's given name, as no day stands before it.
            let given = point.weekday.is_some() && !self.is_latin(i) && !name.with_mah;
            if given || !self.month_stands(name, point, i, past) || seems() {
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
        // Dari: «برج حوت»
        if self.is(i, Kw::Burj) {
            let (name, past) = self.month_name(i + 1).filter(|(name, _)| name.afghan)?;
            point.month = Some(Month::Named(name));
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

    /// «پارسال آذر», «امسال خرداد»: a month right behind the word for its year.
    fn month_of_turned_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let turned = i > 0 && self.word(i - 1).year_shift.is_some();
        if !turned || *point != (Point { year: point.year, ..Point::default() }) {
            return None;
        }
        let (name, past) = self.month_name(i).filter(|_| !self.is_latin(i))?;
        let person = name.strength < Strength::Strong && !name.with_mah && self.is_surname(past);
        let month = name.strength > Strength::Never
            && !person
            && !self.word(past).block
            && self.glue(past) != Glue::HalfSpace
            && self.month_fits(name, i, past);
        point.month = month.then_some(Month::Named(name));
        month.then_some(past)
    }

    /// Whether a month's name inside or at the start of a date is a month; a
    /// lone one is judged by [`Self::is_whole`].
    pub(super) fn month_stands(
        &self,
        name: MonthName,
        point: &Point,
        i: usize,
        past: usize,
    ) -> bool {
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

    pub(super) fn year_follows(&self, name: MonthName, i: usize) -> bool {
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
            || self.numeral(i).is_some_and(|n| {
                let bound = (10..100).contains(&n.value) && self.is_bound(i);
                n.digits == 0 && ((1300..2100).contains(&n.value) || bound)
            })
    }

    pub(super) fn demonstrative_month(&self, i: usize) -> Option<(Month, usize)> {
        if self.plural(i + 1) {
            return None;
        }
        match self.kw(i)? {
            Kw::This | Kw::ThisSame => Some((Month::This, i + 2)),
            _ => Some((Month::Same(0), i + 2)),
        }
    }
}
