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
/// A leader may bend by multiples of this,
const BEND_PX: f64 = 14.0;
/// and so many of them.
const BENDS: u32 = 7;
/// Free pixels between a bent leader and another one.
const BEND_GAP_PX: f64 = 6.0;
/// Leaders nearer than this are one: cards of the same day share it.
const SHARED_PX: f64 = 3.0;
/// Pixels that cards keep from the window's sides.
pub(super) const SIDE_PX: f64 = 12.0;

/// How much a card should care for the ways of later ones, in rows.
const CARE: [f64; 3] = [1.5, 0.4, 0.0];

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
    /// The row that gives the picture its rhythm.
    pub(super) row: usize,
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
    /// Where its leader meets the bar or axis.
    pub(super) anchor: f64,
    /// Where its leader leaves the card; it bends below the lowest row when
    /// this is not `anchor`.
    pub(super) port: f64,
}

/// Everything that a search looks at.
pub(super) struct Placer<'a> {
    pub(super) rows: Rows,
    pub(super) view: &'a Viewport,
    /// The frame before, if any.
    pub(super) previous: Option<&'a Placement>,
    /// Whether cards that stood in the frame before may be moved to make room.
    pub(super) restless: bool,
}

impl Placer<'_> {
    /// Places what it can, in the order given; the answer is parallel to
    /// `requests`. Of several ways to weigh a card against those after it,
    /// the one that places most wins.
    pub(super) fn place(&self, requests: &[Request]) -> Vec<Option<Placed>> {
        let mut best: Vec<Option<Placed>> = Vec::new();
        let mut most = None;
        // While the view moves, one way will do: most cards keep their places.
        let ways = if self.previous.is_some() { 1 } else { CARE.len() };
        for care in &CARE[..ways] {
            let placed = self.attempt(requests, *care);
            let count = placed.iter().flatten().count();
            if most.is_none_or(|most| count > most) {
                (best, most) = (placed, Some(count));
            }
            if count == requests.len() {
                break;
            }
        }
        best
    }

    fn attempt(&self, requests: &[Request], care: f64) -> Vec<Option<Placed>> {
        let mut placed: Vec<Placed> = Vec::new();
        for (i, request) in requests.iter().enumerate() {
            let later = &requests[i + 1..requests.len().min(i + 64).max(i + 1)];
            let slot = self.previous.and_then(|p| p.cards.get(&request.id));
            let found = slot
                .and_then(|slot| self.keep(request, slot, &placed))
                .or_else(|| self.straight(request, (later, care), &placed))
                .or_else(|| self.bent(request, &placed));
            match found {
                Some(found) => placed.push(found),
                None => self.make_room(request, requests, (later, care), &mut placed),
            }
        }
        let at = |request: &Request| placed.iter().find(|found| found.id == request.id).copied();
        requests.iter().map(at).collect()
    }

    /// The place that the card had, if it is still free.
    fn keep(&self, request: &Request, slot: &Slot, placed: &[Placed]) -> Option<Placed> {
        let (low, high) = request.reach;
        let fixed = high - low < 1.0;
        let anchor =
            if fixed { request.anchor } else { self.view.x(slot.day).clamp(low, high.max(low)) };
        (slot.row < self.rows.count).then_some(())?;
        // A card at the window's edge stays while its leader leaves: it bends.
        let edge = (SIDE_PX + INSET_PX).min(self.rows.width / 2.0);
        let port = (anchor + slot.bend).clamp(edge, self.rows.width - edge);
        // The same place, or else the same row a little aside.
        let aside = (0..=16).flat_map(|step| [f64::from(step) * 6.0, f64::from(-step) * 6.0]);
        let left = port + slot.dx;
        aside
            .map(|by| self.free(request, (anchor, port), left + by, slot.row, placed))
            .find(Option::is_some)
            .flatten()
    }

    /// The best place with a straight leader: near the row that it wants, and
    /// covering as few other leaders' ways up as it can.
    fn straight(
        &self,
        request: &Request,
        (later, care): (&[Request], f64),
        placed: &[Placed],
    ) -> Option<Placed> {
        let offsets = offsets(request.size.0, self.view.is_rtl());
        let mut best: Option<(f64, Placed)> = None;
        for (rank, &anchor) in anchors(request).iter().enumerate() {
            for row in 0..self.ceiling(anchor, placed) {
                for (side, &offset) in offsets.iter().enumerate() {
                    let found = self.free(request, (anchor, anchor), anchor + offset, row, placed);
                    let Some(found) = found else { continue };
                    let cost = rank as f64 * 0.7
                        + side as f64 * 0.4
                        + row.abs_diff(request.row) as f64
                        + row as f64 * 0.15
                        + self.covered(&found, later) * care;
                    if best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, found));
                    }
                }
            }
        }
        best.map(|(_, found)| found)
    }

    /// How many leaders of cards still to be placed could no longer pass this
    /// one on their way to higher rows, about.
    fn covered(&self, found: &Placed, later: &[Request]) -> f64 {
        if found.row + 1 >= self.rows.count {
            return 0.0;
        }
        let (left, right) = (found.rect.x0 - LEADER_GAP_PX, found.rect.x1 + LEADER_GAP_PX);
        let covers = |x: f64| left < x && x < right && (x - found.anchor).abs() > SHARED_PX;
        later.iter().filter(|other| covers(other.anchor)).take(4).count() as f64
    }

    /// The nearest place whose leader bends on its way.
    fn bent(&self, request: &Request, placed: &[Placed]) -> Option<Placed> {
        let anchor = request.anchor;
        let offsets = offsets(request.size.0, self.view.is_rtl());
        for step in 1..=BENDS {
            let by = f64::from(step) * BEND_PX;
            for port in [anchor - by, anchor + by] {
                for row in 0..self.ceiling(port, placed) {
                    for offset in offsets {
                        let found = self.free(request, (anchor, port), port + offset, row, placed);
                        if found.is_some() {
                            return found;
                        }
                    }
                }
            }
        }
        None
    }

    /// The first row that a leader at `port` cannot reach, because a card below
    /// covers its way: nothing need be tried from there up.
    fn ceiling(&self, port: f64, placed: &[Placed]) -> usize {
        let covers = |card: &&Placed| {
            (card.port - port).abs() > SHARED_PX
                && card.rect.x0 - LEADER_GAP_PX < port
                && port < card.rect.x1 + LEADER_GAP_PX
        };
        placed.iter().filter(covers).map(|card| card.row).min().unwrap_or(self.rows.count)
    }

    /// Moves one card that is in the way elsewhere, if both then stand.
    fn make_room(
        &self,
        request: &Request,
        requests: &[Request],
        weighing: (&[Request], f64),
        placed: &mut Vec<Placed>,
    ) {
        let movable =
            |id: u64| self.restless || self.previous.is_none_or(|p| !p.cards.contains_key(&id));
        let anchor = request.anchor;
        for row in 0..self.rows.count {
            for offset in offsets(request.size.0, self.view.is_rtl()) {
                let spot = self.spot(request, (anchor, anchor), anchor + offset, row);
                let Some(spot) = spot else { continue };
                let mut blocking = (0..placed.len()).filter(|&i| !apart(&spot, &placed[i]));
                let (Some(at), None) = (blocking.next(), blocking.next()) else { continue };
                let moved = placed[at];
                let Some(owner) = requests.iter().find(|r| r.id == moved.id) else { continue };
                if !movable(moved.id) {
                    continue;
                }
                placed[at] = spot;
                if let Some(found) = self.straight(owner, weighing, placed) {
                    placed.push(found);
                    return;
                }
                placed[at] = moved;
            }
        }
    }

    /// The place in a row with its left edge near `left`, when nothing is in
    /// the way there.
    fn free(
        &self,
        request: &Request,
        leader: (f64, f64),
        left: f64,
        row: usize,
        placed: &[Placed],
    ) -> Option<Placed> {
        self.spot(request, leader, left, row)
            .filter(|spot| placed.iter().all(|other| apart(spot, other)))
    }

    /// The place itself: inside the window, with the leader's port well inside
    /// the card. `leader` is `(anchor, port)`.
    fn spot(
        &self,
        request: &Request,
        (anchor, port): (f64, f64),
        left: f64,
        row: usize,
    ) -> Option<Placed> {
        let (width, height) = request.size;
        let most = self.rows.width - SIDE_PX - width;
        if most < SIDE_PX {
            return None;
        }
        let left = left.clamp(SIDE_PX, most);
        let inset = INSET_PX.min(width / 2.0);
        if port < left + inset - 0.5 || port > left + width - inset + 0.5 {
            return None;
        }
        let bottom = (self.rows.bottom - row as f64 * self.rows.pitch).round();
        let rect = Rect::new(left, bottom - height, left + width, bottom);
        Some(Placed { id: request.id, rect, row, anchor, port })
    }
}

