//! Whom English relative clauses and participles are about, and what stands between a
//! subject and its verb.

use super::Cut;
use super::english::is_english_auxiliary;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::english::is_participle;
use crate::extract::events::words::Kind;
use std::ops::Range;

impl Cut<'_> {
    /// “Fatih Karahan, who took over”: whom an English relative clause is
    /// about, and where its verb phrase begins; also “Carlsberg, founded in …”.
    pub(super) fn english_owner(&self, start: usize, verb: usize) -> Option<(Range<usize>, usize)> {
        if !self.story.is_english() {
            return None;
        }
        let comma = (start..verb).find(|at| self.story.words.mark(*at) == Some(','));
        if comma.is_some_and(|comma| comma + 1 == verb && comma > start) {
            return Some((start..verb - 1, verb));
        }
        // “A plan, first floated by Oman”
        if let Some(comma) = comma.filter(|comma| comma + 2 == verb && *comma > start)
            && matches!(self.word(verb - 1), "first" | "originally" | "initially" | "since")
        {
            return Some((start..comma, comma + 1));
        }
        let who = (start..verb).rev().find(|at| self.is_relative(*at, verb))?;
        if (who..verb).any(|at| self.story.words.mark(at) == Some(',')) {
            return None;
        }
        let end =
            if who > start && self.story.words.mark(who - 1) == Some(',') { who - 1 } else { who };
        // “KABUL, March 4 - …”, “sampled pumice that had washed up”: no dateline, and what
        // stands behind the verb before.
        let start = start.max(self.behind_dateline()).min(end);
        let told = self.sentence.predicates.iter().rfind(|found| {
            !found.state && found.words.start > start && found.words.end < end && found.verb < who
        });
        let object = told.map(|found| found.words.end).filter(|_| self.word(who) == "that");
        // “ending a battle that began”: the battle did.
        let from = object.unwrap_or(start + usize::from(self.word(start).ends_with("ing")));
        // “elections in defiance of the government, which had …”: behind another
        // verb the nearest phrase is meant.
        let behind = object.is_some()
            || self.sentence.predicates.iter().any(|found| found.words.end <= start);
        let that = self.word(who) == "that";
        let phrase =
            |at: &usize| is_preposition(self.word(*at)) && (that || self.word(*at) != "of");
        let nearest = (from..end).rev().find(phrase);
        let nearest = nearest.filter(|_| behind && (that || self.is_comma(end)));
        // “charged a nurse with the murder of three patients who died”: the patients did.
        if behind && self.word(who) == "who" && !self.is_comma(end) {
            let any = |at: &usize| is_preposition(self.word(*at)) || self.draft.is_date(*at);
            let floor = told.map_or(start, |told| told.words.end);
            let from = (floor..end).rev().find(any).map_or(floor, |at| at + 1);
            // “a boy from the north who fell ill”: somebody not known yet, and no place.
            let place = self.word(from) == "the" || self.story.words.is_capital(from);
            let some = (floor..from).rev().find(|at| matches!(self.word(*at), "a" | "an"));
            let from = some.filter(|_| place).unwrap_or(from);
            return (end > from).then_some((from..end, who + 1));
        }
        // “in defiance of the government”: one preposition of three words.
        let whole = |at: usize| at + 3 < end && self.word(at + 2) == "of";
        let from = nearest.map_or(from, |at| if whole(at) { at + 3 } else { at + 1 });
        // “within days of Storm Desmond, which flooded …”: a name behind “of” is meant.
        let name = (from..end).rev().take_while(|at| self.story.words.is_capital(*at)).last();
        let from = match name.filter(|name| *name > from && self.word(name - 1) == "of" && !that) {
            Some(name) if self.is_comma(end) => name,
            _ => from,
        };
        (end > from).then_some((from..end, who + 1))
    }

    /// “The company, founded in 1924, …”: a participle behind its comma, which
    /// without it needs an auxiliary.
    pub(super) fn is_passive(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let word = self.word(predicate.verb);
        let next = self.next(predicate.words.end - 1);
        is_participle(word)
            && !predicate.state
            && (matches!(next, "in" | "by" | "on" | "at" | "as" | "from" | "to")
                || self.draft.is_date(predicate.words.end))
    }

    /// “he fled to Spain and was not extradited”, “The vessel left port and switched off its
    /// lights”: the subject that an English clause shares with the one before.
    pub(super) fn english_shared(&self, main: usize, start: usize) -> Option<String> {
        const LONGEST: usize = 9;
        if !self.story.is_english() || main == 0 {
            return None;
        }
        let predicates = &self.sentence.predicates;
        let before = predicates[..main].iter().enumerate().rev();
        let before = before.filter(|(_, found)| found.words.end <= start && !found.state);
        if let Some(subject) = self.subject_of_state_said(main, start) {
            return Some(subject);
        }
        for (index, verb) in before {
            let joined = (verb.words.end..=start.min(predicates[main].verb))
                .any(|at| matches!(self.word(at), "and" | "but"));
            if verb.say || !joined {
                return None;
            }
            let mut from = self.skip_lead(self.english_start(index), verb.words.start);
            while from < verb.verb && matches!(self.story.words.mark(from), Some('"' | '“')) {
                from += 1;
            }
            let led = |at: &usize| is_english_auxiliary(self.word(*at));
            let end = (from..verb.verb).find(led).unwrap_or(verb.verb);
            if from < end
                && end - from <= LONGEST
                && end <= start
                && self.is_plain_subject(from..end)
            {
                return Some(self.named(from..end));
            }
        }
        None
    }

    /// “said help from Cyprus was on its way and would arrive”: the subject of how it was said
    /// to be, right before.
    fn subject_of_state_said(&self, main: usize, start: usize) -> Option<String> {
        const LONGEST: usize = 9;
        let predicates = &self.sentence.predicates;
        let state = main.checked_sub(1).filter(|state| predicates[*state].state)?;
        let said = state.checked_sub(1).map(|said| &predicates[said]).filter(|said| said.say)?;
        let verb = &predicates[state];
        let joined = (verb.words.end..=start.min(predicates[main].verb))
            .any(|at| matches!(self.word(at), "and" | "but"));
        let from = self.skip_lead(said.words.end, verb.words.start);
        let words = from..verb.words.start;
        let plain = words.clone().all(|at| self.story.words.is_letters(at));
        let fits = joined && plain && !words.is_empty() && words.len() <= LONGEST;
        fits.then(|| self.named(words))
    }

    /// Whether words can be a subject as they stand: no object, no clause.
    fn is_plain_subject(&self, words: Range<usize>) -> bool {
        let first = self.word(words.start);
        let led = words.start.checked_sub(1).map_or("", |at| self.word(at));
        let object = matches!(first, "them" | "him" | "us" | "me" | "to") || is_preposition(first);
        let plain = |at: usize| {
            self.story.words.mark(at).is_none_or(|mark| matches!(mark, '-' | '\'' | '’'))
                && !matches!(self.word(at), "who" | "which" | "that" | "after" | "when")
        };
        let hung = matches!(
            led,
            "whose" | "which" | "who" | "as" | "when" | "after" | "because" | "while" | "before"
        );
        let verbs = self.sentence.predicates.iter().filter(|found| !found.state);
        !object
            && !hung
            && !verbs.into_iter().any(|found| words.contains(&found.verb))
            && words.into_iter().all(plain)
    }

    /// “was bought …, seized in 1943 and presumed burned”: the auxiliary that participles of a
    /// chain share.
    pub(super) fn shared_auxiliary(&self, main: usize) -> Option<&str> {
        let verb = self.sentence.predicates[main].verb;
        let participle = |at: usize| is_participle(self.word(at));
        let before = self.sentence.predicates[..main].iter().rfind(|found| !found.state)?;
        let led = before.verb.checked_sub(1).map_or("", |at| self.word(at));
        let chained = verb > self.sentence.words.start
            && (self.is_comma(verb - 1) || self.word(verb - 1) == "and");
        let active =
            matches!(self.next(verb), "the" | "a" | "an" | "its" | "his" | "her" | "their");
        (chained
            && !active
            && !is_only_active(self.word(verb))
            && participle(verb)
            && participle(before.verb)
            && matches!(led, "was" | "were"))
        .then_some(led)
    }

    /// Whether a noun phrase is one of several things, by its last word.
    pub(super) fn is_plural(&self, words: &Range<usize>) -> bool {
        let last = self.word(words.end - 1);
        !matches!(self.word(words.start), "a" | "an" | "this" | "each" | "every")
            && last.ends_with('s')
            && !last.ends_with("ss")
            && !last.ends_with("us")
            && !self.story.words.is_capital(words.end - 1)
    }

    /// “A man who set fire to a warehouse was jailed”: whom the main verb behind
    /// a relative clause without commas is about.
    pub(super) fn english_restrictive(&self, main: usize) -> Option<(Range<usize>, usize)> {
        let predicates = &self.sentence.predicates;
        let verb = predicates[main].verb;
        let mut first = verb;
        while first > 0 && is_english_auxiliary(self.word(first - 1)) {
            first -= 1;
        }
        let told = predicates[..main].iter().rev().find(|found| found.words.end <= first)?;
        let start = self.behind_dateline();
        let somebody = |at: usize| matches!(self.word(at), "who" | "whose");
        let relative = |at: &usize| somebody(*at) || self.is_relative(*at, at + 1);
        let who = (start..told.verb).find(relative).filter(|who| {
            let led = |at: usize| is_english_auxiliary(self.word(at));
            somebody(*who) || self.word(*who) == "that" && (who + 1..told.words.start).all(led)
        })?;
        let alone = predicates.iter().all(|found| {
            found.verb >= told.verb || found.verb > verb || found.state && found.verb > who
        });
        // “A shepherd, 70, who …”
        let number = |at: usize| self.story.words.get(at).kind == Kind::Number;
        let age = |at: usize| self.is_comma(at) && (number(at + 1) || number(at - 1));
        let plain = |at: usize| {
            (self.story.words.mark(at).is_none_or(|mark| mark == '-') || at > start && age(at))
                && (self.word(at) != "and" || number(at + 1))
                && !matches!(self.word(at), "but" | "that" | "when" | "after" | "because")
        };
        let fits = self.story.is_english()
            && who > start
            && who - start <= 6
            && alone
            && first > told.words.end
            && (start..first).all(|at| at == who || plain(at))
            && !is_preposition(self.word(start));
        let end = (start..who).find(|at| self.is_comma(*at)).unwrap_or(who);
        fits.then_some((start..end, first))
    }

    /// “who”, “which”, and “that” right before its verb: “a battle that began”.
    pub(super) fn is_relative(&self, at: usize, verb: usize) -> bool {
        match self.word(at) {
            "who" | "which" => true,
            // “the cement that was applied”
            "that" => (at + 1..verb).all(|at| is_english_auxiliary(self.word(at))),
            _ => false,
        }
    }

    /// “…, who took over in 2024, told …”, “…, built in 1968, had …”: what
    /// stands between subject and verb.
    pub(super) fn english_aside(&self, start: usize, verb: usize) -> Range<usize> {
        let mark = |at: usize| self.story.words.mark(at) == Some(',');
        let participle = |at: usize| {
            self.sentence.predicates.iter().any(|found| found.verb == at && !found.state)
        };
        // “Garrick, of Lytham, moved …”, “Mr. Balian, 71, was born …”
        let told_of = |at: usize| {
            let next = self.word(at + 1);
            let age = next.len() < 3 && next.bytes().all(|byte| byte.is_ascii_digit());
            let closes = (at + 2..verb.min(at + 6)).any(mark);
            at > start && closes && (next == "of" || age && !next.is_empty())
        };
        // “The crew, all of them foreigners, are to appear”
        let counted = |at: usize| {
            let some = matches!(
                self.word(at + 1),
                "all" | "some" | "most" | "many" | "both" | "two" | "three" | "one" | "including"
            );
            some && (self.word(at + 2) == "of" || self.word(at + 1) == "including")
        };
        // “Aq Qala, half-submerged since Wednesday night, …”
        let since = |at: usize| {
            let adjective = self.word(at + 1).ends_with("ed")
                || self.is_hyphen(at + 2)
                || self.word(at + 2) == "since";
            adjective && (at + 2..verb.min(at + 6)).any(|at| self.draft.other_dates.contains(&at))
        };
        let opened = |at: &usize| {
            mark(*at)
                && *at + 1 < verb
                && (matches!(self.word(*at + 1), "who" | "which")
                    || counted(*at)
                    || told_of(*at)
                    || since(*at)
                    || participle(*at + 1)
                    || (*at + 2..verb.min(*at + 7)).any(|who| {
                        matches!(self.word(who), "who" | "which")
                            && self.apposition(who) == Some(*at)
                    }))
        };
        let open = (start..verb).find(opened).filter(|_| self.story.is_english());
        let close = open.and_then(|open| (open + 1..verb).rev().find(|at| mark(*at)));
        match (open, close) {
            // “The dealer, Anton Rüegg, 66, pleaded”: the comma of what stays.
            (Some(open), Some(close)) if (start..open).any(mark) => open..close,
            (Some(open), Some(close)) => open..close + 1,
            _ => verb..verb,
        }
    }
}

/// “was extradited and pleaded guilty”, “was born in Paris and moved to Lyon”: pasts that are
/// no participles of something done to somebody.
fn is_only_active(word: &str) -> bool {
    matches!(
        word,
        "pleaded"
            | "moved"
            | "died"
            | "studied"
            | "worked"
            | "returned"
            | "served"
            | "appeared"
            | "joined"
            | "lived"
            | "remained"
            | "stayed"
            | "arrived"
            | "married"
            | "refused"
            | "denied"
            | "started"
            | "continued"
            | "apologised"
            | "apologized"
            | "confessed"
            | "admitted"
            | "promised"
            | "resigned"
            | "retired"
            | "collapsed"
            | "travelled"
            | "traveled"
            | "graduated"
            | "agreed"
            | "decided"
            | "vowed"
    )
}
