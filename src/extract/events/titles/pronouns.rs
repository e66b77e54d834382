//! Pronouns, adverbs and other words that no subject begins with.

/// Nouns that take «از», «به» or «با» and no object, so that with «شد» nobody is
/// their subject.
pub(in crate::extract::events::titles) fn takes_preposition(folded: &str) -> bool {
    matches!(
        folded,
        "کاسته"
            | "افزوده"
            | "پرداخته"
            | "رونمایی"
            | "تقدیر"
            | "تجلیل"
            | "قدردانی"
            | "جلوگیری"
            | "پیشگیری"
            | "استقبال"
            | "بهرهبرداری"
            | "بهرهگیری"
            | "استفاده"
            | "پذیرایی"
            | "رسیدگی"
            | "اشاره"
            | "موافقت"
            | "مخالفت"
            | "برخورد"
            | "پردهبرداری"
            | "غبارروبی"
    )
}

pub(in crate::extract::events::titles) fn is_unit_of_time(folded: &str) -> bool {
    matches!(folded, "روز" | "هفته" | "ماه" | "سال" | "ساعت" | "دقیقه" | "دهه" | "قرن" | "شب")
}

/// Pronouns that are a noun phrase of their own.
pub(in crate::extract::events::titles) fn is_personal(folded: &str) -> bool {
    matches!(folded, "او" | "وی" | "انها" | "انان" | "ایشان" | "ما" | "من")
}

/// Adverbs that stand between a subject and what follows.
pub(in crate::extract::events::titles) fn is_adverb(folded: &str) -> bool {
    matches!(
        folded,
        "نیز"
            | "هم"
            | "همچنین"
            | "ابتدا"
            | "سپس"
            | "سرانجام"
            | "دوباره"
            | "تاکنون"
            | "اکنون"
            | "رسما"
            | "هنوز"
            | "بارها"
    ) || is_earlier(folded)
}

/// Adverbs that only set an event against another, as no title does.
pub(in crate::extract::events::titles) fn is_earlier(folded: &str) -> bool {
    matches!(folded, "پیشتر" | "قبلا" | "اخیرا" | "بتازگی" | "بعدا" | "بعدتر" | "متعاقبا")
}

/// Pronouns that stand for an object before «را».
pub(in crate::extract::events::titles) fn is_pronoun(folded: &str) -> bool {
    is_personal(folded) || matches!(folded, "ان" | "این" | "اینها")
}

/// «روبه‌روی هم», «به جان هم»: nouns behind which «هم» stands for two or more of one another.
pub(in crate::extract::events::titles) fn is_mutual(folded: &str) -> bool {
    matches!(
        folded,
        "روبهروی"
            | "روبروی"
            | "رودرروی"
            | "جان"
            | "کنار"
            | "گرد"
            | "دور"
            | "پشت"
            | "پشتسر"
            | "سر"
            | "پیش"
            | "مقابل"
            | "برابر"
            | "دنبال"
            | "همراه"
            | "پهلوی"
            | "بغل"
            | "روی"
            | "دست"
            | "رقیب"
            | "حریف"
            | "مهمان"
            | "میزبان"
            | "عین"
            | "شبیه"
            | "مثل"
            | "سوی"
            | "نزدیک"
            | "نزدیکی"
            | "کمک"
            | "یاری"
    )
}
