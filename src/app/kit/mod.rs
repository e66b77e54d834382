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

mod amount;
mod button;
mod choice;
mod control;
mod dialog;
mod edit;
mod field;
mod handle;
mod icons;
mod keys;
mod label;
mod layout;
mod menu;
mod pen;
#[cfg(test)]
pub(in crate::app) mod record;
mod selecting;
mod style;

pub use amount::{StepperLabels, progress, slider, stepper};
pub use button::{Button, Chip, Link, badge};
pub use choice::{Checkbox, segmented, select, toggle_group};
pub use dialog::{Dialog, DialogResponse};
pub use field::TextField;
pub use handle::{Kit, Look, base_direction, plain};
pub use icons::Icon;
pub use label::Label;
pub use layout::{
    Side, collapsible, column, column_layout, ends, measured, resize_handle, row, row_layout,
    scroll, scroll_shrink, separator, tip, wrapped_row,
};
pub use menu::{MenuItem, context_menu, menu_below, popover};
pub use pen::Pen;
pub use selecting::{
    Marks, Passage, clear_selection, has_selection, hide_block, holds_selection, is_selecting,
    is_typing, note_typing, selectable, selectable_passage, selectable_quietly, show_block,
    show_label, show_text, wants_block,
};
pub use style::{CLEAR, Tone, Type, mix};

#[cfg(test)]
mod tests;
