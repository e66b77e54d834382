//! When an article without a publication date can have appeared, from what it
//! and the other articles tell.

use crate::article::Article;
use crate::calendar::Edtf;
use crate::extract::{ArticleFacts, Event, Outlook, Rule};
use std::collections::HashMap;

/// What the texts say about a missing publication date. It is an estimate:
/// nothing is ever counted from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationBounds {
    /// The latest event that the article tells as over.
    pub not_before: Option<PublicationBound>,
    /// The nearest event that it tells as still to come.
    pub not_after: Option<PublicationBound>,
}

/// An event that bounds a publication date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationBound {
    /// The bound itself: the first, or the last, that the event's date names.
    pub date: Edtf,
    /// The event's date.
    pub value: Edtf,
    /// Index of the merged event.
    pub event: usize,
    /// Index of the article that dates the event, when it is another one.
    pub lender: Option<usize>,
}

impl PublicationBounds {
    /// As EDTF: `2025-09-03?/..`, `../2026-01?`, `2025-09-03?/2026-01?`.
    pub fn edtf(&self) -> Edtf {
        let end = |bound: &Option<PublicationBound>| {
            bound.as_ref().map(|bound| bound.date.clone().uncertain())
        };
        match (end(&self.not_before), end(&self.not_after)) {
            (Some(from), Some(to)) => Edtf::interval(from, to),
            (Some(from), None) => Edtf::open_end(from),
            (None, Some(to)) => Edtf::open_start(to),
            (None, None) => Edtf::unbounded(),
        }
    }
}

/// Bounds of the publication date of each article; `None` where its date is
/// known, and where nothing in it is dated. `events` are the merged events of
/// all `articles`.
pub fn publication_bounds(
    articles: &[(&Article, &ArticleFacts)],
    events: &[Event],
) -> Vec<Option<PublicationBounds>> {
    let mut found: Vec<Option<PublicationBounds>> = vec![None; articles.len()];
    let tellings = tellings(articles);
    if tellings.is_empty() {
        return found;
    }
    for (index, event) in events.iter().enumerate() {
        for source in &event.sources {
            let key = (source.article, source.sentence.start, source.mention);
            let Some(&own) = tellings.get(&key) else { continue };
            let facts = articles[source.article].1;
            let Some(outlook) = facts.clues.get(own).map(|clues| clues.outlook) else { continue };
            if let Some((value, lender)) = dated(articles, source.article, own, event) {
                let bound =
                    |date| PublicationBound { date, value: value.clone(), event: index, lender };
                narrow(&mut found[source.article], outlook, &value, bound);
            }
        }
    }
    found.into_iter().map(|bounds| bounds.and_then(agreeing)).collect()
}

/// Where the events of articles without a publication date are told best:
/// article, first byte of the sentence and mention, and the event's index
/// among the article's own.
fn tellings(
    articles: &[(&Article, &ArticleFacts)],
) -> HashMap<(usize, usize, Option<usize>), usize> {
    let mut found = HashMap::new();
    for (article, (_, facts)) in articles.iter().enumerate() {
        if facts.published.is_some() {
            continue;
        }
        for (own, event) in facts.events.iter().enumerate() {
            if let Some(source) = event.sources.first() {
                found.entry((article, source.sentence.start, source.mention)).or_insert(own);
            }
        }
    }
    found
}

/// The date that an event bounds a publication by, and the article that lends
/// it. When another article contradicts the article's own words, those count.
fn dated(
    articles: &[(&Article, &ArticleFacts)],
    article: usize,
    own: usize,
    event: &Event,
) -> Option<(Edtf, Option<usize>)> {
    let told = articles[article].1.events[own].value.as_ref();
    if event.why.rule == Rule::Publication {
        return None;
    }
    let merged = event.value.as_ref()?;
    if told.is_some_and(|told| told == merged || !told.overlaps(merged)) {
        return told.cloned().map(|value| (value, None));
    }
    let gives = |source: &crate::extract::EventSource| {
        let mentions = &articles.get(source.article)?.1.mentions;
        (mentions.get(source.mention?)?.value.as_ref() == Some(merged)).then_some(source.article)
    };
    let lender = event.sources.iter().filter_map(gives).find(|lender| *lender != article);
    Some((merged.clone(), lender))
}

