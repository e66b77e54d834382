//! How things look, and what time runs by: everything here takes effect at
//! once and is remembered.

use super::form::line;
use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Checkbox, Dialog, StepperLabels, Tabs};
use crate::app::layout::PANEL_WIDTHS;
use crate::calendar::{Calendar, Language};
use crate::session::{
    Command, PreferencesCommand, ShowCommand, ThemeChoice, TimeDirection, Zoom, ZoomStep,
};
use egui::Ui;

/// What the dialog remembers.
#[derive(Debug, Default)]
pub(super) struct Settings {
    tab: usize,
}

impl Settings {
    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let (title, close) = (frame.tr("settings-title"), frame.tr("dialog-close"));
        let names = ["settings-looks", "settings-time"].map(|id| frame.tr(id));
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let body = |ui: &mut Ui| {
            Tabs::new("settings", &title, &names).show(ui, &mut self.tab, |ui, tab| match tab {
                0 => looks(ui, frame),
                _ => time(ui, frame),
            });
        };
        let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
        let dialog = Dialog::new("settings", &title).width(520.0).closable(&close);
        let shown = dialog.show(ui.ctx(), body, buttons);
        if shown.close || shown.buttons {
            super::close(frame);
        }
    }
}

fn send(frame: &Frame<'_>, command: PreferencesCommand) {
    frame.send(Command::Preferences(command));
}

fn looks(ui: &mut Ui, frame: &Frame<'_>) {
    let preferences = &frame.state.preferences;
    let name = frame.tr("settings-zoom");
    line(ui, &name, |ui| zoom(ui, frame, &name));
    let name = frame.tr("export-theme");
    line(ui, &name, |ui| {
        let texts = ["settings-theme-system", "bar-light", "bar-dark"].map(|id| frame.tr(id));
        let themes = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];
        let themes: Vec<_> = themes.into_iter().zip(texts.iter().map(String::as_str)).collect();
        let mut theme = preferences.theme;
        if kit::segmented(ui, &name, &mut theme, &themes) {
            send(frame, PreferencesCommand::Theme(theme));
        }
    });
    let name = frame.tr("settings-language");
    line(ui, &name, |ui| {
        let mut language = preferences.language;
        let languages = [(Language::Fa, "فارسی"), (Language::En, "English")];
        if kit::segmented(ui, &name, &mut language, &languages) {
            send(frame, PreferencesCommand::Language(language));
        }
    });
    let mut open = preferences.panel_open;
    if ui.add(Checkbox::switch(&mut open, &frame.tr("action-toggle-panel"))).changed() {
        frame.send(Command::Show(ShowCommand::Panel(open)));
    }
    let name = frame.tr("panel-width");
    line(ui, &name, |ui| {
        let mut width = f64::from(preferences.panel_width);
        let range = f64::from(*PANEL_WIDTHS.start())..=f64::from(*PANEL_WIDTHS.end());
        if kit::slider(ui, &name, &mut width, range, 20.0).changed() {
            send(frame, PreferencesCommand::PanelWidth(width as f32));
        }
    });
}

/// «−  ۱۰۰٪  +», by the steps that keys take.
fn zoom(ui: &mut Ui, frame: &Frame<'_>, name: &str) {
    let zoom = frame.state.preferences.zoom;
    let (less, more) = (frame.tr("settings-smaller"), frame.tr("settings-larger"));
    let labels = StepperLabels { value: name, less: &less, more: &more };
    let step = Zoom::STEPS.iter().position(|&step| step >= zoom.percent()).unwrap_or(0);
    let (mut chosen, last) = (step as i64, Zoom::STEPS.len() as i64 - 1);
    let text = zoom.text(frame.language());
    if kit::stepper(ui, &labels, &mut chosen, 0..=last, 1, &text).changed() {
        let zoom = Zoom::new(Zoom::STEPS[chosen as usize]);
        send(frame, PreferencesCommand::Zoom(ZoomStep::To(zoom)));
    }
}

fn time(ui: &mut Ui, frame: &Frame<'_>) {
    let preferences = &frame.state.preferences;
    let names = ["calendar-gregorian", "calendar-jalali", "calendar-hijri"].map(|id| frame.tr(id));
    let calendars = [Calendar::Gregorian, Calendar::Jalali, Calendar::Hijri];
    let choices: Vec<_> = calendars.into_iter().zip(names.iter().map(String::as_str)).collect();
    let name = frame.tr("bar-calendar");
    line(ui, &name, |ui| {
        let mut calendar = preferences.calendar;
        if kit::segmented(ui, &name, &mut calendar, &choices) {
            send(frame, PreferencesCommand::Calendar(calendar));
        }
    });
    let name = frame.tr("bar-no-second-calendar");
    line(ui, &name, |ui| {
        let none = frame.tr("bar-one-calendar");
        let mut second = preferences.shown_second_calendar();
        let others = choices.iter().filter(|(calendar, _)| *calendar != preferences.calendar);
        let others = others.map(|(calendar, name)| (Some(*calendar), *name));
        let others: Vec<_> = std::iter::once((None, none.as_str())).chain(others).collect();
        if kit::select(ui, "second", &name, &mut second, &others) {
            send(frame, PreferencesCommand::SecondCalendar(second));
        }
    });
    let name = frame.tr("bar-direction");
    line(ui, &name, |ui| {
        let (rtl, ltr) = (frame.tr("export-rtl"), frame.tr("export-ltr"));
        let ways = [(TimeDirection::Rtl, rtl.as_str()), (TimeDirection::Ltr, ltr.as_str())];
        let mut direction = preferences.time_direction();
        if kit::segmented(ui, &name, &mut direction, &ways) {
            send(frame, PreferencesCommand::Direction(Some(direction)));
        }
    });
}
