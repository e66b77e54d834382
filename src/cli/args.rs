//! What may be typed after `gahnegar`; the contract with scripts.

use crate::calendar::{Calendar, Edtf, Language, NaiveDate};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns Persian news articles into a timeline a reader can check.
///
/// Without a command the window opens, and FILEs are imported as if they were
/// dropped on it.
#[derive(Debug, Parser)]
#[command(name = "gahnegar", version, about, long_about)]
pub(super) struct Cli {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// How the window opens.
    #[command(flatten)]
    pub(super) window: Window,
}

/// How the window opens.
#[derive(Debug, Args)]
#[cfg_attr(not(feature = "gui"), allow(dead_code, reason = "there is no window to open"))]
pub(super) struct Window {
    /// The library file; the one in your data folder when absent
    #[arg(long, value_name = "PATH")]
    pub(super) library: Option<PathBuf>,
    /// Articles, or folders of articles
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Language of the interface, for this run
    #[arg(long, value_enum)]
    pub(super) lang: Option<Lang>,
    /// Light or dark, for this run
    #[arg(long, value_enum)]
    pub(super) theme: Option<Theme>,
    /// The date that stands in for the clock
    #[arg(long, value_name = "DATE", value_parser = day, hide = true)]
    pub(super) today: Option<NaiveDate>,
    /// Inner size of the window in logical pixels
    #[arg(long = "window-size", value_name = "WxH", value_parser = size, hide = true)]
    pub(super) size: Option<(u32, u32)>,
    /// Physical pixels per logical pixel
    #[arg(long, value_name = "F", hide = true)]
    pub(super) scale: Option<f32>,
    /// A JSON list of commands to run once the library is open
    #[arg(long, value_name = "FILE", hide = true)]
    pub(super) commands: Option<PathBuf>,
    /// Writes a picture of the window once it has settled, and ends
    #[arg(long, value_name = "PNG", hide = true)]
    pub(super) screenshot_to: Option<PathBuf>,
}

/// A command without a window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print the dates and events of articles as JSON
    Extract(Extract),
    /// Print what a library holds, as the same JSON
    List(List),
    /// Import articles into a library
    Add(Add),
    /// Draw the timeline to a picture
    Export(Box<Export>),
    /// Show internals, for developers
    #[command(subcommand)]
    Dev(Dev),
}

/// `gahnegar extract`.
#[derive(Debug, Args)]
pub(super) struct Extract {
    /// Publication date of every FILE, instead of what it says (ISO or EDTF)
    #[arg(long, value_name = "DATE")]
    pub(super) published: Option<Edtf>,
    /// The date that stands in for the clock
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<NaiveDate>,
    /// Articles, or folders of articles; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
}

/// `gahnegar list`.
#[derive(Debug, Args)]
pub(super) struct List {
    /// The library file; the one in your data folder when absent
    #[arg(long, value_name = "PATH")]
    pub(super) library: Option<PathBuf>,
    /// The date that stands in for the clock
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<NaiveDate>,
}

/// `gahnegar add`.
#[derive(Debug, Args)]
pub(super) struct Add {
    /// The library file; the one in your data folder when absent
    #[arg(long, value_name = "PATH")]
    pub(super) library: Option<PathBuf>,
    /// Articles, or folders of articles; `-` is standard input
    #[arg(value_name = "FILE", required = true)]
    pub(super) files: Vec<PathBuf>,
}

/// `gahnegar export`.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The picture to write
    #[arg(long, short, value_name = "PATH")]
    pub(super) out: PathBuf,
    /// Replace the picture if it exists
    #[arg(long, short)]
    pub(super) force: bool,
    /// Format, instead of what the name of the picture says
    #[arg(long, value_enum)]
    pub(super) format: Option<Format>,
    /// Width in pixels
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) width: Option<u32>,
    /// Height in pixels; as much as the events need when absent
    #[arg(long, value_name = "PX", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) height: Option<u32>,
    /// Pixels of the picture per pixel of the drawing
    #[arg(long, value_name = "F", default_value_t = 1.0, value_parser = scale)]
    pub(super) scale: f64,
    /// First date shown (ISO or EDTF)
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(super) from: Option<Edtf>,
    /// Last date shown (ISO or EDTF)
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(super) to: Option<Edtf>,
    /// Language of the picture and of messages; the system's when absent
    #[arg(long, value_enum)]
    pub(super) lang: Option<Lang>,
    /// Calendar of the axis
    #[arg(long, value_enum)]
    pub(super) calendar: Option<CalendarName>,
    /// Way in which time runs; the language's when absent
    #[arg(long, value_enum)]
    pub(super) direction: Option<Direction>,
    /// Colours
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(super) theme: Theme,
    /// Never look for fonts on this machine: letters that the embedded font
    /// lacks become boxes, and the picture is the same everywhere
    #[arg(long)]
    pub(super) embedded_font_only: bool,
    /// The library file, when no FILE is given
    #[arg(long, value_name = "PATH", conflicts_with = "files")]
    pub(super) library: Option<PathBuf>,
    /// The date that stands in for the clock
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<NaiveDate>,
    /// Articles to draw instead of a library; `-` is standard input
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

