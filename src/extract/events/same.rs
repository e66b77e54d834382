//! Whether two tellings are of one event: dates that can agree, the same kind
//! of happening, shared people and places, shared wording.

use super::entities::{bare_names, country_of, lies_in, name_of};
use super::glossary::sounds_alike;
use super::predicates::is_class;
use crate::calendar::Edtf;
use crate::extract::EventClues;

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
    /// Whether `value` is only the publication day, at or after the event.
    pub(super) soft: bool,
    /// Whether it is in English.
    pub(super) english: bool,
    /// Who, where, what.
    pub(super) clues: &'a EventClues,
}

/// Days before its publication that news may tell of.
const NEWS_DAYS: i64 = 3;

/// Compares two dates.
pub(super) fn dates(a: Telling<'_>, b: Telling<'_>) -> Dates {
    let (Some(left), Some(right)) = (a.value, b.value) else { return Dates::Unknown };
    if left == right && a.soft == b.soft {
        return Dates::Equal;
    }
    let (a_from, a_to) = days(left, a.soft);
    let (b_from, b_to) = days(right, b.soft);
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

fn days(value: &Edtf, soft: bool) -> (i64, i64) {
    let (from, to) = value.day_numbers();
    let from = from.unwrap_or(i64::MIN);
    (if soft { from.saturating_sub(NEWS_DAYS) } else { from }, to.unwrap_or(i64::MAX))
}

/// What two tellings share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    heads: u8,
    /// Whether a head is a verb that no lexicon has.
    unknown: bool,
    sport: bool,
    actors: usize,
    places: usize,
    /// Whether each names somebody whom the other does not.
    apart: bool,
    /// Quakes and floods: there is one in a place on a day.
    regional: bool,
    /// 0–1: shared content words of the shorter telling.
    words: f64,
    /// The same without words for happenings, which the heads compare.
    things: f64,
    /// Whether they are in two scripts, so that few words can be compared.
    foreign: bool,
}

/// Whether two tellings are of one event.
pub(super) fn same(a: Telling<'_>, b: Telling<'_>) -> bool {
    affinity(a, b).is_some()
}

/// How much two tellings of one event have in common; `None` when they are of
/// two events.
pub(super) fn affinity(a: Telling<'_>, b: Telling<'_>) -> Option<f64> {
    let dates = dates(a, b);
    if dates == Dates::Apart || is_span(a) != is_span(b) {
        return None;
    }
    let shared = Shared {
        heads: heads(a.clues, b.clues),
        unknown: !is_class(&a.clues.head) || !is_class(&b.clues.head),
        sport: is_result(&a.clues.head) && is_result(&b.clues.head),
        actors: shared_actors(a.clues, b.clues),
        places: shared_places(a.clues, b.clues),
        apart: names_others(a.clues, b.clues) && names_others(b.clues, a.clues),
        regional: is_regional(&a.clues.head) || is_regional(&b.clues.head),
        words: shared_words(&a.clues.words, &b.clues.words, |_| true),
        things: shared_words(&a.clues.words, &b.clues.words, |word| !is_class(word)),
        foreign: a.english != b.english,
    };
    let one_day = dates == Dates::Equal || dates == Dates::Within && both_fine(a, b);
    let says = is_saying(&a.clues.head) || is_saying(&b.clues.head);
    let common = shared.actors + shared.places;
    let agree = match dates {
        Dates::Apart => false,
        Dates::Near => shared.heads == 2 && !says && common >= 2 && shared.words >= 0.5,
        _ if says => says_the_same(shared, one_day),
        _ if one_day => on_one_day(shared),
        Dates::Unknown => shared.heads == 2 && who_and_what(shared, 2, 0.3, 0.6),
        _ => {
            shared.heads == 2 && who_and_what(shared, 2, 0.25, 0.5)
                || shared.heads == 1 && who_and_what(shared, 3, 0.5, 0.7)
        }
    };
    agree.then(|| f64::from(shared.heads) + common as f64 + 2.0 * shared.words)
}

fn both_fine(a: Telling<'_>, b: Telling<'_>) -> bool {
    let fine = |side: Telling<'_>| {
        side.value.is_some_and(|value| side.soft || super::link::is_fine(value))
    };
    fine(a) && fine(b)
}

/// A development over time («از … تاکنون») is not the event that began it.
fn is_span(side: Telling<'_>) -> bool {
    side.value.and_then(Edtf::ends).is_some_and(|(start, end)| {
        let years = match side.value.map(Edtf::day_numbers) {
            Some((Some(from), Some(to))) => to - from > 60,
            _ => true,
        };
        start.is_none() || end.is_none() || years && !is_calendar_unit(side.value)
    })
}

/// A Jalali season, half or year is written as an interval of days but is one
/// unit of the calendar.
fn is_calendar_unit(value: Option<&Edtf>) -> bool {
    matches!(value.map(Edtf::day_numbers), Some((Some(from), Some(to))) if matches!(to - from + 1, 88..=94 | 178..=188 | 364..=367))
}

fn says_the_same(shared: Shared, one_day: bool) -> bool {
    let (actors, words) = match (one_day, shared.foreign) {
        (true, true) => (1, 0.25),
        (true, false) => (1, 0.35),
        (false, _) => (2, 0.55),
    };
    shared.heads > 0 && shared.actors >= actors && shared.words >= words
        || shared.words >= 0.75 && shared.actors > 0
}

