//! What holds for any text and any movement.

use super::tests::Article;
use super::*;
use crate::text::Direction;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Texts of all that meets in Persian prose: both directions, digits of both
/// kinds, joiners, marks, signs, pictures, line breaks.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let piece = prop::sample::select(vec![
        "سلام",
        " ",
        "می\u{200c}روم",
        "ABC",
        "۱۴۰۳",
        "12",
        "/",
        "(",
        ")",
        "«",
        "»",
        "،",
        ".",
        "کتا\u{651}\u{64e}ب",
        "👩\u{200d}👧",
        "לא",
        "x\u{301}",
        "\n",
        "  ",
        "http://a.ir/b",
        "‌",
        "\u{2068}PNG\u{2069}",
    ]);
    let text = prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat());
    prop::collection::vec(text, 1..4)
}

fn moves() -> impl Strategy<Value = Move> {
    prop_oneof![
        any::<bool>().prop_map(|left| Move::Letter { left }),
        any::<bool>().prop_map(|left| Move::Word { left }),
        any::<bool>().prop_map(|down| Move::Lines { down, count: 1 }),
        any::<bool>().prop_map(|end| Move::LineEdge { end }),
        any::<bool>().prop_map(|forwards| Move::Paragraph { forwards }),
        any::<bool>().prop_map(|end| Move::TextEdge { end }),
    ]
}

fn articles() -> impl Strategy<Value = Article> {
    (texts(), any::<bool>(), prop_oneof![Just(None), (30.0_f32..300.0).prop_map(Some)]).prop_map(
        |(texts, rtl, width)| {
            let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
            Article { texts, direction, width }
        },
    )
}

fn is_border(text: &str, offset: usize) -> bool {
    offset == text.len() || text.grapheme_indices(true).any(|(start, _)| start == offset)
}

