//! The same event in several articles.
//!
//! Tellings that share a person, a place or a rare word in the same days are
//! compared (`blocks`); those that agree (`same`) become one event that keeps
//! every source. The order in which articles come does not matter: tellings
//! are sorted by what they say before any is compared.

use super::blocks::Blocks;
use super::same::{self, Dates, Telling};
use crate::article::{Article, Known};
use crate::calendar::{Edtf, Language};
use crate::extract::{ArticleFacts, Derivation, Event, EventClues, EventSource, Rule};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

/// Members of a cluster that a new telling is compared with: the first are the
/// most precise.
const COMPARED: usize = 12;

/// One telling of an event.
pub(super) struct Item<'a> {
    pub(super) article: usize,
    pub(super) event: &'a Event,
    pub(super) clues: &'a EventClues,
    language: Language,
    title: &'a str,
}

impl<'a> Item<'a> {
    /// Whether the date is only the publication day.
    pub(super) fn soft(&self) -> bool {
        self.event.why.rule == Rule::Publication
    }

    fn telling(&self) -> Telling<'a> {
        Telling {
            value: self.event.value.as_ref(),
            soft: self.soft(),
            english: self.language == Language::En,
            clues: self.clues,
        }
    }

    /// Days that the value covers: the precise come first.
    pub(super) fn width(&self) -> i64 {
        same::width(self.event.value.as_ref()) + i64::from(self.soft())
    }
}

/// Tellings of one event.
#[derive(Default)]
struct Cluster {
    /// Indices of the items, the most precise first.
    members: Vec<usize>,
    articles: HashSet<usize>,
}

/// Events that were merged, and what it cost.
pub(super) struct Merged {
    /// In time order, the undated last.
    pub(super) events: Vec<Event>,
    /// Pairs of tellings that were compared.
    pub(super) comparisons: u64,
}

/// The events of several articles, merged.
pub(super) fn merge(articles: &[(&Article, &ArticleFacts)]) -> Merged {
    let none = EventClues::default();
    let mut items = items(articles, &none);
    items.sort_by(intrinsic_order);
    let mut clusters =
        Clusters { items: &items, list: Vec::new(), into: Vec::new(), comparisons: 0 };
    let mut blocks = Blocks::new(&items);
    for index in 0..items.len() {
        let candidates = blocks.candidates(index);
        let cluster = clusters.place(index, &candidates);
        blocks.add(index, cluster);
    }
    let Clusters { list, comparisons, .. } = clusters;
    let told = list.iter().filter(|cluster| !cluster.members.is_empty());
    let mut events: Vec<Event> = told
        .map(|cluster| unite(cluster.members.iter().map(|index| &items[*index]).collect()))
        .collect();
    events.sort_by(time_order);
    Merged { events, comparisons }
}

/// Clusters in the making.
struct Clusters<'a> {
    items: &'a [Item<'a>],
    list: Vec<Cluster>,
    /// Which cluster each has gone into: itself, until a telling shows that two
    /// are one.
    into: Vec<usize>,
    comparisons: u64,
}

