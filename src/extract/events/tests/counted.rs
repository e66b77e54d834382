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

#[test]
fn a_happening_may_be_called_something_else_later() {
    for (news, sentence, date, words) in [
        (
            "A storm hit the coast on Saturday.",
            "Two captains were detained the day after the disaster.",
            "2025-04-27",
            "captains",
        ),
        (
            "Ruritania beat Freedonia 2-1 on Saturday.",
            "Its coach had resigned three days before the match.",
            "2025-04-23",
            "coach",
        ),
        (
            "An express ran off the line on Saturday.",
            "Its driver was arrested the day after the crash.",
            "2025-04-27",
            "driver",
        ),
        (
            "قطار تبریز شنبه از ریل خارج شد.",
            "وزیر راه دو روز پس از این حادثه استعفا کرد.",
            "2025-04-28",
            "استعفا",
        ),
        ("دو نوجوان شنبه زیر بهمن ماندند.", "پیکر آنان فردای حادثه پیدا شد.", "2025-04-27", "پیکر"),
        (
            "نخستین ماهواره این کشور شنبه به مدار رفت.",
            "نشانه\u{200c}های آن دو ساعت پس از پرتاب دریافت شد.",
            "2025-04-26~",
            "دریافت",
        ),
    ] {
        let told = told(news, sentence);
        let fits = |(value, title): &(String, String)| value == date && title.contains(words);
        assert!(told.iter().any(fits), "{sentence}\n{told:#?}");
    }
    // Nothing ill was told before.
    let told = told("مجلس شنبه لایحه را تصویب کرد.", "مردم دو روز پس از حادثه تجمع کردند.");
    assert!(!told.iter().any(|(_, title)| title.contains("تجمع")), "{told:#?}");
}

#[test]
fn of_several_happenings_the_one_that_is_named_is_counted_from() {
    for (news, later, sentence, date, words) in [
        (
            "قایق گردشگران شنبه در راه جزیره زیر و رو شد.",
            "گزارش حادثه یکشنبه منتشر شد.",
            "ناخدا دو روز پس از حادثه دستگیر شد و هنوز در زندان است.",
            "2025-04-28",
            "ناخدا",
        ),
        (
            "ده تن شنبه در سقوط اتوبوس به دره کشته شدند.",
            "دو تن دیگر یکشنبه درگذشتند.",
            "راننده یک روز پس از حادثه بازداشت شد.",
            "2025-04-27",
            "راننده",
        ),
        (
            "پنج معلم که ۳ اردیبهشت دستگیر شده بودند، یکشنبه از زندان بیرون آمدند.",
            "خانواده\u{200c}ها شنبه تجمع کردند.",
            "بازپرس آنها را یک روز پس از دستگیری متهم کرد.",
            "2025-04-24",
            "بازپرس",
        ),
        (
            "Ten people were killed when a bus plunged into a ravine on Saturday.",
            "Two more died in hospital on Monday.",
            "The driver was arrested the day after the accident.",
            "2025-04-27",
            "driver",
        ),
        (
            "A train hit a bus on Saturday, killing four.",
            "The minister resigned on Monday.",
            "The driver was charged the day after the crash.",
            "2025-04-27",
            "driver",
        ),
        (
            "Gunmen stormed a bank on Friday and fled with cash.",
            "The mayor resigned on Sunday.",
            "A car was found the day after the robbery.",
            "2025-04-26",
            "car",
        ),
        (
            "سیل جمعه دو روستا را برد.",
            "پلی یکشنبه ساخته شد.",
            "چادرها فردای سیل برپا شد.",
            "2025-04-26",
            "چادر",
        ),
        (
            "شش روز پس از سرقت جواهرات، موزه شنبه درهای خود را گشود.",
            "دو مرد چهارشنبه دستگیر شدند.",
            "ون سوخته را فردای سرقت در لورش یافتند.",
            "2025-04-21",
            "ون",
        ),
    ] {
        let told = told(news, &format!("{later} {sentence}"));
        let fits = |(value, title): &(String, String)| value == date && title.contains(words);
        assert!(told.iter().any(fits), "{sentence}\n{told:#?}");
    }
}

