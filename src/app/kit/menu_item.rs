//! A line of a menu or of a drop-down list.

use super::access;
use super::control::{ICON, focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::style::{CLEAR, Type, mix};
use crate::app::theme::HIT;
use crate::text::{Align, Direction, ParagraphSpec};
use egui::{Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2};

/// No item is wider than this; longer ones are cut with «…».
const WIDEST: f32 = 420.0;

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
    /// In a list: which of how many.
    place: Option<(usize, usize)>,
}

impl<'a> MenuItem<'a> {
    /// An item that does something.
    pub fn new(text: &'a str) -> Self {
        Self { text, icon: None, shortcut: "", checked: None, place: None }
    }

    /// A line of a drop-down list: the `index`th of `count`.
    pub(super) fn option(text: &'a str, index: usize, count: usize) -> Self {
        Self { place: Some((index, count)), ..Self::new(text) }
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

    fn describe(&self, response: &Response, enabled: bool) {
        let name = plain(self.text);
        let role = match (self.place, self.checked) {
            (Some(_), _) => Role::ListBoxOption,
            (None, Some(_)) => Role::MenuItemCheckBox,
            (None, None) => Role::MenuItem,
        };
        response.widget_info(|| match self.checked.filter(|_| self.place.is_none()) {
            Some(on) => WidgetInfo::selected(role, enabled, on, &name),
            None => WidgetInfo::labeled(role, enabled, &name),
        });
        access::describe(response, |node| {
            if let Some((index, count)) = self.place {
                access::place(node, index, count);
                node.set_selected(self.checked == Some(true));
            }
            if !self.shortcut.is_empty() {
                node.set_keyboard_shortcut(self.shortcut);
            }
        });
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
        let most = WIDEST.min(ui.ctx().content_rect().width() - 44.0);
        let beside = 20.0 + indent + tail;
        let is_cut = beside + text.width.ceil() > most;
        if is_cut {
            text = kit.line(self.text, Type::Control, (most - beside).max(40.0));
        }
        let natural = beside + text.width.ceil();
        let justified = if ui.is_sizing_pass() { 0.0 } else { ui.available_width() };
        let size = vec2(natural.max(justified), HIT + 4.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        self.describe(&response, ui.is_enabled());
        if ui.is_enabled() {
            super::menu::register(ui, &response, self.text, self.checked == Some(true));
        }
        if response.clicked() {
            // egui closes a menu for the pointer only.
            ui.close();
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
