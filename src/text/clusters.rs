//! Which cluster a glyph belongs to, as HarfBuzz counts clusters.
//!
//! parley hands out glyphs by grapheme (UAX #29). HarfBuzz's clusters are the
//! same but in two places: a zero-width non-joiner ends a cluster, where UAX
//! #29 joins it to the letter before; and a number sign (U+06DD, say) is a
//! cluster of its own, where UAX #29 joins it to the digit after.

use super::flat::FlatGlyph;
use std::ops::Range;

const ZWNJ: char = '\u{200c}';

/// The glyphs of graphemes that were shaped together.
pub(super) struct Atom<'a> {
    /// The segment's text.
    pub(super) text: &'a str,
    /// Bytes of the atom.
    pub(super) range: Range<usize>,
    /// Where its last grapheme begins.
    pub(super) last: usize,
    /// Whether it reads from right to left.
    pub(super) rtl: bool,
    /// The glyph that HarfBuzz puts where a character shows nothing.
    pub(super) blank: u32,
}

impl Atom<'_> {
    /// Gives the atom's glyphs, which are in visual order, their clusters.
    pub(super) fn clusters(&self, glyphs: &mut [FlatGlyph]) {
        for glyph in &mut *glyphs {
            glyph.cluster = self.range.start as u32;
        }
        let text = &self.text[self.range.clone()];
        if text.chars().next().is_some_and(is_number_sign) {
            self.split_number_signs(text, glyphs);
        } else if text.contains(ZWNJ) {
            self.split_non_joiners(text, glyphs);
        }
    }

    /// A glyph in logical order.
    fn logical<'g>(&self, glyphs: &'g mut [FlatGlyph], index: usize) -> &'g mut FlatGlyph {
        let visual = if self.rtl { glyphs.len() - 1 - index } else { index };
        &mut glyphs[visual]
    }

    /// Number signs become clusters of their own where each character has one
    /// glyph; otherwise they were combined with what follows.
    fn split_number_signs(&self, text: &str, glyphs: &mut [FlatGlyph]) {
        if text.chars().count() != glyphs.len() {
            return;
        }
        let mut cluster = 0;
        let mut open = true;
        for (index, (at, c)) in text.char_indices().enumerate() {
            if open {
                cluster = at;
            }
            open = open && is_number_sign(c);
            self.logical(glyphs, index).cluster = (self.range.start + cluster) as u32;
        }
    }

    /// A non-joiner of the last grapheme begins a cluster; one before it lies
    /// inside a ligature. It is found by counting the blank glyphs, of which
    /// each character without a form of its own left one.
    fn split_non_joiners(&self, text: &str, glyphs: &mut [FlatGlyph]) {
        let blank = |glyph: &FlatGlyph| glyph.id == self.blank && glyph.advance == 0.0;
        let blanks = glyphs.iter().filter(|glyph| blank(glyph)).count();
        if blanks != text.chars().filter(|&c| is_blank(c)).count() {
            return;
        }
        let last = self.last - self.range.start;
        let shown = text.char_indices().filter(|&(_, c)| is_blank(c));
        let mut starts = shown.map(|(at, c)| (c == ZWNJ && at >= last).then_some(at));
        let mut cluster = 0;
        for index in 0..glyphs.len() {
            let glyph = self.logical(glyphs, index);
            if blank(glyph)
                && let Some(Some(start)) = starts.next()
            {
                cluster = start;
            }
            glyph.cluster = (self.range.start + cluster) as u32;
        }
    }
}

/// Characters of the Arabic and Syriac blocks that UAX #29 calls Prepend.
fn is_number_sign(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}')
}

/// Characters that show nothing (`Default_Ignorable_Code_Point`) and can be
/// part of a grapheme.
fn is_blank(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{200c}' | '\u{200d}' | '\u{180b}'..='\u{180f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLANK: u32 = 3;

    /// Clusters of glyphs given in logical order; 3 is the blank one.
    fn clusters(text: &str, last: usize, ids: &[u32]) -> Vec<u32> {
        let glyph = |&id: &u32| FlatGlyph { id, x: 0.0, y: 0.0, advance: 0.0, cluster: 0 };
        let mut glyphs: Vec<FlatGlyph> = ids.iter().rev().map(glyph).collect();
        let range = 0..text.len();
        Atom { text, range, last, rtl: true, blank: BLANK }.clusters(&mut glyphs);
        glyphs.iter().rev().map(|glyph| glyph.cluster).collect()
    }

    #[test]
    fn a_non_joiner_ends_a_cluster_and_a_joiner_does_not() {
        assert_eq!(clusters("\u{628}\u{200c}", 0, &[7, BLANK]), [0, 2]);
        assert_eq!(clusters("\u{628}\u{200d}", 0, &[7, BLANK]), [0, 0]);
        assert_eq!(clusters("\u{628}\u{64e}\u{200d}\u{200c}", 0, &[7, 8, 3, 3]), [0, 0, 0, 7]);
    }

    #[test]
    fn marks_belong_to_what_they_follow() {
        let text = "\u{628}\u{64b}\u{200c}\u{64b}";
        assert_eq!(clusters(text, 0, &[7, 8, BLANK, 8]), [0, 0, 4, 4]);
    }

    #[test]
    fn after_a_ligature_too() {
        let text = "\u{644}\u{64e}\u{627}\u{200c}";
        assert_eq!(clusters(text, 4, &[9, 8, BLANK]), [0, 0, 6]);
    }

    #[test]
    fn a_font_without_a_blank_glyph_drops_the_joiner() {
        assert_eq!(clusters("\u{628}\u{200c}", 0, &[7]), [0]);
    }

    #[test]
    fn a_number_sign_stands_alone_unless_combined() {
        assert_eq!(clusters("\u{6dd}\u{661}", 0, &[7, 8]), [0, 2]);
        assert_eq!(clusters("\u{6dd}\u{661}\u{64e}", 0, &[7, 8, 9]), [0, 2, 2]);
        assert_eq!(clusters("\u{6dd}\u{661}", 0, &[7]), [0]);
    }
}
