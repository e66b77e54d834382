//! Putting back the non-joiners that a text lost: a reading aid.
//!
//! Files that went through old systems write «میکند» for «می‌کند» and
//! «برنامههای» for «برنامه‌های», or a space in its place. Rules of Persian
//! morphology and a lexicon tell where one was; what is not certain stays as it
//! is. The original is never changed: [`Restored`] is for showing, and leads
//! from every place in it to the original and back.

mod lexicon;
mod parts;
mod spaced;

use super::{ZWNJ, fold_char};
use lexicon::Lexicon;
use std::borrow::Cow;
use std::ops::Range;

/// A text with non-joiners put back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// The text to show.
    pub text: String,
    edits: Vec<Edit>,
}

/// A non-joiner that was put into a text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    /// Bytes of the original: a space, or nothing where letters touched.
    original: Range<usize>,
    /// First byte of the non-joiner in the shown text.
    shown: usize,
}

impl Restored {
    /// How many non-joiners were put in.
    pub fn count(&self) -> usize {
        self.edits.len()
    }

    /// The place in the original of a byte offset of the shown text. Both
    /// sides of a non-joiner between letters that touched are one place there.
    pub fn to_original(&self, offset: usize) -> usize {
        let before = self.edits.partition_point(|edit| edit.shown < offset);
        let Some(edit) = before.checked_sub(1).map(|last| &self.edits[last]) else {
            return offset;
        };
        let end = edit.shown + ZWNJ.len_utf8();
        if offset < end { edit.original.start } else { edit.original.end + (offset - end) }
    }

    /// The place in the shown text of a byte offset of the original; before
    /// the non-joiner, where one was put between letters.
    pub fn to_shown(&self, offset: usize) -> usize {
        self.shown(offset, |edit| edit.original.start < offset)
    }

    /// The bytes of the original that a stretch of the shown text stands for:
    /// what copying gives.
    pub fn original_range(&self, shown: Range<usize>) -> Range<usize> {
        self.to_original(shown.start)..self.to_original(shown.end)
    }

    /// Where a stretch of the original is shown.
    pub fn shown_range(&self, original: Range<usize>) -> Range<usize> {
        let start = self.shown(original.start, |edit| edit.original.end <= original.start);
        start..self.to_shown(original.end).max(start)
    }

    fn shown(&self, offset: usize, is_before: impl Fn(&Edit) -> bool) -> usize {
        let before = self.edits.partition_point(is_before);
        let Some(edit) = before.checked_sub(1).map(|last| &self.edits[last]) else {
            return offset;
        };
        edit.shown + ZWNJ.len_utf8() + offset.saturating_sub(edit.original.end)
    }
}

/// Puts the non-joiners back that a Persian text certainly lost.
///
/// ```
/// use gahnegar::text::orthography::restore;
/// let restored = restore("او میکند و کتاب ها بزرگترین اند");
/// assert_eq!(restored.text, "او می\u{200c}کند و کتاب\u{200c}ها بزرگ\u{200c}ترین اند");
/// ```
pub fn restore(text: &str) -> Restored {
    let words: Vec<Word<'_>> = words(text).collect();
    let mut edits = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if spaced::is_gap(text, &words, at) {
            edits.push(words[at - 1].range.end..word.range.start);
        }
        if let Some(letters) = word.letters.as_ref().filter(|_| !is_age(text, word)) {
            let joints = parts::joints(Lexicon::get(), letters);
            edits.extend(joints.into_iter().map(|at| word.range.start + at).map(|at| at..at));
        }
    }
    apply(text, edits)
}

/// «مرد ۳۵ سالهای» is «ساله‌ای», while «سالهای» alone is «سال‌های».
fn is_age(text: &str, word: &Word<'_>) -> bool {
    text[word.range.clone()].ends_with("های")
        && text[..word.range.start].trim_end_matches(' ').ends_with(char::is_numeric)
}

/// A single word with its non-joiners put back; for words that stand alone,
/// such as those of a title that is put together.
pub fn restore_word(word: &str) -> Cow<'_, str> {
    if word.is_empty() || !word.chars().all(|c| is_part(c) && c != ZWNJ) {
        return Cow::Borrowed(word);
    }
    let Some(letters) = letters(word) else { return Cow::Borrowed(word) };
    let joints = parts::joints(Lexicon::get(), &letters);
    if joints.is_empty() {
        return Cow::Borrowed(word);
    }
    Cow::Owned(apply(word, joints.into_iter().map(|at| at..at)).text)
}

fn apply(text: &str, edits: impl IntoIterator<Item = Range<usize>>) -> Restored {
    let mut restored = Restored { text: String::with_capacity(text.len() + 64), edits: Vec::new() };
    let mut copied = 0;
    for original in edits {
        restored.text.push_str(&text[copied..original.start]);
        copied = original.end;
        restored.edits.push(Edit { original, shown: restored.text.len() });
        restored.text.push(ZWNJ);
    }
    restored.text.push_str(&text[copied..]);
    restored
}

/// A run of letters of the Arabic script, with their non-joiners.
#[derive(Debug)]
struct Word<'a> {
    range: Range<usize>,
    /// The letters in one spelling, byte for byte; `None` for a word that has
    /// a non-joiner already, a mark or tatweel.
    letters: Option<Cow<'a, str>>,
}

/// Whether words consist of such characters.
fn is_part(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6d3}' | ZWNJ)
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_part)?;
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |end| start + end);
        at = end;
        Some(Word { range: start..end, letters: letters(&text[start..end]) })
    })
}

/// A word in the spelling of the lexicon, each letter as long as it was.
fn letters(word: &str) -> Option<Cow<'_, str>> {
    let same = |c: char| normal(c) == Some(c);
    if word.chars().all(same) {
        return Some(Cow::Borrowed(word));
    }
    word.chars().map(normal).collect::<Option<String>>().map(Cow::Owned)
}

/// A letter as the lexicon spells it: without hamza, but «آ» stays.
fn normal(c: char) -> Option<char> {
    match c {
        'آ' | 'ء' => Some(c),
        ZWNJ => None,
        _ => fold_char(c).filter(|folded| folded.len_utf8() == c.len_utf8()),
    }
}

/// Whether a letter joins the one after it, so that a lost non-joiner shows.
fn joins(c: char) -> bool {
    !matches!(c, 'ا' | 'آ' | 'د' | 'ذ' | 'ر' | 'ز' | 'ژ' | 'و' | 'ء')
}

#[cfg(test)]
mod tests;
