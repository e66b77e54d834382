//! Articles, their merged events and the timeline's model, built together.
//!
//! A corpus is an immutable value: the import thread builds the next one while
//! the window draws the last.

use super::command::EventPlace;
use crate::article::Article;
use crate::calendar::{Edtf, Language, NaiveDate};
use crate::extract::{self, ArticleFacts, Event, PublicationBounds};
use crate::i18n;
use crate::library::{self, ArticleId, EventDate, Library, LibraryError};
use crate::timeline::{Extent, Model, Publication, TimelineEvent};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How far an open end reaches when a view is fitted to it, in days.
const OPEN_REACH_DAYS: f64 = 60.0;

/// An article of the library with what it says about time.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the library.
    pub id: ArticleId,
    /// The article.
    pub article: Article,
    /// Mentions, events and the publication date in force.
    pub facts: ArticleFacts,
    /// The publication date that the user set, if any.
    pub user_date: Option<Edtf>,
    /// Articles are listed by this: ascending in the order of adding.
    pub order: u64,
}

impl Entry {
    /// An article as the library gives it.
    pub fn new(entry: library::Entry, order: u64) -> Self {
        let library::Entry { id, article, facts, published_by_user } = entry;
        Self { id, article, facts, user_date: published_by_user, order }
    }

    /// The agency that gives the article its colour: the publisher, or else
    /// the first agency that it relays.
    pub fn agency(&self) -> Option<&str> {
        self.article.agency.as_deref().or(self.article.relays.first().map(String::as_str))
    }
}

/// Articles and what follows from them.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    /// The articles, in the order in which the library got them.
    pub entries: Vec<Arc<Entry>>,
    /// Their events, merged: in time order, the undated ones last.
    pub events: Arc<[Event]>,
    /// How many of the events each article tells, in the order of `entries`.
    pub told: Arc<[usize]>,
    /// When an article without a publication date can have appeared, in the
    /// order of `entries`.
    pub bounds: Arc<[Option<PublicationBounds>]>,
    /// What the timeline draws; an event's id is its index in `events`, an
    /// article's is its number in the library.
    pub model: Arc<Model>,
    /// Agencies by their index in the model, `None` for articles that name none.
    pub agencies: Vec<Option<String>>,
    /// Dates that the user gave to events.
    pub event_dates: Vec<EventDate>,
    by_id: BTreeMap<ArticleId, usize>,
}

/// Which articles to merge, and what the user said about their dates.
#[derive(Debug, Clone, Default)]
pub struct Ingredients {
    /// The articles, in any order.
    pub entries: Vec<Arc<Entry>>,
    /// Dates that the user gave to events.
    pub event_dates: Vec<EventDate>,
    /// Agencies that are hidden.
    pub hidden: BTreeSet<String>,
    /// The language of the interface.
    pub language: Language,
}

impl Ingredients {
    /// Everything in a library.
    pub fn read(
        library: &mut Library,
        language: Language,
        today: Option<NaiveDate>,
    ) -> Result<Self, LibraryError> {
        let entries = library.articles(today)?;
        let event_dates = library.event_dates()?;
        Ok(Self { event_dates, ..Self::of(entries, language) })
    }

    /// Articles in their order, and nothing that a user said about them.
    pub fn of(entries: Vec<library::Entry>, language: Language) -> Self {
        let entries = entries.into_iter().zip(0..);
        let entries = entries.map(|(entry, order)| Arc::new(Entry::new(entry, order)));
        Self { entries: entries.collect(), language, ..Self::default() }
    }
}

/// How many of the events each of `count` articles tells.
fn told(count: usize, events: &[Event]) -> Vec<usize> {
    let mut told = vec![0; count];
    for event in events {
        let articles: BTreeSet<usize> = event.sources.iter().map(|told| told.article).collect();
        for article in articles {
            told[article] += 1;
        }
    }
    told
}

impl Corpus {
    /// Merges the events of all articles and builds the model.
    pub fn build(ingredients: Ingredients) -> Self {
        let Ingredients { mut entries, event_dates, hidden, language } = ingredients;
        entries.sort_by_key(|entry| entry.order);
        let pairs: Vec<_> = entries.iter().map(|entry| (&entry.article, &entry.facts)).collect();
        let mut events = extract::merge(&pairs);
        let ids: Vec<ArticleId> = entries.iter().map(|entry| entry.id).collect();
        library::apply_event_dates(&mut events, &ids, &event_dates, |article, mention| {
            Some(entries.get(article)?.facts.mentions.get(mention)?.span.start)
        });
        let bounds = extract::publication_bounds(&pairs, &events).into();
        let by_id = ids.into_iter().enumerate().map(|(index, id)| (id, index)).collect();
        let told = told(entries.len(), &events).into();
        let events = events.into();
        let corpus = Self { entries, events, told, bounds, event_dates, by_id, ..Self::default() };
        corpus.modelled(&hidden, language)
    }

