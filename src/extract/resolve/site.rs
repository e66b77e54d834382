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
    tokens: &'a [Token],
    found: &'a [Found],
    lexicon: &'static Lexicon,
    foreign: bool,
    /// Places and agencies by token, with their weights.
    hits: OnceCell<Vec<(usize, i8)>>,
    /// The weight of the whole text.
    whole: OnceCell<i32>,
    /// Whether the text speaks of its own day.
    now: OnceCell<bool>,
}

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Behind.
    Back,
    /// Nobody knows.
    Unknown,
    /// A present verb, or a date that is an object («۱۵ دسامبر را تعیین کرد»):
    /// rather ahead, which decides between days that are near.
    Present,
    /// A limit («تا ۶ سپتامبر»): ahead, unless it is only just over.
    Limit,
    /// Plainly ahead.
    Ahead,
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

    fn starts_line(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.glue == Glue::Line)
    }

    fn ends_sentence(&self, i: usize) -> bool {
        let token = &self.tokens[i];
        let stop = matches!(token.sign(), Some('.' | '!' | '؟' | '?' | '؛' | ';'));
        let inside = self
            .tokens
            .get(i + 1)
            .is_some_and(|next| next.glue == Glue::Joined && next.shape != Shape::Sign);
        stop && !inside
    }

    /// Whether the clause of a mention is plainly about what is to come.
    pub(super) fn looks(&self, index: usize) -> Looks {
        let sentence = self.sentence(index);
        let found = &self.found[index];
        if self.is_for(found.first) {
            return Looks::Ahead;
        }
        let looks = if self.is_object(found.past) {
            Looks::Present
        } else {
            self.verdict(found.past..sentence.end)
        };
        if looks == Looks::Ahead && self.was_planned(sentence.start..found.first) {
            return Looks::Unknown;
        }
        let open = matches!(looks, Looks::Unknown | Looks::Present);
        if open && self.is_led(sentence.start..found.first) {
            return Looks::Ahead;
        }
        if open && self.is_until(found) { Looks::Limit } else { looks }
    }

    /// «… را»: the verb does something to the day and need not happen on it.
    fn is_object(&self, past: usize) -> bool {
        self.tokens.get(past).is_some_and(|t| self.lexicon.word(t.word).kw == Some(Kw::Object))
    }

    /// «برای فردا», «برای روز دوشنبه»: what is planned for a day.
    fn is_for(&self, first: usize) -> bool {
        first > 0 && {
            let before = &self.tokens[first - 1];
            self.lexicon.is_for(before.key) || self.lexicon.word(before.word).kw == Some(Kw::For)
        }
    }

    /// «تا ۲۵ آذر»: a limit, when no past verb says otherwise.
    fn is_until(&self, found: &Found) -> bool {
        let before = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        before == Some(Some(Kw::To))
            || self.lexicon.word(self.tokens[found.first].word).kw == Some(Kw::To)
    }

    /// What the first verb after a mention says.
    fn verdict(&self, range: Range<usize>) -> Looks {
        let (mut planned, mut announced) = (false, false);
        let back = |announced| if announced { Looks::Unknown } else { Looks::Back };
        let present = |planned| if planned { Looks::Ahead } else { Looks::Present };
        for i in range {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            match word.tense {
                // «گرفته شود», «اعزام شده باشد»: the verb is the next word.
                Some(Tense::Past) if self.goes_on(i) => {}
                Some(Tense::Past) if !self.after_will(i) => return back(announced),
                Some(Tense::PastOrNoun) if !self.after_will(i) && self.ends_clause(i) => {
                    return back(announced);
                }
                Some(Tense::Announce) => (planned, announced) = (true, true),
                Some(Tense::Future | Tense::Subjunctive) => return Looks::Ahead,
                Some(Tense::Plan) => planned = true,
                Some(Tense::Present) => return present(planned),
                _ => {}
            }
            // «می شود», «می‌شود»: the prefix and its verb are two tokens.
            let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word));
            if let Some(verb) = next.filter(|verb| word.month.is_some() && verb.verb) {
                return match verb.tense {
                    Some(Tense::Past | Tense::PastOrNoun) => Looks::Back,
                    Some(Tense::Telling) if !planned => Looks::Unknown,
                    _ => present(planned),
                };
            }
            if token.is_sign('»') || token.is_sign(':') {
                break;
            }
        }
        Looks::Unknown
    }

    /// Whether a participle is part of a longer verb that is not past.
    fn goes_on(&self, i: usize) -> bool {
        let word = |i: usize| self.tokens.get(i).map(|token| self.lexicon.word(token.word));
        let Some(next) = word(i + 1) else { return false };
        let split = next.month.is_some() && word(i + 2).is_some_and(|verb| verb.verb);
        split || matches!(next.tense, Some(Tense::Future | Tense::Subjunctive | Tense::Present))
    }

    /// Whether a clause is over after a token.
    fn ends_clause(&self, i: usize) -> bool {
        self.tokens.get(i + 1).is_none_or(|next| {
            let kw = self.lexicon.word(next.word).kw;
            next.shape == Shape::Sign || next.glue == Glue::Line || kw == Some(Kw::And)
        })
    }

    fn after_will(&self, i: usize) -> bool {
        i > 0 && self.lexicon.word(self.tokens[i - 1].word).kw == Some(Kw::Will)
    }

    /// «قرار است», «باید», «مهلت» before a mention, not in what somebody is
    /// quoted to have said.
    fn is_led(&self, range: Range<usize>) -> bool {
        let mut quoted = false;
        range.into_iter().any(|i| {
            let token = &self.tokens[i];
            match token.sign() {
                Some('«' | '“') => quoted = true,
                Some('»' | '”') => quoted = false,
                Some('"') => quoted = !quoted,
                _ => {}
            }
            let word = self.lexicon.word(token.word);
            let led = word.tense == Some(Tense::Lead) && !self.is_over(i + 1);
            !quoted && (led || word.kw == Some(Kw::Will))
        })
    }

    /// «قرار بود»: it was planned, and may be over.
    fn is_over(&self, i: usize) -> bool {
        let word = self.tokens.get(i).map(|token| self.lexicon.word(token.word));
        word.is_some_and(|word| word.tense == Some(Tense::Past))
    }

    /// Whether «قرار بود» stands before a mention in its sentence.
    fn was_planned(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|i| {
            let lead = self.lexicon.word(self.tokens[i].word).tense == Some(Tense::Lead);
            lead && self.is_over(i + 1)
        })
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

    /// The keys of words after a mention's phrase, for finding its event.
    pub(super) fn words_after(&self, index: usize, count: usize) -> Vec<u128> {
        let found = &self.found[index];
        let limit = (found.past + 6).min(self.tokens.len());
        (found.past..limit)
            .take_while(|&i| self.tokens[i].shape == Shape::Word && !self.starts_line(i))
            .map(|i| &self.tokens[i])
            .filter(|token| self.lexicon.word(token.word).kw.is_none() && token.key > 1 << 12)
            .map(|token| token.key)
            .take(count)
            .collect()
    }

    /// Whether two places are at most eight tokens apart with only words between.
    pub(super) fn is_same_clause(&self, from: usize, to: usize) -> bool {
        to <= from + 8
            && self.tokens[from..to]
                .iter()
                .all(|token| token.shape == Shape::Word && token.glue < Glue::Line)
    }

    /// Whether the text speaks of its own day («دیروز», «سال گذشته»): it is
    /// news, whose dates without a year belong to that day and to no year told
    /// elsewhere in it.
    pub(super) fn tells_now(&self) -> bool {
        *self.now.get_or_init(|| self.found.iter().any(|found| is_deictic(&found.expr)))
    }

    /// Whether a year only tells one thing from another («بودجه ۱۴۰۴»).
    pub(super) fn is_label(&self, index: usize) -> bool {
        let word = |back| {
            let at = self.found[index].first.checked_sub(back)?;
            Some(self.lexicon.word(self.tokens[at].word))
        };
        word(1).is_some_and(|word| word.yearly)
    }

    /// Whether a mention is compared with what was said before it in the
    /// sentence («نسبت به ماه قبل»).
    pub(super) fn is_compared(&self, index: usize) -> bool {
        let first = self.found[index].first;
        self.tokens[first.saturating_sub(4)..first]
            .iter()
            .any(|token| self.lexicon.is_compared(token.key))
    }

    /// How many of some words a mention's sentence holds.
    pub(super) fn shared(&self, index: usize, words: &[u128]) -> usize {
        let sentence = self.sentence(index);
        let tokens = &self.tokens[sentence];
        words.iter().filter(|word| tokens.iter().any(|token| alike(token.key, **word))).count()
    }
}

/// Equal but for an ezafe «ی» at the end («امضا», «امضای»).
fn alike(a: u128, b: u128) -> bool {
    const YE: u128 = 32;
    let stem = |key: u128| if key & 63 == YE { key >> 6 } else { key };
    a == b || stem(a) == stem(b)
}

fn hits(lexicon: &Lexicon, tokens: &[Token]) -> Vec<(usize, i8)> {
    let mut hits = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        if !lexicon.word(token.word).evidence {
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
    let tokens = Tokens::new(name);
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
