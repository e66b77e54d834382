//! The words that the rules rest on, read once from `assets/`.

use super::{joins, normal};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::OnceLock;

static WORDS: &str = include_str!("../../../../assets/orthography/words.txt");
static VERBS: &str = include_str!("../../../../assets/lexicon/verbs.tsv");

/// A compound, by its letters written together.
#[derive(Debug, Clone, Default)]
pub(super) struct Compound {
    /// Bytes where non-joiners stand.
    pub(super) joints: Vec<usize>,
    /// Whether a space in their place is certainly one that was lost.
    pub(super) spaced: bool,
}

/// All words, in the spelling of [`normal`].
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    /// Words whose last ه is a vowel.
    pub(super) he: FxHashSet<String>,
    pub(super) nouns: FxHashSet<String>,
    pub(super) adjectives: FxHashSet<String>,
    /// Words that have no parts, though they look it.
    pub(super) whole: FxHashSet<String>,
    /// Words in «های» that may be read two ways.
    pub(super) doubt: FxHashSet<String>,
    pub(super) compounds: FxHashMap<String, Compound>,
    /// What makes a compound with a word in ه.
    pub(super) after: FxHashSet<String>,
    pub(super) past: FxHashSet<String>,
    pub(super) present: FxHashSet<String>,
}

impl Lexicon {
    pub(super) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::read)
    }

    fn read() -> Self {
        let mut lexicon = Self::default();
        let mut class = "";
        let lines = WORDS.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(name) => class = name,
                None if class == "after" => lexicon.after(line),
                None => line.split_whitespace().for_each(|word| lexicon.word(class, word)),
            }
        }
        for line in VERBS.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            if let (Some(past), Some(present)) = (columns.next(), columns.next()) {
                lexicon.verb(past, present);
            }
        }
        lexicon
    }

    fn word(&mut self, class: &str, word: &str) {
        let plain = || spelled(word);
        match class {
            "he" => _ = self.he.insert(plain()),
            "noun" => _ = self.nouns.insert(plain()),
            "adjective" => _ = self.adjectives.insert(plain()),
            "whole" => _ = self.whole.insert(plain()),
            "doubt" => _ = self.doubt.insert(plain()),
            "compound" => self.compound(word, !word.starts_with('~')),
            "name" => self.compound(word, false),
            "verb" => {
                let (past, present) = word.split_once('/').expect("two stems");
                self.verb(past, present);
            }
            _ => unreachable!("a class that words.txt does not explain: {class}"),
        }
    }

    /// «suffix = heads».
    fn after(&mut self, line: &str) {
        let (suffix, heads) = line.split_once('=').expect("heads after «=»");
        let spaced = !suffix.starts_with('~');
        let suffix = suffix.trim_start_matches('~').trim();
        self.after.insert(spelled(suffix));
        for head in heads.split_whitespace() {
            self.compound(&format!("{head}-{suffix}"), spaced);
        }
    }

    /// Parts with «-» between them.
    fn compound(&mut self, parts: &str, spaced: bool) {
        let mut whole = String::new();
        let mut joints = Vec::new();
        for part in parts.trim_start_matches('~').split('-') {
            if whole.ends_with(joins) {
                joints.push(whole.len());
            }
            whole.push_str(&spelled(part));
        }
        if !joints.is_empty() {
            let known = self.compounds.entry(whole).or_insert(Compound { joints, spaced });
            known.spaced |= spaced;
        }
    }

    fn verb(&mut self, past: &str, present: &str) {
        self.past.insert(spelled(past));
        if present == "-" {
            return;
        }
        let present = spelled(present);
        // «گو» and «نما» take a ی before a vowel.
        if present.ends_with(['ا', 'و']) {
            self.present.insert(format!("{present}ی"));
        }
        self.present.insert(present);
    }
}

/// A word in the lexicon's spelling.
fn spelled(word: &str) -> String {
    word.chars().map(|c| normal(c).unwrap_or(c)).collect()
}
