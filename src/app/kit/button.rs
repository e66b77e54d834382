//! Buttons, links and chips.

use super::access::describe;
use super::control::{Content, focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::layout::tip;
use super::style::{CLEAR, Type, mix};
use crate::app::theme::{HIT, RADIUS};
use crate::scene::Rgba;
use crate::timeline::Palette;
use egui::{Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Normal,
    Primary,
    Subtle,
    Action,
    Danger,
}

/// A button with a text, an icon or both.
///
/// ```no_run
/// use gahnegar::app::kit::{Button, Icon};
/// # fn show(ui: &mut egui::Ui) {
/// if ui.add(Button::new("خروجی تصویر…").primary()).clicked() { /* … */ }
/// ui.add(Button::icon(Icon::Undo, "واگرد").tip("واگرد (Ctrl+Z)"));
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a button shows when it is added to a `Ui`"]
pub struct Button<'a> {
    text: &'a str,
    label: &'a str,
    tip: Option<&'a str>,
    icon: Option<Icon>,
    end: Option<Icon>,
    kind: Kind,
    selected: Option<bool>,
    min_width: f32,
    wide: bool,
}

impl<'a> Button<'a> {
    /// A button that says what it does.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            label: text,
            tip: None,
            icon: None,
            end: None,
            kind: Kind::Normal,
            selected: None,
            min_width: 0.0,
            wide: false,
        }
    }

    /// A quiet button with an icon only; `label` is its tooltip and what a
    /// screen reader says.
    pub fn icon(icon: Icon, label: &'a str) -> Self {
        Self {
            text: "",
            tip: Some(label),
            icon: Some(icon),
            kind: Kind::Subtle,
            ..Self::new(label)
        }
    }

    /// The main action of a place; at most one is in sight.
    pub fn primary(mut self) -> Self {
        self.kind = Kind::Primary;
        self
    }

    /// No ground until the pointer is over it.
    pub fn subtle(mut self) -> Self {
        self.kind = Kind::Subtle;
        self
    }

    /// No ground, in the accent colour: the one thing to do in a message.
    pub fn action(mut self) -> Self {
        self.kind = Kind::Action;
        self
    }

    /// Destroys something.
    pub fn danger(mut self) -> Self {
        self.kind = Kind::Danger;
        self
    }

    /// With a ground, for icon buttons that stand alone.
    pub fn solid(mut self) -> Self {
        self.kind = Kind::Normal;
        self
    }

    /// An icon before the text.
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// An icon after the text, e.g. a chevron.
    pub fn with_end_icon(mut self, icon: Icon) -> Self {
        self.end = Some(icon);
        self
    }

    /// Explains it while the pointer rests on it.
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }

    /// Makes it a button that stays down.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// At least this many points wide.
    pub fn min_width(mut self, points: f32) -> Self {
        self.min_width = points;
        self
    }

    /// As wide as there is room.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Ground and text at rest, and ground under the pointer.
    fn colors(&self, palette: &Palette) -> (Rgba, Rgba, Rgba) {
        if self.selected == Some(true) {
            return (palette.accent_soft, palette.accent, palette.accent_soft);
        }
        match self.kind {
            Kind::Normal => (palette.sunken, palette.text, palette.sunken_hover),
            Kind::Primary => (palette.accent, palette.on_accent, palette.accent_hover),
            Kind::Subtle => (CLEAR, palette.text, palette.sunken),
            Kind::Action => (CLEAR, palette.accent, palette.accent_soft),
            Kind::Danger => (palette.warn_soft, palette.warn, palette.warn_soft),
        }
    }

    fn info(&self, enabled: bool) -> WidgetInfo {
        match self.selected {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, plain(self.label)),
            None => WidgetInfo::labeled(Role::Button, enabled, plain(self.label)),
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let padding = if self.text.is_empty() { 7.0 } else { 13.0 };
        let room = ui.available_width() - 2.0 * padding;
        let text = (!self.text.is_empty()).then(|| kit.layout(self.text, Type::Control, None));
        let mut content = Content { icon: self.icon, text, end: self.end };
        let overflow = content.size().x - room;
        if overflow > 0.0 && !ui.is_sizing_pass() {
            let width = content.text.as_ref().map_or(0.0, |text| text.width - overflow);
            content.text = content.text.map(|_| kit.line(self.text, Type::Control, width));
        }
        let inner = content.size();
        let mut size = vec2(inner.x + 2.0 * padding, (inner.y + 10.0).max(HIT + 2.0));
        size.x = size.x.max(self.min_width).max(if self.wide { room } else { 0.0 });
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| self.info(ui.is_enabled()));
        if ui.is_rect_visible(rect) {
            let motion = motion(ui, &kit, &response);
            let look = kit.look();
            let (rest, ink, hover) = self.colors(&look.palette);
            let ground = mix(mix(rest, hover, motion.hover), look.palette.border, motion.press);
            kit.draw(ui.painter(), |pen| {
                pen.fill(rect, RADIUS, ground);
                let inside = Rect::from_center_size(rect.center(), inner);
                content.draw(pen, inside, kit.is_rtl(), ink, ink);
                if motion.focus {
                    focus_ring(pen, rect, RADIUS, look.palette.accent);
                }
            });
        }
        match self.tip {
            Some(text) => {
                // A name need not be read twice.
                if text != self.label {
                    describe(&response, |node| node.set_description(plain(text)));
                }
                tip(response, text)
            }
            None => response,
        }
    }
}

