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

    /// «نامزدهایی که رد شدند» → «نامزدها»: without the clause that says which.
    pub(super) fn of_all(&self, kept: &[usize]) -> String {
        let mut text = self.render(kept);
        if text.ends_with("هایی") {
            text.truncate(text.len() - "یی".len());
        }
        text
    }

    /// «حکم اعدام مردی که همسرش را کشته بود»: the person that the phrase of a happening ends
    /// with, where they do what is told.
    pub(super) fn person_meant(&self, floor: usize, end: usize) -> Option<usize> {
        let Focus::Verb(main) = self.draft.focus else { return None };
        let person = (floor + 1..end).rev().take(4).find(|at| is_person(self.word(*at)))?;
        let last = self.surface(end - 1);
        let some = last.ends_with('ی') && !last.ends_with("\u{200c}های");
        let predicate = &self.sentence.predicates[main];
        let acts = !occurs(&predicate.class);
        let plain = (person..end).all(|at| self.story.words.mark(at).is_none());
        let counted = self.is_number(person - 1);
        (some && acts && plain).then_some(person - usize::from(counted))
    }

    /// «سفر به زابل، که دوشنبه آغاز شد»: what is published, signed or begun is a paper or a
    /// happening, and no place.
    fn happening_meant(&self, main: usize, floor: usize, near: usize, end: usize) -> Option<usize> {
        let occurs = occurs(&self.sentence.predicates[main].class);
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

    /// «مأموران قایقی را که گم شده بود»: where the object begins that a relative clause tells
    /// of; all of it with «را», where the same one acts: «شورا طرحی را که پارسال رد کرد».
    pub(super) fn object_told(&self, floor: usize, end: usize, that: usize) -> Range<usize> {
        let Focus::Verb(main) = self.draft.focus else { return floor..end };
        let predicate = &self.sentence.predicates[main];
        let last = predicate.words.end - 1;
        let verb = last - usize::from(matches!(self.word(last), "بود" | "است"));
        let did = ["کرد", "داد", "گرفت"].iter().any(|stem| self.word(verb).starts_with(stem));
        let bare = (that + 1..predicate.words.start).all(|at| self.draft.is_date(at));
        if did && bare && end > floor + 1 {
            return floor..that;
        }
        let pair = end == floor + 2 && self.surface(end - 1).ends_with('ی');
        let from = if pair { floor + 1 } else { floor };
        let from = self.before_object(floor, end).unwrap_or(from);
        self.person_meant(floor, end).unwrap_or(from).max(from)..end
    }

    /// «دادگاه متهم را که در زندان است، دوشنبه محکوم کرد»: what stands before the relative
    /// clause of an object belongs to the verb behind it.
    pub(super) fn object_before_relative(&self, main: usize, start: usize) -> Option<Range<usize>> {
        let before = main.checked_sub(1)?;
        let verb = &self.sentence.predicates[before];
        if self.story.is_english() || before > 0 || !self.is_comma(verb.words.end) {
            return None;
        }
        let first = self.sentence.words.start;
        let that = (first + 2..verb.words.start).find(|at| self.word(*at) == "که")?;
        let from = self.skip_lead(first, that);
        let words = from..that;
        let again =
            (start..self.sentence.predicates[main].words.start).any(|at| self.word(at) == "را");
        let fits = self.word(that - 1) == "را"
            && start > verb.words.end
            && words.len() > 1
            && words.len() <= MOST_WORDS
            && !again
            && !is_preposition(self.word(from))
            && words.clone().all(|at| self.story.words.mark(at).is_none());
        fits.then_some(words)
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

/// Verbs of happenings and papers, not of people.
fn occurs(class: &str) -> bool {
    matches!(class, "hold" | "happen" | "execute" | "begin" | "end" | "publish" | "sign" | "adopt")
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

/// Somebody, by age or trade; with their indefinite endings.
fn is_person(folded: &str) -> bool {
    let bare = folded.strip_suffix("ی").unwrap_or(folded);
    matches!(
        bare,
        "مرد"
            | "زن"
            | "پسر"
            | "دختر"
            | "جوان"
            | "نوجوان"
            | "کودک"
            | "کارگر"
            | "راننده"
            | "معلم"
            | "دانشجو"
            | "دانشجوی"
            | "سرباز"
            | "پزشک"
            | "پرستار"
            | "شهروند"
            | "متهم"
            | "زندان"
            | "روزنامهنگار"
            | "وکیل"
            | "افسر"
            | "مامور"
            | "خلبان"
            | "کسان"
            | "افراد"
    )
}
