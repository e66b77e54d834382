//! The bar at the top: what this is, what it holds, and how it is shown.
//! Where the window is narrow, what finds no room moves into the menu.

use super::frame::Frame;
use super::kit::{self, Button, Icon, Label, MenuItem, Type};
use crate::calendar::Calendar;
use crate::session::{
    Action, Command, Dialog, PreferencesCommand, SelectCommand, ShowCommand, ThemeChoice,
    TimeDirection, ViewCommand, ZoomStep,
};
use egui::{Ui, UiBuilder, vec2};

/// Room at the bar's ends, in points.
const MARGIN: f32 = 18.0;
/// Height of the controls, in points.
const ROW: f32 = 32.0;
/// The figures of the library are shown when they get at least this room.
const LEAST_SUMMARY: f32 = 90.0;

/// How a button shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// With its icon and all its words.
    Full,
    /// With a word.
    Short,
    /// With an icon only.
    Icon,
    /// In the menu only.
    No,
}

/// What stands in the bar. All else is in the menu, where everything is.
#[derive(Debug, Clone, Copy)]
struct Plan {
    export: Shown,
    open: Shown,
    direction: Shown,
    theme: bool,
    calendars: bool,
    name: bool,
}

/// From the widest bar to the narrowest: the first that fits is taken.
const PLANS: [Plan; 7] = {
    use Shown::{Full, Icon, No, Short};
    let full = Plan {
        export: Full,
        open: Full,
        direction: Full,
        theme: true,
        calendars: true,
        name: true,
    };
    let words = Plan { export: Short, direction: Icon, ..full };
    let short = Plan { open: Icon, ..words };
    let looks = Plan { calendars: false, ..short };
    let bare = Plan { direction: No, theme: false, ..looks };
    let icons = Plan { export: Icon, ..bare };
    let least = Plan { export: No, name: false, ..icons };
    [full, words, short, looks, bare, icons, least]
};

/// Draws the bar.
pub(super) fn show(ui: &mut Ui, frame: &Frame<'_>) {
    let rect = ui.max_rect();
    let palette = frame.palette;
    frame.kit.draw(ui.painter(), |pen| {
        pen.fill(rect, 0.0, palette.surface);
        pen.line(rect.left_bottom(), rect.right_bottom(), 1.0, palette.border);
    });
    let above = ((rect.height() - ROW) / 2.0).max(0.0);
    let inner = rect.shrink2(vec2(MARGIN.min(rect.width() * 0.04), above));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        let plan = fitting(ui, frame, inner.width());
        kit::ends(ui, |ui| name(ui, frame, plan), |ui| controls(ui, frame, plan));
    });
}

/// The first plan that finds room in a width.
fn fitting(ui: &mut Ui, frame: &Frame<'_>, width: f32) -> Plan {
    let fits = |plan: &&Plan| {
        let needed = kit::measured(ui, |ui| {
            controls(ui, frame, **plan);
            if plan.name {
                title(ui, frame);
            }
        });
        needed.x + 12.0 <= width
    };
    *PLANS.iter().find(fits).unwrap_or(&PLANS[PLANS.len() - 1])
}

fn title(ui: &mut Ui, frame: &Frame<'_>) {
    ui.add(Label::heading(&frame.tr("app-name")).tone(kit::Tone::Accent));
}

/// «گاه‌نگار  ۲ مقاله · ۶ رویداد»
fn name(ui: &mut Ui, frame: &Frame<'_>, plan: Plan) {
    if !plan.name {
        return;
    }
    title(ui, frame);
    ui.add_space(6.0);
    if ui.available_width() < LEAST_SUMMARY {
        return;
    }
    let corpus = &frame.state.corpus;
    let summary = if frame.state.loaded {
        let articles = frame.tr_args("count-articles", &[("count", corpus.entries.len().into())]);
        let events = frame.tr_args("count-events", &[("count", corpus.events.len().into())]);
        format!("{articles} · {events}")
    } else {
        frame.tr("bar-loading")
    };
    ui.add(Label::new(&summary).style(Type::Caption).muted().truncate());
}

