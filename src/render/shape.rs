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

/// What stands for a letter that no font has: an empty frame, in units of the
/// font, y upwards. Fonts may leave their own sign for it (`.notdef`) blank,
/// as Vazirmatn does, and nothing may vanish.
pub(super) fn missing_box(advance: f64, per_em: f64) -> BezPath {
    let (side, line) = (0.12 * advance, 0.055 * per_em);
    let outer = Rect::new(side, 0.0, (advance - side).max(side + 3.0 * line), 0.7 * per_em);
    let mut path = sharp_rect(outer);
    // Against the outer one's turn, so that what it encloses is no ink.
    let inner = outer.inset(-line);
    path.move_to((inner.x0, inner.y0));
    path.line_to((inner.x0, inner.y1));
    path.line_to((inner.x1, inner.y1));
    path.line_to((inner.x1, inner.y0));
    path.close_path();
    path
}
