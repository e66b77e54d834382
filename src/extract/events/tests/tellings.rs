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

#[test]
fn a_noun_with_its_own_day_is_told_where_the_verb_tells_nothing() {
    tells(&[
        ("شکست سه\u{200c}شنبه مقابل الاهلی را پشت سر گذاشتیم.", "2025-09-02", "شکست الاهلی"),
        (
            "وکیل او پنجشنبه گفت بیست روز برای اعتراض به حکم یکشنبه دادگاه ویژه روحانیت فرصت دارد.",
            "2025-09-07",
            "حکم دادگاه ویژه روحانیت",
        ),
        ("سالمندان شهر فاجعه بهار ۱۳۸۱ را به یاد دارند.", "2002-03-21/2002-06-21", "فاجعه"),
        (
            "این رأی به توقف معاملات بورس تهران در هشتم شهریور مربوط است.",
            "2025-08-30",
            "توقف معاملات بورس تهران",
        ),
        ("جزئیات قتل یکشنبه معلوم نیست.", "2025-09-07", "قتل"),
        ("بازیکنان برای دیدار جمعه مقابل قطر آماده هستند.", "2025-09-12", "دیدار مقابل قطر"),
        (
            "ایران در واکنش به قطعنامه پنجشنبه شورای حکام، سانتریفیوژ راه\u{200c}اندازی می\u{200c}کند.",
            "2025-09-04",
            "قطعنامه شورای حکام",
        ),
    ]);
    leaves(&[
        ("برنامه دیروز او مشخص نبود.", "2025-09-07"),
        ("وزیر دیروز در مجلس بود.", "2025-09-07"),
        ("کشته\u{200c}شدگان دیروز همه غیرنظامی بودند.", "2025-09-07"),
    ]);
}

#[test]
fn what_is_said_of_a_happening_is_no_part_of_its_name() {
    let title = |sentence: &str, date: &str| {
        let told = told(sentence);
        told.into_iter().find(|(value, _)| value == date).map(|(_, title)| title)
    };
    let rows = [
        ("آتش\u{200c}سوزی دیروز در پاساژ علاءالدین عمدی نبود.", "آتش\u{200c}سوزی در پاساژ علاءالدین"),
        ("خانواده قربانیان سقوط یکشنبه بالگرد خواستار تحقیق هستند.", "سقوط بالگرد"),
    ];
    for (sentence, expected) in rows {
        assert_eq!(title(sentence, "2025-09-07").as_deref(), Some(expected), "{sentence}");
    }
}

#[test]
fn what_an_article_looks_back_at_is_dated_by_its_own_day() {
    tells(&[
        (
            "یک سال پس از آتش\u{200c}سوزی بازار اراک، نیمی از مغازه\u{200c}ها هنوز بازسازی نشده است.",
            "2024~",
            "آتش\u{200c}سوزی بازار اراک",
        ),
        ("سه سال از مرگ مهسا امینی می\u{200c}گذرد.", "2022~", "مرگ مهسا امینی"),
        ("چهل روز از درگذشت محمدرضا شجریان گذشته است.", "2025-07-30~", "درگذشت شجریان"),
        (
            "یک ماه پس از زلزله هرات، هزاران تن زیر چادر زندگی می\u{200c}کنند.",
            "2025-08~",
            "زلزله هرات",
        ),
    ]);
    leaves(&[
        ("شش ماه پس از عمل جراحی، بیمار می\u{200c}تواند راه برود.", "2025-03~"),
        ("دو هفته پس از سفر، مسافر باید آزمایش بدهد.", "2025-08-25~"),
        ("یک سال پس از استعفا، او به سیاست بازگشت.", "2024~"),
        ("بیش از یک سال از حمله به سفارت ایران می\u{200c}گذرد.", "2024~"),
        ("دو ساعت از درگیری در تهران می\u{200c}گذرد.", "2025-09-08~"),
    ]);
}

#[test]
fn what_stays_stuck_got_stuck_then() {
    tells(&[(
        "شامگاه سه\u{200c}شنبه هفته گذشته ۱۵۷ نهنگ در ساحل دریا گیر مانده بودند.",
        "2025-09-02",
        "نهنگ گیر",
    )]);
}
