//! What stands around a mention: its sentence, whether its clause looks ahead,
//! and the evidence for the calendar that the article lives in.

use crate::article;
use crate::calendar::Calendar;
use crate::extract::lexicon::{Kw, Lexicon, Sense, Tense, lexicon};
use crate::extract::timex::expr::{Day, Era, Expr, Found, From, Month, Point, Span, Week, Year};
use crate::extract::tokens::{Glue, LATIN, Shape, Token, Tokens};
use std::cell::OnceCell;
use std::ops::Range;

/// How far a sentence is followed, in tokens, each way.
const REACH: usize = 80;

/// Evidence of one mention of a month, against a country's name.
const MONTH_WEIGHT: i32 = 3;

/// The tokens around mentions.
pub(super) struct Site<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) found: &'a [Found],
    pub(super) lexicon: &'static Lexicon,
    foreign: bool,
    /// Places and agencies by token, with their weights.
    hits: OnceCell<Vec<(usize, i8)>>,
    /// The weight of the whole text.
    whole: OnceCell<i32>,
    /// Whether the text speaks of its own day.
    now: OnceCell<bool>,
}

impl<'a> Site<'a> {
    pub(super) fn new(tokens: &'a [Token], found: &'a [Found], foreign: bool) -> Self {
        Self {
            tokens,
            found,
            lexicon: lexicon(),
            foreign,
            hits: OnceCell::new(),
            whole: OnceCell::new(),
            now: OnceCell::new(),
        }
    }

    /// The bytes of a mention.
    pub(super) fn span(&self, found: &Found) -> article::Span {
        let (first, last) = (&self.tokens[found.first], &self.tokens[found.past - 1]);
        article::Span { start: first.start as usize, end: last.end as usize }
    }

    /// The tokens of the sentence around a mention.
    pub(super) fn sentence(&self, index: usize) -> Range<usize> {
        let found = &self.found[index];
        let first = (found.first.saturating_sub(REACH)..found.first)
            .rev()
            .find(|&i| self.ends_sentence(i))
            .map_or(found.first.saturating_sub(REACH), |i| i + 1);
        let limit = (found.past + REACH).min(self.tokens.len());
        let past = (found.past..limit)
            .find(|&i| self.starts_line(i) || self.ends_sentence(i))
            .unwrap_or(limit);
        let line =
            (first..found.first).rev().find(|&i| self.starts_line(i + 1)).map_or(first, |i| i + 1);
        line.max(first)..past
    }

