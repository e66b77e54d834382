//! One word typed many ways; folding twice; offsets that lead back.

use super::*;
use crate::text::orthography::digit_value;
use proptest::prelude::*;

#[track_caller]
fn same(a: &str, b: &str) {
    assert_eq!(fold(a, Folding::default()), fold(b, Folding::default()));
}

#[test]
fn ways_of_typing_one_word() {
    same("علي", "علی");
    same("كتاب", "کتاب");
    same("مسئول", "مسیول");
    same("رأی", "رای");
    same("سؤال", "سوال");
    same("قرآن", "قران");
    same("املاء", "املا");
    same("سَلامٌ", "سلام");
    same("ســـلام", "سلام");
    same("۱۴۰۳ ١٤٠٣", "1403 1403");
    same("\u{feb3}\u{fefc}\u{fee1}", "سلام");
    same("Reuters", "REUTERS");
    same("۵٫۲٪", "5.2%");
}

#[test]
fn ezafe_after_he_has_three_spellings() {
    for text in ["خانهٔ من", "خانۀ من", "خانه\u{200c}ی من", "خانه من"] {
        same(text, "خانه من");
    }
    same("خانه\u{200c}ی", "خانه");
    // Not at the end of a word it is a letter.
    assert_eq!(fold("خانه\u{200c}یم", Folding::default()), "خانه\u{200c}یم");
}

#[test]
fn joiner_and_space_as_asked() {
    let with = |joiner, drop_spaces| fold("می\u{200c}شود  گفت", Folding { joiner, drop_spaces });
    assert_eq!(with(Joiner::Keep, false), "می\u{200c}شود گفت");
    assert_eq!(with(Joiner::Drop, false), "میشود گفت");
    assert_eq!(with(Joiner::Space, false), "می شود گفت");
    assert_eq!(with(Joiner::Drop, true), "میشودگفت");
}

#[test]
fn every_letter_form_has_its_letter() {
    for code in (0xfe80..=0xfef4).chain(0xfb56..=0xfb59).chain(0xfb8e..=0xfb95) {
        let c = char::from_u32(code).unwrap();
        let folded = fold_char(c);
        assert!(folded.is_none_or(|f| ('\u{600}'..='\u{6ff}').contains(&f)), "{code:x}");
    }
}

#[test]
fn digits_of_all_scripts() {
    for (c, value) in [('7', 7), ('۷', 7), ('٧', 7), ('७', 7), ('７', 7)] {
        assert_eq!(digit_value(c), Some(value));
    }
    for c in ['a', 'س', '½', '²', '〇'] {
        assert_eq!(digit_value(c), None);
    }
}

#[test]
fn marks_belong_to_their_letter() {
    let folded = Folded::new("«سَلامٌ»", Folding::default());
    let at = folded.text.find("سلام").unwrap();
    let source = folded.source_range(at..at + "سلام".len());
    assert_eq!(&"«سَلامٌ»"[source], "سَلامٌ");
}

const TEXT: &str = "[سلامهیيىكکةۀآأؤئءب\u{64b}\u{64e}\u{654}\u{640}\u{200c}\u{200d}\u{200b}\u{2068}\u{fefb}\u{feb3}aAİß ۱٢3٫.\n\u{a0}]{0,24}";

fn foldings() -> impl Strategy<Value = Folding> {
    let joiner = prop_oneof![Just(Joiner::Keep), Just(Joiner::Drop), Just(Joiner::Space)];
    (joiner, any::<bool>()).prop_map(|(joiner, drop_spaces)| Folding { joiner, drop_spaces })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn folding_twice_is_folding_once(text in TEXT, folding in foldings()) {
        let once = fold(&text, folding);
        prop_assert_eq!(fold(&once, folding), once);
    }

    #[test]
    fn any_text_folds_once(text in "\\PC{0,24}", folding in foldings()) {
        let once = fold(&text, folding);
        prop_assert_eq!(fold(&once, folding), once);
    }

    #[test]
    fn both_ways_of_folding_agree(text in TEXT, folding in foldings()) {
        prop_assert_eq!(Folded::new(&text, folding).text, fold(&text, folding));
    }

    /// What a folded character came from folds to that character.
    #[test]
    fn offsets_lead_back(text in TEXT, folding in foldings()) {
        let folded = Folded::new(&text, folding);
        let mut end = 0;
        for (at, c) in folded.text.char_indices() {
            let source = folded.source_range(at..at + c.len_utf8());
            prop_assert!(source.end >= end && source.end <= text.len());
            end = source.end;
            let back = fold(&text[source.clone()], folding);
            let ligature = text[source.clone()].chars().any(|c| lam_alef(c).is_some());
            prop_assert!(back == c.to_string() || ligature, "{:?} of {:?}", back, &text[source]);
        }
    }

    #[test]
    fn folded_characters_stay(c: char) {
        if let Some(folded) = fold_char(c) {
            prop_assert_eq!(fold_char(folded), Some(folded));
        }
    }
}
