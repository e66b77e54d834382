//! The model of a one-line text field: text, caret, selection, undo; and how
//! the caret moves through text of both directions. Nothing of egui here.

use crate::text::Paragraph;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A place between two letters. Where directions meet, one place in the text
/// is two on the screen; `upstream` tells which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Caret {
    /// Bytes before it.
    pub(super) offset: usize,
    /// Whether it stands beside the letter before it rather than after it.
    pub(super) upstream: bool,
}

/// A letter as it stands on the screen.
#[derive(Debug, Clone, PartialEq)]
struct Letter {
    range: Range<usize>,
    x0: f32,
    x1: f32,
    rtl: bool,
}

impl Letter {
    /// The caret at its left or right edge.
    fn edge(&self, left: bool) -> Caret {
        if left == self.rtl {
            Caret { offset: self.range.end, upstream: true }
        } else {
            Caret { offset: self.range.start, upstream: false }
        }
    }
}

/// The letters of one line from left to right.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    letters: Vec<Letter>,
    rtl: bool,
    width: f32,
}

impl Line {
    /// Reads a laid-out line.
    pub(super) fn new(text: &str, paragraph: &Paragraph, rtl: bool) -> Self {
        let direction = |at: usize| {
            let run = paragraph.runs.iter().find(|run| run.range.contains(&at));
            run.map_or(rtl, |run| run.rtl)
        };
        let mut letters: Vec<Letter> = text
            .grapheme_indices(true)
            .filter_map(|(start, letter)| {
                let range = start..start + letter.len();
                let [x0, _, x1, _] = *paragraph.rects(range.clone()).first()?;
                let rtl = direction(start);
                Some(Letter { range, x0, x1, rtl })
            })
            .collect();
        letters.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
        Self { letters, rtl, width: paragraph.width }
    }

    /// Where a caret stands, in pixels from the line's left end.
    pub(super) fn x(&self, caret: Caret) -> f32 {
        match self.beside(caret) {
            Some((letter, true)) => letter.x0,
            Some((letter, false)) => letter.x1,
            None if self.rtl => self.width,
            None => 0.0,
        }
    }

    /// The letter a caret leans on and whether it stands at its left edge.
    fn beside(&self, caret: Caret) -> Option<(&Letter, bool)> {
        let before = self.letters.iter().find(|letter| letter.range.end == caret.offset);
        let after = self.letters.iter().find(|letter| letter.range.start == caret.offset);
        let before = before.map(|letter| (letter, letter.rtl));
        let after = after.map(|letter| (letter, !letter.rtl));
        if caret.upstream { before.or(after) } else { after.or(before) }
    }

    /// One letter to the left or right on the screen.
    pub(super) fn step(&self, caret: Caret, left: bool) -> Caret {
        let Some((letter, at_left)) = self.beside(caret) else { return caret };
        let index = self.letters.iter().position(|other| other == letter).unwrap_or(0);
        // The gap to the left of letter i has number i.
        let gap = if at_left { index } else { index + 1 };
        let crossed = if left { gap.checked_sub(1) } else { Some(gap) };
        match crossed.and_then(|index| self.letters.get(index)) {
            Some(letter) => letter.edge(left),
            None => caret,
        }
    }

    /// The caret nearest to a point.
    pub(super) fn hit(&self, x: f32) -> Caret {
        let found = self.letters.iter().find(|letter| x < letter.x1).or(self.letters.last());
        found
            .map_or(Caret::default(), |letter| letter.edge(x < f32::midpoint(letter.x0, letter.x1)))
    }
}

/// How far a movement goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// One letter.
    Letter,
    /// To the next border of a word.
    Word,
}

/// What one may want of an editor; egui's events become these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Edit {
    /// Puts text in place of the selection.
    Insert(String),
    /// Takes away backwards.
    Backspace(Reach),
    /// Takes away forwards.
    Delete(Reach),
    /// Moves on the screen, selecting or not.
    Move {
        /// To the left, or to the right.
        left: bool,
        /// How far.
        reach: Reach,
        /// Whether the selection grows.
        select: bool,
    },
    /// Moves to the text's start or end.
    Edge {
        /// To the end rather than the start.
        end: bool,
        /// Whether the selection grows.
        select: bool,
    },
    /// Selects everything.
    SelectAll,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
}

/// A text with caret and selection.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Editor {
    /// Where typing goes.
    pub(super) caret: Caret,
    /// The other end of the selection.
    pub(super) anchor: usize,
    undo: Vec<(String, Caret)>,
    redo: Vec<(String, Caret)>,
    /// Where the last typed letter ended: typing on is one step of undo.
    typing: Option<usize>,
}

/// Steps of undo that are kept.
const UNDO_STEPS: usize = 200;

impl Editor {
    /// Puts caret and anchor back between letters after the text was changed,
    /// perhaps by somebody else.
    pub(super) fn settle(&mut self, text: &str) {
        self.caret.offset = boundary(text, self.caret.offset);
        self.anchor = boundary(text, self.anchor);
    }

