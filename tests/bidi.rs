//! In which order characters stand, against what Chromium did with the same
//! everyday lines (see `tests/data/bidi`) and against the rules of UAX #9.
//! Unicode's own test files are run by `.ci/unicode`.

use gahnegar::text::{Align, Direction, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use std::sync::Arc;

fn lay_out(text: &str, direction: Direction, max_width: Option<f32>) -> Arc<Paragraph> {
    TextEngine::new().layout(&ParagraphSpec {
        text,
        style: TextStyle { size: 15.0, weight: 400.0, line_height: 2.0 },
        direction,
        max_width,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    })
}

/// The characters of a line from left to right, by their index in the text.
fn order(paragraph: &Paragraph, text: &str, line: usize) -> Vec<usize> {
    let mut order = Vec::new();
    for letter in paragraph.letters(line) {
        let first = text[..letter.range.start].chars().count();
        let mut indices: Vec<usize> = (first..).take(text[letter.range].chars().count()).collect();
        if letter.rtl {
            indices.reverse();
        }
        order.extend(indices);
    }
    order
}

/// The characters of a line from left to right, brackets as in the text.
fn shown(text: &str, direction: Direction, line: usize, width: Option<f32>) -> String {
    let characters: Vec<char> = text.chars().collect();
    let paragraph = lay_out(text, direction, width);
    order(&paragraph, text, line).into_iter().map(|index| characters[index]).collect()
}

/// Levels of the characters of a text on one line, a digit each.
fn levels(text: &str, direction: Direction) -> String {
    let paragraph = lay_out(text, direction, None);
    let mut letters: Vec<_> = paragraph.letters(0).collect();
    letters.sort_by_key(|letter| letter.range.start);
    letters.iter().map(|letter| letter.level.to_string()).collect()
}

#[test]
fn everyday_lines_stand_as_in_chromium() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bidi");
    let texts = std::fs::read_to_string(root.join("everyday.txt")).unwrap();
    let texts: Vec<&str> = texts.lines().collect();
    let table = std::fs::read_to_string(root.join("chromium.tsv")).unwrap();
    let mut compared = 0;
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let [_, line, direction, expected] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{row}");
        };
        let text = texts[line.parse::<usize>().unwrap()];
        let direction = if direction == "rtl" { Direction::Rtl } else { Direction::Ltr };
        let expected: Vec<usize> =
            expected.split(' ').map(|index| index.parse().unwrap()).collect();
        let paragraph = lay_out(text, direction, None);
        // Marks share their letter's place; what has no width has none.
        let bases: Vec<usize> = paragraph
            .letters(0)
            .map(|letter| text[..letter.range.start].chars().count())
            .filter(|index| expected.contains(index))
            .collect();
        let expected: Vec<usize> = expected.into_iter().filter(|i| bases.contains(i)).collect();
        let ours = order(&paragraph, text, 0);
        let ours: Vec<usize> = ours.into_iter().filter(|i| bases.contains(i)).collect();
        assert_eq!(ours, expected, "{text} {direction:?}");
        compared += 1;
    }
    assert_eq!(compared, 2 * texts.len());
}

#[test]
fn what_a_persian_reader_sees() {
    for (text, expected) in [
        ("فایل (PNG) شد", "دش )PNG( لیاف"),
        ("«سلام»", "»مالس«"),
        ("به C++ رفت", "تفر ++C هب"),
        ("حدود ۵۰٪ شد", "دش ٪۵۰ دودح"),
        ("ساعت ۱۲:۳۰ بود", "دوب ۱۲:۳۰ تعاس"),
        ("روز ۱۴۰۳/۰۵/۱۲ بود", "دوب ۱۴۰۳/۰۵/۱۲ زور"),
        ("عدد ۳٫۵ است", "تسا ۳٫۵ ددع"),
        ("شبکهٔ BBC، و", "و ،BBC \u{654}هکبش"),
    ] {
        assert_eq!(shown(text, Direction::Rtl, 0, None), expected);
    }
}

/// The white space that ends a line stands at its end, whatever is before it.
#[test]
fn rule_l1_holds_at_the_end_of_every_line() {
    let text = "یک دو Visit Tehran Museum سه";
    let width = Some(lay_out("یک دو Visit Tehran", Direction::Rtl, None).width + 1.0);
    assert_eq!(shown(text, Direction::Rtl, 0, width), " Visit Tehran ود کی");
    assert_eq!(shown(text, Direction::Rtl, 1, width), "هس Museum");
}

#[test]
fn levels_are_those_of_uax_9() {
    use Direction::{Ltr, Rtl};
    for (text, direction, expected) in [
        // N0: brackets take the direction of what they hold, or of what is before them.
        ("a(ب)c", Ltr, "00100"),
        ("ا(b)ج", Rtl, "11211"),
        ("a(b)", Rtl, "2222"),
        // W2, W4 and N1: a date after Arabic letters is Arabic numbers.
        ("ا 2025-10-07", Rtl, "112222122122"),
        ("a 2025-10-07", Ltr, "000000000000"),
        // Embeddings, overrides and isolates, and what rule X9 removes.
        ("a\u{202b}bا\u{202c}c", Ltr, "002110"),
        ("\u{2067}a(b\u{2069})", Ltr, "022200"),
        ("\u{2068}ا\u{2069}a\u{2068}b\u{2069}", Rtl, "1312121"),
        // L1: a tab, and the white space before it, have the paragraph's level.
        ("ا \tب", Ltr, "1001"),
    ] {
        assert_eq!(levels(text, direction), expected, "{}", text.escape_unicode());
    }
}

/// Columns between tabs stand in the paragraph's order, each by itself.
#[test]
fn tabs_separate_what_they_stand_between() {
    let text = "یک\tدو\tsix";
    assert_eq!(shown(text, Direction::Ltr, 0, None), "کی\tود\tsix");
    assert_eq!(shown(text, Direction::Rtl, 0, None), "six\tود\tکی");
}

/// A control that only the layout engine sees is in no range that we give out.
#[test]
fn levels_spelled_out_leave_no_trace() {
    let text = "\u{202b}\tا\u{202c} a";
    let paragraph = lay_out(text, Direction::Ltr, None);
    let mut covered: Vec<_> = paragraph.letters(0).map(|letter| letter.range).collect();
    covered.sort_by_key(|range| range.start);
    let mut at = 0;
    for range in covered {
        assert_eq!(range.start, at);
        at = range.end;
    }
    assert_eq!(at, text.len());
    for run in paragraph.runs.iter() {
        assert!(text.get(run.range.clone()).is_some());
        assert!(run.glyphs.iter().all(|glyph| run.range.contains(&glyph.cluster)));
    }
}
