//! Menus and lists that open: below a button or at the pointer. What stands
//! in them is the business of `menu_item`.

use super::access;
use super::handle::{Kit, plain};
use super::layout::scroll_shrink;
use super::typeahead;
use egui::accesskit::HasPopup;
use egui::{
    Align, Context, Id, Key, Layout, Modifiers, Popup, Rect, RectAlign, Response, Role, Ui,
    UiBuilder, Vec2, vec2,
};

/// A menu keeps this far from the window's edges, its frame included, in
/// points.
const EDGE: f32 = 10.0;

/// Opens a menu below a button when it is clicked, or above where there is no
/// room below. A click, Esc or Tab closes it and gives the focus back; arrows,
/// Home, End and first letters walk through it.
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
    let is_open = Popup::is_id_open(&button.ctx, Popup::default_response_id(button));
    access::describe(button, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
    Menu { label, button, is_list: false }.show(below(button), add)
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
    let menu = Menu { label, button: response, is_list: false };
    menu.show(Popup::context_menu(response).align(align), add)
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
    Menu { label, button: response, is_list: false }.show(popup, add)
}

/// The list of a drop-down: a menu that begins at what is chosen.
pub(super) fn list_below<R>(
    button: &Response,
    label: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    Menu { label, button, is_list: true }.show(below(button), add)
}

fn below(button: &Response) -> Popup<'_> {
    let kit = Kit::of(&button.ctx);
    let align = if kit.is_rtl() { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    Popup::menu(button).align(align).gap(4.0)
}

/// A menu or list on its way to the screen.
struct Menu<'a> {
    label: &'a str,
    /// What opened it, and gets the focus back.
    button: &'a Response,
    is_list: bool,
}

/// An item that can be chosen, as it was drawn in this frame.
#[derive(Debug, Clone)]
struct Entry {
    id: Id,
    rect: Rect,
    text: String,
    checked: bool,
}

/// The items of the menu that is being drawn.
type Entries = Vec<Entry>;

fn entries_id(ui: &Ui) -> Id {
    ui.layer_id().id.with("menu items")
}

/// Notes an item of the menu that `ui` belongs to.
pub(super) fn register(ui: &Ui, item: &Response, text: &str, checked: bool) {
    let entry = Entry { id: item.id, rect: item.rect, text: text.to_owned(), checked };
    let key = entries_id(ui);
    ui.data_mut(|data| data.get_temp_mut_or_default::<Entries>(key).push(entry));
}

impl Menu<'_> {
    fn show<R>(&self, popup: Popup<'_>, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let (ctx, id) = (popup.ctx().clone(), popup.get_id());
        let key = id.with("natural size");
        // As measured in the invisible frame in which it opens.
        let natural = ctx.data(|data| data.get_temp::<Vec2>(key)).unwrap_or_default();
        let most = ctx.content_rect().size() - Vec2::splat(2.0 * EDGE);
        let layout = Layout::top_down_justified(cross(&Kit::of(&ctx)));
        let shown = popup.layout(layout).accessible_name(plain(self.label)).show(|ui| {
            let list = UiBuilder::new().layout(layout).accessibility_role(Role::ListBox);
            let builder = if self.is_list { list } else { UiBuilder::new().layout(layout) };
            let items = |ui: &mut Ui| self.items(ui, id, builder, add);
            if natural.y <= most.y || ui.is_sizing_pass() {
                return items(ui);
            }
            ui.set_max_height(most.y);
            ui.set_width((natural.x + 10.0).min(most.x));
            scroll_shrink(ui, "menu", items)
        });
        let Some(shown) = shown else {
            self.give_back(&ctx, id);
            return None;
        };
        let (inner, size) = shown.inner;
        ctx.data_mut(|data| data.insert_temp(key, size));
        Some(inner)
    }

    /// The items, and what the keyboard does with them.
    fn items<R>(
        &self,
        ui: &mut Ui,
        popup: Id,
        builder: UiBuilder,
        add: impl FnOnce(&mut Ui) -> R,
    ) -> (R, Vec2) {
        let key = entries_id(ui);
        ui.data_mut(|data| data.remove_temp::<Entries>(key));
        let shown = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
            (add(ui), ui.min_size())
        });
        if !ui.is_sizing_pass() {
            let entries: Entries = ui.data_mut(|data| data.remove_temp(key)).unwrap_or_default();
            self.walk(ui, popup, &entries);
        }
        shown.inner
    }

    /// Home, End, first letters and Tab; egui walks with Up and Down.
    fn walk(&self, ui: &Ui, popup: Id, entries: &[Entry]) {
        let focused = ui.memory(egui::Memory::focused);
        let current = entries.iter().position(|entry| Some(entry.id) == focused);
        let held = popup.with("holds the focus");
        let ids: Vec<Id> = entries.iter().map(|entry| entry.id).collect();
        let is_new = ui.data(|data| data.get_temp::<Vec<Id>>(held)).is_none();
        ui.data_mut(|data| data.insert_temp(held, ids));
        let press = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let chosen = entries.iter().position(|entry| entry.checked);
        let next = if is_new && self.is_list {
            chosen
        } else if press(Key::Home) {
            Some(0)
        } else if press(Key::End) {
            entries.len().checked_sub(1)
        } else {
            let names = entries.iter().map(|entry| entry.text.as_str());
            typeahead::find(ui, popup, current, names)
        };
        if let Some(entry) = next.and_then(|index| entries.get(index)) {
            ui.memory_mut(|memory| memory.request_focus(entry.id));
            ui.scroll_to_rect(entry.rect, None);
            ui.ctx().request_repaint();
        }
        if press(Key::Tab) || ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, Key::Tab)) {
            ui.close();
        }
    }

    /// A menu that has just closed gives the focus back to what opened it,
    /// unless something else has taken it.
    fn give_back(&self, ctx: &Context, popup: Id) {
        let held = popup.with("holds the focus");
        let Some(items) = ctx.data_mut(|data| data.remove_temp::<Vec<Id>>(held)) else { return };
        let focused = ctx.memory(egui::Memory::focused);
        let is_free = focused.is_none_or(|id| items.contains(&id));
        if is_free && self.button.sense.is_focusable() {
            self.button.request_focus();
        }
    }
}

fn cross(kit: &Kit) -> Align {
    if kit.is_rtl() { Align::Max } else { Align::Min }
}
