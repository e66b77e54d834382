//! Key presses of the window system as chords, and actions as commands.

use crate::session::{
    Action, Chord, Command, Dialog, PreferencesCommand, SelectCommand, ShowCommand, State,
    ThemeChoice, ViewCommand, ZoomStep,
};
use egui::{Event, Key, Modifiers};

/// How much one press of a key zooms.
const KEY_ZOOM: f64 = 1.6;
/// How far one press of an arrow moves, as a share of the width.
const KEY_PAN: f64 = 0.18;

/// The name of a pressed key with its modifiers.
pub(super) fn chord(key: Key, modifiers: Modifiers) -> Chord {
    let name = match key {
        // A Persian layout has «؟» there, which arrives as the physical key.
        Key::Slash if modifiers.shift => "?",
        Key::Minus => "-",
        Key::Quote => "'",
        Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown => key.name(),
        other => other.symbol_or_name(),
    };
    Chord {
        ctrl: modifiers.command || modifiers.ctrl,
        shift: modifiers.shift,
        alt: modifiers.alt,
        key: name.to_owned(),
    }
}

/// What has the keyboard, and so decides which keys are whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The timeline: every action works.
    Timeline,
    /// A button or the like, reached by Tab: keys that walk between controls
    /// stay with it.
    Control,
    /// A dialog covers the window.
    Dialog,
    /// A menu is open: it closes itself.
    Menu,
    /// A text field: what edits text stays with it.
    TextField,
}

impl Place {
    /// Whether an action started by a press works here.
    fn allows(self, action: Action, press: &Chord) -> bool {
        use Action::{Close, Help, Quit, SwitchLanguage, ToggleTheme};
        use Action::{InterfaceLarger, InterfaceNormal, InterfaceSmaller};
        let zooms = matches!(action, InterfaceLarger | InterfaceSmaller | InterfaceNormal);
        let works_anywhere =
            zooms || matches!(action, Close | Help | Quit | SwitchLanguage | ToggleTheme);
        let walks = ["Tab", "Left", "Right", "Up", "Down", "Home", "End"];
        match self {
            Self::Timeline => true,
            Self::Control => !walks.contains(&press.key.as_str()),
            Self::Dialog => works_anywhere,
            Self::Menu => zooms,
            Self::TextField => works_anywhere && !is_for_typing(press),
        }
    }
}

/// Takes the key presses that start actions out of this frame's input.
pub(super) fn take_actions(ctx: &egui::Context, state: &State, place: Place) -> Vec<Action> {
    // Tab walks through events only from one event to the next.
    let place =
        if state.selection.is_none() && place == Place::Timeline { None } else { Some(place) };
    ctx.input_mut(|input| {
        let mut actions = Vec::new();
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = *event else { return true };
            let press = chord(key, modifiers);
            let Some(action) = state.keys.action(&press) else { return true };
            let allowed = match place {
                Some(place) => place.allows(action, &press),
                None => press.key != "Tab",
            };
            if allowed {
                actions.push(action);
            }
            !allowed
        });
        actions
    })
}

/// Ctrl+C and Ctrl+X, and their older names, as the events that text fields
/// listen for; the window system is told not to make them, because Ctrl+V may
/// bring files.
pub(super) fn restore_clipboard_events(input: &mut egui::RawInput) {
    let made = |event: &Event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
        match key {
            Key::C if modifiers.command && !modifiers.shift => Some(Event::Copy),
            Key::X if modifiers.command && !modifiers.shift => Some(Event::Cut),
            Key::Insert if modifiers.command => Some(Event::Copy),
            Key::Delete if modifiers.shift && !modifiers.command => Some(Event::Cut),
            _ => None,
        }
    };
    // Right behind the key: what is typed next comes after it.
    let events = std::mem::take(&mut input.events).into_iter();
    input.events = events.flat_map(|event| [made(&event), Some(event)]).flatten().collect();
}

/// Whether a text field asks for the clipboard's text.
pub(super) fn wants_text(ctx: &egui::Context) -> bool {
    let asks = |event: &Event| match *event {
        // The keys held now may be others: a frame can be long.
        Event::Key { key: Key::V, pressed: true, modifiers, .. } => modifiers.command,
        Event::Key { key: Key::Insert, pressed: true, modifiers, .. } => modifiers.shift,
        _ => false,
    };
    ctx.input(|input| input.events.iter().any(asks))
}

/// Whether a text field wants this press for itself.
fn is_for_typing(press: &Chord) -> bool {
    let edits =
        ["A", "C", "V", "X", "Y", "Z", "Left", "Right", "Home", "End", "Backspace", "Delete"];
    let is_function = press.key.len() > 1
        && press.key.starts_with('F')
        && press.key[1..].chars().all(|digit| digit.is_ascii_digit());
    if press.key == "Escape" || is_function {
        return false;
    }
    !press.ctrl || edits.contains(&press.key.as_str())
}

