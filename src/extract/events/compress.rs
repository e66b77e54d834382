//! Shortening a clause by leaving out what its sense can spare: appositions,
//! purposes, examples, then other phrases, never the subject or the verb.

mod prepositions;
mod tail;

pub(super) use self::prepositions::{belongs, is_preposition};
use super::story::Story;
use super::words::Kind;
use std::ops::Range;

/// Longest title, in characters.
pub(super) const LONGEST: usize = 90;

/// The most words of a clause that are looked at: each word takes a look at all
/// the others, and no title holds a third of them.
const MOST_WORDS: usize = 120;
/// How many of them are the clause's last, with its verb.
const LAST_WORDS: usize = 40;

/// A phrase of a clause.
#[derive(Debug, Clone)]
struct Phrase {
    words: Range<usize>,
    /// How readily it is left out: 0 never, 3 first.
    spare: u8,
    /// Whether it stands inside the phrase before it and goes with it.
    nested: bool,
}

/// The words of `kept` without phrases it can spare, so that `measure` of it
/// is at most [`LONGEST`]; as short as it gets when that cannot be reached.
pub(super) fn compress(
    story: &Story<'_>,
    mut kept: Vec<usize>,
    verb_from: usize,
    measure: impl Fn(&[usize]) -> usize,
) -> Vec<usize> {
    if kept.len() > MOST_WORDS {
        kept.drain(MOST_WORDS - LAST_WORDS..kept.len() - LAST_WORDS);
    }
    if measure(&kept) <= LONGEST {
        return kept;
    }
    if story.is_english() {
        tail::cut(story, &mut kept, verb_from, &measure);
        if measure(&kept) <= LONGEST {
            return kept;
        }
    }
    let mut phrases = phrases(story, &kept, verb_from);
    let flat = |phrases: &[Phrase]| -> Vec<usize> {
        let mut flat = Vec::with_capacity(kept.len());
        for phrase in phrases {
            flat.extend_from_slice(&kept[phrase.words.clone()]);
        }
        flat
    };

    // Measured anew only after something has gone: that takes the most time here.
    let mut long = true;
    for spare in [3, 2, 1] {
        while long {
            // The longest goes first among equals: one cut rather than three.
            let cut = (0..phrases.len())
                .filter(|index| phrases[*index].spare == spare)
                .max_by_key(|index| phrases[*index].words.len());
            let Some(cut) = cut else { break };
            leave_out(story, &kept, &mut phrases, cut);
            long = measure(&flat(&phrases)) > LONGEST;
        }
    }
    // Better without a phrase that the verb may want than without the verb.
    while long {
        let opens = |phrase: &Phrase| {
            let inner = &kept[phrase.words.clone()];
            inner[0] < verb_from
                && is_preposition(story.words.text(inner[0]))
                && inner.iter().all(|at| story.words.text(*at) != "را")
        };
        let cut = (1..phrases.len())
            .filter(|index| opens(&phrases[*index]))
            .max_by_key(|index| phrases[*index].words.len());
        let Some(cut) = cut else { break };
        phrases.remove(cut);
        long = measure(&flat(&phrases)) > LONGEST;
    }
    flat(&phrases)
}

/// Leaves out a phrase with what is nested in it.
fn leave_out(story: &Story<'_>, kept: &[usize], phrases: &mut Vec<Phrase>, index: usize) {
    let gone = phrases.remove(index);
    let comma = |place: usize| matches!(story.words.mark(kept[place]), Some('،' | ','));
    // Both commas of an apposition go.
    if let Some(before) = index.checked_sub(1).map(|before| &mut phrases[before])
        && comma(gone.words.end - 1)
        && comma(before.words.end - 1)
    {
        before.words.end -= 1;
    }
    while phrases.get(index).is_some_and(|phrase| phrase.nested) {
        phrases.remove(index);
    }
    // A phrase can be nothing but its comma.
    phrases.retain(|phrase| !phrase.words.is_empty());
}

/// Cuts the clause before prepositions and at commas.
fn phrases(story: &Story<'_>, kept: &[usize], verb_from: usize) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::with_capacity(8);
    let mut start = 0;
    let mut depth = 0i32;
    for place in 0..kept.len() {
        let at = kept[place];
        let mark = story.words.mark(at);
        depth +=
            i32::from(matches!(mark, Some('«' | '('))) - i32::from(matches!(mark, Some('»' | ')')));
        depth = depth.max(0);
        let opens = place > start && depth == i32::from(mark == Some('('));
        let word = story.words.text(at);
        let begins = opens
            && at < verb_from
            && (is_preposition(word) || mark == Some('(') || counts_on(story, kept, place));
        let chained = place > 0 && {
            let before = story.words.text(kept[place - 1]);
            is_preposition(before)
                || belongs(before, word)
                || is_score(story, at)
                || word == "از" && matches!(before, "پس" | "پیش" | "بعد" | "قبل")
        };
        let object = opens && at < verb_from && is_object_behind_date(story, kept, start, place);
        if (begins && !chained)
            || object
            || (at >= verb_from && kept[place - 1.min(place)] < verb_from && place > start)
        {
            push(story, kept, start..place, verb_from, &mut found);
            start = place;
        }
        if depth == 0
            && (matches!(mark, Some('،' | ',' | '؛' | ')')) || ends_votes(story, kept, place))
        {
            push(story, kept, start..place + 1, verb_from, &mut found);
            start = place + 1;
        }
    }
    push(story, kept, start..kept.len(), verb_from, &mut found);
    keep_objects(story, kept, &mut found);
    keep_complement(story, kept, verb_from, &mut found);
    spare_nested(story, kept, verb_from, &mut found);
    found
}

