//! Lines that hold a dateline: a date, and beside it only what stands there in
//! heads of articles: agencies, places, names of people and sections, labels
//! with their values, counts, buttons.
//!
//! A line is read piece by piece. Whatever is none of these makes it a line of
//! text; so do a date that something announces («مهلت: …», “Day 1 — …”), and two
//! days of one calendar: events have those.

mod counts;
mod names;

use crate::article::dates::{Greed, Run, read_run, to_day};
use crate::article::labels::{self, Field};
use crate::article::tokens::{Token, longest, tokenize_first};
use crate::article::words::{self, Class};
use crate::article::{Span, months};

/// No dateline is longer, in bytes.
const LONGEST_LINE: usize = 400;
/// Nor in words and marks.
const MOST_TOKENS: usize = 60;
/// Nor in words without a mark or a number between them.
const MOST_PLAIN: usize = 12;

/// What a line of a head says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::article) struct Line {
    /// The date without a label, or with one of publication.
    pub(in crate::article) published: Option<Run>,
    /// Whether a label says that it is one of publication.
    pub(in crate::article) labelled: bool,
    /// The date of the last change.
    pub(in crate::article) updated: Option<Run>,
    /// Who wrote it.
    pub(in crate::article) reporter: Option<Span>,
}

/// Marks that part names from dates.
const SEPARATORS: &[char] = &[
    '|', '•', '◦', '·', '–', '—', '-', '/', '،', '؛', ';', ',', '(', ')', '[', ']', ':', '»', '«',
    '>', '›', '→', '\\', '*', '~',
];
/// Those that never stand inside a date or a sentence.
const BARS: &[char] = &['|', '•', '◦', '·', '»', '>', '›', '→'];

/// Reads a line that is nothing but a dateline and what may stand beside one.
pub(in crate::article) fn read(text: &str, line: Span) -> Option<Line> {
    if line.end - line.start > LONGEST_LINE {
        return None;
    }
    // Most lines are text, and begin so.
    if is_prose(&tokenize_first(text, line.start..line.end, MOST_PLAIN + 1)) {
        return None;
    }
    let tokens = tokenize_first(text, line.start..line.end, MOST_TOKENS + 1);
    if tokens.len() > MOST_TOKENS || is_prose(&tokens) || !may_hold_date(&tokens) {
        return None;
    }
    let mut scan = Scan::new(text, &tokens);
    while scan.at < tokens.len() {
        scan.step()?;
    }
    scan.finish()
}

/// Without a number only «سه‌شنبه پانزدهم مهر» is a dateline.
fn may_hold_date(tokens: &[Token]) -> bool {
    let is_date = |word: &str| months::weekday(word).is_some() || months::month(word).is_some();
    tokens.iter().any(|token| token.number().is_some())
        || tokens.iter().filter_map(Token::word).any(is_date)
}

/// More words without a mark or a number than any date or name has.
fn is_prose(tokens: &[Token]) -> bool {
    let runs = tokens.split(|token| token.word().is_none());
    runs.into_iter().any(|run| run.len() > MOST_PLAIN)
}

