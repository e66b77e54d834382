//! The page: heading, legend, timeline and sources, one below the other.

use super::ExportSpec;
use super::columns;
use super::sources::{Numbers, Sources};
use crate::calendar::names::calendar_name;
use crate::i18n::{tr, tr_args};
use crate::scene::{Point, Rect, Scene, Size};
use crate::text::{Paragraph, TextEngine};
use crate::timeline::axis::{self, paint_axis, paint_grid};
use crate::timeline::build::paint_today;
use crate::timeline::canvas::{Canvas, style};
use crate::timeline::frame::{Frame, Tiers};
use crate::timeline::legend::{self, paint_legend};
use crate::timeline::lod::Depth;
use crate::timeline::paint::{paint_events, paint_marks};
use crate::timeline::plan::{Plan, Planner};
use crate::timeline::strip::paint_strip;
use crate::timeline::{Model, Options, Palette, Parts, TimelineEvent, Viewport};
use std::sync::Arc;

/// Between the page's edge and its text.
const MARGIN_PX: f64 = 32.0;
/// The timeline's own margin lies within the page's: so far from the edge it
/// begins.
pub(super) const OUTSET_PX: f64 = 20.0;
/// The timeline is at least this high.
const LEAST_BODY_PX: f64 = 300.0;
/// How much higher the timeline grows from try to try.
const GROW_PX: f64 = 132.0;
/// How often: beyond that, columns serve a crowd better.
const TRIES: usize = 5;

/// A picture on its way.
pub(super) struct Page<'a> {
    model: &'a Model,
    spec: &'a ExportSpec,
    view: Viewport,
    numbers: Numbers,
    /// The greatest height in logical pixels.
    most: f64,
}

/// The heading, laid out.
struct Heading {
    title: Option<Arc<Paragraph>>,
    note: Arc<Paragraph>,
    height: f64,
}

impl<'a> Page<'a> {
    pub(super) fn new(model: &'a Model, spec: &'a ExportSpec, view: Viewport, most: f64) -> Self {
        let numbers = Numbers::new(model, &view);
        Self { model, spec, view, numbers, most }
    }

    /// Lays everything out and draws it.
    pub(super) fn compose(&self, text: &mut TextEngine) -> Scene {
        let palette = Palette::of(self.spec.dark);
        let options = self.options(palette);
        let width = self.spec.width;
        let mut canvas = Canvas::new(Size::new(width, 1.0), palette, self.spec.language, text);
        let heading = self.heading(&mut canvas);
        let inner = width - 2.0 * MARGIN_PX;
        let beside = f64::from(heading.note.width)
            + 40.0
            + legend::natural_width(&mut canvas, self.model, &options);
        let legend_top = if beside <= inner {
            MARGIN_PX * 0.75 + heading.height - f64::from(heading.note.height) - 14.0
        } else {
            MARGIN_PX * 0.75 + heading.height
        };
        let body_top = legend_top + legend::ROW_PX + 16.0;
        let room = self.spec.height.map_or(self.most * 0.5, |height| {
            (height * 0.4).min(height - body_top - LEAST_BODY_PX - 60.0).max(0.0)
        });
        let sources =
            Sources::new(&mut canvas, self.model, &self.numbers, self.spec, (inner, room));
        let foot = sources.height + if sources.height > 0.0 { 26.0 } else { 0.0 } + 40.0;
        let plan = self.body(canvas.text, &options, body_top, foot);
        let bottom = plan.frame.size.height;
        let height = self.spec.height.unwrap_or(bottom + foot).ceil();
        canvas.scene.size = Size::new(width, height);
        let first = canvas.scene.items.len();
        self.paint_body(&mut canvas, &plan, &options);
        canvas.shift_from(first, OUTSET_PX);
        self.paint_head(&mut canvas, &heading, &options, legend_top);
        self.paint_foot(&mut canvas, &sources, (bottom, height));
        canvas.scene.hits.clear();
        canvas.scene
    }

