//! The timeline in the window: draws the scene, and turns the pointer into
//! commands. What things look like is [`crate::timeline`]'s business.

mod access;
mod copy;
mod gesture;
mod wheel;

use super::frame::Frame;
use super::kit::Type;
use super::motion::{Motion, Step};
use crate::library::ArticleId;
use crate::scene::{Point, Size};
use crate::session::{Command, LibraryCommand, SelectCommand, ShowCommand, State, ViewCommand};
use crate::timeline::{self, Options, Placement, Target, TimelineScene, Viewport};
use egui::{CursorIcon, Pos2, Rect, Response, Sense, Ui, vec2};
use gesture::Gesture;

/// What the timeline remembers from frame to frame; nothing of it is kept.
#[derive(Debug)]
pub(super) struct TimelineView {
    /// What is on the screen; the state's viewport is where it is going.
    shown: Viewport,
    motion: Motion,
    gesture: Gesture,
    placement: Placement,
    hovered: Option<Target>,
    tray_scroll: f32,
    lane_scale: f64,
    /// Where an undated event is being carried to, for its ghost.
    carried: Option<Pos2>,
    /// Fit everything once the true width is known.
    fit_at_next_frame: bool,
}

impl TimelineView {
    /// At rest on a view.
    pub(super) fn new(view: Viewport) -> Self {
        Self {
            shown: view,
            motion: Motion::default(),
            gesture: Gesture::default(),
            placement: Placement::default(),
            hovered: None,
            tray_scroll: 0.0,
            lane_scale: 1.0,
            carried: None,
            fit_at_next_frame: true,
        }
    }

    /// The widget that has the keyboard while nothing else has.
    pub(super) fn id() -> egui::Id {
        egui::Id::unique("timeline")
    }

    /// Shows everything at the next frame, without a glide.
    pub(super) fn fit_soon(&mut self) {
        self.fit_at_next_frame = true;
    }

    /// Sets off towards where the state's view stands now.
    pub(super) fn glide(&mut self, state: &State, now: f64) {
        self.motion.glide(self.shown, state.viewport, now);
    }

    /// Is at once where the state's view stands.
    pub(super) fn jump(&mut self, state: &State) {
        self.motion.stop();
        self.shown = state.viewport;
    }

    /// Whether anything moves or is held.
    pub(super) fn is_busy(&self) -> bool {
        self.motion.is_moving() || self.gesture.is_active() || self.fit_at_next_frame
    }

    /// Whether the view has yet to find its first place.
    pub(super) fn is_unfitted(&self) -> bool {
        self.fit_at_next_frame
    }

    /// Fits the view to the window before the frame is drawn: the one change
    /// of the state that is layout and not a person's wish.
    pub(super) fn lay_out(&mut self, state: &mut State, width: f64, today: f64) {
        let old = state.viewport;
        let fitted =
            |width: f64| timeline::fit_all(&state.corpus.model, today, width, old.is_rtl());
        let was_fitted = self.fit_at_next_frame || old == fitted(old.width());
        let resized = (old.width() - width).abs() > 0.25;
        if !resized && !self.fit_at_next_frame {
            return;
        }
        state.viewport = if was_fitted { fitted(width) } else { old.with_width(width) };
        self.shown = if self.motion.is_moving() && !self.fit_at_next_frame {
            self.shown.with_width(width)
        } else {
            state.viewport
        };
        if state.loaded {
            self.fit_at_next_frame = false;
        }
    }

