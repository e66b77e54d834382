//! What must hold of everything that is read, whatever the text: for the tests
//! and for the fuzz targets.
#![allow(dead_code, reason = "each test and fuzz target uses a part")]

use gahnegar::article::{Article, Span};
use gahnegar::calendar::{Bound, Calendar, DateStyle, Edtf, Language};
use gahnegar::extract::{
    self, ArticleFacts, Context, Event, Mention, Reading, explain, explain_mention, warnings,
};

/// The longest title of an event, in characters.
const TITLE: usize = 90;

/// Whether a span lies on characters of a text.
pub(crate) fn is_on(text: &str, span: Span) -> bool {
    text.get(span.start..span.end).is_some()
}

/// Spans lie on characters, in order and apart; values and reasons are sound.
pub(crate) fn reading(text: &str, reading: &Reading) {
    mentions(text, &reading.mentions);
    let mut last = 0;
    for token in &reading.tokens.list {
        let span = token.span();
        assert!(last <= span.start && span.start < span.end && is_on(text, span), "{span:?}");
        last = span.end;
    }
    for clash in &reading.clashes {
        assert!(clash.mention < reading.mentions.len());
        assert!(clash.written < 7 && clash.actual < 7 && clash.written != clash.actual);
    }
}

/// The mentions of a text.
pub(crate) fn mentions(text: &str, mentions: &[Mention]) {
    let mut last = 0;
    for mention in mentions {
        let span = mention.span;
        assert!(last <= span.start && span.start < span.end && is_on(text, span), "{span:?}");
        last = span.end;
        assert_eq!(mention.why.phrase, text[span.start..span.end]);
        mention.value.iter().chain(&mention.alt).chain(&mention.why.anchor).for_each(value);
        for style in styles() {
            assert!(!explain_mention(mention, style).is_empty());
        }
    }
}

/// A value is one that EDTF can write and read, covers days of the calendar in
/// order, and can be put in words.
pub(crate) fn value(value: &Edtf) {
    let printed = value.to_string();
    assert_eq!(printed.parse().as_ref(), Ok(value), "{printed}");
    let bounds = value.bounds();
    for bound in [bounds.lower, bounds.upper] {
        if let Bound::Day(day) = bound {
            assert!(day.to_naive().is_some(), "{printed} is outside the calendar");
        }
    }
    if let (Some(lower), Some(upper)) = value.day_numbers() {
        assert!(lower <= upper, "{printed} ends before it begins");
    }
    words(value);
}

/// A value in words, in every language and calendar.
pub(crate) fn words(value: &Edtf) {
    for style in styles() {
        assert!(!style.edtf(value).is_empty(), "{value}");
    }
}

/// Every language and calendar.
fn styles() -> impl Iterator<Item = DateStyle> {
    let calendars = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];
    let both = move |language| calendars.map(move |calendar| DateStyle::new(language, calendar));
    [Language::Fa, Language::En].into_iter().flat_map(both)
}

/// Spans of an article lie on its text; body and metadata are in order and
/// apart.
pub(crate) fn article(article: &Article) {
    let text = &article.text;
    let mut spans = article.body.clone();
    spans.extend(article.meta.iter().map(|(_, span)| *span));
    spans.sort_unstable();
    let mut last = 0;
    for span in spans {
        assert!(last <= span.start && span.start < span.end && is_on(text, span), "{span:?}");
        last = span.end;
    }
    assert!(article.body.is_sorted() && article.meta.is_sorted_by_key(|(_, span)| *span));
    let dated = article.published.iter().flat_map(|published| &published.span);
    for span in article.title_span.iter().chain(dated) {
        assert!(is_on(text, *span), "{span:?}");
    }
    assert!(!article.title.contains(['\n', '\r']));
    article.published.iter().for_each(|published| value(&published.edtf));
}

/// What was found in an article fits it.
pub(crate) fn facts(article: &Article, facts: &ArticleFacts) {
    mentions(&article.text, &facts.mentions);
    assert_eq!(facts.events.len(), facts.clues.len());
    for told in &facts.events {
        event(&[(article, facts)], told);
    }
    for style in styles() {
        let told = warnings(article, facts, style);
        assert!(told.len() + 1 >= article.warnings.len() + facts.warnings.len());
        assert!(told.iter().all(|warning| !warning.is_empty()));
    }
    facts.published.iter().for_each(|published| value(&published.edtf));
}

/// An event of some articles fits them.
pub(crate) fn event(articles: &[(&Article, &ArticleFacts)], event: &Event) {
    assert!((0.0..=1.0).contains(&event.confidence), "{}", event.confidence);
    assert!(event.title.chars().count() <= TITLE, "{}", event.title);
    assert!(!event.sources.is_empty(), "{} has no source", event.title);
    for source in &event.sources {
        let (article, facts) = articles[source.article];
        assert!(is_on(&article.text, source.sentence), "{:?}", source.sentence);
        assert!(source.mention.is_none_or(|mention| mention < facts.mentions.len()));
    }
    event.value.iter().chain(&event.alt).chain(&event.why.anchor).for_each(value);
    for style in styles() {
        assert!(!explain(&event.why, event.value.as_ref(), style).is_empty());
    }
}

/// Reads bytes to the end, twice: from a file to events merged across two
/// articles. Bytes that are no text are refused, and nothing more is asked.
pub(crate) fn bytes(name: &str, bytes: &[u8]) {
    let Ok(read) = gahnegar::article::read(name, bytes) else { return };
    article(&read);
    let found = extract::analyse(&read, &Context::default());
    facts(&read, &found);
    assert_eq!(found, extract::analyse(&read, &Context::default()));
    let pair = [(&read, &found), (&read, &found)];
    let merged = extract::merge(&pair);
    assert!(merged.len() <= 2 * found.events.len());
    for told in &merged {
        event(&pair, told);
    }
    assert_eq!(merged, extract::merge(&pair));
    for bounds in extract::publication_bounds(&pair, &merged).iter().flatten() {
        for bound in bounds.not_before.iter().chain(&bounds.not_after) {
            assert!(bound.event < merged.len());
            value(&bound.date);
            value(&bound.value);
        }
    }
}
