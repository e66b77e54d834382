//! Any bytes are an article or a typed error, and spans lie inside the text.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["a.txt", "a.md"] {
        if let Ok(article) = gahnegar::article::read(name, bytes) {
            let metadata = article.meta.iter().map(|(_, span)| span);
            for span in article.body.iter().chain(metadata).chain(&article.title_span) {
                assert!(article.text.get(span.start..span.end).is_some(), "{span:?}");
            }
        }
    }
});
