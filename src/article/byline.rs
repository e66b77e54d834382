//! What stands before the first sentence: agency, reporter, place and day.
//!
//! Two shapes: the attribution «به گزارش تابناک به نقل از ایسنا؛», and the head
//! «باشگاه خبرنگاران جوان؛ اعظم پورکند -», «ایسنا/تهران», "Tehran, Oct 7
//! (Reuters) -". Whatever does not read wholly as one of them is body text.

use super::Span;
use super::agencies::{self, Agency};
use super::dates::{Greed, Run, read_run};
use super::places;
use super::tokens::{Kind, Token, longest, tokenize};

/// A byline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Byline {
    /// The agency that speaks.
    pub(super) agency: Option<&'static Agency>,
    /// Whom it quotes, in order.
    pub(super) relays: Vec<&'static Agency>,
    /// The reporter's name, where it stands.
    pub(super) reporter: Option<Span>,
    /// A dateline inside.
    pub(super) date: Option<Run>,
    /// First byte after the byline and the space behind it; `None` when what
    /// was learnt is part of a sentence and stays body text.
    pub(super) end: Option<usize>,
    /// Where the main clause begins, also when the byline is part of its
    /// sentence: a title begins there.
    pub(super) clause: Option<usize>,
}

/// Marks that may separate the parts of a head.
const SEPARATORS: &[char] = &['،', ',', '؛', ';', ':', '-', '–', '—', '/', '|', '(', ')', '.', '•'];
/// Those that may end it.
const STRONG: &[char] = &['؛', ';', ':', '-', '–', '—', '/', '|', '•'];
/// Words that begin the name of a desk.
const DESKS: &[&str] = &[
    "گروه",
    "سرویس",
    "حوزه",
    "بخش",
    "دفتر",
    "دبیرخانه",
    "منطقه",
    "استان",
    "استانها",
    "سیاسی",
    "اقتصادی",
    "اجتماعی",
    "فرهنگی",
    "ورزشی",
    "بینالملل",
    "سینمایی",
    "هنری",
    "ادبی",
    "علمی",
    "حوادث",
    "سلامت",
    "جهان",
    "خارجی",
    "desk",
];
/// Words that no name of a person contains.
const NO_NAME: &[&str] = &[
    "گفت",
    "افزود",
    "نوشت",
    "گزارش",
    "داد",
    "کرد",
    "شد",
    "است",
    "وزیر",
    "رییس",
    "رئیس",
    "نماینده",
    "سخنگوی",
    "سخنگو",
    "فرمانده",
    "مدیر",
    "معاون",
    "دبیر",
    "استاندار",
    "امام",
    "ایت",
    "حجت",
    "سردار",
    "دکتر",
    "مهندس",
    "روز",
    "امروز",
    "دیروز",
    "در",
    "از",
    "به",
    "با",
    "که",
    "این",
    "ان",
    "برای",
    "the",
    "of",
    "in",
    "said",
    "says",
    "to",
    "president",
    "minister",
];
/// Words about time: with one of them an attribution is part of the sentence.
const TEMPORAL: &[&str] = &[
    "روز",
    "امروز",
    "دیروز",
    "فردا",
    "شب",
    "دیشب",
    "امشب",
    "صبح",
    "عصر",
    "ظهر",
    "بامداد",
    "ماه",
    "سال",
    "هفته",
    "ساعت",
    "ساعاتی",
    "شنبه",
    "یکشنبه",
    "دوشنبه",
    "سهشنبه",
    "چهارشنبه",
    "پنجشنبه",
    "جمعه",
    "تاریخ",
    "پیش",
    "گذشته",
    "جاری",
    "اخیر",
];

/// The byline that a paragraph opens with.
pub(super) fn read(text: &str, paragraph: Span) -> Option<Byline> {
    let limit = text[paragraph.start..paragraph.end]
        .char_indices()
        .nth(260)
        .map_or(paragraph.end, |(offset, _)| paragraph.start + offset);
    let tokens = tokenize(text, paragraph.start..limit);
    let mut byline = match read_attribution(&tokens) {
        Some(byline) => byline,
        None => read_head(&tokens)?,
    };
    if let Some(end) = byline.end {
        let rest = &text[end..paragraph.end];
        let space = rest.len() - rest.trim_start_matches(is_gap).len();
        byline.end = Some(end + space);
    }
    Some(byline)
}

