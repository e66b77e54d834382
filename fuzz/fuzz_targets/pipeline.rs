//! From bytes to events without a crash or an offset outside the text.
#![no_main]

use gahnegar::{article, extract};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(article) = article::read("a.txt", bytes) else { return };
    let facts = extract::analyse(&article, &extract::Context::default());
    for mention in &facts.mentions {
        assert!(article.text.get(mention.span.start..mention.span.end).is_some());
    }
    for event in extract::merge(&[(&article, &facts), (&article, &facts)]) {
        for source in &event.sources {
            assert!(article.text.get(source.sentence.start..source.sentence.end).is_some());
        }
    }
});
