//! Where a line stands: in the head of a file, at its foot, or within the text.

use super::Span;
use super::dateline::Rank;
use super::dates::to_day;
use super::line::{self, Line};
use super::reader::{Block, Role};

/// Lines from the top that a dateline may stand in.
const TOP_LINES: usize = 12;
/// Lines from the bottom that a dateline may stand in.
const BOTTOM_LINES: usize = 8;
/// A lead may stand above a dateline, and a note below one.
const MOST_LEADS: usize = 1;

/// Whose day a date is, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Of this article.
    Article,
    /// Of another: it stands among comments or in a list of articles.
    Other,
    /// Perhaps of an occasion: the line beside it says where something takes place.
    Occasion,
    /// Of a part of a chronology, which it heads.
    Part,
}

/// The place of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    /// Near the top or the bottom of the file.
    pub(super) at_edge: bool,
    /// Whose day a date here is.
    pub(super) whose: Whose,
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
                let here = Self { at_edge, whose: Whose::Article, above, below: 0, index };
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
        mark_chronology(text, blocks, &mut positions);
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

/// Days that head the parts of a chronology: three or more lines of nothing but a
/// day, with text behind each; the first is kept when it is later than all others.
fn mark_chronology(text: &str, blocks: &[Block], positions: &mut [Position]) {
    const FEWEST: usize = 3;
    const LONGEST: usize = 80;
    let told = |index: &usize| {
        let Span { start, end } = blocks[*index].span;
        positions[*index].at_edge
            && end - start <= LONGEST
            && blocks.get(index + 1).is_some_and(|next| speaks(text, next))
    };
    let heads: Vec<usize> = (0..blocks.len()).filter(told).collect();
    if heads.len() < FEWEST {
        return;
    }
    let day = |index: usize| {
        let line = line::read(text, blocks[index].span)?;
        let run = line.published.filter(|run| run.time.is_none() && !line.labelled)?;
        run.dates.iter().find_map(to_day)
    };
    let days: Vec<_> = heads.into_iter().filter_map(|at| Some((at, day(at)?))).collect();
    let mut all: Vec<_> = days.iter().map(|(_, day)| *day).collect();
    all.sort_unstable();
    all.dedup();
    if all.len() >= FEWEST {
        let latest = all.last().copied();
        for (index, (at, day)) in days.into_iter().enumerate() {
            if index > 0 || Some(day) != latest {
                positions[at].whose = Whose::Part;
            }
        }
    }
}

/// Whether a line is a sentence or more of text.
fn speaks(text: &str, block: &Block) -> bool {
    const SHORT: usize = 7;
    const LONG: usize = 24;
    const LONG_BYTES: usize = 600;
    let line = &text[block.span.start..block.span.end];
    let mut blanks = line.bytes().filter(|byte| *byte == b' ');
    let stops = || line.ends_with(['.', '؟', '!', '؛', '»', '۔', '”', '"']);
    block.role == Role::Text
        && (line.len() > LONG_BYTES || blanks.nth(if stops() { SHORT } else { LONG } - 1).is_some())
}
