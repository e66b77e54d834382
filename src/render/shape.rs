//! Shapes that every backend draws alike.

use kurbo::{BezPath, Rect};

/// How far a Bézier handle of a quarter circle reaches, of its radius.
const KAPPA: f64 = 0.552_284_749_830_793_4;

/// A rectangle with round corners as lines and cubics. The radius is cut to
/// half the shorter side. Built without trigonometry, which differs from one
/// system's library to the next.
pub(super) fn round_rect(rect: Rect, radius: f64) -> BezPath {
    let rect = rect.abs();
    let r = radius.clamp(0.0, rect.width().min(rect.height()) / 2.0);
    if r <= 0.0 {
        return sharp_rect(rect);
    }
    let h = r * (1.0 - KAPPA);
    let Rect { x0, y0, x1, y1 } = rect;
    let mut path = BezPath::new();
    path.move_to((x0 + r, y0));
    path.line_to((x1 - r, y0));
    path.curve_to((x1 - h, y0), (x1, y0 + h), (x1, y0 + r));
    path.line_to((x1, y1 - r));
    path.curve_to((x1, y1 - h), (x1 - h, y1), (x1 - r, y1));
    path.line_to((x0 + r, y1));
    path.curve_to((x0 + h, y1), (x0, y1 - h), (x0, y1 - r));
    path.line_to((x0, y0 + r));
    path.curve_to((x0, y0 + h), (x0 + h, y0), (x0 + r, y0));
    path.close_path();
    path
}

/// A rectangle as a path.
pub(super) fn sharp_rect(rect: Rect) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((rect.x1, rect.y0));
    path.line_to((rect.x1, rect.y1));
    path.line_to((rect.x0, rect.y1));
    path.close_path();
    path
}
