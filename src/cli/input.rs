//! The files that a command is to read: paths, folders, standard input.

use super::message::Speaker;
use crate::article::{Article, is_readable_name, read};
use crate::i18n::strip_isolates;
use rayon::prelude::*;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A file with the name it came under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Input {
    /// The path as given, or as found below a folder that was given; `-` for
    /// standard input.
    pub(super) name: String,
    /// The bytes, or why there are none.
    pub(super) bytes: Result<Vec<u8>, String>,
}

/// Reads everything that is named, in that order. Folders give their articles
/// in the order of their paths. Failures are kept in their places, so that they
/// are reported in order with what fails later.
pub(super) fn gather(paths: &[PathBuf], speaker: &Speaker) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(read_stdin(speaker));
        } else if path.is_dir() {
            gather_folder(path, &mut inputs, speaker);
        } else {
            inputs.push(read_file(path, speaker));
        }
    }
    inputs
}

fn read_stdin(speaker: &Speaker) -> Input {
    let mut bytes = Vec::new();
    let done = std::io::stdin().lock().read_to_end(&mut bytes);
    let bytes = done.map(|_| bytes).map_err(|error| speaker.io_reason(&error));
    Input { name: "-".to_owned(), bytes }
}

fn read_file(path: &Path, speaker: &Speaker) -> Input {
    let bytes = std::fs::read(path).map_err(|error| speaker.io_reason(&error));
    Input { name: path.display().to_string(), bytes }
}

fn gather_folder(folder: &Path, inputs: &mut Vec<Input>, speaker: &Speaker) {
    let mut found = Vec::new();
    let before = inputs.len();
    walk(folder, &mut found, inputs, speaker);
    found.sort();
    inputs.extend(found.iter().map(|file| read_file(file, speaker)));
    if inputs.len() == before {
        let bytes = Err(speaker.say("cli-error-empty-folder"));
        inputs.push(Input { name: folder.display().to_string(), bytes });
    }
}

/// Every readable file below a folder. Hidden entries and links to folders are
/// passed over: the former are not articles, the latter may go round.
fn walk(folder: &Path, found: &mut Vec<PathBuf>, inputs: &mut Vec<Input>, speaker: &Speaker) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let bytes = Err(speaker.io_reason(&error));
            return inputs.push(Input { name: folder.display().to_string(), bytes });
        }
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            walk(&entry.path(), found, inputs, speaker);
        } else if is_readable_name(&name) && entry.path().is_file() {
            found.push(entry.path());
        }
    }
}

/// Reads the inputs as articles; what is none is reported and left out.
pub(super) fn read_articles(inputs: &[Input], speaker: &mut Speaker) -> Vec<Article> {
    let language = speaker.language;
    let results: Vec<Result<Article, String>> = inputs
        .par_iter()
        .map(|Input { name, bytes }| {
            let bytes = bytes.as_deref().map_err(Clone::clone)?;
            read(name, bytes).map_err(|error| strip_isolates(&error.message(language)))
        })
        .collect();
    let mut articles = Vec::new();
    for (input, result) in inputs.iter().zip(results) {
        match result {
            Ok(article) => articles.push(article),
            Err(reason) => speaker.bad_file(&reason, &input.name),
        }
    }
    articles
}
