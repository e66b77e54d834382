//! Sentences of the body with their bytes in the original.
//!
//! Persian has no capitals, so a boundary is read from the marks and from what
//! stands around them. Clauses need verbs and live in `predicates`.

use crate::article::{Article, Span};
use crate::text::orthography::{is_alphanumeric, is_letter};

/// Bytes after which a sentence ends at its next comma. Hardly any sentence of
/// the press is a third as long; what is said in one is compared word by word,
/// so a book without a full stop would take forever.
const LONG: usize = 3_000;
/// Bytes after which it ends at its next blank.
const TOO_LONG: usize = 4_000;

/// The sentences of an article's body, in text order. Metadata is left out;
/// a heading without a full stop is a sentence of its own.
pub fn sentences(article: &Article) -> Vec<Span> {
    // A sentence of the press has more bytes.
    let mut found = Vec::with_capacity(article.text.len() / 128);
    for paragraph in &article.body {
        split(&article.text, *paragraph, &mut found);
    }
    found
}

/// Splits one paragraph.
fn split(text: &str, paragraph: Span, found: &mut Vec<Span>) {
    let slice = &text[paragraph.start..paragraph.end];
    let mut start = 0;
    let mut quote: Option<usize> = None;
    let mut from = 0;
    while let Some((at, mark)) = next_mark(slice, from, start) {
        match mark {
            '«' | '“' => quote = Some(at),
            '»' | '”' => quote = None,
            _ => {}
        }
        let after = at + mark.len_utf8();
        let over = || is_too_long(at.saturating_sub(start), mark);
        if at >= start && (over() || ends(slice, start, at, mark, quote)) {
            let end = take_closers(slice, after);
            if slice[at..end].contains(['»', '”']) {
                quote = None;
            }
            push(text, paragraph.start + start, paragraph.start + end, found);
            start = end;
        }
        from = after;
    }
    push(text, paragraph.start + start, paragraph.end, found);
}

/// The next end mark or quotation mark from byte `from` on, and where it
/// stands; any character once the sentence that began at `start` is long.
fn next_mark(slice: &str, from: usize, start: usize) -> Option<(usize, char)> {
    let bytes = slice.as_bytes();
    let mut at = from;
    loop {
        let limit = bytes.len().min(start + LONG);
        let ahead = bytes.get(at..limit).and_then(first_that_matters);
        let Some(ahead) = ahead else {
            // A mark may begin before the limit and end behind it.
            at = slice.floor_char_boundary(at.max(limit));
            return slice[at..].chars().next().map(|any| (at, any));
        };
        at += ahead;
        // Whole characters lie behind `from`, so none of these begins before it.
        let back = match bytes[at] {
            0x9f => 1,
            0x9c | 0x9d | 0xa6 => 2,
            _ => 0,
        };
        let start = at.saturating_sub(back).max(from);
        match mark_at(bytes, start) {
            Some(mark) => return Some((start, mark)),
            None => at += 1,
        }
    }
}

/// 1 if a mark may have this byte: all of an ASCII mark, the first of «, the second
/// of «؟», the third of “ and «…». Their other bytes are those of many letters.
#[inline]
fn may_matter(byte: u8) -> u8 {
    let any = |bytes: [u8; 6]| bytes.iter().fold(0, |any, one| any | u8::from(byte == *one));
    any([b'.', b'!', b'?', b'\n', 0xa6, 0xc2]) | u8::from(byte & 0xfc == 0x9c)
}

/// The first byte that an end mark or quotation mark may have.
fn first_that_matters(bytes: &[u8]) -> Option<usize> {
    const STRIDE: usize = 32;
    let mut at = 0;
    // A stride as a whole is quickly looked through, without a branch for each byte.
    while let Some(stride) = bytes[at..].first_chunk::<STRIDE>() {
        let mut matters = [0; STRIDE];
        for (matters, byte) in matters.iter_mut().zip(stride) {
            *matters = may_matter(*byte);
        }
        let (parts, _) = matters.as_chunks();
        let parts: [u64; STRIDE / 8] = std::array::from_fn(|part| u64::from_le_bytes(parts[part]));
        if parts.iter().fold(0, |any, part| any | part) != 0 {
            let part = parts.iter().position(|part| *part != 0).unwrap_or(0);
            return Some(at + 8 * part + parts[part].trailing_zeros() as usize / 8);
        }
        at += STRIDE;
    }
    bytes[at..].iter().position(|byte| may_matter(*byte) != 0).map(|ahead| at + ahead)
}

