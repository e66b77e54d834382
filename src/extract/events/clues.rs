//! What an event is recognised by: who, where, and in which words.

use super::drafts::{Draft, Focus};
use super::entities::{Class, Entity};
use super::glossary;
use super::link::{self, Governor};
use super::lookup::{self, may};
use super::predicates::{EventNoun, Predicate};
use super::referents::antecedents;
use super::story::{Sentence, Story};
use crate::extract::EventClues;
use compact_str::CompactString;
use std::borrow::Cow;
use std::ops::Range;

/// Most content words that are kept for comparing.
const MOST_WORDS: usize = 24;

/// Who, where and what of a draft.
pub(super) fn clues(story: &Story<'_>, draft: &Draft) -> EventClues {
    let sentence = &story.sentences[draft.sentence];
    let scope = told_in(story, draft);
    let head = told_of(sentence, story, draft, &scope).unwrap_or(&draft.head);
    let mut clues =
        EventClues { head: head.to_owned(), outlook: draft.outlook, ..EventClues::default() };
    for entity in sentence.entities_in(&scope) {
        add(entity, &mut clues);
    }
    if let Some(subject) = subject_before_aside(story, draft, &scope) {
        add(subject, &mut clues);
    }
    if clues.actors.is_empty() && !matches!(draft.focus, Focus::Verb(_)) {
        let whole = sentence.words.clone();
        sentence.entities_in(&whole).for_each(|entity| add(entity, &mut clues));
    }
    for entity in antecedents(story, draft.sentence, &scope) {
        add(entity, &mut clues);
    }
    clues.words = content_words(story, draft, &scope);
    clues.points = points_back(story, &scope);
    clues
}

/// Whether a telling leaves to what stands before what it is about.
fn points_back(story: &Story<'_>, scope: &Range<usize>) -> bool {
    story.words.that_may(may::POINT, scope.clone()).any(|at| {
        let next = || at + 1 < scope.end && story.words.is_letters(at + 1);
        match story.words.text(at) {
            "این" | "ان" | "همین" | "همان" => {
                next() && !super::link::is_time_noun(story.words.text(at + 1))
            }
            "this" | "that" | "these" | "those" => next(),
            "وی" | "او" | "انها" | "انان" | "اینها" | "he" | "she" | "they" | "it" | "his"
            | "her" | "their" | "its" | "him" | "them" => true,
            _ => false,
        }
    })
}

/// Whether a folded word is one of those that [`points_back`] and [`antecedents`] look for.
pub(super) fn may_point(word: &str) -> bool {
    let english = [
        "this", "that", "these", "those", "he", "she", "they", "it", "his", "her", "their", "its",
        "him", "them",
    ];
    let persian = ["این", "ان", "همین", "همان", "وی", "او", "انها", "انان", "اینها", "دو"];
    english.contains(&word) || persian.contains(&word)
}

/// What happened, where the verb alone does not say it: what somebody
/// announced, the happening that an unknown verb speaks of, or how a match
/// ended.
fn told_of<'s>(
    sentence: &'s Sentence,
    story: &Story<'_>,
    draft: &Draft,
    scope: &Range<usize>,
) -> Option<&'s str> {
    let Focus::Verb(main) = draft.focus else { return None };
    let verb = sentence.predicates[main].words.start;
    let governed = |noun: &EventNoun| link::governor(story, &sentence.words, noun.from).0;
    let mut nouns = sentence
        .nouns
        .iter()
        .filter(|noun| noun.from >= scope.start && noun.to <= verb && !noun.say);
    if &*draft.head == "announce" {
        let before = |at: usize| story.word(at.checked_sub(1), &sentence.words);
        if story.is_english() {
            // "Egypt announced on Tuesday the discovery of …"
            let told = sentence.nouns.iter().find(|noun| noun.from >= verb && !noun.say);
            let told = told.filter(|noun| matches!(before(noun.from), "the" | "a" | "an"));
            return told.map(|noun| noun.class);
        }
        // «از بازداشت دو متهم خبر داد», «کشف مقبره را اعلام کرد».
        let object = before(verb) == "را";
        let is_told = |noun: &&EventNoun| {
            before(noun.from) == "از" || object && governed(noun) == Governor::Free
        };
        return nouns.find(is_told).map(|noun| noun.class);
    }
    // "An earthquake struck the town.", «سیل جان پنج نفر را گرفت».
    let struck =
        matches!(&*draft.head, "attack" | "kill" | "injure" | "damage" | "explosion" | "fire");
    if struck {
        let subject = |noun: &&EventNoun| {
            matches!(noun.class, "quake" | "flood" | "fire" | "explosion" | "crash" | "poison")
                && noun.alone
                && governed(noun) == Governor::Free
        };
        return nouns.find(subject).map(|noun| noun.class);
    }
    // «اعتصاب آغاز شد»: a strike.
    let unknown = matches!(draft.head, Cow::Owned(_)) || matches!(&*draft.head, "-" | "begin");
    let happens = |noun: &&EventNoun| match governed(noun) {
        // «سیلاب … را زیر آب برد», «نخل طلا را گرفت».
        Governor::Free => noun.alone || noun.class == "award",
        // «با پیروزی سپاهان به پایان رسید».
        Governor::Reference => matches!(noun.class, "win" | "lose" | "draw"),
        _ => false,
    };
    nouns.find(|noun| unknown && happens(noun)).map(|noun| noun.class)
}

