//! One of several, side by side in a track.

use super::access;
use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::keys;
use super::style::{CLEAR, Type, mix};
use crate::app::theme::{HIT, RADIUS};
use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// One of several, side by side; true in the frame in which it changed. It is
/// one stop of the Tab key; arrows choose, the way they point.
///
/// ```no_run
/// # fn show(ui: &mut egui::Ui, dark: &mut bool) {
/// gahnegar::app::kit::segmented(ui, "پوسته", dark, &[(false, "روشن"), (true, "تیره")]);
/// # }
/// ```
pub fn segmented<T: PartialEq + Clone>(
    ui: &mut Ui,
    label: &str,
    value: &mut T,
    options: &[(T, &str)],
) -> bool {
    let texts: Vec<&str> = options.iter().map(|(_, text)| *text).collect();
    let on = options.iter().position(|(option, _)| option == value);
    match (Segments { label, texts: &texts, on }).show(ui) {
        Some(index) if options[index].0 != *value => {
            *value = options[index].0.clone();
            true
        }
        _ => false,
    }
}

struct Segments<'a> {
    label: &'a str,
    texts: &'a [&'a str],
    on: Option<usize>,
}

impl Segments<'_> {
    fn show(&self, ui: &mut Ui) -> Option<usize> {
        let kit = Kit::of(ui.ctx());
        let widths: Vec<f32> = self
            .texts
            .iter()
            .map(|text| kit.layout(text, Type::Control, None).width.ceil() + 24.0)
            .collect();
        let places = places(&widths, ui.available_width(), kit.is_rtl());
        let size = places.iter().fold(Rect::ZERO, |all, place| all.union(*place)).size();
        let (track, group) = ui.allocate_exact_size(size + Vec2::splat(4.0), Sense::hover());
        group.widget_info(|| {
            WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), plain(self.label))
        });
        let sunken = kit.look().palette.sunken;
        kit.draw(ui.painter(), |pen| pen.fill(track, RADIUS, sunken));
        let (mut chosen, mut walked) = (None, None);
        for (index, place) in places.into_iter().enumerate() {
            let rect = place.translate(track.min.to_vec2() + Vec2::splat(2.0));
            let response = self.part(ui, &kit, &group, index, rect);
            if response.clicked() {
                chosen = Some(index);
            }
            if response.has_focus() {
                let walk = keys::walk(ui, response.id);
                walked = walk.along_line(index, self.texts.len(), kit.is_rtl());
            }
        }
        if let Some(next) = walked {
            // Only now: what cannot take the focus in this frame would lose it.
            ui.memory_mut(|memory| memory.request_focus(group.id.with(next)));
            ui.ctx().request_repaint();
        }
        walked.or(chosen)
    }

    fn part(&self, ui: &Ui, kit: &Kit, group: &Response, index: usize, rect: Rect) -> Response {
        let is_on = self.on == Some(index);
        // The Tab key stops once, at what is chosen.
        let stops = self.on.map_or(index == 0, |on| on == index);
        let sense = if stops { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, group.id.with(index), sense);
        response.widget_info(|| {
            let name = plain(self.texts[index]);
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, name)
        });
        access::describe(&response, |node| access::place(node, index, self.texts.len()));
        let motion = motion(ui, kit, &response);
        let on = ui.ctx().animate_bool(response.id.with("on"), is_on);
        let text = kit.line(self.texts[index], Type::Control, rect.width() - 16.0);
        let palette = &kit.look().palette;
        let ink = mix(palette.muted, palette.text, on.max(motion.hover));
        kit.draw(ui.painter(), |pen| {
            if on > 0.0 {
                pen.shadow(rect, 6.0, 2.0, 1.0, palette.shadow.faded(0.5 * on));
            }
            let raised = if palette.dark { palette.border } else { palette.card };
            let rest = mix(CLEAR, palette.sunken_hover, motion.hover);
            pen.fill(rect, 6.0, mix(rest, raised, on));
            let at = rect.center() - vec2(text.width, text.height) / 2.0;
            pen.text(&text, at, ink);
            if motion.focus {
                focus_ring(pen, rect.shrink(3.0), 4.0, palette.accent);
            }
        });
        response
    }
}

/// Where parts stand, from the start of the line, on as many lines as a width
/// asks for; the first line begins at the origin.
fn places(widths: &[f32], room: f32, rtl: bool) -> Vec<Rect> {
    let mut places: Vec<Rect> = Vec::with_capacity(widths.len());
    let (mut x, mut y) = (0.0_f32, 0.0_f32);
    for &width in widths {
        let width = width.min((room - 4.0).max(HIT));
        if x > 0.0 && x + width > room - 4.0 {
            (x, y) = (0.0, y + HIT + 2.0);
        }
        places.push(Rect::from_min_size(pos2(x, y), vec2(width, HIT)));
        x += width + 2.0;
    }
    if rtl {
        let right = places.iter().map(|place| place.max.x).fold(0.0, f32::max);
        for place in &mut places {
            *place = Rect::from_min_size(pos2(right - place.max.x, place.min.y), place.size());
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_wrap_when_there_is_no_room_and_mirror() {
        let wide = places(&[60.0, 60.0, 60.0], 400.0, false);
        assert!(wide.iter().all(|place| place.min.y == 0.0));
        let narrow = places(&[60.0, 60.0, 60.0], 140.0, false);
        assert_eq!((narrow[1].min.y, narrow[2].min.x), (0.0, 0.0));
        assert!(narrow[2].min.y > HIT);
        let mirrored = places(&[60.0, 60.0, 60.0], 140.0, true);
        for (a, b) in narrow.iter().zip(&mirrored) {
            assert!((a.min.x - (122.0 - b.max.x)).abs() < 1e-3, "{a:?} {b:?}");
        }
    }
}
