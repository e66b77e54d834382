//! Values for what the grammar found, following one set of conventions: a
//! relative expression is counted from the publication date or from an earlier
//! mention, never from today.

mod age;
mod anchor;
mod bounded;
mod clocks;
mod counted;
mod headings;
mod hints;
mod looks;
mod looks_english;
mod looks_given;
mod looks_planned;
mod looks_since;
mod month;
mod named;
mod over;
mod periods;
mod point;
mod same;
mod site;
mod span;
#[cfg(test)]
mod tests;
mod told;
mod units;
mod week;
mod year;

use super::timex::{
    self,
    expr::{Expr, Found, Month, Point, Year},
};
use super::tokens::Tokens;
use super::{Context, Derivation, Mention, Rule, TimexKind};
use crate::article::{Article, Known, Span};
use crate::calendar::{Calendar, Edtf, NaiveDate};
pub(super) use counted::{counted_from, counted_to};
pub(super) use hints::{Hints, Yearless};
use site::Site;
pub(super) use units::weekday as weekday_of;

/// The temporal mentions of a text.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// All tokens of the text.
    pub tokens: Tokens,
    /// All mentions, in text order; spans do not overlap.
    pub mentions: Vec<Mention>,
    /// Weekdays that disagree with the date beside them.
    pub clashes: Vec<Clash>,
    /// What the text says about its own day, when nobody else says it.
    pub(super) hints: Hints,
}

/// A weekday that disagrees with the date it stands beside; the date wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Index into the mentions.
    pub mention: usize,
    /// The weekday as written, 0 = Saturday.
    pub written: u8,
    /// The date's true weekday.
    pub actual: u8,
}

/// Everything that an article says about time. The publication date is the
/// context's when it has one, else the article's.
pub fn mentions(article: &Article, context: &Context) -> Reading {
    let published =
        context.published.as_ref().or(article.published.as_ref().map(|published| &published.edtf));
    let day = published.and_then(|value| value.clone().without_time().as_day());
    let mut names = article.relays.iter().chain(&article.agency).map(String::as_str);
    let foreign = names.any(|name| site::weight_of(name) > 0);
    read(&article.text, day, foreign)
}

/// The mentions of a plain text published on a day. `foreign`: a foreign
/// agency is known to be its source.
pub fn read(text: &str, published: Option<NaiveDate>, foreign: bool) -> Reading {
    let tokens = Tokens::new(text);
    let found = timex::find(text, &tokens.list);
    let mut resolver = Resolver {
        text,
        published,
        site: Site::new(&tokens.list, &found, foreign),
        found: &found,
        values: Vec::with_capacity(found.len()),
        resolving: 0,
        last_year: None,
        clashes: Vec::new(),
        hints: Hints::default(),
    };
    let mentions = (0..found.len()).map(|index| resolver.mention(index)).collect();
    let Resolver { clashes, hints, .. } = resolver;
    Reading { tokens, mentions, clashes, hints }
}

/// A value and how it came about.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    value: Edtf,
    alt: Vec<Edtf>,
    rule: Rule,
    anchor: Option<Edtf>,
    calendar: Option<Calendar>,
    note: Option<String>,
}

impl Resolved {
    fn new(value: Edtf, rule: Rule) -> Self {
        Self { value, alt: Vec::new(), rule, anchor: None, calendar: None, note: None }
    }

    fn anchored(mut self, anchor: Option<Edtf>) -> Self {
        self.anchor = anchor;
        self
    }

    fn in_calendar(mut self, calendar: Calendar) -> Self {
        self.calendar = Some(calendar);
        self
    }

    fn or(mut self, other: Option<Edtf>) -> Self {
        if let Some(other) = other.filter(|other| *other != self.value) {
            self.alt.push(other);
        }
        self
    }
}

/// What later mentions may refer back to.
#[derive(Debug, Clone)]
struct Past {
    value: Edtf,
    calendar: Option<Calendar>,
    /// Index of the mention.
    index: usize,
}

struct Resolver<'a> {
    text: &'a str,
    published: Option<NaiveDate>,
    site: Site<'a>,
    found: &'a [Found],
    values: Vec<Past>,
    /// Index of the mention that is being resolved.
    resolving: usize,
    /// The last of them whose year is written.
    last_year: Option<usize>,
    clashes: Vec<Clash>,
    hints: Hints,
}

