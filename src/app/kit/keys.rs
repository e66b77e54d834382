//! Keys for the widget that has the focus.

use egui::{EventFilter, Id, Key, Modifiers, Ui, Vec2};

/// The arrow keys pressed this frame, as a direction on the screen (right and
/// down positive); they no longer move the focus.
pub(super) fn arrows(ui: &Ui, id: Id) -> Vec2 {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as f32;
        Vec2::new(
            count(Key::ArrowRight) - count(Key::ArrowLeft),
            count(Key::ArrowDown) - count(Key::ArrowUp),
        )
    })
}
