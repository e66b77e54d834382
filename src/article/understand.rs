//! From the blocks of a file to an article: what is metadata, what is the
//! title, what is body.

use super::byline::{self, Byline};
use super::dateline::{self, Candidate, Rank};
use super::dates::Run;
use super::decode::Decoded;
use super::noise::end_mark;
use super::order::turn_by_text;
use super::paragraphs::{find_headline, join_paragraphs, part_where_taken, stands_above};
use super::plain::trim;
use super::reader::{Block, Outline, Role};
use super::{Article, MetaKind, Origin, Span, language, loose, title};
use crate::calendar::Language;

/// Paragraphs that may open with a byline.
const BYLINE_PARAGRAPHS: usize = 3;

/// What has been found so far.
pub(super) struct Draft<'t> {
    pub(super) text: &'t str,
    pub(super) title: Option<Span>,
    pub(super) agency: Option<String>,
    /// The agency whose address the text gives; second best.
    pub(super) site: Option<String>,
    pub(super) relays: Vec<String>,
    pub(super) reporter: Option<String>,
    pub(super) dates: Vec<Candidate>,
    pub(super) meta: Vec<(MetaKind, Span)>,
    /// What readers wrote has begun.
    pub(super) commented: bool,
}

/// Understands a decoded file.
pub(super) fn understand(name: &str, decoded: Decoded, outline: &Outline) -> Article {
    let text = decoded.text;
    let mut draft = Draft {
        text: &text,
        title: None,
        agency: None,
        site: None,
        relays: Vec::new(),
        reporter: None,
        dates: Vec::new(),
        meta: Vec::new(),
        commented: false,
    };
    for &(field, value) in &outline.fields {
        draft.take_field(field, value, value);
    }
    let mut lines = draft.take_metadata(&outline.blocks);
    draft.take_loose_date(&mut lines);
    draft.take_title(&mut lines);
    let taken = draft.meta.iter().map(|(_, span)| span.start).chain(draft.title.map(|t| t.start));
    part_where_taken(&mut lines, taken.collect());
    let mut body = join_paragraphs(&text, &lines);
    draft.take_bylines(&mut body);
    draft.take_endings(&mut body);
    body.retain(|span| span.start < span.end);
    let mut article = finish(name, draft, body, decoded.encoding, decoded.warnings);
    article.text = text;
    article
}

/// Everything of an article but its text, which is still borrowed.
fn finish(
    name: &str,
    draft: Draft<'_>,
    body: Vec<Span>,
    encoding: String,
    mut warnings: Vec<String>,
) -> Article {
    let Draft { text, title: title_span, agency, site, mut relays, reporter, mut dates, .. } =
        draft;
    let mut meta = draft.meta;
    meta.sort_by_key(|(_, span)| *span);
    // Whoever is named as the only source stands for the agency.
    let agency = agency.or(site).or_else(|| (!relays.is_empty()).then(|| relays.remove(0)));
    relays.retain(|relay| Some(relay) != agency.as_ref());
    let slice = |span: &Span| &text[span.start..span.end];
    let title = match title_span {
        Some(span) => slice(&span).split_whitespace().collect::<Vec<_>>().join(" "),
        None => body.first().map(|lead| title_of(text, *lead)).unwrap_or_default(),
    };
    let title = if title.is_empty() { title::from_lead(text.trim()) } else { title };
    let title = title::in_persian_letters(&title, text);
    let language = language::detect(body.iter().map(slice).chain([title.as_str()]));
    if language == Language::En {
        turn_by_text(&mut dates, text, &body);
    }
    let decision = dateline::decide(dates, language);
    warnings.extend(decision.warnings.iter().map(|&id| id.to_owned()));
    Article {
        file: name.to_owned(),
        title,
        title_span,
        agency,
        relays,
        reporter,
        published: decision.published,
        language,
        body,
        meta,
        warnings,
        encoding,
        text: String::new(),
    }
}

/// A title from a lead, without «به گزارش …،» before it.
fn title_of(text: &str, lead: Span) -> String {
    let clause = byline::read(text, lead).and_then(|byline| byline.clause);
    let lead = &text[clause.unwrap_or(lead.start)..lead.end];
    title::from_lead(lead.trim_start())
}

