//! Words of two languages compared: a small glossary of what news is about, and
//! the consonants of names, which a transliteration keeps.

use super::letters::fold_key;
use super::spelling::stem;
use super::trie::rows;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// Consonants of a word that are compared, at most.
const MOST: usize = 12;
/// Letters of a verb before its ending, at the least.
const SHORTEST_BASE: usize = 3;
/// Fewer consonants say too little.
const LEAST: usize = 3;

static GLOSSARY: LazyLock<FxHashMap<&str, String>> = LazyLock::new(|| {
    let mut found = FxHashMap::default();
    for (persian, english) in entries() {
        for word in english.split('|').filter(|word| !word.is_empty()) {
            found.entry(word).or_insert_with(|| fold_key(first(persian)));
        }
    }
    found
});

/// The stem of the usual word by the stems of others that mean the same.
static USUAL: LazyLock<FxHashMap<String, String>> = LazyLock::new(|| {
    let mut found = FxHashMap::default();
    for (persian, _) in entries() {
        let usual = stem(&fold_key(first(persian))).into_owned();
        for word in persian.split('|').skip(1) {
            found.entry(stem(&fold_key(word)).into_owned()).or_insert_with(|| usual.clone());
        }
    }
    found
});

/// Persian words of two letters that say something.
static SHORT: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let words = entries().flat_map(|(persian, _)| persian.split('|')).map(fold_key);
    words.filter(|word| word.chars().count() == 2).collect()
});

fn entries() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = rows(include_str!("../../../assets/lexicon/glossary.tsv"));
    rows.filter_map(|row| match row[..] {
        [persian, english] => Some((persian, english)),
        _ => None,
    })
}

fn first(list: &str) -> &str {
    list.split('|').next().unwrap_or(list)
}

/// The stem of the usual word for one that means the same, by its stem.
pub(super) fn usual(stem: &str) -> Option<&'static str> {
    USUAL.get(stem).map(String::as_str)
}

/// Whether a Persian word of two letters says something: «پل», «سد».
pub(super) fn is_short(word: &str) -> bool {
    SHORT.contains(word)
}

/// The Persian word for an English one, as it is folded.
pub(super) fn persian(english: &str) -> Option<&'static str> {
    let singular = || GLOSSARY.get(english.strip_suffix('s')?);
    GLOSSARY.get(english).or_else(singular).or_else(|| of_base(english)).map(String::as_str)
}

/// The Persian word for the verb that a regular form in -ed or -ing is of: “jailed”,
/// “baking”, “denied”, “banned”.
fn of_base(english: &str) -> Option<&'static String> {
    let base = english.strip_suffix("ed").or_else(|| english.strip_suffix("ing"))?;
    let letters = base.as_bytes();
    let (Some(last), Some(before)) = (letters.last(), letters.iter().nth_back(1)) else {
        return None;
    };
    if !base.is_ascii() || base.len() < SHORTEST_BASE {
        return None;
    }
    let but_last = || &base[..base.len() - 1];
    let silent = || GLOSSARY.get(&*format!("{base}e"));
    let doubled = || (last == before).then(|| GLOSSARY.get(but_last())).flatten();
    let bent = || (*last == b'i').then(|| GLOSSARY.get(&*format!("{}y", but_last()))).flatten();
    GLOSSARY.get(base).or_else(silent).or_else(doubled).or_else(bent)
}

/// Whether a word in Latin letters and one in Persian letters are the same
/// name: «پزشکیان» and "Pezeshkian" have the same consonants.
pub(super) fn sounds_alike(a: &str, b: &str) -> bool {
    a.is_ascii() != b.is_ascii() && first_sound(a) == first_sound(b) && {
        let (a, b) = (Consonants::of(a), Consonants::of(b));
        a.count >= LEAST && a == b
    }
}

/// The first consonant of a word, which tells most words apart.
fn first_sound(word: &str) -> Option<u8> {
    if word.is_ascii() {
        let bytes = word.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (sound, taken) = of_latin(bytes[at], bytes.get(at + 1).copied().unwrap_or(0));
            if sound.is_some() {
                return sound;
            }
            at += taken;
        }
        return None;
    }
    word.chars().find_map(of_persian)
}

