//! What stands in a table's cell.

use super::handle::Kit;
use super::style::{Tone, Type};
use crate::text::{Align, Direction, Paragraph, ParagraphSpec};
use std::borrow::Cow;
use std::sync::Arc;

/// What stands in a cell: one line, cut with «…».
#[derive(Debug, Clone)]
#[must_use = "a cell shows when a table asks for it"]
pub struct Cell<'a> {
    text: Cow<'a, str>,
    pub(super) whole: Option<Cow<'a, str>>,
    direction: Option<Direction>,
    pub(super) tone: Tone,
}

impl<'a> Cell<'a> {
    /// A cell with a text.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self { text: text.into(), whole: None, direction: None, tone: Tone::Text }
    }

    /// The text's own direction, where it is not the interface's.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// What stands for more: told by the tooltip and to screen readers.
    pub fn whole(mut self, text: impl Into<Cow<'a, str>>) -> Self {
        self.whole = Some(text.into());
        self
    }

    /// The colour of failures.
    pub fn warn(mut self) -> Self {
        self.tone = Tone::Warn;
        self
    }

    /// Secondary colour.
    pub fn muted(mut self) -> Self {
        self.tone = Tone::Muted;
        self
    }

    /// What the cell says in full.
    pub(super) fn told(&self) -> &str {
        self.whole.as_ref().unwrap_or(&self.text)
    }

    /// How wide the whole text is, in points.
    pub(super) fn width(&self, kit: &Kit) -> f32 {
        kit.layout(&self.text, Type::Body, None).width
    }

    /// Its line, cut to so many points, from x = 0 in either direction.
    pub(super) fn line(&self, kit: &Kit, room: f32) -> Arc<Paragraph> {
        let own = self.direction.unwrap_or_else(|| kit.direction_of(&self.text));
        let spec = |max_width, align| ParagraphSpec {
            text: &self.text,
            style: Type::Body.text_style(),
            direction: own,
            max_width,
            align,
            max_lines: max_width.map(|_| 1),
            spans: &[],
        };
        let natural = kit.paragraph(&spec(None, Align::Start));
        if natural.width <= room {
            return natural;
        }
        let align = if own == Direction::Rtl { Align::End } else { Align::Start };
        kit.paragraph(&spec(Some(room.max(1.0)), align))
    }
}
