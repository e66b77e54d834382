//! The one-line text field: egui's events in, a drawn line with caret and
//! selection out.

use super::control::{ICON, focus_ring};
use super::edit::{Edit, Editor, Line, Reach};
use super::handle::{Kit, is_rtl_letter, plain};
use super::icons::Icon;
use super::style::{Type, mix};
use crate::app::theme::{HIT, RADIUS};
use crate::text::{Align, Direction, Paragraph, ParagraphSpec, StyleSpan};
use egui::output::IMEOutput;
use egui::{
    CursorIcon, Event, EventFilter, IMEPurpose, ImeEvent, Key, Modifiers, Rect, Response, Role,
    Sense, Ui, Widget, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// A field for one line of text of any direction.
///
/// Shift+Space after a Persian letter is a zero-width non-joiner. Enter and
/// Esc give the focus up; ask `response.lost_focus()` and the key.
///
/// ```no_run
/// use gahnegar::app::kit::{Icon, TextField};
/// # fn show(ui: &mut egui::Ui, query: &mut String) {
/// let field = TextField::new(query, "جست‌وجو").hint("جست‌وجو در رویدادها…").icon(Icon::Search);
/// if ui.add(field.width(320.0)).changed() { /* search */ }
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
    direction: Option<Direction>,
    id: Option<egui::Id>,
    wrong: bool,
    clear: Option<&'a str>,
}

/// What a field remembers between frames.
#[derive(Debug, Clone, Default)]
struct State {
    editor: Editor,
    /// What an input method proposes at the caret.
    preedit: String,
    /// Points of the line hidden at the left.
    scroll: f32,
    /// When something last happened; the caret blinks since.
    touched: f64,
}