/// «در اعتراض به نپرداختن یارانه دیروز | تنورها را»: the date that was cut parted the object
/// from the phrase before.
fn is_object_behind_date(story: &Story<'_>, kept: &[usize], start: usize, place: usize) -> bool {
    const LONGEST: usize = 5;
    if kept[place] == kept[place - 1] + 1 || !is_preposition(story.words.text(kept[start])) {
        return false;
    }
    kept[place..]
        .iter()
        .take(LONGEST)
        .take_while(|at| !is_preposition(story.words.text(**at)))
        .any(|at| story.words.text(*at) == "را")
}

/// «پس از», «پیش از»: a preposition of two words.
fn counts_on(story: &Story<'_>, kept: &[usize], place: usize) -> bool {
    let next = kept.get(place + 1).map_or("", |at| story.words.text(*at));
    next == "از" && matches!(story.words.text(kept[place]), "پس" | "پیش" | "بعد" | "قبل")
}

/// «با ۱۷۱ رأی موافق، ۳۸ رأی مخالف و ۹ رأی ممتنع | کلیات لایحه را»: where the
/// count of votes ends.
fn ends_votes(story: &Story<'_>, kept: &[usize], place: usize) -> bool {
    let word = |place: Option<usize>| {
        place.and_then(|place| kept.get(place)).map_or("", |at| story.words.text(*at))
    };
    matches!(word(Some(place)), "موافق" | "مخالف" | "ممتنع")
        && word(place.checked_sub(1)) == "رای"
        && !matches!(word(Some(place + 1)), "و" | "،")
        && kept.get(place + 1).is_some_and(|next| story.words.mark(*next).is_none())
}

/// «۴ بر ۳», «صفر بر صفر»: a preposition between two figures parts no phrases.
fn is_score(story: &Story<'_>, at: usize) -> bool {
    let figure = |at: usize| {
        at < story.words.len()
            && (story.words.get(at).kind == Kind::Number
                || matches!(
                    story.words.text(at),
                    "صفر"
                        | "یک"
                        | "دو"
                        | "سه"
                        | "چهار"
                        | "پنج"
                        | "شش"
                        | "هفت"
                        | "هشت"
                        | "نه"
                ))
    };
    story.words.text(at) == "بر" && at > 0 && figure(at - 1) && figure(at + 1)
}

fn push(
    story: &Story<'_>,
    kept: &[usize],
    words: Range<usize>,
    verb_from: usize,
    found: &mut Vec<Phrase>,
) {
    if words.is_empty() {
        return;
    }
    let first = kept[words.start];
    let inner = &kept[words.clone()];
    let has = |text: &str| inner.iter().any(|at| story.words.text(*at) == text);
    let after_comma = found.last().is_some_and(|last: &Phrase| {
        matches!(story.words.mark(kept[last.words.end - 1]), Some('،' | ','))
    });
    let ends_comma = matches!(story.words.mark(kept[words.end - 1]), Some('،' | ','));
    // «با حضور رهبران برزیل، هند و آفریقای جنوبی»: a list goes on.
    let listed = after_comma
        && has("و")
        && !has("را")
        && first < verb_from
        && found
            .last()
            .is_some_and(|last| is_preposition(story.words.text(kept[last.words.start])));
    if listed && !is_preposition(story.words.text(first)) {
        let spare = found.last().map_or(0, |last| last.spare);
        found.push(Phrase { words, spare, nested: true });
        return;
    }
    // “the president of the court in the city of Mazar”: the first belongs to its head, the
    // second to the phrase that it stands in.
    let of = story.words.text(first) == "of";
    let nested = of && found.len() > 1;
    let spare = if found.is_empty() || first >= verb_from || has("را") || of && !nested {
        0
    } else if story.words.mark(first) == Some('(') {
        3
    } else {
        match story.words.text(first) {
            "برای" | "ضمن" | "علاوه" | "همراه" | "طبق" | "مطابق" | "براساس" | "توسط" | "جهت" => {
                3
            }
            "از" if next_is(story, inner, &["جمله", "سوی"]) => 3,
            "به" if next_is(
                story,
                inner,
                &["منظور", "عنوان", "مناسبت", "نقل", "گفته", "گزارش", "دلیل", "همراه", "ویژه"],
            ) =>
            {
                3
            }
            "با" if next_is(
                story,
                inner,
                &[
                    "هدف",
                    "خطاب",
                    "اشاره",
                    "تاکید",
                    "توجه",
                    "بیان",
                    "وجود",
                    "ستایش",
                    "حضور",
                    "استفاده",
                ],
            ) =>
            {
                3
            }
            "در" if next_is(
                story,
                inner,
                &["حالی", "راستای", "همین", "چارچوب", "جریان", "حضور", "حاشیه"],
            ) =>
            {
                3
            }
            text if is_preposition(text) => 1,
            // «X، رهبر Y، …»: an apposition between commas.
            _ if after_comma && ends_comma => 3,
            _ if after_comma => 0,
            _ => 1,
        }
    };
    found.push(Phrase { words, spare, nested });
}

