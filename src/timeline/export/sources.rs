//! The numbered list under the picture: the articles that its events come
//! from, and the events without a date.

use crate::calendar::{DateStyle, Language};
use crate::i18n::{number, strip_isolates, tr_args};
use crate::scene::{Point, Rect};
use crate::text::Paragraph;
use crate::timeline::canvas::{Canvas, style, wrap};
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
        strip_isolates(&tr_args(language, "export-card-sources", &args))
    }
}

/// A laid-out entry.
struct Entry {
    number: Option<Arc<Paragraph>>,
    text: Arc<Paragraph>,
    heading: bool,
}

impl Entry {
    fn height(&self) -> f64 {
        f64::from(self.text.height) + if self.heading { 12.0 } else { ROW_GAP_PX }
    }
}

/// The list, laid out in columns.
pub(super) struct Sources {
    columns: Vec<Vec<Entry>>,
    column_px: f64,
    /// Height in pixels, 0 when there is nothing to list.
    pub(super) height: f64,
}

impl Sources {
    /// Lays the list out in a width, at most `most` pixels high: what does not
    /// fit is counted in a last line.
    pub(super) fn new(
        canvas: &mut Canvas<'_>,
        model: &Model,
        numbers: &Numbers,
        spec: &ExportSpec,
        (width, most): (f64, f64),
    ) -> Self {
        let count = ((width + COLUMN_GAP_PX) / (COLUMN_PX + COLUMN_GAP_PX)).floor().max(1.0);
        let column_px = (width - COLUMN_GAP_PX * (count - 1.0)) / count;
        let mut entries = entries(canvas, model, numbers, spec, column_px);
        let room = most * count;
        let total = |entries: &[Entry]| entries.iter().map(Entry::height).sum::<f64>();
        let mut hidden = 0usize;
        while total(&entries) + 60.0 > room && entries.len() > 1 {
            entries.pop();
            hidden += 1;
        }
        if hidden > 0 {
            let more = tr_args(spec.language, "timeline-more", &[("count", hidden.into())]);
            let text = canvas.wrap(&more, style::SMALL, column_px, 1);
            entries.push(Entry { number: None, text, heading: false });
        }
        let columns = split(entries, count as usize);
        let tallest = columns.iter().map(|column| total(column)).fold(0.0, f64::max);
        Self { columns, column_px, height: tallest }
    }

    /// Draws the list into a rectangle of its height.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, rect: Rect) {
        let palette = canvas.palette;
        for (i, column) in self.columns.iter().enumerate() {
            let along = i as f64 * (self.column_px + COLUMN_GAP_PX);
            let left =
                if canvas.rtl() { rect.x1 - along - self.column_px } else { rect.x0 + along };
            let area = Rect::new(left, rect.y0, left + self.column_px, rect.y1);
            let mut y = rect.y0;
            for entry in column {
                let inset = if entry.number.is_some() { NUMBER_PX } else { 0.0 };
                if let Some(number) = &entry.number {
                    let (x, anchor) = canvas.start_of(area, 0.0);
                    let middle = y + f64::from(number.height) / 2.0;
                    canvas.put(number, x, middle, anchor, palette.accent);
                }
                let text_left = if canvas.rtl() { area.x0 } else { area.x0 + inset };
                let color = if entry.heading { palette.text } else { palette.muted };
                canvas.scene.text(&entry.text, Point::new(text_left, y), &[color]);
                y += entry.height();
            }
        }
    }
}

fn entries(
    canvas: &mut Canvas<'_>,
    model: &Model,
    numbers: &Numbers,
    spec: &ExportSpec,
    width: f64,
) -> Vec<Entry> {
    let language = spec.language;
    let mut entries = Vec::new();
    if spec.sources && !numbers.cited.is_empty() {
        entries.push(heading(canvas, "export-sources", width));
        for (n, &index) in numbers.cited.iter().enumerate() {
            let publication = &model.publications()[index];
            let agency = model.agencies().get(publication.agency).map_or("", String::as_str);
            let date = publication
                .value
                .as_ref()
                .map(|value| DateStyle::new(language, spec.calendar).edtf(value))
                .unwrap_or_else(|| crate::i18n::tr(language, "export-no-date"));
            let words = tr_args(
                language,
                "export-source",
                &[
                    ("title", publication.title.as_str().into()),
                    ("agency", agency.into()),
                    ("date", date.into()),
                ],
            );
            let text = wrap(canvas.text, language, &words, style::SMALL, width - NUMBER_PX, 2);
            let number = canvas.line(&number(language, n as i64 + 1), style::COUNT);
            entries.push(Entry { number: Some(number), text, heading: false });
        }
    }
    if !model.undated().is_empty() {
        entries.push(heading(canvas, "export-undated", width));
        for event in model.undated() {
            let chip = numbers.chip(language, event);
            let words = format!("{} ({chip})", event.title);
            let text = wrap(canvas.text, language, &words, style::SMALL, width - NUMBER_PX, 2);
            let number = canvas.line("–", style::COUNT);
            entries.push(Entry { number: Some(number), text, heading: false });
        }
    }
    entries
}

fn heading(canvas: &mut Canvas<'_>, id: &str, width: f64) -> Entry {
    let words = crate::i18n::tr(canvas.language, id);
    Entry { number: None, text: canvas.wrap(&words, style::DATE, width, 1), heading: true }
}

/// Shares entries out to columns of about the same height, in order; a heading
/// never ends a column.
fn split(entries: Vec<Entry>, count: usize) -> Vec<Vec<Entry>> {
    let total: f64 = entries.iter().map(Entry::height).sum();
    let share = total / count as f64;
    let mut columns: Vec<Vec<Entry>> = vec![Vec::new()];
    let mut filled = 0.0;
    for entry in entries {
        let height = entry.height();
        let last = columns.len() == count;
        let full = filled + height / 2.0 > share;
        if !last && full && columns.last().is_some_and(|column| !column.is_empty()) {
            let column = columns.last_mut().expect("there is always a column");
            let moved = column.last().is_some_and(|entry| entry.heading).then(|| column.pop());
            columns.push(moved.flatten().into_iter().collect());
            filled = columns.last().map_or(0.0, |c| c.iter().map(Entry::height).sum());
        }
        filled += height;
        columns.last_mut().expect("there is always a column").push(entry);
    }
    columns
}