fn on_one_day(shared: Shared) -> bool {
    let common = shared.actors + shared.places;
    let Shared { words, things, apart, .. } = shared;
    match shared.heads {
        2 => {
            common >= 2 && (!apart || things >= 0.2 || shared.foreign)
                || shared.actors >= 1 && !apart
                || shared.places >= 1 && (shared.regional || shared.foreign)
                || common >= 1 && things >= 0.3
                || words >= 0.45 && things >= 0.4 && !apart
        }
        // A match has the same two sides whoever tells it.
        1 if shared.sport => common >= 2 || common >= 1 && things >= 0.3 || things >= 0.45,
        1 if shared.foreign => common >= 2 || common >= 1 && words >= 0.25,
        1 => common >= 2 && words >= 0.25 || common >= 1 && words >= 0.4 || things >= 0.6 && !apart,
        // A verb that no lexicon has may be any.
        _ if shared.unknown => {
            common >= 2 && words >= 0.3 && !apart || common >= 1 && things >= 0.33 && !apart
        }
        _ => common >= 2 && words >= 0.5 || common >= 1 && words >= 0.65,
    }
}

/// Enough people and places with some wording, or fewer with more.
fn who_and_what(shared: Shared, many: usize, some: f64, more: f64) -> bool {
    let common = shared.actors + shared.places;
    common > many || common == many && shared.words >= some || common >= 1 && shared.words >= more
}

fn is_saying(head: &str) -> bool {
    matches!(head, "say" | "statement" | "announce" | "message" | "publish")
}

fn is_result(head: &str) -> bool {
    matches!(head, "win" | "lose" | "draw" | "score")
}

/// 2: one class; 1: classes that tell one happening from two sides; 0: others.
fn heads(first: &EventClues, second: &EventClues) -> u8 {
    let (a, b) = (&*first.head, &*second.head);
    const KIN: [&[&str]; 16] = [
        &["meet", "summit", "call", "travel", "hold"],
        &["attack", "kill", "explosion", "injure", "damage", "war", "collapse", "fire"],
        &["quake", "kill", "injure", "damage", "flood", "collapse", "fire", "crash"],
        &["sign", "agree", "adopt", "contract", "join"],
        &["win", "lose", "draw", "score", "hold", "award"],
        &["say", "statement", "announce", "message", "speech", "publish"],
        &["arrest", "trial", "release"],
        &["elect", "appoint", "win", "hold"],
        &["resign", "dismiss", "appoint", "withdraw"],
        &["begin", "open", "hold", "launch", "execute", "build", "found"],
        &["coup", "occupy", "attack", "war", "withdraw"],
        &["die", "kill", "crash"],
        &["end", "close", "reject", "ceasefire", "agree"],
        &["sell", "buy", "transfer", "contract"],
        &["rise", "announce", "publish"],
        &["fall", "announce", "publish"],
    ];
    if a == b && !a.is_empty() || both_of_one_disaster(first, second) {
        return 2;
    }
    u8::from(KIN.iter().any(|kin| kin.contains(&a) && kin.contains(&b)))
}

/// «انفجار … ۵۱ کارگر را کشت», «۵۱ کارگر در انفجار … کشته شدند»: what a disaster
/// did is the disaster.
fn both_of_one_disaster(a: &EventClues, b: &EventClues) -> bool {
    const DISASTERS: [&str; 6] = ["quake", "flood", "fire", "explosion", "crash", "collapse"];
    let does = |clues: &EventClues| {
        let head = &*clues.head;
        DISASTERS.contains(&head)
            || matches!(head, "kill" | "injure" | "damage" | "die" | "attack" | "happen" | "lose")
    };
    let tells = |clues: &EventClues, class: &str| {
        clues.head == class || clues.words.iter().any(|word| word == class)
    };
    does(a) && does(b) && DISASTERS.iter().any(|class| tells(a, class) && tells(b, class))
}

fn is_regional(head: &str) -> bool {
    matches!(head, "quake" | "flood")
}

/// Whether a telling names an actor whom the other does not name, nor their
/// country.
fn names_others(telling: &EventClues, other: &EventClues) -> bool {
    telling.actors.iter().any(|key| {
        let country = country_of(key);
        let by_country = |theirs: &String| {
            Some(theirs.as_str()) == country || country_of(theirs).is_some_and(|of| of == key)
        };
        !names(other, key) && !other.actors.iter().any(by_country)
    })
}

/// Shared people, organisations and countries of two tellings.
pub(super) fn common_actors(a: &EventClues, b: &EventClues) -> usize {
    shared_actors(a, b)
}

/// Shared people, organisations and countries; a person stands for their
/// country when the other telling names only the country.
fn shared_actors(a: &EventClues, b: &EventClues) -> usize {
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
        return bare_names(key).iter().any(|bare| telling.words.contains(bare));
    };
    let alike = |one: &str, other: &str| one == other || sounds_alike(one, other);
    let same = |other: &String| {
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
fn shared_places(a: &EventClues, b: &EventClues) -> usize {
    let near = |place: &String, other: &String| {
        place == other || lies_in(place, other) || lies_in(other, place)
    };
    let shared = |these: &EventClues, those: &EventClues| {
        let there = |place: &&String| {
            those.places.iter().any(|other| near(place, other))
                || bare_names(place).iter().any(|bare| those.words.contains(bare))
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

/// Shared content words of a kind over those of the shorter telling.
fn shared_words(a: &[String], b: &[String], counts: impl Fn(&str) -> bool) -> f64 {
    let number = |list: &[String]| list.iter().filter(|word| counts(word)).count();
    let shorter = number(a).min(number(b));
    if shorter == 0 {
        return 0.0;
    }
    let both = |word: &&String| counts(word) && b.iter().any(|other| alike(word, other));
    let shared = a.iter().filter(both).count();
    shared as f64 / shorter.max(3) as f64
}

/// Equal, or one is the other with an ending («پیمان», «پیمانی»).
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short == long
        || sounds_alike(a, b)
        || short.chars().count() > 3 && long.len() - short.len() <= 4 && long.starts_with(short)
}
