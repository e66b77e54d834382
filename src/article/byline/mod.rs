//! What stands before the first sentence: agency, reporter, place and day.
//!
//! Two shapes: the attribution «به گزارش تابناک به نقل از ایسنا؛», and the head
//! «باشگاه خبرنگاران جوان؛ اعظم پورکند -», «ایسنا/تهران», "Tehran, Oct 7
//! (Reuters) -". Whatever does not read wholly as one of them is body text.

mod attribution;
mod head;

use super::Span;
use super::agencies::Agency;
use super::dates::Run;
use super::tokens::{Kind, Token, tokenize};
use super::words::{self, Class};

/// A byline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::article) struct Byline {
    /// The agency that speaks.
    pub(in crate::article) agency: Option<&'static Agency>,
    /// Whom it quotes, in order.
    pub(in crate::article) relays: Vec<&'static Agency>,
    /// The reporter's name, where it stands.
    pub(in crate::article) reporter: Option<Span>,
    /// A dateline inside.
    pub(in crate::article) date: Option<Run>,
    /// First byte after the byline and the space behind it; `None` when what
    /// was learnt is part of a sentence and stays body text.
    pub(in crate::article) end: Option<usize>,
    /// Where the main clause begins, also when the byline is part of its
    /// sentence: a title begins there.
    pub(in crate::article) clause: Option<usize>,
}

/// The byline that a paragraph opens with.
pub(in crate::article) fn read(text: &str, paragraph: Span) -> Option<Byline> {
    let limit = text[paragraph.start..paragraph.end]
        .char_indices()
        .nth(260)
        .map_or(paragraph.end, |(offset, _)| paragraph.start + offset);
    let tokens = tokenize(text, paragraph.start..limit);
    let mut byline = match attribution::read(&tokens) {
        Some(byline) => byline,
        None => head::read(&tokens)?,
    };
    if let Some(end) = byline.end {
        let rest = &text[end..paragraph.end];
        let space = rest.len() - rest.trim_start_matches(is_gap).len();
        byline.end = Some(end + space);
    }
    Some(byline)
}

/// Whether a value reads like the names of people: few words, no sentence.
pub(in crate::article) fn is_name(text: &str, value: Span) -> bool {
    let tokens = tokenize(text, value.start..value.end);
    let words = tokens.iter().filter_map(Token::word);
    let joined = |word: &str| matches!(word, "و" | "and" | "in" | "از" | "در");
    // “bdnews24”
    let glued = |at: usize| at > 0 && tokens[at - 1].span.end == tokens[at].span.start;
    let plain = tokens.iter().enumerate().all(|(at, token)| match &token.kind {
        Kind::Word(word) => joined(word) || !words::is(word, Class::Unnamed),
        Kind::Number(_, digits) => *digits <= 2 && glued(at) && tokens[at - 1].word().is_some(),
        Kind::Mark(mark) => {
            matches!(mark, '،' | ',' | ';' | '-' | '–' | '/' | '(' | ')' | '.' | '\'')
        }
    });
    let ends = text[..value.end].ends_with(['.', '؟', '!', ':']);
    let starts = tokens.first().and_then(Token::word).is_some_and(|word| !joined(word));
    plain && starts && !ends && (1..=12).contains(&words.count())
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}')
}