impl Clusters<'_> {
    /// Puts a telling into the candidate that it agrees with most, or into a
    /// new cluster; returns which. What it shows to be one becomes one.
    fn place(&mut self, index: usize, candidates: &[usize]) -> usize {
        let mut candidates: Vec<usize> = candidates.iter().map(|at| self.home(*at)).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut found: Vec<(f64, usize)> = candidates
            .into_iter()
            .filter_map(|cluster| Some((self.affinity(index, cluster)?, cluster)))
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        if self.items[index].event.value.is_none() && self.is_doubtful(&found) {
            found.clear();
        }
        let Some(&(_, home)) = found.first() else {
            let new = self.list.len();
            self.list.push(Cluster { members: vec![index], articles: self.articles_of(index) });
            self.into.push(new);
            return new;
        };
        self.list[home].members.push(index);
        let article = self.items[index].article;
        self.list[home].articles.insert(article);
        for (_, other) in &found[1..] {
            if self.are_one(home, *other) {
                self.absorb(home, *other);
            }
        }
        home
    }

    fn articles_of(&self, index: usize) -> HashSet<usize> {
        HashSet::from([self.items[index].article])
    }

    /// The cluster that a cluster has gone into; the way there is made shorter.
    fn home(&mut self, mut cluster: usize) -> usize {
        while self.into[cluster] != cluster {
            self.into[cluster] = self.into[self.into[cluster]];
            cluster = self.into[cluster];
        }
        cluster
    }

    /// How much a telling agrees with a cluster; `None` when it is of another
    /// event than any of the cluster's first members.
    fn affinity(&mut self, index: usize, cluster: usize) -> Option<f64> {
        let cluster = &self.list[cluster];
        // What one article tells as two events stays two.
        if cluster.articles.contains(&self.items[index].article) {
            return None;
        }
        let new = self.items[index].telling();
        let mut most: Option<f64> = None;
        for &member in cluster.members.iter().take(COMPARED) {
            let member = self.items[member].telling();
            self.comparisons += 1;
            if matches!(same::dates(new, member), Dates::Apart) {
                return None;
            }
            let affinity = same::affinity(new, member);
            most = match (most, affinity) {
                (Some(most), Some(affinity)) => Some(most.max(affinity)),
                (most, affinity) => most.or(affinity),
            };
        }
        most
    }

    /// Whether an undated telling fits events of different times, so that
    /// nobody can say which it tells.
    fn is_doubtful(&self, found: &[(f64, usize)]) -> bool {
        let mut dated = found.iter().filter_map(|(_, cluster)| {
            let first = self.items[*self.list[*cluster].members.first()?].telling();
            first.value.map(|_| first)
        });
        dated.next().is_some_and(|first| {
            dated.any(|other| matches!(same::dates(first, other), Dates::Apart | Dates::Near))
        })
    }

    /// Whether two clusters that one telling agrees with are one event: of the
    /// same days, and told by different articles.
    fn are_one(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.list[a], &self.list[b]);
        let telling = |index: &usize| self.items[*index].telling();
        let firsts = |cluster: &'_ Cluster| {
            cluster.members.iter().take(COMPARED).map(telling).collect::<Vec<_>>()
        };
        let (a_firsts, b_firsts) = (firsts(a), firsts(b));
        a.articles.is_disjoint(&b.articles)
            && a_firsts
                .iter()
                .all(|a| b_firsts.iter().all(|b| matches!(same::dates(*a, *b), Dates::Equal)))
    }

    /// Moves the members of one cluster into another.
    fn absorb(&mut self, home: usize, other: usize) {
        let gone = std::mem::take(&mut self.list[other]);
        self.into[other] = home;
        self.list[home].members.extend(gone.members);
        self.list[home].members.sort_unstable();
        self.list[home].articles.extend(gone.articles);
    }
}

fn items<'a>(articles: &[(&'a Article, &'a ArticleFacts)], none: &'a EventClues) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for (index, (article, facts)) in articles.iter().enumerate() {
        for (place, event) in facts.events.iter().enumerate() {
            items.push(Item {
                article: index,
                event,
                clues: facts.clues.get(place).unwrap_or(none),
                language: article.language,
                title: &article.title,
            });
        }
    }
    items
}

/// An order that does not know where an article stood in the list.
fn intrinsic_order(a: &Item<'_>, b: &Item<'_>) -> Ordering {
    let key = |item: &Item<'_>| item.event.value.as_ref().map(Edtf::day_numbers);
    (a.width(), key(a))
        .cmp(&(b.width(), key(b)))
        .then_with(|| a.clues.head.cmp(&b.clues.head))
        .then_with(|| a.event.title.cmp(&b.event.title))
        .then_with(|| a.title.cmp(b.title))
        .then_with(|| a.clues.words.cmp(&b.clues.words))
        .then_with(|| {
            a.event
                .sources
                .first()
                .map(|s| s.sentence)
                .cmp(&b.event.sources.first().map(|s| s.sentence))
        })
}

/// One event from its tellings, which come most precise first.
fn unite(mut items: Vec<&Item<'_>>) -> Event {
    if let [only] = items[..] {
        let mut event = only.event.clone();
        renumber(&mut event.sources, only.article);
        return event;
    }
    let lender = lender(&items);
    let best = best_told(&items);
    let mut event = Event {
        value: lender.event.value.clone(),
        known: surest(&items, lender).known,
        why: surest(&items, lender).why.clone(),
        alt: Vec::new(),
        title: best.event.title.clone(),
        confidence: confidence(&items),
        sources: Vec::new(),
    };
    if event.value.is_some() && !lender.soft() && is_lent(&items, lender) {
        event.known = Known::Borrowed;
        event.why = Derivation {
            rule: Rule::Borrowed,
            phrase: lender.event.why.phrase.clone(),
            anchor: lender.event.why.anchor.clone(),
            calendar: lender.event.why.calendar,
            note: Some(lender.title.to_owned()),
        };
    }
    event.alt = readings(&items, event.value.as_ref());
    items.sort_by_key(|item| (!std::ptr::eq(*item, best), item.article));
    for item in items {
        let mut sources = item.event.sources.clone();
        renumber(&mut sources, item.article);
        event.sources.extend(sources);
    }
    event
}

