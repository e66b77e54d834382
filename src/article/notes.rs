//! Days of publication that no dateline says: notes like “This article was first
//! published on June 24, 2016”, and the address of the page.

use super::Span;
use super::dateline::Rank;
use super::dates::{Greed, Run, read_run};
use super::tokens::{Token, digit, tokenize_first};
use super::words::{self, Class};
use super::written::{century, whole};

/// No note is longer, in bytes and in words and marks.
const LONGEST: usize = 500;
const MOST_TOKENS: usize = 60;
/// The article names itself within so many words.
const SELF_REACH: usize = 14;

/// «این یادداشت تحلیلی»: and no name is longer.
const SELF_LONGEST: usize = 4;

/// A line in which an article says when it was published.
pub(super) fn read(text: &str, line: Span) -> Option<(Rank, Run)> {
    if line.end - line.start > LONGEST {
        return None;
    }
    // Most lines are told apart by their first words.
    let head = tokenize_first(text, line.start..line.end, SELF_REACH + SELF_LONGEST);
    let itself = names_itself(&head)?;
    let tokens = tokenize_first(text, line.start..line.end, MOST_TOKENS);
    let has = |class: Class, from: usize| {
        let found = |t: &Token| t.word().is_some_and(|word| words::is(word, class));
        tokens[from..].iter().position(found).map(|at| from + at)
    };
    let in_print = |at: usize| tokens[at..].iter().any(|token| token.word() == Some("print"));
    let (done, rank) = match (has(Class::Issuing, itself), has(Class::Changing, itself)) {
        (Some(at), _) if has(Class::First, 0).is_some() => (at, Rank::Note),
        (Some(at), _) if in_print(at) => (at, Rank::Bottom),
        (Some(at), changed) if changed.is_none_or(|other| at < other) => (at, Rank::Label),
        (_, changed) => (changed?, Rank::Updated),
    };
    // English tells the day behind its verb, Persian before it.
    let latin = tokens[done].word().is_some_and(str::is_ascii);
    let from = if latin { done } else { itself };
    let run = (from..tokens.len())
        .map(|at| read_run(&tokens, at, Greed::Prefix))
        .find(|run| run.dates.iter().any(|date| date.year.is_some() && date.day.is_some()))?;
    Some((rank, run))
}

/// «این گزارش», “a version of this article”: the index behind it.
fn names_itself(tokens: &[Token]) -> Option<usize> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    (0..tokens.len().min(SELF_REACH)).find_map(|at| {
        let this = matches!(word(at), Some("this" | "the" | "این" | "متن"));
        let reach = at + 1..at + SELF_LONGEST;
        let own = |at: &usize| word(*at).is_some_and(|name| words::is(name, Class::Own));
        this.then(|| reach.into_iter().find(own).map(|at| at + 1))?
    })
}

/// The day in an address: «…/2025/10/07/…», «/2025/aug/12/», «/1400-06-02».
pub(super) fn read_address(text: &str, line: Span) -> Option<Run> {
    let tokens = tokenize_first(text, line.start..line.end, MOST_TOKENS);
    let slash = |token: &Token| token.is_mark(&['/']);
    (1..tokens.len()).filter(|at| slash(&tokens[at - 1])).find_map(|at| {
        let (_, 4) = tokens[at].number()? else { return None };
        let run = read_run(&tokens[at..], 0, Greed::Prefix);
        let ends = tokens.get(at + run.next).is_none_or(|token| token.is_mark(&['/', '-', '.']));
        let whole = run.dates.iter().any(|date| date.year.is_some() && date.day.is_some());
        (whole && ends).then_some(run)
    })
}

/// «1403051408214», «97012209421»: the days that a code can begin with.
pub(super) fn read_code(value: &str) -> Option<Run> {
    const FEWEST: usize = 9;
    let digits = value.chars().map_while(digit).count();
    let figure = |from: usize, to: usize| {
        let figures = value.chars().skip(from).take(to - from);
        figures.filter_map(digit).fold(0, |sum, digit| sum * 10 + digit)
    };
    if digits < FEWEST {
        return None;
    }
    let long = (figure(0, 4), figure(4, 6), figure(6, 8));
    let short = (century(figure(0, 2)), figure(2, 4), figure(4, 6));
    let dates = [long, short].into_iter().filter_map(|(year, month, day)| whole(year, month, day));
    Some(Run { dates: dates.collect(), ..Run::default() })
}
