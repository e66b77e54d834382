//! Copying from the timeline. Dragging moves it, so text is selected only on
//! the selected event's card; every card has a menu, and Ctrl+C copies the
//! selected event.

use super::in_window;
use crate::app::frame::Frame;
use crate::app::kit::{self, MenuItem};
use crate::timeline::{self, Readable, Target, TimelineEvent};
use egui::{Event, Pos2, Rect, Response, Ui, vec2};

/// Makes the title on the selected card selectable, and draws what is selected.
pub(super) fn title(ui: &mut Ui, frame: &Frame<'_>, readable: &Readable, origin: Pos2) {
    let size = vec2(readable.paragraph.width, readable.paragraph.height);
    let [x0, x1] = ink(readable);
    let place = kurbo::Rect::from_origin_size(
        readable.at,
        kurbo::Size::new(f64::from(size.x), f64::from(size.y)),
    );
    let at = in_window(place, origin).min;
    let rect = Rect::from_min_max(at + vec2(x0, 0.0), at + vec2(x1, size.y));
    kit::selectable_quietly(ui, "card", |ui| {
        let marks = kit::show_text(ui, &readable.text, &readable.paragraph, at, rect);
        if marks.is_empty() {
            return;
        }
        frame.kit.draw(ui.painter(), |pen| {
            marks.below(pen, frame.kit, &readable.paragraph, at);
            pen.text(&readable.paragraph, at, readable.color);
        });
    });
}

/// Left and right end of all lines.
fn ink(readable: &Readable) -> [f32; 2] {
    let rows = readable.paragraph.line_table();
    rows.iter().fold([f32::MAX, f32::MIN], |[x0, x1], row| [x0.min(row.x0), x1.max(row.x1)])
}

/// Date and title of an event, a line each.
fn words(frame: &Frame<'_>, event: &TimelineEvent) -> (String, String) {
    let preferences = &frame.state.preferences;
    let date = timeline::date_words(preferences.language, preferences.calendar, event);
    (date, event.title.clone())
}

/// Ctrl+C copies the selected event when no text is selected.
pub(super) fn selected_event(ui: &Ui, frame: &Frame<'_>) {
    let asked = ui.input(|input| input.events.contains(&Event::Copy));
    let is_taken = kit::has_selection(ui.ctx()) || kit::is_typing(ui.ctx());
    if !asked || is_taken || !frame.state.dialogs.is_empty() {
        return;
    }
    let selected = frame.state.selection.map(|selection| selection.event as u64);
    let mut events = frame.state.corpus.model.events().iter();
    if let Some(event) = events.find(|event| Some(event.id) == selected) {
        let (date, title) = words(frame, event);
        ui.copy_text(format!("{date}\n{title}"));
    }
}

/// The menu of a card, a dot or a line of the tray.
pub(super) fn menu(frame: &Frame<'_>, target: Target, response: &Response) {
    let Target::Event(id) = target else { return };
    let mut events = frame.state.corpus.model.events().iter();
    let Some(event) = events.find(|event| event.id == id) else { return };
    kit::context_menu(response, &frame.tr("edit-menu"), |ui| {
        let (date, title) = words(frame, event);
        let both = format!("{date}\n{title}");
        let is_selected = frame.state.selection.is_some_and(|at| at.event as u64 == id);
        let keys = if is_selected { "Ctrl+C" } else { "" };
        for (label, text, keys) in [
            ("card-copy-title", title, ""),
            ("card-copy-date", date, ""),
            ("card-copy-all", both, keys),
        ] {
            if ui.add(MenuItem::new(&frame.tr(label)).shortcut(keys)).clicked() {
                ui.copy_text(text);
            }
        }
    });
}
