//! Who or what a title is about: the subject of a clause, and whom a pronoun
//! stands for.

use super::Cut;
use super::english::is_english_auxiliary;
use super::pronouns::{is_personal, is_pronoun, is_unit_of_time, takes_preposition};
use crate::extract::events::compress::is_preposition;
use crate::extract::events::entities::{self, Class, Entity};
use crate::extract::events::referents;
use crate::extract::events::words::Kind;
use std::borrow::Cow;
use std::ops::Range;

/// How many words back a title of a work is looked for.
const MEMORY: usize = 150;

impl Cut<'_> {
    /// A pronoun at the start and whom it stands for.
    pub(super) fn pronoun(&self, start: usize, end: usize) -> Option<(String, usize)> {
        if start >= end {
            return None;
        }
        if let Some(name) = self.this_body(start) {
            return Some((name, start + 2));
        }
        let taken = match self.word(start) {
            "وی" | "او" | "he" | "she" => 1,
            "دو" if start + 1 < end => 2,
            "این" if referents::is_role(self.story, start + 1, self.next(start)) => 2,
            _ => return None,
        };
        let found = referents::antecedents(
            self.story,
            self.draft.sentence,
            &(start..(start + taken + 1).min(end)),
        );
        let names: Vec<String> = found.iter().map(|entity| self.name_of(entity)).collect();
        let and = if self.story.is_english() { " and " } else { " و " };
        // «این بازیکن ۲۷ ساله», «این استاد دانشگاه در …».
        let phrase = self.phrase_end(start + taken, end, false);
        let whole = taken == 2 && phrase <= start + 5 && !self.is_object_mark(phrase);
        let behind = if whole { phrase } else { start + taken };
        (!names.is_empty()).then(|| (names.join(and), behind))
    }

    /// A name as it is shown: that of the lexicon, or as it was first written.
    pub(super) fn name_of(&self, entity: &Entity) -> String {
        let shown = entities::display_name(&entity.key, self.story.is_english());
        if let Some(shown) = shown {
            return shown.to_owned();
        }
        let end = entity.words.end;
        let end = if self.is_hyphen(end) { end + 2 } else { end };
        self.render(&(entity.words.start..end).collect::<Vec<_>>())
    }

    /// «این گروه»: the one body or country that the sentences before name.
    pub(super) fn this_body(&self, start: usize) -> Option<String> {
        if self.word(start) != "این" {
            return None;
        }
        let class = match self.next(start) {
            "گروه" | "سازمان" | "حزب" | "شرکت" | "نهاد" | "باشگاه" | "تیم" | "جنبش" => {
                Class::Org
            }
            "کشور" => Class::Country,
            _ => return self.this_work(start),
        };
        let from = self.draft.sentence.saturating_sub(2);
        let earlier = &self.story.sentences[from..self.draft.sentence];
        // Only what a sentence is about: «وارد بورس تهران شد» tells of another.
        let subjects = earlier.iter().flat_map(|sentence| {
            let near = sentence.words.start + 3;
            sentence.entities.iter().filter(move |entity| entity.words.start < near)
        });
        let mut named: Vec<&Entity> =
            subjects.filter(|entity| entity.class == class && !entity.bent).collect();
        named.dedup_by(|a, b| a.key == b.key);
        let [only] = named[..] else { return None };
        entities::display_name(&only.key, self.story.is_english()).map(ToOwned::to_owned)
    }

    /// «این فیلم»: the film whose title was given last.
    fn this_work(&self, start: usize) -> Option<String> {
        let noun = self.next(start);
        let floor = self.sentence.words.start.saturating_sub(MEMORY);
        let titled =
            |at: &usize| self.word(*at) == noun && self.story.words.mark(at + 1) == Some('«');
        let from = (floor..start.saturating_sub(1)).rev().find(titled)?;
        let close = (from + 2..from + 12).find(|at| self.story.words.mark(*at) == Some('»'))?;
        Some(self.render(&(from..=close).collect::<Vec<_>>()))
    }

    /// Whether the clause is what somebody says: the speaker is not its
    /// subject.
    pub(super) fn is_quoted(&self, main: usize) -> bool {
        main.checked_sub(1).is_some_and(|before| {
            let said = &self.sentence.predicates[before];
            let next = said.words.end;
            said.say && (self.story.words.mark(next) == Some(':') || self.word(next) == "که")
        })
    }

    /// Where the speech begins that the clause of a predicate is part of: the
    /// speaker is no subject of what comes after «گفت:».
    pub(super) fn spoken_from(&self, main: usize) -> Option<usize> {
        self.sentence.predicates[..main].iter().rev().find_map(|said| {
            let next = said.words.end;
            let in_sentence = next < self.sentence.words.end;
            let marked = in_sentence
                && (self.story.words.mark(next) == Some(':') || self.word(next) == "که");
            // «گفت پرتاب ماهواره … موکول شد», without «که».
            let plain = in_sentence
                && matches!(&*said.class, "say" | "announce" | "نشان")
                && self.story.words.mark(next).is_none()
                && self.word(next) != "و";
            let introduced = marked || plain && !self.story.is_english();
            (said.say && introduced).then_some(next + usize::from(marked))
        })
    }

    /// «سندیکا اعلام کرد که در برابر وزارت تجمع خواهد کرد»: whoever speaks does
    /// what only people do.
    pub(super) fn speaking_subject(&self, main: usize) -> Option<String> {
        let said = &self.sentence.predicates[main.checked_sub(1)?];
        let next = said.words.end;
        let joined = self.word(next) == "که"
            || self.story.words.mark(next).is_none() && self.word(next) != "و";
        let verb = self.sentence.predicates[main].words.start;
        let acts = self.is_of_people(main) || self.has_object_first(next, verb);
        if !said.say || !joined || !acts || self.story.is_english() {
            return None;
        }
        let words = self.subject().filter(|words| self.agrees(words, main))?;
        Some(self.named(words))
    }

    /// «در سال ۱۳۰۳ از مدرسه فارغ‌التحصیل شد»: whom the sentences before are
    /// about, when the clause names nobody and tells what only a person does.
    pub(super) fn silent_subject(&self, main: usize, start: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let plural = self.word(predicate.words.end - 1).ends_with("ند");
        if plural || !self.is_of_people(main) || self.story.is_english() || self.is_quoted(main) {
            return None;
        }
        let named = self
            .sentence
            .entities_in(&(self.sentence.words.start..predicate.words.start))
            .any(|entity| matches!(entity.class, Class::Person | Class::Org));
        let subject = self.subject().is_some();
        if named || subject {
            return None;
        }
        referents::the_person(self.story, self.draft.sentence, start)
            .map(|found| self.name_of(found))
    }

    /// Whether the verb tells what people do or what befalls them.
    fn is_of_people(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let passive = self.word(predicate.verb).starts_with("شد");
        let class = match &*predicate.class {
            "birth" | "travel" | "resign" | "join" | "protest" | "meet" => true,
            "arrest" | "release" | "appoint" | "dismiss" | "elect" => passive,
            _ => false,
        };
        class
            || matches!(
                self.word(predicate.words.start),
                "فارغالتحصیل"
                    | "ازدواج"
                    | "مهاجرت"
                    | "استخدام"
                    | "بازنشسته"
                    | "بستری"
                    | "تدریس"
                    | "تحصیل"
                    | "مبتلا"
                    | "محروم"
            )
    }

    /// «از شدت آلودگی کاسته می‌شود», «از کتاب رونمایی شد»: passives whose noun
    /// takes a preposition have no subject.
    pub(super) fn is_impersonal(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let verb = predicate.words.clone().rev().find(|at| {
            let folded = self.word(*at).trim_start_matches("ن").trim_start_matches("می");
            folded.starts_with("شد") || folded.starts_with("شود")
        });
        let verb = verb.filter(|at| *at > self.sentence.words.start);
        verb.is_some_and(|at| takes_preposition(self.word(at - 1)))
    }

    /// «عضو کامل شورا شد», «وارد استان شد»: what somebody became is no subject.
    pub(super) fn is_complement(&self, main: usize, start: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let became = matches!(self.word(predicate.words.end - 1), "شد" | "شدند" | "بود" | "بودند");
        let plain = matches!(predicate.class, Cow::Owned(_)) || predicate.words.len() == 1;
        match self.word(start) {
            "وارد" | "راهی" | "عازم" | "صاحب" | "دچار" | "مبتلا" | "موفق" | "مجبور" | "ناچار"
            | "عهدهدار" => true,
            "عضو" | "قهرمان" | "نامزد" | "میزبان" | "معلم" | "استاد" | "سفیر" | "برنده"
            | "سرمربی" | "کاپیتان" | "دبیر" | "شاهد" => became && plain,
            _ => false,
        }
    }

    /// Whether a clause that begins at `start` names its own subject before
    /// its verb: its first word is no preposition and no verb.
    pub(super) fn has_subject(&self, start: usize, verb: usize) -> bool {
        let english = self.story.is_english();
        let start = if english { start } else { self.behind_length(start, verb) };
        let led = matches!(
            self.word(start),
            "was" | "were" | "is" | "are" | "has" | "had" | "will" | "would"
        );
        if english && (led || (start..verb).all(|at| is_english_auxiliary(self.word(at)))) {
            return false;
        }
        let adverb = matches!(
            (self.word(start), self.next(start)),
            (
                "پس" | "پیش"
                    | "قبل"
                    | "بعد"
                    | "هنگام"
                    | "همزمان"
                    | "سرانجام"
                    | "دوباره"
                    | "تنها"
                    | "بار"
                    | "حدود"
                    | "ابتدا"
                    | "رسما"
                    | "ظرف",
                _
            ) | ("نخستین" | "اولین" | "اخرین" | "دومین" | "سومین", "بار")
                | ("رو", "به")
        ) || self.word(start) == "چند" && is_unit_of_time(self.next(start));
        start < verb
            && !adverb
            && !is_preposition(self.word(start))
            && !self.has_object_first(start, verb)
    }

    /// «چند ماه بعد، در اردیبهشت ۱۳۱۲، قراردادی …»: the first word behind a length of time and
    /// the dates after it.
    fn behind_length(&self, start: usize, verb: usize) -> usize {
        let length = self.word(start) == "چند" && is_unit_of_time(self.next(start));
        let later = start + 2 < verb && matches!(self.word(start + 2), "بعد" | "پیش" | "قبل");
        if !length || !later {
            return start;
        }
        let passes = |at: &usize| self.draft.is_date(*at) || self.is_light_mark(*at);
        (start + 3..verb).find(|at| !passes(at)).unwrap_or(start)
    }

    /// «پیمان را امضا کرد»: an object comes first, so the subject stands
    /// elsewhere.
    pub(super) fn has_object_first(&self, start: usize, verb: usize) -> bool {
        let Some(object) = (start..verb).find(|at| self.word(*at) == "را") else { return false };
        // «شورا آن را تأیید کرد»: before a pronoun stands the subject.
        if object > start && is_pronoun(self.word(object - 1)) {
            return object - 1 == start;
        }
        let named = self
            .sentence
            .entities_in(&(start..verb))
            // «تهران پاسخ خود را می‌دهد», but «تهران را ترک کرد».
            .any(|entity| {
                let acts = entity.class == Class::Capital && entity.words.end < object;
                entity.words.start == start && (acts || entity.class < Class::Capital)
            });
        // «دولت بهمن ۱۳۹۲ ستاد را تشکیل داد»: a date stands between the two.
        let parted = (start + 1..object.saturating_sub(1)).any(|at| self.draft.is_date(at));
        // «گالری ۱۸ شیء را پس داد»: a number begins another phrase, but not in
        // «خرید ۴۵ درصد سهام را».
        let happening = |at: usize| self.sentence.nouns.iter().any(|noun| noun.to == at);
        let counted = (start + 1..object).any(|at| {
            let number = self.story.words.get(at).kind == Kind::Number;
            number && !self.draft.is_date(at) && !happening(at)
        });
        let adjunct = (start..object).find(|at| is_preposition(self.word(*at)));
        // «تحصیل زنان در دانشگاه‌ها را»: the phrase belongs to the object.
        let apart = adjunct.is_some_and(|adjunct| object > adjunct + 2);
        !named && !parted && !counted && !apart
    }

    /// The subject of the sentence: its first noun phrase.
    pub(super) fn subject(&self) -> Option<Range<usize>> {
        self.subject_from(self.sentence.words.start)
    }

    /// The first noun phrase from a word of the sentence on.
    pub(super) fn subject_from(&self, from: usize) -> Option<Range<usize>> {
        let dateline = if self.story.is_english() { self.behind_dateline() } else { from };
        let range = from.max(dateline)..self.sentence.words.end;
        let mut start = self.skip_lead(range.start, range.end);
        for _ in 0..3 {
            if start >= range.end || !self.opens_adverbial(start) {
                break;
            }
            let comma = (start..range.end.min(start + 20))
                .find(|at| self.story.words.mark(*at) == Some('،'))?;
            start = self.skip_lead(comma + 1, range.end);
        }
        if self.opens_speech(start) {
            start += 1;
        }
        // The whole sentence may be what only leads to a subject.
        if start >= range.end {
            return None;
        }
        if is_personal(self.word(start)) {
            return Some(start..start + 1);
        }
        let verb = self.sentence.predicates.iter().find(|found| found.words.end > start);
        let limit = verb.map_or(range.end, |found| found.words.start).min(start + 9);
        let auxiliary = |at: &usize| is_english_auxiliary(self.word(*at));
        let limit = if self.story.is_english() {
            (start..limit).find(auxiliary).unwrap_or(limit)
        } else {
            limit
        };
        let end = self.phrase_end(start, limit, false);
        let end = if end < range.end && self.word(end) == "را" {
            self.before_object(start, end)?
        } else {
            end
        };
        (end > start).then_some(start..end)
    }

    /// «در تهران، …», «پس از زلزله، …», «نُه روز پس از زلزله، …»: a phrase that
    /// is no subject.
    pub(super) fn opens_adverbial(&self, at: usize) -> bool {
        let counted = |at: usize| {
            let first = self.story.words.get(at).kind == Kind::Number
                || matches!(
                    self.word(at),
                    "چند" | "یک" | "دو" | "سه" | "چهار" | "پنج" | "شش" | "هفت"
                )
                || matches!(self.word(at), "هشت" | "نه" | "ده");
            first && is_unit_of_time(self.next(at))
        };
        let after = |at: usize| {
            matches!(
                (self.word(at), self.next(at)),
                ("پس" | "پیش" | "قبل" | "بعد", "از") | ("همزمان", "با")
            )
        };
        is_preposition(self.word(at))
            || after(at)
            || at + 2 < self.sentence.words.end && after(at + 2) && counted(at)
    }

    /// Whether a quotation begins here that is a sentence, not a name.
    fn opens_speech(&self, at: usize) -> bool {
        let end = self.sentence.words.end;
        at < end
            && self.story.words.mark(at) == Some('«')
            && !(at..end.min(at + 7)).any(|at| self.story.words.mark(at) == Some('»'))
    }

    pub(super) fn next(&self, at: usize) -> &str {
        if at + 1 < self.sentence.words.end { self.word(at + 1) } else { "" }
    }
}
