//! Which events of a view are looked at one by one, and how many there are
//! besides. The work depends on the pixels of the view, not on the events.

use super::model::{Bucket, Model};
use super::{Extent, Viewport, is_point};

/// Pixels that a bucket is at least wide (and less than twice as wide).
const BUCKET_PX: f64 = 64.0;
/// A bucket cut to less than this by the window's edge joins its neighbour.
const SLIVER_PX: f64 = 48.0;
/// How many events are looked at one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Depth {
    /// The most important ones of each bucket.
    pub(super) per_bucket: usize,
    /// The most important ones of those that began before the view.
    pub(super) before: usize,
    /// The most lanes of bars.
    pub(super) lanes: usize,
}

impl Depth {
    /// Enough to fill a window.
    pub(super) const SCREEN: Self = Self { per_bucket: 8, before: 24, lanes: 8 };
    /// For a picture that may grow: as many as can be read on one page.
    pub(super) const PAGE: Self = Self { per_bucket: 200, before: 400, lanes: 30 };
}

/// An event narrower than this is a dot, not a bar.
const BAR_PX: f64 = 10.0;

/// How an event is drawn on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A dot on the axis, or a capsule when a day is wide.
    Point,
    /// A bar in a lane.
    Bar,
}

/// An event that may get a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    /// Index in the model.
    pub(super) index: usize,
    /// Dot or bar.
    pub(super) form: Form,
    /// Index of its bucket in [`Selection::buckets`].
    pub(super) bucket: usize,
}

/// A stretch of the view in which leftovers are counted together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    /// First day, inside the view.
    pub(super) start: f64,
    /// Where it ends, inside the view.
    pub(super) end: f64,
    /// Dated events that belong to it: those that begin in it, and in the
    /// first one also those that began before the view.
    pub(super) count: usize,
}

/// What a view holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Selection {
    /// Events to be looked at, in time order.
    pub(super) candidates: Vec<Candidate>,
    /// The view's stretches in time order.
    pub(super) buckets: Vec<Stretch>,
    /// All dated events in the view.
    pub(super) total: usize,
}

/// Chooses the candidates of a view.
pub(super) fn select(model: &Model, view: &Viewport, depth: Depth) -> Selection {
    let (first, last) = view.range();
    let mut selection = Selection { total: model.count(first, last), ..Selection::default() };
    let before = 0..model.index_range(f64::NEG_INFINITY, first).end;
    add(model, view, &mut selection, model.best(before, first, depth.before), 0);
    let mut begun_before = selection.total - model.count_starting(first, last);
    for (start, end) in stretches(view) {
        let range = model.index_range(start, end);
        let count = range.len() + std::mem::take(&mut begun_before);
        let at = selection.buckets.len();
        selection.buckets.push(Stretch { start, end, count });
        let best = model.best(range, f64::NEG_INFINITY, depth.per_bucket);
        add(model, view, &mut selection, best, at);
    }
    selection.candidates.sort_by_key(|candidate| candidate.index);
    selection
}

/// The view cut at the edges of buckets; a sliver at the window's edge goes to
/// its neighbour, so that each can hold a label.
fn stretches(view: &Viewport) -> Vec<(f64, f64)> {
    let (first, last) = view.range();
    let sliver = SLIVER_PX * view.days_per_px();
    let mut bucket = Bucket::at(Bucket::level_for(BUCKET_PX * view.days_per_px()), first);
    let mut found: Vec<(f64, f64)> = Vec::new();
    let mut start = first;
    while start < last {
        let end = bucket.range().1.min(last);
        bucket = bucket.next();
        match found.last_mut() {
            Some(previous) if end - start < sliver && end >= last => previous.1 = end,
            Some(previous) if previous.1 - previous.0 < sliver => previous.1 = end,
            _ => found.push((start, end)),
        }
        start = end;
    }
    found
}

fn add(model: &Model, view: &Viewport, into: &mut Selection, found: Vec<usize>, bucket: usize) {
    into.candidates.extend(found.into_iter().map(|index| {
        let form = form(model, view, index);
        Candidate { index, form, bucket }
    }));
}

/// Whether an event is a dot or a bar at this scale.
fn form(model: &Model, view: &Viewport, index: usize) -> Form {
    let extent: Extent = model.extent_at(index);
    let wide = extent.days() * view.px_per_day() >= BAR_PX;
    let point = model.events()[index].value.as_ref().is_some_and(is_point);
    if extent.opens || wide && !point { Form::Bar } else { Form::Point }
}
