//! Dragging: the timeline itself, the overview, or a range to zoom to.

use super::{TimelineView, local};
use crate::app::frame::Frame;
use crate::app::kit::{self, Type};
use crate::calendar::{DateStyle, Edtf, naive_from_day_number};
use crate::session::{Command, LibraryCommand, ShowCommand, ViewCommand};
use crate::text::Paragraph;
use crate::timeline::{Minimap, Target, TimelineScene, Viewport};
use chrono::Datelike;
use egui::{PointerButton, Rect, Response, Ui, pos2, vec2};

/// A range narrower than this many pixels was not meant.
const LEAST_RANGE_PX: f64 = 8.0;

/// A unit of time narrower than this cannot be pointed at, in pixels.
const LEAST_HIT_PX: f64 = 4.0;

/// What the pointer holds.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Gesture {
    /// Nothing.
    #[default]
    None,
    /// The timeline.
    Pan,
    /// A range of days, from one to the other.
    Mark { from: f64, to: f64 },
    /// An undated event, on its way from the tray to a day.
    Carry(usize),
    /// The frame of the overview as it was when it was taken.
    Overview(Minimap),
}

impl Gesture {
    pub(super) fn is_active(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether the hand is closed around something.
    pub(super) fn is_dragging(&self) -> bool {
        matches!(self, Self::Pan | Self::Overview(_) | Self::Carry(_))
    }

    /// The days that are being marked.
    pub(super) fn marking(&self) -> Option<(f64, f64)> {
        if let Self::Mark { from, to } = *self { Some((from, to)) } else { None }
    }
}

impl TimelineView {
    /// Follows a drag and returns where it puts the view.
    pub(super) fn drag(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        scene: &TimelineScene,
    ) -> Option<Viewport> {
        if response.is_pointer_button_down_on() {
            // A hand on the paper stops it.
            self.motion.stop();
        }
        if response.drag_started_by(PointerButton::Primary)
            || response.drag_started_by(PointerButton::Middle)
        {
            self.begin_drag(ui, frame, response, scene);
        }
        let moved = if response.dragged() { self.continue_drag(response) } else { None };
        if response.drag_stopped() {
            self.end_drag(ui, frame, response);
        }
        moved
    }

    fn begin_drag(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
        scene: &TimelineScene,
    ) {
        if kit::is_selecting(ui.ctx()) {
            return;
        }
        let origin = response.rect.min;
        let Some(press) = ui.input(|input| input.pointer.press_origin()) else { return };
        let target = scene.at(local(press, origin)).map(|info| info.target);
        let day = self.shown.day(f64::from(press.x - origin.x));
        self.gesture = match (target, scene.minimap) {
            (Some(Target::Minimap), Some(map)) => {
                self.shown = map.jump(&self.shown, f64::from(press.x - origin.x));
                Gesture::Overview(map)
            }
            (Some(Target::MinimapWindow), Some(map)) => Gesture::Overview(map),
            (Some(Target::Event(id)), _) if frame.state.corpus.model.extent(id).is_none() => {
                Gesture::Carry(id as usize)
            }
            _ if ui.input(|input| input.modifiers.shift) => Gesture::Mark { from: day, to: day },
            _ => Gesture::Pan,
        };
    }

    fn continue_drag(&mut self, response: &Response) -> Option<Viewport> {
        let dx = f64::from(response.drag_delta().x);
        match &mut self.gesture {
            Gesture::None => None,
            Gesture::Pan => (dx != 0.0).then(|| self.shown.pan(dx)),
            Gesture::Overview(map) => (dx != 0.0).then(|| map.drag(&self.shown, dx)),
            Gesture::Carry(_) => {
                self.carried = response.interact_pointer_pos();
                None
            }
            Gesture::Mark { to, .. } => {
                let at = response.interact_pointer_pos()?;
                *to = self.shown.day(f64::from(at.x - response.rect.min.x));
                None
            }
        }
    }

    fn end_drag(&mut self, ui: &Ui, frame: &Frame<'_>, response: &Response) {
        match std::mem::take(&mut self.gesture) {
            Gesture::Pan => {
                let (velocity, now) = ui.input(|input| {
                    // A hand that rested before it let go throws nothing.
                    let moving = input.pointer.time_since_last_movement() < 0.05;
                    (if moving { input.pointer.velocity().x } else { 0.0 }, input.time)
                });
                self.motion.throw(velocity.into(), now);
            }
            Gesture::Mark { from, to } => {
                if (self.shown.x(to) - self.shown.x(from)).abs() >= LEAST_RANGE_PX {
                    let (from, to) = (from.min(to), from.max(to));
                    frame.send(Command::View(ViewCommand::GlideDays { from, to }));
                }
            }
            Gesture::Carry(event) => {
                if let (Some(at), Some(place)) =
                    (self.carried.take(), frame.state.corpus.place_of(event))
                {
                    let date = self.date_at(f64::from(at.x - response.rect.min.x));
                    frame.send(Command::Library(LibraryCommand::SetEventDate { place, date }));
                    frame.send(Command::Show(ShowCommand::Tray(false)));
                }
            }
            Gesture::Overview(_) | Gesture::None => {}
        }
    }

    /// The date at a pixel, no finer than a hand can point: a day, a month or
    /// a year, whichever is wide enough to be hit.
    fn date_at(&self, x: f64) -> Option<Edtf> {
        let day = naive_from_day_number(self.shown.day(x).floor() as i64)?;
        let px_per_day = self.shown.px_per_day();
        Some(if px_per_day >= LEAST_HIT_PX {
            Edtf::day(day)
        } else if px_per_day * 30.0 >= LEAST_HIT_PX {
            Edtf::month(day.year(), day.month())
        } else {
            Edtf::year(day.year())
        })
    }

    /// The event that is being carried, with the date it would get.
    pub(super) fn ghost(&self, ui: &Ui, frame: &Frame<'_>) {
        let (Gesture::Carry(event), Some(at)) = (&self.gesture, self.carried) else { return };
        let Some(event) = frame.state.corpus.events.get(*event) else { return };
        let rect = ui.max_rect();
        let preferences = &frame.state.preferences;
        let style = DateStyle::new(preferences.language, preferences.calendar);
        let date = self.date_at(f64::from(at.x - rect.min.x)).map(|date| style.edtf(&date));
        let title = frame.kit.line(&event.title, Type::Strong, 260.0);
        let date = frame.kit.line(&date.unwrap_or_default(), Type::Caption, 260.0);
        let (palette, size) = (frame.palette, vec2(284.0, title.height + date.height + 16.0));
        let card = Rect::from_min_size(at - vec2(size.x / 2.0, size.y + 14.0), size);
        let inside = |line: &Paragraph| {
            let shown = line.line_table().first().map_or((0.0, 0.0), |line| (line.x0, line.x1));
            if frame.kit.is_rtl() {
                card.max.x - 12.0 - shown.1
            } else {
                card.min.x + 12.0 - shown.0
            }
        };
        frame.kit.draw(ui.painter(), |pen| {
            pen.line(pos2(at.x, rect.min.y), pos2(at.x, rect.max.y), 1.0, palette.accent);
            pen.shadow(card, 10.0, 10.0, 4.0, palette.shadow);
            pen.fill(card, 10.0, palette.card);
            pen.outline(card, 10.0, 1.5, palette.accent);
            pen.text(&date, pos2(inside(&date), card.min.y + 6.0), palette.accent);
            pen.text(&title, pos2(inside(&title), card.min.y + 8.0 + date.height), palette.text);
        });
    }
}
