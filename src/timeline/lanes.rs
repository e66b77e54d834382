//! Bars: how they lie above the axis, which end fades and which is an arrow.

use super::Viewport;
use super::lod::{Candidate, Form, Selection};
use super::model::Model;
use super::placement::Placement;

/// Free pixels between two bars of a lane.
const GAP_PX: f64 = 6.0;
/// Pixels that an arrow's tip keeps from the window's edge.
const TIP_PX: f64 = 14.0;
/// Pixels that a bar reaches back from the end that is known when nobody knows where
/// it began.
const STUB_PX: f64 = 72.0;

/// What a bar stands for; they are drawn differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BarKind {
    /// One unit of time, somewhere in which the event lies: a month, a year.
    Unit,
    /// From one time to another.
    Range,
    /// From or until a time, without another end.
    Open,
}

/// A bar in its lane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    /// Index in the model.
    pub(super) index: usize,
    /// 0 lies next to the axis.
    pub(super) lane: usize,
    /// Left end in pixels, just outside the window at the least.
    pub(super) x0: f64,
    /// Right end.
    pub(super) x1: f64,
    /// Pixels over which the left end fades.
    pub(super) fade0: f64,
    /// Pixels over which the right end fades.
    pub(super) fade1: f64,
    /// Open to the left: an arrow, or a fade where nobody knows how far.
    pub(super) arrow0: bool,
    /// Open to the right.
    pub(super) arrow1: bool,
    /// What it stands for.
    pub(super) kind: BarKind,
}

/// Puts the bars into at most `lanes` lanes, the more important ones first,
/// each as near to the axis as it can. A bar keeps the lane that it had.
/// Those that find none are left out.
pub(super) fn assign(
    model: &Model,
    view: &Viewport,
    selection: &Selection,
    lanes: usize,
    previous: Option<&Placement>,
) -> Vec<Bar> {
    let mut bars: Vec<Bar> = selection
        .candidates
        .iter()
        .filter(|candidate| candidate.form == Form::Bar)
        .map(|candidate| bar(model, view, candidate))
        .collect();
    // Long bars would fill the lanes next to the axis, so short ones go first
    // among equals.
    let weight = |bar: &Bar| model.importance_at(bar.index).floor();
    bars.sort_by(|a, b| {
        let length = |bar: &Bar| model.extent_at(bar.index).days();
        weight(b)
            .total_cmp(&weight(a))
            .then(length(a).total_cmp(&length(b)))
            .then(a.index.cmp(&b.index))
    });
    let mut chosen = fit(&bars, lanes, model, previous);
    settle(&mut chosen, model, previous);
    chosen.sort_by_key(|bar| bar.index);
    chosen
}

/// First fit in order of importance.
fn fit(bars: &[Bar], lanes: usize, model: &Model, previous: Option<&Placement>) -> Vec<Bar> {
    let mut chosen: Vec<Bar> = Vec::new();
    for bar in bars {
        let kept = previous.and_then(|p| p.lanes.get(&model.events()[bar.index].id)).copied();
        let order = kept.into_iter().chain(0..lanes).filter(|&lane| lane < lanes);
        let free = order
            .into_iter()
            .find(|&lane| chosen.iter().all(|other| other.lane != lane || apart(other, bar)));
        if let Some(lane) = free {
            chosen.push(Bar { lane, ..*bar });
        }
    }
    chosen
}

/// Lets the shortest bars fall towards the axis, unless the frame before says
/// where they are.
fn settle(chosen: &mut [Bar], model: &Model, previous: Option<&Placement>) {
    let known =
        |bar: &Bar| previous.is_some_and(|p| p.lanes.contains_key(&model.events()[bar.index].id));
    if chosen.iter().any(known) {
        return;
    }
    chosen.sort_by(|a, b| {
        let length = |bar: &Bar| model.extent_at(bar.index).days();
        length(a).total_cmp(&length(b)).then(a.index.cmp(&b.index))
    });
    for i in 0..chosen.len() {
        let mut lane = 0;
        while chosen[..i].iter().any(|other| other.lane == lane && !apart(other, &chosen[i])) {
            lane += 1;
        }
        chosen[i].lane = lane;
    }
}

fn apart(a: &Bar, b: &Bar) -> bool {
    a.x1 + GAP_PX <= b.x0 || b.x1 + GAP_PX <= a.x0
}

/// Where a bar lies, in lane 0.
fn bar(model: &Model, view: &Viewport, candidate: &Candidate) -> Bar {
    let extent = model.extent_at(candidate.index);
    let (first, last) = view.range();
    let days = |px: f64| px * view.days_per_px();
    // Clipped just outside the window; an arrow's tip just inside.
    let start = if extent.opens { extent.end - days(STUB_PX) } else { extent.start };
    let end = if extent.end.is_finite() { extent.end } else { last - days(TIP_PX) };
    // What was cut off the ends, in pixels: a fade out there is not seen here.
    let cut = |outside: f64| (outside * view.px_per_day()).max(0.0);
    let (cut_start, cut_end) = (cut(first - days(40.0) - start), cut(end - last - days(40.0)));
    let start = start.clamp(first - days(40.0), last);
    let end = end.clamp(start, last + days(40.0));
    let (x0, x1) = view.x_range(start, end);
    let longest = (x1 - x0) * 0.45;
    let fade = |days: f64, cut: f64| match days * view.px_per_day() {
        px if px > 0.0 => (px.clamp(10.0, 240.0) - cut).max(0.0).min(longest),
        _ => 0.0,
    };
    let early = if extent.opens { longest } else { fade(extent.fade_start, cut_start) };
    let late = fade(extent.fade_end, cut_end);
    let (opens, closes) = (extent.opens, extent.end.is_infinite());
    let value = model.events()[candidate.index].value.as_ref();
    let kind = match value.map(crate::calendar::Edtf::ends) {
        _ if extent.is_open() => BarKind::Open,
        Some(Some(_)) => BarKind::Range,
        _ => BarKind::Unit,
    };
    let rtl = view.is_rtl();
    let ((fade0, fade1), (arrow0, arrow1)) =
        if rtl { ((late, early), (closes, opens)) } else { ((early, late), (opens, closes)) };
    Bar { index: candidate.index, lane: 0, x0, x1, fade0, fade1, arrow0, arrow1, kind }
}
