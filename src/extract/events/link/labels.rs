//! Nouns that a date only tells apart from others of their kind.

/// Nouns that a date only tells apart from others of their kind.
pub(in crate::extract::events) fn is_document(folded: &str) -> bool {
    matches!(
        folded.trim_end_matches('ی'),
        "بودجه"
            | "لایحه"
            | "قانون"
            | "قطعنامه"
            | "مصوبه"
            | "برنامه"
            | "فصل"
            | "لیگ"
            | "جام"
            | "سند"
            | "نسخه"
            | "شماره"
            | "مدل"
            | "نرخ"
            | "تورم"
            | "امار"
            | "قیمت"
            | "سرشماری"
            | "کنکور"
            | "نقشه"
            | "بخشنامه"
            | "سهمیه"
            | "عملکرد"
            | "منشور"
            | "بند"
            | "ماده"
            | "تبصره"
            | "نسل"
            | "مشابه"
            | "متولد"
            | "متولدین"
            | "ورود"
            | "دهه"
            | "رقم"
            | "اعتبار"
            | "اعتبارات"
            | "درامد"
            | "گزارش"
            | "budget"
            | "law"
            | "act"
            | "resolution"
            | "season"
            | "edition"
            | "model"
            | "census"
    )
}

/// Figures of a time.
pub(super) fn is_figure(folded: &str) -> bool {
    matches!(
        folded,
        "نرخ"
            | "تورم"
            | "قیمت"
            | "بهای"
            | "رشد"
            | "شاخص"
            | "صادرات"
            | "واردات"
            | "مصرف"
            | "تولید"
            | "حقوق"
            | "یارانه"
            | "کسری"
            | "میانگین"
            | "امار"
            | "درامد"
            | "سود"
            | "بودجه"
    )
}
