//! The paragraphs of one selectable text, as they are in this frame.

use super::Passage;
use crate::i18n::strip_isolates;
use crate::text::Paragraph;
use crate::text::editing::{Blocks, Laid, Place, Selection};
use egui::{Id, Pos2, Rect};
use std::sync::Arc;

/// Where a block's text comes from.
#[derive(Debug, Clone)]
pub(super) enum Origin {
    /// A label.
    Label(Arc<str>),
    /// A paragraph of the passage.
    Passage(usize),
}

/// A block that is on the screen, or just outside.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) paragraph: Arc<Paragraph>,
    /// The paragraph's top left corner in the window.
    pub(super) at: Pos2,
    /// Where it answers the pointer.
    pub(super) rect: Rect,
    /// What of the window it may be seen in.
    pub(super) clip: Rect,
}

/// A paragraph of the text.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Its name from frame to frame.
    pub(super) key: Id,
    pub(super) origin: Origin,
    pub(super) shown: Option<Shown>,
}

impl Block {
    pub(super) fn of_passage(index: usize, shown: Option<Shown>) -> Self {
        Self { key: Id::unique(("passage", index)), origin: Origin::Passage(index), shown }
    }
}

/// All paragraphs of a text.
pub(super) struct Group<'a> {
    pub(super) blocks: Vec<Block>,
    pub(super) passage: Option<&'a dyn Passage>,
}

impl Blocks for Group<'_> {
    fn count(&self) -> usize {
        self.blocks.len()
    }

    fn text(&self, block: usize) -> &str {
        match (self.blocks.get(block).map(|block| &block.origin), self.passage) {
            (Some(Origin::Label(text)), _) => text,
            (Some(Origin::Passage(index)), Some(passage)) => passage.text(*index),
            _ => "",
        }
    }

    fn layout(&self, block: usize) -> Arc<Paragraph> {
        let found = &self.blocks[block];
        match (&found.shown, &found.origin, self.passage) {
            (Some(shown), ..) => Arc::clone(&shown.paragraph),
            (None, Origin::Passage(index), Some(passage)) => passage.layout(*index),
            _ => unreachable!("only paragraphs of a passage are out of sight"),
        }
    }

    fn left(&self, block: usize) -> f32 {
        let shown = |block: &Block| block.shown.as_ref().map(|shown| shown.at.x);
        // Paragraphs of a passage stand below each other.
        let own = self.blocks.get(block).and_then(shown);
        own.or_else(|| self.blocks.iter().rev().find_map(shown)).unwrap_or(0.0)
    }
}

impl Group<'_> {
    /// The block under a point of the window, or just beside it.
    pub(super) fn under(&self, at: Pos2) -> Option<usize> {
        /// Who means the first letter may miss it by so much, in points.
        const BESIDE: egui::Vec2 = egui::vec2(8.0, 0.0);
        self.blocks.iter().position(|block| {
            let seen = |shown: &Shown| shown.rect.intersect(shown.clip);
            block.shown.as_ref().is_some_and(|shown| seen(shown).expand2(BESIDE).contains(at))
        })
    }

    /// The place nearest to a point of the window.
    pub(super) fn nearest(&self, at: Pos2) -> Option<Place> {
        let distance = |shown: &Shown| {
            let rect = shown.rect.intersect(shown.clip);
            let dy = (rect.min.y - at.y).max(at.y - rect.max.y).max(0.0);
            let dx = (rect.min.x - at.x).max(at.x - rect.max.x).max(0.0);
            // What stands at the same height is nearer than what is above.
            (dy, dx)
        };
        let shown = self.blocks.iter().enumerate();
        let shown = shown.filter_map(|(index, block)| Some((index, block.shown.as_ref()?)));
        let seen = shown.filter(|(_, shown)| shown.rect.intersect(shown.clip).is_positive());
        let (index, shown) = seen.min_by(|(_, a), (_, b)| {
            let (a, b) = (distance(a), distance(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        })?;
        // Past the edge of what is seen, the last line in sight is meant.
        let y = at.y.clamp(shown.clip.min.y, shown.clip.max.y - 1.0);
        let laid = Laid { text: self.text(index), paragraph: &shown.paragraph };
        let caret = laid.hit(at.x - shown.at.x, y - shown.at.y);
        Some(Place { block: index, caret })
    }

    /// What copying gives: the logical text, of a passage the original's with
    /// what stands between its paragraphs there; labels one a line.
    pub(super) fn copied(&self, selection: &Selection) -> String {
        let mut out = String::new();
        let (start, end) = selection.ends();
        for block in start.block..=end.block.min(self.blocks.len().saturating_sub(1)) {
            if block > start.block {
                out.push_str(self.gap_before(block));
            }
            let range = selection.within(block, self.text(block).len());
            match (&self.blocks[block].origin, self.passage) {
                (Origin::Label(text), Some(passage)) => {
                    out.push_str(&strip_isolates(passage.label(text, range)));
                }
                (Origin::Label(text), None) => out.push_str(&strip_isolates(&text[range])),
                (Origin::Passage(index), Some(passage)) => {
                    out.push_str(passage.original(*index, range));
                }
                (Origin::Passage(_), None) => {}
            }
        }
        out
    }

    fn gap_before(&self, block: usize) -> &str {
        match (&self.blocks[block - 1].origin, &self.blocks[block].origin, self.passage) {
            (Origin::Passage(one), Origin::Passage(_), Some(passage)) => passage.gap(*one),
            _ => "\n",
        }
    }

    /// A block by its key.
    pub(super) fn find(&self, key: Id) -> Option<usize> {
        self.blocks.iter().position(|block| block.key == key)
    }
}