/// The telling whose date the event takes: read from the text rather than
/// taken from the publication; the most precise; what most say; the earliest.
fn lender<'a, 'b>(items: &[&'a Item<'b>]) -> &'a Item<'b> {
    let mut counts: HashMap<&Edtf, usize> = HashMap::new();
    for value in items.iter().filter_map(|item| item.event.value.as_ref()) {
        *counts.entry(value).or_default() += 1;
    }
    let saying = |item: &Item<'_>| item.event.value.as_ref().map_or(0, |value| counts[value]);
    items
        .iter()
        .min_by(|a, b| {
            (a.soft(), a.width())
                .cmp(&(b.soft(), b.width()))
                .then_with(|| saying(b).cmp(&saying(a)))
                .then_with(|| {
                    (a.event.known != Known::Written).cmp(&(b.event.known != Known::Written))
                })
                .then_with(|| intrinsic_order(a, b))
        })
        .expect("a cluster has a member")
}

/// Whether the lender's date is news to others: no other article gives it, and
/// one has a vaguer date or none. A date that others contradict is not theirs.
fn is_lent(items: &[&Item<'_>], lender: &Item<'_>) -> bool {
    let date = lender.event.value.as_ref();
    let others = || items.iter().filter(|item| item.article != lender.article);
    let given = others().any(|item| !item.soft() && item.event.value.as_ref() == date);
    let vaguer = |item: &&&Item<'_>| match (&item.event.value, date) {
        (Some(own), Some(date)) => item.soft() || own.overlaps(date),
        _ => true,
    };
    !given && others().any(|item| vaguer(&item))
}

/// Of those that give the lender's date, the one that writes it out.
fn surest<'a>(items: &[&'a Item<'_>], lender: &'a Item<'_>) -> &'a Event {
    items
        .iter()
        .filter(|item| item.event.value == lender.event.value && item.soft() == lender.soft())
        .find(|item| item.event.known == Known::Written)
        .map_or(lender.event, |item| item.event)
}

/// The telling whose title stands: in the language of most, the surest.
fn best_told<'a, 'b>(items: &[&'a Item<'b>]) -> &'a Item<'b> {
    let persian = items.iter().filter(|item| item.language == Language::Fa).count();
    let wanted = if persian * 2 >= items.len() { Language::Fa } else { Language::En };
    items
        .iter()
        .min_by(|a, b| {
            (a.language != wanted)
                .cmp(&(b.language != wanted))
                .then_with(|| b.event.confidence.total_cmp(&a.event.confidence))
                .then_with(|| b.event.title.chars().count().cmp(&a.event.title.chars().count()))
                .then_with(|| intrinsic_order(a, b))
        })
        .expect("a cluster has a member")
}

/// Each further article makes an event surer.
fn confidence(items: &[&Item<'_>]) -> f32 {
    let most = items.iter().map(|item| item.event.confidence).fold(0.0, f32::max);
    (most + 0.03 * (items.len() - 1) as f32).min(0.99)
}

/// What other sources read, vaguer or contradicting, and their alternatives.
fn readings(items: &[&Item<'_>], value: Option<&Edtf>) -> Vec<Edtf> {
    let mut found: Vec<Edtf> = Vec::new();
    let own = items.iter().filter(|item| !item.soft()).filter_map(|item| item.event.value.as_ref());
    let alternatives = items.iter().flat_map(|item| &item.event.alt);
    for reading in own.chain(alternatives) {
        if Some(reading) != value && !found.contains(reading) {
            found.push(reading.clone());
        }
    }
    found
}

fn renumber(sources: &mut [EventSource], article: usize) {
    for source in sources {
        source.article = article;
    }
}

/// By first day, then last, then title; the undated at the end.
pub(super) fn time_order(a: &Event, b: &Event) -> Ordering {
    let key = |event: &Event| {
        event.value.as_ref().map(|value| {
            let (from, to) = value.day_numbers();
            (from.or(to).unwrap_or(i64::MIN), to.unwrap_or(i64::MAX))
        })
    };
    match (key(a), key(b)) {
        (Some(a_key), Some(b_key)) => a_key.cmp(&b_key),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
    .then_with(|| a.title.cmp(&b.title))
}
