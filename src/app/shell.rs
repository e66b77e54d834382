//! The window as a whole: what happens in a frame, and in which order.
//!
//! Hear what the background has done, turn keys and drops into commands, draw
//! every part from the same state, then carry the commands out.

use super::bar;
use super::dialogs::Dialogs;
use super::drop;
use super::frame::Frame;
use super::importing::ImportRun;
use super::jobs::Jobs;
use super::keyboard::{self, Place};
use super::kit::{self, Kit, Look};
use super::launch::{Overrides, Startup};
use super::layout::Areas;
use super::panel::Panel;
use super::screenshot::Screenshot;
use super::timeline::TimelineView;
use super::toasts;
use crate::calendar::NaiveDate;
use crate::session::{Action, Command, Shelf, State, apply};
use crate::timeline::Palette;
use egui::{Ui, UiBuilder};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Everything that lives as long as the window.
pub(super) struct Shell {
    pub(super) state: State,
    /// The library, once it is open.
    pub(super) shelf: Option<Box<dyn Shelf + Send>>,
    pub(super) kit: Kit,
    pub(super) jobs: Jobs,
    pub(super) import: Option<ImportRun>,
    pub(super) timeline: TimelineView,
    pub(super) panel: Panel,
    pub(super) dialogs: Dialogs,
    /// Commands that wait for the library.
    pub(super) waiting: Vec<Command>,
    pub(super) preferences_path: Option<PathBuf>,
    pub(super) overrides: Overrides,
    pub(super) screenshot: Option<Screenshot>,
    /// Letters that fonts were looked for.
    pub(super) asked_fonts: BTreeSet<char>,
    /// Whether fonts are being looked for.
    pub(super) finding_fonts: bool,
    toasts: toasts::Toasts,
    /// Pixels per point that the command line asks for instead of the display's.
    scale: Option<f32>,
    /// Whether a text field had the keyboard in the last frame.
    typing: Cell<bool>,
    last_size: Option<[f32; 2]>,
}

impl Shell {
    /// A window that is about to open: nothing is read yet.
    pub(super) fn new(ctx: &egui::Context, startup: Startup) -> Self {
        let Startup { options, preferences, overrides, preferences_path, warnings, commands } =
            startup;
        let palette = Palette::of(options.dark.unwrap_or(false)).clone();
        let kit = Kit::install(ctx, Look { palette, language: preferences.language });
        // Ours is remembered, says how large, and can be given other keys.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let scale = options.scale;
        let today = Some(options.today.unwrap_or_else(clock));
        let mut state = State::new(preferences, today);
        state.warn_of_preferences(warnings);
        let waiting = super::launch::first_commands(&options, commands);
        let timeline = TimelineView::new(state.viewport);
        let jobs = Jobs::new(ctx);
        jobs.open_library(options.library.clone(), state.language(), today);
        let shell = Self {
            state,
            shelf: None,
            kit,
            jobs,
            import: None,
            timeline,
            panel: Panel::default(),
            dialogs: Dialogs::default(),
            waiting,
            preferences_path,
            overrides,
            screenshot: options.screenshot_to.map(Screenshot::new),
            asked_fonts: BTreeSet::new(),
            finding_fonts: false,
            toasts: toasts::Toasts::default(),
            scale,
            typing: Cell::new(false),
            last_size: None,
        };
        shell.zoom(ctx);
        shell
    }

    /// Draws everything as large as is wished, from the next frame on.
    fn zoom(&self, ctx: &egui::Context) {
        let native = ctx.native_pixels_per_point().unwrap_or(1.0);
        let display = self.scale.map_or(1.0, |scale| scale / native);
        ctx.set_zoom_factor(display * self.state.preferences.zoom.factor());
    }

    /// One frame.
    pub(super) fn show(&mut self, ui: &mut Ui, window: Option<&eframe::Frame>) {
        let ctx = ui.ctx().clone();
        self.hear(&ctx, window);
        self.poll_import(&ctx);
        self.run_waiting(&ctx, window);
        let dark = self.state.is_dark(ctx.system_theme() == Some(egui::Theme::Dark));
        let palette = Palette::of(dark);
        self.kit.set_look(&ctx, Look { palette: palette.clone(), language: self.state.language() });

        let commands = RefCell::new(Vec::new());
        self.take_keys(&ctx, dark, &commands);
        drop::take(&ctx, &commands);
        self.draw(ui, palette, &commands);
        self.look_for_fonts();
        let commands = commands.into_inner();
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        for command in commands {
            self.carry_out(command, &ctx, window);
        }
        if let Some(job) = self.dialogs.export.take_wanted() {
            self.jobs.measure_picture(job);
        }
        if self.typing.get() && keyboard::wants_text(&ctx) {
            ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
        }
        self.zoom(&ctx);
        self.remember_size(&ctx);
        self.take_screenshot(&ctx);
    }