/// A line while it is read.
struct Scan<'t> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    at: usize,
    line: Line,
    /// A time or weekday that stands before its date.
    loose: Option<Run>,
    /// Names that no list knows stand behind the date, and no bar before them.
    strange: bool,
    /// Pieces other than the date were read.
    beside: bool,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str, tokens: &'t [Token<'t>]) -> Self {
        Self {
            text,
            tokens,
            at: 0,
            line: Line::default(),
            loose: None,
            strange: false,
            beside: false,
        }
    }

    /// Reads the piece that begins here; `None` when the line is text.
    fn step(&mut self) -> Option<()> {
        let token = &self.tokens[self.at];
        if self.count() || self.label()? || self.date()? || self.furniture() {
            return Some(());
        }
        if token.mark().is_some() {
            self.at += 1;
            return Some(());
        }
        if let Some(past) = self.zone_at(self.at) {
            self.at = past;
            return Some(());
        }
        self.name()
    }

    /// A date or a time.
    fn date(&mut self) -> Option<bool> {
        let run = read_run(self.tokens, self.at, Greed::Line);
        if run.span.is_none() {
            return Some(false);
        }
        let behind = self.behind(&run);
        // “The Sunday Herald”
        if behind.is_none() && run.dates.is_empty() && run.time.is_none() {
            return Some(false);
        }
        // “October 7 2025, The Sunday Herald”: a weekday of a name behind the date.
        let shorter = || {
            let dated = Run { span: run.dates.last().map(|date| date.span), ..Run::default() };
            run.dates.last().and_then(|_| self.behind(&dated))
        };
        self.at = behind.or_else(shorter)?;
        self.note(run, false)?;
        Some(true)
    }

    /// The index behind a date: what follows must be parted from it.
    fn behind(&self, run: &Run) -> Option<usize> {
        let end = run.span.map_or(0, |span| span.end);
        let inside = |token: &&Token| token.span.start < end;
        let next = self.at + self.tokens[self.at..].iter().take_while(inside).count();
        let parted = self.is_parted(next) || self.zone_at(next).is_some();
        let beside =
            || self.count_at(next).or_else(|| counts::furniture_at(self.tokens, next)).is_some();
        let credit = || phrase(self.tokens, next, Class::Credit).is_some();
        let label = || labels::at(self.tokens, next).is_some();
        (parted || beside() || credit() || label()).then_some(next)
    }

    /// Whether a mark, a gap or the end stands here.
    fn is_parted(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.mark().is_some()) || self.is_gap(at)
    }

    /// «به وقت تهران», «هجری شمسی»: the index behind words of datelines, when no
    /// name goes on with them (“Tehran Times”).
    fn zone_at(&self, from: usize) -> Option<usize> {
        let zone = |token: &&Token| {
            token.word().is_some_and(|w| words::is(w, Class::Zone) || words::is(w, Class::Filler))
        };
        let past = from + self.tokens.get(from..)?.iter().take_while(zone).count();
        (past > from && self.is_parted(past)).then_some(past)
    }

    /// Notes a date that no label announces, or one of publication.
    fn note(&mut self, run: Run, labelled: bool) -> Option<()> {
        if !is_one_day(&run) {
            return None;
        }
        // «۱۲ مهر ۱۴۰۰ | انتشار: ۱۰ مهر ۱۴۰۰»
        let better = labelled && !self.line.labelled && !run.dates.is_empty();
        let Some(known) = self.line.published.as_mut().filter(|_| !better) else {
            if run.dates.is_empty() {
                self.loose = Some(run);
            } else {
                (self.line.published, self.line.labelled) = (Some(run), labelled);
            }
            return Some(());
        };
        if run.dates.is_empty() {
            known.time = known.time.or(run.time);
            known.weekday = known.weekday.or(run.weekday);
            return Some(());
        }
        // «(SARATAN 28, 1352)» behind «July 19, 1973» is the same day.
        let same = known.dates.iter().all(|one| {
            run.dates.iter().all(|two| one.calendar != two.calendar || to_day(one) == to_day(two))
        });
        known.dates.extend(&run.dates);
        same.then_some(())
    }

    /// «کد خبر: ۱۲», «انتشار: ۱۲ مهر», «آخرین بازدید: …»: a label and its value.
    fn label(&mut self) -> Option<bool> {
        let Some((field, value)) = labels::at(self.tokens, self.at) else { return Some(false) };
        // «…، ۱۲ مهر ۱۴۰۴. عکس: …»: the day of a picture.
        let parted = self.at == 0 || self.tokens[self.at - 1].is_mark(BARS) || self.is_gap(self.at);
        let picture = phrase(self.tokens, self.at, Class::Picture).is_some();
        if picture && !parted && self.line.published.is_some() {
            return None;
        }
        self.beside = true;
        self.at = value;
        match field {
            Some(field @ (Field::Published | Field::Updated)) => {
                let run = read_run(self.tokens, value, Greed::Line);
                if run.span.is_none() {
                    self.skip_value(None);
                    return Some(true);
                }
                self.at = self.behind(&run)?;
                if field == Field::Published {
                    self.note(run, true)?;
                } else if self.line.updated.is_none() {
                    self.line.updated = Some(run);
                }
            }
            Some(Field::Related | Field::Comments | Field::Title | Field::Lead) => return None,
            Some(Field::Time) => {}
            field => self.skip_value(field),
        }
        Some(true)
    }

    /// Skips the value of a label: up to a bar, a gap, another label, or a date
    /// behind a code or a name.
    fn skip_value(&mut self, field: Option<Field>) {
        let first = self.at;
        let named = matches!(field, Some(Field::Source | Field::Agency | Field::Reporter));
        while let Some(token) = self.tokens.get(self.at) {
            let parted = self.at > first && self.tokens[self.at - 1].is_mark(SEPARATORS);
            let code = self.at > first + 1 && self.tokens[first..self.at - 1].iter().all(is_code);
            let ends = token.is_mark(BARS)
                || self.at > first && self.is_gap(self.at)
                || self.at > first && labels::at(self.tokens, self.at).is_some()
                || parted && (named || code) && self.is_dated(self.at);
            if ends {
                break;
            }
            self.at += 1;
        }
        if field == Some(Field::Reporter) && self.at > first {
            let ends = |token: &Token| token.is_mark(SEPARATORS);
            let last = self.tokens[first..self.at].iter().rposition(|token| !ends(token));
            self.credit(first, first + last.map_or(0, |last| last + 1));
        }
    }

    /// Whether a date with its year begins at a token.
    fn is_dated(&self, at: usize) -> bool {
        let begins = self.tokens.get(at).is_some_and(|token| match token.word() {
            Some(word) => {
                months::month(word).is_some()
                    || months::ordinal(word).is_some()
                    || months::weekday(word).is_some()
                    || matches!(word, "روز" | "سه" | "پنج" | "چهار" | "یک" | "دو")
            }
            None => token.number().is_some(),
        });
        begins && {
            let run = read_run(self.tokens, at, Greed::Prefix);
            run.dates.iter().any(|date| date.year.is_some())
        }
    }

    /// Whether more than a blank stands before a token.
    fn is_gap(&self, at: usize) -> bool {
        let (Some(before), Some(token)) =
            (at.checked_sub(1).and_then(|at| self.tokens.get(at)), self.tokens.get(at))
        else {
            return false;
        };
        let between = &self.text[before.span.end..token.span.start];
        between.contains('\t') || between.chars().filter(|c| c.is_whitespace()).count() > 1
    }

    fn finish(mut self) -> Option<Line> {
        if let (Some(run), Some(loose)) = (&mut self.line.published, self.loose) {
            run.time = run.time.or(loose.time);
            run.weekday = run.weekday.or(loose.weekday);
        }
        let Some(run) = &self.line.published else {
            let dated = |run: &Run| run.dates.iter().any(|date| date.year.is_some());
            return self.line.updated.as_ref().is_some_and(dated).then_some(self.line);
        };
        // «۲۳ خرداد ۱۴۰۴ - حمله اسرائیل»: after a date and a dash a few words that
        // name nobody are what happened on it.
        let happening = self.strange && run.time.is_none() && !self.line.labelled;
        let dated = run.dates.iter().any(|date| date.year.is_some());
        // «سه‌شنبه ۱۵ مهر»: with a weekday even a date without a year is one.
        let of_week = run.weekday.is_some() && run.dates.iter().any(|date| date.day.is_some());
        // «۷ اسفند - ۰۹:۳۰»: and with a time.
        let of_day = run.time.is_some() && run.dates.iter().any(|date| date.day.is_some());
        (!happening && (dated || (of_week || of_day) && !self.beside || self.line.labelled))
            .then_some(self.line)
    }
}

/// Whether the dates of a run are one day: «۱ تا ۳ مهر» is none.
fn is_one_day(run: &Run) -> bool {
    run.dates.iter().enumerate().all(|(index, one)| {
        run.dates[index + 1..]
            .iter()
            .all(|two| one.calendar != two.calendar || (one.month, one.day) == (two.month, two.day))
    })
}

/// A number, a letter or a mark of a code.
fn is_code(token: &Token) -> bool {
    token.word().is_none_or(|word| word.chars().count() == 1)
}

/// The index behind a phrase of a class.
fn phrase(tokens: &[Token], at: usize, class: Class) -> Option<usize> {
    const LONGEST: usize = 5;
    longest(tokens, at, LONGEST, |run| words::is(run, class).then_some(())).map(|((), past)| past)
}

#[cfg(test)]
mod tests;
