//! Lengths and what is counted with them: offsets («سه ماه پیش»), windows
//! («۴۸ ساعت گذشته»), durations, repeated and vague times.

use super::expr::{Direction, Expr, From, Point, Quantity};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Sense, Tense, Unit};

const ONE: Quantity = Quantity { whole: 1, half: false, vague: false };
const VAGUE: Quantity = Quantity { whole: 0, half: false, vague: true };

impl Parser<'_> {
    /// «سه ماه پیش», «دو روز پس از …», «۱۲ روزه», with «حدود» and «طی».
    pub(super) fn counted(&self, i: usize) -> Option<(Expr, usize)> {
        let at = self.skip_lead(i);
        // «در طول هفت ماه نخست امسال»: the months, not their length.
        if at > i && self.term(at).is_some() {
            return None;
        }
        let (quantity, unit, adjective, past) = self.length(at).or_else(|| self.unit_ending(at))?;
        if let Some(found) = self.bounded(quantity, unit, past) {
            return Some(found);
        }
        if adjective {
            // «دو هفته‌ی گذشته»: the ezafe is no «هفته‌ای».
            let told = self.unit(past - 1).and_then(|_| self.direction(quantity, unit, past));
            return told.or_else(|| self.length_adjective(at, unit, past));
        }
        let (quantity, unit, past) = self.and_more(quantity, unit, past);
        // «برای ۱۲۰ روز دیگر تمدید شد»: so long once more.
        let more = i > 0 && (self.lex.is_for(self.toks[i - 1].key) || self.is(i - 1, Kw::Long));
        if self.is(past, Kw::Other) && (more || self.is(at.saturating_sub(1), Kw::Long)) {
            return Some((Expr::Duration, past + 1));
        }
        self.direction(quantity, unit, past).or_else(|| {
            // «ناوگروه ۹۹ هفته اول دی»: the week leads what follows.
            let sliced = || self.slice_part(&mut Point::default(), past - 1).is_some();
            let fits = self.is_duration(at, unit, past) && !sliced();
            fits.then(|| (Expr::Duration, self.duration_end(past)))
        })
    }

    /// «حدود», «نزدیک به», «بیش از», «طی», «به مدت», «در طول».
    fn skip_lead(&self, i: usize) -> usize {
        let mut at = i;
        if self.any(at, &[Kw::In, Kw::At]) && self.any(at + 1, &[Kw::Long, Kw::Length]) {
            at += 2;
        } else if self.is(at, Kw::During) {
            at += 1;
        }
        if self.is(at, Kw::Approx) {
            at += 1;
            at += usize::from(self.is(at, Kw::At) || self.is(at, Kw::In));
        } else if self.any(at, &[Kw::MoreThan, Kw::LessThan]) && self.is(at + 1, Kw::From) {
            at += 2;
        }
        at
    }

    /// A quantity and its unit, in two words or one («صدسال», «یکماه»).
    pub(super) fn length(&self, i: usize) -> Option<(Quantity, Unit, bool, usize)> {
        let word = self.word(i);
        if self.is(i, Kw::Quarter) && self.unit(i + 1) == Some(Unit::Century) {
            return Some((Quantity { whole: 25, ..ONE }, Unit::Year, false, i + 2));
        }
        if let (Some(value), Some(unit)) = (word.cardinal, word.unit) {
            let quantity = Quantity { whole: value.into(), half: false, vague: false };
            return Some((quantity, unit, false, i + 1));
        }
        if let (Some(value), Some(unit)) = (word.cardinal, word.length) {
            let quantity = Quantity { whole: value.into(), half: false, vague: false };
            return Some((quantity, unit, true, i + 1));
        }
        let (quantity, past) = self.quantity(i)?;
        if self.lex.phrase_at(self.toks, past, super::is_trap).is_some() {
            return None;
        }
        let (unit, adjective, past) = self.counted_unit(past)?;
        Some((quantity, unit, adjective, past))
    }

    /// «یک سال و نیم», «دو سال و سه ماه».
    fn and_more(&self, quantity: Quantity, unit: Unit, past: usize) -> (Quantity, Unit, usize) {
        if self.is(past, Kw::And) {
            if self.is(past + 1, Kw::Half) {
                return (Quantity { half: true, ..quantity }, unit, past + 2);
            }
            if let Some((more, end)) = self.quantity(past + 1)
                && let Some(smaller) = self.unit(end).filter(|smaller| *smaller < unit)
            {
                let times = match (unit, smaller) {
                    (Unit::Year, Unit::Month) => 12,
                    (Unit::Week, Unit::Day) => 7,
                    _ => return (quantity, unit, end + 1),
                };
                let whole = quantity.whole.saturating_mul(times).saturating_add(more.whole);
                let vague = quantity.vague || more.vague;
                return (Quantity { whole, half: more.half, vague }, smaller, end + 1);
            }
        }
        (quantity, unit, past)
    }

    /// «فردای انتخابات»: the day after an event.
    pub(super) fn morrow(&self, i: usize) -> Option<(Expr, usize)> {
        if self.word(i).day_shift != Some(1) || !self.is_morrow(i) {
            return None;
        }
        if let Some(found) = self.morrow_of_day(i + 1) {
            return Some(found);
        }
        if self.is_own_doing(i + 1) {
            let next = Expr::Offset(ONE, Unit::Day, Direction::Ahead, From::Previous);
            return Some((next, i + 2));
        }
        let (expr, past) = self.before_or_after(ONE, Unit::Day, Direction::Ahead, i + 1);
        let known = past > i + 1 || self.word(i + 1).eventful || self.word(i + 1).yearly;
        let known = known || self.word(i + 1).happening;
        known.then_some((expr, past))
    }

    /// What an offset's direction word makes of it.
    fn direction(&self, quantity: Quantity, unit: Unit, i: usize) -> Option<(Expr, usize)> {
        use Direction::{Ahead, Back};
        let offset = |direction, from| Expr::Offset(quantity, unit, direction, from);
        match self.kw(i)? {
            Kw::Ago
                if self.is(i + 1, Kw::From)
                    && (self.is_journey(i + 2) || self.is_of_happening(i)) =>
            {
                Some((offset(Back, From::Document), i + 1))
            }
            Kw::Ago | Kw::Earlier if self.is(i + 1, Kw::From) => {
                Some(self.before_or_after(quantity, unit, Back, i + 2))
            }
            Kw::Ago if self.turn(i).is_some_and(|(turn, _)| turn.sign() > 0) => {
                Some((Expr::Window(quantity, unit, Ahead), i + 2))
            }
            Kw::Ago | Kw::Previous => Some((offset(Back, From::Document), i + 1)),
            Kw::Past | Kw::Recent => Some((Expr::Window(quantity, unit, Back), i + 1)),
            Kw::Next | Kw::Ahead => Some((Expr::Window(quantity, unit, Ahead), i + 1)),
            Kw::Other => Some((offset(Ahead, From::Document), i + 1)),
            // «دو روز بعد از تهران بیرون رفتند»
            Kw::Later if self.is(i + 1, Kw::From) && self.is_journey(i + 2) => {
                Some((offset(Ahead, From::Previous), i + 1))
            }
            Kw::Later | Kw::After if self.is(i + 1, Kw::From) => {
                Some(self.before_or_after(quantity, unit, Ahead, i + 2))
            }
            Kw::Later => Some((offset(Ahead, From::Previous), i + 1)),
            // «دو روز پیش‌تر»
            Kw::Earlier => Some((offset(Back, From::Earlier), i + 1)),
            _ => None,
        }
    }

    /// «دو روز قبل از کابل به دوبی رفت», «یک سال پیش از همسرش جدا شد»: «از» belongs to
    /// the verb, when nothing happens that the time could lie before.
    pub(super) fn is_journey(&self, i: usize) -> bool {
        const REACH: usize = 8;
        if self.word(i).evidence && self.is(i + 1, Kw::At) && self.is_word(i + 2) {
            return true;
        }
        // «از دنیا رفت», «از راه رسید»
        if self.word(i).fading && self.is_past(i + 1) {
            return true;
        }
        let named = self.named_day(i).is_some() || self.point(i).is_some();
        if named || !self.is_noun(i) && !self.is(i, Kw::This) {
            return false;
        }
        // What something is told of by its verb may happen: «از این طرح رونمایی کرد».
        let happens = |at: usize| {
            let word = self.word(at);
            word.happening || word.eventful
        };
        let this = usize::from(self.is(i, Kw::This));
        let mut free = !happens(i) && !happens(i + this);
        for at in i + 1..i + REACH {
            let word = self.word(at);
            if !self.is_word(at) || self.is(at, Kw::From) {
                return false;
            }
            if (word.sourced || word.leaving && free) && self.is_over_at(at) {
                return !word.sourced || !self.is_sourced_before(i);
            }
            if word.leaving && !word.happening && free {
                return false;
            }
            free &= !word.happening;
        }
        false
    }

    /// Whether a word is a verb of the past or the noun of one («راهی سئول شد»).
    fn is_over_at(&self, i: usize) -> bool {
        const REACH: usize = 3;
        let verb = |at: usize| self.is_past(at) && !self.is_word(at + 1);
        self.is_past(i) || self.is_past(i + 1) || (i + 2..=i + REACH).any(verb)
    }

    /// «از شهروندان سه روز پیش از انتخابات درخواست کرد»: whether the verb has its «از»
    /// already, before the time that ends at word `i`.
    fn is_sourced_before(&self, i: usize) -> bool {
        const BACK: usize = 12;
        let near = (i.saturating_sub(BACK)..i.saturating_sub(1)).rev();
        near.take_while(|at| self.is_word(*at)).any(|at| self.is(at, Kw::From))
    }

    pub(super) fn is_past(&self, i: usize) -> bool {
        matches!(self.word(i).tense, Some(Tense::Past | Tense::PastOrNoun))
    }

    /// After «پس از» and «پیش از»: «این», «آن», an event of the text.
    fn before_or_after(
        &self,
        quantity: Quantity,
        unit: Unit,
        direction: Direction,
        i: usize,
    ) -> (Expr, usize) {
        let offset = |from| Expr::Offset(quantity, unit, direction, from);
        if self.any(i, &[Kw::This, Kw::ThisSame]) && !self.is_noun(i + 1) {
            return (offset(From::Document), i + 1);
        }
        // «۴۰ سال قبل از امروز»
        if self.word(i).day_shift == Some(0) && !self.word(i).night {
            return (offset(From::Document), i + 1);
        }
        // «پس از آن جست‌وجو ادامه یافت», «پس از آن حادثه»: both refer back.
        if self.is(i, Kw::That) {
            return (offset(From::Previous), i + 1);
        }
        let is_event = |sense| matches!(sense, Sense::Epoch(_) | Sense::DatedName(_));
        if let Some((Sense::Epoch(epoch) | Sense::DatedName(epoch), length)) =
            self.lex.phrase_at(self.toks, i, is_event)
        {
            return (offset(From::Event(Some(epoch))), self.year_of_epoch(epoch, i + length));
        }
        (offset(From::Event(None)), i)
    }

    /// «کودتای ۲۸ مرداد ۱۳۳۲»: an event's year written after its name.
    fn year_of_epoch(&self, epoch: u16, i: usize) -> usize {
        let year = self.lex.epochs.get(usize::from(epoch)).map(|epoch| epoch.year);
        let at = i + usize::from(self.unit(i) == Some(Unit::Year) && !self.plural(i));
        let written = self.digits(at).and_then(|(value, _)| i32::try_from(value).ok());
        if written.is_some() && written == year { at + 1 } else { i }
    }

    pub(super) fn is_noun(&self, i: usize) -> bool {
        self.is_word(i) && self.kw(i).is_none() && !self.word(i).verb
    }

    /// «۱۲ روزه» is a length; «۲۴ ساعته» is none, and «۳۰ ساله» only beside
    /// what lasts years («قرارداد»): otherwise it is somebody's age.
    fn length_adjective(&self, i: usize, unit: Unit, past: usize) -> Option<(Expr, usize)> {
        const YE: u128 = 32;
        let around = unit == Unit::Hour && self.digits(i).is_some_and(|(value, _)| value == 24);
        let lasting = i == 0 || self.word(i - 1).lasting || self.word(past).lasting;
        let age = unit == Unit::Year && !lasting;
        // «یک روزی برمی‌گردم» is any day.
        let some = self.word(i).cardinal == Some(1)
            && unit == Unit::Day
            && self.token(past - 1).is_some_and(|token| token.key & 63 == YE);
        (!age && !around && !some).then_some((Expr::Duration, past))
    }

    fn is_duration(&self, i: usize, unit: Unit, past: usize) -> bool {
        if unit == Unit::Season || self.unit(past - 1) == Some(Unit::Season) {
            return false;
        }
        let age =
            unit == Unit::Year && (self.is(past, Kw::Has) || self.kw_before(i) == Some(Kw::Under));
        let one = self.word(i).cardinal == Some(1);
        let fuzzy = one && unit == Unit::Night;
        !fuzzy && !age && !self.word(past).numbered
    }

    /// «۵ دقیقه به» stays out; «سه سال متوالی» is whole.
    fn duration_end(&self, past: usize) -> usize {
        if self.is(past, Kw::Consecutive) { past + 1 } else { past }
    }

    /// «چهلمین روز درگذشت …», «سومین روز جنگ»: counted from an event.
    pub(super) fn nth_day_of_event(&self, i: usize) -> Option<(Expr, usize)> {
        let number = self.numeral(i).filter(|n| n.prenominal && n.value > 1)?;
        let at = number.past;
        if self.unit(at) != Some(Unit::Day) || self.plural(at) || self.is_latin(at) {
            return None;
        }
        let past = at + 1 + usize::from(self.is(at + 1, Kw::From));
        if self.is(past, Kw::Consecutive) {
            return Some((Expr::Duration, past + 1));
        }
        // The mourning day is forty days after; the third day is two days after.
        let days = if number.value == 40 { 40 } else { number.value - 1 };
        let quantity = Quantity { whole: days, half: false, vague: false };
        let (expr, end) = self.before_or_after(quantity, Unit::Day, Direction::Ahead, past);
        // The date that follows can be the day itself: only what was told before is
        // counted from.
        if end == past {
            let told = Expr::Offset(quantity, Unit::Day, Direction::Ahead, From::Told);
            return Some((told, at + 1));
        }
        Some((expr, end))
    }

    /// «سال‌های اخیر», «روزهای آینده», «سال‌ها پیش», «این روزها»; «ساعاتی پیش».
    pub(super) fn vague(&self, i: usize) -> Option<(Expr, usize)> {
        if self.any(i, &[Kw::This, Kw::ThisSame])
            && self.unit(i + 1) == Some(Unit::Day)
            && self.plural(i + 1)
            && self.plural_edge(i + 1).is_none()
        {
            return Some((Expr::Vague, i + 2));
        }
        let adjective = self.word(i).length.filter(|_| self.word(i).cardinal.is_none());
        let unit = self.unit(i).or(adjective)?;
        let loose =
            self.plural(i) || self.indefinite(i) || matches!(unit, Unit::Minute | Unit::Hour);
        if !loose || self.is_latin(i) {
            return None;
        }
        let past = i + 1;
        if self.plural(i) && self.is_for_ages(i) {
            return Some((Expr::Vague, past));
        }
        match self.kw(past)? {
            Kw::Past | Kw::Recent | Kw::Next | Kw::Ahead if self.plural(i) => {
                Some((Expr::Vague, past + 1))
            }
            Kw::Ago
                if self.turn(past).is_some_and(|(turn, _)| turn.sign() > 0) && self.plural(i) =>
            {
                Some((Expr::Vague, past + 2))
            }
            Kw::Ago if !self.is(past + 1, Kw::From) && unit <= Unit::Hour => {
                Some((Expr::Offset(VAGUE, unit, Direction::Back, From::Document), past + 1))
            }
            // «ساعتی بعد», «دقایقی بعد»: of the day told before.
            Kw::Later if !self.is(past + 1, Kw::From) && unit <= Unit::Hour => {
                Some((Expr::Offset(VAGUE, unit, Direction::Ahead, From::Previous), past + 1))
            }
            Kw::Ago | Kw::Later if !self.is(past + 1, Kw::From) && self.plural(i) => {
                Some((Expr::Vague, past + 1))
            }
            _ => None,
        }
    }

    /// «سال‌هاست که …», «ماه‌هاست»: the copula is joined to the plural.
    fn is_for_ages(&self, i: usize) -> bool {
        self.token(i).is_some_and(|token| self.text[..token.end as usize].ends_with("هاست"))
    }

    /// «دهه گذشته», «دهه اخیر»: one whole unit.
    pub(super) fn single_age(&self, i: usize) -> Option<(Expr, usize)> {
        let unit = self.unit(i).filter(|unit| matches!(unit, Unit::Decade | Unit::Century))?;
        if self.plural(i) || self.is_latin(i) {
            return None;
        }
        let direction = match self.kw(i + 1)? {
            Kw::Past | Kw::Recent | Kw::Ago => Direction::Back,
            Kw::Next => Direction::Ahead,
            _ => return None,
        };
        Some((Expr::Window(ONE, unit, direction), i + 2))
    }

    /// «اکنون», «هم اکنون».
    pub(super) fn now(&self, i: usize) -> Option<(Expr, usize)> {
        (self.is(i, Kw::Now) && !self.is_latin(i)).then_some((Expr::Now, i + 1))
    }
}
