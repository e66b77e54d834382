//! “12/4/2025”: whether the month stands first, by the weekdays that the text tells.

use super::Span;
use super::dateline::Candidate;
use super::dates::{Order, Written, to_day};
use super::months::weekday;
use super::tokens::{Token, longest, tokenize_first};
use super::written::read_date;
use crate::calendar::{Calendar, NaiveDate};
use chrono::Datelike;

/// Turns dates whose figures fit two days, where the text tells days with their weekdays
/// (“Tuesday, December 2”) that are near the other reading only.
pub(super) fn turn_by_text(candidates: &mut [Candidate], text: &str, body: &[Span]) {
    let mut dates = candidates.iter_mut().flat_map(|candidate| &mut candidate.run.dates);
    let doubtful = |date: &&mut Written| date.order == Order::Doubtful;
    let Some(date) = dates.find(doubtful) else { return };
    if is_american(date, text, body) {
        *date = date.turned();
    }
}

#[cold]
fn is_american(date: &Written, text: &str, body: &[Span]) -> bool {
    let (Some(plain), Some(turned)) = (to_day(date), to_day(&date.turned())) else { return false };
    let told = days_of_week(text, body);
    let near = |day: NaiveDate| told.iter().any(|told| is_near(told, day));
    near(turned) && !near(plain)
}

/// Whether a day without a year is of its weekday close to another day.
fn is_near((written, weekday): &(Written, u8), day: NaiveDate) -> bool {
    const CLOSE: i64 = 21;
    (day.year() - 1..=day.year() + 1).any(|year| {
        to_day(&Written { year: Some(year), ..*written }).is_some_and(|told| {
            (told - day).num_days().abs() <= CLOSE
                && told.weekday().num_days_from_monday() == u32::from(*weekday)
        })
    })
}

/// “Tuesday, December 2”, “Tuesday 2 December”: the days without a year and their weekdays.
fn days_of_week(text: &str, body: &[Span]) -> Vec<(Written, u8)> {
    const PARAGRAPHS: usize = 40;
    const WORDS: usize = 400;
    let mut found = Vec::new();
    for paragraph in body.iter().take(PARAGRAPHS) {
        let tokens = tokenize_first(text, paragraph.start..paragraph.end, WORDS);
        found.extend((0..tokens.len()).filter_map(|at| day_of_week(&tokens, at)));
    }
    found
}

fn day_of_week(tokens: &[Token], at: usize) -> Option<(Written, u8)> {
    let (weekday, past) = longest(tokens, at, 1, weekday)?;
    let comma = tokens.get(past).is_some_and(|token| token.is_mark(&[',']));
    let (date, _) = read_date(tokens, past + usize::from(comma))?;
    let plain = date.year.is_none() && date.day.is_some() && date.calendar == Calendar::Gregorian;
    plain.then_some((date, weekday))
}

#[cfg(test)]
mod tests {
    fn published(head: &str, text: &str) -> String {
        let text = format!("What we know about the outage\n{head}\n\n{text}\n");
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        article.published.map_or_else(String::new, |day| day.edtf.to_string())
    }

    #[test]
    fn a_weekday_in_the_text_says_which_figure_is_the_month() {
        let text = "On Tuesday, December 2, nobody could pay for three hours. We are sorry.";
        assert_eq!(published("12/4/2025 · 4 min read", text), "2025-12-04");
        assert_eq!(published("04/12/2025 · 4 min read", text), "2025-12-04");
        let other = "On Friday, April 11, nobody could pay for three hours. We are sorry.";
        assert_eq!(published("12/4/2025 · 4 min read", other), "2025-04-12");
        let none = "On December 2 nobody could pay for three hours. We are sorry.";
        assert_eq!(published("12/4/2025 · 4 min read", none), "2025-04-12");
        assert_eq!(published("Wed, 11/05/2025 - 9:15am", none), "2025-11-05T09:15:00");
    }
}
