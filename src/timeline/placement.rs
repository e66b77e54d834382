//! What a frame remembers of the one before, so that nothing jumps while the
//! view pans.

use std::collections::BTreeMap;

/// Rows of cards and lanes of bars in a frame. Passed into the next frame.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placement {
    /// Cards by event id.
    pub(super) cards: BTreeMap<u64, Slot>,
    /// Lanes of bars by event id.
    pub(super) lanes: BTreeMap<u64, usize>,
    /// Pixels per day of the frame: heights are kept only while it is the same.
    pub(super) scale: f64,
    /// Lanes that were kept free for bars.
    pub(super) lane_count: usize,
    /// Whether leftovers had a row of their own.
    pub(super) overflow: bool,
}

/// What a card remembers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    /// The row; 0 is next to the axis.
    pub(super) row: usize,
    /// Left edge relative to where the leader leaves the card, in pixels.
    pub(super) dx: f64,
    /// How far that lies from where the leader ends, in pixels.
    pub(super) bend: f64,
    /// The day at which its leader met the bar or axis.
    pub(super) day: f64,
}

impl Placement {
    /// Whether it was made at the same scale.
    pub(super) fn same_scale(&self, px_per_day: f64) -> bool {
        (self.scale / px_per_day - 1.0).abs() < 1e-9
    }
}
