//! Reading what was dropped, opened or pasted: files and folders are walked,
//! decoded and analysed away from the window, which hears of it over a channel.
//!
//! [`read_all`] is the work itself, without threads; [`start`] runs it on a
//! thread of its own. What is read is stored by [`super::apply`].

use super::command::Input;
use crate::article::{self, Article, ReadError};
use crate::calendar::{Language, NaiveDate};
use crate::extract::{self, ArticleFacts, Context};
use crate::i18n;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Files above this size are no news articles; bytes.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// Folders within folders are followed this deep.
const DEEPEST_FOLDER: usize = 32;
/// An article that was read and analysed but not yet stored.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The bytes as they were.
    pub bytes: Vec<u8>,
    /// The article.
    pub article: Article,
    /// What it says about time.
    pub facts: ArticleFacts,
}

/// Why a file could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FailureReason {
    /// There is no such file.
    NotFound,
    /// The file may not be read.
    Forbidden,
    /// The system said no, in its own words.
    System(String),
    /// There is no article in it.
    Read(ReadError),
    /// Too large to be an article.
    TooLarge,
    /// A folder without any article.
    EmptyFolder,
    /// The library would not take it.
    Library(String),
    /// Reading it failed in a way that is our fault.
    Ours,
}

impl FailureReason {
    /// The words.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::System(reason) => i18n::tr_args(
                language,
                "import-failed-system",
                &[("reason", reason.as_str().into())],
            ),
            Self::Read(error) => {
                let format =
                    if let ReadError::Unsupported { format } = error { format } else { "" };
                i18n::tr_args(language, error.message_id(), &[("format", format.into())])
            }
            Self::NotFound => i18n::tr(language, "import-failed-not-found"),
            Self::Forbidden => i18n::tr(language, "import-failed-forbidden"),
            Self::Ours => i18n::tr(language, "import-failed-ours"),
            Self::TooLarge => i18n::tr(language, "import-failed-too-large"),
            Self::EmptyFolder => i18n::tr(language, "import-failed-empty-folder"),
            Self::Library(reason) => i18n::tr_args(
                language,
                "import-failed-library",
                &[("reason", reason.as_str().into())],
            ),
        }
    }
}

/// A file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The file, or what stands for one.
    pub file: String,
    /// Why.
    pub reason: FailureReason,
}

/// How far a running import is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// Files that are done.
    pub done: usize,
    /// Files in all, as far as they have been found.
    pub total: usize,
    /// The file at hand.
    pub name: String,
}

/// What an import tells on its way.
#[derive(Debug)]
pub enum ImportEvent {
    /// It is at this file.
    Progress(ImportProgress),
    /// An article is ready to be stored.
    Ready(Box<Prepared>),
    /// A file could not be used.
    Failed(Failure),
    /// That was all.
    Finished {
        /// Whether it was stopped before the end.
        cancelled: bool,
    },
}

/// An import on its thread.
#[derive(Debug)]
pub struct RunningImport {
    /// What it tells.
    pub events: Receiver<ImportEvent>,
    cancel: Arc<AtomicBool>,
}

impl RunningImport {
    /// Asks it to stop after the file at hand.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

impl Drop for RunningImport {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Reads on a thread of its own; `wake` is called after every event, so that
/// a window that sleeps can look.
pub fn start(
    inputs: Vec<Input>,
    today: Option<NaiveDate>,
    wake: impl Fn() + Send + 'static,
) -> std::io::Result<RunningImport> {
    let cancel = Arc::new(AtomicBool::new(false));
    let (sender, events): (Sender<ImportEvent>, _) = channel();
    let stop = Arc::clone(&cancel);
    std::thread::Builder::new().name("import".to_owned()).spawn(move || {
        read_all(&inputs, today, &stop, &mut |event| {
            // The window is gone: stop reading for nobody.
            if sender.send(event).is_err() {
                stop.store(true, Ordering::Relaxed);
            }
            wake();
        });
    })?;
    Ok(RunningImport { events, cancel })
}

/// Reads everything in order and tells `sink` of it.
pub(super) fn read_all(
    inputs: &[Input],
    today: Option<NaiveDate>,
    cancel: &AtomicBool,
    sink: &mut dyn FnMut(ImportEvent),
) {
    let mut jobs = Vec::new();
    for input in inputs {
        match input {
            Input::Path(path) => walk(path, cancel, &mut jobs, sink),
            Input::Text { name, text } => {
                jobs.push(Job::Bytes(name.clone(), text.clone().into_bytes()));
            }
            Input::Bytes { name, bytes } => jobs.push(Job::Bytes(name.clone(), bytes.clone())),
        }
    }
    let total = jobs.len();
    for (done, job) in jobs.into_iter().enumerate() {
        if cancel.load(Ordering::Relaxed) {
            break;
        }
        let file = job.name();
        sink(ImportEvent::Progress(ImportProgress { done, total, name: file.clone() }));
        sink(match job.prepare(today) {
            Ok(prepared) => ImportEvent::Ready(Box::new(prepared)),
            Err(reason) => ImportEvent::Failed(Failure { file, reason }),
        });
    }
    sink(ImportEvent::Finished { cancelled: cancel.load(Ordering::Relaxed) });
}

/// One file to read.
enum Job {
    File(PathBuf),
    Bytes(String, Vec<u8>),
}

impl Job {
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Bytes(name, _) => name.clone(),
        }
    }

    fn prepare(self, today: Option<NaiveDate>) -> Result<Prepared, FailureReason> {
        let name = self.name();
        let bytes = match self {
            Self::File(path) => read_file(&path)?,
            Self::Bytes(_, bytes) => bytes,
        };
        // One odd article must not end the reading of all others.
        let prepared = std::panic::AssertUnwindSafe(|| prepare(&name, bytes, today));
        std::panic::catch_unwind(prepared).unwrap_or(Err(FailureReason::Ours))
    }
}

