//! One word typed many ways; folding twice; offsets that lead back.

use super::*;
use crate::text::orthography::{digit_value, fold_char};
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
    same("قرا\u{653}ن رؤيا مسي\u{654}ول", "قرآن رويا مسئول");
    same("موسىٰ رحمٰن", "موسی رحمن");
    same("مسئلۀ خانة من", "مسیله خانه من");
    same("۵٫۲٪", "5.2%");
}

#[test]
fn latin_loses_accents_and_width() {
    same("Türkiye Ærø STRAẞE", "turkiye aero strasse");
    same("Ｇａｈｎｅｇａｒ　２０２５", "gahnegar 2025");
    same("e\u{301}té", "ÉTÉ");
    same("İstanbul ﬁle", "istanbul file");
    same("Ελλάς Москва Ёлка", "ελλασ москва елка");
}

#[test]
fn neighbours_letters_fold_to_persian_ones() {
    same("ہندوستان کے ٹرین", "هندوستان کی ترین");
    same("کوردستان ڕۆژهەڵات", "کوردستان روژههلات");
    same("پښتو ګل", "پشتو گل");
    same("ڪتاب", "کتاب");
}

#[test]
fn presentation_forms_are_letters() {
    same("\u{fdf2} \u{fdfc} \u{fefb}", "الله ریال لا");
    same("\u{fdfa}", "صلی الله علیه وسلم");
    same("\u{fb58}\u{fbfd}\u{fe8e}\u{fee1}", "پیام");
    same("س\u{fe77}لا\u{fc60}م", "سلام");
}

#[test]
fn ezafe_after_he_has_three_spellings() {
    for text in ["خانهٔ من", "خانۀ من", "خانه\u{200c}ی من", "خانه ی من", "خانه من"]
    {
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
    let forms = ('\u{fb50}'..='\u{fdf1}').chain('\u{fdf4}'..='\u{fdfc}');
    // Ornate brackets, unassigned places and words written as one sign.
    let others = |c| {
        matches!(c, '\u{fbc3}'..='\u{fbd2}' | '\u{fd3e}'..='\u{fd4f}'
        | '\u{fd90}'..='\u{fd91}' | '\u{fdc8}'..='\u{fdef}')
    };
    for c in forms.chain('\u{fe70}'..='\u{fefc}').filter(|&c| !others(c)) {
        let folded = fold(&c.to_string(), Folding::LOOSE);
        let is_letter = |f: char| ('\u{620}'..='\u{6ff}').contains(&f);
        assert!(folded.chars().all(is_letter), "{:x} is {folded:?}", c as u32);
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

#[test]
fn a_non_joiner_that_becomes_a_space_ends_a_word() {
    let folding = Folding { joiner: Joiner::Space, ..Folding::default() };
    let once = fold("\u{647} \u{6cc}\u{200c}\u{633}", folding);
    assert_eq!(once, "\u{647} \u{633}");
    assert_eq!(fold(&once, folding), once);
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
            let several = text[source.clone()].chars().any(|c| fold_one(c) == Fold::Several);
            let same = back == c.to_string() || several && back.contains(c);
            prop_assert!(same, "{:?} of {:?}", back, &text[source]);
        }
    }

    /// Ranges stand on borders of characters, go forward and cover the text of
    /// every letter.
    #[test]
    fn offsets_are_borders_that_ascend(text in "\\PC{0,16}|[ﷲﷺﻻßکه\u{200c}ی\u{64e} .]{0,16}", folding in foldings()) {
        let folded = Folded::new(&text, folding);
        let mut borders: Vec<usize> = folded.text.char_indices().map(|(at, _)| at).collect();
        borders.push(folded.text.len());
        let (mut start, mut end) = (0, 0);
        for pair in borders.windows(2) {
            let source = folded.source_range(pair[0]..pair[1]);
            prop_assert!(text.is_char_boundary(source.start) && text.is_char_boundary(source.end));
            prop_assert!(source.start >= start && source.end >= end && source.start < source.end);
            (start, end) = (source.start, source.end);
        }
        let whole = folded.source_range(0..folded.text.len());
        let again = fold(&text[whole], folding);
        prop_assert_eq!(again.trim(), folded.text.trim());
    }

    #[test]
    fn folded_characters_stay(c: char) {
        if let Some(folded) = fold_char(c) {
            prop_assert_eq!(fold_char(folded), Some(folded));
        }
    }
}
