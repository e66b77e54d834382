//! Further signs of an event beside its own words: what stands around them,
//! numbers with what they count, and what the article is about. Other articles
//! tell the same event in other words, but seldom about other things.

use super::clues::{class_at, content_word};
use super::drafts::Draft;
use super::lookup::{Lexicon, flag};
use super::predicates;
use super::story::Story;
use super::words::{Kind, Words};
use crate::article::Article;
use crate::extract::types::Collected;
use crate::extract::{Mention, Terms};
use std::ops::Range;

/// Most words and names that are kept of what stands around a telling.
const MOST_AROUND: usize = 20;
/// Most numbers that are kept of a sentence.
const MOST_FIGURES: usize = 8;
/// Most words and names that are kept of what an article is about.
const MOST_TOPIC: usize = 28;
/// Sentences of the body that say what an article is about.
const LEAD: usize = 2;
/// Words after a number among which the thing that it counts stands.
const UNIT_REACH: usize = 4;

/// The words of an article that belong to dates, in text order.
pub(super) struct DateWords(Vec<Range<usize>>);

impl DateWords {
    /// Those of the mentions.
    pub(super) fn new(story: &Story<'_>, mentions: &[Mention]) -> Self {
        Self(mentions.iter().map(|mention| story.words.range(mention.span)).collect())
    }

    fn has(&self, at: usize) -> bool {
        let next = self.0.partition_point(|words| words.end <= at);
        self.0.get(next).is_some_and(|words| words.contains(&at))
    }
}

/// Names and words of a draft's sentence that its own clause lacks, and those of
/// the sentence before.
pub(super) fn around(story: &Story<'_>, draft: &Draft, dates: &DateWords) -> Terms {
    let mut found = Collected::new(MOST_AROUND);
    let before = draft.sentence.checked_sub(1);
    for sentence in std::iter::once(draft.sentence).chain(before) {
        collect(story, sentence, dates, MOST_AROUND, &mut found);
    }
    found.into_terms()
}

/// What an article is about: the names and words of its headline and lead.
pub(super) fn topic(story: &Story<'_>, dates: &DateWords) -> Terms {
    let mut found = headline(story.article, story.is_english());
    for sentence in 0..story.sentences.len().min(LEAD) {
        collect(story, sentence, dates, MOST_TOPIC, &mut found);
    }
    found.into_terms()
}

/// Adds the names and words of a sentence, each once.
fn collect(
    story: &Story<'_>,
    sentence: usize,
    dates: &DateWords,
    most: usize,
    found: &mut Collected,
) {
    let sentence = &story.sentences[sentence];
    let mut entities = sentence.entities.iter().peekable();
    let mut at = sentence.words.start;
    while at < sentence.words.end && found.len() < most {
        let here = at;
        at += 1;
        while entities.next_if(|entity| entity.words.end <= here).is_some() {}
        if let Some(entity) = entities.peek().filter(|entity| entity.words.contains(&here)) {
            at = entity.words.end;
            found.add(&entity.key);
        } else if story.words.is_letters(here) && !dates.has(here) {
            let word = class_at(sentence, here).or_else(|| content_word(story, here));
            if let Some(word) = word {
                found.add(word);
            }
        }
    }
}

/// What stands before the name of a place, and words for numbers, for the common
/// lookup.
pub(super) fn marks(put: &mut impl FnMut(&str, u8)) {
    SITES.split_whitespace().for_each(|word| put(word, flag::SITE));
    for (fa, en, _) in NUMBERS {
        put(fa, flag::NUMBER);
        put(en, flag::NUMBER);
    }
}

/// What is called by a name of its own.
const SITES: &str = "شهرستان ولسوالی روستای قریه بخش ولایت جزیره بندر منطقه محله شهرک دهستان گذرگاه معدن پالایشگاه نیروگاه میدان خیابان بیمارستان فرودگاه ورزشگاه";

