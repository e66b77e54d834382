//! English verbs: which forms of the lexicon's verbs are finite where they
//! stand, and verbs that it does not know.

mod context;
mod forms;
mod gerund;
mod participles;

use self::context::{
    can_act, is_adjective, is_adverb, is_auxiliary, is_behind_article, is_behind_be_to,
    is_behind_plural, is_behind_will, is_compound, is_first_done, is_joined_act, is_present,
    is_third,
};
use self::gerund::{is_dated_gerund, is_gerund_clause, is_going_on};
use super::entities::is_stop_word;
use super::idioms;
use super::predicates::{EnglishVerb, Predicate, english_verb};
use super::verbs::Tense;
use super::words::Words;
use std::borrow::Cow;

pub(super) use self::context::is_loose_third;
pub(super) use self::forms::{FORMS, Form, irregular, past_of_gerund, spell};
pub(super) use self::participles::{is_bound, is_participle};

/// The verb of the lexicon that begins at word `at`.
pub(super) fn predicate(words: &Words<'_>, at: usize, limit: usize) -> Option<Predicate> {
    let verb = english_verb(words, at, limit)?;
    found(words, at, limit, verb)
}

/// “Iran launches missiles”, “The train derails near Pune”: the third person that no
/// article follows, where a sentence has no other verb.
#[cold]
pub(super) fn loose_third(words: &Words<'_>, at: usize, limit: usize) -> Option<Predicate> {
    let verb = english_verb(words, at, limit)?;
    found(words, at, limit, EnglishVerb { form: Form::Finite, ..verb })
}

/// A verb of the lexicon as a predicate, where it is finite.
fn found(words: &Words<'_>, at: usize, limit: usize, verb: EnglishVerb) -> Option<Predicate> {
    let led = is_auxiliary(words, at);
    let finite = match verb.form {
        Form::Finite => true,
        Form::Base => led || is_behind_plural(words, at),
        Form::Gerund => {
            is_gerund_clause(words, at)
                || is_going_on(words, at)
                || is_dated_gerund(words, at, limit)
        }
        Form::Third => is_third(words, at, limit),
    };
    if !finite
        || is_behind_article(words, at)
        || is_compound(words, at)
        || is_adjective(words, at, limit)
    {
        return None;
    }
    let goes_on = verb.form == Form::Gerund && at > 0 && matches!(words.text(at - 1), "is" | "are");
    let tense = if led || matches!(words.text(at), "will" | "shall") {
        Tense::Future
    } else if !verb.state && (verb.form == Form::Base || goes_on || is_present(words.text(at))) {
        Tense::Present
    } else {
        Tense::Past
    };
    // “left the”: the article tells which verb it is and belongs to what follows.
    let last = at + verb.words - 1;
    let article = last > at && matches!(words.text(last), "the" | "a" | "an" | "its" | "their");
    // “runs from 6 July”: so does the preposition of a date.
    let article = article
        || last == at + 1
            && matches!(verb.class, "hold" | "land")
            && matches!(words.text(last), "from" | "until" | "through" | "at" | "on");
    let idiom = idioms::english(words, at, limit);
    Some(Predicate {
        words: at..last + usize::from(!article),
        verb: at,
        class: Cow::Borrowed(idiom.unwrap_or(verb.class)),
        say: verb.say && idiom.is_none(),
        state: verb.state,
        tense,
    })
}

/// A verb that no lexicon has: “the glacier thawed”, “will headline the festival”, “was
/// repairing cellos”, “is to carry freight”.
pub(super) fn unknown(words: &Words<'_>, at: usize, limit: usize) -> Option<Predicate> {
    let word = words.text(at).as_bytes();
    if word.ends_with(b"ed") {
        return unknown_past(words, at);
    }
    // Asked of every word, and true of few.
    if !word.first().is_some_and(u8::is_ascii_lowercase) {
        return None;
    }
    if word.ends_with(b"ing") {
        return unknown_gerund(words, at, limit);
    }
    let led = at > 0 && words.text(at - 1) == "to" && is_behind_be_to(words, at);
    if led || is_behind_will(words, at) { unknown_base(words, at) } else { None }
}

