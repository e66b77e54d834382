//! A selection: a fixed end, a moving end, and how it grows.

use super::blocks::{Blocks, Move, Place, letter_in_text, moved};
use super::bounds::{paragraph_at, settle, word_at};
use super::caret::{Caret, Laid};
use std::ops::Range;

/// What a selection by the pointer grows by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    /// Letters, after a single press.
    #[default]
    Letter,
    /// Words, after a double press.
    Word,
    /// Paragraphs, after a triple press.
    Paragraph,
}

impl Unit {
    /// The unit that a number of presses in a row asks for.
    pub fn of_presses(count: u32) -> Self {
        match count {
            0 | 1 => Self::Letter,
            2 => Self::Word,
            _ => Self::Paragraph,
        }
    }
}

/// A selection in a sequence of paragraphs; a mere caret when it is empty.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Selection {
    /// The end that stays.
    pub anchor: Place,
    /// The end that moves: the caret.
    pub focus: Place,
    unit: Unit,
    /// What the press that began it selected.
    origin: (Place, Place),
    /// The x that Up and Down keep.
    goal_x: Option<f32>,
}

impl Selection {
    /// A caret.
    pub fn at(place: Place) -> Self {
        Self { anchor: place, focus: place, origin: (place, place), ..Self::default() }
    }

    /// From one place to another.
    pub fn between(anchor: Place, focus: Place) -> Self {
        Self { anchor, focus, origin: (anchor, anchor), ..Self::default() }
    }

    /// Everything, with the caret at the end.
    pub fn all(blocks: &dyn Blocks) -> Self {
        let end = Place::end(blocks, blocks.count().saturating_sub(1));
        Self::between(Place::start(0), end)
    }

    /// What a press selects at once.
    pub fn press(blocks: &dyn Blocks, at: Place, unit: Unit) -> Self {
        let (start, end) = unit_at(blocks, at, unit);
        Self { anchor: start, focus: end, unit, origin: (start, end), goal_x: None }
    }

    /// The pointer, still pressed, has come to a place.
    pub fn drag_to(&mut self, blocks: &dyn Blocks, at: Place) {
        let (start, end) = unit_at(blocks, at, self.unit);
        let (first, last) = self.origin;
        (self.anchor, self.focus) = if start.key() < first.key() {
            (last, start)
        } else if end.key() > last.key() {
            (first, end)
        } else {
            (first, last)
        };
        self.goal_x = None;
    }

    /// A press with Shift held: the moving end goes there.
    pub fn extend_to(&mut self, at: Place) {
        let (first, last) = self.origin;
        // A word once selected stays selected, whichever side one goes to.
        if self.unit != Unit::Letter {
            self.anchor = if at.key() < first.key() { last } else { first };
        }
        (self.focus, self.goal_x) = (at, None);
    }

    /// Moves the caret; without `extend` a selection is given up.
    pub fn apply(&mut self, blocks: &dyn Blocks, movement: Move, extend: bool) {
        let mut goal_x = self.goal_x;
        let focus = match movement {
            Move::Letter { left } if !extend && !self.is_empty() => {
                goal_x = None;
                self.side(blocks, left)
            }
            Move::Letter { left } if extend => {
                goal_x = None;
                letter_in_text(blocks, self.focus, left)
            }
            _ => moved(blocks, self.focus, movement, &mut goal_x),
        };
        *self = if extend { Self::between(self.anchor, focus) } else { Self::at(focus) };
        self.goal_x = goal_x;
    }

    /// The end that stands further left (or right) on the screen.
    fn side(&self, blocks: &dyn Blocks, left: bool) -> Place {
        let (start, end) = self.ends();
        let paragraph = blocks.layout(start.block);
        let laid = Laid { text: blocks.text(start.block), paragraph: &paragraph };
        let start_line = laid.line(start.caret);
        let start_first = if start.block == end.block && start_line == laid.line(end.caret) {
            (laid.caret(start.caret)[0] <= laid.caret(end.caret)[0]) == left
        } else {
            left != laid.is_rtl(start_line)
        };
        if start_first { start } else { end }
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.anchor.key() == self.focus.key()
    }

    /// Both ends in reading order.
    pub fn ends(&self) -> (Place, Place) {
        if self.anchor.key() <= self.focus.key() {
            (self.anchor, self.focus)
        } else {
            (self.focus, self.anchor)
        }
    }

    /// The bytes selected in one paragraph of `len` bytes; empty if none.
    pub fn within(&self, block: usize, len: usize) -> Range<usize> {
        let (start, end) = self.ends();
        if block < start.block || block > end.block {
            return 0..0;
        }
        let from = if block == start.block { start.caret.offset } else { 0 };
        let to = if block == end.block { end.caret.offset } else { len };
        from.min(len)..to.min(len)
    }

    /// The same selection after paragraphs came or went: `find` gives the new
    /// number of an old one. `None` when an end is gone.
    pub fn renumbered(&self, find: impl Fn(usize) -> Option<usize>) -> Option<Self> {
        let place = |place: Place| Some(Place { block: find(place.block)?, ..place });
        let (anchor, focus) = (place(self.anchor)?, place(self.focus)?);
        let origin = (place(self.origin.0), place(self.origin.1));
        let origin = (origin.0.unwrap_or(anchor), origin.1.unwrap_or(anchor));
        Some(Self { anchor, focus, origin, ..*self })
    }

    /// Puts both ends back between letters after texts changed.
    pub fn settle(&mut self, blocks: &dyn Blocks) {
        for place in [&mut self.anchor, &mut self.focus, &mut self.origin.0, &mut self.origin.1] {
            place.block = place.block.min(blocks.count().saturating_sub(1));
            if blocks.count() > 0 {
                place.caret.offset = settle(blocks.text(place.block), place.caret.offset);
            }
        }
    }
}

/// The letter border, word or paragraph at a place.
fn unit_at(blocks: &dyn Blocks, at: Place, unit: Unit) -> (Place, Place) {
    let text = blocks.text(at.block);
    let range = match unit {
        Unit::Letter => return (at, at),
        Unit::Word => word_at(text, at.caret.offset),
        Unit::Paragraph => paragraph_at(text, at.caret.offset),
    };
    let place = |caret| Place { caret, ..at };
    (place(Caret::before(range.start)), place(Caret::after(range.end)))
}
