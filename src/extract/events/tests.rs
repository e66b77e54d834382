//! Whole articles through the event stages, with mentions made by hand.

mod counted;
mod days;
mod english;
mod placed;
mod tellings;

use super::*;
use crate::article::{Known, Span, read};
use crate::calendar::Calendar;
use crate::extract::{Derivation, Rule, TimexKind};

/// A mention of `phrase`, the first place it stands in.
fn mention(article: &Article, phrase: &str, value: &str, rule: Rule) -> Mention {
    let start = article.text.find(phrase).unwrap_or_else(|| panic!("{phrase} is in the text"));
    let known = if rule == Rule::Explicit { Known::Written } else { Known::Computed };
    Mention {
        span: Span { start, end: start + phrase.len() },
        kind: TimexKind::Date,
        value: Some(value.parse().expect("EDTF")),
        alt: Vec::new(),
        known,
        why: Derivation {
            rule,
            phrase: phrase.to_owned(),
            anchor: None,
            calendar: Some(Calendar::Gregorian),
            note: None,
        },
    }
}

fn seed(name: &str) -> Article {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    read(name, &std::fs::read(path).expect("the seed is in the repository")).expect("text")
}

fn lines(article: &Article, mentions: &[Mention]) -> String {
    use std::fmt::Write;
    let published = article.published.as_ref().map(|published| &published.edtf);
    let super::Told { events, clues, .. } = events(article, mentions, published);
    let mut out = String::new();
    for (event, clues) in events.iter().zip(&clues) {
        let value = event.value.as_ref().map_or_else(|| "undated".to_owned(), ToString::to_string);
        let _ = writeln!(out, "{value} [{}] {} ({:.2})", clues.head, event.title, event.confidence);
        let _ = writeln!(out, "    {} | {}", clues.actors.join(" "), clues.places.join(" "));
        for source in &event.sources {
            let words: Vec<&str> =
                article.slice(source.sentence).split_whitespace().take(6).collect();
            let _ = writeln!(out, "    - {} {:?}", words.join(" "), source.mention);
        }
    }
    out
}

fn seed_a() -> (Article, Vec<Mention>) {
    let article = seed("000_2de7ff498f1d4b15.txt");
    let mentions = vec![
        mention(&article, "ژوئن ۲۰۲۴", "2024-06", Rule::Explicit),
        mention(&article, "هشتادمین سالروز پیروزی در جنگ جهانی دوم", "2025", Rule::Anniversary),
    ];
    (article, mentions)
}

fn seed_b() -> (Article, Vec<Mention>) {
    let article = seed("004_0703d15e9313d6b3.txt");
    let mentions = vec![
        mention(&article, "روز سهشنبه", "2025-10-07", Rule::Weekday),
        mention(&article, "هشتادمین سالگرد «روز پیروزی» چین", "2025", Rule::Anniversary),
        mention(&article, "۳ سپتامبر", "2025-09-03", Rule::NearestYear),
        mention(&article, "ژوئن سال گذشته", "2024-06", Rule::RelativeUnit),
        mention(&article, "اواخر سال گذشته", "2024-09~/2024-12~", Rule::RelativeUnit),
    ];
    (article, mentions)
}

#[test]
fn seed_without_a_dateline() {
    let (article, mentions) = seed_a();
    insta::assert_snapshot!(lines(&article, &mentions));
}

#[test]
fn seed_with_a_dateline() {
    let (article, mentions) = seed_b();
    insta::assert_snapshot!(lines(&article, &mentions));
}

fn facts(article: &Article, mentions: Vec<Mention>) -> ArticleFacts {
    let published = article.published.clone();
    let told = events(article, &mentions, published.as_ref().map(|found| &found.edtf));
    let super::Told { events, clues, topic } = told;
    ArticleFacts { published, mentions, events, clues, topic, warnings: Vec::new() }
}

fn merged_lines(articles: &[(&Article, &ArticleFacts)]) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    for event in merge(articles) {
        let value = event.value.as_ref().map_or_else(|| "undated".to_owned(), ToString::to_string);
        let alt: Vec<String> = event.alt.iter().map(ToString::to_string).collect();
        let _ = writeln!(out, "{value} {:?} alt {alt:?} {}", event.known, event.title);
        let _ = writeln!(
            out,
            "    {}",
            crate::extract::explain(
                &event.why,
                event.value.as_ref(),
                crate::calendar::DateStyle::new(crate::calendar::Language::Fa, Calendar::Gregorian)
            )
        );
        for source in &event.sources {
            let words: Vec<&str> = articles[source.article]
                .0
                .slice(source.sentence)
                .split_whitespace()
                .take(5)
                .collect();
            let _ =
                writeln!(out, "    - {} {} {:?}", source.article, words.join(" "), source.mention);
        }
    }
    crate::i18n::strip_isolates(&out)
}

#[test]
fn the_seeds_together() {
    let ((a, a_mentions), (b, b_mentions)) = (seed_a(), seed_b());
    let (a_facts, b_facts) = (facts(&a, a_mentions), facts(&b, b_mentions));
    let both = [(&a, &a_facts), (&b, &b_facts)];
    insta::assert_snapshot!(merged_lines(&both));
    let bounds = |articles: &[(&Article, &ArticleFacts)]| {
        publication_bounds(articles, &merge(articles)).swap_remove(0).expect("A has no date")
    };
    assert_eq!(bounds(&both[..1]).edtf().to_string(), "2025?/..");
    assert_eq!(bounds(&both).edtf().to_string(), "2025-09-03?/..");
    assert_eq!(bounds(&both).not_before.and_then(|bound| bound.lender), Some(1));
    assert_eq!(publication_bounds(&both, &merge(&both))[1], None);
}

#[test]
fn the_seeds_from_bytes_to_events() {
    let (a, b) = (seed("000_2de7ff498f1d4b15.txt"), seed("004_0703d15e9313d6b3.txt"));
    let context = crate::extract::Context::default();
    let (a_facts, b_facts) =
        (crate::extract::analyse(&a, &context), crate::extract::analyse(&b, &context));
    insta::assert_snapshot!(merged_lines(&[(&a, &a_facts), (&b, &b_facts)]));
    let reversed = merge(&[(&b, &b_facts), (&a, &a_facts)]);
    let titles = |events: Vec<Event>| -> Vec<String> {
        events.into_iter().map(|event| event.title).collect()
    };
    assert_eq!(titles(reversed), titles(merge(&[(&a, &a_facts), (&b, &b_facts)])));
}

/// Nothing but a date and a phrase stands before the comma that ends the text.
#[test]
fn a_sentence_may_end_before_its_subject() {
    let text = "تهران - ایسنا - ۱۷ آبان ۱۴۰۴\n\nاو آمد. 2023-11-24 در میدان آزادی روی صحنه برود،";
    let article = read("a.txt", text.as_bytes()).expect("it is text");
    let facts = crate::extract::analyse(&article, &crate::extract::Context::default());
    assert!(!facts.events.is_empty());
}
