//! Embedding levels by UAX #9, and making parley lay out by them.
//!
//! parley resolves levels itself, mostly as the standard says; where a text
//! with nested isolates, embeddings or brackets comes out otherwise, the text
//! handed to it has its levels spelled out with overrides, which [`Places`]
//! hides from everybody else.

use super::shaping::Brush;
use super::style::Direction;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed, props};
use parley::{Cluster, Layout};
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiDataSource, BidiInfo, Level};

/// The deepest level that explicit overrides can reach (rule BD2).
const MAX_DEPTH: u8 = 125;

/// The levels of a segment's bytes, or nothing where all are the paragraph's.
/// Of rule L1 only what concerns tabs is done: where lines end is not known.
#[derive(Debug, Default)]
pub(super) struct Levels(Box<[Level]>);

impl Levels {
    /// Resolves a segment of a text. A paragraph in the sense of UAX #9 may
    /// hold several segments: U+2028 ends a line but no paragraph.
    pub(super) fn resolve(text: &str, segment: &Range<usize>, direction: Direction) -> Self {
        let base = base_level(direction);
        let around = bidi_paragraph(text, segment);
        let info = BidiInfo::new_with_data_source(&classes(), &text[around.clone()], Some(base));
        let mut levels =
            info.levels[segment.start - around.start..segment.end - around.start].to_vec();
        reset_at_separators(&text[segment.clone()], &mut levels, base);
        Self(if levels.iter().all(|&level| level == base) { Box::default() } else { levels.into() })
    }

    /// The level at a byte of the segment.
    pub(super) fn at(&self, byte: usize, base: Direction) -> u8 {
        self.0.get(byte).map_or(base_level(base), |&level| level).number()
    }

    /// Memory taken, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.0.len()
    }

    /// Maximal stretches of one level of a segment of `len` bytes, in logical
    /// order.
    fn runs(&self, len: usize, base: Direction) -> Vec<(Range<usize>, Level)> {
        if self.0.is_empty() {
            return vec![(0..len, base_level(base))];
        }
        let mut runs: Vec<(Range<usize>, Level)> = Vec::new();
        for (at, &level) in self.0.iter().enumerate() {
            match runs.last_mut() {
                Some((range, last)) if *last == level => range.end = at + 1,
                _ => runs.push((at..at + 1, level)),
            }
        }
        runs
    }

    /// Whether a layout on one line has its runs in these directions and in
    /// this order. If so, so have all lines it can be broken into: which of
    /// two letters comes first depends only on what stands between them.
    pub(super) fn agree(&self, layout: &mut Layout<Brush>, base: Direction) -> bool {
        layout.break_all_lines(None);
        let Some(line) = layout.get(0) else { return true };
        let theirs = line.runs().map(|run| (run.text_range(), run.is_rtl()));
        let runs = self.runs(line.text_range().end, base);
        let levels: Vec<Level> = runs.iter().map(|(_, level)| *level).collect();
        let order = BidiInfo::reorder_visual(&levels);
        let ours = order.into_iter().map(|at| (runs[at].0.clone(), runs[at].1.is_rtl()));
        joined(ours) == joined(theirs) && !runs.windows(2).any(|pair| spans(layout, pair))
    }
}

/// Whether one of parley's clusters reaches from one run into the next: a mark
/// on a tab, which is drawn as a space, may have a level of its own.
fn spans(layout: &Layout<Brush>, pair: &[(Range<usize>, Level)]) -> bool {
    let [(_, before), (after, level)] = pair else { return false };
    before.is_rtl() == level.is_rtl()
        && Cluster::from_byte_index(layout, after.start)
            .is_some_and(|cluster| cluster.text_range().start < after.start)
}

/// ICU's table of bidi classes: what parley reads too, and faster than the one
/// that comes with the resolver.
fn classes() -> CodePointMapDataBorrowed<'static, props::BidiClass> {
    CodePointMapData::<props::BidiClass>::new()
}

fn base_level(direction: Direction) -> Level {
    if direction == Direction::Rtl { Level::rtl() } else { Level::ltr() }
}