/// The end mark or quotation mark at a byte.
fn mark_at(bytes: &[u8], at: usize) -> Option<char> {
    match bytes[at..] {
        [ascii @ (b'.' | b'!' | b'?' | b'\n'), ..] => Some(char::from(ascii)),
        [0xd8, 0x9f, ..] => Some('؟'),
        [0xc2, 0xab, ..] => Some('«'),
        [0xc2, 0xbb, ..] => Some('»'),
        [0xe2, 0x80, 0x9c, ..] => Some('“'),
        [0xe2, 0x80, 0x9d, ..] => Some('”'),
        [0xe2, 0x80, 0xa6, ..] => Some('…'),
        _ => None,
    }
}

/// Whether a sentence of so many bytes ends at `mark`, whatever follows.
fn is_too_long(bytes: usize, mark: char) -> bool {
    bytes > LONG && matches!(mark, '،' | ',' | '؛' | ';' | '\n')
        || bytes > TOO_LONG && mark.is_whitespace()
}

/// Whether `mark` at `at` ends the sentence that began at `start`.
fn ends(slice: &str, start: usize, at: usize, mark: char, quote: Option<usize>) -> bool {
    let after = &slice[at + mark.len_utf8()..];
    match mark {
        '.' => is_full_stop(slice, start, at) && !goes_on(after),
        '…' => !after.starts_with(['.', '…']) && !goes_on(after),
        '؟' | '?' | '!' => {
            !after.starts_with(['؟', '?', '!'])
                && !is_short_quote(slice, at, quote)
                && !goes_on(after)
        }
        '\n' => {
            after.starts_with('\n')
                || is_item(after)
                || slice[..at].trim_end().ends_with(['.', '؟', '!', '?', ':'])
        }
        _ => false,
    }
}

/// “- Baghdad still owes billions”: a line that is an item of a list.
fn is_item(line: &str) -> bool {
    let mut rest = line.chars();
    let bullet = |mark| matches!(mark, '-' | '–' | '•' | '*' | '▪' | '●');
    rest.next().is_some_and(bullet) && rest.next() == Some(' ')
}

/// «چرا ما؟» as a name inside a sentence: a few words in quotes.
fn is_short_quote(slice: &str, at: usize, quote: Option<usize>) -> bool {
    quote.is_some_and(|open| {
        !slice[..open].trim_end().ends_with(':')
            && slice[open..at].split_whitespace().nth(5).is_none()
    })
}

/// Whether the words after a mark can only continue a sentence.
fn goes_on(after: &str) -> bool {
    let rest = after.trim_start_matches(['»', '”', '"', ')', ']', '\u{200c}']);
    if rest.starts_with(['،', ',', ';', '؛']) {
        return true;
    }
    let closed = rest.len() < after.len();
    let rest = rest.trim_start();
    let is_next = |word: &&str| {
        let after = rest.strip_prefix(*word);
        after.is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    };
    closed && ["را", "و", "که", "است", "بود", "-", "–"].iter().any(is_next)
}

fn is_full_stop(slice: &str, start: usize, at: usize) -> bool {
    let before = &slice[start..at];
    let after = &slice[at + 1..];
    if after.starts_with(['.', '…']) {
        return false;
    }
    let next = after.chars().next();
    let last = before.chars().next_back();
    if let (Some(last), Some(next)) = (last, next)
        && last.is_numeric()
        && next.is_numeric()
    {
        return false;
    }
    // «۱. نخست …»: the number of a list item.
    if !before.trim().is_empty() && before.trim().chars().all(char::is_numeric) {
        return false;
    }
    !is_abbreviation(before, after) && !is_glued_latin(before, next)
}

/// `site.com`, `v1.beta`: a stop between Latin letters with no space, unless
/// a capital begins a word after a small letter.
fn is_glued_latin(before: &str, next: Option<char>) -> bool {
    let last = before.chars().next_back();
    let (Some(last), Some(next)) = (last, next) else { return false };
    last.is_ascii_alphanumeric()
        && next.is_ascii_alphanumeric()
        && !(last.is_ascii_lowercase() && next.is_ascii_uppercase())
}

/// «ه.ش.», «بی.بی.سی», `U.S.`, `Mr.`
fn is_abbreviation(before: &str, after: &str) -> bool {
    let edges = [' ', '\n', '\u{200c}', '(', '«', '"', '“', '.'];
    let piece = before.rsplit(edges).next().unwrap_or("");
    let letters = piece.chars().filter(|letter| is_letter(*letter)).count();
    if letters == 0 || letters != piece.chars().count() {
        return false;
    }
    let follows = after.chars().next();
    let dotted = before[..before.len() - piece.len()].ends_with('.');
    if letters == 1 {
        return follows.is_some_and(char::is_alphabetic)
            || dotted
            || piece.is_ascii() && is_initial(piece, after);
    }
    if TITLES.contains(&piece) {
        return true;
    }
    let next_piece = after.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or("");
    let next_dotted = after[next_piece.len()..].starts_with('.') && !next_piece.is_empty();
    letters <= 3
        && follows.is_some_and(char::is_alphabetic)
        && (dotted || next_dotted)
        && next_piece.chars().count() <= 3
}

