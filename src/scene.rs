//! The display list that every picture is drawn from.
//!
//! A scene holds shaped glyphs, never strings, and knows neither egui nor any
//! file format. Units are logical pixels, y grows downwards.

use crate::text::{GlyphRun, Paragraph};
pub use kurbo::{BezPath, Point, Rect, Size};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An sRGB colour with straight (unmultiplied) alpha.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgba {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
    /// Opacity, 255 is opaque.
    pub a: u8,
}

impl Rgba {
    /// An opaque colour from `0xRRGGBB`.
    pub const fn rgb(hex: u32) -> Self {
        Self { r: (hex >> 16) as u8, g: (hex >> 8) as u8, b: hex as u8, a: 255 }
    }
    /// The same colour with its opacity multiplied by `factor` (0–1).
    #[must_use]
    pub fn faded(self, factor: f32) -> Self {
        Self { a: (f32::from(self.a) * factor.clamp(0.0, 1.0)).round() as u8, ..self }
    }
}

/// What fills a shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Rgba),
    /// A linear gradient; stops are (0–1, colour) in ascending order.
    Linear {
        /// Where stop 0 lies.
        from: Point,
        /// Where stop 1 lies.
        to: Point,
        /// The stops.
        stops: Vec<(f32, Rgba)>,
    },
}

/// A line's look.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Pixels.
    pub width: f64,
    /// Colour.
    pub color: Rgba,
    /// Dash and gap in pixels; solid when `None`.
    pub dash: Option<(f64, f64)>,
}

/// One thing to draw. Later items cover earlier ones.
#[derive(Debug, Clone)]
pub enum Item {
    /// A rectangle with round corners.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius in pixels.
        radius: f64,
        /// Inside.
        fill: Option<Paint>,
        /// Outline, centred on the edge.
        stroke: Option<Stroke>,
    },
    /// A soft shadow of a rectangle with round corners.
    Shadow {
        /// The rectangle that casts it, already offset.
        rect: Rect,
        /// Corner radius in pixels.
        radius: f64,
        /// Standard deviation of the blur in pixels.
        blur: f64,
        /// Colour at full strength.
        color: Rgba,
    },
    /// A path. A filled path must be convex or monotone in x (an area under a
    /// curve), so that every backend can fill it exactly.
    Path {
        /// The outline.
        path: BezPath,
        /// Inside.
        fill: Option<Paint>,
        /// Outline.
        stroke: Option<Stroke>,
    },
    /// Shaped text.
    Glyphs {
        /// The glyphs.
        run: Arc<GlyphRun>,
        /// Where the run's paragraph has its top left corner.
        origin: Point,
        /// Colour.
        color: Rgba,
    },
    /// Everything up to the matching [`Item::PopClip`] is cut to a rectangle.
    PushClip(Rect),
    /// Ends the innermost clip.
    PopClip,
}

/// A region that answers the pointer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Where.
    pub rect: Rect,
    /// What, in the caller's own numbering.
    pub target: u64,
}

/// A picture: its size, what to draw, and where it can be touched.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Pixels.
    pub size: Size,
    /// What lies under everything.
    pub background: Rgba,
    /// What to draw, bottom first.
    pub items: Vec<Item>,
    /// Regions, bottom first; the last that contains a point wins.
    pub hits: Vec<Hit>,
}

impl Scene {
    /// An empty picture.
    pub fn new(size: Size, background: Rgba) -> Self {
        Self { size, background, items: Vec::new(), hits: Vec::new() }
    }
    /// Adds a paragraph with its top left corner at `origin`; `colors` is
    /// indexed by [`GlyphRun::brush`], the last one serves the rest.
    pub fn text(&mut self, paragraph: &Paragraph, origin: Point, colors: &[Rgba]) {
        for run in paragraph.runs.iter() {
            let brush = usize::from(run.brush).min(colors.len().saturating_sub(1));
            if let Some(&color) = colors.get(brush) {
                self.items.push(Item::Glyphs { run: Arc::clone(run), origin, color });
            }
        }
    }
    /// Letters that no font has and boxes stand for, with how often they occur.
    pub fn missing(&self) -> BTreeMap<char, usize> {
        let mut found = BTreeMap::new();
        for item in &self.items {
            if let Item::Glyphs { run, .. } = item {
                run.missing().for_each(|letter| *found.entry(letter).or_default() += 1);
            }
        }
        found
    }
    /// [`Scene::missing`] for a message: the letters, at most a dozen of them,
    /// and how many places they stand at; `None` when nothing is missing.
    pub fn missing_letters(&self) -> Option<(String, usize)> {
        const NAMED: usize = 12;
        let missing = self.missing();
        let mut letters: Vec<String> = missing.keys().take(NAMED).map(char::to_string).collect();
        if missing.len() > NAMED {
            letters.push("…".to_owned());
        }
        (!missing.is_empty()).then(|| (letters.join(" "), missing.values().sum()))
    }
    /// The topmost region that contains a point.
    pub fn hit(&self, point: Point) -> Option<u64> {
        self.hits.iter().rev().find(|hit| hit.rect.contains(point)).map(|hit| hit.target)
    }
}
