//! Where things stand: rows and columns that mirror with the language, so
//! that panels never ask about direction themselves; scrolling, separators,
//! resizing, tooltips.

use super::access::Amount;
use super::handle::{Kit, plain};
use super::label::Label;
use super::style::{Type, mix};
use crate::app::theme::HIT;
use egui::{
    Align, CursorIcon, Id, InnerResponse, Layout, Rect, Response, Role, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

/// A side of the window, by reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where lines begin: right in Persian.
    Start,
    /// Where lines end: left in Persian.
    End,
}

impl Side {
    /// Whether this side is the left one.
    pub fn is_left(self, kit: &Kit) -> bool {
        (self == Self::Start) != kit.is_rtl()
    }

    /// An egui panel on this side.
    pub fn panel(self, kit: &Kit, id: impl Into<String>) -> egui::Panel {
        let id: String = id.into();
        if self.is_left(kit) { egui::Panel::left(id) } else { egui::Panel::right(id) }
    }
}

/// egui's layout for a row: from the start of the line, centred in height.
pub fn row_layout(kit: &Kit) -> Layout {
    if kit.is_rtl() {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    }
}

/// egui's layout for a column whose widgets begin where lines begin.
pub fn column_layout(kit: &Kit) -> Layout {
    Layout::top_down(if kit.is_rtl() { Align::Max } else { Align::Min })
}

/// Widgets side by side from the start of the line.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Button, Label};
/// # fn show(ui: &mut egui::Ui) {
/// kit::row(ui, |ui| {
///     ui.add(Label::new("تقویم:"));
///     ui.add(Button::new("خورشیدی"));
/// });
/// # }
/// ```
pub fn row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let layout = row_layout(&Kit::of(ui.ctx()));
    let size = vec2(ui.available_width(), HIT);
    ui.allocate_ui_with_layout(size, layout, add)
}

/// The same, continued on further lines when the width is used up.
pub fn wrapped_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let layout = row_layout(&Kit::of(ui.ctx())).with_main_wrap(true);
    let size = vec2(ui.available_width(), HIT);
    ui.allocate_ui_with_layout(size, layout, add)
}

/// Widgets one below the other, each at the start of its line.
pub fn column<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let layout = column_layout(&Kit::of(ui.ctx()));
    ui.with_layout(layout, add)
}

/// A row with something at its start and something at its end. The end is
/// laid out first, from the edge inwards, so that it is never pushed out.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Button, Icon, Label};
/// # fn show(ui: &mut egui::Ui) {
/// kit::ends(
///     ui,
///     |ui| ui.add(Label::heading("بی‌تاریخ‌ها").truncate()),
///     |ui| ui.add(Button::icon(Icon::Close, "بستن")),
/// );
/// # }
/// ```
pub fn ends<A, B>(
    ui: &mut Ui,
    start: impl FnOnce(&mut Ui) -> A,
    mut end: impl FnMut(&mut Ui) -> B,
) -> (A, B) {
    let kit = Kit::of(ui.ctx());
    let near = if kit.is_rtl() {
        Layout::right_to_left(Align::Center)
    } else {
        Layout::left_to_right(Align::Center)
    };
    // Both groups are made in reading order, because the Tab key goes through
    // widgets in the order that they are made in.
    let taken = measured(ui, |ui| {
        end(ui);
    });
    let height = (HIT + 2.0).max(taken.y.min(ui.available_height()));
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
    let gap = ui.spacing().item_spacing.x;
    let (mut first, mut last) = (rect, rect);
    if kit.is_rtl() {
        last.max.x = (rect.min.x + taken.x).min(rect.max.x);
        first.min.x = (last.max.x + gap).min(rect.max.x);
    } else {
        last.min.x = (rect.max.x - taken.x).max(rect.min.x);
        first.max.x = (last.min.x - gap).max(rect.min.x);
    }
    let a = ui.scope_builder(UiBuilder::new().max_rect(first).layout(near), start).inner;
    let b = ui.scope_builder(UiBuilder::new().max_rect(last).layout(near), end).inner;
    (a, b)
}