/// `J. Smith`: an initial before a capital.
fn is_initial(piece: &str, after: &str) -> bool {
    piece.chars().all(char::is_uppercase)
        && after.trim_start().chars().next().is_some_and(char::is_uppercase)
}

/// Shortened English words that keep their stop.
const TITLES: [&str; 36] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Maj", "Capt", "Sgt",
    "St", "Jr", "Sr", "No", "vs", "etc", "Inc", "Ltd", "Co", "Corp", "Jan", "Feb", "Mar", "Apr",
    "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
];

/// Closing quotes and brackets, and further end marks, belong to the sentence
/// that they close.
fn take_closers(slice: &str, from: usize) -> usize {
    let rest = &slice[from..];
    let taken = rest
        .char_indices()
        .find(|(_, mark)| {
            !matches!(mark, '»' | '”' | '"' | ')' | ']' | '.' | '!' | '?' | '؟' | '…')
        })
        .map_or(rest.len(), |(at, _)| at);
    from + taken
}

/// Adds the stretch without the white space around it, if anything is left.
fn push(text: &str, start: usize, end: usize, found: &mut Vec<Span>) {
    let slice = &text[start..end];
    let trimmed = slice.trim_start();
    let start = end - trimmed.len();
    let end = start + trimmed.trim_end().len();
    if text[start..end].chars().any(is_alphanumeric) {
        found.push(Span { start, end });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        split(text, Span { start: 0, end: text.len() }, &mut found);
        found.into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn plain_sentences() {
        assert_eq!(cut("او رفت. وی آمد؟ بله! تمام"), ["او رفت.", "وی آمد؟", "بله!", "تمام"]);
    }

    #[test]
    fn a_missing_space_still_ends() {
        assert_eq!(
            cut("توافق امضا شد.وی افزود که خوب است."),
            ["توافق امضا شد.", "وی افزود که خوب است."]
        );
        assert_eq!(cut("The war ended.The king left."), ["The war ended.", "The king left."]);
    }

    #[test]
    fn decimals_lists_and_sites_do_not_end() {
        assert_eq!(cut("نرخ ۳.۵ درصد و 2.75 شد."), ["نرخ ۳.۵ درصد و 2.75 شد."]);
        assert_eq!(cut("۱. نخست این کار"), ["۱. نخست این کار"]);
        assert_eq!(cut("در example.com آمد. بعد"), ["در example.com آمد.", "بعد"]);
    }

    #[test]
    fn abbreviations_do_not_end() {
        assert_eq!(cut("در ۱۲۸۵ ه.ش. مشروطه شد."), ["در ۱۲۸۵ ه.ش. مشروطه شد."]);
        assert_eq!(cut("به گزارش بی.بی.سی او رفت. پایان"), ["به گزارش بی.بی.سی او رفت.", "پایان"]);
        assert_eq!(
            cut("Mr. Smith met J. Brown in the U.S. capital. Then he left."),
            ["Mr. Smith met J. Brown in the U.S. capital.", "Then he left."]
        );
    }

    #[test]
    fn quotes_close_their_sentence() {
        assert_eq!(
            cut("او گفت: «ما می‌آییم. حتما می‌آییم.» وی رفت."),
            ["او گفت: «ما می‌آییم.", "حتما می‌آییم.»", "وی رفت."]
        );
        assert_eq!(cut("کتاب «چرا ما؟» منتشر شد. بعد"), ["کتاب «چرا ما؟» منتشر شد.", "بعد"]);
        assert_eq!(cut("او «نمی‌آیم.» را گفت. بعد"), ["او «نمی‌آیم.» را گفت.", "بعد"]);
    }

    #[test]
    fn ellipses() {
        assert_eq!(cut("گفت... و رفت. بعد… آمد"), ["گفت...", "و رفت.", "بعد…", "آمد"]);
    }

    #[test]
    fn a_sentence_without_an_end_is_cut() {
        let clause = "او آمد، ";
        let text = clause.repeat(3 * LONG / clause.len());
        let found = cut(&text);
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|part| part.ends_with('،') && part.len() < LONG + 20));
        let words = "او آمد و ".repeat(TOO_LONG / 8);
        assert!(cut(&words).iter().all(|part| part.len() < TOO_LONG + 20));
    }

    #[test]
    fn lines_that_end_a_thought() {
        assert_eq!(cut("سطر نخست\nادامه آن\n\nبند دوم"), ["سطر نخست\nادامه آن", "بند دوم"]);
        assert_eq!(cut("- Gas will stop\n- Rent is due"), ["- Gas will stop", "- Rent is due"]);
    }
}