impl<'a> TextField<'a> {
    /// A field for `text`; `label` is what a screen reader says.
    pub fn new(text: &'a mut String, label: &'a str) -> Self {
        Self {
            text,
            label,
            hint: "",
            icon: None,
            width: None,
            direction: None,
            id: None,
            wrong: false,
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

    /// The text's direction, where it is not the interface's: a path, a link.
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

    /// Shows a cross that empties the field; `label` is what a screen reader
    /// says.
    pub fn clearable(mut self, label: &'a str) -> Self {
        self.clear = Some(label);
        self
    }

    fn layout(&self, kit: &Kit, text: &str, spans: &[StyleSpan]) -> Arc<Paragraph> {
        kit.paragraph(&ParagraphSpec {
            text,
            style: Type::Body.text_style(),
            direction: self.direction_now(kit),
            max_width: None,
            align: Align::Start,
            max_lines: None,
            spans,
        })
    }
}

impl Widget for TextField<'_> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let width = self.width.unwrap_or(f32::INFINITY).min(ui.available_width()).max(60.0);
        let (id, rect) = ui.allocate_space(vec2(width, HIT + 6.0));
        let id = self.id.unwrap_or(id);
        let mut response = ui.interact(rect, id, Sense::click_and_drag());
        let mut state: State = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        state.editor.settle(self.text);
        let old = self.text.clone();
        let inside = self.inside(&kit, rect);
        if response.hovered() && ui.is_enabled() {
            ui.set_cursor_icon(CursorIcon::Text);
        }
        self.point(ui, &kit, &mut response, inside, &mut state);
        let by_pointer =
            ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
        if response.gained_focus() && !by_pointer {
            // Whoever comes by Tab or a shortcut most likely writes anew.
            state.editor.select_all(self.text);
            state.touched = ui.input(|input| input.time);
        }
        let mut submitted = false;
        if response.has_focus() && ui.is_enabled() {
            submitted = self.type_in(ui, &kit, id, &mut state);
        }
        if self.cleared(ui, &kit, rect, id) {
            state.editor.apply(self.text, &self.line(&kit), Edit::SelectAll);
            state.editor.apply(self.text, &self.line(&kit), Edit::Insert(String::new()));
            response.request_focus();
        }
        if *self.text != old {
            response.mark_changed();
        }
        response.widget_info(|| {
            let mut info = WidgetInfo::text_edit(
                ui.is_enabled(),
                old.as_str(),
                self.text.as_str(),
                plain(self.hint),
            );
            info.label = Some(plain(self.label));
            info
        });
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
    /// Where the text may stand.
    fn inside(&self, kit: &Kit, rect: Rect) -> Rect {
        let mut inside = rect.shrink2(vec2(11.0, 4.0));
        if self.icon.is_some() {
            let room = ICON + 6.0;
            if kit.is_rtl() { inside.max.x -= room } else { inside.min.x += room }
        }
        if self.clear.is_some() {
            if kit.is_rtl() { inside.min.x += HIT - 6.0 } else { inside.max.x -= HIT - 6.0 }
        }
        inside
    }

    /// Where the cross stands, while there is something to clear.
    fn cross(&self, kit: &Kit, rect: Rect) -> Option<Rect> {
        self.clear.filter(|_| !self.text.is_empty())?;
        let half = HIT / 2.0 + 2.0;
        let x = if kit.is_rtl() { rect.min.x + half } else { rect.max.x - half };
        Some(Rect::from_center_size(pos2(x, rect.center().y), vec2(HIT, HIT)))
    }

    fn cleared(&self, ui: &Ui, kit: &Kit, rect: Rect, id: egui::Id) -> bool {
        let Some(place) = self.cross(kit, rect) else { return false };
        let response = ui.interact(place, id.with("clear"), Sense::click());
        let label = self.clear.unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), plain(label)));
        if response.hovered() {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        response.clicked()
    }

    fn draw_cross(&self, ui: &Ui, kit: &Kit, rect: Rect, id: egui::Id) {
        let Some(place) = self.cross(kit, rect) else { return };
        let palette = &kit.look().palette;
        let response = ui.ctx().read_response(id.with("clear"));
        let lit = response.as_ref().is_some_and(egui::Response::hovered);
        let focus = response.is_some_and(|response| response.has_focus());
        kit.draw(ui.painter(), |pen| {
            let ink = if lit { palette.text } else { palette.muted };
            pen.icon(Icon::Close, Rect::from_center_size(place.center(), vec2(16.0, 16.0)), ink);
            if focus && kit.shows_focus(ui.ctx()) {
                focus_ring(pen, place.shrink(5.0), 4.0, palette.accent);
            }
        });
    }

    /// One Persian letter makes a line Persian, wherever it stands: a query
    /// must not turn around while its first word is Latin.
    fn direction_now(&self, kit: &Kit) -> Direction {
        let persian = || self.text.chars().any(is_rtl_letter);
        let found = || if persian() { Direction::Rtl } else { kit.direction() };
        self.direction.unwrap_or_else(found)
    }

    fn is_rtl(&self, kit: &Kit) -> bool {
        self.direction_now(kit) == Direction::Rtl
    }

    fn line(&self, kit: &Kit) -> Line {
        Line::new(self.text, &self.layout(kit, self.text, &[]), self.is_rtl(kit))
    }

    /// The window's x of the line's left end.
    fn left(&self, kit: &Kit, inside: Rect, width: f32, scroll: f32) -> f32 {
        if width > inside.width() {
            inside.min.x - scroll
        } else if self.is_rtl(kit) {
            inside.max.x - width
        } else {
            inside.min.x
        }
    }

    /// The pointer: places the caret, selects, takes the focus.
    fn point(&self, ui: &Ui, kit: &Kit, response: &mut Response, inside: Rect, state: &mut State) {
        let Some(at) = response.interact_pointer_pos() else { return };
        let paragraph = self.layout(kit, self.text, &[]);
        let line = Line::new(self.text, &paragraph, self.is_rtl(kit));
        let caret = line.hit(at.x - self.left(kit, inside, paragraph.width, state.scroll));
        // A quick click presses and lets go within one frame.
        let pressed = response.clicked()
            || (response.is_pointer_button_down_on() && ui.input(|i| i.pointer.any_pressed()));
        if pressed {
            response.request_focus();
        }
        if response.double_clicked() {
            state.editor.select_word(self.text, caret.offset);
        } else if response.triple_clicked() {
            state.editor.select_all(self.text);
        } else if pressed {
            state.editor.place(caret, ui.input(|input| input.modifiers.shift));
        } else if response.dragged() {
            state.editor.place(caret, true);
        }
        state.touched = ui.input(|input| input.time);
    }

    /// The keyboard; true when Enter was pressed.
    fn type_in(&mut self, ui: &Ui, kit: &Kit, id: egui::Id, state: &mut State) -> bool {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let events = ui.input(|input| input.filtered_events(&filter));
        let mut submitted = false;
        for event in events {
            match event {
                Event::Key { key: Key::Enter, pressed: true, .. } => submitted = true,
                Event::Copy | Event::Cut => self.copy(ui, kit, &event, state),
                Event::Ime(ime) => self.compose(kit, ime, state),
                other => {
                    let shift = ui.input(|input| input.modifiers.shift);
                    let Some(edit) = edit_for(other, shift, self.text, &state.editor) else {
                        continue;
                    };
                    let line = self.line(kit);
                    state.editor.apply(self.text, &line, edit);
                }
            }
            state.touched = ui.input(|input| input.time);
        }
        submitted
    }

    fn copy(&mut self, ui: &Ui, kit: &Kit, event: &Event, state: &mut State) {
        let selected = self.text[state.editor.selection()].to_owned();
        if selected.is_empty() {
            return;
        }
        ui.copy_text(selected);
        if *event == Event::Cut {
            let line = self.line(kit);
            state.editor.apply(self.text, &line, Edit::Insert(String::new()));
        }
    }

    /// An input method's proposal is shown at the caret until it is accepted.
    fn compose(&mut self, kit: &Kit, event: ImeEvent, state: &mut State) {
        match event {
            ImeEvent::Preedit { text, .. } => state.preedit = text,
            ImeEvent::Commit(text) => {
                state.preedit.clear();
                let line = self.line(kit);
                state.editor.apply(self.text, &line, Edit::Insert(one_line(&text)));
            }
            _ => {}
        }
    }

    fn draw(&self, ui: &Ui, kit: &Kit, response: &Response, inside: Rect, state: &mut State) {
        let (rect, ctx) = (response.rect, ui.ctx());
        let palette = &kit.look().palette;
        let focused = response.has_focus();
        let hover = ctx.animate_bool(response.id.with("hover"), response.hovered());
        let focus = ctx.animate_bool(response.id.with("focus"), focused);
        let shown = Shown::new(self, kit, state);
        state.scroll = shown.scrolled(inside.width(), state.scroll);
        let left = self.left(kit, inside, shown.paragraph.width, state.scroll);
        let top = inside.center().y - shown.paragraph.height / 2.0;
        let caret = Rect::from_min_size(
            pos2((left + shown.caret_x).clamp(inside.min.x, inside.max.x - 1.0), top),
            vec2(1.5, shown.paragraph.height),
        );
        let lit = focused && blinks(ui, state.touched);
        kit.draw(ui.painter(), |pen| {
            pen.fill(rect, RADIUS, palette.card);
            let rest = mix(palette.border_strong, palette.text, hover * 0.3);
            let edge = if self.wrong { palette.warn } else { mix(rest, palette.accent, focus) };
            pen.outline(rect, RADIUS, 1.0 + focus, edge);
            if focused && kit.shows_focus(ctx) {
                focus_ring(pen, rect, RADIUS, palette.accent.faded(0.35));
            }
            if let Some(icon) = self.icon {
                let x = if kit.is_rtl() { rect.max.x - 11.0 - ICON } else { rect.min.x + 11.0 };
                let place =
                    Rect::from_min_size(pos2(x, rect.center().y - ICON / 2.0), vec2(ICON, ICON));
                pen.icon(icon, place, palette.muted);
            }
            pen.clip(inside.expand2(vec2(1.0, 4.0)));
            if self.text.is_empty() && state.preedit.is_empty() {
                let hint = self.layout(kit, self.hint, &[]);
                let x = self.left(kit, inside, hint.width, 0.0);
                pen.text(&hint, pos2(x, top), palette.muted);
            }
            for [x0, y0, x1, y1] in shown.selected.iter().copied().filter(|_| focused) {
                let mark = Rect::from_min_max(pos2(left + x0, top + y0), pos2(left + x1, top + y1));
                pen.fill(mark, 2.0, palette.selection);
            }
            pen.text(&shown.paragraph, pos2(left, top), palette.text);
            for [x0, _, x1, y1] in &shown.composed {
                let y = top + y1 - 3.0;
                pen.line(pos2(left + x0, y), pos2(left + x1, y), 1.0, palette.accent);
            }
            if lit {
                pen.fill(caret.shrink2(vec2(0.0, 2.0)), 0.0, palette.accent);
            }
            pen.unclip();
        });
        if focused && ui.memory(|memory| memory.owns_ime_events(response.id)) {
            ctx.output_mut(|output| {
                output.ime = Some(IMEOutput {
                    purpose: IMEPurpose::Normal,
                    rect,
                    cursor_rect: caret,
                    should_interrupt_composition: false,
                });
            });
        }
    }
}

