//! What a person prefers, kept as JSON in the configuration folder.
//!
//! Reading never fails: a damaged file is kept beside as `.bak` and the
//! defaults serve. Where the file lies is the caller's business.

use super::keys::KeyMap;
use super::zoom::Zoom;
use crate::calendar::{Calendar, Language};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Which way time runs on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeDirection {
    /// From right to left.
    Rtl,
    /// From left to right.
    Ltr,
}

impl TimeDirection {
    /// The other way.
    #[must_use]
    pub fn reversed(self) -> Self {
        if self == Self::Rtl { Self::Ltr } else { Self::Rtl }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// As the desktop says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Everything that is remembered about a person's taste.
///
/// A file that lacks a field takes that field's default, so old files stay
/// readable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the interface; it decides digits and on which side things are.
    pub language: Language,
    /// Calendar of the axis and of dates in large type.
    pub calendar: Calendar,
    /// Calendar in small type beneath, if any.
    pub second_calendar: Option<Calendar>,
    /// Which way time runs; `None` follows the language.
    pub direction: Option<TimeDirection>,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Size of the whole interface in percent.
    pub zoom: Zoom,
    /// Whether the side panel shows.
    pub panel_open: bool,
    /// Width of the side panel in pixels.
    pub panel_width: f32,
    /// Whether both edges of an article's lines are even.
    pub justified: bool,
    /// Whether articles are shown with the non-joiners put back that they lost.
    pub nonjoiners: bool,
    /// Inner size of the window in the display's logical pixels when it was last
    /// closed, whatever the zoom.
    pub window: Option<[f32; 2]>,
    /// Changed keys: action name → keys. What is absent keeps its default.
    pub keys: BTreeMap<String, Vec<String>>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::Fa,
            calendar: Calendar::Gregorian,
            second_calendar: Some(Calendar::Jalali),
            direction: None,
            theme: ThemeChoice::System,
            zoom: Zoom::NORMAL,
            panel_open: true,
            panel_width: 430.0,
            justified: true,
            nonjoiners: false,
            window: None,
            keys: BTreeMap::new(),
        }
    }
}

/// What was odd about the preferences file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreferencesWarning {
    /// It could not be understood; it is kept under another name and the
    /// defaults serve.
    Damaged {
        /// Where the damaged file is kept.
        kept: PathBuf,
    },
    /// It could not be read; the defaults serve.
    Unreadable {
        /// The system's reason.
        reason: String,
    },
    /// It names actions or keys that do not exist.
    UnknownKeys {
        /// The names as written.
        names: Vec<String>,
    },
}

/// Why preferences could not be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write the preferences: {reason}: {path}")]
pub struct SaveError {
    /// The system's reason.
    pub reason: String,
    /// The file.
    pub path: PathBuf,
}

impl Preferences {
    /// The defaults for a language.
    pub fn for_language(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Reads a file; without one, the defaults for `language` serve.
    pub fn load(path: &Path, language: Language) -> (Self, Vec<PreferencesWarning>) {
        let defaults = Self::for_language(language);
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return (defaults, Vec::new());
            }
            Err(error) => {
                let reason = error.to_string();
                return (defaults, vec![PreferencesWarning::Unreadable { reason }]);
            }
        };
        let Ok(read) = serde_json::from_slice::<Self>(&bytes) else {
            return (defaults, vec![set_aside(path)]);
        };
        let unknown = KeyMap::new(&read.keys).1;
        let warnings = if unknown.is_empty() {
            Vec::new()
        } else {
            vec![PreferencesWarning::UnknownKeys { names: unknown }]
        };
        (read.sane(), warnings)
    }

    /// Writes the file whole or not at all; makes the folder if need be.
    pub fn save(&self, path: &Path) -> Result<(), SaveError> {
        let fail = |error: &dyn std::fmt::Display| SaveError {
            reason: error.to_string(),
            path: path.to_owned(),
        };
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|error| fail(&error))?;
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| fail(&error))?;
        let json = serde_json::to_string_pretty(self).map_err(|error| fail(&error))?;
        writeln!(file, "{json}").map_err(|error| fail(&error))?;
        file.persist(path).map_err(|error| fail(&error))?;
        Ok(())
    }

    /// Which way time runs after all.
    pub fn time_direction(&self) -> TimeDirection {
        let by_language =
            if self.language.is_rtl() { TimeDirection::Rtl } else { TimeDirection::Ltr };
        self.direction.unwrap_or(by_language)
    }

    /// The second calendar, unless it is the first again.
    pub fn shown_second_calendar(&self) -> Option<Calendar> {
        self.second_calendar.filter(|&second| second != self.calendar)
    }

    /// Sizes that a window can have, whatever a hand-edited file says.
    fn sane(mut self) -> Self {
        let fallback = Self::default();
        if !(self.panel_width.is_finite() && self.panel_width >= 200.0) {
            self.panel_width = fallback.panel_width;
        }
        self.panel_width = self.panel_width.min(2000.0);
        self.window = self.window.filter(|size| {
            size.iter().all(|side| side.is_finite() && (200.0..=20_000.0).contains(side))
        });
        self
    }
}

