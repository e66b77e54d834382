//! The horizontal bands of the picture, from the legend to the hints.

use super::Parts;
use crate::scene::{Rect, Size};

/// The heights at which things stand, in pixels of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    /// The whole picture.
    pub(super) size: Size,
    /// Left end of the axis.
    pub(super) left: f64,
    /// Right end of the axis.
    pub(super) right: f64,
    /// The row of legend and tray; `None` when there is no room.
    pub(super) legend: Option<Rect>,
    /// Where the grid begins.
    pub(super) grid_top: f64,
    /// Top of the zone of cards.
    pub(super) cards_top: f64,
    /// The axis line.
    pub(super) axis: f64,
    /// Middle of the fine labels.
    pub(super) ticks: f64,
    /// Middle of the coarse labels.
    pub(super) period: f64,
    /// Middle of the second calendar's labels.
    pub(super) second: Option<f64>,
    /// Middle of the marks of publication.
    pub(super) strip: f64,
    /// The overview.
    pub(super) minimap: Option<Rect>,
    /// Middle of the line of hints.
    pub(super) hint: Option<f64>,
}

/// What the frame has to hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bands {
    /// The switches of the options.
    pub(super) parts: Parts,
    /// Whether there is a second calendar.
    pub(super) second: bool,
    /// Whether any article has a publication date.
    pub(super) strip: bool,
    /// Height of the legend's row.
    pub(super) legend: f64,
    /// Whether today's line is drawn, whose name stands above the cards.
    pub(super) today: bool,
}

/// Height of today's name above its line.
pub(super) const TODAY_PX: f64 = 18.0;

/// Pixels that furniture keeps from the window's sides.
pub(super) const SIDE_PX: f64 = 20.0;

impl Frame {
    /// Divides a window. Low windows give up the hints, then the overview,
    /// then the second calendar, before the cards.
    pub(super) fn new(size: Size, bands: &Bands) -> Self {
        let (w, h) = (size.width, size.height);
        let low = h < 400.0;
        let hint_h = if bands.parts.hint && h >= 520.0 { 28.0 } else { 0.0 };
        let map_h = match h {
            _ if !bands.parts.minimap || low => 0.0,
            _ if h < 640.0 => 34.0,
            _ => 54.0,
        };
        let mut y = h - if hint_h > 0.0 { 8.0 } else { 12.0 };
        let hint = (hint_h > 0.0).then_some(y - hint_h / 2.0);
        y -= hint_h;
        let minimap = (map_h > 0.0).then(|| Rect::new(SIDE_PX, y - map_h, w - SIDE_PX, y));
        if map_h > 0.0 {
            y -= map_h + if h < 640.0 { 8.0 } else { 16.0 };
        }
        let inset = if low { 8.0 } else { 12.0 };
        let legend = (bands.legend > 0.0)
            .then(|| Rect::new(SIDE_PX, inset, w - SIDE_PX, inset + bands.legend));
        let top = legend.map_or(inset, |rect| rect.y1 + inset);
        let tiers = Tiers { second: bands.second && !low, strip: bands.strip, low };
        let frame = Self { legend, minimap, hint, ..Self::between(size, (top, y), tiers) };
        // In a low window the room is worth more than the whole name.
        let named = bands.today && !low;
        let cards_top = if named { top + TODAY_PX + 2.0 } else { frame.cards_top };
        Self { cards_top, ..frame }
    }

    /// The same bands `dy` pixels higher, in a picture cut by as much; the top
    /// of the cards stays.
    pub(super) fn lifted(self, dy: f64) -> Self {
        let up = kurbo::Vec2::new(0.0, dy);
        Self {
            size: Size::new(self.size.width, self.size.height - dy),
            axis: self.axis - dy,
            ticks: self.ticks - dy,
            period: self.period - dy,
            second: self.second.map(|y| y - dy),
            strip: self.strip - dy,
            minimap: self.minimap.map(|rect| rect - up),
            hint: self.hint.map(|y| y - dy),
            ..self
        }
    }

    /// The axis and all above it, between two heights.
    pub(super) fn between(size: Size, (top, bottom): (f64, f64), tiers: Tiers) -> Self {
        let mut y = bottom;
        let strip_h = match tiers {
            Tiers { strip: true, low: false, .. } => 30.0,
            Tiers { strip: true, low: true, .. } => 22.0,
            _ => 6.0,
        };
        let strip = y - strip_h / 2.0;
        y -= strip_h;
        let second = tiers.second.then_some(y - 13.0);
        y -= if tiers.second { 30.0 } else { 2.0 };
        let period = y - 13.0;
        let ticks = period - if tiers.low { 20.0 } else { 22.0 };
        Self {
            size,
            left: 10.0,
            right: size.width - 10.0,
            legend: None,
            grid_top: top,
            cards_top: top + 4.0,
            axis: (ticks - 18.0).round(),
            ticks,
            period,
            second,
            strip,
            minimap: None,
            hint: None,
        }
    }
}

/// What stands under the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tiers {
    /// The second calendar.
    pub(super) second: bool,
    /// The marks of publication.
    pub(super) strip: bool,
    /// Closer together, in a low window.
    pub(super) low: bool,
}
