//! What a reader would notice: order, sides, joining, widths.

#![allow(clippy::float_cmp, reason = "the same sums in the same order are the same")]

use super::*;
use proptest::prelude::*;

const STYLE: TextStyle = TextStyle { size: 16.0, weight: 400.0, line_height: 1.6 };

fn spec(text: &str) -> ParagraphSpec<'_> {
    ParagraphSpec {
        text,
        style: STYLE,
        direction: Direction::Rtl,
        max_width: None,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    }
}

fn layout(spec: &ParagraphSpec<'_>) -> std::sync::Arc<Paragraph> {
    TextEngine::new().layout(spec)
}

/// The pieces of every line from left to right, as a reader's eye meets them.
fn visual(text: &str, paragraph: &Paragraph) -> Vec<String> {
    let line = |row: &Line| {
        let mut pieces: Vec<_> = paragraph.clusters[row.clusters.clone()].iter().collect();
        pieces.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        pieces.iter().map(|c| &text[c.start as usize..c.end as usize]).collect()
    };
    paragraph.rows.iter().map(line).collect()
}

#[track_caller]
fn reads(text: &str, expected: &str) {
    assert_eq!(visual(text, &layout(&spec(text))).join("\n"), expected);
}

#[test]
fn digits_keep_their_order() {
    reads("سال ۱۲۳ بود", "دوب ۱۲۳ لاس");
    reads("٤٥٦", "٤٥٦");
}

#[test]
fn dates_keep_their_order() {
    // European digits after Arabic letters become Arabic numbers (W2), and a
    // hyphen between those separates nothing (W4 is for EN and ES only): the
    // parts stand from right to left, as every browser shows them.
    reads("روز 2025-10-07 بود", "دوب 07-10-2025 زور");
    reads("2025-10-07", "2025-10-07");
    // A slash does separate numbers of one kind.
    reads("روز 1403/05/12 بود", "دوب 1403/05/12 زور");
    reads("روز ۱۴۰۳/۰۵/۱۲ بود", "دوب ۱۴۰۳/۰۵/۱۲ زور");
    reads("ساعت ۱۰:۲۰ شد", "دش ۱۰:۲۰ تعاس");
}

#[test]
fn latin_stays_latin_inside_persian() {
    reads("عکس (PNG) است", "تسا )PNG( سکع");
    reads("PNG عکس است", "تسا سکع PNG");
    reads("از New York Times نقل", "لقن New York Times زا");
}

#[test]
fn brackets_and_quotes_face_their_text() {
    // Logically first is visually rightmost; mirrored glyphs are the font's.
    reads("«سلام»", "»مالس«");
    reads("(سلام) رفت.", ".تفر )مالس(");
    let text = "(س)";
    let paragraph = layout(&spec(text));
    let run = &paragraph.runs[0];
    let ltr = layout(&ParagraphSpec { direction: Direction::Ltr, ..spec("(s)") });
    // The opening bracket of a right-to-left pair looks like «)».
    assert_eq!(run.glyphs.last().map(|g| g.id), ltr.runs[0].glyphs.last().map(|g| g.id));
}

#[test]
fn wrapped_lines_read_from_top_and_from_the_right() {
    let text = "یک دو سه چهار پنج شش هفت هشت نه ده";
    let paragraph = layout(&ParagraphSpec { max_width: Some(90.0), ..spec(text) });
    assert!(paragraph.lines > 1);
    let rows = paragraph.line_table();
    assert_eq!(rows[0].range.start, 0);
    assert!(rows.windows(2).all(|pair| pair[0].range.end == pair[1].range.start));
    assert_eq!(rows.last().map(|row| row.range.end), Some(text.len()));
    for row in rows {
        assert!((row.x1 - 90.0).abs() < 0.01, "right edge at {}", row.x1);
        assert!(row.x0 >= 0.0);
    }
    let first = visual(text, &paragraph).swap_remove(0);
    assert!(first.trim_start().ends_with("کی"), "{first}");
}

/// Rule L1 of UAX #9: the space at which a line of the other direction wraps
/// goes to the end of the line, not beside the word.
#[test]
fn space_at_a_wrap_stands_at_the_line_end() {
    let text = "روزنامه New York Times نوشت";
    let width = layout(&spec("روزنامه New York")).width + 1.0;
    let p = layout(&ParagraphSpec { max_width: Some(width), ..spec(text) });
    assert_eq!(visual(text, &p)[0], " New York همانزور");
    let row = &p.rows[0];
    assert!(row.x0 >= 0.0 && (row.x1 - width).abs() < 0.01, "{row:?}");
    let ltr = "says سلام دنیا and";
    let width = layout(&spec("says سلام")).width + 1.0;
    let spec = ParagraphSpec { direction: Direction::Ltr, max_width: Some(width), ..spec(ltr) };
    let p = layout(&spec);
    assert_eq!(visual(ltr, &p)[0], "says مالس ");
    assert!(p.rows[0].x0.abs() < 0.01);
}

