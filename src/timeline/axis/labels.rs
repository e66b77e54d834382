//! The labels of the primary calendar: a fine tier under the axis and a
//! coarse tier beneath it that always says where one is.

use super::step::{Step, Tick};
use crate::calendar::axis::{minute_label, tick_label};
use crate::calendar::names::weekday_name;
use crate::calendar::{Calendar, DateStyle, Language, TickStyle, Unit, weekday};
use crate::text::{Paragraph, TextEngine};
use crate::timeline::Viewport;
use crate::timeline::canvas::{line, style};
use std::sync::Arc;

/// The free space kept between two labels, in pixels.
const GAP_PX: f64 = 8.0;
/// The free space kept at the window's edge, in pixels.
pub(super) const EDGE_PX: f64 = 14.0;

/// 0–1: the palest that a label may be.
const PALEST: f32 = 0.6;
/// Days wider than this say which weekday they are.
const WEEKDAY_PX: f64 = 96.0;

/// A label with its place.
#[derive(Debug, Clone)]
pub(in crate::timeline) struct AxisLabel {
    /// The words, for tests.
    #[cfg(test)]
    pub(in crate::timeline) text: String,
    /// Left edge in pixels.
    pub(in crate::timeline) x: f64,
    /// 0–1, for labels that fade in.
    pub(in crate::timeline) alpha: f32,
    /// Laid out.
    pub(in crate::timeline) paragraph: Arc<Paragraph>,
}

impl AxisLabel {
    pub(super) fn new(text: &str, x: f64, alpha: f32, paragraph: Arc<Paragraph>) -> Self {
        #[cfg(not(test))]
        let _ = text;
        Self {
            #[cfg(test)]
            text: text.to_owned(),
            x,
            alpha,
            paragraph,
        }
    }

    pub(super) fn end(&self) -> f64 {
        self.x + f64::from(self.paragraph.width)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.x < other.end() + GAP_PX && other.x < self.end() + GAP_PX
    }
}

/// A vertical line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::timeline) struct Grid {
    /// Pixels.
    pub(in crate::timeline) x: f64,
    /// Strength, 0–1.
    pub(in crate::timeline) alpha: f32,
    /// Whether a coarse unit begins here.
    pub(in crate::timeline) major: bool,
}

/// Everything on the axis.
#[derive(Debug, Clone, Default)]
pub(in crate::timeline) struct AxisPlan {
    /// Lines behind the events.
    pub(in crate::timeline) grid: Vec<Grid>,
    /// Fine labels of the primary calendar.
    pub(in crate::timeline) minor: Vec<AxisLabel>,
    /// Coarse labels of the primary calendar.
    pub(in crate::timeline) major: Vec<AxisLabel>,
    /// Labels of the second calendar.
    pub(in crate::timeline) second: Vec<AxisLabel>,
    /// Ticks of the second calendar, in pixels.
    pub(in crate::timeline) second_ticks: Vec<f64>,
}

/// Plans the axis for a view.
pub(in crate::timeline) fn plan(
    view: &Viewport,
    language: Language,
    calendar: Calendar,
    second: Option<Calendar>,
    text: &mut TextEngine,
) -> AxisPlan {
    let mut writer = Writer { view, language, calendar, weekdays: true, text };
    let step = Step::finest(view.px_per_day(), |step| least_px(step, language));
    let mut plan = AxisPlan::default();
    writer.minor(step, 1.0, &mut plan);
    if let Some(finer) = step.finer() {
        let px = finer.days() * view.px_per_day();
        let alpha = (px / least_px(finer, language) - 0.72) / 0.28;
        if alpha > 0.04 && alike(finer, step) {
            writer.minor(finer, alpha.min(1.0) as f32, &mut plan);
        } else if px >= 7.0 {
            writer.lines(finer, 0.0, &mut plan);
        }
    }
    if let Some(period) = period_of(step) {
        writer.major(period, &mut plan);
    }
    if let Some(calendar) = second {
        let mut writer = Writer { calendar, weekdays: false, ..writer };
        super::second::second(&mut writer, &mut plan);
    }
    plan
}

/// What the labels are made with.
pub(super) struct Writer<'a> {
    pub(super) view: &'a Viewport,
    pub(super) language: Language,
    pub(super) calendar: Calendar,
    /// Whether wide days name their weekday: once is enough.
    pub(super) weekdays: bool,
    pub(super) text: &'a mut TextEngine,
}

