//! From an article to its dated events:
//! `tokens → timex (spans) → resolve (values) → events → merge`.

mod events;
mod explain;
pub mod lexicon;
mod resolve;
mod sentences;
mod timex;
pub mod tokens;
mod types;

pub use explain::explain;
pub use resolve::{Clash, Reading, mentions, read};
pub use sentences::sentences;
pub use types::{
    ArticleFacts, Context, Derivation, Event, EventClues, EventSource, Mention, Rule, TimexKind,
};

pub use crate::article::Known;

use crate::article::Article;

/// Everything that one article says about time.
pub fn analyse(_article: &Article, _context: &Context) -> ArticleFacts {
    todo!()
}

/// The events of several articles, merged across them, in time order with the
/// undated ones last.
pub fn merge(_articles: &[(&Article, &ArticleFacts)]) -> Vec<Event> {
    todo!()
}