#[test]
fn controls_draw_nothing_and_cost_nothing() {
    let width = |text| layout(&spec(text)).width;
    for (plain, marked) in [
        ("سلام", "\u{2068}سلام\u{2069}"),
        ("abc", "\u{2066}abc\u{2069}"),
        ("abc", "\u{200e}abc\u{200f}"),
        ("د۱", "د\u{200c}۱"),
    ] {
        assert_eq!(width(plain), width(marked), "{marked:?}");
    }
    // A non-joiner costs nothing itself; what it keeps apart may be wider.
    let text = "می\u{200c}خواهم";
    let paragraph = layout(&spec(text));
    let joiner = text.find('\u{200c}').unwrap();
    let glyph =
        paragraph.runs.iter().flat_map(|run| run.glyphs.iter()).find(|g| g.cluster == joiner);
    assert_eq!(glyph.map(|g| g.advance), Some(0.0));
}

#[test]
fn letters_join_across_colours() {
    let text = "بهار";
    let spans = [StyleSpan { range: 0..4, weight: None, brush: 1 }];
    let plain = layout(&spec(text));
    let marked = layout(&ParagraphSpec { spans: &spans, ..spec(text) });
    let ids = |p: &Paragraph| -> Vec<u32> {
        p.runs.iter().flat_map(|run| run.glyphs.iter().map(|g| g.id)).collect()
    };
    assert_eq!(ids(&plain), ids(&marked));
    assert_eq!(marked.runs.len(), 2);
    assert_eq!(plain.width, marked.width);
    // Visual order: the first letters stand on the right.
    assert_eq!(marked.runs[1].brush, 1);
    assert_eq!(marked.runs[1].range, 0..4);
}

#[test]
fn weight_moves_the_variation_axis() {
    let text = "سلام";
    let bold = [StyleSpan { range: 0..text.len(), weight: Some(900.0), brush: 0 }];
    let plain = layout(&spec(text));
    let heavy = layout(&ParagraphSpec { spans: &bold, ..spec(text) });
    assert_ne!(plain.runs[0].coords, heavy.runs[0].coords);
    assert!(heavy.width > plain.width);
}

#[test]
fn alignment_follows_the_base_direction() {
    let at = |direction, align| {
        let p = layout(&ParagraphSpec { direction, align, max_width: Some(200.0), ..spec("a") });
        p.rows[0].x0
    };
    let w = layout(&spec("a")).width;
    for (direction, align, x) in [
        (Direction::Rtl, Align::Start, 200.0 - w),
        (Direction::Ltr, Align::Start, 0.0),
        (Direction::Rtl, Align::End, 0.0),
        (Direction::Ltr, Align::End, 200.0 - w),
        (Direction::Rtl, Align::Center, (200.0 - w) / 2.0),
        (Direction::Ltr, Align::Justify, 0.0),
        (Direction::Rtl, Align::Justify, 200.0 - w),
    ] {
        assert!((at(direction, align) - x).abs() < 0.01, "{direction:?} {align:?}");
    }
}

#[test]
fn justified_lines_fill_the_width_but_for_the_last() {
    let text = "یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده";
    let p = layout(&ParagraphSpec { max_width: Some(120.0), align: Align::Justify, ..spec(text) });
    let (last, full) = p.rows.split_last().unwrap();
    assert!(
        full.iter().all(|row| row.x0.abs() < 0.05 && (row.x1 - 120.0).abs() < 0.05),
        "{full:?}"
    );
    assert!(last.x0 > 1.0 && (last.x1 - 120.0).abs() < 0.05);
}

