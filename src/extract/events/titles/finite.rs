//! The verb of a title: finite, and in the number of its subject.

use super::Cut;
use crate::extract::events::letters::fold_key;
use crate::extract::events::trie::rows;
use crate::extract::events::verbs::{self, Tense};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Present stems by past stem.
static PRESENT: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let list = rows(include_str!("../../../../assets/lexicon/verbs.tsv"));
    let pairs = list.filter_map(|row| match row[..] {
        [past, present, _] if present != "-" => Some((past, present)),
        _ => None,
    });
    pairs.collect()
});

/// The verb as a title has it: from which word on, and its text.
pub(super) type Closing = (usize, String);

impl Cut<'_> {
    /// The form that a title needs instead of the verb's own.
    pub(super) fn closing(&self, main: usize) -> Option<Closing> {
        if self.story.is_english() {
            return None;
        }
        match self.sentence.predicates[main].tense {
            Tense::Participle => self.finite_participle(main),
            Tense::Subjunctive if self.is_arranged(main) => self.indicative(main),
            _ if self.draft.several && self.draft.lead.is_empty() => self.singular(main),
            Tense::Past => self.simple_past(main),
            _ => None,
        }
    }

    /// «برگزار شده بود» → «برگزار شد»: a title stands before no other event.
    fn simple_past(&self, main: usize) -> Option<Closing> {
        let words = &self.sentence.predicates[main].words;
        let place = words.end.checked_sub(2).filter(|place| *place >= words.start)?;
        let ending = match self.word(place + 1) {
            "بود" => "",
            "بودند" => "ند",
            _ => return None,
        };
        let stem = self.surface(place).strip_suffix('ه')?;
        (self.sentence.predicates[main].verb <= place).then(|| (place, [stem, ending].concat()))
    }

    /// «دیدار کرده و … تأیید کردند» → «دیدار کردند»: the finite form for a bare
    /// participle, from the verb that closes its sentence.
    fn finite_participle(&self, main: usize) -> Option<Closing> {
        let predicate = &self.sentence.predicates[main];
        let place = predicate.words.end - 1;
        let last = self.sentence.predicates[main + 1..]
            .iter()
            .find(|found| matches!(found.tense, Tense::Past | Tense::Perfect) && !found.state);
        let participle = self.surface(place);
        let Some(last) = last else { return Some((place, [participle, " است"].concat())) };
        let stem = participle.strip_suffix('ه')?;
        let closing = self.word(last.words.end - 1);
        let form = match last.tense {
            Tense::Perfect if closing.ends_with("اند") => [participle, "\u{200c}اند"].concat(),
            Tense::Perfect => [participle, " است"].concat(),
            _ if closing.ends_with("ند") => [stem, "ند"].concat(),
            _ => stem.to_owned(),
        };
        Some((place, form))
    }

    /// «قرار است … سفر کند», «انتظار می‌رود … برسد»: what is to come.
    pub(super) fn is_arranged(&self, main: usize) -> bool {
        let Some(before) = main.checked_sub(1) else { return false };
        let before = self.before_aside(before);
        let before = &self.sentence.predicates[before];
        let verb = self.word(before.verb);
        let noun =
            if before.verb > self.sentence.words.start { self.word(before.verb - 1) } else { "" };
        matches!((noun, verb), ("قرار", "است" | "شد" | "شده" | "شدهاست"))
            || matches!(noun, "انتظار" | "پیشبینی") && verb.starts_with("می")
            || noun == "وعده" && verb.starts_with("داد")
    }

    /// «قرار است بازار که … تعطیل است، باز شود»: past the verb of a relative
    /// clause that a comma closes.
    fn before_aside(&self, verb: usize) -> usize {
        let found = &self.sentence.predicates[verb];
        let Some(before) = verb.checked_sub(1) else { return verb };
        let from = self.sentence.predicates[before].words.end;
        let which = (from + 1..found.words.start).any(|at| self.word(at) == "که");
        if which && self.is_comma(found.words.end) { before } else { verb }
    }

    /// «سفر کند» → «سفر می‌کند».
    fn indicative(&self, main: usize) -> Option<Closing> {
        let verb = self.sentence.predicates[main].verb;
        let form = verbs::verb_at(&self.story.words, verb, self.sentence.words.end)?;
        let (prefix, root) = verbs::split_prefix(PRESENT.get(form.stem)?);
        let word = self.word(verb);
        let glide = if root.ends_with(['ا', 'و']) { "ی" } else { "" };
        for ending in ["د", "ند", "یم", "م"] {
            for link in ["", glide] {
                let plain = fold_key(&format!("{root}{link}{ending}"));
                let rest = word.strip_prefix(prefix).unwrap_or(word);
                let habit = match rest.strip_suffix(&*plain) {
                    Some("" | "ب") => "می",
                    Some("ن") => "نمی",
                    _ => continue,
                };
                return Some((verb, format!("{prefix}{habit}\u{200c}{root}{link}{ending}")));
            }
        }
        None
    }

    /// Whether a subject can be that of a verb by its number: «او … جدا شدند».
    pub(super) fn agrees(&self, subject: &Range<usize>, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let plural = self.word(predicate.words.end - 1).ends_with("ند");
        let single = matches!(self.word(subject.start), "او" | "وی");
        let speaks = matches!(self.word(subject.start), "ما" | "من");
        !(plural && single || speaks)
    }

    /// «X در … و Y در … گرفته بودند»: each of them alone «گرفته بود».
    fn singular(&self, main: usize) -> Option<Closing> {
        let predicate = &self.sentence.predicates[main];
        let last = predicate.words.end - 1;
        let word = self.surface(last);
        match predicate.tense {
            Tense::Perfect => {
                let stem = word.strip_suffix("اند")?.trim_end_matches('\u{200c}');
                Some((last, [stem, " است"].concat()))
            }
            Tense::Past => match self.simple_past(main) {
                Some((place, past)) => {
                    let past = past.strip_suffix("ند").unwrap_or(&past).to_owned();
                    Some((place, past))
                }
                None => Some((last, word.strip_suffix("ند")?.to_owned())),
            },
            Tense::Present => Some((last, format!("{}د", word.strip_suffix("ند")?))),
            Tense::Future => {
                let first = self.surface(predicate.verb);
                let first = first.strip_suffix("ند").map(|stem| format!("{stem}د"))?;
                let rest: Vec<&str> =
                    (predicate.verb + 1..=last).map(|at| self.surface(at)).collect();
                Some((predicate.verb, format!("{first} {}", rest.join(" "))))
            }
            Tense::Subjunctive | Tense::Participle => None,
        }
    }
}
