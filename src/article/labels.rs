//! Lines that begin with a label: «تاریخ انتشار: …», «منبع: …», «Author: …».

use super::Span;
use super::dates::{Greed, read_run};
use super::tokens::{Token, longest, squash, tokenize, tokenize_first};
use crate::text::orthography::is_alphanumeric;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The title.
    Title,
    /// The date of publication.
    Published,
    /// The date of the last change; second best.
    Updated,
    /// The clock time of publication on its own.
    Time,
    /// Where the text comes from.
    Source,
    /// The agency that publishes it.
    Agency,
    /// Who wrote it.
    Reporter,
    /// The lead: body text with a label before it.
    Lead,
    /// A code, a link, tags, a caption: nothing to read.
    Other,
    /// The head of a list of other articles.
    Related,
}

/// A labelled stretch of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labelled {
    /// What it is.
    pub(super) field: Field,
    /// Label and value.
    pub(super) span: Span,
    /// The value, trimmed; may be empty.
    pub(super) value: Span,
}

const NAMES: &[(Field, &str)] = &[
    (Field::Title, "تیتر|عنوان|سرتیتر|تیتر خبر|عنوان خبر|عنوان مطلب|title|headline"),
    (
        Field::Published,
        "تاریخ انتشار|تاریخ خبر|تاریخ|تاریخ درج|زمان انتشار|منتشر شده در|منتشر شده|انتشار|نشر شده|\
         تاریخ نشر|نشر|زمان نشر|تاریخ مخابره|زمان مخابره|تاریخ و زمان|تاریخ و ساعت|\
         تاریخ و ساعت انتشار|تاریخ ارسال|تاریخ ثبت|زمان درج|date|published|published on|published at|\
         publication date|date published|datepublished|posted|posted on|posted at|pubdate|\
         publish date|release date|issued|first published|date posted|dateline|created",
    ),
    (
        Field::Updated,
        "به روز رسانی|به روز شده|بروز رسانی|بروز شده|بروزرسانی|آخرین به روز رسانی|\
         آخرین بروز رسانی|آخرین بروزرسانی|تاریخ به روز رسانی|آخرین ویرایش|updated|last updated|\
         updated on|modified|last modified|datemodified",
    ),
    (Field::Time, "ساعت|زمان|ساعت انتشار|time"),
    (Field::Source, "منبع|منابع|منبع خبر|مرجع|به نقل از|برگرفته از|source|sources|via"),
    (Field::Agency, "خبرگزاری|رسانه|ناشر|نشریه|روزنامه|سایت|agency|publisher|site|outlet"),
    (
        Field::Reporter,
        "خبرنگار|نویسنده|گزارشگر|گزارش از|گزارش|نگارنده|نوشته|به قلم|نویسندگان|گزارشگران|author|\
         authors|reporter|reported by|reporting by|written by|byline|by|writer|\
         additional reporting by",
    ),
    (Field::Lead, "لید|خلاصه|خلاصه خبر|چکیده|متن خبر|متن|شرح خبر|lead|summary|body|text"),
    (
        Field::Other,
        "کد خبر|کد مطلب|شناسه خبر|شناسه مطلب|شناسه|شماره خبر|کد|لینک کوتاه|لینک خبر|لینک|\
         نشانی کوتاه|آدرس|آدرس خبر|پیوند کوتاه|برچسب ها|برچسب|کلیدواژه ها|کلید واژه ها|کلیدواژه|\
         کلمات کلیدی|واژگان کلیدی|تگ|تگ ها|دسته بندی|دسته|سرویس|گروه|گروه خبری|بخش|حوزه|موضوع|\
         بازدید|تعداد بازدید|نظرات|تعداد نظرات|عکس|عکاس|عکس از|تصویر|تصاویر|عکس ها|فیلم|ویدیو|\
         ویدئو|مترجم|ترجمه|ویراستار|دبیر|تنظیم|اشتراک گذاری|روتیتر|رو تیتر|زیرتیتر|زبان|سوتیتر|\
         منبع تصویر|توضیح تصویر|منبع عکس|توضیح عکس|شرح عکس|شرح تصویر|\
         editor|editing by|edited by|translator|tags|tag|keywords|link|url|short link|id|code|\
         news id|news code|category|categories|section|views|comments|photo|photos|image|caption|\
         credit|photo credit|copyright|language|share|topics|topic|slug|permalink|description|\
         layout|draft",
    ),
    (
        Field::Related,
        "بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|بیشتر بدانید|همچنین بخوانید|\
         در همین زمینه|مطالب پیشنهادی|از دست ندهید|related|related articles|read more|\
         related news|see also|also read",
    ),
];

static FIELDS: LazyLock<FxHashMap<String, Field>> = LazyLock::new(|| {
    NAMES
        .iter()
        .flat_map(|(field, names)| names.split('|').map(|name| (squash(name), *field)))
        .collect()
});

/// No label has more words.
const LABEL_TOKENS: usize = 5;

fn is_label(name: &str) -> Option<()> {
    FIELDS.contains_key(name).then_some(())
}

/// Bytes in which a label and the date behind it find room.
const HEAD_BYTES: usize = 240;

