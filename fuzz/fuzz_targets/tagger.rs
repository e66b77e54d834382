//! Any text, published on any day or none: mentions lie on it in order, and
//! values and reasons are sound.
#![no_main]

#[path = "../../tests/sound/mod.rs"]
mod sound;

use gahnegar::calendar::NaiveDate;
use libfuzzer_sys::fuzz_target;

/// The day before the first that is drawn, somewhere in 1368, and how many are.
const FIRST: i32 = 500_000;
const DAYS: i32 = 1 << 18;

fuzz_target!(|input: &[u8]| {
    // The last three bytes are the day, so that texts of the corpus stay texts.
    let Some((text, day)) = input.split_last_chunk::<3>() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let days = i32::from_le_bytes([day[0], day[1], day[2], 0]);
    let published = (days < DAYS).then(|| NaiveDate::from_num_days_from_ce_opt(FIRST + days));
    let reading = gahnegar::extract::read(text, published.flatten(), days % 2 == 1);
    sound::reading(text, &reading);
});
