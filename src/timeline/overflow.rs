//! What found no card: single dots where they can be told apart, counted
//! clusters where not.

use super::lod::{Candidate, Form, Selection};
use super::model::Model;
use super::{Target, Viewport};
use std::collections::BTreeSet;

/// Dots must stand this far apart to be told apart.
const DOT_PX: f64 = 11.0;

/// A single event without a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dot {
    /// Index in the model.
    pub(super) index: usize,
    /// Pixels.
    pub(super) x: f64,
}

/// Events that are counted together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Cluster {
    /// How many.
    pub(super) count: usize,
    /// First day that they cover, inside the view.
    pub(super) start: f64,
    /// Where the last one begins or ends.
    pub(super) end: f64,
    /// The stretch of pixels that its label may take.
    pub(super) room: (f64, f64),
    /// Where its events are, in the middle.
    pub(super) x: f64,
}

impl Cluster {
    /// What it answers the pointer with.
    pub(super) fn target(&self) -> Target {
        Target::Cluster { start: self.start, end: self.end, count: self.count }
    }
}

/// The leftovers of a view.
#[derive(Debug, Clone, Default)]
pub(super) struct Overflow {
    /// Single events.
    pub(super) dots: Vec<Dot>,
    /// Counted ones.
    pub(super) clusters: Vec<Cluster>,
}

impl Overflow {
    pub(super) fn is_empty(&self) -> bool {
        self.dots.is_empty() && self.clusters.is_empty()
    }
}

/// Sorts what is not in `shown` (indices that have a card or a bar) into dots
/// and clusters; together they are every other event of the view, once.
pub(super) fn collect(
    model: &Model,
    view: &Viewport,
    selection: &Selection,
    shown: &BTreeSet<usize>,
) -> Overflow {
    let mut overflow = Overflow::default();
    let mut rest =
        selection.candidates.iter().filter(|c| !shown.contains(&c.index)).collect::<Vec<_>>();
    rest.sort_by_key(|candidate| (candidate.bucket, candidate.index));
    let mut seen = vec![0usize; selection.buckets.len()];
    for candidate in selection.candidates.iter().filter(|c| shown.contains(&c.index)) {
        seen[candidate.bucket] += 1;
    }
    let mut rest = rest.as_slice();
    for (bucket, &seen) in seen.iter().enumerate() {
        let known = rest.partition_point(|candidate| candidate.bucket <= bucket);
        let (here, later) = rest.split_at(known);
        rest = later;
        let left = selection.buckets[bucket].count.saturating_sub(seen);
        if left == 0 {
            continue;
        }
        let stretch = selection.buckets[bucket];
        let room = view.x_range(stretch.start, stretch.end);
        match dots(model, view, here, room).filter(|dots| dots.len() == left) {
            Some(dots) => overflow.dots.extend(dots),
            None => overflow.clusters.push(cluster(model, view, selection, bucket, left)),
        }
    }
    overflow
}

/// The dots of a bucket, if every leftover is a point and stands clear.
fn dots(model: &Model, view: &Viewport, here: &[&Candidate], room: (f64, f64)) -> Option<Vec<Dot>> {
    let mut dots = Vec::new();
    for candidate in here {
        if candidate.form == Form::Bar {
            return None;
        }
        let x = point_x(model, view, candidate.index).clamp(room.0 + 5.0, room.1 - 5.0);
        dots.push(Dot { index: candidate.index, x });
    }
    let mut xs: Vec<f64> = dots.iter().map(|dot| dot.x).collect();
    xs.sort_by(f64::total_cmp);
    xs.windows(2).all(|pair| pair[1] - pair[0] >= DOT_PX).then_some(dots)
}

/// Where a point event stands: the middle of the visible part of its day.
pub(super) fn point_x(model: &Model, view: &Viewport, index: usize) -> f64 {
    let extent = model.extent_at(index);
    let (first, last) = view.range();
    let (start, end) = extent.closed(0.0);
    let (start, end) = (start.max(first), end.min(last));
    view.x(f64::midpoint(start, end))
}

fn cluster(
    model: &Model,
    view: &Viewport,
    selection: &Selection,
    bucket: usize,
    count: usize,
) -> Cluster {
    let stretch = selection.buckets[bucket];
    let range = model.index_range(stretch.start, stretch.end);
    let (start, end) = if range.is_empty() {
        (stretch.start, stretch.end)
    } else {
        let begin = |index: usize| model.extent_at(index).start;
        (begin(range.start), begin(range.end - 1) + 1.0)
    };
    let room = view.x_range(stretch.start, stretch.end);
    let x = f64::midpoint(view.x(start), view.x(end)).clamp(room.0, room.1);
    Cluster { count, start, end, room, x }
}
