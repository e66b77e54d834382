//! English names: words with capitals.

use super::super::lookup::flag;
use super::super::words::Words;
use super::{Class, Entity, NameBook, known, named};
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// English: two or more capitalised words.
pub(super) fn capitalised(
    text: &str,
    words: &Words<'_>,
    range: &Range<usize>,
    at: usize,
    book: &mut NameBook,
) -> Option<Entity> {
    let capital = |index: usize| {
        let bytes = &text.as_bytes()[words.span(index).start..words.span(index).end];
        matches!(bytes, [b'A'..=b'Z', b'a'..=b'z', ..]) && !words.look(index).is(flag::STOP)
    };
    // «Russian President Vladimir Putin»: offices and known names are no part.
    let office = |index: usize| OFFICES.contains(words.text(index));
    let ends = |index: &usize| {
        !capital(*index) || office(*index) || known(text, words, *index, range.end).is_some()
    };
    let end = (at..range.end.min(at + 4)).find(ends).unwrap_or(range.end.min(at + 4));
    // "Mahmoud al-Mashhadani", "Ursula von der Leyen".
    let behind = (end..range.end)
        .find(|at| !PARTICLES.contains(&words.text(*at)) && words.mark(*at) != Some('-'));
    // “the Taftan-Mirjaveh crossing” joins two places, “Anna Smith-Jones” a name.
    let joint = end == at + 1 && behind == Some(end + 1) && words.mark(end) == Some('-');
    let particled = behind.filter(|behind| end > at && *behind > end && !joint && capital(*behind));
    let end = particled.map_or(end, |behind| behind + 1);
    if end < at + 2 {
        return None;
    }
    // «Louvre Museum», «Azadi Square»: the name of a thing, not of a person.
    if THINGS.contains(words.text(end - 1)) {
        let vague = VAGUE.contains(words.text(end - 2));
        let name: String = (at..end).map(|index| words.text(index)).collect();
        let name = if vague { &name } else { words.text(end - 2) };
        return Some(Entity { class: Class::Org, ..named(name, None, at..end) });
    }
    book.add(words, end - 1);
    Some(named(words.text(end - 1), Some(words.text(at)), at..end))
}

/// What stands between the parts of a name.
const PARTICLES: [&str; 16] = [
    "al", "el", "bin", "ibn", "bint", "abu", "von", "van", "der", "den", "de", "da", "di", "dos",
    "ul", "ur",
];

static OFFICES: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| EN_OFFICES.split_whitespace().collect());
static THINGS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| EN_THINGS.split_whitespace().collect());
static VAGUE: LazyLock<FxHashSet<&str>> = LazyLock::new(|| EN_VAGUE.split_whitespace().collect());

/// Words with a capital before English names.
const EN_OFFICES: &str = "president prime foreign minister chancellor king queen prince princess \
        sheikh general senator governor mayor secretary director professor pope judge captain coach \
        ambassador vice deputy chief ayatollah hojatoleslam mullah mawlawi imam colonel lieutenant \
        major sergeant admiral brigadier marshal commander cardinal archbishop bishop rabbi emir sultan \
        shah lord lady sir dame justice representative congressman congresswoman mp premier \
        inspector detective doctor reverend father sister saint";

/// What English names of things end with.
const EN_THINGS: &str = "museum square university college school hospital airport station street avenue \
        road bridge tower palace park stadium arena theatre theater church cathedral mosque temple prize \
        award awards cup league championship championships games festival party union association \
        federation agency authority commission committee council court ministry department bank company \
        corporation group institute foundation museum island islands river lake sea ocean bay gulf strait \
        mountain mountains valley desert forest dam canal province county district region city town \
        village plant field club team organization organisation fund airlines airways railway railways movement front army forces force \
        navy police guard guards war treaty agreement pact accord day week summit conference \
        academy orchestra library gallery center centre house hotel times post news journal";

/// What says too little before them to be the name.
const EN_VAGUE: &str = "international national royal central state supreme high federal general world \
        united first second grand great new old north south east west northern southern eastern western \
        public district city air security foreign prime special joint";
