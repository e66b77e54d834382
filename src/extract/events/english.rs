//! English verbs: which forms of the lexicon's verbs are finite where they
//! stand, and verbs that it does not know.

use super::entities::is_stop_word;
use super::idioms;
use super::predicates::{Predicate, english_verb};
use super::verbs::Tense;
use super::words::{Kind, Words};
use std::borrow::Cow;

/// How a verb is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
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
pub(super) const FORMS: [Form; 4] = [Form::Finite, Form::Base, Form::Gerund, Form::Third];

/// The spellings of a row of verbs with their forms. The row writes base forms
/// after + and gerunds after =; those of regular verbs follow from their past.
pub(super) fn spell(verbs: &str, mut put: impl FnMut(String, Form)) {
    for verb in verbs.split('|').filter(|verb| !verb.is_empty()) {
        if let Some(base) = verb.strip_prefix('+') {
            put(base.to_owned(), Form::Base);
        } else if let Some(gerund) = verb.strip_prefix('=') {
            put(gerund.to_owned(), Form::Gerund);
        } else {
            put(verb.to_owned(), Form::Finite);
            derive(verb, &mut put);
        }
    }
}

/// “closed down”: “close down”, “closing down”. That “clos” and “closeing” are no
/// words does no harm.
fn derive(past: &str, put: &mut impl FnMut(String, Form)) {
    let (first, rest) = past.split_at(past.find(' ').unwrap_or(past.len()));
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

/// The verb of the lexicon that begins at word `at`.
pub(super) fn predicate(words: &Words<'_>, at: usize, limit: usize) -> Option<Predicate> {
    let verb = english_verb(words, at, limit)?;
    let led = is_auxiliary(words, at);
    let finite = match verb.form {
        Form::Finite => true,
        Form::Base => led || is_behind_plural(words, at),
        Form::Gerund => is_gerund_clause(words, at),
        Form::Third => is_third(words, at, limit),
    };
    if !finite || is_behind_article(words, at) || is_compound(words, at) {
        return None;
    }
    let goes_on = verb.form == Form::Gerund && matches!(words.text(at - 1), "is" | "are");
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
            && verb.class == "hold"
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

/// A verb that no lexicon has: “the glacier thawed”, “will headline the festival”.
pub(super) fn unknown(words: &Words<'_>, at: usize) -> Option<Predicate> {
    let word = words.text(at).as_bytes();
    if word.ends_with(b"ed") {
        return unknown_past(words, at);
    }
    // Asked of every word, and true of few.
    let letters = word.first().is_some_and(u8::is_ascii_lowercase);
    if letters && is_behind_will(words, at) { unknown_base(words, at) } else { None }
}

/// “The glacier thawed”: a verb in -ed, if nothing before it makes it an adjective.
fn unknown_past(words: &Words<'_>, at: usize) -> Option<Predicate> {
    let word = words.text(at);
    // “left rates unchanged”: what did not happen is no verb.
    let not = word.starts_with("un") && !word.starts_with("under") && !word.starts_with("uni");
    if word.len() < 5 || words.is_capital(at) || not {
        return None;
    }
    let before = at.checked_sub(1).filter(|before| words.is_letters(*before))?;
    if words.get(at).first || !can_act(words.text(before)) {
        return None;
    }
    let tense = if is_auxiliary(words, at) { Tense::Future } else { Tense::Past };
    Some(of_unknown(at, word, tense))
}

/// “will headline”, “would soon vet”, “will be heard”: whatever stands behind “will”
/// is a verb.
fn unknown_base(words: &Words<'_>, at: usize) -> Option<Predicate> {
    let word = words.text(at);
    let plain = word.len() > 2 && words.is_letters(at) && !words.is_capital(at);
    let verb = plain && !is_stop_word(word) && !is_adverb(word);
    verb.then(|| of_unknown(at, word, Tense::Future))
}

/// Whether “will” or “would” stands right before a word, or before an adverb or “be”
/// there. “the will to”, “a will” are things.
fn is_behind_will(words: &Words<'_>, at: usize) -> bool {
    let will = |back: usize| {
        at.checked_sub(back).is_some_and(|at| {
            let modal = matches!(words.text(at), "will" | "would" | "shall");
            let name = words.is_capital(at) || is_behind_article(words, at);
            modal && !name && !words.get(at + 1).first
        })
    };
    will(1)
        || will(2) && is_before_verb(words.text(at - 1))
        || will(3) && is_before_verb(words.text(at - 1)) && is_before_verb(words.text(at - 2))
}

/// What may stand between “will” and its verb.
fn is_before_verb(word: &str) -> bool {
    word == "be" || is_adverb(word)
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly")
        && word.len() > 4
        && !matches!(word, "apply" | "supply" | "reply" | "rally")
        || matches!(
            word,
            "not"
                | "also"
                | "then"
                | "again"
                | "soon"
                | "now"
                | "still"
                | "next"
                | "first"
                | "instead"
                | "never"
                | "once"
                | "later"
                | "thus"
                | "even"
                | "ever"
                | "already"
                | "almost"
                | "always"
                | "therefore"
                | "however"
                | "just"
                | "both"
                | "all"
        )
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

/// “Orvane publishes its results”, “the court, which hears the case”: who does it
/// before, and behind it what begins a phrase.
fn is_third(words: &Words<'_>, at: usize, limit: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !words.get(at).first) else { return false };
    if !words.is_letters(before) || words.is_capital(at) {
        return false;
    }
    let who = words.text(before);
    if matches!(who, "he" | "she" | "it" | "who" | "which" | "that") {
        return true;
    }
    let plural = who.ends_with('s') && !who.ends_with("ss") && !words.is_capital(before);
    let subject = who.len() > 1 && !plural && !is_stop_word(who) && !is_adverb(who);
    let object = at + 1 < limit
        && matches!(
            words.text(at + 1),
            "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "every" | "each"
        );
    subject && object
}

/// Whether a word before a past form leaves it a verb: no article, preposition,
/// number or adverb.
fn can_act(before: &str) -> bool {
    let auxiliary = matches!(
        before,
        "was"
            | "were"
            | "been"
            | "be"
            | "had"
            | "has"
            | "have"
            | "who"
            | "which"
            | "that"
            | "he"
            | "she"
            | "it"
            | "they"
            | "we"
            | "also"
            | "then"
            | "later"
            | "not"
            | "being"
    );
    let degree = before.ends_with("ly")
        || matches!(before, "most" | "more" | "well" | "newly" | "so" | "very" | "less" | "least");
    auxiliary || before.len() > 2 && !is_stop_word(before) && !degree
}

/// “opens”, “comes into force”.
fn is_present(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") && word != "was"
}

/// “Wages rise”, “police arrest”: after those who do it a base form is a verb.
fn is_behind_plural(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    before.is_some_and(|at| {
        let word = words.text(at);
        let plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
        let names = matches!(word, "series" | "news" | "is" | "was" | "has" | "this" | "its");
        let opens = words.get(at).first || words.mark(at - 1).is_some();
        let named = words.is_capital(at) && !opens;
        plural && !names && !word.ends_with("us") && !word.ends_with("is") && !named
            || matches!(word, "people" | "police" | "they" | "we")
    })
}

/// “after winning”, “by dissolving”, “were searching”.
fn is_gerund_clause(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    let going = |at: usize| matches!(words.text(at), "was" | "were" | "is" | "are");
    before.is_some_and(|at| {
        matches!(words.text(at), "after" | "before" | "by" | "since")
            || going(at)
            || words.text(at) == "still" && at > 0 && going(at - 1)
    })
}

/// “Iran-backed”, not “re-elected”: what a hyphen joins to a word before is no finite verb.
fn is_compound(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    before.is_some_and(|before| {
        let own = before > 0 && matches!(words.text(before - 1), "re" | "co" | "pre");
        !own && words.mark(before) == Some('-') && words.span(before).end == words.span(at).start
    })
}

/// “the shutdown”, “its detained staff”: behind an article stands no finite verb.
fn is_behind_article(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    let article =
        |at: usize| matches!(words.text(at), "the" | "a" | "an" | "its" | "their" | "our");
    // “the three restored boats”.
    let number = |at: usize| {
        words.get(at).kind == Kind::Number
            || matches!(words.text(at), "two" | "three" | "four" | "five" | "six" | "newly")
    };
    before.is_some_and(|at| {
        article(at) || number(at) && at > 0 && !words.get(at).first && article(at - 1)
    })
}

/// Whether «will», «would», «to» or the like stands before a verb, perhaps
/// with an adverb between.
fn is_auxiliary(words: &Words<'_>, at: usize) -> bool {
    let leads = |back: usize| {
        at.checked_sub(back).is_some_and(|at| {
            matches!(
                words.text(at),
                "will"
                    | "would"
                    | "shall"
                    | "should"
                    | "to"
                    | "may"
                    | "might"
                    | "could"
                    | "can"
                    | "must"
            )
        })
    };
    let before = |back: usize| at >= back && is_before_verb(words.text(at - back));
    leads(1) || before(1) && (leads(2) || before(2) && leads(3)) || is_joined_to_future(words, at)
}

/// “will vet the hopefuls and publish a list”: one auxiliary for both verbs.
fn is_joined_to_future(words: &Words<'_>, at: usize) -> bool {
    const REACH: usize = 8;
    let joined = at > 1 && words.text(at - 1) == "and" && !words.get(at).first;
    let before = (at.saturating_sub(REACH)..at.saturating_sub(1)).rev();
    joined
        && before
            .take_while(|at| words.mark(*at).is_none() && !words.get(at + 1).first)
            .any(|at| matches!(words.text(at), "will" | "would" | "shall" | "may" | "must"))
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
    fn a_compound_is_no_verb() {
        assert_eq!(verbs("Iran-backed fighters, state-owned banks."), []);
        one("They re-elected him.", "elected", Tense::Past);
    }
}
