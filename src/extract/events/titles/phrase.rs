//! Where noun phrases end, and what stands for an object.

use super::Cut;
use super::pronouns::{is_adverb, is_pronoun, is_unit_of_time};
use crate::extract::events::compress::{belongs, is_preposition};
use crate::extract::events::entities::Class;
use crate::extract::events::words::Kind;
use std::ops::Range;

impl Cut<'_> {
    /// «طرح را تقدیم کردند و کمیسیون آن را بررسی کرد»: what «آن» stands for, and
    /// its place among the words of a title.
    pub(super) fn object_meant(
        &self,
        main: usize,
        kept: &[usize],
    ) -> Option<(usize, Range<usize>)> {
        let place = kept.windows(2).position(|pair| {
            self.word(pair[0]) == "ان" && self.word(pair[1]) == "را" && pair[1] == pair[0] + 1
        })?;
        let before = main.checked_sub(1).filter(|_| !self.story.is_english())?;
        let verb = &self.sentence.predicates[before];
        if kept[place] < verb.words.end || verb.say {
            return None;
        }
        let from = self.sentence.clause_start(before);
        let start = self.skip_lead(from, verb.words.start);
        let object = (start..verb.words.end).find(|at| self.word(*at) == "را")?;
        let named = self.before_object(start, object);
        let first = named.unwrap_or(start);
        let fits = first < object
            && object - first <= 6
            && !is_pronoun(self.word(object - 1))
            && !(first..object).any(|at| self.story.words.mark(at) == Some('،'))
            && !is_preposition(self.word(first))
            // «کمیسیون طرح را تصویب کرد»: two words may be subject and object.
            && (named.is_some() || object == first + 1 || self.is_named_behind(object + 1));
        let object = first..object;
        fits.then_some((place, object))
    }

    /// «طرح را ۹۱ نماینده در بهمن تقدیم کردند»: whether who acts stands behind «را».
    pub(super) fn is_named_behind(&self, at: usize) -> bool {
        self.story.words.get(at).kind == Kind::Number
            || self.sentence.entities.iter().any(|entity| {
                entity.words.start == at && matches!(entity.class, Class::Person | Class::Org)
            })
    }

    /// «دولت لایحه بودجه را»: where the subject ends that an object follows; a
    /// phrase that may be the object alone names none.
    pub(super) fn before_object(&self, start: usize, object: usize) -> Option<usize> {
        let named =
            self.sentence.entities_in(&(start..object)).find(|entity| entity.words.start == start);
        // «نویسنده «کلیدر» نگارش رمان را»: a name in quotes ends a phrase.
        let quoted =
            || (start..object).find(|at| self.story.words.mark(*at) == Some('»')).map(|at| at + 1);
        // «برندگان ۱۱ میلیون کرون را»: so does a number, behind a plain noun.
        let happening = self.sentence.nouns.iter().any(|noun| noun.from == start);
        let counted = || {
            let number = (start + 1..object.min(start + 3))
                .find(|at| self.story.words.get(*at).kind == Kind::Number);
            number.filter(|_| !happening)
        };
        // «سخنگوی وزارت مبارزه با حوادث طالبان شمار کشته‌ها را»: an office ends with its body.
        let office = || {
            let role = matches!(
                self.word(start),
                "سخنگوی"
                    | "رییس"
                    | "رئیس"
                    | "وزیر"
                    | "معاون"
                    | "مدیر"
                    | "دبیر"
                    | "فرمانده"
                    | "والی"
            );
            let within = start..object;
            let body = self.sentence.entities_in(&within).find(|body| body.class == Class::Org);
            let body = body.filter(|_| role).map(|body| body.words.end);
            // «دادگاه کیفری تهران متهم پرونده را»: so does one of a place.
            body.or_else(|| self.local_body(start, object))
        };
        named
            .map(|entity| entity.words.end)
            .or_else(office)
            .or_else(quoted)
            .or_else(counted)
            .filter(|end| *end < object)
    }

    fn local_body(&self, start: usize, object: usize) -> Option<usize> {
        const FAR: usize = 4;
        let body = matches!(
            self.word(start),
            "دادگاه"
                | "دادستان"
                | "دادستانی"
                | "دادسرای"
                | "پلیس"
                | "شهرداری"
                | "شهردار"
                | "استاندار"
                | "استانداری"
                | "فرماندار"
                | "والی"
                | "قوماندانی"
                | "قوماندان"
                | "شورای"
                | "اداره"
                | "سازمان"
                | "وزارت"
                | "وزیر"
                | "رئیسجمهور"
                | "نخستوزیر"
                | "بانک"
                | "دانشگاه"
                | "باشگاه"
                | "مقامهای"
                | "دولت"
        );
        let within = start + 1..object.min(start + FAR);
        let place = self.sentence.entities_in(&within).next().filter(|_| body);
        place.map(|place| place.words.end)
    }

    /// Where the noun phrase that begins at `from` ends: before a mark, a
    /// preposition that opens an adjunct, «که», «را» or the date.
    /// After a noun of happening, «با», «در» and their kin go on with it.
    pub(super) fn phrase_end(&self, from: usize, limit: usize, noun: bool) -> usize {
        let end = self.before_length(from, self.phrase_limit(from, limit, noun));
        // «باران روز جمعه، ۲۱ ثور، …»: «روز» goes with its date.
        let led = !noun
            && end > from + 1
            && self.draft.other_dates.contains(&end)
            && matches!(
                self.word(end - 1),
                "روز"
                    | "شب"
                    | "صبح"
                    | "عصر"
                    | "ظهر"
                    | "شام"
                    | "شامگاه"
                    | "بامداد"
                    | "ماه"
                    | "سال"
            );
        end - usize::from(led)
    }

    pub(super) fn phrase_limit(&self, from: usize, limit: usize, noun: bool) -> usize {
        let mut depth = 0;
        for at in from..limit {
            match self.story.words.mark(at) {
                Some('«' | '(') => depth += 1,
                Some('»' | ')') if depth > 0 => depth -= 1,
                Some(',') if depth == 0 && self.is_list_of_names(from, at, limit) => {}
                Some(mark) if depth == 0 && mark != '/' && !self.is_hyphen(at) => return at,
                _ => {}
            }
            let word = self.word(at);
            let own = || at > from && belongs(self.word(at - 1), word) || self.is_in_name(at);
            let adjunct = is_preposition(word)
                && !own()
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
                            | "on"
                            | "against"
                            | "near"
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
                && (matches!(word, "که" | "را")
                    || !noun && at > from && opens_complement(word)
                    || is_adverb(word)
                    || adjunct
                    || after
                    || framed
                    || !noun && (self.draft.is_date(at) || self.draft.other_dates.contains(&at)))
            {
                return at;
            }
        }
        limit
    }

    /// “Britain, France and Germany”: a comma between names that “and” joins.
    fn is_list_of_names(&self, from: usize, at: usize, limit: usize) -> bool {
        const REACH: usize = 8;
        let words = &self.story.words;
        let named = |at: usize| words.is_capital(at) || self.is_comma(at);
        let and = (at + 1..limit.min(at + REACH)).find(|at| self.word(*at) == "and");
        self.story.is_english()
            && (from..at).all(|at| named(at) || matches!(self.word(at), "the" | "of"))
            && and.is_some_and(|and| (at + 1..and).all(named) && words.is_capital(and + 1))
    }

    /// «پزشکان بدون مرز»: a preposition within a name parts nothing.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let mut names = self.sentence.entities.iter();
        names.any(|name| name.words.start < at && at + 1 < name.words.end)
    }

    /// “An-12”, «تهران-قم»: a hyphen without spaces.
    pub(super) fn is_hyphen(&self, at: usize) -> bool {
        let words = &self.story.words;
        at > 0
            && at + 1 < words.len()
            && words.mark(at) == Some('-')
            && words.span(at - 1).end == words.span(at).start
            && words.span(at + 1).start == words.span(at).end
    }

    pub(super) fn is_object_mark(&self, at: usize) -> bool {
        at < self.sentence.words.end && self.word(at) == "را"
    }

    /// «این فرد شش ماه پس از انحلال»: where the phrase ends before the length of time that
    /// «پس از» counts.
    fn before_length(&self, from: usize, end: usize) -> usize {
        let counts = end + 1 < self.sentence.words.end
            && matches!(self.word(end), "پس" | "پیش" | "بعد" | "قبل");
        let length = counts && end > from + 2 && is_unit_of_time(self.word(end - 1));
        end - if length { 2 } else { 0 }
    }
}

/// «وزیر راهی محل حادثه شد», «شجریان متولد مهر است»: words that begin what is said of a subject.
fn opens_complement(folded: &str) -> bool {
    matches!(folded, "متولد" | "زاده" | "راهی" | "عازم" | "روانه" | "وارد")
}
