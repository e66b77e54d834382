//! Nouns of happening as titles: «دیدار کیم با پوتین».

use super::{Cut, join};
use crate::extract::events::compress::{compress, is_preposition};
use crate::extract::events::letters::fold_key;
use crate::extract::events::link::{self, Governor};
use crate::extract::events::predicates;
use std::ops::Range;

impl Cut<'_> {
    /// «دیدار … با …»: the noun's phrase, with who took part.
    pub(super) fn noun_title(&self, index: usize) -> Option<String> {
        let noun = &self.sentence.nouns[index];
        let end = self.phrase_end(noun.to, self.draft.scope.end, true);
        // “The worst attack was on 3 May”: the subject says which.
        if self.story.is_english() && self.draft.scope.start < noun.from {
            return Some(self.render(&self.kept(self.draft.scope.clone())));
        }
        if let Some(dated) = self.dated_phrase(noun.from, noun.to) {
            return Some(self.render(&dated.collect::<Vec<_>>()));
        }
        if let Some(clause) = self.acting_noun(noun.from, noun.to, end) {
            return Some(clause);
        }
        let head = self.bare_noun(noun.to - 1);
        let mut first: Vec<String> =
            (noun.from..noun.to - 1).map(|at| self.surface(at).to_owned()).collect();
        first.push(head.to_owned());
        let mut rest = noun.to;
        while rest < end
            && matches!(
                self.word(rest),
                "اخیر" | "اخیرش" | "خود" | "خودشان" | "خویش" | "مجدد" | "انها" | "دو"
            )
        {
            rest += 1;
        }
        let born = matches!(self.word(noun.from), "متولد" | "زاده");
        let together =
            matches!(noun.class, "meet" | "summit" | "call" | "travel" | "message" | "speech");
        if born {
            let subject = self.kept(self.phrase_start(noun.from)..noun.from);
            return Some(format!(
                "تولد {} {}",
                self.render(&subject),
                self.render(&self.kept(rest..end))
            ));
        }
        let starts = rest >= end || is_preposition(self.word(rest));
        if together && starts && !self.story.is_english() {
            let subject = self.subject().filter(|words| words.end <= noun.from);
            first.extend(subject.map(|words| self.render(&words.collect::<Vec<_>>())));
        }
        let kept = self.kept(rest..end);
        let title = join(&first.join(" "), &self.render(&kept));
        if title.split_whitespace().count() > 1 {
            return Some(title);
        }
        // “Blackout on Monday”: nothing else says which.
        let date = self.draft.date_words.iter().find(|date| date.start == noun.to)?;
        Some(self.render(&(noun.from..date.end).collect::<Vec<_>>()))
    }

    /// «بارش‌های بهار ۱۳۹۸ تراز را بالا برد»: the date ends the noun's phrase, and
    /// what stands before «را» belongs to the verb.
    fn acting_noun(&self, from: usize, to: usize, end: usize) -> Option<String> {
        let within = &self.sentence.words;
        let acts = end < within.end
            && self.word(end) == "را"
            && self.draft.is_date(to)
            && self.skip_lead(within.start, end) == from;
        let verb = self.sentence.next_predicate(end).filter(|verb| *verb == 0 && acts)?;
        let verb = &self.sentence.predicates[verb];
        // Without its day the noun would run into what it acts on.
        let kept: Vec<usize> = (from..verb.words.end).collect();
        let kept = compress(self.story, kept, verb.words.start, |kept| self.width(kept));
        Some(self.render(&kept))
    }

    /// Where the phrase before a word begins: after a mark or a verb.
    fn phrase_start(&self, at: usize) -> usize {
        let verb = self.sentence.predicates.iter().rfind(|found| found.words.end <= at);
        let floor = verb.map_or(self.sentence.words.start, |found| found.words.end);
        let mark = (floor..at).rev().find(|at| self.story.words.mark(*at).is_some());
        mark.map_or(floor, |mark| mark + 1)
    }

    /// «پس از بارش‌های بهار ۱۳۹۸ تراز دریاچه …»: the noun with its date, where
    /// nothing else says which it was.
    fn dated_phrase(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let end = (to..self.sentence.words.end).find(|at| !self.draft.is_date(*at))?;
        let governor = link::governor(self.story, &self.sentence.words, from).0;
        let alone = end > to && governor == Governor::After && !self.story.is_english();
        (alone && !is_preposition(self.word(end))).then_some(from..end)
    }

    /// «دیدارشان», «اخیرش»: the noun without its owner.
    fn bare_noun(&self, at: usize) -> &str {
        let word = self.surface(at);
        for ending in ["\u{200c}شان", "شان", "\u{200c}اش", "\u{200c}ای", "ش"] {
            if let Some(root) = word.strip_suffix(ending)
                && names_a_happening(root)
            {
                return root;
            }
        }
        word
    }
}

/// Whether a word without its ending is a noun of happening.
fn names_a_happening(root: &str) -> bool {
    predicates::is_noun(&fold_key(root))
}
