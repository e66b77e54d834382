//! Everything that a person can ask for, as plain serialisable data.
//!
//! Panels see the state and send commands; tests, batch files and undo replay
//! them. One enum per area, each with its own `apply`.

use super::preferences::{ThemeChoice, TimeDirection};
use super::zoom::Zoom;
use crate::article::Span;
use crate::calendar::{Calendar, Edtf, Language};
use crate::library::ArticleId;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What a person asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// Moves the view.
    View(ViewCommand),
    /// Selects events.
    Select(SelectCommand),
    /// Changes what the library holds.
    Library(LibraryCommand),
    /// Changes how things look.
    Preferences(PreferencesCommand),
    /// Opens and closes things.
    Show(ShowCommand),
    /// Writes a picture.
    Export(ExportCommand),
    /// Takes back the last change.
    Undo,
    /// Makes it again.
    Redo,
    /// Ends the program.
    Quit,
}

/// Moves the view in time. Days are days since 1970-01-01 with fractions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ViewCommand {
    /// Shows all events.
    FitAll,
    /// Shows some events.
    FitEvents(Vec<usize>),
    /// Shows a stretch of time, gliding there.
    FitDays {
        /// First day.
        from: f64,
        /// Last day.
        to: f64,
    },
    /// Shows exactly a stretch of time, gliding there.
    GlideDays {
        /// What lies at the earlier edge.
        from: f64,
        /// What lies at the later edge.
        to: f64,
    },
    /// Shows exactly a stretch of time at once: the hand is on it.
    SetDays {
        /// What lies at the earlier edge.
        from: f64,
        /// What lies at the later edge.
        to: f64,
    },
    /// Centres the selection; when it is centred already, fits it.
    FocusSelection,
    /// Brings today to the middle.
    Today,
    /// Zooms by a factor (above 1: closer) about a day.
    Zoom {
        /// How much closer.
        factor: f64,
        /// Which day keeps its place; the middle when absent.
        at: Option<f64>,
    },
    /// Moves by a share of the width towards a side of the screen; positive
    /// shows what lies to the right.
    Pan {
        /// Share of the width, -1 to 1.
        screens: f64,
    },
}

/// Selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SelectCommand {
    /// An event, by its place in the list; the panel opens its article at the
    /// sentence.
    Event(usize),
    /// An event as told in one of its articles.
    Source {
        /// The event.
        event: usize,
        /// Which of its sources.
        source: usize,
    },
    /// The event that a sentence of an article tells; the view goes there.
    Sentence {
        /// The article.
        article: ArticleId,
        /// A place in its text.
        at: Span,
    },
    /// An article without an event.
    Article(ArticleId),
    /// No article: the panel lists them all.
    NoArticle,
    /// The next event in time.
    Next,
    /// The previous event in time.
    Previous,
    /// Nothing.
    Clear,
}

/// Something to import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Input {
    /// A file, or a folder with all that is in it.
    Path(PathBuf),
    /// Text that was pasted.
    Text {
        /// What it is called.
        name: String,
        /// The text.
        text: String,
    },
    /// Bytes that came without a path.
    Bytes {
        /// What they are called.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// Where an event is told: what names it however the articles are merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventPlace {
    /// The article.
    pub article: ArticleId,
    /// The whole sentence.
    pub sentence: Span,
    /// First byte of the mention that dates it there, if one does.
    pub mention: Option<usize>,
}

/// Changes what the library holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LibraryCommand {
    /// Imports; the reading is done in the background.
    Import(Vec<Input>),
    /// Stops a running import after the file at hand.
    CancelImport,
    /// Takes articles out of the library.
    Remove(Vec<ArticleId>),
    /// Puts removed articles back.
    Restore(Vec<ArticleId>),
    /// Sets an article's publication date by hand, or takes that back.
    SetPublished {
        /// The article.
        article: ArticleId,
        /// The date; `None` leaves it to the text.
        date: Option<Edtf>,
    },
    /// Sets an event's date by hand, or takes that back. The event is named by
    /// where it is told.
    SetEventDate {
        /// The place in the text.
        place: EventPlace,
        /// The date; `None` leaves it to the text.
        date: Option<Edtf>,
    },
    /// Hides the events that only one agency tells, or shows them again.
    HideAgency {
        /// The agency as articles name it.
        agency: String,
        /// Whether to hide.
        hidden: bool,
    },
}

/// Changes how things look.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreferencesCommand {
    /// Language of the interface.
    Language(Language),
    /// The other language.
    SwitchLanguage,
    /// Calendar of the axis.
    Calendar(Calendar),
    /// The next calendar.
    NextCalendar,
    /// Second calendar, if any.
    SecondCalendar(Option<Calendar>),
    /// Shows the second calendar or hides it.
    ToggleSecondCalendar,
    /// Which way time runs; `None` follows the language.
    Direction(Option<TimeDirection>),
    /// The other way.
    ReverseTime,
    /// Light or dark.
    Theme(ThemeChoice),
    /// Size of the whole interface.
    Zoom(ZoomStep),
    /// Width of the side panel in pixels.
    PanelWidth(f32),
    /// Whether both edges of an article's lines are even.
    Justified(bool),
    /// Whether articles are shown with lost non-joiners put back.
    Nonjoiners(bool),
    /// Inner size of the window in pixels.
    Window([f32; 2]),
}