    fn options<'b>(&self, palette: &'b Palette) -> Options<'b> {
        let none = Parts { legend: false, tray: false, minimap: false, hint: false };
        Options {
            calendar: self.spec.calendar,
            secondary: self.spec.secondary.filter(|&second| second != self.spec.calendar),
            today: self.spec.today,
            parts: none,
            ..Options::new(self.spec.language, palette)
        }
    }

    /// The title, and a note on calendar and direction.
    fn heading(&self, canvas: &mut Canvas<'_>) -> Heading {
        let width = self.spec.width - 2.0 * MARGIN_PX;
        let title = (!self.spec.title.is_empty())
            .then(|| canvas.wrap(&self.spec.title, style::HEADING, width, 2));
        let note = canvas.wrap(&self.note(), style::SMALL, width, 2);
        let height = title.as_ref().map_or(0.0, |title| f64::from(title.height) + 2.0)
            + f64::from(note.height)
            + 10.0;
        Heading { title, note, height }
    }

    /// «گاه‌شماری میلادی، زیر آن خورشیدی · زمان از راست به چپ می‌گذرد».
    fn note(&self) -> String {
        let language = self.spec.language;
        let name = |calendar| calendar_name(calendar, language).to_owned();
        let second = self.spec.secondary.filter(|&second| second != self.spec.calendar);
        let calendars = if let Some(second) = second {
            let args =
                [("first", name(self.spec.calendar).into()), ("second", name(second).into())];
            tr_args(language, "page-two-calendars", &args)
        } else {
            tr_args(language, "page-one-calendar", &[("first", name(self.spec.calendar).into())])
        };
        let way = if self.view.is_rtl() { "page-time-rtl" } else { "page-time-ltr" };
        format!("{calendars} · {}", tr(language, way))
    }

    /// The timeline below `top`, with `foot` pixels left under it: with every
    /// event on a card, if it can be had.
    fn body(&self, text: &mut TextEngine, options: &Options<'_>, top: f64, foot: f64) -> Plan {
        let most = self.spec.height.unwrap_or(self.most) - foot;
        let free = match self.spec.height {
            Some(_) => self.plan(text, options, (top, most)),
            None => self.grow(text, options, top, most),
        };
        if free.cards.len() == free.total {
            return free;
        }
        let stacked =
            self.with_planner(options, (top, most), |planner| columns::plan(planner, text));
        match stacked.filter(|plan| columns::height(plan) <= most - top) {
            Some(plan) if self.spec.height.is_none() => Self::trimmed(plan, top),
            Some(plan) => plan,
            None => free,
        }
    }

    /// The timeline between two heights.
    fn plan(&self, text: &mut TextEngine, options: &Options<'_>, band: (f64, f64)) -> Plan {
        self.with_planner(options, band, |planner| planner.plan(text))
    }

    fn with_planner<T>(
        &self,
        options: &Options<'_>,
        (top, bottom): (f64, f64),
        work: impl FnOnce(&Planner<'_>) -> T,
    ) -> T {
        let tiers = Tiers {
            second: options.secondary.is_some(),
            strip: !self.model.publication_extents().is_empty(),
            low: bottom - top < 300.0,
        };
        let size = Size::new(self.view.width(), bottom);
        let chip = |event: &TimelineEvent| self.numbers.chip(self.spec.language, event);
        work(&Planner {
            model: self.model,
            view: self.view,
            options,
            frame: Frame::between(size, (top, bottom), tiers),
            chip: Some(&chip),
            lines: 4,
            depth: Depth::PAGE,
        })
    }

    /// The timeline, as high as its events need.
    fn grow(&self, text: &mut TextEngine, options: &Options<'_>, top: f64, most: f64) -> Plan {
        let mut bottom = (top + LEAST_BODY_PX + 90.0).min(most);
        let mut best = self.plan(text, options, (top, bottom));
        for _ in 0..TRIES {
            if best.cards.len() == best.total || bottom + GROW_PX > most {
                break;
            }
            bottom += GROW_PX;
            let plan = self.plan(text, options, (top, bottom));
            if plan.cards.len() > best.cards.len() {
                best = plan;
            }
        }
        Self::trimmed(best, top)
    }

    /// The plan without the empty space above its highest card.
    fn trimmed(mut plan: Plan, top: f64) -> Plan {
        let least = plan.frame.axis - top - LEAST_BODY_PX * 0.6;
        let empty = (plan.top() - top - 22.0).min(least);
        if empty > 0.0 {
            plan.lift(empty.floor());
        }
        plan
    }

    fn paint_head(
        &self,
        canvas: &mut Canvas<'_>,
        heading: &Heading,
        options: &Options<'_>,
        legend_top: f64,
    ) {
        let palette = canvas.palette;
        let mut y = MARGIN_PX * 0.75;
        if let Some(title) = &heading.title {
            canvas.scene.text(title, Point::new(MARGIN_PX, y), &[palette.text]);
            y += f64::from(title.height) + 2.0;
        }
        canvas.scene.text(&heading.note, Point::new(MARGIN_PX, y), &[palette.muted]);
        let right = self.spec.width - MARGIN_PX;
        let row = Rect::new(MARGIN_PX, legend_top, right, legend_top + legend::ROW_PX);
        paint_legend(canvas, self.model, options, row);
    }

    fn paint_body(&self, canvas: &mut Canvas<'_>, plan: &Plan, options: &Options<'_>) {
        let spec = self.spec;
        let ticks =
            axis::plan(&self.view, spec.language, spec.calendar, options.secondary, canvas.text);
        paint_grid(canvas, &ticks, &plan.frame);
        paint_today(canvas, options, plan);
        paint_events(canvas, self.model, plan, options);
        paint_axis(canvas, &ticks, &plan.frame, self.view.is_rtl());
        paint_marks(canvas, self.model, plan, options);
        if !self.model.publication_extents().is_empty() {
            paint_strip(canvas, self.model, &self.view, options, &plan.frame);
        }
    }

    fn paint_foot(&self, canvas: &mut Canvas<'_>, sources: &Sources, (top, height): (f64, f64)) {
        let palette = canvas.palette;
        let (left, right) = (MARGIN_PX, self.spec.width - MARGIN_PX);
        if sources.height > 0.0 {
            canvas.fill(Rect::new(left, top + 6.0, right, top + 7.0), 0.0, palette.border);
            let rect = Rect::new(left, top + 22.0, right, top + 22.0 + sources.height);
            sources.paint(canvas, rect);
        }
        let row = Rect::new(left, height - 34.0, right, height - 10.0);
        let (x, anchor) = canvas.start_of(row, 0.0);
        let words = tr(self.spec.language, "page-made-with");
        let color = palette.muted;
        canvas.label(&words, style::SECOND, (x, row.center().y), anchor, color);
    }
}
