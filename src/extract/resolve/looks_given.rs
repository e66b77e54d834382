//! Days to come that were given or set for somebody: “gave the parties until May 5”,
//! “invited the leaders to a meeting on May 14”; and days that a noun has of its own.

use super::looks::Looks;
use super::site::Site;
use crate::extract::lexicon::{Kw, Tense};
use crate::extract::timex::expr::{Found, Slice};
use crate::extract::timex::spelled;
use crate::extract::tokens::{Glue, LATIN, Shape};

/// How many words before its day what was given may stand.
const REACH: usize = 9;

/// “given until”
const GIVING: [u128; 22] = [
    spelled(b"gave"),
    spelled(b"given"),
    spelled(b"giving"),
    spelled(b"give"),
    spelled(b"gives"),
    spelled(b"granted"),
    spelled(b"granting"),
    spelled(b"allowed"),
    spelled(b"allowing"),
    spelled(b"had"),
    // “have until May 5”, “has banned it until May 5”
    spelled(b"has"),
    spelled(b"have"),
    spelled(b"having"),
    spelled(b"set"),
    // “released on bail until September”, “banned until May”
    spelled(b"released"),
    spelled(b"remanded"),
    spelled(b"bailed"),
    spelled(b"banned"),
    spelled(b"barred"),
    spelled(b"suspended"),
    spelled(b"extended"),
    spelled(b"guaranteed"),
];

/// “asked for a ransom by Friday”
const DEMANDING: [u128; 9] = [
    spelled(b"asked"),
    spelled(b"demanded"),
    spelled(b"ordered"),
    spelled(b"told"),
    spelled(b"urged"),
    spelled(b"requested"),
    spelled(b"required"),
    spelled(b"promised"),
    spelled(b"pledged"),
];

/// “its close on Monday”
const OWN: [u128; 4] = [spelled(b"its"), spelled(b"his"), spelled(b"her"), spelled(b"their")];

/// “invited to”
const INVITING: [u128; 8] = [
    spelled(b"invited"),
    spelled(b"inviting"),
    spelled(b"invites"),
    spelled(b"summoned"),
    spelled(b"summoning"),
    spelled(b"convened"),
    spelled(b"convening"),
    spelled(b"proposed"),
];

/// “urged members to rally on Saturday”: whoever bids speaks of what is to come.
const BIDDING: [u128; 6] = [
    spelled(b"urged"),
    spelled(b"invited"),
    spelled(b"called"),
    spelled(b"asked"),
    spelled(b"summoned"),
    spelled(b"appealed"),
];

/// Verbs whose past is spelled as their present, and nouns as well.
const UNMARKED: [u128; 10] = [
    spelled(b"cut"),
    spelled(b"burst"),
    spelled(b"cost"),
    spelled(b"split"),
    spelled(b"cast"),
    spelled(b"shed"),
    spelled(b"spread"),
    spelled(b"hurt"),
    spelled(b"bid"),
    spelled(b"thrust"),
];

/// What nobody knows before it has happened: “Sunday's win”, “Friday's blast”.
const OUTCOMES: [u128; 32] = [
    spelled(b"win"),
    spelled(b"victory"),
    spelled(b"triumph"),
    spelled(b"defeat"),
    spelled(b"loss"),
    spelled(b"draw"),
    spelled(b"result"),
    spelled(b"attack"),
    spelled(b"attacks"),
    spelled(b"blast"),
    spelled(b"explosion"),
    spelled(b"bombing"),
    spelled(b"shooting"),
    spelled(b"killing"),
    spelled(b"killings"),
    spelled(b"massacre"),
    spelled(b"violence"),
    spelled(b"crash"),
    spelled(b"collision"),
    spelled(b"accident"),
    spelled(b"collapse"),
    spelled(b"quake"),
    spelled(b"earthquake"),
    spelled(b"flood"),
    spelled(b"floods"),
    spelled(b"fire"),
    spelled(b"blaze"),
    spelled(b"death"),
    spelled(b"deaths"),
    spelled(b"arrests"),
    spelled(b"blackout"),
    spelled(b"outage"),
];

