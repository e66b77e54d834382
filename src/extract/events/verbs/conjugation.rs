//! The forms of Persian verbs, spelled out.

use super::{Form, J, Tense};
use crate::extract::lexicon::stems::{negated, split_prefix, wished};

/// Words that look like a form and never are one in news.
pub(super) const NEVER: [&str; 32] = [
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

pub(super) const FUTURE: [&str; 6] = ["خواهم", "خواهی", "خواهد", "خواهیم", "خواهید", "خواهند"];

/// Forms that no rule makes.
pub(super) const IRREGULAR: [(&str, &str, &str, Tense); 33] = [
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
    ("کندند", "کند", "-", Tense::Past),
    ("نکندند", "کند", "-", Tense::Past),
    ("کنده‌اند", "کند", "-", Tense::Perfect),
    ("می‌کندند", "کند", "-", Tense::Present),
    ("می‌توان", "توانست", "modal", Tense::Present),
    // The copula joined to what something is: «نمایشگاه برپاست», «مدارس فردا تعطیل‌اند».
    ("برپاست", "برپا", "hold", Tense::Present),
    ("دایرند", "برپا", "hold", Tense::Present),
    ("دایر‌اند", "برپا", "hold", Tense::Present),
    ("تعطیل‌اند", "تعطیل", "close", Tense::Present),
    ("تعطیلند", "تعطیل", "close", Tense::Present),
];

/// «کرد … نکرد … می‌کرد … کرده است … خواهد کرد».
pub(super) fn conjugate_past(
    past: &'static str,
    class: &'static str,
    put: &mut impl FnMut(String, Form),
) {
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
pub(super) fn conjugate_present(
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
