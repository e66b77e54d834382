//! What a screen reader, the keyboard and a resting pointer learn about the
//! timeline: one node for each thing in it.

use super::in_window;
use crate::app::frame::Frame;
use crate::i18n;
use crate::timeline::{Target, TargetInfo, TimelineScene};
use egui::{Pos2, Response, Sense, Ui, WidgetInfo, WidgetType};

/// Names the timeline as a whole.
pub(super) fn describe(response: &Response, frame: &Frame<'_>) {
    let label = i18n::strip_isolates(&frame.tr("timeline-label"));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, &label));
}

/// Makes a node for everything that can be pressed, and returns what was.
///
/// A thing with several regions (a card, its bar and its dot) is one node, at
/// its first region; the others are answered by the timeline itself.
pub(super) fn targets(
    ui: &mut Ui,
    scene: &TimelineScene,
    origin: Pos2,
) -> Option<(Target, Response)> {
    let mut seen = vec![false; scene.targets.len()];
    let mut pressed = None;
    // Topmost regions last, as they are drawn: egui gives the pointer to the
    // last widget that contains it.
    for hit in &scene.scene.hits {
        let Some(index) = usize::try_from(hit.target).ok().filter(|&index| index < seen.len()) else {
            continue;
        };
        let info = &scene.targets[index];
        if std::mem::replace(&mut seen[index], true) || !is_pressable(info.target) {
            continue;
        }
        let rect = in_window(hit.rect, origin).intersect(ui.clip_rect());
        if !rect.is_positive() {
            continue;
        }
        let id = ui.id().with(key(info.target));
        let response = ui.interact(rect, id, Sense::CLICK);
        let label = i18n::strip_isolates(&info.label);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
        if response.clicked() {
            pressed = Some((info.target, response));
        }
    }
    pressed
}

/// Shows what lies under a resting pointer in words.
pub(super) fn tooltip(response: &Response, frame: &Frame<'_>, info: &TargetInfo) {
    let has_words = !matches!(
        info.target,
        Target::Minimap | Target::MinimapWindow | Target::TrayList | Target::Axis | Target::Open
    );
    if has_words && !info.label.is_empty() {
        crate::app::kit::tooltip_at_pointer(response, &info.label);
        let _ = frame;
    }
}

/// What answers a press; the rest is only for looking or dragging.
fn is_pressable(target: Target) -> bool {
    !matches!(
        target,
        Target::Axis | Target::Minimap | Target::MinimapWindow | Target::TrayList
    )
}

/// A stable name, so that focus stays on a card while the view moves.
fn key(target: Target) -> (u8, u64) {
    match target {
        Target::Event(id) => (0, id),
        Target::Cluster { start, .. } => (1, start.to_bits()),
        Target::Publication(id) => (2, id),
        Target::Publications { start, .. } => (3, start.to_bits()),
        Target::Minimap => (4, 0),
        Target::MinimapWindow => (5, 0),
        Target::Tray => (6, 0),
        Target::TrayList => (7, 0),
        Target::Legend(index) => (8, index as u64),
        Target::LegendMark => (9, 0),
        Target::Axis => (10, 0),
        Target::Open => (11, 0),
    }
}
