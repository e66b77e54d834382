//! Persian finite verbs: which words end a clause, and in what tense.
//!
//! Forms are conjugated from the stems of `assets/lexicon/verbs.tsv`. What the
//! verb means together with a noun before it is decided in `predicates`.

mod conjugation;

use self::conjugation::{FUTURE, IRREGULAR, NEVER, conjugate_past, conjugate_present};
use super::lookup::{self, Hit, Lexicon, flag};
use super::trie::rows;
use super::words::Words;
pub(super) use crate::extract::lexicon::stems::split_prefix;
use crate::text::orthography::ZWNJ;
use std::sync::LazyLock;

/// When a verb form places what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// «کرد», «کرده بود».
    Past,
    /// «کرده است»: its effect lasts.
    Perfect,
    /// «می‌کند», «می‌کرد»: going on or habitual.
    Present,
    /// «خواهد کرد».
    Future,
    /// «کند», «بکند»: wished, possible.
    Subjunctive,
    /// «کرده», bare: finite only where a clause ends.
    Participle,
}

/// A form of a verb.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Class of the verb alone: `-`, `say`, `state`, `modal` or an event class.
    pub(super) class: &'static str,
    /// Past stem, which names the verb.
    pub(super) stem: &'static str,
    /// Tense.
    pub(super) tense: Tense,
    /// Whether the form may be a noun as well («شکست», «خرید»).
    pub(super) doubtful: bool,
    /// How many words it covers.
    pub(super) words: usize,
}

struct Table {
    spellings: Vec<(String, usize)>,
    forms: Vec<Form>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

impl Table {
    fn new() -> Self {
        let mut forms = Vec::new();
        let mut spellings: Vec<(String, usize)> = Vec::new();
        let mut put = |spelling: String, form: Form| {
            spellings.push((spelling, forms.len()));
            forms.push(form);
        };
        for (spelling, stem, class, tense) in IRREGULAR {
            let form = Form { class, stem, tense, doubtful: false, words: 1 };
            put(spelling.to_owned(), form);
        }
        for row in rows(include_str!("../../../assets/lexicon/verbs.tsv")) {
            let [past, present, class] = row[..] else { continue };
            conjugate_past(past, class, &mut put);
            if present != "-" {
                conjugate_present(past, present, class, &mut put);
            }
        }
        spellings.retain(|(spelling, _)| !NEVER.contains(&spelling.replace(J, "").as_str()));
        Self { spellings, forms }
    }
}

/// The forms for the common lookup.
pub(super) fn spellings(mut put: impl FnMut(&str, usize)) {
    for (spelling, form) in &TABLE.spellings {
        put(spelling, *form);
    }
}

/// The words that open a form of several words: «می گوید», «خواهد شد»,
/// «کرده اند», «باز می گردد»; not «را نیم».
pub(super) fn marks(put: &mut impl FnMut(&str, u8)) {
    for word in ["می", "نمی", "باز", "بر", "در", "فرو", "بازمی", "بازنمی"]
    {
        put(word, flag::LEADS);
    }
    for word in FUTURE {
        put(word, flag::LEADS);
        put(&format!("ن{word}"), flag::LEADS);
    }
}

/// Where the parts of a form may be written apart.
const J: char = ZWNJ;

/// The finite verb that begins at word `at`, if one does.
pub(super) fn verb_at(words: &Words<'_>, at: usize, limit: usize) -> Option<Form> {
    let look = words.look(at);
    let Hit { value, words: count, bent } = look.hit(Lexicon::Verb, limit - at)?;
    if bent {
        return None;
    }
    let (mut value, mut count) = (usize::from(value), usize::from(count));
    if count > 1 && !look.is(flag::LEADS) && !words.text(at).ends_with('ه') {
        value = lookup::exact(Lexicon::Verb, words.text(at))?;
        count = 1;
    }
    let form = Form { words: count, ..TABLE.forms[value] };
    let next = at + count;
    let ends = ends_clause(words, next, limit);
    let finite = match form.tense {
        // «به دلیل نبود بودجه»: the lack of it.
        Tense::Past if words.text(at) == "نبود" && count == 1 => {
            ends && !follows_preposition(words, at) && !is_cause(words, at)
        }
        Tense::Participle => ends && !follows_preposition(words, at),
        _ if form.stem == "خواست" && asks(words, at) => true,
        _ if form.doubtful => {
            ends && !follows_preposition(words, at) && !in_pair(words, at, next, limit)
        }
        Tense::Past if count == 1 => !in_pair(words, at, next, limit),
        _ => true,
    };
    finite.then_some(form)
}

/// Whether a form of the lookup is of a light verb or of being, which says
/// nothing of what happened.
pub(super) fn is_light(form: usize) -> bool {
    matches!(TABLE.forms[form].class, "-" | "state" | "modal")
}

/// The class of the verb whose participle a folded word is («فروخته»), if it
/// says what happens.
pub(super) fn participle(word: &str) -> Option<&'static str> {
    let form = TABLE.forms[lookup::exact(Lexicon::Verb, word)?];
    // «افزوده شد» adds nothing to what was said.
    let says = !matches!(form.class, "-" | "state" | "modal" | "say");
    (form.tense == Tense::Participle && says).then_some(form.class)
}