/// The words that tell an event, with the subject that an earlier clause gives.
fn told_in(story: &Story<'_>, draft: &Draft) -> Range<usize> {
    let sentence = &story.sentences[draft.sentence];
    match draft.focus {
        Focus::Whole => sentence.words.clone(),
        // «گفت: …»: what is said tells more than the verb.
        Focus::Verb(_) if draft.say => sentence.words.clone(),
        // English says what was done, and to whom, after the verb.
        Focus::Verb(main) if story.is_english() => {
            let next = sentence.predicates.get(main + 1);
            let start = behind_auxiliary(story, sentence, main, draft.scope.start);
            start..next.map_or(sentence.words.end, |next| next.words.start)
        }
        Focus::Verb(_) => {
            let acts = sentence.entities_in(&draft.scope).any(|entity| is_actor(entity.class));
            if acts { draft.scope.clone() } else { sentence.words.start..draft.scope.end }
        }
        // «کیم با اشاره به دیدار …»: who met stands before the noun.
        Focus::Noun(_)
            if matches!(
                &*draft.head,
                "meet" | "summit" | "call" | "travel" | "message" | "speech"
            ) =>
        {
            sentence.words.start..draft.scope.end
        }
        Focus::Noun(_) => draft.scope.clone(),
    }
}

/// Where the clause of a verb begins whose auxiliary was taken for a verb of its own:
/// “The minister was toppled”, “the film has since been shown”.
fn behind_auxiliary(story: &Story<'_>, sentence: &Sentence, main: usize, start: usize) -> usize {
    const ADVERBS: usize = 2;
    let mut first = main;
    while let Some(before) = first.checked_sub(1) {
        let auxiliary = &sentence.predicates[before];
        let between = auxiliary.words.end..sentence.predicates[first].words.start;
        let adverbs =
            between.len() <= ADVERBS && between.clone().all(|at| story.words.is_letters(at));
        if !auxiliary.state || !adverbs || start < auxiliary.words.end {
            break;
        }
        first = before;
    }
    if first == main { start } else { start.min(sentence.clause_start(first)) }
}

/// “Bahrain, whose rulers accuse Tehran, broke off ties”, “Hamdani, a lawyer from
/// Anbar, was chosen”: who stands before what commas part from the verb.
fn subject_before_aside<'s>(
    story: &'s Story<'_>,
    draft: &Draft,
    scope: &Range<usize>,
) -> Option<&'s Entity> {
    let Focus::Verb(main) = draft.focus else { return None };
    let sentence = &story.sentences[draft.sentence];
    let comma = |at: usize| story.words.mark(at) == Some(',');
    let verb = sentence.predicates[main].words.start;
    let first = sentence.entities.first().filter(|_| story.is_english())?;
    let opens = first.words.start <= sentence.words.start + 1 && first.words.end < verb;
    let aside = opens && scope.start >= first.words.end && comma(first.words.end);
    (aside && verb > first.words.end + 1 && comma(verb - 1)).then_some(first)
}

fn is_actor(class: Class) -> bool {
    matches!(class, Class::Person | Class::Org | Class::Country)
}

/// «نجفی», «تهرانی»: as often a surname as an adjective, and no place.
fn is_of_a_town(entity: &Entity) -> bool {
    entity.bent && matches!(entity.class, Class::Place | Class::Capital)
}

fn add(entity: &Entity, clues: &mut EventClues) {
    if is_of_a_town(entity) {
        return;
    }
    let list = match entity.class {
        Class::Person | Class::Org | Class::Country => &mut clues.actors,
        Class::Place | Class::Capital => &mut clues.places,
        Class::Agency => return,
    };
    if !list.iter().any(|key| *key == entity.key) {
        list.push((*entity.key).into());
    }
}

/// Folded content words in `scope`, without the date and without names, which
/// are compared on their own. A word for a happening is its class, so that
/// «زلزله», «زمین‌لرزه» and "earthquake" are one.
fn content_words(story: &Story<'_>, draft: &Draft, scope: &Range<usize>) -> Vec<CompactString> {
    let sentence = &story.sentences[draft.sentence];
    let mut happenings = Happenings::of(sentence);
    let mut found: Vec<CompactString> = Vec::with_capacity(MOST_WORDS);
    let mut entities = &*sentence.entities;
    for at in scope.clone() {
        while let [entity, later @ ..] = entities
            && entity.words.end <= at
        {
            entities = later;
        }
        let named = entities.first().filter(|entity| entity.words.start <= at);
        let named = named.is_some_and(|entity| {
            // Of a name that no lexicon has, the surname is compared on its own.
            let first = entity.key.starts_with("n:") && at + 1 < entity.words.end;
            !first && !is_of_a_town(entity)
        });
        if named || draft.is_date(at) || story.words.mark(at).is_some() {
            continue;
        }
        let word = match happenings.class_at(at) {
            Some(class) => (class.is_ascii() || says_something(class)).then_some(class),
            None => content_word(story, at),
        };
        let Some(word) = word else { continue };
        if !found.iter().any(|known| known == word) {
            found.push(word.into());
        }
        if found.len() == MOST_WORDS {
            break;
        }
    }
    found
}

