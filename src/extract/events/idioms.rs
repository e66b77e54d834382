//! Verbs that mean something of their own with certain words: «به مصاف … رفت»
//! is a match and no journey, «از سد … گذشت» a victory.

use super::letters::fold_key;
use super::lookup::{Lexicon, flag};
use super::trie::rows;
use super::words::{Kind, Words};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// How far before its verb a word of an idiom may stand.
const REACH: usize = 12;
/// How far off it may stand to be a part of the verb.
const WHOLE: usize = 6;
/// How far behind an English verb its words may stand.
const NEAR: usize = 7;
/// How far before it its subject may.
const FAR: usize = 18;

/// What else the clause must hold.
#[derive(Debug)]
enum Context {
    Nothing,
    /// «دو بر صفر».
    Score,
    /// The word is followed by the name of a place.
    Place,
    /// The word is followed by «از», and is no «در یک روز».
    From,
    /// The word is followed by a number.
    Number,
    /// One of these folded words.
    Words(Vec<String>),
}

#[derive(Debug)]
struct Idiom {
    class: &'static str,
    /// Whether the word may stand apart from its verb.
    apart: bool,
    /// Folded; none when any word will do.
    nouns: Vec<String>,
    context: Context,
}

/// Idioms in their order, of which the first that fits counts.
#[derive(Debug, Default)]
struct Idioms {
    list: Vec<Idiom>,
    /// The places in the list of those with a word.
    with: FxHashMap<String, Vec<usize>>,
    /// Those that ask for no word.
    wordless: Vec<usize>,
}

struct Table {
    verbs: FxHashMap<&'static str, Idioms>,
    /// Those of any light verb, `*` in the lexicon.
    light: Idioms,
}

static IDIOMS: LazyLock<Table> = LazyLock::new(|| {
    let mut verbs: FxHashMap<&'static str, Idioms> = FxHashMap::default();
    for row in rows(include_str!("../../../assets/lexicon/idioms.tsv")) {
        let [class, names, nouns, context] = row[..] else { continue };
        for verb in names.split('|') {
            verbs.entry(verb).or_default().add(Idiom::new(class, nouns, context));
        }
    }
    Table { light: verbs.remove("*").unwrap_or_default(), verbs }
});

impl Idioms {
    fn add(&mut self, idiom: Idiom) {
        let place = self.list.len();
        for noun in &idiom.nouns {
            self.with.entry(noun.clone()).or_default().push(place);
        }
        if idiom.nouns.is_empty() {
            self.wordless.push(place);
        }
        self.list.push(idiom);
    }

    /// The first that fits, and where its word stands.
    fn first(
        &self,
        words: &Words<'_>,
        clause: &Range<usize>,
        near: &Range<usize>,
        apart: bool,
    ) -> Option<(usize, &Idiom)> {
        let mut first: Option<(usize, usize)> = None;
        let mut look = |place: usize| {
            let idiom = &self.list[place];
            if idiom.apart != apart || first.is_some_and(|(first, _)| first <= place) {
                return;
            }
            let at = idiom.place(words, clause, near.clone());
            let told = !idiom.nouns.is_empty() || idiom.fits(words, clause, clause.end);
            first = at.filter(|_| told).map(|at| (place, at)).or(first);
        };
        self.wordless.iter().copied().for_each(&mut look);
        for at in near.clone().filter(|at| words.look(*at).is(flag::IDIOM)) {
            self.with.get(words.text(at)).into_iter().flatten().copied().for_each(&mut look);
        }
        first.map(|(place, at)| (at, &self.list[place]))
    }
}

/// The idioms that a verb may belong to.
#[derive(Debug, Clone, Copy)]
pub(super) struct OfVerb {
    own: Option<&'static Idioms>,
    light: Option<&'static Idioms>,
}

/// Those of the verb with this stem.
pub(super) fn of(stem: &str, light: bool) -> OfVerb {
    OfVerb { own: IDIOMS.verbs.get(stem), light: light.then_some(&IDIOMS.light) }
}

/// The words of idioms for the common lookup.
pub(super) fn marks(mut put: impl FnMut(&str, u8)) {
    let all = IDIOMS.verbs.values().chain([&IDIOMS.light]).flat_map(|idioms| &idioms.list);
    let nouns = all.flat_map(|idiom| &idiom.nouns);
    nouns.for_each(|noun| put(noun, flag::IDIOM));
}

impl Idiom {
    fn new(class: &'static str, nouns: &'static str, context: &'static str) -> Self {
        let apart = nouns.starts_with('~') || nouns == "*";
        let words = |list: &str| list.split('|').map(fold_key).collect();
        let nouns = if nouns == "*" { Vec::new() } else { words(nouns.trim_start_matches('~')) };
        let context = match context {
            "-" => Context::Nothing,
            "score" => Context::Score,
            "place" => Context::Place,
            "from" => Context::From,
            "number" => Context::Number,
            _ => Context::Words(words(context)),
        };
        Self { class, apart, nouns, context }
    }

