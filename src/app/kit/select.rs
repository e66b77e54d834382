//! A drop-down list.

use super::access;
use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::keys;
use super::menu::list_below;
use super::menu_item::MenuItem;
use super::style::{Type, mix};
use super::typeahead;
use crate::app::theme::{HIT, RADIUS};
use egui::accesskit::HasPopup;
use egui::{Key, Modifiers, Popup, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// One of a list that opens; true in the frame in which it changed. Arrows,
/// Home, End and first letters choose while it is closed, too; Alt+Down opens
/// it.
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
    let texts: Vec<&str> = options.iter().map(|(_, text)| *text).collect();
    let current = options.iter().position(|(option, _)| option == value);
    let list = Select { label, texts: &texts, current };
    match ui.push_id(id, |ui| list.show(ui)).inner {
        Some(index) if options[index].0 != *value => {
            *value = options[index].0.clone();
            true
        }
        _ => false,
    }
}

struct Select<'a> {
    label: &'a str,
    texts: &'a [&'a str],
    current: Option<usize>,
}

impl Select<'_> {
    /// The box and, when it is open, the list; the index that was chosen.
    fn show(&self, ui: &mut Ui) -> Option<usize> {
        let response = self.closed(ui);
        let popup = Popup::default_response_id(&response);
        let is_open = Popup::is_id_open(ui.ctx(), popup);
        access::describe(&response, |node| {
            node.set_has_popup(HasPopup::Listbox);
            node.set_expanded(is_open);
        });
        let mut chosen = None;
        if response.has_focus() && !is_open {
            let opens = ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::ArrowDown));
            if opens {
                Popup::open_id(ui.ctx(), popup);
            }
            chosen = self.by_keys(ui, &response);
        }
        let width = response.rect.width() - 12.0;
        list_below(&response, self.label, |ui| {
            ui.set_min_width(width);
            for (index, text) in self.texts.iter().enumerate() {
                let item = MenuItem::option(text, index, self.texts.len());
                if ui.add(item.checked(Some(index) == self.current)).clicked() {
                    chosen = Some(index);
                }
            }
        });
        chosen
    }

    /// Choosing in the closed box.
    fn by_keys(&self, ui: &Ui, response: &Response) -> Option<usize> {
        let walk = keys::walk(ui, response.id);
        let from = self.current.unwrap_or(0);
        let walked = walk.down_column(from, self.texts.len(), 5);
        walked
            .or_else(|| typeahead::find(ui, response.id, self.current, self.texts.iter().copied()))
    }

    fn closed(&self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let shown = self.current.map_or("", |index| self.texts[index]);
        let widest = self.texts.iter().map(|text| kit.layout(text, Type::Control, None).width);
        let widest = widest.fold(0.0, f32::max).ceil();
        let width = (widest + 48.0).min(ui.available_width().max(80.0));
        let (rect, response) = ui.allocate_exact_size(vec2(width, HIT + 4.0), Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), plain(self.label));
            info.current_text_value = Some(plain(shown));
            info
        });
        let motion = motion(ui, &kit, &response);
        let text = kit.line(shown, Type::Control, width - 44.0);
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
