//! The layout of a frame as plain values: what stands where, before anything
//! is drawn. The screen and the export share it.

use super::card::{Card, CardSize, sources_words};
use super::frame::Frame;
use super::lanes::{self, Bar};
use super::lod::{Candidate, Depth, Form, Selection, select};
use super::model::Model;
use super::overflow::{self, Overflow, point_x};
use super::place::{Placed, Placer, Request, Rows, SIDE_PX};
use super::placement::{Placement, Slot};
use super::{Options, Viewport};
use crate::text::TextEngine;
use std::collections::BTreeSet;

/// Height of a bar at the usual lane scale.
const BAR_PX: f64 = 8.0;
/// From lane to lane at the usual lane scale.
const LANE_PX: f64 = 17.0;
/// From the axis to the first lane's middle.
const FIRST_LANE_PX: f64 = 14.0;
/// Height of the row of dots and clusters without cards.
const OVERFLOW_PX: f64 = 25.0;
/// The least between the uppermost bar and the lowest cards.
const CARDS_GAP_PX: f64 = 24.0;
/// The least between two rows of cards.
const ROW_GAP_PX: f64 = 14.0;
/// Radius of a dot on the axis.
pub(super) const DOT_PX: f64 = 5.5;
/// A leader's end keeps this far from the window's sides.
const ANCHOR_EDGE_PX: f64 = 30.0;

/// A card in its place.
#[derive(Debug, Clone)]
pub(super) struct PlacedCard {
    /// Index in the model.
    pub(super) index: usize,
    /// Its contents.
    pub(super) card: Card,
    /// Where it stands.
    pub(super) at: Placed,
    /// From the card to the axis or bar.
    pub(super) leader: Vec<(f64, f64)>,
}

/// A dot or capsule on the axis, of an event that has a card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    /// Index in the model.
    pub(super) index: usize,
    /// Left end of what the day covers, in pixels.
    pub(super) x0: f64,
    /// Right end.
    pub(super) x1: f64,
}

/// A frame, laid out.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) view: Viewport,
    pub(super) frame: Frame,
    pub(super) cards: Vec<PlacedCard>,
    pub(super) bars: Vec<Bar>,
    pub(super) points: Vec<Point>,
    pub(super) overflow: Overflow,
    /// All dated events in view; every one is in exactly one of the lists.
    pub(super) total: usize,
    /// Height of the row of leftovers, 0 when there are none.
    pub(super) overflow_px: f64,
    lane_scale: f64,
    /// For the next frame.
    pub(super) placement: Placement,
}

impl Plan {
    /// Moves everything up by `dy` pixels and cuts the page there.
    pub(super) fn lift(&mut self, dy: f64) {
        for card in &mut self.cards {
            card.at.rect = card.at.rect - kurbo::Vec2::new(0.0, dy);
            for point in &mut card.leader {
                point.1 -= dy;
            }
        }
        self.frame = self.frame.lifted(dy);
    }

    /// The highest point of any card; the axis when there is none.
    pub(super) fn top(&self) -> f64 {
        self.cards.iter().map(|card| card.at.rect.y0).fold(self.frame.axis, f64::min)
    }

    /// Middle of a lane.
    pub(super) fn lane_y(&self, lane: usize) -> f64 {
        lane_y(&self.frame, self.overflow_px, self.lane_scale, lane)
    }

    /// Half the height of a bar.
    pub(super) fn half_bar(&self) -> f64 {
        BAR_PX / 2.0 * self.lane_scale.clamp(0.7, 1.6)
    }

    /// Middle of the row of leftovers.
    pub(super) fn overflow_y(&self) -> f64 {
        self.frame.axis - 19.0
    }
}

fn lane_y(frame: &Frame, overflow_px: f64, scale: f64, lane: usize) -> f64 {
    frame.axis - FIRST_LANE_PX - overflow_px - lane as f64 * LANE_PX * scale
}

