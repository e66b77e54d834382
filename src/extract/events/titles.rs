//! Short titles from sentences, as an editor would cut them: subject and verb
//! kept; dates, agency tags and «گفت که» left out.

use super::clues;
use super::compress::{LONGEST, compress, is_preposition};
use super::drafts::{Draft, Focus};
use super::entities::{self, Class};
use super::spelling::surface;
use super::story::{Sentence, Story};
use super::verbs::Tense;
use std::ops::Range;

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

/// English titles begin with a capital.
fn capitalise(title: &str) -> String {
    let mut letters = title.chars();
    match letters.next() {
        Some(first) if first.is_ascii_lowercase() => {
            first.to_ascii_uppercase().to_string() + letters.as_str()
        }
        _ => title.to_owned(),
    }
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
        let kept = self.kept(start..end);
        if kept.is_empty() {
            return None;
        }
        let closing = self.closing(main);
        let mut kept = kept;
        kept.extend(self.draft.tail.iter().cloned().flatten());
        let render = |kept: &[usize]| {
            let body = self.render_closing(kept, closing.as_deref());
            join(&subject, &body)
        };
        if let Some(nominal) = self.nominal(main, &subject, &kept) {
            return Some(nominal);
        }
        let kept =
            compress(self.story, kept, predicate.words.start, |kept| render(kept).chars().count());
        Some(render(&kept)).filter(|title| title.split_whitespace().count() > 2)
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
        let label = |kept: &[usize]| format!("{speaker}: {}", self.render(kept));
        let kept = compress(self.story, kept, verb, |kept| label(kept).chars().count());
        Some(label(&kept))
    }

    /// «دیدار … با …»: the noun's phrase, with who took part.
    fn noun_title(&self, index: usize) -> Option<String> {
        let noun = &self.sentence.nouns[index];
        let end = self.phrase_end(noun.to, self.draft.scope.end, true);
        let head = self.bare_noun(noun.to - 1);
        let mut first: Vec<String> = (noun.from..noun.to - 1).map(|at| self.surface(at)).collect();
        first.push(head);
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
        let kept = compress(self.story, kept, verb, |kept| self.render(kept).chars().count());
        self.render(&kept)
    }

    /// Where an English clause begins: after the clause mark before its verb.
    fn english_start(&self, main: usize) -> usize {
        let verb = self.sentence.predicates[main].verb;
        // «was closed»: the auxiliary is no verb of its own.
        let auxiliary =
            |found: &&super::predicates::Predicate| !(found.state && found.words.end + 1 >= verb);
        let floor = self.sentence.predicates[..main]
            .iter()
            .filter(auxiliary)
            .map(|found| found.words.end)
            .max();
        let floor = floor.unwrap_or(self.sentence.words.start);
        (floor..verb)
            .rev()
            .find(|at| matches!(self.story.words.mark(*at), Some(':' | ';')))
            .map_or_else(
                || {
                    if floor == self.sentence.words.start {
                        floor
                    } else {
                        self.english_subject(floor, verb)
                    }
                },
                |at| at + 1,
            )
    }

    /// After an earlier verb: «… and signed …» begins at its conjunction.
    fn english_subject(&self, floor: usize, verb: usize) -> usize {
        (floor..verb)
            .find(|at| matches!(self.word(*at), "and" | "but" | "that" | "which" | "who"))
            .unwrap_or(floor)
    }

    /// An English clause goes on after its verb to the next clause.
    fn english_end(&self, main: usize) -> usize {
        let from = self.sentence.predicates[main].words.end;
        let next = self
            .sentence
            .predicates
            .get(main + 1)
            .map_or(self.sentence.words.end, |next| next.verb);
        let stop = (from..next).find(|at| {
            matches!(self.story.words.mark(*at), Some(';' | ':' | ','))
                || self.is_full_stop(*at)
                || matches!(
                    self.word(*at),
                    "which" | "who" | "while" | "after" | "because" | "as" | "but"
                )
        });
        stop.unwrap_or(if next < self.sentence.words.end {
            self.before_subject(from, next)
        } else {
            next
        })
    }

    /// A full stop that ends something: not that of “U.N.”.
    fn is_full_stop(&self, at: usize) -> bool {
        let initial = at > 0 && self.word(at - 1).chars().count() == 1;
        self.story.words.mark(at) == Some('.') && !initial
    }

    fn before_subject(&self, from: usize, next: usize) -> usize {
        (from..next).rev().find(|at| matches!(self.word(*at), "and" | "that")).unwrap_or(next)
    }

    /// Skips marks, conjunctions and attributions («به گزارش …،») at the start.
    fn skip_lead(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        loop {
            let before = at;
            while at < end && (self.is_light_mark(at) || is_connector(self.word(at))) {
                at += 1;
            }
            at = self.skip_attribution(at, end);
            while at < end && self.draft.is_date(at) {
                at += 1;
            }
            if at == before || at >= end {
                return at.min(end);
            }
        }
    }

    fn is_light_mark(&self, at: usize) -> bool {
        self.story.words.mark(at).is_some_and(|mark| !matches!(mark, '«' | '(' | '"' | '“'))
    }

    /// «به گزارش ایسنا،», «در همین حال،», «بر اساس این گزارش،».
    fn skip_attribution(&self, at: usize, end: usize) -> usize {
        let word = |ahead: usize| if at + ahead < end { self.word(at + ahead) } else { "" };
        let tag = matches!(
            (word(0), word(1)),
            ("به", "گزارش" | "گفته" | "نقل" | "نوشته" | "روایت")
                | ("بر", "اساس")
                | ("بنا" | "با", "بر" | "به")
                | ("در", "همین" | "این" | "ادامه")
                | ("از", "سوی")
                | (
                    "طبق"
                        | "براساس"
                        | "بنابر"
                        | "مطابق"
                        | "گفتنی"
                        | "شایان"
                        | "لازم"
                        | "یادآوری",
                    _
                )
        ) && !(word(0) == "با" && word(1) == "بر");
        if !tag {
            return at;
        }
        let comma = (at..end.min(at + 16))
            .find(|at| matches!(self.story.words.mark(*at), Some('،' | ',' | '؛' | ':')));
        if let Some(comma) = comma {
            return comma + 1;
        }
        let agency = self.sentence.entities.iter().find(|entity| {
            entity.class == Class::Agency
                && entity.words.start >= at
                && entity.words.start <= at + 3
        });
        agency.map_or(at, |agency| agency.words.end)
    }

    /// «انفجار در معدن طبس که … رخ داد»: what a relative clause is about, and
    /// where the clause begins.
    fn antecedent(&self, start: usize, verb: usize) -> Option<(Range<usize>, usize)> {
        if self.story.is_english() {
            return None;
        }
        let that = (start.saturating_sub(1).max(self.sentence.words.start)..verb)
            .rev()
            .find(|at| self.word(*at) == "که")?;
        let dated = self.draft.date_words.iter().any(|words| words.start > that);
        let said = self.sentence.predicates.iter().any(|found| found.words.end == that);
        if !dated || said {
            return None;
        }
        let floor = self.sentence.predicates.iter().rev().find(|found| found.words.end <= that);
        let floor =
            self.skip_lead(floor.map_or(self.sentence.words.start, |found| found.words.end), that);
        // An event is its own subject, however long its phrase; of other
        // nouns, the last one before «که» is meant.
        let event = self.sentence.nouns.iter().find(|noun| noun.from == floor && noun.alone);
        if event.is_some() {
            return Some((floor..that, that + 1));
        }
        let from = (floor..that)
            .rev()
            .find(|at| is_preposition(self.word(*at)) || self.story.words.mark(*at).is_some())
            .map_or(floor, |at| at + 1);
        (from < that).then_some((from..that, that + 1))
    }

    /// A pronoun at the start and whom it stands for.
    fn pronoun(&self, start: usize, end: usize) -> Option<(String, usize)> {
        if start >= end {
            return None;
        }
        if let Some(name) = self.this_body(start) {
            return Some((name, start + 2));
        }
        let taken = match self.word(start) {
            "وی" | "او" | "he" | "she" => 1,
            "دو" if start + 1 < end => 2,
            _ => return None,
        };
        let found = clues::antecedents(
            self.story,
            self.draft.sentence,
            &(start..(start + taken + 1).min(end)),
        );
        let names: Vec<String> = found
            .iter()
            .map(|entity| {
                let shown = entities::display_name(&entity.key, self.story.is_english());
                shown.map_or_else(
                    || self.render(&entity.words.clone().collect::<Vec<_>>()),
                    ToOwned::to_owned,
                )
            })
            .collect();
        let and = if self.story.is_english() { " and " } else { " و " };
        (!names.is_empty()).then(|| (names.join(and), start + taken))
    }

    /// «این گروه»: the one body or country that the sentences before name.
    fn this_body(&self, start: usize) -> Option<String> {
        if self.word(start) != "این" {
            return None;
        }
        let class = match self.next(start) {
            "گروه" | "سازمان" | "حزب" | "شرکت" | "نهاد" | "باشگاه" | "تیم" | "جنبش" => {
                Class::Org
            }
            "کشور" => Class::Country,
            _ => return None,
        };
        let from = self.draft.sentence.saturating_sub(2);
        let earlier = self.story.sentences[from..self.draft.sentence]
            .iter()
            .flat_map(|sentence| &sentence.entities);
        let mut named: Vec<&super::entities::Entity> =
            earlier.filter(|entity| entity.class == class && !entity.bent).collect();
        named.dedup_by(|a, b| a.key == b.key);
        let [only] = named[..] else { return None };
        entities::display_name(&only.key, self.story.is_english()).map(ToOwned::to_owned)
    }

    /// Whether the clause is what somebody says: the speaker is not its
    /// subject.
    fn is_quoted(&self, main: usize) -> bool {
        main.checked_sub(1).is_some_and(|before| {
            let said = &self.sentence.predicates[before];
            let next = said.words.end;
            said.say && (self.story.words.mark(next) == Some(':') || self.word(next) == "که")
        })
    }

    /// Where the speech begins that the clause of a predicate is part of: the
    /// speaker is no subject of what comes after «گفت:».
    fn spoken_from(&self, main: usize) -> Option<usize> {
        self.sentence.predicates[..main].iter().rev().find_map(|said| {
            let next = said.words.end;
            let introduced = next < self.sentence.words.end
                && (self.story.words.mark(next) == Some(':') || self.word(next) == "که");
            (said.say && introduced).then_some(next + 1)
        })
    }

    /// Whether a clause that begins at `start` names its own subject before
    /// its verb: its first word is no preposition and no verb.
    fn has_subject(&self, start: usize, verb: usize) -> bool {
        let english = self.story.is_english();
        if english && (start..verb).all(|at| is_english_auxiliary(self.word(at))) {
            return false;
        }
        let adverb = matches!(
            self.word(start),
            "پس" | "پیش"
                | "قبل"
                | "بعد"
                | "هنگام"
                | "همزمان"
                | "سرانجام"
                | "دوباره"
                | "تنها"
                | "بار"
                | "حدود"
        );
        start < verb
            && !adverb
            && !is_preposition(self.word(start))
            && !self.has_object_first(start, verb)
    }

    /// «پیمان را امضا کرد»: an object comes first, so the subject stands
    /// elsewhere.
    fn has_object_first(&self, start: usize, verb: usize) -> bool {
        let object = (start..verb).find(|at| self.word(*at) == "را");
        let adjunct = (start..verb).find(|at| is_preposition(self.word(*at)));
        let named = self
            .sentence
            .entities_in(&(start..verb))
            .any(|entity| entity.class < Class::Capital && entity.words.start == start);
        object.is_some_and(|object| adjunct.is_none_or(|adjunct| object < adjunct)) && !named
    }

    /// The subject of the sentence: its first noun phrase.
    fn subject(&self) -> Option<Range<usize>> {
        self.subject_from(self.sentence.words.start)
    }

    /// The first noun phrase from a word of the sentence on.
    fn subject_from(&self, from: usize) -> Option<Range<usize>> {
        let range = from..self.sentence.words.end;
        let mut start = self.skip_lead(range.start, range.end);
        for _ in 0..3 {
            if !is_preposition(self.word(start)) {
                break;
            }
            let comma = (start..range.end.min(start + 20))
                .find(|at| self.story.words.mark(*at) == Some('،'))?;
            start = self.skip_lead(comma + 1, range.end);
        }
        let verb = self.sentence.predicates.iter().find(|found| found.words.end > start);
        let limit = verb.map_or(range.end, |found| found.words.start).min(start + 9);
        let end = self.phrase_end(start, limit, false);
        (end > start).then_some(start..end)
    }

    /// Where the noun phrase that begins at `from` ends: before a mark, a
    /// preposition that opens an adjunct, «که», «را» or the date.
    /// After a noun of happening, «با», «در» and their kin go on with it.
    fn phrase_end(&self, from: usize, limit: usize, noun: bool) -> usize {
        let mut depth = 0;
        for at in from..limit {
            match self.story.words.mark(at) {
                Some('«' | '(') => depth += 1,
                Some('»' | ')') if depth > 0 => depth -= 1,
                Some(mark) if depth == 0 && mark != '/' => return at,
                _ => {}
            }
            let word = self.word(at);
            let adjunct = is_preposition(word)
                && !(noun
                    && matches!(
                        word,
                        "با" | "به"
                            | "در"
                            | "از"
                            | "بین"
                            | "میان"
                            | "علیه"
                            | "of"
                            | "with"
                            | "in"
                            | "to"
                            | "between"
                    ));
            let after = matches!(
                (word, self.next(at)),
                ("پس" | "پیش" | "قبل" | "بعد", "از") | ("در", "پی")
            );
            let framed = noun
                && matches!(
                    (word, self.next(at)),
                    ("در", "خلال" | "جریان" | "حاشیه" | "پی" | "همین")
                        | ("به", "مناسبت" | "دلیل" | "عنوان" | "منظور")
                );
            if depth == 0
                && (matches!(word, "که" | "را" | "نیز" | "هم" | "همچنین")
                    || adjunct
                    || after
                    || framed
                    || !noun && self.draft.is_date(at))
            {
                return at;
            }
        }
        limit
    }

    fn next(&self, at: usize) -> &str {
        if at + 1 < self.sentence.words.end { self.word(at + 1) } else { "" }
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

    fn surface(&self, at: usize) -> String {
        surface(&self.story.article.text, &self.story.words, at)
    }

    /// «دیدارشان», «اخیرش»: the noun without its owner.
    fn bare_noun(&self, at: usize) -> String {
        let word = self.surface(at);
        for ending in ["\u{200c}شان", "شان", "\u{200c}اش", "\u{200c}ای", "ش"] {
            if let Some(root) = word.strip_suffix(ending)
                && entities_or_noun(root)
            {
                return root.to_owned();
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
        let mut last: Option<usize> = None;
        for (index, &at) in kept.iter().enumerate() {
            let glued = last.is_some_and(|last| {
                last + 1 == at && self.story.words.span(last).end == self.story.words.span(at).start
            });
            let mark = self.story.words.mark(at);
            let closes = matches!(mark, Some('،' | ',' | '؛' | ':' | '.' | '»' | ')' | '!' | '؟'));
            let after_open = out.ends_with(['«', '(']);
            if !out.is_empty() && !glued && !closes && !after_open {
                out.push(' ');
            }
            let next = kept.get(index + 1).copied();
            out.push_str(&self.without_ezafe(at, next));
            last = Some(at);
        }
        out
    }

    /// A word whose ezafe led to the date that was cut: «سیلاب‌های سه روز گذشته
    /// در هرات» → «سیلاب‌ها در هرات».
    fn without_ezafe(&self, at: usize, next: Option<usize>) -> String {
        let surface = self.surface(at);
        let cut = self.draft.is_date(at + 1);
        let over = next.is_none_or(|next| {
            is_preposition(self.word(next)) || self.story.words.mark(next).is_some()
        });
        let bare = surface.strip_suffix('ی').filter(|bare| bare.ends_with("\u{200c}ها"));
        bare.filter(|_| cut && over).map_or_else(|| surface.clone(), ToOwned::to_owned)
    }
}

/// Whether a word without its ending is a noun of happening.
fn entities_or_noun(root: &str) -> bool {
    super::predicates::is_noun(&super::words::fold_key(root))
}

fn is_connector(folded: &str) -> bool {
    matches!(
        folded,
        "و" | "که"
            | "اما"
            | "ولی"
            | "سپس"
            | "همچنین"
            | "نیز"
            | "البته"
            | "بنابراین"
            | "تا"
            | "زیرا"
            | "چون"
            | "بلکه"
            | "هم"
            | "and"
            | "but"
            | "that"
            | "meanwhile"
            | "also"
            | "then"
    )
}

fn is_english_auxiliary(word: &str) -> bool {
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

fn join(first: &str, rest: &str) -> String {
    match (first.is_empty(), rest.is_empty()) {
        (true, _) => rest.to_owned(),
        (_, true) => first.to_owned(),
        _ => format!("{first} {rest}"),
    }
}

/// Balanced quotes, no stray marks, no dangling function word.
pub(super) fn tidy(title: &str) -> String {
    let mut text: String = title.split_whitespace().collect::<Vec<_>>().join(" ");
    for (from, to) in
        [(" ،", "،"), ("،،", "،"), ("« ", "«"), (" »", "»"), ("،»", "»"), ("()", ""), ("«»", "")]
    {
        text = text.replace(from, to);
    }
    text = balance(&text, '«', '»');
    text = balance(&text, '(', ')');
    let is_edge = |mark: char| {
        matches!(mark, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | ' ' | '.' | '/' | '!' | '…')
    };
    let mut text = text.trim_matches(is_edge).to_owned();
    while let Some((rest, last)) = text.rsplit_once(' ') {
        let folded = super::words::fold_key(last);
        let dangling = is_preposition(&folded)
            || matches!(
                folded.as_str(),
                "و" | "که" | "یا" | "این" | "the" | "a" | "and" | "of" | "that"
            );
        if !dangling {
            break;
        }
        text = rest.trim_end_matches(is_edge).to_owned();
    }
    // «رهبر کره شمالی، در پیامی …»: a comma that has lost its partner.
    if let Some((first, rest)) = text.split_once('،')
        && !rest.contains('،')
        && rest.split_whitespace().next().is_some_and(is_preposition)
    {
        text = format!("{first}{rest}");
    }
    text
}

/// A headline as it stands, with its missing joints.
pub(super) fn respell(text: &str, span: crate::article::Span) -> String {
    let words = super::words::Words::read(text, &[span]);
    let mut out = String::new();
    let mut end = span.start;
    for at in 0..words.len() {
        let word = words.span(at);
        out.push_str(&text[end..word.start]);
        out.push_str(&surface(text, &words, at));
        end = word.end;
    }
    out
}

/// Takes out marks that have no partner.
fn balance(text: &str, open: char, close: char) -> String {
    let (mut depth, mut drop) = (Vec::new(), Vec::new());
    for (at, mark) in text.char_indices() {
        if mark == open {
            depth.push(at);
        } else if mark == close && depth.pop().is_none() {
            drop.push(at);
        }
    }
    drop.extend(depth);
    text.char_indices().filter(|(at, _)| !drop.contains(at)).map(|(_, mark)| mark).collect()
}

/// At most [`LONGEST`] characters: cut at a comma, at worst between words.
pub(super) fn shorten(title: &str) -> String {
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let limit = title.char_indices().nth(LONGEST - 1).map_or(title.len(), |(at, _)| at);
    let head = &title[..limit];
    let comma = head.rfind(['،', '؛', ',']).filter(|at| *at > limit / 2);
    let space = head.rfind(' ').unwrap_or(limit);
    let cut = tidy(&head[..comma.unwrap_or(space)]);
    format!("{cut}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tidy_leaves_no_stray_marks() {
        assert_eq!(tidy("، او «رفت و"), "او رفت");
        assert_eq!(tidy("دیدار کیم با پوتین در"), "دیدار کیم با پوتین");
        assert_eq!(tidy("پیمان « صلح » (اول)، "), "پیمان «صلح» (اول)");
    }

    #[test]
    fn long_titles_are_cut_between_words() {
        let long = "واژه ".repeat(40);
        let title = shorten(&tidy(&long));
        assert!(title.chars().count() <= LONGEST && title.ends_with("واژه…"), "{title}");
    }
}