    /// Where its word stands among those `near` the verb, the last first; the end
    /// of the clause if it needs none.
    fn place(&self, words: &Words<'_>, clause: &Range<usize>, near: Range<usize>) -> Option<usize> {
        if self.nouns.is_empty() {
            return Some(clause.end);
        }
        let is_own = |at: &usize| {
            let word = words.text(*at);
            words.look(*at).is(flag::IDIOM) && self.nouns.iter().any(|noun| noun == word)
        };
        near.rev().find(|at| is_own(at) && self.fits(words, clause, *at))
    }

    /// Whether the clause around the word at `at` holds what it must.
    fn fits(&self, words: &Words<'_>, clause: &Range<usize>, at: usize) -> bool {
        match &self.context {
            Context::Nothing => true,
            Context::Score => has_score(words, clause.clone()),
            Context::Place => clause.contains(&(at + 1)) && is_place(words, at + 1),
            Context::From => {
                let within = |at: usize| matches!(words.text(at), "در" | "طی" | "ظرف");
                let next = clause.contains(&(at + 1)) && words.text(at + 1) == "از";
                next && !(clause.start..at).rev().take(2).any(within)
            }
            Context::Number => clause.contains(&(at + 1)) && words.get(at + 1).kind == Kind::Number,
            Context::Words(list) => {
                // «بازی» or a score: a word of the list, or what stands for it.
                let known = |at: usize| list.iter().any(|word| is_form(words.text(at), word));
                let score = || list.iter().any(|word| word == "score");
                clause.clone().any(known) || score() && has_score(words, clause.clone())
            }
        }
    }
}

/// What a verb means with the words of its clause, and where the idiom begins.
/// Idioms whose word stands right before the verb, or with `apart` the others.
pub(super) fn meaning(
    words: &Words<'_>,
    verb: OfVerb,
    clause: Range<usize>,
    apart: bool,
) -> Option<(usize, &'static str)> {
    let end = clause.end;
    // Most clauses hold no word of any idiom, or one.
    let is_marked = |at: &usize| words.look(*at).is(flag::IDIOM);
    let from = end.saturating_sub(if apart { REACH } else { 1 }).max(clause.start);
    let from = (from..end).find(is_marked).unwrap_or(end);
    let near = from..(from..end).rfind(is_marked).map_or(end, |last| last + 1);
    let lists = [verb.own, verb.light].into_iter().flatten();
    let mut found = lists.filter_map(|idioms| idioms.first(words, &clause, &near, apart));
    found.next().map(|(at, idiom)| {
        // What stands far off belongs to the clause, not to the verb.
        let from = if at + WHOLE >= end && idiom.class != "state" { at } else { end };
        (from, idiom.class)
    })
}

/// The same of the English verb at `at`, whose words stand on either side of it.
pub(super) fn english(words: &Words<'_>, at: usize, limit: usize) -> Option<&'static str> {
    let idioms = &IDIOMS.verbs.get(words.text(at))?.list;
    let far = at.saturating_sub(FAR);
    let floor = (far..at).rev().find(|at| words.get(*at).first || words.mark(*at) == Some('.'));
    let around = floor.unwrap_or(far)..limit.min(at + NEAR);
    let near = |idiom: &&Idiom| {
        let own = |at: usize| idiom.nouns.iter().any(|noun| noun == words.text(at));
        (idiom.nouns.is_empty() || around.clone().any(own)) && idiom.fits(words, &around, at)
    };
    idioms.iter().find(near).map(|idiom| idiom.class)
}

/// Whether a word is one of a list, perhaps with an ending.
fn is_form(text: &str, word: &str) -> bool {
    let rest = text.strip_prefix(word);
    rest.is_some_and(|rest| matches!(rest, "" | "ی" | "ای" | "ها" | "های" | "هایی" | "ش" | "اش"))
}

/// Whether a place is named at a word: «تهران», «کشور», «فرودگاه …».
fn is_place(words: &Words<'_>, at: usize) -> bool {
    words.look(at).has(Lexicon::Name)
        || words.look(at).is(flag::SITE)
        || matches!(
            words.text(at),
            "کشور"
                | "شهر"
                | "استان"
                | "خاک"
                | "پایتخت"
                | "منطقه"
                | "جزیره"
                | "روستا"
                | "این"
        )
}

/// «دو بر صفر», «۳-۱», "2-0".
pub(super) fn has_score(words: &Words<'_>, range: Range<usize>) -> bool {
    let count = |at: usize| match words.get(at).kind {
        Kind::Number => words.text(at).len() <= 3,
        Kind::Letters => words.look(at).is(flag::NUMBER) || matches!(words.text(at), "یک" | "صفر"),
        Kind::Mark(_) => false,
    };
    let parts = |at: usize| words.text(at) == "بر" || matches!(words.mark(at), Some('-' | '–'));
    let Some(last) = range.end.checked_sub(2) else { return false };
    (range.start..last).any(|at| count(at) && parts(at + 1) && count(at + 2))
}
