//! Days to come that were given or set for somebody: “gave the parties until May 5”,
//! “invited the leaders to a meeting on May 14”.

use super::site::Site;
use crate::extract::lexicon::Kw;
use crate::extract::timex::expr::Found;
use crate::extract::timex::spelled;
use crate::extract::tokens::Shape;

/// How many words before its day what was given may stand.
const REACH: usize = 9;

/// “given until”
const GIVING: [u128; 14] = [
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
];

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

    /// Whether a day with its month was given as a limit, or somebody was bidden to it.
    #[cold]
    pub(super) fn is_given_until(&self, start: usize, found: &Found) -> bool {
        let dated = found.expr.point().is_some_and(|p| p.day.is_some() && p.month.is_some());
        let Some(led) = found.first.checked_sub(1).filter(|led| dated && *led > start) else {
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
        let bidden = holds(&INVITING).filter(|_| on);
        bidden.is_some_and(|at| {
            before[at..].iter().any(|token| {
                let to = self.lexicon.word(token.word).kw;
                matches!(to, Some(Kw::To | Kw::For | Kw::A))
            })
        })
    }
}
