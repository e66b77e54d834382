//! Where an English clause looks: its verb stands before the mention, the nearest first.

use super::looks::Looks;
use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::timex::expr::Found;
use crate::extract::timex::spelled;
use crate::extract::tokens::{LATIN, Shape, Token};
use std::ops::Range;

impl Site<'_> {
    /// “postponed to”, “adjourned until”: an English verb of putting off before a
    /// mention, with no other verb between.
    pub(super) fn is_put_off(&self, found: &Found) -> bool {
        const REACH: usize = 8;
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let Some(to) = found.first.checked_sub(1).filter(|&i| kw(i) == Some(Kw::To)) else {
            return false;
        };
        for i in (to.saturating_sub(REACH)..to).rev() {
            if self.tense(i) == Some(Tense::Defer) {
                // “had been postponed to Friday” may be over.
                return i < 2 || !(i - 2..i).all(|k| self.tense(k) == Some(Tense::Past));
            }
            if self.starts_line(i + 1) || self.ends_sentence(i) || self.english_verb(i).is_some() {
                return false;
            }
        }
        false
    }

    /// English verbs stand before their dates, the nearest first, else after them.
    pub(super) fn english_verdict(&self, sentence: &Range<usize>, found: &Found) -> Looks {
        if self.is_english_for(found) || self.is_put_off(found) || self.is_start(found) {
            return Looks::Ahead;
        }
        if self.is_outcome_on(found) {
            return Looks::Back;
        }
        if self.is_bidden_to(sentence.start, found) {
            return Looks::Ahead;
        }
        let before = (sentence.start..found.first).rev();
        let looks = before.chain(found.past..sentence.end).find_map(|i| self.english_verb(i));
        match looks {
            // “Sunday's win is the latest”
            None | Some(Looks::Present | Looks::Unknown) if self.is_of_outcome(found) => {
                Looks::Back
            }
            // “runs through January 11”
            // “threatened to quit by July 18”
            None | Some(Looks::Present | Looks::Unknown) if self.is_english_limit(found) => {
                Looks::Limit
            }
            // “Despite the walkout on Sunday, life goes on”
            None | Some(Looks::Present | Looks::Unknown) if self.is_led_back(found, sentence) => {
                Looks::Back
            }
            // “granted him bail until sentencing in September”
            Some(Looks::Back) if self.is_until_then(found) => Looks::Limit,
            // “gave the parties until May 5”, “invited them to talks on May 14”
            Some(Looks::Back) if self.is_given_until(sentence.start, found) => Looks::Limit,
            // “asked for a ransom by Friday”
            Some(Looks::Back) if self.is_demanded_by(sentence.start, found) => Looks::Limit,
            // “candidates in the June 28 election”
            Some(Looks::Back) if self.is_before_noun(found) => Looks::Present,
            looks => looks.unwrap_or(Looks::Unknown),
        }
    }

    /// “three days of mourning starting on Tuesday”: what is told before it starts. A day
    /// with its month may be long over.
    fn is_start(&self, found: &Found) -> bool {
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let weekday = found.expr.point().is_some_and(|p| p.weekday.is_some() && p.day.is_none());
        let on = found.first > 0 && matches!(kw(found.first - 1), Some(Kw::On | Kw::From));
        let Some(verb) = found.first.checked_sub(1 + usize::from(on)) else { return false };
        weekday && self.lexicon.is_starting(self.tokens[verb].key)
    }

    /// “called a rally for Saturday”, not “for Saturday's rally”.
    fn is_english_for(&self, found: &Found) -> bool {
        let noun = self.tokens.get(found.past).is_some_and(|token| {
            let word = self.lexicon.word(token.word);
            let plain = token.key & LATIN != 0 && word.kw.is_none() && word.tense.is_none();
            plain || matches!(token.sign(), Some('\'' | '’' | '-'))
        });
        let before = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        !noun && before == Some(Some(Kw::For))
    }

    /// “an election for June 30 and July 7”
    pub(super) fn is_also_for(&self, index: usize) -> bool {
        let Some(first) = index.checked_sub(1).map(|before| &self.found[before]) else {
            return false;
        };
        let and = self.lexicon.word(self.tokens[first.past.min(self.tokens.len() - 1)].word).kw;
        first.past + 1 == self.found[index].first
            && and == Some(Kw::And)
            && self.is_english_for(first)
    }

    /// “until May”, “by Friday”; “to” is no limit.
    fn is_english_limit(&self, found: &Found) -> bool {
        // “are guaranteed until the end of December”: the word is read as part of the date.
        if self.is_until_word(&self.tokens[found.first]) {
            return true;
        }
        let Some(before) = found.first.checked_sub(1).map(|i| &self.tokens[i]) else {
            return false;
        };
        match self.lexicon.word(before.word).kw {
            Some(Kw::By | Kw::Through) => true,
            Some(Kw::To) => self.is_until_word(before),
            _ => false,
        }
    }

    /// “until”, “till”: “to” has two letters.
    pub(super) fn is_until_word(&self, token: &Token) -> bool {
        let long = (token.key & !LATIN) >> 12 != 0;
        long && self.lexicon.word(token.word).kw == Some(Kw::To)
    }

    /// “until sentencing in September”: a limit that has a name.
    fn is_until_then(&self, found: &Found) -> bool {
        let Some(from) = found.first.checked_sub(3) else { return false };
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        matches!(kw(from + 2), Some(Kw::In | Kw::On)) && self.is_until_word(&self.tokens[from])
    }

    /// What an English word tells: “will”, “scheduled”, “met”, “opened”.
    pub(super) fn english_verb(&self, i: usize) -> Option<Looks> {
        const ED: u128 = (5 << 6) | 4;
        const S: u128 = 19;
        let token = &self.tokens[i];
        let word = self.lexicon.word(token.word);
        let before = i.checked_sub(1).map_or(0, |k| self.tokens[k].key);
        let led = i > 0 && self.lexicon.word(self.tokens[i - 1].word).kw == Some(Kw::To);
        let be = token.key == self.lexicon.be() && led;
        // “It follows a fire on Monday”; “its sequel follows in December”.
        let named = |token: &Token| {
            let kw = self.lexicon.word(token.word).kw;
            token.shape == Shape::Word && !matches!(kw, Some(Kw::In | Kw::On | Kw::At | Kw::From))
        };
        if token.key == spelled(b"follows") && self.tokens.get(i + 1).is_some_and(named) {
            return Some(Looks::Back);
        }
        // “ordered him to be held on Tuesday”: the order's day, or nobody knows.
        if be && self.is_ordered(i - 1) {
            return None;
        }
        if word.kw == Some(Kw::Will) || be {
            return Some(Looks::Ahead);
        }
        // “will be held”, “would have expired”: the auxiliary decides.
        let planned = i.checked_sub(2).is_some_and(|k| {
            let tense = self.lexicon.word(self.tokens[k].word).tense;
            let between = self.lexicon.word(self.tokens[i - 1].word);
            let plain = between.tense.is_none() && between.weekday.is_none();
            let plain = plain || self.is_staying(i - 1);
            let word = self.tokens[i - 1].shape == Shape::Word && plain;
            // “will stay shut until Thursday”, “would have expired”
            // “would remain closed until May 31”
            let stays =
                tense == Some(Tense::Future) || self.is_have(i - 1) || self.is_staying(i - 1);
            word && matches!(tense, Some(Tense::Lead | Tense::Future)) && stays
        });
        if before == self.lexicon.be() || planned {
            return None;
        }
        // “will shut”, “agreed to shut”: spelled like the past.
        let spelled = matches!(word.tense, Some(Tense::Past | Tense::PastOrNoun));
        let will = || matches!(self.tense(i - 1), Some(Tense::Future | Tense::Lead));
        if spelled && i > 0 && (led || will()) && !self.is_have(i - 1) {
            return None;
        }
        // “let them go on Friday”
        if matches!(word.tense, Some(Tense::Present | Tense::Bare)) && self.is_let(i) {
            return None;
        }
        match word.tense {
            // “who was to fly there on Tuesday”
            Some(Tense::Past) if self.was_to(i) => Some(Looks::Ahead),
            // “On Wednesday I could not even walk”
            Some(Tense::Lead) if self.could_not(i) => Some(Looks::Back),
            Some(Tense::Lead | Tense::Future | Tense::Plan) => Some(Looks::Ahead),
            // “set for”, “set to”: a plan; “set a record”: none.
            Some(Tense::PastOrNoun) => {
                let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word).kw);
                let planned = matches!(next, Some(Some(Kw::For | Kw::To)));
                Some(if planned { Looks::Ahead } else { Looks::Back })
            }
            // “blew open a safe”
            Some(Tense::Intent) if i > 0 && self.tense(i - 1) == Some(Tense::Past) => None,
            Some(Tense::Intent) => {
                const DETERMINERS: [Kw; 6] =
                    [Kw::A, Kw::The, Kw::To, Kw::This, Kw::That, Kw::Other];
                let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word));
                let aim = next.is_some_and(|word| {
                    word.cardinal.is_some() || word.kw.is_some_and(|kw| DETERMINERS.contains(&kw))
                });
                // “groups plan another march”: after a plural it is a verb.
                let plural = |key: u128| key & 63 == S && key & LATIN != 0;
                let plural = plural(before) || plural(token.key);
                let noun = self.tokens.get(i + 1).is_some_and(|t| t.shape == Shape::Word);
                let object =
                    noun && next.is_some_and(|word| word.kw.is_none() && word.tense.is_none());
                // “polls open at 8 a.m. on Friday”
                let timed = next.is_some_and(|word| matches!(word.kw, Some(Kw::At | Kw::On)));
                let timed = timed && before & 63 == S && before & LATIN != 0;
                (aim || timed || plural && object).then_some(Looks::Ahead)
            }
            // “decided to raise output in April”
            Some(Tense::Announce) => {
                let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word).kw);
                Some(if next == Some(Some(Kw::To)) { Looks::Unknown } else { Looks::Back })
            }
            Some(Tense::Bare) => {
                (self.is_behind_plural(i) || self.is_joined_verb(i) || self.is_behind_several(i))
                    .then_some(Looks::Present)
            }
            Some(Tense::Past) => Some(Looks::Back),
            // “soldiers cut through the bank”, not “a rate cut”
            None if self.is_unmarked_past(i) => Some(Looks::Back),
            // “by 12 runs”, “the starts”: things that are counted.
            Some(Tense::Present) => (!self.is_counted(i)).then_some(Looks::Present),
            None if self.is_third_person(i) => Some(Looks::Present),
            None if token.key & LATIN != 0 && token.key & 0xfff == ED => {
                (!self.is_no_past(i)).then_some(Looks::Back)
            }
            _ => None,
        }
    }

    /// “the No 9 seed”, “the red planet”, “Manchester United”: what only ends as the past
    /// does.
    fn is_no_past(&self, i: usize) -> bool {
        const EED: u128 = (5 << 12) | (5 << 6) | 4;
        const OTHERS: [u128; 12] = [
            spelled(b"red"),
            spelled(b"bed"),
            spelled(b"shed"),
            spelled(b"hundred"),
            spelled(b"sacred"),
            spelled(b"hatred"),
            spelled(b"naked"),
            spelled(b"united"),
            spelled(b"ahmed"),
            spelled(b"hamed"),
            spelled(b"mohammed"),
            spelled(b"mohamed"),
        ];
        const PAST: [u128; 5] = [
            spelled(b"agreed"),
            spelled(b"freed"),
            spelled(b"decreed"),
            spelled(b"disagreed"),
            spelled(b"guaranteed"),
        ];
        let key = self.tokens[i].key;
        key & 0x3_ffff == EED && !PAST.contains(&key) || OTHERS.contains(&key)
    }

    /// “let them go”, “let the ship leave”: a verb without a tense of its own.
    fn is_let(&self, i: usize) -> bool {
        const REACH: usize = 4;
        let lets = [spelled(b"let"), spelled(b"lets")];
        self.tokens[i.saturating_sub(REACH)..i].iter().any(|token| lets.contains(&token.key))
    }

    /// “stay”, “remain”: what was shut by then is so until the day.
    fn is_staying(&self, i: usize) -> bool {
        const STAY: [u128; 3] = [spelled(b"stay"), spelled(b"remain"), spelled(b"keep")];
        STAY.contains(&self.tokens[i].key)
    }

    /// “they return Friday”, “we meet on Monday”: behind who cannot be one.
    pub(super) fn is_behind_several(&self, i: usize) -> bool {
        const SEVERAL: [u128; 2] = [spelled(b"they"), spelled(b"we")];
        i > 0 && SEVERAL.contains(&self.tokens[i - 1].key)
    }

    /// “wages rise”, “two teams face”: whether a plural noun stands before a token.
    pub(super) fn is_behind_plural(&self, i: usize) -> bool {
        const S: u128 = 19;
        const LONG: u32 = 18;
        let Some(before) = i.checked_sub(1).map(|k| &self.tokens[k]) else { return false };
        let word = self.lexicon.word(before.word);
        let letters = before.key & !LATIN;
        let plain = before.key & LATIN != 0 && word.kw.is_none() && word.tense.is_none();
        plain && letters & 63 == S && letters >> LONG != 0 && !self.starts_line(i)
    }

    /// Whether a number or an article stands before a token.
    fn is_counted(&self, i: usize) -> bool {
        i > 0 && {
            let before = &self.tokens[i - 1];
            let word = self.lexicon.word(before.word);
            let article = matches!(word.kw, Some(Kw::The | Kw::A | Kw::This));
            let year = (1500..2100).contains(&before.value);
            before.shape == Shape::Number && !year || word.cardinal.is_some() || article
        }
    }

    /// “the stage crosses the gorge”: an unknown word in -s between a singular and an
    /// article.
    fn is_third_person(&self, i: usize) -> bool {
        const S: u128 = 19;
        const OWN: [u128; 4] =
            [spelled(b"his"), spelled(b"her"), spelled(b"its"), spelled(b"their")];
        // “water towards the wetlands”
        const NONE: [u128; 9] = [
            spelled(b"towards"),
            spelled(b"besides"),
            spelled(b"always"),
            spelled(b"sometimes"),
            spelled(b"perhaps"),
            spelled(b"whereas"),
            spelled(b"versus"),
            spelled(b"minus"),
            spelled(b"plus"),
        ];
        let plain = |i: usize| {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            let latin = token.key & LATIN != 0 && token.shape == Shape::Word;
            let timeless = word.weekday.is_none() && word.month.is_none() && word.unit.is_none();
            let noun = matches!(word.tense, None | Some(Tense::Bare | Tense::Intent));
            latin && timeless && word.kw.is_none() && noun
        };
        let ends = |key: u128| key & 63 == S && key >> 6 & 63 != S && (key & !LATIN) >> 12 != 0;
        let article = |i: usize| {
            let kw = self.tokens.get(i).and_then(|token| self.lexicon.word(token.word).kw);
            let key = self.tokens.get(i).map(|token| token.key);
            matches!(kw, Some(Kw::The | Kw::A)) || key.is_some_and(|key| OWN.contains(&key))
        };
        // “who presents his budget”
        let who = i > 0 && self.tokens[i - 1].key == spelled(b"who");
        ends(self.tokens[i].key)
            && i > 0
            && !NONE.contains(&self.tokens[i].key)
            && article(i + 1)
            && !self.starts_line(i)
            && plain(i)
            && (who || self.is_behind_aside(i) || plain(i - 1) && self.tokens[i - 1].key & 63 != S)
    }

    /// “Hera, which flew past it, makes its own pass”: the comma that closes an aside.
    fn is_behind_aside(&self, i: usize) -> bool {
        const REACH: usize = 30;
        let comma = |i: usize| matches!(self.tokens[i].sign(), Some(','));
        let opens = |i: &usize| comma(*i) || self.ends_sentence(*i) || self.starts_line(*i + 1);
        let from = i.saturating_sub(REACH);
        let Some(close) = i.checked_sub(1).filter(|close| comma(*close)) else { return false };
        // The one that opened it stands behind a name or noun alone.
        let open = (from..close).rev().find(opens).filter(|open| comma(*open));
        open.is_some_and(|open| close - open > 3 && self.is_latin(open.saturating_sub(1)))
    }

    /// “was to fly”, “were to meet”, not “was to have met”.
    fn was_to(&self, i: usize) -> bool {
        let was = [spelled(b"was"), spelled(b"were")].contains(&self.tokens[i].key);
        let to = || self.tokens.get(i + 1).map(|next| next.key) == Some(spelled(b"to"));
        let plain = || self.tokens.get(i + 2).is_some_and(|next| next.shape == Shape::Word);
        was && to() && plain() && !self.is_have(i + 2)
    }

    /// “could not”, “could only”, “could hardly”: what was not possible then.
    fn could_not(&self, i: usize) -> bool {
        const NOT: [u128; 4] =
            [spelled(b"not"), spelled(b"only"), spelled(b"hardly"), spelled(b"barely")];
        let next = self.tokens.get(i + 1);
        self.tokens[i].key == spelled(b"could") && next.is_some_and(|next| NOT.contains(&next.key))
    }

    /// “and visit the same side again”: a base form behind “and” and before an article.
    fn is_joined_verb(&self, i: usize) -> bool {
        let kw = |i: usize| self.tokens.get(i).and_then(|token| self.lexicon.word(token.word).kw);
        i > 0 && kw(i - 1) == Some(Kw::And) && matches!(kw(i + 1), Some(Kw::The | Kw::A))
    }

    pub(super) fn is_latin(&self, i: usize) -> bool {
        self.tokens[i].key & LATIN != 0
    }

    /// “have”
    fn is_have(&self, i: usize) -> bool {
        self.lexicon.word(self.tokens[i].word).kw == Some(Kw::Has)
            && self.tokens[i].key & LATIN != 0
    }
}
