//! Lines that nobody reads: links, hashtags, end marks, rights.

use crate::text::orthography::is_alphanumeric;

/// The name that a link's address is known by: `https://www.isna.ir/news/1` is
/// of «isna».
pub(super) fn site(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("://").or_else(|| text.split_once("www."))?;
    let host = rest.split(['/', ' ', '?', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let name = labels.len().checked_sub(2)?;
    // «news.co.uk», «en.mehrnews.com»
    let short = labels[name].len() <= 3 && labels.len() > 2 && labels[name + 1].len() == 2;
    labels.get(if short { name - 1 } else { name }).copied()
}

/// What agencies write below their texts.
const END_MARKS: [&str; 3] = ["انتهای پیام", "پایان پیام", "انتهای خبر"];
/// No end mark is longer with the code behind it, in bytes.
const LONGEST_END: usize = 60;

/// Where the end mark begins that a paragraph closes with: «… انتهای پیام/۱۲»,
/// «پایان پیام ف.س». «در پایان پیام خود گفت» has a word behind it: a sentence.
pub(super) fn end_mark(paragraph: &str) -> Option<usize> {
    let from = paragraph.ceil_char_boundary(paragraph.len().saturating_sub(LONGEST_END - 1));
    let closes = |mark: &&str| {
        let at = from + paragraph[from..].rfind(*mark)?;
        let behind = paragraph[at + mark.len()..].trim_start_matches([' ', '\u{200c}']);
        let word = behind.chars().take_while(|letter| letter.is_alphabetic()).count() > 1;
        (!word).then_some(at)
    };
    END_MARKS.iter().find_map(closes)
}

/// A line that nobody reads: a link, hashtags, an end mark, a rule.
pub(super) fn is_noise(line: &str) -> bool {
    let words = || line.split_whitespace();
    let links = words()
        .all(|w| w.starts_with("http://") || w.starts_with("https://") || w.starts_with("www."));
    let tags = words().all(|w| w.starts_with('#') && w.chars().count() > 1);
    let silent = !line.chars().any(is_alphanumeric);
    let code = line.starts_with('/')
        && line.trim_matches('/').chars().all(|c| super::tokens::digit(c).is_some());
    let ends = END_MARKS.iter().any(|mark| line.starts_with(mark)) && end_mark(line) == Some(0);
    links || tags || silent || code || ends || is_rights(line)
}

/// “© All rights reserved”, «تمامی حقوق محفوظ است».
pub(super) fn is_rights(line: &str) -> bool {
    const MARKS: [&str; 6] =
        ["©", "Copyright ©", "Copyright (c)", "تمامی حقوق", "کلیه حقوق", "All rights reserved"];
    MARKS.iter().any(|mark| line.starts_with(mark))
}
