//! Named days («نوروز», «نیمه شعبان»), anniversaries («هشتادمین سالروز …») and
//! events that carry their date in their name («حملات ۱۱ سپتامبر»).

use super::expr::{Day, Expr, Year};
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, NamedRule, Sense, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A named day with its year.
    pub(super) fn named_day(&self, i: usize) -> Option<(Expr, usize)> {
        let (sense, length) =
            self.lex.phrase_at(self.toks, i, |sense| matches!(sense, Sense::Named(_)))?;
        let Sense::Named(index) = sense else { return None };
        let past = i + length;
        let joined = self.glue(past) == Glue::HalfSpace && self.is_word(past);
        if length == 1 && (joined || self.is_personal(i)) {
            return None;
        }
        if self.is_latin(i) && !self.is_english_day(i, length) {
            return None;
        }
        if let Some(dated) = self.named_beside(past) {
            return Some(dated);
        }
        let at = if self.unit(past) == Some(Unit::Year)
            || self.word(past).year_shift.is_some()
            || self.digits(past).is_some_and(|(_, n)| n == 4)
            || self.is_short_year(index, past)
        {
            self.year_of_named(past)
        } else {
            None
        };
        if let Some((year, past)) = at {
            return Some((Expr::Named(index, Some(year), None), past));
        }
        if let Some((turn, past)) = self.turn(past) {
            return Some((Expr::Named(index, None, Some(turn.sign())), past));
        }
        Some((Expr::Named(index, None, None), past))
    }

    /// “Black Friday, November 28”, “Boxing Day (26 December)”: the date that stands beside a
    /// name is its day.
    fn named_beside(&self, past: usize) -> Option<(Expr, usize)> {
        let bracket = self.is_sign(past, '(');
        if !(bracket || self.is_comma(past))
            || !self.is_latin(past + 1) && !self.is_number(past + 1)
        {
            return None;
        }
        let (date, end) = self.english_date(past + 1)?;
        let day = matches!(date.day, Some(Day::Number(_))) && date.month.is_some();
        let closed = !bracket || self.is_sign(end, ')');
        // “on Halloween, October 30 and 31”
        let alone = !self.any(end, &[Kw::And, Kw::To]);
        (day && closed && alone).then_some((Expr::Point(date), end + usize::from(bracket)))
    }

    /// Whether a name stands for its day in English: “a service of thanksgiving”, “the
    /// Christmas market” and “Halloween parties” do not.
    fn is_english_day(&self, i: usize, length: usize) -> bool {
        let past = i + length;
        let thing = self.is_plain(past) && !self.ends_english(past) && !self.is_capital(past);
        let thing = thing && i > 0 && self.any(i - 1, &[Kw::The, Kw::A]);
        let season = self.is_spelled(past, b"weekend") || self.is_spelled(past, b"season");
        self.is_capital(i) && !season && !(length == 1 && thing)
    }

    fn year_of_named(&self, i: usize) -> Option<(Year, usize)> {
        if let Some(shift) = self.word(i).year_shift {
            return Some((Year::Shift(shift.into()), i + 1));
        }
        if self.unit(i) == Some(Unit::Year) {
            if let Some((turn, past)) = self.turn(i + 1) {
                return Some((turn.year(), past));
            }
            return self.year_number(i + 1, true);
        }
        self.year_number(i, self.digits(i).is_some_and(|(_, digits)| digits == 2))
    }

    /// «نوروز ۹۹», «عاشورای ۸۸»: two figures behind a day of Iran's calendars that count nothing.
    fn is_short_year(&self, named: u16, i: usize) -> bool {
        let year = |(value, digits)| digits == 2 && ((50..=99).contains(&value) || value < 10);
        let ours = |rule: &NamedRule| match rule {
            NamedRule::Days(calendar, ..) => *calendar != Calendar::Gregorian,
            NamedRule::LastWednesdayEve | NamedRule::QudsDay => true,
            _ => false,
        };
        self.digits(i).is_some_and(year)
            && self.lex.named.get(usize::from(named)).is_some_and(|(rule, _)| ours(rule))
            && !self.is_quantity(i)
            && !self.is_tied(i)
            && self.ends_noun_phrase(i + 1)
    }

    /// One-word names that are also people's («یلدا», «نوروز»).
    fn is_personal(&self, i: usize) -> bool {
        let before = i.checked_sub(1);
        before.is_some_and(|k| self.word(k).head || self.word(k).title || self.word(k).person)
            || self.is_given_name(i)
    }

    /// «هشتادمین سالروز پیروزی در جنگ جهانی دوم», «سالگرد انقلاب».
    pub(super) fn anniversary(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| n.ordinal && n.value > 0);
        let at = number.map_or(i, |n| n.past);
        if !self.is(at, Kw::Anniversary) || self.is_latin(at) {
            return None;
        }
        let ordinal = number.map(|n| n.value);
        if ordinal.is_none()
            && let Some(named) = self.named_day(at + 1)
        {
            return Some(named);
        }
        if let Some((epoch, past)) = self.epoch_near(at + 1) {
            return Some((Expr::Anniversary(ordinal, Some(epoch)), past));
        }
        ordinal.map(|_| (Expr::Anniversary(ordinal, None), at + 1))
    }

    /// An epoch right here or after a quotation mark, with what closes it.
    fn epoch_near(&self, i: usize) -> Option<(u16, usize)> {
        let quoted = matches!(self.sign(i), Some('«' | '"' | '“' | '('));
        let at = i + usize::from(quoted);
        let is_event = |sense| matches!(sense, Sense::Epoch(_) | Sense::DatedName(_));
        let (sense, length) = self.lex.phrase_at(self.toks, at, is_event)?;
        let (Sense::Epoch(epoch) | Sense::DatedName(epoch)) = sense else { return None };
        let mut past = at + length;
        if quoted && matches!(self.sign(past), Some('»' | '"' | '”' | ')')) {
            past += 1;
            let country =
                self.lex.phrase_at(self.toks, past, |sense| matches!(sense, Sense::Evidence(1)));
            past += country.map_or(0, |(_, length)| length);
        }
        Some((epoch, past))
    }

    /// «حملات ۱۱ سپتامبر», «کودتای ۲۸ مرداد» where no year follows.
    pub(super) fn dated_name(&self, i: usize) -> Option<(Expr, usize)> {
        let (sense, length) =
            self.lex.phrase_at(self.toks, i, |sense| matches!(sense, Sense::DatedName(_)))?;
        let Sense::DatedName(epoch) = sense else { return None };
        let past = i + length;
        let year =
            self.digits(past).is_some_and(|(_, n)| n == 4) || self.unit(past) == Some(Unit::Year);
        (!year).then_some((Expr::Epoch(epoch), past))
    }
}
