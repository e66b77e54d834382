//! What only English clauses tell with their dates: how something was on a day, what went on
//! since a happening, days that stand in what somebody is quoted to have said, and years in
//! brackets.

use super::verb::start_of;
use super::{Draft, Focus, Hang};
use crate::article::Known;
use crate::calendar::Edtf;
use crate::extract::events::link::Link;
use crate::extract::events::words::Kind;
use std::borrow::Cow;

impl Hang<'_> {
    /// “was still detectable on 20 January”, “by the next evening the fields were a brown sea”:
    /// what was so on a day, where nothing happens in the sentence.
    pub(super) fn english_past_state(&self, main: usize) -> Option<Draft> {
        let predicate = &self.sentence.predicates[main];
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let was = matches!(word(predicate.verb), "was" | "were");
        let at_the_day = matches!(self.link, Link::At) && self.is_fine();
        if !was || !predicate.state || !at_the_day || !self.story.is_english() {
            return None;
        }
        let end = predicate.words.end;
        // “was 36 on Monday” says little, “was to” and “was not” nothing.
        let told = if end <= self.from { end..self.from } else { end..self.sentence.words.end };
        let says = told.len() > 1 && !matches!(word(end), "to" | "not" | "there" | "a" | "an");
        let plain = self.story.words.is_letters(end);
        let alone = self
            .sentence
            .predicates
            .iter()
            .all(|found| found.state || found.words.end <= self.sentence.clause_start(main));
        let near = !self.comma_between(predicate.words.end.min(self.words.end), self.from.max(end));
        (says && plain && alone && near).then(|| Draft {
            focus: Focus::Verb(main),
            head: Cow::Borrowed("happen"),
            scope: self.sentence.clause_start(main)..predicate.words.end,
            ..self.base(0.6)
        })
    }

    /// “Pakistan has recorded 215 deaths since the season started on July 1”: what the main
    /// clause tells went on since.
    pub(super) fn since_clause(&self, main: Option<usize>) -> Option<Draft> {
        let main = main.filter(|main| *main > 0 && self.story.is_english())?;
        let predicates = &self.sentence.predicates;
        let verb = predicates[main].verb;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let before = predicates[..main].iter().rposition(|found| !found.state)?;
        let told = &predicates[before];
        let since = (told.words.end..verb).find(|at| word(*at) == "since")?;
        let has = |back: usize| {
            let at = told.verb.checked_sub(back).unwrap_or(usize::MAX);
            matches!(word(at), "has" | "have")
        };
        let fits = !self.comma_between(since, verb)
            && verb > since + 1
            && verb <= since + 8
            && predicates[main].words.end <= self.from
            && (has(1) || has(2) || has(3));
        let mut draft = self.main_draft(Some(before)).filter(|_| fits)?;
        draft.value = draft.value.map(|value| Edtf::open_end(start_of(value)));
        draft.alt = Vec::new();
        draft.known = Known::Computed;
        let date = since..self.words.end;
        draft.date_words = vec![date];
        draft.confidence -= 0.1;
        Some(draft)
    }

    /// “Pink on Tuesday means nothing,” she said: the day is not that of what was said.
    pub(super) fn is_only_quoted(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        if !predicate.say || !self.story.is_english() || predicate.verb < self.words.end {
            return false;
        }
        let quote = |at: &usize| matches!(self.story.words.mark(*at), Some('"' | '”'));
        let closes = (self.words.end..predicate.verb).find(quote);
        let inside = self.sentence.predicates[..main].iter().any(|found| !found.state);
        closes.is_some()
            && (inside
                || (self.sentence.words.start..self.from)
                    .any(|at| matches!(self.story.words.mark(at), Some('"' | '“'))))
    }

    /// “in the first half of the year (ended March 20)”: which period is meant.
    pub(super) fn is_bracketed_bound(&self) -> bool {
        let word = |back: usize| self.story.word(self.from.checked_sub(back), &self.sentence.words);
        let opened = self.from.checked_sub(2).and_then(|at| self.story.words.mark(at));
        // “In fiscal 2024, ended September 30, it grew”
        let period = || {
            let before = self.mention_index.checked_sub(1).map(|before| &self.mentions[before]);
            before.is_some_and(|before| self.story.words.range(before.span).end + 2 == self.from)
        };
        let close = match opened {
            Some('(') => ')',
            Some(',') if period() => ',',
            _ => return false,
        };
        self.sentence.words.contains(&self.words.end)
            && self.story.words.mark(self.words.end) == Some(close)
            && matches!(
                word(1),
                "ended"
                    | "ending"
                    | "ends"
                    | "started"
                    | "starting"
                    | "starts"
                    | "began"
                    | "beginning"
            )
    }

    /// “rising 4% from August”, “compared with 512 in 2025”: what is compared with.
    pub(super) fn is_base_of_comparison(&self) -> bool {
        const REACH: usize = 8;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        let words = &self.story.words;
        let percent = self.from.checked_sub(1).is_some_and(|at| {
            words.mark(at) == Some('%') || matches!(word(at), "percent" | "pct" | "points")
        });
        // “wages rise 5% from 1 July”: since that day.
        if word(self.from) == "from" && percent && !self.is_fine() {
            return true;
        }
        // “quickened to 4.0% in May from 3.7% in April”
        let counted = |at: usize| {
            words.mark(at) == Some('%')
                || matches!(word(at), "percent" | "pct" | "points" | "million" | "billion")
        };
        let figure = |at: usize| words.get(at).kind == Kind::Number && counted(at + 1);
        let base = (self.from.saturating_sub(4)..self.from.saturating_sub(1))
            .any(|at| word(at) == "from" && figure(at + 1) && at + 1 < self.from);
        if base && !self.is_fine() && self.is_dated_before() {
            return true;
        }
        let floor = self.from.saturating_sub(REACH).max(self.sentence.words.start);
        let open = |at: &usize| !matches!(words.mark(*at), Some(',' | ';' | ':'));
        (floor..self.from)
            .rev()
            .take_while(open)
            .any(|at| word(at) == "compared" && matches!(word(at + 1), "with" | "to"))
    }

    /// “all hospitals built before 1990”: which of them are meant.
    pub(super) fn is_bounding_year(&self) -> bool {
        let bounds = matches!(self.story.words.text(self.words.start), "before" | "after");
        let made = self.words.start.checked_sub(1).is_some_and(|at| {
            matches!(
                self.story.word(Some(at), &self.sentence.words),
                "built"
                    | "made"
                    | "born"
                    | "completed"
                    | "issued"
                    | "registered"
                    | "constructed"
                    | "produced"
                    | "manufactured"
                    | "sold"
                    | "bought"
                    | "signed"
                    | "founded"
            )
        });
        let led = |back: usize| {
            let at = self.words.start.checked_sub(back);
            let word = self.story.word(at, &self.sentence.words);
            matches!(word, "was" | "were" | "be" | "been" | "is" | "are" | "had" | "has" | "have")
        };
        bounds && made && !self.is_fine() && !led(2) && !led(3)
    }

    /// “The Vision Plan (2005-25) calls for …”: the years of what is named.
    pub(super) fn is_bracketed_years(&self) -> bool {
        let mark = |at: usize| {
            self.sentence.words.contains(&at).then(|| self.story.words.mark(at)).flatten()
        };
        let opened = self.words.start.checked_sub(1).and_then(mark) == Some('(');
        let range = self.mention.value.as_ref().and_then(Edtf::ends);
        let range = matches!(range, Some((Some(_), Some(_)))) && !self.is_within_year();
        opened && range && mark(self.words.end) == Some(')')
    }
}
