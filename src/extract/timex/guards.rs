//! What only looks like time: names of people, streets, papers and teams,
//! counts, codes, idioms.

use super::expr::{Day, Era, Expr, Month, Point, Year};
use super::is_trap;
use super::parser::Parser;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, Part, Strength, Unit};
use crate::extract::tokens::{Glue, Shape};

impl Parser<'_> {
    /// Where a trap that begins here ends.
    pub(super) fn trap(&self, i: usize) -> Option<usize> {
        if let Some((_, length)) = self.lex.phrase_at(self.toks, i, is_trap) {
            let after = i + length;
            let year =
                self.word(i).season == Some(1) && self.digits(after).is_some_and(|(_, n)| n == 4);
            // «شنبه بازار سهام سبز بود»: a day on which a market is open, and no market's name.
            let traded = self.weekday(i).is_some() && self.word(after).traded;
            return (!year && !traded).then_some(after);
        }
        self.title_of_work(i).or_else(|| self.paper(i)).or_else(|| self.code(i))
    }

    /// «کتاب «صد سال تنهایی»», ««سه‌شنبه‌ها با موری» کتاب …»: the rest of the title.
    fn title_of_work(&self, i: usize) -> Option<usize> {
        const LONGEST: usize = 8;
        if i == 0 || !matches!(self.sign(i - 1), Some('«' | '"' | '“')) {
            return None;
        }
        let close = |k: &usize| matches!(self.sign(*k), Some('»' | '"' | '”'));
        let end = (i + 1..i + LONGEST).find(close)?;
        let before = (1..=3).any(|back| {
            i.checked_sub(1 + back).is_some_and(|k| {
                // «نقد فیلم: «شنبه‌ای که نیامد»»
                let between = (k + 1..i - 1).all(|k| self.is_word(k) || self.is_sign(k, ':'));
                self.word(k).work && between
            })
        });
        (before || self.word(end + 1).work).then_some(end)
    }

    /// Telephone numbers, scores, prices, versions: digits tied to signs.
    fn code(&self, i: usize) -> Option<usize> {
        let (_, digits) = self.digits(i)?;
        if digits > 4 {
            return Some(i + 1);
        }
        let money = i > 0
            && matches!(self.sign(i - 1), Some('$' | '€' | '£'))
            && self.glue(i) == Glue::Joined;
        // «نسبت ۱:۲۰», “the record of 9:58”
        let ratio = self.is_sign(i + 1, ':')
            && (1..=2).any(|back| i.checked_sub(back).is_some_and(|k| self.word(k).ratio));
        if ratio && self.is_number(i + 2) {
            return Some(i + 3);
        }
        let percent = matches!(self.sign(i + 1), Some('%' | '٪'));
        (money || percent).then_some(i + 1)
    }

    /// Whether what was read is part of a name or an idiom.
    pub(super) fn is_name(&self, i: usize, past: usize, expr: &Expr) -> bool {
        if self.goes_on(past) {
            return true;
        }
        let before = i.checked_sub(1);
        // «این سامانه شنبه رونمایی شد»: what is pointed at needs no name.
        let pointed = |k: usize| {
            let shown = [Kw::This, Kw::ThisSame, Kw::That, Kw::Same];
            self.kw_before(k).is_some_and(|kw| shown.contains(&kw)) && !self.is_latin(k)
        };
        // «کارخانه‌ای شنبه سوخت»: what is any of its kind has no name.
        // “on a steep street Wednesday”: in English names have capitals.
        let small = |k: usize| self.is_latin(k) && !self.is_capital(k);
        let named = |k: usize| self.word(k).head && !self.indefinite(k) && !small(k);
        // «پل از ۱۴ تا ۲۰ آذر بسته است»
        let led = self.is(i, Kw::From);
        let headed =
            !led && before.is_some_and(|k| named(k) && self.glue(i) <= Glue::Space && !pointed(k));
        // “Mr. March”
        let stop = before.is_some_and(|k| k > 0 && self.is_sign(k, '.') && self.is_latin(k - 1));
        let titled = before.is_some_and(|k| self.word(k - usize::from(stop)).title);
        if self.is_quoted_title(i, past, expr) {
            return true;
        }
        let quoted_head = i >= 2 && self.sign(i - 1) == Some('«') && self.word(i - 2).head;
        match expr {
            Expr::Point(point) => {
                let plain =
                    before.is_some_and(|k| !self.word(k).street && self.is_plain_day(k, point));
                let plain = plain || headed && self.is_weekday_told(past, point);
                let plain = plain || before.is_some_and(|k| self.is_told_on(k, point));
                let plain = plain || before.is_some_and(|k| self.is_told_today(k, point));
                let plain = plain || point.weekday.is_some() && self.unit(i) == Some(Unit::Day);
                ((headed && !plain || quoted_head) && is_nameable(point))
                    || (titled
                        && point.day.is_none()
                        && is_nameable(point)
                        && self.is_given(i, point))
                    || (self.is_latin(i) && self.word(past).head && is_nameable(point))
                    || self.is_english_name(i, past, point)
                    || self.is_relative(i, point)
                    || self.is_programme(i, point)
                    || self.is_man_friday(i, past, point)
                    || self.is_city(i, past, point)
                    || self.is_friday_leader(i, point)
            }
            Expr::Named(..) => headed || quoted_head || titled || self.is_of_a_person(i),
            Expr::Duration => self.is_series(i),
            _ => false,
        }
    }

    /// «ملا جمعه», “Mr. March”, but not «پیکر استاد سه‌شنبه تشییع شد»: whether somebody may
    /// be called by a day or a month.
    fn is_given(&self, i: usize, point: &Point) -> bool {
        // 0 is Saturday, 6 Friday.
        matches!(point.weekday, None | Some(0 | 6)) || self.is_latin(i)
    }

    /// «آذر مهرگان»: a surname, behind the name of a month that is a given name as well.
    fn is_of_a_person(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).filter(|_| self.glue(i) <= Glue::Space) else {
            return false;
        };
        let weak = self.word(before).month.is_some_and(|name| name.strength < Strength::Strong);
        let dated =
            before.checked_sub(1).is_some_and(|k| self.numeral(k).is_some() || self.is_number(k));
        weak && !dated && !self.is_latin(i)
    }

    /// «رئیس موزه صبح سه‌شنبه برکنار شد», «مدیر گروه سه‌شنبه در نشست گفت»: nothing is
    /// named after part of a day of the week, nor after one that goes on with a place.
    fn is_weekday_told(&self, past: usize, point: &Point) -> bool {
        point.weekday.is_some() && (point.part.is_some() || self.is(past, Kw::In))
    }

    /// «جشنواره ۱۰ شهریور آغاز شد», «مدیر باشگاه ۳ اکتبر رفت»: a day that nothing is named
    /// after; movements are named after Gregorian days («جنبش ۶ آوریل»).
    fn is_plain_day(&self, head: usize, point: &Point) -> bool {
        match (point.month, point.day) {
            (Some(Month::Named(name)), Some(Day::Number(day))) => match name.calendar {
                Calendar::Jalali => !NAMESAKES.contains(&(name.number, day)),
                Calendar::Gregorian => !self.is_latin(head) && !self.word(head).weekly,
                Calendar::Hijri => false,
            },
            _ => false,
        }
    }

    /// «کلینیک یکشنبه پلمب شد», «کشتی دوشنبه غرق شد», «پل سه‌شنبه فرو ریخت»: hardly anything
    /// but papers and circles is named after a day of the week.
    fn is_told_on(&self, head: usize, point: &Point) -> bool {
        let word = self.word(head);
        bare_weekday(point).is_some_and(|day| {
            !word.weekly && !self.is_latin(head) && (!word.street || !matches!(day, 0 | 2 | 6))
        })
    }

    /// «رئیس بانک فردا می‌رود», «مدیر شبکه ظهر امروز آمد», but «رادیو فردا», «روزنامه صبح
    /// امروز»: only papers, stations and circles are named after today and tomorrow.
    fn is_told_today(&self, head: usize, point: &Point) -> bool {
        let part = point.part.is_some() && !self.is_latin(head);
        let morning = self.word(head + 1).part == Some(Part::Morning);
        let near = matches!(point.day, Some(Day::Shift(0..)));
        near && (!self.word(head).weekly || part && !morning)
    }

    /// «شنبه‌زاده», «آذر‌آب»: an unknown word joined behind a half-space.
    fn goes_on(&self, past: usize) -> bool {
        self.token(past).is_some_and(|next| {
            next.glue == Glue::HalfSpace && next.shape == Shape::Word && self.is_plain(past)
        })
    }

    /// A word that is nothing to the grammar.
    pub(super) fn is_plain(&self, i: usize) -> bool {
        let word = self.word(i);
        let time = word.unit.is_some()
            || word.part.is_some()
            || word.length.is_some()
            || word.weekday.is_some()
            || word.season.is_some()
            || word.month.is_some()
            || word.edge.is_some();
        let number = word.cardinal.is_some() || word.ordinal.is_some();
        !time && !number && word.kw.is_none()
    }

    /// «شهر دوشنبه», «در دوشنبه پایتخت …».
    fn is_city(&self, i: usize, past: usize, point: &Point) -> bool {
        let monday = *point == Point { weekday: Some(2), ..Point::default() } && past == i + 1;
        // «در دوشنبه» without «روز» is the city, too.
        let inside = i > 0 && self.is(i - 1, Kw::In);
        monday
            && i > 0
            && (inside || self.lex.is_city_word(self.toks[i - 1].key) || self.is_of_two(i))
    }

    /// «روابط تهران و دوشنبه»: the second of two capitals.
    fn is_of_two(&self, i: usize) -> bool {
        let Some(first) = i.checked_sub(3) else { return false };
        let word = |i: usize| {
            let token = &self.toks[i];
            &self.text[token.start as usize..token.end as usize]
        };
        let between = matches!(
            word(first),
            "روابط" | "مناسبات" | "میان" | "بین" | "همکاری" | "همکاری\u{200c}های" | "مذاکرات"
        );
        between && self.word(first + 1).evidence && self.is(i - 1, Kw::And)
    }

    fn is_friday_leader(&self, i: usize, point: &Point) -> bool {
        let friday = point.weekday == Some(6) && point.day.is_none();
        friday && i > 0 && self.lex.is_friday_head(self.toks[i - 1].key)
    }

    /// «قسمت ۵ ساعت», «شماره ۳ ماه»: numbers of a series.
    fn is_series(&self, i: usize) -> bool {
        i > 0 && self.word(i - 1).numbered
    }

    /// A year that «سال» does not announce: «جام جهانی ۲۰۱۸», «در ۲۰۲۴», «(۱۳۹۸)».
    pub(super) fn lone_year(&self, i: usize) -> Option<(Expr, usize)> {
        if let Some((first, last, past)) = self.year_pair(i)
            && !self.is_numbered(i)
        {
            let era = self.era(past);
            let end = era.map_or(past, |(_, end)| end);
            return Some((closed_years(first, last, era.map(|(era, _)| era)), end));
        }
        let (value, digits) = self.digits(i)?;
        let known =
            digits == 4 && ((1300..=1430).contains(&value) || (1900..=2060).contains(&value));
        // Older years only where a preposition or a bracket shows them.
        let old = digits == 4 && ((1200..1300).contains(&value) || (1600..1900).contains(&value));
        let short = digits == 2 && (50..=99).contains(&value);
        let named_era = matches!(digits, 3 | 4) && self.era(i + 1).is_some();
        let yearly = i > 0 && self.is_yearly(i - 1);
        if !(known || old || short || named_era)
            || self.is_numbered(i)
            || self.is_tied(i)
            || (self.is_quantity(i)
                && (short || !yearly || self.is_scaled(i + 1))
                && !self.begins_clause(i + 1))
        {
            return None;
        }
        let placed = known
            && (matches!(self.kw_before(i), Some(Kw::In | Kw::Since | Kw::To))
                || self.is_bracketed(i)
                || self.heads_line(i))
            || old && (self.kw_before(i) == Some(Kw::In) || self.is_bracketed(i));
        let (mut point, mut past) = (Point::default(), i + 1);
        let era = self.era(past);
        // «زلزله ۹۶», where nothing follows that it could count.
        let plain = short && (self.ends_noun_phrase(i + 1) || self.word(i + 1).evidence);
        let event = i > 0 && self.word(i - 1).eventful && self.glue(i) <= Glue::Space;
        let eventful = event && (known || plain && !self.is(i + 1, Kw::And));
        if !(yearly || placed || named_era || eventful) {
            return None;
        }
        point.year = Some(Year::Number { value: i32::try_from(value).ok()?, digits });
        if let Some((era, end)) = era {
            (point.era, past) = (Some(era), end);
        } else if digits == 2 && self.is_of_games(i) {
            point.era = Some(Era::Gregorian);
        }
        Some((Expr::Point(point), past))
    }

    /// «۱۳۵۷: انقلاب پیروز شد», “2015 – The deal is signed”: the year of a chronology.
    ///
    /// «۱۳۵۴» alone in its line heads what follows.
    pub(super) fn heads_line(&self, i: usize) -> bool {
        if i == 0 && self.toks.len() == 1 {
            return true;
        }
        let mark = self.is_dash(i + 1) || self.is_sign(i + 1, ':');
        i == 0 && mark && self.is_word(i + 2) && self.glue(i + 2) > Glue::Joined
    }

    /// «سهم انرژی پاک» after «تا ۲۰۳۰»: with a noun of its own it is not counted.
    fn begins_clause(&self, i: usize) -> bool {
        let limit = i >= 2 && self.kw(i - 2) == Some(Kw::To);
        let noun = self.is_word(i + 1) && self.is_plain(i + 1) && !self.word(i + 1).verb;
        // «تا ۲۰۳۰ شرکت ثبت شد»: the word belongs to the verb.
        let verb = self.word(i + 2).verb || self.word(i + 2).tense.is_some();
        limit && noun && !verb && self.word(i).soft
    }

    /// «۱۴۰۰ میلیارد», «۲۰۲۰ هزار»: never a year.
    fn is_scaled(&self, i: usize) -> bool {
        self.is(i, Kw::Million) || self.word(i).cardinal.is_some()
    }

    fn is_yearly(&self, i: usize) -> bool {
        let country = i > 0 && self.word(i - 1).yearly && self.is_word(i) && self.kw(i).is_none();
        self.word(i).yearly || (country && !self.word(i).verb)
    }

    /// «جام جهانی ۹۸», «المپیک سئول ۸۸»: contests of many countries.
    fn is_of_games(&self, i: usize) -> bool {
        (1..=2).any(|back| i.checked_sub(back).is_some_and(|k| self.word(k).games))
    }

    fn is_bracketed(&self, i: usize) -> bool {
        i > 0 && self.is_sign(i - 1, '(') && self.is_sign(i + 1, ')')
    }

    fn is_numbered(&self, i: usize) -> bool {
        let before = |back: usize| i.checked_sub(back).is_some_and(|k| self.word(k).numbered);
        before(1) || (before(2) && self.is_sign(i.wrapping_sub(1), ':'))
    }

    /// Joined to letters, a dot or another number.
    pub(super) fn is_tied(&self, i: usize) -> bool {
        let latin_before = i > 0 && self.is_latin(i - 1) && self.glue(i) == Glue::Joined;
        let after = self.token(i + 1).is_some_and(|token| token.glue == Glue::Joined)
            && (self.is_latin(i + 1)
                || (matches!(self.sign(i + 1), Some('.' | '/' | '٫' | ':' | '-'))
                    && self.is_number(i + 2)
                    && self.glue(i + 2) == Glue::Joined));
        let before = i >= 2
            && self.glue(i) == Glue::Joined
            && self.glue(i - 1) == Glue::Joined
            && self.is_number(i - 2)
            && matches!(self.sign(i - 1), Some('.' | '/' | '٫' | ':' | '-'));
        latin_before || after || before
    }

    pub(super) fn is_quantity(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        // «خانه‌نشین» is no house.
        let compound = self.glue(i + 2) == Glue::HalfSpace && self.is_word(i + 2);
        // «در ۱۴۰۲ مقاله‌ای نوشت»: what is counted is no «any».
        next.count && !compound && !self.indefinite(i + 1)
            || next.unit.is_some()
            || next.cardinal.is_some()
            || next.length.is_some()
            || matches!(self.sign(i + 1), Some('%' | '٪'))
            || (self.is_number(i + 1) && self.glue(i + 1) <= Glue::Space)
    }
}

