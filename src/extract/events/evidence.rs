//! How likely two tellings of different articles are one event: what speaks for
//! it and against it, each with its weight, added up.
//!
//! The sum is the logarithm of odds. The weights were fitted on our own
//! collections of articles (`examples/fit_merging`) and checked on those left
//! out; none of them knows a word.

use super::company::{COMPANY_WEIGHTS, Company};
use super::kinds::{Kinds, is_saying};
use super::merge::Item;
use super::same::{self, Dates};
use super::signs::Signs;
use super::vocabulary::MOST_WEIGHT;

/// How many things are weighed.
pub const COUNT: usize = 42;

/// Log-odds from which two tellings are taken for one event.
const ENOUGH: f32 = 0.47;

/// What is weighed, by the names it is fitted under, with its weight alone and in
/// the company of the other pairs of two articles.
pub const WEIGHTS: [(&str, f32, f32); COUNT] = [
    ("any", -5.15, -6.45),
    ("one day", 1.77, 0.70),
    ("the day of the news", -1.24, 0.09),
    ("a day in a longer time", 0.82, 0.58),
    ("time unknown", -0.83, -0.63),
    ("days apart", -3.38, -2.18),
    ("counted days apart", -2.31, -1.08),
    ("same happening", 0.84, 0.51),
    ("two sides of a happening", 0.66, 0.34),
    ("unknown happening", 0.48, 0.39),
    ("contrary happenings", -0.52, -0.96),
    ("both say it", -0.02, -0.13),
    ("direct signs", 3.66, 1.54),
    ("signs crosswise", -1.21, -1.20),
    ("known to one", -0.26, 1.42),
    ("unknown to either", -1.49, -0.87),
    ("other countries", -1.53, -1.18),
    ("known to both", 1.00, 1.13),
    ("different counts", -0.33, -0.56),
    ("others act", -1.71, -1.28),
    ("others act in two scripts", 0.16, -0.04),
    ("other places", -1.68, -1.42),
    ("shared actors", 1.11, 0.84),
    ("two scripts", 1.36, 1.32),
    ("main news of both", -1.08, -1.21),
    ("main news of one", -0.33, -0.40),
    ("same fields", 1.42, 0.91),
    ("actors of other countries", -0.19, -0.27),
    ("topics alike", 1.94, 2.02),
    ("told in the topic of one", 0.04, 0.24),
    ("told in the topic of both", 0.23, 0.21),
    ("rarest sign", 0.38, 0.45),
    ("rarest sign crosswise", 1.86, 1.80),
    ("names known to one", 1.18, 1.71),
    ("names known to both", 0.33, -0.02),
    ("says little", 1.35, 0.96),
    ("says little of the same happening", 0.50, 0.56),
    ("points back, topics alike", 1.32, 1.51),
    ("points back to the same happening", 0.28, 0.07),
    ("one day, long past", 5.72, 2.60),
    ("one day, long past, topics alike", 1.01, 0.52),
    ("a longer time, long past", 2.02, 0.77),
];

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
    /// Log-odds from which two tellings are taken for one event.
    pub enough: f32,
}

impl Default for Weights {
    /// Those that were fitted.
    fn default() -> Self {
        Self {
            alone: WEIGHTS.map(|(_, weight, _)| weight),
            each: WEIGHTS.map(|(_, _, weight)| weight),
            company: COMPANY_WEIGHTS.map(|(_, weight)| weight),
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
        sum(features, &self.each) + sum(company, &self.company)
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
    Some([
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
    ])
}

fn sum<const N: usize>(values: &[f32; N], weights: &[f32; N]) -> f32 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// 0–1: the more there is, the less a little more says.
fn saturated(much: f32, half: f32) -> f32 {
    much / (much + half)
}
