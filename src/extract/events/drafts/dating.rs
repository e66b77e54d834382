//! Which mentions can date anything.

use crate::calendar::Edtf;
use crate::extract::events::letters::fold_key;
use crate::extract::events::story::Story;
use crate::extract::{Mention, Rule, TimexKind};

/// Whether a mention can date anything: a date that is neither the present nor
/// only a bound («پس از …»), and has a value or would have one if the day of
/// publication were known.
pub(super) fn is_dating(story: &Story<'_>, mention: &Mention, is_published: bool) -> bool {
    let dated = matches!(mention.kind, TimexKind::Date | TimexKind::Time);
    let bound = mention.why.rule == Rule::EventRelative
        && mention
            .value
            .as_ref()
            .and_then(Edtf::ends)
            .is_some_and(|(start, end)| start.is_none() || end.is_none());
    let waits = || !is_published && mention.why.counts_from_publication();
    let valued = mention.value.is_some() || waits();
    // Only what is told relative to now, or vaguely, can point at the present.
    let plain = matches!(mention.why.rule, Rule::RelativeUnit | Rule::Vague);
    let present = || plain && is_present(story.article.slice(mention.span));
    dated && valued && !bound && !present()
}

/// «اکنون» and its kin point at the present without dating what they stand by.
fn is_present(phrase: &str) -> bool {
    let folded = fold_key(phrase);
    matches!(
        folded.as_str(),
        "اکنون"
            | "هماکنون"
            | "همینک"
            | "اینک"
            | "درحالحاضر"
            | "حالحاضر"
            | "تاکنون"
            | "امروزه"
            | "فعلا"
            | "now"
            | "currently"
            | "nowadays"
            | "atpresent"
            | "حالا"
            | "الان"
            | "اینروزها"
    )
}
