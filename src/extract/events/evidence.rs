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
const ENOUGH: f32 = 0.40;

/// What is weighed, by the names it is fitted under, with its weight alone and in
/// the company of the other pairs of two articles.
pub const WEIGHTS: [(&str, f32, f32); COUNT] = [
    ("any", -3.28, -4.19),
    ("one day", 1.53, 0.67),
    ("the day of the news", 0.46, 0.52),
    ("a day in a longer time", 0.15, 0.32),
    ("time unknown", -0.99, -0.86),
    ("days apart", -3.83, -2.44),
    ("counted days apart", -2.83, -1.55),
    ("same happening", 0.74, 0.41),
    ("two sides of a happening", 0.50, 0.20),
    ("unknown happening", 0.39, 0.24),
    ("contrary happenings", -0.56, -1.03),
    ("both say it", 0.02, -0.22),
    ("direct signs", 3.67, 1.59),
    ("signs crosswise", -0.66, -0.52),
    ("known to one", 0.13, 1.77),
    ("unknown to either", -1.60, -0.98),
    ("other countries", -1.27, -1.07),
    ("known to both", 1.56, 1.68),
    ("different counts", -0.66, -0.53),
    ("others act", -1.71, -1.29),
    ("others act in two scripts", -0.01, -0.17),
    ("other places", -1.39, -1.32),
    ("shared actors", 1.00, 0.92),
    ("two scripts", 1.38, 1.12),
    ("main news of both", -1.37, -1.39),
    ("main news of one", -0.25, -0.49),
    ("same fields", 1.36, 1.05),
    ("actors of other countries", -0.30, -0.37),
    ("topics alike", 1.50, 1.59),
    ("told in the topic of one", -0.62, -0.31),
    ("told in the topic of both", -0.40, -0.43),
    ("rarest sign", 0.28, 0.24),
    ("rarest sign crosswise", 1.78, 1.44),
    ("names known to one", 1.27, 1.44),
    ("names known to both", 0.30, 0.11),
    ("says little", 1.10, 0.68),
    ("says little of the same happening", 0.48, 0.46),
    ("points back, topics alike", 1.42, 1.71),
    ("points back to the same happening", 0.18, 0.02),
    ("one day, long past", 5.26, 2.24),
    ("one day, long past, topics alike", 0.87, 0.36),
    ("a longer time, long past", 0.94, 1.13),
    ("articles days apart", 1.50, 1.23),
    ("long before one article", 1.04, 0.79),
    ("long before both articles", -0.59, -0.11),
    ("a long time for one", 1.19, -0.46),
    ("a long time for both", -0.15, -0.67),
    ("late in one article", 0.25, -0.70),
    ("late in both articles", -1.25, -0.98),
    ("both in English", -0.22, -0.50),
    ("dated alike", 0.03, -0.27),
    ("dated by the news", -2.42, -1.08),
    ("a short article", 1.06, -0.37),
    ("two long articles", -4.32, -3.39),
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
