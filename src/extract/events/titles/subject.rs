//! Who or what a title is about: the subject of a clause, whom a pronoun
//! stands for, and where the clause begins behind tags and attributions.

use super::Cut;
use super::english::is_english_auxiliary;
use crate::extract::events::clues;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::entities::{self, Class, Entity};
use std::ops::Range;

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
    pub(super) fn skip_attribution(&self, at: usize, end: usize) -> usize {
        let word = |ahead: usize| if at + ahead < end { self.word(at + ahead) } else { "" };
        let tag = matches!(
            (word(0), word(1)),
            ("به", "گزارش" | "گفته" | "نقل" | "نوشته" | "روایت")
                | ("بر", "اساس")
                | ("بنا" | "با", "بر" | "به")
                | ("در", "همین" | "این" | "ادامه")
                | ("از", "سوی")
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
        agency.map_or(at, |agency| agency.words.end)
    }

    /// «انفجار در معدن طبس که … رخ داد»: what a relative clause is about, and
    /// where the clause begins.
    pub(super) fn antecedent(&self, start: usize, verb: usize) -> Option<(Range<usize>, usize)> {
        if self.story.is_english() {
            return None;
        }
        let that = (start.saturating_sub(1).max(self.sentence.words.start)..verb)
            .rev()
            .find(|at| self.word(*at) == "که")?;
        let dated = self.draft.date_words.iter().any(|words| words.start > that);
        let said = self.sentence.predicates.iter().any(|found| found.words.end == that);
        if !dated || said {
            return None;
        }
        let floor = self.sentence.predicates.iter().rev().find(|found| found.words.end <= that);
        let floor =
            self.skip_lead(floor.map_or(self.sentence.words.start, |found| found.words.end), that);
        // An event is its own subject, however long its phrase; of other
        // nouns, the last one before «که» is meant.
        let event = self.sentence.nouns.iter().find(|noun| noun.from == floor && noun.alone);
        if event.is_some() {
            return Some((floor..that, that + 1));
        }
        let from = (floor..that)
            .rev()
            .find(|at| is_preposition(self.word(*at)) || self.story.words.mark(*at).is_some())
            .map_or(floor, |at| at + 1);
        (from < that).then_some((from..that, that + 1))
    }

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
            _ => return None,
        };
        let found = clues::antecedents(
            self.story,
            self.draft.sentence,
            &(start..(start + taken + 1).min(end)),
        );
        let names: Vec<String> = found
            .iter()
            .map(|entity| {
                let shown = entities::display_name(&entity.key, self.story.is_english());
                shown.map_or_else(
                    || self.render(&entity.words.clone().collect::<Vec<_>>()),
                    ToOwned::to_owned,
                )
            })
            .collect();
        let and = if self.story.is_english() { " and " } else { " و " };
        (!names.is_empty()).then(|| (names.join(and), start + taken))
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
            _ => return None,
        };
        let from = self.draft.sentence.saturating_sub(2);
        let earlier = self.story.sentences[from..self.draft.sentence]
            .iter()
            .flat_map(|sentence| &sentence.entities);
        let mut named: Vec<&Entity> =
            earlier.filter(|entity| entity.class == class && !entity.bent).collect();
        named.dedup_by(|a, b| a.key == b.key);
        let [only] = named[..] else { return None };
        entities::display_name(&only.key, self.story.is_english()).map(ToOwned::to_owned)
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
                && matches!(&*said.class, "say" | "announce")
                && self.story.words.mark(next).is_none()
                && self.word(next) != "و";
            let introduced = marked || plain && !self.story.is_english();
            (said.say && introduced).then_some(next + usize::from(marked))
        })
    }

    /// Whether a clause that begins at `start` names its own subject before
    /// its verb: its first word is no preposition and no verb.
    pub(super) fn has_subject(&self, start: usize, verb: usize) -> bool {
        let english = self.story.is_english();
        if english && (start..verb).all(|at| is_english_auxiliary(self.word(at))) {
            return false;
        }
        let adverb = matches!(
            self.word(start),
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
        );
        start < verb
            && !adverb
            && !is_preposition(self.word(start))
            && !self.has_object_first(start, verb)
    }

    /// «پیمان را امضا کرد»: an object comes first, so the subject stands
    /// elsewhere.
    pub(super) fn has_object_first(&self, start: usize, verb: usize) -> bool {
        let object = (start..verb).find(|at| self.word(*at) == "را");
        let adjunct = (start..verb).find(|at| is_preposition(self.word(*at)));
        let named = self
            .sentence
            .entities_in(&(start..verb))
            .any(|entity| entity.class < Class::Capital && entity.words.start == start);
        object.is_some_and(|object| adjunct.is_none_or(|adjunct| object < adjunct)) && !named
    }

    /// The subject of the sentence: its first noun phrase.
    pub(super) fn subject(&self) -> Option<Range<usize>> {
        self.subject_from(self.sentence.words.start)
    }

    /// The first noun phrase from a word of the sentence on.
    pub(super) fn subject_from(&self, from: usize) -> Option<Range<usize>> {
        let range = from..self.sentence.words.end;
        let mut start = self.skip_lead(range.start, range.end);
        for _ in 0..3 {
            if !is_preposition(self.word(start)) {
                break;
            }
            let comma = (start..range.end.min(start + 20))
                .find(|at| self.story.words.mark(*at) == Some('،'))?;
            start = self.skip_lead(comma + 1, range.end);
        }
        let verb = self.sentence.predicates.iter().find(|found| found.words.end > start);
        let limit = verb.map_or(range.end, |found| found.words.start).min(start + 9);
        let end = self.phrase_end(start, limit, false);
        (end > start).then_some(start..end)
    }

    /// Where the noun phrase that begins at `from` ends: before a mark, a
    /// preposition that opens an adjunct, «که», «را» or the date.
    /// After a noun of happening, «با», «در» and their kin go on with it.
    pub(super) fn phrase_end(&self, from: usize, limit: usize, noun: bool) -> usize {
        let mut depth = 0;
        for at in from..limit {
            match self.story.words.mark(at) {
                Some('«' | '(') => depth += 1,
                Some('»' | ')') if depth > 0 => depth -= 1,
                Some(mark) if depth == 0 && mark != '/' => return at,
                _ => {}
            }
            let word = self.word(at);
            let adjunct = is_preposition(word)
                && !(noun
                    && matches!(
                        word,
                        "با" | "به"
                            | "در"
                            | "از"
                            | "بین"
                            | "میان"
                            | "علیه"
                            | "of"
                            | "with"
                            | "in"
                            | "to"
                            | "between"
                    ));
            let after = matches!(
                (word, self.next(at)),
                ("پس" | "پیش" | "قبل" | "بعد", "از") | ("در", "پی")
            );
            let framed = noun
                && matches!(
                    (word, self.next(at)),
                    ("در", "خلال" | "جریان" | "حاشیه" | "پی" | "همین")
                        | ("به", "مناسبت" | "دلیل" | "عنوان" | "منظور")
                );
            if depth == 0
                && (matches!(word, "که" | "را" | "نیز" | "هم" | "همچنین")
                    || adjunct
                    || after
                    || framed
                    || !noun && self.draft.is_date(at))
            {
                return at;
            }
        }
        limit
    }

    pub(super) fn next(&self, at: usize) -> &str {
        if at + 1 < self.sentence.words.end { self.word(at + 1) } else { "" }
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
            | "and"
            | "but"
            | "that"
            | "meanwhile"
            | "also"
            | "then"
    )
}