    /// What this corpus was made from, to make the next one.
    pub fn ingredients(&self, hidden: &BTreeSet<String>, language: Language) -> Ingredients {
        Ingredients {
            entries: self.entries.clone(),
            event_dates: self.event_dates.clone(),
            hidden: hidden.clone(),
            language,
        }
    }

    /// The same articles and events with another choice of agencies shown.
    #[must_use]
    pub fn modelled(mut self, hidden: &BTreeSet<String>, language: Language) -> Self {
        self.agencies = Vec::new();
        for entry in &self.entries {
            let agency = entry.agency().map(str::to_owned);
            if !self.agencies.contains(&agency) {
                self.agencies.push(agency);
            }
        }
        let is_shown = |event: &Event| {
            let agency =
                |article: usize| self.entries.get(article).and_then(|entry| entry.agency());
            event.sources.is_empty()
                || event
                    .sources
                    .iter()
                    .any(|told| agency(told.article).is_none_or(|name| !hidden.contains(name)))
        };
        let events = self.events.iter().enumerate();
        let events = events
            .filter(|(_, event)| is_shown(event))
            .map(|(i, event)| self.timeline_event(i, event));
        let publications = self.entries.iter().map(|entry| Publication {
            article: entry.id.0 as u64,
            value: entry.facts.published.as_ref().map(|published| published.edtf.clone()),
            title: entry.article.title.clone(),
            agency: self.agency_index(entry),
        });
        let unknown = i18n::tr(language, "agency-unknown");
        let names =
            self.agencies.iter().map(|name| name.clone().unwrap_or_else(|| unknown.clone()));
        self.model =
            Arc::new(Model::new(events.collect(), publications.collect(), names.collect()));
        self
    }

    fn timeline_event(&self, index: usize, event: &Event) -> TimelineEvent {
        let sources = event.sources.iter().filter_map(|told| self.entries.get(told.article));
        let mut ids: Vec<u64> = Vec::new();
        for entry in sources.clone() {
            if !ids.contains(&(entry.id.0 as u64)) {
                ids.push(entry.id.0 as u64);
            }
        }
        let agency = sources.clone().next().map_or(0, |entry| self.agency_index(entry));
        TimelineEvent {
            id: index as u64,
            value: event.value.clone(),
            known: event.known,
            title: event.title.clone(),
            sources: ids,
            agency,
            confidence: event.confidence,
        }
    }

    /// The index of an article's agency in the model: it picks the colour.
    pub fn agency_index(&self, entry: &Entry) -> usize {
        let agency = entry.agency();
        self.agencies.iter().position(|name| name.as_deref() == agency).unwrap_or(0)
    }

    /// An article by its number.
    pub fn entry(&self, id: ArticleId) -> Option<&Arc<Entry>> {
        self.entries.get(self.index_of(id)?)
    }

    /// When an article whose publication date is not known can have appeared.
    pub fn bounds_of(&self, id: ArticleId) -> Option<&PublicationBounds> {
        self.bounds.get(self.index_of(id)?)?.as_ref()
    }

    /// Where an article stands in the list.
    pub fn index_of(&self, id: ArticleId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    /// The order number that comes after all.
    pub fn next_order(&self) -> u64 {
        self.entries.last().map_or(0, |entry| entry.order + 1)
    }

    /// What names an event however the articles are merged: the place of its
    /// best source.
    pub fn place_of(&self, event: usize) -> Option<EventPlace> {
        let source = self.events.get(event)?.sources.first()?;
        let entry = self.entries.get(source.article)?;
        let mention = source.mention.and_then(|mention| entry.facts.mentions.get(mention));
        Some(EventPlace {
            article: entry.id,
            sentence: source.sentence,
            mention: mention.map(|mention| mention.span.start),
        })
    }

    /// First and last day of everything that is dated.
    pub fn days(&self) -> Option<(f64, f64)> {
        self.model.bounds()
    }

    /// First and last day of some events; `None` when none of them is dated.
    pub fn days_of(&self, events: impl Iterator<Item = usize>) -> Option<(f64, f64)> {
        let extents = events
            .filter_map(|index| self.events.get(index)?.value.as_ref())
            .filter_map(Extent::of)
            .map(|extent| extent.closed(OPEN_REACH_DAYS));
        extents.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// How many events are dated.
    pub fn dated_count(&self) -> usize {
        self.events.iter().filter(|event| event.value.is_some()).count()
    }
}
