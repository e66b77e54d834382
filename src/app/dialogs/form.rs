//! Lines of a form: a name at the start, its control after it.

use crate::app::kit::{self, Tone, Type};
use egui::{Sense, Ui, pos2, vec2};

/// Room for a name, in points.
const NAME: f32 = 96.0;
/// Height of a line, in points.
const LINE: f32 = 30.0;

/// A line of the form. Where there is no room the control stands below its
/// name, which the control itself tells screen readers.
pub(super) fn line(ui: &mut Ui, name: &str, control: impl FnOnce(&mut Ui)) {
    kit::wrapped_row(ui, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(NAME, LINE), Sense::hover());
        let kit = kit::Kit::of(ui.ctx());
        let text = kit.line(name, Type::Control, rect.width());
        let color = kit.color(Tone::Muted);
        let x = if kit.is_rtl() { rect.max.x - text.width } else { rect.min.x };
        kit.draw(ui.painter(), |pen| {
            pen.text(&text, pos2(x, rect.center().y - text.height / 2.0), color);
        });
        control(ui);
    });
}
