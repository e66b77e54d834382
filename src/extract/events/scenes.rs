//! Sentences that only say which day it was, and what the next one tells of it: «یکم شهریور
//! بود. دو قایق آمدند», “It was May 3. Two boats came alongside.”

use super::drafts::Draft;
use super::story::Story;
use super::ties;
use crate::calendar::Edtf;
use crate::extract::{Mention, TimexKind};
use std::ops::Range;

/// The drafts with those of sentences behind one that only says the day.
pub(super) fn with_scenes(
    story: &Story<'_>,
    mentions: &[Mention],
    mut drafts: Vec<Draft>,
) -> Vec<Draft> {
    let told = drafts.len();
    for mention in mentions {
        let Some((next, day, words)) = scene(story, mention) else { continue };
        let dated = drafts[..told].binary_search_by_key(&next, |draft| draft.sentence).is_ok();
        if !dated && !ties::is_dated(mentions, &story.sentences[next]) {
            drafts.extend(ties::draft(story, next, day, words));
        }
    }
    if drafts.len() > told {
        drafts.sort_by_key(|draft| draft.sentence);
    }
    drafts
}

/// The sentence behind one that ends in a day and «بود» and says no more, the day, and its
/// words.
fn scene(story: &Story<'_>, mention: &Mention) -> Option<(usize, Edtf, Range<usize>)> {
    let dated = matches!(mention.kind, TimexKind::Date | TimexKind::Time);
    let day = mention.value.as_ref().filter(|day| dated && day.as_day().is_some())?;
    let index = story.sentence_at(mention.span.start)?;
    let within = &story.sentences[index].words;
    let words = story.words.range(mention.span);
    let word = |at: usize| story.word(Some(at), within);
    let letters = |at: usize| within.contains(&at) && story.words.is_letters(at);
    let (from, past) = if story.is_english() {
        let from = words.start.checked_sub(2)?;
        let it = word(from) == "it" && word(from + 1) == "was";
        (it.then_some(from)?, words.end)
    } else {
        let from = words.start - usize::from(words.start > 0 && word(words.start - 1) == "روز");
        ((word(words.end) == "بود").then_some(from)?, words.end + 1)
    };
    let opens = from == within.start || !letters(from - 1);
    let ends = (past..within.end).all(|at| !letters(at));
    let (next, here) = (index + 1, &story.sentences[index]);
    let beside = story
        .sentences
        .get(next)
        .is_some_and(|next| !story.article.text[here.span.end..next.span.start].contains('\n'));
    (opens && ends && beside).then(|| (next, day.clone(), words))
}
