//! What every part of the window gets each frame: the state to read, the kit
//! to draw with, and a place for commands. Nothing here can change the state.

use super::kit::Kit;
use crate::calendar::{DateStyle, Language};
use crate::extract::Estimate;
use crate::i18n::{self, Arg};
use crate::library::ArticleId;
use crate::session::{Command, State};
use crate::timeline::Palette;
use std::cell::{Cell, RefCell};

/// One frame of the window.
pub(super) struct Frame<'a> {
    /// What there is to show.
    pub(super) state: &'a State,
    /// Text and painter.
    pub(super) kit: &'a Kit,
    /// The colours in force.
    pub(super) palette: &'static Palette,
    /// What was asked for in this frame, in order.
    pub(super) commands: &'a RefCell<Vec<Command>>,
    /// Whether a text field has the keyboard.
    pub(super) typing: &'a Cell<bool>,
}

impl Frame<'_> {
    /// Asks for something; it is carried out after the frame is drawn.
    pub(super) fn send(&self, command: Command) {
        self.commands.borrow_mut().push(command);
    }

    /// The language of the interface.
    pub(super) fn language(&self) -> Language {
        self.state.language()
    }

    /// How dates are written: in the first calendar.
    pub(super) fn date_style(&self) -> DateStyle {
        DateStyle::new(self.language(), self.state.preferences.calendar)
    }

    /// When an article whose publication date is not known can have appeared;
    /// dates in the first calendar.
    pub(super) fn estimate(&self, article: ArticleId) -> Option<Estimate<'_>> {
        let corpus = &self.state.corpus;
        let bounds = corpus.bounds_of(article)?;
        let (events, style) = (&corpus.events[..], self.date_style());
        Some(Estimate { bounds, events, style, second: None })
    }

    /// A message of the catalogue.
    pub(super) fn tr(&self, id: &str) -> String {
        i18n::tr(self.language(), id)
    }

    /// A message with its placeables filled in.
    pub(super) fn tr_args(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        i18n::tr_args(self.language(), id, args)
    }
}
