//! From text to shaped pieces: one parley layout per line of the text.
//!
//! Nothing here knows a width; [`super::lines`] breaks what this shapes.

use super::bidi::{Levels, Places, spelled_out};
use super::flat::Flat;
use super::fonts::Fonts;
use super::linebreak::tailored;
use super::style::{Direction, ParagraphSpec};
use parley::{
    BaseDirection, FontFamily, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};
use std::borrow::Cow;
use std::ops::Range;

/// What a piece of text is drawn with, as parley carries it.
pub(super) type Brush = u8;

/// Fonts and scratch space.
pub(super) struct Shaper {
    pub(super) fonts: Fonts,
    scratch: LayoutContext<Brush>,
}

impl Shaper {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self { fonts, scratch: LayoutContext::new() }
    }
}

impl std::fmt::Debug for Shaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shaper").field("fonts", &self.fonts).finish_non_exhaustive()
    }
}

/// One line of the text as written, up to a line break.
pub(super) struct Segment {
    /// Bytes of the text, without the line break.
    pub(super) range: Range<usize>,
    /// Where the next segment begins.
    pub(super) next: usize,
    /// Shaped when first needed; an empty segment never is.
    shape: Option<Box<Shape>>,
}

/// What shaping made of a segment.
pub(super) struct Shape {
    pub(super) layout: Layout<Brush>,
    pub(super) levels: Levels,
    /// Where the layout's bytes stand in the segment.
    pub(super) places: Places,
    pub(super) flat: Flat,
}

/// A text's segments.
pub(super) struct Shaped {
    pub(super) segments: Vec<Segment>,
}

impl std::fmt::Debug for Shaped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shaped").field("segments", &self.segments.len()).finish()
    }
}

impl Shaped {
    /// Splits a text at its line breaks; shapes nothing yet.
    pub(super) fn new(text: &str) -> Self {
        let mut segments = Vec::new();
        let mut start = 0;
        while let Some((end, next)) = next_break(text, start) {
            segments.push(Segment { range: start..end, next, shape: None });
            start = next;
        }
        segments.push(Segment { range: start..text.len(), next: text.len(), shape: None });
        Self { segments }
    }

    /// Memory taken, about: parley keeps some 80 bytes for a character.
    pub(super) fn bytes(&self) -> usize {
        let shaped = self.segments.iter().filter_map(|s| Some((s, s.shape.as_ref()?)));
        self.segments.len() * size_of::<Segment>()
            + shaped
                .map(|(s, shape)| {
                    1024 + s.range.len() * 40 + shape.levels.bytes() + shape.flat.bytes()
                })
                .sum::<usize>()
    }
}

impl Segment {
    /// The shaped segment; `None` when it is empty.
    pub(super) fn shape(
        &mut self,
        shaper: &mut Shaper,
        spec: &ParagraphSpec<'_>,
    ) -> Option<&mut Shape> {
        if self.range.is_empty() {
            return None;
        }
        if self.shape.is_none() {
            self.shape = Some(Box::new(shape(shaper, spec, &self.range)));
        }
        self.shape.as_deref_mut()
    }
}

/// The end of the line that begins at `start` and the start of the next.
/// Breaks are those of UAX #14: BK, CR, LF, NL.
fn next_break(text: &str, start: usize) -> Option<(usize, usize)> {
    let is_break =
        |c: char| matches!(c, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let end = start + text[start..].find(is_break)?;
    let mut rest = text[end..].chars();
    let first = rest.next()?;
    let mut next = end + first.len_utf8();
    if first == '\r' && rest.next() == Some('\n') {
        next += 1;
    }
    Some((end, next))
}

fn shape(shaper: &mut Shaper, spec: &ParagraphSpec<'_>, range: &Range<usize>) -> Shape {
    let text = drawable(&spec.text[range.clone()]);
    let levels = Levels::resolve(spec.text, range, spec.direction);
    let mut places = Places::default();
    let mut layout = lay_out(shaper, spec, range, &text, &places);
    if !levels.agree(&mut layout, spec.direction)
        && let Some((text, inserted)) = spelled_out(&text, &levels, spec.direction)
    {
        layout = lay_out(shaper, spec, range, &text, &inserted);
        layout.break_all_lines(None);
        places = inserted;
    }
    let place = |given: Range<usize>| places.offset(given.start)..places.offset(given.end);
    let flat = Flat::new(&layout, &shaper.fonts, &text, place);
    Shape { layout, levels, places, flat }
}

fn lay_out(
    shaper: &mut Shaper,
    spec: &ParagraphSpec<'_>,
    range: &Range<usize>,
    text: &str,
    places: &Places,
) -> Layout<Brush> {
    let families = FontFamily::List(Cow::Borrowed(shaper.fonts.families()));
    // Copied because the builder borrows all of the fonts.
    let families = families.into_owned();
    let weight = |wanted| FontWeight::new(shaper.fonts.weight(wanted));
    let regular = weight(spec.style.weight);
    let weights: Vec<Option<FontWeight>> =
        spec.spans.iter().map(|span| span.weight.map(weight)).collect();
    let mut builder = shaper.scratch.ranged_builder(&mut shaper.fonts.context, text, 1.0, false);
    builder.set_base_direction(match spec.direction {
        Direction::Rtl => BaseDirection::Rtl,
        Direction::Ltr => BaseDirection::Ltr,
    });
    builder.push_default(families);
    builder.push_default(StyleProperty::FontSize(spec.style.size));
    builder.push_default(StyleProperty::FontWeight(regular));
    builder.push_default(LineHeight::Absolute(spec.style.size));
    // A word longer than the line (a URL in a card) breaks rather than leave it.
    builder.push_default(OverflowWrap::BreakWord);
    builder.set_line_break_override(Some(&tailored));
    for (span, weight) in spec.spans.iter().zip(weights) {
        let own = within(spec.text, &span.range, range);
        for part in own.into_iter().flat_map(|own| places.given(own)) {
            builder.push(StyleProperty::Brush(span.brush), part.clone());
            if let Some(weight) = weight {
                builder.push(StyleProperty::FontWeight(weight), part);
            }
        }
    }
    builder.build(text)
}

/// A span's part inside a segment, relative to it, on character borders.
fn within(text: &str, span: &Range<usize>, segment: &Range<usize>) -> Option<Range<usize>> {
    let start = text.floor_char_boundary(span.start).max(segment.start);
    let end = text.floor_char_boundary(span.end).min(segment.end);
    (start < end).then(|| start - segment.start..end - segment.start)
}

/// The text with tabs and the like as spaces, byte for byte: few fonts draw them.
fn drawable(text: &str) -> Cow<'_, str> {
    let separator = |c: char| matches!(c, '\t' | '\u{1c}'..='\u{1f}');
    if text.contains(separator) {
        Cow::Owned(text.replace(separator, " "))
    } else {
        Cow::Borrowed(text)
    }
}
