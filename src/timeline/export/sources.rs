//! The numbered list under the picture: the articles that its events come
//! from, and the events without a date.

use crate::calendar::{DateStyle, Language};
use crate::i18n::{number, strip_isolates, tr, tr_args};
use crate::scene::{Point, Rect};
use crate::text::Paragraph;
use crate::timeline::canvas::{Canvas, style};
use crate::timeline::{Model, TimelineEvent, Viewport};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::ExportSpec;

/// Between two columns.
const COLUMN_GAP_PX: f64 = 36.0;
/// A column is at least this wide.
const COLUMN_PX: f64 = 380.0;
/// Room for a number beside its entry.
const NUMBER_PX: f64 = 26.0;
/// Height of a section's heading.
const HEADING_PX: f64 = 28.0;
/// Between two sections.
const SECTION_GAP_PX: f64 = 14.0;
/// Between two entries.
const ROW_GAP_PX: f64 = 5.0;

/// The numbers of the articles that a picture cites.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    /// Articles in the order of their numbers; indices of the model.
    cited: Vec<usize>,
    by_article: BTreeMap<u64, usize>,
}

impl Numbers {
    /// Numbers the articles of the events in view and of the undated ones, in
    /// the order of publication.
    pub(super) fn new(model: &Model, view: &Viewport) -> Self {
        let (first, last) = view.range();
        let shown = model.dated().iter().enumerate().filter(|(i, _)| {
            let extent = model.extent_at(*i);
            extent.start < last && extent.end > first
        });
        let events = shown.map(|(_, event)| event).chain(model.undated());
        let articles: BTreeSet<u64> = events.flat_map(|event| &event.sources).copied().collect();
        let cited: Vec<usize> = model
            .publications()
            .iter()
            .enumerate()
            .filter(|(_, publication)| articles.contains(&publication.article))
            .map(|(i, _)| i)
            .collect();
        let by_article = cited
            .iter()
            .enumerate()
            .map(|(n, &i)| (model.publications()[i].article, n + 1))
            .collect();
        Self { cited, by_article }
    }

    /// «منبع ۱، ۳» for the chip of a card.
    pub(super) fn chip(&self, language: Language, event: &TimelineEvent) -> String {
        let mut numbers: Vec<usize> =
            event.sources.iter().filter_map(|id| self.by_article.get(id)).copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        let more = numbers.len() > 4;
        numbers.truncate(if more { 3 } else { 4 });
        let comma = if language.is_rtl() { "، " } else { ", " };
        let mut list: Vec<String> = numbers.iter().map(|&n| number(language, n as i64)).collect();
        if more {
            list.push("…".to_owned());
        }
        let args = [("numbers", list.join(comma).into()), ("count", numbers.len().into())];
        strip_isolates(&tr_args(language, "page-card-sources", &args))
    }
}

/// A laid-out entry.
struct Entry {
    number: Arc<Paragraph>,
    text: Arc<Paragraph>,
}

impl Entry {
    fn height(&self) -> f64 {
        f64::from(self.text.height) + ROW_GAP_PX
    }
}

/// A heading with its entries in columns.
struct Section {
    heading: Arc<Paragraph>,
    columns: Vec<Vec<Entry>>,
}

impl Section {
    fn height(&self) -> f64 {
        let column = |entries: &Vec<Entry>| entries.iter().map(Entry::height).sum::<f64>();
        HEADING_PX + self.columns.iter().map(column).fold(0.0, f64::max)
    }
}

/// The lists, laid out.
pub(super) struct Sources {
    sections: Vec<Section>,
    column_px: f64,
    /// Height in pixels, 0 when there is nothing to list.
    pub(super) height: f64,
}

impl Sources {
    /// Lays the lists out in a width, at most `most` pixels high: what does
    /// not fit is counted in a last line.
    pub(super) fn new(
        canvas: &mut Canvas<'_>,
        model: &Model,
        numbers: &Numbers,
        spec: &ExportSpec,
        (width, most): (f64, f64),
    ) -> Self {
        let count = ((width + COLUMN_GAP_PX) / (COLUMN_PX + COLUMN_GAP_PX)).floor().max(1.0);
        let column_px = (width - COLUMN_GAP_PX * (count - 1.0)) / count;
        let cited =
            if spec.sources { cited(canvas, model, numbers, spec, column_px) } else { vec![] };
        let undated = undated(canvas, model, numbers, column_px);
        let mut room = most;
        let mut sections = Vec::new();
        for (id, entries) in [("page-sources", cited), ("page-undated", undated)] {
            if entries.is_empty() || room < HEADING_PX + 40.0 {
                continue;
            }
            let heading = canvas.line(&tr(spec.language, id), style::DATE);
            let entries = cut(canvas, entries, (room - HEADING_PX) * count, column_px);
            let section = Section { heading, columns: split(entries, count as usize) };
            room -= section.height() + SECTION_GAP_PX;
            sections.push(section);
        }
        let gaps = SECTION_GAP_PX * sections.len().saturating_sub(1) as f64;
        let height = sections.iter().map(Section::height).sum::<f64>() + gaps;
        Self { sections, column_px, height }
    }