/// What is to be seen: the text with what an input method proposes in it.
struct Shown {
    paragraph: Arc<Paragraph>,
    caret_x: f32,
    selected: Vec<[f32; 4]>,
    composed: Vec<[f32; 4]>,
}

impl Shown {
    fn new(field: &TextField<'_>, kit: &Kit, state: &State) -> Self {
        let (mut text, mut caret) = (field.text.clone(), state.editor.caret);
        let start = caret.offset;
        if !state.preedit.is_empty() {
            text.insert_str(start, &state.preedit);
            caret.offset += state.preedit.len();
            caret.upstream = true;
        }
        let paragraph = field.layout(kit, &text, &[]);
        let line = Line::new(&text, &paragraph, field.is_rtl(kit));
        let selected = state.editor.selection();
        Self {
            caret_x: line.x(caret),
            selected: if selected.is_empty() { Vec::new() } else { paragraph.rects(selected) },
            composed: if state.preedit.is_empty() {
                Vec::new()
            } else {
                paragraph.rects(start..start + state.preedit.len())
            },
            paragraph,
        }
    }

    /// How much to hide at the left so that the caret shows.
    fn scrolled(&self, room: f32, scroll: f32) -> f32 {
        let most = (self.paragraph.width - room + 2.0).max(0.0);
        let seen =
            scroll.clamp(self.caret_x - room + 2.0, self.caret_x.max(self.caret_x - room + 2.0));
        seen.clamp(0.0, most)
    }
}