/// In reading order.
fn controls(ui: &mut Ui, frame: &Frame<'_>, plan: Plan) {
    if plan.calendars {
        first_calendar(ui, frame);
        second_calendar(ui, frame);
        ui.add_space(2.0);
    }
    looks(ui, frame, plan);
    menu(ui, frame, plan);
    open(ui, frame, plan.open);
    export(ui, frame, plan.export);
}

fn export(ui: &mut Ui, frame: &Frame<'_>, shown: Shown) {
    let (long, short) = (frame.tr("bar-export"), frame.tr("bar-export-short"));
    let button = match shown {
        Shown::Full => Button::new(&long).with_icon(Icon::Image).primary(),
        Shown::Short => Button::new(&short).primary(),
        Shown::Icon => Button::icon(Icon::Image, &long).primary(),
        Shown::No => return,
    };
    if ui.add(button).clicked() {
        frame.send(Command::Show(ShowCommand::Dialog(Dialog::Export)));
    }
}

fn open(ui: &mut Ui, frame: &Frame<'_>, shown: Shown) {
    let open = frame.tr("bar-open");
    let tip = with_keys(frame, &open, Action::Open);
    let button = match shown {
        Shown::Full | Shown::Short => Button::new(&open).with_icon(Icon::Plus).tip(&tip),
        Shown::Icon => Button::icon(Icon::Plus, &open).solid(),
        Shown::No => return,
    };
    if ui.add(button).clicked() {
        frame.send(Command::Show(ShowCommand::FilePicker));
    }
}

/// Panel, direction, theme.
fn looks(ui: &mut Ui, frame: &Frame<'_>, plan: Plan) {
    if !frame.state.preferences.panel_open && plan.name {
        let label = with_keys(frame, &frame.tr("bar-panel"), Action::TogglePanel);
        if ui.add(Button::icon(Icon::Panel, &label).solid()).clicked() {
            frame.send(Command::Show(ShowCommand::Panel(true)));
        }
    }
    direction(ui, frame, plan.direction);
    if plan.theme {
        theme(ui, frame);
    }
}

fn theme(ui: &mut Ui, frame: &Frame<'_>) {
    let is_dark = frame.palette.dark;
    let theme = frame.tr(if is_dark { "bar-light" } else { "bar-dark" });
    let icon = if is_dark { Icon::Sun } else { Icon::Moon };
    let label = with_keys(frame, &theme, Action::ToggleTheme);
    if ui.add(Button::icon(icon, &label).solid()).clicked() {
        let choice = if is_dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        frame.send(Command::Preferences(PreferencesCommand::Theme(choice)));
    }
}

fn direction(ui: &mut Ui, frame: &Frame<'_>, shown: Shown) {
    let is_rtl = frame.state.preferences.time_direction() == TimeDirection::Rtl;
    let icon = if is_rtl { Icon::ArrowLeft } else { Icon::ArrowRight };
    let direction = frame.tr("bar-direction");
    let label = with_keys(frame, &direction, Action::ReverseTime);
    let button = match shown {
        Shown::Full | Shown::Short => Button::new(&direction).with_icon(icon).tip(&label),
        Shown::Icon => Button::icon(icon, &label).solid(),
        Shown::No => return,
    };
    if ui.add(button).clicked() {
        frame.send(Command::Preferences(PreferencesCommand::ReverseTime));
    }
}

/// The three calendars and their names.
fn calendars(frame: &Frame<'_>) -> [(Calendar, String); 3] {
    [
        (Calendar::Gregorian, frame.tr("calendar-gregorian")),
        (Calendar::Jalali, frame.tr("calendar-jalali")),
        (Calendar::Hijri, frame.tr("calendar-hijri")),
    ]
}

