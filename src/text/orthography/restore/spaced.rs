//! Spaces that stand where a non-joiner was: «می کند», «کتاب ها», «شده اند».

use super::lexicon::Lexicon;
use super::parts::{self, COPULAS, PLURALS};
use super::{Word, ZWNJ};

/// Whether what stands before a word is a space that parts one word.
pub(super) fn is_gap(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let (Some(first), second) = (at.checked_sub(1).map(|before| &words[before]), &words[at]) else {
        return false;
    };
    if &text[first.range.end..second.range.start] != " " {
        return false;
    }
    let Some(second) = second.letters.as_deref() else { return false };
    let lexicon = Lexicon::get();
    // A word with a joint of its own («پیش‌بینی ها») counts by its last part.
    let whole = &text[first.range.clone()];
    let part = whole.rsplit(ZWNJ).next().unwrap_or_default();
    let Some(last) = super::letters(part) else { return false };
    match &*last {
        "می" | "نمی" | "برمی" | "بازمی" | "درمی" | "برنمی" | "بازنمی" | "درنمی"
            if !whole.contains(ZWNJ) =>
        {
            parts::is_finite(lexicon, second) && !is_may(text, words, at - 1)
        }
        last => is_suffix(lexicon, last, second) || is_compound(lexicon, words, at),
    }
}

/// Whether a می is the month: «۱۰ می», «ماه می».
fn is_may(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let before = text[..words[at].range.start].trim_end();
    before.ends_with(char::is_numeric) || before.ends_with("ماه") || before.ends_with("اول")
}

fn is_suffix(lexicon: &Lexicon, first: &str, suffix: &str) -> bool {
    if first.chars().count() < 2 || matches!(first, "از" | "به" | "در" | "که" | "را" | "این" | "آن")
    {
        return false;
    }
    let adjective = lexicon.adjectives.contains(first) || lexicon.he.contains(first);
    let copular = parts::is_participle(lexicon, first) && first != "ده";
    match suffix {
        "ترین" => adjective || first.chars().count() > 2,
        "تر" | "تری" => adjective,
        "اند" | "ایم" | "اید" => copular,
        "ام" | "ای" => copular || lexicon.he.contains(first),
        "اش" => lexicon.he.contains(first) || first.ends_with('ی') && first.chars().count() > 3,
        _ => PLURALS.contains(&suffix) && !COPULAS.contains(&suffix),
    }
}

/// «رئیس جمهور», «سرمایه گذاری».
fn is_compound(lexicon: &Lexicon, words: &[Word<'_>], at: usize) -> bool {
    let (Some(first), Some(second)) = (&words[at - 1].letters, &words[at].letters) else {
        return false;
    };
    // «جان باخته‌اند» is a verb, «جان‌باخته» a noun: apart it may be either.
    if parts::is_participle(lexicon, second) {
        return false;
    }
    let is_known = |whole: &str, cut: usize| {
        let compound = lexicon.compounds.get(whole);
        compound.is_some_and(|compound| compound.spaced && compound.joints.contains(&cut))
    };
    let together = format!("{first}{second}");
    let endings = ["", "ی", "ها", "های", "هایی"];
    endings
        .iter()
        .filter_map(|ending| together.strip_suffix(ending))
        .any(|whole| whole.len() > first.len() && is_known(whole, first.len()))
}
