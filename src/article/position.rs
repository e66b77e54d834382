//! Where a line stands: in the head of a file, at its foot, or within the text.

use super::Span;
use super::dateline::Rank;
use super::labels::count_words;
use super::line::Line;
use super::reader::{Block, Role};

/// Lines from the top that a dateline may stand in.
const TOP_LINES: usize = 12;
/// Lines from the bottom that a dateline may stand in.
const BOTTOM_LINES: usize = 8;
/// A lead may stand above a dateline, and a note below one.
const MOST_LEADS: usize = 1;

/// The place of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// Near the top or the bottom of the file.
    pub(super) at_edge: bool,
    /// Its dates are not of this article: it stands among comments or in a list
    /// of other articles.
    pub(super) foreign: bool,
    /// The line beside it says where something takes place.
    pub(super) placed: bool,
    /// Sentences above, and below.
    above: usize,
    below: usize,
    /// Lines above.
    index: usize,
}

impl Position {
    /// The places of all lines; the sentences of those far from both ends are not
    /// looked at.
    pub(super) fn of_all(text: &str, blocks: &[Block]) -> Vec<Self> {
        let count = blocks.len();
        let top = count.min(TOP_LINES);
        let bottom = count.saturating_sub(BOTTOM_LINES);
        let speaks = |index: usize| usize::from(speaks(text, &blocks[index]));
        let mut above = 0;
        let mut positions: Vec<Self> = (0..count)
            .map(|index| {
                let at_edge = index < TOP_LINES || index + BOTTOM_LINES >= count;
                let here = Self { at_edge, foreign: false, placed: false, above, below: 0, index };
                above += if index < top { speaks(index) } else { 0 };
                here
            })
            .collect();
        let mut below = 0;
        for index in (0..count).rev() {
            positions[index].below = below;
            // What lies between both ends is text.
            below += if index >= bottom || index < top { speaks(index) } else { 1 };
        }
        positions
    }

    /// Whether no text stands above it, but perhaps a lead.
    pub(super) fn is_above(self) -> bool {
        self.index < TOP_LINES && self.above <= MOST_LEADS
    }

    /// Whether text stands above it.
    pub(super) fn is_below(self) -> bool {
        self.above > 0
    }

    /// How good a dateline is here; `None` where a date heads a part of the text.
    pub(super) fn rank(self, line: &Line) -> Option<Rank> {
        if self.is_above() {
            return Some(Rank::Top);
        }
        let told = line.labelled || line.published.as_ref().is_some_and(|run| run.time.is_some());
        (told || self.below <= MOST_LEADS).then_some(Rank::Bottom)
    }
}

/// Whether a line is a sentence or more of text.
fn speaks(text: &str, block: &Block) -> bool {
    const SHORT: usize = 8;
    const LONG: usize = 25;
    const LONG_BYTES: usize = 600;
    let Span { start, end } = block.span;
    let stops = text[start..end].ends_with(['.', '؟', '!', '؛', '»', '۔', '”', '"']);
    let words = || count_words(text, block.span);
    let long = end - start > LONG_BYTES || words() >= LONG;
    block.role == Role::Text && (long || stops && words() >= SHORT)
}