#[test]
fn ellipsis_stands_where_reading_ends() {
    let text = "رهبر کره شمالی در پیام تبریک تولد پوتین بر تعمیق روابط تأکید کرد";
    for max_lines in 1..3 {
        let cut =
            ParagraphSpec { max_width: Some(160.0), max_lines: Some(max_lines), ..spec(text) };
        let p = layout(&cut);
        assert!(p.truncated && p.lines == max_lines && p.width <= 160.01);
        let row = p.rows.last().unwrap();
        let ellipsis = p.clusters[row.clusters.clone()].iter().min_by(|a, b| a.x0.total_cmp(&b.x0));
        let ellipsis = ellipsis.unwrap();
        assert_eq!(ellipsis.end as usize, text.len());
        // Cut behind a whole word, with no space before the ellipsis.
        assert!(
            text[ellipsis.start as usize..].starts_with(' '),
            "{}",
            &text[..ellipsis.start as usize]
        );
    }
}

#[test]
fn ellipsis_after_latin_still_ends_the_persian_line() {
    let text = "گزارش از Washington Post و دیگران که بسیار بلند است";
    let p = layout(&ParagraphSpec { max_width: Some(170.0), max_lines: Some(1), ..spec(text) });
    let leftmost = p.clusters.iter().min_by(|a, b| a.x0.total_cmp(&b.x0)).unwrap();
    assert_eq!(leftmost.end as usize, text.len());
    let ltr = ParagraphSpec {
        direction: Direction::Ltr,
        max_width: Some(90.0),
        max_lines: Some(1),
        ..spec("Washington Post and others")
    };
    let p = layout(&ltr);
    let rightmost = p.clusters.iter().max_by(|a, b| a.x0.total_cmp(&b.x0)).unwrap();
    assert_eq!(rightmost.end as usize, ltr.text.len());
}

#[test]
fn hard_lines_are_cut_too() {
    let p = layout(&ParagraphSpec { max_lines: Some(2), ..spec("یک\n\nسه\nچهار") });
    assert!(p.truncated);
    assert_eq!(p.lines, 1, "the ellipsis follows a word, not a blank line");
    let p = layout(&ParagraphSpec { max_lines: Some(4), ..spec("یک\n\nسه\nچهار") });
    assert!(!p.truncated && p.lines == 4);
}

#[test]
fn empty_text_has_one_line() {
    let p = layout(&spec(""));
    assert_eq!((p.lines, p.width, p.runs.len()), (1, 0.0, 0));
    assert_eq!(p.height, (16.0_f32 * 1.6).round());
    assert_eq!(layout(&spec("یک\n")).lines, 2);
    assert_eq!(layout(&spec("یک\r\nدو")).lines, 2);
}

#[test]
fn a_missing_letter_is_a_box() {
    let p = layout(&spec("漢"));
    assert_eq!(p.runs[0].glyphs[0].id, 0);
    assert!(p.runs[0].glyphs[0].advance > 0.0);
}

#[test]
fn a_font_passed_in_is_asked_after_our_own() {
    let mut bytes = Font::vazirmatn().data.to_vec();
    bytes.push(0);
    let other = Font::new(bytes.into(), 0);
    assert_ne!(other.id, Font::vazirmatn().id);
    let mut engine = TextEngine::with_fonts(&[other]);
    let p = engine.layout(&spec("سلام 漢"));
    assert!(p.runs.iter().all(|run| run.font.id == Font::vazirmatn().id));
    assert_eq!(p.runs[0].glyphs[0].id, 0);
}

#[test]
fn same_spec_same_paragraph() {
    let mut engine = TextEngine::new();
    let narrow = ParagraphSpec { max_width: Some(50.0), ..spec("یک دو سه چهار") };
    let first = engine.layout(&narrow);
    let wide = engine.layout(&spec("یک دو سه چهار"));
    assert!(std::sync::Arc::ptr_eq(&first, &engine.layout(&narrow)));
    assert!(wide.lines == 1 && first.lines > 1);
    assert_eq!(engine.cached().0, 1, "one text, two widths");
}

#[test]
fn a_full_cache_forgets_the_oldest() {
    let mut engine = TextEngine::new();
    for i in 0..20_000 {
        engine.layout(&spec(&format!("متن شماره {i}")));
    }
    let (texts, bytes) = engine.cached();
    assert!(texts < 20_000 && bytes <= 48 << 20, "{texts} {bytes}");
    assert!(texts > 5_000);
}

#[test]
fn points_and_ranges_answer_each_other() {
    let text = "سلام (PNG) ۱۲۳";
    let p = layout(&spec(text));
    let png = text.find("PNG").unwrap();
    let rects = p.rects(png..png + 3);
    assert_eq!(rects.len(), 1);
    let [x0, y0, x1, y1] = rects[0];
    let y = f32::midpoint(y0, y1);
    assert_eq!(p.offset_at(x0 + 0.5, y), png);
    assert_eq!(p.offset_at(x1 - 0.5, y), png + 3);
    assert_eq!(p.offset_at(1e6, y), 0);
    assert_eq!(p.offset_at(-1e6, y), text.len());
    assert_eq!(p.caret(0)[0], p.width);
}