    /// The selected bytes, empty without a selection.
    pub(super) fn selection(&self) -> Range<usize> {
        self.anchor.min(self.caret.offset)..self.anchor.max(self.caret.offset)
    }

    /// Puts the caret somewhere, selecting up to there or not.
    pub(super) fn place(&mut self, caret: Caret, select: bool) {
        self.caret = caret;
        self.typing = None;
        if !select {
            self.anchor = caret.offset;
        }
    }

    /// Selects everything, with the caret at the end.
    pub(super) fn select_all(&mut self, text: &str) {
        self.place(Caret { offset: text.len(), upstream: true }, true);
        self.anchor = 0;
    }

    /// Selects the word around a place.
    pub(super) fn select_word(&mut self, text: &str, offset: usize) {
        let offset = offset.min(text.len().saturating_sub(1));
        let word = text
            .split_word_bound_indices()
            .map(|(start, word)| start..start + word.len())
            .find(|range| range.contains(&offset));
        if let Some(word) = word {
            self.anchor = word.start;
            self.caret = Caret { offset: word.end, upstream: true };
        }
    }

    /// Carries an edit out; true if the text changed.
    pub(super) fn apply(&mut self, text: &mut String, line: &Line, edit: Edit) -> bool {
        let changed = match edit {
            Edit::Insert(new) => {
                let goes_on = self.typing == Some(self.caret.offset) && self.selection().is_empty();
                let joins = goes_on && !new.chars().all(char::is_whitespace);
                let changed = self.change(text, self.selection(), &new, joins);
                self.typing = Some(self.caret.offset);
                changed
            }
            Edit::Backspace(reach) => {
                let range =
                    self.selected_or(before(text, self.caret.offset, reach)..self.caret.offset);
                self.change(text, range, "", false)
            }
            Edit::Delete(reach) => {
                let range =
                    self.selected_or(self.caret.offset..after(text, self.caret.offset, reach));
                self.change(text, range, "", false)
            }
            Edit::Move { left, reach, select } => {
                self.step(text, line, left, reach, select);
                false
            }
            Edit::Edge { end, select } => {
                let offset = if end { text.len() } else { 0 };
                self.place(Caret { offset, upstream: end }, select);
                false
            }
            Edit::SelectAll => {
                self.select_all(text);
                false
            }
            Edit::Undo => self.travel(text, true),
            Edit::Redo => self.travel(text, false),
        };
        self.settle(text);
        changed
    }

    fn selected_or(&self, other: Range<usize>) -> Range<usize> {
        if self.selection().is_empty() { other } else { self.selection() }
    }

    /// Replaces a range; joined to the last step of undo if `joins`.
    fn change(&mut self, text: &mut String, range: Range<usize>, new: &str, joins: bool) -> bool {
        if range.is_empty() && new.is_empty() {
            return false;
        }
        if !joins {
            if self.undo.len() == UNDO_STEPS {
                self.undo.remove(0);
            }
            self.undo.push((text.clone(), self.caret));
        }
        self.redo.clear();
        let offset = range.start + new.len();
        text.replace_range(range, new);
        self.place(Caret { offset, upstream: true }, false);
        true
    }

    fn travel(&mut self, text: &mut String, back: bool) -> bool {
        let (from, to) =
            if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let Some((old, caret)) = from.pop() else { return false };
        to.push((std::mem::replace(text, old), self.caret));
        self.place(caret, false);
        true
    }

    fn step(&mut self, text: &str, line: &Line, left: bool, reach: Reach, select: bool) {
        let forwards = left == line.rtl;
        let caret = match reach {
            Reach::Letter if !select && !self.selection().is_empty() => self.end(line, left),
            Reach::Letter => line.step(self.caret, left),
            Reach::Word if forwards => {
                Caret { offset: after(text, self.caret.offset, reach), upstream: true }
            }
            Reach::Word => {
                Caret { offset: before(text, self.caret.offset, reach), upstream: false }
            }
        };
        self.place(caret, select);
    }

    /// The end of the selection that stands further left (or right).
    fn end(&self, line: &Line, left: bool) -> Caret {
        let range = self.selection();
        let one = Caret { offset: range.start, upstream: false };
        let two = Caret { offset: range.end, upstream: true };
        if (line.x(one) <= line.x(two)) == left { one } else { two }
    }
}

/// The first place between letters that is not before `offset`.
fn boundary(text: &str, offset: usize) -> usize {
    let ends = text.grapheme_indices(true).map(|(start, letter)| start + letter.len());
    std::iter::once(0).chain(ends).find(|&end| end >= offset).unwrap_or(text.len())
}

/// Where a deletion or movement backwards ends. A letter loses its marks and
/// joiners one by one; only what is one picture goes at once.
fn before(text: &str, offset: usize, reach: Reach) -> usize {
    let head = &text[..offset];
    match reach {
        Reach::Word => head
            .split_word_bound_indices()
            .rfind(|(_, word)| !word.chars().all(char::is_whitespace))
            .map_or(0, |(start, _)| start),
        Reach::Letter => {
            let letter = head.graphemes(true).next_back().unwrap_or_default();
            let picture =
                letter.chars().any(|c| matches!(c, '\u{200d}' | '\u{fe0f}') || c > '\u{1f000}');
            let length = if picture {
                letter.len()
            } else {
                letter.chars().next_back().map_or(0, char::len_utf8)
            };
            offset - length
        }
    }
}

