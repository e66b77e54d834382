//! How two tellings stand in their articles: when these appeared, how long ago the
//! day was, how exactly it is told, and how far down.
//!
//! News is told first and exactly, in many articles of a few days; what has long
//! been known stands further down, and vaguer.

use super::evidence::{Days, saturated};
use super::merge::Item;
use super::same;
use crate::calendar::Language;

/// How many things are weighed.
pub(super) const AROUND: usize = 12;

/// Days between two articles, or between an article and what it tells, that are
/// neither few nor many.
const SOME_DAYS: f32 = 10.0;
/// Days of a time that is neither short nor long.
const SOME_TIME: f32 = 30.0;
/// Bytes of an article that is neither short nor long.
const SOME_TEXT: f32 = 2000.0;
/// Bytes beyond which an article is just long: our collections have few such.
const MOST_TEXT: usize = 2000;
/// What stands for days that nobody knows.
const UNKNOWN: f32 = 0.5;

/// What is weighed of how two tellings stand in their articles, 0–1 each but for
/// days, where what lies ahead is less than 0. Where two things are weighed in the
/// two tellings the less comes first.
pub(super) fn of(a: &Item<'_>, b: &Item<'_>, days: Days) -> [f32; AROUND] {
    let is = |yes: bool| f32::from(u8::from(yes));
    let forced = days == Days::One;
    let [a_before, b_before] = [a, b].map(days_before_news);
    let apart = match (a.appeared, b.appeared) {
        // If both days were one, so far apart their articles would be.
        _ if forced => a_before.zip(b_before).map(|(a, b)| a.abs_diff(b)),
        (Some(a), Some(b)) => Some(a.abs_diff(b)),
        _ => None,
    };
    let apart = apart.map_or(UNKNOWN, |days| saturated(days as f32, SOME_DAYS));
    let before = sorted([a_before, b_before].map(|days| days.map_or(UNKNOWN, before_news)));
    let widths = sorted([a, b].map(|item| if forced { 0.0 } else { width(item) }));
    let down = sorted([a, b].map(Item::down));
    let lengths = sorted([a, b].map(length));
    [
        apart,
        before[0],
        before[1],
        widths[0],
        widths[1],
        down[0],
        down[1],
        is(a.language == Language::En && b.language == Language::En),
        is(a.event.why.rule == b.event.why.rule),
        is(a.soft() || b.soft()),
        lengths[0],
        lengths[1],
    ]
}

/// How many days before its article appeared an event was; of what lies ahead less
/// than 0.
fn days_before_news(item: &Item<'_>) -> Option<i64> {
    let day = item.event.value.as_ref()?.day_numbers().0?;
    Some(item.appeared? - day)
}

fn before_news(days: i64) -> f32 {
    let days = days as f32;
    days.signum() * saturated(days.abs(), SOME_DAYS)
}

/// How vague its date is; nothing is vaguer than what is unknown.
fn width(item: &Item<'_>) -> f32 {
    item.event.value.as_ref().map_or(1.0, |value| {
        let days = same::width(Some(value)).max(0) as f32;
        saturated(days, SOME_TIME)
    })
}

/// How long an article is.
fn length(item: &Item<'_>) -> f32 {
    saturated(item.length.min(MOST_TEXT) as f32, SOME_TEXT)
}

fn sorted([a, b]: [f32; 2]) -> [f32; 2] {
    if a <= b { [a, b] } else { [b, a] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::extract::events::merge::items;
    use crate::extract::{Context, EventClues, analyse};

    /// What is weighed in the first events of two articles.
    fn around(days: Days) -> [f32; AROUND] {
        let texts = [
            "Published: May 2, 2023\n\nA fire destroyed the market in Rasht on Monday.",
            "Published: May 22, 2023\n\nThe mayor of Rasht resigned on Sunday. \
             A fire destroyed the market in 2022.",
        ];
        let articles = texts.map(|text| read("a.txt", text.as_bytes()).expect("text"));
        let facts = articles.each_ref().map(|article| analyse(article, &Context::default()));
        let list: Vec<_> = articles.iter().zip(&facts).collect();
        let none = EventClues::default();
        let all = items(&list, &none);
        let of = |article| {
            let found = all.iter().find(|item| item.article == article);
            found.expect("an event")
        };
        super::of(of(0), of(1), days)
    }

    #[test]
    fn articles_lie_apart_and_what_they_tell_before_them() {
        let [apart, nearer, further, ..] = around(Days::Told);
        let is = |found: f32, days: f32| (found - days / (days + SOME_DAYS)).abs() < 1e-6;
        assert!(
            is(apart, 20.0) && is(nearer, 1.0) && is(further, 1.0),
            "{apart} {nearer} {further}"
        );
    }

    #[test]
    fn if_both_were_of_one_day_their_articles_would_lie_as_far_apart_as_they_lie_behind() {
        assert!(around(Days::One)[0].abs() < 1e-6);
    }
}
