//! Tabs: a row of names, of which one is in front, and what stands behind it.

use super::access;
use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::keys;
use super::layout::column_layout;
use super::style::{Type, mix};
use crate::app::theme::HIT;
use egui::accesskit::Orientation;
use egui::scroll_area::{ScrollArea, ScrollBarVisibility};
use egui::{Id, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Height of the row, in points.
const ROW: f32 = HIT + 8.0;
/// Room at both sides of a name, in points.
const PAD: f32 = 12.0;

/// Several places of which one shows. The Tab key stops once, at the tab in
/// front; arrows go on the way they point, Home and End to the ends. Tabs
/// that find no room scroll.
///
/// ```no_run
/// use gahnegar::app::kit::{Label, Tabs};
/// # fn show(ui: &mut egui::Ui, shown: &mut usize) {
/// let names = ["صفحه‌کلید", "موشواره"];
/// Tabs::new("shortcuts", "میان‌برها", &names).show(ui, shown, |ui, index| {
///     ui.add(Label::new(names[index]));
/// });
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `show`"]
pub struct Tabs<'a> {
    id: &'a str,
    label: &'a str,
    names: &'a [&'a str],
}

impl<'a> Tabs<'a> {
    /// Tabs with their names; `label` is what a screen reader calls them all.
    pub fn new(id: &'a str, label: &'a str, names: &'a [&'a str]) -> Self {
        Self { id, label, names }
    }

    /// Shows the row and, below it, what stands behind the tab in front.
    pub fn show<R>(
        self,
        ui: &mut Ui,
        shown: &mut usize,
        add: impl FnOnce(&mut Ui, usize) -> R,
    ) -> R {
        let kit = Kit::of(ui.ctx());
        *shown = (*shown).min(self.names.len().saturating_sub(1));
        let id = ui.make_persistent_id(self.id);
        self.row(ui, &kit, id, shown);
        ui.add_space(6.0);
        let panel = UiBuilder::new()
            .scope_id(id.with(("panel", *shown)))
            .layout(column_layout(&kit))
            .accessibility_role(Role::TabPanel);
        let name = plain(self.names.get(*shown).copied().unwrap_or_default());
        let index = *shown;
        ui.scope_builder(panel.accessibility_label(name), |ui| add(ui, index)).inner
    }

    /// The names over a hair line, in a view that scrolls along them.
    fn row(&self, ui: &mut Ui, kit: &Kit, id: Id, shown: &mut usize) {
        let room = ui.available_width();
        let widths: Vec<f32> = self.names.iter().map(|name| width(kit, name)).collect();
        let total: f32 = widths.iter().sum();
        let list = UiBuilder::new()
            .scope_id(id)
            .layout(column_layout(kit))
            .accessibility_role(Role::TabList)
            .accessibility_label(plain(self.label));
        ui.scope_builder(list, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_orientation(Orientation::Horizontal);
            });
            let mut area = ScrollArea::horizontal()
                .id_salt("tabs")
                .auto_shrink([false, true])
                .scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
            let seen = id.with("seen");
            if kit.is_rtl() && !ui.data_mut(|data| data.get_temp(seen).unwrap_or(false)) {
                // The first name stands at the right end.
                area = area.horizontal_scroll_offset((total - room).max(0.0));
            }
            ui.data_mut(|data| data.insert_temp(seen, true));
            #[cfg(test)]
            kit.record_view(Rect::from_min_size(ui.cursor().min, vec2(room, ROW)));
            area.show(ui, |ui| {
                // In its own place: egui cannot lay out from the right in a
                // view without an end.
                let size = vec2(total.max(room), ROW);
                let rect = Rect::from_min_size(ui.max_rect().min, size);
                ui.allocate_rect(rect, Sense::hover());
                line(ui, kit, rect);
                self.names(ui, kit, id, (rect, &widths), shown);
            });
        });
    }

    fn names(&self, ui: &Ui, kit: &Kit, id: Id, (row, widths): (Rect, &[f32]), shown: &mut usize) {
        let before = *shown;
        let mut used = 0.0;
        for (index, &width) in widths.iter().enumerate() {
            let x = if kit.is_rtl() { row.max.x - used - width } else { row.min.x + used };
            used += width;
            let rect = Rect::from_min_size(pos2(x, row.min.y), vec2(width, ROW));
            let response = self.tab(ui, kit, id, index, rect, before);
            let mut next = response.clicked().then_some(index);
            if response.has_focus() {
                let walk = keys::walk(ui, response.id);
                next = walk.along_line(index, self.names.len(), kit.is_rtl()).or(next);
            }
            if let Some(next) = next {
                *shown = next;
            }
            // A tab that has just come to the front is to be seen whole.
            let front = ui.data(|data| data.get_temp(id.with("front")));
            if index == before && front != Some(before) {
                response.scroll_to_me(None);
                ui.data_mut(|data| data.insert_temp(id.with("front"), before));
            }
        }
        if *shown != before {
            let had_focus = ui.memory(|memory| memory.has_focus(id.with(before)));
            if had_focus {
                ui.memory_mut(|memory| memory.request_focus(id.with(*shown)));
            }
            ui.ctx().request_repaint();
        }
    }

    fn tab(&self, ui: &Ui, kit: &Kit, id: Id, index: usize, rect: Rect, shown: usize) -> Response {
        let is_shown = index == shown;
        let sense = if is_shown { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id.with(index), sense);
        let name = self.names[index];
        response.widget_info(|| WidgetInfo::labeled(Role::Tab, ui.is_enabled(), plain(name)));
        access::describe(&response, |node| {
            node.set_selected(is_shown);
            access::place(node, index, self.names.len());
        });
        let motion = motion(ui, kit, &response);
        let on = ui.ctx().animate_bool(response.id.with("on"), is_shown);
        let text = kit.layout(name, Type::Control, None);
        let look = kit.look();
        let palette = &look.palette;
        kit.draw(ui.painter(), |pen| {
            let ink = mix(mix(palette.muted, palette.text, motion.hover), palette.accent, on);
            let at = rect.center() - vec2(text.width, text.height) / 2.0;
            pen.text(&text, at, ink);
            if on > 0.0 {
                let bar = Rect::from_min_max(
                    pos2(rect.min.x + PAD, rect.max.y - 2.0),
                    pos2(rect.max.x - PAD, rect.max.y),
                );
                pen.fill(bar, 0.0, palette.accent.faded(on));
            }
            if motion.focus {
                focus_ring(pen, rect.shrink(4.0), 4.0, palette.accent);
            }
        });
        response
    }
}

/// The hair line under all names.
fn line(ui: &Ui, kit: &Kit, row: Rect) {
    let (y, color) = (row.max.y - 0.5, kit.look().palette.border);
    kit.draw(ui.painter(), |pen| {
        pen.line(pos2(row.min.x, y), pos2(row.max.x, y), 1.0, color);
    });
}

fn width(kit: &Kit, name: &str) -> f32 {
    kit.layout(name, Type::Control, None).width.ceil() + 2.0 * PAD
}