/// Where a deletion or movement forwards ends.
fn after(text: &str, offset: usize, reach: Reach) -> usize {
    let tail = &text[offset..];
    let length = match reach {
        Reach::Word => tail
            .split_word_bound_indices()
            .find(|(_, word)| !word.chars().all(char::is_whitespace))
            .map_or(tail.len(), |(start, word)| start + word.len()),
        Reach::Letter => tail.graphemes(true).next().map_or(0, str::len),
    };
    offset + length
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::kit::Type;
    use crate::text::{Align, Direction, ParagraphSpec, TextEngine};

    fn line(text: &str) -> Line {
        let spec = ParagraphSpec {
            text,
            style: Type::Body.text_style(),
            direction: Direction::Rtl,
            max_width: None,
            align: Align::Start,
            max_lines: None,
            spans: &[],
        };
        Line::new(text, &TextEngine::new().layout(&spec), true)
    }

    fn edit(editor: &mut Editor, text: &mut String, edit: Edit) -> bool {
        let line = line(text);
        editor.apply(text, &line, edit)
    }

    fn typed(text: &str) -> (Editor, String) {
        let (mut editor, mut out) = (Editor::default(), String::new());
        for c in text.chars() {
            edit(&mut editor, &mut out, Edit::Insert(c.to_string()));
        }
        (editor, out)
    }

    #[test]
    fn typing_persian_puts_the_caret_at_the_left() {
        let (editor, text) = typed("سلام");
        assert_eq!(text, "سلام");
        assert_eq!(editor.caret.offset, text.len());
        assert!(line(&text).x(editor.caret) < 1.0);
    }

    #[test]
    fn walking_left_visits_every_place_of_mixed_text_once_in_order() {
        let text = "سال ABC پایان";
        let line = line(text);
        let mut caret = Caret { offset: 0, upstream: false };
        let mut xs = vec![line.x(caret)];
        loop {
            let next = line.step(caret, true);
            if next == caret {
                break;
            }
            caret = next;
            xs.push(line.x(caret));
        }
        assert_eq!(xs.len(), text.chars().count() + 1, "{xs:?}");
        assert!(xs.is_sorted_by(|a, b| a > b), "{xs:?}");
        for _ in 0..xs.len() {
            caret = line.step(caret, false);
        }
        assert!((line.x(caret) - xs[0]).abs() < 0.01);
    }

    #[test]
    fn backspace_takes_the_joiner_before_the_letter() {
        let (mut editor, mut text) = typed("می\u{200c}");
        assert!(edit(&mut editor, &mut text, Edit::Backspace(Reach::Letter)));
        assert_eq!(text, "می");
        edit(&mut editor, &mut text, Edit::Backspace(Reach::Letter));
        assert_eq!(text, "م");
    }

    #[test]
    fn a_word_with_a_joiner_is_one_word() {
        let (mut editor, mut text) = typed("خانه می\u{200c}روم");
        edit(&mut editor, &mut text, Edit::Backspace(Reach::Word));
        assert_eq!(text, "خانه ");
        editor.select_word("خانه می\u{200c}روم", 10);
        assert_eq!(&"خانه می\u{200c}روم"[editor.selection()], "می\u{200c}روم");
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
        assert_eq!(text, "یک دو");
        edit(&mut editor, &mut text, Edit::Undo);
        edit(&mut editor, &mut text, Edit::Undo);
        assert_eq!(text, "");
        assert!(!edit(&mut editor, &mut text, Edit::Undo));
    }

    #[test]
    fn arrows_leave_a_selection_at_the_end_they_point_to() {
        let (mut editor, mut text) = typed("سلام");
        edit(&mut editor, &mut text, Edit::SelectAll);
        let left = Edit::Move { left: true, reach: Reach::Letter, select: false };
        edit(&mut editor, &mut text, left);
        assert_eq!(editor.caret.offset, text.len(), "Persian ends at the left");
        assert!(editor.selection().is_empty());
    }

    #[test]
    fn a_click_hits_the_nearer_edge() {
        let line = line("ab سلام");
        for letter in &line.letters {
            let near_left = line.hit(letter.x0 + 0.1);
            assert!((line.x(near_left) - letter.x0).abs() < 0.01, "{letter:?}");
            let near_right = line.hit(letter.x1 - 0.1);
            assert!((line.x(near_right) - letter.x1).abs() < 0.01, "{letter:?}");
        }
    }

    #[test]
    fn a_text_changed_from_outside_never_splits_a_letter() {
        let mut editor = Editor::default();
        editor.place(Caret { offset: 7, upstream: true }, false);
        editor.settle("سلام");
        assert!("سلام".is_char_boundary(editor.caret.offset));
        editor.settle("");
        assert_eq!(editor.caret.offset, 0);
    }
}
