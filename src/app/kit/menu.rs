//! Menus: below a button, at the pointer; their items.

use super::control::{ICON, focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::style::{CLEAR, Type, mix};
use crate::app::theme::HIT;
use crate::text::{Align, Direction, ParagraphSpec};
use egui::{
    Frame, Layout, Popup, PopupCloseBehavior, Rect, RectAlign, Response, Role, Sense, Ui, Vec2,
    Widget, WidgetInfo, pos2, vec2,
};

/// A menu keeps this far from the window's edges, its frame included, in
/// points.
const EDGE: f32 = 10.0;
/// No item is wider than this; longer ones are cut with «…».
const WIDEST: f32 = 420.0;

/// Opens a menu below a button when it is clicked; a click or Esc closes it,
/// Up and Down walk through it.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Button, Icon, MenuItem};
/// # fn show(ui: &mut egui::Ui) {
/// let button = ui.add(Button::icon(Icon::Menu, "فهرست"));
/// kit::menu_below(&button, "فهرست", |ui| {
///     if ui.add(MenuItem::new("باز کردن…").icon(Icon::Open).shortcut("Ctrl+O")).clicked() { /* … */ }
/// });
/// # }
/// ```
pub fn menu_below<R>(button: &Response, label: &str, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let kit = Kit::of(&button.ctx);
    let align = if kit.is_rtl() { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    show(Popup::menu(button).align(align).gap(4.0), &kit, label, add)
}

/// Opens a menu at the pointer when a thing is clicked with the second button.
///
/// ```no_run
/// use gahnegar::app::kit::{self, MenuItem};
/// # fn show(card: &egui::Response) {
/// kit::context_menu(card, "رویداد", |ui| {
///     ui.add(MenuItem::new("نمایش در مقاله"));
/// });
/// # }
/// ```
pub fn context_menu<R>(
    response: &Response,
    label: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let kit = Kit::of(&response.ctx);
    let align = if kit.is_rtl() { RectAlign::LEFT_START } else { RectAlign::RIGHT_START };
    show(Popup::context_menu(response).align(align), &kit, label, add)
}

/// The same for a thing of which only parts can be clicked: `opens` tells when.
pub(super) fn menu_at_pointer<R>(
    response: &Response,
    opens: bool,
    label: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let kit = Kit::of(&response.ctx);
    let align = if kit.is_rtl() { RectAlign::LEFT_START } else { RectAlign::RIGHT_START };
    let opening = opens.then_some(egui::SetOpenCommand::Bool(true));
    let popup = Popup::menu(response).open_memory(opening).at_pointer_fixed().align(align);
    show(popup, &kit, label, add)
}

/// A panel below a button that stays open while one works in it.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Button, Label};
/// # fn show(ui: &mut egui::Ui) {
/// let button = ui.add(Button::new("صافی‌ها"));
/// kit::popover(&button, "صافی‌ها", 260.0, |ui| ui.add(Label::new("…")));
/// # }
/// ```
pub fn popover<R>(
    button: &Response,
    label: &str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    let kit = Kit::of(&button.ctx);
    let align = if kit.is_rtl() { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    let popup = Popup::menu(button)
        .align(align)
        .gap(4.0)
        .width(width)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .layout(super::layout::column_layout(&kit))
        .accessible_name(plain(label));
    let frame = Frame::popup(&button.ctx.global_style()).inner_margin(14);
    popup
        .frame(frame)
        .show(|ui| {
            ui.set_width(width);
            add(ui)
        })
        .map(|shown| shown.inner)
}

fn show<R>(popup: Popup<'_>, kit: &Kit, label: &str, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let cross = if kit.is_rtl() { egui::Align::Max } else { egui::Align::Min };
    let (ctx, key) = (popup.ctx().clone(), popup.get_id().with("natural size"));
    // As measured in the invisible frame in which it opens.
    let natural = ctx.data(|data| data.get_temp::<Vec2>(key)).unwrap_or_default();
    let most = ctx.content_rect().size() - vec2(2.0, 2.0) * EDGE;
    let shown = popup
        .layout(Layout::top_down_justified(cross))
        .accessible_name(plain(label))
        .show(|ui| {
            let items = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
                let inner = add(ui);
                (inner, ui.min_size())
            };
            if natural.y <= most.y || ui.is_sizing_pass() {
                return items(ui);
            }
            ui.set_max_height(most.y);
            ui.set_width((natural.x + 10.0).min(most.x));
            super::layout::scroll_shrink(ui, "menu", |ui| {
                ui.with_layout(Layout::top_down_justified(cross), items).inner
            })
        })?;
    let (inner, size) = shown.inner;
    ctx.data_mut(|data| data.insert_temp(key, size));
    Some(inner)
}

/// A line of a menu.
///
/// ```no_run
/// use gahnegar::app::kit::MenuItem;
/// # fn show(ui: &mut egui::Ui) {
/// ui.add(MenuItem::new("تقویم خورشیدی").checked(true).shortcut("C"));
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "an item shows when it is added to a `Ui`"]
pub struct MenuItem<'a> {
    text: &'a str,
    icon: Option<Icon>,
    shortcut: &'a str,
    checked: Option<bool>,
}

