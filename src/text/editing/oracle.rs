//! parley's own editing module as the judge of ours, where both can answer,
//! and the places where it cannot be used (see ARCHITECTURE.md).

use super::tests::{STYLE, lay};
use super::{Caret, Laid, word_at};
use crate::text::Direction;
use crate::text::fonts::Fonts;
use parley::editing::{Cursor, Selection};
use parley::{
    Affinity, BaseDirection, FontFamily, FontWeight, Layout, LayoutContext, LineHeight,
    StyleProperty,
};
use std::borrow::Cow;

const TEXTS: [&str; 8] = [
    "سلام",
    "او می\u{200c}رود خانه",
    "سال ABC پایان",
    "در 2025-10-07 و ۱۴۰۳/۰۵/۱۲ بود",
    "«PNG» و (SVG) را ببین",
    "hello سلام world",
    "کتا\u{651}\u{64e}ب لا",
    "https://example.ir/الف?q=1",
];

fn parleys(text: &str, direction: Direction) -> Layout<u8> {
    let mut fonts = Fonts::new(&[]);
    let families = FontFamily::List(Cow::Borrowed(fonts.families())).into_owned();
    let mut scratch = LayoutContext::new();
    let mut builder = scratch.ranged_builder(&mut fonts.context, text, 1.0, false);
    builder.set_base_direction(match direction {
        Direction::Rtl => BaseDirection::Rtl,
        Direction::Ltr => BaseDirection::Ltr,
    });
    builder.push_default(families);
    builder.push_default(StyleProperty::FontSize(STYLE.size));
    builder.push_default(StyleProperty::FontWeight(FontWeight::new(STYLE.weight)));
    builder.push_default(LineHeight::Absolute(STYLE.size));
    let mut layout = builder.build(text);
    layout.break_all_lines(None);
    layout
}

fn x(cursor: Cursor, layout: &Layout<u8>) -> f32 {
    cursor.geometry(layout, 0.0).x0 as f32
}

#[test]
fn arrows_lead_where_parleys_lead() {
    for text in TEXTS {
        for direction in [Direction::Rtl, Direction::Ltr] {
            let layout = parleys(text, direction);
            let paragraph = lay(text, direction, None);
            let laid = Laid { text, paragraph: &paragraph };
            for left in [true, false] {
                let far = if left { 1e6 } else { -1e6 };
                let mut theirs = Cursor::from_point(&layout, far, 1.0);
                let mut ours = laid.hit(far, 1.0);
                loop {
                    let (a, b) = (x(theirs, &layout), laid.caret(ours)[0]);
                    assert!((a - b).abs() < 0.01, "{text} {direction:?}: {a} and {b}");
                    assert_eq!(theirs.index(), ours.offset, "{text} {direction:?} at {a}");
                    let Some(next) = laid.step(ours, left) else { break };
                    ours = next;
                    theirs = if left {
                        theirs.previous_visual(&layout)
                    } else {
                        theirs.next_visual(&layout)
                    };
                }
            }
        }
    }
}

#[test]
fn points_hit_what_parleys_hit() {
    for text in TEXTS {
        let layout = parleys(text, Direction::Rtl);
        let paragraph = lay(text, Direction::Rtl, None);
        let laid = Laid { text, paragraph: &paragraph };
        for step in 0..=(paragraph.width as usize) {
            let at = step as f32 + 0.37;
            let theirs = Cursor::from_point(&layout, at, 1.0);
            let ours = laid.hit(at, 1.0);
            let upstream = theirs.affinity() == Affinity::Upstream;
            assert_eq!((theirs.index(), upstream), (ours.offset, ours.upstream), "{text} at {at}");
        }
    }
}

#[test]
fn words_are_parleys_words() {
    let text = "او می\u{200c}رود خانه و ABC را";
    let layout = parleys(text, Direction::Rtl);
    for letter in lay(text, Direction::Rtl, None).letters(0) {
        let middle = f32::midpoint(letter.x0, letter.x1);
        let theirs = Selection::word_from_point(&layout, middle, 1.0).text_range();
        assert_eq!(theirs, word_at(text, letter.range.start), "at {}", letter.range.start);
    }
}

/// Why parley's cursor cannot stand in our lines: where a Persian line is
/// wrapped between two Latin words, it leaves the space right of the first,
/// within the line, where rule L1 of UAX #9 wants it beyond the line's left
/// end. Its carets of that line would stand a space beside our letters. If this
/// fails, parley has learnt the rule and the choice can be made anew.
#[test]
fn in_wrapped_lines_parleys_carets_stand_beside_our_letters() {
    let text = "سلام ABC DEFGH";
    let paragraph = lay(text, Direction::Rtl, Some(75.0));
    let laid = Laid { text, paragraph: &paragraph };
    let end = laid.line_edge(0, true);
    assert_eq!((laid.lines(), &text[..end.offset]), (2, "سلام ABC"));
    let mut layout = parleys(text, Direction::Rtl);
    layout.break_all_lines(Some(75.0));
    layout.align(parley::Alignment::Start, parley::AlignmentOptions::default());
    let theirs = x(Cursor::from_byte_index(&layout, end.offset - 3, Affinity::Downstream), &layout);
    let ours = laid.caret(Caret::before(end.offset - 3))[0];
    assert!((theirs - ours).abs() > 2.0, "{theirs} and {ours}");
}
