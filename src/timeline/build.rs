//! One frame of the timeline.

use super::axis::{self, paint_axis, paint_grid};
use super::canvas::{Anchor, Canvas, style};
use super::empty::paint_empty;
use super::frame::{Bands, Frame, TODAY_PX};
use super::legend::{self, paint_legend};
use super::lod::Depth;
use super::overview::paint_overview;
use super::paint::{paint_events, paint_marks};
use super::plan::{Plan, Planner};
use super::strip::paint_strip;
use super::tooltip::paint_tooltip;
use super::tray;
use super::{Minimap, Model, Options, Parts, Placement, Readable, Target, TargetInfo, Viewport};
use crate::calendar::{Civil, NaiveDate};
use crate::i18n::tr;
use crate::scene::{Point, Rect, Scene, Size, Stroke};
use crate::text::TextEngine;

/// A timeline lower than this has neither legend nor marks of publication.
const TINY_PX: f64 = 200.0;

/// A frame: what to draw and what its regions mean.
#[derive(Debug, Clone)]
pub struct TimelineScene {
    /// The picture; [`crate::scene::Hit::target`] indexes `targets`.
    pub scene: Scene,
    /// What each region means.
    pub targets: Vec<TargetInfo>,
    /// To be passed into the next frame's [`Options::previous`].
    pub placement: Placement,
    /// The overview, when it is drawn.
    pub minimap: Option<Minimap>,
    /// The title on the selected event's card, when the card is drawn.
    pub readable: Option<Readable>,
    /// Rectangles of the events' cards, by event id, in time order.
    pub cards: Vec<(u64, Rect)>,
}

impl TimelineScene {
    /// What lies at a point, topmost first.
    pub fn at(&self, point: Point) -> Option<&TargetInfo> {
        let target = self.scene.hit(point)?;
        self.targets.get(usize::try_from(target).ok()?)
    }
}

/// Draws one frame. The viewport's width is taken from `size`.
pub fn build_scene(
    model: &Model,
    view: &Viewport,
    options: &Options<'_>,
    text: &mut TextEngine,
    size: Size,
) -> TimelineScene {
    let frame = frame(model, options, size);
    let view = view.with_width(size.width);
    let planner =
        Planner { model, view, options, frame, chip: None, lines: 3, depth: Depth::SCREEN };
    let plan = planner.plan(text);
    let ticks = axis::plan(&view, options.language, options.calendar, options.secondary, text);
    let mut canvas = Canvas::new(size, options.palette, options.language, text);
    paint_grid(&mut canvas, &ticks, &frame);
    paint_marking(&mut canvas, options, &plan);
    paint_today(&mut canvas, options, &plan);
    let ground = Rect::new(0.0, frame.axis - 2.0, size.width, frame.strip - 12.0);
    canvas.hit(ground, Target::Axis, tr(options.language, "timeline-axis"));
    paint_events(&mut canvas, model, &plan, options);
    paint_axis(&mut canvas, &ticks, &frame, view.is_rtl());
    paint_marks(&mut canvas, model, &plan, options);
    if model.dated().is_empty() {
        paint_empty(&mut canvas, model, options, &frame);
    }
    if size.height >= TINY_PX && !model.publication_extents().is_empty() {
        paint_strip(&mut canvas, model, &view, options, &frame);
    }
    let minimap =
        frame.minimap.map(|rect| paint_overview(&mut canvas, model, &view, options, rect));
    paint_hint(&mut canvas, options, &frame);
    paint_tooltip(&mut canvas, model, &plan, options);
    paint_top(&mut canvas, model, options, &frame);
    TimelineScene {
        scene: canvas.scene,
        targets: canvas.targets,
        readable: canvas.readable,
        minimap,
        cards: plan.cards.iter().map(|card| (card.at.id, card.at.rect)).collect(),
        placement: plan.placement,
    }
}

