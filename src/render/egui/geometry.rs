//! Anti-aliased triangles in physical pixels: every edge is a ramp of
//! coverage one pixel wide ("feathering"), centred on the true edge.
//!
//! A shape aligned to the pixel grid therefore fills whole pixels exactly.

use egui::{Pos2, Vec2, pos2};

/// Half the width of the ramp, in pixels.
pub(super) const HALF: f32 = 0.5;
/// Longer mitres are cut off, as in kurbo and SVG.
const MITER_LIMIT: f32 = 4.0;

/// A corner of a triangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Corner {
    /// Physical pixels.
    pub(super) pos: Pos2,
    /// How much of the pixel the shape covers there, 0–1.
    pub(super) cover: f32,
}

/// Triangles of one shape, before they get a colour.
#[derive(Debug, Default)]
pub(super) struct Geometry {
    /// The corners.
    pub(super) corners: Vec<Corner>,
    /// Indices into `corners`.
    pub(super) triangles: Vec<[u32; 3]>,
}

impl Geometry {
    /// Forgets the last shape, keeps the memory.
    pub(super) fn clear(&mut self) {
        self.corners.clear();
        self.triangles.clear();
    }

    /// Adds a corner and returns its index.
    pub(super) fn corner(&mut self, pos: Pos2, cover: f32) -> u32 {
        self.corners.push(Corner { pos, cover });
        self.corners.len() as u32 - 1
    }

    /// Two triangles between the edges a–b and c–d.
    pub(super) fn quad(&mut self, a: u32, b: u32, c: u32, d: u32) {
        self.triangles.push([a, b, c]);
        self.triangles.push([c, b, d]);
    }

    /// A closed outline's points at one coverage; returns the first index.
    fn ring(&mut self, points: impl Iterator<Item = Pos2>, cover: f32) -> u32 {
        let first = self.corners.len() as u32;
        self.corners.extend(points.map(|pos| Corner { pos, cover }));
        first
    }

    /// Fills between two rings of `count` points each.
    fn between(&mut self, a: u32, b: u32, count: u32) {
        for i in 0..count {
            let j = (i + 1) % count;
            self.quad(a + i, a + j, b + i, b + j);
        }
    }

    fn fan(&mut self, first: u32, count: u32) {
        for i in 2..count {
            self.triangles.push([first, first + i - 1, first + i]);
        }
    }

    /// A filled rectangle with round corners.
    pub(super) fn rounded_rect(&mut self, rect: egui::Rect, radius: f32, cover: f32) {
        let steps = corner_steps(radius);
        let inset = HALF.min(rect.width().min(rect.height()) / 2.0);
        let inner = self.ring(rounded(rect.shrink(inset), radius - inset, steps), cover);
        let outer = self.ring(rounded(rect.expand(HALF), grown(radius, HALF), steps), 0.0);
        let count = 4 * (steps + 1);
        self.fan(inner, count);
        self.between(inner, outer, count);
    }

    /// The outline of a rectangle with round corners, centred on its edge.
    pub(super) fn rounded_ring(&mut self, rect: egui::Rect, radius: f32, width: f32) {
        let (half, cover) = (width.max(1.0) / 2.0, width.min(1.0));
        let steps = corner_steps(radius + half);
        let count = 4 * (steps + 1);
        let offsets = [(half + HALF, 0.0), (half - HALF, cover), (HALF - half, cover)];
        let mut previous: Option<u32> = None;
        for (offset, cover) in offsets.into_iter().chain([(-half - HALF, 0.0)]) {
            let offset = offset.max(-rect.width().min(rect.height()) / 2.0);
            let points = rounded(rect.expand(offset), grown(radius, offset), steps);
            let ring = self.ring(points, cover);
            if let Some(previous) = previous {
                self.between(previous, ring, count);
            }
            previous = Some(ring);
        }
    }

    /// A filled convex outline, in either winding.
    pub(super) fn convex(&mut self, points: &[Pos2]) {
        let count = points.len() as u32;
        if count < 3 {
            return;
        }
        let side = if signed_area(points) < 0.0 { -1.0 } else { 1.0 };
        let normals: Vec<Vec2> = (0..points.len())
            .map(|i| {
                let previous = points[(i + points.len() - 1) % points.len()];
                let next = points[(i + 1) % points.len()];
                let normal = miter(points[i] - previous, next - points[i]);
                normal * (side * (2.0 / normal.length()).min(1.0))
            })
            .collect();
        let at = |i: usize, by: f32| points[i] + normals[i] * by;
        let inner = self.ring((0..points.len()).map(|i| at(i, -HALF)), 1.0);
        let outer = self.ring((0..points.len()).map(|i| at(i, HALF)), 0.0);
        self.fan(inner, count);
        self.between(inner, outer, count);
    }

