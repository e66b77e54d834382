//! Titles of sentences of our own, by the class of what an editor would mind.

mod heads;
mod hung;
mod reduced;

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

#[test]
fn a_subject_ends_before_another_month() {
    persian(&[
        (
            "این لایحه خرداد ۱۴۰۱ در دولت تصویب شد، هشتم آبان همان سال در صحن اعلام وصول شد.",
            "لایحه در صحن اعلام وصول شد",
        ),
        (
            "صفری مرداد ۱۳۹۵ در مسابقات جهانی نقره گرفت و آذر همان سال زانویش را عمل کرد.",
            "صفری زانویش را عمل کرد",
        ),
    ]);
}

#[test]
fn clauses_of_other_clauses_are_told_alone() {
    persian(&[
        (
            "مرز مهران پس از آنکه ۱۴ شهریور ۱۴۰۲ چند ساعت بسته شد، صاحب سه گیت تازه شد.",
            "مرز مهران چند ساعت بسته شد",
        ),
        (
            "یکی از کارگران کارخانه کاشی که در یزد بستری بود، دیروز درگذشت.",
            "یکی از کارگران کارخانه کاشی درگذشت",
        ),
        (
            "قرار است بازار آتی که از مهر ۱۳۹۷ تعطیل است، ۲۰ اسفند بازگشایی شود.",
            "بازار آتی بازگشایی می‌شود",
        ),
        (
            "فاطمه، مادر پنج فرزند، که در زمستان ۱۴۰۰ به پیشاور رفت، آشپز است.",
            "فاطمه به پیشاور رفت",
        ),
        (
            "دستمزدی که شورای عالی کار ۱۹ بهمن ۱۴۰۰ تصویب کرد، هنوز پرداخت نشده است.",
            "دستمزدی را شورای عالی کار تصویب کرد",
        ),
        (
            "شورای هماهنگی معلمان در بیانیه‌ای که یکشنبه منتشر شد، خواستار لغو احکام شد.",
            "شورای هماهنگی معلمان خواستار لغو احکام شد",
        ),
        (
            "این رویداد روز سه‌شنبه در روستای بالا زمانی رخ داد که کودکان به مدرسه می‌رفتند.",
            "رویداد در روستای بالا رخ داد",
        ),
        (
            "دولت سوم مهر ۱۴۰۲ اعلام کرد که مهاجران باید بروند و ۱۵ مهر ۱۴۰۲ بازداشت‌ها را آغاز کرد.",
            "دولت بازداشت‌ها را آغاز کرد",
        ),
    ]);
}

#[test]
fn a_count_of_votes_ends_where_its_object_begins() {
    persian(&[(
        "نمایندگان مجلس شورای اسلامی در نشست علنی روز دوشنبه با ۱۷۱ رأی موافق، ۳۸ رأی مخالف و ۹ رأی ممتنع کلیات لایحه حمایت از جنگل‌های شمال کشور را تصویب کردند.",
        "نمایندگان مجلس شورای اسلامی کلیات لایحه حمایت از جنگل‌های شمال کشور را تصویب کردند",
    )]);
}

#[test]
fn a_chain_of_verbs_has_one_subject() {
    english(&[
        (
            "The race was first held in 1983, vanished in 1999 for want of a sponsor and returned in 2013.",
            "The race vanished for want of a sponsor",
        ),
        (
            "She left college in 1943, joined the school that September and was sent to Bermuda in 1944.",
            "She was sent to Bermuda",
        ),
        (
            "The bank lifted rates on Aug. 24, having raised them by a full point in June.",
            "The bank raised them by a full point",
        ),
        (
            "The council held elections in defiance of the government, which had postponed the vote in March 2020.",
            "The government had postponed the vote",
        ),
        (
            "Eleanor Voss, a geophysicist who turned echoes into charts, died on Saturday.",
            "Eleanor Voss died",
        ),
        ("Parliament voted to form a court on November 7.", "Parliament voted to form a court"),
        (
            "A week-long campaign began in 26 districts on Monday.",
            "A week-long campaign began in 26 districts",
        ),
        (
            "The bank left its key rate unchanged at 5.5% on Thursday.",
            "The bank left its key rate unchanged at 5.5%",
        ),
    ]);
}