/// Text that leads somewhere.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui) {
/// if ui.add(gahnegar::app::kit::Link::new("منبع: رویترز")).clicked() { /* … */ }
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a link shows when it is added to a `Ui`"]
pub struct Link<'a> {
    text: &'a str,
    style: Type,
    icon: Option<Icon>,
}

impl<'a> Link<'a> {
    /// A link in body size.
    pub fn new(text: &'a str) -> Self {
        Self { text, style: Type::Body, icon: None }
    }

    /// Another size.
    pub fn style(mut self, style: Type) -> Self {
        self.style = style;
        self
    }

    /// An icon after the text, e.g. [`Icon::External`].
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
}

impl Widget for Link<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let end = if self.icon.is_some() { super::control::ICON + 6.0 } else { 0.0 };
        let room = (ui.available_width() - end).max(40.0);
        let mut text = kit.layout(self.text, self.style, None);
        if text.width > room && !ui.is_sizing_pass() {
            text = kit.line(self.text, self.style, room);
        }
        let content = Content { icon: None, text: Some(text.clone()), end: self.icon };
        let size = content.size();
        let (rect, response) =
            ui.allocate_exact_size(vec2(size.x, size.y.max(HIT)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), plain(self.text)));
        if ui.is_rect_visible(rect) {
            let motion = motion(ui, &kit, &response);
            let look = kit.look();
            let ink = mix(look.palette.accent, look.palette.accent_hover, motion.hover);
            kit.draw(ui.painter(), |pen| {
                let inside = Rect::from_center_size(rect.center(), size);
                content.draw(pen, inside, kit.is_rtl(), ink, ink);
                let y = inside.center().y - text.height / 2.0 + text.baseline + 3.0;
                let edges = if kit.is_rtl() {
                    (rect.max.x - text.width, rect.max.x)
                } else {
                    (rect.min.x, rect.min.x + text.width)
                };
                let line = ink.faded(0.35 + 0.65 * motion.hover);
                pen.line(egui::pos2(edges.0, y), egui::pos2(edges.1, y), 1.0, line);
                if motion.focus {
                    focus_ring(pen, inside, 2.0, look.palette.accent);
                }
            });
        }
        response
    }
}

/// A small label on a tinted ground: an agency, a filter, a count.
///
/// ```no_run
/// use gahnegar::app::kit::Chip;
/// # fn show(ui: &mut egui::Ui, palette: &gahnegar::timeline::Palette) {
/// ui.add(Chip::new("ایسنا").colors(palette.accent, palette.accent_soft));
/// if ui.add(Chip::new("۶ منبع").clickable()).clicked() { /* … */ }
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a chip shows when it is added to a `Ui`"]
pub struct Chip<'a> {
    text: &'a str,
    colors: Option<(Rgba, Rgba)>,
    dot: Option<Rgba>,
    icon: Option<Icon>,
    clickable: bool,
    selected: Option<bool>,
    dashed: bool,
}