/// Height of a card whose title takes so many lines.
fn card_height(lines: usize) -> f64 {
    (47.0 + 23.2 * lines as f64).ceil()
}

/// The line from a card to its foot, bent between two heights if the card
/// does not stand above it.
fn leader(at: &Placed, bend: (f64, f64), foot: f64) -> Vec<(f64, f64)> {
    let mut line = vec![(at.port, at.rect.y1)];
    if (at.port - at.anchor).abs() >= 0.5 {
        line.extend([(at.port, bend.0), (at.anchor, bend.1)]);
    }
    line.push((at.anchor, foot));
    line
}

/// The row that an event would take if all had room: neighbours in time stand
/// at different heights, so that a sparse timeline has a rhythm.
fn rhythm(index: usize, rows: usize) -> usize {
    match rows {
        0 | 1 => 0,
        2 => index % 2,
        _ => [0, 1, 2, 1][index % 4],
    }
}

/// What a layout is made from.
pub(super) struct Planner<'a> {
    pub(super) model: &'a Model,
    pub(super) view: Viewport,
    pub(super) options: &'a Options<'a>,
    pub(super) frame: Frame,
    /// What stands in the chip of a card instead of the number of sources.
    pub(super) chip: Option<&'a dyn Fn(&super::TimelineEvent) -> String>,
    /// The most lines of a title.
    pub(super) lines: usize,
    /// How many events are looked at.
    pub(super) depth: Depth,
}