#[test]
fn what_is_over_was_not_counted_to_a_day_to_come() {
    for (news, sentence) in [
        ("دو تن دوشنبه در کابل دستگیر شدند.", "یک روز پس از دستگیری آنان دکانی سوخت."),
        ("Two men were arrested in Kabul on Monday.", "A shop burned the day after the arrest."),
    ] {
        let told = told(news, sentence);
        assert!(told.iter().all(|(value, _)| &**value <= "2025-04-28"), "{told:#?}");
    }
}

#[test]
fn a_day_may_be_called_by_what_happened_on_it() {
    let blast = "انفجاری شنبه در بازار کابل رخ داد.";
    let shot = "A gunman killed three people at a mall on Saturday.";
    for (news, sentence, date, words) in [
        (
            blast,
            "نگهبان که روز حادثه گریخته بود، در خانه عمویش پنهان شده است.",
            "2025-04-26",
            "نگهبان",
        ),
        (
            blast,
            "دکانداری که شب همان رویداد گرفتار شد، به پولیس چیزی نگفت.",
            "2025-04-26",
            "دکاندار",
        ),
        (blast, "همسایه\u{200c}ها شب پیش از انفجار دود دیدند.", "2025-04-25", "همسایه"),
        (blast, "والی روز پس از انفجار به بازار رفت.", "2025-04-27", "والی"),
        (shot, "He had posted a video the night before the attack.", "2025-04-25", "video"),
        (shot, "A man was arrested on the night of the killing.", "2025-04-26", "man"),
    ] {
        let told = told(news, sentence);
        let fits = |(value, title): &(String, String)| value == date && title.contains(words);
        assert!(told.iter().any(fits), "{sentence}\n{told:#?}");
    }
    for sentence in [
        "سه روز جنگ شهر را ویران کرد.",
        "مردم هر شب اعتراض کردند.",
        "رأی\u{200c}دهندگان روز انتخابات صف کشیدند.",
    ] {
        assert_eq!(told(blast, sentence).len(), 1, "{sentence}");
    }
}

#[test]
fn what_is_counted_from_may_be_dated_in_the_next_sentence() {
    let told = told(
        "هیئتی یک روز پس از تصادم به ساحه رفت.",
        "تصادم که ۲۴ اپریل در زابل رخ داد، هفده کشته داشت.",
    );
    let fits = |(value, title): &(String, String)| value == "2025-04-25" && title.contains("ساحه");
    assert!(told.iter().any(fits), "{told:#?}");
}

#[test]
fn a_clause_that_is_counted_from_has_a_day_of_its_own() {
    let told = told(
        "نه روز پس از آن که لنج ماهیگیران ۱۷ آوریل با قایقی برخورد کرد، صیادان به دریا بازگشتند.",
        "سه روز بعد از انفجار معدن دو پیکر دیگر دیروز پیدا شد.",
    );
    for (date, words) in [
        ("2025-04-17", "برخورد"),
        ("2025-04-26", "صیادان"),
        ("2025-04-27", "پیکر"),
        ("2025-04-24", "انفجار"),
    ] {
        let fits = |(value, title): &(String, String)| value == date && title.contains(words);
        assert!(told.iter().any(fits), "{date} {words}\n{told:#?}");
    }
}

#[test]
fn a_disaster_is_what_its_noun_says_whatever_the_verb() {
    for (news, sentence, date) in [
        ("سیل شنبه به روستای دره\u{200c}گاز رسید.", "فردای سیل استاندار به محل رفت.", "2025-04-27"),
        (
            "An earthquake struck Herat on Saturday.",
            "A judge resigned a day after the quake.",
            "2025-04-27",
        ),
        (
            "An earthquake struck Herat on Saturday.",
            "The market shut two days before the quake.",
            "2025-04-24",
        ),
    ] {
        let told = told(news, sentence);
        assert!(told.iter().any(|(value, _)| value == date), "{sentence}\n{told:#?}");
    }
}
