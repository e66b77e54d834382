//! Filled areas that are monotone in x: a top and a bottom chain, cut into
//! columns, each edge a ramp of coverage.

use super::geometry::{Geometry, HALF};
use egui::{Pos2, pos2};

/// A vertical cut through the area.
#[derive(Debug, Clone, Copy)]
struct Column {
    x: f32,
    top: f32,
    bottom: f32,
}

/// Whether a closed outline turns only one way.
pub(super) fn is_convex(points: &[Pos2]) -> bool {
    let count = points.len();
    let (mut left, mut right, mut turned) = (false, false, 0.0);
    for i in 0..count {
        let a = points[(i + 1) % count] - points[i];
        let b = points[(i + 2) % count] - points[(i + 1) % count];
        let cross = a.x * b.y - a.y * b.x;
        turned += cross.atan2(a.dot(b));
        left |= cross < -1e-3;
        right |= cross > 1e-3;
    }
    // More than one full turn is a star, not a convex shape.
    !(left && right) && turned.abs() < 7.0
}

impl Geometry {
    /// Fills a closed outline that crosses every vertical at most twice.
    pub(super) fn ribbon(&mut self, points: &[Pos2]) {
        let columns = columns(points);
        let mut previous: Option<u32> = None;
        for (i, column) in columns.iter().enumerate() {
            if i == 0 && column.bottom - column.top > 1.0 {
                previous = Some(self.station(&columns, i, -HALF, 0.0));
            }
            let row = self.station(&columns, i, 0.0, 1.0);
            if let Some(previous) = previous {
                self.join_rows(previous, row);
            }
            previous = Some(row);
        }
        if let (Some(last), Some(previous)) = (columns.last(), previous)
            && last.bottom - last.top > 1.0
        {
            let row = self.station(&columns, columns.len() - 1, HALF, 0.0);
            self.join_rows(previous, row);
        }
    }

    /// Four corners down a column: out, in, in, out.
    fn station(&mut self, columns: &[Column], i: usize, shift: f32, strength: f32) -> u32 {
        let Column { x, top, bottom } = columns[i];
        let x = x + shift;
        let (ramp_top, ramp_bottom) =
            (ramp(columns, i, |column| column.top), ramp(columns, i, |column| column.bottom));
        let (mut inner_top, mut inner_bottom) = (top + ramp_top, bottom - ramp_bottom);
        let mut cover = strength;
        if inner_top > inner_bottom {
            cover *= ((bottom - top) / (ramp_top + ramp_bottom)).clamp(0.0, 1.0);
            inner_top = f32::midpoint(top, bottom);
            inner_bottom = inner_top;
        }
        // No height, no ink: a chain that touches the other leaves no hair.
        let out = if cover > 0.0 { 1.0 } else { 0.0 };
        let first = self.corner(pos2(x, top - ramp_top * out), 0.0);
        self.corner(pos2(x, inner_top), cover);
        self.corner(pos2(x, inner_bottom), cover);
        self.corner(pos2(x, bottom + ramp_bottom * out), 0.0);
        first
    }

    fn join_rows(&mut self, a: u32, b: u32) {
        for i in 0..3 {
            self.quad(a + i, a + i + 1, b + i, b + i + 1);
        }
    }
}

/// Half the vertical extent of the edge's ramp: one pixel across the edge,
/// more the steeper it is, bounded.
fn ramp(columns: &[Column], i: usize, y: impl Fn(&Column) -> f32) -> f32 {
    let before = &columns[i.saturating_sub(1)];
    let after = &columns[(i + 1).min(columns.len() - 1)];
    let dx = (after.x - before.x).max(0.25);
    let slope = (y(after) - y(before)) / dx;
    HALF * (1.0 + slope * slope).sqrt().min(4.0)
}

