//! Wheel, trackpad and pinch. One tick never both zooms and pans.

use super::TimelineView;
use crate::app::frame::Frame;
use crate::timeline::{Target, Viewport};
use egui::{Response, Ui};

/// Pixels of wheel for a zoom by e.
const ZOOM_PX: f64 = 320.0;
/// With Ctrl the wheel zooms this much finer; egui's own rate is e per 200 px.
const FINE: f64 = 0.35;
/// Height of a line in the tray, in pixels of wheel.
const TRAY_LINE_PX: f32 = 28.0;

impl TimelineView {
    /// Where the wheel puts the view.
    pub(super) fn wheel(
        &mut self,
        ui: &Ui,
        frame: &Frame<'_>,
        response: &Response,
    ) -> Option<Viewport> {
        let pointer = ui.input(|input| input.pointer.hover_pos())?;
        let x = f64::from(pointer.x - response.rect.min.x);
        let (scroll, zoom, modifiers, pinch) = ui.input(|input| {
            (
                input.smooth_scroll_delta(),
                f64::from(input.zoom_delta()),
                input.modifiers,
                input.multi_touch().is_some(),
            )
        });
        if (zoom - 1.0).abs() > 1e-6 {
            let factor = if modifiers.ctrl && !pinch { zoom.powf(FINE) } else { zoom };
            return Some(self.shown.zoom(factor, x));
        }
        if scroll == egui::Vec2::ZERO {
            return None;
        }
        if self.is_over_tray(frame) {
            self.tray_scroll = (self.tray_scroll - scroll.y / TRAY_LINE_PX).max(0.0);
            return None;
        }
        if modifiers.alt {
            let factor = (f64::from(scroll.y + scroll.x) / ZOOM_PX).exp();
            self.lane_scale = (self.lane_scale * factor).clamp(0.5, 2.0);
            return None;
        }
        if scroll.x.abs() > scroll.y.abs() {
            return Some(self.shown.pan(f64::from(scroll.x)));
        }
        Some(self.shown.zoom((f64::from(scroll.y) / ZOOM_PX).exp(), x))
    }

    /// Lines of the open tray are undated events.
    fn is_over_tray(&self, frame: &Frame<'_>) -> bool {
        match self.hovered {
            Some(Target::TrayList) => true,
            Some(Target::Event(id)) => frame.state.corpus.model.extent(id).is_none(),
            _ => false,
        }
    }
}
