//! In what voice a Persian article speaks: news, or a feature, an interview, a chronicle.

use super::Lead;
use crate::extract::events::clues::stem;
use crate::extract::events::entities::is_stop_word;

impl Lead<'_> {
    /// Whether a Persian headline asks, or says what kind of text follows: «گفت‌وگو با …»,
    /// «گاه‌شمار …», «… چه می‌دانیم».
    pub(super) fn is_genre(&self) -> bool {
        let title = self.title();
        // «شفاخانه‌ای که از آن تنها سنگ تهداب مانده است»: what a feature is about.
        let named = title.len() > 2
            && title.text(1) == "که"
            && ["ای", "یی"].iter().any(|ending| title.text(0).ends_with(ending));
        named
            || (0..title.len()).any(|at| {
                let next = || if at + 1 < title.len() { title.text(at + 1) } else { "" };
                let opens = || at == 0 || title.mark(at - 1).is_some();
                match title.text(at) {
                    "گفتوگو" | "گفتگو" | "مصاحبه" | "همصحبتی" => {
                        opens() && next() == "با"
                    }
                    "گاهشمار" | "تاریخچه" | "سرگذشت" | "زندگینامه" | "خط" | "مرور" | "مروری"
                    | "نگاهی" | "یادداشت" | "روایت" | "روایتی" | "داستان" | "پرونده" => {
                        opens() && (title.text(at) != "خط" || next() == "زمان")
                    }
                    "گزارش" => next() == "میدانی",
                    "چه" | "چرا" | "چگونه" => true,
                    _ => title.mark(at) == Some('؟'),
                }
            })
    }

    /// «پرچم‌ها امروز سه‌شنبه نیمه‌افراشته است»: whether the lead says that it is of these days.
    pub(super) fn is_dated_now(&self) -> bool {
        self.sentence().words.clone().any(|at| {
            matches!(self.story.words.text(at), "امروز" | "امشب" | "دیروز" | "دیشب" | "بامداد")
        })
    }

    /// Whether the lead speaks of what the headline names, as news does and a feature's
    /// opening scene does not.
    pub(super) fn is_taken_from_title(&self) -> bool {
        const SHORT: usize = 3;
        let title = self.title();
        let plain = |text: &str| !is_stop_word(text) && text.chars().count() >= SHORT;
        let named: Vec<&str> = (0..title.len())
            .filter(|at| title.is_letters(*at) && plain(title.text(*at)))
            .map(|at| stem(title.text(at)))
            .collect();
        let words = &self.story.words;
        // «گورستان … گور»
        let grown = |a: &str, b: &str| {
            let rest = a.strip_prefix(b);
            rest.is_some_and(|rest| matches!(rest, "" | "ستان" | "ستانی" | "گاه" | "گاهی" | "ان"))
        };
        let alike = |a: &str, b: &str| grown(a, b) || grown(b, a);
        let same = |at: usize| {
            let word = stem(words.text(at));
            words.is_letters(at) && plain(word) && named.iter().any(|name| alike(name, word))
        };
        named.is_empty() || self.sentence().words.clone().any(same)
    }
}
