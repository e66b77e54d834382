//! The side panel: the article of the selected event, or the list of all
//! articles when none is open.

mod body;
mod event_box;
mod header;
mod list;
mod reading;
mod shown;

use super::frame::Frame;
use super::kit::{self, Side};
use super::layout::{Areas, PANEL_WIDTHS};
use crate::library::ArticleId;
use crate::scene::Rgba;
use crate::session::{Command, Entry, PreferencesCommand};
use body::Body;
use egui::{Rect, Ui, UiBuilder, pos2, vec2};
use list::List;

/// Room between the panel's edge and what it shows, in points.
const MARGIN: f32 = 22.0;
/// The head of an article does not scroll while it takes no more than this
/// share of the panel's height.
const MOST_FIXED: f32 = 0.55;
/// Frames in which a jump is repeated, while estimated heights become true.
const JUMP_FRAMES: u8 = 4;

/// What the panel remembers from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Panel {
    body: Body,
    list: List,
    /// Frames left in which the selected sentence is scrolled to.
    jump: u8,
    /// Frames left in which the text stays where it is while the head grows.
    stay: u8,
    shown: Option<ArticleId>,
    /// Height of the head when it was last drawn, in points.
    head_height: f32,
}

impl Panel {
    /// Scrolls to the selected sentence, or to the top of an article without.
    /// A sentence that was pressed stays under the pointer.
    pub(super) fn jump_to_selection(&mut self) {
        if self.body.was_pressed() {
            self.stay = JUMP_FRAMES;
        } else {
            self.jump = JUMP_FRAMES;
        }
    }

    /// Draws the panel into what `ui` has.
    pub(super) fn show(&mut self, ui: &mut Ui, frame: &Frame<'_>, areas: &Areas) {
        let rect = ui.max_rect();
        frame.kit.draw(ui.painter(), |pen| pen.fill(rect, 0.0, frame.palette.surface));
        edge(ui, frame, rect, areas);
        let inner = rect.shrink2(vec2(0.0, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            if let Some(entry) = frame.state.reading_entry() {
                self.article(ui, frame, entry);
            } else {
                self.shown = None;
                self.list.show(ui, frame);
            }
        });
    }

    fn article(&mut self, ui: &mut Ui, frame: &Frame<'_>, entry: &Entry) {
        if self.shown != Some(entry.id) {
            self.shown = Some(entry.id);
            self.body.reset();
            self.jump_to_selection();
        }
        let jump = self.jump > 0;
        if jump {
            self.jump -= 1;
            ui.ctx().request_repaint();
        }
        let label = frame.tr("panel-article-text");
        let text = self.body.text(frame, entry);
        // What is selected of one text means nothing in the other.
        let kind = if self.body.shown().is_restored() { "restored" } else { "article" };
        let id = format!("{kind} {}", entry.id.0);
        kit::selectable_passage(ui, &id, &label, &text, |ui| self.read(ui, frame, entry, jump));
    }

    /// The head, and the text that scrolls below it.
    fn read(&mut self, ui: &mut Ui, frame: &Frame<'_>, entry: &Entry, jump: bool) {
        let shown = self.body.shown().clone();
        let head = |ui: &mut Ui| {
            header::show(ui, frame, entry, &shown);
            event_box::show(ui, frame, entry);
        };
        // Date and reason stay beside the marked sentence where there is room.
        let is_fixed = self.head_height < ui.available_height() * MOST_FIXED;
        let (top, old_height) = (ui.next_widget_position().y, self.head_height);
        if is_fixed {
            kit::column(ui, |ui| padded(ui, head));
            self.head_height = ui.next_widget_position().y - top;
            let line = ui.available_rect_before_wrap();
            let color = frame.palette.border;
            frame
                .kit
                .draw(ui.painter(), |pen| pen.line(line.left_top(), line.right_top(), 1.0, color));
        }
        kit::scroll(ui, &format!("article {}", entry.id.0), |ui| {
            padded(ui, |ui| {
                let top = ui.next_widget_position();
                if !is_fixed {
                    head(ui);
                    self.head_height = ui.next_widget_position().y - top.y;
                }
                self.hold(ui, self.head_height - old_height);
                let has_sentence = self.body.show(ui, frame, entry, jump);
                if jump && !has_sentence {
                    ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, 1.0)), None);
                }
                header::footer(ui, frame, entry);
                ui.add_space(MARGIN);
            });
        });
    }

    /// Keeps the text under the pointer when the head above it has grown.
    fn hold(&mut self, ui: &Ui, grown: f32) {
        if self.stay > 0 {
            self.stay -= 1;
            ui.ctx().request_repaint();
            let none = egui::style::ScrollAnimation::none();
            ui.scroll_with_delta_animation(vec2(0.0, -grown), none);
        }
    }
}

/// The line between panel and timeline, which changes the width.
fn edge(ui: &Ui, frame: &Frame<'_>, rect: Rect, areas: &Areas) {
    if areas.is_stacked {
        let color: Rgba = frame.palette.border;
        let (a, b) = (rect.left_top(), rect.right_top());
        frame.kit.draw(ui.painter(), |pen| pen.line(a, b, 1.0, color));
        return;
    }
    let x = if Side::End.is_left(frame.kit) { rect.max.x } else { rect.min.x };
    let line = Rect::from_min_max(pos2(x, rect.min.y), pos2(x, rect.max.y));
    let label = frame.tr("panel-width");
    let width = frame.state.preferences.panel_width;
    let new = kit::resize_handle(ui, "panel edge", &label, line, Side::End, width, PANEL_WIDTHS);
    if let Some(new) = new {
        frame.send(Command::Preferences(PreferencesCommand::PanelWidth(new)));
    }
}

/// Contents with air around them.
pub(super) fn padded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = ui.available_rect_before_wrap();
    let inner = Rect::from_min_max(
        pos2(rect.min.x + MARGIN, rect.min.y + MARGIN * 0.6),
        pos2(rect.max.x - MARGIN, rect.max.y),
    );
    let layout = *ui.layout();
    let shown = ui.scope_builder(UiBuilder::new().max_rect(inner).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        add(ui)
    });
    shown.inner
}
