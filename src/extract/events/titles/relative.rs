//! Relative clauses: «انفجار در معدن طبس که … رخ داد» is told of the explosion.

use super::Cut;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::entities::Class;
use std::ops::Range;

/// The most words that a subject before «که» has.
const MOST_WORDS: usize = 9;

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
            return (floor < end).then_some((floor..end, that + 1));
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
        let from = (floor..end).rev().find(|at| self.parts(*at, end)).map_or(floor, |at| at + 1);
        (from < end).then_some((from..end, that + 1))
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
            Some(_) => return None,
            None => self.sentence.words.start,
        };
        let (floor, end) = (self.skip_lead(floor, that), self.before_object_mark(floor, that));
        let object = end < that && self.word(end) == "را";
        let own = (start..self.sentence.predicates[main].words.start)
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
        !quoted
            && (is_preposition(self.word(at)) || self.story.words.mark(at).is_some())
            && !within()
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
