//! `gahnegar dev …`: internals, for developers.

use super::estimate::estimates;
use super::input::{gather, read_articles};
use super::message::Speaker;
use super::print;
use crate::article::{Article, MetaKind, Span};
use crate::calendar::{Calendar, DateStyle, Edtf, Language, NaiveDate};
use crate::extract::{
    ArticleFacts, Context, Mention, analyse, explain, explain_mention, merge, warnings,
};
use crate::i18n::strip_isolates;
use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints articles with their mentions marked, and values and reasons beneath
/// each paragraph.
pub(super) fn tags(
    published: Option<Edtf>,
    today: Option<NaiveDate>,
    language: Option<Language>,
    files: &[PathBuf],
) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let inputs = gather(files, &speaker);
    let context = Context { published, today };
    let ink = Ink { coloured: std::io::stdout().is_terminal() };
    let articles = read_articles(&inputs, &mut speaker);
    let facts: Vec<ArticleFacts> =
        articles.iter().map(|article| analyse(article, &context)).collect();
    let pairs: Vec<_> = articles.iter().zip(&facts).collect();
    let estimates = estimates(&pairs, &merge(&pairs));
    for ((article, facts), estimate) in pairs.into_iter().zip(estimates) {
        let language = language.unwrap_or(article.language);
        let style = DateStyle::new(language, Calendar::Gregorian);
        print(&tagged(article, facts, estimate, style, ink));
    }
    speaker.exit_code()
}

/// Marks for a terminal, or none for a file.
#[derive(Debug, Clone, Copy)]
struct Ink {
    coloured: bool,
}

impl Ink {
    fn paint(self, code: &str, text: &str) -> String {
        if self.coloured { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
    fn head(self, text: &str) -> String {
        self.paint("1", text)
    }
    fn faint(self, text: &str) -> String {
        self.paint("2", text)
    }
    fn value(self, text: &str) -> String {
        self.paint("32", text)
    }
    /// A mention: underlined, or in brackets with its number.
    fn mention(self, text: &str, number: usize) -> String {
        if self.coloured {
            format!("\u{1b}[4;33m{text}\u{1b}[0m\u{1b}[2m[{number}]\u{1b}[0m")
        } else {
            format!("⟦{text}⟧{number}")
        }
    }
}

fn tagged(
    article: &Article,
    facts: &ArticleFacts,
    estimate: Option<String>,
    style: DateStyle,
    ink: Ink,
) -> String {
    let mut out = String::new();
    let told = warnings(article, facts, style);
    let told: Vec<String> = told.iter().map(|text| strip_isolates(text)).collect();
    let published = facts.published.as_ref().or(article.published.as_ref());
    let _ = writeln!(out, "{}", ink.head(&article.title));
    let head = [
        ("file", article.file.clone()),
        ("encoding", article.encoding.clone()),
        ("agency", article.agency.clone().unwrap_or_default()),
        ("relays", article.relays.join("، ")),
        ("reporter", article.reporter.clone().unwrap_or_default()),
        ("published", published.map(|p| format!("{} {:?}", p.edtf, p.known)).unwrap_or_default()),
        ("estimate", strip_isolates(&estimate.unwrap_or_default())),
        ("warnings", told.join(" · ")),
    ];
    for (name, value) in head.iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(out, "{} {value}", ink.faint(&format!("{name}:")));
    }
    for (kind, span) in stretches(article) {
        out.push('\n');
        stretch(&mut out, article, facts, span, kind, ink);
        for (number, mention) in inside(facts, span) {
            let _ = writeln!(out, "  {}", reason(number, mention, style, ink));
        }
    }
    out.push('\n');
    events(&mut out, article, facts, style, ink);
    out
}

/// Title, paragraphs and metadata in the order of the text.
fn stretches(article: &Article) -> Vec<(Option<MetaKind>, Span)> {
    let body = article.body.iter().chain(&article.title_span).map(|span| (None, *span));
    let meta = article.meta.iter().map(|(kind, span)| (Some(*kind), *span));
    let mut all: Vec<_> = body.chain(meta).collect();
    all.sort_by_key(|(_, span)| *span);
    all
}

fn inside(facts: &ArticleFacts, span: Span) -> impl Iterator<Item = (usize, &Mention)> {
    facts
        .mentions
        .iter()
        .enumerate()
        .filter(move |(_, m)| span.start <= m.span.start && m.span.end <= span.end)
}

fn stretch(
    out: &mut String,
    article: &Article,
    facts: &ArticleFacts,
    span: Span,
    kind: Option<MetaKind>,
    ink: Ink,
) {
    if let Some(kind) = kind {
        out.push_str(&ink.faint(&format!("{kind:?}: ")));
    }
    let mut at = span.start;
    for (number, mention) in inside(facts, span) {
        if mention.span.start < at {
            continue;
        }
        out.push_str(&article.text[at..mention.span.start]);
        out.push_str(&ink.mention(article.slice(mention.span), number));
        at = mention.span.end;
    }
    out.push_str(&article.text[at..span.end]);
    out.push('\n');
}

fn reason(number: usize, mention: &Mention, style: DateStyle, ink: Ink) -> String {
    let value = mention.value.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
    let alt: Vec<String> = mention.alt.iter().map(|alt| format!(" | {alt}")).collect();
    let why = strip_isolates(&explain_mention(mention, style));
    let value = ink.value(&format!("{value}{}", alt.concat()));
    let kinds =
        ink.faint(&format!("{:?} {:?} {:?}", mention.kind, mention.known, mention.why.rule));
    format!("{number}  {value}  {kinds}  {why}")
}

fn events(out: &mut String, article: &Article, facts: &ArticleFacts, style: DateStyle, ink: Ink) {
    for event in &facts.events {
        let why = explain(&event.why, event.value.as_ref(), style);
        let value = match &event.value {
            Some(value) => value.to_string(),
            None => format!("– ({})", strip_isolates(&why)),
        };
        let place = event.sources.first().map_or(String::new(), |source| {
            format!("[{}..{}]", source.sentence.start, source.sentence.end)
        });
        let _ = writeln!(
            out,
            "{} {}  {} {}",
            ink.head("•"),
            ink.value(&value),
            event.title,
            ink.faint(&format!("{place} {:.2} {:?}", event.confidence, event.known)),
        );
    }
    if facts.events.is_empty() {
        let _ = writeln!(out, "{}", ink.faint(&format!("no events: {}", article.file)));
    }
}

/// Prints the glyphs of a text as JSON: an array with a line of output for
/// each line of text.
pub(super) fn shape(size: f32, weight: f32, width: Option<f32>, file: PathBuf) -> ExitCode {
    let mut speaker = Speaker::new(None);
    let inputs = gather(&[file], &speaker);
    for article in read_articles(&inputs, &mut speaker) {
        let report = crate::text::shape_report(&article.text, size, weight, width);
        let json = |line| serde_json::to_string(line).expect("plain data is JSON");
        let lines: Vec<String> = report.0.iter().map(json).collect();
        print(&format!("[\n{}\n]\n", lines.join(",\n")));
    }
    speaker.exit_code()
}
