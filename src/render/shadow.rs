//! A Gaussian shadow of a rectangle with round corners, as opacities.
//!
//! The rectangle is cut into horizontal slabs: one as wide as the rectangle,
//! and thin ones through the corners. The blur of a slab is the product of two
//! differences of the normal distribution, so that the blur of all is a small
//! matrix product: exact up to the slabs' thickness, quick, and made of
//! nothing but the four operations, hence the same on every machine.

use kurbo::Rect;

/// Beyond this many standard deviations a shadow is less than half a step of
/// 255.
const REACH: f64 = 3.0;

/// A shadow ready to be sampled, in pixels of the target.
pub(super) struct Shadow {
    rect: Rect,
    sigma: f64,
    slabs: Vec<Slab>,
}

/// Slabs at the same inset from the top and from the bottom.
struct Slab {
    inset: f64,
    /// Where it begins and ends, measured from the rectangle's top.
    from: f64,
    to: f64,
}

impl Shadow {
    /// A shadow of `rect` with a corner radius and a standard deviation.
    pub(super) fn new(rect: Rect, radius: f64, sigma: f64) -> Self {
        let rect = rect.abs();
        let radius = radius.clamp(0.0, rect.width().min(rect.height()) / 2.0);
        let sigma = sigma.max(1e-3);
        // A quarter of the blur, or of a pixel's worth of the curve, is fine
        // enough to be invisible.
        let count = (radius / (sigma / 4.0).clamp(0.5, 4.0)).ceil().clamp(0.0, 64.0) as usize;
        let mut slabs = vec![Slab { inset: 0.0, from: radius, to: rect.height() / 2.0 }];
        for i in 0..count {
            let from = radius * i as f64 / count as f64;
            let to = radius * (i + 1) as f64 / count as f64;
            let rise = radius - f64::midpoint(from, to);
            slabs.push(Slab { inset: radius - (radius * radius - rise * rise).sqrt(), from, to });
        }
        Self { rect, sigma, slabs }
    }

    /// What the shadow can touch.
    pub(super) fn bounds(&self) -> Rect {
        self.rect.inflate(REACH * self.sigma, REACH * self.sigma)
    }

    /// Opacities (0–255) at the centres of `width` × `height` pixels, the
    /// first of which is `left`, `top`; row by row.
    pub(super) fn sample(&self, left: i32, top: i32, width: usize, height: usize) -> Vec<u8> {
        let columns =
            Zones::new(left, width, self.rect.x0, self.rect.x1, REACH * self.sigma + self.corner());
        let across: Vec<f32> = columns.unique().flat_map(|x| self.across(x)).collect();
        let mut out = Vec::with_capacity(width * height);
        let count = self.slabs.len();
        let mut row = vec![0; columns.len()];
        for y in 0..height {
            let down = self.down(f64::from(top) + y as f64 + 0.5);
            for (value, across) in row.iter_mut().zip(across.chunks_exact(count)) {
                let sum: f32 = down.iter().zip(across).map(|(a, b)| a * b).sum();
                *value = (sum * 255.0 + 0.5) as u8;
            }
            columns.spread(&row, &mut out);
        }
        out
    }

    fn corner(&self) -> f64 {
        self.slabs.iter().map(|slab| slab.inset).fold(0.0, f64::max)
    }

    /// Each slab's weight in a column.
    fn across(&self, x: f64) -> Vec<f32> {
        let Rect { x0, x1, .. } = self.rect;
        let part = |slab: &Slab| self.between(x, x0 + slab.inset, x1 - slab.inset) as f32;
        self.slabs.iter().map(part).collect()
    }

    /// Each slab's weight in a row: the upper one's and the lower one's.
    fn down(&self, y: f64) -> Vec<f32> {
        let Rect { y0, y1, .. } = self.rect;
        let part = |slab: &Slab| {
            let upper = self.between(y, y0 + slab.from, y0 + slab.to);
            (upper + self.between(y, y1 - slab.to, y1 - slab.from)) as f32
        };
        self.slabs.iter().map(part).collect()
    }

    /// How much of a Gaussian around `at` lies between two places.
    fn between(&self, at: f64, from: f64, to: f64) -> f64 {
        let scale = std::f64::consts::FRAC_1_SQRT_2 / self.sigma;
        (erf((to - at) * scale) - erf((from - at) * scale)) / 2.0
    }
}

/// Columns of pixels, of which all far from both edges are alike.
struct Zones {
    first: f64,
    width: usize,
    /// The columns that are alike, all represented by the first.
    alike: std::ops::Range<usize>,
}

impl Zones {
    fn new(left: i32, width: usize, x0: f64, x1: f64, reach: f64) -> Self {
        let first = f64::from(left) + 0.5;
        let from = (x0 + reach - first).ceil().clamp(0.0, width as f64) as usize;
        let to = (x1 - reach - first).floor().clamp(0.0, width as f64) as usize;
        Self { first, width, alike: from..to.max(from) }
    }

