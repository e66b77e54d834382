//! All articles in a table that can be put in any order: for libraries that
//! are too large to leaf through.

use crate::app::frame::Frame;
use crate::app::kit::{Button, Cell, Column, Dialog, Label, Sort, Table};
use crate::calendar::DateStyle;
use crate::i18n;
use crate::session::{Command, Corpus, SelectCommand, ShowCommand};
use crate::text::orthography::{Folding, Joiner, fold};
use egui::Ui;
use std::sync::Arc;

/// The Persian alphabet after folding: Unicode has it in another order.
const ALPHABET: &str = "ءابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
/// The columns, in order.
const TITLE: usize = 0;
const AGENCY: usize = 1;
const PUBLISHED: usize = 2;
const EVENTS: usize = 3;

/// What the dialog remembers.
#[derive(Debug, Default)]
pub(super) struct Articles {
    sort: Sort,
    selected: Option<usize>,
    order: Option<Order>,
}

/// The rows as they were last put in order.
#[derive(Debug)]
struct Order {
    of: Arc<Corpus>,
    sort: Sort,
    /// Indices of entries.
    rows: Vec<usize>,
    /// Events that each entry tells.
    events: Arc<[usize]>,
}

impl Articles {
    /// Draws the dialog.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let (title, close) = (frame.tr("panel-all-articles"), frame.tr("dialog-close"));
        self.put_in_order(frame);
        let mut opened = None;
        let body = |ui: &mut Ui| {
            if frame.state.corpus.entries.is_empty() {
                ui.add(Label::new(&frame.tr("panel-no-articles")).muted());
            } else {
                opened = self.table(ui, frame, &title);
            }
        };
        let buttons = |ui: &mut Ui| ui.add(Button::new(&close).primary()).clicked();
        let dialog = Dialog::new("articles", &title).width(760.0).closable(&close);
        let shown = dialog.scrolls_itself().show(ui.ctx(), body, buttons);
        if let Some(entry) = opened.and_then(|index| frame.state.corpus.entries.get(index)) {
            frame.send(Command::Show(ShowCommand::Panel(true)));
            frame.send(Command::Select(SelectCommand::Article(entry.id)));
        }
        if shown.close || shown.buttons || opened.is_some() {
            super::close(frame);
        }
    }

    /// The table; the entry that was opened.
    fn table(&mut self, ui: &mut Ui, frame: &Frame<'_>, label: &str) -> Option<usize> {
        let order = self.order.as_ref()?;
        let entries = &frame.state.corpus.entries;
        let preferences = &frame.state.preferences;
        let style = DateStyle::new(preferences.language, preferences.calendar);
        let names = ["articles-title", "articles-agency", "articles-published", "articles-events"]
            .map(|id| frame.tr(id));
        let shown_columns = fitting(ui.available_width());
        let columns: Vec<Column<'_>> = shown_columns
            .iter()
            .map(|&column| match column {
                TITLE => Column::text(&names[TITLE]),
                EVENTS => Column::number(&names[EVENTS]),
                other => Column::text(&names[other]).fit(),
            })
            .collect();
        let place = shown_columns.iter().position(|&column| column == self.sort.column);
        // Without its column an order has no arrow.
        let sort = Sort { column: place.unwrap_or(usize::MAX), ..self.sort };
        let table = Table::new("articles", label, &columns, order.rows.len());
        let shown = table.sorted(sort).opens().show(ui, &mut self.selected, |row, column| {
            let index = order.rows[row];
            let entry = &entries[index];
            match (shown_columns[column], &entry.facts.published) {
                (TITLE, _) => Cell::new(title_of(entry)),
                (AGENCY, _) => match entry.agency() {
                    Some(agency) => Cell::new(agency),
                    None => Cell::new(frame.tr("agency-unknown")).muted(),
                },
                (PUBLISHED, Some(published)) => Cell::new(style.edtf(&published.edtf)),
                (PUBLISHED, None) => match frame.estimate(entry.id) {
                    Some(estimate) => Cell::new(estimate.short()).muted(),
                    None => Cell::new(frame.tr("panel-date-unknown")).muted(),
                },
                _ => Cell::new(i18n::number(preferences.language, order.events[index] as i64)),
            }
        });
        if let Some(sort) = shown.sort {
            self.sort = Sort { column: shown_columns[sort.column], ..sort };
            self.selected = None;
        }
        shown.opened.map(|row| order.rows[row])
    }

    /// Puts the rows in order, when they or the order have changed.
    fn put_in_order(&mut self, frame: &Frame<'_>) {
        let corpus = &frame.state.corpus;
        let is_current = |order: &Order| Arc::ptr_eq(&order.of, corpus) && order.sort == self.sort;
        if self.order.as_ref().is_some_and(is_current) {
            return;
        }
        let events = Arc::clone(&corpus.told);
        let mut rows: Vec<usize> = (0..corpus.entries.len()).collect();
        match self.sort.column {
            TITLE => rows.sort_by_cached_key(|&row| alphabetical(title_of(&corpus.entries[row]))),
            AGENCY => rows.sort_by_cached_key(|&row| {
                corpus.entries[row].agency().map(alphabetical).unwrap_or_default()
            }),
            PUBLISHED => rows.sort_by_key(|&row| {
                let published = corpus.entries[row].facts.published.as_ref();
                published.and_then(|published| published.edtf.day_numbers().0)
            }),
            _ => rows.sort_by_key(|&row| events[row]),
        }
        if self.sort.descending {
            rows.reverse();
        }
        self.order = Some(Order { of: Arc::clone(corpus), sort: self.sort, rows, events });
    }
}

/// The columns that find room in a width, in points.
fn fitting(width: f32) -> &'static [usize] {
    match width {
        ..340.0 => &[TITLE, EVENTS],
        340.0..540.0 => &[TITLE, PUBLISHED, EVENTS],
        _ => &[TITLE, AGENCY, PUBLISHED, EVENTS],
    }
}

fn title_of(entry: &crate::session::Entry) -> &str {
    let article = &entry.article;
    if article.title.is_empty() { &article.file } else { &article.title }
}

/// A key that sorts as a Persian dictionary does: letters by the alphabet,
/// Latin and figures before them.
fn alphabetical(text: &str) -> Vec<u32> {
    let folding = Folding { joiner: Joiner::Drop, drop_spaces: false };
    let rank = |c: char| match ALPHABET.chars().position(|letter| letter == c) {
        Some(place) => 0x11_0000 + place as u32,
        None => c as u32,
    };
    let folded = fold(text, folding);
    folded.chars().filter(|c| c.is_alphanumeric() || *c == ' ').map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_sort_by_the_persian_alphabet() {
        let mut words =
            ["گرگ", "پدر", "تهران", "کتاب", "یاس", "بغداد", "ژاله", "«آب»", "چین", "BBC"];
        words.sort_by_cached_key(|word| alphabetical(word));
        assert_eq!(
            words,
            ["BBC", "«آب»", "بغداد", "پدر", "تهران", "چین", "ژاله", "کتاب", "گرگ", "یاس"]
        );
    }
}
