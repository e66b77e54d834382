//! Rectangles, paths, dashes: from a scene's shapes to geometry on the pixel
//! grid.

use super::canvas::{Canvas, Ink};
use super::ribbon::is_convex;
use crate::render::shape::round_rect;
use crate::scene::{Paint, Stroke};
use egui::{Pos2, Rect, pos2};
use kurbo::{BezPath, PathEl};

/// How scene coordinates become physical pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placement {
    /// Where the scene's origin lies, in pixels.
    pub(super) origin: Pos2,
    /// Pixels per scene unit.
    pub(super) scale: f32,
    /// Nothing outside shows, in pixels.
    pub(super) clip: Rect,
}

impl Placement {
    /// A scene point in pixels.
    pub(super) fn point(&self, p: kurbo::Point) -> Pos2 {
        let scale = f64::from(self.scale);
        let (x, y) = (f64::from(self.origin.x), f64::from(self.origin.y));
        pos2((x + p.x * scale) as f32, (y + p.y * scale) as f32)
    }

    /// A scene rectangle in pixels.
    pub(super) fn rect(&self, rect: kurbo::Rect) -> Rect {
        Rect::from_two_pos(
            self.point(kurbo::Point::new(rect.x0, rect.y0)),
            self.point(kurbo::Point::new(rect.x1, rect.y1)),
        )
    }

    /// A length in pixels.
    pub(super) fn length(&self, length: f64) -> f32 {
        length as f32 * self.scale
    }

    /// Whether anything within `rect` may show.
    pub(super) fn shows(&self, rect: Rect) -> bool {
        self.clip.intersects(rect)
    }
}

/// Draws a rectangle with round corners, on the pixel grid unless it is a
/// disc.
pub(super) fn rect(
    canvas: &mut Canvas,
    place: &Placement,
    rect: kurbo::Rect,
    radius: f64,
    fill: Option<&Paint>,
    stroke: Option<&Stroke>,
) {
    let radius = place.length(radius);
    let line = stroke.map_or(0.0, |stroke| snapped_width(place.length(stroke.width)));
    let raw = place.rect(rect);
    if !place.shows(raw.expand(line + 1.0)) {
        return;
    }
    let keep = place.clip.expand(radius + line + 8.0);
    let raw = Rect::from_min_max(raw.min.max(keep.min), raw.max.min(keep.max));
    let (snapped, cover) = snap(raw, radius, line);
    if let Some(fill) = fill {
        canvas.shape.rounded_rect(snapped, radius, cover);
        canvas.finish(&Ink::new(fill, |p| place.point(p)));
    }
    let Some(stroke) = stroke else { return };
    let ink = Ink::Flat(super::canvas::to_color32(stroke.color));
    if stroke.dash.is_some() {
        let (min, max) = (snapped.min, snapped.max);
        let outline = kurbo::Rect::new(min.x.into(), min.y.into(), max.x.into(), max.y.into());
        let path = round_rect(outline, radius.into());
        let pixels = Placement { origin: Pos2::ZERO, scale: 1.0, clip: place.clip };
        let dash = stroke
            .dash
            .map(|(on, off)| (f64::from(place.length(on)), f64::from(place.length(off))));
        let stroke = Stroke { width: f64::from(line), color: stroke.color, dash };
        path_stroke(canvas, &pixels, &path, &stroke);
    } else {
        canvas.shape.rounded_ring(snapped, radius, line);
        canvas.finish(&ink);
    }
}

/// A stroke at least nearly a pixel wide gets whole pixels, rounded down as in
/// browsers: a hair line stays one at 1.5 pixels to the point.
fn snapped_width(width: f32) -> f32 {
    if width < 0.75 { width } else { (width + 0.05).floor().max(1.0) }
}

/// Puts a rectangle's edges on the pixel grid: between pixels for a fill,
/// so that a stroke fills whole ones otherwise. A disc keeps its place, a
/// bar with round ends is only aligned across; something thinner than a pixel
/// becomes one pixel of less coverage.
fn snap(rect: Rect, radius: f32, line: f32) -> (Rect, f32) {
    let side = rect.width().min(rect.height());
    let round_ends = radius >= side / 2.0 - 0.01 && radius > 0.75;
    if round_ends && (rect.width() - rect.height()).abs() < 1.0 {
        return (rect, 1.0);
    }
    let shift = if line > 0.0 && (line.round() as i32) % 2 == 1 { 0.5 } else { 0.0 };
    let axis = |low: f32, high: f32, free: bool| -> (f32, f32, f32) {
        let length = high - low;
        if free {
            return (low, high, 1.0);
        }
        if length < 1.0 && line == 0.0 {
            let start = low.floor();
            return (start, start + 1.0, length.max(0.0));
        }
        let start = (low - shift).round() + shift;
        (start, ((high - shift).round() + shift).max(start), 1.0)
    };
    let (x0, x1, across) = axis(rect.min.x, rect.max.x, round_ends && rect.width() > side);
    let (y0, y1, down) = axis(rect.min.y, rect.max.y, round_ends && rect.height() > side);
    (Rect::from_min_max(pos2(x0, y0), pos2(x1, y1)), across * down)
}

