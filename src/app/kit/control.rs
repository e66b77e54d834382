//! What all controls share: hover and press animation, the focus ring, the
//! placing of an icon and a text in a row.

use super::handle::Kit;
use super::icons::Icon;
use super::pen::Pen;
use crate::scene::Rgba;
use crate::text::Paragraph;
use egui::{CursorIcon, Pos2, Rect, Response, Ui, pos2, vec2};
use std::sync::Arc;

/// How far a control's animations have come, each 0–1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Motion {
    /// Under the pointer.
    pub(super) hover: f32,
    /// Held down.
    pub(super) press: f32,
    /// Whether to draw the focus ring.
    pub(super) focus: bool,
}

/// Reads a control's state, sets the pointer's shape, and brings into sight
/// what the Tab key has reached.
pub(super) fn motion(ui: &Ui, kit: &Kit, response: &Response) -> Motion {
    let ctx = ui.ctx();
    let (hovered, pressed) =
        (response.hovered() && ui.is_enabled(), response.is_pointer_button_down_on());
    if hovered {
        ctx.set_cursor_icon(CursorIcon::PointingHand);
    }
    let focus = response.has_focus() && kit.shows_focus(ctx);
    if focus && response.gained_focus() {
        response.scroll_to_me(None);
    }
    Motion {
        hover: ctx.animate_bool(response.id.with("hover"), hovered),
        press: ctx.animate_bool(response.id.with("press"), pressed),
        focus,
    }
}

/// The ring around what has the keyboard's focus.
pub(super) fn focus_ring(pen: &mut Pen, rect: Rect, radius: f32, color: Rgba) {
    pen.outline(rect.expand(3.0), radius + 3.0, 2.0, color);
}

/// An icon, a text, an icon: measured, then placed from the start of the line.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// Before the text.
    pub(super) icon: Option<Icon>,
    /// The text.
    pub(super) text: Option<Arc<Paragraph>>,
    /// After the text.
    pub(super) end: Option<Icon>,
}

/// Side of icons in controls, in points.
pub(super) const ICON: f32 = 18.0;
/// Between an icon and a text, in points.
const GAP: f32 = 6.0;

impl Content {
    /// Width and height in points.
    pub(super) fn size(&self) -> egui::Vec2 {
        let icons = usize::from(self.icon.is_some()) + usize::from(self.end.is_some());
        let parts = icons + usize::from(self.text.is_some());
        let (text_width, text_height) =
            self.text.as_ref().map_or((0.0, 0.0), |text| (text.width.ceil(), text.height));
        let gaps = parts.saturating_sub(1) as f32 * GAP;
        vec2(
            icons as f32 * ICON + text_width + gaps,
            text_height.max(if icons > 0 { ICON } else { 0.0 }),
        )
    }

    /// Draws the parts in `rect`, from the line's start, centred in height.
    pub(super) fn draw(&self, pen: &mut Pen, rect: Rect, rtl: bool, text: Rgba, icons: Rgba) {
        let mut row = Row { rect, rtl, used: 0.0 };
        if let Some(icon) = self.icon {
            pen.icon(icon, row.square(), icons);
        }
        if let Some(paragraph) = &self.text {
            let at = row.text(paragraph);
            pen.text(paragraph, at, text);
        }
        if let Some(icon) = self.end {
            pen.icon(icon, row.square(), icons);
        }
    }
}

/// Hands out places from the start of a line towards its end.
struct Row {
    rect: Rect,
    rtl: bool,
    used: f32,
}

impl Row {
    fn take(&mut self, width: f32, height: f32) -> Rect {
        let x = if self.rtl {
            self.rect.max.x - self.used - width
        } else {
            self.rect.min.x + self.used
        };
        self.used += width + GAP;
        Rect::from_min_size(pos2(x, self.rect.center().y - height / 2.0), vec2(width, height))
    }

    fn square(&mut self) -> Rect {
        self.take(ICON, ICON)
    }

    fn text(&mut self, paragraph: &Paragraph) -> Pos2 {
        // A width that was given and not filled leaves the text at its start.
        self.take(paragraph.width.ceil(), paragraph.height).min
    }
}
