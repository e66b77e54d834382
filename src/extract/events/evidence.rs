//! How likely two tellings of different articles are one event: what speaks for
//! it and against it, each with its weight, added up.
//!
//! The sum is the logarithm of odds. The weights were fitted on our own
//! collections of articles (`examples/fit_merging`) and checked on those left
//! out; none of them knows a word.

use super::kinds::{Kinds, is_saying};
use super::merge::Item;
use super::same::{self, Dates};
use super::signs::Signs;
use super::vocabulary::MOST_WEIGHT;

/// How many things are weighed.
pub const COUNT: usize = 42;

/// Log-odds from which two tellings are taken for one event.
const ENOUGH: f32 = -0.12;

/// What is weighed, by the names it is fitted under, and its weight.
pub const WEIGHTS: [(&str, f32); COUNT] = [
    ("any", -5.29),
    ("one day", 1.87),
    ("the day of the news", -1.48),
    ("a day in a longer time", 0.81),
    ("time unknown", -1.17),
    ("days apart", -3.41),
    ("counted days apart", -2.08),
    ("same happening", 0.96),
    ("two sides of a happening", 0.60),
    ("unknown happening", 0.37),
    ("contrary happenings", -0.56),
    ("both say it", -0.15),
    ("direct signs", 4.00),
    ("signs crosswise", -0.91),
    ("known to one", -0.58),
    ("unknown to either", -1.56),
    ("other countries", -1.60),
    ("known to both", 0.85),
    ("different counts", -0.29),
    ("others act", -1.72),
    ("others act in two scripts", 0.13),
    ("other places", -1.59),
    ("shared actors", 1.02),
    ("two scripts", 1.26),
    ("main news of both", -1.00),
    ("main news of one", -0.27),
    ("same fields", 1.37),
    ("actors of other countries", 0.00),
    ("topics alike", 1.80),
    ("told in the topic of one", 0.38),
    ("told in the topic of both", 0.51),
    ("rarest sign", 0.41),
    ("rarest sign crosswise", 1.71),
    ("names known to one", 1.23),
    ("names known to both", 0.11),
    ("says little", 1.34),
    ("says little of the same happening", 0.15),
    ("points back, topics alike", 1.34),
    ("points back to the same happening", 0.25),
    ("one day, long past", 5.98),
    ("one day, long past, topics alike", 1.02),
    ("a longer time, long past", 2.18),
];

/// What a telling says that says neither little nor much.
const LITTLE: f32 = 6.0;

/// What speaks for one event and against it.
pub type Features = [f32; COUNT];

/// What each thing weighs, and how much is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Log-odds that each thing adds, in the order of [`WEIGHTS`].
    pub each: Features,
    /// Log-odds from which two tellings are taken for one event.
    pub enough: f32,
}

impl Default for Weights {
    /// Those that were fitted.
    fn default() -> Self {
        Self { each: WEIGHTS.map(|(_, weight)| weight), enough: ENOUGH }
    }
}

impl Weights {
    /// The logarithm of the odds that two tellings are one event.
    pub fn odds(&self, features: &Features) -> f32 {
        features.iter().zip(&self.each).map(|(value, weight)| value * weight).sum()
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

/// 0–1: the more there is, the less a little more says.
fn saturated(much: f32, half: f32) -> f32 {
    much / (much + half)
}
