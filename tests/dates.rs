//! The tagger on whole sentences: figures that must not fall, and texts that
//! must not break it. `examples/evaluate` prints the same with failures.

mod evaluation;

use gahnegar::calendar::NaiveDate;
use gahnegar::extract::read;
use proptest::prelude::*;

const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];

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

/// Spans lie on characters, in order, apart.
fn check(text: &str, published: Option<NaiveDate>) {
    let reading = read(text, published, false);
    let mut last = 0;
    for mention in &reading.mentions {
        assert!(last <= mention.span.start && mention.span.start < mention.span.end, "{text:?}");
        assert!(text.get(mention.span.start..mention.span.end).is_some(), "{text:?}");
        last = mention.span.end;
    }
}

fn someday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2025, 10, 7)
}

#[test]
fn every_prefix_of_the_seeds_is_read() {
    for seed in SEEDS {
        for (end, _) in seed.char_indices().step_by(7) {
            check(&seed[..end], someday());
        }
    }
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

    #[test]
    fn seeds_with_holes_are_read(which in 0..2usize, holes in proptest::collection::vec((0..4000usize, 1..60usize), 0..12)) {
        let mut kept: Vec<char> = SEEDS[which].chars().collect();
        for (at, length) in holes {
            let at = at.min(kept.len());
            let past = (at + length).min(kept.len());
            kept.drain(at..past);
        }
        check(&kept.into_iter().collect::<String>(), someday());
    }
}

#[test]
fn a_paper_named_after_an_hour_is_no_time() {
    let text = "آغاز کار در بلخ\n\nهشت صبح، کابل - ۲۰ حمل ۱۴۰۱\n\nکار در بلخ آغاز شد و دو ماه ادامه دارد.\n";
    let article = gahnegar::article::read("a.txt", text.as_bytes()).expect("it is text");
    let facts = gahnegar::extract::analyse(&article, &gahnegar::extract::Context::default());
    let said: Vec<&str> = facts.mentions.iter().map(|m| article.slice(m.span)).collect();
    assert_eq!(said, ["۲۰ حمل ۱۴۰۱", "دو ماه"]);
    let why =
        gahnegar::extract::explain_mention(&facts.mentions[1], gahnegar::calendar::Language::Fa);
    assert!(why.contains("طول زمان"), "{why}");
}
