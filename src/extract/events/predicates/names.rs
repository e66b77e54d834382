//! Verbs that stand in a name or a slogan, where nothing happens: «فیلم «خانه دوست کجاست»».

use crate::extract::events::words::Words;
use std::ops::Range;

/// The most words of such a name.
const LONGEST: usize = 9;

/// Whether the verb that ends before word `end` closes a name in quotation marks, behind
/// which its clause goes on.
pub(super) fn is_in_name(words: &Words<'_>, end: usize, within: &Range<usize>) -> bool {
    let next = end + 1;
    if next >= within.end || words.mark(end) != Some('»') || words.mark(next).is_some() {
        return false;
    }
    let floor = end.saturating_sub(LONGEST).max(within.start);
    let open = (floor..end).rev().find(|at| matches!(words.mark(*at), Some('«' | ':')));
    open.is_some_and(|open| {
        words.mark(open) == Some('«') && open > within.start && bears_name(words.text(open - 1))
    })
}

/// Nouns that are followed by what they are called, or by what is written or shouted.
fn bears_name(folded: &str) -> bool {
    matches!(
        folded,
        "شعار"
            | "شعارهای"
            | "فیلم"
            | "مستند"
            | "سریال"
            | "نمایش"
            | "نمایشنامه"
            | "تئاتر"
            | "کتاب"
            | "رمان"
            | "داستان"
            | "مجموعه"
            | "ترانه"
            | "اهنگ"
            | "قطعه"
            | "تصنیف"
            | "البوم"
            | "برنامه"
            | "نمایشگاه"
            | "پویش"
            | "کارزار"
            | "کمپین"
            | "هشتگ"
            | "عنوان"
            | "نام"
            | "عبارت"
            | "جمله"
            | "پلاکارد"
            | "نوشته"
            | "طرح"
            | "اثر"
            | "شعر"
            | "مقاله"
            | "روزنامه"
            | "بازی"
    )
}
