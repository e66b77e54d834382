//! Every action that a key can start, its default keys, and the remapping.
//!
//! One list serves the keyboard, the menus and the help dialog. Chords are
//! plain text here («Ctrl+Shift+Z»); turning a key press of the window system
//! into a [`Chord`] is the app's business.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Something that a key press can start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Shows all events.
    FitAll,
    /// Centres the selection; pressed again, fits it.
    FocusSelection,
    /// Goes to today.
    Today,
    /// Selects the next event in time.
    NextEvent,
    /// Selects the previous event in time.
    PreviousEvent,
    /// Moves the view towards the left of the screen.
    PanLeft,
    /// Moves the view towards the right of the screen.
    PanRight,
    /// Shows less time in more detail.
    ZoomIn,
    /// Shows more time.
    ZoomOut,
    /// Draws the whole interface larger.
    InterfaceLarger,
    /// Draws the whole interface smaller.
    InterfaceSmaller,
    /// Draws the interface in its own size again.
    InterfaceNormal,
    /// Reverses the direction of time.
    ReverseTime,
    /// Switches the axis to the next calendar.
    NextCalendar,
    /// Shows or hides the second calendar.
    SecondCalendar,
    /// Switches between light and dark.
    ToggleTheme,
    /// Switches between Persian and English.
    SwitchLanguage,
    /// Shows or hides the side panel.
    TogglePanel,
    /// Shows or hides the list of undated events.
    ToggleTray,
    /// Opens files.
    Open,
    /// Imports what the clipboard holds.
    Paste,
    /// Takes back the last change.
    Undo,
    /// Makes it again.
    Redo,
    /// Exports a picture.
    Export,
    /// Shows all shortcuts.
    Help,
    /// Closes the topmost thing.
    Close,
    /// Ends the program.
    Quit,
}

impl Action {
    /// All actions in the order that the help shows them.
    pub const ALL: [Self; 27] = [
        Self::FitAll,
        Self::FocusSelection,
        Self::Today,
        Self::NextEvent,
        Self::PreviousEvent,
        Self::PanLeft,
        Self::PanRight,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::InterfaceLarger,
        Self::InterfaceSmaller,
        Self::InterfaceNormal,
        Self::ReverseTime,
        Self::NextCalendar,
        Self::SecondCalendar,
        Self::ToggleTheme,
        Self::SwitchLanguage,
        Self::TogglePanel,
        Self::ToggleTray,
        Self::Open,
        Self::Paste,
        Self::Undo,
        Self::Redo,
        Self::Export,
        Self::Help,
        Self::Close,
        Self::Quit,
    ];

    /// The name in the preferences file, and with `action-` before it the id
    /// of its label in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Self::FitAll => "fit-all",
            Self::FocusSelection => "focus-selection",
            Self::Today => "today",
            Self::NextEvent => "next-event",
            Self::PreviousEvent => "previous-event",
            Self::PanLeft => "pan-left",
            Self::PanRight => "pan-right",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::InterfaceLarger => "interface-larger",
            Self::InterfaceSmaller => "interface-smaller",
            Self::InterfaceNormal => "interface-normal",
            Self::ReverseTime => "reverse-time",
            Self::NextCalendar => "next-calendar",
            Self::SecondCalendar => "second-calendar",
            Self::ToggleTheme => "toggle-theme",
            Self::SwitchLanguage => "switch-language",
            Self::TogglePanel => "toggle-panel",
            Self::ToggleTray => "toggle-tray",
            Self::Open => "open",
            Self::Paste => "paste",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Export => "export",
            Self::Help => "help",
            Self::Close => "close",
            Self::Quit => "quit",
        }
    }

    /// The id of the action's label in the catalogue.
    pub fn label_id(self) -> String {
        format!("action-{}", self.name())
    }

    /// The keys that start it unless the preferences say otherwise.
    pub fn default_chords(self) -> &'static [&'static str] {
        match self {
            Self::FitAll => &["0", "Home"],
            Self::FocusSelection => &["F"],
            Self::Today => &["T"],
            Self::NextEvent => &[".", "Tab"],
            Self::PreviousEvent => &[",", "Shift+Tab"],
            Self::PanLeft => &["Left"],
            Self::PanRight => &["Right"],
            Self::ZoomIn => &["+", "="],
            Self::ZoomOut => &["-"],
            Self::InterfaceLarger => &["Ctrl++", "Ctrl+="],
            Self::InterfaceSmaller => &["Ctrl+-"],
            Self::InterfaceNormal => &["Ctrl+0"],
            Self::ReverseTime => &["R"],
            Self::NextCalendar => &["C"],
            Self::SecondCalendar => &["Shift+C"],
            Self::ToggleTheme => &["L"],
            Self::SwitchLanguage => &["G"],
            Self::TogglePanel => &["P"],
            Self::ToggleTray => &["U"],
            Self::Open => &["Ctrl+O"],
            Self::Paste => &["Ctrl+V"],
            Self::Undo => &["Ctrl+Z"],
            Self::Redo => &["Ctrl+Shift+Z", "Ctrl+Y"],
            Self::Export => &["Ctrl+E"],
            Self::Help => &["?", "F1"],
            Self::Close => &["Escape"],
            Self::Quit => &["Ctrl+Q"],
        }
    }
}

