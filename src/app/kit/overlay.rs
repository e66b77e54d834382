//! What lies over the window: dialogs and the drawer.

use super::button::Button;
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::label::Label;
use super::layout::{Side, column_layout, ends};
use crate::app::theme::{HIT, RADIUS_LARGE};
use crate::render::egui::to_color32;
use egui::{
    Area, Context, Frame, Id, Margin, Modal, Order, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2,
};

/// A dialog over the window. Esc, the cross and a click beside it close it.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Button, Dialog, Label};
/// # fn show(ctx: &egui::Context, open: &mut bool) {
/// if *open {
///     let shown = Dialog::new("export", "خروجی تصویر").width(460.0).show(ctx, |ui| {
///         ui.add(Label::new("همهٔ گاه‌نگار یا بخش دیدنی؟"));
///         kit::actions(ui, |ui| ui.add(Button::new("ذخیره…").primary()).clicked())
///     });
///     *open = !shown.close && !shown.inner;
/// }
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `show`"]
pub struct Dialog<'a> {
    id: &'a str,
    title: &'a str,
    width: f32,
    close_label: &'a str,
}

/// What came of a [`Dialog`] in this frame.
#[derive(Debug, Clone, Copy)]
pub struct DialogResponse<R> {
    /// What the content returned.
    pub inner: R,
    /// Whether it should be closed.
    pub close: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog 440 points wide.
    pub fn new(id: &'a str, title: &'a str) -> Self {
        Self { id, title, width: 440.0, close_label: "" }
    }

    /// Width in points; less if the window is narrower.
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// Shows a cross; `label` is what a screen reader says.
    pub fn closable(mut self, label: &'a str) -> Self {
        self.close_label = label;
        self
    }

    /// Shows the dialog.
    pub fn show<R>(self, ctx: &Context, add: impl FnOnce(&mut Ui) -> R) -> DialogResponse<R> {
        let kit = Kit::of(ctx);
        let palette = &kit.look().palette;
        let id = Id::unique(("dialog", self.id));
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(22));
        let area = Modal::default_area(id).accessible_name(plain(self.title));
        let modal = Modal::new(id).area(area).frame(frame);
        let width = self.width.min(ctx.content_rect().width() - 80.0).max(200.0);
        let shown = modal.backdrop_color(to_color32(palette.scrim)).show(ctx, |ui| {
            ui.set_width(width);
            ui.with_layout(column_layout(&kit), |ui| {
                let cross = self.header(ui);
                ui.add_space(4.0);
                (add(ui), cross)
            })
            .inner
        });
        let close = shown.should_close();
        let (inner, cross) = shown.inner;
        DialogResponse { inner, close: close || cross }
    }

    fn header(&self, ui: &mut Ui) -> bool {
        if self.close_label.is_empty() {
            ui.add(Label::heading(self.title));
            return false;
        }
        let title = |ui: &mut Ui| ui.add(Label::heading(self.title).truncate());
        let cross = |ui: &mut Ui| ui.add(Button::icon(Icon::Close, self.close_label)).clicked();
        ends(ui, title, cross).1
    }
}

/// A dialog's buttons, at the end of the line; add the main one first.
pub fn actions<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let kit = Kit::of(ui.ctx());
    ui.add_space(8.0);
    let layout = if kit.is_rtl() {
        egui::Layout::left_to_right(egui::Align::Center)
    } else {
        egui::Layout::right_to_left(egui::Align::Center)
    };
    let size = vec2(ui.available_width(), HIT + 4.0);
    ui.allocate_ui_with_layout(size, layout, add).inner
}

/// A drawer that slides over the window from a side; closes with Esc and its
/// cross. Returns what the content returned while it is to be seen.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Drawer, Label, Side};
/// # fn show(ui: &mut egui::Ui, open: &mut bool) {
/// Drawer::new("tray", "بی‌تاریخ‌ها", Side::Start).show(ui, open, "بستن", |ui| {
///     ui.add(Label::new("رویدادی که تاریخ ندارد"));
/// });
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `show`"]
pub struct Drawer<'a> {
    id: &'a str,
    title: &'a str,
    side: Side,
    width: f32,
}

impl<'a> Drawer<'a> {
    /// A drawer 320 points wide.
    pub fn new(id: &'a str, title: &'a str, side: Side) -> Self {
        Self { id, title, side, width: 320.0 }
    }

    /// Width in points.
    pub fn width(mut self, points: f32) -> Self {
        self.width = points;
        self
    }

    /// Shows it over what `ui` has available, as far as it is open.
    pub fn show<R>(
        self,
        ui: &mut Ui,
        open: &mut bool,
        close_label: &str,
        add: impl FnOnce(&mut Ui) -> R,
    ) -> Option<R> {
        let ctx = ui.ctx().clone();
        let id = Id::unique(("drawer", self.id));
        let part = ctx.animate_bool(id, *open);
        if part == 0.0 {
            return None;
        }
        let kit = Kit::of(&ctx);
        let bounds = ui.clip_rect();
        let shift = (1.0 - part) * (self.width + 24.0);
        let x = if self.side.is_left(&kit) {
            bounds.min.x + 12.0 - shift
        } else {
            bounds.max.x - 12.0 - self.width + shift
        };
        let rect = Rect::from_min_size(
            pos2(x, bounds.min.y + 12.0),
            vec2(self.width, bounds.height() - 24.0),
        );
        let area = Area::new(id).order(Order::Middle).fixed_pos(rect.min).constrain(false);
        let area = area.accessible_name(plain(self.title)).sense(Sense::click());
        let shown = area.show(&ctx, |ui| {
            ui.set_clip_rect(bounds);
            let palette = &kit.look().palette;
            kit.draw(ui.painter(), |pen| {
                pen.shadow(rect, RADIUS_LARGE, 14.0, 6.0, palette.shadow);
                pen.fill(rect, RADIUS_LARGE, palette.card);
                pen.outline(rect, RADIUS_LARGE, 1.0, palette.border);
            });
            ui.allocate_rect(rect, Sense::hover());
            let inside = rect.shrink(16.0);
            let builder = UiBuilder::new()
                .max_rect(inside)
                .layout(column_layout(&kit))
                .accessibility_role(Role::Pane);
            let title = self.title;
            ui.scope_builder(builder, |ui| {
                let heading = |ui: &mut Ui| ui.add(Label::heading(title).truncate());
                let cross = |ui: &mut Ui| ui.add(Button::icon(Icon::Close, close_label)).clicked();
                let closed = ends(ui, heading, cross).1;
                (closed, add(ui))
            })
            .inner
        });
        let (closed, inner) = shown.inner;
        let covered = ctx.memory(|memory| memory.top_modal_layer().is_some());
        let escaped = *open
            && !covered
            && !egui::Popup::is_any_open(&ctx)
            && ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
        if closed || escaped {
            *open = false;
        }
        Some(inner)
    }
}
