//! The command line: the same as the window, from a terminal.
//!
//! Exit status 0: all done; 1: some input could not be used, each with one
//! line on standard error; 2: wrong usage.

mod args;
mod dev;
mod document;
mod estimate;
mod export;
mod input;
mod message;
mod scene;
mod stored;

use args::{Cli, Command, Dev, Window};
use clap::Parser;
use document::Document;
use message::Speaker;
use rayon::prelude::*;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    match Cli::parse() {
        Cli { command: Some(command), window } => run(command, window.library),
        Cli { command: None, window } => open_window(window),
    }
}

/// Runs a command; `library` was named before it.
fn run(command: Command, library: Option<PathBuf>) -> ExitCode {
    match command {
        Command::Extract(args) => {
            let mut speaker = Speaker::new(None);
            extract(&args, &mut speaker);
            speaker.exit_code()
        }
        Command::List(args) => stored::list(args.library.or(library), args.today),
        Command::Add(args) => stored::add(args.library.or(library), &args.files),
        Command::Export(mut args) => {
            args.library = args.library.or(library);
            export::export(&args)
        }
        Command::Dev(Dev::Tags { published, today, lang, files }) => {
            dev::tags(published, today, lang.map(Into::into), &files)
        }
        Command::Dev(Dev::Shape { size, weight, width, file }) => {
            dev::shape(size, weight, width, file)
        }
        Command::Dev(Dev::Scene { width, height, lang, files }) => {
            scene::scene((width, height), lang.into(), &files)
        }
    }
}

/// `gahnegar extract`.
fn extract(args: &args::Extract, speaker: &mut Speaker) {
    let inputs = input::gather(&args.files, speaker);
    let articles = input::read_articles(&inputs, speaker);
    let context = crate::extract::Context { published: args.published.clone(), today: args.today };
    let facts: Vec<_> =
        articles.par_iter().map(|article| crate::extract::analyse(article, &context)).collect();
    let pairs: Vec<_> = articles.iter().zip(&facts).collect();
    let events = crate::extract::merge(&pairs);
    print(&Document::new(&pairs, &events).to_text());
}

/// Writes to standard output; a reader that has had enough (`| head`) is no
/// failure.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

/// The library file to use: the one named, or the one in the user's data
/// folder.
fn library_path(named: Option<PathBuf>, speaker: &mut Speaker) -> Option<PathBuf> {
    let found = named.or_else(default_library);
    if found.is_none() {
        let message = speaker.say("cli-error-no-data-folder");
        speaker.fail(&message);
    }
    found
}

/// `gahnegar/library.sqlite` in the user's data folder, when the system names
/// one.
fn default_library() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "gahnegar")?;
    Some(folders.data_dir().join("library.sqlite"))
}

/// Opens the window; says in one line when there can be none.
#[cfg(feature = "gui")]
/// Opens the window; says in one line when there can be none.
#[cfg(feature = "gui")]
fn open_window(window: Window) -> ExitCode {
    use crate::app::{Options, RunError};
    let language = window.lang.map(Into::into);
    let mut speaker = Speaker::new(language);
    let opened = crate::app::run(Options {
        library: window.library.or_else(default_library),
        files: window.files,
        today: window.today,
        language,
        dark: window.theme.map(|theme| theme == args::Theme::Dark),
        window_size: window.size.map(|(width, height)| [width as f32, height as f32]),
        scale: window.scale,
        commands: window.commands,
        screenshot_to: window.screenshot_to,
        preferences: None,
    });
    match opened {
        Ok(()) => {}
        Err(RunError::NoDisplay) => speaker.fail(&speaker.say("cli-error-no-display")),
        Err(RunError::NoWindow { reason }) => {
            speaker.fail(&speaker.say_with("cli-error-no-window", &[("reason", reason.into())]));
        }
        Err(RunError::Commands { reason, path }) => {
            speaker.bad_file(&reason, &path.display().to_string());
        }
    }
    speaker.exit_code()
}

/// Built without the window there is none to open.
#[cfg(not(feature = "gui"))]
fn open_window(window: Window) -> ExitCode {
    let mut speaker = Speaker::new(window.lang.map(Into::into));
    speaker.fail(&speaker.say("cli-error-no-gui"));
    speaker.exit_code()
}