impl<'a> Chip<'a> {
    /// A grey chip.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            colors: None,
            dot: None,
            icon: None,
            clickable: false,
            selected: None,
            dashed: false,
        }
    }

    /// Colours of text and ground, taken from the palette.
    pub fn colors(mut self, ink: Rgba, ground: Rgba) -> Self {
        self.colors = Some((ink, ground));
        self
    }

    /// A dot before the text, as in a legend.
    pub fn dot(mut self, color: Rgba) -> Self {
        self.dot = Some(color);
        self
    }

    /// An icon after the text, e.g. [`Icon::Close`].
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Answers clicks.
    pub fn clickable(mut self) -> Self {
        self.clickable = true;
        self
    }

    /// Answers clicks and shows whether it is on.
    pub fn selected(mut self, on: bool) -> Self {
        self.clickable = true;
        self.selected = Some(on);
        self
    }

    /// A dashed outline: a place for something.
    pub fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }

    fn info(&self, enabled: bool) -> WidgetInfo {
        match self.selected {
            Some(on) => WidgetInfo::selected(Role::CheckBox, enabled, on, plain(self.text)),
            None if self.clickable => WidgetInfo::labeled(Role::Button, enabled, plain(self.text)),
            None => WidgetInfo::labeled(Role::Label, enabled, plain(self.text)),
        }
    }

    fn ink_and_ground(&self, palette: &Palette) -> (Rgba, Rgba) {
        match (self.colors, self.selected) {
            (Some(colors), None | Some(true)) => colors,
            (None, Some(true)) => (palette.accent, palette.accent_soft),
            _ => (palette.muted, if self.dashed { CLEAR } else { palette.sunken }),
        }
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let dot = if self.dot.is_some() { 14.0 } else { 0.0 };
        let beside =
            dot + 18.0 + if self.icon.is_some() { super::control::ICON + 6.0 } else { 0.0 };
        let mut text = kit.layout(self.text, Type::Caption, None);
        if text.width + beside > ui.available_width() && !ui.is_sizing_pass() {
            text = kit.line(self.text, Type::Caption, ui.available_width() - beside);
        }
        let content = Content { icon: None, text: Some(text), end: self.icon };
        let inner = content.size();
        let height = if self.clickable { HIT } else { 24.0 };
        let size = vec2(inner.x + dot + 18.0, height);
        let sense = if self.clickable { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        response.widget_info(|| self.info(ui.is_enabled()));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let look = kit.look();
        let palette = &look.palette;
        let (ink, ground) = self.ink_and_ground(palette);
        let motion = self.clickable.then(|| motion(ui, &kit, &response));
        let hover = motion.map_or(0.0, |motion| motion.hover);
        let rtl = kit.is_rtl();
        kit.draw(ui.painter(), |pen| {
            let body = rect.shrink2(vec2(0.0, if self.clickable { 1.0 } else { 0.0 }));
            pen.fill(body, 6.0, mix(ground, palette.sunken_hover, hover * 0.6));
            if self.dashed {
                pen.dashed(body, 6.0, palette.border_strong);
            }
            let mut inside = Rect::from_center_size(rect.center(), vec2(size.x - 18.0, inner.y));
            if let Some(color) = self.dot {
                let x = if rtl { inside.max.x - 4.0 } else { inside.min.x + 4.0 };
                pen.disc(egui::pos2(x, rect.center().y), 4.0, color);
                if rtl { inside.max.x -= dot } else { inside.min.x += dot }
            }
            content.draw(pen, inside, rtl, ink, ink);
            if motion.is_some_and(|motion| motion.focus) {
                focus_ring(pen, body, 6.0, palette.accent);
            }
        });
        response
    }
}
