//! A last look for the day of publication, when no line reads as a dateline: a
//! short line near either end of the text that holds one whole day, set apart from
//! the words beside it, and some sign that it heads an article (an agency, a label,
//! bars, a clock time) rather than a chapter of a chronicle.

use super::dates::{Greed, Run, read_run, to_day};
use super::tokens::{Token, tokenize_first};
use super::words::{self, Class};
use super::{Span, agencies, labels, line};
use crate::calendar::NaiveDate;
use std::ops::Range;

/// No such line has more words and marks.
const MOST_TOKENS: usize = 40;
/// Lines at the beginning of a text that may be such a one.
const FIRST: usize = 6;
/// Those at its end.
const LAST: usize = 3;
/// Marks that part the columns of a head.
const BARS: &[char] = &['|', '•', '◦', '·', '>', '›', '→'];
/// Marks that part a date from other words.
const PARTING: &[char] = &[
    '|', '•', '◦', '·', '>', '›', '→', '-', '–', '—', '/', '،', ',', '؛', ';', ':', '(', ')', '[',
    ']',
];

/// The only line near the ends of a text that may tell the day of publication, and
/// what it says.
pub(super) fn find(text: &str, lines: &[Span]) -> Option<(Span, Run)> {
    // What is all of the text tells no day of its own.
    if lines.len() < 2 {
        return None;
    }
    let last = lines.len().saturating_sub(LAST).max(FIRST);
    let ends = lines.iter().take(FIRST).chain(lines.iter().skip(last));
    let mut found = ends.filter_map(|line| read(text, *line).map(|run| (*line, run)));
    let (line, run) = found.next()?;
    let day = day_of(&run)?;
    found.all(|(_, other)| day_of(&other) == Some(day)).then_some((line, run))
}

/// The day of a run that names no two of one calendar; the same day in another may
/// lack its year.
fn day_of(run: &Run) -> Option<NaiveDate> {
    let first = run.dates.iter().find_map(to_day)?;
    // A lunar day may differ by one.
    let near = |day: NaiveDate| (day - first).num_days().abs() <= 2;
    let days = run.dates.iter().all(|date| date.day.is_some());
    (days && run.dates.iter().filter_map(to_day).all(near)).then_some(first)
}

/// The date of a line that may head an article.
fn read(text: &str, span: Span) -> Option<Run> {
    let tokens = tokenize_first(text, span.start..span.end, MOST_TOKENS + 1);
    let ends = tokens.last()?.is_mark(&['.', '!', '؟', '?', '…']);
    if tokens.len() > MOST_TOKENS || ends {
        return None;
    }
    let (date, run) = only_date(&tokens)?;
    // What reads as a dateline and was taken for none stands beside a place or a picture.
    let other = |word| words::is(word, Class::Occasion) || words::is(word, Class::Picture);
    if tokens.iter().filter_map(Token::word).any(other) || line::read(text, span).is_some() {
        return None;
    }
    let known = known(&tokens);
    let strange = (0..tokens.len()).filter(|at| !date.contains(at) && !known[*at]);
    let mut words = strange.filter_map(|at| tokens[at].word());
    let gaps: Vec<bool> = gaps(text, &tokens);
    let other_columns = gaps.contains(&true)
        || tokens.iter().any(|token| token.is_mark(BARS))
        || (0..tokens.len()).any(|at| known[at] && !date.contains(&at));
    let two = run.dates.iter().any(|one| one.calendar != run.dates[0].calendar);
    let is_signed = run.time.is_some() || two || other_columns;
    let parts = |at: usize| tokens.get(at).is_none_or(|token| token.is_mark(PARTING));
    let begins = date.start == 0 || gaps[date.start] || parts(date.start - 1);
    let ends = other_columns || parts(date.end);
    (is_signed && begins && ends && !words.any(is_of_text)).then_some(run)
}

/// The one run of a line that names a whole day, with its tokens from the first of
/// the date to the last.
fn only_date(tokens: &[Token]) -> Option<(Range<usize>, Run)> {
    let (mut at, mut found) = (0, None);
    while at < tokens.len() {
        let run = read_run(tokens, at, Greed::Prefix);
        if run.dates.is_empty() {
            at += 1;
            continue;
        }
        day_of(&run)?;
        let span = run.span?;
        let from = tokens.partition_point(|token| token.span.start < span.start);
        let to = tokens.partition_point(|token| token.span.start < span.end);
        at = run.next.max(at + 1);
        if found.replace((from..to, run)).is_some() {
            return None;
        }
    }
    found
}

