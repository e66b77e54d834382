//! Which line is the headline, and which lines make a paragraph.

use super::labels::count_words;
use super::reader::{Block, Role};
use super::{Span, title};

/// The line that is the title: the first if it reads like one, else one after
/// a lead. Something to read must follow.
pub(super) fn find_headline(text: &str, lines: &[Block]) -> Option<usize> {
    let words = |at: usize, most: usize| count_words(text, lines[at].span, most);
    let is_title = |at: usize| {
        let followed = lines.get(at + 1).is_some_and(|next| {
            // A line of the same paragraph may go on with the sentence.
            next.parted || !continues(text, lines[at].span, next.span)
        });
        followed && title::is_headline(text, lines[at].span) && {
            let more = words(at, usize::MAX) + 1;
            (at + 1..lines.len()).any(|later| words(later, more) == more)
        }
    };
    let section = |block: &&Block| is_section(text, block) || is_path(text, block.span);
    let sections = lines.iter().take(3).take_while(section).count();
    // «… مطرح شد؛»: a line that leads up to the headline below a section.
    let led = lines.get(sections).is_some_and(|line| {
        text[line.span.start..line.span.end].ends_with('؛')
            || sections < 2 && is_kicker(text, &lines[sections..])
    });
    let before = sections + usize::from(led);
    if before > 0 && lines.len() > before + 1 && words(before, 4) == 4 && is_title(before) {
        return Some(before);
    }
    // Below the second line a headline is one between the parts of the text.
    (0..lines.len().min(2)).find(|&at| (at == 0 || lines[at].parted) && is_title(at))
}

/// Whether the first of some lines above a headline is no text: the name of a section,
/// a path, or what leads up to the headline.
pub(super) fn stands_above(text: &str, lines: &[Block]) -> bool {
    is_section(text, &lines[0]) || is_path(text, lines[0].span) || is_kicker(text, lines)
}

/// «سیاست خارجی»: a line too short for a headline, if a better one follows.
fn is_section(text: &str, block: &Block) -> bool {
    block.role == Role::Text
        && count_words(text, block.span, 4) < 4
        && title::is_headline(text, block.span)
}

/// «رئیس کل دادگستری استان البرز خبر داد», «… در گفت‌وگو با ایسنا:»: who told it, right above
/// the headline that says what.
fn is_kicker(text: &str, lines: &[Block]) -> bool {
    const LONGEST: usize = 12;
    let [line, next, ..] = lines else { return false };
    let told = &text[line.span.start..line.span.end];
    let ends =
        ["خبر داد", "اعلام کرد", "مطرح کرد", "تشریح کرد", "عنوان کرد", "تأکید کرد", "تاکید کرد"];
    let speaks = ends.iter().any(|end| told.ends_with(end)) || told.ends_with(':');
    let plain = line.role == Role::Text && next.role == Role::Text && !next.parted;
    plain && speaks && !told.contains('«') && count_words(text, line.span, LONGEST + 1) <= LONGEST
}

/// «هنر > سینمای ایران», «ورزشی » فوتبال», «پایگاه خبری وزارت راه»: where on a site the
/// article stands, or whose site it is.
fn is_path(text: &str, span: Span) -> bool {
    const NAME: usize = 8;
    let line = &text[span.start..span.end];
    let site =
        ["پایگاه خبری", "پایگاه اطلاع\u{200c}رسانی"].iter().any(|site| line.starts_with(site));
    let path = [" > ", " » ", " › ", " | "].iter().any(|step| line.contains(step));
    (site || path) && line.split_whitespace().count() <= NAME && title::is_headline(text, span)
}

/// Whether a second line is the rest of a hard-wrapped first one: both are
/// about as long, and as long as editors wrap.
fn continues(text: &str, first: Span, second: Span) -> bool {
    let length = |span: Span| text[span.start..span.end].chars().count();
    (50..=120).contains(&length(first)) && length(second).abs_diff(length(first)) <= 25
}

/// Lines between which something was taken out do not go on from one another.
pub(super) fn part_where_taken(lines: &mut [Block], mut taken: Vec<usize>) {
    taken.sort_unstable();
    let mut before = 0;
    for line in lines {
        let next = taken.partition_point(|&start| start < before);
        line.parted |= taken.get(next).is_some_and(|&start| start < line.span.start);
        before = line.span.end;
    }
}

/// Joins hard-wrapped lines into paragraphs.
pub(super) fn join_paragraphs(text: &str, lines: &[Block]) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let end = lines[index + 1..]
            .iter()
            .position(|b| b.parted || b.role != Role::Text)
            .map_or(lines.len(), |more| index + 1 + more);
        let block = &lines[index..end];
        if is_wrapped(text, block) {
            let span = Span { start: block[0].span.start, end: block[block.len() - 1].span.end };
            paragraphs.push(span);
        } else {
            paragraphs.extend(block.iter().map(|b| b.span));
        }
        index = end;
    }
    paragraphs
}

/// Whether the lines of a block are one wrapped paragraph: they are short and
/// most of them break off inside a sentence.
fn is_wrapped(text: &str, block: &[Block]) -> bool {
    let Some((_, inner)) = block.split_last() else { return false };
    if inner.is_empty() {
        return false;
    }
    let slices = || inner.iter().map(|b| &text[b.span.start..b.span.end]);
    let open = slices().filter(|s| !s.ends_with(['.', '؟', '!', ':', '»', '?', '۔', '…'])).count();
    let short = slices().all(|s| s.chars().count() <= 160);
    short && open * 2 > inner.len()
}
