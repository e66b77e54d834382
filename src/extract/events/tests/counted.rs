//! What is told from a happening that the article told before.

use crate::article::read;
use crate::extract::{Context, analyse};

/// The events of sentences behind news of Saturday, 26 April 2025.
fn told(news: &str, sentence: &str) -> Vec<(String, String)> {
    let text = format!("Published: 28 April 2025\n\n{news}\n\n{sentence}\n");
    let article = read("a.txt", text.as_bytes()).expect("text");
    let events = analyse(&article, &Context::default()).events;
    let value = |value: Option<crate::calendar::Edtf>| value.map(|value| value.to_string());
    events.into_iter().map(|event| (value(event.value).unwrap_or_default(), event.title)).collect()
}

#[test]
fn days_and_hours_are_counted_from_what_was_told() {
    let blast = "A bomb exploded in Kabul on Saturday, killing six people.";
    for (sentence, date, words) in [
        ("Two officers were suspended the day after the blast.", "2025-04-27", "officers"),
        ("Troops had left the town the day before the blast.", "2025-04-25", "Troops"),
        ("A cell claimed it two hours after the attack.", "2025-04-26~", "claimed"),
        ("Electricity went off across the city hours after the blast.", "2025-04-26~", "city"),
        (
            "The driver, a boy, was detained a few hours later, police said.",
            "2025-04-26~",
            "driver",
        ),
    ] {
        let told = told(blast, sentence);
        let fits = |(value, title): &(String, String)| value == date && title.contains(words);
        assert!(told.iter().any(fits), "{sentence}\n{told:#?}");
    }
    for sentence in [
        "Doctors treated patients up to 48 hours after the blast.",
        "The shop opens hours after the market.",
    ] {
        assert_eq!(told(blast, sentence).len(), 1, "{sentence}");
    }
}

#[test]
fn a_dig_dates_what_was_found_in_it() {
    let (news, sentence) =
        ("انفجاری شنبه در کابل رخ داد.", "سکه\u{200c}ها در کاوش سال ۱۳۶۲ نهاوند پیدا شده بود.");
    let told = told(news, sentence);
    assert!(told.iter().any(|(value, _)| value.starts_with("1983-03-21")), "{told:#?}");
}
