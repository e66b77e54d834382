//! The labels of the second calendar: one small row with its own ticks.

use super::labels::{AxisLabel, AxisPlan, EDGE_PX, Writer, least_px};
use super::step::{Step, Tick};
use crate::calendar::TickStyle;
use crate::timeline::canvas::{line, style};

/// Pixels between a tick and its label, and the least between two labels.
const GAP_PX: f64 = 6.0;

/// Adds the second calendar's row.
pub(super) fn second(writer: &mut Writer<'_>, plan: &mut AxisPlan) {
    let language = writer.language;
    let mut step = Step::finest(writer.view.px_per_day(), |step| 0.88 * least_px(step, language));
    if matches!(step, Step::Minutes(_) | Step::Hours(_)) {
        // Clock times are the same in every calendar: the row above has them.
        step = Step::Days(1);
    }
    let (first, last) = writer.view.range();
    let ticks = step.ticks(writer.calendar, first, last);
    plan.second_ticks = ticks.iter().map(|tick| writer.view.x(tick.day)).collect();
    let named: Vec<bool> = ticks.iter().map(|tick| begins_period(writer, step, tick)).collect();
    // Labels that carry the year or month go first; then the rest, where
    // there is room; the first of all carries it when none else does.
    let mut order: Vec<usize> = (0..ticks.len()).filter(|&i| named[i]).collect();
    order.extend((0..ticks.len()).filter(|&i| !named[i]));
    let mut context = false;
    for i in order {
        let full = named[i] || !context;
        if let Some(label) = beside(writer, step, &ticks[i], full)
            && !plan.second.iter().any(|other| collide(other, &label))
        {
            plan.second.push(label);
            context = true;
        }
    }
}

/// Whether the tick opens the next coarser unit.
fn begins_period(writer: &Writer<'_>, step: Step, tick: &Tick) -> bool {
    let date = writer.calendar.date(tick.day.round() as i64);
    match step {
        Step::Days(_) => date.day == 1,
        Step::Months(_) => date.month == 1,
        _ => false,
    }
}

/// A label that starts at its tick and runs with time; at the window's edge
/// when its unit began before it.
fn beside(writer: &mut Writer<'_>, step: Step, tick: &Tick, full: bool) -> Option<AxisLabel> {
    let style = if full { TickStyle::Medium } else { TickStyle::Short };
    let text = writer.words(step, tick, style);
    let paragraph = line(writer.text, writer.language, &text, style::SECOND);
    let width = f64::from(paragraph.width);
    let (a, b) = writer.view.x_range(tick.day, tick.next);
    let x = if writer.view.is_rtl() {
        (b - GAP_PX).min(writer.view.width() - EDGE_PX) - width
    } else {
        (a + GAP_PX).max(EDGE_PX)
    };
    let begins_here = (0.0..=writer.view.width()).contains(&writer.view.x(tick.day));
    let within = x >= a - 1.0 && x + width <= b + 1.0;
    // At the window's edge only a label of the whole stretch may stand off its
    // tick. One that names the month or year may run over its neighbours,
    // which then give way.
    let whole = (tick.next - tick.unit_end).abs() < 0.5;
    let fits = if begins_here { within || full } else { within && whole };
    (fits && writer.inside(x, width)).then_some(AxisLabel::new(&text, x, 1.0, paragraph))
}

fn collide(a: &AxisLabel, b: &AxisLabel) -> bool {
    a.x < b.end() + GAP_PX && b.x < a.end() + GAP_PX
}
