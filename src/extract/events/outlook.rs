//! Whether an event is told as over or as still to come. Only what is plain
//! counts: the day of publication of an article without one is bounded by it.

use super::link::{self, Governor, Link};
use super::story::{Sentence, Story};
use super::verbs::Tense;
use crate::extract::Outlook;

/// Words between an English auxiliary and its verb («will also be held»).
const AUXILIARY_REACH: usize = 3;

/// How the predicate with index `main` looks at what happens at a date that
/// hangs on it by `link`.
pub(super) fn of_verb(
    story: &Story<'_>,
    sentence: &Sentence,
    main: usize,
    link: Option<Link>,
) -> Outlook {
    let predicate = &sentence.predicates[main];
    match predicate.tense {
        // «برای ۱۲ مهر برنامه‌ریزی شد», «تا ۱۲ مهر تمدید شد»: the day is to come.
        Tense::Past | Tense::Perfect | Tense::Participle => match link {
            Some(Link::For | Link::Until | Link::About) => Outlook::Unclear,
            _ => Outlook::Past,
        },
        Tense::Future if is_reported_past(story, sentence) => Outlook::Unclear,
        Tense::Future if story.is_english() => {
            let from = predicate.verb.saturating_sub(AUXILIARY_REACH).max(sentence.words.start);
            let will = |at: usize| matches!(story.words.text(at), "will" | "shall");
            if (from..=predicate.verb).any(will) { Outlook::Plan } else { Outlook::Unclear }
        }
        Tense::Future => Outlook::Plan,
        Tense::Present | Tense::Subjunctive => Outlook::Unclear,
    }
}

/// How a sentence looks at the happening that its noun at word `noun` names:
/// what something came after, or happened during, is over.
pub(super) fn of_noun(story: &Story<'_>, sentence: &Sentence, noun: usize) -> Outlook {
    let (governor, _) = link::governor(story, &sentence.words, noun);
    let before = matches!(governor, Governor::After | Governor::Since | Governor::During);
    // «در دیدار با کسی که در پکن به سر می‌برد، گفت»: the state frames it only.
    let main = sentence.predicates.iter().position(|found| found.verb >= noun && !found.state);
    match main {
        Some(main) if before => match of_verb(story, sentence, main, None) {
            Outlook::Past => Outlook::Past,
            _ => Outlook::Unclear,
        },
        _ => Outlook::Unclear,
    }
}

/// «گفته بود … برگزار خواهد شد», «قرار بود»: what was to come then may be over.
fn is_reported_past(story: &Story<'_>, sentence: &Sentence) -> bool {
    let past = |at: usize| matches!(story.words.text(at), "بود" | "بودند" | "had" | "was" | "were");
    sentence.words.clone().any(past)
}
