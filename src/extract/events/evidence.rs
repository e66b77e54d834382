//! How likely two tellings of different articles are one event: what speaks for
//! it and against it, each with its weight, added up.
//!
//! The sum is the logarithm of odds. The weights were fitted on our own
//! collections of articles and checked on those left out; none of them knows a
//! word.

use super::kinds::{Kinds, is_saying};
use super::merge::Item;
use super::same::{self, Dates};
use super::signs::Signs;

/// How many things are weighed.
pub(super) const COUNT: usize = 32;

/// What is weighed, by the names it is fitted under, and its weight.
pub(super) const WEIGHTS: [(&str, f32); COUNT] = [
    ("any", -3.61),
    ("one day", 1.11),
    ("one longer time", 0.00),
    ("a day of the news", -0.29),
    ("the day of the news", -0.66),
    ("a day in a longer time", 1.61),
    ("time unknown", -1.63),
    ("days apart", -2.21),
    ("same happening", 1.95),
    ("two sides of a happening", 1.25),
    ("unknown happening", 0.45),
    ("contrary happenings", -1.40),
    ("one of them says it", 0.10),
    ("both say it", -1.24),
    ("direct signs", 1.76),
    ("signs crosswise", 2.35),
    ("signs around", 1.35),
    ("rarest sign", -0.20),
    ("one story", 1.25),
    ("alone with one story", 4.91),
    ("known to one", 0.84),
    ("unknown to either", -2.00),
    ("other countries", -1.04),
    ("known to both", 1.85),
    ("equal counts", -0.05),
    ("different counts", -1.32),
    ("others act", -1.88),
    ("other places", -2.25),
    ("shared actors", 0.80),
    ("shared places", -1.67),
    ("two scripts", 1.62),
    ("signs in two scripts", -0.07),
];

/// What speaks for one event and against it.
pub(super) type Features = [f32; COUNT];

/// Weighs two tellings; `None` when their dates rule one event out.
pub(super) fn features(
    items: &[Item<'_>],
    signs: &Signs,
    first: usize,
    second: usize,
) -> Option<Features> {
    let (a, b) = (items[first].telling(), items[second].telling());
    let dates = same::dates(a, b);
    if dates == Dates::Apart || same::is_span(a) != same::is_span(b) && !same::begin_together(a, b)
    {
        return None;
    }
    let fine = same::both_fine(a, b);
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
    let others = signs.names_another(first, second) && signs.names_another(second, first);
    let says = u8::from(is_saying(&a.clues.head)) + u8::from(is_saying(&b.clues.head));
    let story = signs.story(first, second, foreign);
    let alone = items[first].is_alone(second, items) && items[second].is_alone(first, items);
    let is = |yes: bool| f32::from(u8::from(yes));
    Some([
        1.0,
        is(dates == Dates::Equal && fine),
        is(dates == Dates::Equal && !fine),
        is(matches!(dates, Dates::Within | Dates::Overlap) && fine),
        is(matches!(dates, Dates::Within | Dates::Overlap) && fine && same::is_day_of_news(a, b)),
        is(matches!(dates, Dates::Within | Dates::Overlap) && !fine),
        is(dates == Dates::Unknown),
        is(dates == Dates::Near),
        is(kinds == Kinds::Same),
        is(matches!(kinds, Kinds::Sides | Kinds::Kin)),
        is(kinds == Kinds::Unknown),
        is(super::kinds::are_contrary(&a.clues.head, &b.clues.head)),
        is(says == 1),
        is(says == 2),
        saturated(common.direct, 6.0),
        saturated(common.crosswise, 6.0),
        saturated(common.around, 12.0),
        saturated(common.rarest, 3.0),
        saturated(story, 15.0),
        if alone { saturated(story, 15.0) } else { 0.0 },
        common.known,
        saturated(common.unknown, 4.0),
        is(signs.are_of_other_countries(first, second)),
        common.least_known,
        common.counts.min(2) as f32,
        common.miscounts.min(2) as f32,
        is(others),
        is(apart),
        saturated(actors as f32, 1.0),
        saturated(places as f32, 1.0),
        is(foreign),
        if foreign { saturated(common.direct + common.crosswise, 6.0) } else { 0.0 },
    ])
}

/// 0–1: the more there is, the less a little more says.
fn saturated(much: f32, half: f32) -> f32 {
    much / (much + half)
}

/// The logarithm of the odds that two tellings are one event.
pub(super) fn odds(features: &Features) -> f32 {
    features.iter().zip(&WEIGHTS).map(|(value, (_, weight))| value * weight).sum()
}
