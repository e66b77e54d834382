//! All keys, as they are set.

use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Dialog, Label, Type};
use crate::session::Action;
use crate::text::Direction;
use egui::{Ui, vec2};

/// Gestures that are no keys: what one does, and what comes of it.
const GESTURES: [(&str, &str); 9] = [
    ("gesture-wheel", "gesture-wheel-does"),
    ("gesture-shift-wheel", "gesture-shift-wheel-does"),
    ("gesture-drag", "gesture-drag-does"),
    ("gesture-shift-drag", "gesture-shift-drag-does"),
    ("gesture-double-click", "gesture-double-click-does"),
    ("gesture-alt-wheel", "gesture-alt-wheel-does"),
    ("gesture-drag-text", "gesture-drag-text-does"),
    ("gesture-copy", "gesture-copy-does"),
    ("gesture-second-button", "gesture-second-button-does"),
];

/// Draws the dialog.
pub(super) fn show(ui: &Ui, frame: &Frame<'_>) {
    let (title, close) = (frame.tr("shortcuts-title"), frame.tr("dialog-close"));
    let body = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.add(Label::new(&frame.tr("shortcuts-pointer")).strong());
        for (gesture, does) in GESTURES {
            line(ui, &frame.tr(does), |ui| {
                ui.add(Label::caption(&frame.tr(gesture)));
            });
        }
        ui.add_space(8.0);
        ui.add(Label::new(&frame.tr("shortcuts-keys")).strong());
        for action in Action::ALL {
            keys(ui, frame, action);
        }
    };
    let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
    let dialog = Dialog::new("shortcuts", &title).width(520.0).closable(&close);
    let shown = dialog.show(ui.ctx(), body, buttons);
    if shown.close || shown.buttons {
        super::close(frame);
    }
}

fn keys(ui: &mut Ui, frame: &Frame<'_>, action: Action) {
    let chords = frame.state.keys.chords(action);
    if chords.is_empty() {
        return;
    }
    let palette = frame.palette;
    line(ui, &frame.tr(&action.label_id()), |ui| {
        for chord in chords {
            let text = chord.to_string();
            let paragraph = frame.kit.paragraph(&crate::text::ParagraphSpec {
                text: &text,
                style: Type::Caption.text_style(),
                direction: Direction::Ltr,
                max_width: None,
                align: crate::text::Align::Start,
                max_lines: None,
                spans: &[],
            });
            let size = vec2(paragraph.width.max(10.0) + 14.0, 22.0);
            let (rect, said) = ui.allocate_exact_size(size, egui::Sense::hover());
            said.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
            frame.kit.draw(ui.painter(), |pen| {
                pen.fill(rect, 5.0, palette.sunken);
                pen.outline(rect, 5.0, 1.0, palette.border);
                let at = rect.center() - vec2(paragraph.width, paragraph.height) / 2.0;
                pen.text(&paragraph, at, palette.text);
            });
        }
    });
}

/// What happens at the start of the line, what to press at its end.
fn line(ui: &mut Ui, does: &str, press: impl FnOnce(&mut Ui)) {
    kit::ends(ui, |ui| ui.add(Label::new(does).truncate()), press);
}
