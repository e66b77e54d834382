//! Short titles from sentences, as an editor would cut them: subject and verb
//! kept; dates, agency tags and «گفت که» left out.

mod english;
mod subject;
mod tidy;

use super::compress::{compress, is_preposition};
use super::drafts::{Draft, Focus};
use super::story::{Sentence, Story};
use super::verbs::Tense;
use std::ops::Range;
use tidy::capitalise;

pub(super) use tidy::{respell, shorten, tidy};

/// A title of at most about 90 characters.
pub(super) fn title(story: &Story<'_>, draft: &Draft) -> String {
    let sentence = &story.sentences[draft.sentence];
    let cut = Cut { story, sentence, draft };
    let made = match draft.focus {
        Focus::Noun(noun) => cut.noun_title(noun),
        Focus::Verb(main) if draft.say => cut.speech_title(main).or_else(|| cut.verb_title(main)),
        Focus::Verb(main) => cut.verb_title(main),
        Focus::Whole => None,
    };
    let made = made.unwrap_or_else(|| cut.whole());
    shorten(&capitalise(&tidy(&made)))
}

/// A sentence being cut.
struct Cut<'a> {
    story: &'a Story<'a>,
    sentence: &'a Sentence,
    draft: &'a Draft,
}

impl Cut<'_> {
    fn word(&self, at: usize) -> &str {
        self.story.words.text(at)
    }

    /// The clause of a predicate, with its subject.
    fn verb_title(&self, main: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let end =
            if self.story.is_english() { self.english_end(main) } else { self.draft.scope.end };
        let start =
            if self.story.is_english() { self.english_start(main) } else { self.draft.scope.start };
        let mut start = self.skip_lead(start, end);
        let mut subject = String::new();
        if let Some((antecedent, from)) = self.antecedent(start, predicate.verb) {
            subject = self.render(&self.kept(antecedent));
            start = from;
        } else if let Some((owner, from)) = self.english_owner(start, predicate.verb) {
            subject = self.render(&self.kept(owner));
            start = from;
        } else if let Some((names, from)) = self.pronoun(start, end) {
            subject = names;
            start = from;
        } else if start > self.sentence.words.start
            && !self.is_quoted(main)
            && !self.has_subject(start, predicate.words.start)
        {
            let from = self.spoken_from(main).unwrap_or(self.sentence.words.start);
            subject = self
                .subject_from(from)
                .map(|words| self.render(&words.collect::<Vec<_>>()))
                .unwrap_or_default();
        }
        let aside = self.english_aside(start, predicate.verb);
        let mut kept = self.kept(start..end);
        kept.retain(|at| !aside.contains(at));
        if kept.is_empty() {
            return None;
        }
        let closing = self.closing(main);
        kept.extend(self.draft.tail.iter().cloned().flatten());
        if let Some(nominal) = self.nominal(main, &subject, &kept) {
            return Some(nominal);
        }
        let closing = closing.as_deref();
        let subject_width = width(&subject);
        let kept = compress(self.story, kept, predicate.words.start, |kept| {
            joined(subject_width, self.width_closing(kept, closing))
        });
        let title = join(&subject, &self.render_closing(&kept, closing));
        (title.split_whitespace().count() > 2).then_some(title)
    }

    /// «وی گفت که …»: the speaker and what is said.
    fn speech_title(&self, main: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        let after = predicate.words.end;
        let said = self.skip_lead(after, self.sentence.words.end);
        let introduced =
            (after..said).any(|at| self.word(at) == "که" || self.story.words.mark(at) == Some(':'));
        let next = self.sentence.predicates.iter().find(|found| found.verb >= said);
        let end = next.map_or(self.sentence.words.end, |next| next.words.end);
        if !introduced || end < said + 3 {
            return None;
        }
        let speaker = match self.pronoun(self.skip_lead(self.sentence.words.start, after), after) {
            Some((names, _)) => names,
            None => self.subject().map(|words| self.render(&words.collect::<Vec<_>>()))?,
        };
        let kept = self.kept(said..end);
        let verb = next.map_or(end, |next| next.words.start);
        let label = width(&speaker) + ": ".len();
        let kept = compress(self.story, kept, verb, |kept| label + self.width(kept));
        Some(format!("{speaker}: {}", self.render(&kept)))
    }

    /// «دیدار … با …»: the noun's phrase, with who took part.
    fn noun_title(&self, index: usize) -> Option<String> {
        let noun = &self.sentence.nouns[index];
        let end = self.phrase_end(noun.to, self.draft.scope.end, true);
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
        let together =
            matches!(noun.class, "meet" | "summit" | "call" | "travel" | "message" | "speech");
        let starts = rest >= end || is_preposition(self.word(rest));
        if together && starts && !self.story.is_english() {
            let subject = self.subject().filter(|words| words.end <= noun.from);
            first.extend(subject.map(|words| self.render(&words.collect::<Vec<_>>())));
        }
        let kept = self.kept(rest..end);
        let title = join(&first.join(" "), &self.render(&kept));
        (title.split_whitespace().count() > 1).then_some(title)
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
    fn whole(&self) -> String {
        let range = self.sentence.words.clone();
        let start = self.skip_lead(range.start, range.end);
        let first = self
            .sentence
            .predicates
            .iter()
            .find(|found| !found.say)
            .or(self.sentence.predicates.first());
        let end = first.map_or(range.end, |found| found.words.end);
        let kept = self.kept(start..end.max(start));
        let verb = first.map_or(end, |found| found.words.start);
        let kept = compress(self.story, kept, verb, |kept| self.width(kept));
        self.render(&kept)
    }

    /// Words of `range` without the date and what only leads to it.
    fn kept(&self, range: Range<usize>) -> Vec<usize> {
        let mut kept: Vec<usize> = range.filter(|at| !self.draft.is_date(*at)).collect();
        let drop_pair = |kept: &mut Vec<usize>, first: &str, second: &str| {
            if let Some(place) = kept
                .windows(2)
                .position(|pair| self.word(pair[0]) == first && self.word(pair[1]) == second)
            {
                kept.drain(place..place + 2);
            }
        };
        drop_pair(&mut kept, "اخرین", "بار");
        drop_pair(&mut kept, "نخستین", "بار");
        kept
    }

    /// The finite form for a bare participle, from the verb that closes its
    /// sentence: «دیدار کرده و … تأیید کردند» → «دیدار کردند».
    fn closing(&self, main: usize) -> Option<String> {
        let predicate = &self.sentence.predicates[main];
        if predicate.tense != Tense::Participle {
            return None;
        }
        let last = self.sentence.predicates[main + 1..]
            .iter()
            .find(|found| matches!(found.tense, Tense::Past | Tense::Perfect) && !found.state);
        let participle = self.surface(predicate.words.end - 1);
        let Some(last) = last else { return Some(format!("{participle} است")) };
        let stem = participle.strip_suffix('ه')?;
        let closing = self.word(last.words.end - 1);
        Some(match last.tense {
            Tense::Perfect if closing.ends_with("اند") => format!("{participle}\u{200c}اند"),
            Tense::Perfect => format!("{participle} است"),
            _ if closing.ends_with("ند") => format!("{stem}ند"),
            _ => stem.to_owned(),
        })
    }

    fn surface(&self, at: usize) -> &str {
        self.story.surface(at)
    }

    /// «دیدارشان», «اخیرش»: the noun without its owner.
    fn bare_noun(&self, at: usize) -> &str {
        let word = self.surface(at);
        for ending in ["\u{200c}شان", "شان", "\u{200c}اش", "\u{200c}ای", "ش"] {
            if let Some(root) = word.strip_suffix(ending)
                && entities_or_noun(root)
            {
                return root;
            }
        }
        word
    }

    fn render_closing(&self, kept: &[usize], closing: Option<&str>) -> String {
        match (closing, kept.split_last()) {
            (Some(closing), Some((_, rest))) => join(&self.render(rest), closing),
            _ => self.render(kept),
        }
    }

    /// The words as text, with the original's spacing between neighbours.
    fn render(&self, kept: &[usize]) -> String {
        let mut out = String::new();
        self.compose(kept, |piece| out.push_str(piece));
        out
    }

    /// Characters of [`render`](Self::render).
    fn width(&self, kept: &[usize]) -> usize {
        let mut sum = 0;
        self.compose(kept, |piece| sum += width(piece));
        sum
    }

    /// Characters of [`render_closing`](Self::render_closing).
    fn width_closing(&self, kept: &[usize], closing: Option<&str>) -> usize {
        match (closing, kept.split_last()) {
            (Some(closing), Some((_, rest))) => joined(self.width(rest), width(closing)),
            _ => self.width(kept),
        }
    }

    /// Gives the pieces of the words' text in order.
    fn compose(&self, kept: &[usize], mut put: impl FnMut(&str)) {
        let mut last: Option<(usize, bool)> = None;
        for (index, &at) in kept.iter().enumerate() {
            let piece = self.without_ezafe(at, kept.get(index + 1).copied());
            if let Some((last, opens)) = last {
                let words = &self.story.words;
                let glued = last + 1 == at && words.span(last).end == words.span(at).start;
                let closes = matches!(
                    words.mark(at),
                    Some('،' | ',' | '؛' | ':' | '.' | '»' | ')' | '!' | '؟')
                );
                if !glued && !closes && !opens {
                    put(" ");
                }
            }
            put(piece);
            last = Some((at, piece.ends_with(['«', '('])));
        }
    }

    /// A word whose ezafe led to the date that was cut: «سیلاب‌های سه روز گذشته
    /// در هرات» → «سیلاب‌ها در هرات».
    fn without_ezafe(&self, at: usize, next: Option<usize>) -> &str {
        let surface = self.surface(at);
        let bare = surface.strip_suffix('ی').filter(|bare| bare.ends_with("\u{200c}ها"));
        let Some(bare) = bare.filter(|_| self.draft.is_date(at + 1)) else { return surface };
        let over = next.is_none_or(|next| {
            is_preposition(self.word(next)) || self.story.words.mark(next).is_some()
        });
        if over { bare } else { surface }
    }
}

/// Whether a word without its ending is a noun of happening.
fn entities_or_noun(root: &str) -> bool {
    super::predicates::is_noun(&super::words::fold_key(root))
}

fn join(first: &str, rest: &str) -> String {
    match (first.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => first.to_owned(),
        _ => format!("{first} {rest}"),
    }
}

/// Characters of a piece of text.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// Characters of what [`join`] makes of two pieces.
fn joined(first: usize, rest: usize) -> usize {
    first + rest + usize::from(first > 0 && rest > 0)
}
