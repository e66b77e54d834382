//! Undo and redo: steps of commands and the commands that take them back.

use super::command::Command;
use crate::calendar::Language;
use crate::i18n;
use serde::{Deserialize, Serialize};

/// What a step did, for «undo …».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeLabel {
    /// Articles came in.
    Import {
        /// How many.
        articles: usize,
    },
    /// An article was removed.
    Remove {
        /// How many.
        articles: usize,
    },
    /// A publication date was set by the user.
    SetDate {
        /// The article's title.
        title: String,
    },
    /// A publication date set by the user was taken away.
    ClearDate {
        /// The article's title.
        title: String,
    },
    /// An agency was hidden or shown.
    Filter,
}

impl ChangeLabel {
    /// The words, as they follow «undo:».
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Import { articles } => {
                i18n::tr_args(language, "change-import", &[("count", (*articles).into())])
            }
            Self::Remove { articles } => {
                i18n::tr_args(language, "change-remove", &[("count", (*articles).into())])
            }
            Self::SetDate { title } => {
                i18n::tr_args(language, "change-set-date", &[("title", title.as_str().into())])
            }
            Self::ClearDate { title } => {
                i18n::tr_args(language, "change-clear-date", &[("title", title.as_str().into())])
            }
            Self::Filter => i18n::tr(language, "change-filter"),
        }
    }
}

/// One thing that a person did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What it was.
    pub label: ChangeLabel,
    /// What takes it back, in order.
    pub undo: Vec<Command>,
    /// What makes it again, in order.
    pub redo: Vec<Command>,
}

/// Everything done so far, and everything taken back since.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Notes a new step; what had been taken back before can no longer be
    /// made again.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        self.done.push(step);
    }

    /// The label of what undo would take back.
    pub fn undo_label(&self) -> Option<&ChangeLabel> {
        self.done.last().map(|step| &step.label)
    }

    /// The label of what redo would make again.
    pub fn redo_label(&self) -> Option<&ChangeLabel> {
        self.undone.last().map(|step| &step.label)
    }

    /// Moves the last step to the redo side and returns it.
    pub fn undo(&mut self) -> Option<Step> {
        let step = self.done.pop()?;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Moves the last step that was taken back to the undo side and returns it.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// How many steps can be taken back.
    pub fn depth(&self) -> usize {
        self.done.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(articles: usize) -> Step {
        Step { label: ChangeLabel::Import { articles }, undo: vec![], redo: vec![] }
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut history = History::default();
        history.push(step(1));
        history.push(step(2));
        assert_eq!(history.undo(), Some(step(2)));
        assert_eq!(history.redo_label(), Some(&ChangeLabel::Import { articles: 2 }));
        history.push(step(3));
        assert_eq!(history.redo(), None);
        assert_eq!(history.undo(), Some(step(3)));
        assert_eq!(history.undo(), Some(step(1)));
        assert_eq!(history.undo(), None);
    }

    #[test]
    fn redo_brings_back_what_undo_took() {
        let mut history = History::default();
        history.push(step(1));
        history.undo();
        assert_eq!(history.redo(), Some(step(1)));
        assert_eq!(history.undo_label(), Some(&ChangeLabel::Import { articles: 1 }));
        assert_eq!(history.depth(), 1);
    }
}
