//! Where a mention's clause looks: behind, ahead, or nobody knows.

use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::timex::expr::{Day, Found};
use crate::extract::tokens::{Glue, LATIN, Shape, Token};
use std::ops::Range;

/// Where a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Behind.
    Back,
    /// Nobody knows.
    Unknown,
    /// A present verb, or a date that is an object («۱۵ دسامبر را تعیین کرد»):
    /// rather ahead, which decides between days that are near.
    Present,
    /// A limit («تا ۶ سپتامبر»): ahead, unless it is only just over.
    Limit,
    /// Plainly ahead.
    Ahead,
}

impl Site<'_> {
    /// Whether the clause of a mention is plainly about what is to come.
    pub(super) fn looks(&self, index: usize) -> Looks {
        let sentence = self.sentence(index);
        let found = &self.found[index];
        let english = |token: &Token| token.key & LATIN != 0;
        if self.tokens[found.first..found.past].iter().any(english) {
            if self.is_also_for(index) {
                return Looks::Ahead;
            }
            return self.english_verdict(&sentence, found);
        }
        if self.is_for(found.first) || self.is_deferred(index) {
            return Looks::Ahead;
        }
        if self.is_answered(found, &sentence) || self.is_own_outcome(found, sentence.end) {
            return Looks::Back;
        }
        if self.is_until(found) && self.is_term_given(found.past) {
            return Looks::Limit;
        }
        if self.is_weekday_since(found) && self.stands_open(found.past..sentence.end) {
            return Looks::Back;
        }
        let after = found.past..sentence.end;
        let looks = match self.verdict(after.clone()) {
            // «حمله چهارشنبه را محکوم کرد»: nothing is set for a day.
            Looks::Back if self.is_forecast(index, after.clone()) => Looks::Ahead,
            Looks::Back if !self.plans(after) => Looks::Back,
            _ if self.is_object(found.past) => Looks::Present,
            looks => looks,
        };
        let before = || sentence.start..found.first;
        if looks == Looks::Ahead && (self.was_planned(before()) || self.was_done(before())) {
            return Looks::Unknown;
        }
        if looks == Looks::Unknown && self.is_announced(found, &sentence) {
            return Looks::Ahead;
        }
        let looks = match looks {
            Looks::Unknown
                if self.is_weekday(found) && self.is_at_rest(found.past..sentence.end) =>
            {
                Looks::Present
            }
            looks => looks,
        };
        let open = matches!(looks, Looks::Unknown | Looks::Present);
        if open && self.is_prepared_for(found, &sentence) {
            return Looks::Ahead;
        }
        if open && self.is_led_back(found, &sentence) {
            return Looks::Back;
        }
        if open && self.is_led(sentence.start..found.first) {
            return Looks::Ahead;
        }
        if open && self.is_until(found) { Looks::Limit } else { looks }
    }

    pub(super) fn tense(&self, i: usize) -> Option<Tense> {
        self.lexicon.word(self.tokens[i].word).tense
    }

    /// A weekday and nothing that says which.
    fn is_weekday(&self, found: &Found) -> bool {
        found.expr.point().is_some_and(|point| {
            let which = point.day.is_some() || point.turn.is_some() || point.week.is_some();
            // «از شنبه ممنوع است»
            let from =
                found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
            let since = from == Some(Some(Kw::From));
            // «به حکم یکشنبه اعتراض دارد»: the day is the noun's.
            let own = found.first.checked_sub(2).is_some_and(|i| {
                let word = self.lexicon.word(self.tokens[i].word);
                word.kw.is_some() || self.lexicon.word(self.tokens[i + 1].word).happening
            });
            point.weekday.is_some() && !which && point.month.is_none() && !since && !own
        })
    }

    /// «شورا سه‌شنبه جلسه دارد», «فینال شنبه‌شب در دوحه است», «سه‌شنبه باید جبران کنند»: news
    /// says «داشت» and «بود» of a day that is over.
    #[cold]
    fn is_at_rest(&self, mut range: Range<usize>) -> bool {
        let first = range.start;
        let verdict = range.find_map(|i| {
            let token = &self.tokens[i];
            if token.sign().is_some_and(|sign| !matches!(sign, '«' | '»' | '(' | ')')) {
                return Some(false);
            }
            // «شده است» tells what happened.
            let rests = || i > first && !self.is_participle(i - 1);
            match self.lexicon.word(token.word).tense {
                Some(Tense::Past) => Some(false),
                Some(Tense::PastOrNoun) if self.is_light_past(i) => Some(false),
                _ if self.lexicon.has_it(token.key) => Some(true),
                _ => self.lexicon.is_state(token.key).then(rests),
            }
        });
        verdict == Some(true)
    }

    /// Whether a word of plans stands in a range: «تعیین», «تعطیل».
    fn plans(&self, mut range: Range<usize>) -> bool {
        range.any(|i| {
            let tense = self.lexicon.word(self.tokens[i].word).tense;
            matches!(tense, Some(Tense::Plan | Tense::Announce | Tense::Defer))
        })
    }

    /// «… را»: the verb does something to the day and need not happen on it.
    pub(super) fn is_object(&self, past: usize) -> bool {
        self.tokens.get(past).is_some_and(|t| self.lexicon.word(t.word).kw == Some(Kw::Object))
    }

    /// «سه‌شنبه را عزای عمومی اعلام کرد»: whether a day is the object of what was done.
    pub(super) fn is_object_told(&self, index: usize) -> bool {
        let past = self.found[index].past;
        let told = || self.verdict(past..self.sentence(index).end);
        self.is_object(past) && matches!(told(), Looks::Back | Looks::Unknown)
    }

    /// «برای فردا», «برای روز دوشنبه»: what is planned for a day.
    pub(super) fn is_for(&self, first: usize) -> bool {
        first > 0 && {
            let before = &self.tokens[first - 1];
            self.lexicon.is_for(before.key) || self.lexicon.word(before.word).kw == Some(Kw::For)
        }
    }

    /// «آغاز ثبت‌نام از شنبه»: a heading without a verb.
    fn is_announced(&self, found: &Found, sentence: &Range<usize>) -> bool {
        let word = |i: usize| self.lexicon.word(self.tokens[i].word);
        let from = found.first > sentence.start && word(found.first - 1).kw == Some(Kw::From);
        from && found.past == sentence.end
            && (sentence.start..found.first).any(|i| word(i).tense == Some(Tense::Plan))
    }

    /// «تا ۲۵ آذر»: a limit, when no past verb says otherwise.
    pub(super) fn is_until(&self, found: &Found) -> bool {
        let before = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        before == Some(Some(Kw::To))
            || self.lexicon.word(self.tokens[found.first].word).kw == Some(Kw::To)
    }

    /// What the first verb after a mention says.
    pub(super) fn verdict(&self, range: Range<usize>) -> Looks {
        let (mut planned, mut announced, mut from, mut bound) = (false, false, false, false);
        let mut purpose = false;
        let past = range.end;
        let mut clause = None;
        let back = |announced| if announced { Looks::Unknown } else { Looks::Back };
        let present = |planned| if planned { Looks::Ahead } else { Looks::Present };
        for i in range {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            match word.tense {
                // «گرفته شود», «اعزام شده باشد»: the verb is the next word.
                Some(Tense::Past) if self.goes_on(i) => {}
                Some(Tense::Past) if !self.after_will(i) => return back(announced),
                // «از مردم خواست مهربان باشند»
                Some(Tense::PastOrNoun) if from && self.lexicon.is_asked(token.key) => {
                    return Looks::Back;
                }
                Some(Tense::PastOrNoun)
                    if !self.after_will(i) && (self.ends_clause(i) || self.is_light_past(i)) =>
                {
                    return back(announced);
                }
                Some(Tense::Announce | Tense::Defer) => (planned, announced) = (true, true),
                Some(Tense::Future | Tense::Subjunctive | Tense::Present)
                    if clause.is_some()
                        && (bound && (self.is_comma(i + 1) || self.is_told_after(i + 1..past))
                            || self.is_set_apart(i + 1..past)) =>
                {
                    (planned, announced) = clause.take().unwrap_or_default();
                }
                // «توری را درید تا ماهی خفه نشود»: what somebody did it for.
                Some(Tense::Subjunctive) if purpose => return Looks::Unknown,
                Some(Tense::Future | Tense::Subjunctive) => return Looks::Ahead,
                Some(Tense::Plan) => planned = true,
                Some(Tense::Present) => return present(planned),
                _ => {}
            }
            match word.kw {
                Some(Kw::From) => from = true,
                Some(Kw::To) => purpose |= !self.is_time(i + 1),
                Some(Kw::Which) => {
                    clause = Some((planned, announced));
                    bound = i > 0 && self.binds(i - 1);
                }
                // «هر روز هزار نفر ثبت‌نام می‌کنند»: that goes on, and is not set for a day.
                Some(Kw::Every) if self.is_time(i + 1) => return Looks::Unknown,
                _ => {}
            }
            // «چهارشنبه … تعطیل است»
            if planned && self.lexicon.is_state(token.key) && self.is_plan(i - 1) {
                return Looks::Ahead;
            }
            // «می شود», «می‌شود»: the prefix and its verb are two tokens.
            let next = self.tokens.get(i + 1).map(|next| self.lexicon.word(next.word));
            let prefix = word.month.is_some() || word.tense == Some(Tense::Prefix);
            if let Some(verb) = next.filter(|verb| prefix && verb.verb) {
                if clause.is_some() && self.is_set_apart(i + 2..past) {
                    (planned, announced) = clause.take().unwrap_or_default();
                    continue;
                }
                // «می‌برد», «می‌خورد» are more often of the present.
                let same = self.tokens.get(i + 1).is_some_and(|t| self.lexicon.is_both(t.key));
                return match verb.tense {
                    Some(Tense::PastOrNoun) if same => present(planned),
                    Some(Tense::Past | Tense::PastOrNoun) => Looks::Back,
                    Some(Tense::Telling) if !planned => Looks::Unknown,
                    _ => present(planned),
                };
            }
            if token.is_sign('»') || token.is_sign(':') {
                break;
            }
        }
        Looks::Unknown
    }

    /// «پیش از اینکه», «برای آن که»: what comes before a clause whose verb wishes without
    /// saying where the main one looks.
    fn binds(&self, i: usize) -> bool {
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let this = i > 0 && matches!(kw(i), Some(Kw::This | Kw::That));
        let at = i - usize::from(this);
        let without = self.lexicon.word(self.tokens[at].word).without;
        kw(at) == Some(Kw::From) || without || self.lexicon.is_for(self.tokens[at].key)
    }

    fn is_comma(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| matches!(token.sign(), Some('،' | ',')))
    }

    /// Whether a word says something of time.
    fn is_time(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| self.lexicon.word(token.word).timely)
    }

    /// Whether something is put off to a mention: «به سه‌شنبه موکول شد», “postponed
    /// to Friday”; «موکول شده بود» may be over.
    pub(super) fn is_deferred(&self, index: usize) -> bool {
        const NEAR: usize = 4;
        let found = &self.found[index];
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let led = found.first > 0 && matches!(kw(found.first - 1), Some(Kw::At | Kw::To));
        if !led {
            return false;
        }
        if self.tokens[found.first - 1].key & LATIN != 0 {
            return self.is_put_off(found);
        }
        let past = (found.past + NEAR).min(self.tokens.len());
        let defers = |i: &usize| self.tense(*i) == Some(Tense::Defer);
        let ends = |i: &usize| self.starts_line(*i) || self.tokens[*i].shape == Shape::Sign;
        let word = (found.past..past).take_while(|i| !ends(i)).find(defers);
        word.is_some_and(|i| !(i + 1..i + 4).any(|k| self.is_pluperfect(k)))
    }

    /// «تا جمعه مهلت داده است», «تا ۱۲ تیر قول داد»: a time that was given, and lies ahead.
    #[cold]
    fn is_term_given(&self, past: usize) -> bool {
        let lead = self.tokens.get(past).is_some_and(|token| {
            matches!(self.lexicon.word(token.word).tense, Some(Tense::Lead | Tense::Announce))
        });
        let given = self.tokens.get(past + 1).is_some_and(|t| self.lexicon.is_given(t.key));
        lead && given && !self.is_pluperfect(past + 2)
    }

    /// «از سه‌شنبه»: a weekday alone since which something goes on.
    fn is_weekday_since(&self, found: &Found) -> bool {
        let alone = found.expr.point().is_some_and(|point| {
            point.weekday.is_some() && point.day.is_none() && point.turn.is_none()
        });
        let before = found.first.checked_sub(1).map(|i| self.lexicon.word(self.tokens[i].word).kw);
        alone && before == Some(Some(Kw::From))
    }

    /// «به روی کامیون‌ها باز است»: how something stands since then.
    fn stands_open(&self, mut range: Range<usize>) -> bool {
        const REACH: usize = 10;
        range.end = range.end.min(range.start + REACH);
        let verb = range.find(|i| {
            let token = &self.tokens[*i];
            let word = self.lexicon.word(token.word);
            let told = word.tense.is_some_and(|tense| tense != Tense::Plan);
            told || token.shape == Shape::Sign || self.lexicon.is_state(token.key)
        });
        verb.is_some_and(|i| {
            self.lexicon.is_state(self.tokens[i].key)
                && self.lexicon.is_ajar(self.tokens[i - 1].key)
        })
    }

    /// «۲۳ فروردین آغاز شده و امروز به پایان می‌رسد»: a time of its own behind a token.
    fn is_dated_again(&self, i: usize) -> bool {
        const NEAR: usize = 8;
        let next = self.found.partition_point(|found| found.first < i);
        self.found.get(next).is_some_and(|found| found.first < i + NEAR)
    }

    /// «… فردا می‌بارد. چهارشنبه سامانه خارج شده و دما افت می‌کند»: in a forecast a participle
    /// takes its tense from the verb behind «و».
    fn is_forecast(&self, index: usize, mut range: Range<usize>) -> bool {
        const NEAR: usize = 60;
        let found = &self.found[index];
        let before = index.checked_sub(1).map(|before| &self.found[before]);
        let tomorrow = before.is_some_and(|before| {
            let shift = before.expr.point().and_then(|point| point.day);
            matches!(shift, Some(Day::Shift(1..))) && before.past + NEAR > found.first
        });
        let weekday = found.expr.point().is_some_and(|point| point.weekday.is_some());
        let told = |i: &usize| self.tense(*i) == Some(Tense::Past);
        let Some(verb) = range.find(|i| tomorrow && weekday && told(i)) else { return false };
        let and = self.tokens.get(verb + 1).map(|token| self.lexicon.word(token.word).kw);
        self.is_participle(verb)
            && and == Some(Some(Kw::And))
            && !self.is_dated_again(verb + 1)
            && self.verdict(verb + 2..range.end) == Looks::Present
    }

    /// Whether a participle is part of a longer verb that is not past.
    fn goes_on(&self, i: usize) -> bool {
        let word = |i: usize| self.tokens.get(i).map(|token| self.lexicon.word(token.word));
        let Some(next) = word(i + 1) else { return false };
        let split = next.month.is_some() && word(i + 2).is_some_and(|verb| verb.verb);
        split || matches!(next.tense, Some(Tense::Future | Tense::Subjunctive | Tense::Present))
    }

    /// Whether a clause is over after a token.
    pub(super) fn ends_clause(&self, i: usize) -> bool {
        self.tokens.get(i + 1).is_none_or(|next| {
            let word = self.lexicon.word(next.word);
            let (kw, over) = (word.kw, next.shape == Shape::Sign || next.glue == Glue::Line);
            over || word.without
                || kw == Some(Kw::And)
                || kw == Some(Kw::Which) && self.is_of_noun(i)
        })
    }

    fn after_will(&self, i: usize) -> bool {
        i > 0 && self.lexicon.word(self.tokens[i - 1].word).kw == Some(Kw::Will)
    }
}
