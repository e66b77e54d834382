//! The words of a date's phrase, which titles leave out, and how fine the date is.

use super::Hang;
use crate::calendar::{Edtf, Precision};
use crate::extract::events::entities;
use crate::extract::events::link::{self, Link};
use crate::extract::{Mention, Rule, TimexKind};
use std::ops::Range;

impl Hang<'_> {
    pub(super) fn is_object(&self) -> bool {
        self.story.word(Some(self.words.end), &self.sentence.words) == "را"
    }

    /// The words that a title can do without; «هشتادمین سالگرد …» is no mere
    /// date.
    pub(super) fn date_phrase(&self) -> Vec<Range<usize>> {
        match self.mention.why.rule {
            Rule::Anniversary | Rule::NamedDay => Vec::new(),
            // «۹ ژانویه را روز عزا اعلام کرد»: the date is the object.
            _ if self.is_object() => Vec::new(),
            // “in Monday's final”: without its day the noun has no article.
            _ if self.is_possessive() => Vec::new(),
            // “the 2001 crisis”: the year is the name's.
            _ if self.names_the_next() => Vec::new(),
            // «شش ماه پس از رأی اعتماد کنار رفت»: the event belongs to the
            // phrase; without a comma nobody knows where it ends.
            _ if self.counts_from_event() => {
                self.comma_after().map(|comma| self.from..comma + 1).into_iter().collect()
            }
            // «دو هفته پس از امضای قانون، …»: so does what a part of it names.
            _ if self.counts_within() && self.comma_after().is_some() => {
                self.comma_after().map(|comma| self.from..comma + 1).into_iter().collect()
            }
            _ => vec![self.with_occasion().unwrap_or_else(|| self.in_brackets())],
        }
    }

    /// «در جلسه ۱۸ مهر، …», «در بازی‌های روز چهارشنبه، …»: without the date
    /// nothing is left of the phrase that it closes.
    fn with_occasion(&self) -> Option<Range<usize>> {
        const LONGEST: usize = 4;
        let words = &self.story.words;
        let comma = matches!(words.mark(self.words.end.min(words.len() - 1)), Some('،'));
        if self.link != Link::Bare || !comma || self.words.end >= self.sentence.words.end {
            return None;
        }
        let floor = self.from.saturating_sub(LONGEST).max(self.sentence.words.start);
        let open = (floor..self.from)
            .rev()
            .find(|at| !words.is_letters(*at) || words.text(*at) == "در")?;
        let telling = self.sentence.nouns.iter().any(|noun| {
            noun.from >= open
                && noun.to <= self.from
                && !matches!(noun.class, "summit" | "hold" | "meet")
        });
        let whole = words.text(open) == "در" && open + 1 < self.from && !telling;
        let next = self.words.end + 1;
        // «، سالروز درگذشت نوبل، …» would stay alone.
        whole.then_some(open..next)
    }

    /// “in the 2001 crisis”: a year between article and noun.
    pub(super) fn names_the_next(&self) -> bool {
        let word = |at: Option<usize>| self.story.word(at, &self.sentence.words);
        let next = self.words.end;
        self.story.is_english()
            && self.words.len() == 1
            && matches!(
                word(self.words.start.checked_sub(1)),
                "the" | "a" | "this" | "its" | "their"
            )
            && self.sentence.words.contains(&next)
            && self.story.words.is_letters(next)
            && !entities::is_stop_word(word(Some(next)))
    }

    /// «شش ماه پس از», «a week after»: what is counted from comes next.
    pub(super) fn counts_from_event(&self) -> bool {
        let last = self.story.words.text(self.words.end - 1);
        self.words.len() > 1 && matches!(last, "از" | "after" | "before")
    }

    /// «نه روز پس از آن که …», «یک روز بعد از اینکه …»: what is counted from has a verb of
    /// its own.
    pub(super) fn counts_from_clause(&self) -> bool {
        let end = self.words.end;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let from = |at: usize| at > self.words.start && self.story.words.text(at) == "از";
        self.words.len() > 2
            && (from(end - 1) && matches!(word(end), "انکه" | "اینکه")
                || from(end - 2) && word(end) == "که")
    }

    /// Whether such a clause is the last of its sentence that has a verb: what came of it
    /// is told by none.
    pub(super) fn only_counts_from_clause(&self) -> bool {
        self.counts_from_clause()
            && self.main_predicate().is_none_or(|main| {
                let verb = self.sentence.predicates[main].verb;
                !self.comma_between(self.words.end, verb)
            })
    }

    /// «دو هفته پس از امضای …»: whether the mention ends in the noun that it
    /// counts from.
    fn counts_within(&self) -> bool {
        let word = |at: usize| self.story.words.text(at);
        !self.story.is_english()
            && (self.words.start + 1..self.words.end.saturating_sub(2))
                .any(|at| matches!(word(at), "پس" | "پیش" | "بعد" | "قبل") && word(at + 1) == "از")
    }

    /// «دبیر ستاد پیاده‌روی اربعین گفت»: the feast tells which office somebody has.
    pub(super) fn is_label_of_speaker(&self) -> bool {
        let main = self.main_predicate().map(|main| &self.sentence.predicates[main]);
        let named = link::qualified_noun(self.story, self.sentence, self.from).is_some();
        let says = main.is_some_and(|main| main.say && main.verb <= self.words.end + 1);
        self.link == Link::Bare && named && says && self.mention.why.rule == Rule::NamedDay
    }

    /// «در گزارش مورخ ۹ ژوئیه از او نام برده شده»: the day of what is only cited; in «جلسه مورخ
    /// ششم مرداد» something was done.
    pub(super) fn dates_a_paper(&self) -> bool {
        let dated = matches!(self.story.words.text(self.words.start), "مورخ" | "مورخه");
        let before = self.story.word(self.words.start.checked_sub(1), &self.sentence.words);
        dated
            && matches!(
                before,
                "گزارش" | "نامه" | "بخشنامه" | "اعلامیه" | "بیانیه" | "سند" | "مصوبه"
            )
    }

    /// Where the days and months next to this date begin, in the same sentence;
    /// years are as often part of a name («بودجه ۱۴۰۴»).
    pub(super) fn other_dates(&self) -> Vec<usize> {
        let near = |mention: &&Mention| {
            self.sentence.span.start <= mention.span.start
                && mention.span.start < self.sentence.span.end
        };
        let start = |mention: &Mention| self.story.words.range(mention.span).start;
        let day = |mention: &&Mention| match &mention.value {
            Some(value) => value.precision() >= Precision::Month,
            // Without a day of publication, «جمعه» has no value.
            None => mention.kind == TimexKind::Date && mention.why.counts_from_publication(),
        };
        let before = self.mentions[..self.mention_index].iter().rev().take_while(near);
        let after = self.mentions[self.mention_index + 1..].iter().take_while(near);
        before.chain(after).filter(day).map(start).collect()
    }

    /// Whether a day stands before this date in the same sentence.
    pub(super) fn is_dated_before(&self) -> bool {
        self.other_dates().iter().any(|at| *at < self.words.start)
    }

    pub(super) fn comma_after(&self) -> Option<usize> {
        let limit = (self.words.end + 9).min(self.sentence.words.end);
        (self.words.end..limit).find(|at| matches!(self.story.words.mark(*at), Some('،' | ',')))
    }

    /// The date's phrase with the brackets around it: «(۳ سپتامبر)».
    pub(super) fn in_brackets(&self) -> Range<usize> {
        let mark =
            |at: usize| (at < self.sentence.words.end).then(|| self.story.words.mark(at)).flatten();
        if mark(self.words.end) != Some(')') {
            // «۲۲ اسفند گذشته»
            let turn = self.words.end < self.sentence.words.end
                && matches!(self.story.words.text(self.words.end), "گذشته" | "اینده" | "جاری");
            return self.from..self.words.end + usize::from(turn);
        }
        let opened = (self.from..self.words.end).any(|at| mark(at) == Some('('));
        let from = if !opened && self.from > 0 && mark(self.from - 1) == Some('(') {
            self.from - 1
        } else {
            self.from
        };
        from..self.words.end + 1
    }

    /// Whether the date is told from another day: «هفته آینده», «شش سال بعد».
    pub(super) fn is_deictic(&self) -> bool {
        matches!(
            self.mention.why.rule,
            Rule::Offset | Rule::RelativeUnit | Rule::Weekday | Rule::Anaphora
        )
    }

    /// A month or a season: «شورا تیر ۱۴۰۰ … را تصویب کرد».
    pub(super) fn is_within_year(&self) -> bool {
        let days = self.mention.value.as_ref().map(Edtf::day_numbers);
        matches!(days, Some((Some(from), Some(to))) if to - from < 100)
    }

    /// «به بالاترین سطح در ده سال گذشته رسید»: how long nothing was more, and not when.
    pub(super) fn is_compared_with(&self) -> bool {
        const NEAR: usize = 4;
        const YEAR: i64 = 366;
        let most = |at: usize| {
            let word = self.story.word(Some(at), &self.sentence.words);
            word.len() > "ترین".len() && word.ends_with("ترین")
        };
        let long = || {
            let days = self.mention.value.as_ref().map(Edtf::day_numbers);
            matches!(days, Some((Some(from), Some(to))) if to - from > YEAR)
        };
        self.mention.why.rule == Rule::Offset
            && !self.story.is_english()
            && (self.from.saturating_sub(NEAR)..self.from).any(most)
            && long()
    }

    /// “Monday's schedule”.
    pub(super) fn is_possessive(&self) -> bool {
        let next = self.words.end;
        let mark = || matches!(self.story.words.mark(next), Some('\'' | '’'));
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        self.story.is_english()
            && self.sentence.words.contains(&next)
            && (mark() && word(next + 1) == "s" || word(next) == "s")
    }

    pub(super) fn is_fine(&self) -> bool {
        match &self.mention.value {
            Some(value) => link::is_fine(value),
            // A weekday or an hour of a day that is not known yet.
            None => self.mention.why.rule == Rule::Weekday || self.mention.kind == TimexKind::Time,
        }
    }
}
