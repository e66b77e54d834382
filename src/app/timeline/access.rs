//! What a screen reader, the keyboard and a resting pointer learn about the
//! timeline: one node for each thing in it.

use super::in_window;
use crate::app::frame::Frame;
use crate::app::kit::{self, Label, Type};
use crate::i18n;
use crate::timeline::{Target, TargetInfo, TimelineScene};
use egui::{Pos2, Response, Role, Sense, Ui, WidgetInfo};
use std::collections::BTreeMap;

/// An event's region that is higher than this is a card.
const CARD_PX: f32 = 44.0;

/// Names the timeline as a whole.
pub(super) fn describe(response: &Response, frame: &Frame<'_>) {
    let label = i18n::strip_isolates(&frame.tr("timeline-label"));
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &label));
}

/// Makes a node for everything that can be pressed, and returns what was.
///
/// A thing with several regions (a card, its bar and its dot) is one node, at
/// its topmost region; the others are answered by the timeline itself.
pub(super) fn targets(
    ui: &mut Ui,
    frame: &Frame<'_>,
    scene: &TimelineScene,
    origin: Pos2,
) -> Option<(Target, Response)> {
    // Later regions lie above earlier ones: the last one of a thing stays.
    let mut nodes = BTreeMap::new();
    for (order, hit) in scene.scene.hits.iter().enumerate() {
        let info = usize::try_from(hit.target).ok().and_then(|index| scene.targets.get(index));
        if let Some(info) = info.filter(|info| is_told(info.target)) {
            nodes.insert(key(info.target), (order, hit.rect, info));
        }
    }
    let mut nodes: Vec<_> = nodes.into_values().collect();
    // egui gives the pointer to the last widget that contains it.
    nodes.sort_by_key(|(order, ..)| *order);
    let mut pressed = None;
    for (_, rect, info) in nodes {
        let rect = in_window(rect, origin).intersect(ui.clip_rect());
        if !rect.is_positive() {
            continue;
        }
        let can_press = is_pressable(info.target);
        let sense = if can_press { Sense::CLICK } else { Sense::hover() };
        let response = ui.interact(rect, ui.scope_id().with(key(info.target)), sense);
        let label = i18n::strip_isolates(&info.label);
        let role = if can_press { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &label));
        tooltip(&response, info);
        super::copy::menu(frame, info.target, &response);
        if response.clicked() {
            pressed = Some((info.target, response));
        }
    }
    pressed
}

/// Shows what lies under a resting pointer in words, unless it stands there
/// in words already.
pub(super) fn tooltip(response: &Response, info: &TargetInfo) {
    let is_card = matches!(info.target, Target::Event(_)) && response.rect.height() > CARD_PX;
    if is_card || !is_told(info.target) || info.target == Target::Open || info.label.is_empty() {
        return;
    }
    let show = |ui: &mut Ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        kit::column(ui, |ui| ui.add(Label::new(&info.label).style(Type::Caption).wrap(true)));
    };
    response.clone().on_hover_ui_at_pointer(show);
}

/// What has something to say of its own.
fn is_told(target: Target) -> bool {
    !matches!(target, Target::Axis | Target::Minimap | Target::MinimapWindow | Target::TrayList)
}

/// What answers a press; the rest only explains itself.
fn is_pressable(target: Target) -> bool {
    is_told(target) && target != Target::LegendMark
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
