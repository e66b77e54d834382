//! The files that a command is to read: paths, folders, standard input.

use super::message::Speaker;
use crate::article::{Article, is_readable_name, read};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Bytes with the name they came under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Input {
    /// The path as given, or as found below a folder that was given; `-` for
    /// standard input.
    pub(super) name: String,
    /// The bytes.
    pub(super) bytes: Vec<u8>,
}

/// Reads everything that is named; what cannot be read is reported and left
/// out. Folders give their articles in the order of their paths.
pub(super) fn gather(paths: &[PathBuf], speaker: &mut Speaker) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            gather_stdin(&mut inputs, speaker);
        } else if path.is_dir() {
            gather_folder(path, &mut inputs, speaker);
        } else {
            gather_file(path, &mut inputs, speaker);
        }
    }
    inputs
}

fn gather_stdin(inputs: &mut Vec<Input>, speaker: &mut Speaker) {
    let mut bytes = Vec::new();
    match std::io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => inputs.push(Input { name: "-".to_owned(), bytes }),
        Err(error) => speaker.bad_file(&speaker.io_reason(&error), "-"),
    }
}

fn gather_file(path: &Path, inputs: &mut Vec<Input>, speaker: &mut Speaker) {
    let name = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => inputs.push(Input { name, bytes }),
        Err(error) => speaker.bad_file(&speaker.io_reason(&error), &name),
    }
}

fn gather_folder(folder: &Path, inputs: &mut Vec<Input>, speaker: &mut Speaker) {
    let mut files = Vec::new();
    walk(folder, &mut files, speaker);
    files.sort();
    if files.is_empty() {
        speaker.bad_file(&speaker.say("cli-error-empty-folder"), &folder.display().to_string());
    }
    for file in files {
        gather_file(&file, inputs, speaker);
    }
}

/// Every readable file below a folder. Hidden entries and links to folders are
/// passed over: the former are not articles, the latter may go round.
fn walk(folder: &Path, files: &mut Vec<PathBuf>, speaker: &mut Speaker) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let reason = speaker.io_reason(&error);
            return speaker.bad_file(&reason, &folder.display().to_string());
        }
    };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Ok(kind) = entry.file_type() else { continue };
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            walk(&entry.path(), files, speaker);
        } else if is_readable_name(&name) && entry.path().is_file() {
            files.push(entry.path());
        }
    }
}

/// Reads the inputs as articles; what is none is reported and left out.
pub(super) fn read_articles(inputs: &[Input], speaker: &mut Speaker) -> Vec<Article> {
    let mut articles = Vec::new();
    for input in inputs {
        match read(&input.name, &input.bytes) {
            Ok(article) => articles.push(article),
            Err(error) => speaker.bad_file(&error.message(speaker.language), &input.name),
        }
    }
    articles
}