    /// Draws everything from the one state.
    fn draw(&mut self, ui: &mut Ui, palette: &'static Palette, commands: &RefCell<Vec<Command>>) {
        let whole = ui.max_rect();
        let areas = Areas::new(whole, &self.state);
        let today = self.state.today.map_or(0.0, crate::session::day_of);
        self.timeline.lay_out(&mut self.state, f64::from(areas.timeline.width()), today);
        self.typing.set(false);
        let (state, kit, typing) = (&self.state, &self.kit, &self.typing);
        let frame = Frame { state, kit, palette, commands, typing };
        if areas.is_covered {
            self.timeline.jump(frame.state);
        } else {
            let builder = UiBuilder::new().id_salt("timeline").max_rect(areas.timeline);
            ui.scope_builder(builder, |ui| self.timeline.show(ui, &frame));
        }
        if let Some(rect) = areas.panel {
            ui.scope_builder(UiBuilder::new().id_salt("panel").max_rect(rect), |ui| {
                self.panel.show(ui, &frame, &areas);
            });
        }
        ui.scope_builder(UiBuilder::new().id_salt("bar").max_rect(areas.bar), |ui| {
            bar::show(ui, &frame);
        });
        self.toasts.show(ui, &frame, areas.timeline);
        self.dialogs.show(ui, &frame);
        drop::overlay(ui, &frame, whole);
    }

    /// Turns key presses into commands.
    fn take_keys(&mut self, ctx: &egui::Context, dark: bool, commands: &RefCell<Vec<Command>>) {
        let place = if self.typing.get() {
            Place::TextField
        } else if egui::Popup::is_any_open(ctx) {
            Place::Menu
        } else if !self.state.dialogs.is_empty() {
            Place::Dialog
        } else if ctx.memory(|memory| memory.focused().is_none_or(|id| id == TimelineView::id())) {
            Place::Timeline
        } else {
            Place::Control
        };
        for action in keyboard::take_actions(ctx, &self.state, place) {
            if action == Action::Close && kit::clear_selection(ctx) {
                continue;
            }
            commands.borrow_mut().push(keyboard::command(action, &self.state, dark));
        }
    }

    /// Carries one command out, with all that follows.
    pub(super) fn carry_out(
        &mut self,
        command: Command,
        ctx: &egui::Context,
        window: Option<&eframe::Frame>,
    ) {
        let effects = match &mut self.shelf {
            Some(shelf) => apply(&mut self.state, command, shelf.as_mut()),
            None if needs_library(&command) => {
                self.waiting.push(command);
                return;
            }
            None => apply_without_library(&mut self.state, command),
        };
        for effect in effects {
            self.bring_about(effect, ctx, window);
        }
    }

    /// Runs what waited for the library.
    fn run_waiting(&mut self, ctx: &egui::Context, window: Option<&eframe::Frame>) {
        if self.shelf.is_none() || self.waiting.is_empty() || self.timeline.is_unfitted() {
            return;
        }
        // An import among them must be through before what follows it.
        while self.import.is_none() && !self.waiting.is_empty() {
            let command = self.waiting.remove(0);
            self.carry_out(command, ctx, window);
        }
        ctx.request_repaint();
    }

    /// Notes the window's size for the next start.
    fn remember_size(&mut self, ctx: &egui::Context) {
        let (rect, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            (viewport.inner_rect, viewport.maximized == Some(true))
        });
        if let Some(rect) = rect.filter(|_| !maximized) {
            let size = rect.size() * ctx.zoom_factor();
            self.last_size = Some([size.x.round(), size.y.round()]);
        }
    }

    /// Writes what is remembered when the window closes.
    pub(super) fn close(&mut self) {
        if self.screenshot.is_some() {
            return;
        }
        if self.last_size.is_some() {
            self.state.preferences.window = self.last_size;
        }
        self.save_preferences();
    }

    /// Whether all is drawn as it will stay: for screenshots.
    pub(super) fn is_settled(&self) -> bool {
        self.state.loaded
            && self.waiting.is_empty()
            && self.import.is_none()
            && !self.finding_fonts
            && !self.timeline.is_busy()
    }
}

impl eframe::App for Shell {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.show(ui, Some(frame));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.close();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let ground = self.kit.look().palette.background;
        [ground.r, ground.g, ground.b, ground.a].map(|channel| f32::from(channel) / 255.0)
    }

    fn raw_input_hook(&mut self, _ctx: &egui::Context, raw_input: &mut egui::RawInput) {
        keyboard::restore_clipboard_events(raw_input);
    }
}

/// Nothing that needs a library is carried out before it is open, so an empty
/// one in memory never comes to hold anything.
fn apply_without_library(state: &mut State, command: Command) -> Vec<crate::session::Effect> {
    debug_assert!(!needs_library(&command), "{command:?} has to wait");
    apply(state, command, &mut crate::session::ClosedShelf)
}

fn needs_library(command: &Command) -> bool {
    matches!(command, Command::Library(_) | Command::Undo | Command::Redo)
}

/// Today, where this computer is.
fn clock() -> NaiveDate {
    chrono::Local::now().date_naive()
}
