//! How events spread over the whole of time: the curve of the overview.

use super::Extent;

/// Number of bins over the model's bounds.
const BINS: usize = 512;

/// The weight of events per bin: each closed event spreads a weight of one
/// over the bins that it covers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Density {
    first: f64,
    days_per_bin: f64,
    bins: Vec<f32>,
}

impl Density {
    /// Sums up; an open end reaches to the end of `bounds`.
    pub(super) fn new(extents: &[Extent], bounds: Option<(f64, f64)>) -> Self {
        let Some((first, last)) = bounds else { return Self::default() };
        let days_per_bin = ((last - first) / BINS as f64).max(1e-9);
        let bin = |day: f64| ((day.clamp(first, last) - first) / days_per_bin) as usize;
        // Differences first, so that a long event costs no more than a short one.
        let mut steps = vec![0.0f64; BINS + 1];
        for extent in extents {
            let (a, b) = (bin(extent.start).min(BINS - 1), bin(extent.end).min(BINS - 1));
            let weight = 1.0 / (b - a + 1) as f64;
            steps[a] += weight;
            steps[b + 1] -= weight;
        }
        let mut sum = 0.0;
        let bins = steps[..BINS]
            .iter()
            .map(|step| {
                sum += step;
                sum.max(0.0) as f32
            })
            .collect();
        Self { first, days_per_bin, bins }
    }

    /// `columns` heights between 0 and 1 for `first..last`, smoothed over
    /// about `blur` columns on either side. Square roots keep a lone event
    /// visible beside a crowd.
    pub fn curve(&self, first: f64, last: f64, columns: usize, blur: usize) -> Vec<f32> {
        let step = (last - first) / columns.max(1) as f64;
        let mut heights: Vec<f32> = (0..columns)
            .map(|i| self.sum(first + i as f64 * step, first + (i + 1) as f64 * step))
            .collect();
        for _ in 0..3 {
            heights = box_blur(&heights, blur.div_ceil(2));
        }
        let most = heights.iter().copied().fold(0.0, f32::max);
        if most > 0.0 {
            for height in &mut heights {
                *height = (*height / most).max(0.0).sqrt();
            }
        }
        heights
    }

    /// The weight between two days.
    fn sum(&self, from: f64, to: f64) -> f32 {
        if self.bins.is_empty() {
            return 0.0;
        }
        let at = |day: f64| ((day - self.first) / self.days_per_bin).clamp(0.0, BINS as f64);
        let (a, b) = (at(from), at(to));
        let mut total = 0.0;
        let mut i = a.floor() as usize;
        while (i as f64) < b && i < self.bins.len() {
            let share = (b.min((i + 1) as f64) - a.max(i as f64)).max(0.0);
            total += self.bins[i] * share as f32;
            i += 1;
        }
        total
    }
}

/// A running mean over `reach` neighbours on either side.
fn box_blur(values: &[f32], reach: usize) -> Vec<f32> {
    let n = values.len();
    let mut sums = Vec::with_capacity(n + 1);
    sums.push(0.0f64);
    for &value in values {
        sums.push(sums[sums.len() - 1] + f64::from(value));
    }
    (0..n)
        .map(|i| {
            let (a, b) = (i.saturating_sub(reach), (i + reach + 1).min(n));
            ((sums[b] - sums[a]) / (2 * reach + 1) as f64) as f32
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(start: f64) -> Extent {
        Extent { start, end: start + 1.0, fade_start: 0.0, fade_end: 0.0, opens: false }
    }

    #[test]
    fn a_bump_stands_where_the_events_are() {
        let extents = [day(0.0), day(100.0), day(100.0), day(100.0), day(999.0)];
        let curve = Density::new(&extents, Some((0.0, 1000.0))).curve(0.0, 1000.0, 100, 2);
        let top = curve.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map(|(i, _)| i);
        assert_eq!(top, Some(10));
        assert!(curve[50] < 0.01);
    }

    #[test]
    fn nothing_is_flat() {
        assert_eq!(Density::default().curve(0.0, 10.0, 3, 1), vec![0.0; 3]);
    }
}
