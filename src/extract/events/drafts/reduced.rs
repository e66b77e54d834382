//! English participles that look like a finite verb and belong to a noun: “wrote in a memo
//! sent to staff on Monday”, “a fisherman called Lie lowered a lantern”.

use super::Hang;
use crate::extract::events::english::is_bound;
use crate::extract::events::predicates::Predicate;

/// How many words a participle's noun has with its article.
const NOUN: usize = 4;

impl Hang<'_> {
    /// The verb of the clause whose noun the participle `index` belongs to;
    /// any other verb itself.
    pub(super) fn outside_reduced(&self, index: usize) -> usize {
        let predicates = &self.sentence.predicates;
        if self.is_naming(&predicates[index]) {
            let next = predicates.get(index + 1).filter(|next| {
                !next.state && !self.comma_between(predicates[index].words.end, next.verb)
            });
            return index + usize::from(next.is_some());
        }
        // “was found burned out”, “stayed closed”: the first says that it became known, or so.
        if let Some(before) = index.checked_sub(1).map(|before| &predicates[before])
            && before.words.end == predicates[index].verb
            && !before.state
            && is_completed(self.story.words.text(before.verb))
        {
            return index - 1;
        }
        if predicates.get(index + 1).is_some_and(|next| self.is_told_in(&predicates[index], next)) {
            return index + 1;
        }
        let Some(before) = index.checked_sub(1) else { return index };
        let reduced = self.is_reduced(&predicates[before], &predicates[index]);
        if reduced { before } else { index }
    }

    /// “A report published on Monday said prices fell”: what it says is told.
    fn is_told_in(&self, verb: &Predicate, next: &Predicate) -> bool {
        let words = &self.story.words;
        let published = matches!(
            words.text(verb.verb),
            "published" | "released" | "issued" | "posted" | "aired"
        );
        let behind = |at: usize| words.is_letters(at) && !matches!(words.text(at), "and" | "that");
        // “A report published on Monday found that prices fell”
        let tells = || {
            matches!(words.text(next.verb), "found" | "concluded" | "showed" | "revealed")
                && self.story.word(Some(next.words.end), &self.sentence.words) == "that"
        };
        published
            && (next.say || tells())
            && verb.words.end <= self.from
            && next.verb >= self.words.end
            && verb.verb > self.sentence.words.start
            && words.is_letters(verb.verb - 1)
            && !matches!(
                words.text(verb.verb - 1),
                "was" | "were" | "been" | "be" | "who" | "which" | "it"
            )
            && (self.words.end..next.verb).all(behind)
    }

    /// “called”, “named” before a name and behind a noun: “a man called Lie”.
    fn is_naming(&self, verb: &Predicate) -> bool {
        let words = &self.story.words;
        let (at, next) = (verb.verb, verb.verb + 1);
        matches!(words.text(at), "called" | "named" | "dubbed" | "nicknamed")
            && self.sentence.words.contains(&next)
            && (words.is_capital(next) || words.mark(next).is_some_and(|mark| mark != ','))
            && self.article_before(at, false).is_some()
    }

    /// Where the article of the noun stands right before word `at`: “a memo”, or
    /// “the memo”, which may be a subject as well.
    fn article_before(&self, at: usize, definite: bool) -> Option<usize> {
        let words = &self.story.words;
        let floor = at.saturating_sub(NOUN).max(self.sentence.words.start);
        let article = |place: usize| match words.text(place) {
            "a" | "an" => true,
            "the" => definite,
            _ => false,
        };
        let plain = |at: &usize| words.is_letters(*at);
        (floor..at).rev().take_while(plain).find(|place| *place + 1 < at && article(*place))
    }

    /// Whether a verb is a participle behind the object or a phrase of another:
    /// two finite verbs need a word that joins their clauses.
    fn is_reduced(&self, main: &Predicate, verb: &Predicate) -> bool {
        let words = &self.story.words;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        // “The bomb found in a suitcase exploded”: the first is none of its own.
        let led = main.verb.checked_sub(1).is_some_and(|at| is_auxiliary(word(at)));
        if !led && is_bound(word(main.verb), word(main.words.end)) {
            return false;
        }
        let participle = word(verb.verb).ends_with("ed")
            || matches!(
                word(verb.verb),
                "sent"
                    | "held"
                    | "built"
                    | "made"
                    | "written"
                    | "taken"
                    | "given"
                    | "seen"
                    | "found"
                    | "won"
                    | "sold"
                    | "bought"
                    | "shot"
                    | "drawn"
                    | "read"
                    | "set"
            );
        // “a school in the town was closed”
        let led = |back: usize| is_auxiliary(word(verb.verb.wrapping_sub(back)));
        let whole = led(1) || led(2) && word(verb.verb.wrapping_sub(1)).ends_with("ly");
        let article = self.article_before(verb.verb, !main.say);
        let Some(article) = article.filter(|_| participle && !whole) else { return false };
        let framed = matches!(word(article.wrapping_sub(1)), "in" | "at" | "during" | "under");
        let joined = (main.words.end..verb.verb).any(|at| {
            matches!(words.mark(at), Some(',' | ';' | ':' | '"' | '“' | '”' | '—' | '–'))
                || matches!(
                    words.text(at),
                    "and"
                        | "but"
                        | "that"
                        | "who"
                        | "which"
                        | "when"
                        | "after"
                        | "as"
                        | "while"
                        | "because"
                        | "if"
                        | "before"
                        | "until"
                        | "where"
                        | "or"
                        | "than"
                        | "once"
                        | "since"
                        | "so"
                )
        });
        // “said a bomb exploded”: what is said is a clause of its own.
        let object =
            !main.say && !main.state && article == main.words.end && word(article) != "the";
        let object = object && matches!(word(verb.words.end), "in" | "by" | "to" | "on" | "at");
        !joined && !verb.state && verb.words.len() == 1 && (framed || object)
    }
}

/// “found dead”, “stayed closed”, “were reported killed”: verbs that a participle completes.
pub(in crate::extract::events) fn is_completed(word: &str) -> bool {
    matches!(
        word,
        "found"
            | "left"
            | "stayed"
            | "remained"
            | "remain"
            | "stay"
            | "reported"
            | "declared"
            | "pronounced"
            | "presumed"
            | "feared"
            | "believed"
            | "kept"
            | "got"
    )
}

fn is_auxiliary(word: &str) -> bool {
    matches!(word, "was" | "were" | "is" | "are" | "be" | "been" | "being" | "had" | "has" | "have")
}
