//! What is selected in the window, from frame to frame.

use super::group::Group;
use crate::text::editing::{Caret, Place, Selection, Unit};
use egui::{Context, Id, Pos2};
use std::ops::Range;

/// The one selection of the window.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// The text that holds it.
    pub(super) group: Option<Id>,
    pub(super) selection: Selection,
    /// The keys of the text's blocks when the selection was last looked at.
    pub(super) keys: Vec<Id>,
    /// Whether the pointer is pressed and selects.
    pub(super) dragging: bool,
    pub(super) presses: Presses,
    /// Whether the caret moved by keys and has to be seen.
    pub(super) reveal: bool,
    /// Where the context menu was asked for.
    pub(super) menu_at: Option<Place>,
}

impl State {
    /// Finds the selection's paragraphs again after others came or went
    /// between them; gives it up when one of its own went.
    pub(super) fn follow(&mut self, group: &Group<'_>) {
        let same = self.keys.len() == group.blocks.len()
            && self.keys.iter().zip(&group.blocks).all(|(key, block)| *key == block.key);
        if same {
            return;
        }
        let find = |index: usize| self.keys.get(index).and_then(|&key| group.find(key));
        let found = self.selection.renumbered(find);
        self.keys = group.blocks.iter().map(|block| block.key).collect();
        match found {
            Some(selection) => self.selection = selection,
            None => *self = Self { presses: self.presses, ..Self::default() },
        }
    }
}

/// Presses in quick succession at one spot.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::app::kit) struct Presses {
    count: u32,
    time: f64,
    at: Pos2,
}

impl Presses {
    /// Counts a press; what it is to select. Times in seconds, `delay` the
    /// longest between two that belong together.
    pub(in crate::app::kit) fn press(&mut self, time: f64, at: Pos2, delay: f64) -> Unit {
        /// A hand trembles this much, in points.
        const TREMBLE: f32 = 6.0;
        let again = self.count > 0 && time - self.time <= delay && self.at.distance(at) <= TREMBLE;
        self.count = if again { self.count % 3 + 1 } else { 1 };
        (self.time, self.at) = (time, at);
        Unit::of_presses(self.count)
    }
}

/// Reads or changes the state.
pub(super) fn with<R>(ctx: &Context, work: impl FnOnce(&mut State) -> R) -> R {
    ctx.data_mut(|data| work(data.get_temp_mut_or_default::<State>(Id::NULL)))
}

/// What of a block is selected.
pub(super) struct Found {
    pub(super) selected: Range<usize>,
    /// The caret, if it is here.
    pub(super) caret: Option<Caret>,
    /// Whether the caret is here and has to be seen.
    pub(super) reveal: bool,
}

/// What is selected of a block of `len` bytes; `None` in a text that holds no
/// selection.
pub(super) fn marks(ctx: &Context, group: Id, key: Id, len: usize) -> Option<Found> {
    with(ctx, |state| {
        let index = (state.group == Some(group))
            .then(|| state.keys.iter().position(|&own| own == key))
            .flatten()?;
        let focus = state.selection.focus;
        let caret = (focus.block == index).then_some(focus.caret);
        let reveal = caret.is_some() && std::mem::replace(&mut state.reveal, false);
        Some(Found { selected: state.selection.within(index, len), caret, reveal })
    })
}

/// Whether a text holds the selection.
pub(super) fn is_active(ctx: &Context, group: Id) -> bool {
    with(ctx, |state| state.group == Some(group))
}

/// Whether the pointer is selecting in a text.
pub(super) fn is_dragging(ctx: &Context, group: Id) -> bool {
    with(ctx, |state| state.group == Some(group) && state.dragging)
}

/// Whether a block out of sight holds a caret that has to be seen.
pub(super) fn is_revealing(ctx: &Context, group: Id, key: Id) -> bool {
    with(ctx, |state| {
        let focus = state.keys.get(state.selection.focus.block);
        state.group == Some(group) && state.reveal && focus == Some(&key)
    })
}

/// Whether the pointer, pressed on text, is selecting there.
pub fn is_selecting(ctx: &Context) -> bool {
    with(ctx, |state| state.group.is_some() && state.dragging)
}

/// Whether text is selected somewhere in the window (outside of fields).
pub fn has_selection(ctx: &Context) -> bool {
    with(ctx, |state| state.group.is_some() && !state.selection.is_empty())
}

/// Whether something is selected in the text of that name (the one given to
/// [`selectable`](super::selectable)).
pub fn holds_selection(ctx: &Context, id: &str) -> bool {
    is_active(ctx, super::group_id(id)) && has_selection(ctx)
}

/// Gives the selection up; true if there was one.
pub fn clear_selection(ctx: &Context) -> bool {
    let had = has_selection(ctx);
    with(ctx, |state| *state = State { presses: state.presses, ..State::default() });
    had
}

/// The frame in which a field last had the keyboard.
#[derive(Debug, Clone, Copy, Default)]
struct Typing(u64);

/// A field has the keyboard in this frame: copying is its business.
pub fn note_typing(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(Id::NULL, Typing(pass)));
}

/// Whether a field has the keyboard.
pub fn is_typing(ctx: &Context) -> bool {
    let pass = ctx.cumulative_pass_nr();
    let last = ctx.data(|data| data.get_temp::<Typing>(Id::NULL));
    last.is_some_and(|last| last.0 + 1 >= pass)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn presses_count_to_three_at_one_spot_and_begin_anew() {
        let mut presses = Presses::default();
        let mut press = |time, x| presses.press(time, pos2(x, 0.0), 0.3);
        assert_eq!(press(1.0, 5.0), Unit::Letter);
        assert_eq!(press(1.2, 6.0), Unit::Word);
        assert_eq!(press(1.4, 5.0), Unit::Paragraph);
        assert_eq!(press(1.6, 5.0), Unit::Letter);
        assert_eq!(press(2.6, 5.0), Unit::Letter, "too late");
        assert_eq!(press(2.7, 25.0), Unit::Letter, "elsewhere");
        assert_eq!(press(2.8, 25.0), Unit::Word);
    }
}
