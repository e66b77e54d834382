//! Real articles cut short and damaged: whatever is left of them is read to the
//! end without a panic, twice alike, with every span on the text.

mod sound;

use proptest::prelude::*;
use std::sync::LazyLock;

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];
const OWN: &str = include_str!("data/events/articles.txt");

/// The seeds, and the articles of our own without their events.
static ARTICLES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let own = OWN.split("\n### ").skip(1).filter_map(|section| {
        let (_, text) = section.split_once('\n')?;
        Some(text.split_once("\n---\n")?.0)
    });
    SEEDS.into_iter().chain(own).collect()
});

/// Reads what a text begins with, cut at every so manieth character.
fn every_prefix(text: &str, stride: usize) {
    for (end, _) in text.char_indices().step_by(stride) {
        sound::bytes("a.txt", &text.as_bytes()[..end]);
    }
}

#[test]
fn every_prefix_of_an_article_is_read() {
    every_prefix(ARTICLES[2], 1);
}

#[test]
fn prefixes_of_the_other_articles_are_read() {
    assert!(ARTICLES.len() > 40);
    for (place, text) in ARTICLES.iter().enumerate() {
        every_prefix(text, if place < SEEDS.len() { 97 } else { 53 });
    }
}

/// What fuzzing found, by what was wrong with it.
const FOUND: [(&str, &str); 5] = [
    ("a century outside the calendar", "in the 8882nd century CE"),
    (
        "a title cut at commas with nothing between",
        "Turkey and Armenia agree عاشورا|تاسوعاed: 15 Januaf als said in Ankntri\
         =================================================e,,,,,,,,,,,,,,,,,,,,,,,,,,s met in \
         Moscow in January 2023.نوروزیtrucks w\n",
    ),
    ("a third of a month before the first", "دهه 0th ژانویه"),
    ("a clock that ends behind the text", "at 1 O'"),
    ("a decade outside the calendar", "در دهه‌های ۹۹۹۹۹۹۹۹۰ و ۷۰"),
];

#[test]
fn what_fuzzing_found_is_read() {
    for (fault, text) in FOUND {
        println!("{fault}");
        for published in [None, gahnegar::calendar::NaiveDate::from_ymd_opt(2025, 10, 7)] {
            sound::reading(text, &gahnegar::extract::read(text, published, false));
        }
        sound::bytes("a.txt", text.as_bytes());
    }
}

/// What can happen to a text between two of its characters.
#[derive(Debug, Clone, Copy)]
enum Damage {
    /// The characters of a range are lost.
    Lose,
    /// They stand there twice.
    Repeat,
    /// They change places with those that follow.
    Swap,
}

/// Damage, where it begins as a part of the text in 1/65536, and how long it is.
type Blow = (Damage, u16, usize);

fn blows() -> impl Strategy<Value = Vec<Blow>> {
    let damage = prop_oneof![Just(Damage::Lose), Just(Damage::Repeat), Just(Damage::Swap)];
    // Mostly letters and words, at times whole paragraphs.
    let length = prop_oneof![8 => 1usize..12, 2 => 12usize..300];
    proptest::collection::vec((damage, any::<u16>(), length), 1..24)
}

fn damaged(text: &str, blows: &[Blow]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for (damage, place, length) in blows {
        let start = letters.len() * usize::from(*place) / (1 << 16);
        let end = (start + length).min(letters.len());
        match damage {
            Damage::Lose => drop(letters.drain(start..end)),
            Damage::Repeat => _ = letters.splice(end..end, letters[start..end].to_vec()),
            Damage::Swap => {
                let past = (end + length).min(letters.len());
                letters[start..past].rotate_left(end - start);
            }
        }
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_damaged_article_is_read(which in any::<prop::sample::Index>(), blows in blows()) {
        let text = damaged(which.get::<&str>(&ARTICLES), &blows);
        sound::bytes("a.txt", text.as_bytes());
        sound::bytes("a.md", text.as_bytes());
    }

    #[test]
    fn a_heap_of_marks_is_read(
        text in "[«»().،؛:؟! \\n\u{200c}و که در از ۱۲۳a-z شد کرد گفت دیدار روز شنبه دیروز]{0,160}",
    ) {
        sound::bytes("a.txt", text.as_bytes());
    }

    #[test]
    fn damaged_bytes_are_read_or_refused(
        which in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = which.get::<&str>(&ARTICLES).as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        sound::bytes("a.txt", &bytes);
    }
}