/// A change of the interface's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ZoomStep {
    /// The next step up.
    Larger,
    /// The next step down.
    Smaller,
    /// As designed.
    Normal,
    /// Exactly so large.
    To(Zoom),
}

/// A dialog.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialog {
    /// Exporting a picture.
    Export,
    /// All shortcuts.
    Shortcuts,
    /// How things look and what time runs by.
    Settings,
    /// All articles in a table.
    Articles,
    /// About the program.
    About,
    /// What the last import did.
    ImportSummary,
    /// Naming a file by its path, where there is no file dialog.
    OpenPath,
    /// Naming a picture by its path, where there is no file dialog.
    SavePath,
    /// Setting an article's publication date.
    SetPublished(ArticleId),
    /// Setting the date of an event, by its place in the list.
    SetEventDate(usize),
    /// Asking before an article is removed.
    ConfirmRemove(ArticleId),
    /// Asking before a file is replaced.
    ConfirmOverwrite(PathBuf),
}

/// Opens and closes things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShowCommand {
    /// The side panel.
    Panel(bool),
    /// The side panel, the other way.
    TogglePanel,
    /// The tray of undated events.
    Tray(bool),
    /// The tray, the other way.
    ToggleTray,
    /// A dialog.
    Dialog(Dialog),
    /// Closes the topmost dialog, tray, selection, in this order.
    CloseTopmost,
    /// Closes all dialogs.
    CloseDialogs,
    /// Closes a toast.
    DismissToast(u64),
    /// The system's file dialog for opening.
    FilePicker,
    /// A folder in the desktop's file manager.
    Folder(PathBuf),
    /// What the clipboard holds, to be imported.
    Clipboard,
}

/// The format of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// Pixels.
    #[default]
    Png,
    /// Outlines for the web.
    Svg,
    /// Outlines for print.
    Pdf,
}

impl PictureFormat {
    /// The file name extension, without a dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }
}

/// What a picture shows and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PictureOptions {
    /// Format.
    pub format: PictureFormat,
    /// Only what the window shows, instead of everything.
    pub visible_only: bool,
    /// Width in pixels at scale 1.
    pub width: f64,
    /// Height in pixels at scale 1; `None` takes what the events need.
    pub height: Option<f64>,
    /// Pixels per pixel.
    pub scale: f64,
    /// Dark instead of light.
    pub dark: bool,
    /// Language.
    pub language: Language,
    /// Calendar of the axis.
    pub calendar: Calendar,
    /// Second calendar, if any.
    pub second_calendar: Option<Calendar>,
    /// Which way time runs.
    pub direction: TimeDirection,
    /// Heading; none when empty.
    pub title: String,
    /// Whether the numbered list of sources is drawn.
    pub sources: bool,
}

impl Default for PictureOptions {
    fn default() -> Self {
        Self {
            format: PictureFormat::Png,
            visible_only: false,
            width: 1600.0,
            height: None,
            scale: 2.0,
            dark: false,
            language: Language::Fa,
            calendar: Calendar::Gregorian,
            second_calendar: Some(Calendar::Jalali),
            direction: TimeDirection::Rtl,
            title: String::new(),
            sources: true,
        }
    }
}

/// Exports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportCommand {
    /// Changes the options that the dialog shows.
    Options(PictureOptions),
    /// Asks for a file name.
    PickFile,
    /// Writes the picture; a file that exists is replaced only with `replace`.
    Write {
        /// The file.
        path: PathBuf,
        /// Whether a file that exists may be replaced.
        replace: bool,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_read_well_as_json() {
        let commands = [
            (Command::View(ViewCommand::FitAll), r#"{"view":"fit-all"}"#),
            (Command::Select(SelectCommand::Event(3)), r#"{"select":{"event":3}}"#),
            (
                Command::Library(LibraryCommand::Import(vec![Input::Path("a.txt".into())])),
                r#"{"library":{"import":[{"path":"a.txt"}]}}"#,
            ),
            (
                Command::Preferences(PreferencesCommand::Calendar(Calendar::Jalali)),
                r#"{"preferences":{"calendar":"jalali"}}"#,
            ),
            (
                Command::Preferences(PreferencesCommand::Zoom(ZoomStep::To(Zoom::new(150)))),
                r#"{"preferences":{"zoom":{"to":150}}}"#,
            ),
            (Command::Undo, r#""undo""#),
        ];
        for (command, json) in commands {
            assert_eq!(serde_json::to_string(&command).unwrap(), json);
            assert_eq!(serde_json::from_str::<Command>(json).unwrap(), command);
        }
    }
}
