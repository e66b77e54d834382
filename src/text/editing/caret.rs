//! A caret in one laid-out paragraph: where it stands on the screen, what lies
//! left and right of it, how it goes from line to line.

use crate::text::{Letter, Paragraph};
use std::ops::Range;

/// A place between two letters. Where directions meet, and where a line is
/// wrapped, one place in the text is two on the screen; `upstream` tells which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    /// Bytes before it.
    pub offset: usize,
    /// Whether it leans on the letter before it rather than the one after it.
    pub upstream: bool,
}

impl Caret {
    /// A caret that leans on what follows.
    pub fn before(offset: usize) -> Self {
        Self { offset, upstream: false }
    }

    /// A caret that leans on what precedes.
    pub fn after(offset: usize) -> Self {
        Self { offset, upstream: true }
    }
}

/// The caret at the left or right edge of a letter.
fn edge(letter: &Letter, left: bool) -> Caret {
    if left == letter.rtl {
        Caret::after(letter.range.end)
    } else {
        Caret::before(letter.range.start)
    }
}

/// A text with its layout.
#[derive(Debug, Clone, Copy)]
pub struct Laid<'a> {
    /// The text.
    pub text: &'a str,
    /// Its layout.
    pub paragraph: &'a Paragraph,
}

/// One line, its letters from left to right. Gap `i` is left of letter `i`.
struct Row {
    letters: Vec<Letter>,
    /// Bytes, with the line break if one ends it.
    range: Range<usize>,
    /// Where the text ends, before the break or the space it is wrapped at.
    content_end: usize,
    rtl: bool,
    /// Where the line begins, in pixels, for a caret without letters.
    start_x: f32,
    /// Whether the next line goes on with the same words.
    wraps: bool,
}

impl Row {
    /// The letter a caret leans on and whether it stands at its left edge.
    fn beside(&self, caret: Caret) -> Option<(usize, bool)> {
        let find = |fits: &dyn Fn(&Letter) -> bool| self.letters.iter().position(fits);
        let before = find(&|letter| letter.range.end == caret.offset);
        let after = find(&|letter| letter.range.start == caret.offset);
        let before = before.map(|index| (index, self.letters[index].rtl));
        let after = after.map(|index| (index, !self.letters[index].rtl));
        if caret.upstream { before.or(after) } else { after.or(before) }
    }

    fn gap(&self, caret: Caret) -> usize {
        match self.beside(caret) {
            Some((index, true)) => index,
            Some((index, false)) => index + 1,
            None if self.rtl => 0,
            None => self.letters.len(),
        }
    }

    fn x(&self, caret: Caret) -> f32 {
        match self.beside(caret) {
            Some((index, true)) => self.letters[index].x0,
            Some((index, false)) => self.letters[index].x1,
            None => self.start_x,
        }
    }

    /// The outermost place on a side.
    fn side(&self, left: bool) -> Caret {
        let letter = if left { self.letters.first() } else { self.letters.last() };
        letter.map_or(Caret::before(self.range.start), |letter| edge(letter, left))
    }

    /// The place nearest to an x; never behind the space a line is wrapped at,
    /// for that is the next line's start.
    fn hit(&self, x: f32) -> Caret {
        let found = self.letters.iter().find(|letter| x < letter.x1).or(self.letters.last());
        let Some(letter) = found else { return Caret::before(self.range.start) };
        let caret = edge(letter, x < f32::midpoint(letter.x0, letter.x1));
        if self.wraps && caret.offset > self.content_end { self.end() } else { caret }
    }

    fn end(&self) -> Caret {
        Caret::after(self.content_end)
    }
}