/// “was repairing cellos”, “has been mapping it”, “…, graduating in 1959”.
fn unknown_gerund(words: &Words<'_>, at: usize, limit: usize) -> Option<Predicate> {
    const SHORTEST: usize = 6;
    let word = words.text(at);
    if word.len() < SHORTEST || words.is_capital(at) {
        return None;
    }
    let going = is_going_on(words, at);
    if !going && !is_dated_gerund(words, at, limit) {
        return None;
    }
    let now = going && matches!(words.text(at - 1), "is" | "are");
    Some(of_unknown(at, word, if now { Tense::Present } else { Tense::Past }))
}

/// “The glacier thawed”: a verb in -ed, if nothing before it makes it an adjective.
fn unknown_past(words: &Words<'_>, at: usize) -> Option<Predicate> {
    let word = words.text(at);
    // “left rates unchanged”: what did not happen is no verb.
    let not = word.starts_with("un") && !word.starts_with("under") && !word.starts_with("uni");
    // “in a letter dated 2 October”
    let dated = word == "dated" && at > 0 && words.is_letters(at - 1);
    if word.len() < 5 || words.is_capital(at) || not || dated {
        return None;
    }
    if closes_aside(words, at) {
        return Some(of_unknown(at, word, Tense::Past));
    }
    let before = at.checked_sub(1).filter(|before| words.is_letters(*before))?;
    // “tons of semi-finished and finished products”
    let paired = at > 3
        && words.text(before) == "and"
        && words.text(before - 1).ends_with("ed")
        && words.mark(before - 2) == Some('-');
    if paired {
        return None;
    }
    let acts = can_act(words.text(before)) || is_first_done(words, at) || is_joined_act(words, at);
    if words.get(at).first || !acts {
        return None;
    }
    let tense = if is_auxiliary(words, at) { Tense::Future } else { Tense::Past };
    Some(of_unknown(at, word, tense))
}

/// “Thousands of people, many of them in tears, walked through the city”: behind what two
/// commas hold apart.
fn closes_aside(words: &Words<'_>, at: usize) -> bool {
    const FAR: usize = 14;
    let comma = |at: usize| words.mark(at) == Some(',');
    if at < 4 || !comma(at - 1) || at + 1 >= words.len() {
        return false;
    }
    let next = words.text(at + 1);
    let acts = matches!(
        next,
        "through"
            | "into"
            | "to"
            | "the"
            | "a"
            | "an"
            | "across"
            | "past"
            | "along"
            | "for"
            | "at"
            | "his"
            | "her"
            | "their"
            | "its"
            | "out"
            | "up"
            | "down"
            | "home"
            | "around"
            | "over"
    );
    let floor = at.saturating_sub(FAR);
    let stops = |at: usize| matches!(words.mark(at), Some('.' | ';' | ':' | '"' | '”'));
    let open = (floor..at - 1).rev().take_while(|at| !stops(*at)).find(|at| comma(*at));
    let counted = |open: usize| {
        matches!(
            words.text(open + 1),
            "many" | "some" | "most" | "all" | "several" | "few" | "half" | "including" | "both"
        )
    };
    acts && open.is_some_and(counted)
}

/// “will headline”, “would soon vet”, “will be heard”: whatever stands behind “will”
/// is a verb.
fn unknown_base(words: &Words<'_>, at: usize) -> Option<Predicate> {
    let word = words.text(at);
    let plain = word.len() > 2 && words.is_letters(at) && !words.is_capital(at);
    let verb = plain && !is_stop_word(word) && !is_adverb(word);
    verb.then(|| of_unknown(at, word, Tense::Future))
}

fn of_unknown(at: usize, word: &str, tense: Tense) -> Predicate {
    Predicate {
        words: at..at + 1,
        verb: at,
        class: Cow::Owned(word.to_owned()),
        say: false,
        state: false,
        tense,
    }
}

#[cfg(test)]
mod tests {
    use super::super::predicates::{nouns, predicates};
    use super::*;
    use crate::article::Span;