/// `gahnegar dev …`.
#[derive(Debug, Subcommand)]
pub(super) enum Dev {
    /// Print articles with their dates, values and reasons marked
    Tags {
        /// Publication date of every FILE, instead of what it says
        #[arg(long, value_name = "DATE")]
        published: Option<Edtf>,
        /// The date that stands in for the clock
        #[arg(long, value_name = "DATE", value_parser = day)]
        today: Option<NaiveDate>,
        /// Language of the reasons; the article's when absent
        #[arg(long, value_enum)]
        lang: Option<Lang>,
        /// Articles; `-` is standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Print the shaped glyphs of a text as JSON
    Shape {
        /// Pixels per em
        #[arg(long, value_name = "PX", default_value_t = 16.0)]
        size: f32,
        /// Weight of the letters, 100 to 900
        #[arg(long, value_name = "WEIGHT", default_value_t = 400.0)]
        weight: f32,
        /// Width of a line in pixels; no wrapping when absent
        #[arg(long, value_name = "PX")]
        width: Option<f32>,
        /// A text; `-` is standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Print the display list of the timeline as readable text
    Scene {
        /// Width in pixels
        #[arg(long, value_name = "PX", default_value_t = 1600)]
        width: u32,
        /// Height in pixels
        #[arg(long, value_name = "PX", default_value_t = 900)]
        height: u32,
        /// Language of the timeline
        #[arg(long, value_enum, default_value_t = Lang::Fa)]
        lang: Lang,
        /// Articles; `-` is standard input
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
}

/// A picture's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Pixels
    Png,
    /// Outlines, for the web
    Svg,
    /// Outlines, for paper
    Pdf,
}

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    /// Persian
    Fa,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fa => Self::Fa,
            Lang::En => Self::En,
        }
    }
}

/// A calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum CalendarName {
    /// میلادی
    Gregorian,
    /// هجری خورشیدی
    Jalali,
    /// هجری قمری
    Hijri,
}

impl From<CalendarName> for Calendar {
    fn from(name: CalendarName) -> Self {
        match name {
            CalendarName::Gregorian => Self::Gregorian,
            CalendarName::Jalali => Self::Jalali,
            CalendarName::Hijri => Self::Hijri,
        }
    }
}

/// The way time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Direction {
    /// The earliest on the right
    Rtl,
    /// The earliest on the left
    Ltr,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

/// A single day.
fn day(text: &str) -> Result<NaiveDate, String> {
    let value: Edtf = text.parse().map_err(|error| format!("{error}"))?;
    value.as_day().ok_or_else(|| format!("not a single day: {text}"))
}

/// Two whole numbers above zero: «1600x900».
fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '×']);
    let side = |text: &str| text.trim().parse::<u32>().ok().filter(|side| *side > 0);
    let sides = sides.and_then(|(width, height)| Some((side(width)?, side(height)?)));
    sides.ok_or_else(|| format!("not a size like 1600x900: {text}"))
}

/// A finite number above zero.
fn scale(text: &str) -> Result<f64, String> {
    let value: f64 = text.parse().map_err(|error| format!("{error}"))?;
    if value.is_finite() && value > 0.0 {
        Ok(value)
    } else {
        Err(format!("not above zero: {text}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn dates_are_iso_or_edtf() {
        let parsed = Cli::try_parse_from([
            "gahnegar",
            "extract",
            "--published",
            "2025-10?",
            "--today",
            "2025-10-08",
            "a.txt",
        ]);
        assert!(parsed.is_ok(), "{parsed:?}");
        for wrong in ["2025-10", "yesterday", "1404/07/15"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }
}
