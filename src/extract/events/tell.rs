//! The events of one article: dated sentences, what refers back to them, and
//! the article's own news.

use super::clues::clues;
use super::drafts::{self, Draft, Focus};
use super::entities::Class;
use super::headline::lead;
use super::kinds;
use super::lead::add_headline;
use super::same::{self, Days, Telling};
use super::scenes;
use super::story::Story;
use super::ties;
use super::titles;
use super::wording::{self, Wording};
use crate::calendar::Edtf;
use crate::extract::{Event, EventClues, EventSource, Mention};
use compact_str::CompactString;

/// How many of the latest events a new one is compared with: an article that
/// goes on for pages does not come back to what it told on the first.
const WINDOW: usize = 48;

/// One event with everything in the article that tells it.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) draft: Draft,
    /// The days of its date.
    days: Option<Days>,
    /// What it is recognised by, but for what stands around it.
    pub(super) clues: EventClues,
    /// The sentences that tell it, in the order in which that was found.
    pub(super) told_in: Vec<usize>,
    /// Sentences and mentions, best first.
    pub(super) places: Vec<(usize, Option<usize>)>,
}

impl Group {
    pub(super) fn new(draft: Draft, clues: EventClues) -> Self {
        let places = vec![(draft.sentence, draft.mention)];
        Self { days: days_of(&draft), told_in: vec![draft.sentence], draft, clues, places }
    }

    /// As it is compared.
    pub(super) fn telling(&self, english: bool) -> Telling<'_> {
        let value = self.draft.value.as_ref();
        Telling { value, days: self.days, soft: false, english, clues: &self.clues }
    }
}

fn days_of(draft: &Draft) -> Option<Days> {
    draft.value.as_ref().map(|value| same::days(value, false))
}

/// The events of an article and what they are recognised by.
pub(super) fn tell(
    story: &Story<'_>,
    mentions: &[Mention],
    wording: &Wording<'_>,
    published: Option<&Edtf>,
) -> Vec<(Event, EventClues)> {
    let drafts = drafts::dated(story, mentions, published);
    let drafts = ties::with_ties(story, mentions, drafts, published);
    let drafts = scenes::with_scenes(story, mentions, drafts);
    let mut groups: Vec<Group> = Vec::with_capacity(drafts.len() + 1);
    for draft in drafts {
        add(story, draft, wording, &mut groups);
    }
    refer_back(story, &mut groups);
    add_headline(story, wording, published, &mut groups);
    groups.into_iter().map(|group| finish(story, wording, group)).collect()
}

/// Joins a draft to the event it tells again, or begins a new one.
fn add(story: &Story<'_>, draft: Draft, wording: &Wording<'_>, groups: &mut Vec<Group>) {
    let clues = recognised_by(story, &draft, wording);
    let english = story.is_english();
    let known = {
        let new = Telling::new(draft.value.as_ref(), false, english, &clues);
        let candidates = if ties::is_tied(&draft) { 0 } else { WINDOW };
        groups.iter_mut().rev().take(candidates).find(|group| {
            !wait_apart(&draft, &group.draft)
                && !side_by_side(&draft, &group.draft)
                && same::same(new, group.telling(english))
        })
    };
    let Some(group) = known else {
        groups.push(Group::new(draft, clues));
        return;
    };
    let place = (draft.sentence, draft.mention);
    if rank(&draft) > rank(&group.draft) {
        group.days = days_of(&draft);
        let old = std::mem::replace(&mut group.draft, draft);
        group.places.insert(0, place);
        keep_alt(&mut group.draft, old.value);
    } else {
        group.places.push(place);
        keep_alt(&mut group.draft, draft.value);
    }
    group.told_in.push(place.0);
    unite(&mut group.clues, &clues);
}

/// What a draft is recognised by, here and in other articles, but for what stands around
/// it.
pub(super) fn recognised_by(story: &Story<'_>, draft: &Draft, wording: &Wording<'_>) -> EventClues {
    let mut clues = clues(story, draft);
    wording::mark_names(story, draft, &mut clues.words);
    clues.figures = wording.figures(draft);
    clues
}

/// «دیروز» and «هفته گذشته», both not dated yet, are two times.
fn wait_apart(a: &Draft, b: &Draft) -> bool {
    let waits = |draft: &Draft| draft.value.is_none() && draft.mention.is_some();
    waits(a) && waits(b) && a.why.phrase != b.why.phrase
}

/// Two dates on two verbs of one sentence are two events, however alike.
fn side_by_side(first: &Draft, second: &Draft) -> bool {
    first.sentence == second.sentence
        && first.focus != second.focus
        && first.mention != second.mention
        && matches!((first.focus, second.focus), (Focus::Verb(_), Focus::Verb(_)))
}

/// The finer date first, then the surer telling.
fn rank(draft: &Draft) -> (i64, u8) {
    (-same::width(draft.value.as_ref()), u8::from(matches!(draft.focus, Focus::Verb(_))))
}

/// A reading that says something else than the value stays beside it.
fn keep_alt(draft: &mut Draft, other: Option<Edtf>) {
    if let Some(other) = other
        && draft.value.as_ref() != Some(&other)
        && !draft.alt.contains(&other)
    {
        let apart = {
            let (value, other) = (draft.value.as_ref().map(Edtf::day_numbers), other.day_numbers());
            !matches!(value, Some((from, to)) if other.0 <= from && to <= other.1)
        };
        if apart {
            draft.alt.push(other);
        }
    }
}

