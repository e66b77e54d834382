//! The verb of the clause that a date belongs to.

use super::Hang;
use crate::extract::events::predicates::Predicate;
use std::ops::Range;

impl Hang<'_> {
    /// The predicate that the mention's clause ends with.
    pub(super) fn main_predicate(&self) -> Option<usize> {
        if self.story.is_english() {
            return self.english_predicate();
        }
        let next = self.sentence.next_predicate(self.words.end);
        let next = next.map(|next| self.outside(next));
        next.or_else(|| self.sentence.predicates.len().checked_sub(1))
    }

    /// «دیروز اتوبوسی که از قم می‌آمد واژگون شد»: past the verbs of clauses
    /// that stand between the date and its verb.
    pub(super) fn outside(&self, mut index: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let mut from = self.words.end;
        while index + 1 < predicates.len() && self.is_embedded(from, index) {
            let presents = self.presents(index) || self.presented_doer(index).is_some();
            // «دوشنبه بود که زمین لرزید و …»: what «که» opens is told.
            from = predicates[index].words.end + usize::from(presents);
            index += 1;
        }
        index
    }

    /// «ایران پنجشنبه با تونس، که دیروز شکست خورد، بازی می‌کند»: what is
    /// skipped on the way to the verb.
    pub(super) fn aside(&self, main: usize) -> Option<Range<usize>> {
        let predicates = &self.sentence.predicates;
        let next = self.sentence.next_predicate(self.words.end)?;
        if self.story.is_english() || next >= main {
            return None;
        }
        // «… نخستین گروهی بود که رسید»
        if let Some(told) = self.presented_doer(next) {
            return Some(self.words.end..told);
        }
        let opens = |at: &usize| {
            matches!(self.story.words.text(*at), "که" | "اینکه" | "وقتی" | "وقتیکه" | "درحالیکه")
        };
        let comma = |at: usize| matches!(self.story.words.mark(at), Some('،'));
        let that = (self.words.end + 1..predicates[next].words.start).find(opens)?;
        // «، زمانی که …،»
        // «دوشنبه هنگامی که بیرون می‌آمد», «دیروز در حالی که …»
        let time = |at: usize| {
            matches!(self.story.words.text(at), "زمانی" | "هنگامی" | "موقعی" | "وقتی" | "حالی")
        };
        let that = if that > 1 && time(that - 1) { that - 1 } else { that };
        let led =
            that > 1 && time(that) && matches!(self.story.words.text(that - 1), "در" | "از" | "تا");
        let that = that - usize::from(led && that > self.words.end + 1);
        // «، آن‌طور که معاون وعده داده، …»
        let source = matches!(self.story.words.text(that - 1), "انطور" | "همانطور" | "انگونه");
        let that = that - usize::from(source && that > 1);
        let from = if comma(that - 1) { that - 1 } else { that };
        let end = predicates[main - 1].words.end;
        Some(from..if comma(end) { end + 1 } else { end })
    }

    /// Whether «که» or «اینکه» opens the clause of a predicate after `from`:
    /// a noun's clause, not what somebody said before.
    pub(super) fn is_embedded(&self, from: usize, index: usize) -> bool {
        let predicate = &self.sentence.predicates[index];
        let opened = (from..predicate.words.start).any(|at| {
            let opens = matches!(self.story.words.text(at), "که" | "اینکه" | "انکه");
            opens && (at > self.words.end || self.counts_from_clause())
        });
        self.presents(index)
            || self.presented_doer(index).is_some()
            || opened
            || self.is_quoted_aside(from, index)
            || self.is_background(index)
            || self.is_circumstance_of_time(from, index)
    }

    /// «دوشنبه «آرام، همان‌طور که می‌خواست» از دنیا رفت»: a verb in quotation marks, behind
    /// which the clause of the date goes on.
    fn is_quoted_aside(&self, from: usize, index: usize) -> bool {
        let words = &self.story.words;
        let predicates = &self.sentence.predicates;
        let (own, next) = (&predicates[index], &predicates[index + 1]);
        let open = (from..own.words.start).rev().find(|at| words.mark(*at) == Some('«'));
        let close = (own.words.end..next.words.start).find(|at| words.mark(*at) == Some('»'));
        let (Some(open), Some(close)) = (open, close) else { return false };
        let led = open > 0 && words.mark(open - 1) == Some(':');
        let inside = (open..own.words.start).all(|at| words.mark(at) != Some('»'));
        let goes_on = close + 1 < next.words.end
            && words.mark(close + 1).is_none()
            && !matches!(words.text(close + 1), "و" | "اما" | "ولی" | "که");
        inside && !led && goes_on && !next.say && !self.story.is_english()
    }

    /// «دو سال پیش بود که …»: the verb only brings the date in.
    fn presents(&self, index: usize) -> bool {
        let predicate = &self.sentence.predicates[index];
        // «فردای زلزله بود که دهم شهریور ۱۳۴۱ روستاها را ویران کرد»: the clause has a day of its own.
        let verb = self.sentence.predicates.get(index + 1).map_or(0, |next| next.verb);
        let clause = predicate.words.end..verb;
        predicate.state
            && predicate.verb == self.words.end
            && self.story.word(Some(predicate.words.end), &self.sentence.words) == "که"
            && !self.other_dates().iter().any(|at| clause.contains(at))
    }

    /// «در دهه شصت که کنسرتی در کار نبود، … درس داد»: how things were then.
    fn is_background(&self, index: usize) -> bool {
        let predicate = &self.sentence.predicates[index];
        let end = predicate.words.end;
        predicate.state
            && self.story.word(Some(self.words.end), &self.sentence.words) == "که"
            && self.sentence.words.contains(&end)
            && self.story.words.mark(end) == Some('،')
            && !self.comma_between(self.words.end, predicate.verb)
    }

    /// «آذر پارسال، وقتی تیم نهم بود، …»: a clause of time between two commas.
    fn is_circumstance_of_time(&self, from: usize, index: usize) -> bool {
        let words = &self.story.words;
        let predicate = &self.sentence.predicates[index];
        let opens = |at: usize| matches!(words.text(at), "وقتی" | "وقتیکه" | "درحالیکه");
        let comma = |at: usize| words.mark(at) == Some('،');
        let end = predicate.words.end;
        (from..predicate.words.start).any(|at| comma(at) && opens(at + 1))
            && self.sentence.words.contains(&end)
            && comma(end)
    }

    /// The nearest predicate without a clause mark between, the one before
    /// first: English puts the time after its verb.
    pub(super) fn english_predicate(&self) -> Option<usize> {
        let predicates = &self.sentence.predicates;
        // «found the remains»: behind an article stands no verb.
        let noun = |at: usize| {
            let before = at.checked_sub(1);
            matches!(self.story.word(before, &self.sentence.words), "the" | "a" | "its" | "their")
        };
        // “in 1402 (ended on 19 March), goods were moved”: brackets keep their verbs.
        let bracket = |found: &Predicate| self.is_apart_by_bracket(found);
        let before = predicates.iter().rposition(|found| {
            found.words.end <= self.from && !(found.state && noun(found.verb)) && !bracket(found)
        });
        // “five months after strikes derailed …”: the date is not the strikes'.
        // «was lost»: the auxiliary is no verb of its own.
        let leads = |index: usize| {
            let next = predicates.get(index + 1);
            let end = predicates[index].words.end;
            let led = |next: &Predicate| {
                next.verb <= end + 1
                    // “it is to be joined”
                    || next.verb == end + 2
                        && self.story.words.text(end) == "to"
                        && self.story.words.text(end + 1) == "be"
            };
            predicates[index].state && next.is_some_and(led)
        };
        let after = (0..predicates.len()).find(|index| {
            let found = &predicates[*index];
            found.verb >= self.words.end && !leads(*index) && !bracket(found)
        });
        // “A week after the images are published on January 20, crowds throw stones”
        if self.counts_from_event()
            && let Some(main) = self.behind_counted(self.words.end)
        {
            return Some(main);
        }
        let counted = self.counted_at();
        // “On Friday, two days after I saw it, he called”
        if let Some(main) =
            counted.filter(|_| before.is_none()).and_then(|at| self.behind_counted(at))
        {
            return Some(main);
        }
        let wall = |index: &usize| counted.is_none_or(|at| predicates[*index].verb < at);
        let after = after.filter(wall);
        // “on Friday before recovering”: the day is not that of what came then.
        let after = after.filter(|index| before.is_none() || !self.is_led_on_to(*index));
        let after = after.filter(|_| before.is_none() || !self.counts_from_event());
        // “She married Paul, a cellist, in 1950; he died in 1988.”
        let apart = |index: &usize| {
            let until = predicates[*index].verb;
            (self.words.end..until).any(|at| matches!(self.story.words.mark(at), Some(';')))
        };
        let after = after.filter(|index| before.is_none() || !apart(index));
        let fits = |index: &usize| !predicates[*index].state;
        let near =
            before.filter(|index| !self.comma_between(predicates[*index].words.end, self.from));
        // “… on Wednesday, officials said”: the source is no part of what happened.
        let source = |index: &usize| {
            let verb = &predicates[*index];
            verb.say
                && *index + 1 == predicates.len()
                && self.comma_between(self.words.end, verb.verb)
        };
        let told = before.filter(fits).filter(|_| after.is_some_and(|after| source(&after)));
        let before = before.map(|index| self.outside_gerund(index));
        let found = near.filter(fits).or(told).or(after.filter(fits)).or(before.filter(fits));
        let found = found.or(near).or(after).map(|index| self.outside_reduced(index));
        found.map(|index| self.main_of_toll(self.main_of_time(index)))
    }

    /// The first verb behind the comma that closes the phrase that begins at word `at` and
    /// counts from another happening.
    #[cold]
    fn behind_counted(&self, at: usize) -> Option<usize> {
        let opens = self.from == self.sentence.words.start && at <= self.words.end + 1;
        let comma = (at..self.sentence.words.end)
            .find(|at| self.story.words.mark(*at) == Some(','))
            .filter(|_| opens)?;
        let next = self.sentence.next_predicate(comma)?;
        (!self.sentence.predicates[next].state).then_some(next)
    }

    /// Whether brackets stand round a verb and not round the date.
    fn is_apart_by_bracket(&self, found: &Predicate) -> bool {
        let words = &self.story.words;
        let mut at = found.verb;
        while at > self.sentence.words.start {
            at -= 1;
            match words.mark(at) {
                Some('(') => break,
                Some(')') => return false,
                _ => {}
            }
        }
        if words.mark(at) != Some('(') || (at..found.verb).contains(&self.from) {
            return false;
        }
        let close = (found.verb..self.sentence.words.end).find(|at| words.mark(*at) == Some(')'));
        close.is_some_and(|close| self.from < at || self.from > close)
    }

    /// Whether “before” or “after” and a predicate follow the date at once.
    fn is_led_on_to(&self, index: usize) -> bool {
        let verb = self.sentence.predicates[index].verb;
        let word = |at: usize| self.story.word(Some(at), &self.sentence.words);
        verb == self.words.end + 1 && matches!(word(self.words.end), "before" | "after")
    }

    /// “met on Monday, five days after winning a seat, and …”: behind a comma the
    /// date is not that of a clause that another phrase counts from.
    fn outside_gerund(&self, index: usize) -> usize {
        let verb = &self.sentence.predicates[index];
        let led = verb.verb.checked_sub(1).map_or("", |at| self.story.words.text(at));
        let gerund = matches!(led, "after" | "before")
            && self.story.words.text(verb.verb).ends_with("ing")
            && self.comma_between(verb.words.end, self.from);
        if gerund && index > 0 { index - 1 } else { index }
    }

    /// “Thirty people were killed when a tanker caught fire on Saturday”: what the
    /// disaster did is told by the main clause.
    fn main_of_toll(&self, index: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let verb = predicates[index].verb;
        let dated = |at: usize| self.other_dates().contains(&at);
        let joins = |from: usize| {
            let same = |at: usize| matches!(self.story.words.text(at), "when" | "as" | "that");
            (from..verb).any(same) && !(from..verb).any(dated)
        };
        // “promised $5 billion when it took office in August”
        let time = |back: usize| self.story.word(verb.checked_sub(back), &self.sentence.words);
        if matches!(time(1), "it" | "he" | "she" | "they")
            && matches!(time(2), "when" | "as")
            && let Some(before) = index.checked_sub(1)
            && !predicates[before].state
            && predicates[before].words.end < self.from
            && verb < self.from
            && !(predicates[before].words.end..verb).any(dated)
        {
            return before;
        }
        let toll = predicates[..index].iter().position(|found| {
            matches!(&*found.class, "kill" | "die" | "injure" | "damage")
                && found.words.end < self.from
                && joins(found.words.end)
        });
        toll.unwrap_or(index)
    }

    /// “on Wednesday, two days after officials unveiled it”: where the phrase
    /// begins that counts from another happening.
    fn counted_at(&self) -> Option<usize> {
        let next = self.mentions.get(self.mention_index + 1)?;
        let words = self.story.words.range(next.span);
        let last = words.end.checked_sub(1).filter(|at| self.sentence.words.contains(at))?;
        let counts = words.len() > 1 && matches!(self.story.words.text(last), "after" | "before");
        counts.then_some(words.start)
    }

    /// “When he returned in 2004, robbers broke in”: what happened then is told
    /// by the main clause.
    pub(super) fn main_of_time(&self, index: usize) -> usize {
        let predicates = &self.sentence.predicates;
        let first = self.story.words.text(self.sentence.words.start);
        // “After a derailment on 22 August the trains stopped, …”: a phrase without a verb.
        let phrase = first == "after"
            && predicates[index].verb >= self.words.end
            && self.sentence.nouns.iter().any(|noun| noun.to <= self.from)
            && index == 0;
        let opens = matches!(first, "when" | "after" | "while" | "as" | "once") && !phrase
            || self.opens_with_aside();
        let verb = predicates[index].verb;
        let from =
            if self.opens_with_aside() { self.words.end + 1 } else { self.sentence.words.start };
        let early = (from..verb).all(|at| self.story.words.mark(at) != Some(','));
        let next = index + 1;
        let comma = next < predicates.len()
            && self.comma_between(predicates[index].words.end, predicates[next].verb);
        // “When the team came back in 1936, there was only a scar”
        // “When the train derailed on May 11, she was asleep”
        let whole = |next: usize| {
            let end = predicates[next].words.end;
            let going = |at: usize| self.story.words.text(at).ends_with("ing");
            predicates.get(next + 1).is_none_or(|after| after.verb > end + 1 || going(after.verb))
        };
        let rests = comma && predicates[next].state && !predicates[index].state && whole(next);
        if opens && early && comma && !rests { next } else { index }
    }

    /// “On Friday, when I took it, the driver stopped twice”: the date opens the
    /// sentence, and what stands between the commas is only a circumstance.
    pub(super) fn opens_with_aside(&self) -> bool {
        let (end, within) = (self.words.end, &self.sentence.words);
        let aside = self.story.is_english()
            && self.from == within.start
            && end + 1 < within.end
            && self.story.words.mark(end) == Some(',')
            && matches!(self.story.words.text(end + 1), "when" | "as" | "while");
        let closes = |at: usize| self.story.words.mark(at) == Some(',');
        aside && (end + 3..within.end).any(closes)
    }

    pub(super) fn comma_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| matches!(self.story.words.mark(at), Some('،' | ',' | '؛' | ';' | ':')))
    }
}
