//! Places in, and movement through, a sequence of paragraphs.

use super::bounds::{letter_after, letter_before, word_after, word_before};
use super::caret::{Caret, Laid};
use crate::text::Paragraph;
use std::sync::Arc;

/// Paragraphs one below the other that are selected as one text.
pub trait Blocks {
    /// How many there are.
    fn count(&self) -> usize;
    /// What one says, as laid out.
    fn text(&self, block: usize) -> &str;
    /// Its layout; asked for only where a caret goes.
    fn layout(&self, block: usize) -> Arc<Paragraph>;
    /// Its left edge in pixels, in a space that all share.
    fn left(&self, block: usize) -> f32;
}

/// One paragraph alone: the text of a field.
#[derive(Debug, Clone)]
pub struct Single<'a> {
    /// The text.
    pub text: &'a str,
    /// Its layout.
    pub paragraph: Arc<Paragraph>,
}

impl Blocks for Single<'_> {
    fn count(&self) -> usize {
        1
    }
    fn text(&self, _: usize) -> &str {
        self.text
    }
    fn layout(&self, _: usize) -> Arc<Paragraph> {
        Arc::clone(&self.paragraph)
    }
    fn left(&self, _: usize) -> f32 {
        0.0
    }
}

/// A caret in one of several paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Which paragraph.
    pub block: usize,
    /// Where in it.
    pub caret: Caret,
}

impl Place {
    /// Sorts places by reading order.
    pub fn key(self) -> (usize, usize) {
        (self.block, self.caret.offset)
    }

    /// The start of a paragraph.
    pub fn start(block: usize) -> Self {
        Self { block, caret: Caret::before(0) }
    }

    /// The end of a paragraph.
    pub fn end(blocks: &dyn Blocks, block: usize) -> Self {
        Self { block, caret: Caret::after(blocks.text(block).len()) }
    }
}

/// A movement of the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// One letter on the screen.
    Letter {
        /// To the left, or to the right.
        left: bool,
    },
    /// To the next border of a word: forwards is where the paragraph reads to.
    Word {
        /// To the left, or to the right.
        left: bool,
    },
    /// Some lines up or down, keeping the x.
    Lines {
        /// Down, or up.
        down: bool,
        /// How many.
        count: usize,
    },
    /// To where the line begins or ends.
    LineEdge {
        /// To the end rather than the start.
        end: bool,
    },
    /// To the start of the paragraph, or of the one before it when one is
    /// there; or to its end, or that of the next.
    Paragraph {
        /// Forwards, or back.
        forwards: bool,
    },
    /// To where all begins or ends.
    TextEdge {
        /// To the end rather than the start.
        end: bool,
    },
}

/// Where a movement leads. `goal_x` is the x that movements by lines keep; any
/// other movement forgets it.
pub(super) fn moved(
    blocks: &dyn Blocks,
    from: Place,
    movement: Move,
    goal_x: &mut Option<f32>,
) -> Place {
    if let Move::Lines { down, count } = movement {
        return lines(blocks, from, down, count, goal_x);
    }
    *goal_x = None;
    match movement {
        Move::Letter { left } => letter(blocks, from, left),
        Move::Word { left } => word(blocks, from, left),
        Move::LineEdge { end } => {
            let paragraph = blocks.layout(from.block);
            let laid = Laid { text: blocks.text(from.block), paragraph: &paragraph };
            Place { caret: laid.line_edge(laid.line(from.caret), end), ..from }
        }
        Move::Paragraph { forwards } => paragraph(blocks, from, forwards),
        Move::TextEdge { end: true } | Move::Lines { .. } => {
            Place::end(blocks, blocks.count().saturating_sub(1))
        }
        Move::TextEdge { end: false } => Place::start(0),
    }
}

fn letter(blocks: &dyn Blocks, from: Place, left: bool) -> Place {
    let paragraph = blocks.layout(from.block);
    let laid = Laid { text: blocks.text(from.block), paragraph: &paragraph };
    match laid.step(from.caret, left) {
        Some(caret) => Place { caret, ..from },
        None => neighbour(blocks, from, left == laid.is_rtl(laid.line(from.caret))),
    }
}