fn closed_years(first: Year, last: Year, era: Option<Era>) -> Expr {
    let point = |year| Box::new(Expr::Point(Point { year: Some(year), era, ..Point::default() }));
    Expr::Span(super::expr::Span::Closed(point(first), point(last)))
}

/// Days of the year that squares, hospitals and units are named after: month and day.
const NAMESAKES: [(u8, u8); 31] = [
    (1, 12),
    (1, 13),
    (1, 29),
    (2, 1),
    (2, 12),
    (3, 2),
    (3, 3),
    (3, 14),
    (3, 15),
    (4, 7),
    (4, 8),
    (4, 30),
    (4, 18),
    (5, 14),
    (5, 28),
    (6, 8),
    (6, 17),
    (6, 31),
    (7, 5),
    (7, 7),
    (8, 13),
    (9, 5),
    (9, 7),
    (9, 16),
    (9, 21),
    (10, 9),
    (10, 19),
    (11, 12),
    (11, 19),
    (11, 22),
    (11, 29),
];

/// A day of the week alone; 0 is Saturday, 6 Friday.
fn bare_weekday(point: &Point) -> Option<u8> {
    point.weekday.filter(|_| *point == Point { weekday: point.weekday, ..Point::default() })
}

/// Dates that streets, hospitals and papers are named after: a day and month
/// or less, with no year and no time.
fn is_nameable(point: &Point) -> bool {
    let timed = point.year.is_some()
        || point.turn.is_some()
        || point.week.is_some()
        || point.clock.is_some()
        || point.edge.is_some();
    // «روزنامه امروز», «رادیو فردا», but «عملیات دیشب», «بمباران دیروز».
    let deictic = matches!(point.day, Some(Day::Same(_) | Day::This | Day::Shift(..0)))
        || matches!(point.month, Some(Month::Shift(_) | Month::Same(_) | Month::This));
    !timed && !deictic && (point.weekday.is_none() || point.day.is_none())
}