/// Fills and strokes a path.
pub(super) fn path(
    canvas: &mut Canvas,
    place: &Placement,
    path: &BezPath,
    fill: Option<&Paint>,
    stroke: Option<&Stroke>,
) {
    let bounds = place.rect(kurbo::Shape::bounding_box(path));
    let margin = stroke.map_or(0.0, |stroke| place.length(stroke.width)) + 1.0;
    if !place.shows(bounds.expand(margin)) {
        return;
    }
    if let Some(fill) = fill {
        for (points, _) in flatten(path, place) {
            if is_convex(&points) {
                canvas.shape.convex(&points);
            } else {
                canvas.shape.ribbon(&points);
            }
        }
        canvas.finish(&Ink::new(fill, |p| place.point(p)));
    }
    if let Some(stroke) = stroke {
        path_stroke(canvas, place, path, stroke);
    }
}

fn path_stroke(canvas: &mut Canvas, place: &Placement, path: &BezPath, stroke: &Stroke) {
    let mut width = place.length(stroke.width);
    for (mut points, closed) in flatten(path, place) {
        if !closed && let [a, b] = points.as_mut_slice() {
            width = straighten(a, b, width);
        }
        match stroke.dash {
            Some((on, off)) if on > 0.0 && off > 0.0 => {
                if closed && let Some(&first) = points.first() {
                    points.push(first);
                }
                dashes(canvas, place, &points, [place.length(on), place.length(off)], width);
            }
            _ => canvas.shape.line(&points, closed, width),
        }
    }
    canvas.finish(&Ink::Flat(super::canvas::to_color32(stroke.color)));
}

/// Puts an upright or level line on whole pixels and returns its width.
fn straighten(a: &mut Pos2, b: &mut Pos2, width: f32) -> f32 {
    let width = snapped_width(width);
    let shift = if (width.round() as i32) % 2 == 1 || width < 1.0 { 0.5 } else { 0.0 };
    let grid = |v: f32| (v - shift).round() + shift;
    if (a.x - b.x).abs() < 0.01 {
        a.x = grid(a.x);
        b.x = a.x;
    } else if (a.y - b.y).abs() < 0.01 {
        a.y = grid(a.y);
        b.y = a.y;
    }
    width
}

/// Cuts a line into dashes, skipping what lies outside the clip.
fn dashes(canvas: &mut Canvas, place: &Placement, points: &[Pos2], pattern: [f32; 2], width: f32) {
    let period = (pattern[0] + pattern[1]).max(0.5);
    let clip = place.clip.expand(width + 1.0);
    let mut travelled = 0.0;
    for pair in points.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let length = (b - a).length();
        if length > 0.0
            && let Some((from, to)) = visible_part(a, b, clip)
        {
            let (from, to) = (from * length, to * length);
            let mut start = ((travelled + from) / period).floor() * period - travelled;
            while start < to {
                let (s, e) = (start.max(0.0), (start + pattern[0]).min(length));
                if e > s {
                    let at = |d: f32| a + (b - a) * (d / length);
                    canvas.shape.line(&[at(s), at(e)], false, width);
                }
                start += period;
            }
        }
        travelled += length;
    }
}

/// The part of a segment, 0–1, that lies within a rectangle.
fn visible_part(a: Pos2, b: Pos2, clip: Rect) -> Option<(f32, f32)> {
    let (mut from, mut to) = (0.0_f32, 1.0_f32);
    let d = b - a;
    for (start, delta, low, high) in
        [(a.x, d.x, clip.min.x, clip.max.x), (a.y, d.y, clip.min.y, clip.max.y)]
    {
        if delta.abs() < 1e-6 {
            if start < low || start > high {
                return None;
            }
            continue;
        }
        let (mut t0, mut t1) = ((low - start) / delta, (high - start) / delta);
        if t0 > t1 {
            std::mem::swap(&mut t0, &mut t1);
        }
        from = from.max(t0);
        to = to.min(t1);
    }
    (from < to).then_some((from, to))
}

