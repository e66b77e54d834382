//! From an article to its dated events:
//! `tokens → timex (spans) → resolve (values) → events → merge`.

mod estimate;
mod events;
mod explain;
pub mod lexicon;
mod memo;
mod publication;
mod resolve;
mod sentences;
mod timex;
pub mod tokens;
mod types;
mod warning;

pub use estimate::Estimate;
pub use events::fitting;
pub use events::{PublicationBound, PublicationBounds, publication_bounds};
pub use explain::{explain, explain_mention};
pub use resolve::{Clash, Reading, mentions, read};
use resolve::{counted_from, counted_to};
pub use sentences::sentences;
pub use types::{
    ArticleFacts, Context, Derivation, Event, EventClues, EventSource, Mention, Outlook, Rule,
    Terms, TimexKind,
};

pub use warning::{Warning, warnings};

pub use crate::article::Known;

use crate::article::{Article, Published, Span};

/// Everything that one article says about time.
pub fn analyse(article: &Article, context: &Context) -> ArticleFacts {
    let mut published = published(article, context);
    let mut reading = mentions(article, context);
    if published.is_none() {
        published = publication::implied(article, &reading);
        if let Some(implied) = &published {
            let implied = Context { published: Some(implied.edtf.clone()), ..context.clone() };
            reading = mentions(article, &implied);
        }
    }
    let Reading { tokens, mut mentions, clashes, .. } = reading;
    tokens.recycle();
    let warnings = clashes.iter().filter_map(|clash| Warning::of_clash(clash, &mentions)).collect();
    // A paper called «هشت صبح» in its own byline is no time of day.
    mentions.retain(|mention| mention.value.is_some() || !is_metadata(article, mention.span));
    let events::Told { events, clues, topic } =
        events::events(article, &mentions, published.as_ref().map(|published| &published.edtf));
    ArticleFacts { published, mentions, events, warnings, clues, topic }
}

fn is_metadata(article: &Article, span: Span) -> bool {
    article.meta.iter().any(|(_, meta)| meta.start <= span.start && span.end <= meta.end)
}

/// The publication date in force: the caller's, else the article's own.
fn published(article: &Article, context: &Context) -> Option<Published> {
    let set = context.published.clone();
    let set = set.map(|edtf| Published { edtf, known: Known::User, span: None });
    set.or_else(|| article.published.clone())
}

/// The events of several articles, merged across them, in time order with the
/// undated ones last.
pub fn merge(articles: &[(&Article, &ArticleFacts)]) -> Vec<Event> {
    events::merge(articles)
}

/// What merging some articles costs: how many pairs of tellings are compared.
/// It grows with their number, not with its square.
pub fn merge_comparisons(articles: &[(&Article, &ArticleFacts)]) -> u64 {
    events::comparisons(articles)
}
