//! What the clipboard holds, for an import: copied files before text, since a
//! file manager offers both.

use super::{Done, Jobs};
use std::path::PathBuf;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Pasted {
    /// Copied files.
    Files(Vec<PathBuf>),
    /// Text.
    Text(String),
    /// Neither.
    Nothing,
}

impl Jobs {
    /// Reads the clipboard.
    pub(in crate::app) fn read_clipboard(&self) {
        self.spawn("clipboard", || Some(Done::Pasted(read())));
    }
}

fn read() -> Result<Pasted, String> {
    let mut clipboard = arboard::Clipboard::new().map_err(|error| error.to_string())?;
    if let Ok(files) = clipboard.get().file_list()
        && !files.is_empty()
    {
        return Ok(Pasted::Files(files));
    }
    match clipboard.get_text() {
        Ok(text) => Ok(classify(text)),
        Err(arboard::Error::ContentNotAvailable) => Ok(Pasted::Nothing),
        Err(error) => Err(error.to_string()),
    }
}

/// Text that is nothing but addresses of files stands for the files.
pub(in crate::app) fn classify(text: String) -> Pasted {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return Pasted::Nothing;
    }
    let paths: Option<Vec<PathBuf>> = lines
        .iter()
        .filter(|line| !matches!(**line, "copy" | "cut" | "x-special/nautilus-clipboard"))
        .map(|line| file_path(line))
        .collect();
    match paths {
        Some(paths) if !paths.is_empty() => Pasted::Files(paths),
        _ => Pasted::Text(text),
    }
}

/// The path in a `file://` address, percent signs decoded.
fn file_path(line: &str) -> Option<PathBuf> {
    let rest = line.strip_prefix("file://")?;
    let path = &rest[rest.find('/')?..];
    let mut bytes = Vec::with_capacity(path.len());
    let mut left = path.as_bytes();
    while let Some((&byte, tail)) = left.split_first() {
        let hex = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(decoded) if byte == b'%' => {
                bytes.push(decoded);
                left = &tail[2..];
            }
            _ => {
                bytes.push(byte);
                left = tail;
            }
        }
    }
    Some(PathBuf::from(String::from_utf8(bytes).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_files_are_files() {
        let text = "copy\nfile:///home/u/%D8%AE%D8%A8%D8%B1.txt\nfile://host/b%20c.md\n";
        let files = vec![PathBuf::from("/home/u/خبر.txt"), PathBuf::from("/b c.md")];
        assert_eq!(classify(text.to_owned()), Pasted::Files(files));
    }

    #[test]
    fn text_stays_text_even_when_it_names_a_file() {
        for text in ["دیروز در تهران", "file:///a.txt را ببینید\nخبر", "/etc/hostname", "100%"]
        {
            assert_eq!(classify(text.to_owned()), Pasted::Text(text.to_owned()));
        }
        assert_eq!(classify(" \n ".to_owned()), Pasted::Nothing);
    }
}
