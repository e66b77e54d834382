//! What pointer, keys and the context menu do to a selectable text.

use super::group::Group;
use super::state::{self, State};
use crate::app::kit::handle::Kit;
use crate::app::kit::keys::movement;
use crate::app::kit::menu::menu_at_pointer;
use crate::app::kit::menu_item::MenuItem;
use crate::i18n::tr;
use crate::text::editing::{Blocks, Place, Selection, Unit};
use egui::{CursorIcon, Event, EventFilter, Id, Key, Pos2, Rect, Response, Ui};

/// Answers everything that concerns a text in this frame.
pub(super) fn answer(
    ui: &mut Ui,
    holder: &Response,
    group: &Group<'_>,
    rect: Rect,
    is_quiet: bool,
) {
    let ctx = ui.ctx().clone();
    let mut state = state::with(&ctx, |state| state.clone());
    if group.blocks.is_empty() {
        return;
    }
    if state.group == Some(holder.id) {
        state.follow(group);
        state.selection.settle(group);
    }
    let was_selected = (state.group, state.selection);
    let pointer = Pointer { holder, group, rect, is_quiet };
    pointer.answer(ui, &mut state);
    if holder.has_focus() {
        keys(ui, holder.id, group, &mut state);
    }
    let wants = if is_quiet { None } else { menu(ui, holder, group, &mut state) };
    let is_ours = state.group == Some(holder.id);
    if is_ours && (wants == Some(Wish::Copy) || asks_to_copy(ui)) && !state.selection.is_empty() {
        ui.copy_text(group.copied(&state.selection));
    }
    if is_quiet && is_ours && !state.dragging && state.selection.is_empty() {
        state.give_up();
    }
    if was_selected != (state.group, state.selection) {
        ctx.request_repaint();
    }
    state::with(&ctx, |kept| *kept = state);
}

/// Whether Ctrl+C is meant for text that is read.
fn asks_to_copy(ui: &Ui) -> bool {
    !state::is_typing(ui.ctx()) && ui.input(|input| input.events.contains(&Event::Copy))
}

impl State {
    /// Selects nothing any more.
    fn give_up(&mut self) {
        *self = Self { presses: self.presses, ..Self::default() };
    }

    /// Takes the selection over.
    fn take(&mut self, holder: Id, group: &Group<'_>, selection: Selection) {
        if self.group != Some(holder) {
            self.group = Some(holder);
            self.keys = group.blocks.iter().map(|block| block.key).collect();
        }
        self.selection = selection;
    }
}

/// What the pointer has to do with a text.
struct Pointer<'a> {
    holder: &'a Response,
    group: &'a Group<'a>,
    /// What of the window the text takes.
    rect: Rect,
    /// Whether presses and the second button are somebody else's.
    is_quiet: bool,
}

