//! Amounts: progress bars, sliders, steppers.

use super::access::{Amount, describe};
use super::button::Button;
use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::layout::row_layout;
use super::style::{Type, mix};
use crate::app::theme::HIT;
use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::ops::RangeInclusive;

/// How far something has come: 0–1, or moving without end when unknown. It
/// fills in reading direction.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui) {
/// gahnegar::app::kit::progress(ui, "خواندن مقاله‌ها", Some(0.4));
/// # }
/// ```
pub fn progress(ui: &mut Ui, label: &str, fraction: Option<f32>) -> Response {
    let kit = Kit::of(ui.ctx());
    let size = vec2(ui.available_width().max(40.0), 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: fraction.map(f64::from),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, plain(label))
    });
    describe(&response, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
    });
    let (from, to) = if let Some(fraction) = fraction {
        (0.0, ui.ctx().animate_value_with_time(response.id, fraction.clamp(0.0, 1.0), 0.15))
    } else {
        ui.ctx().request_repaint();
        let t = (ui.input(|input| input.time) * 0.7).fract() as f32;
        ((t * 1.4 - 0.4).max(0.0), (t * 1.4).min(1.0))
    };
    let palette = &kit.look().palette;
    kit.draw(ui.painter(), |pen| {
        let track = rect.shrink2(vec2(0.0, 1.0));
        pen.fill(track, 3.0, palette.sunken_hover);
        let (a, b) = (track.width() * from, track.width() * to);
        let (x0, x1) = if kit.is_rtl() {
            (track.max.x - b, track.max.x - a)
        } else {
            (track.min.x + a, track.min.x + b)
        };
        if x1 - x0 > 1.0 {
            let done = Rect::from_min_max(pos2(x0, track.min.y), pos2(x1, track.max.y));
            pen.fill(done, 3.0, palette.accent);
        }
    });
    response
}

/// A value between two ends, growing in reading direction. The arrow keys
/// move it the way they point; Page Up, Page Down, Home and End go further.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, scale: &mut f64) {
/// gahnegar::app::kit::slider(ui, "بزرگ‌نمایی", scale, 1.0..=4.0, 0.5);
/// # }
/// ```
pub fn slider(
    ui: &mut Ui,
    label: &str,
    value: &mut f64,
    range: RangeInclusive<f64>,
    step: f64,
) -> Response {
    let kit = Kit::of(ui.ctx());
    let width = ui.available_width().clamp(80.0, 220.0);
    let (rect, mut response) = ui.allocate_exact_size(vec2(width, HIT), Sense::click_and_drag());
    let (low, high) = (*range.start(), *range.end());
    let rail = rect.shrink2(vec2(9.0, 0.0));
    let before = *value;
    if let Some(at) = response.interact_pointer_pos() {
        let part = f64::from(((at.x - rail.min.x) / rail.width()).clamp(0.0, 1.0));
        let part = if kit.is_rtl() { 1.0 - part } else { part };
        *value = low + part * (high - low);
    }
    let amount = Amount { value: *value, range: range.clone(), step };
    *value = amount.asked(ui, &response, kit.is_rtl());
    if step > 0.0 {
        *value = low + ((*value - low) / step).round() * step;
    }
    *value = value.clamp(low, high);
    if (*value - before).abs() > f64::EPSILON {
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), *value, plain(label)));
    Amount { value: *value, range, step }.describe(&response);
    let motion = motion(ui, &kit, &response);
    let palette = &kit.look().palette;
    let part = ((*value - low) / (high - low).max(f64::EPSILON)) as f32;
    kit.draw(ui.painter(), |pen| {
        let y = rail.center().y;
        let track = Rect::from_center_size(rail.center(), vec2(rail.width(), 4.0));
        pen.fill(track, 2.0, palette.sunken_hover);
        let rtl = kit.is_rtl();
        let x =
            if rtl { rail.max.x - rail.width() * part } else { rail.min.x + rail.width() * part };
        let start = if rtl { rail.max.x } else { rail.min.x };
        let done = Rect::from_x_y_ranges(x.min(start)..=x.max(start), track.y_range());
        pen.fill(done, 2.0, palette.accent);
        let radius = 8.0 + motion.hover;
        let knob = Rect::from_center_size(pos2(x, y), vec2(2.0 * radius, 2.0 * radius));
        pen.shadow(knob, radius, 2.0, 1.0, palette.shadow);
        pen.disc(knob.center(), radius, palette.card);
        pen.outline(knob, radius, 2.0, mix(palette.accent, palette.accent_hover, motion.hover));
        if motion.focus {
            focus_ring(pen, knob, radius, palette.accent);
        }
    });
    response
}

/// A whole number with buttons for less and more; the arrow keys step, too.
/// `shown` is the number in the language's digits.
///
/// ```no_run
/// use gahnegar::app::kit::{StepperLabels, stepper};
/// # fn show(ui: &mut egui::Ui, columns: &mut i64) {
/// let labels = StepperLabels { value: "تعداد ستون", less: "کمتر", more: "بیشتر" };
/// stepper(ui, &labels, columns, 1..=12, 1, "۴");
/// # }
/// ```
pub fn stepper(
    ui: &mut Ui,
    labels: &StepperLabels<'_>,
    value: &mut i64,
    range: RangeInclusive<i64>,
    step: i64,
    shown: &str,
) -> Response {
    let kit = Kit::of(ui.ctx());
    let before = *value;
    let text = kit.layout(shown, Type::Control, None);
    let size = vec2(text.width.max(36.0) + 84.0, HIT + 2.0);
    let mut response = ui
        .allocate_ui_with_layout(size, row_layout(&kit), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let less = *value > *range.start();
            if ui.add_enabled(less, Button::icon(Icon::Minus, labels.less)).clicked() {
                *value -= step;
            }
            let width = text.width.max(36.0).ceil();
            let (rect, response) = ui.allocate_exact_size(vec2(width, HIT), Sense::click());
            let focus = motion(ui, &kit, &response).focus;
            let palette = &kit.look().palette;
            kit.draw(ui.painter(), |pen| {
                let at = rect.center() - vec2(text.width, text.height) / 2.0;
                pen.text(&text, at, palette.text);
                if focus {
                    focus_ring(pen, rect.shrink(2.0), 4.0, palette.accent);
                }
            });
            let more = *value < *range.end();
            if ui.add_enabled(more, Button::icon(Icon::Plus, labels.more)).clicked() {
                *value += step;
            }
            response
        })
        .inner;
    let ends = *range.start() as f64..=*range.end() as f64;
    let amount =
        |value: i64| Amount { value: value as f64, range: ends.clone(), step: step as f64 };
    *value = amount(*value).asked(ui, &response, kit.is_rtl()).round() as i64;
    if *value != before {
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo {
        value: Some(*value as f64),
        current_text_value: Some(plain(shown)),
        ..WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), plain(labels.value))
    });
    amount(*value).describe(&response);
    response
}

/// What a [`stepper`]'s parts are called.
#[derive(Debug, Clone, Copy)]
pub struct StepperLabels<'a> {
    /// What is counted.
    pub value: &'a str,
    /// The button that takes away.
    pub less: &'a str,
    /// The button that adds.
    pub more: &'a str,
}
