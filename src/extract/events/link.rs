//! How a date hangs on its sentence: by which preposition, on which noun.

mod labels;

pub(super) use self::labels::is_document;
use self::labels::is_figure;
use super::story::{Sentence, Story};
use super::words::Kind;
use crate::calendar::{Edtf, Precision};
use std::ops::Range;

/// The preposition before a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// «در», «طی», or no preposition: at that time.
    At,
    /// No preposition, and nothing between the date and the noun before it.
    Bare,
    /// «از».
    Since,
    /// «پس از».
    After,
    /// «پیش از», «در آستانه».
    Before,
    /// «تا».
    Until,
    /// «برای».
    For,
    /// «به مناسبت».
    Occasion,
    /// «درباره», «نسبت به»: the date is spoken of, nothing is dated.
    About,
}

/// The link of the date in words `at`, and the first word of its phrase with
/// the preposition and nouns such as «روز».
pub(super) fn link(story: &Story<'_>, sentence: &Sentence, at: usize) -> (Link, usize) {
    let within = &sentence.words;
    let mut from = at;
    while from > within.start && is_time_noun(story.words.text(from - 1)) {
        from -= 1;
    }
    // «آن یکشنبه»
    if from == at
        && from > within.start
        && story.words.text(from - 1) == "ان"
        && is_weekday(story.words.text(at))
    {
        from -= 1;
    }
    // «دوشنبه (۲۷ آذر)»: the weekday before the bracket is part of the date.
    if from > within.start + 1
        && story.words.mark(from - 1) == Some('(')
        && is_time_noun(story.words.text(from - 2))
    {
        from -= 1;
        while from > within.start && is_time_noun(story.words.text(from - 1)) {
            from -= 1;
        }
    }
    // «از ۱۹۰۵ تا ۱۹۲۵»: the range brings its preposition with it.
    if matches!(story.words.text(at), "از" | "بین" | "میان" | "from" | "between") {
        return (Link::At, from);
    }
    if story.is_english()
        && let Some(english) = english_link(story, sentence, at, from)
    {
        return english;
    }
    let word = |back: usize| story.word(from.checked_sub(back), within);
    let found = match (word(2), word(1)) {
        // «کمتر از ۴۸ ساعت پس از سرقت»
        ("کمتر" | "بیش" | "بیشتر", "از") => {
            (Link::At, if word(3) == "در" { 3 } else { 2 })
        }
        ("پس" | "بعد", "از") => (Link::After, 2),
        ("پیش" | "قبل", "از") | ("در", "استانه") => (Link::Before, 2),
        ("در", "خلال" | "جریان" | "طول" | "طی" | "فاصله") | ("همزمان" | "مقارن", "با") => {
            (Link::At, 2)
        }
        ("به", "مناسبت") => (Link::Occasion, 2),
        ("نسبت" | "مربوط" | "متعلق" | "موسوم" | "معروف", "به")
        | ("در", "مورد" | "خصوص" | "باره") => (Link::About, 2),
        (_, "پساز" | "after") => (Link::After, 1),
        (_, "پیشاز" | "before" | "ahead") => (Link::Before, 1),
        (_, "از" | "since" | "from") => (Link::Since, 1),
        (_, "تا" | "until" | "till") => (Link::Until, 1),
        (_, "برای" | "for") => (Link::For, 1),
        (
            _,
            "در" | "طی" | "ظرف" | "به" | "within" | "in" | "on" | "at" | "during" | "by" | "late"
            | "early" | "through" | "throughout" | "over",
        ) => (Link::At, 1),
        (
            _,
            "درباره" | "با" | "علیه" | "بر" | "مانند" | "جز" | "بدون" | "چون" | "همچون" | "about"
            | "of" | "than",
        ) => (Link::About, 1),
        _ => (Link::Bare, 0),
    };
    (found.0, from - found.1)
}