    fn len(&self) -> usize {
        self.width - self.alike.len().saturating_sub(1)
    }

    /// Centres of the columns that differ.
    fn unique(&self) -> impl Iterator<Item = f64> + '_ {
        let skip = self.alike.len().saturating_sub(1);
        (0..self.len()).map(move |i| {
            let column = if i <= self.alike.start { i } else { i + skip };
            self.first + column as f64
        })
    }

    /// From the values of [`Zones::unique`] to those of all columns.
    fn spread(&self, unique: &[u8], out: &mut Vec<u8>) {
        if self.alike.is_empty() {
            return out.extend_from_slice(unique);
        }
        let (before, rest) = unique.split_at(self.alike.start);
        out.extend_from_slice(before);
        out.resize(out.len() + self.alike.len(), rest[0]);
        out.extend_from_slice(&rest[1..]);
    }
}

/// The error function, within 3e-7 (Abramowitz and Stegun 7.1.28).
pub(super) fn erf(x: f64) -> f64 {
    const A: [f64; 6] = [
        0.070_523_078_4,
        0.042_282_012_3,
        0.009_270_527_2,
        0.000_152_014_3,
        0.000_276_567_2,
        0.000_043_063_8,
    ];
    let t = x.abs();
    let sum = A.iter().rev().fold(0.0, |sum, a| (sum + a) * t) + 1.0;
    let square = |v: f64| v * v;
    let value = 1.0 - 1.0 / square(square(square(square(sum))));
    if x < 0.0 { -value } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn error_function_at_known_places() {
        for (x, y) in [(0.0, 0.0), (0.5, 0.520_499_9), (1.0, 0.842_700_8), (-2.0, -0.995_322_3)] {
            assert!((erf(x) - y).abs() < 1e-6, "{x}");
        }
    }

    #[test]
    fn a_sharp_shadow_is_its_rectangle() {
        let shadow = Shadow::new(Rect::new(2.0, 1.0, 6.0, 3.0), 0.0, 0.0);
        let alpha = shadow.sample(0, 0, 8, 4);
        for y in 0..4 {
            for x in 0..8 {
                let inside = (2..6).contains(&x) && (1..3).contains(&y);
                assert_eq!(alpha[y * 8 + x], if inside { 255 } else { 0 });
            }
        }
    }

    #[test]
    fn halfway_on_a_long_edge_and_nothing_at_the_bounds() {
        let shadow = Shadow::new(Rect::new(0.0, 0.0, 400.0, 300.0), 20.0, 8.0);
        let bounds = shadow.bounds();
        let (left, top) = (bounds.x0 as i32, bounds.y0 as i32);
        let (width, height) = (bounds.width() as usize, bounds.height() as usize);
        let alpha = shadow.sample(left, top, width, height);
        let at = |x: i32, y: i32| alpha[(y - top) as usize * width + (x - left) as usize];
        assert!((i32::from(at(200, 0)) - 127).abs() < 10);
        assert_eq!(at(200, 150), 255);
        assert!(at(left, 150) <= 1 && at(200, top) <= 1);
        assert!(at(2, 2) < at(200, 2), "corners are lighter");
    }

    /// Against adding up a Gaussian over a fine grid.
    #[test]
    fn corners_match_brute_force() {
        let (rect, radius, sigma) = (Rect::new(10.0, 10.0, 50.0, 40.0), 12.0, 4.0);
        let alpha = Shadow::new(rect, radius, sigma).sample(0, 0, 60, 50);
        let inside = |x: f64, y: f64| {
            let dx = (rect.x0 + radius - x).max(x - rect.x1 + radius).max(0.0);
            let dy = (rect.y0 + radius - y).max(y - rect.y1 + radius).max(0.0);
            rect.contains(kurbo::Point::new(x, y)) && dx * dx + dy * dy <= radius * radius
        };
        for (px, py) in [(10, 10), (12, 14), (16, 11), (49, 38), (30, 25), (5, 20)] {
            let mut sum = 0.0;
            for j in -80..80 {
                for i in -80..80 {
                    let (dx, dy) = (f64::from(i) / 5.0 + 0.1, f64::from(j) / 5.0 + 0.1);
                    let weight = (-(dx * dx + dy * dy) / (2.0 * sigma * sigma)).exp();
                    if inside(f64::from(px) + 0.5 + dx, f64::from(py) + 0.5 + dy) {
                        sum += weight;
                    }
                }
            }
            let expected = sum / 25.0 / (std::f64::consts::TAU * sigma * sigma) * 255.0;
            let got = f64::from(alpha[py as usize * 60 + px as usize]);
            assert!((got - expected).abs() < 1.5, "{px} {py}: {got} for {expected}");
        }
    }
}
