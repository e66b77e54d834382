//! What the command line says to a person, on standard error, and in which
//! language.

use crate::calendar::Language;
use crate::i18n::{Arg, strip_isolates, tr, tr_args};
use crate::library::LibraryError;
use crate::session::library_failure;
use std::io;
use std::process::ExitCode;

/// Says messages and remembers whether everything could be used.
#[derive(Debug)]
pub(super) struct Speaker {
    /// The language of messages.
    pub(super) language: Language,
    failed: bool,
}

impl Speaker {
    /// Speaks the given language, or else the system's.
    pub(super) fn new(language: Option<Language>) -> Self {
        Self { language: language.unwrap_or_else(system_language), failed: false }
    }

    /// A message without arguments.
    pub(super) fn say(&self, id: &str) -> String {
        strip_isolates(&tr(self.language, id))
    }

    /// A message with arguments.
    pub(super) fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        strip_isolates(&tr_args(self.language, id, args))
    }

    /// Reports an input that could not be used: the reason, then the path, on
    /// one line.
    pub(super) fn bad_file(&mut self, reason: &str, path: &str) {
        self.failed = true;
        eprintln!("{}: {}", one_line(reason), one_line(path));
    }

    /// Reports something that stopped the whole command.
    pub(super) fn fail(&mut self, message: &str) {
        self.failed = true;
        eprintln!("{}", one_line(message));
    }

    /// Says something worth knowing that stopped nothing.
    pub(super) fn note(&self, id: &str, args: &[(&str, Arg<'_>)]) {
        eprintln!("{}", one_line(&self.say_with(id, args)));
    }

    /// Reports a failure of the library.
    pub(super) fn library_failed(&mut self, error: &LibraryError) {
        let message = self.library_reason(error);
        self.fail(&message);
    }

    /// The words for a failure of the library.
    pub(super) fn library_reason(&self, error: &LibraryError) -> String {
        match error {
            LibraryError::Unreadable(error) => strip_isolates(&error.message(self.language)),
            error => strip_isolates(&library_failure(error, self.language)),
        }
    }

    /// The words for a failure to read or write a file.
    pub(super) fn io_reason(&self, error: &io::Error) -> String {
        let id = match error.kind() {
            io::ErrorKind::NotFound => "cli-error-not-found",
            io::ErrorKind::PermissionDenied => "cli-error-permission",
            io::ErrorKind::IsADirectory => "cli-error-is-folder",
            io::ErrorKind::StorageFull => "cli-error-full",
            io::ErrorKind::ReadOnlyFilesystem => "cli-error-read-only",
            _ => return self.say_with("cli-error-io", &[("reason", error.to_string().into())]),
        };
        self.say(id)
    }

    /// 1 after anything was reported, else 0.
    pub(super) fn exit_code(&self) -> ExitCode {
        ExitCode::from(u8::from(self.failed))
    }
}

/// English when the system says so, else Persian.
fn system_language() -> Language {
    let locale = sys_locale::get_locale().unwrap_or_default();
    if locale.to_ascii_lowercase().starts_with("en") { Language::En } else { Language::Fa }
}

/// A name may hold anything; a report is one line.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
