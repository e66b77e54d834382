//! What stands in the window while there is no dated event.

use super::canvas::{Anchor, Canvas, style};
use super::frame::Frame;
use super::{Model, Options, Target};
use crate::i18n::tr;
use crate::scene::{Point, Rect, Stroke};

/// Draws the invitation between the top and the axis.
pub(super) fn paint_empty(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    frame: &Frame,
) {
    let palette = canvas.palette;
    let language = options.language;
    let (head, body) = if model.is_empty() {
        ("timeline-empty-title", "timeline-empty-body")
    } else {
        ("timeline-undated-title", "timeline-undated-body")
    };
    let width = 440f64.min(frame.size.width - 64.0);
    let head = canvas.line(&tr(language, head), style::HEADING);
    let body = canvas.centred(&tr(language, body), style::BODY, width);
    let button = canvas.line(&tr(language, "timeline-open"), style::DATE);
    let zone = Rect::new(20.0, frame.cards_top, frame.size.width - 20.0, frame.axis - 28.0);
    let height = f64::from(head.height) + 10.0 + f64::from(body.height) + 18.0 + 38.0;
    let rect =
        Rect::from_center_size(zone.center(), (width + 72.0, (height + 64.0).min(zone.height())));
    let rect = rect.intersect(zone);
    let stroke =
        Stroke { width: 1.5, color: palette.border_strong.faded(0.55), dash: Some((7.0, 6.0)) };
    canvas.rect(rect, 16.0, None, Some(stroke));
    let x = rect.center().x;
    let mut y = rect.center().y - height / 2.0;
    canvas.put(&head, x, y + f64::from(head.height) / 2.0, Anchor::Middle, palette.text);
    y += f64::from(head.height) + 10.0;
    canvas.scene.text(&body, Point::new(x - width / 2.0, y), &[palette.muted]);
    y += f64::from(body.height) + 18.0;
    let half = f64::from(button.width) / 2.0 + 20.0;
    let button_rect = Rect::new(x - half, y, x + half, y + 38.0);
    let on = options.hovered == Some(Target::Open);
    canvas.fill(button_rect, 10.0, if on { palette.accent_hover } else { palette.accent });
    canvas.put(&button, x, button_rect.center().y, Anchor::Middle, palette.on_accent);
    canvas.hit(button_rect, Target::Open, tr(language, "timeline-open"));
}
