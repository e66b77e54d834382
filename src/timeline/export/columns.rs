//! The page for a crowd: cards stacked in columns, earliest on top, each
//! column above its own part of the axis. Every event gets a card, whatever
//! the density; its leader runs beside the column and fans out to the axis.

use crate::text::TextEngine;
use crate::timeline::card::{Card, CardSize};
use crate::timeline::frame::Frame;
use crate::timeline::lanes::{self, Bar};
use crate::timeline::lod::{Form, Selection, select};
use crate::timeline::overflow::Overflow;
use crate::timeline::place::{Placed, SIDE_PX};
use crate::timeline::plan::{DOT_PX, PlacedCard, Plan, Planner};
use kurbo::Rect;

/// Width of a card.
const CARD_PX: f64 = 236.0;
/// Between a card and the next in its column.
const GAP_PX: f64 = 10.0;
/// Room beside a column for its leaders.
const GUTTER_PX: f64 = 34.0;
/// Leaders nearer than this run together in one trunk.
const LEADER_PX: f64 = 3.0;
/// Height of the zone in which leaders fan out.
const FAN_PX: f64 = 64.0;

/// A card with where its leader goes.
struct Stacked {
    index: usize,
    id: u64,
    card: Card,
    anchor: f64,
    foot: f64,
}

/// The page in columns, ending at the bottom of `planner.frame`, with the
/// height that it takes; `None` when a bar finds no lane.
pub(super) fn plan(planner: &Planner<'_>, text: &mut TextEngine) -> Option<Plan> {
    let (model, view) = (planner.model, &planner.view);
    let selection = select(model, view, planner.depth);
    let bars = lanes::assign(model, view, &selection, planner.depth.lanes, None);
    let wanted_bars = selection.candidates.iter().filter(|c| c.form == Form::Bar).count();
    if bars.len() < wanted_bars || selection.candidates.len() < selection.total {
        return None;
    }
    let mut plan = planner.bare(&selection, bars);
    let stacked = stack(planner, text, &selection, &mut plan);
    let lanes = plan.bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(0);
    let fan_bottom = plan.lane_y(lanes) + 4.0;
    let columns = columns(stacked, view.width());
    arrange(&mut plan, columns, fan_bottom);
    Some(plan)
}

/// The height between the top of the cards and the frame's bottom.
pub(super) fn height(plan: &Plan) -> f64 {
    plan.frame.size.height - plan.top()
}

/// All events of the view from the right end of the axis to the left, or the
/// other way, so that they follow time.
fn stack(
    planner: &Planner<'_>,
    text: &mut TextEngine,
    selection: &Selection,
    plan: &mut Plan,
) -> Vec<Stacked> {
    let width = planner.view.width();
    let pitch = (width - 2.0 * SIDE_PX) / count(width);
    let card =
        (pitch - GUTTER_PX - 8.0).clamp(CARD_PX, 300.0).min(width - 2.0 * SIDE_PX - GUTTER_PX);
    let size = CardSize { width: card, widest: card, lines: 4 };
    let mut stacked: Vec<Stacked> = Vec::new();
    for candidate in &selection.candidates {
        let bar: Option<Bar> = plan.bars.iter().find(|bar| bar.index == candidate.index).copied();
        let (anchor, foot) = if let Some(bar) = bar {
            let y = plan.lane_y(bar.lane) - plan.half_bar();
            (planner.bar_reach(&bar).1, y)
        } else {
            plan.points.push(planner.point(candidate.index));
            (planner.point_reach(candidate.index).1, plan.frame.axis - DOT_PX)
        };
        let card = planner.card(text, candidate.index, size);
        let id = planner.model.events()[candidate.index].id;
        stacked.push(Stacked { index: candidate.index, id, card, anchor, foot });
    }
    stacked.sort_by(|a, b| a.anchor.total_cmp(&b.anchor).then(a.index.cmp(&b.index)));
    if planner.view.is_rtl() {
        stacked.reverse();
    }
    stacked
}

/// How many columns a width holds.
fn count(width: f64) -> f64 {
    ((width - 2.0 * SIDE_PX) / (CARD_PX + GUTTER_PX)).floor().max(1.0)
}

/// Shares the cards out to as many columns as the width holds, in order, of
/// about the same height.
fn columns(stacked: Vec<Stacked>, width: f64) -> Vec<Vec<Stacked>> {
    let count = count(width);
    let height = |stacked: &Stacked| stacked.card.size.1 + GAP_PX;
    let share = stacked.iter().map(height).sum::<f64>() / count;
    let mut columns: Vec<Vec<Stacked>> = vec![Vec::new()];
    let mut total = 0.0;
    for item in stacked {
        let middle = total + height(&item) / 2.0;
        total += height(&item);
        let full = middle > share * columns.len() as f64;
        if full && (columns.len() as f64) < count && columns.last().is_some_and(|c| !c.is_empty()) {
            columns.push(Vec::new());
        }
        if let Some(column) = columns.last_mut() {
            column.push(item);
        }
    }
    columns
}

/// Puts the columns above the fan and draws the leaders.
fn arrange(plan: &mut Plan, columns: Vec<Vec<Stacked>>, fan_bottom: f64) {
    let rtl = plan.view.is_rtl();
    let width = plan.view.width();
    let pitch = (width - 2.0 * SIDE_PX) / count(width);
    let fan_top = fan_bottom - FAN_PX;
    for (i, column) in columns.into_iter().enumerate() {
        // The gutter lies on the side where time comes from.
        let start = SIDE_PX + i as f64 * pitch;
        // Right edge of the cards in one direction, left edge in the other.
        let (edge, gutter) = if rtl {
            let right = width - start;
            (right - GUTTER_PX, right - GUTTER_PX)
        } else {
            (start + GUTTER_PX, start + GUTTER_PX)
        };
        let step = (GUTTER_PX - 10.0) / column.len().max(1) as f64;
        let together = step < LEADER_PX;
        let mut bottom = fan_top - 6.0;
        // From the lowest card, the latest, whose leader runs nearest to it.
        for (k, item) in column.into_iter().rev().enumerate() {
            let aside = if together { GUTTER_PX / 2.0 } else { 8.0 + step * k as f64 };
            let lane = if rtl { gutter + aside } else { gutter - aside };
            let (w, h) = item.card.size;
            let left = if rtl { edge - w } else { edge };
            let rect = Rect::new(left, bottom - h, left + w, bottom).round();
            bottom -= h + GAP_PX;
            let side = if rtl { rect.x1 } else { rect.x0 };
            let middle = rect.y0 + 21.0;
            let leader = vec![
                (side, middle),
                (lane, middle),
                (lane, fan_top),
                (item.anchor, fan_bottom),
                (item.anchor, item.foot),
            ];
            let at = Placed { id: item.id, rect, row: k, anchor: item.anchor, port: lane };
            plan.cards.push(PlacedCard { index: item.index, card: item.card, at, leader });
        }
    }
    plan.cards.sort_by_key(|card| card.index);
    plan.overflow = Overflow::default();
    plan.frame = Frame { cards_top: plan.top(), ..plan.frame };
}