/// Rule L1 for segment separators and the white space before them.
fn reset_at_separators(text: &str, levels: &mut [Level], base: Level) {
    const SEPARATORS: [char; 3] = ['\t', '\u{b}', '\u{1f}'];
    for (at, separator) in text.match_indices(SEPARATORS) {
        let end = at + separator.len();
        // What rule X9 removes keeps the level of what comes before it.
        let after = text[end..].find(|c| !is_ignored(c)).map_or(text.len(), |next| end + next);
        levels[content_len(&text[..end])..after].fill(base);
    }
}

/// How much of a line comes before the white space that ends it: what rule L1
/// sets to the paragraph's level.
pub(super) fn content_len(line: &str) -> usize {
    let kept = line.trim_end_matches(|c| hangs(c) || is_ignored(c)).len();
    line[kept..].find(hangs).map_or(line.len(), |space| kept + space)
}

/// Whether a character takes the paragraph's level at a line's end.
fn hangs(c: char) -> bool {
    use BidiClass::{B, FSI, LRI, PDI, RLI, S, WS};
    matches!(classes().bidi_class(c), WS | S | B | LRI | RLI | FSI | PDI)
}

/// Whether rule X9 removes a character, so that the other rules pass it over.
fn is_ignored(c: char) -> bool {
    use BidiClass::{BN, LRE, LRO, PDF, RLE, RLO};
    matches!(classes().bidi_class(c), BN | LRE | LRO | PDF | RLE | RLO)
}

/// The paragraph around a segment, as far as rule P1 sees it.
fn bidi_paragraph(text: &str, segment: &Range<usize>) -> Range<usize> {
    const LINES: [char; 3] = ['\u{b}', '\u{c}', '\u{2028}'];
    const PARAGRAPHS: [char; 4] = ['\n', '\r', '\u{85}', '\u{2029}'];
    let start = match text[..segment.start].chars().next_back() {
        Some(c) if LINES.contains(&c) => {
            let before =
                text[..segment.start].char_indices().rfind(|(_, c)| PARAGRAPHS.contains(c));
            before.map_or(0, |(at, c)| at + c.len_utf8())
        }
        _ => segment.start,
    };
    start..segment.end
}

/// Runs in visual order, with neighbours that read on into each other as one.
fn joined(runs: impl Iterator<Item = (Range<usize>, bool)>) -> Vec<(Range<usize>, bool)> {
    let mut all: Vec<(Range<usize>, bool)> = Vec::new();
    for (range, rtl) in runs.filter(|(range, _)| !range.is_empty()) {
        match all.last_mut() {
            Some((last, true)) if rtl && last.start == range.end => last.start = range.start,
            Some((last, false)) if !rtl && last.end == range.start => last.end = range.end,
            _ => all.push((range, rtl)),
        }
    }
    all
}

/// Where the bytes of the text given to parley stand in the segment.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Stretches of the segment: first byte as given, first byte of the
    /// segment, length. Empty when both are the same.
    pieces: Vec<(usize, usize, usize)>,
}

impl Places {
    /// The offset in the segment; what was inserted stands before the letter
    /// that follows it.
    pub(super) fn offset(&self, given: usize) -> usize {
        let after = self.pieces.partition_point(|piece| piece.0 <= given);
        let Some(&(at, own, len)) = after.checked_sub(1).and_then(|last| self.pieces.get(last))
        else {
            return if self.pieces.is_empty() { given } else { 0 };
        };
        own + (given - at).min(len)
    }

    /// The ranges in the given text that draw a range of the segment.
    pub(super) fn given(&self, own: Range<usize>) -> Vec<Range<usize>> {
        if self.pieces.is_empty() {
            return vec![own];
        }
        let pieces = self.pieces.iter().map(|&(at, from, len)| {
            let (start, end) = (own.start.max(from), own.end.min(from + len));
            (start < end).then(|| at + start - from..at + end - from)
        });
        pieces.flatten().collect()
    }
}

