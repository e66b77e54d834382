//! What another thing comes after, goes on since or is in spite of is over, whatever the
//! verb says: «از زمان آتش‌سوزی یکشنبه خبری نیست», “despite the walkout on Sunday, life goes on”.

use super::site::Site;
use crate::extract::lexicon::Kw;
use crate::extract::timex::expr::Found;
use crate::extract::timex::spelled;
use std::ops::Range;

/// Words between what leads to a happening and its day, at most.
const FAR: usize = 12;
/// “despite the arrest on Sunday, …”
const LEADS: [u128; 4] =
    [spelled(b"since"), spelled(b"despite"), spelled(b"following"), spelled(b"amid")];
/// “After the fire on Monday the town is quiet”
const AFTER: u128 = spelled(b"after");

impl Site<'_> {
    /// Whether a day is that of a happening that something leads back to, with no verb
    /// between.
    pub(super) fn is_led_back(&self, found: &Found, sentence: &Range<usize>) -> bool {
        let from = sentence.start.max(found.first.saturating_sub(FAR));
        let mut happens = false;
        for i in (from..found.first).rev() {
            let token = &self.tokens[i];
            let word = self.lexicon.word(token.word);
            // “leaves after the Games in October”
            if LEADS.contains(&token.key) || token.key == AFTER && i == sentence.start {
                return true;
            }
            // «پس از انفجار», «از زمان انفجار», «از لحظه انفجار»
            let since = || {
                let next = self.lexicon.word(self.tokens[i + 1].word);
                let word = i > from && word.kw.is_none();
                word && next.happening && self.kw_of(i - 1) == Some(Kw::From)
            };
            if happens && (word.cause || since()) {
                return true;
            }
            if word.tense.is_some() || token.sign().is_some_and(|sign| sign != '-') {
                return false;
            }
            happens |= word.happening;
        }
        false
    }

    fn kw_of(&self, i: usize) -> Option<Kw> {
        self.lexicon.word(self.tokens[i].word).kw
    }
}