    pub(super) fn starts_line(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.glue == Glue::Line)
    }

    pub(super) fn ends_sentence(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let stop = matches!(token.sign(), Some('.' | '!' | '؟' | '?' | '؛' | ';'));
        let inside = self
            .tokens
            .get(i + 1)
            .is_some_and(|next| next.glue == Glue::Joined && next.shape != Shape::Sign);
        stop && !inside
    }

    /// Whether relative years and months at a mention are Gregorian.
    pub(super) fn is_gregorian(&self, index: usize) -> bool {
        let found = &self.found[index];
        if self.tokens[found.first].key & LATIN != 0 {
            return true;
        }
        let sentence = self.sentence(index);
        let near = self.weigh(&sentence);
        let whole = *self.whole.get_or_init(|| self.weigh(&(0..self.tokens.len())).clamp(-8, 8));
        2 * near + whole + if self.foreign { 3 } else { 0 } > 0
    }

    /// Whether a mention is written in English.
    pub(super) fn is_english(&self, index: usize) -> bool {
        let found = &self.found[index];
        let first = found.first.saturating_sub(1);
        self.tokens[first..found.past].iter().any(|token| token.key & LATIN != 0)
    }

    /// Whether the text names a place or office of Iran or Afghanistan.
    pub(super) fn is_domestic(&self) -> bool {
        let hits = self.hits.get_or_init(|| hits(self.lexicon, self.tokens));
        hits.iter().any(|(_, weight)| *weight < 0)
    }

    fn weigh(&self, range: &Range<usize>) -> i32 {
        let hits = self.hits.get_or_init(|| hits(self.lexicon, self.tokens));
        let from = hits.partition_point(|(i, _)| *i < range.start);
        let places: i32 = hits[from..]
            .iter()
            .take_while(|(i, _)| *i < range.end)
            .map(|(_, w)| i32::from(*w))
            .sum();
        let from = self.found.partition_point(|found| found.first < range.start);
        let months: i32 = self.found[from..]
            .iter()
            .take_while(|found| found.first < range.end)
            .map(|f| weight(&f.expr))
            .sum();
        places + MONTH_WEIGHT * months
    }

    /// Whether two places are at most eight tokens apart with only words, a
    /// bracket or «، که» between.
    pub(super) fn is_same_clause(&self, from: usize, to: usize) -> bool {
        to <= from + 8
            && (from..to).all(|i| {
                let token = &self.tokens[i];
                let which = || {
                    let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word).kw);
                    token.is_sign('،') && next == Some(Some(Kw::Which))
                };
                let plain = token.shape == Shape::Word || token.is_sign('(') || which();
                plain && token.glue < Glue::Line
            })
    }

    /// The same behind an opening that a comma can close, with no «و» between.
    pub(super) fn is_one_clause(&self, from: usize, to: usize) -> bool {
        let comma = self.tokens.get(from).is_some_and(|t| matches!(t.sign(), Some('،' | ',')));
        let from = from + usize::from(comma);
        let joins = |token: &Token| self.lexicon.word(token.word).kw == Some(Kw::And);
        from <= to && self.is_same_clause(from, to) && !self.tokens[from..to].iter().any(joins)
    }

    /// Whether the text speaks of its own day («دیروز», «سال گذشته»): it is
    /// news, whose dates without a year belong to that day and to no year told
    /// elsewhere in it.
    pub(super) fn tells_now(&self) -> bool {
        *self.now.get_or_init(|| self.found.iter().any(|found| is_deictic(&found.expr)))
    }

    /// Whether a month or season only tells which («حقوق شهریور», «آمار بیکاری پاییز»).
    pub(super) fn is_reckoned(&self, index: usize) -> bool {
        let first = self.found[index].first;
        let monthly = |i: usize| self.lexicon.word(self.tokens[i].word).monthly;
        let near = |back: usize| first.checked_sub(back).is_some_and(monthly);
        near(1) || first > 1 && self.tokens[first - 1].shape == Shape::Word && near(2)
    }

    /// Whether «حدود», «حوالی» stands right before a mention.
    pub(super) fn is_about(&self, index: usize) -> bool {
        let before = self.found[index].first.checked_sub(1).filter(|&i| !self.starts_line(i + 1));
        before.is_some_and(|i| {
            let token = &self.tokens[i];
            self.lexicon.word(token.word).kw == Some(Kw::Approx) && token.key & LATIN == 0
        })
    }

    /// Whether a mention is a line of its own.
    pub(super) fn is_line(&self, index: usize) -> bool {
        let found = &self.found[index];
        let past = found.past;
        self.starts_line(found.first) && (past >= self.tokens.len() || self.starts_line(past))
    }

    /// “Thursday morning”: whether a mention ends with a part of the day.
    pub(super) fn ends_with_part(&self, index: usize) -> bool {
        let last = &self.tokens[self.found[index].past - 1];
        self.lexicon.word(last.word).part.is_some()
    }

    /// Whether a mention heads its line: «۱۴:۳۵ | …», «ساعت ۱۰:۳۰ - …».
    pub(super) fn is_stamp(&self, index: usize) -> bool {
        let found = &self.found[index];
        let sign = self.tokens.get(found.past).and_then(Token::sign);
        let mark = matches!(sign, Some('|' | '-' | '–' | '—' | ':' | '•'));
        self.starts_line(found.first) && (mark || self.is_line(index))
    }

    /// Whether what is told at a mention was only said at the one before it:
    /// «دوشنبه گفت که …», “said on Monday that …”.
    pub(super) fn is_reported(&self, before: usize, index: usize) -> bool {
        const NEAR: usize = 4;
        let (before, found) = (&self.found[before], &self.found[index]);
        let says = |i: usize| self.lexicon.word(self.tokens[i].word).saying;
        let that = |i: &usize| {
            let kw = self.lexicon.word(self.tokens[*i].word).kw;
            let english = self.tokens[*i].key & LATIN != 0;
            kw == Some(Kw::Which) || kw == Some(Kw::That) && english
        };
        (before.past..found.first).find(that).is_some_and(|at| {
            let first = at.saturating_sub(NEAR).min(before.first.saturating_sub(1));
            (first.max(at.saturating_sub(2 * NEAR))..at).any(says)
        })
    }

    /// Whether the sentence of a mention says that something was said: its day may be of that
    /// alone.
    pub(super) fn is_said(&self, index: usize) -> bool {
        let says = |i: usize| self.lexicon.word(self.tokens[i].word).saying;
        self.sentence(index).any(says)
    }

    /// Whether a state goes on since a mention: «از پارسال تعطیل است».
    pub(super) fn is_lasting(&self, index: usize) -> bool {
        const REACH: usize = 14;
        let found = &self.found[index];
        let word = |i: usize| self.lexicon.word(self.tokens[i].word);
        let from = found.first.checked_sub(1).filter(|&i| word(i).kw == Some(Kw::From));
        let Some(from) = from.filter(|&i| self.tokens[i].key & LATIN == 0) else { return false };
        if from > 0 && !self.starts_line(from) && self.is_comparative(from - 1) {
            return false;
        }
        let limit = (found.past + REACH).min(self.tokens.len());
        for i in found.past..limit {
            let token = &self.tokens[i];
            if token.shape == Shape::Sign || self.starts_line(i) {
                return false;
            }
            if self.lexicon.is_state(token.key) {
                return i > found.past && !self.is_participle(i - 1);
            }
            if word(i).verb || word(i).tense.is_some_and(|tense| tense != Tense::Plan) {
                return false;
            }
        }
        false
    }

    /// «بیشتر», «کم‌تر», «غیر», «بیش»: what is compared by the «از» after it.
    fn is_comparative(&self, i: usize) -> bool {
        // The letters ت and ر.
        const TAR: u128 = (4 << 6) | 0b1100;
        let token = &self.tokens[i];
        let kw = self.lexicon.word(token.word).kw;
        token.key & 0xfff == TAR || matches!(kw, Some(Kw::MoreThan | Kw::LessThan | Kw::Earlier))
    }

    /// A word in ه before «است»: «شده است» tells what happened.
    pub(super) fn is_participle(&self, i: usize) -> bool {
        const HE: u128 = 31;
        self.tokens[i].key & 63 == HE
    }

    /// Whether «است» or «بود» follows a mention at once.
    pub(super) fn is_predicate(&self, index: usize) -> bool {
        let next = self.tokens.get(self.found[index].past);
        next.is_some_and(|token| self.lexicon.is_copula(token.key))
    }

    /// Whether a text has dates of the solar calendar that say so.
    pub(super) fn tells_solar(&self) -> bool {
        let solar = |point: &Point| {
            point.era == Some(Era::Solar) || point.calendar_of_month() == Some(Calendar::Jalali)
        };
        self.found.iter().any(|found| found.expr.point().is_some_and(solar))
    }

    /// Whether two mentions stand near one another in one paragraph.
    pub(super) fn is_near(&self, before: usize, after: usize) -> bool {
        const REACH: usize = 40;
        let (from, to) = (self.found[before].past, self.found[after].first);
        to >= from && to - from <= REACH && !(from..=to).any(|i| self.starts_line(i))
    }

    /// Whether two mentions stand so near that one story can go on between them, perhaps
    /// in the next paragraph.
    pub(super) fn is_story(&self, before: usize, after: usize) -> bool {
        const REACH: usize = 40;
        let (from, to) = (self.found[before].past, self.found[after].first);
        let lines = (from..=to.max(from)).filter(|i| self.starts_line(*i)).count();
        to >= from && to - from <= REACH && lines <= 1
    }

    /// Whether a text names Iran or Afghanistan more than other countries.
    pub(super) fn leans_domestic(&self) -> bool {
        let hits = self.hits.get_or_init(|| hits(self.lexicon, self.tokens));
        hits.iter().map(|(_, weight)| i32::from(*weight)).sum::<i32>() < 0
    }

    /// Whether a year only tells one thing from another («بودجه ۱۴۰۴»).
    pub(super) fn is_label(&self, index: usize) -> bool {
        let word = |back| {
            let at = self.found[index].first.checked_sub(back)?;
            Some(self.lexicon.word(self.tokens[at].word))
        };
        // «کنکور ۱۴۰۵», «آزمون ارشد ۱۴۰۵», “the bill for 1405”
        let noun = word(1).is_some_and(|word| word.kw.is_none() && word.tense.is_none());
        word(1).is_some_and(|word| word.yearly)
            || noun && word(2).is_some_and(|word| word.yearly)
            || word(1).is_some_and(|word| word.kw == Some(Kw::For))
            || self.is_english_label(index)
    }

    /// “the 2015 deal expired on October 18”: a year right before its noun.
    fn is_english_label(&self, index: usize) -> bool {
        let noun = |i: usize| {
            self.tokens.get(i).is_some_and(|token| {
                let word = self.lexicon.word(token.word);
                let plain = word.kw.is_none() && word.tense.is_none() && word.month.is_none();
                token.key & LATIN != 0 && token.glue <= Glue::Space && plain
            })
        };
        let number = self.tokens[self.found[index].past - 1].shape == Shape::Number;
        number && noun(self.found[index].past)
    }

    /// Whether a mention is compared with what was said before it in the
    /// sentence («نسبت به ماه قبل»).
    pub(super) fn is_compared(&self, index: usize) -> bool {
        let first = self.found[index].first;
        self.tokens[first.saturating_sub(4)..first]
            .iter()
            .any(|token| self.lexicon.is_compared(token.key))
    }
}