/// The last character boundary up to `at`, and up to `end`.
fn floor(text: &str, at: usize, end: usize) -> usize {
    (0..=at.min(end)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The field of a name, as front matter and `meta` elements write it.
pub(super) fn field(name: &str) -> Option<Field> {
    FIELDS.get(&squash(name)).copied()
}

/// Whether the label of an update begins at a token.
pub(super) fn announces_update(tokens: &[Token], at: usize) -> bool {
    longest(tokens, at, LABEL_TOKENS, |name| FIELDS.get(name).copied())
        .is_some_and(|(field, _)| field == Field::Updated)
}

/// Splits a line that begins with a label into its labelled stretches; `None`
/// for any other line.
pub(super) fn read_line(text: &str, line: Span) -> Option<Vec<Labelled>> {
    // Most lines are long and no labels: their beginning says so.
    let is_bullet = |t: &Token| t.is_mark(&['*', '•', '-', '–', '|', '■', '▪', '●']);
    let few = tokenize_first(text, line.start..line.end, LABEL_TOKENS + 2);
    let begins = few.iter().position(|t| !is_bullet(t));
    if begins.is_some_and(|at| at <= 2 && longest(&few, at, LABEL_TOKENS, is_label).is_none()) {
        return None;
    }
    let head = tokenize(text, line.start..floor(text, line.start + HEAD_BYTES, line.end));
    let first = head.iter().position(|t| !is_bullet(t))?;
    let (_, value_at) = label_at(&head, first, true)?;
    // A further label needs a colon; long lines have none.
    let rest = head.get(value_at).map_or(line.end, |token| token.span.start);
    let more = text[rest..line.end].contains([':', '：', '=']);
    let tokens = if more { tokenize(text, line.start..line.end) } else { head };
    let (field, value_at) = label_at(&tokens, first, true)?;
    let mut found = vec![(field, tokens[0].span.start, value_at)];
    let mut at = value_at;
    while at < tokens.len() {
        match label_at(&tokens, at, false).filter(|_| tokens[at].word().is_some()) {
            Some((field, value_at)) => {
                found.push((field, tokens[at].span.start, value_at));
                at = value_at;
            }
            None => at += 1,
        }
    }
    let mut stretches = Vec::new();
    for (index, &(field, start, value_at)) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(line.end, |next| next.1);
        let from = tokens.get(value_at).map_or(line.end, |t| t.span.start).min(end);
        let value = trim(text, Span { start: from, end });
        stretches.push(Labelled { field, span: trim(text, Span { start, end }), value });
    }
    Some(stretches)
}

/// The label that begins at a token, and the index where its value begins.
fn label_at(tokens: &[Token], at: usize, leading: bool) -> Option<(Field, usize)> {
    let (field, after) = longest(tokens, at, LABEL_TOKENS, |name| FIELDS.get(name).copied())?;
    let next = tokens.get(after);
    if next.is_some_and(|t| t.is_mark(&[':', '：', '='])) {
        return Some((field, after + 1));
    }
    if !leading {
        return None;
    }
    match field {
        // A list's head may stand without a colon when it stands alone.
        Field::Related => next.is_none().then_some((field, after)),
        // «By Jane Doe», «Reporting by …; editing by …».
        Field::Reporter => is_credit(&tokens[at..after]).then_some((field, after)),
        // «منبع تصویر، رویترز».
        Field::Other => {
            let caption = after > at + 1 && next.is_some_and(|t| t.is_mark(&['،']));
            caption.then_some((field, after + 1)).or_else(|| {
                let credit = is_credit(&tokens[at..after]) && next.is_some();
                credit.then_some((field, after))
            })
        }
        // «date 2025-10-07», «تاریخ انتشار ۱۴۰۳/۰۵/۱۲», «Updated - 7 October 2025».
        Field::Published | Field::Updated => {
            let run = read_run(tokens, after, Greed::Prefix);
            // «به‌روز شده در ۴ ساعت پیش»
            let recent = field == Field::Updated
                && tokens.len() <= after + 6
                && tokens[after..].iter().any(|t| t.number().is_some());
            let dated = run.dates.iter().any(|date| date.year.is_some());
            (dated || recent).then_some((field, after))
        }
        _ => None,
    }
}

/// Whether a label is an English credit, which needs no colon.
fn is_credit(label: &[Token]) -> bool {
    label.last().and_then(Token::word) == Some("by")
}

/// A span without white space, separators and bullets at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let is_edge = |c: char| {
        c.is_whitespace() || matches!(c, '|' | '•' | '·' | '\u{200c}'..='\u{200f}' | '\u{feff}')
    };
    let slice = &text[span.start..span.end];
    let kept = slice.trim_start_matches(is_edge);
    let start = span.end - kept.len();
    Span { start, end: start + kept.trim_end_matches(is_edge).len() }
}

/// How many words and numbers a stretch has.
pub(super) fn count_words(text: &str, span: Span) -> usize {
    text[span.start..span.end]
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | ':' | '|' | '،'))
        .filter(|word| word.chars().any(is_alphanumeric))
        .count()
}
