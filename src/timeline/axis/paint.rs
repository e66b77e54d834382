//! Drawing a planned axis.

use super::AxisPlan;
use crate::timeline::canvas::{Anchor, Canvas};
use crate::timeline::frame::Frame;

/// Half the height of the arrow's head, in pixels.
const ARROW_PX: f64 = 5.0;

/// The vertical lines behind the events, between the top and the axis.
pub(in crate::timeline) fn paint_grid(canvas: &mut Canvas<'_>, plan: &AxisPlan, frame: &Frame) {
    let (grid, strong) = (canvas.palette.grid, canvas.palette.border);
    for line in &plan.grid {
        let color = if line.major { strong } else { grid.faded(line.alpha) };
        if color.a > 0 {
            canvas.stroke((line.x, frame.grid_top), (line.x, frame.axis), 1.0, color);
        }
    }
}

/// The axis line with its arrow, ticks and labels.
pub(in crate::timeline) fn paint_axis(
    canvas: &mut Canvas<'_>,
    plan: &AxisPlan,
    frame: &Frame,
    rtl: bool,
) {
    let palette = canvas.palette;
    for line in &plan.grid {
        let (length, alpha) =
            if line.major { (frame.period - frame.axis - 4.0, 1.0) } else { (5.0, 0.9) };
        let color = if line.major { palette.border } else { palette.axis.faded(0.35 * alpha) };
        canvas.stroke((line.x, frame.axis), (line.x, frame.axis + length.max(5.0)), 1.0, color);
    }
    let axis = palette.axis;
    canvas.fill(
        kurbo::Rect::new(frame.left, frame.axis - 0.75, frame.right, frame.axis + 0.75),
        0.0,
        axis,
    );
    let (tip, back) = if rtl { (frame.left, 9.0) } else { (frame.right, -9.0) };
    canvas.polygon(
        &[
            (tip, frame.axis),
            (tip + back, frame.axis - ARROW_PX),
            (tip + back, frame.axis + ARROW_PX),
        ],
        axis,
    );
    paint_labels(canvas, plan, frame);
}

fn paint_labels(canvas: &mut Canvas<'_>, plan: &AxisPlan, frame: &Frame) {
    let palette = canvas.palette;
    for label in &plan.minor {
        let color = palette.text.faded(label.alpha);
        canvas.put(&label.paragraph, label.x, frame.ticks, Anchor::Left, color);
    }
    for label in &plan.major {
        canvas.put(&label.paragraph, label.x, frame.period, Anchor::Left, palette.text);
    }
    let Some(y) = frame.second else { return };
    for &x in &plan.second_ticks {
        canvas.stroke((x, y - 13.0), (x, y - 8.0), 1.0, palette.muted.faded(0.8));
    }
    for label in &plan.second {
        canvas.put(&label.paragraph, label.x, y, Anchor::Left, palette.muted.faded(label.alpha));
    }
}
