//! Sentences of which a telling was once lost or dated wrongly: what happened
//! when, and what must be left alone.

use crate::article::read;
use crate::extract::{Context, analyse};

/// What a sentence in an article of Monday, 8 September 2025 (۱۷ شهریور ۱۴۰۴) tells:
/// date and title of each event.
fn told(sentence: &str) -> Vec<(String, String)> {
    let text = format!("تاریخ انتشار: ۱۷ شهریور ۱۴۰۴\n\n{sentence}\n");
    let article = read("a.txt", text.as_bytes()).expect("text");
    let events = analyse(&article, &Context::default()).events;
    let value = |value: Option<crate::calendar::Edtf>| value.map(|value| value.to_string());
    events.into_iter().map(|event| (value(event.value).unwrap_or_default(), event.title)).collect()
}

/// Checks that each sentence tells an event of a date with some words in its title.
fn tells(rows: &[(&str, &str, &str)]) {
    for (sentence, date, words) in rows {
        let told = told(sentence);
        let fits = |(value, title): &(String, String)| {
            value == date && words.split(' ').all(|word| title.contains(word))
        };
        assert!(told.iter().any(fits), "{sentence}\n{told:#?}");
    }
}

/// Checks that no sentence tells an event of a date.
fn leaves(rows: &[(&str, &str)]) {
    for (sentence, date) in rows {
        let told = told(sentence);
        assert!(!told.iter().any(|(value, _)| value == date), "{sentence}\n{told:#?}");
    }
}

#[test]
fn what_somebody_managed_to_do_was_done() {
    tells(&[
        ("استقلال جمعه توانست فولاد را شکست دهد.", "2025-09-05", "استقلال فولاد شکست"),
        ("پلیس دیروز موفق شد سارقان را دستگیر کند.", "2025-09-07", "پلیس سارقان دستگیر"),
        (
            "این شرکت هفته گذشته ناچار شد کارخانه را ببندد.",
            "2025-08-30/2025-09-05",
            "کارخانه ببندد",
        ),
    ]);
    leaves(&[
        ("پلیس دیروز نتوانست سارقان را دستگیر کند.", "2025-09-07"),
        ("او فردا می\u{200c}تواند بازی کند.", "2025-09-09"),
    ]);
}

#[test]
fn a_clause_of_time_does_not_hide_the_verb_behind_it() {
    tells(&[
        (
            "ذبیحی آذر پارسال، وقتی تیم در رده نهم بود، جای سیروس آل\u{200c}خمیس را گرفت.",
            "2024-11-21/2024-12-20",
            "ذبیحی جای",
        ),
        (
            "ارتش دیروز، زمانی که مردم خواب بودند، به شهر حمله کرد.",
            "2025-09-07",
            "ارتش به شهر حمله",
        ),
    ]);
}

#[test]
fn a_head_is_in_many_verbs() {
    tells(&[
        (
            "سفارت در تهران روز دوشنبه کار خود را در ساختمانی تازه از سر گرفت.",
            "2025-09-08",
            "سفارت سر گرفت",
        ),
        ("پروازهای تهران و دبی دیروز از سر گرفته شد.", "2025-09-07", "پروازهای دبی"),
        ("معترضان دیروز شعار سر دادند.", "2025-09-07", "معترضان شعار"),
    ]);
    leaves(&[
        ("او سه\u{200c}شنبه در زندان به سر می\u{200c}برد.", "2025-09-02"),
        ("تیم ملی دیروز بحران را پشت سر گذاشت.", "2025-09-07"),
    ]);
}

#[test]
fn what_has_been_shut_since_a_day_was_shut_then() {
    tells(&[
        ("دروازه تورخم هم از شام جمعه به این طرف مسدود است.", "2025-09-05/..", "تورخم مسدود"),
        ("این گذرگاه از جمعه به این سو تعطیل است.", "2025-09-05/..", "گذرگاه تعطیل"),
    ]);
}
