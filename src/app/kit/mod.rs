//! Our widgets: egui finds out where the pointer is, parley lays out the
//! text, and a scene is drawn. No text passes through egui.
//!
//! Every widget takes its colours, language and text engine from the [`Kit`]
//! that was installed in the context, mirrors itself by the language's
//! direction, answers the keyboard, and tells AccessKit its role and label.
//! Panels lay widgets out with [`row`], [`column()`] and [`ends`] and so never
//! ask about direction.
//!
//! Not here: panels, dialogs with meaning, and anything that knows the session.

mod access;
mod amount;
mod button;
mod cell;
mod checkbox;
mod columns;
mod control;
mod dialog;
mod field;
mod handle;
mod icons;
mod keys;
mod label;
mod layout;
mod menu;
mod menu_item;
mod pen;
#[cfg(test)]
pub(in crate::app) mod record;
mod segmented;
mod select;
mod selecting;
mod style;
mod table;
mod tabs;
mod typeahead;

pub use amount::{StepperLabels, progress, slider, stepper};
pub use button::{Button, Chip, Link};
pub use cell::Cell;
pub use checkbox::Checkbox;
pub use columns::Column;
pub use dialog::{Dialog, DialogResponse};
pub use field::TextField;
pub use handle::{Kit, Look, base_direction, plain};
pub use icons::Icon;
pub use label::Label;
pub use layout::{
    Side, column, column_layout, ends, measured, resize_handle, row, row_layout, scroll,
    scroll_shrink, separator, tip, wrapped_row,
};
pub use menu::{context_menu, menu_below};
pub use menu_item::MenuItem;
pub use pen::Pen;
pub use segmented::segmented;
pub use select::select;
pub use selecting::{
    Marks, Passage, clear_selection, has_selection, hide_block, holds_selection, is_selecting,
    is_typing, note_typing, selectable, selectable_passage, selectable_quietly, show_block,
    show_label, show_text, wants_block,
};
pub use style::{CLEAR, Tone, Type, mix};
pub use table::{Sort, Table, TableResponse};
pub use tabs::Tabs;

#[cfg(test)]
mod tests;
