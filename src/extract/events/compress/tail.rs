//! The last phrases of a long English clause, which it can spare before any of its subject's.

use super::{LONGEST, is_preposition};
use crate::extract::events::story::Story;

/// How many words behind the verb stay in any case: what it needs.
const NEEDED: usize = 3;

/// Cuts phrases at the end, each at its preposition, until the clause is short enough.
pub(super) fn cut(
    story: &Story<'_>,
    kept: &mut Vec<usize>,
    verb_from: usize,
    measure: impl Fn(&[usize]) -> usize,
) {
    let Some(verb) = kept.iter().position(|at| *at >= verb_from) else { return };
    while measure(kept) > LONGEST {
        let word = |place: usize| story.words.text(kept[place]);
        let opens = |place: &usize| {
            let own = is_preposition(word(*place)) && !matches!(word(*place), "of" | "to");
            let before = word(place - 1);
            own && !is_preposition(before) && before != "and" && !is_open(story, &kept[..*place])
        };
        let Some(place) = (verb + NEEDED + 1..kept.len()).rev().find(opens) else { return };
        kept.truncate(place);
    }
}

/// Whether a quotation or bracket is still open.
fn is_open(story: &Story<'_>, kept: &[usize]) -> bool {
    let marks = |mark: char| kept.iter().filter(|at| story.words.mark(**at) == Some(mark)).count();
    marks('"') % 2 == 1 || marks('“') > marks('”') || marks('(') > marks(')')
}