    fn verbs(text: &str) -> Vec<(String, Tense)> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        let nouns = nouns(&words, 0..words.len());
        let found = predicates(&words, 0..words.len(), &nouns);
        found.into_iter().map(|verb| (words.text(verb.verb).to_owned(), verb.tense)).collect()
    }

    fn one(text: &str, verb: &str, tense: Tense) {
        assert_eq!(verbs(text), [(verb.to_owned(), tense)], "{text}");
    }

    #[test]
    fn base_forms_are_verbs_behind_auxiliaries_and_plurals() {
        one("The club will close the gate.", "close", Tense::Future);
        one("The minister may apologise in May.", "apologise", Tense::Future);
        one("Wages rise on Friday.", "rise", Tense::Present);
        one("Most schools reopen on Monday.", "reopen", Tense::Present);
        one("The law comes into effect on Monday.", "comes", Tense::Present);
        for text in ["A wage rise on Friday.", "The Hamas attack on Friday.", "Paris talks."] {
            assert_eq!(verbs(text), [], "{text}");
        }
    }

    #[test]
    fn gerunds_are_verbs_behind_after_and_by() {
        one("A day after dissolving parliament.", "dissolving", Tense::Past);
        one("The side, by defeating its rivals.", "defeating", Tense::Past);
        assert_eq!(verbs("The opening of the dissolving capsule."), []);
    }

    #[test]
    fn whatever_stands_behind_will_is_a_verb() {
        one("The duo will headline the festival.", "headline", Tense::Future);
        one("The board will next peruse the plans.", "peruse", Tense::Future);
        one("The film will soon be screened.", "screened", Tense::Future);
        for text in ["He lost the will to go.", "Will power alone.", "The will of the people."] {
            assert_eq!(
                verbs(text).iter().filter(|verb| verb.0 != "go" && verb.0 != "lost").count(),
                0,
                "{text}"
            );
        }
    }

    #[test]
    fn the_third_person_stands_before_what_is_done() {
        one("Orvane publishes its results.", "publishes", Tense::Present);
        one("The court, which acquits few.", "acquits", Tense::Present);
        for text in ["Rate increases the size of a house.", "The bombs the men left."] {
            let found = verbs(text);
            assert!(
                found.iter().all(|verb| verb.0 == "left" || verb.0 == "increases"),
                "{found:?}"
            );
        }
    }

    #[test]
    fn what_went_on_or_is_arranged_needs_no_lexicon() {
        for (text, verb) in [
            ("He was repairing cellos in Glendale.", "repairing"),
            ("They were still photographing it.", "photographing"),
        ] {
            let found = verbs(text);
            assert!(found.contains(&(verb.to_owned(), Tense::Past)), "{text}: {found:?}");
        }
        for (text, verb) in [
            ("The line is to carry freight.", "carry"),
            ("Envoys were due to confer in Doha.", "confer"),
            ("The probe is expected to orbit the moon.", "orbit"),
        ] {
            let found = verbs(text);
            assert!(found.contains(&(verb.to_owned(), Tense::Future)), "{text}: {found:?}");
        }
        for text in ["Two men were missing.", "The answer was unsettling.", "It was nothing."] {
            let found = verbs(text);
            assert!(found.iter().all(|(verb, _)| !verb.ends_with("ing")), "{text}: {found:?}");
        }
    }

    #[test]
    fn a_gerund_with_its_own_time_is_a_verb() {
        let has = |text: &str, verb: &str| verbs(text).iter().any(|found| found.0 == verb);
        assert!(has("She read botany, graduating with a first three years later.", "graduating"));
        assert!(has("It was close, with Hoekstra winning the seat in 2018.", "winning"));
        assert!(!has("Floods swept through it on Sunday, killing 17 people.", "killing"));
        assert!(!has("He sat on the wall, whistling a song of 1968, they said.", "song"));
    }

    #[test]
    fn forms_of_irregular_verbs_are_known() {
        one("A missile hits the headquarters.", "hits", Tense::Present);
        one("The club will forbid flags.", "forbid", Tense::Future);
        one("Day after striking the rock.", "striking", Tense::Past);
    }

    #[test]
    fn a_third_person_without_an_article_is_the_last_resort() {
        one("Iran launches missiles at the base.", "launches", Tense::Present);
        one("Talks on Iran sanctions collapsed.", "collapsed", Tense::Past);
    }

    #[test]
    fn a_compound_is_no_verb() {
        assert_eq!(verbs("Iran-backed fighters, state-owned banks."), []);
        one("They re-elected him.", "elected", Tense::Past);
    }
}