impl Laid<'_> {
    /// The line a caret stands on.
    pub fn line(&self, caret: Caret) -> usize {
        let line = self.paragraph.line_of(caret.offset);
        let rows = self.paragraph.line_table();
        let starts = rows.get(line).is_some_and(|row| row.range.start == caret.offset);
        if caret.upstream && starts && line > 0 && self.wraps(line - 1) { line - 1 } else { line }
    }

    /// Number of lines, at least one.
    pub fn lines(&self) -> usize {
        self.paragraph.line_table().len().max(1)
    }

    fn wraps(&self, line: usize) -> bool {
        let rows = self.paragraph.line_table();
        line + 1 < rows.len() && rows.get(line).is_some_and(|row| row.text_end == row.range.end)
    }

    fn row(&self, line: usize) -> Row {
        let Some(row) = self.paragraph.line_table().get(line) else {
            return Row {
                letters: Vec::new(),
                range: 0..0,
                content_end: 0,
                rtl: false,
                start_x: 0.0,
                wraps: false,
            };
        };
        let mut letters: Vec<Letter> = self.paragraph.letters(line).collect();
        letters.sort_by(|a, b| a.x0.total_cmp(&b.x0).then(a.x1.total_cmp(&b.x1)));
        let wraps = self.wraps(line);
        let content = self.text.get(row.range.start..row.text_end).unwrap_or_default();
        let content_end = match content.trim_end() {
            shown if wraps && !shown.is_empty() => row.range.start + shown.len(),
            _ => row.text_end,
        };
        let start_x = if row.rtl { row.x1 } else { row.x0 };
        Row { letters, range: row.range.clone(), content_end, rtl: row.rtl, start_x, wraps }
    }

    /// Where a caret stands: `[x, top, bottom]` in pixels.
    pub fn caret(&self, caret: Caret) -> [f32; 3] {
        let line = self.line(caret);
        let (top, bottom) = match self.paragraph.line_table().get(line) {
            Some(row) => (row.top, row.bottom),
            None => (0.0, self.paragraph.height),
        };
        [self.row(line).x(caret), top, bottom]
    }

    /// The caret nearest to a point in pixels.
    pub fn hit(&self, x: f32, y: f32) -> Caret {
        self.hit_line(self.paragraph.line_at(y), x)
    }

    /// The caret of a line that is nearest to an x in pixels.
    pub fn hit_line(&self, line: usize, x: f32) -> Caret {
        self.row(line).hit(x)
    }

    /// Where a line begins or ends, in reading order.
    pub fn line_edge(&self, line: usize, end: bool) -> Caret {
        let row = self.row(line);
        if end { row.end() } else { Caret::before(row.range.start) }
    }

    /// Whether a line reads from right to left.
    pub fn is_rtl(&self, line: usize) -> bool {
        self.paragraph.line_table().get(line).is_some_and(|row| row.rtl)
    }

    /// One letter to the left or right on the screen, at the end of a line to
    /// the next or last one; `None` where the paragraph ends.
    pub fn step(&self, caret: Caret, left: bool) -> Option<Caret> {
        let line = self.line(caret);
        let row = self.row(line);
        let gap = row.gap(caret);
        let crossed = if left { gap.checked_sub(1) } else { Some(gap) };
        let Some(letter) = crossed.and_then(|index| row.letters.get(index)) else {
            let reached = self.enter(line, left)?;
            // The same place under another name is no step.
            let is_same = reached.offset == caret.offset;
            return if is_same { self.step(reached, left) } else { Some(reached) };
        };
        let reached = edge(letter, left);
        // Behind the last letter of a wrapped line is the next line.
        let is_outermost = if left { gap == 1 } else { gap + 1 == row.letters.len() };
        let ends = row.wraps && is_outermost && left == row.rtl;
        if ends && reached.offset == row.range.end { self.enter(line, left) } else { Some(reached) }
    }

    /// The first place of the line that follows when a line is left behind at
    /// one side.
    fn enter(&self, line: usize, left: bool) -> Option<Caret> {
        let forwards = left == self.is_rtl(line);
        let next = if forwards { line + 1 } else { line.checked_sub(1)? };
        let rows = self.paragraph.line_table();
        rows.get(next)?;
        let row = self.row(next);
        let reached = row.side(!left);
        // Going back, the end of a wrapped line is where one comes from.
        if !forwards && row.wraps && reached.offset == row.range.end {
            let crossed = if left { row.letters.last() } else { row.letters.first() };
            return crossed.map(|letter| edge(letter, left));
        }
        Some(reached)
    }
}
