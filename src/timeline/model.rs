//! The events in flat arrays sorted by time, with an index that answers "how
//! many" and "which matter most" for any stretch of time without looking at
//! every event.
//!
//! Stretches are usually buckets of a power of two of days ([`Bucket`]): their
//! edges stay where they are while the view pans.

use super::density::Density;
use super::tree::Tree;
use super::{Extent, Publication, TimelineEvent};
use std::collections::HashMap;

/// Everything there is to draw. Built once per change of data, shared by all
/// frames and exports.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Dated events by start, longer first, then the undated ones.
    events: Vec<TimelineEvent>,
    /// One for each dated event.
    extents: Vec<Extent>,
    /// Starts of the dated events, ascending.
    starts: Vec<f64>,
    /// Ends of the dated events, ascending (not in the order of `events`).
    ends: Vec<f64>,
    importance: Vec<f32>,
    tree: Tree,
    publications: Vec<Publication>,
    /// One for each dated publication; those come first in `publications`.
    publication_extents: Vec<Extent>,
    agencies: Vec<String>,
    /// For look-ups alone: nothing walks it, so its order cannot show.
    by_id: HashMap<u64, usize>,
    bounds: Option<(f64, f64)>,
    density: Density,
}

impl Model {
    /// Sorts and indexes. `agencies` are the names in the legend, by the index
    /// that events and publications carry. Of events with equal ids the first
    /// one answers look-ups.
    pub fn new(
        events: Vec<TimelineEvent>,
        publications: Vec<Publication>,
        agencies: Vec<String>,
    ) -> Self {
        let (mut dated, undated) = split(events, |e| e.value.as_ref().and_then(Extent::of));
        dated.sort_by(|(a, x), (b, y)| order(x, y).then(a.id.cmp(&b.id)));
        let (events, extents): (Vec<_>, Vec<_>) = dated.into_iter().unzip();
        let (mut marks, unmarked) = split(publications, |p| {
            p.value.as_ref().and_then(Extent::of).filter(|extent| !extent.is_open())
        });
        marks.sort_by(|(a, x), (b, y)| order(x, y).then(a.article.cmp(&b.article)));
        let (publications, publication_extents): (Vec<_>, Vec<_>) = marks.into_iter().unzip();

        let mut model = Self {
            starts: extents.iter().map(|e| e.start).collect(),
            ends: extents.iter().map(|e| e.end).collect(),
            importance: events.iter().map(importance).collect(),
            events,
            extents,
            publications,
            publication_extents,
            agencies,
            ..Self::default()
        };
        model.ends.sort_by(f64::total_cmp);
        let elements: Vec<_> =
            model.extents.iter().zip(&model.importance).map(|(e, &i)| (e.end, i)).collect();
        model.tree = Tree::new(&elements);
        model.events.extend(undated);
        model.publications.extend(unmarked);
        for (i, event) in model.events.iter().enumerate().rev() {
            model.by_id.insert(event.id, i);
        }
        model.bounds = bounds(&model.extents, &model.publication_extents);
        model.density = Density::new(&model.extents, model.bounds);
        model
    }