/// Decodes and analyses bytes.
pub fn prepare(
    name: &str,
    bytes: Vec<u8>,
    today: Option<NaiveDate>,
) -> Result<Prepared, FailureReason> {
    let article = article::read(name, &bytes).map_err(FailureReason::Read)?;
    let facts = extract::analyse(&article, &Context { published: None, today });
    Ok(Prepared { bytes, article, facts })
}

impl From<std::io::Error> for FailureReason {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::NotFound,
            std::io::ErrorKind::PermissionDenied => Self::Forbidden,
            _ => Self::System(error.to_string()),
        }
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, FailureReason> {
    let fail = FailureReason::from;
    let meta = std::fs::metadata(path).map_err(fail)?;
    if meta.len() > LARGEST_FILE {
        return Err(FailureReason::TooLarge);
    }
    std::fs::read(path).map_err(fail)
}

/// Lists a file, or all articles of a folder in the order of their names.
fn walk(path: &Path, cancel: &AtomicBool, jobs: &mut Vec<Job>, sink: &mut dyn FnMut(ImportEvent)) {
    if !path.is_dir() {
        jobs.push(Job::File(path.to_owned()));
        return;
    }
    let before = jobs.len();
    walk_folder(path, DEEPEST_FOLDER, cancel, jobs, sink);
    if jobs.len() == before {
        let file = path.display().to_string();
        sink(ImportEvent::Failed(Failure { file, reason: FailureReason::EmptyFolder }));
    }
}

fn walk_folder(
    folder: &Path,
    depth: usize,
    cancel: &AtomicBool,
    jobs: &mut Vec<Job>,
    sink: &mut dyn FnMut(ImportEvent),
) {
    let listing = match std::fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) => {
            let file = folder.display().to_string();
            let reason = error.into();
            return sink(ImportEvent::Failed(Failure { file, reason }));
        }
    };
    let mut paths: Vec<PathBuf> = listing.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if cancel.load(Ordering::Relaxed) {
            return;
        }
        let is_hidden =
            path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        // A link to a folder may lead back up: not followed.
        let is_folder = path.symlink_metadata().is_ok_and(|meta| meta.is_dir());
        if is_hidden {
        } else if is_folder && depth > 0 {
            walk_folder(&path, depth - 1, cancel, jobs, sink);
        } else if path.is_file() && has_article_name(&path) {
            jobs.push(Job::File(path));
        }
    }
}

/// In folders only files with a known extension are read; a file that is named
/// itself is tried whatever it is called.
fn has_article_name(path: &Path) -> bool {
    path.file_name().and_then(|name| name.to_str()).is_some_and(article::is_readable_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(inputs: &[Input]) -> (Vec<String>, Vec<Failure>) {
        let (mut read, mut failed) = (Vec::new(), Vec::new());
        read_all(inputs, None, &AtomicBool::new(false), &mut |event| match event {
            ImportEvent::Ready(prepared) => read.push(prepared.article.file),
            ImportEvent::Failed(failure) => failed.push(failure),
            ImportEvent::Progress(_) | ImportEvent::Finished { .. } => {}
        });
        (read, failed)
    }

    #[test]
    fn folders_are_read_in_depth_and_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("b/deep")).unwrap();
        for (name, text) in [
            ("c.txt", "سومین خبر است."),
            ("a.md", "نخستین خبر است."),
            ("b/deep/x.TXT", "دومین خبر است."),
            ("b/picture.png", "not an article"),
            (".hidden.txt", "پنهان"),
        ] {
            std::fs::write(at(name), text).unwrap();
        }
        let (read, failed) = names(&[Input::Path(folder.path().to_owned())]);
        let expected: Vec<String> =
            ["a.md", "b/deep/x.TXT", "c.txt"].map(|name| at(name).display().to_string()).into();
        assert_eq!(read, expected);
        assert_eq!(failed, []);
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("empty");
        std::fs::create_dir(&empty).unwrap();
        let missing = folder.path().join("missing.txt");
        let (read, failed) = names(&[
            Input::Path(missing.clone()),
            Input::Path(empty.clone()),
            Input::Text {
                name: "متن".into(), text: "رئیس‌جمهور دیروز وارد پکن شد.".into()
            },
            Input::Bytes {
                name: "picture".into(),
                bytes: vec![0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0],
            },
        ]);
        assert_eq!(read, ["متن"]);
        let mut files: Vec<_> = failed.iter().map(|failure| failure.file.clone()).collect();
        files.sort();
        let mut expected =
            vec![missing.display().to_string(), empty.display().to_string(), "picture".to_owned()];
        expected.sort();
        assert_eq!(files, expected);
    }

    #[test]
    fn a_cancelled_import_stops_and_says_so() {
        let mut seen = Vec::new();
        let inputs = [Input::Text { name: "متن".into(), text: "خبر".into() }];
        read_all(&inputs, None, &AtomicBool::new(true), &mut |event| {
            seen.push(format!("{event:?}"));
        });
        assert_eq!(seen, ["Finished { cancelled: true }"]);
    }

    #[test]
    fn a_thread_delivers_everything_and_ends() {
        let inputs =
            vec![Input::Text { name: "متن".into(), text: "خبر دیروز رسید.".into() }];
        let running = start(inputs, None, || {}).unwrap();
        let events: Vec<_> = running.events.iter().collect();
        assert!(matches!(events.last(), Some(ImportEvent::Finished { cancelled: false })));
    }
}