    /// An open or closed line of even width with mitred joins and butt ends,
    /// as the other backends draw it.
    pub(super) fn line(&mut self, points: &[Pos2], closed: bool, width: f32) {
        let stations = stations(points, closed);
        let (half, cover) = (width.max(1.0) / 2.0, width.min(1.0));
        let mut previous: Option<u32> = None;
        let mut first = None;
        for station in &stations {
            let (p, n, fade) = (station.pos, station.normal, station.fade);
            let row = self.corner(p + n * (half + HALF), 0.0);
            self.corner(p + n * (half - HALF), cover * fade);
            self.corner(p - n * (half - HALF), cover * fade);
            self.corner(p - n * (half + HALF), 0.0);
            if let Some(previous) = previous {
                self.rows(previous, row);
            }
            first.get_or_insert(row);
            previous = Some(row);
        }
        if let (true, Some(first), Some(last)) = (closed, first, previous) {
            self.rows(last, first);
        }
    }

    fn rows(&mut self, a: u32, b: u32) {
        for i in 0..3 {
            self.quad(a + i, a + i + 1, b + i, b + i + 1);
        }
    }
}

/// A cross-section of a line.
struct Station {
    pos: Pos2,
    /// Unit length, or a little more at a mitred corner.
    normal: Vec2,
    /// 0 at the very end of a butt line, 1 elsewhere.
    fade: f32,
}

/// Cuts a line into cross-sections: a mitre at every turn but the sharpest,
/// and a ramp at the ends.
fn stations(points: &[Pos2], closed: bool) -> Vec<Station> {
    let mut points: Vec<Pos2> = points.to_vec();
    points.dedup_by(|a, b| (*a - *b).length_sq() < 1e-6);
    if closed && points.len() > 2 && (points[0] - points[points.len() - 1]).length_sq() < 1e-6 {
        points.pop();
    }
    let count = points.len();
    let mut out = Vec::with_capacity(count + 4);
    if count < 2 {
        return out;
    }
    let tangent = |i: usize| (points[(i + 1) % count] - points[i % count]).normalized();
    for (i, &pos) in points.iter().enumerate() {
        if closed || (i > 0 && i < count - 1) {
            join(&mut out, pos, tangent(i + count - 1), tangent(i));
            continue;
        }
        let dir = tangent(if i == 0 { 0 } else { count - 2 });
        let normal = dir.rot90();
        let (before, after) = (pos - dir * HALF, pos + dir * HALF);
        let (first, last) = if i == 0 { (0.0, 1.0) } else { (1.0, 0.0) };
        out.push(Station { pos: before, normal, fade: first });
        out.push(Station { pos: after, normal, fade: last });
    }
    out
}

/// The cross-sections where a line turns from direction `a` to `b`.
fn join(out: &mut Vec<Station>, pos: Pos2, a: Vec2, b: Vec2) {
    let normal = miter(a, b);
    if normal.length_sq() <= MITER_LIMIT * MITER_LIMIT {
        out.push(Station { pos, normal, fade: 1.0 });
    } else {
        out.push(Station { pos, normal: a.rot90(), fade: 1.0 });
        out.push(Station { pos, normal: b.rot90(), fade: 1.0 });
    }
}

/// The left normal between two directions, lengthened so that both edges keep
/// their distance.
fn miter(a: Vec2, b: Vec2) -> Vec2 {
    let (a, b) = (a.normalized(), b.normalized());
    let sum = a.rot90() + b.rot90();
    let length_sq = sum.length_sq();
    if length_sq < 1e-6 { a.rot90() * 1e3 } else { sum * (2.0 / length_sq) }
}

fn grown(radius: f32, by: f32) -> f32 {
    if radius <= 0.0 { 0.0 } else { (radius + by).max(0.0) }
}

/// Twice the area, positive when clockwise on a screen.
fn signed_area(points: &[Pos2]) -> f32 {
    let mut previous = points[points.len() - 1];
    let mut area = 0.0;
    for &p in points {
        area += previous.x * p.y - p.x * previous.y;
        previous = p;
    }
    area
}

/// Segments a quarter circle needs to stay within a tenth of a pixel.
fn corner_steps(radius: f32) -> u32 {
    if radius < 0.25 { 0 } else { ((radius.sqrt() * 2.0).ceil() as u32).clamp(2, 32) }
}