impl Writer<'_> {
    /// Adds the grid lines and fine labels of a step that are not there yet.
    fn minor(&mut self, step: Step, alpha: f32, plan: &mut AxisPlan) {
        self.lines(step, alpha, plan);
        // Lines come in slowly, words quickly and never paler than can be read:
        // a view may come to rest anywhere.
        let alpha = (alpha - 0.8) / 0.1;
        if alpha <= 0.0 {
            return;
        }
        let alpha = alpha.clamp(PALEST, 1.0);
        let (first, last) = self.view.range();
        let taken = plan.minor.len();
        for tick in step.ticks(self.calendar, first, last) {
            let text = self.words(step, &tick, TickStyle::Short);
            let label = self.centred(&text, &tick, alpha);
            if let Some(label) = label
                && !plan.minor[..taken].iter().any(|other| other.overlaps(&label))
                && !plan.minor[taken..].last().is_some_and(|other| other.overlaps(&label))
            {
                plan.minor.push(label);
            }
        }
    }

    /// Adds a step's grid lines.
    fn lines(&mut self, step: Step, alpha: f32, plan: &mut AxisPlan) {
        let (first, last) = self.view.range();
        let drawn = plan.grid.len();
        for tick in step.ticks(self.calendar, first, last) {
            let x = self.view.x(tick.day);
            let known = plan.grid[..drawn].iter().any(|line| (line.x - x).abs() < 0.5);
            if tick.day >= first && !known {
                plan.grid.push(Grid { x, alpha, major: false });
            }
        }
    }

    /// A label in the middle of what it names, or of the visible part of it.
    fn centred(&mut self, text: &str, tick: &Tick, alpha: f32) -> Option<AxisLabel> {
        let paragraph = line(self.text, self.language, text, style::TICK);
        let width = f64::from(paragraph.width);
        let (a, b) = self.view.x_range(tick.day, tick.unit_end);
        let wide = b - a > width + GAP_PX;
        let (a, b) = if wide { self.visible(a, b)? } else { (a, b) };
        let x = f64::midpoint(a, b) - width / 2.0;
        let room = !wide || b - a >= width + GAP_PX;
        self.inside(x, width).then_some(())?;
        room.then_some(AxisLabel::new(text, x, alpha, paragraph))
    }

    /// Adds the coarse labels: each at the start of its period, or at the
    /// window's edge when it began before, pushed out by the next one.
    fn major(&mut self, period: Step, plan: &mut AxisPlan) {
        let (first, last) = self.view.range();
        for tick in period.ticks(self.calendar, first, last) {
            if tick.day >= first {
                let x = self.view.x(tick.day);
                plan.grid.retain(|line| (line.x - x).abs() >= 0.5);
                plan.grid.push(Grid { x, alpha: 1.0, major: true });
            }
            let text = self.words(period, &tick, TickStyle::Full);
            let paragraph = line(self.text, self.language, &text, style::PERIOD);
            let width = f64::from(paragraph.width);
            let span = self.view.x_range(tick.day, tick.next);
            let Some((a, b)) = self.visible(span.0, span.1) else { continue };
            if b - a < width + 2.0 * EDGE_PX {
                continue;
            }
            let edge = EDGE_PX - GAP_PX;
            let x = if self.view.is_rtl() {
                b.min(self.view.width() - edge) - GAP_PX - width
            } else {
                a.max(edge) + GAP_PX
            };
            if !self.inside(x, width) {
                continue;
            }
            plan.major.push(AxisLabel::new(&text, x, 1.0, paragraph));
        }
    }

    /// The part of a stretch of pixels that lies inside the window.
    fn visible(&self, a: f64, b: f64) -> Option<(f64, f64)> {
        let (a, b) = (a.max(0.0), b.min(self.view.width()));
        (a < b).then_some((a, b))
    }

    /// Whether a label stands wholly inside the window.
    pub(super) fn inside(&self, x: f64, width: f64) -> bool {
        x >= EDGE_PX - 0.5 && x + width <= self.view.width() - EDGE_PX + 0.5
    }

    /// What a tick says.
    pub(super) fn words(&self, step: Step, tick: &Tick, style: TickStyle) -> String {
        let day = tick.day.round() as i64;
        let label = |unit| tick_label(self.calendar, unit, day, self.language, style);
        match step {
            Step::Minutes(_) | Step::Hours(_) => {
                minute_label((tick.day * 1440.0).round() as i64, self.language)
            }
            Step::Days(1)
                if self.weekdays
                    && style == TickStyle::Short
                    && self.view.px_per_day() >= WEEKDAY_PX =>
            {
                format!("{} {}", weekday_name(weekday(day), self.language), label(Unit::Day))
            }
            Step::Days(_) => label(Unit::Day),
            Step::Months(_) => {
                let full = style == TickStyle::Full;
                let style = if full { TickStyle::Medium } else { style };
                tick_label(self.calendar, Unit::Month, day, self.language, style)
            }
            Step::Years(10) if style == TickStyle::Full => label(Unit::Decade),
            Step::Years(_) => {
                DateStyle::new(self.language, self.calendar).year(self.calendar.date(day).year)
            }
        }
    }
}

/// Whether two steps name the same unit, so that their labels can mix.
fn alike(a: Step, b: Step) -> bool {
    matches!(
        (a, b),
        (Step::Minutes(_) | Step::Hours(_), Step::Minutes(_) | Step::Hours(_))
            | (Step::Days(_), Step::Days(_))
            | (Step::Months(_), Step::Months(_))
            | (Step::Years(_), Step::Years(_))
    )
}

/// The coarse tier that goes with a fine one.
fn period_of(step: Step) -> Option<Step> {
    match step {
        Step::Minutes(_) | Step::Hours(_) => Some(Step::Days(1)),
        Step::Days(_) => Some(Step::Months(1)),
        Step::Months(_) => Some(Step::Years(1)),
        Step::Years(n) if n < 10 => Some(Step::Years(10)),
        Step::Years(_) => None,
    }
}

/// How many pixels two ticks must be apart for their labels to fit.
pub(super) fn least_px(step: Step, language: Language) -> f64 {
    let fa = language.is_rtl();
    match step {
        // Noon alone would leave too little room for the day's full date.
        Step::Hours(12) => 106.0,
        Step::Hours(6) => 64.0,
        Step::Minutes(_) | Step::Hours(_) => 52.0,
        Step::Days(1) => 30.0,
        Step::Days(_) => 34.0,
        Step::Months(1) if fa => 62.0,
        Step::Months(_) if fa => 66.0,
        Step::Months(_) => 44.0,
        Step::Years(n) if n < 1000 => 54.0,
        Step::Years(_) => 84.0,
    }
}
