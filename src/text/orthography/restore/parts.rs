//! Where the parts of one word meet: verbs with می, participles, plurals,
//! comparatives, pronouns and compounds.
//!
//! All functions give bytes within the word, ascending; none of them gives a
//! place behind a letter that does not join, where a non-joiner would not show.

use super::joins;
use super::lexicon::Lexicon;

/// The plural, and what may follow it.
pub(super) const PLURALS: [&str; 13] = [
    "ها",
    "های",
    "هایی",
    "هایم",
    "هایت",
    "هایش",
    "هایمان",
    "هایتان",
    "هایشان",
    "هاست",
    "هایند",
    "هایشون",
    "هامان",
];
/// The comparative and the superlative, and what may follow them.
const DEGREES: [&str; 10] =
    ["تر", "تری", "ترها", "ترهای", "ترند", "ترم", "ترین", "ترینی", "ترین\u{200c}ها", "ترینها"];
/// «is» and «have» behind participles and adjectives in ه.
pub(super) const COPULAS: [&str; 6] = ["اند", "ام", "ایم", "اید", "ای", "است"];
/// Pronouns behind a word in ه.
const PRONOUNS: [&str; 6] = ["ام", "ات", "اش", "شان", "مان", "تان"];
/// What a compound may end in.
const TAILS: [&str; 12] = ["", "ی", "ای", "یی", "ان", "انی", "ش", "م", "شان", "یشان", "اش", "انه"];
/// Prefixes of verbs before می.
const PREVERBS: [&str; 6] = ["باز", "بر", "در", "فرا", "فرو", "وا"];

/// Where non-joiners belong in a word that has none.
pub(super) fn joints(lexicon: &Lexicon, word: &str) -> Vec<usize> {
    if word.len() < 6 || lexicon.whole.contains(word) || lexicon.doubt.contains(word) {
        return Vec::new();
    }
    let has = has::all(word);
    RULES
        .iter()
        .filter(|(needs, _)| has & needs == *needs)
        .find_map(|(_, rule)| rule(lexicon, word))
        .unwrap_or_default()
}

type Rule = fn(&Lexicon, &str) -> Option<Vec<usize>>;

/// The rules, the surest first, with the letters that a word must have.
const RULES: [(u8, Rule); 7] = [
    (0, compound),
    (has::MIM | has::YE, verb),
    (has::HE | has::ALEF, perfect),
    (has::HE | has::ALEF, plural),
    (has::TE | has::RE, degree),
    (has::HE, after_he),
    (has::YE | has::ALEF | has::SHIN, pronoun_after_ye),
];

/// Letters of suffixes and prefixes that a word has.
mod has {
    pub(super) const ALEF: u8 = 1;
    pub(super) const TE: u8 = 2;
    pub(super) const RE: u8 = 4;
    pub(super) const SHIN: u8 = 8;
    pub(super) const MIM: u8 = 16;
    pub(super) const HE: u8 = 32;
    pub(super) const YE: u8 = 64;

    pub(super) fn all(word: &str) -> u8 {
        word.chars().fold(0, |found, letter| {
            found
                | match letter {
                    'ا' => ALEF,
                    'ت' => TE,
                    'ر' => RE,
                    'ش' => SHIN,
                    'م' => MIM,
                    'ه' => HE,
                    'ی' => YE,
                    _ => 0,
                }
        })
    }
}

/// «گفتوگو», «سرمایهگذاریهای».
fn compound(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let last = &word.as_bytes()[word.len() - 2..];
    let fits = |tail: &&&str| tail.is_empty() || tail.as_bytes()[tail.len() - 2..] == *last;
    TAILS.iter().filter(fits).filter_map(|tail| word.strip_suffix(tail)).find_map(|base| {
        let known = lexicon.compounds.get(base).map(|compound| compound.joints.clone());
        let mut joints = known.or_else(|| compound_of_he(lexicon, base))?;
        let behind_he = base.ends_with('ه') && base.len() < word.len();
        if behind_he {
            joints.push(base.len());
        }
        Some(joints)
    })
}

/// «برنامهریزی»: a word in ه, which is written apart from any suffix.
fn compound_of_he(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    if has::all(word) & has::HE == 0 {
        return None;
    }
    let ends = word.match_indices('ه').map(|(at, he)| at + he.len());
    let mut cuts = ends.map(|end| (end, word.split_at(end)));
    let found =
        cuts.find(|(_, (head, rest))| lexicon.he.contains(*head) && lexicon.after.contains(*rest));
    found.map(|(end, _)| vec![end])
}

/// «میکند», «نمیرفت», «برمیگردد», «میکردهاند».
fn verb(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let bare = PREVERBS.iter().find_map(|preverb| word.strip_prefix(preverb));
    [Some(word), bare].into_iter().flatten().find_map(|rest| {
        let form = strip_mi(rest)?;
        let start = word.len() - form.len();
        if is_finite(lexicon, form) {
            return Some(vec![start]);
        }
        let inner = perfect(lexicon, form)?;
        Some(std::iter::once(start).chain(inner.into_iter().map(|at| start + at)).collect())
    })
}

