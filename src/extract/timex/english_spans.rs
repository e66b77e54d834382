//! English lengths and what is counted with them: “two weeks ago”, “a day after the
//! vote”, “for decades”, “every Friday”.

use super::english::spelled;
use super::expr::{Direction, Expr, From, Quantity};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Sense, Unit};

const ONE: Quantity = Quantity { whole: 1, half: false, vague: false };

impl Parser<'_> {
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
            // “one year ago today”, “two years ago this month”
            Some(Kw::Ago) => self
                .ago_this(quantity, unit, past + 1)
                .or_else(|| Some((offset(Direction::Back, From::Document), past + 1))),
            // “a week earlier than last year” compares.
            Some(Kw::Earlier | Kw::Later) if self.is(past + 1, Kw::Than) => None,
            Some(Kw::Earlier) => Some((offset(Direction::Back, From::Earlier), past + 1)),
            Some(Kw::Later) => Some((offset(Direction::Ahead, From::Previous), past + 1)),
            _ if self.is_term(i, unit, past) && !quantity.vague => {
                Some((Expr::Window(quantity, unit, Direction::Ahead), past))
            }
            _ => self.english_around(quantity, unit, past).or_else(|| {
                // “One day he will …” is any day.
                let some = self.word(at).cardinal == Some(1) && self.starts_sentence(at);
                let article = self.is(at, Kw::A) || some && unit == Unit::Day;
                (!article).then_some((Expr::Duration, past))
            }),
        }
    }

    /// “is to report within ten days”: a term from now; “may appeal within 20 days” and
    /// “within ten days of the vote” are none.
    fn is_term(&self, i: usize, unit: Unit, past: usize) -> bool {
        const REACH: usize = 8;
        let within = i.checked_sub(1).filter(|k| self.is_spelled(*k, b"within"));
        let open = self.any(past, &[Kw::Of, Kw::After, Kw::Before]) || self.is_possessive(past);
        let Some(within) = within.filter(|_| !open && unit >= Unit::Day) else { return false };
        let be = |k: usize| self.is_spelled(k, b"is") || self.is_spelled(k, b"are");
        let arranged = [&b"due"[..], b"expected", b"set", b"ordered", b"scheduled"];
        let due = |k: usize| {
            let key = self.token(k).map(|token| token.key);
            arranged.iter().any(|word| key == Some(spelled(word))) || be(k)
        };
        (within.saturating_sub(REACH)..within).any(|k| {
            let to = self.is(k, Kw::To) && self.is_latin(k) && k > 0 && due(k - 1);
            to || self.is_spelled(k, b"must")
        })
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
        // “the past fortnight”, “a fortnight ago”
        let at = i + usize::from(self.is(i, Kw::A));
        if let (Some(value), Some(unit)) = (self.word(at).cardinal, self.word(at).unit)
            && self.is_latin(at)
        {
            let quantity = Quantity { whole: value.into(), half: false, vague: false };
            return Some((quantity, unit, at + 1));
        }
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
            || word.month.is_some()
            || word.season.is_some();
        set.then_some((Expr::Set, at + 1))
    }
}
