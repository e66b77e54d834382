//! Choosing: segmented controls, check boxes, switches, drop-down lists.

use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::keys;
use super::menu::{MenuItem, menu_below};
use super::style::{CLEAR, Type, mix};
use crate::app::theme::{HIT, RADIUS};
use crate::scene::Rgba;
use egui::{Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

/// One of several, side by side; true in the frame in which it changed.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, dark: &mut bool) {
/// gahnegar::app::kit::segmented(ui, "پوسته", dark, &[(false, "روشن"), (true, "تیره")]);
/// # }
/// ```
pub fn segmented<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    let states: Vec<(&str, bool)> =
        options.iter().map(|(option, text)| (*text, option == value)).collect();
    match (Segments { label, parts: &states, exclusive: true }).show(ui) {
        Some(index) if options[index].0 != *value => {
            *value = options[index].0.clone();
            true
        }
        _ => false,
    }
}

/// Several switches in one track, each on or off by itself; the index of the
/// one that was clicked.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, gregorian: bool, jalali: bool) {
/// let calendars = [("میلادی", gregorian), ("خورشیدی", jalali)];
/// if let Some(_clicked) = gahnegar::app::kit::toggle_group(ui, "تقویم", &calendars) { /* … */ }
/// # }
/// ```
pub fn toggle_group(ui: &mut Ui, label: &str, segments: &[(&str, bool)]) -> Option<usize> {
    Segments { label, parts: segments, exclusive: false }.show(ui)
}

struct Segments<'a> {
    label: &'a str,
    parts: &'a [(&'a str, bool)],
    exclusive: bool,
}

impl Segments<'_> {
    fn show(&self, ui: &mut Ui) -> Option<usize> {
        let kit = Kit::of(ui.ctx());
        let texts: Vec<_> =
            self.parts.iter().map(|(text, _)| kit.layout(text, Type::Control, None)).collect();
        let widths: Vec<f32> = texts.iter().map(|text| text.width.ceil() + 24.0).collect();
        let places = places(&widths, ui.available_width(), kit.is_rtl());
        let size = places.iter().fold(Rect::ZERO, |all, place| all.union(*place)).size();
        let (track, group) = ui.allocate_exact_size(size + Vec2::splat(4.0), Sense::hover());
        let role = if self.exclusive { Role::RadioGroup } else { Role::Group };
        group.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), plain(self.label)));
        let look = kit.look();
        let palette = &look.palette;
        kit.draw(ui.painter(), |pen| pen.fill(track, RADIUS, palette.sunken));
        let mut clicked = None;
        for (index, (text, place)) in texts.iter().zip(places).enumerate() {
            let rect = place.translate(track.min.to_vec2() + Vec2::splat(2.0));
            let response = ui.interact(rect, group.id.with(index), Sense::click());
            self.describe(ui, index, &response);
            if response.clicked() {
                clicked = Some(index);
            }
            let motion = motion(ui, &kit, &response);
            let on = ui.ctx().animate_bool(response.id.with("on"), self.parts[index].1);
            let ink = mix(palette.muted, palette.text, on.max(motion.hover));
            kit.draw(ui.painter(), |pen| {
                if on > 0.0 {
                    pen.shadow(rect, 6.0, 2.0, 1.0, palette.shadow.faded(0.5 * on));
                }
                let raised = if palette.dark { palette.border } else { palette.card };
                let rest = mix(CLEAR, palette.sunken_hover, motion.hover);
                pen.fill(rect, 6.0, mix(rest, raised, on));
                let at = rect.center() - vec2(text.width, text.height) / 2.0;
                pen.text(text, at, ink);
                if motion.focus {
                    focus_ring(pen, rect.shrink(3.0), 4.0, palette.accent);
                }
            });
        }
        clicked
    }

    fn describe(&self, ui: &Ui, index: usize, response: &Response) {
        let (text, on) = self.parts[index];
        let role = if self.exclusive { Role::RadioButton } else { Role::CheckBox };
        response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), on, plain(text)));
    }
}