fn first_calendar(ui: &mut Ui, frame: &Frame<'_>) {
    let names = calendars(frame);
    let options: Vec<_> = names.iter().map(|(calendar, name)| (*calendar, name.as_str())).collect();
    let mut calendar = frame.state.preferences.calendar;
    if kit::segmented(ui, &frame.tr("bar-calendar"), &mut calendar, &options) {
        frame.send(Command::Preferences(PreferencesCommand::Calendar(calendar)));
    }
}

fn second_calendar(ui: &mut Ui, frame: &Frame<'_>) {
    let names = calendars(frame);
    let shown = frame.state.preferences.shown_second_calendar();
    let name = |calendar: Calendar| {
        names.iter().find(|(other, _)| *other == calendar).map_or("", |(_, name)| name.as_str())
    };
    let text = match shown {
        Some(second) => frame.tr_args("bar-second-calendar", &[("name", name(second).into())]),
        None => frame.tr("bar-no-second-calendar"),
    };
    let tip = with_keys(frame, &frame.tr("bar-second-calendar-tip"), Action::SecondCalendar);
    let button = ui.add(Button::new(&text).with_end_icon(Icon::ChevronDown).tip(&tip));
    kit::menu_below(&button, &tip, |ui| second_calendar_items(ui, frame));
}

fn second_calendar_items(ui: &mut Ui, frame: &Frame<'_>) {
    let preferences = &frame.state.preferences;
    let shown = preferences.shown_second_calendar();
    let none = frame.tr("bar-one-calendar");
    let mut choices = vec![(None, none)];
    for (calendar, name) in calendars(frame) {
        if calendar != preferences.calendar {
            choices.push((Some(calendar), name));
        }
    }
    for (choice, name) in choices {
        if ui.add(MenuItem::new(&name).checked(choice == shown)).clicked() {
            frame.send(Command::Preferences(PreferencesCommand::SecondCalendar(choice)));
        }
    }
}

/// Everything there is, so that the narrowest bar lacks nothing.
fn menu(ui: &mut Ui, frame: &Frame<'_>, plan: Plan) {
    let label = frame.tr("bar-menu");
    let button = ui.add(Button::icon(Icon::Menu, &label).solid());
    kit::menu_below(&button, &label, |ui| {
        history_items(ui, frame);
        kit::separator(ui);
        file_items(ui, frame);
        kit::separator(ui);
        view_items(ui, frame);
        kit::separator(ui);
        if !plan.calendars {
            calendar_items(ui, frame);
        }
        let second = Command::Preferences(PreferencesCommand::ToggleSecondCalendar);
        item(ui, frame, Icon::Calendar, Action::SecondCalendar, second);
        let reverse = Command::Preferences(PreferencesCommand::ReverseTime);
        item(ui, frame, Icon::Swap, Action::ReverseTime, reverse);
        let theme = if frame.palette.dark { ThemeChoice::Light } else { ThemeChoice::Dark };
        let theme = Command::Preferences(PreferencesCommand::Theme(theme));
        item(ui, frame, Icon::Moon, Action::ToggleTheme, theme);
        let language = Command::Preferences(PreferencesCommand::SwitchLanguage);
        item(ui, frame, Icon::Language, Action::SwitchLanguage, language);
        zoom_items(ui, frame);
        kit::separator(ui);
        let settings = frame.tr("settings-title");
        if ui.add(MenuItem::new(&format!("{settings}…")).icon(Icon::Settings)).clicked() {
            frame.send(Command::Show(ShowCommand::Dialog(Dialog::Settings)));
        }
        let help = Command::Show(ShowCommand::Dialog(Dialog::Shortcuts));
        item(ui, frame, Icon::Help, Action::Help, help);
        if ui.add(MenuItem::new(&frame.tr("about-title")).icon(Icon::Info)).clicked() {
            frame.send(Command::Show(ShowCommand::Dialog(Dialog::About)));
        }
    });
}