/// In a text field the caret follows a space that was just typed.
#[test]
fn a_trailing_space_has_a_place() {
    for (direction, text) in
        [(Direction::Rtl, "سلام "), (Direction::Ltr, "abc "), (Direction::Rtl, "abc ")]
    {
        let p = layout(&ParagraphSpec { direction, ..spec(text) });
        let end = text.len();
        let word = layout(&ParagraphSpec { direction, ..spec(text.trim()) });
        assert!(p.width > word.width);
        assert_eq!(p.rects(end - 1..end).len(), 1, "{text:?}");
        let x = p.caret(end)[0];
        let edge = if direction == Direction::Rtl { 0.0 } else { p.width };
        assert!((x - edge).abs() < 0.01, "{text:?}: {x}");
    }
}

#[test]
fn engines_can_move_between_threads() {
    fn check<T: Send>() {}
    check::<TextEngine>();
    check::<Paragraph>();
}

const LETTERS: &str = "[ابپسلمهی abXY0-9۰-۹()«»:،./\u{200c}\u{2068}\u{2069}\n]{0,60}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Lines tile the text, every cluster is on its line, widths hold.
    #[test]
    fn nothing_is_lost(text in LETTERS, width in 30.0_f32..400.0, rtl: bool) {
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let p = layout(&ParagraphSpec { max_width: Some(width), direction, ..spec(&text) });
        let mut at = 0;
        for row in p.line_table() {
            prop_assert_eq!(row.range.start, at);
            at = row.range.end;
            let covered: usize = p.clusters[row.clusters.clone()].iter().map(|c| (c.end - c.start) as usize).sum();
            prop_assert_eq!(covered, row.text_end - row.range.start);
        }
        prop_assert_eq!(at, text.len());
        prop_assert!(p.width <= width + 0.05, "{} in {width}", p.width);
    }

    /// Any text at all, with combining marks, controls and emoji, is laid out,
    /// and every question about it has an answer.
    #[test]
    fn any_text_lays_out(
        text in prop_oneof!["(?s).{0,60}", "[\\PC\u{300}-\u{36f}\u{200b}-\u{206f}\u{1f3fb}\u{fe0f}\u{1f1e6}]{0,40}"],
        width in prop::option::of(0.0_f32..300.0),
        max_lines in prop::option::of(0_usize..3),
        at in 0_usize..80,
        align in prop_oneof![Just(Align::Start), Just(Align::Justify), Just(Align::Center)],
    ) {
        let spans = [StyleSpan { range: at / 2..at, weight: Some(700.0), brush: 3 }];
        let spec = ParagraphSpec { max_width: width, max_lines, align, spans: &spans, ..spec(&text) };
        let p = layout(&spec);
        prop_assert!(p.width.is_finite() && p.height > 0.0);
        let all = p.rects(0..text.len());
        prop_assert!(all.iter().flatten().all(|v| v.is_finite()));
        prop_assert!(p.caret(at)[0].is_finite());
        for run in p.runs.iter() {
            prop_assert!(run.text.get(run.range.clone()).is_some());
            prop_assert!(run.glyphs.iter().all(|glyph| run.range.contains(&glyph.cluster)));
        }
    }

    /// Wherever one points, the answer is a place between two characters.
    #[test]
    fn points_land_on_borders(text in LETTERS, x in -50.0_f32..450.0, y in -50.0_f32..300.0) {
        let p = layout(&ParagraphSpec { max_width: Some(200.0), ..spec(&text) });
        let offset = p.offset_at(x, y);
        prop_assert!(text.is_char_boundary(offset));
    }

    /// A cut text fits and says that it was cut.
    #[test]
    fn cut_text_fits(text in LETTERS, width in 80.0_f32..300.0, max in 1_usize..4) {
        let cut = layout(&ParagraphSpec { max_width: Some(width), max_lines: Some(max), ..spec(&text) });
        let whole = layout(&ParagraphSpec { max_width: Some(width), ..spec(&text) });
        prop_assert!(cut.lines <= max);
        prop_assert_eq!(cut.truncated, whole.lines > max);
        prop_assert!(cut.width <= width + 0.05);
        prop_assert_eq!(cut.line_table().last().map(|row| row.range.end), Some(text.len()));
    }
}