/// Splits an outline at its leftmost and rightmost points into two chains and
/// samples both at every x where either turns.
fn columns(points: &[Pos2]) -> Vec<Column> {
    if points.len() < 3 {
        return Vec::new();
    }
    let by_x = |a: &usize, b: &usize| points[*a].x.total_cmp(&points[*b].x);
    let (Some(leftmost), Some(rightmost)) =
        ((0..points.len()).min_by(by_x), (0..points.len()).max_by(by_x))
    else {
        return Vec::new();
    };
    let chain = |from: usize, to: usize| -> Vec<Pos2> {
        let length = (to + points.len() - from) % points.len();
        (0..=length).map(|i| points[(from + i) % points.len()]).collect()
    };
    let one = monotone(chain(leftmost, rightmost));
    let mut back = chain(rightmost, leftmost);
    back.reverse();
    let other = monotone(back);
    let mut xs: Vec<f32> = one.iter().chain(&other).map(|p| p.x).collect();
    xs.sort_by(f32::total_cmp);
    xs.dedup_by(|a, b| (*a - *b).abs() < 1e-3);
    let (mut one, mut other) = (Sampler::new(&one), Sampler::new(&other));
    xs.into_iter()
        .map(|x| {
            let (a, b) = (one.at(x), other.at(x));
            Column { x, top: a.min(b), bottom: a.max(b) }
        })
        .collect()
}

/// Pulls vertical steps half a pixel apart, so that a chain is a function.
fn monotone(mut chain: Vec<Pos2>) -> Vec<Pos2> {
    for i in 1..chain.len() {
        let floor = chain[i - 1].x + if i + 1 < chain.len() { 0.02 } else { 0.0 };
        chain[i].x = chain[i].x.max(floor);
    }
    chain
}

/// Reads a chain's height at ascending x.
struct Sampler<'a> {
    chain: &'a [Pos2],
    index: usize,
}

impl<'a> Sampler<'a> {
    fn new(chain: &'a [Pos2]) -> Self {
        Self { chain, index: 0 }
    }

    fn at(&mut self, x: f32) -> f32 {
        while self.index + 2 < self.chain.len() && self.chain[self.index + 1].x < x {
            self.index += 1;
        }
        let a = self.chain[self.index];
        let b = self.chain[(self.index + 1).min(self.chain.len() - 1)];
        let width = b.x - a.x;
        if width.abs() < 1e-6 {
            return if x < a.x { a.y } else { b.y };
        }
        a.y + (b.y - a.y) * ((x - a.x) / width).clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave() -> Vec<Pos2> {
        let mut points: Vec<Pos2> =
            (0..=100).map(|i| pos2(i as f32, 50.0 - 30.0 * (i as f32 / 8.0).sin().abs())).collect();
        points.push(pos2(100.0, 60.0));
        points.push(pos2(0.0, 60.0));
        points
    }

    fn area(points: &[Pos2]) -> f32 {
        let mut sum = 0.0;
        for i in 0..points.len() {
            let (a, b) = (points[i], points[(i + 1) % points.len()]);
            sum += a.x * b.y - b.x * a.y;
        }
        sum.abs() / 2.0
    }

    fn painted(geometry: &Geometry) -> f32 {
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
    fn an_area_under_a_curve_is_filled_whole() {
        let points = wave();
        let mut geometry = Geometry::default();
        geometry.ribbon(&points);
        let (want, got) = (area(&points), painted(&geometry));
        assert!((want - got).abs() < want * 0.03, "{got} of {want}");
    }

    #[test]
    fn either_winding_gives_the_same_area() {
        let mut points = wave();
        let mut one = Geometry::default();
        one.ribbon(&points);
        points.reverse();
        let mut two = Geometry::default();
        two.ribbon(&points);
        assert!((painted(&one) - painted(&two)).abs() < 1.0);
    }

    #[test]
    fn steps_are_columns() {
        let mut points = vec![pos2(0.0, 10.0)];
        for i in 0..5 {
            let y = if i % 2 == 0 { 2.0 } else { 6.0 };
            points.push(pos2(i as f32 * 10.0, y));
            points.push(pos2((i + 1) as f32 * 10.0, y));
        }
        points.push(pos2(50.0, 10.0));
        let mut geometry = Geometry::default();
        geometry.ribbon(&points);
        let (want, got) = (area(&points), painted(&geometry));
        assert!((want - got).abs() < want * 0.06, "{got} of {want}");
    }

    #[test]
    fn convexity_is_told_from_stars_and_waves() {
        let square = [pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
        assert!(is_convex(&square));
        assert!(!is_convex(&wave()));
        let star: Vec<Pos2> = (0..5)
            .map(|i| {
                let angle = i as f32 * 4.0 * std::f32::consts::PI / 5.0;
                pos2(angle.cos() * 10.0, angle.sin() * 10.0)
            })
            .collect();
        assert!(!is_convex(&star));
    }
}
