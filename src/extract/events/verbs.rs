//! Persian finite verbs: which words end a clause, and in what tense.
//!
//! Forms are conjugated from the stems of `assets/lexicon/verbs.tsv`. What the
//! verb means together with a noun before it is decided in `predicates`.

use super::lookup::{self, Hit, Lexicon, flag};
use super::trie::rows;
use super::words::Words;
use crate::text::orthography::ZWNJ;
use std::sync::LazyLock;

/// Words that look like a form and never are one in news.
const NEVER: [&str; 32] = [
    "نماد",
    "درگیرند",
    "درگیریم",
    "درگیرد",
    "باید",
    "نزد",
    "زاده",
    "نهاد",
    "سرود",
    "زیست",
    "خفت",
    "دود",
    "راند",
    "برند",
    "کارد",
    "پرند",
    "پرد",
    "زاد",
    "برده",
    "دیده",
    "مردم",
    "نبرد",
    "شدید",
    "بدهی",
    "گذشته",
    "کشته",
    "بسته",
    "شکسته",
    "سوخته",
    "مرده",
    "خواسته",
    "بازی",
];

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

/// Past forms that are as often nouns or adjectives.
const NOUNS: [&str; 27] = [
    "دریافت",
    "مرد",
    "خرید",
    "دید",
    "ساخت",
    "شکست",
    "نشست",
    "سوخت",
    "گشت",
    "کشت",
    "باخت",
    "شناخت",
    "بازگشت",
    "برخورد",
    "پرداخت",
    "برد",
    "بست",
    "گذشت",
    "خواست",
    "ریخت",
    "درگذشت",
    "ماند",
    "یافت",
    "دوخت",
    "کاشت",
    "پرید",
    "تاخت",
];

/// News speaks to nobody: «شدید» and «مردی» are no forms of the second person.
const PAST_ENDINGS: [&str; 4] = ["م", "", "یم", "ند"];
const PRESENT_ENDINGS: [&str; 6] = ["م", "ی", "د", "یم", "ید", "ند"];
const PERFECT_ENDINGS: [&str; 14] = [
    "ام",
    "ای",
    "است",
    "ایم",
    "اید",
    "اند",
    "بود",
    "بودم",
    "بودند",
    "بودیم",
    "باشد",
    "باشند",
    "نیست",
    "نبود",
];
const FUTURE: [&str; 6] = ["خواهم", "خواهی", "خواهد", "خواهیم", "خواهید", "خواهند"];

/// Forms that no rule makes.
const IRREGULAR: [(&str, &str, &str, Tense); 24] = [
    ("باشد", "بود", "state", Tense::Subjunctive),
    ("باشند", "بود", "state", Tense::Subjunctive),
    ("نباشد", "بود", "state", Tense::Subjunctive),
    ("نباشند", "بود", "state", Tense::Subjunctive),
    ("است", "بود", "state", Tense::Present),
    ("هست", "بود", "state", Tense::Present),
    ("نیست", "بود", "state", Tense::Present),
    ("هستند", "بود", "state", Tense::Present),
    ("نیستند", "بود", "state", Tense::Present),
    ("هستیم", "بود", "state", Tense::Present),
    ("هستم", "بود", "state", Tense::Present),
    ("نیستیم", "بود", "state", Tense::Present),
    ("نیستم", "بود", "state", Tense::Present),
    ("دارد", "داشت", "state", Tense::Present),
    ("دارند", "داشت", "state", Tense::Present),
    ("داریم", "داشت", "state", Tense::Present),
    ("دارم", "داشت", "state", Tense::Present),
    ("ندارد", "داشت", "state", Tense::Present),
    ("ندارند", "داشت", "state", Tense::Present),
    ("نداریم", "داشت", "state", Tense::Present),
    ("گویند", "گفت", "say", Tense::Present),
    ("گوید", "گفت", "say", Tense::Present),
    ("می‌بایست", "بایست", "modal", Tense::Past),
    ("می‌توان", "توانست", "modal", Tense::Present),
];

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

