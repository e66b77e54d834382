//! Names beside a dateline: agencies, places, people, sections.

use super::{BARS, SEPARATORS, Scan, phrase};
use crate::article::byline::is_name;
use crate::article::tokens::Token;
use crate::article::words::{self, Class};
use crate::article::{Span, agencies, places};

/// No name has more words between bars, and none that no list knows elsewhere.
const LONGEST_NAME: usize = 6;
/// What stands between bars may be longer («۳ روز قبل از عرضه دارا دوم»).
const LONGEST_REMARK: usize = 9;

/// A site whose name is in small letters has no fewer of them.
const SITE: usize = 6;

impl Scan<'_> {
    /// The name of an agency, a place, a person, a section.
    pub(super) fn name(&mut self) -> Option<()> {
        let first = self.at;
        let credit = phrase(self.tokens, first, Class::Credit);
        let mut begins = credit.unwrap_or(first);
        // “Copyright © …”
        while self.tokens.get(begins).is_some_and(|t| t.mark().is_some() && !t.is_mark(SEPARATORS))
        {
            begins += 1;
        }
        let mut past = begins;
        while let Some(token) = self.tokens.get(past) {
            let parts = token.is_mark(SEPARATORS) && !self.is_hyphen(past);
            let behind = past > first;
            let gap = behind && self.is_gap(past);
            if parts || gap || behind && (self.is_dated(past) || self.is_issue(past)) {
                break;
            }
            past += 1;
        }
        (self.at, self.beside) = (past, true);
        let known = self.is_known(first, past);
        let glued = self.tokens.get(past).is_some_and(|token| !token.is_mark(SEPARATORS))
            && !self.is_gap(past)
            && !self.is_issue(past);
        let announces = self.tokens.get(past).is_some_and(|token| token.is_mark(&[':']))
            && self.is_dated(past + 1);
        if credit.is_some() {
            let end = self.before_fillers(begins, past);
            // «توسط مدیر سایت در دسته اخبار»
            let role = self.line.published.is_some() && end - begins <= LONGEST_REMARK;
            return (end == begins || self.credit(begins, end) || role).then_some(());
        }
        // «مهلت: ۱۲ مهر ۱۴۰۳», «تاریخ برگزاری: …»: whatever it is, it is not published then.
        if announces && !self.is_listed(first, past) {
            return None;
        }
        if known {
            return Some(());
        }
        if glued {
            return None;
        }
        self.unknown_name(first, past)
    }

    /// A name that no list knows.
    fn unknown_name(&mut self, first: usize, past: usize) -> Option<()> {
        let name = &self.tokens[first..past];
        let is_bar = |at: usize| self.tokens.get(at).is_none_or(|token| token.is_mark(BARS));
        let bar = |at: usize| is_bar(at) || self.is_gap(at);
        let barred = bar(past) && (first == 0 || is_bar(first - 1) || self.is_gap(first));
        // «- بیانیه اول (۱۴۰۲/۵/۳۰)»: an item of a list.
        let listed =
            first == 1 && self.tokens[0].is_mark(&['-', '•', '*', '▪', '■', '–', '●', '◦']);
        if listed {
            return None;
        }
        let words = name.iter().filter(|token| token.word().is_some()).count();
        let behind = self.line.published.is_some() && !self.beside_first();
        let occasion = |token: &Token| token.word().is_some_and(|w| words::is(w, Class::Occasion));
        let plain = self.is_plain(first, past) || self.is_short(first, past);
        if barred
            && words <= LONGEST_REMARK
            && (plain && words <= LONGEST_NAME || self.beside_first())
        {
            return Some(());
        }
        self.strange |= behind && !barred;
        let named = plain && words <= LONGEST_NAME && self.is_capital(first, past);
        (named && !name.iter().any(occasion)).then_some(())
    }

    /// Whether something stood before the date, so that what stands behind it
    /// is not what happened then.
    fn beside_first(&self) -> bool {
        self.line.published.as_ref().and_then(|run| run.span).is_some_and(|span| {
            self.tokens.first().is_some_and(|token| token.span.start < span.start)
        })
    }

    /// Whether tokens can be a name: of people, of a paper, of a section.
    fn is_plain(&self, first: usize, past: usize) -> bool {
        let (Some(from), Some(last)) =
            (self.tokens.get(first), past.checked_sub(1).and_then(|at| self.tokens.get(at)))
        else {
            return false;
        };
        is_name(self.text, Span { start: from.span.start, end: last.span.end })
    }

    /// «روزنامه سپیده», “The Sunday Herald”.
    fn is_outlet(&self, first: usize, past: usize) -> bool {
        let outlet = |token: &Token| token.word().is_some_and(|w| words::is(w, Class::Outlet));
        past - first <= LONGEST_NAME
            && self.tokens[first..past].iter().any(outlet)
            && (self.is_plain(first, past) || self.is_short(first, past))
            && self.is_capital(first, past)
    }

    /// «شماره ۲۴۰۲۵» behind a name.
    fn is_issue(&self, at: usize) -> bool {
        let number = self.tokens.get(at + 1).is_some_and(|token| token.number().is_some());
        number && phrase(&self.tokens[..=at], at, Class::Numbered).is_some()
    }

    /// “Tehran Times”, and not “Protesters block a road”: Latin names are written
    /// with capitals.
    fn is_capital(&self, first: usize, past: usize) -> bool {
        (first..past).filter(|at| self.tokens[*at].word().is_some()).all(|at| {
            let span = self.tokens[at].span;
            let word = &self.text[span.start..span.end];
            let small = word.starts_with(|c: char| c.is_ascii_lowercase());
            // “bdnews24”
            let glued = || {
                let next = self.tokens.get(at + 1);
                next.is_some_and(|next| next.number().is_some() && next.span.start == span.end)
            };
            // “insidethegames, October 22, 2021”: a site that opens the line.
            let site = || first == 0 && past == 1 && span.end - span.start >= SITE;
            !small
                || matches!(word, "of" | "the" | "and" | "for" | "de" | "al" | "e" | "s" | "via")
                || glued()
                || site()
        })
    }

    /// «کابل پرس?»: at most three words with whatever marks, and no sentence.
    fn is_short(&self, first: usize, past: usize) -> bool {
        let name = &self.tokens[first..past];
        let joins = |word: &str| matches!(word, "of" | "the" | "in" | "به" | "از" | "با" | "در");
        let fits = |token: &Token| match token.word() {
            Some(word) => joins(word) || !words::is(word, Class::Unnamed),
            None => token.number().is_none(),
        };
        let words = name.iter().filter(|token| token.word().is_some()).count();
        words <= 3 && name.len() <= 5 && name.iter().all(fits)
    }

    /// Notes who wrote it, when it can be a name.
    pub(super) fn credit(&mut self, first: usize, past: usize) -> bool {
        let (Some(from), Some(last)) =
            (self.tokens.get(first), past.checked_sub(1).and_then(|at| self.tokens.get(at)))
        else {
            return false;
        };
        let span = Span { start: from.span.start, end: last.span.end };
        let named = past > first && self.is_plain(first, past);
        if named && agencies::find(self.tokens, first, false).is_none() {
            self.line.reporter = self.line.reporter.or(Some(span));
        }
        named
    }

    /// An agency, a place, a desk, an office.
    fn is_known(&self, first: usize, past: usize) -> bool {
        let desk = |token: &Token| token.word().is_some_and(|w| words::is(w, Class::Desk));
        self.is_listed(first, past)
            || desk(&self.tokens[first]) && past - first <= LONGEST_NAME
            || self.is_outlet(first, past)
    }

    /// An agency or a place: «ایسنا/خوزستان», «خبرگزاری فارس گروه سیاسی», «کابل».
    fn is_listed(&self, first: usize, past: usize) -> bool {
        let past = self.before_fillers(first, past);
        let name = &self.tokens[first..past];
        let agency = agencies::find(name, 0, true).map(|(_, after)| after);
        let trusted = agency.is_some_and(|after| after == name.len() || name.len() <= LONGEST_NAME);
        trusted || places::find(name, 0) == Some(name.len())
    }

    /// “admin on”, «کابل در»: the index before words that lead a date.
    fn before_fillers(&self, first: usize, past: usize) -> usize {
        let filler = |at: &usize| {
            self.tokens[*at].word().is_some_and(|word| matches!(word, "on" | "at" | "در" | "به"))
        };
        let back = (first..past).rev().take_while(filler).count();
        past - back
    }

    /// Whether a token is a hyphen within a name.
    fn is_hyphen(&self, at: usize) -> bool {
        let glued = |at: usize| self.tokens[at - 1].span.end == self.tokens[at].span.start;
        let inside = at > 0 && at + 1 < self.tokens.len() && glued(at) && glued(at + 1);
        inside && self.tokens[at].is_mark(&['-']) && self.tokens[at + 1].word().is_some()
    }
}
