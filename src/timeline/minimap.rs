//! The overview: its own scale of time, and what a click or drag in it means.

use super::{Model, Viewport};
use crate::scene::Rect;

/// Where the overview stands in the scene and which days it spans.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Minimap {
    /// Its ground, in pixels of the scene.
    pub rect: Rect,
    /// The frame that stands for the view, clipped to `rect`.
    pub window: Rect,
    view: Viewport,
}

/// The narrowest that the frame may get, so that it can be grabbed.
const LEAST_WINDOW_PX: f64 = 14.0;

impl Minimap {
    /// The overview of a model in a rectangle, with the frame of `now`.
    pub(super) fn new(model: &Model, now: &Viewport, rect: Rect) -> Self {
        let range = model.bounds().unwrap_or(now.range());
        let least = (range.1 - range.0).max(75.0) * 1.03;
        let view = Viewport::fit(range, least, rect.width(), 10.0, now.is_rtl());
        let (a, b) = now.range();
        let (x0, x1) = view.x_range(a, b);
        let half = ((x1 - x0) / 2.0).max(LEAST_WINDOW_PX / 2.0);
        let middle = f64::midpoint(x0, x1).clamp(-half + 8.0, rect.width() + half - 8.0);
        let window = Rect::new(
            rect.x0 + (middle - half).clamp(0.0, rect.width()),
            rect.y0,
            rect.x0 + (middle + half).clamp(0.0, rect.width()),
            rect.y1,
        );
        Self { rect, window, view }
    }

    /// The pixel of the scene at which the overview shows a day.
    pub fn x(&self, day: f64) -> f64 {
        self.rect.x0 + self.view.x(day)
    }

    /// The day that the overview shows at a pixel of the scene.
    pub fn day(&self, x: f64) -> f64 {
        self.view.day(x - self.rect.x0)
    }

    /// First and last day of the overview.
    pub fn range(&self) -> (f64, f64) {
        self.view.range()
    }

    /// The view after a click at pixel `x`: the same scale, centred there.
    pub fn jump(&self, now: &Viewport, x: f64) -> Viewport {
        now.center_on(self.day(x))
    }

    /// The view after the frame was dragged by `dx` pixels.
    pub fn drag(&self, now: &Viewport, dx: f64) -> Viewport {
        let days = dx * self.view.days_per_px();
        now.shift(if self.view.is_rtl() { -days } else { days })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(rtl: bool) -> (Minimap, Viewport) {
        let now = Viewport::new(0.0, 10.0, 1000.0, rtl);
        (Minimap::new(&Model::default(), &now, Rect::new(50.0, 0.0, 950.0, 40.0)), now)
    }

    #[test]
    fn a_click_centres_the_view_there() {
        for rtl in [true, false] {
            let (map, now) = map(rtl);
            let jumped = map.jump(&now, 300.0);
            assert!((map.x(jumped.center()) - 300.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_frame_follows_the_drag() {
        for rtl in [true, false] {
            let (map, now) = map(rtl);
            let dragged = map.drag(&now, 25.0);
            assert!((map.x(dragged.center()) - map.x(now.center()) - 25.0).abs() < 1e-9);
        }
    }
}
