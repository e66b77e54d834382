//! How a timeline is to be drawn.

use super::{Palette, Placement, Target};
use crate::calendar::{Calendar, Language, NaiveDate};

/// Everything that decides the look, apart from model and viewport.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// Language of the words; also decides digits and the side where reading
    /// starts. The direction of time is the viewport's.
    pub language: Language,
    /// Calendar of the large axis labels and of the dates on cards.
    pub calendar: Calendar,
    /// Calendar of the small axis labels beneath, if any.
    pub secondary: Option<Calendar>,
    /// The colours.
    pub palette: &'a Palette,
    /// Draws today's line when given.
    pub today: Option<NaiveDate>,
    /// The selected event.
    pub selected: Option<u64>,
    /// What the pointer is over.
    pub hovered: Option<Target>,
    /// Whether the list of undated events is open.
    pub tray_open: bool,
    /// How many lines of the open tray are scrolled out at its top.
    pub tray_scroll: usize,
    /// Days that are being marked with the pointer, in either order.
    pub marking: Option<(f64, f64)>,
    /// Height of bars and card rows as a multiple of the usual one, 0.5–2.
    pub lane_scale: f64,
    /// Where the cards stood in the frame before: they keep their rows while
    /// they can. Pass [`super::TimelineScene::placement`] back.
    pub previous: Option<&'a Placement>,
    /// Which parts to draw around the events.
    pub parts: Parts,
}

impl<'a> Options<'a> {
    /// The usual window in a language: Gregorian above Jalali for Persian,
    /// Gregorian alone for English.
    pub fn new(language: Language, palette: &'a Palette) -> Self {
        Self {
            language,
            calendar: Calendar::Gregorian,
            secondary: language.is_rtl().then_some(Calendar::Jalali),
            palette,
            today: None,
            selected: None,
            hovered: None,
            tray_open: false,
            tray_scroll: 0,
            marking: None,
            lane_scale: 1.0,
            previous: None,
            parts: Parts::default(),
        }
    }
}

/// The furniture around the events. A part that finds no room is left out
/// even when asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent switches")]
pub struct Parts {
    /// Agencies and marks, at the top.
    pub legend: bool,
    /// The chip with undated events, at the top.
    pub tray: bool,
    /// The overview, at the bottom.
    pub minimap: bool,
    /// The line of hints, at the very bottom.
    pub hint: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Self { legend: true, tray: true, minimap: true, hint: true }
    }
}
