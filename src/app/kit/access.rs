//! What screen readers are told beyond a role and a name, and what they ask
//! for.

use super::keys::{self, Walk};
use egui::accesskit::{Action, ActionData, Node};
use egui::{Id, Response, Ui};
use std::ops::RangeInclusive;

/// Steps that Page Up and Page Down take at once.
const PAGE_STEPS: f64 = 5.0;

/// Adds to what a widget's `widget_info` said in this frame.
pub(super) fn describe(response: &Response, add: impl FnOnce(&mut Node)) {
    response.ctx.accesskit_node_builder(response.id, add);
}

/// Says which of several things this one is, counted from 0.
pub(super) fn place(node: &mut Node, index: usize, count: usize) {
    node.set_position_in_set(index);
    node.set_size_of_set(count);
}

/// A value between two ends: the same keys and the same requests for sliders,
/// steppers and the line between panel and timeline.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    /// As it is.
    pub(super) value: f64,
    /// Its ends.
    pub(super) range: RangeInclusive<f64>,
    /// What an arrow key adds or takes away.
    pub(super) step: f64,
}

impl Amount {
    /// The value that keys and screen readers ask for. Arrows along the line
    /// go the way they point: `grows_left` says where more is.
    pub(super) fn asked(&self, ui: &Ui, response: &Response, grows_left: bool) -> f64 {
        let mut value = requested(ui, response.id).unwrap_or(self.value);
        let more = requests(ui, response.id, Action::Increment);
        let less = requests(ui, response.id, Action::Decrement);
        value += (more - less) * self.step;
        if response.has_focus() {
            value = self.walked(value, &keys::walk(ui, response.id), grows_left);
        }
        value.clamp(*self.range.start(), *self.range.end())
    }

    fn walked(&self, value: f64, walk: &Walk, grows_left: bool) -> f64 {
        if walk.home {
            return *self.range.start();
        }
        if walk.end {
            return *self.range.end();
        }
        let along = if grows_left { -walk.arrows.x } else { walk.arrows.x };
        let steps = f64::from(along - walk.arrows.y) - f64::from(walk.pages) * PAGE_STEPS;
        value + steps * self.step
    }

    /// Says where the value stands and what can be asked for.
    pub(super) fn describe(&self, response: &Response) {
        describe(response, |node| {
            node.set_numeric_value(self.value);
            node.set_min_numeric_value(*self.range.start());
            node.set_max_numeric_value(*self.range.end());
            node.set_numeric_value_step(self.step);
            node.add_action(Action::SetValue);
            if self.value < *self.range.end() {
                node.add_action(Action::Increment);
            }
            if self.value > *self.range.start() {
                node.add_action(Action::Decrement);
            }
        });
    }
}

fn requests(ui: &Ui, id: Id, action: Action) -> f64 {
    ui.input(|input| input.accesskit_action_requests(id, action).count()) as f64
}

fn requested(ui: &Ui, id: Id) -> Option<f64> {
    ui.input(|input| {
        let requests = input.accesskit_action_requests(id, Action::SetValue);
        let values = requests.filter_map(|request| match request.data {
            Some(ActionData::NumericValue(value)) if value.is_finite() => Some(value),
            _ => None,
        });
        values.last()
    })
}