fn hits(lexicon: &Lexicon, tokens: &[Token]) -> Vec<(usize, i8)> {
    let mut hits = Vec::with_capacity(8);
    for (i, token) in tokens.iter().enumerate() {
        if !token.evidence {
            continue;
        }
        let phrase = lexicon.phrase_at(tokens, i, |sense| matches!(sense, Sense::Evidence(_)));
        if let Some((Sense::Evidence(weight), _)) = phrase {
            hits.push((i, weight));
        }
    }
    hits
}

/// The weight of a name on its own («رویترز»).
pub(super) fn weight_of(name: &str) -> i32 {
    // The kept memory is for articles.
    let mut tokens = Tokens::default();
    tokens.read(name);
    hits(lexicon(), &tokens.list).iter().map(|(_, weight)| i32::from(*weight)).sum()
}

/// Whether an expression is counted from the day it is said on.
fn is_deictic(expr: &Expr) -> bool {
    match expr {
        Expr::Point(point) => {
            let weekday = point.weekday.is_some() && !matches!(point.day, Some(Day::Number(_)));
            weekday
                || point.turn.is_some()
                || point.deictic.is_some()
                || matches!(point.day, Some(Day::Shift(_)))
                || matches!(point.week, Some(Week::Shift(_)))
                || matches!(point.month, Some(Month::Shift(_)))
                || matches!(point.year, Some(Year::Shift(_)))
        }
        Expr::Offset(_, _, _, from) => *from == From::Document,
        Expr::Window(..) | Expr::Now | Expr::SameDay(_) => true,
        Expr::Span(Span::Closed(a, b)) => is_deictic(a) || is_deictic(b),
        Expr::Span(Span::Since(a, _) | Span::Until(a) | Span::Before(a) | Span::After(a)) => {
            is_deictic(a)
        }
        _ => false,
    }
}

/// What a mention's own calendar says for the article's.
fn weight(expr: &Expr) -> i32 {
    expr.point().map_or(0, point_weight)
}

fn point_weight(point: &Point) -> i32 {
    if let Some(Month::Named(name)) = point.month {
        return match name.calendar {
            Calendar::Gregorian => 1,
            Calendar::Jalali => -1,
            Calendar::Hijri => 0,
        };
    }
    match (point.era, point.year) {
        (Some(Era::Gregorian), _) => 1,
        (Some(Era::Solar), _) => -1,
        (_, Some(Year::Number { value: 1800..2200, digits: 4 })) if !point.numeric => 1,
        (_, Some(Year::Number { value: 1200..1500, digits: 4 })) if !point.numeric => -1,
        _ => 0,
    }
}
