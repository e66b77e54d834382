//! Dates and times: a point is read as a run of components in any order that
//! Persian allows («شامگاه دوشنبه ۱۵ مهر سال گذشته ساعت ۱۸»), each filling one
//! empty slot.

use super::clock::settle;
use super::expr::{Day, Fraction, Month, Point, Year};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Unit, WordId};
use crate::extract::tokens::Shape;

impl Parser<'_> {
    /// A date or time that begins at `i`, and the token after it.
    pub(super) fn point(&self, i: usize) -> Option<(Point, usize)> {
        let (point, at) = self.grown(Point::default(), i);
        (at > i && self.is_whole(&point, i, at)).then_some((point, at))
    }

    /// A point with all that follows it.
    pub(super) fn grown(&self, point: Point, i: usize) -> (Point, usize) {
        let (mut point, mut at) = (point, i);
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
        let (mut point, at) = open.unwrap_or((point, at));
        if let (Some(clock), Some(part)) = (&mut point.clock, point.part) {
            settle(clock, part);
        }
        (point, at)
    }

    /// The component after a linking token.
    pub(super) fn linked(&self, point: &Point, at: usize) -> Option<(Point, usize)> {
        let link = self.link(point, at)?;
        let mut tried = *point;
        let past = self.component(&mut tried, link)?;
        // «آذر به ۴۲ درصد رسید»: «به» joins no year.
        let led = !self.is(at, Kw::At) || tried.year == point.year;
        // «۳۱ شهریور در ۷۹سالگی درگذشت»: two digits behind a preposition count.
        let short = matches!(tried.year, Some(Year::Number { digits: ..=2, .. }));
        let led = led && !(short && tried.year != point.year && self.is(at, Kw::In));
        (led && self.link_holds(point, &tried)).then_some((tried, past))
    }

    /// Whether the slots filled make an expression of their own.
    pub(super) fn is_whole(&self, point: &Point, first: usize, past: usize) -> bool {
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
    pub(super) fn bare_season(&self, point: &Point, first: usize) -> bool {
        let alone = point.year.is_none() && point.turn.is_none() && point.edge.is_none();
        let led = |i: usize| {
            let kw = self.kw_before(i);
            matches!(kw, Some(Kw::In | Kw::From | Kw::To | Kw::During | Kw::With | Kw::Between))
        };
        // «آمار بیکاری پاییز»
        let reckoned =
            (1..=2).any(|back| first.checked_sub(back).is_some_and(|k| self.word(k).monthly));
        !alone
            || reckoned
            || self.season_opens(first)
            || self.unit(first) == Some(Unit::Season)
            || self.any(first, &[Kw::This, Kw::ThisSame])
            || (self.kw_before(first) == Some(Kw::And)
                && first >= 2
                && self.word(first - 2).season.is_some()
                && led(first - 2))
            || led(first)
    }

    /// «که تابستان از سپیدرود آمد», «…، زمستان در اسارت جان سپرد»: a season that opens its
    /// clause, with the phrase of the verb right behind.
    fn season_opens(&self, first: usize) -> bool {
        // «زمستان: بیمه قطع شد»: an entry of a chronology.
        if first == 0 && self.is_sign(first + 1, ':') {
            return true;
        }
        let opens = first > 0 && (self.is(first - 1, Kw::Which) || self.is_comma(first - 1));
        opens && self.any(first + 1, &[Kw::In, Kw::From, Kw::At, Kw::With])
    }

    /// A linking token between components, and where the next one would stand.
    pub(super) fn link(&self, point: &Point, at: usize) -> Option<usize> {
        if self.is_comma(at) || self.is_dash(at) || self.is_sign(at, '/') || self.is_sign(at, '|') {
            return Some(at + 1);
        }
        let named = point.weekday.is_some() || matches!(point.day, Some(Day::Shift(_)));
        if named && self.lex.is_equal_to(self.token(at).map_or(0, |token| token.key)) {
            return Some(at + 1 + usize::from(self.is(at + 1, Kw::With)));
        }
        let links = self.any(at, &[Kw::From, Kw::In, Kw::At]) && point.is_dated();
        let deictic = matches!(point.day, Some(Day::Shift(_)));
        let bracket =
            self.is_sign(at, '(') && (deictic || (point.weekday.is_some() && point.day.is_none()));
        (links || bracket).then_some(at + 1)
    }

    /// Which links join: weekday + date, date + clock, edge or month «از» year.
    #[allow(clippy::unused_self, reason = "beside its siblings")]
    pub(super) fn link_holds(&self, before: &Point, after: &Point) -> bool {
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
        let clock_first = before.is_clock_only() && matches!(after.day, Some(Day::Number(_)));
        let gains_year = before.month.is_some() && before.year.is_none() && after.year.is_some();
        (had_day && gains_clock)
            || gains_weekday
            || dates_deictic
            || clock_first
            || gains_date
            || gains_year
    }

    /// Reads one component into an empty slot.
    pub(super) fn component(&self, point: &mut Point, i: usize) -> Option<usize> {
        // Most of what follows a date is no word of the lexicon: it can only be
        // a number run together or the letters of an era («ه.ش»).
        let token = self.token(i)?;
        let listed = token.word != WordId::NONE || token.shape == Shape::Number;
        if !listed {
            return self.year_part(point, i).or_else(|| self.era_part(point, i));
        }
        let word = self.word(i);
        if token.shape == Shape::Word && !word.timely {
            match word.kw {
                // «جمادی الاول»: each of two words alone is no month.
                None => return self.month_part(point, i).or_else(|| self.era_part(point, i)),
                Some(kw) if is_particle(kw) => return None,
                Some(_) => {}
            }
        }
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
}

/// Whether a small word stands before components and between them, but begins none.
fn is_particle(kw: Kw) -> bool {
    matches!(
        kw,
        Kw::From
            | Kw::To
            | Kw::Through
            | Kw::And
            | Kw::Or
            | Kw::Between
            | Kw::In
            | Kw::With
            | Kw::At
            | Kw::During
            | Kw::Of
            | Kw::On
            | Kw::By
            | Kw::For
            | Kw::Object
    )
}
