//! Fields to write in, of one line or of several: egui's events in, a drawn
//! text with caret and selection out. What is written, where the caret goes
//! and what undo takes back is [`crate::text::editing`]'s business.

mod access;
mod draw;
mod input;
mod menu;
mod view;

#[cfg(test)]
mod tests;

use super::control::ICON;
use super::handle::{Kit, is_rtl_letter, plain};
use super::icons::Icon;
use super::selecting::{Presses, note_typing};
use super::style::Type;
use crate::app::theme::HIT;
use crate::text::editing::{Edit, Editor};
use crate::text::{Align, Direction, Paragraph, ParagraphSpec};
use egui::{CursorIcon, Rect, Response, Sense, Ui, Vec2, Widget, WidgetInfo, vec2};
use std::ops::Range;
use std::sync::Arc;

/// A field for text of any direction.
///
/// Shift+Space after a Persian letter, and Ctrl+Shift+2 anywhere, is a
/// zero-width non-joiner. In a field of one line Enter and Esc give the focus
/// up; ask `response.lost_focus()` and the key.
///
/// ```no_run
/// use gahnegar::app::kit::{Icon, TextField};
/// # fn show(ui: &mut egui::Ui, query: &mut String, notes: &mut String) {
/// let field = TextField::new(query, "جست‌وجو").hint("جست‌وجو در رویدادها…").icon(Icon::Search);
/// if ui.add(field.width(320.0)).changed() { /* search */ }
/// ui.add(TextField::new(notes, "یادداشت").lines(5));
/// # }
/// ```
#[derive(Debug)]
#[must_use = "a field shows when it is added to a `Ui`"]
pub struct TextField<'a> {
    text: &'a mut String,
    label: &'a str,
    hint: &'a str,
    icon: Option<Icon>,
    width: Option<f32>,
    lines: usize,
    direction: Option<Direction>,
    id: Option<egui::Id>,
    wrong: bool,
    read_only: bool,
    clear: Option<&'a str>,
}

/// What a field remembers between frames.
#[derive(Debug, Clone, Default)]
struct State {
    editor: Editor,
    /// What an input method proposes at the caret.
    preedit: Preedit,
    /// Points of the text hidden at the left and at the top.
    scroll: Vec2,
    /// When something last happened; the caret blinks since.
    touched: f64,
    presses: Presses,
    /// Whether the pointer is pressed and selects.
    dragging: bool,
    /// Whether the caret moved and has to be seen.
    reveal: bool,
}

/// What an input method proposes.
#[derive(Debug, Clone, Default, PartialEq)]
struct Preedit {
    text: String,
    /// The bytes of it that are being converted; its end is the caret.
    active: Range<usize>,
}

/// Between the field's edge and its text, in points.
const INSET: Vec2 = vec2(11.0, 4.0);

impl<'a> TextField<'a> {
    /// A field of one line for `text`; `label` is what a screen reader says.
    pub fn new(text: &'a mut String, label: &'a str) -> Self {
        Self {
            text,
            label,
            hint: "",
            icon: None,
            width: None,
            lines: 1,
            direction: None,
            id: None,
            wrong: false,
            read_only: false,
            clear: None,
        }
    }

    /// What stands there while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// An icon at the start.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Width in points; all there is otherwise.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// Room for so many lines: more than one make a field whose text wraps and
    /// scrolls, and in which Enter begins a line.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = lines.max(1);
        self
    }

    /// The text's direction, where its letters do not tell: a path, a date.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// A fixed id, to give it the focus from elsewhere.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Outlined as holding something that cannot be understood.
    pub fn wrong(mut self, wrong: bool) -> Self {
        self.wrong = wrong;
        self
    }

    /// To be read, selected and copied, but not written in.
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// Shows a cross that empties the field; `label` is what a screen reader
    /// says.
    pub fn clearable(mut self, label: &'a str) -> Self {
        self.clear = Some(label);
        self
    }
}

impl Widget for TextField<'_> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let (id, rect) = self.allocate(ui, &kit);
        let mut response = ui.interact(rect, id, Sense::click_and_drag());
        let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        state.editor.settle(self.text);
        let (old, was) = (self.text.clone(), state.editor.selection);
        let inside = self.inside(&kit, rect);
        let submitted = self.answer(ui, &kit, &mut response, inside, &mut state);
        if self.cleared(ui, &kit, rect, id) {
            self.apply(&kit, inside, &mut state, Edit::Replace(String::new()));
            response.request_focus();
        }
        if *self.text != old {
            response.mark_changed();
        }
        state.reveal |= *self.text != old || was != state.editor.selection;
        response.widget_info(|| self.info(ui, &old));
        self.draw(ui, &kit, &response, inside, &mut state);
        self.draw_cross(ui, &kit, rect, id);
        ui.data_mut(|data| data.insert_temp(id, state));
        if submitted {
            response.surrender_focus();
        }
        response
    }
}

