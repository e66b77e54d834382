//! Where cards stand.

use std::collections::BTreeMap;

/// The row of every card of a frame. Passed into the next frame so that cards
/// stay where they are while the view pans.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placement {
    /// Row by event id; row 0 is next to the axis.
    pub(super) rows: BTreeMap<u64, Slot>,
}

/// What a card remembers of the frame before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    /// The row.
    pub(super) row: usize,
    /// Left edge relative to the anchor, in pixels.
    pub(super) dx: f64,
}
