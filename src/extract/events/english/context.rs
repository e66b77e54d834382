//! What stands around an English word that may be a verb: auxiliaries, subjects and
//! articles.

use crate::extract::events::entities::is_stop_word;
use crate::extract::events::words::{Kind, Words};

/// Whether “will” or “would” stands right before a word, or before an adverb or “be”
/// there. “the will to”, “a will” are things.
pub(super) fn is_behind_will(words: &Words<'_>, at: usize) -> bool {
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
pub(super) fn is_before_verb(word: &str) -> bool {
    word == "be" || is_adverb(word)
}

pub(super) fn is_adverb(word: &str) -> bool {
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

/// “Orvane publishes its results”, “the court, which hears the case”: who does it
/// before, and behind it what begins a phrase.
pub(super) fn is_third(words: &Words<'_>, at: usize, limit: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !words.get(at).first) else { return false };
    let object = at + 1 < limit
        && matches!(
            words.text(at + 1),
            "the" | "a" | "an" | "its" | "his" | "her" | "their" | "this" | "every" | "each"
        );
    if object && is_behind_aside(words, at) {
        return true;
    }
    if !words.is_letters(before) || words.is_capital(at) {
        return false;
    }
    let who = words.text(before);
    if matches!(who, "he" | "she" | "it" | "who" | "which" | "that") {
        return true;
    }
    // “the board of governors declares”: the board does.
    let owned = || before > 0 && words.text(before - 1) == "of";
    let plural =
        who.ends_with('s') && !who.ends_with("ss") && !words.is_capital(before) && !owned();
    let subject = who.len() > 1 && !plural && !is_stop_word(who) && !is_adverb(who);
    subject && object
}

/// “An officer, Frederic Goldsmid, divides the river”: behind the comma that closes an aside.
fn is_behind_aside(words: &Words<'_>, at: usize) -> bool {
    const REACH: usize = 16;
    let comma = |at: usize| words.mark(at) == Some(',');
    let Some(close) = at.checked_sub(1).filter(|close| comma(*close)) else { return false };
    let floor = close.saturating_sub(REACH);
    let mut before = (floor..close).rev().take_while(|at| !words.get(at + 1).first);
    let open = before.find(|at| words.mark(*at).is_some()).filter(|open| comma(*open));
    open.is_some_and(|open| {
        open > 0 && close > open + 1 && words.is_letters(open - 1) && words.is_capital(open + 1)
    })
}

/// Whether a word before a past form leaves it a verb: no article, preposition,
/// number or adverb.
pub(super) fn can_act(before: &str) -> bool {
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

/// “a plan first floated by Oman”: behind a noun, not “the first printed book”.
pub(super) fn is_first_done(words: &Words<'_>, at: usize) -> bool {
    let by = at + 1 < words.len() && matches!(words.text(at + 1), "by" | "in" | "at" | "on");
    let noun = |at: usize| words.is_letters(at) && !is_stop_word(words.text(at));
    let apart = |at: usize| matches!(words.mark(at), Some(','));
    at > 1 && words.text(at - 1) == "first" && by && (noun(at - 2) || apart(at - 2))
}

/// “left port and switched off its lights”: behind “and” what acts on something, not “tired
/// and worried about it”.
pub(super) fn is_joined_act(words: &Words<'_>, at: usize) -> bool {
    if at < 3 || words.text(at - 1) != "and" || at + 2 >= words.len() {
        return false;
    }
    let before = words.text(at - 2);
    let quality = before.ends_with("ed") || is_stop_word(before) || is_adverb(before);
    let particle = matches!(words.text(at + 1), "off" | "up" | "out" | "down" | "over" | "away");
    let object = words.text(at + 1 + usize::from(particle));
    !quality
        && words.mark(at - 2).is_none()
        && matches!(object, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "them" | "it")
}

/// “opens”, “comes into force”.
pub(super) fn is_present(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") && word != "was"
}

/// “Wages rise”, “police arrest”: after those who do it a base form is a verb.
pub(super) fn is_behind_plural(words: &Words<'_>, at: usize) -> bool {
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

/// “Iran-backed”, not “re-elected”: what a hyphen joins to a word before is no finite verb.
pub(super) fn is_compound(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| !words.get(at).first);
    before.is_some_and(|before| {
        let own = before > 0 && matches!(words.text(before - 1), "re" | "co" | "pre");
        !own && words.mark(before) == Some('-') && words.span(before).end == words.span(at).start
    })
}

/// “the shutdown”, “its detained staff”: behind an article stands no finite verb.
pub(super) fn is_behind_article(words: &Words<'_>, at: usize) -> bool {
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
pub(super) fn is_auxiliary(words: &Words<'_>, at: usize) -> bool {
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
pub(super) fn is_joined_to_future(words: &Words<'_>, at: usize) -> bool {
    const REACH: usize = 8;
    let joined = at > 1 && words.text(at - 1) == "and" && !words.get(at).first;
    let before = (at.saturating_sub(REACH)..at.saturating_sub(1)).rev();
    joined
        && before
            .take_while(|at| words.mark(*at).is_none() && !words.get(at + 1).first)
            .any(|at| matches!(words.text(at), "will" | "would" | "shall" | "may" | "must"))
}

/// “Iran launches missiles”: a form in -s behind who does it and before what is done.
pub(in crate::extract::events) fn is_loose_third(
    words: &Words<'_>,
    at: usize,
    limit: usize,
) -> bool {
    let word = words.text(at);
    let third = word.ends_with('s') && !word.ends_with("ss") && !words.is_capital(at);
    if !third || at == 0 || words.get(at).first || at + 1 >= limit || !words.is_letters(at - 1) {
        return false;
    }
    let (who, next) = (words.text(at - 1), words.text(at + 1));
    let owned = || at > 1 && words.text(at - 2) == "of";
    let plural =
        who.ends_with('s') && !who.ends_with("ss") && !words.is_capital(at - 1) && !owned();
    let what = words.mark(at + 1).is_none()
        && !matches!(next, "of" | "for" | "and" | "or" | "is" | "are" | "was" | "were" | "will");
    who.len() > 1 && !plural && !is_stop_word(who) && !is_adverb(who) && what
}

/// “is to carry”, “was due to fly”, “are expected to dock”: whether the infinitive at a word
/// tells what is arranged.
pub(super) fn is_behind_be_to(words: &Words<'_>, at: usize) -> bool {
    let Some(to) = at.checked_sub(1).filter(|to| *to > 0 && !words.get(at).first) else {
        return false;
    };
    let be = |at: usize| matches!(words.text(at), "is" | "are" | "was" | "were");
    let arranged = || {
        matches!(
            words.text(to - 1),
            "due"
                | "set"
                | "expected"
                | "scheduled"
                | "planned"
                | "slated"
                | "likely"
                | "going"
                | "about"
                | "poised"
                | "supposed"
                | "meant"
                | "projected"
                | "forecast"
                | "predicted"
                | "obliged"
                | "required"
                | "ordered"
                | "bound"
        )
    };
    words.text(to) == "to" && (be(to - 1) || to > 1 && arranged())
}

/// “hid stolen diamonds”, “of broken glass”: a participle before its noun.
pub(super) fn is_adjective(words: &Words<'_>, at: usize, limit: usize) -> bool {
    let participle = matches!(
        words.text(at),
        "stolen"
            | "broken"
            | "frozen"
            | "hidden"
            | "written"
            | "spoken"
            | "chosen"
            | "driven"
            | "fallen"
            | "torn"
            | "worn"
            | "sworn"
            | "forgotten"
            | "forbidden"
            | "shaken"
            | "beaten"
            | "unknown"
            | "known"
    );
    let Some(before) = at.checked_sub(1).filter(|_| participle && !words.get(at).first) else {
        return false;
    };
    let noun = at + 1 < limit && words.is_letters(at + 1) && !is_stop_word(words.text(at + 1));
    let led = matches!(
        words.text(before),
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "not"
            | "got"
            | "also"
            | "already"
            | "and"
    ) || is_adverb(words.text(before));
    noun && !led && !words.is_capital(at + 1)
}