#[test]
fn a_participle_behind_its_comma_takes_an_auxiliary() {
    english(&[
        ("The company, founded in 1924, makes shoes.", "The company was founded"),
        (
            "The trust will sell its campus, opened by the Queen in 1965, next year.",
            "Its campus was opened by the Queen",
        ),
        ("A man who set fire to a warehouse in Leeds was jailed on Tuesday.", "A man was jailed"),
        (
            "The state loaned the firm £200m in a deal signed in April.",
            "The state loaned the firm £200m in a deal",
        ),
        ("Two people died in Penzance, police said on Monday.", "Two people died in Penzance"),
        ("The minister was arrested on Monday, police said.", "The minister was arrested"),
    ]);
}

#[test]
fn what_is_said_needs_no_mark() {
    persian(&[
        (
            "سخنگوی وزارت خارجه دوشنبه گفته بود تهران پاسخ خود را می‌دهد.",
            "سخنگوی وزارت خارجه: تهران پاسخ خود را می‌دهد",
        ),
        ("منتقدان در نشستی که دیروز برگزار شد، آن را ستودند.", "منتقدان آن را ستودند"),
    ]);
}

#[test]
fn who_said_it_is_left_out_without_a_mark() {
    persian(&[
        (
            "به گفته او پیکر شاعر چهارشنبه از برابر تالار تشییع می‌شود.",
            "پیکر شاعر از برابر تالار تشییع می‌شود",
        ),
        ("به گفته آنان دو پل سه‌شنبه در سیل فرو ریخت.", "دو پل در سیل فرو ریخت"),
    ]);
}

#[test]
fn what_belongs_together_stays_together() {
    persian(&[
        (
            "معاون آموزشی دانشگاه صنعتی البرز دیروز از تمدید مهلت ثبت‌نام استعدادهای درخشان در مقطع \
             دکتری خبر داد.",
            "معاون آموزشی دانشگاه صنعتی البرز از تمدید مهلت ثبت‌نام استعدادهای درخشان خبر داد",
        ),
        (
            "سال ۱۳۸۲ دور نخست گفت‌وگوهای غیرمستقیم نمایندگان دو کشور همسایه در پایتخت عمان پس از دو \
             ساعت و نیم پایان یافت.",
            "دور نخست گفت‌وگوهای غیرمستقیم نمایندگان دو کشور همسایه پس از دو ساعت و نیم پایان یافت",
        ),
        (
            "دیروز یکی از دانشمندان این مأموریت در سخنرانی خود از طرح تازه‌ای رونمایی کرد.",
            "یکی از دانشمندان این مأموریت در سخنرانی خود از طرح تازه‌ای رونمایی کرد",
        ),
        (
            "کیفرخواست این پرونده اسفند ۱۴۰۱ صادر و نخستین جلسه دادگاه ۲۳ تیر ۱۴۰۲ برگزار شده بود.",
            "کیفرخواست این پرونده صادر شد",
        ),
    ]);
}

#[test]
fn words_that_tie_a_clause_to_another_are_left_out() {
    persian(&[
        (
            "دو سال بعد، وقتی نیروهای متفقین در شهریور ۱۳۲۰ وارد ایران شدند، کاغذ نایاب شد.",
            "نیروهای متفقین وارد ایران شدند",
        ),
        ("ترامپ اما در ۸ مه ۲۰۱۸ از توافق بیرون رفت.", "ترامپ از توافق بیرون رفت"),
        (
            "نامه رئیس‌جمهور را انور قرقاش ۲۲ بهمن گذشته به تهران آورد.",
            "نامه رئیس‌جمهور را انور قرقاش به تهران آورد",
        ),
        (
            "نخستین محموله اتوبوس‌های برقی، آن‌طور که معاون شهردار وعده داده، فروردین ۱۴۰۴ وارد تهران \
             خواهد شد.",
            "نخستین محموله اتوبوس‌های برقی وارد تهران خواهد شد",
        ),
    ]);
}