/// “in the early hours of Thursday”, “before dawn on Friday”, “the flood of 1953”:
/// phrases whose last preposition does not say how the date stands.
fn english_link(
    story: &Story<'_>,
    sentence: &Sentence,
    at: usize,
    from: usize,
) -> Option<(Link, usize)> {
    let within = &sentence.words;
    let word = |back: usize| story.word(from.checked_sub(back), within);
    match word(1) {
        "of" if is_part_of_day(word(2)) => {
            let opens = |back: &usize| {
                matches!(word(*back), "in" | "on" | "during" | "since" | "until" | "into" | "by")
            };
            let open = (3..=5).find(opens);
            Some((Link::At, from - open.unwrap_or(2)))
        }
        // “silenced it for most of Wednesday”, “over the course of 2019”
        "of" if is_share(word(2)) => {
            let lasts = |back: &usize| {
                matches!(word(*back), "for" | "during" | "over" | "throughout" | "through" | "in")
            };
            let lead = (3..=4).find(lasts)?;
            Some((Link::At, from - lead))
        }
        "before" | "after" if is_turn_of_day(story.words.text(at)) => Some((Link::At, from - 1)),
        "of" => {
            let noun = sentence.nouns.iter().any(|noun| noun.to + 1 == from && noun.alone);
            noun.then_some((Link::Bare, from - 1))
        }
        _ => None,
    }
}

/// “shortly after 2.30am on Sunday”, “before 8 a.m. on Friday”: an hour of the clock is
/// no bound, as nobody means the rest of the day.
pub(super) fn around_clock(story: &Story<'_>, at: usize, link: Link) -> Link {
    let clock = story.words.text(at).starts_with(|first: char| first.is_ascii_digit());
    if clock && matches!(link, Link::After | Link::Before) { Link::At } else { link }
}

fn is_part_of_day(word: &str) -> bool {
    matches!(word, "hours" | "morning" | "afternoon" | "evening" | "night")
}

fn is_share(word: &str) -> bool {
    matches!(word, "most" | "much" | "part" | "all" | "some" | "half" | "course" | "rest" | "whole")
}

/// “shortly before dawn on Tuesday”: the time of day, not a bound.
fn is_turn_of_day(word: &str) -> bool {
    matches!(word, "dawn" | "daybreak" | "sunrise" | "sunset" | "dusk" | "midnight" | "noon")
}

fn is_weekday(folded: &str) -> bool {
    matches!(folded, "شنبه" | "یکشنبه" | "دوشنبه" | "سهشنبه" | "چهارشنبه" | "پنجشنبه" | "جمعه")
}

/// Words that belong to a date but may stand outside its span.
pub(super) fn is_time_noun(folded: &str) -> bool {
    matches!(
        folded,
        "روز"
            | "تاریخ"
            | "سال"
            | "ماه"
            | "حدود"
            | "حوالی"
            | "اوایل"
            | "اواخر"
            | "اواسط"
            | "ساعت"
            | "شامگاه"
            | "بامداد"
            | "صبح"
            | "عصر"
            | "شب"
            | "سالهای"
            | "روزهای"
            | "the"
            | "early"
            | "late"
            | "around"
            | "about"
            | "مورخ"
            | "مورخه"
            | "هفته"
            | "امروز"
            | "دیروز"
            | "شنبه"
            | "یکشنبه"
            | "دوشنبه"
            | "سهشنبه"
            | "چهارشنبه"
            | "پنجشنبه"
            | "جمعه"
            | "همین"
            | "همان"
    )
}

/// The noun right before a bare date, when there is one: «بودجه سال ۱۴۰۳».
pub(super) fn qualified_noun<'s>(
    story: &'s Story<'_>,
    sentence: &Sentence,
    from: usize,
) -> Option<&'s str> {
    let before = from.checked_sub(1).filter(|before| *before >= sentence.words.start)?;
    let word = story.words.get(before);
    let text = story.words.text(before);
    let ends_verb = sentence.predicates.iter().any(|predicate| predicate.words.end == from);
    let name = sentence.entities.iter().any(|entity| entity.words.end == from && !entity.bent);
    let noun =
        word.kind == Kind::Letters && !super::entities::is_stop_word(text) && !ends_verb && !name;
    noun.then_some(text)
}

