//! Keys for the widget that has the focus.

use crate::text::editing::Move;
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

/// Lines that Page Up and Page Down go.
const PAGE: usize = 12;

/// The movement of a caret that a key asks for, and whether it selects.
pub(super) fn movement(key: Key, modifiers: Modifiers) -> Option<(Move, bool)> {
    let by_word = modifiers.command || modifiers.alt;
    let movement = match key {
        Key::ArrowLeft if by_word => Move::Word { left: true },
        Key::ArrowRight if by_word => Move::Word { left: false },
        Key::ArrowLeft => Move::Letter { left: true },
        Key::ArrowRight => Move::Letter { left: false },
        Key::ArrowUp if by_word => Move::Paragraph { forwards: false },
        Key::ArrowDown if by_word => Move::Paragraph { forwards: true },
        Key::ArrowUp => Move::Lines { down: false, count: 1 },
        Key::ArrowDown => Move::Lines { down: true, count: 1 },
        Key::PageUp => Move::Lines { down: false, count: PAGE },
        Key::PageDown => Move::Lines { down: true, count: PAGE },
        Key::Home if modifiers.command => Move::TextEdge { end: false },
        Key::End if modifiers.command => Move::TextEdge { end: true },
        Key::Home => Move::LineEdge { end: false },
        Key::End => Move::LineEdge { end: true },
        _ => return None,
    };
    Some((movement, modifiers.shift))
}
