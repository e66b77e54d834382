//! The title: which line is one, and how a lead becomes one.

use super::Span;
use super::labels::count_words;

/// Longest title that is made from a lead, in characters.
const LONGEST: usize = 90;
/// Longest line that can be a headline.
const HEADLINE: usize = 130;

/// Whether a line reads like a headline: short, and no whole sentence.
pub(super) fn is_headline(text: &str, span: Span) -> bool {
    let line = text[span.start..span.end].trim_end_matches(['»', '"', '”', ')', ' ']);
    let long = line.chars().nth(HEADLINE).is_some();
    let stops = line.ends_with(['.', ':', '؛', '،', ',', ';', '۔', '…']);
    let sentences = line.matches(". ").count() + line.matches("؟ ").count();
    let bullet = line.starts_with(['•', '-', '*', '–', '▪', '■']);
    !long && !stops && sentences == 0 && !bullet && count_words(text, span, 1) == 1
}

/// A title from the first sentence of a lead: whole when it is short, else cut
/// at a clause, at worst between words, with «…».
pub(super) fn from_lead(lead: &str) -> String {
    let sentence = first_sentence(lead);
    let sentence: String = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = sentence.trim_end_matches(['.', '؛', ':', '،', ',', ' ', '۔']);
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let cut = clause_end(sentence).unwrap_or_else(|| word_end(sentence));
    let kept = sentence[..cut].trim_end_matches(['،', ',', '؛', ';', ':', '-', '–', '—', ' ', '.']);
    let open = kept.matches('«').count() > kept.matches('»').count();
    if open { format!("{kept}…»") } else { format!("{kept}…") }
}

/// A title in Persian letters: texts from old systems have Arabic ي and ك.
/// Texts that are Arabic throughout (no پ, چ, ژ, گ anywhere) keep theirs.
pub(super) fn in_persian_letters(title: &str, text: &str) -> String {
    if !text.contains(['پ', 'چ', 'ژ', 'گ']) {
        return title.to_owned();
    }
    let letter = |c| match c {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        other => other,
    };
    title.chars().map(letter).collect()
}

/// Up to the first full stop outside quotation marks.
fn first_sentence(text: &str) -> &str {
    let mut depth = 0usize;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '«' | '“' | '(' => depth += 1,
            '»' | '”' | ')' => depth = depth.saturating_sub(1),
            '.' | '!' | '؟' | '?' | '۔' if depth == 0 => {
                let ends = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
                if ends && at > 0 {
                    return &text[..at + c.len_utf8()];
                }
            }
            _ => {}
        }
    }
    text
}

/// The last place within the limit where a clause ends outside quotation
/// marks and enough has been said.
fn clause_end(sentence: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut best = None;
    for (count, (at, c)) in sentence.char_indices().enumerate() {
        if count >= LONGEST - 1 {
            break;
        }
        match c {
            '«' | '“' | '(' => depth += 1,
            '»' | '”' | ')' => depth = depth.saturating_sub(1),
            '،' | '؛' | ',' | ';' | ':' | '–' | '—' if depth == 0 && count >= 30 => {
                best = Some(at);
            }
            _ => {}
        }
    }
    best
}

/// The last space within the limit, before an opened quotation if one would
/// be left open, and not after a word that cannot end a phrase.
fn word_end(sentence: &str) -> usize {
    let limit = sentence.char_indices().nth(LONGEST - 2).map_or(sentence.len(), |(at, _)| at);
    let head = &sentence[..limit];
    let mut cut = head.rfind(' ').unwrap_or(limit);
    let open = head[..cut].matches('«').count() > head[..cut].matches('»').count();
    if open && let Some(at) = head[..cut].rfind('«').filter(|&at| at > cut / 2) {
        cut = at;
    }
    loop {
        let kept = head[..cut].trim_end();
        let last = kept.rsplit(' ').next().unwrap_or_default();
        let dangling = matches!(
            last,
            "و" | "در"
                | "از"
                | "به"
                | "با"
                | "که"
                | "را"
                | "بر"
                | "تا"
                | "برای"
                | "این"
                | "آن"
                | "یک"
                | "the"
                | "a"
                | "of"
                | "in"
                | "to"
                | "and"
                | "for"
        );
        match kept.rfind(' ') {
            Some(at) if dangling => cut = at,
            _ => return kept.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_lead_is_the_title() {
        assert_eq!(from_lead("رئیس جمهور وارد پکن شد. او گفت."), "رئیس جمهور وارد پکن شد");
    }

    #[test]
    fn a_long_lead_is_cut_at_a_clause() {
        let lead = "رئیس‌جمهور در نشست سران سازمان همکاری شانگهای که در شهر تیانجین برگزار شد، با \
                    همتایان روسی و چینی خود دیدار کرد و بر گسترش همکاری‌ها تأکید کرد.";
        insta::assert_snapshot!(from_lead(lead), @"رئیس‌جمهور در نشست سران سازمان همکاری شانگهای که در شهر تیانجین برگزار شد…");
    }

    #[test]
    fn a_cut_leaves_no_dangling_word() {
        let lead = "سخنگوی وزارت امور خارجه در واکنش به اظهارات اخیر مقام های غربی درباره برنامه هسته ای \
                    کشورمان و نشست شورای حکام بیانیه داد.";
        let title = from_lead(lead);
        assert!(title.chars().count() <= 90, "{title}");
        assert!(!title.ends_with("و…"), "{title}");
    }
}
