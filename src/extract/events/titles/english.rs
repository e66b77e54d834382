//! English clauses: the time comes after the verb, and so does what else the
//! title wants.

use super::Cut;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::predicates::Predicate;
use crate::extract::events::words::Kind;

impl Cut<'_> {
    /// The first word behind a dateline: “LONDON, May 14 (Reuters) - ”.
    pub(super) fn behind_dateline(&self) -> usize {
        let words = &self.sentence.words;
        let text = |at: usize| {
            let span = self.story.words.span(at);
            &self.story.article.text[span.start..span.end]
        };
        let capitals = words.len() > 2
            && text(words.start).len() > 2
            && text(words.start).chars().all(|letter| letter.is_ascii_uppercase());
        // “PESHAWAR: A week-long campaign”: a hyphen within a word is no dash.
        let closes = |at: &usize| match self.story.words.mark(*at) {
            Some('—' | '–') => true,
            Some('-') => !self.is_hyphen(*at),
            Some(':') => *at <= words.start + 2,
            _ => false,
        };
        let found = (words.start..words.end.min(words.start + 16)).find(closes);
        // “Kassala, Sudan – More than …”: a place of few words, all of them names.
        let place = |dash: usize| {
            let bracket = (words.start..dash).any(|at| self.story.words.mark(at) == Some('('));
            dash <= words.start + if bracket { 10 } else { 5 }
                && self.story.words.mark(dash) != Some(':')
                && (bracket || (words.start..dash).any(|at| self.is_comma(at)))
                && (words.start..dash).all(|at| {
                    self.story.words.is_capital(at) || self.story.words.mark(at).is_some()
                })
        };
        found.filter(|dash| capitals || place(*dash)).map_or(words.start, |dash| dash + 1)
    }

    /// Where an English clause begins: after the clause mark before its verb.
    pub(super) fn english_start(&self, main: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let verb = predicates[main].verb;
        // «was closed», “is due to elect”: the auxiliary is no verb of its own.
        let first = self.behind_dateline();
        // “has promised to reopen”: an auxiliary of an auxiliary.
        let mut led = verb;
        let floor = predicates[..main].iter().rev().find(|found| {
            let auxiliary = self.is_auxiliary_of(found, led);
            led = if auxiliary { found.verb } else { led };
            !auxiliary
                && !self.is_aside(found, verb)
                && !self.is_of_noun(found, verb)
                && !self.is_of_such_a_participle(found, verb)
        });
        let floor = floor.map(|found| found.words.end);
        let floor = floor.unwrap_or(first).max(first);
        // “Inflation slowed last month, the office said on Dec. 3.”
        // “A plan to freeze it, first floated by Oman”
        if self.is_attribution(main) || self.is_reduced_subject(main, first) {
            return first;
        }
        let colon = |at: &usize| {
            matches!(self.story.words.mark(*at), Some(':' | ';'))
                && !self.is_clock(*at)
                && !self.is_in_brackets(*at)
        };
        if let Some(colon) = (floor..verb).rev().find(colon) {
            return colon + 1;
        }
        if floor == first { self.behind_adverbial(floor, verb) } else { self.opener(floor, verb) }
    }

    /// “A plan to freeze enrichment, first floated by Oman”: a participle of what opens the
    /// sentence, with nothing but infinitives before it.
    fn is_reduced_subject(&self, main: usize, first: usize) -> bool {
        let predicates = &self.sentence.predicates;
        let verb = predicates[main].verb;
        let comma = (verb.saturating_sub(2)..verb).rev().find(|at| self.is_comma(*at));
        let adverb = comma.is_some_and(|comma| comma + 1 == verb || self.word(verb - 1) == "first");
        let infinitive = |found: &Predicate| found.verb > 0 && self.word(found.verb - 1) == "to";
        adverb
            && main > 0
            && comma.is_some_and(|comma| comma > first)
            && !(first..comma.unwrap_or(first)).any(|at| self.is_comma(at))
            && predicates[..main].iter().all(infinitive)
            && self.is_passive(main)
    }

    /// “In April, the club won …”: the main clause begins after the comma.
    fn behind_adverbial(&self, floor: usize, verb: usize) -> usize {
        // “A week after images are published on January 20”: the images are.
        let counted = self.draft.other_dates.contains(&floor);
        let after = |at: &usize| matches!(self.word(*at), "after" | "before");
        if let Some(after) = (floor..verb.min(floor + 5)).find(after).filter(|_| counted) {
            return after + 1;
        }
        // “Since the pipeline was shut on March 4, prices have doubled”
        if matches!(
            self.word(floor),
            "since" | "because" | "although" | "though" | "while" | "after"
        ) && floor + 2 < verb
            && !(floor..verb).any(|at| self.is_comma(at))
        {
            return floor + 1;
        }
        // “The mine, idle since a roof fall killed six men in 2019, …”
        if let Some(since) = self.aside_since(floor, verb) {
            return since + 1;
        }
        let opens =
            matches!(self.word(floor), "when" | "after" | "before" | "while" | "as" | "once");
        // “whose founding document was signed”: the document was.
        let whose = (floor..verb).rev().find(|at| self.word(*at) == "whose");
        if let Some(whose) = whose.filter(|whose| whose + 1 < verb) {
            return whose + 1;
        }
        let comma = (floor..verb).find(|at| self.story.words.mark(*at) == Some(','));
        comma.filter(|_| opens).map_or(floor, |comma| comma + 1)
    }

    /// Whether a word stands in brackets: “(NYSE: ABC)”.
    fn is_in_brackets(&self, at: usize) -> bool {
        let mark = |at: &usize| matches!(self.story.words.mark(*at), Some('(' | ')'));
        let before = (self.sentence.words.start..at).rev().find(mark);
        let behind = (at..self.sentence.words.end).find(mark);
        before.is_some_and(|at| self.story.words.mark(at) == Some('('))
            && behind.is_some_and(|at| self.story.words.mark(at) == Some(')'))
    }

    /// “after climbing”, “since winning”, “having raised”.
    fn is_gerund(&self, verb: usize) -> bool {
        match self.word(verb - 1) {
            "having" => true,
            "after" | "before" | "since" | "by" => self.word(verb).ends_with("ing"),
            _ => false,
        }
    }

    fn is_auxiliary_of(&self, found: &Predicate, verb: usize) -> bool {
        let between = found.words.end..verb;
        // “plan to meet”, “agreed to buy”.
        if between.len() == 1 && self.word(found.words.end) == "to"
            || between.is_empty() && self.word(verb - 1) == "to"
        {
            return true;
        }
        found.state
            && (between.len() <= 1
                || between.len() <= 3
                    && between.clone().any(|at| {
                        matches!(
                            self.word(at),
                            "due"
                                | "set"
                                | "expected"
                                | "scheduled"
                                | "likely"
                                | "planned"
                                | "slated"
                        )
                    }))
    }

    /// “…, founded in 1847 by …, sold”: a participle between two commas.
    fn is_aside(&self, found: &Predicate, verb: usize) -> bool {
        let mark = |at: usize| self.story.words.mark(at);
        let before = found.verb.checked_sub(1).and_then(mark);
        let relative = || {
            (self.sentence.words.start + 1..found.verb).rev().find_map(|at| match self.word(at) {
                "who" | "which" => Some(mark(at - 1) == Some(',') || self.apposition(at).is_some()),
                _ => None,
            })
        };
        (before == Some(',') || relative() == Some(true))
            && (found.words.end..verb).any(|at| self.story.words.mark(at) == Some(','))
    }

    /// “Voss, a geophysicist who …”: the comma before an apposition that a
    /// relative clause goes on with.
    pub(super) fn apposition(&self, who: usize) -> Option<usize> {
        let floor = who.saturating_sub(6).max(self.sentence.words.start);
        (floor..who).rev().find(|at| {
            self.story.words.mark(*at) == Some(',')
                && matches!(self.word(at + 1), "a" | "an" | "the")
        })
    }

    /// Whether a verb of speaking only names the source of what stands before.
    pub(super) fn is_attribution(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let floor = main
            .checked_sub(1)
            .map_or(self.sentence.words.start, |before| self.sentence.predicates[before].words.end);
        let comma =
            (floor..predicate.verb).rev().find(|at| self.story.words.mark(*at) == Some(','));
        let rest = predicate.words.end..self.sentence.words.end;
        let says_more = rest.clone().any(|at| self.word(at) == "that")
            || main + 1 < self.sentence.predicates.len();
        comma.is_some_and(|comma| comma > self.sentence.words.start + 3)
            && predicate.say
            && !says_more
            && floor > self.sentence.words.start
    }

    /// “Two people died, police said on Monday”: where what is said ends.
    pub(super) fn before_source(&self, main: usize) -> Option<usize> {
        if !self.story.is_english() || !self.is_attribution(main) {
            return None;
        }
        let verb = self.sentence.predicates[main].verb;
        let start = self.behind_dateline();
        let comma = (start..verb).rev().find(|at| self.is_comma(*at))?;
        let quoted = |at: usize| matches!(self.story.words.mark(at), Some('"' | '“' | '”'));
        // “…, its chief, Anna Lee, said”: a comma of the source's own.
        let near = verb - comma <= 6 && !(start..verb).any(quoted);
        let told = self.sentence.predicates[..main].iter().any(|found| found.words.end <= comma);
        (near && told).then_some(comma)
    }

    pub(super) fn is_clock(&self, at: usize) -> bool {
        let number = |at: usize| {
            self.sentence.words.contains(&at) && self.story.words.get(at).kind == Kind::Number
        };
        at > 0 && number(at - 1) && number(at + 1)
    }

    /// After an earlier verb: “… and signed …” begins at its conjunction, “…
    /// after the Kremlin seized it” after it.
    fn opener(&self, floor: usize, verb: usize) -> usize {
        let joins = |at: &usize| match self.word(*at) {
            "and" | "but" => true,
            // “the outage that silenced it” has its own subject.
            "that" => *at + 1 < verb,
            _ => false,
        };
        // “joined the school that September and was sent”: the nearest joint.
        let near = (floor.max(verb.saturating_sub(4))..verb).rev().find(|at| {
            matches!(self.word(*at), "and" | "but")
                && (at + 1..verb).all(|at| is_english_auxiliary(self.word(at)))
        });
        if let Some(near) = near {
            return near;
        }
        if let Some(whose) = (floor..verb).rev().find(|at| self.word(*at) == "whose") {
            return whose + 1;
        }
        let subordinates = |at: &usize| {
            matches!(
                self.word(*at),
                "after"
                    | "when"
                    | "while"
                    | "because"
                    | "until"
                    | "before"
                    | "where"
                    | "as"
                    | "once"
            ) && *at + 1 < verb
                // “since the season started”, not “since Thanksgiving he …”
                || self.word(*at) == "since" && *at + 2 < verb && !self.draft.is_date(*at + 1)
        };
        let comma = |at: &usize| {
            self.story.words.mark(*at) == Some(',')
                && *at + 1 < verb
                && !matches!(self.word(*at + 1), "who" | "which" | "whose")
        };
        let opens = |at: &usize| subordinates(at) || comma(at);
        let last = (floor..verb).rev().find(opens);
        // “that the contractor, Delta Marine, wired”: an apposition, no clause.
        let apposed = |at: &usize| {
            let name =
                self.story.words.is_capital(*at + 1) || matches!(self.word(*at + 1), "a" | "the");
            self.is_comma(*at) && self.is_comma(verb - 1) && name && *at + 7 >= verb
        };
        let last = match last.filter(apposed) {
            Some(comma) => (floor..comma).rev().find(opens),
            None => last,
        };
        // “was held in 1983, vanished in 1999”: the next of a chain of verbs.
        // but in “sells its campus, opened by the Queen” the campus was opened.
        if last.is_none() && verb > floor && self.is_comma(verb - 1) {
            return if self.next(verb) == "by" { floor } else { verb };
        }
        // “rose in May after climbing 9% in April”, “…, having raised them”.
        if verb > floor && self.is_gerund(verb) {
            return verb;
        }
        if let Some(last) = last {
            return last + 1;
        }
        // “discovered the comet with a telescope built in 1969”.
        let article = || {
            let near = verb.saturating_sub(4).max(floor);
            let found = (near..verb).rev().find(|at| matches!(self.word(*at), "a" | "an"));
            found.filter(|at| {
                *at > floor
                    && at + 1 < verb
                    && is_preposition(self.word(at - 1))
                    && (at + 1..verb).all(|at| self.story.words.is_letters(at))
                    && !(at + 1..verb).any(|at| is_english_auxiliary(self.word(at)))
            })
        };
        (floor..verb).find(joins).or_else(article).unwrap_or(floor)
    }

    /// “Ziad Hamdani, an adviser to the premier, told”: where the name of a speaker ends.
    fn behind_name(&self, from: usize, verb: usize) -> usize {
        let first = from + usize::from(self.is_comma(from));
        let role = |at: &usize| {
            let next = self.word(at + 1);
            let article = matches!(next, "a" | "an" | "the" | "who" | "whose");
            self.is_comma(*at) && *at > first && article
        };
        (first..verb).find(role).unwrap_or(verb)
    }

    /// “We are fighting,” he said: who speaks, and the words in quotes.
    pub(super) fn english_speech(&self, main: usize) -> Option<String> {
        let verb = self.sentence.predicates[main].verb;
        let quote = |at: &usize| matches!(self.story.words.mark(*at), Some('"' | '”' | '“'));
        let first = self.sentence.words.start;
        let close = (first..verb).rev().find(quote)?;
        let open = (first..close).find(quote).map_or(first, |open| open + 1);
        let mut end = close;
        while end > open && matches!(self.story.words.mark(end - 1), Some(',' | '.')) {
            end -= 1;
        }
        let speaker = match self.pronoun(close + 1, verb) {
            Some((names, _)) => names,
            None => self.render(&self.kept(close + 1..self.behind_name(close + 1, verb))),
        };
        let speaker = speaker.trim_matches([',', ' ']);
        let said = self.render(&(open..end).collect::<Vec<_>>());
        (!speaker.is_empty() && !said.is_empty()).then(|| format!("{speaker}: “{said}”"))
    }
}

pub(super) fn is_english_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "also"
            | "then"
            | "later"
            | "finally"
            | "not"
            | "to"
    )
}