/// What follows می or نمی.
pub(super) fn strip_mi(word: &str) -> Option<&str> {
    let rest = word.strip_prefix("نمی").or_else(|| word.strip_prefix("می"))?;
    (!rest.is_empty()).then_some(rest)
}

/// Whether a form may stand behind می: a stem with an ending.
pub(super) fn is_finite(lexicon: &Lexicon, form: &str) -> bool {
    const PRESENT: [&str; 6] = ["م", "ی", "د", "یم", "ید", "ند"];
    const PAST: [&str; 6] = ["", "م", "ی", "یم", "ید", "ند"];
    let stem_in = |stems: &rustc_hash::FxHashSet<String>, endings: [&str; 6]| {
        endings.iter().filter_map(|ending| form.strip_suffix(ending)).any(|s| stems.contains(s))
    };
    matches!(form, "توان" | "باید" | "بایست" | "شاید")
        || stem_in(&lexicon.present, PRESENT)
        || stem_in(&lexicon.past, PAST)
}

/// «شدهاند», «نکردهایم».
fn perfect(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let participles = COPULAS.iter().filter_map(|copula| word.strip_suffix(copula));
    participles.filter(|base| is_participle(lexicon, base)).find_map(|base| {
        // «شکستهای» is rather «شکست‌های», and «نهادهای» has no joint at all.
        let stem = base.strip_suffix('ه').unwrap_or(base);
        let plural = !stem.ends_with(joins) || lexicon.nouns.contains(stem);
        (!plural || !word.ends_with("ای")).then(|| vec![base.len()])
    })
}

/// «شده», «نکرده».
pub(super) fn is_participle(lexicon: &Lexicon, word: &str) -> bool {
    let Some(stem) = word.strip_suffix('ه') else { return false };
    let positive = stem.strip_prefix('ن').unwrap_or(stem);
    lexicon.past.contains(stem) || lexicon.past.contains(positive)
}

/// «کتابها», «برنامههایش», «منطقهای».
fn plural(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    PLURALS.iter().find_map(|&suffix| {
        let base = word.strip_suffix(suffix)?;
        let last = base.chars().next_back()?;
        let mut inner = joints(lexicon, base);
        if !joins(last) {
            return (!inner.is_empty()).then_some(inner);
        }
        if last != 'ه' && matches!(suffix, "های" | "هایم" | "هاست") {
            let he = &word[..base.len() + 'ه'.len_utf8()];
            if lexicon.he.contains(he) || is_participle(lexicon, he) {
                // «منطقهای» is «منطقه‌ای», but «نشستهای» is «نشست‌های».
                let is_he = lexicon.he.contains(he) || !lexicon.nouns.contains(base);
                return Some(vec![if is_he { he.len() } else { base.len() }]);
            }
        }
        let letters = base.chars().count();
        let certain = last == 'ه' && letters > 2
            || !inner.is_empty()
            || lexicon.nouns.contains(base)
            || lexicon.adjectives.contains(base)
            || letters > 3
                && (suffix != "های" || matches!(last, 'ی' | 'ت' | 'ن' | 'گ' | 'ک' | 'م'));
        certain.then(|| {
            inner.push(base.len());
            inner
        })
    })
}

/// «بزرگتر», «مهمترین», «سادهتر».
fn degree(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    DEGREES.iter().find_map(|degree| {
        let base = word.strip_suffix(degree)?;
        let known = lexicon.adjectives.contains(base) || lexicon.he.contains(base);
        let superlative = degree.starts_with("ترین") && base.chars().count() > 1;
        (base.ends_with(joins) && (known || superlative)).then(|| {
            let mut inner = joints(lexicon, base);
            inner.push(base.len());
            inner
        })
    })
}

/// «آمادهاند», «خانهاش», «همهی».
fn after_he(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let suffixes = COPULAS.iter().chain(&PRONOUNS).chain(&["ی"]);
    let mut bases = suffixes.filter_map(|suffix| word.strip_suffix(suffix));
    bases.find(|base| lexicon.he.contains(*base)).map(|base| vec![base.len()])
}

/// «امنیتیاش».
fn pronoun_after_ye(lexicon: &Lexicon, word: &str) -> Option<Vec<usize>> {
    let base = word.strip_suffix("اش").filter(|base| base.ends_with('ی'))?;
    let stem = base.strip_suffix('ی')?;
    let known = |word: &str| lexicon.nouns.contains(word) || lexicon.adjectives.contains(word);
    let certain = known(base) || known(stem) || base.chars().count() > 4;
    certain.then(|| vec![base.len()])
}