impl Draft<'_> {
    pub(super) fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// Finds the title among the lines and takes it out of them.
    fn take_title(&mut self, lines: &mut Vec<Block>) {
        let heading = lines
            .iter()
            .filter_map(|b| {
                if let Role::Heading(level) = b.role { Some((level, b.span)) } else { None }
            })
            .min_by_key(|(level, _)| *level);
        if let Some((_, span)) = heading.filter(|_| self.title.is_none()) {
            self.title = Some(span);
        }
        if let Some(title) = self.title {
            lines.retain(|block| block.span != title);
            return;
        }
        let Some(at) = find_headline(self.text, lines) else { return };
        // What stands above it in a word or two is the name of a section, or leads up to it.
        let leads = |place| stands_above(self.text, &lines[place..]);
        let above = (0..at).all(leads);
        self.title = Some(lines.remove(at).span);
        if above {
            self.meta.extend(lines.drain(..at).map(|block| (MetaKind::Other, block.span)));
        }
    }

    /// Takes the bylines off the first paragraphs.
    fn take_bylines(&mut self, body: &mut [Span]) {
        for paragraph in body.iter_mut().take(BYLINE_PARAGRAPHS) {
            let Some(found) = byline::read(self.text, *paragraph) else { continue };
            let Some(end) = found.end else {
                // A citation inside a sentence names the publisher only when it
                // is at home: foreign ones are cited, not published here.
                let home = found.agency.filter(|agency| agency.origin != Origin::Foreign);
                self.agency = self.agency.take().or(home.map(|agency| agency.name.clone()));
                continue;
            };
            let span = trim(self.text, Span { start: paragraph.start, end });
            self.meta.push((MetaKind::Byline, span));
            self.take_byline(found);
            *paragraph = trim(self.text, Span { start: end, end: paragraph.end });
        }
    }

    /// Takes the line that may be a dateline, when there is no better.
    fn take_loose_date(&mut self, lines: &mut Vec<Block>) {
        let dated = |run: &Run| !run.dates.is_empty();
        let heads = lines.iter().take(2 * BYLINE_PARAGRAPHS);
        let mut bylines = heads.filter_map(|line| byline::read(self.text, line.span)?.date);
        if self.dates.iter().any(|found| dated(&found.run)) || bylines.any(|run| dated(&run)) {
            return;
        }
        let other = self.meta.iter().filter(|(kind, _)| *kind == MetaKind::Other);
        let spans = lines.iter().map(|line| line.span).chain(other.map(|(_, span)| *span));
        let mut spans: Vec<Span> = spans.collect();
        spans.sort_unstable_by_key(|span| span.start);
        let Some((line, run)) = loose::find(self.text, &spans) else { return };
        self.meta.retain(|(_, span)| *span != line);
        lines.retain(|block| block.span != line);
        self.meta.push((MetaKind::Dateline, line));
        self.dates.push(Candidate { rank: Rank::Bottom, run });
    }

    fn take_byline(&mut self, found: Byline) {
        let names = found.agency.into_iter().chain(found.relays);
        for agency in names {
            match &self.agency {
                // What a second paragraph cites is a relay of the first.
                None => self.agency = Some(agency.name.clone()),
                Some(known) if *known == agency.name || self.relays.contains(&agency.name) => {}
                Some(_) => self.relays.push(agency.name.clone()),
            }
        }
        if let Some(span) = found.reporter {
            self.reporter =
                self.reporter.take().or(Some(self.text[span.start..span.end].to_owned()));
        }
        if let Some(run) = found.date {
            self.dates.push(Candidate { rank: Rank::Byline, run });
        }
    }

    /// Takes «انتهای پیام/» and codes off the last paragraphs.
    fn take_endings(&mut self, body: &mut [Span]) {
        for paragraph in body.iter_mut().rev().take(2) {
            let Some(at) = end_mark(&self.text[paragraph.start..paragraph.end]) else { continue };
            let cut = paragraph.start + at;
            let tail = trim(self.text, Span { start: cut, end: paragraph.end });
            self.meta.push((MetaKind::Other, tail));
            *paragraph = trim(self.text, Span { start: paragraph.start, end: cut });
        }
    }
}