/// Whether a clause can end before word `next`.
fn ends_clause(words: &Words<'_>, next: usize, limit: usize) -> bool {
    if next >= limit {
        return true;
    }
    if let Some(mark) = words.mark(next) {
        return !matches!(mark, '«' | '(' | '"' | '-' | '/');
    }
    matches!(
        words.text(next),
        "و" | "که" | "تا" | "اما" | "ولی" | "زیرا" | "چون" | "اگر" | "ولیکن" | "بلکه"
    )
}

fn follows_preposition(words: &Words<'_>, at: usize) -> bool {
    at > 0
        && matches!(
            words.text(at - 1),
            "در" | "از" | "به" | "با" | "برای" | "این" | "ان" | "هر" | "پس" | "طی" | "یک"
        )
}

/// «از مردم خواست خانه‌هایشان را ترک کنند»: whom somebody asked stands before. Not
/// «برای برآوردن خواست مردم».
pub(super) fn asks(words: &Words<'_>, at: usize) -> bool {
    const REACH: usize = 10;
    let from = at.saturating_sub(REACH);
    let whom = (from..at.saturating_sub(1)).rev();
    let open = |back: &usize| !matches!(words.mark(*back), Some('.' | '؛' | '؟' | '!'));
    let asked = whom.take_while(open).any(|back| words.text(back) == "از");
    let noun = at > 0 && (words.text(at - 1).ends_with("دن") || words.text(at - 1).ends_with("تن"));
    asked && !noun && !follows_preposition(words, at)
}

/// «دلیل», «صورت» before what is the noun of a verb («نبود», «کمبود»).
fn is_cause(words: &Words<'_>, at: usize) -> bool {
    at > 0 && matches!(words.text(at - 1), "دلیل" | "علت" | "خاطر" | "صورت" | "واسطه" | "سبب")
}

/// «زد و خورد», «گفت و گو», «رفت و آمد»: nouns made of two verbs.
fn in_pair(words: &Words<'_>, at: usize, next: usize, limit: usize) -> bool {
    let ahead = next + 1 < limit
        && words.text(next) == "و"
        && matches!(
            words.text(next + 1),
            "گو" | "گوی"
                | "گوها"
                | "گوهای"
                | "گویی"
                | "امد"
                | "خورد"
                | "خوردها"
                | "فروش"
                | "ساز"
                | "سازها"
                | "ستد"
                | "بازدید"
                | "باخت"
                | "برخاست"
                | "زن"
                | "توسعه"
                | "شنود"
                | "کار"
                | "نگهداری"
                | "برگشت"
                | "تولید"
        );
    let behind = at >= 2
        && words.text(at - 1) == "و"
        && matches!(words.text(at - 2), "رفت" | "زد" | "برد" | "نشست" | "قید" | "افت");
    // «دیدار رفت», «بازی برگشت».
    let leg = at > 0
        && matches!(words.text(at), "رفت" | "برگشت")
        && matches!(
            words.text(at - 1),
            "دیدار" | "بازی" | "مسیر" | "دور" | "دربی" | "لیگ" | "مرحله"
        );
    ahead || behind || leg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Span;

    fn verbs(text: &str) -> Vec<(String, Tense)> {
        let words = Words::read(text, &[Span { start: 0, end: text.len() }]);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if let Some(form) = verb_at(&words, at, words.len()) {
                found.push((form.stem.to_owned(), form.tense));
                at += form.words;
            } else {
                at += 1;
            }
        }
        found
    }

    fn one(text: &str, stem: &str, tense: Tense) {
        assert_eq!(verbs(text), [(stem.to_owned(), tense)], "{text}");
    }

    #[test]
    fn spellings_of_one_form() {
        for text in ["او می\u{200c}گوید", "او می گوید", "او میگوید"] {
            one(text, "گفت", Tense::Present);
        }
        for text in ["امضا کرده\u{200c}اند", "امضا کرده اند", "امضا کردهاند", "امضا نکرده است"]
        {
            one(text, "کرد", Tense::Perfect);
        }
        one("اجرا نخواهد شد", "شد", Tense::Future);
        one("او نیامد", "آمد", Tense::Past);
        one("او بازمی\u{200c}گردد", "بازگشت", Tense::Present);
    }

    #[test]
    fn nouns_that_look_like_verbs() {
        assert_eq!(verbs("نشست سران در تهران"), []);
        assert_eq!(verbs("در نشست، همه آمدند").len(), 1);
        assert_eq!(verbs("خرید و فروش خانه"), []);
        one("او خانه را خرید.", "خرید", Tense::Past);
        assert_eq!(verbs("در زد و خورد دیروز"), []);
    }

    #[test]
    fn a_participle_is_finite_at_the_end_of_a_clause() {
        assert_eq!(verbs("اتحاد موم شده با خون"), []);
        one("دیدار کرده و", "کرد", Tense::Participle);
    }
}
