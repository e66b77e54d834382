//! Articles, their merged events and the timeline's model, built together.
//!
//! A corpus is an immutable value: the import thread builds the next one while
//! the window draws the last.

use super::command::ArticleId;
use crate::article::Article;
use crate::calendar::{Edtf, Language};
use crate::extract::{self, ArticleFacts, Event};
use crate::i18n;
use crate::timeline::{Extent, Model, Publication, TimelineEvent};
use std::collections::BTreeSet;
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
}

impl Entry {
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
    /// What the timeline draws; an event's id is its index in `events`, an
    /// article's is its number in the library.
    pub model: Arc<Model>,
    /// Agencies by their index in the model, `None` for articles that name none.
    pub agencies: Vec<Option<String>>,
}

impl Corpus {
    /// Merges the events of all articles and builds the model.
    pub fn build(
        mut entries: Vec<Arc<Entry>>,
        hidden: &BTreeSet<String>,
        language: Language,
    ) -> Self {
        entries.sort_by_key(|entry| entry.id);
        let pairs: Vec<_> = entries.iter().map(|entry| (&entry.article, &entry.facts)).collect();
        let events: Arc<[Event]> = extract::merge(&pairs).into();
        Self { entries, events, ..Self::default() }.modelled(hidden, language)
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
            article: entry.id as u64,
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
            if !ids.contains(&(entry.id as u64)) {
                ids.push(entry.id as u64);
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
        let index = self.entries.binary_search_by_key(&id, |entry| entry.id).ok()?;
        self.entries.get(index)
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
