//! Prepositions that open a phrase, and those that belong to the word before.

/// «بخشی از», «یکی از», «مبارزه با»: whether a preposition belongs to the word before it.
pub(in crate::extract::events) fn belongs(before: &str, preposition: &str) -> bool {
    match preposition {
        "از" => matches!(
            before,
            "یکی"
                | "بخشی"
                | "بزرگی"
                | "قسمتی"
                | "نیمی"
                | "گروهی"
                | "شماری"
                | "تعدادی"
                | "جمعی"
                | "برخی"
                | "بسیاری"
                | "عدهای"
                | "دستهای"
                | "پارهای"
                | "اکثری"
                | "هیچیک"
                | "هیچکدام"
                | "تنی"
                | "نمونهای"
                | "نفر"
                | "تن"
                | "بیش"
                | "بیشتر"
                | "کمتر"
                | "پر"
                | "مملو"
                | "ناشی"
        ),
        "با" => matches!(before, "مبارزه" | "مقابله" | "برابر"),
        "به" => matches!(
            before,
            "رسیدگی"
                | "خدمترسانی"
                | "نزدیک"
                | "اعتراض"
                | "واکنش"
                | "مربوط"
                | "موسوم"
                | "معروف"
                | "متهم"
                | "وابسته"
                | "منجر"
        ),
        "بر" => before == "بالغ",
        "of" => matches!(
            before,
            "hundreds"
                | "thousands"
                | "dozens"
                | "scores"
                | "tens"
                | "millions"
                | "group"
                | "number"
                | "family"
                | "members"
                | "some"
                | "one"
                | "two"
                | "three"
                | "most"
                | "all"
                | "many"
                | "part"
                | "parts"
                | "pair"
                | "couple"
                | "majority"
                | "head"
        ),
        _ => false,
    }
}

/// Prepositions that open a phrase.
pub(in crate::extract::events) fn is_preposition(folded: &str) -> bool {
    matches!(
        folded,
        "در" | "از"
            | "به"
            | "با"
            | "بر"
            | "برای"
            | "تا"
            | "طی"
            | "درباره"
            | "علیه"
            | "توسط"
            | "ضمن"
            | "بدون"
            | "پیرامون"
            | "مانند"
            | "نزد"
            | "میان"
            | "بین"
            | "طبق"
            | "مطابق"
            | "براساس"
            | "جهت"
            | "علاوه"
            | "همراه"
            | "in"
            | "of"
            | "at"
            | "to"
            | "with"
            | "for"
            | "from"
            | "by"
            | "on"
            | "during"
            | "after"
            | "before"
            | "since"
            | "into"
            | "over"
            | "under"
    )
}
