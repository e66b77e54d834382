//! What somebody says: «وی: …».

use super::{Cut, width};
use crate::extract::events::compress::{LONGEST, compress};
use crate::extract::events::predicates::Predicate;
use crate::extract::events::verbs::Tense;

impl Cut<'_> {
    /// «وی گفت که …»: the speaker and what is said.
    pub(super) fn speech_title(&self, main: usize) -> Option<String> {
        if self.story.is_english() {
            return self.english_speech(main);
        }
        let predicate = &self.sentence.predicates[main];
        // «یک عضو شورا می‌گوید: «دوم آبان هشدار دادم»»
        if self.first_person(main).is_some() {
            return None;
        }
        // «از مردم خواست که …»: whom belongs to what.
        if self.word(predicate.words.start).starts_with("خواست")
            && self.complement_end(main).is_some()
        {
            return None;
        }
        let after = predicate.words.end;
        let said = self.skip_lead(after, self.sentence.words.end);
        let marked =
            (after..said).any(|at| self.word(at) == "که" || self.story.words.mark(at) == Some(':'));
        // «گفته بود تهران پاسخ می‌دهد»: nothing opens what is said.
        let plain = matches!(&*predicate.class, "say" | "announce")
            && self.word(predicate.words.start) != "خبر"
            && after < self.sentence.words.end
            && self.story.words.mark(after).is_none()
            && self.word(after) != "و";
        let introduced = marked || plain;
        let next = self.main_verb_from(said).map(|next| self.with_wish(next));
        let end = next.map_or(self.sentence.words.end, |next| next.words.end);
        if !introduced || end < said + 3 {
            return None;
        }
        let speaker = self.speaker(after)?;
        let joint = if self.commits(main) {
            format!(" {} که ", self.render(&self.kept(predicate.words.clone())))
        } else {
            ": ".to_owned()
        };
        let kept = self.kept(said..end);
        let verb = next.map_or(end, |next| next.words.start);
        let label = width(&speaker) + width(&joint);
        let kept = compress(self.story, kept, verb, |kept| label + self.width(kept));
        Some(format!("{speaker}{joint}{}", without_quotes(&self.render(&kept))))
    }

    /// The verb of the clause that begins at `said`. «خط ۷ مترو که قرار بود …
    /// افتتاح شود، به سال آینده موکول شد»: that of a relative clause is none,
    /// when another follows its comma.
    fn main_verb_from(&self, said: usize) -> Option<&Predicate> {
        let mut verbs = self.sentence.predicates.iter().filter(|found| found.verb >= said);
        let first = verbs.next()?;
        let opens = (said + 1..first.words.start).rfind(|at| self.word(*at) == "که");
        let Some(opens) = opens else { return Some(first) };
        let comma =
            |from: usize, to: usize| (from..to).any(|at| self.story.words.mark(at) == Some('،'));
        let beyond = verbs.find(|found| {
            !comma(opens, first.words.start) && comma(first.words.end, found.words.start)
        });
        Some(beyond.unwrap_or(first))
    }

    /// «می‌خواهد … استفاده کند»: a verb that another in the subjunctive completes.
    fn with_wish<'b>(&'b self, verb: &'b Predicate) -> &'b Predicate {
        let mut last = verb;
        for next in self.sentence.predicates.iter().filter(|found| found.verb > verb.verb) {
            let parts = |at: usize| {
                matches!(self.story.words.mark(at), Some('؛' | ':' | '.'))
                    || matches!(self.word(at), "که" | "تا" | "و")
            };
            if next.tense != Tense::Subjunctive || (last.words.end..next.words.start).any(parts) {
                break;
            }
            last = next;
        }
        last
    }

    /// Who says what stands before word `after`.
    fn speaker(&self, after: usize) -> Option<String> {
        match self.pronoun(self.skip_lead(self.sentence.words.start, after), after) {
            Some((names, _)) => Some(names),
            None => self.subject().map(|words| self.render(&words.collect::<Vec<_>>())),
        }
    }

    /// «وعده داد که …», «دستور داد …»: the verb says what the words do; a colon
    /// would not.
    fn commits(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        !self.story.is_english()
            && matches!(
                self.word(predicate.words.start),
                "وعده"
                    | "قول"
                    | "دستور"
                    | "هشدار"
                    | "درخواست"
                    | "خواستار"
                    | "تهدید"
                    | "پیشنهاد"
                    | "متعهد"
                    | "پیشبینی"
                    | "تکذیب"
            )
    }

    /// «ثابت کرد که …», «دستور داد …»: where the clause ends that the verb needs.
    pub(super) fn complement_end(&self, main: usize) -> Option<usize> {
        let predicate = &self.sentence.predicates[main];
        let next = self.sentence.predicates.get(main + 1)?;
        let first = self.word(predicate.words.start);
        let takes = matches!(
            first,
            "ثابت"
                | "دستور"
                | "تصمیم"
                | "حکم"
                | "قول"
                | "وعده"
                | "خبر"
                | "تعهد"
                | "متعهد"
                | "توافق"
                | "اجازه"
                | "موظف"
                | "ملزم"
                | "ناچار"
                | "مجبور"
                | "موفق"
                | "هشدار"
                | "تهدید"
                | "اخطار"
                | "ادعا"
                | "پیشنهاد"
                | "ضربالاجل"
        );
        let takes = takes
            || self.word(predicate.words.end) == "که"
                && matches!(
                    first,
                    "پذیرفت"
                        | "پذیرفتند"
                        | "اذعان"
                        | "اعتراف"
                        | "اقرار"
                        | "تایید"
                        | "فاش"
                        | "مدعی"
                        | "معلوم"
                        | "مشخص"
                        | "مقرر"
                        | "نشان"
                );
        // «از صرافی‌ها خواست نرخ‌ها را پایین بیاورند», «… خواست که …»
        let asks = predicate.say && first.starts_with("خواست") && next.tense == Tense::Subjunctive;
        let takes = takes || asks;
        let direct = self.story.words.mark(predicate.words.end).is_none()
            && self.word(predicate.words.end) != "و";
        let end = self.with_wish(next).words.end;
        let fits = || self.width(&self.kept(self.first_word()..end)) <= LONGEST;
        (takes && direct && !self.story.is_english() && fits()).then_some(end)
    }

    /// «… را آغاز کرده‌ایم»: who speaks, when the clause is in the first person.
    pub(super) fn first_person(&self, main: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let verb = self.word(predicate.words.end - 1);
        if self.story.is_english() || !verb.ends_with('م') {
            return None;
        }
        let said = self.sentence.predicates[..main].iter().rev().find(|found| found.say)?;
        self.speaker(said.words.end)
    }
}

/// What is said, when all of it stands in quotes.
pub(super) fn without_quotes(said: &str) -> &str {
    let inner = said.strip_prefix('«').unwrap_or(said);
    if inner.contains('«') {
        return said;
    }
    let closed = inner.trim_end_matches(['.', '!']).strip_suffix('»').unwrap_or(inner);
    if closed.contains('»') { said } else { closed.trim_end_matches('.') }
}
