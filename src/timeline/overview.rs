//! Drawing the overview: the curve of density and the frame of the view.

use super::canvas::Canvas;
use super::{Minimap, Model, Options, Target, Viewport};
use crate::i18n::tr;
use crate::scene::{BezPath, Item, Rect, Stroke};

/// Pixels from point to point of the curve.
const STEP_PX: f64 = 3.0;

/// Draws the overview into `rect`.
pub(super) fn paint_overview(
    canvas: &mut Canvas<'_>,
    model: &Model,
    view: &Viewport,
    options: &Options<'_>,
    rect: Rect,
) -> Minimap {
    let palette = canvas.palette;
    let map = Minimap::new(model, view, rect);
    canvas.fill(rect, 9.0, palette.surface);
    canvas.outline(rect, 9.0, palette.border, 1.0);
    canvas.scene.items.push(Item::PushClip(rect.inset(-1.0)));
    paint_curve(canvas, model, &map, view.is_rtl());
    if let Some(today) = options.today {
        let x = map.x(super::build::midday(today));
        canvas.stroke((x, rect.y0), (x, rect.y1), 1.0, palette.today.faded(0.7));
    }
    paint_outside(canvas, &map);
    canvas.scene.items.push(Item::PopClip);
    let on = matches!(options.hovered, Some(Target::MinimapWindow));
    let frame = map.window.inset(-2.0);
    canvas.outline(frame, 7.0, palette.accent, if on { 2.5 } else { 2.0 });
    canvas.hit(rect, Target::Minimap, tr(options.language, "timeline-overview"));
    canvas.hit(map.window, Target::MinimapWindow, tr(options.language, "timeline-overview-window"));
    map
}

/// Dims what is not in view.
fn paint_outside(canvas: &mut Canvas<'_>, map: &Minimap) {
    let veil = canvas.palette.background.faded(0.62);
    let (rect, window) = (map.rect, map.window);
    for side in [
        Rect::new(rect.x0, rect.y0, window.x0, rect.y1),
        Rect::new(window.x1, rect.y0, rect.x1, rect.y1),
    ] {
        if side.width() > 0.5 {
            canvas.fill(side, 0.0, veil);
        }
    }
}

fn paint_curve(canvas: &mut Canvas<'_>, model: &Model, map: &Minimap, rtl: bool) {
    let rect = map.rect;
    let columns = (rect.width() / STEP_PX).ceil().max(2.0) as usize;
    let (first, last) = map.range();
    let mut heights = model.density().curve(first, last, columns, (9.0 / STEP_PX) as usize + 1);
    if rtl {
        heights.reverse();
    }
    let base = rect.y1 - 3.0;
    let tall = rect.height() - 10.0;
    let at = |i: usize| {
        let x = rect.x0 + (i as f64 + 0.5) * rect.width() / columns as f64;
        (x, base - f64::from(heights[i]) * tall)
    };
    let mut area = BezPath::new();
    let mut line = BezPath::new();
    area.move_to((at(0).0, base));
    line.move_to(at(0));
    for i in 0..columns {
        area.line_to(at(i));
        if i > 0 {
            line.line_to(at(i));
        }
    }
    area.line_to((at(columns - 1).0, base));
    area.close_path();
    let color = canvas.palette.accent;
    canvas.path(area, Some(color.faded(0.22)), None);
    canvas.path(line, None, Some(Stroke { width: 1.5, color, dash: None }));
}