/// A path's outlines in pixels, curves flattened to a tenth of a pixel, and
/// whether each is closed.
fn flatten(path: &BezPath, place: &Placement) -> Vec<(Vec<Pos2>, bool)> {
    let mut outlines: Vec<(Vec<Pos2>, bool)> = Vec::new();
    let tolerance = 0.1 / f64::from(place.scale);
    kurbo::flatten(path.iter(), tolerance, |element| match element {
        PathEl::MoveTo(p) => outlines.push((vec![place.point(p)], false)),
        PathEl::LineTo(p) => {
            if let Some((points, _)) = outlines.last_mut() {
                points.push(place.point(p));
            }
        }
        PathEl::ClosePath => {
            if let Some((points, closed)) = outlines.last_mut() {
                *closed = true;
                if points.len() > 1 && (points[0] - points[points.len() - 1]).length() < 0.01 {
                    points.pop();
                }
            }
        }
        PathEl::QuadTo(..) | PathEl::CurveTo(..) => {}
    });
    for (points, _) in &mut outlines {
        points.dedup_by(|a, b| (*a - *b).length_sq() < 1e-6);
    }
    outlines
}

/// Draws a bitmap of a shadow so that its corners keep their size and its
/// middle stretches; `reach` is how far it goes beyond `rect`, in pixels.
pub(super) fn nine_slice(
    canvas: &mut Canvas,
    rect: Rect,
    reach: f32,
    texels: Rect,
    texels_per_pixel: f32,
    color: egui::Color32,
) {
    let outer = rect.expand(reach);
    let half = texels.size() / (2.0 * texels_per_pixel);
    let cut = |low: f32, high: f32, half: f32| {
        let half = half.min((high - low) / 2.0);
        [low, low + half, high - half, high]
    };
    let xs = cut(outer.min.x, outer.max.x, half.x);
    let ys = cut(outer.min.y, outer.max.y, half.y);
    let mid = texels.center();
    let (us, vs) =
        ([texels.min.x, mid.x, mid.x, texels.max.x], [texels.min.y, mid.y, mid.y, texels.max.y]);
    for row in 0..3 {
        for col in 0..3 {
            let part = Rect::from_min_max(pos2(xs[col], ys[row]), pos2(xs[col + 1], ys[row + 1]));
            if part.size().min_elem() > 0.0 {
                let uv = Rect::from_min_max(pos2(us[col], vs[row]), pos2(us[col + 1], vs[row + 1]));
                canvas.textured(part, uv, color);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect_px(x0: f32, y0: f32, x1: f32, y1: f32) -> Rect {
        Rect::from_min_max(pos2(x0, y0), pos2(x1, y1))
    }

    #[test]
    fn fills_and_strokes_land_on_whole_pixels() {
        let (fill, cover) = snap(rect_px(10.3, 5.6, 50.4, 20.2), 4.0, 0.0);
        assert_eq!((fill, cover), (rect_px(10.0, 6.0, 50.0, 20.0), 1.0));
        let (stroke, _) = snap(rect_px(10.0, 6.0, 50.0, 20.0), 4.0, 1.0);
        assert_eq!(stroke, rect_px(10.5, 6.5, 50.5, 20.5));
    }

    #[test]
    fn discs_stay_where_they_are_and_bars_align_across() {
        let disc = rect_px(10.3, 5.6, 20.3, 15.6);
        assert_eq!(snap(disc, 5.0, 0.0), (disc, 1.0));
        let (bar, _) = snap(rect_px(10.3, 5.6, 90.7, 13.6), 4.0, 0.0);
        assert_eq!((bar.min.x, bar.min.y, bar.max.y), (10.3, 6.0, 14.0));
    }

    #[test]
    fn a_hair_becomes_one_fainter_pixel() {
        let (hair, cover) = snap(rect_px(0.0, 5.2, 100.0, 5.7), 0.0, 0.0);
        assert_eq!(hair, rect_px(0.0, 5.0, 100.0, 6.0));
        assert!((cover - 0.5).abs() < 1e-3);
    }

    #[test]
    fn dashes_far_outside_cost_nothing() {
        let mut canvas = Canvas::default();
        let clip = rect_px(0.0, 0.0, 100.0, 100.0);
        let place = Placement { origin: Pos2::ZERO, scale: 1.0, clip };
        let line = [pos2(-1.0e6, 50.0), pos2(1.0e6, 50.0)];
        dashes(&mut canvas, &place, &line, [4.0, 4.0], 1.0);
        let count = canvas.shape.triangles.len();
        assert!(count > 0 && count < 400, "{count} triangles");
    }
}