    /// Draws the timeline and answers the pointer.
    pub(super) fn show(&mut self, ui: &mut Ui, frame: &Frame<'_>) {
        let rect = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(rect);
        if !frame.state.loaded {
            return waiting(ui, frame, rect);
        }
        let now = ui.input(|input| input.time);
        self.advance(frame, now);
        let response = ui.interact(rect, Self::id(), Sense::click_and_drag());
        Self::keep_keyboard(ui, &response, frame.state);
        let scene = self.build(frame, rect);
        frame.kit.paint(&ui.painter().with_clip_rect(rect), &scene.scene, rect.min);
        access::describe(&response, frame);
        let pressed = access::targets(ui, frame, &scene, rect.min);
        if let Some(readable) = scene.readable.as_ref().filter(|_| !frame.state.tray_open) {
            copy::title(ui, frame, readable, rect.min);
        }
        copy::selected_event(ui, frame);
        self.answer(ui, frame, &response, &scene, pressed.as_ref());
        self.ghost(ui, frame);
        self.placement = scene.placement;
        if self.motion.is_moving() || self.gesture.is_active() {
            ui.ctx().request_repaint();
        }
    }

    /// Moves what moves by itself.
    fn advance(&mut self, frame: &Frame<'_>, now: f64) {
        match self.motion.step(self.shown, now) {
            Some(Step::Shown(view)) => self.shown = view,
            Some(Step::Moved(view)) => self.set(frame, view),
            None => self.shown = frame.state.viewport,
        }
    }

    /// The hand has put the view here.
    fn set(&mut self, frame: &Frame<'_>, view: Viewport) {
        self.shown = view;
        let (from, to) = view.range();
        frame.send(Command::View(ViewCommand::SetDays { from, to }));
    }

    fn build(&mut self, frame: &Frame<'_>, rect: Rect) -> TimelineScene {
        let state = frame.state;
        let preferences = &state.preferences;
        let options = Options {
            calendar: preferences.calendar,
            secondary: preferences.shown_second_calendar(),
            today: state.today,
            selected: state.selection.map(|selection| selection.event as u64),
            hovered: self.hovered,
            tray_open: state.tray_open,
            tray_scroll: self.tray_scroll as usize,
            marking: self.gesture.marking(),
            lane_scale: self.lane_scale,
            previous: Some(&self.placement),
            ..Options::new(preferences.language, frame.palette)
        };
        let size = Size::new(rect.width().into(), rect.height().into());
        let (model, view) = (&state.corpus.model, self.shown);
        frame.kit.with_text(|text| timeline::build_scene(model, &view, &options, text, size))
    }