impl Site<'_> {
    /// “Sunday's win”: whether a day is of what is over, whatever the clause says of it.
    pub(super) fn is_of_outcome(&self, found: &Found) -> bool {
        const NEAR: usize = 4;
        let owned = self.tokens.get(found.past);
        let owned = owned.is_some_and(|token| matches!(token.sign(), Some('\'' | '’')));
        let limit = self.tokens.len().min(found.past + 2 + NEAR);
        owned
            && self.tokens[(found.past + 2).min(limit)..limit]
                .iter()
                .take_while(|token| token.shape == Shape::Word)
                .any(|token| OUTCOMES.contains(&token.key))
    }

    /// “a premium to its close on Monday”, “the attack on Friday is the third”: what the day
    /// belongs to stands right before it.
    pub(super) fn is_outcome_on(&self, found: &Found) -> bool {
        let weekday = found.expr.point().is_some_and(|p| p.weekday.is_some() && p.turn.is_none());
        let Some(noun) = found.first.checked_sub(2).filter(|noun| weekday && *noun > 0) else {
            return false;
        };
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let (noun_key, before) = (self.tokens[noun].key, &self.tokens[noun - 1]);
        // “its close”, “Kestrel's close”, not “banks close”
        let owned = before.sign().is_none() && (before.key & !LATIN) >> 6 == 0
            || OWN.contains(&before.key)
            || kw(noun - 1) == Some(Kw::The);
        let outcome = OUTCOMES.contains(&noun_key) || noun_key == spelled(b"close");
        kw(noun + 1) == Some(Kw::On) && outcome && owned
    }

    /// “the June 28 election”: a day and month that tell which one is meant, whatever the
    /// verb before says of it.
    pub(super) fn is_before_noun(&self, found: &Found) -> bool {
        let dated = found.expr.point().is_some_and(|p| p.day.is_some() && p.month.is_some());
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        // “the” is read as part of the date.
        let led = kw(found.first) == Some(Kw::The);
        let noun = self.tokens.get(found.past).is_some_and(|token| {
            let word = self.lexicon.word(token.word);
            let plain = word.kw.is_none() && word.tense.is_none();
            plain && token.key & LATIN != 0 && token.glue <= Glue::Space
        });
        dated && led && noun
    }

    /// Whether a weekday is the limit of what was asked for: “demanded $4 million by Friday”.
    #[cold]
    pub(super) fn is_demanded_by(&self, start: usize, found: &Found) -> bool {
        let weekday = found.expr.point().is_some_and(|p| p.weekday.is_some() && p.turn.is_none());
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let led = found.first.checked_sub(1).filter(|led| weekday && kw(*led) == Some(Kw::By));
        led.is_some_and(|led| {
            let from = led.saturating_sub(REACH).max(start);
            self.tokens[from..led].iter().any(|token| DEMANDING.contains(&token.key))
        })
    }

    /// “has promised to publish its findings at the weekend”, “urged its members to rally on
    /// Saturday”: what somebody promises and asks is done later. One who “agreed to resign
    /// on Monday” may have agreed then, and only news of now says “has agreed”.
    #[cold]
    pub(super) fn is_bidden_to(&self, start: usize, found: &Found) -> bool {
        const FAR: usize = 16;
        const HAVE: [u128; 2] = [spelled(b"has"), spelled(b"have")];
        let point = found.expr.point();
        let weekend = point.is_some_and(|p| p.slice == Some(Slice::Weekend));
        let near = point.is_some_and(|p| {
            let day = p.weekday.is_some() && p.week.is_none() || weekend;
            day && p.turn.is_none() && p.day.is_none() && p.month.is_none()
        });
        if !near {
            return false;
        }
        let from = found.first.saturating_sub(FAR).max(start);
        let mut to = false;
        for i in (from..found.first).rev() {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            if matches!(token.sign(), Some(',' | '“' | '”' | '"' | '—' | ':')) {
                return false;
            }
            if word.tense == Some(Tense::Announce) || BIDDING.contains(&token.key) {
                let has = |i: usize| HAVE.contains(&self.tokens[i].key);
                let now = (i.saturating_sub(2).max(start)..i).any(has);
                return to && (now || weekend || BIDDING.contains(&token.key));
            }
            let told = || self.english_verb(i) == Some(Looks::Back);
            if told() || self.found.iter().any(|other| other.past == i + 1) {
                return false;
            }
            to |= word.kw == Some(Kw::To) && !self.is_until_word(token);
        }
        false
    }

    /// “ordered him to be held”: whether somebody bade or allowed what the “to” at a token
    /// opens.
    pub(super) fn is_ordered(&self, to: usize) -> bool {
        const REACH: usize = 5;
        (to.saturating_sub(REACH)..to).any(|i| self.tokens[i].key == spelled(b"ordered"))
    }

    /// “soldiers cut through the bank”: a verb behind a plural or a pronoun whose past looks
    /// like its present, which news seldom means.
    pub(super) fn is_unmarked_past(&self, i: usize) -> bool {
        UNMARKED.contains(&self.tokens[i].key)
            && (self.is_behind_plural(i) || self.is_behind_several(i))
    }

    /// Whether a month, or a day of one, was given as a limit, or somebody was bidden to it.
    #[cold]
    pub(super) fn is_given_until(&self, start: usize, found: &Found) -> bool {
        let point = found.expr.point();
        let month = point.is_some_and(|p| p.month.is_some());
        let dated = month && point.is_some_and(|p| p.day.is_some());
        let own = self.is_until_word(&self.tokens[found.first]);
        let led = if own { Some(found.first) } else { found.first.checked_sub(1) };
        let Some(led) = led.filter(|led| (month || own) && *led > start) else {
            return false;
        };
        let from = led.saturating_sub(REACH).max(start);
        let before = &self.tokens[from..led];
        let holds = |keys: &[u128]| before.iter().rposition(|token| keys.contains(&token.key));
        if self.is_until_word(&self.tokens[led]) {
            return holds(&GIVING).is_some();
        }
        let kw = |i: usize| self.lexicon.word(self.tokens[i].word).kw;
        let on = matches!(kw(led), Some(Kw::On | Kw::In));
        let bidden = holds(&INVITING).filter(|_| on && dated);
        bidden.is_some_and(|at| {
            before[at..].iter().any(|token| {
                let to = self.lexicon.word(token.word).kw;
                matches!(to, Some(Kw::To | Kw::For | Kw::A))
            })
        })
    }
}
