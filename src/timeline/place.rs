//! Where cards stand: rows above the bars, never over each other, never over
//! another card's leader, never outside the window.

use super::Viewport;
use super::placement::{Placement, Slot};
use crate::scene::Rect;

/// Free pixels between two cards of a row.
const CARD_GAP_PX: f64 = 12.0;
/// Free pixels between a card and another card's leader.
const LEADER_GAP_PX: f64 = 8.0;
/// Pixels that a leader keeps from its card's corners.
const INSET_PX: f64 = 16.0;
/// Leaders nearer than this are one: cards of the same day share it.
const SHARED_PX: f64 = 3.0;
/// Pixels that cards keep from the window's sides.
pub(super) const SIDE_PX: f64 = 12.0;

/// The rows that cards can stand in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rows {
    /// Where the lowest row ends.
    pub(super) bottom: f64,
    /// From row to row.
    pub(super) pitch: f64,
    /// How many.
    pub(super) count: usize,
    /// Pixels of the window.
    pub(super) width: f64,
}

/// A card that asks for a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Request {
    /// The event's id.
    pub(super) id: u64,
    /// The card's width and height.
    pub(super) size: (f64, f64),
    /// Where its leader may meet the axis, in pixels.
    pub(super) reach: (f64, f64),
    /// Where its leader meets the axis best.
    pub(super) anchor: f64,
}

/// A card that found a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// The event's id.
    pub(super) id: u64,
    /// The card.
    pub(super) rect: Rect,
    /// Its row.
    pub(super) row: usize,
    /// Where its leader stands.
    pub(super) anchor: f64,
}

/// Places what it can, in the order given; the answer is parallel to
/// `requests`. `rtl` says on which side of its leader a card hangs by default.
pub(super) fn place(
    requests: &[Request],
    rows: &Rows,
    view: &Viewport,
    previous: Option<&Placement>,
) -> Vec<Option<Placed>> {
    let mut placed: Vec<Placed> = Vec::new();
    requests
        .iter()
        .map(|request| {
            let slot = previous.and_then(|p| p.cards.get(&request.id));
            let found = slot
                .and_then(|slot| keep(request, slot, rows, view, &placed))
                .or_else(|| search(request, rows, view, &placed));
            placed.extend(found);
            found
        })
        .collect()
}

/// The place that the card had, if it is still free.
fn keep(
    request: &Request,
    slot: &Slot,
    rows: &Rows,
    view: &Viewport,
    placed: &[Placed],
) -> Option<Placed> {
    let (low, high) = request.reach;
    let anchor = if high - low < 1.0 { request.anchor } else { view.x(slot.day).clamp(low, high) };
    (slot.row < rows.count).then_some(())?;
    free(request, anchor, anchor + slot.dx, slot.row, rows, placed)
}

/// The lowest row with room, trying the card on several sides of its leader.
fn search(request: &Request, rows: &Rows, view: &Viewport, placed: &[Placed]) -> Option<Placed> {
    let anchors = anchors(request);
    let offsets = offsets(request.size.0, view.is_rtl());
    for row in 0..rows.count {
        for &anchor in &anchors {
            for &offset in &offsets {
                let found = free(request, anchor, anchor + offset, row, rows, placed);
                if found.is_some() {
                    return found;
                }
            }
        }
    }
    None
}

/// Where the leader may stand: the best place, then others along a wide bar.
fn anchors(request: &Request) -> Vec<f64> {
    let (low, high) = request.reach;
    let mut list = vec![request.anchor];
    let step = request.size.0 / 3.0;
    for i in 1..=40 {
        let reach = step * f64::from(i);
        if request.anchor - reach < low && request.anchor + reach > high {
            break;
        }
        list.extend(
            [request.anchor - reach, request.anchor + reach]
                .into_iter()
                .filter(|x| (low..=high).contains(x)),
        );
    }
    list
}

/// Left edges relative to the leader. The first lets the card run with time
/// from its leader, as a flag from its pole.
fn offsets(width: f64, rtl: bool) -> [f64; 5] {
    let ahead = if rtl { INSET_PX + 8.0 - width } else { -INSET_PX - 8.0 };
    let behind = -width - ahead;
    let tight = |offset: f64| offset.clamp(INSET_PX - width, -INSET_PX);
    [ahead, -width / 2.0, behind, tight(f64::MAX), tight(f64::MIN)]
}

/// The place in a row with its left edge near `left`, when nothing is in the
/// way there.
fn free(
    request: &Request,
    anchor: f64,
    left: f64,
    row: usize,
    rows: &Rows,
    placed: &[Placed],
) -> Option<Placed> {
    let (width, height) = request.size;
    let most = rows.width - SIDE_PX - width;
    if most < SIDE_PX {
        return None;
    }
    let left = left.clamp(SIDE_PX, most);
    let inset = INSET_PX.min(width / 2.0);
    if anchor < left + inset - 0.5 || anchor > left + width - inset + 0.5 {
        return None;
    }
    let bottom = rows.bottom - row as f64 * rows.pitch;
    let rect = Rect::new(left, bottom - height, left + width, bottom);
    let this = Placed { id: request.id, rect, row, anchor };
    placed.iter().all(|other| apart(&this, other)).then_some(this)
}

/// Whether two cards and their leaders keep clear of each other.
fn apart(a: &Placed, b: &Placed) -> bool {
    if a.row == b.row {
        return a.rect.x1 + CARD_GAP_PX <= b.rect.x0 || b.rect.x1 + CARD_GAP_PX <= a.rect.x0;
    }
    let (low, high) = if a.row < b.row { (a, b) } else { (b, a) };
    let shared = (low.anchor - high.anchor).abs() <= SHARED_PX;
    shared
        || high.anchor + LEADER_GAP_PX <= low.rect.x0
        || low.rect.x1 + LEADER_GAP_PX <= high.anchor
}
