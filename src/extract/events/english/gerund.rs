//! Gerunds that are verbs of their own: “after winning”, “was repairing”, “…, graduating in
//! 1959”.

use super::context::is_adverb;
use crate::extract::events::words::{Kind, Words};

/// “after winning”, “by dissolving”, “were searching”.
pub(super) fn is_gerund_clause(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    let going = |at: usize| matches!(words.text(at), "was" | "were" | "is" | "are");
    before.is_some_and(|at| {
        matches!(words.text(at), "after" | "before" | "by" | "since")
            || going(at)
            || words.text(at) == "still" && at > 0 && going(at - 1)
    })
}

/// “was repairing”, “has been writing”: what went on. “was missing” is how it was.
pub(super) fn is_going_on(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    before.is_some_and(|before| {
        let be = |at: usize| matches!(words.text(at), "was" | "were" | "is" | "are" | "been");
        let led = be(before)
            || before > 0
                && matches!(words.text(before), "still" | "already" | "now")
                && be(before - 1);
        led && !is_quality(words.text(at))
    })
}

/// Words in -ing that say how something is, and no verbs.
fn is_quality(word: &str) -> bool {
    matches!(
        word,
        "missing"
            | "ongoing"
            | "outstanding"
            | "pending"
            | "willing"
            | "unwilling"
            | "interesting"
            | "exciting"
            | "surprising"
            | "shocking"
            | "stunning"
            | "striking"
            | "disappointing"
            | "encouraging"
            | "discouraging"
            | "overwhelming"
            | "devastating"
            | "alarming"
            | "worrying"
            | "challenging"
            | "demanding"
            | "confusing"
            | "annoying"
            | "amazing"
            | "misleading"
            | "lacking"
            | "pressing"
            | "convincing"
            | "compelling"
            | "unsettling"
            | "charming"
            | "boring"
            | "promising"
            | "exhausting"
            | "frightening"
            | "terrifying"
            | "fascinating"
            | "touching"
            | "moving"
            | "inspiring"
            | "embarrassing"
            | "humiliating"
            | "refreshing"
            | "relaxing"
            | "rewarding"
            | "satisfying"
            | "damning"
            | "wanting"
            | "nothing"
            | "something"
            | "anything"
            | "everything"
            | "during"
            | "morning"
            | "evening"
            | "according"
            | "including"
            | "regarding"
            | "concerning"
            | "depending"
            | "excluding"
            | "notwithstanding"
            | "following"
            | "pleasing"
            | "thrilling"
            | "chilling"
            | "sobering"
            | "puzzling"
            | "telling"
            | "glaring"
            | "gruelling"
            | "grueling"
            | "punishing"
            | "sweeping"
            | "swing"
            | "string"
            | "spring"
            | "wedding"
            | "building"
            | "housing"
            | "funding"
            | "spending"
            | "trading"
            | "training"
            | "meeting"
            | "feeling"
    )
}

/// “…, graduating with a first three years later”, “with Hoekstra winning it in 2018”: a
/// clause of its own with its own time. Asked of gerunds behind a comma or a name.
pub(super) fn is_dated_gerund(words: &Words<'_>, at: usize, limit: usize) -> bool {
    const REACH: usize = 12;
    let Some(before) = at.checked_sub(1).filter(|_| !words.get(at).first) else { return false };
    let comma = words.mark(before) == Some(',');
    let absolute = || {
        let with = (at.saturating_sub(6)..before).any(|at| words.text(at) == "with");
        words.is_capital(before) && with
    };
    let adverb = || {
        before > 0
            && words.mark(before - 1) == Some(',')
            && (is_adverb(words.text(before)) || matches!(words.text(before), "eventually"))
    };
    if !(comma || adverb() || absolute()) || is_quality(words.text(at)) {
        return false;
    }
    let clause = (at + 1..limit.min(at + REACH)).take_while(|at| {
        !matches!(words.mark(*at), Some(',' | ';' | '.' | ':' | '—' | '–' | '(' | '"' | '”'))
            && !words.get(*at).first
    });
    let mut last = at;
    let mut dated = false;
    for word in clause {
        last = word;
        dated |= is_time(words, word);
    }
    dated && last > at + 1
}

/// A year, or a word that tells a time: “later”, “ago”, “Friday”, “March”.
fn is_time(words: &Words<'_>, at: usize) -> bool {
    let word = words.text(at);
    match words.get(at).kind {
        Kind::Number => {
            word.len() == 4 && matches!(&word[..2], "15" | "16" | "17" | "18" | "19" | "20")
        }
        Kind::Letters if words.is_capital(at) => matches!(
            word,
            "monday"
                | "tuesday"
                | "wednesday"
                | "thursday"
                | "friday"
                | "saturday"
                | "sunday"
                | "january"
                | "february"
                | "march"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "jan"
                | "feb"
                | "mar"
                | "apr"
                | "jun"
                | "jul"
                | "aug"
                | "sept"
                | "sep"
                | "oct"
                | "nov"
                | "dec"
        ),
        Kind::Letters => matches!(word, "later" | "earlier" | "ago" | "yesterday" | "tomorrow"),
        Kind::Mark(_) => false,
    }
}