/// What an action asks for.
pub(super) fn command(action: Action, state: &State, dark: bool) -> Command {
    match action {
        Action::FitAll => Command::View(ViewCommand::FitAll),
        Action::FocusSelection => Command::View(ViewCommand::FocusSelection),
        Action::Today => Command::View(ViewCommand::Today),
        Action::NextEvent => Command::Select(SelectCommand::Next),
        Action::PreviousEvent => Command::Select(SelectCommand::Previous),
        Action::PanLeft => Command::View(ViewCommand::Pan { screens: -KEY_PAN }),
        Action::PanRight => Command::View(ViewCommand::Pan { screens: KEY_PAN }),
        Action::ZoomIn => Command::View(ViewCommand::Zoom { factor: KEY_ZOOM, at: None }),
        Action::ZoomOut => Command::View(ViewCommand::Zoom { factor: 1.0 / KEY_ZOOM, at: None }),
        Action::InterfaceLarger => Command::Preferences(PreferencesCommand::Zoom(ZoomStep::Larger)),
        Action::InterfaceSmaller => {
            Command::Preferences(PreferencesCommand::Zoom(ZoomStep::Smaller))
        }
        Action::InterfaceNormal => Command::Preferences(PreferencesCommand::Zoom(ZoomStep::Normal)),
        Action::ReverseTime => Command::Preferences(PreferencesCommand::ReverseTime),
        Action::NextCalendar => Command::Preferences(PreferencesCommand::NextCalendar),
        Action::SecondCalendar => Command::Preferences(PreferencesCommand::ToggleSecondCalendar),
        Action::ToggleTheme => Command::Preferences(PreferencesCommand::Theme(if dark {
            ThemeChoice::Light
        } else {
            ThemeChoice::Dark
        })),
        Action::SwitchLanguage => Command::Preferences(PreferencesCommand::SwitchLanguage),
        Action::TogglePanel => Command::Show(ShowCommand::TogglePanel),
        Action::ToggleTray => Command::Show(ShowCommand::ToggleTray),
        Action::Open => Command::Show(ShowCommand::FilePicker),
        Action::Paste => Command::Show(ShowCommand::Clipboard),
        Action::Undo => Command::Undo,
        Action::Redo => Command::Redo,
        Action::Export => Command::Show(ShowCommand::Dialog(Dialog::Export)),
        Action::Help if state.dialogs.last() == Some(&Dialog::Shortcuts) => {
            Command::Show(ShowCommand::CloseTopmost)
        }
        Action::Help => Command::Show(ShowCommand::Dialog(Dialog::Shortcuts)),
        Action::Close => Command::Show(ShowCommand::CloseTopmost),
        Action::Quit => Command::Quit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::KeyMap;

    #[test]
    fn the_keys_of_the_window_system_reach_their_actions() {
        let map = KeyMap::default();
        let (ctrl, shift) = (Modifiers::CTRL | Modifiers::COMMAND, Modifiers::SHIFT);
        for (key, modifiers, action) in [
            (Key::Num0, Modifiers::NONE, Action::FitAll),
            (Key::Home, Modifiers::NONE, Action::FitAll),
            (Key::Period, Modifiers::NONE, Action::NextEvent),
            (Key::Tab, shift, Action::PreviousEvent),
            (Key::ArrowLeft, Modifiers::NONE, Action::PanLeft),
            (Key::Plus, shift, Action::ZoomIn),
            (Key::Equals, Modifiers::NONE, Action::ZoomIn),
            (Key::Minus, Modifiers::NONE, Action::ZoomOut),
            (Key::Slash, shift, Action::Help),
            (Key::Questionmark, shift, Action::Help),
            (Key::F1, Modifiers::NONE, Action::Help),
            (Key::Plus, ctrl | shift, Action::InterfaceLarger),
            (Key::Equals, ctrl, Action::InterfaceLarger),
            (Key::Minus, ctrl, Action::InterfaceSmaller),
            (Key::Num0, ctrl, Action::InterfaceNormal),
            (Key::Z, ctrl, Action::Undo),
            (Key::Z, ctrl | shift, Action::Redo),
            (Key::E, ctrl, Action::Export),
            (Key::Escape, Modifiers::NONE, Action::Close),
        ] {
            assert_eq!(map.action(&chord(key, modifiers)), Some(action), "{key:?} {modifiers:?}");
        }
        assert_eq!(map.action(&chord(Key::R, ctrl)), None);
    }

    #[test]
    fn a_text_field_keeps_what_edits_text() {
        let press = |text: &str| text.parse::<Chord>().unwrap();
        for text in ["R", "0", "Ctrl+V", "Ctrl+Z", "Home", "Shift+F"] {
            assert!(is_for_typing(&press(text)), "{text}");
        }
        for text in ["Escape", "F1", "Ctrl+E", "Ctrl+Q", "Ctrl++", "Ctrl+-", "Ctrl+0"] {
            assert!(!is_for_typing(&press(text)), "{text}");
        }
    }
}
