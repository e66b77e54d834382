//! Ends of English titles that nothing follows: “a vessel whose owner”, “ran in to say”; and
//! marks that have lost their partner.

use super::Cut;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::entities::is_stop_word;

impl Cut<'_> {
    /// Leaves out what only begins at the end of a clause.
    pub(super) fn drop_open_end(&self, main: usize, kept: &mut Vec<usize>) {
        let verb = self.sentence.predicates[main].words.end;
        while let Some(place) = self.open_end(verb, kept) {
            kept.truncate(place);
        }
    }

    /// Where the end of a clause begins that says nothing whole.
    fn open_end(&self, verb: usize, kept: &[usize]) -> Option<usize> {
        const SHORTEST: usize = 3;
        let behind = kept.iter().position(|at| *at >= verb)?.max(SHORTEST);
        let modal = |at: usize| {
            matches!(
                self.word(at),
                "should"
                    | "can"
                    | "could"
                    | "may"
                    | "might"
                    | "must"
                    | "would"
                    | "will"
                    | "do"
                    | "does"
                    | "did"
                    | "don"
            )
        };
        let told = |from: usize| {
            let mut verbs =
                self.sentence.predicates.iter().filter(|found| found.verb >= kept[from]);
            verbs.any(|found| kept[from..].contains(&found.verb))
                || kept[from..].iter().any(|at| modal(*at))
        };
        // “when a sensor misread the height of a hill”: a verb that no lexicon knows.
        let long = |place: usize| kept.len() > place + 4;
        let opens = |place: &usize| {
            // “going past that limit” has no clause.
            let led = |place: usize| {
                let before = self.word(kept[place - 1]);
                is_preposition(before) || before == "past"
            };
            let clause = match self.word(kept[*place]) {
                "whose" | "which" => true,
                "that" => *place + 1 < kept.len() && !led(*place),
                "where" | "when" | "whether" | "because" | "if" => !long(*place),
                _ => false,
            };
            clause && !told(*place)
        };
        if let Some(place) = (behind..kept.len()).find(opens) {
            return Some(place);
        }
        let last = kept.len().checked_sub(1).filter(|last| *last >= behind)?;
        let word = |back: usize| last.checked_sub(back).map_or("", |at| self.word(kept[at]));
        // “with her left hand”, not “summoned her”
        let goes_on = || {
            let next = kept[last] + 1;
            self.sentence.words.contains(&next)
                && self.story.words.is_letters(next)
                && !is_stop_word(self.word(next))
        };
        let alone = match word(0) {
            "her" | "his" | "our" | "my" => goes_on(),
            "than" | "earlier" | "because" | "whose" | "where" | "so" => true,
            _ => false,
        };
        let pair = matches!(
            (word(1), word(0)),
            ("in", "line") | ("as", "well" | "part") | ("such", "as") | ("ahead", "of")
        ) || word(1) == "to"
            && matches!(
                word(0),
                "say"
                    | "demand"
                    | "tell"
                    | "ask"
                    | "warn"
                    | "announce"
                    | "explain"
                    | "insist"
                    | "argue"
                    | "ensure"
                    | "show"
                    | "see"
            );
        if pair {
            return Some(last - 1).filter(|place| *place >= behind);
        }
        alone.then_some(last)
    }
}

/// Quotation marks that stand alone go.
pub(super) fn without_lone_quotes(title: String) -> String {
    const ENOUGH: usize = 30;
    let straight = title.matches('"').count() % 2 == 1;
    let curled = title.matches('“').count() != title.matches('”').count();
    if !straight && !curled {
        return title;
    }
    let lone = |mark: char| straight && mark == '"' || curled && matches!(mark, '“' | '”');
    let rest = title.trim_start_matches(lone).trim_start();
    // “We will go,” a man …: behind what is said stands who says it.
    let said = match rest.find(lone) {
        Some(at) if at > ENOUGH && rest.len() < title.len() => &rest[..at],
        _ => rest,
    };
    let said = said.replace(lone, "");
    let said = said.trim().trim_end_matches(',');
    said.strip_prefix("and ").unwrap_or(said).to_owned()
}

/// “handed over to the company in line”: what a phrase that was cut had begun.
pub(super) fn without_open_phrase(mut title: String) -> String {
    const OPEN: [&str; 5] = [" in line", " in order", " as part", " such as", " like"];
    for end in OPEN {
        if let Some(rest) = title.strip_suffix(end)
            && rest.split_whitespace().count() > 3
        {
            title.truncate(title.len() - end.len());
            break;
        }
    }
    title
}