fn next_is(story: &Story<'_>, inner: &[usize], list: &[&str]) -> bool {
    inner.get(1).is_some_and(|at| list.contains(&story.words.text(*at)))
}

/// «برای همکاری در زمینه‌های مختلف،»: what stands inside a phrase that can go
/// goes with it, up to the next comma.
fn spare_nested(story: &Story<'_>, kept: &[usize], verb_from: usize, found: &mut [Phrase]) {
    let mut inside = false;
    let mut listing = false;
    for phrase in found {
        let first = story.words.text(kept[phrase.words.start]);
        // «از جمله ورزش، فرهنگ و گردشگری،»: examples of what stands before.
        let examples = first == "از" && next_is(story, &kept[phrase.words.clone()], &["جمله"]);
        listing = (listing || examples) && kept[phrase.words.start] < verb_from;
        if listing {
            phrase.spare = 3;
            phrase.nested = true;
            continue;
        }
        if inside && phrase.spare == 1 && is_preposition(first) {
            phrase.spare = 3;
            phrase.nested = true;
        }
        let comma = matches!(story.words.mark(kept[phrase.words.end - 1]), Some('،' | ','));
        inside = !comma && (phrase.spare == 3 || inside && phrase.spare > 0);
    }
}

/// «انحلال بانک و انتقال سپرده‌های آن به بانک ملی را»: the phrase that «را» closes
/// belongs to the one before it; of «به A از ایران و B از ژاپن» nothing goes alone.
fn keep_objects(story: &Story<'_>, kept: &[usize], found: &mut [Phrase]) {
    let word = |place: usize| story.words.text(kept[place]);
    for index in 1..found.len() {
        let words = found[index].words.clone();
        if !is_preposition(word(words.start)) {
            continue;
        }
        let object = words.clone().any(|place| word(place) == "را");
        let joins = words.clone().skip(1).any(|place| word(place) == "و");
        let before = &mut found[index - 1];
        let comma = matches!(story.words.mark(kept[before.words.end - 1]), Some('،' | ','));
        if object && !comma && before.spare < 3 {
            before.spare = 0;
        } else if joins && !comma && is_preposition(word(before.words.start)) {
            before.spare = before.spare.min(1);
            found[index].nested = true;
            if let Some(after) = found.get_mut(index + 1) {
                after.nested |= is_preposition(word(after.words.start));
            }
        }
    }
}

/// The phrase right before the verb is what it needs («به روسیه اعزام کرد»);
/// a subject stays one with the phrases that belong to it only if they are
/// needed.
fn keep_complement(story: &Story<'_>, kept: &[usize], verb_from: usize, found: &mut [Phrase]) {
    let Some(verb) = found.iter().position(|phrase| kept[phrase.words.start] >= verb_from) else {
        return;
    };
    // «از تمدید مهلت … در مقطع دکتری خبر داد»: what is reported stays, whatever stands behind.
    if story.words.text(verb_from) == "خبر" {
        let opens = |phrase: &Phrase| {
            let inner = &kept[phrase.words.clone()];
            phrase.spare > 0
                && story.words.text(inner[0]) == "از"
                && !next_is(story, inner, &["سوی", "جمله", "طریق"])
        };
        if let Some(told) = found[..verb].iter().position(opens) {
            found[told].spare = 0;
            return;
        }
    }
    if let Some(before) = verb.checked_sub(1)
        && found[before].spare < 3
    {
        let short = found[before].words.len() <= 8;
        let comma = matches!(story.words.mark(kept[found[before].words.end - 1]), Some('،' | ','));
        if short && !comma {
            // «با ۱۶۲ رأی به استیضاح وزیر راه و شهرسازی رأی دادند»: «و» stands
            // inside it, so it goes with nothing before.
            let within = found[before].words.clone().skip(1);
            let joint = |place: usize| story.words.text(kept[place]) == "و";
            found[before].spare = 0;
            found[before].nested &= !within.clone().any(joint);
        }
    }
}
