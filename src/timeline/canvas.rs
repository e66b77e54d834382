//! A scene under construction, with the few verbs that drawing needs.
//!
//! Knows sizes and weights of type and the side where reading starts; knows
//! nothing of time or events.

use super::{Palette, Readable, Target, TargetInfo};
use crate::calendar::Language;
use crate::scene::{BezPath, Hit, Item, Paint, Point, Rect, Rgba, Scene, Size, Stroke};
use crate::text::{Align, Direction, Paragraph, ParagraphSpec, TextEngine, TextStyle};
use std::sync::Arc;

/// The sizes of type in the timeline.
pub(super) mod style {
    use crate::text::TextStyle;

    const fn of(size: f32, weight: f32, line_height: f32) -> TextStyle {
        TextStyle { size, weight, line_height }
    }
    /// Titles on cards.
    pub(crate) const TITLE: TextStyle = of(14.5, 600.0, 1.6);
    /// Dates on cards.
    pub(crate) const DATE: TextStyle = of(12.5, 650.0, 1.5);
    /// Chips, legend, notes.
    pub(crate) const SMALL: TextStyle = of(12.0, 450.0, 1.5);
    /// The letter in a mark.
    pub(crate) const MARK: TextStyle = of(11.0, 700.0, 1.4);
    /// Fine units on the axis.
    pub(crate) const TICK: TextStyle = of(12.5, 500.0, 1.4);
    /// Coarse units on the axis.
    pub(crate) const PERIOD: TextStyle = of(15.0, 750.0, 1.4);
    /// The second calendar.
    pub(crate) const SECOND: TextStyle = of(11.0, 450.0, 1.4);
    /// Counts in clusters.
    pub(crate) const COUNT: TextStyle = of(11.5, 650.0, 1.4);
    /// Heading of the empty state and of exports.
    pub(crate) const HEADING: TextStyle = of(22.0, 750.0, 1.5);
    /// Text under a heading.
    pub(crate) const BODY: TextStyle = of(14.0, 450.0, 1.7);
}

/// Where a text stands relative to the point it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The point is its left edge.
    Left,
    /// The point is its middle.
    Middle,
    /// The point is its right edge.
    Right,
}

/// The scene being drawn.
pub(super) struct Canvas<'a> {
    pub(super) scene: Scene,
    pub(super) targets: Vec<TargetInfo>,
    pub(super) readable: Option<Readable>,
    pub(super) palette: &'a Palette,
    pub(super) language: Language,
    pub(super) text: &'a mut TextEngine,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(
        size: Size,
        palette: &'a Palette,
        language: Language,
        text: &'a mut TextEngine,
    ) -> Self {
        let scene = Scene::new(size, palette.background);
        Self { scene, targets: Vec::new(), readable: None, palette, language, text }
    }

    /// Whether reading starts on the right.
    pub(super) fn rtl(&self) -> bool {
        self.language.is_rtl()
    }

    /// One line of text, laid out.
    pub(super) fn line(&mut self, text: &str, style: TextStyle) -> Arc<Paragraph> {
        line(self.text, self.language, text, style)
    }

    /// Text wrapped at `width` into at most `lines` lines.
    pub(super) fn wrap(
        &mut self,
        text: &str,
        style: TextStyle,
        width: f64,
        lines: usize,
    ) -> Arc<Paragraph> {
        wrap(self.text, self.language, text, style, width, lines)
    }

    /// The same in the direction of the interface, whatever script prevails.
    pub(super) fn wrap_own(
        &mut self,
        text: &str,
        style: TextStyle,
        width: f64,
        lines: usize,
    ) -> Arc<Paragraph> {
        wrap_own(self.text, self.language, text, style, width, lines)
    }

    /// Moves what was drawn since the item with index `first` to the right.
    pub(super) fn shift_from(&mut self, first: usize, dx: f64) {
        let by = kurbo::Vec2::new(dx, 0.0);
        for item in &mut self.scene.items[first..] {
            match item {
                Item::Rect { rect, fill, .. } => {
                    *rect = *rect + by;
                    shift_paint(fill, by);
                }
                Item::Shadow { rect, .. } | Item::PushClip(rect) => *rect = *rect + by,
                Item::Path { path, fill, .. } => {
                    path.apply_affine(kurbo::Affine::translate(by));
                    shift_paint(fill, by);
                }
                Item::Glyphs { origin, .. } => *origin += by,
                Item::PopClip => {}
            }
        }
    }

    /// Text wrapped at `width`, its lines centred.
    pub(super) fn centred(&mut self, text: &str, style: TextStyle, width: f64) -> Arc<Paragraph> {
        self.text.layout(&ParagraphSpec {
            text,
            style,
            direction: direction(self.language),
            max_width: Some(width as f32),
            align: Align::Center,
            max_lines: None,
            spans: &[],
        })
    }

    /// Draws a laid-out line with its vertical middle at `y`.
    pub(super) fn put(
        &mut self,
        paragraph: &Paragraph,
        x: f64,
        y: f64,
        anchor: Anchor,
        color: Rgba,
    ) {
        let left = match anchor {
            Anchor::Left => x,
            Anchor::Middle => x - f64::from(paragraph.width) / 2.0,
            Anchor::Right => x - f64::from(paragraph.width),
        };
        let top = y - f64::from(paragraph.height) / 2.0;
        self.scene.text(paragraph, Point::new(left, top), &[color]);
    }

    /// Lays out a line and draws it around `(x, y)`; returns its width.
    pub(super) fn label(
        &mut self,
        text: &str,
        style: TextStyle,
        (x, y): (f64, f64),
        anchor: Anchor,
        color: Rgba,
    ) -> f64 {
        let paragraph = self.line(text, style);
        self.put(&paragraph, x, y, anchor, color);
        f64::from(paragraph.width)
    }

    /// A filled rectangle.
    pub(super) fn fill(&mut self, rect: Rect, radius: f64, color: Rgba) {
        self.rect(rect, radius, Some(Paint::Solid(color)), None);
    }

    /// An outlined rectangle; the line lies inside the edge.
    pub(super) fn outline(&mut self, rect: Rect, radius: f64, color: Rgba, width: f64) {
        let rect = rect.inset(-width / 2.0);
        let stroke = Stroke { width, color, dash: None };
        self.rect(rect, (radius - width / 2.0).max(0.0), None, Some(stroke));
    }

    /// A rectangle.
    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f64,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        self.scene.items.push(Item::Rect { rect, radius, fill, stroke });
    }

    /// A soft shadow.
    pub(super) fn shadow(&mut self, rect: Rect, radius: f64, blur: f64, color: Rgba) {
        self.scene.items.push(Item::Shadow { rect, radius, blur, color });
    }

    /// A disc.
    pub(super) fn disc(&mut self, x: f64, y: f64, radius: f64, color: Rgba) {
        self.fill(Rect::new(x - radius, y - radius, x + radius, y + radius), radius, color);
    }

    /// A straight line; upright ones are drawn as rectangles on whole pixels.
    pub(super) fn stroke(&mut self, from: (f64, f64), to: (f64, f64), width: f64, color: Rgba) {
        if (from.0 - to.0).abs() < 1e-6 {
            let left = (from.0 - width / 2.0).round();
            self.fill(
                Rect::new(left, from.1.min(to.1), left + width, from.1.max(to.1)),
                0.0,
                color,
            );
        } else {
            self.dashed(from, to, Stroke { width, color, dash: None });
        }
    }

    /// A straight line with any stroke.
    pub(super) fn dashed(&mut self, from: (f64, f64), to: (f64, f64), stroke: Stroke) {
        let mut path = BezPath::new();
        path.move_to(from);
        path.line_to(to);
        self.scene.items.push(Item::Path { path, fill: None, stroke: Some(stroke) });
    }

    /// A filled polygon.
    pub(super) fn polygon(&mut self, points: &[(f64, f64)], color: Rgba) {
        let mut path = BezPath::new();
        for (i, &point) in points.iter().enumerate() {
            if i == 0 {
                path.move_to(point);
            } else {
                path.line_to(point);
            }
        }
        path.close_path();
        self.path(path, Some(color), None);
    }

    /// A path.
    pub(super) fn path(&mut self, path: BezPath, fill: Option<Rgba>, stroke: Option<Stroke>) {
        self.scene.items.push(Item::Path { path, fill: fill.map(Paint::Solid), stroke });
    }

    /// Makes a region answer the pointer and the screen reader.
    pub(super) fn hit(&mut self, rect: Rect, target: Target, label: impl AsRef<str>) {
        let index = self.targets.len() as u64;
        self.targets
            .push(TargetInfo { target, label: crate::i18n::strip_isolates(label.as_ref()) });
        self.scene.hits.push(Hit { rect, target: index });
    }

    /// The x of the side where reading starts, `inset` pixels into a
    /// rectangle, and the anchor of text that starts there.
    pub(super) fn start_of(&self, rect: Rect, inset: f64) -> (f64, Anchor) {
        if self.rtl() { (rect.x1 - inset, Anchor::Right) } else { (rect.x0 + inset, Anchor::Left) }
    }
}

