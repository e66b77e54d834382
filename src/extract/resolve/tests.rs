//! The rules of values, one sentence each; the wide tests are in
//! `tests/dates.rs`.

use super::read;
use crate::calendar::NaiveDate;

fn check(published: &str, text: &str, expect: &[(&str, &str)]) {
    let day = published.parse::<NaiveDate>().ok();
    let reading = read(text, day, false);
    let got: Vec<(String, String)> = reading
        .mentions
        .iter()
        .map(|mention| {
            let value = mention.value.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            (text[mention.span.start..mention.span.end].to_owned(), value)
        })
        .collect();
    let expect: Vec<(String, String)> =
        expect.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(got, expect, "{text}");
}

#[test]
fn a_whole_date_needs_no_anchor() {
    check("-", "این حادثه ۳۰ خرداد ۱۴۰۳ رخ داد.", &[("۳۰ خرداد ۱۴۰۳", "2024-06-19")]);
    check("-", "دیروز باران بارید.", &[("دیروز", "-")]);
}

#[test]
fn a_weekday_is_the_nearest_on_or_before() {
    check("2025-10-09", "رئیس‌جمهور سه‌شنبه با او دیدار کرد.", &[("سه‌شنبه", "2025-10-07")]);
}

#[test]
fn the_seeds() {
    for name in ["000_2de7ff498f1d4b15.txt", "004_0703d15e9313d6b3.txt"] {
        let text = std::fs::read_to_string(format!("seeds/{name}")).unwrap();
        let reading = read(&text, None, false);
        for mention in &reading.mentions {
            println!(
                "{} {:?} {:?}",
                &text[mention.span.start..mention.span.end],
                mention.value.as_ref().map(ToString::to_string),
                mention.kind
            );
        }
    }
}
