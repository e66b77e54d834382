//! The tray of undated events: a chip with their number, and the list that it
//! opens.

use super::canvas::{Anchor, Canvas, style};
use super::card::{Emphasis, accent, paint_ground, spoken};
use super::{Model, Options, Target};
use crate::i18n::{tr, tr_args};
use crate::scene::{Point, Rect, Stroke};

/// Width of the open list.
const LIST_PX: f64 = 320.0;

/// Draws the chip at the side where reading starts; returns the width it took.
pub(super) fn paint_chip(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    rect: Rect,
) -> f64 {
    let count = model.undated().len();
    if count == 0 {
        return 0.0;
    }
    let palette = canvas.palette;
    let words = tr_args(options.language, "timeline-tray", &[("count", count.into())]);
    let label = canvas.line(&words, style::SMALL);
    let width = f64::from(label.width) + 26.0;
    let left = if canvas.rtl() { rect.x1 - width } else { rect.x0 };
    let chip = Rect::new(left, rect.y0, left + width, rect.y1);
    let on = options.tray_open || options.hovered == Some(Target::Tray);
    canvas.fill(chip, 9.0, if on { palette.sunken } else { palette.surface });
    let color = if on { palette.muted } else { palette.border_strong.faded(0.6) };
    let stroke = Stroke { width: 1.0, color, dash: Some((4.0, 3.0)) };
    canvas.rect(chip.inset(-0.5), 8.5, None, Some(stroke));
    let ink = if on { palette.text } else { palette.muted };
    canvas.put(&label, chip.center().x, chip.center().y, Anchor::Middle, ink);
    canvas.hit(chip, Target::Tray, words);
    width
}

/// Draws the open list beneath the chip's row, down to `bottom` at the most.
pub(super) fn paint_list(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    chip: Rect,
    bottom: f64,
) {
    let palette = canvas.palette;
    let width = LIST_PX.min(chip.width());
    let left = if canvas.rtl() { chip.x1 - width } else { chip.x0 };
    let top = chip.y1 + 8.0;
    let skip = options.tray_scroll.min(model.undated().len().saturating_sub(1));
    let mut rows = Vec::new();
    let mut y = top + 10.0;
    for event in &model.undated()[skip..] {
        let title = canvas.wrap(&event.title, style::BODY, width - 44.0, 2);
        let height = f64::from(title.height) + 12.0;
        if y + height > bottom - 34.0 && !rows.is_empty() {
            break;
        }
        rows.push((event, title, y, height));
        y += height;
    }
    let hidden = model.undated().len() - skip - rows.len();
    let foot = if hidden > 0 { 26.0 } else { 0.0 };
    let list = Rect::new(left, top, left + width, y + 8.0 + foot);
    paint_ground(canvas, list, Emphasis { selected: false, hovered: true });
    let name = tr(options.language, "timeline-tray-list");
    canvas.hit(list, Target::TrayList, name);
    for (event, title, y, height) in rows {
        let row = Rect::new(list.x0 + 6.0, y, list.x1 - 6.0, y + height);
        if options.selected == Some(event.id) {
            canvas.fill(row, 7.0, palette.accent_soft);
        } else if options.hovered == Some(Target::Event(event.id)) {
            canvas.fill(row, 7.0, palette.sunken);
        }
        let (x, _) = canvas.start_of(row, 12.0);
        canvas.disc(x, y + 6.0 + 12.0, 4.0, accent(palette, event));
        let text_left = if canvas.rtl() { row.x0 + 8.0 } else { row.x0 + 24.0 };
        canvas.scene.text(&title, Point::new(text_left, y + 6.0), &[palette.text]);
        canvas.hit(row, Target::Event(event.id), spoken(options.language, options.calendar, event));
    }
    if hidden > 0 {
        let more = tr_args(options.language, "timeline-more", &[("count", hidden.into())]);
        let at = (list.center().x, list.y1 - 18.0);
        canvas.label(&more, style::SMALL, at, Anchor::Middle, palette.muted);
    }
}