    /// Draws the lists into a rectangle of their height.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, rect: Rect) {
        let palette = canvas.palette;
        let mut top = rect.y0;
        for section in &self.sections {
            let (x, anchor) = canvas.start_of(rect, 0.0);
            let middle = top + f64::from(section.heading.height) / 2.0;
            canvas.put(&section.heading, x, middle, anchor, palette.text);
            for (i, column) in section.columns.iter().enumerate() {
                let along = i as f64 * (self.column_px + COLUMN_GAP_PX);
                let left =
                    if canvas.rtl() { rect.x1 - along - self.column_px } else { rect.x0 + along };
                let area = Rect::new(left, top + HEADING_PX, left + self.column_px, rect.y1);
                paint_column(canvas, column, area);
            }
            top += section.height() + SECTION_GAP_PX;
        }
    }
}

fn paint_column(canvas: &mut Canvas<'_>, column: &[Entry], area: Rect) {
    let palette = canvas.palette;
    let mut y = area.y0;
    for entry in column {
        let (x, anchor) = canvas.start_of(area, 0.0);
        let line = f64::from(entry.text.height) / entry.text.lines.max(1) as f64;
        canvas.put(&entry.number, x, y + line / 2.0, anchor, palette.accent);
        let left = if canvas.rtl() { area.x0 } else { area.x0 + NUMBER_PX };
        canvas.scene.text(&entry.text, Point::new(left, y), &[palette.muted]);
        y += entry.height();
    }
}

/// The articles with their numbers.
fn cited(
    canvas: &mut Canvas<'_>,
    model: &Model,
    numbers: &Numbers,
    spec: &ExportSpec,
    width: f64,
) -> Vec<Entry> {
    let language = spec.language;
    let dates = DateStyle::new(language, spec.calendar);
    let mut entries = Vec::new();
    for (n, &index) in numbers.cited.iter().enumerate() {
        let publication = &model.publications()[index];
        let agency = model.agencies().get(publication.agency).map_or("", String::as_str);
        let date = match &publication.value {
            Some(value) => dates.edtf(value),
            None => tr(language, "page-no-date"),
        };
        let parts = [publication.title.as_str(), agency, &date];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        // Isolated, so that a title's direction leaves the rest alone.
        let words: Vec<String> = parts.map(|part| format!("\u{2068}{part}\u{2069}")).collect();
        let words = words.join(" · ");
        let text = canvas.wrap_own(&words, style::SMALL, width - NUMBER_PX, 2);
        let number = canvas.line(&number(language, n as i64 + 1), style::COUNT);
        entries.push(Entry { number, text });
    }
    entries
}

/// The events without a date.
fn undated(canvas: &mut Canvas<'_>, model: &Model, numbers: &Numbers, width: f64) -> Vec<Entry> {
    let mut entries = Vec::new();
    for event in model.undated() {
        let chip = numbers.chip(canvas.language, event);
        // Isolated, so that the title's direction leaves the brackets alone.
        let words = format!("\u{2068}{}\u{2069} ({chip})", event.title);
        let text = canvas.wrap_own(&words, style::SMALL, width - NUMBER_PX, 2);
        let number = canvas.line("–", style::COUNT);
        entries.push(Entry { number, text });
    }
    entries
}

/// Leaves out the last entries until the rest takes `room` pixels of columns.
fn cut(canvas: &mut Canvas<'_>, mut entries: Vec<Entry>, room: f64, width: f64) -> Vec<Entry> {
    let mut hidden = 0usize;
    let total = |entries: &[Entry]| entries.iter().map(Entry::height).sum::<f64>();
    while total(&entries) + 44.0 * f64::from(u8::from(entries.len() > 2)) > room
        && entries.len() > 1
    {
        entries.pop();
        hidden += 1;
    }
    if hidden > 0 {
        let more = tr_args(canvas.language, "timeline-more", &[("count", hidden.into())]);
        let text = canvas.wrap_own(&more, style::SMALL, width - NUMBER_PX, 1);
        let number = canvas.line("…", style::COUNT);
        entries.push(Entry { number, text });
    }
    entries
}

/// Shares entries out to columns of about the same height, in order.
fn split(entries: Vec<Entry>, count: usize) -> Vec<Vec<Entry>> {
    let share = entries.iter().map(Entry::height).sum::<f64>() / count as f64;
    let mut columns: Vec<Vec<Entry>> = vec![Vec::new()];
    let mut filled = 0.0;
    for entry in entries {
        let height = entry.height();
        if columns.len() < count && filled + height / 2.0 > share && filled > 0.0 {
            columns.push(Vec::new());
            filled = 0.0;
        }
        filled += height;
        if let Some(column) = columns.last_mut() {
            column.push(entry);
        }
    }
    columns
}
