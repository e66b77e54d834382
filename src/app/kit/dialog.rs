//! Dialogs over the window: a title, a body that scrolls when it has to, and
//! buttons that stay in sight.

use super::button::Button;
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::label::Label;
use super::layout::{column_layout, ends, scroll_shrink};
use super::selecting::selectable;
use crate::app::theme::HIT;
use crate::render::egui::to_color32;
use egui::{Context, Frame, Id, Margin, Modal, Ui, UiBuilder, Vec2, vec2};

/// Room within a dialog's frame, in points; less in a small window.
const MARGIN: f32 = 22.0;
/// Room between a dialog and the window's edges, in points.
const EDGE: f32 = 16.0;
/// A body that would get less height than this scrolls together with the
/// buttons.
const LEAST_BODY: f32 = 110.0;

/// A dialog over the window. Esc, the cross and a click beside it close it.
///
/// ```no_run
/// use gahnegar::app::kit::{Button, Dialog, Label};
/// # fn show(ctx: &egui::Context, open: &mut bool) {
/// if *open {
///     let shown = Dialog::new("export", "خروجی تصویر").width(460.0).show(
///         ctx,
///         |ui| ui.add(Label::new("همهٔ گاه‌نگار یا بخش دیدنی؟")),
///         |ui| ui.add(Button::new("ذخیره…").primary()).clicked(),
///     );
///     *open = !shown.close && !shown.buttons;
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
    scrolls_itself: bool,
}

/// What came of a [`Dialog`] in this frame.
#[derive(Debug, Clone, Copy)]
pub struct DialogResponse<A, B> {
    /// What the body returned.
    pub body: A,
    /// What the buttons returned.
    pub buttons: B,
    /// Whether it should be closed.
    pub close: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog 440 points wide.
    pub fn new(id: &'a str, title: &'a str) -> Self {
        Self { id, title, width: 440.0, close_label: "", scrolls_itself: false }
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

    /// The body keeps within the height that it gets, as a table does.
    pub fn scrolls_itself(mut self) -> Self {
        self.scrolls_itself = true;
        self
    }

    /// Shows the dialog: `body` scrolls when the window is too low for it,
    /// `buttons` stay in sight below, at the end of the line; add the main one
    /// first.
    pub fn show<A, B>(
        self,
        ctx: &Context,
        body: impl FnOnce(&mut Ui) -> A,
        buttons: impl FnOnce(&mut Ui) -> B,
    ) -> DialogResponse<A, B> {
        let kit = Kit::of(ctx);
        let id = Id::unique(("dialog", self.id));
        let window = ctx.content_rect();
        let margin = MARGIN.min(window.width() * 0.05).min(window.height() * 0.05).round();
        let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::same(margin as i8));
        let area = Modal::default_area(id).accessible_name(plain(self.title));
        let modal = Modal::new(id).area(area).frame(frame);
        let room = window.size() - Vec2::splat(2.0 * (margin + EDGE.min(margin)));
        let scrim = to_color32(kit.look().palette.scrim);
        let shown = modal.backdrop_color(scrim).show(ctx, |ui| {
            ui.set_width(self.width.min(room.x).max(80.0));
            let all = |ui: &mut Ui| {
                let cross = self.header(ui);
                ui.add_space(4.0);
                (self.contents(ui, id, room.y, body, buttons), cross)
            };
            ui.with_layout(column_layout(&kit), |ui| selectable(ui, self.id, all)).inner
        });
        let close = shown.should_close();
        let ((body, buttons), cross) = shown.inner;
        DialogResponse { body, buttons, close: close || cross }
    }

    /// Body and buttons within a height that holds the header, too.
    fn contents<A, B>(
        &self,
        ui: &mut Ui,
        id: Id,
        room: f32,
        body: impl FnOnce(&mut Ui) -> A,
        buttons: impl FnOnce(&mut Ui) -> B,
    ) -> (A, B) {
        let key = id.with("height of the buttons");
        let foot = ui.data(|data| data.get_temp(key)).unwrap_or(HIT + 20.0);
        let header = ui.min_rect().height() + ui.spacing().item_spacing.y;
        let most = room - header - foot;
        let buttons = |ui: &mut Ui| {
            let top = ui.cursor().min.y;
            let pressed = actions(ui, buttons);
            let height = ui.min_rect().max.y - top + ui.spacing().item_spacing.y;
            ui.data_mut(|data| data.insert_temp(key, height));
            pressed
        };
        if most < LEAST_BODY {
            // Too low for anything to stay: all of it scrolls.
            return within(ui, room - header, |ui| (body(ui), buttons(ui)));
        }
        if self.scrolls_itself {
            let scope = ui.scope_builder(UiBuilder::new().layout(*ui.layout()), |ui| {
                ui.set_max_height(most);
                body(ui)
            });
            return (scope.inner, buttons(ui));
        }
        (within(ui, most, body), buttons(ui))
    }

    fn header(&self, ui: &mut Ui) -> bool {
        if self.close_label.is_empty() {
            ui.add(Label::heading(self.title).truncate());
            return false;
        }
        let title = |ui: &mut Ui| ui.add(Label::heading(self.title).truncate());
        let cross = |ui: &mut Ui| ui.add(Button::icon(Icon::Close, self.close_label)).clicked();
        ends(ui, title, cross).1
    }
}

/// Contents that scroll when they are higher than `most` points.
fn within<R>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let scope = ui.scope_builder(UiBuilder::new().layout(*ui.layout()), |ui| {
        ui.set_max_height(most.max(HIT));
        scroll_shrink(ui, "dialog", add)
    });
    scope.inner
}

/// A dialog's buttons, from the end of the line, on as many lines as they need.
fn actions<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let kit = Kit::of(ui.ctx());
    ui.add_space(8.0);
    let layout = if kit.is_rtl() {
        egui::Layout::left_to_right(egui::Align::Center)
    } else {
        egui::Layout::right_to_left(egui::Align::Center)
    };
    let size = vec2(ui.available_width(), HIT + 4.0);
    ui.allocate_ui_with_layout(size, layout.with_main_wrap(true), add).inner
}
