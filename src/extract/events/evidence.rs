//! How likely two tellings of different articles are one event: what speaks for
//! it and against it, each with its weight, added up.
//!
//! The sum is the logarithm of odds; boosted trees (`trees`) see the same things and
//! what the sum came to, and have their say beside it. Both were fitted on our own
//! collections of articles (`examples/fit_merging`) and checked on those left out;
//! none of them knows a word.

use super::company::{COMPANY, COMPANY_WEIGHTS, Company};
use super::kinds::{Kinds, is_saying};
use super::merge::Item;
use super::same::{self, Dates};
use super::signs::Signs;
use super::surroundings::{self, AROUND};
use super::trees::{self, Trees};
use super::vocabulary::MOST_WEIGHT;
use std::sync::Arc;

/// How many things are weighed, those of `surroundings` last.
pub const COUNT: usize = 54;

/// Log-odds from which two tellings are taken for one event.
const ENOUGH: f32 = 0.30;

/// What is weighed, by the names it is fitted under, with its weight alone and in
/// the company of the other pairs of two articles.
pub const WEIGHTS: [(&str, f32, f32); COUNT] = [
    ("any", -3.47, -4.31),
    ("one day", 1.42, 0.62),
    ("the day of the news", 0.49, 0.76),
    ("a day in a longer time", 0.11, 0.35),
    ("time unknown", -0.95, -0.87),
    ("days apart", -4.00, -2.55),
    ("counted days apart", -3.06, -1.70),
    ("same happening", 0.72, 0.44),
    ("two sides of a happening", 0.48, 0.20),
    ("unknown happening", 0.40, 0.23),
    ("contrary happenings", -0.36, -1.02),
    ("both say it", 0.10, -0.22),
    ("direct signs", 4.03, 1.86),
    ("signs crosswise", -0.64, -0.33),
    ("known to one", 0.05, 1.75),
    ("unknown to either", -1.45, -0.74),
    ("other countries", -1.14, -1.00),
    ("known to both", 1.04, 1.45),
    ("different counts", -0.63, -0.48),
    ("others act", -1.64, -1.28),
    ("others act in two scripts", 0.03, -0.14),
    ("other places", -1.31, -1.06),
    ("shared actors", 1.06, 0.98),
    ("two scripts", 1.35, 1.07),
    ("main news of both", -1.36, -1.33),
    ("main news of one", -0.21, -0.36),
    ("same fields", 1.37, 0.99),
    ("actors of other countries", -0.47, -0.37),
    ("topics alike", 1.83, 1.76),
    ("told in the topic of one", -0.37, -0.10),
    ("told in the topic of both", -0.26, -0.34),
    ("rarest sign", 0.26, 0.21),
    ("rarest sign crosswise", 1.63, 1.18),
    ("names known to one", 1.35, 1.54),
    ("names known to both", 0.18, -0.06),
    ("says little", 0.98, 0.81),
    ("says little of the same happening", 0.47, 0.55),
    ("points back, topics alike", 0.89, 1.41),
    ("points back to the same happening", 0.25, 0.03),
    ("one day, long past", 5.70, 2.41),
    ("one day, long past, topics alike", 1.00, 0.41),
    ("a longer time, long past", 0.92, 1.17),
    ("articles days apart", 1.45, 1.18),
    ("long before one article", 0.85, 0.64),
    ("long before both articles", -0.48, 0.00),
    ("a long time for one", 1.28, -0.32),
    ("a long time for both", -0.24, -0.79),
    ("late in one article", 0.42, -0.27),
    ("late in both articles", -1.11, -1.13),
    ("both in English", -0.23, -0.52),
    ("dated alike", 0.00, -0.32),
    ("dated by the news", -2.38, -1.04),
    ("a short article", 1.25, -0.24),
    ("two long articles", -4.17, -3.45),
];

/// How much the sum says in what a pair comes to; the trees say the rest.
const SUM: f32 = 0.4;

/// What a telling says that says neither little nor much.
const LITTLE: f32 = 6.0;

/// What speaks for one event and against it.
pub type Features = [f32; COUNT];

/// Where the features stand that the company of a pair asks for: one day, a longer
/// time, the likeness of the topics.
pub(super) const NAMED: [usize; 3] = [1, 3, 28];

/// Some of the features.
pub(super) fn named<const N: usize>(features: &Features, places: [usize; N]) -> [f32; N] {
    places.map(|place| features[place])
}

/// What each thing weighs, and how much is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Log-odds that each thing adds, in the order of [`WEIGHTS`], where two
    /// tellings are looked at alone.
    pub alone: Features,
    /// The same where they are looked at in company.
    pub each: Features,
    /// What the company itself adds, in the order of [`COMPANY_WEIGHTS`].
    pub company: Company,
    /// What trees add that see the features, the company and the sum of both.
    pub trees: Arc<Trees>,
    /// Log-odds from which two tellings are taken for one event.
    pub enough: f32,
}

/// What the trees see in a pair: its features, its company, and the sum of both.
pub type Seen = [f32; COUNT + COMPANY + 1];

impl Default for Weights {
    /// Those that were fitted.
    fn default() -> Self {
        Self {
            alone: WEIGHTS.map(|(_, weight, _)| weight),
            each: WEIGHTS.map(|(_, _, weight)| weight),
            company: COMPANY_WEIGHTS.map(|(_, weight)| weight),
            trees: Arc::clone(&trees::MERGING),
            enough: ENOUGH,
        }
    }
}

