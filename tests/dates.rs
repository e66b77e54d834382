//! Calendars, EDTF values and the tagger on whole sentences: figures that must
//! not fall, and heaps of words that must not break it. `examples/evaluate`
//! prints the same with failures; damaged articles are in `damaged.rs`.

mod evaluation;
mod sound;

use gahnegar::calendar::{Calendar, DateStyle, Language, NaiveDate};
use gahnegar::extract::read;
use proptest::prelude::*;

#[test]
fn calendars_agree_with_the_official_tables() {
    evaluation::calendars::solar().hold();
    evaluation::calendars::lunar().hold();
}

#[test]
fn listed_edtf_values_are_read_bounded_and_refused() {
    evaluation::edtf::listed().hold();
}

#[test]
fn the_probe_is_read_whole_and_no_trap_is_tagged() {
    evaluation::sentences::probe().hold();
}

#[test]
fn our_own_sentences_are_read() {
    evaluation::sentences::own().hold();
}

#[test]
fn spans_of_the_public_set_are_found() {
    evaluation::spans::public().hold();
}

fn check(text: &str, published: Option<NaiveDate>) {
    sound::reading(text, &read(text, published, false));
}

fn someday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 10, 7)
}

/// Pieces that the grammar knows, to be thrown together.
const PIECES: &[&str] = &[
    "۱۵",
    "مهر",
    "مهرماه",
    "سال",
    "۱۴۰۳",
    "۲۰۲۴",
    "گذشته",
    "آینده",
    "پیش",
    "از",
    "تا",
    "بین",
    "و",
    "اواخر",
    "ماه",
    "هفته",
    "روز",
    "سه",
    "شنبه",
    "سه‌شنبه",
    "ساعت",
    ":",
    "۳۰",
    "/",
    "-",
    "(",
    ")",
    "«",
    "»",
    "،",
    ".",
    "\n",
    " ",
    "دهه",
    "قرن",
    "نوزدهم",
    "نوروز",
    "سالروز",
    "هشتادمین",
    "پیروزی",
    "در",
    "جنگ",
    "جهانی",
    "دوم",
    "هر",
    "چند",
    "نیم",
    "ربع",
    "به",
    "می",
    "مه",
    "ژوئن",
    "محرم",
    "میلادی",
    "قبل",
    "میلاد",
    "همان",
    "این",
    "بعد",
    "پس",
    "هزار",
    "صد",
    "۹۹۹۹۹۹۹۹۹۹",
    "last",
    "year",
    "June",
    "3",
    "of",
    "the",
    "late",
    "ago",
    "two",
    "weeks",
    "1990s",
    "since",
    "\u{200c}",
    "ها",
    "های",
    "ام",
    "۰",
    "۳۱",
    "اسفند",
    "۱۲",
    "فصل",
    "سه‌ماهه",
    "نیمه",
    "نخست",
    "امسال",
    "فردا",
    "آن",
    "تاکنون",
    "هزاره",
    "ق.م",
    "قمری",
    "مصادف",
    "برابر",
    "وقت",
    "میلیون",
    "اول",
    "کتاب",
    "دوشنبه",
    "فردای",
    "دیشب",
    "ظهر",
    "زیر",
    "پنج",
    "اخیر",
    "half",
    "quarter",
    "fiscal",
    "Iranian",
    "FY",
    "Q",
    "p",
    "m",
    "pm",
    "gmt",
    "noon",
    "on",
    "at",
    "and",
    "from",
    "to",
    "between",
    "after",
    "before",
    "day",
    "same",
    "that",
    "following",
    "week",
    "1403",
    "1990",
    "90",
    "s",
    "12",
    "Mehr",
    "May",
    "Tuesday",
    "'",
    "every",
    "a",
    "will",
    "be",
    "held",
    "said",
];

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        check(&text, someday());
        check(&text, None);
    }

    #[test]
    fn any_heap_of_known_words_is_read(
        picks in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..40),
        published in 0i32..400_000,
    ) {
        let text: String = picks.iter().flat_map(|(i, blank)| [PIECES[*i], if *blank { " " } else { "" }]).collect();
        check(&text, NaiveDate::from_num_days_from_ce_opt(published + 500_000));
    }
}

#[test]
fn a_paper_named_after_an_hour_is_no_time() {
    let text = "آغاز کار در بلخ\n\nهشت صبح، کابل - ۲۰ حمل ۱۴۰۱\n\nکار در بلخ آغاز شد و دو ماه ادامه دارد.\n";
    let article = gahnegar::article::read("a.txt", text.as_bytes()).expect("it is text");
    let facts = gahnegar::extract::analyse(&article, &gahnegar::extract::Context::default());
    let said: Vec<&str> = facts.mentions.iter().map(|m| article.slice(m.span)).collect();
    assert_eq!(said, ["۲۰ حمل ۱۴۰۱", "دو ماه"]);
    let style = DateStyle::new(Language::Fa, Calendar::Jalali);
    let why = gahnegar::extract::explain_mention(&facts.mentions[1], style);
    assert!(why.contains("طول زمان"), "{why}");
}
