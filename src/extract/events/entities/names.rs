//! The lexicon of people, places and organisations.

use super::super::letters::fold_key;
use super::super::lookup::{self, Lexicon as Book};
use super::super::trie::rows;
use super::Class;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

pub(super) struct Row {
    pub(super) key: &'static str,
    pub(super) class: Class,
    of: Option<&'static str>,
    fa: &'static str,
    en: &'static str,
    /// What it is called where nothing says what it is, as folded: too common a
    /// word to be found by, yet enough to know it again.
    bare: Vec<String>,
    /// Whether it is only the adjective of the row before (“Iranian”).
    pub(super) bent: bool,
}

struct Lexicon {
    rows: Vec<Row>,
    by_key: FxHashMap<&'static str, usize>,
    spellings: Vec<(&'static str, usize)>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

impl Lexicon {
    fn new() -> Self {
        let mut list = Vec::new();
        let mut spellings = Vec::new();
        for row in rows(include_str!("../../../../assets/lexicon/entities.tsv")) {
            let [key, kind, of, fa, en] = row[..] else { continue };
            let class = match kind {
                "person" => Class::Person,
                "country" => Class::Country,
                "capital" => Class::Capital,
                "org" => Class::Org,
                "agency" => Class::Agency,
                _ => Class::Place,
            };
            // “Iranian|Iranians”: what belongs to it, a row of its own.
            let bent = |spelling: &&str| spelling.starts_with('~');
            for spelling in fa.split('|').chain(en.split('|')).filter(|one| !bent(one)) {
                spellings.push((spelling, list.len()));
            }
            let first = |list: &'static str| list.split('|').next().unwrap_or("");
            let of = Some(of).filter(|of| !of.is_empty());
            let bare = fa.split('|').filter_map(|spelling| bare_of(spelling, class)).collect();
            let row = Row { key, class, of, fa: first(fa), en: first(en), bare, bent: false };
            list.push(row);
            let mut bent = en.split('|').filter(bent).peekable();
            if bent.peek().is_some() {
                let there = list.len();
                spellings.extend(bent.map(|spelling| (spelling.trim_start_matches('~'), there)));
                list.push(Row { bare: Vec::new(), bent: true, ..list[there - 1] });
            }
        }
        let by_key = list.iter().enumerate().filter(|(_, row): &(usize, &Row)| !row.bent);
        Self { by_key: by_key.map(|(at, row)| (row.key, at)).collect(), rows: list, spellings }
    }
}

/// «کنر» for «ولایت کنر», «استقلال» for «استقلال تهران», «همتی» for
/// «عبدالناصر همتی».
fn bare_of(spelling: &str, class: Class) -> Option<String> {
    const KINDS: [&str; 8] =
        ["ولایت", "استان", "شهر", "شهرستان", "جزیره", "تیم", "باشگاه", "ورزشگاه"];
    const HOMES: [&str; 8] =
        ["تهران", "تبریز", "اصفهان", "انزلی", "اهواز", "سیرجان", "خوزستان", "اراک"];
    let (first, second) = spelling.split_once(' ')?;
    let bare = match second {
        _ if class == Class::Person => second,
        _ if KINDS.contains(&first) => second,
        _ if HOMES.contains(&second) => first,
        _ => return None,
    };
    (!bare.contains(' ')).then(|| fold_key(bare))
}

/// What an entity of the lexicon is called where nothing says what it is, as
/// folded, when that is no spelling of its own.
pub(in crate::extract::events) fn bare_names(key: &str) -> &'static [String] {
    row_of(key).map_or(&[], |row| &row.bare)
}

/// The entry with a number of the common lookup.
pub(super) fn row(number: usize) -> &'static Row {
    &LEXICON.rows[number]
}

fn row_of(key: &str) -> Option<&'static Row> {
    LEXICON.by_key.get(key).map(|at| &LEXICON.rows[*at])
}

/// What an entity of the lexicon is.
pub(in crate::extract::events) fn class_of(key: &str) -> Option<Class> {
    row_of(key).map(|row| row.class)
}

/// The name of an entity of the lexicon as it is shown.
pub(in crate::extract::events) fn display_name(key: &str, english: bool) -> Option<&'static str> {
    let row = row_of(key)?;
    Some(if english && !row.en.is_empty() { row.en } else { row.fa })
}

/// The shown spelling of the name that is glued into one folded word
/// («کرهشمالی»), when the lexicon joins its parts.
pub(in crate::extract::events) fn jointed_name(word: &str) -> Option<&'static str> {
    let row = lookup::exact(Book::Name, word)?;
    let shown = LEXICON.rows[row].fa;
    let glued = shown.contains(['\u{200c}', ' ']) && fold_key(shown) == word;
    glued.then_some(shown)
}

/// The country that an entity of the lexicon belongs to.
pub(in crate::extract::events) fn country_of(key: &str) -> Option<&'static str> {
    let of = row_of(key)?.of?;
    match row_of(of) {
        Some(row) if row.class != Class::Country => country_of(of),
        _ => Some(of),
    }
}

/// Whether a place of the lexicon lies in another, no country.
pub(in crate::extract::events) fn lies_in(place: &str, region: &str) -> bool {
    row_of(place).and_then(|row| row.of).is_some_and(|of| of == region || lies_in(of, region))
}

/// The names for the common lookup.
pub(in crate::extract::events) fn spellings(mut put: impl FnMut(&str, usize)) {
    LEXICON.spellings.iter().for_each(|(spelling, row)| put(spelling, *row));
}
