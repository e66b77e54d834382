//! Titles of sentences of our own, by the class of what an editor would mind.

use crate::article::read;
use crate::extract::{Context, analyse};

/// The titles that one sentence gives in an article of 5 March 2025, in text order.
fn titles(sentence: &str, dateline: &str) -> Vec<String> {
    let text = format!("{}\n\n{dateline}\n\n{sentence}\n", "…");
    let article = read("a.txt", text.as_bytes()).expect("text");
    let events = analyse(&article, &Context::default()).events;
    events.into_iter().map(|event| event.title).collect()
}

/// Every row: a sentence, and a title that it must give.
fn persian(rows: &[(&str, &str)]) {
    check(rows, "تاریخ انتشار: ۱۵ اسفند ۱۴۰۳");
}

fn english(rows: &[(&str, &str)]) {
    check(rows, "Published: 5 March 2025");
}

fn check(rows: &[(&str, &str)], dateline: &str) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(sentence, title)| {
            let found = titles(sentence, dateline);
            let told = found.iter().any(|found| found == title);
            (!told).then(|| format!("{sentence}\n  wanted {title}\n  found {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_subject_stands_once() {
    persian(&[
        (
            "در ۵ آبان ۱۳۰۴ سردار اسعد، وزیر جنگ، سه افسر جوان را به جرم نافرمانی برکنار کرد.",
            "سردار اسعد، وزیر جنگ، سه افسر جوان را به جرم نافرمانی برکنار کرد",
        ),
        (
            "تابستان ۱۳۹۸ نیز حدود ۲۰۰ کارگر در برابر استانداری تجمع کردند.",
            "حدود ۲۰۰ کارگر در برابر استانداری تجمع کردند",
        ),
        ("تنها در مهر ۱۴۰۰ بیش از هزار نفر به شهر برگشتند.", "تنها بیش از هزار نفر به شهر برگشتند"),
    ]);
}

#[test]
fn a_later_clause_takes_the_subject_of_the_first() {
    persian(&[
        (
            "آتش‌نشانان شنبه دو کارگر را بیرون کشیدند و یکشنبه سه کارگر دیگر را یافتند.",
            "آتش‌نشانان سه کارگر دیگر را یافتند",
        ),
        (
            "موزه‌ای که در سال ۱۳۵۴ ساخته شد، ۲۰ اسفند میزبان نمایشگاهی از سفال است.",
            "موزه‌ای میزبان نمایشگاهی از سفال است",
        ),
        (
            "کمیسیون طرح را در دی ۱۴۰۰ تصویب کرد و مجلس ۵ بهمن ۱۴۰۰ آن را رد کرد.",
            "مجلس آن را رد کرد",
        ),
        (
            "لایحه را دولت در دی ۱۴۰۰ تقدیم کرد و مجلس ۵ بهمن ۱۴۰۰ آن را رد کرد.",
            "مجلس لایحه را رد کرد",
        ),
    ]);
}

#[test]
fn an_impersonal_passive_has_no_subject() {
    persian(&[(
        "گرما تا شنبه ادامه دارد، ولی از ۲۰ اسفند با ورود توده هوای سرد از شدت آن کاسته می‌شود.",
        "با ورود توده هوای سرد از شدت آن کاسته می‌شود",
    )]);
}

#[test]
fn a_wish_keeps_its_verb_and_a_verb_what_it_needs() {
    persian(&[
        (
            "دو متهم باید شنبه آینده خود را به دادسرا معرفی کنند.",
            "دو متهم باید خود را به دادسرا معرفی کنند",
        ),
        (
            "معاون وزیر دیروز پذیرفت که ۴۵۰۰ کلاس هنوز معلم ندارد.",
            "معاون وزیر پذیرفت که ۴۵۰۰ کلاس هنوز معلم ندارد",
        ),
        (
            "بزرگان روستا دیروز تعهد سپردند که راه را باز می‌گذارند.",
            "بزرگان روستا تعهد سپردند که راه را باز می‌گذارند",
        ),
        (
            "روزنامه فیگارو پنجشنبه گذشته به نقل از دو مقام نوشت که فرانسه می‌خواهد پیش از تحویل، پول را پس بگیرد.",
            "روزنامه فیگارو: فرانسه می‌خواهد پیش از تحویل، پول را پس بگیرد",
        ),
        ("قرار است فردا وزیر به تبریز سفر کند.", "وزیر به تبریز سفر می‌کند"),
    ]);
}

#[test]
fn what_leans_on_the_date_goes_with_it() {
    persian(&[
        ("تیم پیش‌تر، ۱۸ بهمن، پیکان را نیز برده بود.", "تیم پیکان را برد"),
        (
            "در سال ۱۴۰۰ فقط ۶۰ هزار زائر و آن هم با هواپیما به عراق رفتند.",
            "فقط ۶۰ هزار زائر و آن هم با هواپیما به عراق رفتند",
        ),
        (
            "باران‌های بهار ۱۳۹۸ سطح دریاچه را نیم متر بالا برد.",
            "باران‌ها سطح دریاچه را نیم متر بالا برد",
        ),
    ]);
    english(&[(
        "Earlier the same day, a drone hit a truck near the camp on Tuesday.",
        "A drone hit a truck near the camp",
    )]);
}

#[test]
fn a_figure_is_not_cut_in_two() {
    persian(&[
        (
            "تیم فوتسال بانوان پالایش نفت آبادان شامگاه دوشنبه با پیروزی ۴ بر ۳ مقابل گل‌گهر سیرجان قهرمان جام حذفی ایران شد.",
            "تیم فوتسال بانوان پالایش نفت آبادان قهرمان جام حذفی ایران شد",
        ),
        (
            "نمایندگان مجلس شورای اسلامی روز یکشنبه در نشستی علنی با ۱۶۲ رأی موافق به برکناری وزیر راه و شهرسازی دولت رأی دادند.",
            "نمایندگان مجلس شورای اسلامی در نشستی علنی به برکناری وزیر راه و شهرسازی دولت رأی دادند",
        ),
    ]);
}

#[test]
fn a_speaker_is_no_span_of_time() {
    persian(&[(
        "نُه روز پس از بازگشایی مدارس، معاون وزیر دیروز در نشستی گفت که ۴۵۰۰ کلاس هنوز معلم ندارد.",
        "معاون وزیر: ۴۵۰۰ کلاس هنوز معلم ندارد",
    )]);
}

#[test]
fn a_participle_of_a_noun_is_no_verb() {
    english(&[
        (
            "The council demanded an end to the strike in a resolution adopted on June 13.",
            "The council demanded an end to the strike in a resolution",
        ),
        (
            "A report published on Monday said the fund lost money.",
            "A report said the fund lost money",
        ),
        (
            "On the night of 3 January 1901 a fisherman called Anders Lie lowered a lantern.",
            "Anders Lie lowered a lantern",
        ),
        (
            "On Friday, when I took it, the driver stopped twice for goats.",
            "The driver stopped twice for goats",
        ),
        ("The company was founded in 1990.", "The company was founded"),
        ("The minister called an election on Monday.", "The minister called an election"),
    ]);
}

#[test]
fn what_is_said_is_told() {
    english(&[
        (
            "The designer Orvane said on Wednesday it would cut 1,200 jobs.",
            "The designer Orvane said it would cut 1,200 jobs",
        ),
        ("The mayor is due to be sworn in on April 2.", "The mayor is due to be sworn in"),
        ("The hall was built in 1968.", "The hall was built"),
    ]);
}