/// Points of a rectangle with round corners, clockwise, `steps + 1` a corner.
fn rounded(rect: egui::Rect, radius: f32, steps: u32) -> impl Iterator<Item = Pos2> {
    let r = radius.clamp(0.0, rect.width().min(rect.height()).max(0.0) / 2.0);
    let corners = [
        (rect.max.x - r, rect.min.y + r, 3.0),
        (rect.max.x - r, rect.max.y - r, 0.0),
        (rect.min.x + r, rect.max.y - r, 1.0),
        (rect.min.x + r, rect.min.y + r, 2.0),
    ];
    corners.into_iter().flat_map(move |(x, y, quarter)| {
        (0..=steps).map(move |i| {
            let part = if steps == 0 { 0.5 } else { i as f32 / steps as f32 };
            let angle = (quarter + part) * std::f32::consts::FRAC_PI_2;
            pos2(x + r * angle.cos(), y + r * angle.sin())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Rect, vec2};

    /// Coverage summed over all triangles: the area that will be painted.
    fn painted_area(geometry: &Geometry) -> f32 {
        geometry
            .triangles
            .iter()
            .map(|&[a, b, c]| {
                let [a, b, c] = [a, b, c].map(|i| geometry.corners[i as usize]);
                let (u, v) = (b.pos - a.pos, c.pos - a.pos);
                (u.x * v.y - u.y * v.x).abs() / 2.0 * (a.cover + b.cover + c.cover) / 3.0
            })
            .sum()
    }

    #[test]
    fn feathering_keeps_the_area_of_shapes() {
        let rect = Rect::from_min_size(pos2(10.0, 10.0), vec2(40.0, 20.0));
        let mut sharp = Geometry::default();
        sharp.rounded_rect(rect, 0.0, 1.0);
        assert!((painted_area(&sharp) - 800.0).abs() < 1.0, "{}", painted_area(&sharp));
        let mut disc = Geometry::default();
        let square = Rect::from_center_size(pos2(0.0, 0.0), vec2(20.0, 20.0));
        disc.rounded_rect(square, 10.0, 1.0);
        let area = std::f32::consts::PI * 100.0;
        assert!((painted_area(&disc) - area).abs() < area * 0.02, "{}", painted_area(&disc));
        let mut triangle = Geometry::default();
        triangle.convex(&[pos2(0.0, 0.0), pos2(30.0, 0.0), pos2(0.0, 30.0)]);
        assert!((painted_area(&triangle) - 450.0).abs() < 6.0, "{}", painted_area(&triangle));
    }

    #[test]
    fn lines_have_their_width() {
        for width in [0.5, 1.0, 2.0, 6.0] {
            let mut line = Geometry::default();
            line.line(&[pos2(0.0, 0.0), pos2(100.0, 0.0)], false, width);
            let area = painted_area(&line);
            assert!((area - 100.0 * width).abs() < 1.0, "width {width}: {area}");
        }
    }

    #[test]
    fn a_corner_is_mitred_and_a_hairpin_is_not() {
        let mut corner = Geometry::default();
        corner.line(&[pos2(0.0, 0.0), pos2(50.0, 0.0), pos2(50.0, 50.0)], false, 10.0);
        let right = corner.corners.iter().map(|c| c.pos.x).fold(0.0, f32::max);
        assert!((right - 55.5).abs() < 0.01, "{right}");
        let mut hairpin = Geometry::default();
        hairpin.line(&[pos2(0.0, 0.0), pos2(50.0, 0.0), pos2(0.0, 1.0)], false, 10.0);
        let right = hairpin.corners.iter().map(|c| c.pos.x).fold(0.0, f32::max);
        assert!(right < 60.0, "{right}");
    }

    #[test]
    fn a_ring_has_the_area_of_its_stroke() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(60.0, 40.0));
        let mut ring = Geometry::default();
        ring.rounded_ring(rect, 0.0, 2.0);
        assert!((painted_area(&ring) - 400.0).abs() < 2.0, "{}", painted_area(&ring));
    }

    #[test]
    fn degenerate_shapes_draw_nothing_and_do_not_panic() {
        let mut geometry = Geometry::default();
        geometry.line(&[pos2(5.0, 5.0)], false, 2.0);
        geometry.line(&[pos2(5.0, 5.0), pos2(5.0, 5.0)], true, 2.0);
        geometry.convex(&[pos2(0.0, 0.0), pos2(1.0, 1.0)]);
        assert!(geometry.triangles.is_empty());
        geometry.rounded_rect(Rect::from_min_size(pos2(0.0, 0.0), Vec2::ZERO), 4.0, 1.0);
        assert!(geometry.corners.iter().all(|corner| corner.pos.x.is_finite()));
    }
}
