//! The picture to keep: the timeline with title, legend, notes and sources.

mod columns;
mod page;
mod sources;

use super::{Model, Viewport, fit_range};
use crate::calendar::{Calendar, Language, NaiveDate};
use crate::scene::Scene;
use crate::text::TextEngine;

/// The largest side of an exported picture, in pixels of the file.
pub const MAX_SIDE_PX: f64 = 16_384.0;

/// What to export. All lengths are logical pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportSpec {
    /// Heading of the picture; left out when empty.
    pub title: String,
    /// First day shown, in days since 1970-01-01; the first event's when `None`.
    pub from: Option<f64>,
    /// Where the picture ends, exclusive; the last event's end when `None`.
    pub to: Option<f64>,
    /// Width.
    pub width: f64,
    /// Height; `None` takes what the events need, so that each gets a card.
    pub height: Option<f64>,
    /// Pixels of the file per logical pixel: checked against [`MAX_SIDE_PX`]
    /// here, applied by the backend.
    pub scale: f64,
    /// Language of the words and digits.
    pub language: Language,
    /// Calendar of the axis and the cards.
    pub calendar: Calendar,
    /// Second calendar of the axis.
    pub secondary: Option<Calendar>,
    /// Whether time runs from right to left; the language's way when `None`.
    pub rtl: Option<bool>,
    /// Dark instead of light.
    pub dark: bool,
    /// Draws today's line when given.
    pub today: Option<NaiveDate>,
    /// Whether the numbered list of sources is drawn.
    pub sources: bool,
}

impl Default for ExportSpec {
    fn default() -> Self {
        Self {
            title: String::new(),
            from: None,
            to: None,
            width: 1600.0,
            height: None,
            scale: 1.0,
            language: Language::Fa,
            calendar: Calendar::Gregorian,
            secondary: Some(Calendar::Jalali),
            rtl: None,
            dark: false,
            today: None,
            sources: true,
        }
    }
}

/// Why a picture cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// A side is beyond [`MAX_SIDE_PX`].
    #[error("the picture would be {width}×{height} pixels; {} a side is the most", MAX_SIDE_PX)]
    TooLarge {
        /// Pixels of the file.
        width: u64,
        /// Pixels of the file.
        height: u64,
    },
    /// A side is too small to hold anything.
    #[error("the picture must be at least {least} pixels wide and high")]
    TooSmall {
        /// The least side in logical pixels.
        least: u32,
    },
    /// `from` does not lie before `to`.
    #[error("the range of time is empty")]
    EmptyRange,
    /// Nothing to draw.
    #[error("there is no event to draw")]
    NoEvents,
}

/// The least side of a picture, in logical pixels.
const LEAST_SIDE: u32 = 320;

/// Lays the picture out.
pub fn compose(
    model: &Model,
    spec: &ExportSpec,
    text: &mut TextEngine,
) -> Result<Scene, ExportError> {
    let most = check(spec)?;
    let view = view(model, spec)?;
    let scene = page::Page::new(model, spec, view, most).compose(text);
    check_side(spec.width, scene.size.height, spec.scale)?;
    Ok(scene)
}

/// Checks the sides that are known beforehand; returns the greatest height in
/// logical pixels.
fn check(spec: &ExportSpec) -> Result<f64, ExportError> {
    let least = f64::from(LEAST_SIDE);
    let known = spec.height.unwrap_or(least);
    if !(spec.width >= least && known >= least) {
        return Err(ExportError::TooSmall { least: LEAST_SIDE });
    }
    check_side(spec.width, known, spec.scale)?;
    Ok((MAX_SIDE_PX / spec.scale.max(f64::MIN_POSITIVE)).floor())
}

fn check_side(width: f64, height: f64, scale: f64) -> Result<(), ExportError> {
    let (width, height) = ((width * scale).ceil(), (height * scale).ceil());
    if width > MAX_SIDE_PX || height > MAX_SIDE_PX {
        return Err(ExportError::TooLarge { width: width as u64, height: height as u64 });
    }
    Ok(())
}

/// The view of the picture: exactly the days asked for, and air where nothing
/// was asked for.
fn view(model: &Model, spec: &ExportSpec) -> Result<Viewport, ExportError> {
    let bounds = model.bounds().filter(|_| !model.dated().is_empty());
    let bounds = bounds.ok_or(ExportError::NoEvents)?;
    let rtl = spec.rtl.unwrap_or(spec.language.is_rtl());
    let whole = fit_range(bounds, spec.width - 2.0 * page::OUTSET_PX, rtl);
    let (first, last) = whole.range();
    let range = (spec.from.unwrap_or(first), spec.to.unwrap_or(last));
    if range.0 >= range.1 {
        return Err(ExportError::EmptyRange);
    }
    Ok(whole.zoom_to(range.0, range.1))
}

#[cfg(test)]
mod tests;