/// «کرد … نکرد … می‌کرد … کرده است … خواهد کرد».
fn conjugate_past(past: &'static str, class: &'static str, put: &mut impl FnMut(String, Form)) {
    let form = |tense| Form { class, stem: past, tense, doubtful: false, words: 1 };
    let (prefix, root) = split_prefix(past);
    for ending in PAST_ENDINGS {
        let doubtful = ending.is_empty() && NOUNS.contains(&past);
        put(format!("{prefix}{J}{root}{ending}"), Form { doubtful, ..form(Tense::Past) });
        put(format!("{prefix}{J}{}{ending}", negated(root)), form(Tense::Past));
        for imperfect in ["می", "نمی"] {
            put(format!("{prefix}{J}{imperfect}{J}{root}{ending}"), form(Tense::Present));
        }
    }
    put(format!("{past}ه"), form(Tense::Participle));
    for ending in PERFECT_ENDINGS {
        let tense = if ending.starts_with('ا') { Tense::Perfect } else { Tense::Past };
        put(format!("{past}ه{J}{ending}"), form(tense));
        put(format!("{prefix}{J}{}ه{J}{ending}", negated(root)), form(tense));
    }
    for auxiliary in FUTURE {
        put(format!("{prefix}{J}{auxiliary}{J}{root}"), form(Tense::Future));
        put(format!("{prefix}{J}ن{auxiliary}{J}{root}"), form(Tense::Future));
    }
}

/// «می‌کند … نمی‌کند … بکند … کند».
fn conjugate_present(
    past: &'static str,
    present: &str,
    class: &'static str,
    put: &mut impl FnMut(String, Form),
) {
    let form = |tense| Form { class, stem: past, tense, doubtful: false, words: 1 };
    let (prefix, root) = split_prefix(present);
    let glide = if root.ends_with(['ا', 'و']) { "ی" } else { "" };
    for ending in PRESENT_ENDINGS {
        for link in ["", glide] {
            for habit in ["می", "نمی"] {
                put(format!("{prefix}{J}{habit}{J}{root}{link}{ending}"), form(Tense::Present));
            }
            if !matches!(ending, "ی" | "ید") {
                put(format!("{prefix}{J}{}{link}{ending}", wished(root)), form(Tense::Subjunctive));
            }
            // «برگردد», «درآید»: what stands before the root takes the place of «ب».
            if !prefix.is_empty() && matches!(ending, "د" | "ند" | "یم") {
                put(format!("{prefix}{J}{root}{link}{ending}"), form(Tense::Subjunctive));
                put(format!("{prefix}{J}ن{root}{link}{ending}"), form(Tense::Subjunctive));
            }
            // «امضا کند»: light verbs lose their «ب».
            if class == "-"
                && (matches!(ending, "د" | "ند") || ending == "یم" && !past.starts_with("در"))
                && root.chars().count() > 1
            {
                put(format!("{root}{link}{ending}"), form(Tense::Subjunctive));
                put(format!("ن{root}{link}{ending}"), form(Tense::Subjunctive));
            }
        }
    }
}

/// «بازگشت» is «باز» and «گشت»: «می» and «ن» go between.
pub(super) fn split_prefix(stem: &str) -> (&str, &str) {
    for prefix in ["باز", "بر", "در", "فرو"] {
        if let Some(root) = stem.strip_prefix(prefix)
            && (root.chars().count() > 2 || root == "آی")
        {
            return (prefix, root);
        }
    }
    ("", stem)
}

/// «بکند», «بیاورد», «بیفتد».
fn wished(root: &str) -> String {
    match root.strip_prefix(['آ', 'ا']) {
        Some(rest) if root.starts_with('آ') => format!("بیا{rest}"),
        Some(rest) => format!("بی{rest}"),
        None => format!("ب{root}"),
    }
}

fn negated(root: &str) -> String {
    match root.strip_prefix(['آ', 'ا']) {
        Some(rest) if root.starts_with('آ') => format!("نیا{rest}"),
        Some(rest) => format!("نی{rest}"),
        None => format!("ن{root}"),
    }
}

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
