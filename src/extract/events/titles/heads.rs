//! Which noun of a long phrase a relative clause tells of: «مردی از اهالی شیرگاه که بازداشت
//! شد», «گزارش بنادر درباره حادثه، که دیروز منتشر شد».

use super::Cut;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::drafts::Focus;
use crate::extract::events::words::Kind;
use std::ops::Range;

/// The most words that such a phrase has.
const MOST_WORDS: usize = 12;
/// The most characters of it that a title has room for.
const WIDEST: usize = 60;

impl Cut<'_> {
    /// The words before a relative clause that it tells of, when its head stands before the
    /// phrase that begins at `near`, which it is nearest to.
    pub(super) fn head_meant(&self, floor: usize, near: usize, end: usize) -> Option<Range<usize>> {
        let Focus::Verb(main) = self.draft.focus else { return None };
        if near <= floor || near >= end {
            return None;
        }
        let head = self.happening_meant(main, floor, near, end);
        let head = head.or_else(|| self.indefinite_head(main, floor, near, end))?;
        let phrase = |at: &usize| *at > head && is_preposition(self.word(*at));
        let wide = self.width(&(head..end).collect::<Vec<_>>()) > WIDEST;
        let end = (head..end).find(phrase).filter(|_| wide).unwrap_or(end);
        Some(head..end)
    }

    /// «سفر به زابل، که دوشنبه آغاز شد»: what is published, signed or begun is a paper or a
    /// happening, and no place.
    fn happening_meant(&self, main: usize, floor: usize, near: usize, end: usize) -> Option<usize> {
        let occurs = matches!(
            &*self.sentence.predicates[main].class,
            "hold" | "happen" | "execute" | "begin" | "end" | "publish" | "sign" | "adopt"
        );
        let noun = |at: usize| {
            is_paper(self.word(at))
                || self.sentence.nouns.iter().any(|noun| noun.from == at && noun.to <= end)
        };
        let open = |at: &usize| self.story.words.mark(*at).is_none();
        let told = || (floor..near).rev().take_while(open).filter(|at| noun(*at)).last();
        // Of several nouns the nearest of its own phrase: «پلیس از بازداشت …».
        let first = (floor..near)
            .rev()
            .take_while(open)
            .find(|at| noun(*at) && (*at == floor || is_preposition(self.word(at - 1))));
        let fits = occurs && !(near..end).any(noun) && end - floor <= MOST_WORDS;
        first.or_else(told).filter(|_| fits)
    }

    /// «مردی از ساکنان محله که …», «یک زن با دو کودک که …»: somebody who is not known yet, with
    /// what tells of them.
    fn indefinite_head(&self, main: usize, floor: usize, near: usize, end: usize) -> Option<usize> {
        let opens = (floor + 1..near).find(|at| is_preposition(self.word(*at)))?;
        let plain = (floor..end).all(|at| self.story.words.is_letters(at) || self.is_number(at));
        let many = self.word(self.sentence.predicates[main].words.end - 1).ends_with("ند");
        let some = matches!(self.word(floor), "گروهی" | "شماری" | "تعدادی" | "جمعی" | "برخی");
        // «مردی از شهری که لرزید»
        let nearer = self.is_indefinite(near..end);
        let fits = plain && !nearer && (!many || some) && end - floor <= MOST_WORDS;
        (fits && self.is_indefinite(floor..opens)).then_some(floor)
    }

    fn is_number(&self, at: usize) -> bool {
        self.story.words.get(at).kind == Kind::Number
    }

    /// «مردی», «مرد ۳۴ساله‌ای», «یک شهروند ایرانی»: a noun phrase that says which one is not
    /// known.
    fn is_indefinite(&self, words: Range<usize>) -> bool {
        let last = self.surface(words.end - 1);
        let named = self
            .sentence
            .entities
            .iter()
            .any(|entity| entity.words.start == words.start || entity.words.end == words.end);
        // «پزشکی با …», but not the ezafe of «خانه‌های».
        let first = self.surface(words.start);
        // «دختری ۱۹ساله»
        let aged = matches!(words.len(), 2 | 3) && self.is_number(words.start + 1);
        let alone =
            (words.len() == 1 || aged) && first.ends_with('ی') && !first.ends_with("\u{200c}های");
        let ended = last.ends_with("\u{200c}ای");
        !named && (ended || alone || self.word(words.start) == "یک")
    }
}

/// What is published, signed or adopted.
fn is_paper(folded: &str) -> bool {
    matches!(
        folded.trim_end_matches('ی'),
        "گزارش"
            | "قانون"
            | "لایحه"
            | "مصوبه"
            | "سند"
            | "امار"
            | "بخشنامه"
            | "قطعنامه"
            | "نقشه"
            | "منشور"
            | "نامه"
            | "بیانیه"
            | "اعلامیه"
            | "اطلاعیه"
            | "پیام"
            | "کتاب"
            | "فیلم"
            | "عکس"
            | "ویدیو"
            | "ویدیوی"
            | "قرارداد"
            | "پیمان"
            | "توافق"
            | "تفاهمنامه"
            | "موافقتنامه"
            | "مقاله"
            | "طرح"
            | "حکم"
            | "فرمان"
    )
}