/// The stem of the word at `at` if it says something.
#[inline]
pub(super) fn content_word<'s>(story: &'s Story<'_>, at: usize) -> Option<&'s str> {
    let text = story.words.text(at);
    if story.is_english()
        && let Some(persian) = glossary::persian(text).filter(|_| text.len() > 2)
    {
        return says_something(persian).then_some(persian);
    }
    story.words.look(at).content(text)
}

/// Whether a folded word is neither a function word nor a light verb.
///
/// Words of one or two letters say nothing, but for some («پل»).
fn says_something(word: &str) -> bool {
    (word.chars().nth(2).is_some() || glossary::is_short(word)) && lookup::is_meaningful(word)
}

/// The happenings of a sentence, for asking of one word after the other which
/// class it names.
#[derive(Clone, Copy)]
pub(super) struct Happenings<'s> {
    // Both are in the order of the text, without what stands before the word.
    nouns: &'s [EventNoun],
    verbs: &'s [Predicate],
}

impl<'s> Happenings<'s> {
    /// All of a sentence.
    pub(super) fn of(sentence: &'s Sentence) -> Self {
        Self { nouns: &sentence.nouns, verbs: &sentence.predicates }
    }

    /// Where the first of those begins that do not end before the word that was asked for
    /// last.
    #[inline]
    pub(super) fn ahead(&self) -> usize {
        let noun = self.nouns.first().map_or(usize::MAX, |noun| noun.from);
        noun.min(self.verbs.first().map_or(usize::MAX, |verb| verb.words.start))
    }

    /// The class of the happening that the word at `at` names; no word before
    /// it may be asked for again.
    #[inline]
    pub(super) fn class_at(&mut self, at: usize) -> Option<&'s str> {
        while let [noun, rest @ ..] = self.nouns
            && noun.to <= at
        {
            self.nouns = rest;
        }
        while let [verb, rest @ ..] = self.verbs
            && verb.words.end <= at
        {
            self.verbs = rest;
        }
        if let Some(noun) = self.nouns.first().filter(|noun| noun.from <= at) {
            return Some(noun.class);
        }
        let verb = self.verbs.first().filter(|verb| verb.words.start <= at)?;
        (!verb.state && verb.class != "-").then_some(&*verb.class)
    }
}

/// A word without its plural ending.
pub(super) fn stem(word: &str) -> &str {
    for ending in ["هایشان", "هایش", "هایی", "های", "ها"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.chars().count() > 2
        {
            return rest;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use crate::article::read;
    use crate::extract::{Context, analyse};

    /// Whether the events of a text leave to what stands before what they are
    /// about.
    fn points(text: &str) -> Vec<bool> {
        let text = format!("خبر\n\nتاریخ انتشار: ۱۴۰۳/۰۷/۱۱\n\n{text}");
        let article = read("a.txt", text.as_bytes()).expect("text");
        analyse(&article, &Context::default()).clues.iter().map(|clues| clues.points).collect()
    }

    #[test]
    fn a_subject_acts_across_what_commas_part() {
        let actors = |text: &str| {
            let text = format!("Notes\n\nPublished: 2 October 2024\n\n{text}");
            let article = read("a.txt", text.as_bytes()).expect("text");
            let clues = analyse(&article, &Context::default()).clues;
            clues.last().map(|clues| clues.actors.clone()).unwrap_or_default()
        };
        let told = "Bahrain, whose rulers accuse the bank of theft, broke off ties on Monday.";
        assert_eq!(actors(told), ["bahrain"]);
        assert_eq!(actors("Anna Kowalska was questioned on Monday."), ["n:kowalska:anna"]);
        let later = "Anna Kowalska has since been questioned on Monday.";
        assert_eq!(actors(later), ["n:kowalska:anna"]);
        let other = "In Bahrain, where he lived, the envoy resigned on Monday.";
        assert_eq!(actors(other), Vec::<String>::new());
    }

    #[test]
    fn a_telling_that_points_back_says_so() {
        assert_eq!(points("ماهواره ناهید جمعه در مدار قرار گرفت."), [false]);
        assert_eq!(points("این ماهواره جمعه در مدار قرار گرفت."), [true]);
        assert_eq!(points("او جمعه از سمت خود استعفا داد."), [true]);
        // «این هفته» is a time.
        assert_eq!(points("همتی این هفته از سمت خود استعفا داد."), [false]);
    }
}
