//! What pointer, keys and the context menu do to a selectable text.

use super::group::Group;
use super::state::{self, State};
use crate::app::kit::handle::Kit;
use crate::app::kit::keys::movement;
use crate::app::kit::menu::{MenuItem, menu_at_pointer};
use crate::i18n::tr;
use crate::text::editing::{Blocks, Place, Selection, Unit};
use egui::{CursorIcon, Event, EventFilter, Id, Key, Pos2, Rect, Response, Ui};

/// Answers everything that concerns a text in this frame.
pub(super) fn answer(ui: &mut Ui, holder: &Response, group: &Group<'_>, rect: Rect) {
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
    point(ui, holder, group, rect, &mut state);
    if holder.has_focus() {
        keys(ui, holder.id, group, &mut state);
    }
    let wants = menu(ui, holder, group, &mut state);
    let is_ours = state.group == Some(holder.id);
    if is_ours && (wants == Some(Wish::Copy) || asks_to_copy(ui)) && !state.selection.is_empty() {
        ui.copy_text(group.copied(&state.selection));
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
    /// Takes the selection over.
    fn take(&mut self, holder: Id, group: &Group<'_>, selection: Selection) {
        if self.group != Some(holder) {
            self.group = Some(holder);
            self.keys = group.blocks.iter().map(|block| block.key).collect();
        }
        self.selection = selection;
    }
}

/// The pointer: presses, drags, its shape.
fn point(ui: &Ui, holder: &Response, group: &Group<'_>, rect: Rect, state: &mut State) {
    let is_ours = state.group == Some(holder.id);
    let layer = ui.layer_id();
    let here = |at: Pos2| ui.ctx().layer_id_at(at) == Some(layer);
    let (at, pressed, secondary, down, released) = ui.input(|input| {
        let pointer = &input.pointer;
        let secondary = pointer.button_pressed(egui::PointerButton::Secondary);
        let at = pointer.interact_pos();
        (at, pointer.primary_pressed(), secondary, pointer.primary_down(), pointer.primary_released())
    });
    let Some(at) = at else { return };
    let under = group.under(at).filter(|_| here(at));
    if pressed && under.is_some() {
        press(ui, holder, group, state, at);
    } else if pressed && is_ours && !egui::Popup::is_any_open(ui.ctx()) {
        // A press beside the text gives the selection up.
        *state = State { presses: state.presses, ..State::default() };
    } else if secondary && under.is_some() {
        second_press(holder, group, state, at);
    } else if is_ours && state.dragging && (down || released) {
        let is_drag = ui.input(|input| input.pointer.is_decidedly_dragging());
        if is_drag && let Some(place) = group.nearest(at) {
            state.selection.drag_to(group, place);
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
    }
    if released && is_ours && state.dragging {
        // egui takes the focus away where a press just beside the text ends.
        ui.memory_mut(|memory| memory.request_focus(holder.id));
    }
    state.dragging &= down;
    let nothing_held = !ui.input(|input| input.pointer.any_down());
    if under.is_some() && rect.contains(at) && nothing_held {
        let clickable = ui.output(|output| output.cursor_icon != CursorIcon::Default);
        if !clickable {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
    }
}

/// The first button goes down on the text.
fn press(ui: &Ui, holder: &Response, group: &Group<'_>, state: &mut State, at: Pos2) {
    let Some(mut place) = group.nearest(at) else { return };
    let (time, shift) = ui.input(|input| (input.time, input.modifiers.shift));
    let delay = ui.ctx().options(|options| options.input_options.max_double_click_delay);
    let is_ours = state.group == Some(holder.id);
    let unit = state.presses.press(time, at, delay);
    if is_ours && unit != Unit::Letter {
        // What the first press did may have moved the text: its word is meant.
        place = if unit == Unit::Word { state.selection.focus } else { state.selection.anchor };
    }
    if shift && is_ours && unit == Unit::Letter {
        state.selection.extend_to(place);
    } else {
        state.take(holder.id, group, Selection::press(group, place, unit));
    }
    state.dragging = true;
    ui.memory_mut(|memory| memory.request_focus(holder.id));
}

/// The second button goes down: outside of what is selected it puts the caret
/// there first.
fn second_press(holder: &Response, group: &Group<'_>, state: &mut State, at: Pos2) {
    let Some(place) = group.nearest(at) else { return };
    let (start, end) = state.selection.ends();
    let inside = (start.key()..=end.key()).contains(&place.key());
    if state.group != Some(holder.id) || !inside || state.selection.is_empty() {
        state.take(holder.id, group, Selection::at(place));
    }
    state.menu_at = Some(place);
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
