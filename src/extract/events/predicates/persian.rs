//! A Persian verb with the noun that gives it its meaning.

use super::{EventNoun, Predicate};
use crate::extract::events::entities::is_stop_word;
use crate::extract::events::idioms;
use crate::extract::events::lookup::Lexicon;
use crate::extract::events::verbs::{self, Form, Tense};
use crate::extract::events::words::Words;
use std::borrow::Cow;
use std::ops::Range;

/// «توانست … را شکست دهد», «موفق شد … را برساند»: what somebody managed, or was made,
/// to do was done.
pub(super) fn is_managed(words: &Words<'_>, verb: &Predicate) -> bool {
    let could = || {
        ["توانست", "توانسته"].iter().any(|stem| {
            let rest = words.text(verb.verb).strip_prefix(stem);
            rest.is_some_and(|rest| {
                matches!(rest, "" | "ند" | "یم" | "م" | "است" | "اند" | "بود" | "بودند")
            })
        })
    };
    let over = matches!(verb.tense, Tense::Past | Tense::Perfect);
    over && match &*verb.class {
        "modal" => could(),
        "موفق" | "مجبور" | "ناچار" | "ناگزیر" => {
            matches!(
                words.text(verb.verb),
                "شد" | "شدند"
                    | "شدیم"
                    | "شدهاست"
                    | "شدهاند"
                    | "شدهبود"
                    | "شدهبودند"
                    | "گردید"
            )
        }
        _ => false,
    }
}

/// «دریافت شد», «پرداخت کرد»: what looks like a verb is the noun of the light
/// verb after it.
pub(super) fn is_light_noun(words: &Words<'_>, at: usize, form: Form, limit: usize) -> bool {
    let next = at + form.words;
    form.words == 1
        && next < limit
        && verbs::verb_at(words, next, limit).is_some_and(|light| light.class == "-")
}

/// A Persian verb with the noun before it.
pub(super) fn persian(
    words: &Words<'_>,
    at: usize,
    form: Form,
    from: usize,
    nouns: &[EventNoun],
) -> Predicate {
    let copula = form.stem == "بود";
    // «مورد بحث قرار گرفت»: the noun stands before «قرار».
    let carrier = at > from && matches!(words.text(at - 1), "قرار" | "صورت");
    // «۴۳ کشته بر جای گذاشت»: what left them stands before.
    let left = at > from
        && matches!(words.text(at - 1), "جا" | "جای")
        && matches!(form.stem, "گذاشت" | "گذارد" | "نهاد" | "ماند");
    let edge = if carrier { at - 1 } else { at };
    // «درباره این قرارداد گفت»: a verb of speaking takes only «سخن» and its kin.
    let fits = |noun: &&EventNoun| !copula && (form.class != "say" || noun.say);
    let noun = nouns.iter().find(|noun| noun.to == edge && noun.from >= from).filter(fits);
    if let Some(host) = host(words, at, from).filter(|_| copula) {
        return Predicate {
            words: at..at + form.words,
            verb: at,
            class: Cow::Borrowed(host),
            say: false,
            state: false,
            tense: form.tense,
        };
    }
    // «از دولت خواست که …», «علت را فرسودگی دانست»: a request and a judgement are acts of
    // speaking.
    let class = match form.stem {
        "خواست" if verbs::asks(words, at) => "say",
        "دانست" if is_judged(words, form, from..at) => "say",
        _ => form.class,
    };
    let plain = Predicate {
        words: edge..at + form.words,
        verb: at,
        class: Cow::Borrowed(class),
        say: class == "say",
        state: matches!(class, "state" | "modal"),
        tense: form.tense,
    };
    let verb = idioms::of(form.stem, form.class == "-");
    let idiom = |apart| idioms::meaning(words, verb, from..edge, apart);
    if let Some(found) = idiom(false) {
        return plain.meaning(found);
    }
    if let Some(noun) = noun {
        return Predicate {
            words: noun.from..at + form.words,
            class: Cow::Borrowed(noun.class),
            say: noun.say,
            state: false,
            ..plain
        };
    }
    if let Some(found) = idiom(true) {
        return plain.meaning(found);
    }
    if left {
        return Predicate {
            words: at - 1..at + form.words,
            class: Cow::Borrowed("happen"),
            ..plain
        };
    }
    if form.class != "-" {
        return plain;
    }
    // «فروخته شد»: the passive of a verb that says what happened.
    let passive = matches!(form.stem, "شد" | "گردید" | "گشت") && edge > from;
    if let Some(class) = verbs::participle(words.text(edge.max(1) - 1)).filter(|_| passive) {
        return plain.meaning((edge - 1, class));
    }
    light(words, edge, from, plain)
}

impl Predicate {
    /// The verb with what it means in an idiom that begins at a word.
    fn meaning(self, (from, class): (usize, &'static str)) -> Self {
        Self {
            words: from..self.words.end,
            class: Cow::Borrowed(class),
            say: matches!(class, "statement" | "say"),
            state: class == "state",
            ..self
        }
    }
}

/// «علت قطعی‌ها را افت فشار دانسته»: whether «دانستن» has an object, over and done.
fn is_judged(words: &Words<'_>, form: Form, clause: Range<usize>) -> bool {
    let over = matches!(form.tense, Tense::Past | Tense::Perfect | Tense::Participle);
    over && clause.into_iter().any(|at| words.text(at) == "را")
}

/// «میزبان فولاد بود», «مهمان الهلال خواهند بود», «چهارشنبه راهی تهران است»: the copula tells
/// of a match, a visit or a journey.
fn host(words: &Words<'_>, at: usize, from: usize) -> Option<&'static str> {
    const REACH: usize = 5;
    let near = from.max(at.saturating_sub(REACH))..at;
    near.rev().find_map(|at| match words.text(at) {
        "میزبان" | "مهمان" | "میهمان" => Some("hold"),
        "راهی" | "عازم" | "رهسپار" => Some("travel"),
        _ => None,
    })
}

/// A light verb whose noun the lexicon does not know.
fn light(words: &Words<'_>, edge: usize, from: usize, plain: Predicate) -> Predicate {
    if edge == from || !words.is_letters(edge - 1) {
        return plain;
    }
    let word = words.text(edge - 1);
    let said = matches!(word, "ادامه" | "نشان" | "گزارش" | "نظر" | "یاد" | "باور" | "امید");
    // «به سر می‌برد», not «شعار سر دادند».
    let with = edge > from + 1 && words.text(edge - 2) == "به";
    if is_stative(word) || with && matches!(word, "سر" | "شمار" | "حساب" | "چشم") {
        return Predicate { state: true, ..plain };
    }
    // «نامه را به امیر قطر داد»: a name is no part of its verb.
    let name = words.look(edge - 1).has(Lexicon::Name);
    if word == "را" || name || is_stop_word(word) && !said {
        return plain;
    }
    Predicate {
        words: edge - 1..plain.words.end,
        class: Cow::Owned(word.to_owned()),
        say: said,
        ..plain
    }
}

/// «به سر می‌برد», «محسوب می‌شود»: with a light verb, still no happening.
fn is_stative(word: &str) -> bool {
    matches!(word, "محسوب" | "تلقی" | "باقی" | "متعلق" | "شامل" | "مواجه" | "موظف")
}
