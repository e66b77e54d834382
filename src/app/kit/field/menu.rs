//! The menu of the second button in a field.

use super::{State, TextField};
use crate::app::kit::handle::Kit;
use crate::app::kit::layout::separator;
use crate::app::kit::{MenuItem, context_menu};
use crate::i18n::tr;
use crate::text::editing::{Edit, Reach};
use egui::{Rect, Response, Ui, ViewportCommand};

/// What the menu offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Delete,
    SelectAll,
}

impl Item {
    /// The items in their order; `None` is a line between them.
    const ALL: [Option<Self>; 9] = [
        Some(Self::Undo),
        Some(Self::Redo),
        None,
        Some(Self::Cut),
        Some(Self::Copy),
        Some(Self::Paste),
        Some(Self::Delete),
        None,
        Some(Self::SelectAll),
    ];

    /// Its message and its keys.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Undo => ("action-undo", "Ctrl+Z"),
            Self::Redo => ("action-redo", "Ctrl+Shift+Z"),
            Self::Cut => ("edit-cut", "Ctrl+X"),
            Self::Copy => ("edit-copy", "Ctrl+C"),
            Self::Paste => ("edit-paste", "Ctrl+V"),
            Self::Delete => ("edit-delete", ""),
            Self::SelectAll => ("edit-select-all", "Ctrl+A"),
        }
    }
}

impl TextField<'_> {
    /// Shows the menu and does what is chosen.
    pub(super) fn menu(
        &mut self,
        ui: &Ui,
        kit: &Kit,
        response: &Response,
        inside: Rect,
        state: &mut State,
    ) {
        let language = kit.look().language;
        let chosen = context_menu(response, &tr(language, "edit-menu"), |ui| {
            let mut chosen = None;
            for item in Item::ALL {
                let Some(item) = item else {
                    // While the menu finds its width, a line has none.
                    if !ui.is_sizing_pass() {
                        separator(ui);
                    }
                    continue;
                };
                let (id, keys) = item.words();
                let line = &tr(language, id);
                let line = MenuItem::new(line).shortcut(keys);
                if ui.add_enabled(self.offers(item, state), line).clicked() {
                    chosen = Some(item);
                }
            }
            chosen
        });
        if let Some(item) = chosen.flatten() {
            self.choose(ui, kit, inside, item, state);
            response.request_focus();
        }
    }

    /// Whether an item can be used now.
    fn offers(&self, item: Item, state: &State) -> bool {
        let some = !state.editor.selected().is_empty();
        let (past, future) = state.editor.history();
        match item {
            Item::Undo => past && !self.read_only,
            Item::Redo => future && !self.read_only,
            Item::Cut | Item::Delete => some && !self.read_only,
            Item::Copy => some,
            Item::Paste => !self.read_only,
            Item::SelectAll => !self.text.is_empty(),
        }
    }

    fn choose(&mut self, ui: &Ui, kit: &Kit, inside: Rect, item: Item, state: &mut State) {
        let edit = match item {
            Item::Undo => Edit::Undo,
            Item::Redo => Edit::Redo,
            Item::Delete => Edit::Delete(Reach::Letter),
            Item::SelectAll => Edit::SelectAll,
            Item::Cut => return self.cut(ui, kit, inside, state),
            Item::Copy => return self.copy(ui, state),
            // The text comes as an event, once the field has the focus again.
            Item::Paste => return ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste),
        };
        self.apply(kit, inside, state, edit);
    }
}
