//! What a screen reader learns about a field and may do to it.

use super::view::View;
use super::{State, TextField};
use crate::app::kit::handle::Kit;
use crate::text::editing::{Caret, Edit, Place, Selection};
use egui::accesskit::{
    Action, ActionData, NodeId, Rect as Bounds, Role, TextDirection, TextPosition, TextSelection,
};
use egui::{Id, Rect, Ui, UiBuilder, Vec2};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// AccessKit counts the letters of a run in a byte.
const MOST_LETTERS: usize = 255;

/// A stretch of one line that is told as one run.
struct Run {
    /// Bytes of the text, with the line break that ends it.
    range: Range<usize>,
    line: usize,
}

impl TextField<'_> {
    /// Does what a screen reader asks: to replace the text or what is selected
    /// in it, or to select.
    pub(super) fn obey_screen_reader(
        &mut self,
        ui: &Ui,
        kit: &Kit,
        id: Id,
        inside: Rect,
        state: &mut State,
    ) {
        let wanted = |action| {
            ui.input(|input| {
                let requests = input.accesskit_action_requests(id, action);
                requests.filter_map(|request| request.data.clone()).last()
            })
        };
        if let Some(ActionData::Value(value)) = wanted(Action::SetValue) {
            let edit = Edit::Replace(self.allowed(&value));
            self.apply(kit, inside, state, edit);
        }
        if let Some(ActionData::Value(value)) = wanted(Action::ReplaceSelectedText) {
            let edit = Edit::Paste(self.allowed(&value));
            self.apply(kit, inside, state, edit);
        }
        if let Some(ActionData::SetTextSelection(asked)) = wanted(Action::SetTextSelection) {
            let view = View::new(self, kit, inside, state);
            let runs = runs(&view);
            let place = |position| place(id, &view.text, &runs, position);
            if let (Some(anchor), Some(focus)) = (place(asked.anchor), place(asked.focus)) {
                state.editor.select(Selection::between(anchor, focus));
            }
        }
    }

    /// Tells role, actions, the text line by line, and the selection.
    pub(super) fn describe(&self, ui: &mut Ui, id: Id, view: &View, scroll: Vec2) {
        let is_listening = ui.ctx().accesskit_node_builder(id, |node| {
            let lines = self.is_multiline();
            node.set_role(if lines { Role::MultilineTextInput } else { Role::TextInput });
            if self.read_only || !ui.is_enabled() {
                node.set_read_only();
            } else {
                node.add_action(Action::SetValue);
                node.add_action(Action::ReplaceSelectedText);
            }
            node.add_action(Action::SetTextSelection);
        });
        if is_listening.is_none() {
            return;
        }
        let runs = runs(view);
        let told = runs.iter().enumerate();
        let nodes: Vec<NodeId> = told.map(|(n, run)| tell(ui, id, n, view, run, scroll)).collect();
        let (anchor, focus) = ends(view);
        let position = |caret| position(&view.text, &runs, &nodes, caret);
        if let (Some(anchor), Some(focus)) = (position(anchor), position(focus)) {
            let selection = TextSelection { anchor, focus };
            ui.ctx().accesskit_node_builder(id, |node| node.set_text_selection(selection));
        }
    }
}

/// The fixed and the moving end of the selection.
fn ends(view: &View) -> (usize, usize) {
    let (range, caret) = (&view.selected, view.caret.offset);
    let anchor = if caret == range.start { range.end } else { range.start };
    if view.composed.is_empty() { (anchor, caret) } else { (caret, caret) }
}

/// The lines of a text, long ones in pieces.
fn runs(view: &View) -> Vec<Run> {
    let mut runs = Vec::new();
    for (line, row) in view.paragraph.line_table().iter().enumerate() {
        let text = &view.text[row.range.clone()];
        let mut ends: Vec<usize> = text
            .grapheme_indices(true)
            .skip(MOST_LETTERS)
            .step_by(MOST_LETTERS)
            .map(|(at, _)| row.range.start + at)
            .collect();
        ends.push(row.range.end);
        let mut start = row.range.start;
        for end in ends {
            runs.push(Run { range: start..end, line });
            start = end;
        }
    }
    runs
}

/// The id of a run's node.
fn run_id(id: Id, n: usize) -> Id {
    id.with(("run", n))
}

/// Makes the node of a run.
fn tell(ui: &mut Ui, field: Id, n: usize, view: &View, run: &Run, scroll: Vec2) -> NodeId {
    let id = run_id(field, n);
    let row = &view.paragraph.line_table()[run.line];
    let text = &view.text[run.range.clone()];
    let at = view.origin(scroll);
    // A scope of its own makes the run a child of the field's node.
    ui.new_child(UiBuilder::new().scope_id(id).max_rect(view.inside).accessibility_parent(field));
    let starts = text.split_word_bound_indices().filter(|(_, word)| is_word(word));
    let letter_of = |byte: usize| text[..byte].graphemes(true).count() as u8;
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::TextRun);
        let (rtl, ltr) = (TextDirection::RightToLeft, TextDirection::LeftToRight);
        node.set_text_direction(if row.rtl { rtl } else { ltr });
        node.set_bounds(Bounds {
            x0: (at.x + row.x0).into(),
            y0: (at.y + row.top).into(),
            x1: (at.x + row.x1).into(),
            y1: (at.y + row.bottom).into(),
        });
        node.set_value(text);
        let lengths = text.graphemes(true).map(|letter| letter.len().min(255) as u8);
        node.set_character_lengths(lengths.collect::<Vec<_>>());
        node.set_word_starts(starts.map(|(at, _)| letter_of(at)).collect::<Vec<_>>());
    });
    id.accesskit_id()
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// An offset as AccessKit names it.
fn position(text: &str, runs: &[Run], nodes: &[NodeId], offset: usize) -> Option<TextPosition> {
    let n = runs.iter().rposition(|run| run.range.start <= offset)?;
    let before = &text[runs[n].range.start..offset.min(runs[n].range.end)];
    Some(TextPosition { node: nodes[n], character_index: before.graphemes(true).count() })
}

/// The place that AccessKit names.
fn place(id: Id, text: &str, runs: &[Run], position: TextPosition) -> Option<Place> {
    let n = (0..runs.len()).find(|&n| run_id(id, n).accesskit_id() == position.node)?;
    let run = &text[runs[n].range.clone()];
    let mut letters = run.grapheme_indices(true);
    let byte = letters.nth(position.character_index).map_or(run.len(), |(at, _)| at);
    Some(Place { block: 0, caret: Caret::before(runs[n].range.start + byte) })
}