/// Where parts stand, from the start of the line, on as many lines as a width
/// asks for; the first begins at the origin.
fn places(widths: &[f32], room: f32, rtl: bool) -> Vec<Rect> {
    let mut places: Vec<Rect> = Vec::with_capacity(widths.len());
    let (mut x, mut y) = (0.0_f32, 0.0_f32);
    for &width in widths {
        if x > 0.0 && x + width > room - 4.0 {
            (x, y) = (0.0, y + HIT + 2.0);
        }
        places.push(Rect::from_min_size(pos2(x, y), vec2(width, HIT)));
        x += width + 2.0;
    }
    if rtl {
        let right = places.iter().map(|place| place.max.x).fold(0.0, f32::max);
        for place in &mut places {
            *place = Rect::from_min_size(pos2(right - place.max.x, place.min.y), place.size());
        }
    }
    places
}

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

/// One of a list that opens; true in the frame in which it changed. Up and
/// Down choose while it is closed, too.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, scale: &mut u32) {
/// gahnegar::app::kit::select(ui, "scale", "بزرگ‌نمایی", scale, &[(1, "۱×"), (2, "۲×")]);
/// # }
/// ```
pub fn select<T: PartialEq + Clone>(
    ui: &mut Ui,
    id: &str,
    label: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    let current = options.iter().position(|(option, _)| option == value);
    let shown = current.map_or("", |index| options[index].1);
    let texts: Vec<&str> = options.iter().map(|(_, text)| *text).collect();
    let response = ui.push_id(id, |ui| ui.add(SelectBox { label, shown, texts: &texts })).inner;
    let mut chosen = None;
    if response.has_focus() {
        let down = keys::arrows(ui, response.id).y;
        if down != 0.0
            && !egui::Popup::is_id_open(ui.ctx(), egui::Popup::default_response_id(&response))
        {
            let next = current.map_or(0, |index| (index as f32 + down).max(0.0) as usize);
            chosen = Some(next.min(options.len().saturating_sub(1)));
        }
    }
    menu_below(&response, label, |ui| {
        ui.set_min_width(response.rect.width() - 12.0);
        for (index, (_, text)) in options.iter().enumerate() {
            if ui.add(MenuItem::new(text).checked(Some(index) == current)).clicked() {
                chosen = Some(index);
            }
        }
    });
    match chosen {
        Some(index) if options[index].0 != *value => {
            *value = options[index].0.clone();
            true
        }
        _ => false,
    }
}

struct SelectBox<'a> {
    label: &'a str,
    shown: &'a str,
    texts: &'a [&'a str],
}

impl Widget for SelectBox<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let widest = self.texts.iter().map(|text| kit.layout(text, Type::Control, None).width);
        let widest = widest.fold(0.0, f32::max).ceil();
        let width = (widest + 48.0).min(ui.available_width().max(80.0));
        let (rect, response) = ui.allocate_exact_size(vec2(width, HIT + 4.0), Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), plain(self.label));
            info.current_text_value = Some(plain(self.shown));
            info
        });
        let motion = motion(ui, &kit, &response);
        let text = kit.line(self.shown, Type::Control, width - 44.0);
        let palette = &kit.look().palette;
        let rtl = kit.is_rtl();
        kit.draw(ui.painter(), |pen| {
            pen.fill(rect, RADIUS, mix(palette.card, palette.sunken, motion.hover));
            pen.outline(rect, RADIUS, 1.0, palette.border_strong);
            let text_x = if rtl { rect.max.x - 12.0 - text.width } else { rect.min.x + 12.0 };
            pen.text(&text, pos2(text_x, rect.center().y - text.height / 2.0), palette.text);
            let x = if rtl { rect.min.x + 16.0 } else { rect.max.x - 16.0 };
            let place = Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(16.0));
            pen.icon(Icon::ChevronDown, place, palette.muted);
            if motion.focus {
                focus_ring(pen, rect, RADIUS, palette.accent);
            }
        });
        response
    }
}