impl Resolver<'_> {
    fn mention(&mut self, index: usize) -> Mention {
        self.resolving = index;
        let found = &self.found[index];
        let span = self.site.span(found);
        let resolved = self.resolve(&found.expr, index).map(|found| self.about(found, index));
        if let Some(resolved) = &resolved {
            self.note_past(resolved, index);
            self.check_weekday(index, resolved);
        }
        if self.published.is_none() {
            self.note_hint(index, resolved.as_ref());
        }
        let resolved = resolved.map(|resolved| self.lasting(resolved, index));
        self.check_dual(index, span, resolved)
    }

    /// «حدود سال ۱۳۰۷»: about that year.
    fn about(&self, resolved: Resolved, index: usize) -> Resolved {
        let year = |point: &Point| {
            *point == Point { year: point.year, era: point.era, ..Point::default() }
        };
        if self.found[index].expr.point().is_some_and(year) && self.site.is_about(index) {
            return Resolved { value: resolved.value.approximate(), ..resolved };
        }
        resolved
    }

    /// «از پارسال تعطیل است»: what began then goes on; what refers back to it still
    /// means the time itself.
    fn lasting(&self, resolved: Resolved, index: usize) -> Resolved {
        let begun = |value: &Edtf| {
            let first = units::bounds(value).map(|(first, _)| first);
            first.is_some() && self.published.is_none_or(|now| first <= Some(now))
        };
        let point = self.found[index].expr.point().is_some_and(Point::is_dated);
        if !point || !self.site.is_lasting(index) || !begun(&resolved.value) {
            return resolved;
        }
        match units::start_of(&resolved.value) {
            Some(start) => Resolved { value: Edtf::open_end(start), alt: Vec::new(), ..resolved },
            None => resolved,
        }
    }

    fn note_past(&mut self, resolved: &Resolved, index: usize) {
        let point = self.found[index].expr.point();
        if point.is_some_and(|point| matches!(point.year, Some(Year::Number { .. }))) {
            self.last_year = Some(self.values.len());
        }
        let past = Past { value: resolved.value.clone(), calendar: resolved.calendar, index };
        self.values.push(past);
    }

    /// Two calendars in one mention: the day that has a year wins, and a
    /// disagreement is kept as the other reading.
    fn check_dual(&mut self, index: usize, span: Span, resolved: Option<Resolved>) -> Mention {
        let found = &self.found[index];
        let mut resolved = resolved;
        let week = found.expr.point().is_some_and(|point| point.week.is_some());
        if let Some(dual) = found.dual.as_ref().filter(|_| !week) {
            let other = self.point(dual, index);
            let has_year = |point: &Point| point.year.is_some();
            let first_year = found.expr.point().is_some_and(has_year);
            // A weekday beside the second date is a check that the first lacks.
            let checked = dual.weekday.is_some()
                && found.expr.point().is_none_or(|point| point.weekday.is_none())
                && other.as_ref().and_then(|other| other.value.as_day()).map(units::weekday)
                    == dual.weekday;
            let better = other.is_some() && !first_year && (has_year(dual) || checked);
            let better =
                better || has_year(dual) && beside_lunar(resolved.as_ref(), other.as_ref());
            match (&mut resolved, other) {
                (Some(first), Some(mut other)) if better => {
                    std::mem::swap(first, &mut other);
                }
                (Some(first), Some(other)) => *first = first.clone().or(Some(other.value)),
                (None, other) => resolved = other,
                _ => {}
            }
        }
        self.build(found, span, resolved)
    }

    fn build(&self, found: &Found, span: Span, resolved: Option<Resolved>) -> Mention {
        let phrase = self.text[span.start..span.end].to_owned();
        let kind = kind(&found.expr);
        let Some(resolved) = resolved else {
            let rule = match rule_of(&found.expr) {
                // It is not the day of publication that is missing.
                Rule::Offset | Rule::Weekday | Rule::RelativeUnit if self.published.is_some() => {
                    Rule::Anaphora
                }
                rule => rule,
            };
            let why = Derivation { rule, phrase, anchor: None, calendar: None, note: None };
            return Mention {
                span,
                kind,
                value: None,
                alt: Vec::new(),
                known: Known::Computed,
                why,
            };
        };
        let known = if resolved.rule == Rule::Explicit { Known::Written } else { Known::Computed };
        let why = Derivation {
            rule: resolved.rule,
            phrase,
            anchor: resolved.anchor,
            calendar: resolved.calendar,
            note: resolved.note,
        };
        Mention { span, kind, value: Some(resolved.value), alt: resolved.alt, known, why }
    }

    fn resolve(&self, expr: &Expr, index: usize) -> Option<Resolved> {
        match expr {
            Expr::Point(point) => self.point(&self.compared(*point, index), index),
            Expr::List(points) => self.list(points, index),
            Expr::Offset(quantity, unit, direction, from) => {
                self.offset(*quantity, *unit, *direction, *from, index)
            }
            Expr::Window(quantity, unit, direction) => self.window(*quantity, *unit, *direction),
            Expr::Bounded(quantity, unit, bound, date) => {
                self.bounded(*quantity, *unit, *bound, date, index)
            }
            Expr::Span(span) => self.span(span, index),
            Expr::Named(named, year, turn) => self.named(*named, *year, *turn, index),
            Expr::Anniversary(ordinal, epoch) => self.anniversary(*ordinal, *epoch, index),
            Expr::Epoch(epoch) => Some(self.epoch(*epoch)),
            Expr::SameDay(back) => self.same_day_of_year(*back, index),
            Expr::Now => self
                .published
                .map(|day| Resolved::new(Edtf::day(day), Rule::RelativeUnit).anchored(self.doc())),
            Expr::Duration | Expr::Set | Expr::Vague => None,
        }
    }

    /// «ماه قبل», «سال قبل» compared with a month or year of the same sentence
    /// are counted from that one.
    fn compared(&self, point: Point, index: usize) -> Point {
        let back = point.year == Some(Year::Shift(-1)) || point.month == Some(Month::Shift(-1));
        if !back || !self.site.is_compared(index) {
            return point;
        }
        let sentence = self.site.sentence(index);
        let near = self.values.last().is_some_and(|past| {
            let written = self.found[past.index].expr.point().is_some_and(|point| {
                matches!(point.month, Some(Month::Named(_)))
                    || matches!(point.year, Some(Year::Number { .. }))
            });
            written && sentence.contains(&self.found[past.index].first)
        });
        match (near, point.month, point.year) {
            (true, Some(Month::Shift(shift)), _) => {
                Point { month: Some(Month::Same(shift)), ..point }
            }
            (true, None, Some(Year::Shift(shift))) => {
                Point { year: Some(Year::Same(shift)), ..point }
            }
            _ => point,
        }
    }

    /// The publication date as a value.
    fn doc(&self) -> Option<Edtf> {
        self.published.map(Edtf::day)
    }
}

