//! Days to come that were given or set for somebody: “gave the parties until May 5”,
//! “invited the leaders to a meeting on May 14”.

use super::site::Site;
use crate::extract::lexicon::Kw;
use crate::extract::timex::expr::Found;
use crate::extract::timex::spelled;

/// How many words before its day what was given may stand.
const REACH: usize = 9;

/// “given until”
const GIVING: [u128; 12] = [
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

impl Site<'_> {
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
