//! Articles as Iranian, Afghan and foreign sites lay them out: what is title,
//! metadata and body in each. All texts were written for these tests.

use super::*;

/// `agency; relays; reporter; published; title` and the first words of each
/// body paragraph.
fn facts(text: &str) -> String {
    show(&read("a.txt", text.as_bytes()).expect("text"))
}

fn show(article: &Article) -> String {
    let body = article
        .body
        .iter()
        .map(|span| article.slice(*span).split_whitespace().take(3).collect::<Vec<_>>().join(" "));
    format!(
        "{}; {}; {}; {}; {}\n{}",
        article.agency.as_deref().unwrap_or("–"),
        article.relays.join("+"),
        article.reporter.as_deref().unwrap_or("–"),
        article.published.as_ref().map_or("–".to_owned(), |p| p.edtf.to_string()),
        article.title,
        body.collect::<Vec<_>>().join(" | "),
    )
}

#[test]
fn site_copy_with_labels() {
    insta::assert_snapshot!(facts("
کد خبر: 862341
تاریخ انتشار: ۱۴۰۳/۰۵/۱۲ - ۱۰:۲۰
سیاست خارجی
سفر وزیر خارجه به مسکو لغو شد
سخنگوی وزارت خارجه از لغو سفر وزیر خارجه به مسکو خبر داد.
به گزارش خبرگزاری مهر، اسماعیل بقایی گفت: این سفر به زمان دیگری موکول شد.
وی افزود: رایزنی‌ها ادامه دارد.
انتهای پیام/
برچسب‌ها: وزیر خارجه، مسکو
"), @r#"
خبرگزاری مهر; ; –; 2024-08-02T10:20:00; سفر وزیر خارجه به مسکو لغو شد
سخنگوی وزارت خارجه | اسماعیل بقایی گفت: | وی افزود: رایزنی‌ها
"#);
}

#[test]
fn labels_on_one_line() {
    insta::assert_snapshot!(facts("
کد خبر: ۱۲۳۴۵ | تاریخ انتشار: سه‌شنبه ۱۵ مهر ۱۴۰۴ - ۱۰:۲۰ | گروه: اقتصادی

نرخ تورم مهرماه اعلام شد

مرکز آمار ایران نرخ تورم سالانه را ۳۸ درصد اعلام کرد.

منبع: دنیای اقتصاد
"), @r#"
دنیای اقتصاد; ; –; 2025-10-07T10:20:00; نرخ تورم مهرماه اعلام شد
مرکز آمار ایران
"#);
}

#[test]
fn isna_with_place() {
    insta::assert_snapshot!(facts("
افتتاح ۲۰ طرح عمرانی در خراسان رضوی
ایسنا/خراسان رضوی استاندار خراسان رضوی از افتتاح ۲۰ طرح عمرانی در هفته دولت خبر داد.
او روز چهارشنبه در جمع خبرنگاران گفت: این طرح‌ها ۵۰۰ میلیارد تومان اعتبار داشت.
انتهای پیام
"), @r#"
ایسنا; ; –; –; افتتاح ۲۰ طرح عمرانی در خراسان رضوی
استاندار خراسان رضوی | او روز چهارشنبه
"#);
}

#[test]
fn fars_desk() {
    insta::assert_snapshot!(facts("
خبرگزاری فارس - گروه سیاسی: نماینده تهران در مجلس گفت: لایحه بودجه هفته آینده بررسی می‌شود.
او افزود که کمیسیون تلفیق کار خود را آغاز کرده است.
"), @r#"
خبرگزاری فارس; ; –; –; نماینده تهران در مجلس گفت: لایحه بودجه هفته آینده بررسی می‌شود
نماینده تهران در | او افزود که
"#);
}

#[test]
fn irna_city_and_date() {
    insta::assert_snapshot!(facts("
۱۵ مهر ۱۴۰۴، ۱۰:۲۰
کد خبر: 85632147
خبرنگار: مریم احمدی

سخنگوی دولت: بنزین گران نمی‌شود

تهران - ایرنا - سخنگوی دولت گفت: برنامه‌ای برای افزایش قیمت بنزین نداریم.

فاطمه مهاجرانی روز سه‌شنبه در نشست خبری خود این را گفت.
"), @r#"
ایرنا; ; مریم احمدی; 2025-10-07T10:20:00; سخنگوی دولت: بنزین گران نمی‌شود
سخنگوی دولت گفت: | فاطمه مهاجرانی روز
"#);
}

#[test]
fn afghan_agency() {
    insta::assert_snapshot!(facts("
کشته شدن سه تن در حادثهٔ ترافیکی در غزنی

کابل (پژواک، ۱۵ میزان ۱۴۰۴): مسوولان محلی غزنی می‌گویند که در یک حادثهٔ ترافیکی سه تن جان باخته‌اند.

سخنگوی پولیس این رویداد را تأیید کرد.
"), @r#"
خبرگزاری پژواک; ; –; 2025-10-07; کشته شدن سه تن در حادثهٔ ترافیکی در غزنی
مسوولان محلی غزنی | سخنگوی پولیس این
"#);
}

#[test]
fn reuters_in_english() {
    insta::assert_snapshot!(facts("
North Korea's Kim sends birthday message to Putin

By Jane Doe
October 7, 2025 10:12 AM GMT+3 Updated October 8, 2025

SEOUL, Oct 7 (Reuters) - North Korean leader Kim Jong Un sent a birthday message to Russian President Vladimir Putin, state media said on Tuesday.

Kim said that relations between the two countries would continue to develop.

Reporting by Jane Doe; Editing by John Roe
"), @r#"
رویترز; ; Jane Doe; 2025-10-07T10:12:00; North Korea's Kim sends birthday message to Putin
North Korean leader | Kim said that
"#);
}

#[test]
fn published_label_in_english() {
    insta::assert_snapshot!(facts("
Title: Iran and Russia sign treaty
Author: A. Writer
Published: January 17, 2025
Source: Tehran Times

TEHRAN – The presidents of Iran and Russia signed a treaty in Moscow on Friday.
"), @r#"
تهران تایمز; ; A. Writer; 2025-01-17; Iran and Russia sign treaty
TEHRAN – The
"#);
}

#[test]
fn three_calendars_at_the_top() {
    insta::assert_snapshot!(facts("
سه‌شنبه ۱۵ مهر ۱۴۰۴ | ۱۵ ربیع‌الثانی ۱۴۴۷ | ۷ اکتبر ۲۰۲۵
تسنیم
تیتر: رئیس‌جمهور به استان یزد می‌رود
رئیس‌جمهور فردا در رأس هیئتی عازم یزد می‌شود.
"), @r#"
تسنیم; ; –; 2025-10-07; رئیس‌جمهور به استان یزد می‌رود
رئیس‌جمهور فردا در
"#);
}

#[test]
fn missing_joiners_and_arabic_letters() {
    insta::assert_snapshot!(facts("
تاريخ انتشار : سهشنبه ١٥ مهر ١٤٠٤ ساعت ١٠:٢٠
به گزارش خبرگزاري فارس به نقل از رويترز، رييسجمهور روسيه وارد پكن شد.
او فردا با رئيسجمهور چين ديدار مي كند.
"), @r#"
خبرگزاری فارس; رویترز; –; 2025-10-07T10:20:00; رييسجمهور روسيه وارد پكن شد
رييسجمهور روسيه وارد | او فردا با
"#);
}

#[test]
fn first_date_of_the_body_is_no_dateline() {
    insta::assert_snapshot!(facts("
در ۱۱ سپتامبر ۲۰۰۱ برج‌های دوقلو هدف حمله قرار گرفت.

۲۲ بهمن ۱۳۵۷ نیز روز پیروزی انقلاب بود.

تاریخ ایران پر از این روزهاست.
"), @r#"
–; ; –; –; در ۱۱ سپتامبر ۲۰۰۱ برج‌های دوقلو هدف حمله قرار گرفت
در ۱۱ سپتامبر | ۲۲ بهمن ۱۳۵۷ | تاریخ ایران پر
"#);
}

#[test]
fn dateline_at_the_bottom() {
    insta::assert_snapshot!(facts("
گفت‌وگوی تلفنی وزیران خارجه ایران و عراق

وزیران خارجه ایران و عراق تلفنی درباره مرزها گفت‌وگو کردند.

آنان بر همکاری امنیتی تأکید کردند.

۱۴۰۴-۰۷-۱۵
ایرنا
"), @r#"
ایرنا; ; –; 2025-10-07; گفت‌وگوی تلفنی وزیران خارجه ایران و عراق
وزیران خارجه ایران | آنان بر همکاری
"#);
}

#[test]
fn wrapped_by_hand() {
    insta::assert_snapshot!(facts("
گزارش یک سفر

وزیر خارجه ایران در صدر هیئتی بلندپایه بامداد امروز برای دیدار با
مقام‌های روسیه و بررسی آخرین تحولات منطقه وارد مسکو شد و در فرودگاه
از سوی معاون وزیر خارجه این کشور استقبال شد.

این سفر دو روز به درازا می‌کشد.
"), @r#"
–; ; –; –; گزارش یک سفر
وزیر خارجه ایران | این سفر دو
"#);
}

#[test]
fn interview_keeps_its_questions() {
    insta::assert_snapshot!(facts("
گفت‌وگو با یک تاریخ‌نگار

خبرنگار: چرا این کتاب را نوشتید؟
نویسنده: چون کسی ننوشته بود و باید نوشته می‌شد، گفتم خودم بنویسم.
خبرنگار: چه زمانی آغاز شد؟
نویسنده: در سال ۱۳۹۸.
"), @r#"
–; ; –; –; گفت‌وگو با یک تاریخ‌نگار
خبرنگار: چرا این | نویسنده: چون کسی | خبرنگار: چه زمانی | نویسنده: در سال
"#);
}

#[test]
fn related_headlines_are_not_body() {
    insta::assert_snapshot!(facts("
زلزله ۵ ریشتری در کرمان

زمین‌لرزه‌ای به بزرگی ۵ ریشتر ساعت ۳ بامداد امروز کرمان را لرزاند.

بیشتر بخوانید:
زلزله در هرمزگان ۲ مصدوم داشت
چرا کرمان می‌لرزد
https://example.com/news/1234
#زلزله #کرمان
"), @r#"
–; ; –; –; زلزله ۵ ریشتری در کرمان
زمین‌لرزه‌ای به بزرگی
"#);
}

#[test]
fn kicker_title_and_lead() {
    insta::assert_snapshot!(facts("
روتیتر: سخنگوی آتش‌نشانی خبر داد:
تیتر: مهار آتش در بازار تهران
لید: آتش‌سوزی بازار تهران پس از سه ساعت مهار شد.
متن: سخنگوی آتش‌نشانی گفت ساعت ۱۰ صبح امروز به آنان خبر رسید.
"), @r#"
–; ; –; –; مهار آتش در بازار تهران
آتش‌سوزی بازار تهران | سخنگوی آتش‌نشانی گفت
"#);
}

#[test]
fn bare_paragraph_gives_a_title() {
    insta::assert_snapshot!(facts("رئیس جمهور امروز وارد پکن شد"), @r#"
–; ; –; –; رئیس جمهور امروز وارد پکن شد
رئیس جمهور امروز
"#);
}

#[test]
fn markdown_with_front_matter() {
    let text = "---\ntitle: \"دیدار در پکن\"\ndate: 2025-09-03T10:00:00+03:30\nauthor: مریم احمدی\nsource: ایسنا\ntags: [چین]\n---\n\n![عکس](a.png)\n\nکیم و پوتین در **پکن** دیدار کردند.\n\n## پیشینه\n\n- پیمان در ژوئن ۲۰۲۴ امضا شد.\n- سربازان اعزام شدند.\n";
    let article = read("a.md", text.as_bytes()).expect("text");
    insta::assert_snapshot!(show(&article), @r#"
ایسنا; ; مریم احمدی; 2025-09-03T10:00:00; دیدار در پکن
کیم و پوتین | پیشینه | پیمان در ژوئن | سربازان اعزام شدند.
"#);
}

#[test]
fn markdown_with_a_heading() {
    let text = "# دیدار در پکن\n\nتاریخ انتشار: ۱۲ شهریور ۱۴۰۴\n\nکیم و پوتین در پکن دیدار کردند.\nاین دیدار دو ساعت طول کشید.\n\n<!-- پنهان -->\n\n> نقل قول یک مقام.\n";
    let article = read("a.md", text.as_bytes()).expect("text");
    insta::assert_snapshot!(show(&article), @r#"
–; ; –; 2025-09-03; دیدار در پکن
کیم و پوتین | این دیدار دو | نقل قول یک
"#);
}

#[test]
fn bbc_persian_copy() {
    insta::assert_snapshot!(facts("
دیدار رهبران کره شمالی و روسیه در پکن

    بی‌بی‌سی فارسی
    ۳ سپتامبر ۲۰۲۵ - ۱۲ شهریور ۱۴۰۴
    به‌روز شده در ۴ ساعت پیش

کیم جونگ اون و ولادیمیر پوتین در حاشیه رژه نظامی پکن دیدار کردند.

منبع تصویر، Reuters

توضیح تصویر، کیم و پوتین در پکن

این دیدار بیش از دو ساعت طول کشید.
"), @r#"
بی‌بی‌سی فارسی; ; –; 2025-09-03; دیدار رهبران کره شمالی و روسیه در پکن
کیم جونگ اون | این دیدار بیش
"#);
}
