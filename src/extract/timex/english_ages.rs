//! English seasons, quarters, decades and centuries: “the summer of 2024”, “the
//! third quarter”, “the 1990s”, “nineteenth-century”.

use super::english::spelled;
use super::expr::{Era, Fraction, Point, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};
use crate::extract::tokens::Glue;

/// How far back the word may be that a quarter belongs to.
const FAR: usize = 10;
/// Decades in words.
const TENS: [u128; 8] = [
    spelled(b"twenties"),
    spelled(b"thirties"),
    spelled(b"forties"),
    spelled(b"fifties"),
    spelled(b"sixties"),
    spelled(b"seventies"),
    spelled(b"eighties"),
    spelled(b"nineties"),
];

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
        if let Some(past) = self.spelled_decade(point, at, i) {
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
        // “nineteenth-century”
        let century = number.past + usize::from(self.is_tie(number.past));
        if self.unit(century) == Some(Unit::Century) && (1..=50).contains(&number.value) {
            point.century = i8::try_from(number.value).ok();
            return Some(self.english_era(point, century + 1));
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
        let reckoned =
            || (i.saturating_sub(FAR)..i).any(|k| self.word(k).monthly) || self.is_of_money(i);
        // “by the end of the third quarter”
        let ended = i > 2
            && self.is(i - 1, Kw::The)
            && self.is(i - 2, Kw::Of)
            && self.word(i - 3).edge.is_some();
        let led = i > 0 && self.is(i - 1, Kw::In) || ended;
        let quarter = matches!(fraction, Fraction::Quarter(_)) && led;
        if !quarter || !reckoned() {
            return None;
        }
        point.fraction = Some(fraction);
        Some(past)
    }

    /// “moved $2.1 billion to accounts in Oman in the third quarter”: money in the sentence.
    fn is_of_money(&self, i: usize) -> bool {
        const REACH: usize = 24;
        let ends = |k: &usize| self.is_sign(*k, '.') && self.glue(*k + 1) != Glue::Joined;
        let mut before = (i.saturating_sub(REACH)..i).rev().take_while(|k| !ends(k));
        before.any(|k| matches!(self.sign(k), Some('$' | '€' | '£' | '¥' | '%')))
    }

    /// The year of a quarter or half: “of 2024”, “of the year”.
    pub(super) fn of_year(&self, point: &mut Point, fraction: Fraction, i: usize) -> Option<usize> {
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

    /// “the nineteen-thirties”, “in the sixties”; `first` is where the phrase begins.
    fn spelled_decade(&self, point: &mut Point, i: usize, first: usize) -> Option<usize> {
        let century = self.word(i).cardinal.filter(|value| (13..=20).contains(value));
        if century.is_none() && first == i {
            return None;
        }
        let at = i + usize::from(century.is_some());
        let at = at + usize::from(century.is_some() && self.is_tie(at));
        let key = self.token(at)?.key;
        let tens = TENS.iter().position(|tens| *tens == key)? as i32 * 10 + 20;
        match century {
            Some(century) => point.decade = Some(i32::from(century) * 100 + tens),
            // “Nobody under the twenties”; “highs in the nineties” are degrees.
            None if tens == 20 || !self.tells_decade(first) => return None,
            None => point.decade = Some(tens),
        }
        point.era = Some(Era::Gregorian);
        Some(at + 1)
    }

    /// Whether a preposition of time stands before “the sixties” and nothing is measured.
    #[cold]
    fn tells_decade(&self, i: usize) -> bool {
        const LEADS: [Kw; 7] =
            [Kw::In, Kw::Of, Kw::During, Kw::Since, Kw::From, Kw::By, Kw::Before];
        let led = i > 0 && self.any(i - 1, &LEADS) && self.is_latin(i - 1);
        led && !(i.saturating_sub(FAR)..i).any(|k| self.word(k).measure)
    }

    /// A hyphen that joins two words.
    fn is_tie(&self, i: usize) -> bool {
        self.is_dash(i) && self.glue(i) == Glue::Joined && self.glue(i + 1) == Glue::Joined
    }

    /// “BC”, “AD” after a century or year.
    pub(super) fn english_era(&self, point: &mut Point, i: usize) -> usize {
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
}