impl Planner<'_> {
    /// Lays the frame out. Leftovers get a row only when there are some, which
    /// shows only after the cards are placed: hence the second round.
    pub(super) fn plan(&self, text: &mut TextEngine) -> Plan {
        let selection = select(self.model, &self.view, self.depth);
        let previous = self.options.previous;
        let same = previous.filter(|p| p.same_scale(self.view.px_per_day()));
        let reserved = same.is_some_and(|p| p.overflow);
        let plan = self.round(text, &selection, reserved);
        if reserved || plan.overflow.is_empty() {
            return plan;
        }
        self.round(text, &selection, true)
    }

    fn round(&self, text: &mut TextEngine, selection: &Selection, reserved: bool) -> Plan {
        let (model, view) = (self.model, &self.view);
        let scale = self.options.lane_scale.clamp(0.5, 2.0);
        let same = self.options.previous.filter(|p| p.same_scale(view.px_per_day()));
        let room = self.frame.axis - self.frame.cards_top;
        let most = ((room * 0.3 / (LANE_PX * scale)) as usize).clamp(1, self.depth.lanes);
        let bars = lanes::assign(model, view, selection, most, self.options.previous);
        let used = bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(0);
        let lane_count = used.max(same.map_or(0, |p| p.lane_count)).min(most);
        let overflow_px = if reserved { OVERFLOW_PX } else { 0.0 };
        let top_bar = lane_y(&self.frame, overflow_px, scale, lane_count) + LANE_PX * scale;
        let (rows, size) = self.rows(top_bar - CARDS_GAP_PX.min(room * 0.1));

        let wanted = self.wanted(selection, &bars, (size, rows.count));
        let requests = self.requests(text, &wanted, &bars, (size, rows.count));
        let placer =
            Placer { rows, view, previous: self.options.previous, restless: same.is_none() };
        let places = placer.place(&requests);
        let mut plan = Plan { overflow_px, ..self.bare(selection, bars) };
        let bend = (rows.bottom + 3.0, top_bar - 8.0);
        for (candidate, at) in wanted.iter().zip(places) {
            if let Some(mut at) = at {
                let width = at.rect.width();
                let room = CardSize { width, widest: width, ..size };
                let card = self.card(text, candidate.index, room);
                at.rect.y0 = at.rect.y1 - card.size.1;
                self.add(&mut plan, candidate, card, (at, bend));
            }
        }
        plan.cards.sort_by_key(|card| card.index);
        plan.points.sort_by_key(|point| point.index);
        let shown: BTreeSet<usize> =
            plan.cards.iter().map(|c| c.index).chain(plan.bars.iter().map(|b| b.index)).collect();
        plan.overflow = overflow::collect(model, view, selection, &shown);
        plan.placement = self.remember(&plan, lane_count, reserved);
        plan
    }

    /// A plan without cards.
    pub(super) fn bare(&self, selection: &Selection, bars: Vec<Bar>) -> Plan {
        Plan {
            view: self.view,
            frame: self.frame,
            cards: Vec::new(),
            bars,
            points: Vec::new(),
            overflow: Overflow::default(),
            total: selection.total,
            overflow_px: 0.0,
            lane_scale: self.options.lane_scale.clamp(0.5, 2.0),
            placement: Placement::default(),
        }
    }

    /// The card of an event.
    pub(super) fn card(&self, text: &mut TextEngine, index: usize, size: CardSize) -> Card {
        let event = &self.model.events()[index];
        let manner = (self.options.language, self.options.calendar);
        Card::new(text, manner, event, &self.chip_of(event), size)
    }

    /// The rows of cards between the top and `bottom`, and how large the cards
    /// in them may be.
    fn rows(&self, bottom: f64) -> (Rows, CardSize) {
        let width = self.view.width();
        let (usual, widest) = match width {
            w if w >= 700.0 => (236.0, 300.0),
            w if w >= 480.0 => (208.0, 270.0),
            w => ((w * 0.6).max(120.0), (w - 2.0 * SIDE_PX).max(120.0)),
        };
        let zone = bottom - self.frame.cards_top;
        let height = card_height;
        let fit =
            |lines: usize| ((zone + ROW_GAP_PX) / (height(lines) + ROW_GAP_PX)).max(0.0) as usize;
        let wish = if self.options.lane_scale < 0.6 { 1 } else { self.lines };
        let lines = match wish {
            3.. if fit(3) >= 2 => wish,
            2.. if fit(2) >= 1 => 2,
            _ => 1,
        };
        let count = fit(lines);
        let slack = zone - count as f64 * (height(lines) + ROW_GAP_PX) + ROW_GAP_PX;
        let spread = (slack / (count.max(1) as f64 + 0.5)).clamp(0.0, 44.0);
        let rows = Rows {
            bottom: bottom - spread * 0.5,
            pitch: height(lines) + ROW_GAP_PX + spread,
            count,
            width,
        };
        (rows, CardSize { width: usual, widest, lines })
    }

    /// Who wants a card, best first.
    fn wanted(
        &self,
        selection: &Selection,
        bars: &[Bar],
        (size, rows): (CardSize, usize),
    ) -> Vec<Candidate> {
        let drawn: BTreeSet<usize> = bars.iter().map(|bar| bar.index).collect();
        let mut wanted: Vec<Candidate> = selection
            .candidates
            .iter()
            .filter(|c| c.form == Form::Point || drawn.contains(&c.index))
            .copied()
            .collect();
        // While the view pans, cards that stand go before all others.
        let previous = self.options.previous;
        let panning = previous.is_some_and(|p| p.same_scale(self.view.px_per_day()));
        let hold = if panning { 1e6 } else { 0.5 };
        let weight = |candidate: &Candidate| {
            let id = self.model.events()[candidate.index].id;
            let selected = if self.options.selected == Some(id) { 1e9 } else { 0.0 };
            let held = previous.is_some_and(|p| p.cards.contains_key(&id));
            self.model.importance_at(candidate.index) + selected + if held { hold } else { 0.0 }
        };
        wanted.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.index.cmp(&b.index)));
        // Three times as many as could ever stand: the rest need not be tried.
        let across = (self.view.width() / size.width).ceil() as usize;
        wanted.truncate((3 * rows * across).max(8));
        wanted
    }

    /// What each asks for. Every card asks for the height of a full one: rows
    /// are as high in any case.
    fn requests(
        &self,
        text: &mut TextEngine,
        wanted: &[Candidate],
        bars: &[Bar],
        (size, rows): (CardSize, usize),
    ) -> Vec<Request> {
        let manner = (self.options.language, self.options.calendar);
        let height = card_height(size.lines);
        wanted
            .iter()
            .map(|candidate| {
                let event = &self.model.events()[candidate.index];
                let width = Card::width(text, manner, event, &self.chip_of(event), size);
                let (reach, anchor) = match bars.iter().find(|bar| bar.index == candidate.index) {
                    Some(bar) => self.bar_reach(bar),
                    None => self.point_reach(candidate.index),
                };
                let row = rhythm(candidate.index, rows);
                Request { id: event.id, size: (width, height), reach, anchor, row }
            })
            .collect()
    }

    fn chip_of(&self, event: &super::TimelineEvent) -> String {
        let count = event.sources.len();
        self.chip.map_or_else(|| sources_words(self.options.language, count), |chip| chip(event))
    }

    /// Where a leader may meet a bar, and where best: the middle, or of an open
    /// one near the end that is known, past the fade.
    pub(super) fn bar_reach(&self, bar: &Bar) -> ((f64, f64), f64) {
        let width = self.view.width();
        let (x0, x1) = (bar.x0.max(0.0), bar.x1.min(width));
        let middle = f64::midpoint(x0, x1);
        let inset = 6f64.min((x1 - x0) / 2.0);
        let edge = |x: f64| {
            x.clamp(ANCHOR_EDGE_PX.min(width / 2.0), width - ANCHOR_EDGE_PX.min(width / 2.0))
        };
        let low = edge(x0 + inset + bar.fade0 * 0.6).min(x1);
        let high = edge(x1 - inset - bar.fade1 * 0.6).max(low);
        let after = 64f64.min((x1 - x0) / 2.0);
        let best = match bar.kind {
            lanes::BarKind::Unit | lanes::BarKind::Range => middle,
            lanes::BarKind::Open if bar.arrow0 => x1 - bar.fade1 - after,
            lanes::BarKind::Open => x0 + bar.fade0 + after,
        };
        ((low, high), best.clamp(low, high))
    }

    pub(super) fn point_reach(&self, index: usize) -> ((f64, f64), f64) {
        let x = point_x(self.model, &self.view, index);
        let point = self.point(index);
        let half = ((point.x1 - point.x0) / 2.0 - 8.0).max(0.0);
        ((x - half, x + half), x)
    }

    /// What a point event covers on the axis, inside the view.
    pub(super) fn point(&self, index: usize) -> Point {
        let (start, end) = self.model.extent_at(index).closed(0.0);
        let (first, last) = self.view.range();
        let (x0, x1) = self.view.x_range(start.max(first), end.min(last));
        Point { index, x0, x1 }
    }

    fn add(
        &self,
        plan: &mut Plan,
        candidate: &Candidate,
        card: Card,
        (at, bend): (Placed, (f64, f64)),
    ) {
        let bar = plan.bars.iter().find(|bar| bar.index == candidate.index).copied();
        let foot = if let Some(bar) = bar {
            plan.lane_y(bar.lane) - plan.half_bar()
        } else {
            plan.points.push(self.point(candidate.index));
            plan.frame.axis - DOT_PX
        };
        let leader = leader(&at, bend, foot);
        plan.cards.push(PlacedCard { index: candidate.index, card, at, leader });
    }

    fn remember(&self, plan: &Plan, lane_count: usize, overflow: bool) -> Placement {
        let id = |index: usize| self.model.events()[index].id;
        let slot = |card: &PlacedCard| Slot {
            row: card.at.row,
            dx: card.at.rect.x0 - card.at.port,
            bend: card.at.port - card.at.anchor,
            day: self.view.day(card.at.anchor),
        };
        Placement {
            cards: plan.cards.iter().map(|card| (card.at.id, slot(card))).collect(),
            lanes: plan.bars.iter().map(|bar| (id(bar.index), bar.lane)).collect(),
            scale: self.view.px_per_day(),
            lane_count,
            overflow,
        }
    }
}