impl Weights {
    /// The logarithm of the odds that two tellings are one event, by themselves.
    pub fn odds_alone(&self, features: &Features) -> f32 {
        sum(features, &self.alone)
    }

    /// The same, with what stands around them.
    pub fn odds(&self, features: &Features, company: &Company) -> f32 {
        let seen = self.seen(features, company);
        SUM * seen[COUNT + COMPANY] + (1.0 - SUM) * self.trees.of(&seen)
    }

    /// What the trees see.
    pub fn seen(&self, features: &Features, company: &Company) -> Seen {
        let mut seen = [0.0; COUNT + COMPANY + 1];
        seen[..COUNT].copy_from_slice(features);
        seen[COUNT..COUNT + COMPANY].copy_from_slice(company);
        seen[COUNT + COMPANY] = sum(features, &self.each) + sum(company, &self.company);
        seen
    }
}

/// How the dates of two tellings are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// As they are told.
    Told,
    /// As if both were of one day: how two other stories would look on it.
    One,
}

/// Weighs two tellings; `None` when their dates rule one event out.
pub(super) fn features(
    items: &[Item<'_>],
    signs: &Signs,
    first: usize,
    second: usize,
    days: Days,
) -> Option<Features> {
    let (a, b) = (items[first].telling(), items[second].telling());
    let forced = days == Days::One;
    let dates = if forced { Dates::Equal } else { same::dates(a, b) };
    if dates == Dates::Apart || same::is_span(a) != same::is_span(b) && !same::begin_together(a, b)
    {
        return None;
    }
    let fine = forced || same::both_fine(a, b);
    let kinds = Kinds::of(a.clues, b.clues);
    let foreign = a.english != b.english;
    let common = signs.common(first, second, foreign);
    if !foreign && signs.are_of_namesakes(first, second) {
        return None;
    }
    let (actors, places) =
        (same::shared_actors(a.clues, b.clues), same::shared_places(a.clues, b.clues));
    let apart = places == 0 && !a.clues.places.is_empty() && !b.clues.places.is_empty();
    // Two quakes of one day, told in the same words, are two where two towns
    // shook and neither article knows the other's.
    if !foreign && apart && signs.are_elsewhere(first, second) {
        return None;
    }
    let others =
        signs.names_another(first, second, foreign) && signs.names_another(second, first, foreign);
    let says = u8::from(is_saying(&a.clues.head)) + u8::from(is_saying(&b.clues.head));
    let near = signs.affinity(first, second, foreign);
    let main = u8::from(items[first].is_main()) + u8::from(items[second].is_main());
    let fields = signs.marks[first].fields.likeness(&signs.marks[second].fields);
    let counted = items[first].is_counted() || items[second].is_counted();
    let one_day = dates == Dates::Equal && fine;
    let is = |yes: bool| f32::from(u8::from(yes));
    // Words of two languages share little anyway.
    let least_said = signs.said(first, foreign).min(signs.said(second, foreign));
    let little = if foreign { 0.0 } else { LITTLE / (LITTLE + least_said) };
    // Of the days that are long past few are told of, and of one of them one event.
    let distance = if forced { 0 } else { items[first].distance().min(items[second].distance()) };
    let past = |half: f32| saturated(distance as f32, half);
    let points = is(a.clues.points || b.clues.points);
    let around = surroundings::of(&items[first], &items[second], days);
    let own: [f32; COUNT - AROUND] = [
        1.0,
        is(one_day),
        is(matches!(dates, Dates::Within | Dates::Overlap) && fine && same::is_day_of_news(a, b)),
        is(matches!(dates, Dates::Within | Dates::Overlap) && !fine),
        is(dates == Dates::Unknown),
        is(dates == Dates::Near && !counted),
        is(dates == Dates::Near && counted),
        is(kinds == Kinds::Same),
        is(matches!(kinds, Kinds::Sides | Kinds::Kin)),
        is(kinds == Kinds::Unknown),
        is(super::kinds::are_contrary(&a.clues.head, &b.clues.head)),
        is(says == 2),
        saturated(common.direct, 6.0),
        saturated(common.crosswise, 6.0),
        common.known,
        saturated(common.unknown, 4.0),
        is(signs.are_of_other_countries(first, second)),
        common.least_known,
        common.miscounts.min(2) as f32,
        is(others && !foreign),
        is(others && foreign),
        is(apart),
        saturated(actors as f32, 1.0),
        is(foreign),
        is(main == 2),
        is(main == 1),
        fields,
        is(near.other_lands),
        near.topics,
        near.told.0,
        near.told.1,
        common.rarest / MOST_WEIGHT,
        common.rarest_crosswise / MOST_WEIGHT,
        saturated(near.names.0, 1.0),
        saturated(near.names.1, 1.0),
        little,
        little * is(kinds == Kinds::Same),
        points * near.topics,
        points * is(kinds == Kinds::Same),
        is(one_day) * past(20.0),
        is(one_day) * past(20.0) * near.topics,
        is(dates == Dates::Equal && !fine) * past(300.0),
    ];
    let mut all = [0.0; COUNT];
    all[..COUNT - AROUND].copy_from_slice(&own);
    all[COUNT - AROUND..].copy_from_slice(&around);
    Some(all)
}

fn sum<const N: usize>(values: &[f32; N], weights: &[f32; N]) -> f32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// 0–1: the more there is, the less a little more says.
pub(super) fn saturated(much: f32, half: f32) -> f32 {
    much / (much + half)
}
