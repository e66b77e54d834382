//! Where everything in a field stands.

use super::{State, TextField, direction_of, lay};
use crate::app::kit::handle::Kit;
use crate::text::editing::{Caret, Laid};
use crate::text::{Direction, Paragraph};
use egui::{Pos2, Rect, Vec2, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// Width of the caret, in points.
const CARET: f32 = 1.5;

/// The text as it is to be seen: with what an input method proposes in it.
pub(super) struct View {
    pub(super) text: String,
    pub(super) paragraph: Arc<Paragraph>,
    pub(super) caret: Caret,
    pub(super) selected: Range<usize>,
    /// What the input method proposes, and what of it is being converted.
    pub(super) composed: Range<usize>,
    pub(super) active: Range<usize>,
    direction: Direction,
    /// Where the text may stand.
    pub(super) inside: Rect,
    is_multiline: bool,
}

impl View {
    pub(super) fn new(field: &TextField<'_>, kit: &Kit, inside: Rect, state: &State) -> Self {
        let mut text = field.text.clone();
        let (mut caret, selected) = (state.editor.caret(), state.editor.selected());
        let (mut composed, mut active) = (0..0, 0..0);
        if !state.preedit.text.is_empty() {
            let start = caret.offset;
            text.insert_str(start, &state.preedit.text);
            composed = start..start + state.preedit.text.len();
            active = start + state.preedit.active.start..start + state.preedit.active.end;
            caret = Caret::after(active.end);
        }
        let direction = field.direction.unwrap_or_else(|| direction_of(&text, kit.direction()));
        let paragraph = lay(kit, &text, direction, field.wrap_width(inside));
        let is_multiline = field.is_multiline();
        Self { text, paragraph, caret, selected, composed, active, direction, inside, is_multiline }
    }

    pub(super) fn laid(&self) -> Laid<'_> {
        Laid { text: &self.text, paragraph: &self.paragraph }
    }

    /// The text's top left corner in the window.
    pub(super) fn origin(&self, scroll: Vec2) -> Pos2 {
        self.origin_of(&self.paragraph, self.direction, scroll)
    }

    /// The same for the hint, which stands where a text of its own would.
    pub(super) fn origin_of(
        &self,
        paragraph: &Paragraph,
        direction: Direction,
        scroll: Vec2,
    ) -> Pos2 {
        if self.is_multiline {
            return self.inside.min - scroll;
        }
        let top = self.inside.center().y - paragraph.height / 2.0;
        let left = if paragraph.width > self.inside.width() {
            self.inside.min.x - scroll.x
        } else if direction == Direction::Rtl {
            self.inside.max.x - paragraph.width
        } else {
            self.inside.min.x
        };
        pos2(left, top)
    }

    /// The caret's stroke in the window, never outside of the field.
    pub(super) fn caret_rect(&self, scroll: Vec2) -> Rect {
        let [x, top, bottom] = self.laid().caret(self.caret);
        let at = self.origin(scroll);
        let x = (at.x + x - CARET / 2.0).clamp(self.inside.min.x - 1.0, self.inside.max.x - 0.5);
        let inset = (bottom - top) * 0.1;
        Rect::from_min_max(pos2(x, at.y + top + inset), pos2(x + CARET, at.y + bottom - inset))
    }

    /// How far the text may be scrolled.
    fn most(&self) -> Vec2 {
        if self.is_multiline {
            vec2(0.0, (self.paragraph.height - self.inside.height()).max(0.0))
        } else {
            vec2((self.paragraph.width - self.inside.width() + 2.0).max(0.0), 0.0)
        }
    }

    /// How far it is to be scrolled: as it was, unless the caret has to be
    /// seen.
    pub(super) fn scrolled(&self, scroll: Vec2, reveal: bool) -> Vec2 {
        let most = self.most();
        let mut scroll = scroll;
        if reveal {
            let [x, top, bottom] = self.laid().caret(self.caret);
            let room = self.inside.size();
            scroll.x = scroll.x.clamp(x - room.x + 2.0, x.max(x - room.x + 2.0));
            scroll.y = scroll.y.clamp(bottom - room.y, top.max(bottom - room.y));
        }
        scroll.clamp(Vec2::ZERO, most)
    }

    /// The caret nearest to a point of the window.
    pub(super) fn hit(&self, at: Pos2, scroll: Vec2) -> Caret {
        let local = at - self.origin(scroll);
        if self.is_multiline {
            return self.laid().hit(local.x, local.y);
        }
        self.laid().hit_line(0, local.x)
    }

    /// Whether there is more to be seen by scrolling down or up.
    pub(super) fn overflows(&self) -> bool {
        self.most().y > 0.0
    }
}
