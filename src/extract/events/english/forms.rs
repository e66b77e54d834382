//! How English verbs are spelled: the forms that follow from the past of a regular verb,
//! and those of irregular ones, which have a list of their own.

use crate::extract::events::trie::rows;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// How a verb is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract::events) enum Form {
    /// “opened”, “opens”: a verb wherever no article stands before it.
    Finite,
    /// “open”: only after an auxiliary, or after those who do it.
    Base,
    /// “opening”: only after “after”, “by”, “was” and their kin.
    Gerund,
    /// “publishes”: only between who does it and what is done, for “attacks” and
    /// “visits” are things, too.
    Third,
}

/// All forms, by their numbers.
pub(in crate::extract::events) const FORMS: [Form; 4] =
    [Form::Finite, Form::Base, Form::Gerund, Form::Third];

/// The spellings of a row of verbs with their forms. The row writes base forms
/// after + and gerunds after =; those of regular verbs follow from their past.
pub(in crate::extract::events) fn spell(verbs: &str, mut put: impl FnMut(String, Form)) {
    for verb in verbs.split('|').filter(|verb| !verb.is_empty()) {
        if let Some(base) = verb.strip_prefix('+') {
            put(base.to_owned(), Form::Base);
        } else if let Some(gerund) = verb.strip_prefix('=') {
            put(gerund.to_owned(), Form::Gerund);
        } else {
            put(verb.to_owned(), Form::Finite);
            derive(verb, &mut put);
            let (first, rest) = parted(verb);
            for base in IRREGULAR.get(first).into_iter().flatten() {
                inflect(base, rest, base == &first, &mut put);
            }
        }
    }
}

/// “closed down”: “close down”, “closing down”. That “clos” and “closeing” are no
/// words does no harm.
fn derive(past: &str, put: &mut impl FnMut(String, Form)) {
    let (first, rest) = parted(past);
    let Some(stem) = first.strip_suffix("ed").filter(|stem| stem.len() > 2) else { return };
    let doubled = stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    if let Some(stem) = stem.strip_suffix('i') {
        put(format!("{stem}y{rest}"), Form::Base);
        put(format!("{stem}ies{rest}"), Form::Third);
        put(format!("{stem}ying{rest}"), Form::Gerund);
        return;
    }
    put(format!("{stem}{rest}"), Form::Base);
    put(format!("{stem}e{rest}"), Form::Base);
    put(format!("{stem}s{rest}"), Form::Third);
    put(format!("{stem}es{rest}"), Form::Third);
    if doubled {
        let stem = &stem[..stem.len() - 1];
        put(format!("{stem}{rest}"), Form::Base);
        put(format!("{stem}s{rest}"), Form::Third);
    }
    put(format!("{stem}ing{rest}"), Form::Gerund);
}

/// A verb and the words that belong to it.
fn parted(verb: &str) -> (&str, &str) {
    verb.split_at(verb.find(' ').unwrap_or(verb.len()))
}

/// The base forms of irregular verbs, by their past.
static IRREGULAR: LazyLock<FxHashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut verbs: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for row in rows(include_str!("../../../../assets/lexicon/irregular-en.tsv")) {
        let [base, past] = row[..] else { continue };
        verbs.entry(past).or_default().push(base);
    }
    verbs
});

/// All irregular verbs, for those that the lexicon does not name.
pub(in crate::extract::events) fn irregular(mut put: impl FnMut(String, Form)) {
    for (past, bases) in &*IRREGULAR {
        for base in bases {
            if base != past {
                put((*past).to_owned(), Form::Finite);
            }
            inflect(base, "", base == past, &mut put);
        }
    }
}

/// “graduating”: “graduated”; “winning”: “won”.
pub(in crate::extract::events) fn past_of_gerund(gerund: &str) -> Option<String> {
    static PAST: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
        let mut pasts = FxHashMap::default();
        for (past, bases) in &*IRREGULAR {
            for base in bases {
                inflect(base, "", base == past, &mut |word: String, form| {
                    if form == Form::Gerund {
                        pasts.insert(word, *past);
                    }
                });
            }
        }
        pasts
    });
    if let Some(past) = PAST.get(gerund) {
        return Some((*past).to_owned());
    }
    let stem = gerund.strip_suffix("ing").filter(|stem| stem.len() > 2)?;
    let open = stem.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    Some(match open {
        Some(stem) => format!("{stem}ied"),
        None => format!("{stem}ed"),
    })
}

/// “strike”: “strikes”, “striking”; the base form itself unless the past is spelled so.
fn inflect(base: &str, rest: &str, same: bool, put: &mut impl FnMut(String, Form)) {
    const DOUBLED: [&str; 16] = [
        "begin", "cut", "dig", "forbid", "get", "hit", "let", "put", "quit", "run", "set", "shut",
        "sit", "spin", "split", "win",
    ];
    if !same {
        put(format!("{base}{rest}"), Form::Base);
    }
    let hissed = base.ends_with(['s', 'x', 'o']) || base.ends_with("ch") || base.ends_with("sh");
    match base.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
        Some(stem) => put(format!("{stem}ies{rest}"), Form::Third),
        None if hissed => put(format!("{base}es{rest}"), Form::Third),
        None => put(format!("{base}s{rest}"), Form::Third),
    }
    let stem = base.strip_suffix('e').filter(|stem| !stem.ends_with('e')).unwrap_or(base);
    let doubled = if DOUBLED.contains(&base) { &base[base.len() - 1..] } else { "" };
    put(format!("{stem}{doubled}ing{rest}"), Form::Gerund);
}