/// One letter onwards in the text where the paragraph reads to that side, or
/// back: what Shift and an arrow select, as in Chrome. By places on the screen
/// a selection would jump back and forth where directions meet.
pub(super) fn letter_in_text(blocks: &dyn Blocks, from: Place, left: bool) -> Place {
    let paragraph = blocks.layout(from.block);
    let text = blocks.text(from.block);
    let laid = Laid { text, paragraph: &paragraph };
    let forwards = left == laid.is_rtl(laid.line(from.caret));
    let offset = from.caret.offset;
    match forwards {
        true if offset < text.len() => {
            Place { caret: Caret::after(letter_after(text, offset)), ..from }
        }
        false if offset > 0 => Place { caret: Caret::before(letter_before(text, offset)), ..from },
        _ => neighbour(blocks, from, forwards),
    }
}

/// The near end of the next or last paragraph, or where one is.
fn neighbour(blocks: &dyn Blocks, from: Place, forwards: bool) -> Place {
    if forwards && from.block + 1 < blocks.count() {
        Place::start(from.block + 1)
    } else if !forwards && from.block > 0 {
        Place::end(blocks, from.block - 1)
    } else {
        from
    }
}

fn word(blocks: &dyn Blocks, from: Place, left: bool) -> Place {
    let paragraph = blocks.layout(from.block);
    let text = blocks.text(from.block);
    let laid = Laid { text, paragraph: &paragraph };
    let forwards = left == laid.is_rtl(laid.line(from.caret));
    let offset = from.caret.offset;
    let caret = if forwards {
        Caret::after(word_after(text, offset))
    } else {
        Caret::before(word_before(text, offset))
    };
    if caret.offset == offset { neighbour(blocks, from, forwards) } else { Place { caret, ..from } }
}

fn paragraph(blocks: &dyn Blocks, from: Place, forwards: bool) -> Place {
    let text = blocks.text(from.block);
    let own = super::paragraph_at(text, from.caret.offset);
    if forwards {
        if from.caret.offset < own.end {
            return Place { caret: Caret::after(own.end), ..from };
        }
        if own.end < text.len() {
            let next = super::paragraph_at(text, letter_after(text, own.end));
            return Place { caret: Caret::after(next.end), ..from };
        }
        let next = (from.block + 1).min(blocks.count().saturating_sub(1));
        return Place::end(blocks, next);
    }
    if from.caret.offset > own.start {
        return Place { caret: Caret::before(own.start), ..from };
    }
    if own.start > 0 {
        let last = super::paragraph_at(text, letter_before(text, own.start));
        return Place { caret: Caret::before(last.start), ..from };
    }
    Place::start(from.block.saturating_sub(1))
}

fn lines(
    blocks: &dyn Blocks,
    from: Place,
    down: bool,
    count: usize,
    goal_x: &mut Option<f32>,
) -> Place {
    let mut paragraph = blocks.layout(from.block);
    let laid = Laid { text: blocks.text(from.block), paragraph: &paragraph };
    let x = *goal_x.get_or_insert_with(|| laid.caret(from.caret)[0] + blocks.left(from.block));
    let (mut block, mut line) = (from.block, laid.line(from.caret));
    for _ in 0..count {
        let last = paragraph.line_table().len().saturating_sub(1);
        match (down, line) {
            (true, line_now) if line_now < last => line += 1,
            (false, 1..) => line -= 1,
            (true, _) if block + 1 < blocks.count() => {
                block += 1;
                paragraph = blocks.layout(block);
                line = 0;
            }
            (false, _) if block > 0 => {
                block -= 1;
                paragraph = blocks.layout(block);
                line = paragraph.line_table().len().saturating_sub(1);
            }
            // Beyond the last line is its end, above the first its start.
            (true, _) => return Place::end(blocks, block),
            (false, _) => return Place::start(block),
        }
    }
    let laid = Laid { text: blocks.text(block), paragraph: &paragraph };
    Place { block, caret: laid.hit_line(line, x - blocks.left(block)) }
}
