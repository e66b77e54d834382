//! The lexicon of agencies, papers, broadcasters and sites.

use super::tokens::{Token, longest, squash};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const LEXICON: &str = include_str!("../../assets/agencies.tsv");

/// Where an agency speaks from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Published in Iran.
    Iran,
    /// Published in or for Afghanistan.
    Afghanistan,
    /// Published in Tajikistan.
    Tajikistan,
    /// Published elsewhere, Persian services of foreign broadcasters included.
    Foreign,
}

/// An agency, paper, broadcaster or site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The name as Persian news usually writes it.
    pub name: String,
    /// Language that it publishes in (ISO 639-1).
    pub language: String,
    /// Where it speaks from.
    pub origin: Origin,
}

/// A name of an agency; weak when it is an everyday word too.
struct Name {
    agency: usize,
    weak: bool,
}

struct Lexicon {
    agencies: Vec<Agency>,
    names: FxHashMap<String, Name>,
}

/// Words that announce the name of an agency.
const CLASSIFIERS: &[&str] = &[
    "خبرگزاری",
    "خبرنگار",
    "روزنامه",
    "سایت",
    "وبسایت",
    "پایگاه",
    "تارنمای",
    "شبکه",
    "تلویزیون",
    "رادیو",
    "اژانس",
    "نشریه",
    "هفتهنامه",
    "مجله",
    "رسانه",
    "پایگاهخبری",
    "خبرنگاران",
    "گزارشگر",
    "تلویزیونی",
    "خبری",
    "رسمی",
    "دولتی",
    "انگلیسی",
    "امریکایی",
    "روزنامهٔ",
    "شبکهٔ",
    "سایتخبری",
];

/// No name is announced by more of them («پایگاه خبری تحلیلی رسمی …»).
const MOST_CLASSIFIERS: usize = 6;

static SHARED: LazyLock<Lexicon> = LazyLock::new(load);

fn load() -> Lexicon {
    let mut lexicon = Lexicon { agencies: Vec::new(), names: FxHashMap::default() };
    for line in LEXICON.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(name), Some(variants), Some(language), Some(origin)) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let index = lexicon.agencies.len();
        let origin = match origin {
            "iran" => Origin::Iran,
            "afghan" => Origin::Afghanistan,
            "tajik" => Origin::Tajikistan,
            _ => Origin::Foreign,
        };
        lexicon.agencies.push(Agency {
            name: name.to_owned(),
            language: language.to_owned(),
            origin,
        });
        let variants = variants.split('|').filter(|variant| !variant.is_empty());
        for variant in std::iter::once(name).chain(variants) {
            let weak = variant.starts_with('*');
            let entry = Name { agency: index, weak };
            let key = squash(variant);
            if weak || !lexicon.names.contains_key(&key) {
                lexicon.names.insert(key, entry);
            }
        }
    }
    lexicon
}

/// The agency whose name begins at `tokens[at]`, classifiers skipped, and the
/// index after it. `trusted` says that only an agency can stand here, so that
/// a name that is also an everyday word («مهر», «ایران») counts without one.
pub(super) fn find(tokens: &[Token], at: usize, trusted: bool) -> Option<(&'static Agency, usize)> {
    if let Some(found) = find_name(tokens, at, trusted) {
        return Some(found);
    }
    let announces = |token: &&Token| token.word().is_some_and(|w| CLASSIFIERS.contains(&w));
    let run = tokens.get(at..).unwrap_or_default().iter().take(MOST_CLASSIFIERS);
    let next = at + run.take_while(announces).count();
    let quoted = next > at && tokens.get(next).is_some_and(|t| t.is_mark(&['«', '"', '“']));
    let name = if quoted { next + 1 } else { next };
    let (agency, after) = (next > at).then(|| find_name(tokens, name, true))??;
    let closed = quoted && tokens.get(after).is_some_and(|t| t.is_mark(&['»', '"', '”']));
    Some((agency, if closed { after + 1 } else { after }))
}

fn find_name(tokens: &[Token], at: usize, trusted: bool) -> Option<(&'static Agency, usize)> {
    let lexicon: &'static Lexicon = &SHARED;
    longest(tokens, at, 7, |run| {
        let name = lexicon.names.get(run)?;
        (trusted || !name.weak).then(|| &lexicon.agencies[name.agency])
    })
}

/// The agency of a name, however it is spaced or spelt.
///
/// ```
/// let agency = gahnegar::article::agency("بي بي سي").expect("the lexicon knows it");
/// assert_eq!(agency.name, "بی\u{200c}بی\u{200c}سی");
/// ```
pub fn agency(name: &str) -> Option<&'static Agency> {
    let lexicon: &'static Lexicon = &SHARED;
    let found = lexicon.names.get(&squash(name))?;
    Some(&lexicon.agencies[found.agency])
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokenize;
    use super::*;

    #[test]
    fn the_lexicon_is_whole() {
        let rows = LEXICON.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(SHARED.agencies.len(), rows);
        assert!(rows >= 150);
        assert!(SHARED.agencies.iter().all(|a| a.language.len() == 2));
    }

    #[test]
    fn everyday_words_need_a_classifier() {
        let tokens = tokenize("مهر", 0..6);
        assert_eq!(find(&tokens, 0, false), None);
        let text = "خبرگزاری مهر نوشت";
        let tokens = tokenize(text, 0..text.len());
        let (agency, after) = find(&tokens, 0, false).expect("known");
        assert_eq!((agency.name.as_str(), after), ("خبرگزاری مهر", 2));
    }

    #[test]
    fn quoted_names_are_found() {
        let text = "روزنامه دولتی «رودونگ سینمون» نوشت";
        let tokens = tokenize(text, 0..text.len());
        let (agency, after) = find(&tokens, 0, false).expect("known");
        assert_eq!((agency.name.as_str(), after), ("رودونگ سینمون", 6));
    }
}
