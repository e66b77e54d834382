//! Where lines may end: UAX #14 with the tailoring that browsers agree on, and
//! sane ends for words that are longer than a line.

use super::shaping::Brush;
use icu_properties::CodePointMapData;
use icu_properties::props::JoiningType;
use parley::{BreakReason, CHROMIUM_LINE_BREAK_OVERRIDE, Layout, LineBreakContext, YieldData};

/// Lines of a segment whose ends are moved out of joined letters. Each costs
/// breaking the segment anew, and a text that needs more is no prose.
const MOST_MOVED: usize = 64;

/// Chromium's tailoring of UAX #14 for ASCII: a URL does not end a line after
/// every slash, and may after a hyphen or a question mark. Not its habit to
/// let a line begin with the full stop or bracket that follows a space, which
/// rules LB7 and LB11 to LB17 forbid.
pub(super) fn tailored(context: LineBreakContext) -> Option<bool> {
    if context.before == ' ' { None } else { CHROMIUM_LINE_BREAK_OVERRIDE(context) }
}

/// Whether two letters of a cursive script join at a byte of a text: the
/// letter before it joins forwards and the letter after it backwards.
pub(super) fn joins(text: &str, at: usize) -> bool {
    let types = CodePointMapData::<JoiningType>::new();
    let mark = |joining: &JoiningType| *joining == JoiningType::Transparent;
    let before = text[..at].chars().rev().map(|c| types.get(c)).find(|j| !mark(j));
    let after = text[at..].chars().map(|c| types.get(c)).find(|j| !mark(j));
    let forwards = [JoiningType::DualJoining, JoiningType::LeftJoining, JoiningType::JoinCausing];
    let backwards = [JoiningType::DualJoining, JoiningType::RightJoining, JoiningType::JoinCausing];
    before.is_some_and(|joining| forwards.contains(&joining))
        && after.is_some_and(|joining| backwards.contains(&joining))
}

/// Breaks a layout at a width in pixels. A word longer than the line is broken
/// where its letters do not join, given by their offset in the layout's text;
/// only what joins along a whole line is broken within.
pub(super) fn break_lines(
    layout: &mut Layout<Brush>,
    width: Option<f32>,
    joins: impl Fn(usize) -> bool,
) {
    layout.break_all_lines(width);
    let Some(width) = width else { return };
    let mut limits = Vec::new();
    while limits.len() < MOST_MOVED
        && let Some(limit) =
            next_limit(layout, limits.last().map_or(0, |last: &(usize, f32)| last.0 + 1), &joins)
    {
        limits.push(limit);
        break_within(layout, width, &limits);
    }
}

/// The first line from `from` on that ends within joined letters, and the
/// width that ends it before them.
fn next_limit(
    layout: &Layout<Brush>,
    from: usize,
    joins: &impl Fn(usize) -> bool,
) -> Option<(usize, f32)> {
    let lines = layout.lines().enumerate().skip(from);
    let mut bad = lines.filter(|(_, line)| {
        line.break_reason() == BreakReason::Emergency && joins(line.text_range().end)
    });
    bad.find_map(|(index, line)| {
        let (mut width, mut limit) = (0.0, None);
        let mut runs: Vec<_> = line.runs().collect();
        runs.sort_by_key(|run| run.text_range().start);
        for cluster in runs.iter().flat_map(parley::Run::clusters) {
            if width > 0.0 && !joins(cluster.text_range().start) {
                limit = Some((index, width));
            }
            width += cluster.advance();
        }
        limit
    })
}

/// Breaks a layout at a width, and some lines of it at less.
fn break_within(layout: &mut Layout<Brush>, width: f32, limits: &[(usize, f32)]) {
    let mut breaker = layout.break_lines();
    breaker.state_mut().set_layout_max_advance(width);
    for index in 0.. {
        let limit = limits.iter().find(|limit| limit.0 == index);
        // A hair more, because widths were summed in another order.
        let room = limit.map_or(width, |(_, limit)| (limit + 0.01).min(width));
        breaker.state_mut().set_line_max_advance(room);
        match breaker.break_next() {
            Some(YieldData::LineBreak(_)) => {}
            _ => break,
        }
    }
    breaker.finish();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_join_as_they_are_written() {
        let joined = |text: &str| -> Vec<usize> {
            let inner = text.char_indices().skip(1).map(|(at, _)| at);
            inner.filter(|&at| joins(text, at)).map(|at| text[..at].chars().count()).collect()
        };
        assert_eq!(joined("سلام"), [1, 2]);
        assert_eq!(joined("می\u{200c}شود"), [1, 4]);
        assert_eq!(joined("درود"), [] as [usize; 0]);
        assert_eq!(joined("قُم"), [1, 2], "a mark hides no join");
        assert_eq!(joined("ب\u{200d}ه"), [1, 2]);
        assert_eq!(joined("PNG۱۲"), [] as [usize; 0]);
    }
}
