//! Events of whole articles, and the figures of extraction that must not fall.

mod evaluation;

use gahnegar::article::read;
use gahnegar::extract::{Context, analyse};

#[test]
fn articles_give_the_events_a_reader_would_mark() {
    let part = evaluation::events::own();
    println!("{}\n{:#?}", part.failures.join("\n"), part.figures);
    part.hold();
}

#[test]
fn titles_are_short() {
    let source = include_str!("data/events/articles.txt");
    for section in source.split("\n### ").skip(1) {
        let (text, _) = section.split_once("\n---\n").expect("a text and its events");
        let article = read("a.txt", text.as_bytes()).expect("text");
        for event in analyse(&article, &Context::default()).events {
            assert!(event.title.chars().count() <= 90, "too long: {}", event.title);
        }
    }
}