    /// Whether there is nothing at all to show, not even an undated event.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.publications.is_empty()
    }

    /// All events: the dated ones in time order, then the undated ones.
    pub fn events(&self) -> &[TimelineEvent] {
        &self.events
    }

    /// The dated events in time order.
    pub fn dated(&self) -> &[TimelineEvent] {
        &self.events[..self.extents.len()]
    }

    /// The events that wait in the tray.
    pub fn undated(&self) -> &[TimelineEvent] {
        &self.events[self.extents.len()..]
    }

    /// The publications: the dated ones in time order, then the others.
    pub fn publications(&self) -> &[Publication] {
        &self.publications
    }

    /// What the dated publications cover, in their order.
    pub fn publication_extents(&self) -> &[Extent] {
        &self.publication_extents
    }

    /// Names of the agencies, by index.
    pub fn agencies(&self) -> &[String] {
        &self.agencies
    }

    /// An event by its id.
    pub fn event(&self, id: u64) -> Option<&TimelineEvent> {
        self.by_id.get(&id).map(|&i| &self.events[i])
    }

    /// What a dated event covers.
    pub fn extent(&self, id: u64) -> Option<Extent> {
        self.by_id.get(&id).and_then(|&i| self.extents.get(i)).copied()
    }

    /// First and last day of everything dated, open ends left out; `None` when
    /// nothing is dated.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        self.bounds
    }

    /// How the events' days spread over [`Self::bounds`].
    pub fn density(&self) -> &Density {
        &self.density
    }

    /// How many dated events have a day in `start..end`.
    pub fn count(&self, start: f64, end: f64) -> usize {
        let begun = self.starts.partition_point(|&s| s < end);
        let over = self.ends.partition_point(|&e| e <= start);
        begun.saturating_sub(over)
    }

    /// How many dated events begin in `start..end`.
    pub fn count_starting(&self, start: f64, end: f64) -> usize {
        self.index_range(start, end).len()
    }

    /// The event before (`forward == false`) or after another in time order;
    /// with no event given, or an undated one, the last or the first.
    pub fn neighbour(&self, id: Option<u64>, forward: bool) -> Option<u64> {
        let dated = self.dated();
        let at = id.and_then(|id| self.by_id.get(&id).copied()).filter(|&i| i < dated.len());
        let next = match (at, forward) {
            (Some(i), true) => i + 1,
            (Some(i), false) => i.checked_sub(1)?,
            (None, true) => 0,
            (None, false) => dated.len().checked_sub(1)?,
        };
        dated.get(next).map(|event| event.id)
    }

    /// Indices of the dated events that begin in `start..end`.
    pub(super) fn index_range(&self, start: f64, end: f64) -> std::ops::Range<usize> {
        let first = self.starts.partition_point(|&s| s < start);
        let last = self.starts.partition_point(|&s| s < end);
        first..last.max(first)
    }

    /// The (at most) `count` most important events with an index in `range`
    /// that end after `after`.
    pub(super) fn best(
        &self,
        range: std::ops::Range<usize>,
        after: f64,
        count: usize,
    ) -> Vec<usize> {
        self.tree.best(range.start, range.end, after, count)
    }

    /// What the dated event at an index covers.
    pub(super) fn extent_at(&self, index: usize) -> Extent {
        self.extents[index]
    }

    /// How much the dated event at an index deserves a card.
    pub(super) fn importance_at(&self, index: usize) -> f32 {
        self.importance[index]
    }
}

/// Parts values into those with an extent and those without.
fn split<T>(values: Vec<T>, extent: impl Fn(&T) -> Option<Extent>) -> (Vec<(T, Extent)>, Vec<T>) {
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for value in values {
        match extent(&value) {
            Some(extent) => with.push((value, extent)),
            None => without.push(value),
        }
    }
    (with, without)
}

/// By start; of two that start together the longer one first.
fn order(a: &Extent, b: &Extent) -> std::cmp::Ordering {
    a.start.total_cmp(&b.start).then(b.end.total_cmp(&a.end))
}

/// More sources weigh more; certainty decides among equals.
fn importance(event: &TimelineEvent) -> f32 {
    event.sources.len().min(1000) as f32 + event.confidence.clamp(0.0, 1.0) * 0.99
}

fn bounds(events: &[Extent], publications: &[Extent]) -> Option<(f64, f64)> {
    let mut ends =
        events.iter().chain(publications).flat_map(|e| [e.start, e.end]).filter(|d| d.is_finite());
    let first = ends.next()?;
    Some(ends.fold((first, first), |(a, b), day| (a.min(day), b.max(day))))
}

/// A stretch of 2^`level` days that begins at a multiple of its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bucket {
    level: i32,
    index: i64,
}

impl Bucket {
    /// The smallest level whose buckets last at least `days`.
    pub(super) fn level_for(days: f64) -> i32 {
        let mut level = -16;
        while level < 40 && length(level) < days {
            level += 1;
        }
        level
    }

    /// The bucket of a level that holds a day.
    pub(super) fn at(level: i32, day: f64) -> Self {
        Self { level, index: (day / length(level)).floor() as i64 }
    }

    /// First day, and where the next bucket begins.
    pub(super) fn range(self) -> (f64, f64) {
        let days = length(self.level);
        (self.index as f64 * days, (self.index + 1) as f64 * days)
    }

    /// The one after it.
    pub(super) fn next(self) -> Self {
        Self { index: self.index + 1, ..self }
    }
}

fn length(level: i32) -> f64 {
    2f64.powi(level)
}
