//! From bytes to merged events without a crash, an offset outside the text, or
//! another answer the second time.
#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sound::bytes("a.txt", bytes));