/// A key with its modifiers. Prints and parses as «Ctrl+Shift+Z».
///
/// The key is its name in capitals for letters («Z»), the sign for signs
/// («+», «?»), and a word for the rest («Home», «Left», «F1»).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// Ctrl (on a Mac: the command key).
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key.
    pub key: String,
}

/// Why a string is no chord.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a key: {text}")]
pub struct ChordError {
    /// The string as given.
    pub text: String,
}

impl FromStr for Chord {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut chord = Self { ctrl: false, shift: false, alt: false, key: String::new() };
        let mut rest = text.trim();
        // «Ctrl++» names the plus key, so modifiers are cut from the front.
        while let Some((head, tail)) = rest.split_once('+') {
            let slot = match head.trim().to_ascii_lowercase().as_str() {
                "ctrl" | "cmd" | "command" => &mut chord.ctrl,
                "shift" => &mut chord.shift,
                "alt" => &mut chord.alt,
                _ => break,
            };
            *slot = true;
            rest = tail.trim_start();
        }
        let is_key = !rest.is_empty() && (rest == "+" || !rest.contains('+'));
        if !is_key {
            return Err(ChordError { text: text.to_owned() });
        }
        chord.key = if rest.chars().count() == 1 { rest.to_uppercase() } else { rest.to_owned() };
        Ok(chord)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        f.write_str(&self.key)
    }
}

impl Chord {
    /// Whether a press (already named as a chord) is this chord. Signs are
    /// typed with or without Shift depending on the keyboard, so for them
    /// Shift does not count.
    pub fn matches(&self, press: &Self) -> bool {
        let mut letters = self.key.chars();
        let is_sign =
            matches!((letters.next(), letters.next()), (Some(c), None) if !c.is_alphanumeric());
        self.ctrl == press.ctrl
            && self.alt == press.alt
            && (is_sign || self.shift == press.shift)
            && self.key.eq_ignore_ascii_case(&press.key)
    }
}

/// Which keys start what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyMap {
    chords: BTreeMap<Action, Vec<Chord>>,
}

impl Default for KeyMap {
    fn default() -> Self {
        Self::new(&BTreeMap::new()).0
    }
}