fn file_items(ui: &mut Ui, frame: &Frame<'_>) {
    item(ui, frame, Icon::Plus, Action::Open, Command::Show(ShowCommand::FilePicker));
    item(ui, frame, Icon::Copy, Action::Paste, Command::Show(ShowCommand::Clipboard));
    let export = Command::Show(ShowCommand::Dialog(Dialog::Export));
    item(ui, frame, Icon::Image, Action::Export, export);
}

fn view_items(ui: &mut Ui, frame: &Frame<'_>) {
    item(ui, frame, Icon::Fit, Action::FitAll, Command::View(ViewCommand::FitAll));
    item(ui, frame, Icon::Today, Action::Today, Command::View(ViewCommand::Today));
    let tray = Command::Show(ShowCommand::ToggleTray);
    item(ui, frame, Icon::Tray, Action::ToggleTray, tray);
    let articles = frame.tr("panel-all-articles");
    if ui.add(MenuItem::new(&articles).icon(Icon::Article)).clicked() {
        frame.send(Command::Show(ShowCommand::Panel(true)));
        frame.send(Command::Select(SelectCommand::NoArticle));
    }
    if ui.add(MenuItem::new(&frame.tr("articles-table")).icon(Icon::Table)).clicked() {
        frame.send(Command::Show(ShowCommand::Dialog(Dialog::Articles)));
    }
}

fn calendar_items(ui: &mut Ui, frame: &Frame<'_>) {
    for (calendar, name) in calendars(frame) {
        let on = frame.state.preferences.calendar == calendar;
        if ui.add(MenuItem::new(&name).checked(on)).clicked() {
            frame.send(Command::Preferences(PreferencesCommand::Calendar(calendar)));
        }
    }
}

fn zoom_items(ui: &mut Ui, frame: &Frame<'_>) {
    let steps = [
        (Icon::Plus, Action::InterfaceLarger, ZoomStep::Larger),
        (Icon::Minus, Action::InterfaceSmaller, ZoomStep::Smaller),
        (Icon::Fit, Action::InterfaceNormal, ZoomStep::Normal),
    ];
    for (icon, action, step) in steps {
        item(ui, frame, icon, action, Command::Preferences(PreferencesCommand::Zoom(step)));
    }
}

/// «واگرد: افزودن ۱ مقاله»
fn history_items(ui: &mut Ui, frame: &Frame<'_>) {
    let history = &frame.state.history;
    let sides = [
        (history.undo_label(), Icon::Undo, Action::Undo, Command::Undo),
        (history.redo_label(), Icon::Redo, Action::Redo, Command::Redo),
    ];
    for (label, icon, action, command) in sides {
        let name = frame.tr(&action.label_id());
        let text = match label {
            Some(change) => format!("{name}: {}", change.text(frame.language())),
            None => name,
        };
        let keys = keys(frame, action);
        let entry = MenuItem::new(&text).icon(icon).shortcut(&keys);
        if ui.add_enabled(label.is_some(), entry).clicked() {
            frame.send(command);
        }
    }
}

fn item(ui: &mut Ui, frame: &Frame<'_>, icon: Icon, action: Action, command: Command) {
    let (text, keys) = (frame.tr(&action.label_id()), keys(frame, action));
    if ui.add(MenuItem::new(&text).icon(icon).shortcut(&keys)).clicked() {
        frame.send(command);
    }
}

/// The first key of an action.
fn keys(frame: &Frame<'_>, action: Action) -> String {
    frame.state.keys.chords(action).first().map(ToString::to_string).unwrap_or_default()
}

/// «روشن (L)»
fn with_keys(frame: &Frame<'_>, text: &str, action: Action) -> String {
    let keys = keys(frame, action);
    if keys.is_empty() { text.to_owned() } else { format!("{text} (\u{2066}{keys}\u{2069})") }
}
