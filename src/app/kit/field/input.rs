//! What pointer, keys, clipboard and input method do to a field.

use super::view::View;
use super::{Preedit, State, TextField};
use crate::app::kit::handle::Kit;
use crate::app::kit::keys::movement;
use crate::text::editing::{Caret, Edit, Place, Reach, Selection, Single, Unit};
use egui::{Event, EventFilter, ImeEvent, Key, Modifiers, Rect, Response, Ui};
use std::sync::Arc;

/// The zero-width non-joiner.
const ZWNJ: &str = "\u{200c}";

impl TextField<'_> {
    /// What the middle button pastes, where it was pressed.
    pub(super) fn paste_selected(
        &mut self,
        ui: &Ui,
        kit: &Kit,
        response: &Response,
        inside: Rect,
        state: &mut State,
    ) {
        let pasted = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                Event::MiddleClickPaste { pos, text } => Some((*pos, text.clone())),
                _ => None,
            })
        });
        let Some((at, text)) = pasted.filter(|(at, _)| response.rect.contains(*at)) else { return };
        if self.read_only || !response.contains_pointer() {
            return;
        }
        let caret = View::new(self, kit, inside, state).hit(at, state.scroll);
        state.editor.select(Selection::at(Place { block: 0, caret }));
        self.apply(kit, inside, state, Edit::Paste(self.allowed(&text)));
        response.request_focus();
    }

    /// The pointer: places the caret, selects, takes the focus, scrolls.
    pub(super) fn point(
        &self,
        ui: &Ui,
        kit: &Kit,
        response: &Response,
        inside: Rect,
        state: &mut State,
    ) {
        let view = View::new(self, kit, inside, state);
        if response.hovered() && view.overflows() {
            let rolled = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
            state.scroll.y -= rolled;
        }
        let pointer = ui.input(|input| input.pointer.clone());
        let Some(at) = response.interact_pointer_pos() else {
            state.dragging &= pointer.primary_down();
            return;
        };
        // A quick click presses and lets go within one frame.
        let pressed = (pointer.primary_pressed() && response.is_pointer_button_down_on())
            || (response.clicked() && !state.dragging);
        let single = Single { text: self.text, paragraph: Arc::clone(&view.paragraph) };
        let place = Place { block: 0, caret: view.hit(at, state.scroll) };
        if pressed {
            response.request_focus();
            press(ui, &single, place, state);
        } else if state.dragging && pointer.is_decidedly_dragging() {
            let mut selection = state.editor.selection;
            selection.drag_to(&single, place);
            state.editor.select(selection);
        }
        if state.dragging && pointer.primary_released() && !state.editor.selected().is_empty() {
            // What the middle button pastes elsewhere.
            let selected = self.text[state.editor.selected()].to_owned();
            ui.output_mut(|output| {
                output.commands.push(egui::OutputCommand::TextSelectionSettled(selected));
            });
        }
        state.dragging &= pointer.primary_down();
        state.touched = pointer_time(ui);
    }

    /// The keyboard; true when Enter was pressed in a field of one line.
    pub(super) fn type_in(
        &mut self,
        ui: &Ui,
        kit: &Kit,
        id: egui::Id,
        inside: Rect,
        state: &mut State,
    ) -> bool {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let mut submitted = false;
        // Shift as it was when the letter came, not at the end of the frame.
        let mut shift = ui.input(|input| input.modifiers.shift);
        for event in ui.input(|input| input.filtered_events(&filter)) {
            if let Event::Key { pressed: true, modifiers, .. } = event {
                shift = modifiers.shift;
            }
            match event {
                Event::Key { key: Key::Enter, pressed: true, .. } if !self.is_multiline() => {
                    submitted = true;
                }
                Event::Copy => self.copy(ui, state),
                Event::Cut => self.cut(ui, kit, inside, state),
                Event::Ime(event) => self.compose(kit, inside, event, state),
                other => {
                    let Some(edit) = self.edit_for(other, shift, state) else { continue };
                    self.apply(kit, inside, state, edit);
                }
            }
            state.touched = pointer_time(ui);
        }
        submitted
    }

    pub(super) fn copy(&self, ui: &Ui, state: &State) {
        let selected = state.editor.selected();
        if !selected.is_empty() {
            ui.copy_text(self.text[selected].to_owned());
        }
    }

    pub(super) fn cut(&mut self, ui: &Ui, kit: &Kit, inside: Rect, state: &mut State) {
        self.copy(ui, state);
        if !state.editor.selected().is_empty() {
            self.apply(kit, inside, state, Edit::Delete(Reach::Letter));
        }
    }

    /// An input method's proposal is shown at the caret, in place of what is
    /// selected, until it is accepted.
    fn compose(&mut self, kit: &Kit, inside: Rect, event: ImeEvent, state: &mut State) {
        if self.read_only {
            return;
        }
        match event {
            ImeEvent::Preedit { text, active_range_chars } => {
                if !text.is_empty() && !state.editor.selected().is_empty() {
                    self.apply(kit, inside, state, Edit::Delete(Reach::Letter));
                }
                let byte = |at| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
                let active = active_range_chars.map(|range| byte(range.start)..byte(range.end));
                let active = active.unwrap_or(text.len()..text.len());
                state.preedit = Preedit { text, active };
                state.reveal = true;
            }
            ImeEvent::Commit(text) => {
                state.preedit = Preedit::default();
                // Some report an end of what never began.
                if !text.is_empty() {
                    self.apply(kit, inside, state, Edit::Insert(self.allowed(&text)));
                }
            }
            ImeEvent::DeleteSurrounding { before_chars, after_chars } => {
                let caret = state.editor.caret().offset;
                let before = self.text[..caret].char_indices().rev().nth(before_chars.max(1) - 1);
                let start = if before_chars == 0 { caret } else { before.map_or(0, |(at, _)| at) };
                let after = self.text[caret..].char_indices().nth(after_chars);
                let end = after.map_or(self.text.len(), |(at, _)| caret + at);
                let place = |offset| Place { block: 0, caret: Caret::before(offset) };
                state.editor.select(Selection::between(place(start), place(end)));
                if start < end {
                    self.apply(kit, inside, state, Edit::Delete(Reach::Letter));
                }
            }
            _ => {}
        }
    }

    /// What an event asks of the editor.
    fn edit_for(&self, event: Event, shift: bool, state: &State) -> Option<Edit> {
        match event {
            Event::Text(typed) if typed == " " && shift => {
                let before = self.text[..state.editor.selected().start].chars().next_back();
                let space = if takes_joiner(before) { ZWNJ } else { " " };
                Some(Edit::Insert(space.to_owned()))
            }
            // Line breaks come as a key.
            Event::Text(typed) if matches!(typed.as_str(), "\n" | "\r") => None,
            Event::Text(typed) => Some(Edit::Insert(self.allowed(&typed))),
            Event::Paste(pasted) => Some(Edit::Paste(self.allowed(&pasted))),
            Event::Key { key, pressed: true, modifiers, .. } => self.key_edit(key, modifiers),
            _ => None,
        }
    }

    fn key_edit(&self, key: Key, modifiers: Modifiers) -> Option<Edit> {
        let Modifiers { shift, command, alt, .. } = modifiers;
        let reach = match (command || alt, shift) {
            (true, true) => Reach::Line,
            (true, false) => Reach::Word,
            (false, _) => Reach::Letter,
        };
        Some(match key {
            Key::Backspace => Edit::Backspace(reach),
            // Shift and Delete cuts, as an event of its own.
            Key::Delete if shift && !command => return None,
            Key::Delete => Edit::Delete(reach),
            Key::Enter if self.is_multiline() => Edit::Insert("\n".to_owned()),
            Key::Num2 if command && shift => Edit::Insert(ZWNJ.to_owned()),
            Key::A if command => Edit::SelectAll,
            Key::Z if command && shift => Edit::Redo,
            Key::Z if command => Edit::Undo,
            Key::Y if command => Edit::Redo,
            _ => {
                let (step, extend) = movement(key, modifiers)?;
                Edit::Move(step, extend)
            }
        })
    }

    /// New text as the field may hold it: in one line, breaks become spaces.
    pub(super) fn allowed(&self, text: &str) -> String {
        if self.is_multiline() {
            return text.replace("\r\n", "\n").replace('\r', "\n");
        }
        let is_break = |c: char| matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
        let lines = text.trim_matches(is_break).replace("\r\n", "\n");
        lines.chars().map(|c| if is_break(c) || c == '\t' { ' ' } else { c }).collect()
    }
}

/// The first button goes down on the text.
fn press(ui: &Ui, single: &Single<'_>, place: Place, state: &mut State) {
    let (time, at) = ui.input(|input| (input.time, input.pointer.interact_pos()));
    let shift = ui.input(|input| input.modifiers.shift);
    let delay = ui.ctx().options(|options| options.input_options.max_double_click_delay);
    let unit = state.presses.press(time, at.unwrap_or_default(), delay);
    let mut selection = state.editor.selection;
    if shift && unit == Unit::Letter {
        selection.extend_to(place);
    } else {
        selection = Selection::press(single, place, unit);
    }
    state.editor.select(selection);
    state.dragging = true;
}

/// Now, in seconds.
pub(super) fn pointer_time(ui: &Ui) -> f64 {
    ui.input(|input| input.time)
}

/// Whether a letter takes a zero-width non-joiner after it.
fn takes_joiner(letter: Option<char>) -> bool {
    letter.is_some_and(|c| {
        matches!(c, '\u{0620}'..='\u{065f}' | '\u{066e}'..='\u{06d5}' | '\u{0750}'..='\u{077f}')
    })
}