/// Whether the caret is lit now; asks for the frame in which that changes.
fn blinks(ui: &Ui, touched: f64) -> bool {
    if !ui.visuals().text_cursor.blink {
        return true;
    }
    let half = 0.55;
    let since = ui.input(|input| input.time) - touched;
    ui.ctx().request_repaint_after_secs((half - since.rem_euclid(half)) as f32);
    (since / half).floor() as i64 % 2 == 0
}

/// Line breaks become spaces.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect()
}

/// Whether a letter takes a zero-width non-joiner after it.
fn joins(letter: Option<char>) -> bool {
    letter.is_some_and(|c| matches!(c, '\u{0620}'..='\u{06d5}' | '\u{0750}'..='\u{077f}'))
}

/// What an event asks of the editor.
fn edit_for(event: Event, shift: bool, text: &str, editor: &Editor) -> Option<Edit> {
    match event {
        Event::Text(typed) if typed == " " && shift => {
            let before = text[..editor.selection().start].chars().next_back();
            let space = if joins(before) { "\u{200c}" } else { " " };
            Some(Edit::Insert(space.to_owned()))
        }
        Event::Text(typed) => Some(Edit::Insert(one_line(&typed))),
        Event::Paste(pasted) => Some(Edit::Insert(one_line(pasted.trim_end_matches('\n')))),
        Event::Key { key, pressed: true, modifiers, .. } => key_edit(key, modifiers),
        _ => None,
    }
}

fn key_edit(key: Key, modifiers: Modifiers) -> Option<Edit> {
    let Modifiers { shift: select, command, alt, .. } = modifiers;
    let reach = if command || alt { Reach::Word } else { Reach::Letter };
    Some(match key {
        Key::ArrowLeft => Edit::Move { left: true, reach, select },
        Key::ArrowRight => Edit::Move { left: false, reach, select },
        Key::Home => Edit::Edge { end: false, select },
        Key::End => Edit::Edge { end: true, select },
        Key::Backspace => Edit::Backspace(reach),
        Key::Delete => Edit::Delete(reach),
        Key::A if command => Edit::SelectAll,
        Key::Z if command && select => Edit::Redo,
        Key::Z if command => Edit::Undo,
        Key::Y if command => Edit::Redo,
        _ => return None,
    })
}
