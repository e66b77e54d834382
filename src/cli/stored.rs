//! `gahnegar list` and `gahnegar add`: a library without a window.

use super::document::Document;
use super::input::{Input, gather};
use super::message::Speaker;
use super::{library_path, print};
use crate::calendar::NaiveDate;
use crate::extract;
use crate::i18n::Arg;
use crate::library::{Added, Entry, Library, LibraryError, Outcome, apply_event_dates};
use std::path::PathBuf;
use std::process::ExitCode;

/// How many files go into one transaction: enough to be fast, few enough to
/// keep what is done when something stops us.
const BATCH: usize = 256;

/// Prints what a library holds.
pub(super) fn list(library: Option<PathBuf>, today: Option<NaiveDate>) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let Some(path) = library_path(library, &mut speaker) else {
        return speaker.exit_code();
    };
    let read = || -> Result<String, LibraryError> {
        let mut library = Library::open(&path)?;
        let entries = library.articles(today)?;
        let events = merged(&library, &entries)?;
        let pairs: Vec<_> = entries.iter().map(|entry| (&entry.article, &entry.facts)).collect();
        Ok(Document::new(&pairs, &events).to_text())
    };
    match read() {
        Ok(text) => print(&text),
        Err(error) => speaker.library_failed(&error),
    }
    speaker.exit_code()
}

/// The merged events of a library's articles, with the user's dates on them.
pub(super) fn merged(
    library: &Library,
    entries: &[Entry],
) -> Result<Vec<extract::Event>, LibraryError> {
    let pairs: Vec<_> = entries.iter().map(|entry| (&entry.article, &entry.facts)).collect();
    let mut events = extract::merge(&pairs);
    let ids: Vec<_> = entries.iter().map(|entry| entry.id).collect();
    apply_event_dates(&mut events, &ids, &library.event_dates()?, |article, mention| {
        Some(entries.get(article)?.facts.mentions.get(mention)?.span.start)
    });
    Ok(events)
}

/// Imports files and says what came of it.
pub(super) fn add(library: Option<PathBuf>, files: &[PathBuf]) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let Some(path) = library_path(library, &mut speaker) else {
        return speaker.exit_code();
    };
    let mut library = match Library::open(&path) {
        Ok(library) => library,
        Err(error) => {
            speaker.library_failed(&error);
            return speaker.exit_code();
        }
    };
    let inputs = gather(files, &speaker);
    let (mut new, mut known) = (0usize, 0usize);
    for batch in inputs.chunks(BATCH) {
        let results = match add_batch(&mut library, batch) {
            Ok(results) => results,
            Err(error) => {
                speaker.library_failed(&error);
                break;
            }
        };
        let mut results = results.into_iter();
        for Input { name, bytes } in batch {
            let result = match bytes {
                Ok(_) => results.next().expect("every file that was read has a result"),
                Err(reason) => {
                    speaker.bad_file(reason, name);
                    continue;
                }
            };
            match result {
                Ok(Added { outcome: Outcome::New, .. }) => new += 1,
                Ok(Added { outcome: Outcome::Duplicate, .. }) => {
                    known += 1;
                    let args = [("file", Arg::from(name.as_str()))];
                    print(&format!("{}\n", speaker.say_with("cli-add-known", &args)));
                }
                Err(error) => speaker.bad_file(&speaker.library_reason(&error), name),
            }
        }
    }
    let counts = [("new", Arg::from(new)), ("known", Arg::from(known))];
    print(&format!("{}\n", speaker.say_with("cli-add-summary", &counts)));
    speaker.exit_code()
}

/// Adds the files of a batch that could be read.
fn add_batch(
    library: &mut Library,
    batch: &[Input],
) -> Result<Vec<Result<Added, LibraryError>>, LibraryError> {
    let files = batch.iter().filter_map(|input| {
        let bytes = input.bytes.as_ref().ok()?;
        Some((input.name.as_str(), bytes.as_slice()))
    });
    library.add_all(files)
}