/// Whether the noun phrase before a date is a figure of that time: «نرخ تورم
/// نقطه به نقطه آذر ۱۴۰۴».
pub(super) fn is_measure(story: &Story<'_>, sentence: &Sentence, from: usize) -> bool {
    let floor = from.saturating_sub(6).max(sentence.words.start);
    (floor..from)
        .rev()
        .take_while(|at| story.words.mark(*at).is_none())
        .any(|at| is_figure(story.words.text(at)))
}

/// What governs a noun of happening in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Governor {
    /// «از زمان امضای …».
    Since,
    /// «پس از امضای …».
    After,
    /// «در دیدار با …».
    During,
    /// «با اشاره به دیدار …»: spoken of, or a cause.
    Reference,
    /// «برای دیدار …».
    Purpose,
    /// Nothing: subject or object.
    Free,
}

/// The governor of the noun that begins at word `at`, and the first word of
/// the governing phrase.
pub(super) fn governor(story: &Story<'_>, within: &Range<usize>, at: usize) -> (Governor, usize) {
    let mut from = at;
    while from > within.start && is_determiner(story.words.text(from - 1)) {
        from -= 1;
    }
    let word = |back: usize| story.word(from.checked_sub(back), within);
    let (found, taken) = match (word(2), word(1)) {
        ("از", "زمان" | "هنگام" | "بدو" | "اغاز" | "شروع" | "تاریخ") => {
            (Governor::Since, 2)
        }
        ("پس" | "بعد", "از") | ("به", "دنبال") | ("در", "پی") => {
            (Governor::After, 2)
        }
        ("پیش" | "قبل", "از")
        | (
            _,
            "مناسبت" | "درباره" | "مورد" | "خصوص" | "دلیل" | "خاطر" | "علیه" | "پیرامون" | "علت"
            | "سر" | "زمینه",
        ) => (Governor::Reference, 2),
        ("در", "جریان" | "خلال" | "طی" | "حین" | "حاشیه" | "اثنای") => {
            (Governor::During, 2)
        }
        ("اشاره" | "پاسخ" | "واکنش" | "توجه" | "استناد" | "نسبت", "به") => {
            (Governor::Reference, 3)
        }
        (_, "since") => (Governor::Since, 1),
        (_, "after" | "following") => (Governor::After, 1),
        (_, "در" | "طی" | "during" | "at" | "in") => (Governor::During, 1),
        (
            _,
            "از"
            | "به"
            | "با"
            | "بر"
            | "قربانیان"
            | "جانباختگان"
            | "کشتهشدگان"
            | "تلفات"
            | "خسارات"
            | "مصدومان"
            | "مجروحان"
            | "زخمیهای"
            | "زخمیان"
            | "بازماندگان"
            | "اسیبدیدگان"
            | "متهمان"
            | "متهم"
            | "مظنونان"
            | "مظنون"
            | "عامل"
            | "سالگرد"
            | "سالروز"
            | "عاملان"
            | "of"
            | "to"
            | "about"
            | "over",
        ) => (Governor::Reference, 1),
        (_, "برای" | "جهت" | "منظور" | "for") => (Governor::Purpose, 1),
        _ => (Governor::Free, 0),
    };
    (found, from.saturating_sub(taken).max(within.start))
}

fn is_determiner(folded: &str) -> bool {
    matches!(
        folded,
        "این"
            | "ان"
            | "اخرین"
            | "نخستین"
            | "اولین"
            | "دومین"
            | "سومین"
            | "یک"
            | "دور"
            | "مراسم"
            | "the"
            | "a"
            | "an"
            | "last"
            | "first"
            | "their"
            | "its"
            | "his"
            | "همین"
            | "همان"
            | "وقوع"
            | "برگزاری"
            | "انجام"
    )
}

/// Whether a value is a day or finer, or a few days.
pub(super) fn is_fine(value: &Edtf) -> bool {
    if value.precision() >= Precision::Day {
        let (lower, upper) = value.day_numbers();
        return matches!((lower, upper), (Some(lower), Some(upper)) if upper - lower < 8);
    }
    false
}