/// The consonants of a name as a key of an index, when they are enough.
pub(super) fn sound(name: &str) -> Option<String> {
    let found = Consonants::of(name);
    let letters = found.list[..found.count].iter().map(|sound| char::from(*sound));
    (found.count >= LEAST).then(|| letters.collect())
}

/// The consonants of a word, the same for both scripts.
#[derive(PartialEq, Eq)]
struct Consonants {
    list: [u8; MOST],
    count: usize,
}

impl Consonants {
    fn of(word: &str) -> Self {
        let mut found = Self { list: [0; MOST], count: 0 };
        if word.is_ascii() {
            found.read_latin(word.as_bytes());
        } else {
            word.chars().filter_map(of_persian).for_each(|sound| found.push(sound));
        }
        // «ایشیبا», «نامه»: an h at the end is hardly heard.
        if found.count > LEAST && found.list[found.count - 1] == b'h' {
            found.count -= 1;
            found.list[found.count] = 0;
        }
        found
    }

    fn read_latin(&mut self, word: &[u8]) {
        let mut at = 0;
        while at < word.len() {
            let (sound, taken) = of_latin(word[at], word.get(at + 1).copied().unwrap_or(0));
            if let Some(sound) = sound {
                self.push(sound);
            }
            at += taken;
        }
    }

    /// Doubled consonants count once.
    fn push(&mut self, sound: u8) {
        let doubled = self.count > 0 && self.list[self.count - 1] == sound;
        if self.count < MOST && !doubled {
            self.list[self.count] = sound;
            self.count += 1;
        }
    }
}

/// The sound of a Persian letter; vowels, and letters that may be vowels, have
/// none.
fn of_persian(letter: char) -> Option<u8> {
    Some(match letter {
        'ب' => b'b',
        'پ' => b'p',
        'ت' | 'ط' => b't',
        'ث' | 'س' | 'ص' => b's',
        'ج' => b'j',
        'چ' => b'c',
        'ح' | 'ه' => b'h',
        'خ' => b'x',
        'د' => b'd',
        'ذ' | 'ز' | 'ض' | 'ظ' | 'ژ' => b'z',
        'ر' => b'r',
        'ش' => b'w',
        'غ' | 'ق' | 'گ' => b'g',
        'ف' => b'f',
        'ک' => b'k',
        'ل' => b'l',
        'م' => b'm',
        'ن' => b'n',
        _ => return None,
    })
}

/// The sound of a Latin letter before another, and how many letters it takes.
fn of_latin(letter: u8, next: u8) -> (Option<u8>, usize) {
    match (letter, next) {
        (b's', b'h') => (Some(b'w'), 2),
        (b'c', b'h') => (Some(b'c'), 2),
        (b'k', b'h') => (Some(b'x'), 2),
        (b'z', b'h') => (Some(b'z'), 2),
        (b'g', b'h') => (Some(b'g'), 2),
        (b'p', b'h') => (Some(b'f'), 2),
        (b't', b'h') => (Some(b't'), 2),
        (b'c', b'e' | b'i' | b'y') => (Some(b's'), 1),
        (b'c', _) => (Some(b'k'), 1),
        (b'q', _) => (Some(b'g'), 1),
        (b'a' | b'e' | b'i' | b'o' | b'u' | b'v' | b'w' | b'y', _) => (None, 1),
        (letter, _) if letter.is_ascii_alphabetic() => (Some(letter), 1),
        _ => (None, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_in_both_scripts() {
        for (latin, persian) in
            [("pezeshkian", "پزشکیان"), ("panahi", "پناهی"), ("chandrayaan", "چاندرایان")]
        {
            assert!(sounds_alike(latin, persian), "{latin}");
        }
        assert!(!sounds_alike("putin", "پکن"));
        assert!(!sounds_alike("rome", "رم"), "two consonants say too little");
    }

    #[test]
    fn the_glossary_knows_regular_verbs_by_their_base() {
        for (form, base) in [("jailed", "jail"), ("walking", "walk"), ("denied", "deny")] {
            assert!(persian(base).is_some() && persian(form) == persian(base), "{form}");
        }
        assert_eq!(persian("sing"), None, "a base of one letter is none");
        assert_eq!(persian("néed"), None);
    }

    #[test]
    fn the_glossary_knows_plurals() {
        assert_eq!(persian("planes"), Some("هواپیما"));
        assert_eq!(persian("the"), None);
    }
}