impl Pointer<'_> {
    fn answer(&self, ui: &Ui, state: &mut State) {
        let is_ours = state.group == Some(self.holder.id);
        let input = ui.input(|input| input.pointer.clone());
        let Some(at) = input.interact_pos() else { return };
        let is_here = ui.ctx().layer_id_at(at) == Some(ui.layer_id());
        let is_under = is_here && self.group.under(at).is_some();
        let second = input.button_pressed(egui::PointerButton::Secondary);
        if input.primary_pressed() && is_under {
            self.press(ui, state, at);
        } else if input.primary_pressed() && is_ours && !egui::Popup::is_any_open(ui.ctx()) {
            // A press beside the text gives the selection up.
            state.give_up();
        } else if second && is_under && !self.is_quiet {
            self.second_press(state, at);
        } else if is_ours && state.dragging && input.is_decidedly_dragging() {
            self.drag(ui, state, at);
        }
        if input.primary_released() && is_ours && state.dragging {
            self.release(ui, state);
        }
        state.dragging &= input.primary_down();
        if is_under && self.rect.contains(at) && !input.any_down() {
            self.shape(ui);
        }
    }

    /// The first button goes down on the text.
    fn press(&self, ui: &Ui, state: &mut State, at: Pos2) {
        let Some(mut place) = self.group.nearest(at) else { return };
        let (time, shift) = ui.input(|input| (input.time, input.modifiers.shift));
        let delay = ui.ctx().options(|options| options.input_options.max_double_click_delay);
        let is_ours = state.group == Some(self.holder.id);
        let unit = state.presses.press(time, at, delay);
        if is_ours && unit != Unit::Letter {
            // What the first press did may have moved the text: its word is meant.
            let selection = &state.selection;
            place = if unit == Unit::Word { selection.focus } else { selection.anchor };
        }
        if shift && is_ours && unit == Unit::Letter {
            state.selection.extend_to(place);
        } else {
            state.take(self.holder.id, self.group, Selection::press(self.group, place, unit));
        }
        state.dragging = true;
        if !self.is_quiet {
            ui.memory_mut(|memory| memory.request_focus(self.holder.id));
        }
    }

    fn drag(&self, ui: &Ui, state: &mut State, at: Pos2) {
        if let Some(place) = self.group.nearest(at) {
            state.selection.drag_to(self.group, place);
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
    }

    fn release(&self, ui: &Ui, state: &State) {
        // egui takes the focus away where a press just beside the text ends.
        let selects = !state.selection.is_empty();
        if !self.is_quiet || selects {
            ui.memory_mut(|memory| memory.request_focus(self.holder.id));
        }
        if selects {
            // What the middle button pastes elsewhere.
            let text = self.group.copied(&state.selection);
            let settled = egui::OutputCommand::TextSelectionSettled(text);
            ui.output_mut(|output| output.commands.push(settled));
        }
    }

    /// The second button goes down: outside of what is selected it puts the
    /// caret there first.
    fn second_press(&self, state: &mut State, at: Pos2) {
        let Some(place) = self.group.nearest(at) else { return };
        let (start, end) = state.selection.ends();
        let is_inside = (start.key()..=end.key()).contains(&place.key());
        if state.group != Some(self.holder.id) || !is_inside || state.selection.is_empty() {
            state.take(self.holder.id, self.group, Selection::at(place));
        }
        state.menu_at = Some(place);
    }

    /// An I-beam, unless something to be pressed lies there.
    fn shape(&self, ui: &Ui) {
        let taken = ui.output(|output| output.cursor_icon != CursorIcon::Default);
        if self.is_quiet || !taken {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
    }
}

/// Keys, while the text has the focus.
fn keys(ui: &Ui, holder: Id, group: &Group<'_>, state: &mut State) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(holder, filter));
    for event in ui.input(|input| input.filtered_events(&filter)) {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { continue };
        if state.group != Some(holder) {
            state.take(holder, group, Selection::at(first_in_sight(group)));
        }
        if key == Key::A && modifiers.command {
            state.selection = Selection::all(group);
        } else if let Some((step, extend)) = movement(key, modifiers) {
            state.selection.apply(group, step, extend);
            state.reveal = true;
        }
    }
}

/// Where the keyboard begins in a text that nobody has pressed.
fn first_in_sight(group: &Group<'_>) -> Place {
    let seen = group.blocks.iter().position(|block| {
        block.shown.as_ref().is_some_and(|shown| shown.rect.intersect(shown.clip).is_positive())
    });
    Place::start(seen.unwrap_or(0))
}

/// What the context menu was used for, beyond selecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Copy,
}

fn menu(ui: &Ui, holder: &Response, group: &Group<'_>, state: &mut State) -> Option<Wish> {
    let ctx = ui.ctx();
    let language = Kit::of(ctx).look().language;
    let asked = state.menu_at.filter(|_| state.group == Some(holder.id));
    let opens = asked.is_some()
        && ui.input(|input| input.pointer.button_pressed(egui::PointerButton::Secondary));
    let copy = tr(language, "edit-copy");
    let (paragraph, all) = (tr(language, "edit-copy-paragraph"), tr(language, "edit-select-all"));
    menu_at_pointer(holder, opens, &tr(language, "edit-menu"), |ui| {
        let mut wish = None;
        let some = !state.selection.is_empty();
        let item = MenuItem::new(&copy).shortcut("Ctrl+C");
        if ui.add_enabled(some, item).clicked() {
            wish = Some(Wish::Copy);
        }
        if ui.add(MenuItem::new(&paragraph)).clicked()
            && let Some(place) = asked
        {
            state.selection = Selection::press(group, place, Unit::Paragraph);
            wish = Some(Wish::Copy);
        }
        if ui.add(MenuItem::new(&all).shortcut("Ctrl+A")).clicked() {
            state.selection = Selection::between(
                Place::start(0),
                Place::end(group, group.count().saturating_sub(1)),
            );
            ui.memory_mut(|memory| memory.request_focus(holder.id));
        }
        wish
    })
    .flatten()
}
