//! A text being written: the selection in it, what keys do to it, undo.

use super::blocks::{Move, Place, Single};
use super::bounds::{backspace, letter_after, word_after, word_before};
use super::caret::Caret;
use super::selection::Selection;
use crate::text::Paragraph;
use std::ops::Range;
use std::sync::Arc;

/// How far a deletion goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// One letter; backwards, the last sign of one.
    Letter,
    /// To the border of a word.
    Word,
    /// To where the line on the screen begins or ends.
    Line,
}

/// What one may want of an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Puts text in place of the selection.
    Insert(String),
    /// The same as a step of undo of its own: pasted, dropped, recognised.
    Paste(String),
    /// Takes away backwards.
    Backspace(Reach),
    /// Takes away forwards.
    Delete(Reach),
    /// Moves, selecting or not.
    Move(Move, bool),
    /// Selects everything.
    SelectAll,
    /// Replaces everything, as a screen reader asks.
    Replace(String),
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
}

impl Edit {
    /// Whether it would change the text.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Move(..) | Self::SelectAll)
    }
}

/// Steps of undo that are kept.
const UNDO_STEPS: usize = 200;
/// Bytes of text that undo may keep.
const UNDO_BYTES: usize = 4 << 20;

/// A text as it was, and where the selection stood.
type Past = (String, Selection);

/// The selection and the history of a text that is kept elsewhere.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Editor {
    /// Caret and selection.
    pub selection: Selection,
    undo: Vec<Past>,
    redo: Vec<Past>,
    /// Where the last typed letter ended: typing on is one step of undo.
    typing: Option<usize>,
}

impl Editor {
    /// Puts the selection back between letters after the text was changed,
    /// perhaps by somebody else.
    pub fn settle(&mut self, text: &str) {
        for place in [&mut self.selection.anchor, &mut self.selection.focus] {
            let offset = super::settle(text, place.caret.offset);
            if offset != place.caret.offset || place.block != 0 {
                *place = Place { block: 0, caret: Caret { offset, ..place.caret } };
            }
        }
    }

    /// The selected bytes, empty without a selection.
    pub fn selected(&self) -> Range<usize> {
        let (start, end) = self.selection.ends();
        start.caret.offset..end.caret.offset
    }

    /// The caret.
    pub fn caret(&self) -> Caret {
        self.selection.focus.caret
    }

    /// Puts the selection somewhere, as the pointer does; typing afterwards is
    /// a new step of undo.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection;
        self.typing = None;
    }

    /// Whether there is something to take back, and to make again.
    pub fn history(&self) -> (bool, bool) {
        (!self.undo.is_empty(), !self.redo.is_empty())
    }

    /// Carries an edit out; true if the text changed. `layout` lays out the
    /// text as it is before the edit.
    pub fn apply(
        &mut self,
        text: &mut String,
        layout: impl FnOnce(&str) -> Arc<Paragraph>,
        edit: Edit,
    ) -> bool {
        let changed = match edit {
            Edit::Insert(new) => self.insert(text, &new),
            Edit::Paste(new) => self.change(text, self.selected(), &new, false),
            Edit::Replace(new) => self.change(text, 0..text.len(), &new, false),
            Edit::Backspace(_) | Edit::Delete(_) => {
                let range = self.doomed(text, layout, &edit);
                self.change(text, range, "", false)
            }
            Edit::Move(movement, extend) => {
                let single = Single { text, paragraph: layout(text) };
                self.selection.apply(&single, movement, extend);
                self.typing = None;
                false
            }
            Edit::SelectAll => {
                let end = Place { block: 0, caret: Caret::after(text.len()) };
                self.select(Selection::between(Place::start(0), end));
                false
            }
            Edit::Undo => self.travel(text, true),
            Edit::Redo => self.travel(text, false),
        };
        self.settle(text);
        changed
    }

    fn insert(&mut self, text: &mut String, new: &str) -> bool {
        let at = self.caret().offset;
        let goes_on = self.typing == Some(at) && self.selected().is_empty();
        let joins = goes_on && !new.chars().all(char::is_whitespace);
        let changed = self.change(text, self.selected(), new, joins);
        self.typing = Some(self.caret().offset);
        changed
    }

    /// What a deletion takes away: the selection if there is one.
    fn doomed(
        &self,
        text: &str,
        layout: impl FnOnce(&str) -> Arc<Paragraph>,
        edit: &Edit,
    ) -> Range<usize> {
        let (selected, at) = (self.selected(), self.caret().offset);
        if !selected.is_empty() {
            return selected;
        }
        match edit {
            Edit::Backspace(Reach::Letter) => backspace(text, at)..at,
            Edit::Backspace(Reach::Word) => word_before(text, at)..at,
            Edit::Delete(Reach::Letter) => at..letter_after(text, at),
            Edit::Delete(Reach::Word) => at..word_after(text, at),
            _ => {
                let end = matches!(edit, Edit::Delete(_));
                let single = Single { text, paragraph: layout(text) };
                let mut to = self.selection;
                to.apply(&single, Move::LineEdge { end }, false);
                let to = to.focus.caret.offset;
                at.min(to)..at.max(to)
            }
        }
    }

    /// Replaces a range; joined to the last step of undo if `joins`.
    fn change(&mut self, text: &mut String, range: Range<usize>, new: &str, joins: bool) -> bool {
        let offset = range.start + new.len();
        let caret = |text: &str| Place { block: 0, caret: after_insertion(text, offset) };
        if text.get(range.clone()) == Some(new) {
            self.select(Selection::at(caret(text)));
            return false;
        }
        if !joins {
            self.remember(text);
        }
        self.redo.clear();
        text.replace_range(range, new);
        self.select(Selection::at(caret(text)));
        true
    }

    fn remember(&mut self, text: &str) {
        self.undo.push((text.to_owned(), self.selection));
        let mut bytes: usize = self.undo.iter().map(|(text, _)| text.len()).sum();
        while self.undo.len() > UNDO_STEPS || (bytes > UNDO_BYTES && self.undo.len() > 1) {
            bytes -= self.undo.remove(0).0.len();
        }
    }

    fn travel(&mut self, text: &mut String, back: bool) -> bool {
        let (from, to) =
            if back { (&mut self.undo, &mut self.redo) } else { (&mut self.redo, &mut self.undo) };
        let Some((old, selection)) = from.pop() else { return false };
        to.push((std::mem::replace(text, old), self.selection));
        self.select(selection);
        true
    }
}

/// After new text the caret leans on it; after a line break, on what follows.
fn after_insertion(text: &str, offset: usize) -> Caret {
    if text[..offset].ends_with('\n') { Caret::before(offset) } else { Caret::after(offset) }
}
