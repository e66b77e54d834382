//! Where a line's runs must lie, found without the text engine: bidi levels by
//! the crate unicode-bidi, scripts by unicode-script.

use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script, UnicodeScript};

/// A stretch of a line to be shaped at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// Code points of the line.
    pub(crate) range: Range<usize>,
    /// Embedding level.
    pub(crate) level: Level,
    /// The script that shaping follows.
    pub(crate) script: Script,
}

/// The items of a line of a right-to-left paragraph, in logical order.
///
/// A character that belongs to no script takes the script before it, at a
/// line's beginning the first that comes (UAX #24, 5.1), as in browsers.
pub(crate) fn items(line: &str) -> Vec<Item> {
    let levels = BidiInfo::new(line, Some(Level::rtl())).levels;
    let real = |c: char| {
        Some(c.script())
            .filter(|&s| !matches!(s, Script::Common | Script::Inherited | Script::Unknown))
    };
    let mut script = line.chars().find_map(real).unwrap_or(Script::Latin);
    let mut items: Vec<Item> = Vec::new();
    for (index, (at, c)) in line.char_indices().enumerate() {
        script = real(c).unwrap_or(script);
        let level = levels[at];
        match items.last_mut() {
            Some(last) if (last.level, last.script) == (level, script) => last.range.end += 1,
            _ => items.push(Item { range: index..index + 1, level, script }),
        }
    }
    items
}
