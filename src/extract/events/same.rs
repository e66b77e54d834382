//! Whether two tellings of one article are of one event: dates that can agree,
//! the same kind of happening, shared people and places, shared wording. Those
//! of two articles are weighed in `evidence`.

use super::entities::{bare_names, country_of, lies_in, name_of};
use super::glossary::sounds_alike;
use super::kinds::{Kinds, is_saying};
use super::predicates::is_class;
use crate::calendar::Edtf;
use crate::extract::EventClues;
use compact_str::CompactString;

/// How two dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dates {
    /// The same days.
    Equal,
    /// One lies in the other.
    Within,
    /// They share days.
    Overlap,
    /// One or both are unknown.
    Unknown,
    /// They share no day but lie within two of each other.
    Near,
    /// They cannot be one.
    Apart,
}

/// One telling.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling<'a> {
    /// When.
    pub(super) value: Option<&'a Edtf>,
    /// First and last day on which that may have been.
    pub(super) days: Option<Days>,
    /// Whether `value` is only the publication day, at or after the event.
    pub(super) soft: bool,
    /// Whether it is in English.
    pub(super) english: bool,
    /// Who, where, what.
    pub(super) clues: &'a EventClues,
}

/// First and last day on which something may have happened.
pub(super) type Days = (i64, i64);

impl<'a> Telling<'a> {
    /// What tells of a date; `soft` if it is only the publication day.
    pub(super) fn new(
        value: Option<&'a Edtf>,
        soft: bool,
        english: bool,
        clues: &'a EventClues,
    ) -> Self {
        Self { value, days: value.map(|value| days(value, soft)), soft, english, clues }
    }
}

/// Days before its publication that news may tell of.
const NEWS_DAYS: i64 = 3;

/// How many days after its first a date covers; an open one and none count as
/// more than any other.
pub(super) fn width(value: Option<&Edtf>) -> i64 {
    match value.map(Edtf::day_numbers) {
        Some((Some(first), Some(last))) => last - first,
        Some(_) => 1 << 40,
        None => 1 << 41,
    }
}

/// Compares two dates.
pub(super) fn dates(a: Telling<'_>, b: Telling<'_>) -> Dates {
    let (Some((a_from, a_to)), Some((b_from, b_to))) = (a.days, b.days) else {
        return Dates::Unknown;
    };
    if (a_from, a_to) == (b_from, b_to) {
        return Dates::Equal;
    }
    if a_from <= b_from && b_to <= a_to || b_from <= a_from && a_to <= b_to {
        return Dates::Within;
    }
    if a_from <= b_to && b_from <= a_to {
        return Dates::Overlap;
    }
    let gap = if a_to < b_from { b_from - a_to } else { a_from - b_to };
    if gap <= 2 { Dates::Near } else { Dates::Apart }
}

/// First and last day of a date, with as many more as it is vague by.
pub(super) fn days(value: &Edtf, soft: bool) -> Days {
    let (from, to) = value.day_numbers();
    let (from, to) = (from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX));
    let back = if soft { NEWS_DAYS } else { 0 };
    // «حدود یک هفته پیش»: a day or two more or less.
    let slack = if value.is_start_vague() && value.as_day().is_some() { 2 } else { 0 };
    (from.saturating_sub(back + slack), to.saturating_add(slack))
}

/// What two tellings share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    kinds: Kinds,
    actors: usize,
    places: usize,
    /// Whether each names somebody whom the other does not, or they are in
    /// different places.
    apart: bool,
    /// Quakes and floods: there is one in a place on a day.
    regional: bool,
    /// 0–1: shared content words of the shorter telling.
    words: f64,
    /// The same without words for happenings, which the heads compare.
    things: f64,
}

