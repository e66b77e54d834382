//! The rules of values, one sentence each; the wide tests are in
//! `tests/dates.rs`.

use super::read;
use crate::calendar::{Calendar, DateStyle, Language, NaiveDate};
use crate::extract::explain_mention;

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
fn a_day_that_no_calendar_has_is_said_to_be_none() {
    let style = DateStyle::new(Language::En, Calendar::Gregorian);
    for text in ["۳۱ مهر ۱۴۰۴", "۲۹ فوریه ۲۰۲۵", "31 April 2025"] {
        let reading = read(text, "2025-10-07".parse().ok(), false);
        let [mention] = &reading.mentions[..] else { panic!("{text}: {:?}", reading.mentions) };
        assert_eq!(mention.value, None, "{text}");
        let why = crate::i18n::strip_isolates(&explain_mention(mention, style));
        assert_eq!(why, format!("There is no “{text}” in the calendar"));
    }
}

#[test]
fn an_age_takes_no_day_behind_it() {
    let text = "نمایشگاه معماری قرن نوزدهم دیروز گشایش یافت.";
    check("2025-10-07", text, &[("قرن نوزدهم", "18XX"), ("دیروز", "2025-10-06")]);
    check("2025-10-07", "It ended in the 200th century.", &[]);
}

#[test]
fn figures_of_a_year_far_ahead_are_a_lunar_date() {
    check("2025-07-10", "این نامه ۱۴۴۷/۰۱/۱۰ ثبت شد.", &[("۱۴۴۷/۰۱/۱۰", "2025-07-06")]);
    check("2025-07-10", "این وام ۱۴۱۵/۰۱/۱۰ تسویه می‌شود.", &[("۱۴۱۵/۰۱/۱۰", "2036-03-29")]);
}

#[test]
fn a_decade_of_a_century_is_of_the_centurys_calendar() {
    let solar = "دهه دوم قرن چهاردهم خورشیدی";
    check("-", &format!("در {solar} ساخته شد."), &[(solar, "1931-03-22/1941-03-20")]);
    let other = "دهه دوم قرن بیستم";
    check("-", &format!("در {other} ساخته شد."), &[(other, "191X")]);
}

#[test]
fn a_day_of_every_year_counts_from_the_publication_and_a_numbered_one_from_its_epoch() {
    let why = |text: &str| {
        let published = "2025-12-30".parse::<NaiveDate>().ok();
        let mention = read(text, published, false).mentions.swap_remove(0);
        let style = DateStyle::new(Language::Fa, Calendar::Jalali);
        crate::i18n::strip_isolates(&explain_mention(&mention, style))
    };
    assert_eq!(
        why("مراسم سالروز کودتای ۲۸ مرداد برگزار شد."),
        "«سالروز کودتای ۲۸ مرداد» روزی نام‌دار است؛ سالش نسبت به ۹ دی ۱۴۰۴ حساب شده است"
    );
    assert_eq!(
        why("مراسم هفتادودومین سالروز کودتای ۲۸ مرداد برگزار شد."),
        "«هفتادودومین سالروز کودتای ۲۸ مرداد»: سال ۱۳۳۲ خورشیدی به‌اضافهٔ ۷۲"
    );
    assert_eq!(why("این جنگ ۱۲ روزه پایان یافت."), "«۱۲ روزه» طول زمان است و تاریخی ندارد");
}

fn check_seed(seed: &str, published: Option<&str>, expect: &[(&str, &str)]) {
    let reading = read(seed, published.and_then(|day| day.parse().ok()), false);
    for (words, value) in expect {
        let found = reading.mentions.iter().find(|m| &seed[m.span.start..m.span.end] == *words);
        let got = found.and_then(|m| m.value.as_ref()).map(ToString::to_string);
        assert_eq!(got.as_deref(), Some(*value), "{words}");
    }
}

#[test]
fn a_seed_without_a_date_line_dates_what_its_text_dates() {
    let seed = include_str!("../../../seeds/000_2de7ff498f1d4b15.txt");
    let anniversary = "هشتادمین سالروز پیروزی در جنگ جهانی دوم";
    check_seed(seed, None, &[("ژوئن ۲۰۲۴", "2024-06"), (anniversary, "2025")]);
}

#[test]
fn a_seed_in_gregorian_months_counts_its_years_so() {
    let seed = include_str!("../../../seeds/004_0703d15e9313d6b3.txt");
    let anniversary = "هشتادمین سالگرد «روز پیروزی» چین";
    let expect = [
        ("روز سهشنبه", "2025-10-07"),
        (anniversary, "2025"),
        ("۳ سپتامبر", "2025-09-03"),
        ("ژوئن سال گذشته", "2024-06"),
        ("اواخر سال گذشته", "2024-09~/2024-12~"),
    ];
    check_seed(seed, Some("2025-10-07"), &expect);
}
