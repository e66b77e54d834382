//! From the blocks of a file to an article: what is metadata, what is the
//! title, what is body.

use super::byline::{self, Byline};
use super::dateline::{self, Candidate, Rank};
use super::dates::{Greed, read_run};
use super::decode::Decoded;
use super::labels::{self, Field, Labelled, count_words};
use super::plain::trim;
use super::reader::{Block, Outline, Role};
use super::tokens::tokenize;
use super::{Article, MetaKind, Origin, Span, agencies, language, title};

/// Lines from the top that a dateline may stand in.
const TOP_LINES: usize = 12;
/// Lines from the bottom that a dateline may stand in.
const BOTTOM_LINES: usize = 8;
/// Paragraphs that may open with a byline.
const BYLINE_PARAGRAPHS: usize = 3;

/// No name of an agency is longer, in bytes.
const LONGEST_NAME: usize = 160;

/// What has been found so far.
struct Draft<'t> {
    text: &'t str,
    title: Option<Span>,
    agency: Option<String>,
    /// The agency whose address the text gives; second best.
    site: Option<String>,
    relays: Vec<String>,
    reporter: Option<String>,
    dates: Vec<Candidate>,
    meta: Vec<(MetaKind, Span)>,
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
    let decision = dateline::decide(dates);
    warnings.extend(decision.warnings.iter().map(|&id| id.to_owned()));
    // Whoever is named as the only source stands for the agency.
    let agency = agency.or(site).or_else(|| (!relays.is_empty()).then(|| relays.remove(0)));
    relays.retain(|relay| Some(relay) != agency.as_ref());
    let slice = |span: &Span| &text[span.start..span.end];
    let title = match title_span {
        Some(span) => slice(&span).split_whitespace().collect::<Vec<_>>().join(" "),
        None => body.first().map(|lead| title_of(text, *lead)).unwrap_or_default(),
    };
    let title = if title.is_empty() { title::from_lead(text.trim()) } else { title };
    let language = language::detect(body.iter().map(slice).chain([title.as_str()]));
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
    fn slice(&self, span: Span) -> &str {
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
                for labelled in found {
                    self.take_labelled(labelled, block, kept);
                }
            }
            return taken;
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

    /// A line of nothing but an agency's name.
    fn is_agency_line(&self, span: Span) -> bool {
        if span.end - span.start > LONGEST_NAME {
            return false;
        }
        let tokens = tokenize(self.text, span.start..span.end);
        agencies::find(&tokens, 0, false).is_some_and(|(_, after)| after == tokens.len())
    }

    /// Notes the agency whose address a link is.
    fn take_site_of(&mut self, span: Span) {
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
        let tokens = tokenize(self.text, value.start..value.end);
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
        let tokens = tokenize(self.text, value.start..value.end);
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

    /// Notes the value of a field; `whole` is the stretch it stands in.
    fn take_field(&mut self, field: Field, value: Span, whole: Span) {
        let tokens = tokenize(self.text, value.start..value.end);
        match field {
            Field::Title => self.title = self.title.or(Some(value).filter(|v| v.start < v.end)),
            Field::Published | Field::Updated | Field::Time => {
                let rank = if field == Field::Updated { Rank::Updated } else { Rank::Label };
                let mut run = read_run(&tokens, 0, Greed::Line);
                run.span = run.span.or(Some(whole));
                self.dates.push(Candidate { rank, run });
            }
            Field::Source => self.take_source(value),
            Field::Agency => {
                let name = self.agency_name(value);
                self.agency = self.agency.take().or(name);
            }
            Field::Reporter => {
                let name = self.slice(value).to_owned();
                let is_agency = agencies::find(&tokens, 0, false);
                match is_agency.filter(|(_, after)| *after == tokens.len()) {
                    Some((agency, _)) => {
                        self.agency = self.agency.take().or(Some(agency.name.clone()));
                    }
                    None => self.reporter = self.reporter.take().or(Some(name)),
                }
            }
            Field::Other => self.take_site_of(value),
            Field::Lead | Field::Related => {}
        }
    }

    /// The agency of a value, as the lexicon or the text writes it.
    fn agency_name(&self, value: Span) -> Option<String> {
        let tokens = tokenize(self.text, value.start..value.end);
        let known = agencies::find(&tokens, 0, true).map(|(agency, _)| agency.name.clone());
        let short = (1..=6).contains(&tokens.len());
        known.or_else(|| short.then(|| self.slice(value).trim_matches(['/', '.', ' ']).to_owned()))
    }

    /// «منبع: رویترز، ایسنا».
    fn take_source(&mut self, value: Span) {
        let tokens = tokenize(self.text, value.start..value.end);
        let (mut at, mut found) = (0, false);
        while at < tokens.len() {
            let Some((agency, after)) = agencies::find(&tokens, at, true) else {
                at += 1;
                continue;
            };
            (at, found) = (after, true);
            if !self.relays.contains(&agency.name) {
                self.relays.push(agency.name.clone());
            }
        }
        if !found && let Some(name) = self.agency_name(value) {
            self.relays.push(name);
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
        if at == 1 && is_section(self.text, &lines[0]) {
            self.meta.push((MetaKind::Other, lines.remove(0).span));
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
            let slice = &self.text[paragraph.start..paragraph.end];
            let Some(at) = ["انتهای پیام", "پایان پیام", "انتهای خبر"]
                .iter()
                .filter_map(|mark| slice.rfind(mark))
                .find(|at| slice.len() - at < 60)
            else {
                continue;
            };
            let cut = paragraph.start + at;
            let tail = trim(self.text, Span { start: cut, end: paragraph.end });
            self.meta.push((MetaKind::Other, tail));
            *paragraph = trim(self.text, Span { start: paragraph.start, end: cut });
        }
    }
}

/// The name that a link's address is known by: `https://www.isna.ir/news/1` is
/// of «isna».
fn site(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("://").or_else(|| text.split_once("www."))?;
    let host = rest.split(['/', ' ', '?', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let name = labels.len().checked_sub(2)?;
    // «news.co.uk», «en.mehrnews.com»
    let short = labels[name].len() <= 3 && labels.len() > 2 && labels[name + 1].len() == 2;
    labels.get(if short { name - 1 } else { name }).copied()
}

fn meta_kind(field: Field) -> MetaKind {
    match field {
        Field::Published | Field::Updated | Field::Time => MetaKind::Dateline,
        Field::Source => MetaKind::Source,
        Field::Agency | Field::Reporter => MetaKind::Byline,
        Field::Title | Field::Lead | Field::Other | Field::Related => MetaKind::Other,
    }
}

/// A line that nobody reads: a link, hashtags, an end mark, a rule.
fn is_noise(line: &str) -> bool {
    let words = || line.split_whitespace();
    let links = words()
        .all(|w| w.starts_with("http://") || w.starts_with("https://") || w.starts_with("www."));
    let tags = words().all(|w| w.starts_with('#') && w.chars().count() > 1);
    let silent = !line.chars().any(char::is_alphanumeric);
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

/// The line that is the title: the first if it reads like one, else one after
/// a lead. Something to read must follow.
fn find_headline(text: &str, lines: &[Block]) -> Option<usize> {
    let words = |at: usize| count_words(text, lines[at].span);
    let is_title = |at: usize| {
        let followed = lines.get(at + 1).is_some_and(|next| {
            // A line of the same paragraph may go on with the sentence.
            next.parted || !continues(text, lines[at].span, next.span)
        });
        followed
            && title::is_headline(text, lines[at].span)
            && (at + 1..lines.len()).any(|later| words(later) > words(at))
    };
    if lines.len() > 2 && is_section(text, &lines[0]) && words(1) > 3 && is_title(1) {
        return Some(1);
    }
    (0..lines.len().min(3)).find(|&at| (at == 0 || lines[at].parted) && is_title(at))
}

/// «سیاست خارجی»: a line too short for a headline, if a better one follows.
fn is_section(text: &str, block: &Block) -> bool {
    block.role == Role::Text
        && count_words(text, block.span) <= 3
        && title::is_headline(text, block.span)
}

/// Whether a second line is the rest of a hard-wrapped first one: both are
/// about as long, and as long as editors wrap.
fn continues(text: &str, first: Span, second: Span) -> bool {
    let length = |span: Span| text[span.start..span.end].chars().count();
    (50..=120).contains(&length(first)) && length(second).abs_diff(length(first)) <= 25
}

/// Lines between which something was taken out do not go on from one another.
fn part_where_taken(lines: &mut [Block], mut taken: Vec<usize>) {
    taken.sort_unstable();
    let mut before = 0;
    for line in lines {
        let next = taken.partition_point(|&start| start < before);
        line.parted |= taken.get(next).is_some_and(|&start| start < line.span.start);
        before = line.span.end;
    }
}

/// Joins hard-wrapped lines into paragraphs.
fn join_paragraphs(text: &str, lines: &[Block]) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut index = 0;
    while index < lines.len() {
        let end = lines[index + 1..]
            .iter()
            .position(|b| b.parted || b.role != Role::Text)
            .map_or(lines.len(), |more| index + 1 + more);
        let block = &lines[index..end];
        if is_wrapped(text, block) {
            let span = Span { start: block[0].span.start, end: block[block.len() - 1].span.end };
            paragraphs.push(span);
        } else {
            paragraphs.extend(block.iter().map(|b| b.span));
        }
        index = end;
    }
    paragraphs
}

/// Whether the lines of a block are one wrapped paragraph: they are short and
/// most of them break off inside a sentence.
fn is_wrapped(text: &str, block: &[Block]) -> bool {
    let Some((_, inner)) = block.split_last() else { return false };
    if inner.is_empty() {
        return false;
    }
    let slices = || inner.iter().map(|b| &text[b.span.start..b.span.end]);
    let open = slices().filter(|s| !s.ends_with(['.', '؟', '!', ':', '»', '?', '۔', '…'])).count();
    let short = slices().all(|s| s.chars().count() <= 160);
    short && open * 2 > inner.len()
}