/// The names and words of the headline.
fn headline(article: &Article, english: bool) -> Collected {
    let mut found = Collected::new(MOST_TOPIC);
    let Some(span) = article.title_span else { return found };
    let words = Words::read(&article.text, &[span]);
    for entity in super::entities::find(
        &article.text,
        &words,
        0..words.len(),
        &mut super::entities::NameBook::default(),
    ) {
        found.add(&entity.key);
    }
    for at in 0..words.len() {
        if !words.is_letters(at) || words.look(at).hit(Lexicon::Name, usize::MAX).is_some() {
            continue;
        }
        let text = words.text(at);
        let word = match predicates::noun_at(&words, at, words.len()) {
            Some(noun) => noun.class,
            None if words.look(at).is(flag::STOP) || words.letters(at) < 3 => continue,
            None if english => super::glossary::persian(text).unwrap_or(text),
            None => text,
        };
        found.add(word);
    }
    found
}

/// Marks those of a draft's own words that the text shows to be names, though no
/// lexicon has them: English words with a capital, and what is called a town, a
/// district or a village.
pub(super) fn mark_names(story: &Story<'_>, draft: &Draft, own: &mut [String]) {
    let sentence = &story.sentences[draft.sentence];
    for at in sentence.words.clone() {
        if !is_name(story, sentence.words.start, at) {
            continue;
        }
        let text = story.words.text(at);
        for word in own.iter_mut().filter(|word| *word == text) {
            *word = format!("n:{text}");
        }
    }
}

fn is_name(story: &Story<'_>, start: usize, at: usize) -> bool {
    if !story.words.is_letters(at) || at == start {
        return false;
    }
    if story.is_english() {
        let span = story.words.span(at);
        return story.article.text.as_bytes()[span.start].is_ascii_uppercase();
    }
    story.words.look(at - 1).is(flag::SITE)
}

/// Numbers of a draft's sentence that are no dates, each with what it counts:
/// `13:kill`, `318`.
pub(super) fn figures(story: &Story<'_>, draft: &Draft, dates: &DateWords) -> Vec<String> {
    let sentence = &story.sentences[draft.sentence];
    let mut found = Vec::new();
    for at in sentence.words.clone() {
        let Some(number) = number(&story.words, at) else { continue };
        if dates.has(at) || found.len() == MOST_FIGURES {
            continue;
        }
        let after = at + 1;
        let scale = scale(story.word(Some(after), &sentence.words));
        let after = after + usize::from(!scale.is_empty());
        let reach = after..sentence.words.end.min(after + UNIT_REACH);
        let unit = reach
            .take_while(|at| story.words.mark(*at).is_none() && !dates.has(*at))
            .find_map(|at| class_at(sentence, at).or_else(|| content_word(story, at)));
        let figure = format!("{number}{scale}:{}", unit.unwrap_or(""));
        if !found.contains(&figure) {
            found.push(figure);
        }
    }
    found
}

/// The number at a word, in digits: written so, or a number word.
fn number<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w str> {
    let text = words.text(at);
    match words.get(at).kind {
        Kind::Number => text.bytes().all(|byte| byte.is_ascii_digit()).then_some(text),
        Kind::Letters if words.look(at).is(flag::NUMBER) => number_word(text),
        Kind::Letters | Kind::Mark(_) => None,
    }
}

/// What a word after a number multiplies it by, in noughts.
fn scale(folded: &str) -> &'static str {
    match folded {
        "صد" | "hundred" => "00",
        "هزار" | "thousand" => "000",
        "میلیون" | "million" => "000000",
        "میلیارد" | "billion" => "000000000",
        _ => "",
    }
}

/// The small numbers that news writes out.
const NUMBERS: [(&str, &str, &str); 11] = [
    ("دو", "two", "2"),
    ("سه", "three", "3"),
    ("چهار", "four", "4"),
    ("پنج", "five", "5"),
    ("شش", "six", "6"),
    ("هفت", "seven", "7"),
    ("هشت", "eight", "8"),
    ("نه", "nine", "9"),
    ("ده", "ten", "10"),
    ("یازده", "eleven", "11"),
    ("دوازده", "twelve", "12"),
];

fn number_word(folded: &str) -> Option<&'static str> {
    let row = NUMBERS.iter().find(|(fa, en, _)| folded == *fa || folded == *en);
    row.map(|(.., digits)| *digits)
}
