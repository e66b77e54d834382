//! English clauses: the time comes after the verb, and so does what else the
//! title wants.

use super::Cut;
use crate::extract::events::compress::is_preposition;
use crate::extract::events::drafts::Focus;
use crate::extract::events::predicates::Predicate;
use crate::extract::events::words::Kind;
use std::ops::Range;

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
            dash <= words.start + 5
                && self.story.words.mark(dash) != Some(':')
                && (words.start..dash).any(|at| self.is_comma(at))
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
            !auxiliary && !self.is_aside(found, verb)
        });
        let floor = floor.map(|found| found.words.end);
        let floor = floor.unwrap_or(first).max(first);
        // “Inflation slowed last month, the office said on Dec. 3.”
        if self.is_attribution(main) {
            return first;
        }
        let colon = |at: &usize| {
            matches!(self.story.words.mark(*at), Some(':' | ';')) && !self.is_clock(*at)
        };
        if let Some(colon) = (floor..verb).rev().find(colon) {
            return colon + 1;
        }
        if floor == first { self.behind_adverbial(floor, verb) } else { self.opener(floor, verb) }
    }

    /// “In April, the club won …”: the main clause begins after the comma.
    fn behind_adverbial(&self, floor: usize, verb: usize) -> usize {
        let opens =
            matches!(self.word(floor), "when" | "after" | "before" | "while" | "as" | "once");
        let comma = (floor..verb).find(|at| self.story.words.mark(*at) == Some(','));
        comma.filter(|_| opens).map_or(floor, |comma| comma + 1)
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
    fn apposition(&self, who: usize) -> Option<usize> {
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

    fn is_clock(&self, at: usize) -> bool {
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
                "after" | "when" | "while" | "because" | "until" | "before" | "where" | "as"
            ) && *at + 1 < verb
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

    /// An English clause goes on after its verb to the next clause.
    pub(super) fn english_end(&self, main: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let from = predicates[main].words.end;
        // “agreed on Wednesday to buy …”, “said that …”: what the verb needs.
        let next = predicates[main + 1..].iter().position(|next| !self.completes(main, next));
        let (last, next) = match next {
            Some(ahead) => (main + ahead, predicates[main + 1 + ahead].verb),
            None => (predicates.len() - 1, self.sentence.words.end),
        };
        let behind = predicates[last].words.end;
        let stop = (from..next).find(|at| self.ends_clause(*at, behind, next));
        stop.unwrap_or(if next < self.sentence.words.end {
            self.before_subject(behind, next)
        } else {
            next
        })
    }

    /// Whether a later verb belongs to the clause of `main`: an infinitive, or
    /// what is said.
    fn completes(&self, main: usize, next: &Predicate) -> bool {
        let predicate = &self.sentence.predicates[main];
        let from = predicate.words.end;
        let open = (from..next.verb)
            .all(|at| !matches!(self.story.words.mark(at), Some(',' | ';' | ':' | '"' | '”')));
        let word = |back: usize| next.verb.checked_sub(back).map_or("", |at| self.word(at));
        let infinitive = word(1) == "to" && next.verb <= from + 6 && !predicate.state;
        // “heard on Monday that …”
        let told = (from..next.verb).find(|at| !self.draft.is_date(*at));
        let said = told.is_some_and(|at| self.word(at) == "that")
            || predicate.say
                && ((from..next.verb).any(|at| self.word(at) == "that")
                    || self.says_directly(main));
        open && (infinitive || said)
    }

    /// “said on Wednesday it would cut jobs”: no “that” opens what is said, but
    /// the one who does it stands behind the verb and its date.
    fn says_directly(&self, main: usize) -> bool {
        let from = self.sentence.predicates[main].words.end;
        let opens = (from..self.sentence.words.end).find(|at| !self.draft.is_date(*at));
        opens.is_some_and(|at| {
            matches!(
                self.word(at),
                "it" | "he" | "she" | "they" | "the" | "its" | "his" | "her" | "their" | "a" | "an"
            )
        })
    }

    fn ends_clause(&self, at: usize, behind: usize, next: usize) -> bool {
        if matches!(self.story.words.mark(at), Some(';' | ',' | '"' | '”'))
            || self.story.words.mark(at) == Some(':') && !self.is_clock(at)
            || self.is_full_stop(at)
        {
            return true;
        }
        // “after takeoff” is a phrase, “after it fell” another clause.
        let clause = || {
            next < self.sentence.words.end
                && (at..next).all(|at| self.story.words.mark(at) != Some(','))
        };
        at >= behind
            && match self.word(at) {
                "which" | "who" | "but" | "while" | "because" => true,
                // “started in February and will last until 2040”.
                "and" => at + 1 < next && is_english_auxiliary(self.word(at + 1)),
                "after" | "as" | "before" | "when" | "until" => {
                    clause() || self.draft.is_date(at + 1)
                }
                _ => false,
            }
    }

    /// A full stop that ends something: not that of “U.N.”.
    pub(super) fn is_full_stop(&self, at: usize) -> bool {
        let initial = at > 0 && self.word(at - 1).chars().count() == 1;
        self.story.words.mark(at) == Some('.') && !initial
    }

    pub(super) fn before_subject(&self, from: usize, next: usize) -> usize {
        (from..next).rev().find(|at| matches!(self.word(*at), "and" | "that")).unwrap_or(next)
    }

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
        let who = (start..verb).rev().find(|at| self.is_relative(*at, verb))?;
        if (who..verb).any(|at| self.story.words.mark(at) == Some(',')) {
            return None;
        }
        let end =
            if who > start && self.story.words.mark(who - 1) == Some(',') { who - 1 } else { who };
        // “ending a battle that began”: the battle did.
        let from = start + usize::from(self.word(start).ends_with("ing"));
        // “elections in defiance of the government, which had …”: behind another
        // verb the nearest phrase is meant.
        let behind = self.sentence.predicates.iter().any(|found| found.words.end <= start);
        let that = self.word(who) == "that";
        let phrase =
            |at: &usize| is_preposition(self.word(*at)) && (that || self.word(*at) != "of");
        let nearest = (from..end).rev().find(phrase);
        let nearest = nearest.filter(|_| behind && (that || self.is_comma(end)));
        // “in defiance of the government”: one preposition of three words.
        let whole = |at: usize| at + 3 < end && self.word(at + 2) == "of";
        let from = nearest.map_or(from, |at| if whole(at) { at + 3 } else { at + 1 });
        (end > from).then_some((from..end, who + 1))
    }

    /// “The company, founded in 1924, …”: a participle behind its comma, which
    /// without it needs an auxiliary.
    pub(super) fn is_passive(&self, main: usize) -> bool {
        let predicate = &self.sentence.predicates[main];
        let word = self.word(predicate.verb);
        let participle = word.ends_with("ed")
            || matches!(word, "built" | "held" | "sold" | "bought" | "made" | "written" | "drawn");
        let next = self.next(predicate.words.end - 1);
        participle
            && !predicate.state
            && (matches!(next, "in" | "by" | "on" | "at" | "as" | "from" | "to")
                || self.draft.is_date(predicate.words.end))
    }

    /// Whether a noun phrase is one of several things, by its last word.
    pub(super) fn is_plural(&self, words: &Range<usize>) -> bool {
        let last = self.word(words.end - 1);
        last.ends_with('s')
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
        let who = (start..told.verb).find(|at| self.word(*at) == "who")?;
        let alone = predicates.iter().all(|found| found.verb >= told.verb || found.verb > verb);
        let plain = |at: usize| {
            self.story.words.mark(at).is_none_or(|mark| mark == '-')
                && !matches!(self.word(at), "and" | "but" | "that" | "when" | "after" | "because")
        };
        let fits = self.story.is_english()
            && who > start
            && who - start <= 6
            && alone
            && first > told.words.end
            && (start..first).all(plain)
            && !is_preposition(self.word(start));
        fits.then_some((start..who, first))
    }

    /// “who”, “which”, and “that” right before its verb: “a battle that began”.
    fn is_relative(&self, at: usize, verb: usize) -> bool {
        match self.word(at) {
            "who" | "which" => true,
            "that" => at + 1 == verb,
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
        let opened = |at: &usize| {
            mark(*at)
                && *at + 1 < verb
                && (matches!(self.word(*at + 1), "who" | "which")
                    || participle(*at + 1)
                    || (*at + 2..verb.min(*at + 7)).any(|who| {
                        matches!(self.word(who), "who" | "which")
                            && self.apposition(who) == Some(*at)
                    }))
        };
        let open = (start..verb).find(opened).filter(|_| self.story.is_english());
        let close = open.and_then(|open| (open + 1..verb).rev().find(|at| mark(*at)));
        match (open, close) {
            (Some(open), Some(close)) => open..close + 1,
            _ => verb..verb,
        }
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
            None => self.render(&self.kept(close + 1..verb)),
        };
        let said = self.render(&(open..end).collect::<Vec<_>>());
        (!speaker.is_empty() && !said.is_empty()).then(|| format!("{speaker}: “{said}”"))
    }

    /// Participles that only led to the date: “at a meeting scheduled for …”.
    pub(super) fn drop_led(&self, kept: &mut Vec<usize>) {
        let leads = |at: usize| {
            matches!(
                self.word(at),
                "scheduled"
                    | "due"
                    | "planned"
                    | "slated"
                    | "set"
                    | "shortly"
                    | "only"
                    | "late"
                    | "early"
                    | "adopted"
                    | "published"
                    | "released"
                    | "issued"
                    | "posted"
                    | "dated"
                    | "beginning"
                    | "starting"
            )
        };
        // “A report published on Monday” has no other verb.
        let main = match self.draft.focus {
            Focus::Verb(main) => self.sentence.predicates[main].verb,
            Focus::Noun(_) | Focus::Whole => usize::MAX,
        };
        let led = |at: usize| at != main && leads(at) && self.draft.is_date(at + 1);
        while kept.last().is_some_and(|at| led(*at)) {
            kept.pop();
        }
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
