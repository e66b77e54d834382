//! From the blocks of a file to an article: what is metadata, what is the
//! title, what is body.

use super::byline::{self, Byline};
use super::dateline::{self, Candidate, Rank};
use super::dates::{Greed, read_run};
use super::decode::Decoded;
use super::labels::{self, Field, Labelled, count_words};
use super::noise::{end_mark, is_noise, site};
use super::paragraphs::{find_headline, is_section, join_paragraphs, part_where_taken};
use super::plain::trim;
use super::reader::{Block, Outline, Role};
use super::tokens::{tokenize, tokenize_first};
use super::{Article, MetaKind, Origin, Span, agencies, language, title};

/// Lines from the top that a dateline may stand in.
const TOP_LINES: usize = 12;
/// Lines from the bottom that a dateline may stand in.
const BOTTOM_LINES: usize = 8;
/// Paragraphs that may open with a byline.
const BYLINE_PARAGRAPHS: usize = 3;

/// No date has more words and marks.
const LONGEST_DATE: usize = 64;
/// No name of an agency is longer, in bytes.
const LONGEST_NAME: usize = 160;

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
    };
    for &(field, value) in &outline.fields {
        draft.take_field(field, value, value);
    }
    let mut lines = draft.take_metadata(&outline.blocks);
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
    let Draft { text, title: title_span, agency, site, mut relays, reporter, dates, mut meta } =
        draft;
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

    /// Sorts out the lines that are metadata; returns the others.
    fn take_metadata(&mut self, blocks: &[Block]) -> Vec<Block> {
        let mut kept: Vec<Block> = Vec::new();
        let count = blocks.len();
        let mut related = false;
        for (index, block) in blocks.iter().enumerate() {
            let at_edge = index < TOP_LINES || index + BOTTOM_LINES >= count;
            if let Role::Meta(kind) = block.role {
                self.meta.push((kind, block.span));
                continue;
            }
            if block.role == Role::Text && self.take_line(block, index, at_edge, &mut kept) {
                related = self.opens_related(block.span);
                continue;
            }
            // Headlines below «بیشتر بخوانید» belong to other articles.
            if related && title::is_headline(self.text, block.span) {
                self.meta.push((MetaKind::Other, block.span));
                continue;
            }
            related = false;
            if kept.last().is_none_or(|last| last.span.start < block.span.start) {
                kept.push(*block);
            }
        }
        kept
    }

    /// Whether a metadata line is the head of a list of other articles.
    fn opens_related(&self, span: Span) -> bool {
        labels::read_line(self.text, span)
            .is_some_and(|found| found.iter().any(|l| l.field == Field::Related))
    }

    /// Takes a line as metadata; what of it is body text goes to `kept`.
    fn take_line(
        &mut self,
        block: &Block,
        index: usize,
        at_edge: bool,
        kept: &mut Vec<Block>,
    ) -> bool {
        if is_noise(self.slice(block.span)) {
            self.take_site_of(block.span);
            self.meta.push((MetaKind::Other, block.span));
            return true;
        }
        if let Some(found) = labels::read_line(self.text, block.span) {
            let taken = found.iter().all(|labelled| self.is_metadata(labelled, at_edge));
            if taken {
                let dated = |l: &Labelled| matches!(l.field, Field::Published | Field::Updated);
                if at_edge && !found.iter().any(dated) {
                    self.take_date_beside(block.span, index);
                }
                for labelled in found {
                    self.take_labelled(labelled, block, kept);
                }
                return true;
            }
        }
        if at_edge && let Some(run) = dateline::read_line(self.text, block.span) {
            let rank = if index < TOP_LINES { Rank::Top } else { Rank::Bottom };
            self.take_agency_of(block.span);
            self.dates.push(Candidate { rank, run });
            self.meta.push((MetaKind::Dateline, block.span));
            return true;
        }
        if at_edge && self.is_agency_line(block.span) {
            self.take_agency_of(block.span);
            self.meta.push((MetaKind::Byline, block.span));
            return true;
        }
        false
    }

    /// «کد خبر: ۸۵۴۱۲۲ | چهارشنبه ۱۹ آذر ۱۴۰۴»: a date without a label beside
    /// what has one.
    fn take_date_beside(&mut self, line: Span, index: usize) {
        let rank = if index < TOP_LINES { Rank::Top } else { Rank::Bottom };
        let mut start = line.start;
        for part in self.text[line.start..line.end].split(['|', '•', '·']) {
            let span = trim(self.text, Span { start, end: start + part.len() });
            start += part.len();
            start += self.text[start..].chars().next().map_or(0, char::len_utf8);
            if let Some(run) = dateline::read_line(self.text, span) {
                self.dates.push(Candidate { rank, run });
            }
        }
    }

    /// A line of nothing but an agency's name.
    fn is_agency_line(&self, span: Span) -> bool {
        if span.end - span.start > LONGEST_NAME {
            return false;
        }
        let tokens = tokenize(self.text, span.start..span.end);
        agencies::find(&tokens, 0, false).is_some_and(|(_, after)| after == tokens.len())
    }

    /// Notes the agency whose address a link is.
    pub(super) fn take_site_of(&mut self, span: Span) {
        let site = site(self.slice(span)).and_then(agencies::agency);
        if let (None, Some(agency)) = (&self.site, site) {
            self.site = Some(agency.name.clone());
        }
    }

    /// Notes an agency that a line of metadata names.
    fn take_agency_of(&mut self, span: Span) {
        let tokens = tokenize(self.text, span.start..span.end);
        let found = (0..tokens.len()).find_map(|at| agencies::find(&tokens, at, false));
        if let (None, Some((agency, _))) = (&self.agency, found) {
            self.agency = Some(agency.name.clone());
        }
    }

    /// Whether a labelled stretch is what its label says and not a sentence
    /// that happens to begin like one.
    fn is_metadata(&self, labelled: &Labelled, at_edge: bool) -> bool {
        let words = count_words(self.text, labelled.value);
        let value = self.slice(labelled.value);
        let speaks = value.contains(['؟', '?']) || value.contains("گفت") || words == 0;
        match labelled.field {
            Field::Title => at_edge && words > 0,
            Field::Published | Field::Updated => {
                // A label whose date we cannot read is no body text either.
                self.starts_with_date(labelled.value)
                    || (at_edge && words <= 8 && !value.ends_with(['.', '؟']))
            }
            Field::Time => at_edge && words <= 6,
            Field::Source => words <= 20,
            Field::Agency => at_edge && words <= 6 && words > 0,
            Field::Reporter => at_edge && !speaks && byline::is_name(self.text, labelled.value),
            Field::Lead => at_edge,
            Field::Other => at_edge || words <= 25,
            Field::Related => true,
        }
    }

    fn starts_with_date(&self, value: Span) -> bool {
        let tokens = tokenize_first(self.text, value.start..value.end, LONGEST_DATE);
        let run = read_run(&tokens, 0, Greed::Prefix);
        run.dates.iter().any(|date| date.year.is_some())
            || (run.next == tokens.len() && !run.dates.is_empty())
    }

    /// Notes a labelled stretch of a line.
    fn take_labelled(&mut self, labelled: Labelled, block: &Block, kept: &mut Vec<Block>) {
        let Labelled { field, span, value } = labelled;
        let label = trim(self.text, Span { start: span.start, end: value.start.max(span.start) });
        match field {
            Field::Lead => {
                self.meta.push((MetaKind::Other, label));
                if value.start < value.end {
                    kept.push(Block { span: value, parted: true, ..*block });
                }
            }
            Field::Title => {
                self.meta.push((MetaKind::Other, label));
                if self.title.is_some() {
                    kept.push(Block { span: value, parted: true, ..*block });
                } else {
                    self.title = Some(value);
                }
            }
            Field::Published | Field::Updated => self.take_dated(field, span, value, block, kept),
            _ => {
                self.take_field(field, value, span);
                self.meta.push((meta_kind(field), span));
            }
        }
    }

    /// «date 2025-10-07 رهبر کره شمالی …»: the lead may go on behind the date.
    fn take_dated(
        &mut self,
        field: Field,
        span: Span,
        value: Span,
        block: &Block,
        kept: &mut Vec<Block>,
    ) {
        let tokens = tokenize_first(self.text, value.start..value.end, LONGEST_DATE);
        let line = read_run(&tokens, 0, Greed::Line);
        let whole = line.next == tokens.len();
        let run = if whole { line } else { read_run(&tokens, 0, Greed::Prefix) };
        let rest = tokens.get(run.next).map_or(value.end, |token| token.span.start);
        let rest = trim(self.text, Span { start: rest, end: value.end });
        // A few words behind a date («به وقت محلی») are no lead.
        let is_text = !run.dates.is_empty() && count_words(self.text, rest) >= 4;
        let end = if is_text { rest.start } else { span.end };
        let meta = trim(self.text, Span { start: span.start, end });
        let rank = if field == Field::Published { Rank::Label } else { Rank::Updated };
        self.dates.push(Candidate { rank, run });
        self.meta.push((MetaKind::Dateline, meta));
        if is_text {
            kept.push(Block { span: rest, parted: true, ..*block });
        }
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
        self.title = Some(lines.remove(at).span);
        // What stood above it in a word or two was the name of a section.
        if lines[..at].iter().all(|block| is_section(self.text, block)) {
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

fn meta_kind(field: Field) -> MetaKind {
    match field {
        Field::Published | Field::Updated | Field::Time => MetaKind::Dateline,
        Field::Source => MetaKind::Source,
        Field::Agency | Field::Reporter => MetaKind::Byline,
        Field::Title | Field::Lead | Field::Other | Field::Related => MetaKind::Other,
    }
}
