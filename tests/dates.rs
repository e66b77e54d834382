//! The tagger on whole sentences: figures that must not fall, and texts that
//! must not break it. `examples/evaluate.rs` prints the same with failures.

use gahnegar::calendar::{Edtf, NaiveDate};
use gahnegar::extract::{Mention, read};
use proptest::prelude::*;

const PROBE: &str = include_str!("data/dates-probe.tsv");
const OWN: &str = include_str!("data/dates-own.tsv");
const SPANS: &str = include_str!("data/dates-spans-parstdex.json");
const SEEDS: [&str; 2] = [
    include_str!("../seeds/000_2de7ff498f1d4b15.txt"),
    include_str!("../seeds/004_0703d15e9313d6b3.txt"),
];

/// Right values and tagged traps of a table.
fn score(table: &str) -> (usize, usize) {
    let (mut right, mut tagged) = (0, 0);
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [day, text, span, value, _] = cells[..] else { panic!("five cells: {row}") };
        let mentions = read(text, day.parse().ok(), false).mentions;
        if span.is_empty() {
            tagged += usize::from(!mentions.is_empty());
        } else {
            right += usize::from(is_right(text, span, value, &mentions));
        }
    }
    (right, tagged)
}

fn is_right(text: &str, span: &str, value: &str, mentions: &[Mention]) -> bool {
    let start = text.find(span).expect("the span stands in the text");
    let end = start + span.len();
    let hit = mentions
        .iter()
        .filter(|m| m.span.start < end && m.span.end > start)
        .max_by_key(|m| m.span.end.min(end) - m.span.start.max(start));
    match hit.map(|hit| &hit.value) {
        None => false,
        Some(None) => value == "null",
        Some(Some(got)) => value.parse::<Edtf>().is_ok_and(|value| same(got, &value)),
    }
}

/// The same days, equally vague; a clock time counts as its day.
fn same(got: &Edtf, value: &Edtf) -> bool {
    let (a, b) = (got.day_numbers(), value.day_numbers());
    let end = a.1 == b.1 || got.to_string().ends_with("/..");
    a.0 == b.0 && end && got.is_start_vague() == value.is_start_vague()
}

#[test]
fn the_probe_is_read_whole_and_no_trap_is_tagged() {
    assert_eq!(score(PROBE), (78, 0));
}

#[test]
fn our_own_sentences_are_read() {
    let (right, tagged) = score(OWN);
    assert!(right >= 923, "{right} of our own sentences are right");
    assert_eq!(tagged, 0, "of our own traps are tagged");
}

#[test]
fn spans_of_the_public_set_are_found() {
    let rows: serde_json::Value = serde_json::from_str(SPANS).unwrap();
    let (mut gold, mut found, mut hit_gold, mut hit_found) = (0, 0, 0, 0);
    for row in rows.as_array().unwrap() {
        let text = row["text"].as_str().unwrap();
        let at = |byte: usize| text[..byte].chars().count() as u64;
        let want: Vec<(u64, u64)> = serde_json::from_value(row["spans"].clone()).unwrap();
        let got = read(text, None, false).mentions;
        let got: Vec<(u64, u64)> = got.iter().map(|m| (at(m.span.start), at(m.span.end))).collect();
        let meets = |a: &(u64, u64), b: &(u64, u64)| a.0 < b.1 && a.1 > b.0;
        gold += want.len();
        found += got.len();
        hit_gold += want.iter().filter(|w| got.iter().any(|g| meets(w, g))).count();
        hit_found += got.iter().filter(|g| want.iter().any(|w| meets(w, g))).count();
    }
    let (recall, precision) = (hit_gold as f64 / gold as f64, hit_found as f64 / found as f64);
    let f1 = 2.0 * recall * precision / (recall + precision);
    assert!(f1 >= 0.93, "overlap F1 {f1:.3} (recall {recall:.3}, precision {precision:.3})");
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
