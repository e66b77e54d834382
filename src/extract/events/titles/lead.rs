//! Where a clause begins: behind tags, attributions and adverbs that a title
//! can spare.

use super::Cut;
use crate::extract::events::entities::Class;

impl Cut<'_> {
    /// Skips marks, conjunctions and attributions («به گزارش …،») at the start.
    pub(super) fn skip_lead(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        loop {
            let before = at;
            while at < end && (self.is_light_mark(at) || is_connector(self.word(at))) {
                at += 1;
            }
            at = self.skip_attribution(at, end);
            at = self.skip_adverb(at, end);
            // “Earlier the same day, …”
            if at + 1 < end
                && matches!(
                    self.word(at),
                    "earlier" | "later" | "shortly" | "just" | "only" | "early" | "late"
                )
                && (self.draft.is_date(at + 1) || self.is_comma(at + 1))
            {
                at += 1;
            }
            while at < end && self.draft.is_date(at) {
                at += 1;
            }
            if at == before || at >= end {
                return at.min(end);
            }
        }
    }

    pub(super) fn is_light_mark(&self, at: usize) -> bool {
        self.story.words.mark(at).is_some_and(|mark| !matches!(mark, '«' | '(' | '"' | '“'))
    }

    /// «به گزارش ایسنا،», «در همین حال،», «بر اساس این گزارش،».
    fn skip_attribution(&self, at: usize, end: usize) -> usize {
        let word = |ahead: usize| if at + ahead < end { self.word(at + ahead) } else { "" };
        let tag = matches!(
            (word(0), word(1)),
            ("به", "گزارش" | "گفته" | "نقل" | "نوشته" | "روایت")
                | ("بر", "اساس" | "پایه")
                | ("بنا" | "با", "بر" | "به")
                | ("در", "همین" | "این" | "ادامه")
                | ("از", "سوی")
                | ("according", "to")
                | (
                    "طبق"
                        | "براساس"
                        | "بنابر"
                        | "مطابق"
                        | "گفتنی"
                        | "شایان"
                        | "لازم"
                        | "یادآوری",
                    _
                )
        ) && !(word(0) == "با" && word(1) == "بر");
        if !tag {
            return at;
        }
        let comma = (at..end.min(at + 16))
            .find(|at| matches!(self.story.words.mark(*at), Some('،' | ',' | '؛' | ':')));
        if let Some(comma) = comma {
            return comma + 1;
        }
        let agency = self.sentence.entities.iter().find(|entity| {
            entity.class == Class::Agency
                && entity.words.start >= at
                && entity.words.start <= at + 3
        });
        // «به گفته او پیکر استاد تشییع می‌شود»
        let said = matches!(word(2), "او" | "وی" | "ایشان" | "انان" | "انها")
            && matches!(word(1), "گفته" | "نوشته" | "روایت");
        agency.map_or(if said { at + 3 } else { at }, |agency| agency.words.end)
    }

    /// «پیش از این»، «با این حال»: adverbs that join a sentence to others.
    fn skip_adverb(&self, at: usize, end: usize) -> usize {
        let word = |ahead: usize| if at + ahead < end { self.word(at + ahead) } else { "" };
        let taken = match (word(0), word(1), word(2)) {
            ("پیش" | "پس" | "قبل" | "بعد" | "علاوه" | "افزون", "از" | "بر", "این" | "ان") =>
            {
                // «پس از این حادثه» needs its noun.
                let ends = self.ends_phrase(at + 3, end) || matches!(word(0), "پیش" | "قبل");
                if ends { 3 } else { 0 }
            }
            ("با", "این" | "ان", "حال" | "همه" | "وجود")
            | ("به", "این" | "همین", "ترتیب" | "دلیل")
            | ("از", "این" | "همین" | "ان", "رو")
            | ("در", "حالی", "که")
            | ("به", "طوری", "که") => 3,
            ("به", "تازگی" | "زودی" | "ویژه", _)
            | ("گفتنی", "است", _)
            | ("هنگامی" | "زمانی" | "موقعی" | "وقتی", "که", _) => 2,
            ("در", "نهایت" | "نتیجه" | "مجموع", _) if self.ends_phrase(at + 2, end) => {
                2
            }
            ("وقتی" | "هنگامیکه" | "وقتیکه" | "درحالیکه" | "بطوریکه", _, _) => {
                1
            }
            _ => 0,
        };
        at + taken
    }

    /// Whether a phrase can end before the word at `at`.
    fn ends_phrase(&self, at: usize, end: usize) -> bool {
        at >= end || self.story.words.mark(at).is_some() || self.draft.is_date(at)
    }
}

fn is_connector(folded: &str) -> bool {
    matches!(
        folded,
        "و" | "که"
            | "اما"
            | "ولی"
            | "سپس"
            | "همچنین"
            | "نیز"
            | "البته"
            | "بنابراین"
            | "تا"
            | "زیرا"
            | "چون"
            | "بلکه"
            | "هم"
            | "اینکه"
            | "انکه"
            | "پیشتر"
            | "and"
            | "but"
            | "that"
            | "when"
            | "meanwhile"
            | "also"
            | "then"
            | "yet"
            | "however"
    )
}
