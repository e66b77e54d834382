//! «به گزارش تابناک به نقل از ایسنا؛»: who is quoted, in a clause of its own or
//! within the first sentence.

use super::{Byline, note};
use crate::article::agencies;
use crate::article::tokens::{Kind, Token, longest};
use crate::article::words::{self, Class};

/// «به گزارش خبرنگار مهر به نقل از رویترز، ».
pub(super) fn read(tokens: &[Token]) -> Option<Byline> {
    let opening = |word: &str| {
        matches!(
            word,
            "بهگزارش"
                | "بهنقلاز"
                | "بنابهگزارش"
                | "بنابرگزارش"
                | "بهگزارشازقول"
                | "بانقلاز"
        )
        .then_some(word == "بهنقلاز")
    };
    let (mut relaying, mut at) = longest(tokens, 0, 4, opening)?;
    let mut byline = Byline::default();
    let (mut strange, mut temporal, mut direct) = (0, false, true);
    while at < tokens.len().min(40) {
        if let Some((agency, after)) = agencies::find(tokens, at, direct) {
            note(&mut byline, agency, relaying);
            (at, direct) = (after, false);
            continue;
        }
        if let Some(((), after)) =
            longest(tokens, at, 2, |w| (w == "نقلاز" || w == "بهنقلاز").then_some(()))
        {
            (at, relaying, direct) = (after, true, true);
            continue;
        }
        let token = &tokens[at];
        match &token.kind {
            Kind::Mark('،' | '؛' | ':' | ',' | ';') => match continuation(tokens, at + 1) {
                Some(after) if byline.agency.is_some() => {
                    (at, relaying, direct) = (after, true, true);
                    continue;
                }
                _ => {
                    let whole = !temporal && strange <= 8;
                    byline.clause = Some(token.span.end);
                    byline.end = whole.then_some(token.span.end);
                    break;
                }
            },
            Kind::Mark('.' | '!' | '؟') | Kind::Number(..) => temporal = true,
            Kind::Word(word) if words::is(word, Class::Temporal) => temporal = true,
            Kind::Word(word) => {
                direct = word == "از" || word == "و" && relaying;
                relaying |= word == "از" && byline.agency.is_some();
                strange += 1;
            }
            Kind::Mark(_) => {}
        }
        at += 1;
    }
    (byline.agency.is_some() || !byline.relays.is_empty()).then_some(byline)
}

/// «، به نقل از» after a mark: the index behind it.
fn continuation(tokens: &[Token], at: usize) -> Option<usize> {
    longest(tokens, at, 4, |w| matches!(w, "بهنقلاز" | "وبهنقلاز" | "نقلاز").then_some(()))
        .map(|((), after)| after)
}