/// The size that widgets would take if they had all the room in the world;
/// nothing is drawn and nothing can be pressed.
pub fn measured(ui: &mut Ui, add: impl FnOnce(&mut Ui)) -> egui::Vec2 {
    let room = Rect::from_min_size(ui.max_rect().min, vec2(1e5, ui.max_rect().height()));
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(room).layout(layout).sizing_pass().invisible();
    let mut child = ui.new_child(builder);
    add(&mut child);
    child.min_size()
}

/// A tooltip in our own text; returns the response for chaining.
pub fn tip(response: Response, text: &str) -> Response {
    let kit = Kit::of(&response.ctx);
    let show = |mut tooltip: egui::Tooltip<'_>| {
        tooltip.popup = tooltip.popup.align(egui::RectAlign::BOTTOM).gap(6.0);
        tooltip.show(|ui| {
            let natural = kit.layout(text, Type::Caption, None).width.ceil();
            let most = ui.spacing().tooltip_width.min(ui.ctx().content_rect().width() - 40.0);
            ui.set_width(natural.min(most));
            column(ui, |ui| ui.add(Label::new(text).style(Type::Caption).wrap(true)));
        });
    };
    show(egui::Tooltip::for_enabled(&response));
    show(egui::Tooltip::for_disabled(&response));
    response
}

/// A hair line across the layout's direction.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui) {
/// gahnegar::app::kit::separator(ui);
/// # }
/// ```
pub fn separator(ui: &mut Ui) -> Response {
    let kit = Kit::of(ui.ctx());
    let upright = ui.layout().is_horizontal();
    let room = ui.available_size_before_wrap();
    let size = if upright { vec2(9.0, room.y.clamp(16.0, HIT)) } else { vec2(room.x, 9.0) };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let color = kit.look().palette.border;
    kit.draw(ui.painter(), |pen| {
        let center = rect.center();
        if upright {
            pen.line(pos2(center.x, rect.min.y), pos2(center.x, rect.max.y), 1.0, color);
        } else {
            pen.line(pos2(rect.min.x, center.y), pos2(rect.max.x, center.y), 1.0, color);
        }
    });
    response
}

/// A vertical scroll area with our own bar, where lines end in Persian too:
/// the left edge right-to-left, the right edge left-to-right.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Label};
/// # fn show(ui: &mut egui::Ui, body: &str) {
/// kit::scroll(ui, "article", |ui| ui.add(Label::new(body)));
/// # }
/// ```
pub fn scroll<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_area(ui, id, false, add)
}

/// The same, but no higher than its content.
pub fn scroll_shrink<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_area(ui, id, true, add)
}

fn scroll_area<R>(ui: &mut Ui, id: &str, shrink: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    const BAR: f32 = 10.0;
    let kit = Kit::of(ui.ctx());
    let key = ui.make_persistent_id((id, "dragged to"));
    let mut area = egui::ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, shrink])
        .scroll_bar_visibility(egui::scroll_area::ScrollBarVisibility::AlwaysHidden);
    if let Some(offset) = ui.data_mut(|data| data.remove_temp::<f32>(key)) {
        area = area.vertical_scroll_offset(offset);
    }
    // What is no higher than its content has a bar only when it needs one.
    let needs = ui.make_persistent_id((id, "needs a bar"));
    let gutter =
        if shrink && !ui.data(|data| data.get_temp(needs).unwrap_or(false)) { 0.0 } else { BAR };
    let output = area.show(ui, |ui| {
        let mut rect = ui.available_rect_before_wrap();
        if kit.is_rtl() {
            rect.min.x += gutter;
        } else {
            rect.max.x -= gutter;
        }
        let builder = UiBuilder::new().max_rect(rect).layout(column_layout(&kit));
        let inner = ui.scope_builder(builder, add).inner;
        super::selecting::scroll_along(ui);
        inner
    });
    let (view, content) = (output.inner_rect, output.content_size.y);
    #[cfg(test)]
    kit.record_view(view);
    let overflows = content > view.height() + 0.5;
    if shrink && overflows != (gutter > 0.0) {
        ui.data_mut(|data| data.insert_temp(needs, overflows));
        ui.ctx().request_repaint();
    }
    if overflows {
        let x = if kit.is_rtl() { view.min.x } else { view.max.x - BAR };
        let track = Rect::from_min_size(pos2(x, view.min.y), vec2(BAR, view.height()));
        let bar = ScrollBar { track, content, offset: output.state.clamped_offset().y };
        if let Some(offset) = bar.show(ui, &kit, output.id.with("bar")) {
            ui.data_mut(|data| data.insert_temp(key, offset));
            ui.ctx().request_repaint();
        }
    }
    output.inner
}

