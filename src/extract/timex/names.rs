//! Names made of words of time: people («نوروز احمدی», “June Brown”), clubs (“the
//! Friday Club”), papers («هشت صبح»).

use super::expr::{Day, Expr, Month, Point};
use super::parser::Parser;
use crate::extract::lexicon::{Kw, Part};
use crate::extract::tokens::{Glue, LATIN};

impl Parser<'_> {
    /// «یلدا عباسی، خواننده …», «نوروز احمدی گفت»: a given name, a surname and what
    /// follows names.
    pub(super) fn is_given_name(&self, i: usize) -> bool {
        let starts = i == 0 || !self.is_word(i - 1) || self.is(i - 1, Kw::And);
        if !self.word(i).given || !starts || !self.is_word(i + 1) || !self.is_plain(i + 1) {
            return false;
        }
        if self.is_surname(i + 1) {
            return true;
        }
        let after = self.word(i + 2);
        let small = [Kw::And, Kw::At, Kw::In, Kw::With, Kw::Object, Kw::From, Kw::Which];
        self.is_comma(i + 2)
            || self.sign(i + 2).is_some_and(|sign| matches!(sign, '(' | ':' | '.'))
            || after.kw.is_some_and(|kw| small.contains(&kw))
            || after.tense.is_some()
            || after.role
    }

    /// «احمدی», «محمدپور», «حسین‌زاده»: a given name and what makes it a surname.
    pub(super) fn is_surname(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|token| token.key & LATIN == 0) else {
            return false;
        };
        let joined = self.glue(i + 1) == Glue::HalfSpace;
        if joined && self.token(i + 1).is_some_and(|next| self.lex.is_surname_end(next.key)) {
            return true;
        }
        self.is_plain(i) && self.lex.is_surname(token.key)
    }

    /// «روزنامه ۸صبح», «به گزارش هشت صبح», «به ۸صبح گفت»: the paper of Kabul.
    pub(super) fn paper(&self, i: usize) -> Option<usize> {
        let eight =
            self.digits(i).map_or_else(|| self.word(i).cardinal == Some(8), |(n, _)| n == 8);
        if !eight || self.word(i + 1).part != Some(Part::Morning) {
            return None;
        }
        // «۸صبح، کابل»: a byline.
        if i == 0 {
            return (self.is_comma(2) && self.is_word(3)).then_some(2);
        }
        let press = |back: usize| i.checked_sub(back).is_some_and(|k| self.word(k).press);
        let quoted = self.is(i.checked_sub(1)?, Kw::From) && press(2);
        let told = self.any(i - 1, &[Kw::At, Kw::With]) && self.word(i + 2).saying;
        (press(1) || quoted || told).then_some(i + 2)
    }

    /// “April Jones said”, “June Brown, who …”, “the Friday Club meets”: a month or
    /// weekday before a word with a capital letter that nothing goes on with.
    pub(super) fn is_english_name(&self, i: usize, past: usize, point: &Point) -> bool {
        let alone = past == i + 1 && self.is_latin(i);
        if !alone || !self.is_capital(past) {
            return false;
        }
        // “June Winter”, “May Summers”: no month stands before a season.
        let month = matches!(point.month, Some(Month::Named(_)));
        if month && self.word(i).given && self.word(past).season.is_some() {
            return true;
        }
        if !self.is_plain(past) {
            return false;
        }
        let after = past + 1;
        let ends = self.ends_english(after) && !self.is_capital(after);
        let bare = |month| *point == Point { month, ..Point::default() };
        let month = matches!(point.month, Some(Month::Named(_))) && bare(point.month);
        let weekday = *point == Point { weekday: point.weekday, ..Point::default() };
        let club = self.kw_before(i) == Some(Kw::The) && (month || weekday);
        // “Wednesday Addams is”: a date there would have its comma.
        let first = i == 0 || self.sign(i - 1).is_some_and(|sign| matches!(sign, '.' | '“' | '"'));
        let given = month && self.word(i).given || weekday && first;
        let person = given && self.kw_before(i).is_none();
        ends && (club || person)
    }

    /// “her sister April”, “a girl named June”: family before a month and no more.
    pub(super) fn is_relative(&self, i: usize, point: &Point) -> bool {
        let bare = *point == Point { month: point.month, ..Point::default() };
        let kin = i > 0 && self.word(i - 1).person && self.is_latin(i - 1);
        bare && self.is_latin(i) && (kin || self.is_speaker(i))
    }

    /// “April said she had never seen him”, “June, 34, said”: a month that speaks.
    fn is_speaker(&self, i: usize) -> bool {
        let aged = self.is_comma(i + 1) && self.digits(i + 2).is_some() && self.is_comma(i + 3);
        let verb = i + 1 + if aged { 3 } else { 0 };
        self.word(i).given
            && self.kw_before(i).is_none()
            && self.is_latin(verb)
            && self.word(verb).saying
            && !self.is_capital(verb)
    }

    /// “the Today programme”, “The Tomorrow People”: no day takes an article.
    pub(super) fn is_programme(&self, i: usize, point: &Point) -> bool {
        let deictic = matches!(point.day, Some(Day::Shift(_))) && self.word(i).day_shift.is_some();
        deictic && self.kw_before(i) == Some(Kw::The) && self.is_latin(i) && self.is_capital(i)
    }

    /// «جمعه، همراه رابینسون کروزو», “Crusoe calls him Friday”.
    pub(super) fn is_man_friday(&self, i: usize, past: usize, point: &Point) -> bool {
        const FRIDAY: u8 = 6;
        let friday = *point == Point { weekday: Some(FRIDAY), ..Point::default() };
        friday && self.is_of_crusoe(i, past)
    }

    #[cold]
    fn is_of_crusoe(&self, i: usize, past: usize) -> bool {
        const REACH: usize = 16;
        let near = i.saturating_sub(REACH)..(past + REACH).min(self.toks.len());
        let key = self.lex.crusoe();
        near.into_iter().any(|k| self.is_spelled(k, b"crusoe") || self.toks[k].key == key)
    }

    /// «دیروز، امروز، فردا», “Yesterday”: quotation marks around nothing but days that
    /// anybody could mean are those of a title.
    pub(super) fn is_quoted_title(&self, i: usize, past: usize, expr: &Expr) -> bool {
        let open = i > 0
            && matches!(self.sign(i - 1), Some('«' | '"' | '“' | '‘'))
            && self.glue(i) == Glue::Joined;
        let close = matches!(self.sign(past), Some('»' | '"' | '”' | '’'))
            && self.glue(past) == Glue::Joined;
        let any = |point: &Point| {
            let Point { day, weekday, part, .. } = *point;
            let bare = Point { day, weekday, part, ..Point::default() };
            *point == bare && !matches!(day, Some(Day::Number(_)))
        };
        open && close
            && match expr {
                Expr::Point(point) => any(point),
                Expr::List(points) => points.iter().all(any),
                Expr::Now => true,
                _ => false,
            }
    }

    /// Whether an English word begins with a capital letter.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        let first = self.token(i).and_then(|token| self.text.as_bytes().get(token.start as usize));
        first.is_some_and(u8::is_ascii_uppercase)
    }
}
