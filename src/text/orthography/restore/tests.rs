//! Single words, offsets, and the measure on text that lost its non-joiners.

use super::*;
use proptest::prelude::*;

fn shown(text: &str) -> String {
    restore(text).text.replace(ZWNJ, "-")
}

#[test]
fn letters_that_touch() {
    for (typed, whole) in [
        ("میکند", "می-کند"),
        ("نمیرود", "نمی-رود"),
        ("برمیگردد", "برمی-گردد"),
        ("شدهاند", "شده-اند"),
        ("میکردهاند", "می-کرده-اند"),
        ("کتابها", "کتاب-ها"),
        ("برنامههایش", "برنامه-هایش"),
        ("برنامهریزیهای", "برنامه-ریزی-های"),
        ("منطقهای", "منطقه-ای"),
        ("نشستهای", "نشست-های"),
        ("بزرگتر", "بزرگ-تر"),
        ("مهمترین", "مهم-ترین"),
        ("خانهاش", "خانه-اش"),
        ("امنیتیاش", "امنیتی-اش"),
        ("کرهشمالی", "کره-شمالی"),
        ("گفتوگوهای", "گفت-وگوهای"),
        ("رييسجمهور", "رييس-جمهور"),
        ("بهعنوان", "به-عنوان"),
    ] {
        assert_eq!(shown(typed), whole);
    }
}

#[test]
fn spaces_between_parts() {
    for (typed, whole) in [
        ("او می کند", "او می-کند"),
        ("کتاب های تازه", "کتاب-های تازه"),
        ("رفته اند", "رفته-اند"),
        ("رئیس جمهور روسیه", "رئیس-جمهور روسیه"),
        ("پیش\u{200c}بینی های", "پیش-بینی-های"),
        ("مهم ترین", "مهم-ترین"),
    ] {
        assert_eq!(shown(typed), whole);
    }
}

#[test]
fn whole_words_stay() {
    for text in [
        "میدان میلاد میز میهن نمیر میرزا میانی میدانی میراث",
        "دختر دفتر بهتر برتر کمتر بیشتر ویترین",
        "پدرها تنها تنهایی بها نهایی انتها آنها اشتها",
        "الهام اتهام سهام ابهام پیام عملیات",
        "نامهای دستهای",
        "۱۰ می شد و ماه می رسید",
        "جان باخته است و توسعه یافته است",
        "خانه شما، آب و هوا، به عنوان، کره شمالی",
        "كتاب\u{200c}ها سَلامها می\u{640}کند",
    ] {
        assert_eq!(restore(text).text, text);
    }
}

#[test]
fn places_lead_to_the_original_and_back() {
    let text = "او میکند؛ کتاب ها";
    let restored = restore(text);
    assert_eq!(restored.count(), 2);
    let word = restored.text.find("می\u{200c}کند").expect("shown");
    let whole = word..word + "می\u{200c}کند".len();
    assert_eq!(&text[restored.original_range(whole.clone())], "میکند");
    let at = text.find("میکند").expect("there");
    assert_eq!(restored.shown_range(at..at + "میکند".len()), whole);
    // A non-joiner alone stands for nothing, or for the space.
    let first = restored.text.find(ZWNJ).expect("shown");
    assert!(restored.original_range(first..first + 3).is_empty());
    let second = restored.text.rfind(ZWNJ).expect("shown");
    assert_eq!(&text[restored.original_range(second..second + 3)], " ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn places_are_right_in_any_text(
        words in prop::collection::vec(prop_oneof![
            Just("میکند"), Just("کتاب"), Just("ها"), Just("شده"), Just("اند"), Just("می"),
            Just("برنامهریزیهای"), Just("a"), Just("۱۲"), Just("\u{200c}"), Just("گفتوگو"),
        ], 0..12),
        gap in prop_oneof![Just(" "), Just(""), Just("، "), Just("\n")],
    ) {
        let text = words.join(gap);
        let restored = restore(&text);
        let mut last = 0;
        for (offset, c) in restored.text.char_indices() {
            let original = restored.to_original(offset);
            prop_assert!(original >= last && text.is_char_boundary(original));
            last = original;
            let is_put_in = restored.edits.iter().any(|edit| edit.shown == offset);
            if !is_put_in {
                prop_assert!(text[original..].starts_with(c));
                // Before a joint and after it is one place of the original.
                let back = restored.to_shown(original);
                prop_assert!(back == offset || back + ZWNJ.len_utf8() == offset);
            }
        }
        prop_assert_eq!(restored.to_original(restored.text.len()), text.len());
        prop_assert_eq!(restored.to_shown(text.len()), restored.text.len());
    }

    #[test]
    fn restoring_twice_is_restoring_once(text in "[می کندهاترینشگفو\u{200c}.]{0,30}") {
        let once = restore(&text).text;
        prop_assert_eq!(&restore(&once).text, &once);
    }
}
