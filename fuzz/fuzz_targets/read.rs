//! Any bytes are an article or a typed error, and spans lie inside the text.
#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["a.txt", "a.md"] {
        match gahnegar::article::read(name, bytes) {
            Ok(article) => sound::article(&article),
            Err(error) => {
                for language in [gahnegar::calendar::Language::Fa, gahnegar::calendar::Language::En]
                {
                    assert!(!error.message(language).is_empty());
                }
            }
        }
    }
});
