//! From a command line to a window: finds out whether there is a display,
//! picks the window system, and hands over to eframe.

use super::{Options, icon, shell::Shell};
use crate::calendar::Language;
use crate::session::{Command, Input, LibraryCommand, Preferences, PreferencesWarning};
use std::path::PathBuf;

/// What the desktop knows the program by.
const APP_ID: &str = "gahnegar";
/// The window's first size in logical pixels.
const FIRST_SIZE: [f32; 2] = [1360.0, 860.0];
/// The window gets no smaller than this.
const LEAST_SIZE: [f32; 2] = [420.0, 360.0];

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No display at all.
    #[error(
        "there is no display to open a window on; `gahnegar export --out PICTURE.png FILE…` works without one"
    )]
    NoDisplay,
    /// A display is named but no window could be opened on it.
    #[error(
        "no window could be opened ({reason}); `gahnegar export --out PICTURE.png FILE…` works without one"
    )]
    NoWindow {
        /// The window system's reason.
        reason: String,
    },
    /// A file of commands could not be used.
    #[error("cannot read the commands: {reason}: {path}")]
    Commands {
        /// Why.
        reason: String,
        /// The file.
        path: PathBuf,
    },
}

/// What was learnt before the window opened.
pub(super) struct Startup {
    pub(super) options: Options,
    pub(super) preferences: Preferences,
    pub(super) overrides: Overrides,
    pub(super) preferences_path: Option<PathBuf>,
    pub(super) warnings: Vec<PreferencesWarning>,
    pub(super) commands: Vec<Command>,
}

/// What the command line says for one run only is not remembered, unless a
/// person changes it while the window is open.
#[derive(Debug, Clone, Default)]
pub(super) struct Overrides {
    /// As the file said.
    remembered: Preferences,
    /// As the run began.
    for_this_run: Preferences,
}

impl Overrides {
    /// What is to be written when this is what the window shows.
    pub(super) fn to_keep(&self, mut shown: Preferences) -> Preferences {
        if shown.language == self.for_this_run.language {
            shown.language = self.remembered.language;
        }
        if shown.theme == self.for_this_run.theme {
            shown.theme = self.remembered.theme;
        }
        shown
    }
}

/// Opens the window and returns when it is closed.
pub fn run(options: Options) -> Result<(), RunError> {
    let display = Display::from_environment();
    if display == Display::None {
        return Err(RunError::NoDisplay);
    }
    let startup = Startup::new(options)?;
    let native = native_options(&startup, display);
    let opened = std::rc::Rc::new(std::cell::Cell::new(false));
    let seen = std::rc::Rc::clone(&opened);
    let result = eframe::run_native(
        APP_ID,
        native,
        Box::new(move |context| {
            seen.set(true);
            Ok(Box::new(Shell::new(&context.egui_ctx, startup)))
        }),
    );
    match result {
        Ok(()) => Ok(()),
        Err(error) => Err(RunError::NoWindow { reason: one_line(&error.to_string()) }),
    }
}

impl Startup {
    /// Reads the preferences and the commands.
    pub(super) fn new(options: Options) -> Result<Self, RunError> {
        let path = options.preferences.clone().or_else(preferences_path);
        let language = system_language();
        let (mut preferences, warnings) = match &path {
            Some(path) => Preferences::load(path, language),
            None => (Preferences::for_language(language), Vec::new()),
        };
        let remembered = preferences.clone();
        if let Some(language) = options.language {
            preferences.language = language;
        }
        if let Some(dark) = options.dark {
            use crate::session::ThemeChoice::{Dark, Light};
            preferences.theme = if dark { Dark } else { Light };
        }
        let overrides = Overrides { remembered, for_this_run: preferences.clone() };
        let commands = read_commands(&options)?;
        Ok(Self { options, preferences, overrides, preferences_path: path, warnings, commands })
    }
}

fn read_commands(options: &Options) -> Result<Vec<Command>, RunError> {
    let Some(path) = &options.commands else { return Ok(Vec::new()) };
    let fail = |reason: String| RunError::Commands { reason, path: path.clone() };
    let text = std::fs::read_to_string(path).map_err(|error| fail(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| fail(error.to_string()))
}

/// What to do once the library is open: files first, as if dropped.
pub(super) fn first_commands(options: &Options, commands: Vec<Command>) -> Vec<Command> {
    let inputs: Vec<Input> = options.files.iter().cloned().map(Input::Path).collect();
    let import = (!inputs.is_empty()).then_some(LibraryCommand::Import(inputs));
    import.into_iter().map(Command::Library).chain(commands).collect()
}

/// The file in the user's configuration folder.
fn preferences_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", APP_ID)?;
    Some(folders.config_dir().join("preferences.json"))
}

