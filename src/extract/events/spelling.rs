//! Words of a title as a Persian editor spells them: ZWNJ where it is
//! certainly missing, nothing else changed.

use super::entities;
use super::verbs::{self, Tense};
use super::words::Words;

const ZWNJ: char = '\u{200c}';

/// Words that are only ever written with a joint, glued → jointed.
const COMPOUNDS: [(&str, &str); 34] = [
    ("رئیسجمهور", "رئیس‌جمهور"),
    ("رییسجمهور", "رئیس‌جمهور"),
    ("رئیسجمهوری", "رئیس‌جمهوری"),
    ("نخستوزیر", "نخست‌وزیر"),
    ("سهشنبه", "سه‌شنبه"),
    ("گفتوگو", "گفت‌وگو"),
    ("گفتوگوی", "گفت‌وگوی"),
    ("گفتوگوهای", "گفت‌وگوهای"),
    ("بهعنوان", "به‌عنوان"),
    ("بینالمللی", "بین‌المللی"),
    ("بینالملل", "بین‌الملل"),
    ("منطقهای", "منطقه‌ای"),
    ("هستهای", "هسته‌ای"),
    ("زمینلرزه", "زمین‌لرزه"),
    ("زمینلرزهای", "زمین‌لرزه‌ای"),
    ("آتشسوزی", "آتش‌سوزی"),
    ("آتشبس", "آتش‌بس"),
    ("همهپرسی", "همه‌پرسی"),
    ("وزارتخارجه", "وزارت خارجه"),
    ("آیتالله", "آیت‌الله"),
    ("حزبالله", "حزب‌الله"),
    ("رایگیری", "رأی‌گیری"),
    ("عقبنشینی", "عقب‌نشینی"),
    ("بهرهبرداری", "بهره‌برداری"),
    ("راهاندازی", "راه‌اندازی"),
    ("پیشبینی", "پیش‌بینی"),
    ("میهندوستانه", "میهن‌دوستانه"),
    ("چندقطبی", "چندقطبی"),
    ("درجهیک", "درجه‌یک"),
    ("تیمملی", "تیم ملی"),
    ("سرمایهگذاری", "سرمایه‌گذاری"),
    ("تصمیمگیری", "تصمیم‌گیری"),
    ("سیاستگذاری", "سیاست‌گذاری"),
    ("خبرگزاریها", "خبرگزاری‌ها"),
];

/// Words in «های» or «ها» whose ending is no plural.
const NO_PLURALS: [&str; 10] =
    ["تنهای", "بهای", "انتهای", "رهای", "تنها", "انتها", "آنها", "اینها", "منتها", "خودبها"];

/// The word at `at`, spelled for a title.
pub(super) fn surface(text: &str, words: &Words, at: usize) -> String {
    let span = words.span(at);
    let word = text[span.start..span.end].replace('ي', "ی").replace('ك', "ک");
    let plain = !word.contains(ZWNJ) && words.is_letters(at) && !word.is_ascii();
    if !plain {
        return word;
    }
    if let Some((_, jointed)) = COMPOUNDS.iter().find(|(glued, _)| *glued == word) {
        return (*jointed).to_owned();
    }
    verb(words, at, &word).or_else(|| name(words, at)).or_else(|| plural(&word)).unwrap_or(word)
}

/// «میکند», «کردهاند».
fn verb(words: &Words, at: usize, word: &str) -> Option<String> {
    let form = verbs::verb_at(words, at, at + 1)?;
    if form.words != 1 {
        return None;
    }
    if form.tense == Tense::Present {
        for prefix in ["نمی", "می"] {
            if let Some(root) = word.strip_prefix(prefix).filter(|root| root.chars().count() > 2) {
                return Some(format!("{prefix}{ZWNJ}{root}"));
            }
        }
    }
    if form.tense == Tense::Perfect {
        if let Some(root) = word.strip_suffix("است").filter(|root| root.ends_with('ه')) {
            return Some(format!("{root} است"));
        }
        for ending in ["اند", "ایم", "ام", "اید"] {
            if let Some(root) = word.strip_suffix(ending).filter(|root| root.ends_with('ه')) {
                return Some(format!("{root}{ZWNJ}{ending}"));
            }
        }
    }
    None
}

/// «کرهشمالی» as the lexicon shows it.
fn name(words: &Words, at: usize) -> Option<String> {
    let shown = entities::jointed_name(words, at)?;
    Some(shown.to_owned())
}

/// «همکاریهای».
fn plural(word: &str) -> Option<String> {
    if NO_PLURALS.contains(&word) {
        return None;
    }
    for ending in ["هایشان", "هایش", "هایی", "های"] {
        if let Some(root) = word.strip_suffix(ending).filter(|root| root.chars().count() > 2) {
            // After a letter that does not join, «نیروهای» needs no joint.
            let joins = !root.ends_with(['ا', 'آ', 'د', 'ذ', 'ر', 'ز', 'ژ', 'و']);
            return joins.then(|| format!("{root}{ZWNJ}{ending}"));
        }
    }
    None
}
