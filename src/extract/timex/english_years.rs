//! English years: “2024” behind a month, “May '68”, “the current Iranian year”, “in 2019”.

use super::english_ranges::closed;
use super::expr::{Era, Expr, Month, Point, Week, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit};
use crate::extract::tokens::Glue;

impl Parser<'_> {
    /// A year after a month or day: “2024”, “, 2024”, “last year”, “of the
    /// current Iranian year”.
    pub(super) fn english_year(&self, point: &mut Point, i: usize) -> usize {
        let at = i + usize::from(self.is_comma(i) || self.any(i, &[Kw::Of, Kw::In]));
        let at = self.article(at);
        let four = self.digits(at).filter(|(value, n)| *n == 4 && (1000..2200).contains(value));
        if let Some((value, _)) = four
            && !self.word(at + 1).count
        {
            point.year = i32::try_from(value).ok().map(|value| Year::Number { value, digits: 4 });
            return at + 1;
        }
        if let Some((value, past)) = self.cut_year(at) {
            point.year = Some(Year::Number { value, digits: 4 });
            return past;
        }
        // “July of that year”, “April that year”
        if self.any(at, &[Kw::That, Kw::Same]) && self.unit(at + 1) == Some(Unit::Year) {
            point.year = Some(Year::Same(0));
            return at + 2;
        }
        let mut tried = *point;
        match self
            .english_shifted_year(&mut tried, at)
            .or_else(|| self.english_named_year(&mut tried, at))
        {
            Some(past) => {
                *point = tried;
                past
            }
            None => i,
        }
    }

    /// “May '68”, “the summer of ’03”: a year without its century.
    pub(super) fn cut_year(&self, i: usize) -> Option<(i32, usize)> {
        let cut = matches!(self.sign(i), Some('\'' | '’' | '‘')) && self.glue(i) > Glue::Joined;
        let (value, _) = self.digits(i + 1).filter(|(_, digits)| cut && *digits == 2)?;
        let value = i32::try_from(value).ok()?;
        let past = if value < 40 { 2000 } else { 1900 };
        (self.glue(i + 1) == Glue::Joined && !self.is_latin_joined(i + 2))
            .then_some((past + value, i + 2))
    }

    /// Whether an English word is joined to the token before it.
    pub(super) fn is_latin_joined(&self, i: usize) -> bool {
        self.is_latin(i) && self.glue(i) == Glue::Joined
    }

    /// “last year”, “this fiscal year”, “the current Iranian calendar year”.
    pub(super) fn english_shifted_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        point.year = Some(Year::Shift(self.english_shift(i)?));
        self.iranian_year(point, i + 1)
    }

    /// “Iranian year”, “fiscal year”, “year” with what is said of it.
    pub(super) fn iranian_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let at = self.year_adjectives(point, i);
        (self.unit(at) == Some(Unit::Year) && self.is_latin(at) && !self.plural_english(at))
            .then_some(at + 1)
    }

    /// “Iranian”, “solar”, “fiscal”, “calendar” before “year” or “month”.
    pub(super) fn year_adjectives(&self, point: &mut Point, i: usize) -> usize {
        let mut at = i;
        while self.any(at, &[Kw::Iranian, Kw::Fiscal, Kw::Hijri]) && self.is_latin(at) && at < i + 3
        {
            if self.is(at, Kw::Iranian) {
                point.era = Some(Era::Solar);
            } else if self.is(at, Kw::Fiscal) && point.era.is_none() {
                point.era = Some(Era::Fiscal);
            }
            at += 1;
        }
        at
    }

    /// “the Iranian year 1403”, “fiscal 2024”, “FY 1403”, “the year 2020”.
    pub(super) fn english_named_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let start = self.article(i);
        let mut tried = *point;
        let at = self.year_adjectives(&mut tried, start);
        let unit = self.unit(at) == Some(Unit::Year) && self.is_latin(at);
        if !unit && !self.is(at.checked_sub(1).filter(|k| *k >= start)?, Kw::Fiscal) {
            return None;
        }
        let (value, digits) = self.digits(at + usize::from(unit))?;
        let short = digits == 2 && !unit && self.glue(at) == Glue::Joined;
        if !(digits == 4 && (1000..2200).contains(&value) || short) {
            return None;
        }
        let value = i32::try_from(value).ok()?;
        let modern = (1300..1450).contains(&value) && at > start;
        if modern {
            tried.era = Some(Era::Solar);
        } else if short {
            tried.era = Some(Era::Gregorian);
        }
        tried.year = Some(Year::Number { value, digits });
        *point = tried;
        Some(at + 1 + usize::from(unit))
    }

    /// A year after an edge or “of”: “late 2024”, “the class of 1995”, “a score of 1480”.
    pub(super) fn english_edge_year(&self, point: &mut Point, i: usize) -> Option<usize> {
        let before = i.checked_sub(1)?;
        let edge = |back: usize| i.checked_sub(back).is_some_and(|k| self.word(k).edge.is_some());
        // “mid-2019”; “555-2019” is a telephone.
        let year = |k: usize| {
            let four = |(value, digits)| digits == 4 && (1000..2200).contains(&value);
            self.digits(k).is_some_and(four)
        };
        let tied =
            self.is_dash(before) && (edge(2) || i > 1 && (self.is_latin(i - 2) || year(i - 2)));
        let of = self.is(before, Kw::Of);
        let (value, digits) = self.digits(i).filter(|_| edge(1) || tied || of)?;
        // “a score of 1480”, but “the lows of 2009”, “the budget of 2015”
        let word = |back: usize| before.checked_sub(back);
        let measured = of && (1..=2).any(|back| word(back).is_some_and(|k| self.word(k).measure));
        let article = (2..=4).filter_map(word).find(|k| self.any(*k, &[Kw::The, Kw::A]));
        let measured = measured && !article.is_some_and(|k| self.is(k, Kw::The));
        (digits == 4 && (1000..2200).contains(&value) && !measured).then(|| {
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
        // “around AD 1108”
        if self.is(before, Kw::Ad) && self.is_capital(before) && (1..2100).contains(&value) {
            let year = Year::Number { value: i32::try_from(value).ok()?, digits: 4 };
            let era = Some(Era::Gregorian);
            let point = Point { year: Some(year), era, ..Point::default() };
            return Some((Expr::Point(point), i + 1));
        }
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

    /// “1872” as a line of its own: the year of what the next lines tell.
    pub(super) fn year_of_line(&self) -> Option<Point> {
        let (value, digits) = self.digits(0).filter(|_| self.toks.len() == 1)?;
        let known = digits == 4 && (1500..2100).contains(&value);
        let year = Year::Number { value: i32::try_from(value).ok()?, digits };
        known.then(|| Point { year: Some(year), ..Point::default() })
    }

    /// “the 2022-2023 season”, “in 2021/22”
    fn english_years(&self, i: usize) -> Option<(Expr, usize)> {
        // “1963–1967 – Scientists drill a well”
        if self.heads_line(i)
            && let Some((first, last, past)) = self.year_pair(i)
            && (self.is_dash(past) || self.is_sign(past, ':'))
        {
            let point = |year| Point { year: Some(year), ..Point::default() };
            return Some((closed(point(first), point(last)), past));
        }
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
}