fn frame(model: &Model, options: &Options<'_>, size: Size) -> Frame {
    let tray = options.parts.tray && !model.undated().is_empty();
    // Too low for all: what cannot be done without is the axis and its events.
    let tiny = size.height < TINY_PX;
    let top = if tiny { tray && options.tray_open } else { tray || options.parts.legend };
    let minimap = options.parts.minimap && !model.dated().is_empty();
    let hint = options.parts.hint && !model.is_empty();
    Frame::new(
        size,
        &Bands {
            parts: Parts { minimap, hint, ..options.parts },
            second: options.secondary.is_some(),
            strip: !tiny && !model.publication_extents().is_empty(),
            legend: if top && !model.is_empty() { legend::ROW_PX } else { 0.0 },
            today: options.today.is_some(),
        },
    )
}

/// Legend, chip and the open tray, above everything.
fn paint_top(canvas: &mut Canvas<'_>, model: &Model, options: &Options<'_>, frame: &Frame) {
    let Some(row) = frame.legend else { return };
    let taken =
        if options.parts.tray { tray::paint_chip(canvas, model, options, row) } else { 0.0 };
    if options.parts.legend {
        let gap = if taken > 0.0 { taken + 20.0 } else { 0.0 };
        let rest = if canvas.rtl() {
            Rect::new(row.x0, row.y0, row.x1 - gap, row.y1)
        } else {
            Rect::new(row.x0 + gap, row.y0, row.x1, row.y1)
        };
        paint_legend(canvas, model, options, rest);
    }
    if options.tray_open && taken > 0.0 {
        tray::paint_list(canvas, model, options, row, frame.axis);
    }
}

/// The days being marked with the pointer.
fn paint_marking(canvas: &mut Canvas<'_>, options: &Options<'_>, plan: &Plan) {
    let Some((a, b)) = options.marking else { return };
    let (x0, x1) = plan.view.x_range(a.min(b), a.max(b));
    let accent = canvas.palette.accent;
    let rect = Rect::new(x0, plan.frame.grid_top, x1, plan.frame.axis);
    canvas.fill(rect, 0.0, accent.faded(0.12));
    for x in [x0, x1] {
        canvas.stroke((x, rect.y0), (x, rect.y1), 1.0, accent);
    }
}

/// Today's line, from the top to the axis.
pub(super) fn paint_today(canvas: &mut Canvas<'_>, options: &Options<'_>, plan: &Plan) {
    let Some(x) = options.today.map(|today| plan.view.x(midday(today))) else { return };
    if x < 0.0 || x > plan.view.width() {
        return;
    }
    let color = canvas.palette.today;
    let top = plan.frame.grid_top + TODAY_PX;
    let dash = Some((3.0, 4.0));
    canvas.dashed((x, top), (x, plan.frame.axis), Stroke { width: 1.2, color, dash });
    let label = canvas.line(&tr(options.language, "timeline-today"), style::SMALL);
    let half = f64::from(label.width) / 2.0 + 6.0;
    let at = x.clamp(half, (plan.view.width() - half).max(half));
    canvas.put(&label, at, plan.frame.grid_top + TODAY_PX / 2.0 - 1.0, Anchor::Middle, color);
}

/// The middle of a day, in days since 1970-01-01.
pub(super) fn midday(day: NaiveDate) -> f64 {
    Civil::from(day).day_number() as f64 + 0.5
}

/// The line of hints at the bottom.
fn paint_hint(canvas: &mut Canvas<'_>, options: &Options<'_>, frame: &Frame) {
    let Some(y) = frame.hint else { return };
    let words = canvas.line(&tr(options.language, "timeline-hint"), style::SMALL);
    let row = Rect::new(20.0, y - 8.0, frame.size.width - 20.0, y + 8.0);
    if f64::from(words.width) > row.width() {
        return;
    }
    let (x, anchor) = canvas.start_of(row, 2.0);
    let color = canvas.palette.muted;
    canvas.put(&words, x, y, anchor, color);
}
