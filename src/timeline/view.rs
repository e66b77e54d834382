//! Views that show something in particular: everything, an event, a cluster.

use super::{Extent, Model, Viewport};

/// Pixels of air at the sides when something is fitted into the window.
const FIT_MARGIN_PX: f64 = 56.0;
/// Pixels that an event is kept from the window's edge when it is revealed.
const REVEAL_MARGIN_PX: f64 = 48.0;
/// A view of one day alone shows this many days around it.
const LONE_DAY_SPAN: f64 = 75.0;

/// The view that shows everything dated, at its best size for the window.
/// Without anything dated: the year around `otherwise`.
pub fn fit_all(model: &Model, otherwise: f64, width: f64, rtl: bool) -> Viewport {
    match model.bounds() {
        Some(range) => fit_range(range, width, rtl),
        None => Viewport::new(otherwise, 365.0, width, rtl),
    }
}

/// The view that shows `range` with air around it.
pub fn fit_range(range: (f64, f64), width: f64, rtl: bool) -> Viewport {
    let least = LONE_DAY_SPAN.max((range.1 - range.0) * 1.04);
    Viewport::fit(range, least, width, FIT_MARGIN_PX.min(width * 0.12), rtl)
}

/// The view that brings an event to the reader: the least movement from `now`
/// when `closer` is false, else a zoom that lets the event fill about a third
/// of the window. `None` when the event is unknown or undated.
pub fn view_of_event(model: &Model, id: u64, now: &Viewport, closer: bool) -> Option<Viewport> {
    let extent = model.extent(id)?;
    let (start, end) = extent.closed(open_reach(&extent, now));
    if closer {
        let span = ((end - start) * 3.0).max(LONE_DAY_SPAN);
        return Some(Viewport::new(f64::midpoint(start, end), span, now.width(), now.is_rtl()));
    }
    if end - start > now.span() * 0.8 {
        // A range longer than the window: its start matters most.
        let (a, b) = now.range();
        let visible = start < b && end > a;
        return Some(if visible { *now } else { now.reveal(start, start, REVEAL_MARGIN_PX) });
    }
    Some(now.reveal(start, end, REVEAL_MARGIN_PX))
}

/// The view that opens a cluster: its days fill the window.
pub fn view_of_cluster(start: f64, end: f64, now: &Viewport) -> Viewport {
    let least = (now.span() / 64.0).min(1.0);
    Viewport::fit((start, end), least, now.width(), FIT_MARGIN_PX, now.is_rtl())
}

/// How far an open end is taken to reach when it must be shown.
fn open_reach(extent: &Extent, now: &Viewport) -> f64 {
    if extent.is_open() { now.span() * 0.25 } else { 0.0 }
}