/// Notes an agency that speaks, or that is quoted.
fn note(byline: &mut Byline, agency: &'static Agency, relaying: bool) {
    if byline.agency.is_none() && !relaying {
        byline.agency = Some(agency);
    } else if byline.agency != Some(agency) && !byline.relays.contains(&agency) {
        byline.relays.push(agency);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Agency; relays; reporter | what is left.
    fn split(text: &str) -> String {
        let span = Span { start: 0, end: text.len() };
        let Some(byline) = read(text, span) else { return format!("– | {text}") };
        let relays: Vec<&str> = byline.relays.iter().map(|a| a.name.as_str()).collect();
        format!(
            "{}; {}; {} | {}",
            byline.agency.map_or("–", |a| &a.name),
            relays.join("+"),
            byline.reporter.map_or("–", |s| &text[s.start..s.end]),
            byline.end.map_or("= body", |end| &text[end..]),
        )
    }

    #[test]
    fn attributions() {
        insta::assert_snapshot!(split("به گزارش تابناک به نقل از ایسنا؛ کیم گفت."), @"تابناک; ایسنا; – | کیم گفت.");
        insta::assert_snapshot!(split("به گزارش خبرگزاری مهر، وزیر خارجه گفت."), @"خبرگزاری مهر; ; – | وزیر خارجه گفت.");
        insta::assert_snapshot!(split("به گزارش خبرنگار اقتصادی ایرنا از تبریز، نرخ ارز کم شد."), @"ایرنا; ; – | نرخ ارز کم شد.");
        insta::assert_snapshot!(split("به گزارش گروه بین‌الملل خبرگزاری فارس به نقل از رویترز، پوتین آمد."), @"خبرگزاری فارس; رویترز; – | پوتین آمد.");
        insta::assert_snapshot!(split("به گزارش مشرق، به نقل از بی بی سی و آسوشیتدپرس، پوتین آمد."), @"مشرق; بی‌بی‌سی+آسوشیتدپرس; – | پوتین آمد.");
        insta::assert_snapshot!(split("به گزارش روزنامه دولتی «رودونگ سینمون» روز سهشنبه، کیم نوشت."), @"رودونگ سینمون; ; – | = body");
        insta::assert_snapshot!(split("به گزارش وزارت خارجه ایران، او آمد."), @"– | به گزارش وزارت خارجه ایران، او آمد.");
    }

    #[test]
    fn heads() {
        insta::assert_snapshot!(split("باشگاه خبرنگاران جوان؛ اعظم پورکند - کیم گفت."), @"باشگاه خبرنگاران جوان; ; اعظم پورکند | کیم گفت.");
        insta::assert_snapshot!(split("ایسنا/تهران رئیس سازمان گفت."), @"ایسنا; ; – | رئیس سازمان گفت.");
        insta::assert_snapshot!(split("ایسنا/خراسان رضوی معاون استاندار گفت."), @"ایسنا; ; – | معاون استاندار گفت.");
        insta::assert_snapshot!(split("خبرگزاری فارس - گروه سیاسی: وزیر گفت."), @"خبرگزاری فارس; ; – | وزیر گفت.");
        insta::assert_snapshot!(split("تهران - ایرنا - سخنگوی دولت گفت."), @"ایرنا; ; – | سخنگوی دولت گفت.");
        insta::assert_snapshot!(split("خبرگزاری مهر، گروه بین‌الملل - مریم احمدی: در پی"), @"خبرگزاری مهر; ; مریم احمدی | در پی");
        insta::assert_snapshot!(split("ایسنا: وزیر خارجه گفت: می‌آییم."), @"ایسنا; ; – | وزیر خارجه گفت: می‌آییم.");
        insta::assert_snapshot!(split("Tehran, Oct 7 (Reuters) - Iran said."), @"رویترز; ; – | Iran said.");
        for place in ["KHARKIV, Ukraine", "MOSCOW, Russia", "Lilongwe", "LONDON"] {
            let text = format!("{place}, Aug 18, 2025 (Reuters) - Talks began.");
            let byline = read(&text, Span { start: 0, end: text.len() }).expect("it is one");
            assert_eq!(byline.end.map(|end| &text[end..]), Some("Talks began."), "{text}");
            assert!(byline.date.is_some_and(|run| run.dates[0].year == Some(2025)), "{text}");
        }
        insta::assert_snapshot!(split("TEHRAN, Aug 19, 2021 (AFP) - They dug an eight-year-old out."), @"خبرگزاری فرانسه; ; – | They dug an eight-year-old out.");
        insta::assert_snapshot!(split("BISHKEK, September 4, 2020 (24.kg) - They met."), @"–; ; – | They met.");
        insta::assert_snapshot!(split("KABUL, Aug 12, 2025 (Ariana) — Three died."), @"–; ; – | Three died.");
        insta::assert_snapshot!(split("کابل (پژواک، ۱۵ میزان ۱۴۰۴): وزارت گفت."), @"خبرگزاری پژواک; ; – | وزارت گفت.");
    }

    #[test]
    fn sentences_stay_whole() {
        for text in [
            "ایران و عربستان توافق کردند.",
            "مهر و موم شد.",
            "تهران، پایتخت ایران، شاهد بود.",
            "رویترز، خبرگزاری معروف، نوشت.",
            "تسنیم نوشت: او آمد.",
            "Rescuers dug an eight-year-old girl out.",
        ] {
            assert_eq!(split(text), format!("– | {text}"));
        }
    }
}