/// Which tokens belong to labels, to names of agencies and papers, or name an author.
fn known(tokens: &[Token]) -> Vec<bool> {
    let mut known = vec![false; tokens.len()];
    let is_at = |at: usize, class| tokens[at].word().is_some_and(|word| words::is(word, class));
    for at in 0..tokens.len() {
        let label = labels::at(tokens, at).map(|(_, past)| past);
        let agency = || agencies::find(tokens, at, false).map(|(_, past)| past);
        let single = || {
            [Class::Outlet, Class::Credit, Class::Numbered]
                .into_iter()
                .any(|class| is_at(at, class))
                .then_some(at + 1)
        };
        if let Some(past) = label.or_else(agency).or_else(single) {
            known[at..past.min(tokens.len())].fill(true);
        }
    }
    known
}

/// Words that sentences have, and heads of articles do not.
fn is_of_text(word: &str) -> bool {
    let joint = matches!(word, "و" | "and" | "of" | "the" | "in" | "by" | "در" | "از");
    !joint && words::is(word, Class::Unnamed) || words::is(word, Class::Temporal)
}

/// Before which tokens a column ends.
fn gaps(text: &str, tokens: &[Token]) -> Vec<bool> {
    const WIDE: usize = 3;
    let mut end = tokens.first().map_or(0, |token| token.span.start);
    let gap = |token: &Token| {
        let between = &text[end..token.span.start];
        end = token.span.end;
        between.contains('\t') || between.chars().filter(|c| c.is_whitespace()).count() >= WIDE
    };
    tokens.iter().map(gap).collect()
}

#[cfg(test)]
mod tests {
    use crate::article;

    /// The day of publication of an article with this second line.
    fn day(line: &str) -> String {
        let text = format!(
            "سد تازه افتتاح شد\n\n{line}\n\nوزیر نیرو دیروز سد تازه را در استان افتتاح کرد و گفت \
             آب آن به دشت می‌رسد.\n\nکشاورزان از این خبر خوشحال شدند و جشن گرفتند.\n"
        );
        let article = article::read("a.txt", text.as_bytes()).expect("text");
        article.published.map_or("none".to_owned(), |day| day.edtf.to_string())
    }

    #[test]
    fn lines_of_heads_in_no_known_form() {
        for line in [
            "شناسه خبر: ۶۱۰۴۳۲۲ - یکشنبه ۲۳ اردیبهشت ۱۴۰۳ - ۰۹:۱۰ دانش و فناوری > فناوریهای نوین",
            "شماره روزنامه: ۵۹۹۱ تاریخ چاپ: ۱۴۰۳/۰۲/۲۳ گروه بازار دارایی‌ها",
            "۲۳/اردیبهشت/۱۴۰۳ رادیو فردا",
            "سلام‌وطندار، ورزش: ۲۳ ثور ۱۴۰۳ (۱۲ می ۲۰۲۴)",
            "The Harrow Creek Courier | Sunday, May 12, 2024 | By Jenna Brandt",
            "THE PORT PACKET      Vol. 11, No. 8       Sunday, May 12, 2024      $1.25",
            "یکشنبه ۲۳ اردیبهشت ۱۴۰۳ - ۳ ذی‌القعده ۱۴۴۵ - سال شصت و سوم - شماره ۱۸۶۰۵",
        ] {
            assert!(day(line).starts_with("2024-05-12"), "{line}: {}", day(line));
        }
    }

    #[test]
    fn lines_that_tell_of_another_day() {
        for line in [
            "۲۲ بهمن ۱۳۵۷، روز پیروزی",
            "June 13, 2025 – Israel attacks",
            "مهلت ثبت‌نام: ۲۳ اردیبهشت ۱۴۰۳ | ظرفیت محدود",
            "سد در ۲۳ اردیبهشت ۱۴۰۳ | افتتاح شد",
        ] {
            assert_eq!(day(line), "none", "{line}");
        }
    }
}