impl<'a> MenuItem<'a> {
    /// An item that does something.
    pub fn new(text: &'a str) -> Self {
        Self { text, icon: None, shortcut: "", checked: None }
    }

    /// An icon at the start.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The keys that do the same, shown at the end, always left to right.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = keys;
        self
    }

    /// Shows a tick when on.
    pub fn checked(mut self, on: bool) -> Self {
        self.checked = Some(on);
        self
    }

    fn info(&self, enabled: bool) -> WidgetInfo {
        match self.checked {
            Some(on) => WidgetInfo::selected(Role::MenuItemCheckBox, enabled, on, plain(self.text)),
            None => WidgetInfo::labeled(Role::MenuItem, enabled, plain(self.text)),
        }
    }
}

impl Widget for MenuItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let mut text = kit.layout(self.text, Type::Control, None);
        let keys = kit.paragraph(&ParagraphSpec {
            text: self.shortcut,
            style: Type::Caption.text_style(),
            direction: Direction::Ltr,
            max_width: None,
            align: Align::Start,
            max_lines: None,
            spans: &[],
        });
        let icon = match self.checked {
            Some(true) => Some(Icon::Check),
            Some(false) => None,
            None => self.icon,
        };
        let indent = if self.icon.is_some() || self.checked.is_some() { ICON + 8.0 } else { 0.0 };
        let tail = if self.shortcut.is_empty() { 0.0 } else { keys.width + 28.0 };
        let most = WIDEST.min(ui.ctx().content_rect().width() - 2.0 * EDGE - 24.0);
        let beside = 20.0 + indent + tail;
        let is_cut = beside + text.width.ceil() > most;
        if is_cut {
            text = kit.line(self.text, Type::Control, (most - beside).max(40.0));
        }
        let natural = beside + text.width.ceil();
        let justified = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
        let size = vec2(natural.max(justified), HIT + 4.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| self.info(ui.is_enabled()));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let motion = motion(ui, &kit, &response);
        let palette = &kit.look().palette;
        let (rtl, middle) = (kit.is_rtl(), rect.center().y);
        // Distances count from the start of the line.
        let from_start = |distance: f32, width: f32| {
            if rtl { rect.max.x - distance - width } else { rect.min.x + distance }
        };
        kit.draw(ui.painter(), |pen| {
            pen.fill(rect, 6.0, mix(CLEAR, palette.sunken, motion.hover.max(motion.press)));
            if let Some(icon) = icon {
                let x = from_start(10.0, ICON) + ICON / 2.0;
                let place = Rect::from_center_size(pos2(x, middle), Vec2::splat(ICON));
                let tint = if self.checked.is_some() { palette.accent } else { palette.muted };
                pen.icon(icon, place, tint);
            }
            let x = from_start(10.0 + indent, text.width.ceil());
            pen.text(&text, pos2(x, middle - text.height / 2.0), palette.text);
            if tail > 0.0 {
                let x = from_start(rect.width() - 10.0 - keys.width, keys.width);
                pen.text(&keys, pos2(x, middle - keys.height / 2.0), palette.muted);
            }
            if motion.focus {
                focus_ring(pen, rect.shrink(3.0), 4.0, palette.accent);
            }
        });
        if is_cut { super::layout::tip(response, self.text) } else { response }
    }
}
