//! What every title must be, over all articles of the events' test data.

use crate::article::{Article, Span, read};
use crate::extract::events::compress::{LONGEST, is_preposition};
use crate::extract::events::letters::fold_key;
use crate::extract::events::predicates;
use crate::extract::events::titles::{respell, tidy};
use crate::extract::events::verbs;
use crate::extract::events::words::Words;
use crate::extract::{Context, analyse};

const SOURCES: [&str; 3] = [
    include_str!("../../../../tests/data/events/articles.txt"),
    include_str!("../../../../tests/data/events/sections.txt"),
    include_str!("../../../../tests/data/events/more.txt"),
];

/// Every title, with the headline of its article.
fn titles() -> Vec<(String, String)> {
    let sections = SOURCES.iter().flat_map(|source| source.split("\n### ").skip(1));
    let texts = sections.filter_map(|section| {
        let (text, _) = section.split_once('\n')?.1.split_once("\n---\n")?;
        read("a.txt", text.as_bytes()).ok()
    });
    texts
        .flat_map(|article| {
            let headline = headline(&article);
            let events = analyse(&article, &Context::default()).events;
            events.into_iter().map(move |event| (event.title, headline.clone()))
        })
        .collect()
}

fn headline(article: &Article) -> String {
    let title = article.title_span.map(|span| tidy(&respell(&article.text, span)));
    title.unwrap_or_default()
}

fn faults(title: &str, headline: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let words: Vec<&str> = title.split_whitespace().collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return vec!["empty"] };
    let (first, last) = (fold_key(first), fold_key(last));
    let joins = ["که", "و", "اما", "ولی", "همچنین", "and", "but", "that"];
    if joins.contains(&&*first) {
        found.push("begins with a conjunction");
    }
    let english = title.is_ascii();
    if joins.contains(&&*last)
        || !english && is_preposition(&last)
        || title.ends_with(['،', ',', ':'])
        || title.ends_with('…') && title != headline
    {
        found.push("ends in the middle");
    }
    if words.len() < 2 || title.chars().count() > LONGEST {
        found.push("is too short or too long");
    }
    for (open, close) in [('«', '»'), ('(', ')'), ('“', '”')] {
        if title.matches(open).count() != title.matches(close).count() {
            found.push("has an unbalanced mark");
        }
    }
    if !english && title != headline && !title.contains(':') && !tells(title) {
        found.push("has neither a verb at its end nor a noun of happening");
    }
    found
}

/// Whether a Persian title ends in a finite verb or names a happening.
fn tells(title: &str) -> bool {
    let words = Words::read(title, &[Span { start: 0, end: title.len() }]);
    let end = words.len();
    let ends =
        |at: &usize| verbs::verb_at(&words, *at, end).is_some_and(|form| at + form.words == end);
    (end.saturating_sub(3)..end).any(|at| ends(&at))
        || !predicates::nouns(&words, 0..end).is_empty()
}

#[test]
fn every_title_is_a_sentence_that_stands_alone() {
    let faulty: Vec<String> = titles()
        .iter()
        .flat_map(|(title, headline)| {
            faults(title, headline).into_iter().map(move |fault| format!("{fault}: {title}"))
        })
        .collect();
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}
