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

/// A line that nobody reads: a link, hashtags, an end mark, a rule.
pub(super) fn is_noise(line: &str) -> bool {
    let words = || line.split_whitespace();
    let links = words()
        .all(|w| w.starts_with("http://") || w.starts_with("https://") || w.starts_with("www."));
    let tags = words().all(|w| w.starts_with('#') && w.chars().count() > 1);
    let silent = !line.chars().any(is_alphanumeric);
    let code = line.starts_with('/')
        && line.trim_matches('/').chars().all(|c| super::tokens::digit(c).is_some());
    let short = line.chars().count() <= 40;
    let ends =
        ["انتهای پیام", "پایان پیام", "انتهای خبر"].iter().any(|mark| line.starts_with(mark));
    let rights = ["©", "تمامی حقوق", "کلیه حقوق", "All rights reserved"]
        .iter()
        .any(|mark| line.starts_with(mark));
    links || tags || silent || code || (short && ends) || rights
}