/// «۲۱ رمضان ۱۳۱۸ (۲۲ دی ۱۲۷۹)»: whether the second day is that of another calendar than the
/// first, which is lunar and can be off by one, as months began when the moon was seen.
fn beside_lunar(first: Option<&Resolved>, second: Option<&Resolved>) -> bool {
    let (Some(first), Some(second)) = (first, second) else { return false };
    let lunar = first.calendar == Some(Calendar::Hijri) && second.calendar != first.calendar;
    match (first.value.as_day(), second.value.as_day()) {
        (Some(a), Some(b)) => lunar && (1..=2).contains(&(a - b).num_days().abs()),
        _ => false,
    }
}

fn kind(expr: &Expr) -> TimexKind {
    match expr {
        Expr::Duration => TimexKind::Duration,
        Expr::Set => TimexKind::Set,
        Expr::Point(point) if point.clock.is_some() || point.part.is_some() => TimexKind::Time,
        _ => TimexKind::Date,
    }
}

/// The rule that would have dated an expression that has no value.
fn rule_of(expr: &Expr) -> Rule {
    match expr {
        Expr::Offset(..) | Expr::Window(..) | Expr::Bounded(..) => Rule::Offset,
        Expr::Named(..) | Expr::Anniversary(None, Some(_)) => Rule::NamedDay,
        Expr::Anniversary(..) => Rule::Anniversary,
        // No date is expected of lengths and repeated times.
        Expr::Duration | Expr::Set | Expr::Vague => Rule::Vague,
        // «۳۱ مهر ۱۴۰۴»: written whole, and no day.
        Expr::Point(Point { month: Some(_), year: Some(Year::Number { .. }), .. }) => {
            Rule::Explicit
        }
        Expr::Point(point) if point.weekday.is_some() => Rule::Weekday,
        Expr::Point(point) if point.month.is_some() => Rule::NearestYear,
        _ => Rule::RelativeUnit,
    }
}
