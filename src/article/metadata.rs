//! Which lines of a file are metadata, and what they say.

use super::byline;
use super::dateline::{Candidate, Rank};
use super::dates::{Greed, read_run};
use super::labels::{self, Field, Labelled, count_words};
use super::line::{self, Line};
use super::markup;
use super::noise::{is_noise, is_rights, site};
use super::notes;
use super::plain::trim;
use super::position::{Position, Whose};
use super::reader::{Block, Role};
use super::tokens::{tokenize, tokenize_first};
use super::understand::Draft;
use super::words::{self, Class};
use super::{MetaKind, Span, agencies, title};

/// Words of a label's value are counted no further.
const MOST_WORDS: usize = 26;
/// No date has more words and marks.
const LONGEST_DATE: usize = 64;
/// No name of an agency is longer, in bytes.
const LONGEST_NAME: usize = 160;

impl Draft<'_> {
    /// Sorts out the lines that are metadata; returns the others.
    pub(super) fn take_metadata(&mut self, blocks: &[Block]) -> Vec<Block> {
        let mut kept: Vec<Block> = Vec::new();
        let positions = Position::of_all(self.text, blocks);
        let mut related = false;
        for (index, block) in blocks.iter().enumerate() {
            if let Role::Meta(kind) = block.role {
                self.meta.push((kind, block.span));
                continue;
            }
            let mut position = positions[index];
            let beside = [index.wrapping_sub(1), index + 1];
            let mut beside = beside.iter().filter_map(|at| blocks.get(*at));
            if position.whose == Whose::Part {
                // It stays a heading of the text.
            } else if self.commented || related && position.is_below() {
                position.whose = Whose::Other;
            } else if position.at_edge && beside.any(|block| self.names_place(block.span)) {
                position.whose = Whose::Occasion;
            }
            if block.role == Role::Text && self.take_line(block, position, &mut kept) {
                let opens = self.opened(block.span);
                related =
                    opens == Some(Field::Related) || related && position.whose == Whose::Other;
                self.commented |= position.is_below() && opens == Some(Field::Comments);
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

    /// The list of articles or of comments that a metadata line is the head of.
    fn opened(&self, span: Span) -> Option<Field> {
        let found = labels::read_line(self.text, span)?;
        let fields = found.iter().map(|labelled| labelled.field);
        fields.into_iter().find(|field| matches!(field, Field::Related | Field::Comments))
    }

    /// «مکان: تالار وحدت»: a «تاریخ» beside it is that of an occasion.
    fn names_place(&self, span: Span) -> bool {
        const LABEL: usize = 4;
        const LABEL_BYTES: usize = 48;
        if !self.slice(span).bytes().take(LABEL_BYTES).any(|byte| byte == b':') {
            return false;
        }
        let tokens = tokenize_first(self.text, span.start..span.end, LABEL);
        let colon = tokens.iter().position(|token| token.is_mark(&[':', '：']));
        let name = tokens.iter().take(colon.unwrap_or(0)).filter_map(|token| token.word());
        colon.is_some() && words::is(&name.collect::<String>(), Class::Place)
    }

    /// Takes a line as metadata; what of it is body text goes to `kept`.
    fn take_line(&mut self, block: &Block, position: Position, kept: &mut Vec<Block>) -> bool {
        let span = block.span;
        if is_noise(self.slice(span)) {
            self.take_site_of(span);
            self.take_noise(span, position);
            return true;
        }
        if position.at_edge && position.whose == Whose::Article && self.take_markup(span) {
            return true;
        }
        let found = labels::read_line(self.text, span);
        let bare = |found: &Vec<Labelled>| found.first().is_some_and(|l| self.is_bare(l));
        // «تاریخ: …» beside «مکان: …» is the day of an occasion.
        let occasion = position.whose == Whose::Occasion;
        if position.whose == Whose::Part || occasion && found.as_ref().is_some_and(bare) {
            return false;
        }
        if let Some(found) = found
            && found.iter().all(|labelled| self.is_metadata(labelled, position))
        {
            let dated = |l: &Labelled| matches!(l.field, Field::Published | Field::Updated);
            if position.at_edge && !found.iter().any(dated) {
                self.take_date_beside(span, position);
            }
            for labelled in found {
                self.take_labelled(labelled, block, position, kept);
            }
            return true;
        }
        if position.at_edge
            && let Some(line) = line::read(self.text, span)
            && let Some(rank) = position.rank(&line)
        {
            self.take_agency_of(span);
            self.note(line, rank, position);
            self.meta.push((MetaKind::Dateline, span));
            return true;
        }
        if position.at_edge && self.is_agency_line(span) {
            self.take_agency_of(span);
            self.meta.push((MetaKind::Byline, span));
            return true;
        }
        if position.at_edge
            && position.whose != Whose::Other
            && let Some((rank, run)) = notes::read(self.text, span)
        {
            self.dates.push(Candidate { rank, run });
            self.meta.push((MetaKind::Dateline, span));
            return true;
        }
        false
    }

    /// The day in the address of the page, or in a line of rights.
    fn take_noise(&mut self, span: Span, position: Position) {
        let rights = is_rights(self.slice(span));
        // “© Frontier Daily, May 2, 2011. All rights reserved.”
        let stop = self.slice(span).find(". ").map(|at| Span { end: span.start + at, ..span });
        let read = |span| line::read(self.text, span).and_then(|line| line.published);
        if rights && let Some(run) = read(span).or_else(|| stop.and_then(read)) {
            self.dates.push(Candidate { rank: Rank::Rights, run });
            self.meta.push((MetaKind::Dateline, span));
            return;
        }
        if position.is_above()
            && let Some(run) = notes::read_address(self.text, span)
        {
            self.dates.push(Candidate { rank: Rank::Address, run });
        }
        self.meta.push((MetaKind::Other, span));
    }

    /// Takes a line of markup.
    fn take_markup(&mut self, span: Span) -> bool {
        let Some(found) = markup::read(self.text, span) else { return false };
        for (field, value) in found {
            self.take_field(field, value, value);
        }
        self.meta.push((MetaKind::Other, span));
        true
    }

    /// Notes what a line of a head says.
    fn note(&mut self, line: Line, rank: Rank, position: Position) {
        if let Some(span) = line.reporter {
            self.reporter = self.reporter.take().or(Some(self.slice(span).to_owned()));
        }
        if position.whose == Whose::Other {
            return;
        }
        let rank = if line.labelled { Rank::Label } else { rank };
        self.dates.extend(line.published.map(|run| Candidate { rank, run }));
        self.dates.extend(line.updated.map(|run| Candidate { rank: Rank::Updated, run }));
    }

    /// «کد خبر: ۸۵۴۱۲۲ | چهارشنبه ۱۹ آذر ۱۴۰۴»: a date without a label beside
    /// what has one.
    fn take_date_beside(&mut self, span: Span, position: Position) {
        if let Some(line) = line::read(self.text, span)
            && let Some(rank) = position.rank(&line)
        {
            // «ترجمه: … | منبع: …، ۱۹ ژوئیه ۲۰۱۹»: the day of what was translated.
            let rank = if self.is_translators(span) { rank.max(Rank::Bottom) } else { rank };
            self.note(line, rank, position);
        }
    }

    /// Whether a line begins with who translated the text.
    fn is_translators(&self, span: Span) -> bool {
        let tokens = tokenize_first(self.text, span.start..span.end, 1);
        tokens.first().and_then(|token| token.word()).is_some_and(|word| {
            matches!(
                word,
                "ترجمه"
                    | "ترجمهٔ"
                    | "مترجم"
                    | "برگردان"
                    | "برگردان:"
                    | "translated"
                    | "translation"
                    | "translator"
            )
        })
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
    fn is_metadata(&self, labelled: &Labelled, position: Position) -> bool {
        let at_edge = position.at_edge;
        let words = count_words(self.text, labelled.value, MOST_WORDS);
        let value = self.slice(labelled.value);
        let speaks = value.contains(['؟', '?']) || value.contains("گفت") || words == 0;
        match labelled.field {
            Field::Title => at_edge && words > 0,
            // “Released on 7 October 2025, the film …” is a sentence.
            Field::Published | Field::Updated if !labelled.colon => {
                let leads = || self.leads_text(labelled) && self.starts_with_date(labelled.value);
                at_edge && (line::read(self.text, labelled.span).is_some() || leads())
                    || at_edge && labelled.field == Field::Updated && words <= 8
            }
            Field::Published | Field::Updated => {
                // A label whose date we cannot read is no body text either.
                self.starts_with_date(labelled.value)
                    || (at_edge && words <= 8 && !value.ends_with(['.', '؟']))
            }
            Field::Time => at_edge && words <= 6,
            Field::Source => words <= 20,
            Field::Agency => at_edge && words <= 6 && words > 0,
            Field::Reporter => {
                let name = byline::is_name(self.text, labelled.value) || is_number(value);
                at_edge && !speaks && name
            }
            Field::Lead => at_edge,
            Field::Other => at_edge || words <= 25,
            Field::Comments => words <= 1,
            Field::Related => true,
        }
    }

    /// «date 2025-10-07 رهبر کره شمالی …»: a label that a lead may stand behind.
    fn leads_text(&self, labelled: &Labelled) -> bool {
        self.is_bare(labelled)
            || matches!(self.label(labelled).as_str(), "published" | "تاریخ انتشار" | "تاریخ نشر")
    }

    /// «تاریخ»: a label that does not say of what.
    fn is_bare(&self, labelled: &Labelled) -> bool {
        let label = self.label(labelled);
        matches!(label.as_str(), "date" | "تاریخ" | "تاریخ و ساعت" | "تاریخ و زمان")
    }

    fn label(&self, labelled: &Labelled) -> String {
        let label = Span { start: labelled.span.start, end: labelled.value.start };
        self.slice(label).trim_end_matches([':', ' ', '\u{a0}']).trim_start().to_lowercase()
    }

    fn starts_with_date(&self, value: Span) -> bool {
        let tokens = tokenize_first(self.text, value.start..value.end, LONGEST_DATE);
        let run = read_run(&tokens, 0, Greed::Prefix);
        run.dates.iter().any(|date| date.year.is_some())
            || (run.next == tokens.len() && !run.dates.is_empty())
    }

    /// Notes a labelled stretch of a line.
    fn take_labelled(
        &mut self,
        labelled: Labelled,
        block: &Block,
        position: Position,
        kept: &mut Vec<Block>,
    ) {
        let Labelled { field, span, value, .. } = labelled;
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
            Field::Published | Field::Updated => {
                if let Some(line) = line::read(self.text, span) {
                    self.note(line, Rank::Label, position);
                    self.meta.push((MetaKind::Dateline, span));
                } else {
                    self.take_dated(labelled, block, position, kept);
                }
            }
            _ => {
                self.take_field(field, value, span);
                self.meta.push((meta_kind(field), span));
            }
        }
    }

    /// «date 2025-10-07 رهبر کره شمالی …»: the lead may go on behind the date.
    fn take_dated(
        &mut self,
        labelled: Labelled,
        block: &Block,
        position: Position,
        kept: &mut Vec<Block>,
    ) {
        let Labelled { field, span, value, .. } = labelled;
        let tokens = tokenize_first(self.text, value.start..value.end, LONGEST_DATE);
        let line = read_run(&tokens, 0, Greed::Line);
        let whole = line.next == tokens.len();
        let run = if whole { line } else { read_run(&tokens, 0, Greed::Prefix) };
        let rest = tokens.get(run.next).map_or(value.end, |token| token.span.start);
        let rest = trim(self.text, Span { start: rest, end: value.end });
        // A few words behind a date («به وقت محلی») are no lead.
        let is_text = !run.dates.is_empty() && count_words(self.text, rest, 4) == 4;
        let end = if is_text { rest.start } else { span.end };
        let meta = trim(self.text, Span { start: span.start, end });
        let rank = if field == Field::Published { Rank::Label } else { Rank::Updated };
        if position.whose != Whose::Other {
            self.dates.push(Candidate { rank, run });
        }
        self.meta.push((MetaKind::Dateline, meta));
        if is_text {
            kept.push(Block { span: rest, parted: true, ..*block });
        }
    }
}

fn meta_kind(field: Field) -> MetaKind {
    match field {
        Field::Published | Field::Updated | Field::Time => MetaKind::Dateline,
        Field::Source => MetaKind::Source,
        Field::Agency | Field::Reporter => MetaKind::Byline,
        Field::Title | Field::Lead | Field::Other | Field::Comments | Field::Related => {
            MetaKind::Other
        }
    }
}

/// «خبرنگار: ۷۱۴۸۳»: a reporter by a number.
pub(super) fn is_number(value: &str) -> bool {
    value.chars().all(char::is_numeric) && !value.is_empty()
}
