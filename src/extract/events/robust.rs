//! Damaged articles: nothing panics, and every span lies on the text.

use super::tests::seed;
use crate::article::{Article, Span, read};
use crate::extract::{ArticleFacts, Context, analyse, merge};
use proptest::prelude::*;

fn on_text(article: &Article, span: Span) -> bool {
    let text = &article.text;
    span.start <= span.end
        && span.end <= text.len()
        && text.is_char_boundary(span.start)
        && text.is_char_boundary(span.end)
}

fn check(text: &str) {
    // A file without a single letter is refused before it gets here.
    let Ok(article) = read("a.txt", text.as_bytes()) else { return };
    let facts: ArticleFacts = analyse(&article, &Context::default());
    assert_eq!(facts.events.len(), facts.clues.len());
    for event in &facts.events {
        assert!((0.0..=1.0).contains(&event.confidence));
        assert!(event.title.chars().count() <= 90, "{}", event.title);
        assert!(!event.sources.is_empty());
        for source in &event.sources {
            assert!(on_text(&article, source.sentence), "{:?}", source.sentence);
            assert!(source.mention.is_none_or(|mention| mention < facts.mentions.len()));
        }
    }
    let merged = merge(&[(&article, &facts), (&article, &facts)]);
    assert!(merged.len() <= facts.events.len() * 2);
}

/// The seeds without what lies between pairs of cuts.
fn damaged(name: &str, cuts: &[(usize, usize)]) -> String {
    let mut letters: Vec<char> = seed(name).text.chars().collect();
    for (from, count) in cuts {
        let from = from % letters.len().max(1);
        let to = (from + count).min(letters.len());
        letters.drain(from..to);
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn prefixes_never_panic(first in any::<bool>(), length in 1usize..2400) {
        let name = if first { "000_2de7ff498f1d4b15.txt" } else { "004_0703d15e9313d6b3.txt" };
        let text: String = seed(name).text.chars().take(length).collect();
        check(&text);
    }

    #[test]
    fn deletions_never_panic(
        first in any::<bool>(),
        cuts in prop::collection::vec((0usize..2400, 1usize..40), 1..30),
    ) {
        let name = if first { "000_2de7ff498f1d4b15.txt" } else { "004_0703d15e9313d6b3.txt" };
        check(&damaged(name, &cuts));
    }

    #[test]
    fn odd_marks_never_panic(text in "[«»().،؛:؟! \n\u{200c}و که در از ۱۲۳a-z شد کرد گفت دیدار روز شنبه دیروز]{0,160}") {
        check(&text);
    }
}
