//! The list of all articles, for when none is open.

use crate::app::frame::Frame;
use crate::app::kit::{self, Button, Icon, Label, MenuItem, Type};
use crate::app::theme::RADIUS_LARGE;
use crate::session::{Command, Entry, SelectCommand, ShowCommand};
use crate::text::{Align, ParagraphSpec};
use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Room within a card, in points.
const INSET: f32 = 14.0;
/// Height of a card not yet laid out, about, in points.
const GUESS: f32 = 92.0;

/// Cards this far out of sight are laid out, too, so that the Tab key finds the
/// next one.
const AHEAD: f32 = 300.0;

/// What is remembered of the list: cards out of sight are not laid out.
#[derive(Debug, Default)]
pub(super) struct List {
    width: f32,
    /// Height of each card, as laid out or as guessed, in points.
    heights: Vec<f32>,
}

impl List {
    /// Draws the list.
    pub(super) fn show(&mut self, ui: &mut Ui, frame: &Frame<'_>) {
        kit::scroll(ui, "articles", |ui| {
            super::padded(ui, |ui| {
                heading(ui, frame);
                ui.add_space(6.0);
                ui.spacing_mut().item_spacing.y = 10.0;
                self.cards(ui, frame);
            });
        });
    }

    fn cards(&mut self, ui: &mut Ui, frame: &Frame<'_>) {
        let corpus = &frame.state.corpus;
        let width = ui.available_width();
        if (self.width - width).abs() > 0.5 || self.heights.len() != corpus.entries.len() {
            self.width = width;
            self.heights = vec![GUESS; corpus.entries.len()];
        }
        let sight = ui.clip_rect().expand(AHEAD);
        for (index, entry) in corpus.entries.iter().enumerate() {
            let top = ui.next_widget_position().y;
            if top + self.heights[index] < sight.min.y || top > sight.max.y {
                ui.allocate_space(vec2(width, self.heights[index]));
            } else {
                let events = corpus.told.get(index).copied().unwrap_or(0);
                self.heights[index] = card(ui, frame, entry, events);
            }
        }
        if corpus.entries.is_empty() && frame.state.loaded {
            ui.add(Label::new(&frame.tr("panel-no-articles")).muted());
        }
    }
}

fn heading(ui: &mut Ui, frame: &Frame<'_>) {
    let (title, close, add) =
        (frame.tr("panel-articles"), frame.tr("panel-close"), frame.tr("bar-open"));
    kit::ends(
        ui,
        |ui| ui.add(Label::heading(&title)),
        |ui| {
            if ui.add(Button::icon(Icon::Plus, &add)).clicked() {
                frame.send(Command::Show(ShowCommand::FilePicker));
            }
            if ui.add(Button::icon(Icon::Close, &close)).clicked() {
                frame.send(Command::Show(ShowCommand::Panel(false)));
            }
        },
    );
}

/// One article: title, agency, date, number of events; a click opens it.
/// Returns its height.
fn card(ui: &mut Ui, frame: &Frame<'_>, entry: &Entry, events: usize) -> f32 {
    let width = ui.available_width();
    let article = &entry.article;
    let title = if article.title.is_empty() { &article.file } else { &article.title };
    let title_text = frame.kit.paragraph(&ParagraphSpec {
        text: title,
        style: Type::Strong.text_style(),
        direction: super::header::direction(entry),
        max_width: Some(width - 2.0 * INSET),
        align: Align::Start,
        max_lines: Some(2),
        spans: &[],
    });
    let said = details(frame, entry, events);
    let details = frame.kit.line(&said, Type::Caption, width - 2.0 * INSET - 12.0);
    let height = INSET * 2.0 - 6.0 + title_text.height + 4.0 + details.height;
    // Named after the article: what is out of sight has no place in a count.
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("article", entry.id.0)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, kit::plain(title)));
    if ui.is_rect_visible(rect) {
        let hover = ui.ctx().animate_bool(response.id, response.hovered() || response.has_focus());
        let palette = frame.palette;
        let color = palette.agency(frame.state.corpus.agency_index(entry));
        let is_rtl = frame.kit.is_rtl();
        frame.kit.draw(ui.painter(), |pen| {
            pen.fill(rect, RADIUS_LARGE, kit::mix(palette.card, palette.sunken, hover * 0.6));
            pen.outline(rect, RADIUS_LARGE, 1.0, palette.border);
            let top = rect.min + vec2(INSET, INSET - 4.0);
            let start = |text_width: f32, inset: f32| {
                if is_rtl {
                    rect.max.x - INSET - inset - text_width
                } else {
                    rect.min.x + INSET + inset + text_width
                }
            };
            let title_x = match super::header::direction(entry) {
                crate::text::Direction::Rtl => rect.max.x - INSET - (width - 2.0 * INSET),
                crate::text::Direction::Ltr => rect.min.x + INSET,
            };
            pen.text(&title_text, pos2(title_x, top.y), palette.text);
            let y = top.y + title_text.height + 4.0;
            let dot = pos2(start(0.0, 4.0), y + details.height / 2.0);
            pen.disc(dot, 4.0, color);
            // Where its only line begins, wherever that stands in its width.
            let line = details.line_table().first().map_or((0.0, 0.0), |line| (line.x0, line.x1));
            let shift = if is_rtl { line.1 } else { -line.0 };
            pen.text(&details, pos2(start(shift, 14.0), y), palette.muted);
        });
    }
    kit::context_menu(&response, &frame.tr("edit-menu"), |ui| {
        let both = format!("{title}\n{}", crate::i18n::strip_isolates(&said));
        for (label, text) in [("card-copy-title", title), ("card-copy-all", &both)] {
            if ui.add(MenuItem::new(&frame.tr(label))).clicked() {
                ui.copy_text(text.clone());
            }
        }
    });
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        frame.send(Command::Select(SelectCommand::Article(entry.id)));
    }
    height
}

/// «تابناک · ۷ اکتبر ۲۰۲۵ · ۴ رویداد»
fn details(frame: &Frame<'_>, entry: &Entry, events: usize) -> String {
    let agency = entry.agency().map_or_else(|| frame.tr("agency-unknown"), str::to_owned);
    let date = match &entry.facts.published {
        Some(published) => frame.date_style().edtf(&published.edtf),
        None => match frame.estimate(entry.id) {
            Some(estimate) => estimate.short(),
            None => frame.tr("panel-date-unknown"),
        },
    };
    let count = frame.tr_args("count-events", &[("count", events.into())]);
    // Isolated, or a Persian name would draw the figures of an English line.
    format!("\u{2068}{agency}\u{2069} · \u{2068}{date}\u{2069} · {count}")
}