/// Whether two tellings of one article are of one event.
pub(super) fn same(a: Telling<'_>, b: Telling<'_>) -> bool {
    let dates = dates(a, b);
    if dates == Dates::Apart || is_span(a) != is_span(b) {
        return false;
    }
    let kinds = Kinds::of(a.clues, b.clues);
    let (actors, places) = (shared_actors(a.clues, b.clues), shared_places(a.clues, b.clues));
    let common = actors + places;
    if common == 0 && !kinds.agree() {
        return false;
    }
    let (words, things) = shared_words(&a.clues.words, &b.clues.words);
    let shared = Shared {
        kinds,
        actors,
        places,
        apart: names_others(a.clues, b.clues) && names_others(b.clues, a.clues)
            || places == 0 && !a.clues.places.is_empty() && !b.clues.places.is_empty(),
        regional: is_regional(&a.clues.head) || is_regional(&b.clues.head),
        words,
        things,
    };
    let one_day = dates == Dates::Equal || dates == Dates::Within && both_fine(a, b);
    let says = is_saying(&a.clues.head) || is_saying(&b.clues.head);
    match dates {
        Dates::Apart => false,
        Dates::Near => kinds == Kinds::Same && !says && common >= 2 && shared.words >= 0.5,
        _ if says => says_the_same(shared, one_day),
        _ if one_day => on_one_day(shared),
        Dates::Unknown => kinds == Kinds::Same && who_and_what(shared, 2, 0.3, 0.6),
        _ => {
            kinds == Kinds::Same && who_and_what(shared, 2, 0.25, 0.5)
                || matches!(kinds, Kinds::Sides | Kinds::Kin) && who_and_what(shared, 3, 0.5, 0.7)
        }
    }
}

pub(super) fn both_fine(a: Telling<'_>, b: Telling<'_>) -> bool {
    let fine = |side: Telling<'_>| {
        side.value.is_some_and(|value| side.soft || super::link::is_fine(value))
    };
    fine(a) && fine(b)
}

/// Whether one of two dates is only a publication day, and the other that day or
/// the one before.
pub(super) fn is_day_of_news(a: Telling<'_>, b: Telling<'_>) -> bool {
    let (soft, other) = if a.soft { (a, b) } else { (b, a) };
    let from = |side: Telling<'_>| side.value.and_then(|value| value.day_numbers().0);
    soft.soft
        && from(soft).zip(from(other)).is_some_and(|(soft, day)| (0..=1).contains(&(soft - day)))
}

/// A development over time («از … تاکنون») is not the event that began it.
pub(super) fn is_span(side: Telling<'_>) -> bool {
    side.value.and_then(Edtf::ends).is_some_and(|(start, end)| {
        let years = match side.value.map(Edtf::day_numbers) {
            Some((Some(from), Some(to))) => to - from > 60,
            _ => true,
        };
        start.is_none() || end.is_none() || years && !is_calendar_unit(side.value)
    })
}

/// «از اول خرداد در اعتصاب‌اند», «اعتصاب اول خرداد آغاز شد»: one day begins both.
pub(super) fn begin_together(a: Telling<'_>, b: Telling<'_>) -> bool {
    let start = |side: Telling<'_>| match side.value?.ends() {
        Some((start, _)) => start?.as_day(),
        None => side.value?.as_day(),
    };
    !a.soft && !b.soft && start(a).is_some() && start(a) == start(b)
}

/// A Jalali season, half or year is written as an interval of days but is one
/// unit of the calendar.
fn is_calendar_unit(value: Option<&Edtf>) -> bool {
    matches!(value.map(Edtf::day_numbers), Some((Some(from), Some(to))) if matches!(to - from + 1, 88..=94 | 178..=188 | 364..=367))
}

fn says_the_same(shared: Shared, one_day: bool) -> bool {
    let (actors, words) = if one_day { (1, 0.35) } else { (2, 0.55) };
    shared.kinds.agree() && shared.actors >= actors && shared.words >= words
        || shared.words >= 0.75 && shared.actors > 0
}

fn on_one_day(shared: Shared) -> bool {
    let common = shared.actors + shared.places;
    let Shared { words, things, apart, .. } = shared;
    match shared.kinds {
        Kinds::Same => {
            common >= 2 && (!apart || things >= 0.2)
                || shared.actors >= 1 && !apart
                || shared.places >= 1 && shared.regional
                || common >= 1 && things >= if apart { 0.6 } else { 0.3 }
                || words >= 0.45 && things >= 0.4 && !apart
        }
        // A match has the same two sides whoever tells it.
        Kinds::Sides => common >= 2 || common >= 1 && things >= 0.3 || things >= 0.45,
        Kinds::Kin => {
            common >= 2 && words >= 0.25 || common >= 1 && words >= 0.4 || things >= 0.6 && !apart
        }
        // A verb that no lexicon has may be any.
        Kinds::Unknown => {
            common >= 2 && words >= 0.3 && !apart || common >= 1 && things >= 0.33 && !apart
        }
        Kinds::Other => common >= 2 && words >= 0.5 || common >= 1 && words >= 0.65,
    }
}

