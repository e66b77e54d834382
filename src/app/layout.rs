//! Where the parts of the window stand.

use crate::session::State;
use egui::{Rect, pos2};
use std::ops::RangeInclusive;

/// Height of the bar at the top, in points.
const BAR: f32 = 56.0;
/// The same in a low window.
const LOW_BAR: f32 = 42.0;
/// A window lower than this is low, in points.
const LOW: f32 = 320.0;
/// A window narrower than this has the panel below the timeline.
const NARROW: f32 = 780.0;
/// The timeline keeps at least this width beside the panel.
const LEAST_TIMELINE: f32 = 380.0;
/// Share of the height that the panel takes when it stands below.
const STACKED_SHARE: f32 = 0.46;
/// Below this height, bar excluded, a window too narrow for both side by side
/// shows either the panel or the timeline: at a large zoom, say.
const LEAST_STACKED: f32 = 330.0;
/// How wide the panel can be dragged.
pub(super) const PANEL_WIDTHS: RangeInclusive<f32> = 280.0..=760.0;

/// The parts of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Areas {
    /// The bar at the top.
    pub(super) bar: Rect,
    /// The timeline.
    pub(super) timeline: Rect,
    /// The side panel, if it is open.
    pub(super) panel: Option<Rect>,
    /// Whether the panel stands below the timeline.
    pub(super) is_stacked: bool,
    /// Whether the panel covers the timeline, for want of room.
    pub(super) is_covered: bool,
}

impl Areas {
    /// Divides a window.
    pub(super) fn new(whole: Rect, state: &State) -> Self {
        let height = if whole.height() < LOW { LOW_BAR } else { BAR };
        let split = (whole.min.y + height).min(whole.max.y);
        let bar = Rect::from_min_max(whole.min, pos2(whole.max.x, split));
        let rest = Rect::from_min_max(pos2(whole.min.x, split), whole.max);
        let is_stacked = whole.width() < NARROW;
        if !state.preferences.panel_open {
            return Self { bar, timeline: rest, panel: None, is_stacked, is_covered: false };
        }
        if is_stacked && rest.height() < LEAST_STACKED {
            return Self { bar, timeline: rest, panel: Some(rest), is_stacked, is_covered: true };
        }
        let (timeline, panel) = if is_stacked {
            let y = (rest.max.y - rest.height() * STACKED_SHARE).round();
            (
                Rect::from_min_max(rest.min, pos2(rest.max.x, y)),
                Rect::from_min_max(pos2(rest.min.x, y), rest.max),
            )
        } else {
            beside(rest, state)
        };
        Self { bar, timeline, panel: Some(panel), is_stacked, is_covered: false }
    }
}

/// The panel stands where lines end: left in Persian, right in English.
fn beside(rest: Rect, state: &State) -> (Rect, Rect) {
    let most = (rest.width() - LEAST_TIMELINE).max(*PANEL_WIDTHS.start());
    let wanted = state.preferences.panel_width.clamp(*PANEL_WIDTHS.start(), *PANEL_WIDTHS.end());
    let width = wanted.min(most).round();
    if state.language().is_rtl() {
        let x = rest.min.x + width;
        (
            Rect::from_min_max(pos2(x, rest.min.y), rest.max),
            Rect::from_min_max(rest.min, pos2(x, rest.max.y)),
        )
    } else {
        let x = rest.max.x - width;
        (
            Rect::from_min_max(rest.min, pos2(x, rest.max.y)),
            Rect::from_min_max(pos2(x, rest.min.y), rest.max),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Language;
    use crate::session::Preferences;
    use egui::vec2;

    fn areas(width: f32, language: Language) -> Areas {
        let state = State::new(Preferences::for_language(language), None);
        Areas::new(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, 900.0)), &state)
    }

    #[test]
    fn the_panel_stands_where_lines_end() {
        let panel = |language| areas(1600.0, language).panel.unwrap();
        assert!(panel(Language::Fa).min.x.abs() < 0.5);
        assert!((panel(Language::En).max.x - 1600.0).abs() < 0.5);
    }

    #[test]
    fn where_both_find_no_room_the_panel_covers_the_timeline() {
        let state = State::new(Preferences::for_language(Language::Fa), None);
        let window = |width, height| Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
        let tiny = Areas::new(window(256.0, 192.0), &state);
        assert!(tiny.is_covered);
        assert_eq!(tiny.panel, Some(tiny.timeline));
        assert!(!Areas::new(window(500.0, 900.0), &state).is_covered);
        assert!(!Areas::new(window(1000.0, 300.0), &state).is_covered);
        let preferences = Preferences { panel_open: false, ..Preferences::default() };
        let closed = State::new(preferences, None);
        assert!(!Areas::new(window(256.0, 192.0), &closed).is_covered);
    }

    #[test]
    fn the_parts_cover_the_window_without_overlap() {
        for width in [500.0, 779.0, 781.0, 1000.0, 1600.0, 3000.0] {
            for language in [Language::Fa, Language::En] {
                let Areas { bar, timeline, panel, .. } = areas(width, language);
                let panel = panel.unwrap();
                let covered = bar.area() + timeline.area() + panel.area();
                assert!((covered - width * 900.0).abs() < 1.0, "{width} {language:?}");
                assert!(!timeline.shrink(1.0).intersects(panel.shrink(1.0)));
                assert!(timeline.width() >= LEAST_TIMELINE.min(width));
            }
        }
    }
}
