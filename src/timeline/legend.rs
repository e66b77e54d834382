//! The row at the top: agencies and their colours, and what the marks mean.

use super::canvas::{Anchor, Canvas, style};
use super::card::{MARK_PX, known_id, mark_letter, paint_mark};
use super::{Model, Options, Target};
use crate::extract::Known;
use crate::i18n::{tr, tr_args};
use crate::scene::Rect;
use crate::text::Paragraph;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Between two entries.
const GAP_PX: f64 = 16.0;
/// Height of a row.
pub(super) const ROW_PX: f64 = 28.0;

/// One entry of the legend.
enum Entry {
    Agency(usize, Arc<Paragraph>),
    Mark(Known, Arc<Paragraph>, Arc<Paragraph>),
    More(Arc<Paragraph>),
}

impl Entry {
    fn width(&self) -> f64 {
        match self {
            Self::Agency(_, name) => 16.0 + f64::from(name.width),
            Self::Mark(_, _, word) => MARK_PX + 6.0 + f64::from(word.width),
            Self::More(word) => f64::from(word.width),
        }
    }
}

/// Draws the legend into `rect`, towards the side where reading ends. When it
/// is too narrow the marks go first, then the last agencies.
pub(super) fn paint_legend(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    rect: Rect,
) {
    let entries = fitting(canvas, model, options, rect.width());
    let total: f64 = entries.iter().map(|e| e.width() + GAP_PX).sum::<f64>() - GAP_PX;
    let (mut x, y) =
        (if canvas.rtl() { rect.x0 + total } else { rect.x1 - total }, rect.center().y);
    for entry in &entries {
        let width = entry.width();
        let left = if canvas.rtl() { x - width } else { x };
        paint_entry(
            canvas,
            model,
            options,
            entry,
            Rect::new(left, y - 12.0, left + width, y + 12.0),
        );
        x += if canvas.rtl() { -width - GAP_PX } else { width + GAP_PX };
    }
}

/// The width that the whole legend takes in one row.
pub(super) fn natural_width(canvas: &mut Canvas<'_>, model: &Model, options: &Options<'_>) -> f64 {
    let entries = fitting(canvas, model, options, f64::INFINITY);
    entries.iter().map(|entry| entry.width() + GAP_PX).sum::<f64>() - GAP_PX
}

/// The agencies that colour anything in the model, by index.
pub(super) fn agencies(model: &Model) -> BTreeSet<usize> {
    let events = model.events().iter().map(|event| event.agency);
    let publications = model.publications().iter().map(|publication| publication.agency);
    events.chain(publications).filter(|&agency| agency < model.agencies().len()).collect()
}

/// The kinds of knowledge that occur, the three usual ones always.
fn marks(model: &Model) -> Vec<Known> {
    let mut marks = vec![Known::Written, Known::Computed, Known::Borrowed];
    if model.events().iter().any(|event| event.known == Known::User) {
        marks.push(Known::User);
    }
    marks
}

fn fitting(canvas: &mut Canvas<'_>, model: &Model, options: &Options<'_>, room: f64) -> Vec<Entry> {
    let language = options.language;
    let width =
        |entries: &[Entry]| entries.iter().map(|e| e.width() + GAP_PX).sum::<f64>() - GAP_PX;
    let mut agencies: Vec<Entry> = agencies(model)
        .into_iter()
        .map(|i| Entry::Agency(i, canvas.line(&model.agencies()[i], style::SMALL)))
        .collect();
    let marks: Vec<Entry> = marks(model)
        .into_iter()
        .map(|known| {
            let letter = canvas.line(&mark_letter(language, known), style::MARK);
            let word = canvas.line(&tr(language, known_id(known)), style::SMALL);
            Entry::Mark(known, letter, word)
        })
        .collect();
    if width(&agencies) + GAP_PX + width(&marks) <= room {
        agencies.extend(marks);
        return agencies;
    }
    let mut hidden = 0usize;
    while width(&agencies) > room && agencies.len() > usize::from(hidden > 0) {
        let last = agencies.len() - 1 - usize::from(hidden > 0);
        agencies.truncate(last);
        hidden += 1;
        let more = tr_args(language, "timeline-more", &[("count", hidden.into())]);
        agencies.push(Entry::More(canvas.line(&more, style::SMALL)));
    }
    agencies
}

fn paint_entry(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    entry: &Entry,
    rect: Rect,
) {
    let palette = canvas.palette;
    let y = rect.center().y;
    match entry {
        Entry::Agency(index, name) => {
            let (x, _) = canvas.start_of(rect, 4.5);
            canvas.disc(x, y, 4.5, palette.agency(*index));
            let (x, anchor) = canvas.start_of(rect, 16.0);
            let on = options.hovered == Some(Target::Legend(*index));
            canvas.put(name, x, y, anchor, if on { palette.text } else { palette.muted });
            canvas.hit(rect, Target::Legend(*index), model.agencies()[*index].clone());
        }
        Entry::Mark(known, letter, word) => {
            let left = if canvas.rtl() { rect.x1 - MARK_PX } else { rect.x0 };
            let half = MARK_PX / 2.0;
            let square = Rect::new(left, y - half, left + MARK_PX, y + half);
            paint_mark(canvas, letter, square, palette.sunken, palette.text);
            let (x, anchor) = canvas.start_of(rect, MARK_PX + 6.0);
            canvas.put(word, x, y, anchor, palette.muted);
            let label = tr(options.language, explain_id(*known));
            canvas.hit(rect, Target::LegendMark, label);
        }
        Entry::More(word) => canvas.put(word, rect.x0, y, Anchor::Left, palette.muted),
    }
}

/// The message that explains a mark in a sentence.
fn explain_id(known: Known) -> &'static str {
    match known {
        Known::Written => "timeline-explain-written",
        Known::Computed => "timeline-explain-computed",
        Known::Borrowed => "timeline-explain-borrowed",
        Known::User => "timeline-explain-user",
    }
}
