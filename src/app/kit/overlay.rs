//! What lies over the window: dialogs, messages that pass, the drawer.

use super::button::Button;
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::label::Label;
use super::layout::{Side, column_layout, ends, row_layout};
use super::style::{Tone, Type};
use crate::app::theme::{HIT, RADIUS_LARGE};
use crate::render::egui::to_color32;
use egui::{
    Align2, Area, Context, Frame, Id, Margin, Modal, Order, Rect, Role, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
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

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Something was done.
    Good,
    /// Something to know.
    Note,
    /// Something went wrong.
    Bad,
}

/// A message that passes by itself, perhaps with one thing to do about it.
#[derive(Debug, Clone)]
struct Toast {
    mood: Mood,
    text: String,
    action: Option<String>,
    key: u64,
    until: f64,
}

/// Messages at the foot of the window, newest at the bottom.
///
/// ```
/// use gahnegar::app::kit::{Mood, Toasts};
/// let mut toasts = Toasts::default();
/// let ctx = egui::Context::default();
/// let key = toasts.push(&ctx, Mood::Good, "۳ مقاله افزوده شد.", Some("واگرد"));
/// // In every frame: `if toasts.show(&ctx, "بستن") == Some(key) { /* undo */ }`
/// ```
#[derive(Debug, Clone, Default)]
pub struct Toasts {
    list: Vec<Toast>,
    next: u64,
}

impl Toasts {
    /// Adds a message for some seconds, longer with an action or bad news; returns its key.
    pub fn push(&mut self, ctx: &Context, mood: Mood, text: &str, action: Option<&str>) -> u64 {
        let seconds = match (mood, action) {
            (Mood::Bad, _) => 14.0,
            (_, Some(_)) => 10.0,
            _ => 5.0,
        };
        let key = self.next;
        self.next += 1;
        let until = ctx.input(|input| input.time) + seconds;
        let (text, action) = (text.to_owned(), action.map(str::to_owned));
        self.list.push(Toast { mood, text, action, key, until });
        if self.list.len() > 4 {
            self.list.remove(0);
        }
        ctx.request_repaint();
        key
    }

    /// Draws them; the key of the message whose action was clicked.
    pub fn show(&mut self, ctx: &Context, close_label: &str) -> Option<u64> {
        let now = ctx.input(|input| input.time);
        self.list.retain(|toast| toast.until > now);
        let soonest = self.list.iter().map(|toast| toast.until).fold(f64::INFINITY, f64::min);
        if self.list.is_empty() {
            return None;
        }
        ctx.request_repaint_after_secs((soonest - now) as f32);
        let (mut closed, mut acted) = (None, None);
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -24.0))
            .show(ctx, |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
                    for toast in &self.list {
                        let (close, act) = toast.show(ui, close_label);
                        closed = if close { Some(toast.key) } else { closed };
                        acted = if act { Some(toast.key) } else { acted };
                    }
                });
            });
        self.list.retain(|toast| Some(toast.key) != closed && Some(toast.key) != acted);
        acted
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl Toast {
    /// Draws one; whether it was closed, and whether its action was clicked.
    fn show(&self, ui: &mut Ui, close_label: &str) -> (bool, bool) {
        let kit = Kit::of(ui.ctx());
        let (icon, tone) = match self.mood {
            Mood::Good => (Icon::Check, Tone::Accent),
            Mood::Note => (Icon::Info, Tone::Muted),
            Mood::Bad => (Icon::Warning, Tone::Warn),
        };
        let style = ui.global_style();
        let frame = Frame::popup(&style).inner_margin(Margin::symmetric(14, 8));
        let room = (ui.ctx().content_rect().width() - 260.0).clamp(120.0, 560.0);
        let mut text = kit.layout(&self.text, Type::Body, None);
        if text.width > room {
            text = kit.layout(&self.text, Type::Body, Some(room));
        }
        let text_width = if text.lines > 1 { room } else { text.width.ceil() };
        let action = self.action.as_deref();
        let action_width =
            action.map_or(0.0, |text| kit.layout(text, Type::Control, None).width.ceil() + 34.0);
        let size = vec2(18.0 + 8.0 + text_width + action_width + 40.0, text.height.max(HIT));
        let palette = &kit.look().palette;
        let content = |ui: &mut Ui| {
            let (place, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            let (body, said) =
                ui.allocate_exact_size(vec2(text_width, text.height), Sense::hover());
            said.widget_info(|| WidgetInfo::labeled(Role::Label, true, plain(&self.text)));
            kit.draw(ui.painter(), |pen| {
                pen.icon(icon, place, tone.color(palette));
                pen.text(&text, body.min, palette.text);
            });
            let act = action.is_some_and(|text| ui.add(Button::new(text).action()).clicked());
            (ui.add(Button::icon(Icon::Close, close_label)).clicked(), act)
        };
        frame.show(ui, |ui| ui.allocate_ui_with_layout(size, row_layout(&kit), content).inner).inner
    }
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