/// Where a place stands on the screen: paragraph, line, x in hundredths.
fn stands(article: &Article, place: Place) -> (usize, usize, i64) {
    let paragraph = article.layout(place.block);
    let laid = Laid { text: article.text(place.block), paragraph: &paragraph };
    let x = laid.caret(place.caret)[0];
    (place.block, laid.line(place.caret), (x * 100.0).round() as i64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_movement_ends_between_letters(
        article in articles(),
        moves in prop::collection::vec((moves(), any::<bool>()), 1..20),
    ) {
        let mut selection = Selection::default();
        for (movement, extend) in moves {
            selection.apply(&article, movement, extend);
            for place in [selection.anchor, selection.focus] {
                prop_assert!(is_border(article.text(place.block), place.caret.offset));
            }
            if !extend {
                prop_assert!(selection.is_empty());
            }
        }
    }

    #[test]
    fn as_many_steps_back_lead_to_the_same_spot(
        article in articles(),
        block in 0_usize..3,
        at in 0_usize..200,
        left in any::<bool>(),
        steps in 1_usize..12,
    ) {
        let block = block % article.count();
        let text = article.text(block);
        let offset = settle(text, at.min(text.len()));
        let paragraph = article.layout(block);
        let laid = Laid { text, paragraph: &paragraph };
        // One step first: a place between directions, or after the space that
        // a line is wrapped at, is not always one that arrows lead to.
        let Some(start) = laid.step(Caret::before(offset), left) else { return Ok(()) };
        let mut caret = start;
        let mut taken = 0;
        while taken < steps && let Some(next) = laid.step(caret, left) {
            caret = next;
            taken += 1;
        }
        for _ in 0..taken {
            caret = laid.step(caret, !left).expect("there was a way here");
        }
        let place = |caret| Place { block, caret };
        prop_assert_eq!(stands(&article, place(caret)), stands(&article, place(start)));
    }

    #[test]
    fn shift_and_an_arrow_select_one_letter_more_or_less(
        article in articles(),
        at in 0_usize..200,
        left in any::<bool>(),
    ) {
        let text = article.text(0);
        let offset = settle(text, at.min(text.len()));
        let start = Selection::at(Place { block: 0, caret: Caret::before(offset) });
        let mut grown = start;
        grown.apply(&article, Move::Letter { left }, true);
        if grown.focus.block == 0 && !grown.is_empty() {
            let range = grown.within(0, text.len());
            prop_assert_eq!(text[range].graphemes(true).count(), 1);
            grown.apply(&article, Move::Letter { left: !left }, true);
            prop_assert_eq!(grown.focus.key(), start.focus.key());
        }
    }

    #[test]
    fn arrows_reach_every_letter_of_a_paragraph(article in articles(), left in any::<bool>()) {
        let text = article.text(0);
        let paragraph = article.layout(0);
        let laid = Laid { text, paragraph: &paragraph };
        // From the outermost place of the first line, or of the last.
        let forwards = left == (article.direction == Direction::Rtl);
        let line = if forwards { 0 } else { laid.lines() - 1 };
        let far = if left { f32::MAX } else { f32::MIN };
        let mut caret = laid.hit_line(line, far);
        let rows = paragraph.line_table().len();
        let letters = text.graphemes(true).count();
        let mut seen = vec![stands(&article, Place { block: 0, caret })];
        while let Some(next) = laid.step(caret, left) {
            caret = next;
            seen.push(stands(&article, Place { block: 0, caret }));
            // Between lines of opposite ends each has a place of its own.
            prop_assert!(seen.len() <= letters + rows, "{seen:?}");
        }
        // Each line break and each space at which a line is wrapped may take
        // the place of a step; nothing else may.
        prop_assert!(seen.len() + rows > letters, "{} of {letters}", seen.len());
    }

    #[test]
    fn everything_selected_is_everything(article in articles()) {
        let all = Selection::all(&article);
        prop_assert_eq!(article.selected(&all), article.texts.join("\n"));
        let mut grown = Selection::default();
        grown.apply(&article, Move::TextEdge { end: true }, true);
        prop_assert_eq!(article.selected(&grown), article.texts.join("\n"));
    }

    #[test]
    fn a_point_and_the_caret_hit_there_agree(article in articles(), x in -20.0_f32..320.0, y in 0.0_f32..120.0) {
        let paragraph = article.layout(0);
        let laid = Laid { text: article.text(0), paragraph: &paragraph };
        let caret = laid.hit(x, y);
        prop_assert!(is_border(article.text(0), caret.offset));
        prop_assert_eq!(laid.line(caret), paragraph.line_at(y));
        let again = laid.caret(caret)[0];
        let nearest = paragraph
            .letters(laid.line(caret))
            .flat_map(|letter| [letter.x0, letter.x1])
            .map(|edge| (edge - x).abs())
            .fold(f32::INFINITY, f32::min);
        let row = &paragraph.line_table()[laid.line(caret)];
        // Outside the line, and in the space that hangs over its end, the
        // line's own end is the answer.
        if (row.x0..=row.x1).contains(&x) && nearest.is_finite() {
            prop_assert!((again - x).abs() <= nearest + 0.01, "{again} for {x}: {nearest}");
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_is_nothing(
        edits in prop::collection::vec(edits(), 0..24),
    ) {
        let mut editor = Editor::default();
        let mut text = String::from("متن نخست");
        let layout = |text: &str| super::tests::lay(text, Direction::Rtl, None);
        for edit in edits {
            editor.apply(&mut text, layout, edit);
            prop_assert!(is_border(&text, editor.caret().offset));
        }
        let last = text.clone();
        while editor.apply(&mut text, layout, Edit::Undo) {}
        prop_assert_eq!(text.as_str(), "متن نخست");
        while editor.apply(&mut text, layout, Edit::Redo) {}
        prop_assert_eq!(text, last);
    }
}

fn edits() -> impl Strategy<Value = Edit> {
    let typed = prop::sample::select(vec!["س", " ", "\u{200c}", "A", "\u{64e}", "👧", "دو سه"]);
    let reach = prop::sample::select(vec![Reach::Letter, Reach::Word, Reach::Line]);
    prop_oneof![
        4 => typed.clone().prop_map(|text| Edit::Insert(text.to_owned())),
        1 => typed.prop_map(|text| Edit::Paste(text.to_owned())),
        1 => reach.clone().prop_map(Edit::Backspace),
        1 => reach.prop_map(Edit::Delete),
        2 => (moves(), any::<bool>()).prop_map(|(to, select)| Edit::Move(to, select)),
        1 => Just(Edit::SelectAll),
    ]
}