/// Takes a bound over where it is the tighter one.
fn narrow(
    bounds: &mut Option<PublicationBounds>,
    outlook: Outlook,
    value: &Edtf,
    bound: impl Fn(Edtf) -> PublicationBound,
) {
    let value = value.clone().without_time();
    let (start, end) = value.ends().unwrap_or((Some(value.clone()), Some(value)));
    let now = bounds.as_ref();
    let from = now.and_then(|now| now.not_before.as_ref()).and_then(|now| first_day(&now.date));
    let to = now.and_then(|now| now.not_after.as_ref()).and_then(|now| last_day(&now.date));
    let all = |bounds: &mut Option<PublicationBounds>| {
        bounds.take().unwrap_or(PublicationBounds { not_before: None, not_after: None })
    };
    match (outlook, start, end) {
        (Outlook::Past, Some(start), _) if first_day(&start) > from => {
            *bounds = Some(PublicationBounds { not_before: Some(bound(start)), ..all(bounds) });
        }
        (Outlook::Plan, _, Some(end))
            if last_day(&end).is_some_and(|day| to.is_none_or(|to| day < to)) =>
        {
            *bounds = Some(PublicationBounds { not_after: Some(bound(end)), ..all(bounds) });
        }
        _ => {}
    }
}

/// What the article says as a whole: a plan that lies before what is over was
/// no plan of the day of publication.
fn agreeing(mut bounds: PublicationBounds) -> Option<PublicationBounds> {
    let from = bounds.not_before.as_ref().and_then(|bound| first_day(&bound.date));
    bounds.not_after = bounds
        .not_after
        .filter(|bound| from.is_none_or(|from| last_day(&bound.date) >= Some(from)));
    (bounds.not_before.is_some() || bounds.not_after.is_some()).then_some(bounds)
}

fn first_day(date: &Edtf) -> Option<i64> {
    date.day_numbers().0
}

fn last_day(date: &Edtf) -> Option<i64> {
    date.day_numbers().1
}

#[cfg(test)]
mod tests {
    use super::publication_bounds;
    use crate::extract::{ArticleFacts, Context, Event, Rule, analyse, merge};

    fn facts(text: &str, published: Option<&str>) -> ArticleFacts {
        let article = crate::article::read("a.txt", text.as_bytes()).unwrap();
        let published = published.map(|day| day.parse().unwrap());
        analyse(&article, &Context { published, ..Context::default() })
    }

    /// The estimate for the first of some articles.
    fn bounds(texts: &[&str]) -> Option<String> {
        let articles: Vec<_> = texts
            .iter()
            .map(|text| crate::article::read("a.txt", text.as_bytes()).unwrap())
            .collect();
        let facts: Vec<_> =
            articles.iter().map(|article| analyse(article, &Context::default())).collect();
        let pairs: Vec<_> = articles.iter().zip(&facts).collect();
        let found = publication_bounds(&pairs, &merge(&pairs)).swap_remove(0);
        found.map(|bounds| bounds.edtf().to_string())
    }

    #[test]
    fn the_latest_of_the_past_and_the_nearest_of_the_plans_bound() {
        let text = "پل تازه\n\nاین پل در سال ۲۰۱۲ طراحی شد. شهردار ۳ مه ۲۰۲۳ پل را افتتاح کرد. \
                    پل دوم ۸ ژوئن ۲۰۲۴ افتتاح خواهد شد. پل سوم در سال ۲۰۲۶ ساخته خواهد شد.\n";
        assert_eq!(bounds(&[text]).as_deref(), Some("2023-05-03?/2024-06-08?"));
    }

    #[test]
    fn what_was_only_planned_once_bounds_nothing() {
        let text = "پل تازه\n\nقرار بود پل ۸ ژوئن ۲۰۲۴ افتتاح شود. وزیر گفته بود که پل ۹ ژوئیه \
                    ۲۰۲۴ افتتاح خواهد شد.\n";
        assert_eq!(bounds(&[text]), None);
    }

    #[test]
    fn a_plan_before_what_is_over_is_no_bound() {
        let text = "پل تازه\n\nپل ۸ ژوئن ۲۰۲۴ افتتاح خواهد شد. شهردار ۹ ژوئیه ۲۰۲۴ استعفا داد.\n";
        assert_eq!(bounds(&[text]).as_deref(), Some("2024-07-09?/.."));
    }

    #[test]
    fn what_counts_from_an_unknown_day_is_told_without_a_date() {
        let text = "توفان در بندر\n\nتوفان دیروز بندر انزلی را بست. در سال\u{200c}های اخیر توفان\u{200c}ها بیشتر \
                    شده\u{200c}اند.\n";
        let undated = |facts: &ArticleFacts| -> Vec<Event> {
            facts.events.iter().filter(|event| event.value.is_none()).cloned().collect()
        };
        let unknown = undated(&facts(text, None));
        assert!(unknown.iter().any(|event| event.why.phrase == "دیروز"), "{unknown:?}");
        assert!(unknown.iter().all(|event| event.why.rule != Rule::Vague));
        let known = facts(text, Some("2025-10-07"));
        assert_eq!(undated(&known), []);
        assert!(known.events.iter().any(|event| event.value == "2025-10-06".parse().ok()));
    }
}
