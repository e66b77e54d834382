//! Lines of heads, and lines that only look like them.

use super::*;

fn day(line: &str) -> String {
    let whole = Span { start: 0, end: line.len() };
    let Some(found) = read(line, whole) else { return "text".to_owned() };
    let of = |run: Option<Run>| {
        let day = run.and_then(|run| run.dates.iter().find_map(to_day));
        day.map_or("–".to_owned(), |day| day.to_string())
    };
    let reporter = found.reporter.map_or("", |span| &line[span.start..span.end]);
    let updated = found.updated.map_or(String::new(), |run| format!(", {}", of(Some(run))));
    format!("{}{updated} {reporter}", of(found.published)).trim_end().to_owned()
}

#[test]
fn what_stands_beside_a_date() {
    let cases = [
        ("By JOHN ASHBY  Nov. 14, 2001", "2001-11-14 JOHN ASHBY"),
        ("By Jawad Rahmani on 22 April 2017", "2017-04-22 Jawad Rahmani"),
        ("Posted by admin on September 28, 2013 at 9:12 pm", "2013-09-28 admin"),
        ("Report 329 / Asia  23 February 2023  20+ minutes", "2023-02-23"),
        ("👁 ۱۲.۴K   ✏️ June 24, 2025 07:41", "2025-06-24"),
        ("۰۵ آذر ۱۴۰۱ ساعت ۱۲:۰۸  ۸۸.۴K بازدید  ۶۲۱ نظر", "2022-11-26"),
        ("۲۰۲۴/۰۸/۰۱، ۱۱:۴۷ (گرینویچ+۱)", "2024-08-01"),
        ("اول آبان\u{200c}ماه هزار و سیصد و هشتاد و نه", "2010-10-23"),
        ("چهارشنبه ۱۲ آبان ۱۴۰۰، آخرین بازدید از صفحه: ۲۲ دی ۱۴۰۲", "2021-11-03"),
        ("تحریریه | ۱۹ مرداد ۱۳۹۹ | ۳ روز قبل از عرضه دارا دوم", "2020-08-09"),
        ("Sunday, June 21, 2009; A01", "2009-06-21"),
        ("VOL. XII NO. 97   KABUL, Thursday, July 19, 1973 (SARATAN 28, 1352 S.H.)", "1973-07-19"),
        ("-- Staff writer, Eastern Azerbaijan Post, 14 August 2012", "2012-08-14"),
        ("Updated 6:12 PM MDT, September 18, 2025", "–, 2025-09-18"),
        ("کندهار ۱۱ حمل ۱۴۰۳", "2024-03-30"),
        ("شنبه ۱۴ مرداد ۱۴۰۲ | ۱۱:۰۵ | حوزه دین و اندیشه", "2023-08-05"),
        ("پخش: ۹ دی ۰۱", "2022-12-30"),
        ("سال سوم، شماره ۹، ۲۱/۰۲/۱۳۹۵", "2016-05-10"),
    ];
    for (line, expected) in cases {
        assert_eq!(day(line), expected, "{line}");
    }
}

#[test]
fn days_of_occasions_are_text() {
    for line in [
        "مهلت ارسال چکیده: ۱۵ شهریور ۱۴۰۳",
        "تولد: ۲۵ اسفند ۱۲۸۵ - تبریز",
        "استقلال: ۲۷ اسد ۱۲۹۸",
        "Event date: Thursday 14 November 2019, 6pm",
        "Day 1 — Wednesday 21 May 2025",
        "نمایشگاه کتاب، ۲۰ تا ۳۰ اردیبهشت ۱۴۰۴",
        "25 September – 3 October 2025",
        "۱۴ اوت ۲۰۰۲: افشای نطنز",
        "- بیانیه اول (۱۴۰۲/۵/۳۰)",
        "Tehran, on 7 October 2025, was calm",
        "ارسال آثار تا ۳۰ میزان ۱۳۹۸",
    ] {
        assert_eq!(day(line), "text", "{line}");
    }
}