/// Enough people and places with some wording, or fewer with more.
fn who_and_what(shared: Shared, many: usize, some: f64, more: f64) -> bool {
    let common = shared.actors + shared.places;
    common > many || common == many && shared.words >= some || common >= 1 && shared.words >= more
}

fn is_regional(head: &str) -> bool {
    matches!(head, "quake" | "flood")
}

/// Whether a telling names an actor whom the other does not name, nor their
/// country.
fn names_others(telling: &EventClues, other: &EventClues) -> bool {
    telling.actors.iter().any(|key| {
        let country = country_of(key);
        let by_country = |theirs: &CompactString| {
            Some(theirs.as_str()) == country || country_of(theirs).is_some_and(|of| of == key)
        };
        !names(other, key) && !other.actors.iter().any(by_country)
    })
}

/// Shared people, organisations and countries; a person stands for their
/// country when the other telling names only the country.
pub(super) fn shared_actors(a: &EventClues, b: &EventClues) -> usize {
    let direct = a.actors.iter().filter(|key| names(b, key)).count();
    let direct = direct.max(b.actors.iter().filter(|key| names(a, key)).count());
    let by_country = |these: &EventClues, those: &EventClues| {
        these
            .actors
            .iter()
            .filter(|key| !those.actors.contains(key))
            .filter_map(|key| country_of(key))
            .filter(|country| {
                those.actors.iter().any(|key| key == country)
                    && !these.actors.iter().any(|key| key == country)
            })
            .collect::<std::collections::BTreeSet<_>>()
            .len()
    };
    direct + by_country(a, b).max(by_country(b, a))
}

/// Whether a telling names an actor: by its key, by a name that sounds like it
/// in another script, or, where no pattern found it, by the bare surname.
fn names(telling: &EventClues, key: &str) -> bool {
    if telling.actors.iter().any(|other| other == key) {
        return true;
    }
    let Some((surname, given)) = name_of(key) else {
        // «کنر», where another article says «ولایت کنر».
        return bare_names(key).iter().any(|bare| telling.words.iter().any(|word| word == bare));
    };
    let alike = |one: &str, other: &str| one == other || sounds_alike(one, other);
    let same = |other: &CompactString| {
        name_of(other).is_some_and(|(other, others_given)| {
            // Two people of one surname have two given names.
            let differ = given
                .zip(others_given)
                .is_some_and(|(a, b)| a.is_ascii() == b.is_ascii() && a != b);
            alike(surname, other) && !differ
        })
    };
    telling.actors.iter().any(same) || telling.words.iter().any(|word| word == surname)
}

/// Shared places; a capital may stand for its country.
pub(super) fn shared_places(a: &EventClues, b: &EventClues) -> usize {
    let near = |place: &CompactString, other: &CompactString| {
        place == other || lies_in(place, other) || lies_in(other, place)
    };
    let shared = |these: &EventClues, those: &EventClues| {
        let there = |place: &&CompactString| {
            those.places.iter().any(|other| near(place, other))
                || bare_names(place).iter().any(|bare| those.words.iter().any(|word| word == bare))
        };
        these.places.iter().filter(there).count()
    };
    let direct = shared(a, b).max(shared(b, a));
    if direct > 0 {
        return direct;
    }
    let loose = |these: &EventClues, those: &EventClues| {
        these.places.iter().filter_map(|key| country_of(key)).any(|country| {
            those.actors.iter().any(|key| key == country)
                && !these.actors.iter().any(|key| key == country)
        })
    };
    usize::from(loose(a, b) || loose(b, a))
}

/// Shared content words over those of the shorter telling; and the same without
/// words for happenings.
fn shared_words(a: &[CompactString], b: &[CompactString]) -> (f64, f64) {
    let mut shared = (0, 0);
    let mut things = 0;
    for word in a {
        let thing = usize::from(!is_class(word));
        things += thing;
        if b.iter().any(|other| alike(word, other)) {
            shared = (shared.0 + 1, shared.1 + thing);
        }
    }
    let others = b.iter().filter(|word| !is_class(word)).count();
    let part = |shared: usize, shorter: usize| shared as f64 / shorter.max(3) as f64;
    (part(shared.0, a.len().min(b.len())), part(shared.1, things.min(others)))
}

/// Equal, or one is the other with an ending («پیمان», «پیمانی»).
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short == long
        || short.chars().count() > 3 && long.len() - short.len() <= 4 && long.starts_with(short)
}
