//! English dates: “3 September”, “late last year”, “last June”, “Khordad 1403”. Years,
//! ages, times of day, ranges and lengths have files of their own.

use super::expr::{Day, Expr, Month, Point, Week, Year};
use super::numbers::Numeral;
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Edge, Kw, MonthName, Part, Strength, Unit};
use crate::extract::tokens::{Glue, LATIN};

/// The key of an English word of one letter, by its place in the alphabet.
pub(super) const fn letter(place: u8) -> u128 {
    LATIN | place as u128
}

/// The key of an English word in small letters.
pub(in crate::extract) const fn spelled(word: &[u8]) -> u128 {
    let (mut key, mut at) = (0, 0);
    while at < word.len() {
        key = key << 6 | (word[at] - b'a' + 1) as u128;
        at += 1;
    }
    LATIN | key
}

impl Parser<'_> {
    /// Whether a token is an English word that no lexicon need know.
    pub(super) fn is_spelled<const LENGTH: usize>(&self, i: usize, word: &[u8; LENGTH]) -> bool {
        self.token(i).is_some_and(|token| token.key == spelled(word))
    }

    /// A number that an English word follows or leads.
    pub(super) fn is_english_number(&self, i: usize) -> bool {
        let joined = matches!(self.sign(i + 1), Some('-' | '–' | ':' | '.' | ',' | '/'));
        let after = i + 1 + if joined { 1 + usize::from(self.is_number(i + 2)) } else { 0 };
        self.is_latin(after) || (i > 0 && self.is_latin(i - 1) && !self.is_word(i + 1))
    }

    pub(super) fn english(&self, i: usize) -> Option<(Expr, usize)> {
        if self.is(i, Kw::A) && self.unit(i + 1).is_none() && !self.is(i + 1, Kw::Half) {
            return None;
        }
        self.english_range(i)
            .or_else(|| self.named_day(i).filter(|_| self.is_latin(i)))
            .or_else(|| self.english_anniversary(i))
            .or_else(|| self.number_date(i))
            .or_else(|| self.english_set(i))
            .or_else(|| self.weekdays_ago(i))
            .or_else(|| self.nth_day_of_named(i))
            .or_else(|| self.weekday_beside(i))
            .or_else(|| self.english_timed(i))
            .or_else(|| {
                let (point, past) = self.english_date(i)?;
                if self.is_moved(i) {
                    return Some((Expr::Point(point), past));
                }
                self.english_weekdays(point, past)
                    .or_else(|| self.english_months(point, past))
                    .or_else(|| Some(self.english_to(point, past)))
            })
            .or_else(|| self.english_offset(i))
            .or_else(|| self.english_counted(i))
            .or_else(|| self.english_vague(i))
            .or_else(|| self.english_lone_year(i))
            .or_else(|| (self.is(i, Kw::Now) && self.is_latin(i)).then_some((Expr::Now, i + 1)))
    }

    pub(super) fn article(&self, i: usize) -> usize {
        if self.is(i, Kw::The) { i + 1 } else { i }
    }

    pub(super) fn is_letter(&self, i: usize, place: u8) -> bool {
        self.token(i).is_some_and(|token| token.key == letter(place))
    }

    /// A date, with its parts in any English order.
    pub(super) fn english_date(&self, i: usize) -> Option<(Point, usize)> {
        let mut point = Point::default();
        if let Some(edge) = self.word(i).edge.filter(|_| self.is_latin(i)) {
            return self.english_edged(edge, i + 1);
        }
        // “one Saturday night last November” is any.
        if i > 0 && self.word(i).weekday.is_some() && self.word(i - 1).cardinal == Some(1) {
            return None;
        }
        if self.word(i).weekday.is_some() && self.is_any_of_its_kind(i) {
            return None;
        }
        let Some(day) = self.word(i).weekday.filter(|_| self.is_latin(i)) else {
            let past = self.english_core(&mut point, i)?;
            return Some((point, self.english_part_end(self.english_weekday_of(&point, past))));
        };
        point.weekday = Some(day);
        let past = self.english_part_end(i + 1);
        // “Thursday week”: the one after the next
        let week = self.is_spelled(past, b"week") && past == i + 1 && self.ends_english(past + 1);
        if week && !matches!(self.sign(past + 1), Some('\'' | '’' | '-')) {
            point.turn = Some(2);
            return Some((point, past + 1));
        }
        if let Some((week, past)) = self.english_week_of(past) {
            point.week = Some(week);
            return Some((point, past));
        }
        let comma = past + usize::from(self.is_comma(past) || self.is_sign(past, '('));
        let mut dated = point;
        match self.english_day_month(&mut dated, comma) {
            Some(end) => Some((dated, end)),
            None => Some((point, past)),
        }
    }

    /// “on a grey Monday in January”: nobody knows which.
    fn is_any_of_its_kind(&self, i: usize) -> bool {
        let a = |back: usize| i >= back && self.is(i - back, Kw::A) && self.is_latin(i - back);
        let any = a(1) || a(2) && self.is_plain(i - 1) && !self.is_comma(i - 1);
        let past = self.english_part_end(i + 1);
        let named = self.word(past + 1).month.is_some() || self.digits(past + 1).is_some();
        any && self.any(past, &[Kw::In, Kw::Of]) && named
    }

    /// “July and August”, “in June and July 2014”: months of one year.
    fn english_months(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        let bare = |point: &Point| {
            matches!(point.month, Some(Month::Named(_)))
                && *point == Point { month: point.month, year: point.year, ..Point::default() }
        };
        let at = past + 1;
        if !self.is(past, Kw::And) || !bare(&first) || first.year.is_some() {
            return None;
        }
        let name = self.word(at).month.filter(|_| self.is_latin(at))?;
        let mut second = Point { month: Some(Month::Named(name)), ..Point::default() };
        let end = self.english_year(&mut second, at + 1);
        if !bare(&second) {
            return None;
        }
        let first = Point { year: second.year, ..first };
        (!self.is_capital(end) && !self.is_number(end))
            .then_some((Expr::List(Vec::from([first, second])), end))
    }

    /// “Monday of last week”, “Tuesday next week”: the week of a weekday.
    fn english_week_of(&self, i: usize) -> Option<(Week, usize)> {
        let at = i + usize::from(self.is(i, Kw::Of));
        let shift = self.english_shift(at)?;
        let week = self.unit(at + 1) == Some(Unit::Week) && !self.plural_english(at + 1);
        let owned = matches!(self.sign(at + 2), Some('\'' | '’'));
        (week && !owned).then_some((Week::Shift(shift), at + 2))
    }

    /// “May 10, a Friday,”: the weekday that is told of a day.
    fn english_weekday_of(&self, point: &Point, i: usize) -> usize {
        let told = self.is_comma(i) && self.is(i + 1, Kw::A);
        let weekday = || self.word(i + 2).weekday.filter(|_| self.is_latin(i + 2));
        let day = point.day.is_some() && point.month.is_some();
        if day && told && weekday().is_some() { i + 3 } else { i }
    }

    /// “Wednesday and Thursday”, “Monday, Tuesday and Friday”.
    fn english_weekdays(&self, first: Point, past: usize) -> Option<(Expr, usize)> {
        let alone = |point: &Point| *point == Point { weekday: point.weekday, ..Point::default() };
        let (mut points, mut past) = (vec![first], past);
        while points.len() < 6 && (self.is(past, Kw::And) || self.is_comma(past)) {
            let comma = self.is_comma(past) && self.is(past + 1, Kw::And);
            let at = past + 1 + usize::from(comma);
            let day = self.word(at).weekday.filter(|_| self.is_latin(at));
            let Some(weekday) = day else { break };
            points.push(Point { weekday: Some(weekday), ..Point::default() });
            past = at + 1;
        }
        // “Sunday, Monday's paper”: what is owned is another matter.
        let owned = matches!(self.sign(past), Some('\'' | '’'));
        let listed = points.len() > 1 && !owned && !self.is_number(past);
        (alone(&first) && listed).then_some((Expr::List(points), past))
    }

    /// What follows “early”, “mid-”, “the end of”.
    fn english_edged(&self, edge: Edge, i: usize) -> Option<(Point, usize)> {
        let mut point = Point::default();
        // “was due to start last month”
        if edge == Edge::Start && !self.is(i, Kw::Of) && !self.is_dash(i) {
            return None;
        }
        let at = i + usize::from(self.is_dash(i) || self.is(i, Kw::Of));
        let on = self.is(at, Kw::On);
        let at = self.article(at + usize::from(on || self.is(at, Kw::In)));
        // “late on Monday”, “early Sunday”: a part of the day.
        let weekday = self.word(at).weekday.filter(|_| self.is_latin(at));
        if weekday.is_some() && matches!(edge, Edge::Early | Edge::Late) {
            point.weekday = weekday;
            point.part = Some(if edge == Edge::Early { Part::Dawn } else { Part::Night });
            return Some((point, self.english_part_end(at + 1)));
        }
        if let Some(name) = self.word(at).month.filter(|_| self.is_latin(at)) {
            point.month = Some(Month::Named(name));
            let past = self.english_year(&mut point, at + 1);
            let whole = Point { edge: Some(edge), ..point };
            return Some((whole, past));
        }
        let past = self.english_core(&mut point, at).or_else(|| {
            // “the end of the year”
            point.year = Some(Year::Shift(0));
            self.iranian_year(&mut point, at)
                .or_else(|| self.english_edge_year(&mut point, at))
                .or_else(|| self.english_edge_unit(&mut point, at))
        })?;
        point.edge = Some(edge);
        Some((point, past))
    }

    pub(super) fn english_part_end(&self, i: usize) -> usize {
        if self.word(i).part.is_some() && self.is_latin(i) { i + 1 } else { i }
    }

    fn english_core(&self, point: &mut Point, i: usize) -> Option<usize> {
        self.english_nth_weekday(point, i)
            .or_else(|| self.english_nth_unit(point, i))
            .or_else(|| self.english_day_month(point, i))
            .or_else(|| self.english_month(point, i))
            .or_else(|| self.english_deictic(point, i))
            .or_else(|| self.english_then(point, i))
            .or_else(|| self.english_turn(point, i))
            .or_else(|| self.english_season(point, i))
            .or_else(|| self.english_age(point, i))
            .or_else(|| self.english_quarter(point, i))
            .or_else(|| self.english_named_year(point, i))
            .or_else(|| self.english_edge_year(point, i))
            .or_else(|| self.english_bare_day(point, i))
    }

    /// “3 September 2024”, “3rd of September”, “September 3, 2024”, “18-25
    /// January”, “January 18 to 25”.
    pub(super) fn english_day_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        let i = self.article(i);
        if let Some(number) = self.english_day(i) {
            if let Some(past) = self.tied_date(point, number) {
                return Some(past);
            }
            let (last, list) = self.english_last_day(number).unwrap_or((number, false));
            let at = last.past + usize::from(self.is(last.past, Kw::Of));
            // “the 15th of last month”
            if number.ordinal
                && at > last.past
                && let Some(shift) = self.english_shift(at)
                && self.unit(at + 1) == Some(Unit::Month)
            {
                point.month = Some(Month::Shift(shift));
                set_days(point, number, last, list);
                return Some(at + 2);
            }
            let name = self.word(at).month.filter(|_| self.is_latin(at))?;
            set_days(point, number, last, list);
            point.month = Some(Month::Named(name));
            return Some(self.english_year(point, at + 1));
        }
        let name = self.word(i).month.filter(|_| self.is_latin(i))?;
        let at = i + 1 + usize::from(self.is_sign(i + 1, '.'));
        let number = self.english_day(at).filter(|n| n.digits > 0)?;
        let last = self.english_last_day(number).filter(|(last, list)| {
            let range = !list && !self.is_clock_after(last.past);
            (range || self.ends_english(last.past))
                && !(self.word(last.past).count && self.word(last.past).tense.is_none())
        });
        let (last, list) = last.unwrap_or((number, false));
        set_days(point, number, last, list);
        point.month = Some(Month::Named(name));
        Some(self.english_year(point, last.past))
    }

    fn english_day(&self, i: usize) -> Option<Numeral> {
        self.numeral(i).filter(|n| (1..=31).contains(&n.value) && n.digits <= 2)
    }

    /// “to 25”, “–25”, “and 19” after a day; `true` for a list.
    fn english_last_day(&self, first: Numeral) -> Option<(Numeral, bool)> {
        let i = first.past;
        let list = self.is(i, Kw::And);
        let to = self.any(i, &[Kw::To, Kw::Through]) || self.is_dash(i);
        let last = self.english_day(i + 1).filter(|n| n.value > first.value)?;
        let named = self.word(last.past).month.is_some_and(|_| first.digits == 0);
        ((to || list) && !named).then_some((last, list))
    }

    fn is_clock_after(&self, i: usize) -> bool {
        self.is_sign(i, ':') && self.is_number(i + 1)
    }

    /// Whether a noun phrase is over, so that the number before counts nothing.
    pub(super) fn ends_english(&self, i: usize) -> bool {
        const ED: u128 = (5 << 6) | 4;
        let verb = self.word(i).tense.is_some()
            || self.token(i).is_some_and(|token| token.key & 0xfff == ED);
        !self.is_latin(i) || self.kw(i).is_some() || verb
    }

    pub(super) fn english_shift(&self, i: usize) -> Option<i32> {
        if !self.is_latin(i) {
            return None;
        }
        match self.kw(i)? {
            Kw::Past | Kw::Previous => Some(-1),
            Kw::Next => Some(1),
            Kw::This | Kw::Current => Some(0),
            _ => None,
        }
    }

    /// “June 2024”, “June last year”, “last June”, “in June”.
    fn english_month(&self, point: &mut Point, i: usize) -> Option<usize> {
        let turned = self.english_shift(i).filter(|_| self.word(i + 1).month.is_some());
        let at = i + usize::from(turned.is_some());
        let name = self.word(at).month.filter(|_| self.is_latin(at))?;
        let stop = at + 1 + usize::from(self.is_sign(at + 1, '.') && self.digits(at + 2).is_some());
        // “Mar-a-Lago”: a hyphen leads from one month to another, or from no month.
        let tied = self.is_dash(at + 1) && self.glue(at + 1) == Glue::Joined;
        if tied && self.is_latin_joined(at + 2) && self.word(at + 2).month.is_none() {
            return None;
        }
        let past = self.english_year(point, stop);
        let dated = turned.is_some() || point.year.is_some();
        let foreign = name.calendar != Calendar::Gregorian;
        let placed = i > 0 && self.is_placed_english(i - 1, name);
        let modal = name.number == 5 && !dated && !placed;
        if !(dated || placed || name.strength == Strength::Strong)
            || modal
            || !(dated || placed) && self.is_acronym(at)
            || foreign && !(point.year.is_some() || placed || turned.is_some())
        {
            return None;
        }
        point.month = Some(Month::Named(name));
        point.turn = turned;
        Some(if point.year.is_some() { past } else { at + 1 })
    }

    /// Whether a word before a month makes it one; «from Azar» can be a person.
    fn is_placed_english(&self, i: usize, name: MonthName) -> bool {
        const PLACES: [Kw; 9] = [
            Kw::In,
            Kw::Since,
            Kw::Of,
            Kw::During,
            Kw::From,
            Kw::To,
            Kw::Between,
            Kw::By,
            Kw::Before,
        ];
        let few = &PLACES[..4];
        let person = name.strength == Strength::Never && name.calendar != Calendar::Gregorian;
        self.any(i, if person { few } else { &PLACES })
    }

    /// Whether a unit word is written in the plural (“years”): the key ends in s.
    pub(super) fn plural_english(&self, i: usize) -> bool {
        const S: u128 = 19;
        self.token(i).is_some_and(|token| token.key & 63 == S && self.unit(i).is_some())
    }
}

/// Days of a month: one, a range, or two that are listed.
pub(super) fn set_days(point: &mut Point, first: Numeral, last: Numeral, list: bool) {
    point.day = Some(Day::Number(last.value as u8));
    if first != last {
        let first = first.value as u8;
        (point.day_from, point.days) =
            if list { (None, [first, 0, 0, 0]) } else { (Some(first), [0; 4]) };
    }
}
