//! Keys for the widget that has the focus.

use crate::text::editing::Move;
use egui::{Event, EventFilter, Id, Key, Modifiers, Ui, Vec2};

/// The keys that walk, as pressed in a frame.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Walk {
    /// Arrows as a direction on the screen: right and down positive.
    pub(super) arrows: Vec2,
    /// To the first.
    pub(super) home: bool,
    /// To the last.
    pub(super) end: bool,
    /// Pages down; up is negative.
    pub(super) pages: i32,
}

/// Takes the walking keys of this frame; arrows no longer move the focus.
pub(super) fn walk(ui: &Ui, id: Id) -> Walk {
    let arrows = arrows(ui, id);
    ui.input_mut(|input| {
        let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as i32;
        Walk {
            arrows,
            home: count(Key::Home) > 0,
            end: count(Key::End) > 0,
            pages: count(Key::PageDown) - count(Key::PageUp),
        }
    })
}

/// The arrow keys pressed this frame, as a direction on the screen (right and
/// down positive); they no longer move the focus.
pub(super) fn arrows(ui: &Ui, id: Id) -> Vec2 {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    let is_new = ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(id, filter);
        !memory.had_focus_last_frame(id)
    });
    if is_new {
        // A widget has its arrows to itself only from its second frame on.
        ui.ctx().request_repaint();
    }
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

impl Walk {
    /// The place after walking through `count` things in a line from `from`,
    /// where horizontal arrows go the way they point; `None` when no key was
    /// pressed. The ends hold.
    pub(super) fn along_line(&self, from: usize, count: usize, rtl: bool) -> Option<usize> {
        let along = if rtl { -self.arrows.x } else { self.arrows.x };
        self.to(from, count, along as i64 + self.arrows.y as i64)
    }

    /// The same in a column, where a page holds `page` things.
    pub(super) fn down_column(&self, from: usize, count: usize, page: usize) -> Option<usize> {
        let pages = i64::from(self.pages) * page.max(1) as i64;
        self.to(from, count, self.arrows.y as i64 + pages)
    }

    fn to(&self, from: usize, count: usize, by: i64) -> Option<usize> {
        let last = count.checked_sub(1)?;
        if self.home {
            return Some(0);
        }
        if self.end {
            return Some(last);
        }
        (by != 0).then(|| (from as i64 + by).clamp(0, last as i64) as usize)
    }
}

/// What was typed in this frame, taken out of the input, for finding a name by
/// its first letters.
pub(super) fn typed(ui: &Ui) -> String {
    ui.input_mut(|input| {
        if input.modifiers.any() && !input.modifiers.shift_only() {
            return String::new();
        }
        let mut typed = String::new();
        input.events.retain(|event| match event {
            Event::Text(text) if text.chars().all(char::is_alphanumeric) => {
                typed.push_str(text);
                false
            }
            _ => true,
        });
        typed
    })
}