/// Persian, unless the desktop speaks English.
fn system_language() -> Language {
    let locale = sys_locale::get_locale().unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("en") { Language::En } else { Language::Fa }
}

/// Which window system there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Display {
    /// None.
    None,
    /// X11, perhaps as XWayland beside Wayland.
    X11,
    /// Wayland alone, or a system that has neither.
    Native,
}

impl Display {
    fn from_environment() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let wayland = set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET");
        Self::choose(cfg!(all(unix, not(target_os = "macos"))), set("DISPLAY"), wayland)
    }

    /// X11 wins where both are: files that are dropped arrive there.
    fn choose(free_desktop: bool, x11: bool, wayland: bool) -> Self {
        match (free_desktop, x11, wayland) {
            (false, ..) | (true, false, true) => Self::Native,
            (true, true, _) => Self::X11,
            (true, false, false) => Self::None,
        }
    }
}

fn native_options(startup: &Startup, display: Display) -> eframe::NativeOptions {
    let asked = startup.options.window_size.map(|size| {
        // The window system still counts in its own pixels.
        size.map(|side| side * startup.options.scale.unwrap_or(1.0))
    });
    let size = asked.or(startup.preferences.window).unwrap_or(FIRST_SIZE);
    let viewport = egui::ViewportBuilder::default()
        .with_title(crate::i18n::tr(startup.preferences.language, "app-name"))
        .with_app_id(APP_ID)
        .with_icon(icon::icon())
        .with_inner_size(size)
        .with_min_inner_size(LEAST_SIZE)
        .with_drag_and_drop(true);
    eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        // Remembered by our own preferences.
        persist_window: false,
        // Text is ours; egui's fonts are never drawn.
        system_font_fallback: false,
        // Ctrl+V may bring files, which egui does not know.
        clipboard_shortcuts: false,
        event_loop_builder: (display == Display::X11).then_some(force_x11()),
        ..Default::default()
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn force_x11() -> eframe::EventLoopBuilderHook {
    Box::new(|builder| {
        use winit::platform::x11::EventLoopBuilderExtX11;
        builder.with_x11();
    })
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn force_x11() -> eframe::EventLoopBuilderHook {
    Box::new(|_| {})
}

/// A reason that keeps the promise of one line on the terminal.
fn one_line(text: &str) -> String {
    // winit names the line of its own source first, which tells nobody anything.
    let after = text.rsplit_once(".rs:").map_or(text, |(_, rest)| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(':')
    });
    after.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x11_is_taken_where_there_is_one() {
        assert_eq!(Display::choose(true, true, true), Display::X11);
        assert_eq!(Display::choose(true, true, false), Display::X11);
        assert_eq!(Display::choose(true, false, true), Display::Native);
        assert_eq!(Display::choose(true, false, false), Display::None);
        assert_eq!(Display::choose(false, false, false), Display::Native);
    }

    #[test]
    fn what_was_said_for_one_run_is_not_remembered() {
        let remembered = Preferences::for_language(Language::Fa);
        let for_this_run = Preferences::for_language(Language::En);
        let overrides =
            Overrides { remembered: remembered.clone(), for_this_run: for_this_run.clone() };
        let shown = Preferences { panel_open: false, ..for_this_run };
        let kept = overrides.to_keep(shown.clone());
        assert_eq!(kept, Preferences { panel_open: false, ..remembered });
        let changed = Preferences { theme: crate::session::ThemeChoice::Dark, ..shown };
        assert_eq!(overrides.to_keep(changed.clone()).theme, changed.theme);
    }

    #[test]
    fn errors_are_one_line_that_names_the_way_out() {
        let reason = one_line("os error at /a/b-0.30/mod.rs:788: Failed\n  to\tconnect");
        assert_eq!(reason, "Failed to connect");
        for error in [RunError::NoDisplay, RunError::NoWindow { reason }] {
            let text = error.to_string();
            assert!(!text.contains('\n') && text.contains("gahnegar export"), "{text}");
        }
    }
}