    /// Clicks, drags, wheel and hover.
    fn answer(
        &mut self,
        ui: &mut Ui,
        frame: &Frame<'_>,
        response: &Response,
        scene: &TimelineScene,
        pressed: Option<&(Target, Response)>,
    ) {
        let origin = response.rect.min;
        let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| {
            response.rect.contains(*at) && ui.ctx().layer_id_at(*at) == Some(ui.layer_id())
        });
        let at_pointer = pointer.and_then(|at| scene.at(local(at, origin)));
        self.hovered = at_pointer.map(|info| info.target);
        if pointer.is_some()
            && let Some(view) = self.wheel(ui, frame, response)
        {
            self.motion.stop();
            self.set(frame, view);
        }
        if let Some(view) = self.drag(ui, frame, response, scene) {
            self.set(frame, view);
        }
        if let Some((target, _)) = pressed {
            self.click(frame, Some(*target), None);
        } else if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            let target = scene.at(local(at, origin)).map(|info| info.target);
            let day = self.shown.day(f64::from(at.x - origin.x));
            self.click(frame, target, response.double_clicked().then_some(day));
        }
        if self.gesture.is_dragging() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        } else if let Some(info) = at_pointer {
            ui.ctx().set_cursor_icon(cursor(info.target));
            access::tooltip(response, info);
        }
    }

    /// Answers a click; `doubled` is the day under a double click.
    fn click(&self, frame: &Frame<'_>, target: Option<Target>, doubled: Option<f64>) {
        let state = frame.state;
        match target {
            Some(Target::Event(id)) => {
                frame.send(Command::Select(SelectCommand::Event(id as usize)));
            }
            // The second click of two finds the first one's glide under way.
            Some(Target::Cluster { .. } | Target::Publications { .. })
                if self.motion.is_moving() => {}
            Some(Target::Cluster { start, end, .. } | Target::Publications { start, end, .. }) => {
                let view = timeline::view_of_cluster(start, end, &self.shown);
                let (from, to) = view.range();
                frame.send(Command::View(ViewCommand::GlideDays { from, to }));
            }
            Some(Target::Publication(article)) => {
                frame.send(Command::Select(SelectCommand::Article(ArticleId(article as i64))));
            }
            Some(Target::Tray) => frame.send(Command::Show(ShowCommand::Tray(!state.tray_open))),
            Some(Target::Legend(agency)) => toggle_agency(frame, agency),
            Some(Target::Open) => frame.send(Command::Show(ShowCommand::FilePicker)),
            Some(
                Target::TrayList | Target::LegendMark | Target::Minimap | Target::MinimapWindow,
            ) => {}
            Some(Target::Axis) | None if doubled.is_some() => {
                frame.send(Command::View(ViewCommand::Zoom { factor: 2.5, at: doubled }));
            }
            Some(Target::Axis) | None => {
                if state.tray_open {
                    frame.send(Command::Show(ShowCommand::Tray(false)));
                } else if state.selection.is_some() {
                    frame.send(Command::Select(SelectCommand::Clear));
                }
            }
        }
    }

    /// While the timeline has the keyboard, egui does not walk its widgets
    /// with arrows, nor with Tab when an event is selected.
    fn keep_keyboard(ui: &Ui, response: &Response, state: &State) {
        let nobody = ui.memory(|memory| memory.focused().is_none());
        if response.clicked() || response.drag_started() || nobody {
            response.request_focus();
        }
        let filter = egui::EventFilter {
            tab: state.selection.is_some(),
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
}

/// A click on the legend hides an agency's events, or shows them again.
fn toggle_agency(frame: &Frame<'_>, index: usize) {
    let Some(Some(agency)) = frame.state.corpus.agencies.get(index) else { return };
    let hidden = !frame.state.hidden_agencies.contains(agency);
    let agency = agency.clone();
    frame.send(Command::Library(LibraryCommand::HideAgency { agency, hidden }));
}

/// The ground while the library is being read, or why it cannot be.
fn waiting(ui: &Ui, frame: &Frame<'_>, rect: Rect) {
    let palette = frame.palette;
    let failure = frame.state.library_failure.as_deref();
    let reason = |reason: &str| frame.tr_args("note-library-failed", &[("reason", reason.into())]);
    let text = failure.map(reason);
    frame.kit.draw(ui.painter(), |pen| {
        pen.fill(rect, 0.0, palette.background);
        if let Some(text) = text {
            let paragraph = frame.kit.layout(&text, Type::Strong, Some(rect.width().min(520.0)));
            let size = vec2(rect.width().min(520.0), paragraph.height);
            pen.text(&paragraph, rect.center() - size / 2.0, palette.warn);
        }
    });
}

/// A point of the window as a point of the scene.
fn local(at: Pos2, origin: Pos2) -> Point {
    let at: egui::Vec2 = at - origin;
    Point::new(at.x.into(), at.y.into())
}

/// A rectangle of the scene in the window.
fn in_window(rect: crate::scene::Rect, origin: Pos2) -> Rect {
    let min = origin + vec2(rect.x0 as f32, rect.y0 as f32);
    Rect::from_min_max(min, origin + vec2(rect.x1 as f32, rect.y1 as f32))
}

fn cursor(target: Target) -> CursorIcon {
    match target {
        Target::MinimapWindow => CursorIcon::Grab,
        Target::Axis | Target::TrayList | Target::LegendMark => CursorIcon::Default,
        Target::Event(_)
        | Target::Cluster { .. }
        | Target::Publication(_)
        | Target::Publications { .. }
        | Target::Minimap
        | Target::Tray
        | Target::Legend(_)
        | Target::Open => CursorIcon::PointingHand,
    }
}