/// A scroll bar's geometry, in points.
struct ScrollBar {
    track: Rect,
    content: f32,
    offset: f32,
}

impl ScrollBar {
    fn handle(&self) -> Rect {
        let view = self.track.height();
        let height = (view * view / self.content).max(32.0);
        let travel = (self.content - view).max(1.0);
        let y = (view - height) * (self.offset / travel).clamp(0.0, 1.0);
        let min = pos2(self.track.min.x, self.track.min.y + y);
        Rect::from_min_size(min, vec2(self.track.width(), height))
    }

    /// Draws the bar; the offset it was dragged to, if it was.
    fn show(&self, ui: &Ui, kit: &Kit, id: Id) -> Option<f32> {
        let response = ui.interact(self.track, id, Sense::drag());
        let handle = self.handle();
        let view = self.track.height();
        let per_point = (self.content - view) / (view - handle.height()).max(1.0);
        let active = response.hovered() || response.dragged();
        let wide = ui.ctx().animate_bool(id.with("wide"), active);
        let palette = &kit.look().palette;
        kit.draw(ui.painter(), |pen| {
            let width = 4.0 + 3.0 * wide;
            let body = Rect::from_center_size(handle.center(), vec2(width, handle.height() - 4.0));
            let color = mix(palette.border, palette.border_strong, 0.35 + 0.65 * wide);
            pen.fill(body, width / 2.0, color);
        });
        let max = self.content - view;
        if response.drag_started()
            && let Some(at) = response.interact_pointer_pos()
            && !handle.contains(at)
        {
            let middle = at.y - self.track.min.y - handle.height() / 2.0;
            return Some((middle * per_point).clamp(0.0, max));
        }
        let moved = response.drag_delta().y;
        (response.dragged() && moved != 0.0)
            .then(|| (self.offset + moved * per_point).clamp(0.0, max))
    }
}

/// A line to drag that changes a panel's width; returns the new width when it
/// was dragged. `edge` is the line in the window, `side` where the panel is.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Side};
/// # fn show(ui: &mut egui::Ui, edge: egui::Rect, width: &mut f32) {
/// if let Some(new) = kit::resize_handle(ui, "panel", "پهنای پنل", edge, Side::End, *width, 260.0..=720.0) {
///     *width = new;
/// }
/// # }
/// ```
pub fn resize_handle(
    ui: &Ui,
    id: &str,
    label: &str,
    edge: Rect,
    side: Side,
    width: f32,
    range: std::ops::RangeInclusive<f32>,
) -> Option<f32> {
    let kit = Kit::of(ui.ctx());
    let id = ui.make_persistent_id(id);
    let response = ui.interact(edge.expand2(vec2(4.0, 0.0)), id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo {
        value: Some(width.into()),
        ..WidgetInfo::labeled(Role::Splitter, true, plain(label))
    });
    let ends = f64::from(*range.start())..=f64::from(*range.end());
    let amount = Amount { value: width.into(), range: ends, step: 16.0 };
    amount.describe(&response);
    let active = response.hovered() || response.dragged();
    if active {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    let strength = ui.ctx().animate_bool(id.with("active"), active || response.has_focus());
    let palette = &kit.look().palette;
    kit.draw(ui.painter(), |pen| {
        let x = edge.center().x;
        let color = mix(palette.border, palette.accent, strength);
        pen.line(pos2(x, edge.min.y), pos2(x, edge.max.y), 1.0 + strength, color);
    });
    let is_left = side.is_left(&kit);
    let dragged = if is_left { response.drag_delta().x } else { -response.drag_delta().x };
    let asked = amount.asked(ui, &response, !is_left) as f32;
    let new = (asked + dragged).clamp(*range.start(), *range.end());
    ((new - width).abs() > f32::EPSILON).then_some(new)
}
