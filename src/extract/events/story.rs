//! An article as the event stages see it: its sentences with what happens in
//! them and who and where.

use super::entities::{self, Entity, NameBook};
use super::predicates::{self, EventNoun, Predicate};
use super::spelling::Surfaces;
use super::words::Words;
use crate::article::{Article, Span};
use crate::calendar::Language;
use std::ops::Range;

/// One sentence, read.
#[derive(Debug)]
pub(super) struct Sentence {
    /// Bytes in the article.
    pub(super) span: Span,
    /// Its words.
    pub(super) words: Range<usize>,
    /// Nouns that name happenings.
    pub(super) nouns: Vec<EventNoun>,
    /// Finite verbs.
    pub(super) predicates: Vec<Predicate>,
    /// People, places, organisations.
    pub(super) entities: Vec<Entity>,
}

/// An article, read.
#[derive(Debug)]
pub(super) struct Story<'a> {
    /// The article.
    pub(super) article: &'a Article,
    /// The words of its body.
    pub(super) words: Words<'a>,
    /// Its sentences in text order.
    pub(super) sentences: Vec<Sentence>,
    surfaces: Surfaces,
}

impl<'a> Story<'a> {
    /// Reads the body.
    pub(super) fn read(article: &'a Article) -> Self {
        let words = Words::read(&article.text, &article.body);
        let mut book = NameBook::default();
        let sentences = crate::extract::sentences(article)
            .into_iter()
            .map(|span| {
                let range = words.range(span);
                let nouns = predicates::nouns(&words, range.clone());
                let predicates = predicates::predicates(&words, range.clone(), &nouns);
                let entities = entities::find(&article.text, &words, range.clone(), &mut book);
                Sentence { span, words: range, nouns, predicates, entities }
            })
            .collect();
        Self { article, surfaces: Surfaces::new(words.len()), words, sentences }
    }

    /// The word at `at`, spelled for a title.
    pub(super) fn surface(&self, at: usize) -> &str {
        self.surfaces.get(&self.article.text, &self.words, at)
    }

    /// Its characters.
    pub(super) fn width(&self, at: usize) -> usize {
        self.surfaces.width(&self.article.text, &self.words, at)
    }

    /// Whether the article is in English.
    pub(super) fn is_english(&self) -> bool {
        self.article.language == Language::En
    }

    /// Folded word at `at`, empty outside `within`.
    pub(super) fn word(&self, at: Option<usize>, within: &Range<usize>) -> &str {
        at.filter(|at| within.contains(at)).map_or("", |at| self.words.text(at))
    }

    /// The sentence that holds byte `at`.
    pub(super) fn sentence_at(&self, at: usize) -> Option<usize> {
        let index = self.sentences.partition_point(|sentence| sentence.span.end <= at);
        let found = self.sentences.get(index)?;
        (found.span.start <= at).then_some(index)
    }
}

impl Sentence {
    /// Index of the first predicate that ends after word `at`.
    pub(super) fn next_predicate(&self, at: usize) -> Option<usize> {
        self.predicates.iter().position(|predicate| predicate.verb >= at)
    }

    /// Where the clause of predicate `index` begins: after the predicate before.
    pub(super) fn clause_start(&self, index: usize) -> usize {
        match index.checked_sub(1) {
            Some(before) => self.predicates[before].words.end,
            None => self.words.start,
        }
    }

    /// Entities whose words lie in `range`.
    pub(super) fn entities_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Entity> {
        let range = range.clone();
        self.entities.iter().filter(move |entity| {
            entity.words.start >= range.start && entity.words.end <= range.end
        })
    }
}