fn shift_paint(paint: &mut Option<Paint>, by: kurbo::Vec2) {
    if let Some(Paint::Linear { from, to, .. }) = paint {
        *from += by;
        *to += by;
    }
}

/// The base direction of a language's paragraphs.
fn direction(language: Language) -> Direction {
    if language.is_rtl() { Direction::Rtl } else { Direction::Ltr }
}

/// One line of text, laid out.
pub(super) fn line(
    engine: &mut TextEngine,
    language: Language,
    text: &str,
    style: TextStyle,
) -> Arc<Paragraph> {
    engine.layout(&ParagraphSpec {
        text,
        style,
        direction: direction(language),
        max_width: None,
        align: Align::Start,
        max_lines: Some(1),
        spans: &[],
    })
}

/// Text wrapped at `width` into at most `lines` lines. Titles are set in the
/// direction of their own script, so that a Latin title in the Persian
/// interface keeps its full stop at its end.
pub(super) fn wrap(
    engine: &mut TextEngine,
    language: Language,
    text: &str,
    style: TextStyle,
    width: f64,
    lines: usize,
) -> Arc<Paragraph> {
    let direction = script(text).unwrap_or(direction(language));
    wrapped(engine, text, style, direction, (width, lines))
}

/// The same in the direction of the interface, whatever script prevails.
pub(super) fn wrap_own(
    engine: &mut TextEngine,
    language: Language,
    text: &str,
    style: TextStyle,
    width: f64,
    lines: usize,
) -> Arc<Paragraph> {
    wrapped(engine, text, style, direction(language), (width, lines))
}

fn wrapped(
    engine: &mut TextEngine,
    text: &str,
    style: TextStyle,
    direction: Direction,
    (width, lines): (f64, usize),
) -> Arc<Paragraph> {
    engine.layout(&ParagraphSpec {
        text,
        style,
        direction,
        max_width: Some(width as f32),
        align: Align::Start,
        max_lines: Some(lines),
        spans: &[],
    })
}

/// The direction of the script that most letters of a text belong to.
fn script(text: &str) -> Option<Direction> {
    let (mut rtl, mut ltr) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        match c {
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => rtl += 1,
            _ => ltr += 1,
        }
    }
    match (rtl, ltr) {
        (0, 0) => None,
        _ if rtl >= ltr => Some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}