/// Moves a damaged file out of the way, so that nothing a person wrote is lost.
fn set_aside(path: &Path) -> PreferencesWarning {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".bak");
    let kept = path.with_file_name(name);
    match std::fs::rename(path, &kept) {
        Ok(()) => PreferencesWarning::Damaged { kept },
        Err(error) => PreferencesWarning::Unreadable { reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_loaded() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join("preferences.json");
        let saved = Preferences {
            language: Language::En,
            direction: Some(TimeDirection::Rtl),
            second_calendar: None,
            window: Some([900.0, 700.0]),
            zoom: Zoom::new(150),
            ..Preferences::default()
        };
        saved.save(&path).unwrap();
        assert_eq!(Preferences::load(&path, Language::Fa), (saved, vec![]));
    }

    #[test]
    fn a_missing_file_is_no_warning_and_takes_the_systems_language() {
        let folder = tempfile::tempdir().unwrap();
        let (read, warnings) =
            Preferences::load(&folder.path().join("preferences.json"), Language::En);
        assert_eq!(read, Preferences::for_language(Language::En));
        assert_eq!(warnings, []);
    }

    #[test]
    fn a_damaged_file_is_kept_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        std::fs::write(&path, "{\"language\": \"fa\", ").unwrap();
        let (read, warnings) = Preferences::load(&path, Language::Fa);
        let kept = folder.path().join("preferences.json.bak");
        assert_eq!(read, Preferences::default());
        assert_eq!(warnings, [PreferencesWarning::Damaged { kept: kept.clone() }]);
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "{\"language\": \"fa\", ");
        assert!(!path.exists());
    }

    #[test]
    fn old_and_odd_files_keep_what_makes_sense() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("preferences.json");
        let odd =
            r#"{"theme":"dark","panel_width":1e9,"window":[0,5],"zoom":7,"keys":{"fly":["X"]}}"#;
        std::fs::write(&path, odd).unwrap();
        let (read, warnings) = Preferences::load(&path, Language::Fa);
        assert_eq!(read.theme, ThemeChoice::Dark);
        assert_eq!(read.window, None);
        assert_eq!(read.zoom, Zoom::SMALLEST);
        assert!(read.panel_width <= 2000.0);
        assert_eq!(warnings, [PreferencesWarning::UnknownKeys { names: vec!["fly".into()] }]);
    }

    #[test]
    fn time_follows_the_language_unless_told() {
        let mut preferences = Preferences::for_language(Language::En);
        assert_eq!(preferences.time_direction(), TimeDirection::Ltr);
        preferences.language = Language::Fa;
        assert_eq!(preferences.time_direction(), TimeDirection::Rtl);
        preferences.direction = Some(TimeDirection::Ltr);
        assert_eq!(preferences.time_direction(), TimeDirection::Ltr);
    }
}
