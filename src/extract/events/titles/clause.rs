//! The clause of a verb as a title, with its subject.

use super::finite::Closing;
use super::speech::without_quotes;
use super::{Cut, join, joined, width};
use crate::extract::events::compress::{compress, is_preposition};
use crate::extract::events::drafts::Focus;
use crate::extract::events::english::past_of_gerund;
use crate::extract::events::entities::Class;
use crate::extract::events::verbs::Tense;
use std::ops::Range;

/// Where a title begins and what it is about.
#[derive(Default)]
struct Opening {
    /// Words of the subject that stand elsewhere.
    subject: String,
    /// First word of the clause's own.
    start: usize,
    /// A pronoun of the clause and what it means: «عملیات اجرایی آن».
    resumed: Option<(usize, Range<usize>)>,
    /// Whether the dates must stay, because the clause hangs on another.
    dated: bool,
}

impl Opening {
    fn of(subject: String, start: usize) -> Self {
        Self { subject, start, ..Self::default() }
    }
}

impl Cut<'_> {
    /// The clause of a predicate, with its subject.
    pub(super) fn verb_title(&self, main: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let english = self.story.is_english();
        if let Some(said) = self.said_in_document(main) {
            return Some(said);
        }
        let plain = || self.complement_end(main).unwrap_or(self.draft.scope.end);
        let end = if english { self.english_end(main) } else { plain() };
        let end = self.before_source(main).unwrap_or(end);
        let start = if english { self.english_start(main) } else { self.modal_start(main) };
        let opening = self.opening(main, self.skip_lead(start, end), end);
        let kept = self.told(main, &opening, end);
        if kept.is_empty() {
            return None;
        }
        if let Some(nominal) = self.nominal(main, &opening.subject, &kept) {
            return Some(nominal);
        }
        // «تحویل داده شدند»: of what, only the sentence says.
        let bare = opening.subject.is_empty() && kept[0] >= predicate.words.start;
        if bare && !english && main > 0 && self.draft.lead.is_empty() {
            return None;
        }
        // «خواسته بود واکسن بزنند»: what the verb needs stands behind it.
        let closing = self.closing(main).filter(|_| english || self.complement_end(main).is_none());
        let speaker = self.first_person(main).map(|speaker| speaker + ":");
        let first = speaker.as_deref().unwrap_or(&opening.subject);
        let kept = compress(self.story, kept, predicate.words.start, |kept| {
            joined(width(first), self.width_closing(kept, closing.as_ref()))
        });
        let body = self.render_closing(&kept, closing.as_ref());
        let body = if speaker.is_some() { without_quotes(&body) } else { &body };
        let title = join(first, body);
        // “four days after Lecornu resigned”: the rest tells something else.
        let least = if self.draft.asides.is_empty() { 3 } else { 2 };
        title.split_whitespace().nth(least - 1).is_some().then_some(title)
    }

    /// Where the clause begins, and its subject if that stands elsewhere.
    fn opening(&self, main: usize, start: usize, end: usize) -> Opening {
        let predicate = &self.sentence.predicates[main];
        if let Some((antecedent, from)) = self.antecedent(start, predicate.verb) {
            if self.is_acted_on(main, from) {
                return Opening::of(join(&self.render(&self.kept(antecedent)), "را"), from);
            }
            return match self.resumed(from, predicate.words.start) {
                Some(at) => {
                    Opening { start: from, resumed: Some((at, antecedent)), ..Opening::default() }
                }
                None => Opening::of(self.of_all(&self.kept(antecedent)), from),
            };
        }
        if let Some(opening) = self.told_of_noun(main, start) {
            return opening;
        }
        if let Some(opening) = self.english_opening(main, start) {
            return opening;
        }
        if let Some((owner, from)) = self.english_restrictive(main) {
            return Opening::of(self.render(&self.kept(owner)), from);
        }
        if let Some((owner, from)) = self.english_owner(start, predicate.verb) {
            let mut subject = self.render(&self.kept(owner.clone()));
            let behind_comma = owner.end + 1 == from && self.is_comma(owner.end);
            let first = from + 1 >= predicate.verb && behind_comma;
            if first && self.is_passive(main) {
                subject.push_str(if self.is_plural(&owner) { " were" } else { " was" });
            }
            return Opening::of(subject, from);
        }
        if let Some((names, from)) = self.pronoun(start, end) {
            return Opening::of(names, from);
        }
        if let Some((owner, from)) = self.subordinate(start, self.verb_start(main)) {
            let owner =
                if self.has_subject(from, self.verb_start(main)) { start..start } else { owner };
            return Opening::of(self.render(&self.kept(owner)), from);
        }
        if let Some(start) = self.extraposed(main, start) {
            return Opening { start, dated: true, ..Opening::default() };
        }
        if let Some(words) = self.object_before_relative(main, start) {
            return Opening::of(self.render(&self.kept(words)), start);
        }
        if let Some(owner) = self.before_relative(main, start) {
            return Opening::of(self.named(owner), start);
        }
        let subject = self.subject_elsewhere(main, start);
        let subject = subject.or_else(|| self.subject_of_counted(main, start)).unwrap_or_default();
        // “She went up to Leeds, graduating in 1959”: she graduated.
        if self.story.is_english() && start == predicate.verb && !subject.is_empty() {
            let gerund = self.word(start).ends_with("ing") && predicate.words.len() == 1;
            if let Some(past) = past_of_gerund(self.word(start)).filter(|_| gerund) {
                return Opening::of(join(&subject, &past), start + 1);
            }
            // “It was bought in 1911, seized in 1943”
            if let Some(auxiliary) = self.shared_auxiliary(main) {
                return Opening::of(join(&subject, auxiliary), start);
            }
        }
        Opening::of(subject, start)
    }

    /// “said it would lay off 400, a week after losing a contract”: whoever the sentence is about.
    fn subject_of_counted(&self, main: usize, start: usize) -> Option<String> {
        const LONGEST: usize = 6;
        let predicate = &self.sentence.predicates[main];
        let gerund = self.word(predicate.verb).ends_with("ing") && start == predicate.verb;
        let counted = self.draft.asides.iter().any(|aside| aside.end == start);
        if !gerund || !counted || main == 0 || !self.story.is_english() {
            return None;
        }
        let words = self.subject()?;
        (words.end < start && words.len() <= LONGEST).then(|| self.named(words))
    }

    /// “A rover launched in 2023 sent back a picture”: of the participle's own time, the rover
    /// was launched.
    fn told_of_noun(&self, main: usize, start: usize) -> Option<Opening> {
        const LONGEST: usize = 9;
        if !self.story.is_english() {
            return None;
        }
        let predicate = &self.sentence.predicates[main];
        let next = self.sentence.predicates.get(main + 1)?.verb;
        let owner = start..predicate.verb;
        let plain = !owner.is_empty() && owner.len() <= LONGEST && self.is_passive(main);
        let whole =
            || owner.clone().all(|at| self.story.words.mark(at).is_none_or(|mark| mark == '-'));
        if !plain || !whole() || !self.is_reduced(predicate, next) {
            return None;
        }
        let mut subject = self.render(&self.kept(owner.clone()));
        subject.push_str(if self.is_plural(&owner) { " were" } else { " was" });
        Some(Opening::of(subject, predicate.verb))
    }

    /// “Dismissed in June, she …”, “with Hoekstra winning it”, “the deal, which Trump left”:
    /// openings of clauses that hang on another.
    fn english_opening(&self, main: usize, start: usize) -> Option<Opening> {
        if !self.story.is_english() {
            return None;
        }
        let hung = self.behind_participle(main, start);
        if let Some((subject, from)) = hung.or_else(|| self.absolute_subject(main, start)) {
            return Some(Opening::of(subject, from));
        }
        let (_, from) = self.object_of_relative(main)?;
        Some(Opening { start: from, ..Opening::default() })
    }

    /// The subject of a clause that names none itself.
    fn subject_elsewhere(&self, main: usize, start: usize) -> Option<String> {
        let own =
            self.has_subject(start, self.verb_start(main)) && !self.is_complement(main, start);
        if own || self.is_impersonal(main) {
            return None;
        }
        let joined = start > self.sentence.words.start && !self.is_quoted(main);
        let spoken = || self.shared_from(main, start);
        if let Some(shared) = self.english_shared(main, start) {
            return Some(shared);
        }
        let before = if let Some(person) = self.presented(main) {
            return Some(person);
        } else if joined {
            // What the clause itself begins with stands in the title already.
            let words = self.subject_from(spoken()).filter(|words| words.end <= start);
            words.filter(|words| self.agrees(words, main)).map(|words| self.named(words))
        } else {
            self.speaking_subject(main)
        };
        let speaker = || joined.then(|| self.speaking_subject(main)).flatten();
        before.or_else(speaker).or_else(|| self.silent_subject(main, start))
    }

    /// Where the subject is looked for that a clause shares with the one before:
    /// not before a semicolon, and in what is said, unless that is told of many
    /// and this of one: «گفت کارگران باید بروند و از شنبه کار را آغاز کرد».
    fn shared_from(&self, main: usize, start: usize) -> usize {
        let first = self.sentence.words.start;
        let plural = |index: usize| {
            let verb = &self.sentence.predicates[index];
            self.word(verb.words.end - 1).ends_with("ند")
        };
        let same = || main.checked_sub(1).is_some_and(|before| plural(before) == plural(main));
        let spoken = self.spoken_from(main).filter(|_| same());
        let semicolon = (first..start).rev().find(|at| self.story.words.mark(*at) == Some('؛'));
        spoken.unwrap_or(first).max(semicolon.map_or(first, |at| at + 1))
    }

    /// «این ترجمه کار نینا زندجانی است که در سال ۲۰۱۱ …»: whom a copula presents.
    fn presented(&self, main: usize) -> Option<String> {
        let before = &self.sentence.predicates[main.checked_sub(1)?];
        let copula = before.state && self.word(before.words.end) == "که";
        let clause = self.sentence.words.start..before.words.start;
        let person = self
            .sentence
            .entities_in(&clause)
            .filter(|entity| entity.class == Class::Person)
            .last();
        person.filter(|_| copula).map(|person| self.name_of(person))
    }

    /// «باید فردا خود را معرفی کند»: a clause begins before the verb that says
    /// whether what it tells is wanted, possible or begun; but «قرار است …
    /// سفر کند» tells of a journey.
    fn modal_start(&self, main: usize) -> usize {
        let (first, verb) = (self.first_word(), &self.sentence.predicates[main]);
        let Some(before) = main.checked_sub(1) else { return first };
        let told = &self.sentence.predicates[before];
        let parts = |at: usize| {
            self.story.words.mark(at).is_some() || matches!(self.word(at), "که" | "تا" | "و")
        };
        let joined = verb.tense == Tense::Subjunctive
            && first == told.words.end
            && !told.say
            && !(first..verb.words.start).any(parts);
        // «از کارگران خواسته است که شنبه گرد هم آیند»: without that they would do so.
        let asked = verb.tense == Tense::Subjunctive
            && told.say
            && self.word(told.words.start).starts_with("خواست")
            && self.sentence.next_predicate(told.words.end) == Some(main)
            && !self.comma_within(told.words.end, verb.words.start);
        if joined && !self.is_arranged(main) || asked {
            self.sentence.clause_start(before)
        } else {
            first
        }
    }

    fn comma_within(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| matches!(self.story.words.mark(at), Some('،' | '؛' | ':')))
    }

    /// Where the verb begins, which never holds the «را» before it.
    fn verb_start(&self, main: usize) -> usize {
        let start = self.sentence.predicates[main].words.start;
        start + usize::from(self.word(start) == "را")
    }

    /// The words of the clause that a title can have.
    fn told(&self, main: usize, opening: &Opening, end: usize) -> Vec<usize> {
        let start = opening.start;
        let mut kept = if opening.dated {
            (start..end).collect()
        } else if self.draft.tail.is_empty() && self.draft.lead.is_empty() {
            self.kept(start..end)
        } else {
            self.kept(self.draft.told().filter(|at| *at >= start))
        };
        let predicate = &self.sentence.predicates[main];
        let whole = start == self.behind_dateline() && self.is_attribution(main);
        let aside = if whole { start..start } else { self.english_aside(start, predicate.verb) };
        kept.retain(|at| !aside.contains(at));
        if let Some((at, owner)) = &opening.resumed
            && let Some(place) = kept.iter().position(|kept| kept == at)
        {
            kept.splice(place..=place, owner.clone());
        }
        // «زمانی رخ داد که …», «در حالی رخ داد که …»: what follows is cut.
        let behind = self.story.word(Some(predicate.words.end), &self.sentence.words);
        if behind == "که" && end <= predicate.words.end {
            let joint = kept.iter().position(|at| {
                at + 1 == predicate.words.start
                    && matches!(
                        self.word(*at),
                        "زمانی" | "هنگامی" | "وقتی" | "موقعی" | "حالی" | "شرایطی"
                    )
            });
            if let Some(joint) = joint {
                let led = joint > 0 && self.word(kept[joint - 1]) == "در";
                kept.drain(joint - usize::from(led)..=joint);
            }
        }
        if let Some((place, object)) = self.object_meant(main, &kept) {
            kept.splice(place..=place, object);
        }
        if self.story.is_english() {
            self.drop_open_end(main, &mut kept);
            if let Some((object, from)) = self.object_of_relative(main).filter(|_| aside.is_empty())
                && start == from
                && let Some(place) =
                    kept.iter().position(|at| *at >= predicate.words.end).or(Some(kept.len()))
            {
                kept.splice(place..place, object);
            }
        }
        kept
    }

    /// Meetings read better as nouns: «دیدار کیم و پوتین در پکن».
    fn nominal(&self, main: usize, subject: &str, kept: &[usize]) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let head = self.word(predicate.words.start);
        let participle = predicate.tense == Tense::Participle;
        if !participle || !matches!(head, "دیدار" | "ملاقات" | "سفر") || subject.is_empty()
        {
            return None;
        }
        let rest: Vec<usize> =
            kept.iter().copied().filter(|at| *at < predicate.words.start).collect();
        let first = rest.first().map(|at| self.word(*at))?;
        is_preposition(first).then(|| format!("{head} {subject} {}", self.render(&rest)))
    }

    /// The whole sentence without its leading tags, cut at a clause.
    pub(super) fn whole(&self) -> String {
        let range = self.sentence.words.clone();
        let start = self.skip_lead(range.start, range.end);
        let plain = || self.sentence.predicates.iter().find(|found| !found.say);
        let first = match self.draft.focus {
            Focus::Verb(main) => Some(&self.sentence.predicates[main]),
            Focus::Noun(_) | Focus::Whole => plain().or(self.sentence.predicates.first()),
        };
        let end = first.map_or(range.end, |found| found.words.end);
        let kept = self.kept(start..end.max(start));
        let verb = first.map_or(end, |found| found.words.start);
        let kept = compress(self.story, kept, verb, |kept| self.width(kept));
        self.render(&kept)
    }

    /// A subject by name, when it is a pronoun.
    pub(super) fn named(&self, words: Range<usize>) -> String {
        match self.pronoun(words.start, words.end + 1) {
            Some((names, _)) => names,
            None => self.render(&words.collect::<Vec<_>>()),
        }
    }

    /// The first word that tells a draft.
    pub(super) fn first_word(&self) -> usize {
        let lead = &self.draft.lead;
        if lead.is_empty() { self.draft.scope.start } else { lead.start }
    }

    fn render_closing(&self, kept: &[usize], closing: Option<&Closing>) -> String {
        let Some((from, verb)) = closing else { return self.render(kept) };
        let rest: Vec<usize> = kept.iter().copied().filter(|at| at < from).collect();
        join(&self.render(&rest), verb)
    }

    /// Characters of [`render_closing`](Self::render_closing).
    fn width_closing(&self, kept: &[usize], closing: Option<&Closing>) -> usize {
        let Some((from, verb)) = closing else { return self.width(kept) };
        let end = kept.iter().position(|at| at >= from).unwrap_or(kept.len());
        joined(self.width(&kept[..end]), width(verb))
    }
}