/// Whether a value reads like the names of people: few words, no sentence.
pub(super) fn is_name(text: &str, value: Span) -> bool {
    let tokens = tokenize(text, value.start..value.end);
    let words = tokens.iter().filter_map(Token::word);
    let joined = |word: &str| matches!(word, "و" | "and" | "in" | "از" | "در");
    let plain = tokens.iter().all(|token| match &token.kind {
        Kind::Word(word) => joined(word) || !NO_NAME.contains(&&**word),
        Kind::Number(..) => false,
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

/// «به گزارش خبرنگار مهر به نقل از رویترز، ».
fn read_attribution(tokens: &[Token]) -> Option<Byline> {
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
            Kind::Word(word) if TEMPORAL.contains(&&**word) => temporal = true,
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

fn note(byline: &mut Byline, agency: &'static Agency, relaying: bool) {
    if byline.agency.is_none() && !relaying {
        byline.agency = Some(agency);
    } else if byline.agency != Some(agency) && !byline.relays.contains(&agency) {
        byline.relays.push(agency);
    }
}

/// «ایسنا/تهران », «خبرگزاری فارس - گروه سیاسی: », «کابل (پژواک، ۱۵ میزان ۱۴۰۴): ».
fn read_head(tokens: &[Token]) -> Option<Byline> {
    let mut byline = Byline::default();
    let mut at = 0;
    while tokens.get(at).is_some_and(|t| t.is_mark(&['(', '[', '*', '•', '#', '/'])) {
        at += 1;
    }
    let mut slashed = false;
    while at < tokens.len().min(40) {
        let Some(after) = read_part(tokens, at, &mut byline) else { break };
        let known = byline.agency.is_some();
        let marks = tokens[after..].iter().take_while(|t| t.is_mark(SEPARATORS)).count();
        let between = &tokens[after..after + marks];
        let ends = between.iter().any(|t| t.is_mark(STRONG));
        let place = places::find(tokens, at) == Some(after);
        let desk = at == 0 && is_desk(tokens, at, after);
        // “JAKARTA, July 30, 2024 - ”: a place and a day need no agency.
        let dated = at > 0 && ends && is_dated(&byline) && !place;
        if known && (ends || (slashed && place)) || desk || dated {
            byline.end = Some(tokens[after + marks - 1].span.end);
        }
        if marks == 0 {
            break;
        }
        slashed = between.iter().any(|t| t.is_mark(&['/']));
        at = after + marks;
    }
    byline.end.is_some().then_some(byline)
}

/// Whether a word begins the name of a desk («اقتصادی»).
pub(super) fn begins_desk(word: &str) -> bool {
    DESKS.contains(&word)
}

/// Whether a whole day stands in the head.
fn is_dated(byline: &Byline) -> bool {
    let whole = |run: &Run| run.dates.iter().any(|date| date.year.is_some() && date.day.is_some());
    byline.date.as_ref().is_some_and(whole)
}

/// “JAKARTA, July 30, 2024 - ”: a place that a list need not know, before a whole
/// day that a dash follows.
fn dated_place(tokens: &[Token], length: usize) -> Option<usize> {
    let comma = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark(&[',', '،']));
    if !(1..=3).contains(&length) || !comma(length) {
        return None;
    }
    // “KHARKIV, Ukraine, Aug 18, 2025 (Reuters) - ”: the country may follow.
    let country = tokens[length + 1..].iter().take_while(|t| t.word().is_some()).count();
    let starts = [Some(length), (1..=2).contains(&country).then_some(length + 1 + country)];
    starts.into_iter().flatten().filter(|at| comma(*at)).find(|at| {
        let run = read_run(tokens, at + 1, Greed::Prefix);
        let whole = run.dates.iter().any(|date| date.year.is_some() && date.day.is_some());
        let ends = tokens.get(run.next).is_some_and(|t| t.is_mark(&['-', '–', '—', '(']));
        whole && ends
    })
}

/// «چالوس - ایرنا - »: a town that no list knows, before an agency.
fn is_town(tokens: &[Token], at: usize, length: usize) -> bool {
    let dash = |at: usize| tokens.get(at).is_some_and(|t| t.is_mark(&['-', '–', '—', '/']));
    (1..=2).contains(&length)
        && dash(at + length)
        && agencies::find(tokens, at + length + 1, false).is_some_and(|(_, after)| dash(after))
}

/// «گروه فرهنگ و هنر – »: a desk with no agency before it.
fn is_desk(tokens: &[Token], at: usize, length: usize) -> bool {
    let dash = tokens.get(at + length).is_some_and(|t| t.is_mark(&['–', '—', '-', ':', '|', '/']));
    let desk = tokens[at].word().is_some_and(|word| matches!(word, "گروه" | "سرویس" | "حوزه"));
    at == 0 && dash && desk && (2..=5).contains(&length)
}

/// One part of a head: agency, day, place, desk or person.
fn read_part(tokens: &[Token], at: usize, byline: &mut Byline) -> Option<usize> {
    if let Some((agency, after)) =
        agencies::find(tokens, at, at > 0 && tokens[at - 1].is_mark(&['(']))
        && tokens.get(after).is_some_and(|t| t.is_mark(SEPARATORS))
    {
        note(byline, agency, false);
        return Some(after);
    }
    let run = read_run(tokens, at, Greed::Prefix);
    if !run.dates.is_empty() && byline.date.is_none() {
        let next = run.next;
        byline.date = Some(run);
        return Some(next);
    }
    let length = tokens[at..].iter().take_while(|t| t.word().is_some()).count();
    let place = (at == 0).then(|| dated_place(tokens, length)).flatten();
    if let Some(after) = place.or_else(|| places::find(tokens, at)) {
        return Some(after);
    }
    // “KABUL, Aug 12, 2025 (Ariana) — ”: a source that no list knows, behind a day.
    let bracketed = at > 0
        && tokens[at - 1].is_mark(&['('])
        && tokens.get(at + length).is_some_and(|token| token.is_mark(&[')']));
    if bracketed && (1..=4).contains(&length) && is_dated(byline) {
        return Some(at + length);
    }
    if byline.agency.is_none() {
        let known = is_town(tokens, at, length) || is_desk(tokens, at, length);
        return known.then_some(at + length);
    }
    let next = tokens.get(at + length)?;
    if length == 0 || length > 6 || !next.is_mark(SEPARATORS) {
        return None;
    }
    let words = || tokens[at..at + length].iter().filter_map(Token::word);
    if words().next().is_some_and(|word| DESKS.contains(&word)) {
        return Some(at + length);
    }
    let named = (2..=5).contains(&length)
        && next.is_mark(STRONG)
        && !tokens[at - 1].is_mark(&[':'])
        && words().all(|word| !NO_NAME.contains(&word) && !TEMPORAL.contains(&word));
    if !named || byline.reporter.is_some() {
        return None;
    }
    byline.reporter =
        Some(Span { start: tokens[at].span.start, end: tokens[at + length - 1].span.end });
    Some(at + length)
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
        ] {
            assert_eq!(split(text), format!("– | {text}"));
        }
    }
}
