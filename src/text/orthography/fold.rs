//! Folding strings, with and without the way back to the original.

use super::ZWNJ;
use super::letters::{Fold, fold_one, spell};
use std::ops::Range;

/// What becomes of the non-joiner between the parts of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Joiner {
    /// It stays.
    #[default]
    Keep,
    /// It goes: «می‌شود» equals «میشود».
    Drop,
    /// It becomes a space: «می‌شود» equals «می شود».
    Space,
}

/// How to fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Folding {
    /// The non-joiner.
    pub joiner: Joiner,
    /// Whether spaces go too, so that «کره شمالی» equals «کرهشمالی».
    pub drop_spaces: bool,
}

impl Folding {
    /// Neither space nor non-joiner counts: the loosest comparison.
    pub const LOOSE: Self = Self { joiner: Joiner::Drop, drop_spaces: true };
}

/// Folded text with the way back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the bytes of the source it came from.
    source: Vec<(u32, u32)>,
}

impl Folded {
    /// Folds a text (of less than 4 GiB).
    pub fn new(text: &str, folding: Folding) -> Self {
        let mut folded = Self::default();
        let mut folder = Folder::new(folding);
        for (at, c) in text.char_indices() {
            folder.push(c, at, &mut folded);
        }
        folder.finish(&mut folded);
        folded
    }

    /// The bytes of the source that a range of bytes of the folded text came
    /// from, with the marks on its last letter. An empty range maps to an
    /// empty range.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let end = |at: usize| self.source.get(at).map(|s| s.1 as usize);
        let start = self.source.get(range.start).map(|s| s.0 as usize);
        let before = range.start.checked_sub(1).and_then(end).unwrap_or(0);
        let start = start.unwrap_or(before);
        if range.is_empty() {
            return start..start;
        }
        start..end(range.end - 1).unwrap_or(start)
    }
}

/// Folds a text into `out`, which is emptied first; for who needs no way back.
pub fn fold_into(text: &str, folding: Folding, out: &mut String) {
    out.clear();
    out.reserve(text.len());
    let mut folder = Folder::new(folding);
    for (at, c) in text.char_indices() {
        folder.push(c, at, out);
    }
    folder.finish(out);
}

/// A folded text alone.
pub fn fold(text: &str, folding: Folding) -> String {
    let mut out = String::new();
    fold_into(text, folding, &mut out);
    out
}

/// Where folded characters go.
trait Sink {
    fn put(&mut self, c: char, source: Range<usize>);
    /// Lets the last character's source reach to `end`.
    fn extend(&mut self, end: usize);
}

impl Sink for String {
    fn put(&mut self, c: char, _source: Range<usize>) {
        self.push(c);
    }
    fn extend(&mut self, _end: usize) {}
}

impl Sink for Folded {
    fn put(&mut self, c: char, source: Range<usize>) {
        self.text.push(c);
        let entry = (source.start as u32, source.end as u32);
        self.source.resize(self.text.len(), entry);
    }
    fn extend(&mut self, end: usize) {
        let last = self.text.chars().next_back().map_or(0, char::len_utf8);
        let from = self.source.len() - last;
        for entry in &mut self.source[from..] {
            entry.1 = end as u32;
        }
    }
}

/// Folds a stream of characters. Holds back what depends on what follows: a
/// space or non-joiner, and the «ی» of «خانه‌ی» and «خانه ی», which is another
/// spelling of the hamza in «خانهٔ» and goes with it where a word ends.
struct Folder {
    folding: Folding,
    last: Option<char>,
    gap: Option<(char, Range<usize>)>,
    /// The ی of a «‌ی» behind ه whose gap is in `gap`, and whether a non-joiner
    /// followed.
    ezafe: Option<(Range<usize>, Option<Range<usize>>)>,
}

impl Folder {
    fn new(folding: Folding) -> Self {
        Self { folding, last: None, gap: None, ezafe: None }
    }

    fn push(&mut self, c: char, at: usize, out: &mut impl Sink) {
        let source = at..at + c.len_utf8();
        match fold_one(c) {
            Fold::Letter(folded) => self.folded(folded, source, out),
            Fold::Several => spell(c, &mut |part| self.folded(part, source.clone(), out)),
            // A mark belongs to its letter, if that was the last thing out.
            Fold::Nothing if self.gap.is_none() && self.last.is_some() => out.extend(source.end),
            Fold::Nothing => {}
        }
    }

    fn folded(&mut self, c: char, source: Range<usize>, out: &mut impl Sink) {
        match c {
            ' ' => self.space(source, out),
            // «خانه ی‌س», where a non-joiner is a space: «ی» ends its word.
            ZWNJ if self.folding.joiner == Joiner::Space => self.space(source, out),
            ZWNJ => self.joiner(source),
            c => self.letter(c, source, out),
        }
    }

    fn space(&mut self, source: Range<usize>, out: &mut impl Sink) {
        self.end_word(out);
        match &mut self.gap {
            // A space beside a non-joiner is a space.
            Some((held, range)) => (*held, range.end) = (' ', source.end),
            None => self.gap = Some((' ', source)),
        }
    }

    fn joiner(&mut self, source: Range<usize>) {
        match (&mut self.ezafe, &mut self.gap) {
            (Some((_, after)), _) => after.get_or_insert(source.clone()).end = source.end,
            (None, Some((_, range))) => range.end = source.end,
            (None, gap) => *gap = Some((ZWNJ, source)),
        }
    }

    fn letter(&mut self, c: char, source: Range<usize>, out: &mut impl Sink) {
        // By far the most letters follow another letter.
        if self.gap.is_none() && self.ezafe.is_none() {
            return self.put(c, source, out);
        }
        if c.is_alphanumeric() {
            self.release(out);
        } else {
            self.end_word(out);
        }
        if c == 'ی' && self.gap.is_some() && self.last == Some('ه') {
            self.ezafe = Some((source, None));
        } else {
            self.flush_gap(out);
            self.put(c, source, out);
        }
    }

    /// A word ended: a «‌ی» that was held is a hamza, and hamza does not count.
    fn end_word(&mut self, out: &mut impl Sink) {
        if let Some((ye, after)) = self.ezafe.take() {
            self.gap = None;
            out.extend(after.map_or(ye.end, |range| range.end));
        }
    }

    /// The word goes on: a «‌ی» that was held is a letter like others.
    fn release(&mut self, out: &mut impl Sink) {
        if let Some((ye, after)) = self.ezafe.take() {
            self.flush_gap(out);
            self.put('ی', ye, out);
            self.gap = after.map(|range| (ZWNJ, range));
        }
    }

    fn flush_gap(&mut self, out: &mut impl Sink) {
        let Some((c, source)) = self.gap.take() else { return };
        let kept = match (c, self.folding.joiner) {
            (' ', _) | (_, Joiner::Space) => (!self.folding.drop_spaces).then_some(' '),
            (_, Joiner::Keep) => Some(ZWNJ),
            (_, Joiner::Drop) => None,
        };
        if let Some(c) = kept {
            self.put(c, source, out);
        }
    }

    fn put(&mut self, c: char, source: Range<usize>, out: &mut impl Sink) {
        self.last = Some(c);
        out.put(c, source);
    }

    fn finish(mut self, out: &mut impl Sink) {
        self.end_word(out);
        self.flush_gap(out);
    }
}

#[cfg(test)]
mod tests;
