//! English seasons and ages, ranges, lengths and what is counted with them:
//! “the first half of 2024”, “the 1990s”, “from June to August”, “two weeks
//! ago”, “a day after the vote”.

use super::english_ranges::closed;
use super::expr::{Direction, Era, Expr, Fraction, From, Month, Point, Quantity, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Sense, Unit};
use crate::extract::tokens::Glue;

/// How far back the word may be that a quarter belongs to.
const FAR: usize = 10;
const ONE: Quantity = Quantity { whole: 1, half: false, vague: false };

impl Parser<'_> {
    pub(super) fn english_season(&self, point: &mut Point, i: usize) -> Option<usize> {
        // “in the summer”; a fall is also an accident.
        let placed = i > 0 && self.is(i - 1, Kw::In) && self.is(i, Kw::The);
        let i = self.article(i);
        let season = self.word(i).season.filter(|_| self.is_latin(i))?;
        let past = self.english_year(point, i + 1);
        if point.year.is_none() && !(placed && season != 3 && self.ends_english(i + 1)) {
            return None;
        }
        point.fraction = Some(Fraction::Season(season));
        Some(past)
    }

    /// “the 1990s”, “the 90s”, “19th century”, “third quarter of 2024”, “first
    /// nine months of 1403”.
    pub(super) fn english_age(&self, point: &mut Point, i: usize) -> Option<usize> {
        let at = self.article(i);
        if let Some(past) = self.english_decade(point, at, at > i) {
            return Some(past);
        }
        // “the final quarter of 2025”
        if self.any(at, &[Kw::Last, Kw::Past]) && self.is_latin(at) {
            let fraction = match self.kw(at + 1)? {
                Kw::Quarter => Fraction::Quarter(4),
                Kw::Half => Fraction::Half(2),
                _ => return None,
            };
            return self.of_year(point, fraction, at + 2).filter(|_| self.is(at + 2, Kw::Of));
        }
        let number = self.numeral(at).filter(|n| n.ordinal)?;
        let value = number.value as u8;
        if self.is(number.past, Kw::Millennium) && (1..=10).contains(&number.value) {
            point.millennium = i8::try_from(number.value).ok();
            return Some(self.english_era(point, number.past + 1));
        }
        if self.unit(number.past) == Some(Unit::Century) && (1..=50).contains(&number.value) {
            point.century = i8::try_from(number.value).ok();
            return Some(self.english_era(point, number.past + 1));
        }
        let (fraction, past) = match self.kw(number.past) {
            Some(Kw::Quarter) if number.value <= 4 => (Fraction::Quarter(value), number.past + 1),
            Some(Kw::Half) if number.value <= 2 => (Fraction::Half(value), number.past + 1),
            _ if number.value == 1 => {
                let months = self.numeral(number.past).filter(|n| !n.ordinal && n.value < 12)?;
                let unit =
                    self.unit(months.past) == Some(Unit::Month) && self.is_latin(months.past);
                unit.then_some((Fraction::FirstMonths(months.value as u8), months.past + 1))?
            }
            _ => return None,
        };
        if let Some(past) = self.of_year(point, fraction, past) {
            return Some(past);
        }
        // “Profit rose 5% in the third quarter”; there are quarters of matches, too.
        let reckoned = || (i.saturating_sub(FAR)..i).any(|k| self.word(k).monthly);
        let quarter = matches!(fraction, Fraction::Quarter(_)) && i > 0 && self.is(i - 1, Kw::In);
        if !quarter || !reckoned() {
            return None;
        }
        point.fraction = Some(fraction);
        Some(past)
    }

    /// The year of a quarter or half: “of 2024”, “of the year”.
    fn of_year(&self, point: &mut Point, fraction: Fraction, i: usize) -> Option<usize> {
        let mut past = self.english_year(point, i);
        if point.year.is_none()
            && self.is(i, Kw::Of)
            && let Some(end) = self.iranian_year(point, self.article(i + 1))
        {
            (point.year, past) = (Some(Year::Shift(0)), end);
        }
        // Nobody counts quarters of the fifteenth century.
        if let (Year::Number { value: 1300..1450, .. }, None) = (point.year?, point.era) {
            point.era = Some(Era::Solar);
        }
        point.fraction = Some(fraction);
        Some(past)
    }

    fn english_decade(&self, point: &mut Point, i: usize, article: bool) -> Option<usize> {
        const S: u8 = 19;
        let (value, digits) = self.digits(i)?;
        let joined = self.is_letter(i + 1, S) && self.glue(i + 1) == Glue::Joined;
        let placed = article || i > 0 && (self.word(i - 1).edge.is_some() || self.is_dash(i - 1));
        let fits = digits == 4 && (1000..2200).contains(&value) || digits == 2 && placed;
        if !joined || !fits || value % 10 != 0 {
            return None;
        }
        point.decade = i32::try_from(value).ok();
        // “the 1340s” can be Iran's; the article decides.
        if !(1300..1450).contains(&value) {
            point.era = Some(Era::Gregorian);
        }
        Some(i + 2)
    }

    /// “BC”, “AD” after a century or year.
    fn english_era(&self, point: &mut Point, i: usize) -> usize {
        match self.kw(i) {
            Some(Kw::Bc) => point.era = Some(Era::BeforeChrist),
            Some(Kw::Ad) => point.era = Some(Era::Gregorian),
            _ => return i,
        }
        i + 1
    }

    /// “Q3 2025”
    pub(super) fn english_quarter(&self, point: &mut Point, i: usize) -> Option<usize> {
        const Q: u8 = 17;
        let (quarter, 1) = self.digits(i + 1).filter(|_| self.is_letter(i, Q))? else {
            return None;
        };
        let quarter = (1..=4).contains(&quarter).then_some(Fraction::Quarter(quarter as u8))?;
        self.of_year(point, quarter, i + 2)
    }

    /// A year after an edge: “late 2024”.
    pub(super) fn english_edge_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let edged = i > 0
            && (self.word(i - 1).edge.is_some() || self.is(i - 1, Kw::Of) || self.is_dash(i - 1));
        let (value, digits) = self.digits(i).filter(|_| edged)?;
        (digits == 4 && (1000..2200).contains(&value)).then(|| {
            point.year = i32::try_from(value).ok().map(|value| Year::Number { value, digits });
            i + 1
        })
    }

    /// “the end of the month”, “the end of the week”: this one.
    pub(super) fn english_edge_unit(&self, point: &mut Point, i: usize) -> Option<usize> {
        let the = i > 0 && self.is(i - 1, Kw::The) && self.is_latin(i) && !self.plural_english(i);
        point.year = None;
        match self.unit(i).filter(|_| the)? {
            Unit::Month => point.month = Some(Month::This),
            Unit::Week => point.week = Some(Week::Shift(0)),
            _ => return None,
        }
        Some(i + 1)
    }

    pub(super) fn english_lone_year(&self, i: usize) -> Option<(Expr, usize)> {
        const PLACES: [Kw; 10] = [
            Kw::For,
            Kw::In,
            Kw::Since,
            Kw::By,
            Kw::During,
            Kw::Before,
            Kw::After,
            Kw::To,
            Kw::From,
            Kw::The,
        ];
        if let Some(found) = self.english_years(i) {
            return Some(found);
        }
        let (value, digits) = self.digits(i)?;
        let era = match self.kw(i + 1).filter(|_| self.is_latin(i + 1)) {
            Some(Kw::Bc) => Some(Era::BeforeChrist),
            Some(Kw::Ad) => Some(Era::Gregorian),
            _ => None,
        };
        if digits == 4 && (1500..2100).contains(&value) && self.heads_line(i) {
            let year = Year::Number { value: i32::try_from(value).ok()?, digits };
            let point = Point { year: Some(year), ..Point::default() };
            return Some((Expr::Point(point), i + 1));
        }
        let before = i.checked_sub(1)?;
        // “in a 2019 interview”, not “a 2024 Toyota”.
        let of_a = self.is(before, Kw::A) && before > 0 && self.any(before - 1, &PLACES);
        let placed = self.is_latin(before) && (self.any(before, &PLACES) || of_a);
        // “Iran's 2015 nuclear deal”: larger counts are grouped in English.
        let owned = self.is_letter(before, 19) && before > 0 && self.is_possessive(before - 1);
        let known = (1300..1420).contains(&value) || (1500..2100).contains(&value);
        let plain = digits == 4
            // “Orwell's 1984 and …” is a book.
            && (placed || owned && self.is_latin(i + 1) && !self.ends_english(i + 1))
            && (known && !self.any(before, &[Kw::The, Kw::A])
                || self.is_year_of_event(value, i + 1))
            && !self.word(i + 1).count
            && !self.is_tied(i);
        if !plain && era.is_none() {
            return None;
        }
        let year = Year::Number { value: i32::try_from(value).ok()?, digits };
        let point = Point { year: Some(year), era, ..Point::default() };
        Some((Expr::Point(point), i + 1 + usize::from(era.is_some())))
    }

    /// “the 2022-2023 season”, “in 2021/22”
    fn english_years(&self, i: usize) -> Option<(Expr, usize)> {
        let before = i.checked_sub(1).filter(|k| self.is_latin(*k))?;
        let placed = self.any(before, &[Kw::In, Kw::The, Kw::Of, Kw::During]);
        let (first, last, past) = self.year_pair(i).filter(|_| placed)?;
        let point = |year| Point { year: Some(year), ..Point::default() };
        Some((closed(point(first), point(last)), past))
    }

    /// “the 2019 protests”; a number below 1500 only before what has its year.
    fn is_year_of_event(&self, value: u32, i: usize) -> bool {
        let word = self.word(i);
        let modern = (1900..2040).contains(&value) && self.is_latin(i);
        modern || ((1300..1420).contains(&value) && (word.eventful || word.yearly))
    }

    /// “the day after the vote”, “the day before”: counted from an event.
    pub(super) fn english_offset(&self, i: usize) -> Option<(Expr, usize)> {
        let at = self.article(i);
        if at == i || self.unit(at) != Some(Unit::Day) || self.plural_english(at) {
            return None;
        }
        self.english_around(ONE, Unit::Day, at + 1)
    }

    /// “after the vote”, “before” behind a length.
    fn english_around(&self, quantity: Quantity, unit: Unit, i: usize) -> Option<(Expr, usize)> {
        let direction = match self.kw(i).filter(|_| self.is_latin(i))? {
            Kw::After => Direction::Ahead,
            Kw::Before => Direction::Back,
            _ => return None,
        };
        let at = self.article(i + 1);
        let is_event = |sense| matches!(sense, Sense::Epoch(_) | Sense::DatedName(_));
        let (from, past) = match self.lex.phrase_at(self.toks, at, is_event) {
            Some((Sense::Epoch(epoch) | Sense::DatedName(epoch), length)) => {
                (From::Event(Some(epoch)), at + length)
            }
            // “two days after that date”
            _ if self.is(i + 1, Kw::That) && self.points_at_time(i + 2) => (From::Previous, i + 3),
            // “ten days after that, …”
            _ if self.is(i + 1, Kw::That) && !self.is_latin(i + 2) => (From::Previous, i + 2),
            _ if self.is_latin(i + 1) => (From::Event(None), i + 1),
            _ => (From::Previous, i + 1),
        };
        Some((Expr::Offset(quantity, unit, direction, from), past))
    }

    /// “date”, “day”: what “that” points at.
    fn points_at_time(&self, i: usize) -> bool {
        let day = self.unit(i) == Some(Unit::Day) && !self.plural_english(i);
        self.is_latin(i) && day || self.is_spelled(i, b"date")
    }

    /// “for decades”, “over the years”, “in weeks”: nobody knows how long.
    pub(super) fn english_vague(&self, i: usize) -> Option<(Expr, usize)> {
        let long = self.unit(i).is_some_and(|unit| unit >= Unit::Hour) && self.plural_english(i);
        let before = i.checked_sub(1).filter(|_| long && self.is_latin(i))?;
        let led = self.any(before, &[Kw::For, Kw::In])
            || self.is(before, Kw::The) && before > 0 && self.is(before - 1, Kw::Over);
        let counts = self.any(i + 1, &[Kw::Of, Kw::After, Kw::Before, Kw::Ago, Kw::To]);
        (led && self.is_latin(before) && !counts).then_some((Expr::Vague, i + 1))
    }

    /// “two weeks ago”, “in the past 48 hours”, “three days later”.
    pub(super) fn english_counted(&self, i: usize) -> Option<(Expr, usize)> {
        let the = self.is(i, Kw::The);
        let i = self.article(i);
        let lead = match self.kw(i).filter(|_| self.is_latin(i)) {
            Some(Kw::Past | Kw::Recent) => Some(Direction::Back),
            Some(Kw::Next) => Some(Direction::Ahead),
            _ => None,
        };
        let at = i + usize::from(lead.is_some() || self.is(i, Kw::Approx));
        let counted = self.english_length(at).or_else(|| self.english_unit_to(at, the));
        let (quantity, unit, past) = match (counted, lead) {
            (Some(found), _) => found,
            // “the past decade”, “the past week”
            (None, Some(_)) => {
                let unit = self.unit(at).filter(|_| self.is_latin(at))?;
                let long = matches!(unit, Unit::Decade | Unit::Century);
                (long || the && self.is_bygone(i)).then_some((ONE, unit, at + 1))?
            }
            (None, None) => return None,
        };
        if let Some(found) = self.english_bounded(quantity, unit, past, the) {
            return Some(found);
        }
        if let Some(direction) = lead {
            // “the last ten minutes” are those of a match.
            let window = unit >= Unit::Hour;
            let expr =
                if window { Expr::Window(quantity, unit, direction) } else { Expr::Duration };
            return Some((expr, past));
        }
        // “deliberated for three days before convicting them”
        if self.lasts(at) && self.any(past, &[Kw::Before, Kw::After]) {
            return Some((Expr::Duration, past));
        }
        let offset = |direction, from| Expr::Offset(quantity, unit, direction, from);
        // “in two weeks' time”
        let owned = matches!(self.sign(past), Some('\'' | '’'));
        if owned && self.is(past + 1, Kw::Zone) && !quantity.vague {
            return Some((offset(Direction::Ahead, From::Document), past + 2));
        }
        match self.kw(past).filter(|_| self.is_latin(past)) {
            // “one year ago today”
            Some(Kw::Ago) if unit == Unit::Year && self.word(past + 1).day_shift == Some(0) => {
                Some((Expr::SameDay(quantity.whole), past + 2))
            }
            Some(Kw::Ago) => Some((offset(Direction::Back, From::Document), past + 1)),
            // “a week earlier than last year” compares.
            Some(Kw::Earlier | Kw::Later) if self.is(past + 1, Kw::Than) => None,
            Some(Kw::Earlier) => Some((offset(Direction::Back, From::Earlier), past + 1)),
            Some(Kw::Later) => Some((offset(Direction::Ahead, From::Previous), past + 1)),
            _ => self.english_around(quantity, unit, past).or_else(|| {
                // “One day he will …” is any day.
                let some = self.word(at).cardinal == Some(1) && self.starts_sentence(at);
                let article = self.is(at, Kw::A) || some && unit == Unit::Day;
                (!article).then_some((Expr::Duration, past))
            }),
        }
    }

    /// Whether “for” or “over” stands before a length, perhaps with “nearly” between.
    fn lasts(&self, i: usize) -> bool {
        let led = |k: usize| self.any(k, &[Kw::For, Kw::Over]) && self.is_latin(k);
        let nearly = |k: usize| {
            self.is(k, Kw::Approx) || self.is_spelled(k, b"nearly") || self.is_spelled(k, b"almost")
        };
        i > 0 && (led(i - 1) || i > 1 && nearly(i - 1) && led(i - 2))
    }

    /// “past”, which is no “last”: the past week ends today.
    pub(super) fn is_bygone(&self, i: usize) -> bool {
        const P: u128 = 16;
        let token = self.token(i).filter(|_| self.is(i, Kw::Past) && self.is_latin(i));
        token.is_some_and(|token| token.key >> 18 & 63 == P)
    }

    pub(super) fn starts_sentence(&self, i: usize) -> bool {
        i == 0 || matches!(self.sign(i - 1), Some('.' | '!' | '?' | '“' | '"'))
    }

    /// “the year to June”, “the week ended Friday”: one whole unit.
    fn english_unit_to(&self, i: usize, the: bool) -> Option<(Quantity, Unit, usize)> {
        let at = i + usize::from(self.is(i, Kw::Fiscal));
        let unit =
            self.unit(at).filter(|_| the && self.is_latin(at) && !self.plural_english(at))?;
        self.english_bounded(ONE, unit, at + 1, the).map(|_| (ONE, unit, at + 1))
    }

    /// “two weeks”, “a year”, “half a century”, “a year and a half”.
    fn english_length(&self, i: usize) -> Option<(Quantity, Unit, usize)> {
        let half = self.is(i, Kw::Half) && self.is(i + 1, Kw::A);
        let (quantity, past) = if half {
            (Quantity { whole: 0, half: true, vague: false }, i + 2)
        } else if self.is(i, Kw::A) {
            (ONE, i + 1)
        } else {
            self.quantity(i)?
        };
        // “five straight weeks”
        let past = past + usize::from(self.is(past, Kw::Consecutive) && self.is_latin(past));
        // “two and a half years”
        let a_half =
            self.is(past, Kw::And) && self.is(past + 1, Kw::A) && self.is(past + 2, Kw::Half);
        let (quantity, past) =
            if a_half { (Quantity { half: true, ..quantity }, past + 3) } else { (quantity, past) };
        let unit = self.unit(past).filter(|_| self.is_latin(past))?;
        let and_half =
            self.is(past + 1, Kw::And) && self.is(past + 2, Kw::A) && self.is(past + 3, Kw::Half);
        if and_half {
            return Some((Quantity { half: true, ..quantity }, unit, past + 4));
        }
        Some((quantity, unit, past + 1))
    }

    /// “every year”, “each Friday”, “every two weeks”.
    pub(super) fn english_set(&self, i: usize) -> Option<(Expr, usize)> {
        if !self.is(i, Kw::Every) || !self.is_latin(i) {
            return None;
        }
        let at = self.numeral(i + 1).map_or(i + 1, |n| n.past);
        let word = self.word(at);
        let set = word.unit.is_some()
            || word.weekday.is_some()
            || word.part.is_some()
            || word.season.is_some();
        set.then_some((Expr::Set, at + 1))
    }
}
