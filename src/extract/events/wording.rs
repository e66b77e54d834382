//! Further signs of an event beside its own words: what stands around them,
//! numbers with what they count, and what the article is about. Other articles
//! tell the same event in other words, but seldom about other things.

use super::clues::{Happenings, content_word};
use super::drafts::Draft;
use super::lookup::{Lexicon, flag, may};
use super::predicates;
use super::story::Story;
use super::words::{Kind, Words};
use crate::article::Article;
use crate::extract::types::{Collected, Term};
use crate::extract::{Mention, Terms};
use compact_str::{CompactString, CompactStringExt};
use std::cell::OnceCell;
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

/// What the sentences of an article are about, and which words are dates.
pub(super) struct Wording<'s> {
    story: &'s Story<'s>,
    /// The words that belong to dates, in text order.
    dates: Vec<Range<usize>>,
    /// Names and words of each sentence, found when they are first asked for: a
    /// sentence may stand around several events.
    gists: Vec<OnceCell<Vec<Term<'s>>>>,
}

impl<'s> Wording<'s> {
    /// That of an article with some mentions.
    pub(super) fn new(story: &'s Story<'s>, mentions: &[Mention]) -> Self {
        let dates = mentions.iter().map(|mention| story.words.range(mention.span)).collect();
        Self { story, dates, gists: vec![OnceCell::new(); story.sentences.len()] }
    }

    /// What stands around an event in the sentences that tell it.
    pub(super) fn around(&self, told_in: &[usize]) -> Terms {
        let Some((first, more)) = told_in.split_first() else { return Terms::default() };
        let mut found = self.near(*first);
        for (count, sentence) in (1..).zip(more) {
            if !told_in[..count].contains(sentence) {
                found.unite(&self.near(*sentence));
            }
        }
        found.into_terms()
    }

    /// The first names and words of a sentence and the one before it.
    fn near(&self, sentence: usize) -> Collected {
        let mut found = Collected::new(MOST_AROUND);
        for sentence in std::iter::once(sentence).chain(sentence.checked_sub(1)) {
            self.collect(sentence, MOST_AROUND, &mut found);
        }
        found
    }

    /// What the article is about: the names and words of its headline and lead.
    pub(super) fn topic(&self) -> Terms {
        let mut found = headline(self.story.article, self.story.is_english());
        for sentence in 0..self.story.sentences.len().min(LEAD) {
            self.collect(sentence, MOST_TOPIC, &mut found);
        }
        found.into_terms()
    }

    /// Adds the names and words of a sentence until there are so many.
    fn collect(&self, sentence: usize, most: usize, found: &mut Collected) {
        for term in self.gists[sentence].get_or_init(|| self.gist(sentence)) {
            if found.len() == most {
                return;
            }
            found.add(*term);
        }
    }