impl TextField<'_> {
    fn is_multiline(&self) -> bool {
        self.lines > 1
    }

    fn allocate(&self, ui: &mut Ui, kit: &Kit) -> (egui::Id, Rect) {
        let width = self.width.unwrap_or(f32::INFINITY).min(ui.available_width()).max(60.0);
        let height = if self.is_multiline() {
            let line = self.layout(kit, "", f32::INFINITY).height;
            (self.lines as f32 * line + 4.0 * INSET.y).ceil()
        } else {
            HIT + 6.0
        };
        let (id, rect) = ui.allocate_space(vec2(width, height));
        (self.id.unwrap_or(id), rect)
    }

    /// Where the text may stand.
    fn inside(&self, kit: &Kit, rect: Rect) -> Rect {
        let mut inside = rect.shrink2(INSET);
        if self.is_multiline() {
            inside = inside.shrink2(vec2(0.0, INSET.y));
        }
        if self.icon.is_some() {
            let room = ICON + 6.0;
            if kit.is_rtl() { inside.max.x -= room } else { inside.min.x += room }
        }
        if self.clear.is_some() {
            if kit.is_rtl() { inside.min.x += HIT - 6.0 } else { inside.max.x -= HIT - 6.0 }
        }
        inside
    }

    /// The pointer, the keyboard, the menu, a screen reader; true when Enter
    /// was pressed.
    fn answer(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        response: &mut Response,
        inside: Rect,
        state: &mut State,
    ) -> bool {
        if !ui.is_enabled() {
            return false;
        }
        if response.hovered() {
            ui.set_cursor_icon(CursorIcon::Text);
        }
        self.paste_selected(ui, kit, response, inside, state);
        self.point(ui, kit, response, inside, state);
        let by_pointer =
            ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
        if response.gained_focus() && !by_pointer && !self.is_multiline() {
            // Whoever comes by Tab or a shortcut most likely writes anew.
            self.apply(kit, inside, state, Edit::SelectAll);
            state.touched = ui.input(|input| input.time);
        }
        let mut submitted = false;
        if response.has_focus() {
            note_typing(ui.ctx());
            submitted = self.type_in(ui, kit, response.id, inside, state);
        }
        self.obey_screen_reader(ui, kit, response.id, inside, state);
        self.menu(ui, kit, response, inside, state);
        submitted
    }

    /// Carries an edit out, unless the text may not be written.
    fn apply(&mut self, kit: &Kit, inside: Rect, state: &mut State, edit: Edit) {
        if self.read_only && edit.writes() {
            return;
        }
        let (direction, width) = (self.direction_now(kit), self.wrap_width(inside));
        let layout = |text: &str| lay(kit, text, direction, width);
        state.editor.apply(self.text, layout, edit);
    }

    fn info(&self, ui: &Ui, old: &str) -> WidgetInfo {
        let (enabled, hint) = (ui.is_enabled(), plain(self.hint));
        let mut info = WidgetInfo::text_edit(enabled, old, self.text.as_str(), hint);
        info.label = Some(plain(self.label));
        info
    }

    /// The direction of what is written: Persian as soon as a Persian letter
    /// stands anywhere in it, so that a text does not turn around while its
    /// first word is Latin; the interface's while no letter tells.
    fn direction_now(&self, kit: &Kit) -> Direction {
        self.direction.unwrap_or_else(|| direction_of(self.text, kit.direction()))
    }

    fn wrap_width(&self, inside: Rect) -> f32 {
        if self.is_multiline() { inside.width().max(1.0) } else { f32::INFINITY }
    }

    fn layout(&self, kit: &Kit, text: &str, width: f32) -> Arc<Paragraph> {
        lay(kit, text, self.direction_now(kit), width)
    }
}

/// See [`TextField::direction_now`].
fn direction_of(text: &str, interface: Direction) -> Direction {
    if text.chars().any(is_rtl_letter) {
        Direction::Rtl
    } else if text.chars().any(char::is_alphabetic) {
        Direction::Ltr
    } else {
        interface
    }
}

/// Lays out what is written; on one line when the width is infinite.
fn lay(kit: &Kit, text: &str, direction: Direction, width: f32) -> Arc<Paragraph> {
    kit.paragraph(&ParagraphSpec {
        text,
        style: Type::Body.text_style(),
        direction,
        max_width: width.is_finite().then_some(width),
        align: Align::Start,
        max_lines: None,
        spans: &[],
    })
}