impl KeyMap {
    /// The default keys with a table of changes over them: action name → keys;
    /// an empty list leaves the action without a key. A key that a change
    /// gives to one action is taken from the defaults of the others. What
    /// cannot be understood is left out and returned as it stands.
    pub fn new(changes: &BTreeMap<String, Vec<String>>) -> (Self, Vec<String>) {
        let mut unknown: Vec<String> = changes
            .keys()
            .filter(|name| !Action::ALL.iter().any(|action| action.name() == *name))
            .cloned()
            .collect();
        let mut chords: BTreeMap<Action, Vec<Chord>> = BTreeMap::new();
        for action in Action::ALL {
            if let Some(texts) = changes.get(action.name()) {
                chords.insert(action, parse_all(texts.iter().map(String::as_str), &mut unknown));
            }
        }
        let taken: Vec<Chord> = chords.values().flatten().cloned().collect();
        for action in Action::ALL {
            chords.entry(action).or_insert_with(|| {
                let defaults = action.default_chords().iter().copied();
                let mut own = parse_all(defaults, &mut unknown);
                own.retain(|chord| !taken.iter().any(|taken| taken.matches(chord)));
                own
            });
        }
        (Self { chords }, unknown)
    }

    /// The action that a press starts.
    pub fn action(&self, press: &Chord) -> Option<Action> {
        let hit = |chords: &[Chord]| chords.iter().any(|chord| chord.matches(press));
        self.chords.iter().find(|(_, chords)| hit(chords)).map(|(&action, _)| action)
    }

    /// The keys of an action.
    pub fn chords(&self, action: Action) -> &[Chord] {
        self.chords.get(&action).map_or(&[], Vec::as_slice)
    }
}

fn parse_all<'a>(texts: impl Iterator<Item = &'a str>, unknown: &mut Vec<String>) -> Vec<Chord> {
    let mut chords = Vec::new();
    for text in texts {
        match text.parse() {
            Ok(chord) => chords.push(chord),
            Err(ChordError { text }) => unknown.push(text),
        }
    }
    chords
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chord(text: &str) -> Chord {
        text.parse().unwrap()
    }

    #[test]
    fn chords_print_as_they_parse() {
        for text in ["Ctrl+Shift+Z", "0", "Home", "?", "+", "Ctrl++", "Alt+Left", "Shift+Tab"] {
            let parsed = chord(text);
            assert_eq!(chord(&parsed.to_string()), parsed, "{text}");
        }
        assert_eq!(chord("shift+ctrl+z").to_string(), "Ctrl+Shift+Z");
        assert!("".parse::<Chord>().is_err());
        assert!("Hyper+X".parse::<Chord>().is_err());
    }

    #[test]
    fn every_default_is_a_chord_and_no_two_actions_share_one() {
        let (map, unknown) = KeyMap::new(&BTreeMap::new());
        assert_eq!(unknown, Vec::<String>::new());
        for action in Action::ALL {
            for chord in map.chords(action) {
                assert_eq!(map.action(chord), Some(action), "{chord}");
            }
        }
    }

    #[test]
    fn signs_match_with_and_without_shift() {
        let map = KeyMap::default();
        assert_eq!(map.action(&chord("Shift++")), Some(Action::ZoomIn));
        assert_eq!(map.action(&chord("Shift+?")), Some(Action::Help));
        assert_eq!(map.action(&chord("Ctrl+Shift+Z")), Some(Action::Redo));
        assert_eq!(map.action(&chord("Ctrl+Z")), Some(Action::Undo));
    }

    #[test]
    fn a_remapped_action_loses_its_default_keys() {
        let changes = BTreeMap::from([
            ("fit-all".to_owned(), vec!["Ctrl+0".to_owned()]),
            ("no-such-action".to_owned(), vec![]),
            ("today".to_owned(), vec!["Hyper+T".to_owned()]),
        ]);
        let (map, unknown) = KeyMap::new(&changes);
        assert_eq!(map.action(&chord("Ctrl+0")), Some(Action::FitAll));
        assert_eq!(map.action(&chord("0")), None);
        assert_eq!(map.chords(Action::InterfaceNormal), []);
        assert_eq!(unknown, ["no-such-action", "Hyper+T"]);
    }

    #[test]
    fn names_are_those_of_serde() {
        for action in Action::ALL {
            let json = serde_json::to_value(action).unwrap();
            assert_eq!(json, action.name());
        }
    }
}
