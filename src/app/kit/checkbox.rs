//! Check boxes and switches.

use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::style::{Type, mix};
use crate::app::theme::HIT;
use crate::scene::Rgba;
use egui::{Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

/// A check box with its text; the response says `changed`.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, legend: &mut bool) {
/// ui.add(gahnegar::app::kit::Checkbox::new(legend, "با راهنما"));
/// # }
/// ```
#[must_use = "a check box shows when it is added to a `Ui`"]
#[derive(Debug)]
pub struct Checkbox<'a> {
    on: &'a mut bool,
    text: &'a str,
    switch: bool,
}

impl<'a> Checkbox<'a> {
    /// A box with a tick.
    pub fn new(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, switch: false }
    }

    /// A switch, for what takes effect at once.
    pub fn switch(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, switch: true }
    }

    fn draw_box(&self, pen: &mut super::pen::Pen, place: Rect, on: f32, colors: &[Rgba; 4]) {
        let [accent, on_accent, edge, ground] = *colors;
        if self.switch {
            pen.fill(place, place.height() / 2.0, mix(edge, accent, on));
            let reach = place.width() - place.height();
            let x = place.min.x + place.height() / 2.0 + reach * on;
            pen.disc(pos2(x, place.center().y), place.height() / 2.0 - 2.5, ground);
            return;
        }
        pen.fill(place, 5.0, mix(ground, accent, on));
        pen.outline(place, 5.0, 1.5, mix(edge, accent, on));
        if on > 0.0 {
            pen.icon(Icon::Check, place.shrink(1.0), on_accent.faded(on));
        }
    }
}

impl Widget for Checkbox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let mark = if self.switch { vec2(34.0, 20.0) } else { Vec2::splat(18.0) };
        let text = kit.layout(self.text, Type::Body, None);
        let room = (ui.available_width() - mark.x - 10.0).max(60.0);
        let text = if text.width > room && !ui.is_sizing_pass() {
            kit.layout(self.text, Type::Body, Some(room))
        } else {
            text
        };
        let width = if text.lines > 1 { room } else { text.width.ceil() };
        // In a row the next box must not seem to belong to this text.
        let apart = if ui.layout().is_horizontal() { 12.0 } else { 0.0 };
        let size = vec2(mark.x + 10.0 + width + apart, text.height.max(HIT));
        let (mut rect, mut response) = ui.allocate_exact_size(size, Sense::click());
        if kit.is_rtl() {
            rect.min.x += apart;
        } else {
            rect.max.x -= apart;
        }
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let role = if self.switch { Role::Switch } else { Role::CheckBox };
        response.widget_info(|| {
            WidgetInfo::selected(role, ui.is_enabled(), *self.on, plain(self.text))
        });
        let motion = motion(ui, &kit, &response);
        let on = ui.ctx().animate_bool(response.id.with("on"), *self.on);
        // A switch is on towards the end of the line.
        let rtl = kit.is_rtl();
        let toward = if rtl && self.switch { 1.0 - on } else { on };
        let palette = &kit.look().palette;
        let edge = mix(palette.border_strong, palette.text, motion.hover * 0.4);
        let first_line = text.height / text.lines.max(1) as f32;
        let y = rect.center().y - text.height / 2.0 + first_line / 2.0;
        let x = if rtl { rect.max.x - mark.x / 2.0 } else { rect.min.x + mark.x / 2.0 };
        kit.draw(ui.painter(), |pen| {
            let place = Rect::from_center_size(pos2(x, y), mark);
            if self.switch {
                let ground = mix(edge, palette.accent, on);
                let colors = [ground, palette.on_accent, ground, palette.card];
                self.draw_box(pen, place, toward, &colors);
            } else {
                let colors = [palette.accent, palette.on_accent, edge, palette.card];
                self.draw_box(pen, place, on, &colors);
            }
            let left = if rtl { rect.min.x } else { rect.max.x - width };
            pen.text(&text, pos2(left, rect.center().y - text.height / 2.0), palette.text);
            if motion.focus {
                focus_ring(pen, place, 5.0, palette.accent);
            }
        });
        response
    }
}