/// Where the leader may stand: the best place, then others along a wide bar.
fn anchors(request: &Request) -> Vec<f64> {
    let (low, high) = request.reach;
    let mut list = vec![request.anchor];
    let step = request.size.0 / 3.0;
    for i in 1..=16 {
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
    let (right, left) = (-INSET_PX, INSET_PX - width);
    [ahead, -width / 2.0, behind, left, right]
}

/// Whether two cards and their leaders keep clear of each other.
fn apart(a: &Placed, b: &Placed) -> bool {
    let cards = if a.row == b.row {
        a.rect.x1 + CARD_GAP_PX <= b.rect.x0 || b.rect.x1 + CARD_GAP_PX <= a.rect.x0
    } else {
        let (low, high) = if a.row < b.row { (a, b) } else { (b, a) };
        (low.port - high.port).abs() <= SHARED_PX
            || high.port + LEADER_GAP_PX <= low.rect.x0
            || low.rect.x1 + LEADER_GAP_PX <= high.port
    };
    cards && untangled(a, b)
}

/// Whether two leaders do not cross below the cards.
fn untangled(a: &Placed, b: &Placed) -> bool {
    let (ports, anchors) = (a.port - b.port, a.anchor - b.anchor);
    let straight = |p: &Placed| (p.port - p.anchor).abs() < 0.5;
    if (straight(a) && straight(b)) || anchors.abs() <= SHARED_PX {
        return true;
    }
    ports * anchors > 0.0 && ports.abs() >= BEND_GAP_PX
}
