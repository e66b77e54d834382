//! Relative clauses: «انفجار در معدن طبس که … رخ داد» is told of the explosion.

use super::Cut;
use crate::extract::events::compress::{belongs, compress, is_preposition};
use crate::extract::events::entities::Class;
use std::ops::Range;

/// The most words that a subject before «که» has.
const MOST_WORDS: usize = 11;

impl Cut<'_> {
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
        if !dated || said || that > 0 && is_conjunctive(self.word(that - 1)) {
            return None;
        }
        let floor = self.sentence.predicates.iter().rev().find(|found| found.words.end <= that);
        let floor =
            self.skip_lead(floor.map_or(self.sentence.words.start, |found| found.words.end), that);
        let end = self.before_object_mark(floor, that);
        // An event is its own subject, however long its phrase; of other
        // nouns, the last one before «که» is meant.
        let event = self.sentence.nouns.iter().find(|noun| noun.from == floor && noun.alone);
        if event.is_some() {
            let from = self.person_meant(floor, end).unwrap_or(floor);
            return (floor < end).then_some((from..end, that + 1));
        }
        // «عزت‌الله انتظامی، بازیگر …، که …»: the name will do.
        let person = self.sentence.entities.iter().find(|entity| {
            entity.class == Class::Person
                && entity.words.start == floor
                && self.is_comma(entity.words.end)
        });
        if let Some(person) = person {
            return Some((person.words.clone(), that + 1));
        }
        // «فاطمه، مادر پنج فرزند، که …»: so will any name before an apposition.
        let comma = (floor + 1..end.min(floor + 4)).find(|at| self.is_comma(*at));
        if let Some(comma) = comma.filter(|_| self.is_comma(that - 1))
            && (floor..comma).all(|at| self.story.words.is_letters(at))
            && !(floor..comma).any(|at| is_preposition(self.word(at)))
        {
            return Some((floor..comma, that + 1));
        }
        let from = (floor..end).rev().find(|at| self.parts(*at, end)).map_or(floor, |at| at + 1);
        // «دادگاه تهران متهم پرونده را که در زندان است، …»: the accused is.
        if self.word(end) == "را" && from == floor && floor < end {
            return Some((self.object_told(floor, end, that), that + 1));
        }
        let from = self.person_meant(from, end).unwrap_or(from);
        let meant = self.head_meant(floor, from, end).unwrap_or(from..end);
        (from < end).then_some((meant, that + 1))
    }

    /// «خانه‌ای که ثبت شد، میزبان نشستی است»: whom the main clause behind a
    /// relative one is about.
    pub(super) fn before_relative(&self, main: usize, start: usize) -> Option<Range<usize>> {
        let before = main.checked_sub(1)?;
        let closed = self.sentence.predicates[before].words.end;
        if self.story.is_english() || !self.is_comma(closed) || start <= closed {
            return None;
        }
        let verb = &self.sentence.predicates[before];
        let that = (self.sentence.words.start + 1..verb.words.start)
            .rev()
            .find(|at| self.word(*at) == "که")?;
        let earlier = self.sentence.predicates[..before].iter().rfind(|found| found.verb < that);
        // «گفت طرحی که …»: the subject stands behind the verb of speaking.
        let floor = match earlier {
            Some(earlier) if earlier.say && earlier.words.end < that => earlier.words.end,
            // «قرار است بازاری که …، باز شود».
            Some(earlier) if self.word(earlier.words.start) == "قرار" => earlier.words.end,
            Some(_) => return None,
            None => self.sentence.words.start,
        };
        let end = self.before_object_mark(floor, that);
        // «، آن‌طور که معاون وعده داده، …»
        let source = end > floor + 2
            && matches!(self.word(end - 1), "انطور" | "همانطور" | "انگونه" | "همانگونه");
        let end = end - if source { 2 } else { 0 };
        // What the draft leaves out as an aside begins with the subject.
        let left_out = self.draft.asides.iter().any(|aside| aside.contains(&floor));
        let floor = if left_out { floor } else { self.skip_lead(floor, that) };
        let object = end < that && self.word(end) == "را";
        let whole = end;
        let end = self.before_phrase(floor, end);
        // «کتابی که …، او آن را ستود»: the noun before «که» comes again; not in
        // «منتقدان در نشستی که …، آن را ستودند».
        let own = end == whole
            && (start..self.sentence.predicates[main].words.start)
                .any(|at| self.word(at) == "را" && matches!(self.word(at - 1), "ان" | "او" | "وی"));
        let fits = floor < end
            && end - floor <= MOST_WORDS
            && !object
            && !own
            && !self.is_impersonal(main)
            && !is_conjunctive(self.word(end - 1))
            && !is_preposition(self.word(floor))
            && !self.opens_adverbial(floor)
            && !(floor..end).any(|at| self.word(at) == "را");
        let person = self.sentence.entities.iter().find(|entity| {
            entity.class == Class::Person
                && entity.words.start == floor
                && self.is_comma(entity.words.end)
        });
        fits.then(|| person.map_or(floor..end, |person| person.words.clone()))
    }

    /// «دستمزدی که شورا در اسفند تصویب کرد»: whether a relative clause names who
    /// acts, so that what stands before «که» is the object.
    pub(super) fn is_acted_on(&self, main: usize, from: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let start = self.skip_lead(from, predicate.words.start);
        let body = matches!(
            self.word(start),
            "شورای"
                | "وزارت"
                | "دولت"
                | "مجلس"
                | "هیات"
                | "کمیسیون"
                | "سازمان"
                | "بانک"
                | "دادگاه"
                | "شرکت"
                | "دیوان"
                | "پلیس"
                | "شهرداری"
        );
        let acts = body
            || self.sentence.entities.iter().any(|entity| {
                entity.words.start == start
                    && entity.words.end < predicate.words.end
                    && matches!(entity.class, Class::Person | Class::Org | Class::Country)
            });
        let last = self.word(predicate.words.end - 1);
        let did = ["کرد", "داد", "ساخت", "نوشت", "گرفت"].iter().any(|stem| last.starts_with(stem))
            || matches!(last, "است" | "بود" | "اند")
                && ["کرده", "داده", "ساخته", "نوشته", "گرفته"].contains(&self.word(predicate.verb));
        acts && did
            && !predicate.say
            && predicate.words.len() > 1
            && !(start..predicate.words.end)
                .any(|at| self.word(at) == "را" || is_preposition(self.word(at)))
    }

    /// «شورا در بیانیه‌ای که دیروز منتشر شد، خواستار لغو احکام شد»: of a paper
    /// the news is what it says.
    pub(super) fn said_in_document(&self, main: usize) -> Option<String> {
        let (within, verb) = (&self.sentence.words, &self.sentence.predicates[main]);
        let published = is_publishing(self.word(verb.words.start));
        if self.story.is_english() || !published || !self.is_comma(verb.words.end) {
            return None;
        }
        let told = self.sentence.predicates.get(main + 1).filter(|told| !told.state)?;
        let which = (within.start + 2..verb.words.start).rfind(|at| self.word(*at) == "که")?;
        let open = (within.start + 1..which - 1).rev().find(|at| is_preposition(self.word(*at)))?;
        let paper = matches!(
            self.word(open + 1),
            "بیانیهای"
                | "نامهای"
                | "پیامی"
                | "گزارشی"
                | "یادداشتی"
                | "ویدیویی"
                | "مصاحبهای"
                | "اطلاعیهای"
                | "گفتگویی"
                | "مقالهای"
                | "سخنانی"
                | "توییتی"
        );
        // «نیلی، که از ۱۳۹۲ رئیس بود، در نامه‌ای که …»
        let subject = if main == 0 {
            self.skip_lead(within.start, open)..open
        } else {
            self.subject().filter(|words| words.end < open)?
        };
        let start = subject.start;
        let fits = paper
            && which <= open + 4
            && self.word(open) == "در"
            && start < open
            && !is_preposition(self.word(start));
        let words = subject.chain(verb.words.end + 1..told.words.end);
        let also = |at: usize| at < open && matches!(self.word(at), "نیز" | "هم");
        let kept: Vec<usize> = words.filter(|at| !self.draft.is_date(*at) && !also(*at)).collect();
        fits.then(|| {
            let kept = compress(self.story, kept, told.words.start, |kept| self.width(kept));
            self.render(&kept)
        })
    }

    /// «گودرزی در فینال جامی که …»: a name ends before its phrase, a happening
    /// («انفجار در معدنی که …») and a part («یکی از کارگرانی که …») do not.
    fn before_phrase(&self, floor: usize, end: usize) -> usize {
        let happening = self.sentence.nouns.iter().any(|noun| noun.from == floor);
        let part = |at: usize| {
            self.word(at) == "از"
                && matches!(
                    self.word(at - 1),
                    "یکی"
                        | "بسیاری"
                        | "برخی"
                        | "بعضی"
                        | "تعدادی"
                        | "شماری"
                        | "گروهی"
                        | "نیمی"
                        | "بخشی"
                        | "جمعی"
                        | "نفر"
                        | "تن"
                )
        };
        let opens = |at: &usize| is_preposition(self.word(*at)) && !part(*at);
        (floor + 1..end).find(opens).filter(|_| !happening).unwrap_or(end)
    }

    /// The end of what stands before «که», without its comma and «را».
    fn before_object_mark(&self, floor: usize, that: usize) -> usize {
        let mut end = that;
        while end > floor && (self.is_comma(end - 1) || self.word(end - 1) == "را") {
            end -= 1;
        }
        end
    }

    /// Whether a noun phrase cannot reach back over the word at `at`: a
    /// preposition or a mark, but not the quotes of a name.
    fn parts(&self, at: usize, end: usize) -> bool {
        let quoted = match self.story.words.mark(at) {
            Some('«' | '»' | ')') => true,
            Some('(') => (at..end).any(|at| self.story.words.mark(at) == Some(')')),
            _ => false,
        };
        let within = || {
            let open = (at..end).find(|at| self.story.words.mark(*at) == Some('»'));
            open.is_some_and(|close| !(at..close).any(|at| self.story.words.mark(at) == Some('«')))
        };
        let opens =
            is_preposition(self.word(at)) && !(at > 0 && belongs(self.word(at - 1), self.word(at)));
        !quoted
            && (opens
                || matches!(self.word(at), "اما" | "نیز" | "هم")
                || self.story.words.mark(at).is_some())
            && !within()
            && !self.is_in_name(at)
    }

    /// «مرز پس از آنکه چند ساعت بسته شد، …»: what stands before such a joint and
    /// where its clause begins.
    pub(super) fn subordinate(&self, start: usize, verb: usize) -> Option<(Range<usize>, usize)> {
        if self.story.is_english() {
            return None;
        }
        let from = (start..verb).find_map(|at| {
            let word = |ahead: usize| if at + ahead < verb { self.word(at + ahead) } else { "" };
            if !matches!((word(0), word(1)), ("پس" | "پیش" | "قبل" | "بعد", "از")) {
                return None;
            }
            match (word(2), word(3)) {
                ("انکه" | "اینکه", _) => Some((at, at + 3)),
                ("ان" | "این", "که") => Some((at, at + 4)),
                _ => None,
            }
        });
        let (at, from) = from?;
        Some((start..at, self.skip_lead(from, verb)))
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        at < self.sentence.words.end && matches!(self.story.words.mark(at), Some('،' | ','))
    }

    /// «بهای بلیت را افزایش داد که از اول آبان اجرا شد»: such a clause is told
    /// of the one before, where the title must begin.
    pub(super) fn extraposed(&self, main: usize, start: usize) -> Option<usize> {
        let before = main.checked_sub(1)?;
        let told = &self.sentence.predicates[before];
        let that = told.words.end;
        let joined = !self.story.is_english()
            && !told.say
            && !told.state
            && self.word(that) == "که"
            && that < start
            && self.draft.date_words.first().is_some_and(|words| words.start > that);
        let verb = self.sentence.predicates[main].words.start;
        if !joined || self.has_subject(start, verb) {
            return None;
        }
        Some(self.skip_lead(self.sentence.clause_start(before), that))
    }

    /// «تصفیه‌خانه‌ای را که عملیات اجرایی آن …»: where in the clause the pronoun
    /// stands that means what the clause is about.
    pub(super) fn resumed(&self, from: usize, verb: usize) -> Option<usize> {
        let place = (from + 1..verb).find(|at| matches!(self.word(*at), "ان" | "انها"))?;
        let ends = place + 1 >= verb
            || matches!(self.word(place + 1), "در" | "از" | "به" | "با" | "را")
            || self.draft.is_date(place + 1)
            || place + 1
                == self
                    .sentence
                    .next_predicate(place)
                    .map_or(0, |index| self.sentence.predicates[index].words.start);
        let noun = !is_preposition(self.word(place - 1)) && self.story.words.is_letters(place - 1);
        (ends && noun).then_some(place)
    }
}

/// «در حالی که», «روزی که»: nouns that only join the clause behind «که» to
/// another.
fn is_conjunctive(folded: &str) -> bool {
    matches!(
        folded,
        "حالی"
            | "صورتی"
            | "هنگامی"
            | "زمانی"
            | "وقتی"
            | "موقعی"
            | "جایی"
            | "طوری"
            | "گونهای"
            | "حدی"
            | "انجا"
            | "همانطور"
            | "همانگونه"
            | "چنان"
            | "ان"
            | "این"
            | "روزی"
            | "روزهایی"
            | "شبی"
            | "سالی"
            | "سالهایی"
            | "ماهی"
            | "هفتهای"
    )
}

/// «منتشر شد», «نوشت», «به دادگاه داد»: what is done with a paper that says something.
fn is_publishing(folded: &str) -> bool {
    matches!(folded, "منتشر" | "پخش" | "ارسال" | "مخابره" | "ارائه" | "تنظیم" | "صادر")
        || ["نوشت", "فرستاد", "داد"].iter().any(|stem| folded.starts_with(stem))
}