    /// The first names and words of a sentence, each once: as many as can be wanted, as
    /// each is new, or one of those that are there already.
    fn gist(&self, sentence: usize) -> Vec<Term<'s>> {
        let story = self.story;
        let most = if sentence < LEAD { MOST_TOPIC } else { MOST_AROUND };
        let sentence = &story.sentences[sentence];
        let mut entities = sentence.entities.iter().peekable();
        let mut happenings = Happenings::of(sentence);
        let mut found: Vec<Term<'s>> = Vec::with_capacity(sentence.words.len().min(most));
        let (mut at, mut bits) = (sentence.words.start, 0);
        let mut dates = &self.dates[self.dates_before(at)..];
        // Where the next name or happening begins; English words are told otherwise.
        let mut ahead = at;
        while at < sentence.words.end && found.len() < most {
            let here = at;
            at += 1;
            if here < ahead && !story.words.look(here).says() {
                continue;
            }
            while entities.next_if(|entity| entity.words.end <= here).is_some() {}
            while let [date, later @ ..] = dates
                && date.end <= here
            {
                dates = later;
            }
            let is_date = || dates.first().is_some_and(|date| date.start <= here);
            let term = if let Some(entity) = entities.next_if(|entity| entity.words.contains(&here))
            {
                at = entity.words.end;
                Some(&*entity.key)
            } else if story.words.is_letters(here) && !is_date() {
                let word = happenings.class_at(here).or_else(|| content_word(story, here));
                let may_be_name = story.is_english() && here > sentence.words.start;
                if may_be_name { word.map(|word| story.words.as_name(here, word)) } else { word }
            } else {
                None
            };
            if let Some(term) = term.map(Term::from)
                && (bits & term.bit() == 0 || !found.iter().any(|known| known.is(term)))
            {
                bits |= term.bit();
                found.push(term);
            }
            if !story.is_english() {
                let name = entities.peek().map_or(usize::MAX, |entity| entity.words.start);
                ahead = name.min(happenings.ahead());
            }
        }
        found
    }

    /// Whether a word belongs to a date.
    fn is_date(&self, at: usize) -> bool {
        self.dates.get(self.dates_before(at)).is_some_and(|words| words.contains(&at))
    }

    /// How many dates end before a word.
    fn dates_before(&self, at: usize) -> usize {
        self.dates.partition_point(|words| words.end <= at)
    }

    /// Numbers of a draft's sentence that are no dates, each with what it counts:
    /// `13:kill`, `318`.
    pub(super) fn figures(&self, draft: &Draft) -> Vec<CompactString> {
        let story = self.story;
        let sentence = &story.sentences[draft.sentence];
        let mut happenings = Happenings::of(sentence);
        let mut found = Vec::new();
        for at in story.words.that_may(may::COUNT, sentence.words.clone()) {
            let Some(number) = number(&story.words, at) else { continue };
            if self.is_date(at) || found.len() == MOST_FIGURES {
                continue;
            }
            happenings.class_at(at);
            let mut ahead = happenings;
            let after = at + 1;
            let scale = scale(story.word(Some(after), &sentence.words));
            let after = after + usize::from(!scale.is_empty());
            // "2.1 billion" has eight noughts behind its digits.
            let scale = &scale[decimals(story, at).min(scale.len())..];
            let reach = after..sentence.words.end.min(after + UNIT_REACH);
            let unit = reach
                .take_while(|at| story.words.mark(*at).is_none() && !self.is_date(*at))
                .find_map(|at| {
                    let person =
                        matches!(story.words.text(at), "نفر" | "تن" | "people" | "persons");
                    let class = ahead.class_at(at);
                    person.then_some("نفر").or(class).or_else(|| content_word(story, at))
                });
            let figure = [number, scale, ":", unit.unwrap_or("")].concat_compact();
            if !found.contains(&figure) {
                found.push(figure);
            }
        }
        found
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
        found.add((&*entity.key).into());
    }
    for at in 0..words.len() {
        if !words.is_letters(at) || words.look(at).hit(Lexicon::Name, usize::MAX).is_some() {
            continue;
        }
        let text = words.text(at);
        let word = match predicates::noun_at(&words, at, words.len()) {
            Some(noun) => noun.class,
            None if words.look(at).is(flag::STOP) || words.letters(at) < 3 => continue,
            None if english => {
                super::glossary::persian(text).unwrap_or_else(|| words.as_name(at, text))
            }
            None => text,
        };
        found.add(word.into());
    }
    found
}

/// Marks those of a draft's own words that the text shows to be names, though no
/// lexicon has them: English words with a capital, and what is called a town, a
/// district or a village.
pub(super) fn mark_names(story: &Story<'_>, draft: &Draft, own: &mut [CompactString]) {
    let sentence = &story.sentences[draft.sentence];
    let sites = || story.words.first_that_may(may::SITE, sentence.words.clone());
    if !story.is_english() && sites().is_none() {
        return;
    }
    for at in sentence.words.clone() {
        if !is_name(story, sentence.words.start, at) {
            continue;
        }
        let text = story.words.text(at);
        for word in own.iter_mut().filter(|word| *word == text) {
            *word = compact_str::format_compact!("n:{text}");
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

/// The number at a word, in digits: written so, or a number word.
fn number<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w str> {
    let text = words.text(at);
    match words.get(at).kind {
        Kind::Number => text.bytes().all(|byte| byte.is_ascii_digit()).then_some(text),
        Kind::Letters if words.look(at).is(flag::NUMBER) => number_word(text),
        Kind::Letters | Kind::Mark(_) => None,
    }
}

/// Digits of a number behind its decimal point.
fn decimals(story: &Story<'_>, at: usize) -> usize {
    let written = story.article.slice(story.words.span(at));
    written.rfind(['.', '\u{66b}']).map_or(0, |point| written[point..].chars().count() - 1)
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

#[cfg(test)]
mod tests {
    use crate::extract::{Context, analyse};

    fn figures(sentence: &str) -> Vec<super::CompactString> {
        let text = format!("Published: 8 September 2025\n\n{sentence}\n");
        let article = crate::article::read("a.txt", text.as_bytes()).expect("text");
        let facts = analyse(&article, &Context::default());
        facts.clues.first().map(|clues| clues.figures.clone()).unwrap_or_default()
    }

    #[test]
    fn a_decimal_point_is_reckoned_with() {
        let price = ["2100000000:یورو"];
        assert_eq!(figures("The firm sold its mines for 2.1 billion euros on Friday."), price);
        assert_eq!(figures("این شرکت جمعه معادن خود را ۲٫۱ میلیارد یورو فروخت."), price);
    }

    #[test]
    fn people_are_one_thing_to_count_whatever_they_are_called() {
        assert_eq!(figures("آتش روز جمعه ۱۶۰ تن را در نزدیکی تونل کشت."), ["160:نفر"]);
        assert_eq!(figures("The fire killed 160 people on Friday."), ["160:نفر"]);
    }
}