pub(super) fn unite(clues: &mut EventClues, more: &EventClues) {
    let join = |list: &mut Vec<CompactString>, more: &[CompactString]| {
        for key in more {
            if !list.contains(key) {
                list.push(key.clone());
            }
        }
    };
    join(&mut clues.actors, &more.actors);
    join(&mut clues.places, &more.places);
    join(&mut clues.words, &more.words);
    join(&mut clues.figures, &more.figures);
}

/// «دیدار اخیرش», «آخرین اجلاس سران», «در جریان دیدارشان»: undated nouns that
/// point at an event told elsewhere in the article.
fn refer_back(story: &Story<'_>, groups: &mut [Group]) {
    for (index, sentence) in story.sentences.iter().enumerate() {
        for noun in &sentence.nouns {
            if !noun.alone || !points_back(story, index, noun.from, noun.to) {
                continue;
            }
            let clues = EventClues {
                head: noun.class.to_owned(),
                actors: actors_of(story, index),
                ..EventClues::default()
            };
            let within = points_into(story, index, noun.from);
            let fits = |group: &&mut Group| {
                let head = &*group.draft.head;
                let alike =
                    related(noun.class, head) && same::shared_actors(&group.clues, &clues) > 0;
                !group.places.iter().any(|(place, _)| *place == index)
                    && (alike || within && kinds::is_misfortune(noun.class, head))
                    && group.draft.focus != Focus::Whole
            };
            // The one told nearest in the text; they are in its order, but for
            // the few that were told better later on.
            let here = groups.partition_point(|group| group.draft.sentence < index);
            let past = groups.len().min(here + WINDOW);
            let near = groups[here.saturating_sub(WINDOW)..past]
                .iter_mut()
                .filter(fits)
                .min_by_key(|group| group.draft.sentence.abs_diff(index));
            if let Some(group) = near {
                group.places.push((index, None));
            }
        }
    }
}

/// «در این حادثه یازده نفر جان باختند»: whether a sentence opens with what happened in
/// what its noun at word `noun` names.
fn points_into(story: &Story<'_>, sentence: usize, noun: usize) -> bool {
    let first = story.sentences[sentence].words.start;
    noun == first + 2
        && matches!(story.words.text(first), "در" | "طی")
        && story.words.text(first + 1) == "این"
}

fn related(noun: &str, head: &str) -> bool {
    noun == head
        || matches!(noun, "meet" | "summit") && matches!(head, "meet" | "summit" | "travel")
}

fn actors_of(story: &Story<'_>, sentence: usize) -> Vec<CompactString> {
    let sentence = &story.sentences[sentence];
    sentence
        .entities
        .iter()
        .filter(|entity| matches!(entity.class, Class::Person | Class::Org | Class::Country))
        .map(|entity| CompactString::from(&*entity.key))
        .collect()
}

/// Whether a noun carries a sign that the reader knows which one is meant.
fn points_back(story: &Story<'_>, sentence: usize, from: usize, to: usize) -> bool {
    let within = &story.sentences[sentence].words;
    let before = story.word(from.checked_sub(1), within);
    let after = story.word(Some(to), within);
    let noun = story.words.text(to - 1);
    matches!(
        before,
        "اخرین" | "این" | "ان" | "همان" | "همین" | "their" | "this" | "latest" | "recent" | "that"
    ) || matches!(after, "خود" | "خودشان" | "اخیر" | "اخیرش" | "اخیرشان" | "مذکور" | "یادشده")
        || noun.ends_with("شان") && noun.chars().count() > 5
        || noun.ends_with("شون") && noun.chars().count() > 5
}

fn finish(story: &Story<'_>, wording: &Wording<'_>, mut group: Group) -> (Event, EventClues) {
    group.clues.around = wording.around(&group.told_in);
    let mut title =
        own_title(story, &group.draft).unwrap_or_else(|| titles::title(story, &group.draft));
    // «این حادثه … رخ داد»: in the lead, the headline says which.
    if title.starts_with("این ") && lead(story) == Some(group.draft.sentence) {
        title = headline_title(story).unwrap_or(title);
    }
    title = titles::without_pointer(title);
    let sources = group
        .places
        .iter()
        .map(|(sentence, mention)| EventSource {
            article: 0,
            sentence: story.sentences[*sentence].span,
            mention: *mention,
        })
        .collect();
    let event = Event {
        value: group.draft.value,
        alt: group.draft.alt,
        known: group.draft.known,
        why: group.draft.why,
        title,
        confidence: group.draft.confidence.clamp(0.05, 1.0),
        sources,
    };
    (event, group.clues)
}

/// The article's headline is the best title of the article's own news.
fn own_title(story: &Story<'_>, draft: &Draft) -> Option<String> {
    if draft.news { headline_title(story) } else { None }
}

/// The article's headline, spelled as a title.
fn headline_title(story: &Story<'_>) -> Option<String> {
    let article = story.article;
    let span = article.title_span?;
    let title = titles::tidy(&titles::respell(&article.text, span));
    (title.split_whitespace().nth(2).is_some()).then(|| titles::shorten(title))
}
