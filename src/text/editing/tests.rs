//! The caret's way through text, by movements and expected places.

use super::*;
use crate::text::{Align, Direction, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use std::cell::RefCell;
use std::sync::Arc;

/// The style of all texts here.
pub(super) const STYLE: TextStyle = TextStyle { size: 15.0, weight: 400.0, line_height: 1.8 };

/// A text laid out in a direction, wrapped at a width if one is given.
pub(super) fn lay(text: &str, direction: Direction, width: Option<f32>) -> Arc<Paragraph> {
    thread_local!(static ENGINE: RefCell<TextEngine> = RefCell::new(TextEngine::new()));
    let spec = ParagraphSpec {
        text,
        style: STYLE,
        direction,
        max_width: width,
        align: Align::Start,
        max_lines: None,
        spans: &[],
    };
    ENGINE.with_borrow_mut(|engine| engine.layout(&spec))
}

/// Several paragraphs below each other, as an article has them.
#[derive(Debug, Clone)]
pub(super) struct Article {
    pub(super) texts: Vec<String>,
    pub(super) direction: Direction,
    pub(super) width: Option<f32>,
}

impl Article {
    pub(super) fn new(texts: &[&str], width: f32) -> Self {
        let texts = texts.iter().map(|&text| text.to_owned()).collect();
        Self { texts, direction: Direction::Rtl, width: Some(width) }
    }

    /// What a selection holds, paragraphs separated by a line break.
    pub(super) fn selected(&self, selection: &Selection) -> String {
        let (start, end) = selection.ends();
        let parts = (start.block..=end.block)
            .map(|block| &self.texts[block][selection.within(block, self.texts[block].len())]);
        parts.collect::<Vec<_>>().join("\n")
    }
}

impl Blocks for Article {
    fn count(&self) -> usize {
        self.texts.len()
    }
    fn text(&self, block: usize) -> &str {
        &self.texts[block]
    }
    fn layout(&self, block: usize) -> Arc<Paragraph> {
        lay(&self.texts[block], self.direction, self.width)
    }
    fn left(&self, _: usize) -> f32 {
        0.0
    }
}

const LEFT: Move = Move::Letter { left: true };
const RIGHT: Move = Move::Letter { left: false };
const DOWN: Move = Move::Lines { down: true, count: 1 };
const UP: Move = Move::Lines { down: false, count: 1 };

fn go(article: &Article, selection: &mut Selection, moves: &[(Move, bool)]) {
    for &(movement, extend) in moves {
        selection.apply(article, movement, extend);
    }
}

#[test]
fn walking_left_visits_every_place_of_mixed_text_once_in_order() {
    let text = "سال ABC پایان";
    let paragraph = lay(text, Direction::Rtl, None);
    let laid = Laid { text, paragraph: &paragraph };
    let mut caret = Caret::before(0);
    let mut xs = vec![laid.caret(caret)[0]];
    while let Some(next) = laid.step(caret, true) {
        caret = next;
        xs.push(laid.caret(caret)[0]);
    }
    assert_eq!(xs.len(), text.chars().count() + 1, "{xs:?}");
    assert!(xs.is_sorted_by(|a, b| a > b), "{xs:?}");
    for _ in 1..xs.len() {
        caret = laid.step(caret, false).unwrap();
    }
    assert!((laid.caret(caret)[0] - xs[0]).abs() < 0.01);
    assert_eq!(laid.step(caret, false), None);
}

#[test]
fn walking_through_wrapped_lines_names_each_place_once() {
    let text = "باران پاییزی دیروز خیابان‌های شیراز را شست و هوا را خنک کرد";
    let paragraph = lay(text, Direction::Rtl, Some(120.0));
    let laid = Laid { text, paragraph: &paragraph };
    assert!(laid.lines() > 3);
    let mut caret = Caret::before(0);
    let mut offsets = vec![0];
    while let Some(next) = laid.step(caret, true) {
        offsets.push(next.offset);
        caret = next;
    }
    assert!(offsets.is_sorted_by(|a, b| a < b), "{offsets:?}");
    assert_eq!(*offsets.last().unwrap(), text.len());
    let mut back = vec![caret.offset];
    while let Some(next) = laid.step(caret, false) {
        back.push(next.offset);
        caret = next;
    }
    back.reverse();
    assert_eq!(back, offsets);
}

#[test]
fn the_end_of_a_wrapped_line_is_on_that_line() {
    let text = "باران پاییزی دیروز خیابان‌های شیراز را شست";
    let paragraph = lay(text, Direction::Rtl, Some(120.0));
    let laid = Laid { text, paragraph: &paragraph };
    for line in 0..laid.lines() {
        let end = laid.line_edge(line, true);
        assert_eq!(laid.line(end), line);
        let row = &paragraph.line_table()[line];
        assert!((laid.caret(end)[0] - row.x0).abs() < 0.01, "Persian ends at the left");
        let start = laid.line_edge(line, false);
        assert_eq!((laid.line(start), start.offset), (line, row.range.start));
        assert!((laid.caret(start)[0] - row.x1).abs() < 0.01);
    }
}

#[test]
fn a_word_broken_at_the_width_has_its_place_on_both_lines() {
    let text = "abcdefghijklmnopqrstuvwxyz";
    let paragraph = lay(text, Direction::Ltr, Some(60.0));
    let laid = Laid { text, paragraph: &paragraph };
    let border = paragraph.line_table()[0].range.end;
    assert_eq!(laid.line(Caret::after(border)), 0);
    assert_eq!(laid.line(Caret::before(border)), 1);
    assert_eq!(laid.line_edge(0, true), Caret::after(border));
    assert_eq!(laid.hit_line(0, 1000.0), Caret::after(border));
}

#[test]
fn up_and_down_keep_their_x_through_short_lines() {
    let text = "یک سطر بلند برای آزمودن\nکوتاه\nباز یک سطر بلند برای آزمودن";
    let article = Article::new(&[text], 600.0);
    let laid_x = |selection: &Selection| {
        let paragraph = article.layout(0);
        Laid { text, paragraph: &paragraph }.caret(selection.focus.caret)[0]
    };
    let mut selection = Selection::default();
    go(&article, &mut selection, &[(LEFT, false); 15]);
    let x = laid_x(&selection);
    go(&article, &mut selection, &[(DOWN, false)]);
    assert!(laid_x(&selection) > x + 20.0, "the short line ends before");
    go(&article, &mut selection, &[(DOWN, false)]);
    assert!((laid_x(&selection) - x).abs() < 8.0);
    go(&article, &mut selection, &[(UP, false), (UP, false)]);
    assert!((laid_x(&selection) - x).abs() < 0.01);
}

#[test]
fn shift_and_arrows_select_across_paragraphs() {
    let article = Article::new(&["سلام", "به", "ABC دنیا"], 300.0);
    let mut selection = Selection::default();
    go(&article, &mut selection, &[(LEFT, false), (LEFT, false)]);
    go(&article, &mut selection, &[(LEFT, true); 3]);
    assert_eq!(article.selected(&selection), "ام\n");
    go(&article, &mut selection, &[(DOWN, true)]);
    assert!(article.selected(&selection).starts_with("ام\nبه\n"));
    go(&article, &mut selection, &[(Move::TextEdge { end: true }, true)]);
    assert_eq!(article.selected(&selection), "ام\nبه\nABC دنیا");
    go(&article, &mut selection, &[(Move::TextEdge { end: false }, true)]);
    assert_eq!(article.selected(&selection), "سل");
}

#[test]
fn a_double_press_selects_a_word_with_its_joiner_and_a_drag_adds_words() {
    let article = Article::new(&["او می\u{200c}رود، خانه‌ای دارد."], 900.0);
    let at = |offset| Place { block: 0, caret: Caret::before(offset) };
    let mut selection = Selection::press(&article, at(8), Unit::Word);
    assert_eq!(article.selected(&selection), "می\u{200c}رود");
    let text = &article.texts[0];
    selection.drag_to(&article, at(text.find("انه").unwrap()));
    assert_eq!(article.selected(&selection), "می\u{200c}رود، خانه‌ای");
    // Back over the word that was pressed: it stays selected.
    selection.drag_to(&article, at(0));
    assert_eq!(article.selected(&selection), "او می\u{200c}رود");
    selection.drag_to(&article, at(8));
    assert_eq!(article.selected(&selection), "می\u{200c}رود");
}

#[test]
fn a_triple_press_selects_a_paragraph_and_shift_extends() {
    let article = Article::new(&["یک دو", "سه چهار", "پنج"], 300.0);
    let at = |block, offset| Place { block, caret: Caret::before(offset) };
    let mut selection = Selection::press(&article, at(1, 4), Unit::Paragraph);
    assert_eq!(article.selected(&selection), "سه چهار");
    selection.extend_to(at(2, 2));
    assert_eq!(article.selected(&selection), "سه چهار\nپ");
    selection.extend_to(at(0, 5));
    assert_eq!(article.selected(&selection), "دو\nسه چهار");
}

#[test]
fn words_are_walked_in_reading_direction_and_into_the_next_paragraph() {
    let article = Article::new(&["او (می\u{200c}رود) خانه.", "فردا"], 900.0);
    let (word, back) = (Move::Word { left: true }, Move::Word { left: false });
    let mut selection = Selection::default();
    let mut seen = Vec::new();
    for _ in 0..6 {
        selection.apply(&article, word, false);
        let (block, offset) = selection.focus.key();
        seen.push(article.texts[block][..offset].to_owned());
    }
    let expected = [
        "او",
        "او (می\u{200c}رود",
        "او (می\u{200c}رود) خانه",
        "او (می\u{200c}رود) خانه.",
        "",
        "فردا",
    ];
    assert_eq!(seen, expected);
    selection.apply(&article, back, false);
    assert_eq!(selection.focus, Place::start(1));
    selection.apply(&article, back, false);
    assert_eq!(selection.focus.block, 0);
}

#[test]
fn arrows_leave_a_selection_at_the_end_they_point_to() {
    let article = Article::new(&["سلام دنیا", "دوم"], 300.0);
    let mut selection = Selection::all(&article);
    selection.apply(&article, LEFT, false);
    assert_eq!(selection.focus, Place::end(&article, 1), "Persian ends at the left");
    let mut selection = Selection::all(&article);
    selection.apply(&article, RIGHT, false);
    assert_eq!(selection.focus, Place::start(0));
}

#[test]
fn movement_by_paragraphs_stops_at_each() {
    let article = Article::new(&["یک\nدو", "سه"], 300.0);
    let mut selection = Selection::default();
    let mut keys = Vec::new();
    for forwards in [true, true, true, true, false, false, false, false] {
        selection.apply(&article, Move::Paragraph { forwards }, false);
        keys.push(selection.focus.key());
    }
    let expected = [(0, 4), (0, 9), (1, 4), (1, 4), (1, 0), (0, 0), (0, 0), (0, 0)];
    assert_eq!(keys, expected);
}

#[test]
fn a_click_hits_the_nearer_edge() {
    let text = "ab سلام";
    let paragraph = lay(text, Direction::Rtl, None);
    let laid = Laid { text, paragraph: &paragraph };
    for letter in paragraph.letters(0) {
        for (near, want) in [(letter.x0 + 0.1, letter.x0), (letter.x1 - 0.1, letter.x1)] {
            let caret = laid.hit(near, 5.0);
            assert!((laid.caret(caret)[0] - want).abs() < 0.01, "{letter:?}");
        }
    }
}

fn typed(text: &str) -> (Editor, String) {
    let (mut editor, mut out) = (Editor::default(), String::new());
    for c in text.chars() {
        edit(&mut editor, &mut out, Edit::Insert(c.to_string()));
    }
    (editor, out)
}

fn edit(editor: &mut Editor, text: &mut String, edit: Edit) -> bool {
    editor.apply(text, |text| lay(text, Direction::Rtl, None), edit)
}

#[test]
fn backspace_takes_marks_and_joiners_one_by_one_and_pictures_whole() {
    for (text, expected) in [
        ("می\u{200c}", "می"),
        ("کتا\u{651}\u{64e}", "کتا\u{651}"),
        ("a👩\u{200d}👧", "a"),
        ("❤\u{fe0f}", ""),
        ("🇮🇷", ""),
        ("x\n", "x"),
    ] {
        let (mut editor, mut out) = typed(text);
        assert!(edit(&mut editor, &mut out, Edit::Backspace(Reach::Letter)));
        assert_eq!(out, expected, "{text:?}");
    }
}

#[test]
fn deletion_by_words_and_lines() {
    let (mut editor, mut text) = typed("خانه می\u{200c}روم");
    edit(&mut editor, &mut text, Edit::Backspace(Reach::Word));
    assert_eq!(text, "خانه ");
    edit(&mut editor, &mut text, Edit::Move(Move::LineEdge { end: false }, false));
    edit(&mut editor, &mut text, Edit::Delete(Reach::Word));
    assert_eq!(text, " ");
    edit(&mut editor, &mut text, Edit::Delete(Reach::Line));
    assert_eq!(text, "");
    assert!(!edit(&mut editor, &mut text, Edit::Delete(Reach::Letter)));
}

#[test]
fn undo_takes_back_words_and_redo_makes_them_again() {
    let (mut editor, mut text) = typed("یک دو");
    edit(&mut editor, &mut text, Edit::Undo);
    assert_eq!(text, "یک");
    edit(&mut editor, &mut text, Edit::Redo);
    assert_eq!(text, "یک دو");
    edit(&mut editor, &mut text, Edit::SelectAll);
    edit(&mut editor, &mut text, Edit::Insert("نو".to_owned()));
    assert_eq!(text, "نو");
    edit(&mut editor, &mut text, Edit::Undo);
    assert_eq!((text.as_str(), editor.selected()), ("یک دو", 0..text.len()));
    edit(&mut editor, &mut text, Edit::Undo);
    edit(&mut editor, &mut text, Edit::Undo);
    assert_eq!(text, "");
    assert!(!edit(&mut editor, &mut text, Edit::Undo));
    assert_eq!(editor.history(), (false, true));
}

#[test]
fn history_is_bounded_in_steps_and_bytes() {
    let (mut editor, mut text) = (Editor::default(), "ا".repeat(600_000));
    for n in 0..20 {
        edit(&mut editor, &mut text, Edit::Paste(n.to_string()));
    }
    let mut steps = 0;
    while edit(&mut editor, &mut text, Edit::Undo) {
        steps += 1;
    }
    assert!((2..8).contains(&steps), "{steps}");
}

#[test]
fn a_text_changed_from_outside_never_splits_a_letter() {
    let mut editor = Editor::default();
    editor.select(Selection::at(Place { block: 0, caret: Caret::after(7) }));
    editor.settle("سلام");
    assert!("سلام".is_char_boundary(editor.caret().offset));
    editor.settle("");
    assert_eq!(editor.caret().offset, 0);
}
