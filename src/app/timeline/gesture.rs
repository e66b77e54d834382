//! Dragging: the timeline itself, the overview, or a range to zoom to.

use super::{TimelineView, local};
use crate::app::frame::Frame;
use crate::session::{Command, ViewCommand};
use crate::timeline::{Minimap, Target, TimelineScene, Viewport};
use egui::{PointerButton, Response, Ui};

/// A range narrower than this many pixels was not meant.
const LEAST_RANGE_PX: f64 = 8.0;

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
    /// The frame of the overview as it was when it was taken.
    Overview(Minimap),
}

impl Gesture {
    pub(super) fn is_active(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// Whether the hand is closed around something.
    pub(super) fn is_dragging(&self) -> bool {
        matches!(self, Self::Pan | Self::Overview(_))
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
            self.begin_drag(ui, response, scene);
        }
        let moved = if response.dragged() { self.continue_drag(response) } else { None };
        if response.drag_stopped() {
            self.end_drag(ui, frame);
        }
        moved
    }

    fn begin_drag(&mut self, ui: &Ui, response: &Response, scene: &TimelineScene) {
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
            Gesture::Mark { to, .. } => {
                let at = response.interact_pointer_pos()?;
                *to = self.shown.day(f64::from(at.x - response.rect.min.x));
                None
            }
        }
    }

    fn end_drag(&mut self, ui: &Ui, frame: &Frame<'_>) {
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
            Gesture::Overview(_) | Gesture::None => {}
        }
    }
}
