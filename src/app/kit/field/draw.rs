//! How a field looks.

use super::view::View;
use super::{State, TextField, lay};
use crate::app::kit::control::{ICON, focus_ring};
use crate::app::kit::handle::{Kit, plain};
use crate::app::kit::icons::Icon;
use crate::app::kit::pen::Pen;
use crate::app::kit::style::mix;
use crate::app::theme::{HIT, RADIUS};
use crate::timeline::Palette;
use egui::output::IMEOutput;
use egui::{CursorIcon, IMEPurpose, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// How strongly a field shows that cannot be used.
const DISABLED: f32 = 0.5;

impl TextField<'_> {
    /// Draws everything but the cross, tells the input method and the screen
    /// reader where things are.
    pub(super) fn draw(
        &self,
        ui: &mut Ui,
        kit: &Kit,
        response: &Response,
        inside: Rect,
        state: &mut State,
    ) {
        let view = View::new(self, kit, inside, state);
        state.scroll = view.scrolled(state.scroll, std::mem::take(&mut state.reveal));
        let caret = view.caret_rect(state.scroll);
        let has_caret = response.has_focus() && ui.is_enabled();
        let is_lit = has_caret && blinks(ui, state.touched);
        kit.draw(ui.painter(), |pen| {
            self.ground(pen, ui, kit, response);
            pen.clip(inside.expand2(vec2(1.5, 4.0)));
            let palette = &kit.look().palette;
            self.words(pen, ui, kit, &view, state.scroll, response.has_focus());
            if is_lit {
                pen.fill(caret, 0.0, palette.accent);
            }
            pen.unclip();
        });
        self.describe(ui, response.id, &view, state.scroll);
        if has_caret && !self.read_only && ui.memory(|m| m.owns_ime_events(response.id)) {
            ui.output_mut(|output| {
                output.ime = Some(IMEOutput {
                    purpose: IMEPurpose::Normal,
                    rect: response.rect,
                    cursor_rect: caret,
                    should_interrupt_composition: false,
                });
            });
        }
    }

    fn ground(&self, pen: &mut Pen, ui: &Ui, kit: &Kit, response: &Response) {
        let (rect, ctx, id) = (response.rect, ui.ctx(), response.id);
        let palette = &kit.look().palette;
        let focused = response.has_focus();
        let hover = ctx.animate_bool(id.with("hover"), response.hovered() && ui.is_enabled());
        let focus = ctx.animate_bool(id.with("focus"), focused);
        let rest = mix(palette.border_strong, palette.text, hover * 0.3);
        let edge = if self.wrong { palette.warn } else { mix(rest, palette.accent, focus) };
        let edge = if ui.is_enabled() { edge } else { edge.faded(DISABLED) };
        pen.fill(rect, RADIUS, if self.read_only { palette.sunken } else { palette.card });
        pen.outline(rect, RADIUS, 1.0 + focus, edge);
        if focused && kit.shows_focus(ctx) {
            focus_ring(pen, rect, RADIUS, palette.accent.faded(0.35));
        }
        if let Some(icon) = self.icon {
            let x = if kit.is_rtl() { rect.max.x - 11.0 - ICON } else { rect.min.x + 11.0 };
            let place = pos2(x, rect.center().y - ICON / 2.0);
            pen.icon(icon, Rect::from_min_size(place, Vec2::splat(ICON)), palette.muted);
        }
    }

    /// The hint, or the text with what is selected and composed in it.
    fn words(&self, pen: &mut Pen, ui: &Ui, kit: &Kit, view: &View, scroll: Vec2, focused: bool) {
        let palette: &Palette = &kit.look().palette;
        if view.text.is_empty() {
            let direction = self.direction.unwrap_or_else(|| kit.direction_of(self.hint));
            let hint = lay(kit, self.hint, direction, self.wrap_width(view.inside));
            pen.text(&hint, view.origin_of(&hint, direction, Vec2::ZERO), palette.muted);
            return;
        }
        let at = view.origin(scroll);
        let place =
            |[x0, y0, x1, y1]: [f32; 4]| Rect::from_min_max(at + vec2(x0, y0), at + vec2(x1, y1));
        if focused {
            for area in view.paragraph.rects(view.selected.clone()) {
                pen.fill(place(area), 0.0, palette.selection);
            }
        }
        let ink = if ui.is_enabled() { palette.text } else { palette.text.faded(DISABLED) };
        pen.text(&view.paragraph, at, ink);
        for (range, width) in [(&view.composed, 1.0), (&view.active, 2.0)] {
            for area in view.paragraph.rects(range.clone()) {
                let area = place(area);
                let y = area.max.y - area.height() * 0.14;
                pen.line(pos2(area.min.x, y), pos2(area.max.x, y), width, palette.accent);
            }
        }
    }

    /// Where the cross stands, while there is something to clear.
    fn cross(&self, kit: &Kit, rect: Rect) -> Option<Rect> {
        self.clear.filter(|_| !self.text.is_empty() && !self.read_only)?;
        let half = HIT / 2.0 + 2.0;
        let x = if kit.is_rtl() { rect.min.x + half } else { rect.max.x - half };
        Some(Rect::from_center_size(pos2(x, rect.center().y), vec2(HIT, HIT)))
    }

    /// Whether the cross was pressed.
    pub(super) fn cleared(&self, ui: &Ui, kit: &Kit, rect: Rect, id: egui::Id) -> bool {
        let Some(place) = self.cross(kit, rect) else { return false };
        let response = ui.interact(place, id.with("clear"), Sense::click());
        let label = self.clear.unwrap_or_default();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), plain(label)));
        if response.hovered() {
            ui.set_cursor_icon(CursorIcon::PointingHand);
        }
        response.clicked()
    }

    /// Draws the cross.
    pub(super) fn draw_cross(&self, ui: &Ui, kit: &Kit, rect: Rect, id: egui::Id) {
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
