//! The estimates of missing publication dates, in a line each.

use crate::article::Article;
use crate::calendar::{Calendar, DateStyle};
use crate::extract::{ArticleFacts, Estimate, Event, PublicationBounds, publication_bounds};
use crate::i18n::tr_args;

/// For each article, what can be said about a publication date that it does
/// not give, with the reasons, in the article's language: the same input gives
/// the same bytes everywhere.
pub(super) fn estimates(
    articles: &[(&Article, &ArticleFacts)],
    events: &[Event],
) -> Vec<Option<String>> {
    let all = publication_bounds(articles, events);
    let say = |bounds: &PublicationBounds, article: &Article| {
        let language = article.language;
        let style = DateStyle::new(language, Calendar::Gregorian);
        let estimate = Estimate { bounds, events, style, second: None };
        let reasons = estimate.reasons(|index| articles[index].0.title.as_str());
        let text = tr_args(language, "panel-published", &[("date", estimate.text().into())]);
        format!("{text} – {}", reasons.join(" "))
    };
    let all = all.iter().zip(articles);
    all.map(|(bounds, (article, _))| bounds.as_ref().map(|bounds| say(bounds, article))).collect()
}
