//! English days, weeks, months and years by their place: “the first Monday of
//! September”, “yesterday”, “last week”, “the following year”.

use super::english::spelled;
use super::expr::{Day, Fraction, Month, Point, Slice, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};

/// What goes on behind “the evening before”.
const GOES_ON: [Kw; 7] = [Kw::In, Kw::By, Kw::At, Kw::During, Kw::From, Kw::And, Kw::Over];

impl Parser<'_> {
    /// “the first” to “the fifth”, and “the last” as 0; with the token behind.
    fn english_place(&self, i: usize) -> Option<(u8, usize)> {
        let i = self.article(i);
        if self.any(i, &[Kw::Past, Kw::Last]) && self.is_latin(i) {
            return Some((0, i + 1));
        }
        let order = self.numeral(i).filter(|n| n.ordinal && n.value <= 5)?;
        Some((order.value as u8, order.past))
    }

    /// “the first Monday of September”, “last Friday in June 2024”.
    pub(super) fn english_nth_weekday(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (number, at) = self.english_place(i)?;
        let weekday = self.word(at).weekday.filter(|_| self.is_latin(at))?;
        let month = self.article(at + 2);
        let name = self.word(month).month.filter(|_| self.any(at + 1, &[Kw::Of, Kw::In]))?;
        point.slice = Some(Slice::Weekday(number, weekday));
        point.month = Some(Month::Named(name));
        Some(self.english_year(point, month + 1))
    }

    /// “the second week of Mehr”, “the last day of 2023”.
    pub(super) fn english_nth_unit(&self, point: &mut Point, i: usize) -> Option<usize> {
        let (number, at) = self.english_place(i)?;
        let (counted, at) = match self.english_days(number, at) {
            Some((slice, past)) => (Some(slice), past),
            None => (None, at),
        };
        let slice = match (self.unit(at).filter(|_| self.is_latin(at)), number) {
            _ if counted.is_some() => counted?,
            (Some(Unit::Week), number) => Slice::Week(number),
            (Some(Unit::Day), 0) => Slice::LastDay,
            (Some(Unit::Day), 1) => Slice::FirstDay,
            (Some(Unit::Decade), place) => return self.english_nth_decade(point, place, at),
            (Some(Unit::Year), 0) => Slice::LastYears(1),
            (Some(Unit::Year), 1) => Slice::FirstYears(1),
            (None, 1 | 2) if self.is(at, Kw::Half) => Slice::Half(number),
            _ => return None,
        };
        if !self.any(at + 1, &[Kw::Of, Kw::In]) {
            return None;
        }
        let mut tried = Point { slice: Some(slice), ..Point::default() };
        let name = self.article(at + 2);
        let past = if let Some(month) = self.word(name).month.filter(|_| self.is_latin(name)) {
            tried.month = Some(Month::Named(month));
            self.english_year(&mut tried, name + 1)
        } else if matches!(slice, Slice::FirstYears(_) | Slice::LastYears(_)) {
            // “the last two years of the 1990s”
            let past = self.english_age(&mut tried, at + 2)?;
            (tried.is_age() && tried.fraction.is_none()).then_some(())?;
            *point = tried;
            return Some(past);
        } else {
            let past = self.english_year(&mut tried, at + 1);
            tried.year?;
            past
        };
        let whole = matches!(slice, Slice::FirstDay | Slice::LastDay);
        if !whole && tried.month.is_none() {
            return None;
        }
        *point = tried;
        Some(past)
    }

    /// “the first decade of the twentieth century”, at the decade.
    fn english_nth_decade(&self, point: &mut Point, place: u8, at: usize) -> Option<usize> {
        const TENTH: i8 = 10;
        let mut tried = Point::default();
        let of = self.is(at + 1, Kw::Of) && !self.plural_english(at);
        let past = self.english_age(&mut tried, at + 2).filter(|_| of)?;
        tried.century?;
        let decade = if place == 0 { TENTH } else { i8::try_from(place).ok()? };
        *point = Point { decade_shift: Some(decade), ..tried };
        Some(past)
    }

    /// “last weekend”, “over the weekend”: the Saturday and Sunday nearest to the day of telling.
    fn english_weekend(&self, point: &mut Point, i: usize) -> Option<usize> {
        const LEADS: [Kw; 6] = [Kw::Over, Kw::At, Kw::During, Kw::On, Kw::In, Kw::By];
        let at = self.article(i) + 1;
        let the = self.is(i, Kw::The) && self.is_spelled(i + 1, b"weekend");
        let led = the && i > 0 && (self.any(i - 1, &LEADS) || self.is_spelled(i - 1, b"at"));
        let (shift, at) = if led { (None, i + 1) } else { (Some(self.english_shift(at - 1)?), at) };
        let owned = matches!(self.sign(at + 1), Some('\'' | '’' | '-'));
        if !self.is_spelled(at, b"weekend") || owned || self.is(at + 1, Kw::Of) {
            return None;
        }
        point.week = Some(Week::Shift(shift.unwrap_or(0)));
        point.turn = shift;
        point.slice = Some(Slice::Weekend);
        Some(at + 1)
    }

    /// “ten days” of “the first ten days of March”; stands before its unit.
    fn english_days(&self, place: u8, i: usize) -> Option<(Slice, usize)> {
        let number = self.numeral(i).filter(|n| !n.ordinal && (2..=30).contains(&n.value))?;
        let (each, years) = match self.unit(number.past)? {
            Unit::Day => (1, false),
            Unit::Week => (7, false),
            Unit::Year => (1, true),
            Unit::Decade => (10, true),
            _ => return None,
        };
        let count = u8::try_from(number.value * each).ok()?;
        let slice = match (place, years) {
            (0, false) => Slice::LastDays(count),
            (1, false) => Slice::FirstDays(count),
            (0, true) => Slice::LastYears(count),
            (1, true) => Slice::FirstYears(count),
            _ => return None,
        };
        Some((slice, number.past))
    }

    /// “yesterday”, “the day before yesterday”, “tomorrow evening”.
    pub(super) fn english_deictic(&self, point: &mut Point, i: usize) -> Option<usize> {
        let at = self.article(i);
        let beyond = self.unit(at) == Some(Unit::Day) && self.any(at + 1, &[Kw::Before, Kw::After]);
        let at = if beyond { at + 2 } else { i };
        let shift = self.word(at).day_shift.filter(|_| self.is_latin(at))?;
        if self.word(at).night && shift < 0 && (beyond || !self.is_overnight(at)) {
            return None;
        }
        point.day = Some(Day::Shift(i32::from(if beyond { 2 * shift } else { shift })));
        Some(self.english_part_end(at + 1))
    }

    /// “that day”, “the same year”, “the following month”, “the next day”: as
    /// counted from what was mentioned.
    pub(super) fn english_then(&self, point: &mut Point, i: usize) -> Option<usize> {
        let at = self.article(i);
        let the = at > i;
        // “the year before last”
        let before_last = the && self.is(at + 1, Kw::Before) && self.is(at + 2, Kw::Past);
        if before_last && self.is_latin(at + 2) && !self.plural_english(at) {
            match self.unit(at)? {
                Unit::Year => point.year = Some(Year::Shift(-2)),
                Unit::Month => point.month = Some(Month::Shift(-2)),
                Unit::Week => point.week = Some(Week::Shift(-2)),
                _ => return None,
            }
            return Some(at + 3);
        }
        // “The week before, …”, “the evening before in a raid”
        let around = match self.kw(at + 1).filter(|_| the && self.is_latin(at)) {
            Some(Kw::Before) => Some(-1),
            Some(Kw::After) => Some(1),
            _ => None,
        };
        let alone = !self.is_latin(at + 2) || self.any(at + 2, &GOES_ON);
        if let Some(shift) = around.filter(|_| alone) {
            return self
                .english_same(point, at, shift)
                .or_else(|| self.english_same_part(point, at, shift))
                .map(|past| past + 1);
        }
        if let Some(shift) = self.shift_of_part(at, the) {
            return self.english_same_part(point, at + 1, shift);
        }
        // “protests began that September”
        if let Some(name) = self.word(at + 1).month.filter(|_| !the && self.is(at, Kw::That))
            && self.is_latin(at + 1)
        {
            (point.month, point.year) = (Some(Month::Named(name)), Some(Year::Same(0)));
            return Some(at + 2);
        }
        // “fled that summer”; “said that summer was over” joins a clause.
        if let Some(season) = self.word(at + 1).season.filter(|_| !the && self.is(at, Kw::That))
            && self.is_latin(at + 1)
            && self.ends_english(at + 2)
        {
            (point.fraction, point.year) = (Some(Fraction::Season(season)), Some(Year::Same(0)));
            return Some(at + 2);
        }
        // “that same evening”
        if !the && self.is(at, Kw::That) && self.is(at + 1, Kw::Same) && self.is_latin(at) {
            return self
                .english_same(point, at + 2, 0)
                .or_else(|| self.english_same_part(point, at + 2, 0));
        }
        let shift = match self.kw(at).filter(|_| self.is_latin(at))? {
            Kw::That if !the => 0,
            Kw::Same if the => 0,
            Kw::Following if the => 1,
            Kw::Next if the && self.unit(at + 1) == Some(Unit::Day) => 1,
            // “fled in 1979 and died the next year”; “over the next year” is a length.
            Kw::Next if the && self.unit(at + 1) == Some(Unit::Year) && !self.is_led(i) => 1,
            // “died the next February”
            Kw::Next if the && !self.is_led(i) && self.names_part_of_year(at + 1) => 1,
            Kw::Previous if the && self.unit(at + 1) == Some(Unit::Day) => -1,
            _ => return None,
        };
        let next = self.any(at, &[Kw::Following, Kw::Next]);
        // “the following spring”
        if let Some(season) = self.word(at + 1).season.filter(|_| next) {
            point.fraction = Some(Fraction::SeasonAfter(season));
            return Some(at + 2);
        }
        // “the following Tuesday”
        if let Some(weekday) = self.word(at + 1).weekday.filter(|_| self.is(at, Kw::Following)) {
            (point.weekday, point.year) = (Some(weekday), Some(Year::Following));
            return Some(at + 2);
        }
        // “the following January”
        if let Some(name) = self.word(at + 1).month.filter(|_| next) {
            (point.month, point.year) = (Some(Month::Named(name)), Some(Year::Following));
            return Some(at + 2);
        }
        self.english_same(point, at + 1, shift)
    }

    /// “February”, “spring”
    fn names_part_of_year(&self, i: usize) -> bool {
        let word = self.word(i);
        self.is_latin(i) && (word.month.is_some() || word.season.is_some())
    }

    /// “the same evening”, “the next morning”, “the previous night”: how many days away.
    fn shift_of_part(&self, i: usize, the: bool) -> Option<i32> {
        match self.kw(i).filter(|_| self.is_latin(i) && self.word(i + 1).part.is_some())? {
            Kw::Same if the => Some(0),
            // “that evening”; “said that morning traffic …” joins a clause.
            Kw::That
                if !the
                    && (self.starts_sentence(i)
                        || self.ends_english(i + 2)
                        || self.is_where(i + 2)) =>
            {
                Some(0)
            }
            Kw::Next | Kw::Following if the => Some(1),
            Kw::Previous if the => Some(-1),
            _ => None,
        }
    }

    /// “near”, “outside”: what begins the phrase of a place.
    fn is_where(&self, i: usize) -> bool {
        const WHERE: [u128; 5] = [
            spelled(b"near"),
            spelled(b"outside"),
            spelled(b"inside"),
            spelled(b"along"),
            spelled(b"around"),
        ];
        self.token(i).is_some_and(|token| WHERE.contains(&token.key))
    }

    /// A part of the day, so many days from what was mentioned.
    fn english_same_part(&self, point: &mut Point, i: usize, shift: i32) -> Option<usize> {
        let part = self.word(i).part.filter(|_| self.is_latin(i))?;
        (point.day, point.part) = (Some(Day::Same(shift)), Some(part));
        Some(i + 1)
    }

    /// “on the 24th”, when nothing that is counted follows.
    pub(super) fn english_bare_day(&self, point: &mut Point, i: usize) -> Option<usize> {
        // “on the 24th”, “on the night of the 16th”
        let part = || i > 1 && self.is(i - 1, Kw::Of) && self.word(i - 2).part.is_some();
        let placed = i > 0 && self.is(i, Kw::The) && (self.is(i - 1, Kw::On) || part());
        let number = self.numeral(i + 1).filter(|n| placed && n.ordinal && n.digits > 0)?;
        let day = (1..=31).contains(&number.value) && self.ends_english(number.past);
        let joined = matches!(self.sign(number.past), Some('-' | '–' | '/'));
        if !day || joined || self.is(number.past, Kw::And) {
            return None;
        }
        point.day = Some(Day::Number(number.value as u8));
        Some(number.past)
    }

    /// Whether “in”, “over”, “for”, “during” stands before a place.
    fn is_led(&self, i: usize) -> bool {
        const LEADS: [Kw; 7] = [Kw::In, Kw::For, Kw::During, Kw::By, Kw::Of, Kw::From, Kw::Over];
        i > 0 && self.any(i - 1, &LEADS)
    }

    /// A unit counted from what was mentioned.
    pub(super) fn english_same(&self, point: &mut Point, i: usize, shift: i32) -> Option<usize> {
        if self.plural_english(i) || !self.is_latin(i) {
            return None;
        }
        match self.unit(i)? {
            Unit::Year => point.year = Some(Year::Same(shift)),
            Unit::Month => point.month = Some(Month::Same(shift)),
            Unit::Week => point.week = Some(Week::Same(shift)),
            Unit::Day => point.day = Some(Day::Same(shift)),
            _ => return None,
        }
        Some(i + 1)
    }

    /// “my last evening”, “in his last year”: reckoned from somebody's own time.
    fn is_own(&self, i: usize) -> bool {
        self.is_latin(i)
            && (self.is_spelled(i, b"my")
                || self.is_spelled(i, b"his")
                || self.is_spelled(i, b"her")
                || self.is_spelled(i, b"our")
                || self.is_spelled(i, b"their"))
    }

    /// “last year”, “next month”, “this week”, “last Friday”, “last night”.
    pub(super) fn english_turn(&self, point: &mut Point, i: usize) -> Option<usize> {
        if let Some(past) = self.english_weekend(point, i) {
            return Some(past);
        }
        let shift = self.english_shift(self.article(i))?;
        let at = self.article(i) + 1;
        if i > 0 && shift != 0 && self.is_own(i - 1) {
            return None;
        }
        if at > i + 1 && self.is_bygone(at - 1) && self.unit(at).is_some() {
            return None;
        }
        if let Some(weekday) = self.word(at).weekday {
            (point.weekday, point.turn) = (Some(weekday), Some(shift));
            return Some(self.english_part_end(at + 1));
        }
        if self.word(at).part.is_some() {
            point.day = Some(Day::Shift(shift.min(0)));
            point.part = self.word(at).part;
            return Some(at + 1);
        }
        let at = self.year_adjectives(point, at);
        if self.plural_english(at) {
            return None;
        }
        if let Some(season) = self.word(at).season {
            (point.fraction, point.turn) = (Some(Fraction::Season(season)), Some(shift));
            return Some(at + 1);
        }
        match self.unit(at)? {
            Unit::Year => point.year = Some(Year::Shift(shift)),
            Unit::Month => point.month = Some(Month::Shift(shift)),
            Unit::Week => point.week = Some(Week::Shift(shift)),
            _ => return None,
        }
        Some(at + 1)
    }
}