/// A text whose levels cannot be mistaken: every run of one level stands
/// between as many overrides as lead to it, and the text's own controls are
/// closed where they open. `None` where a text is nested deeper than overrides
/// reach.
pub(super) fn spelled_out(
    text: &str,
    levels: &Levels,
    base: Direction,
) -> Option<(String, Places)> {
    let runs = levels.runs(text.len(), base);
    let depths = depths(&runs, base)?;
    let mut given = Given::default();
    for (run, level) in runs {
        let openers = openers(base, depths[usize::from(level.number())]);
        given.text.extend(openers.iter());
        for (at, c) in text[run.clone()].char_indices() {
            given.take(run.start + at, c);
        }
        given.text.extend(openers.iter().map(|_| PDF));
    }
    Some((given.text, given.places))
}

const LRE: char = '\u{202a}';
const PDF: char = '\u{202c}';
const PDI: char = '\u{2069}';

/// A text for parley being put together.
#[derive(Default)]
struct Given {
    text: String,
    places: Places,
}

impl Given {
    /// Takes a character of the segment; what it opens or closes is closed
    /// after it or opened before it.
    fn take(&mut self, at: usize, c: char) {
        if c == PDF {
            self.text.push(LRE);
        }
        let start = self.text.len();
        match self.places.pieces.last_mut() {
            Some((given, own, len)) if *given + *len == start && *own + *len == at => {
                *len += c.len_utf8();
            }
            _ => self.places.pieces.push((start, at, c.len_utf8())),
        }
        self.text.push(c);
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => self.text.push(PDF),
            '\u{2066}'..='\u{2068}' => self.text.push(PDI),
            _ => {}
        }
    }
}

/// For each level the depth that stands for it: of the same direction, in the
/// same order, and as low as these allow. No run may stay at the paragraph's
/// own level, where nothing overrides what its letters are.
fn depths(runs: &[(Range<usize>, Level)], base: Direction) -> Option<[u8; 256]> {
    let mut used: Vec<u8> = runs.iter().map(|(_, level)| level.number()).collect();
    used.sort_unstable();
    used.dedup();
    let mut depths = [0; 256];
    let mut last = base_level(base).number();
    for level in used {
        last += if (last ^ level) & 1 == 1 { 1 } else { 2 };
        if last > MAX_DEPTH {
            return None;
        }
        depths[usize::from(level)] = last;
    }
    Some(depths)
}

/// The overrides that lead from the paragraph's level to a deeper one.
fn openers(base: Direction, depth: u8) -> Vec<char> {
    const OVERRIDES: [char; 2] = ['\u{202d}', '\u{202e}'];
    let (mut level, mut openers) = (base_level(base).number(), Vec::new());
    while level < depth {
        level += if depth - level == 2 { 2 } else { 1 };
        openers.push(OVERRIDES[usize::from(level & 1)]);
    }
    openers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_lead_to_the_depth() {
        assert_eq!(openers(Direction::Rtl, 2), ['\u{202d}']);
        assert_eq!(openers(Direction::Rtl, 3), ['\u{202e}']);
        assert_eq!(openers(Direction::Ltr, 2), ['\u{202d}']);
        assert_eq!(openers(Direction::Ltr, 3), ['\u{202e}', '\u{202e}']);
        assert_eq!(openers(Direction::Rtl, 4), ['\u{202d}', '\u{202d}']);
    }

    #[test]
    fn places_hide_what_was_inserted() {
        let text = "سلام abc";
        let levels = Levels::resolve(text, &(0..text.len()), Direction::Rtl);
        let (given, places) = spelled_out(text, &levels, Direction::Rtl).unwrap();
        assert_eq!(given.replace(['\u{202c}', '\u{202d}', '\u{202e}'], ""), text);
        for (at, c) in given.char_indices() {
            let own = places.offset(at)..places.offset(at + c.len_utf8());
            if matches!(c, '\u{202c}'..='\u{202e}') {
                assert!(own.is_empty());
            } else {
                assert_eq!(text[own.clone()].chars().next(), Some(c));
                assert_eq!(places.given(own), vec![at..at + c.len_utf8()]);
            }
        }
        assert_eq!(places.offset(given.len()), text.len());
    }

    #[test]
    fn a_line_separator_ends_no_paragraph() {
        let text = "\u{2067}abc\u{2028}abc";
        let second = text.rfind("abc").unwrap();
        let levels = Levels::resolve(text, &(second..text.len()), Direction::Ltr);
        assert_eq!(levels.at(0, Direction::Ltr), 2, "still inside the isolate");
    }
}
