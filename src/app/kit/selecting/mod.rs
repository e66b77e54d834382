//! Text that is read can be selected and copied.
//!
//! [`selectable`] makes the labels shown within it one text: a press places a
//! caret in it, dragging selects across labels, twice a word, thrice a
//! paragraph; keys move through it while it has the focus. A long text that
//! is not laid out as a whole (an article's body) takes part as a
//! [`Passage`]: its paragraphs are shown with [`show_block`] or merely counted
//! with [`hide_block`], and copying takes them from the original.
//!
//! One text of the window holds a selection at a time. How carets move is
//! [`crate::text::editing`]'s business.

mod group;
mod input;
mod state;

use super::handle::Kit;
use super::pen::Pen;
use crate::text::Paragraph;
use crate::text::editing::{Caret, Laid};
use egui::{Context, Id, LayerId, Pos2, Rect, Response, Sense, Ui, pos2, vec2};
use group::{Block, Group, Origin, Shown};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

pub(in crate::app::kit) use state::Presses;
pub use state::{
    clear_selection, has_selection, holds_selection, is_selecting, is_typing, note_typing,
};

#[cfg(test)]
mod tests;

/// A text of many paragraphs, most of which are not laid out.
///
/// Offsets are those of the text as shown, which may differ from the original
/// as long as [`Passage::original`] leads back to it.
pub trait Passage {
    /// A paragraph as it is shown.
    fn text(&self, index: usize) -> &str;
    /// What bytes of the shown paragraph are in the original.
    fn original(&self, index: usize, range: Range<usize>) -> &str;
    /// What bytes of a label beside the passage stand for: themselves, unless
    /// the label shows something else than was written.
    fn label<'a>(&'a self, text: &'a str, range: Range<usize>) -> &'a str {
        &text[range]
    }
    /// What stands between a paragraph and the next in the original.
    fn gap(&self, index: usize) -> &str;
    /// A paragraph laid out, for a caret that goes out of sight.
    fn layout(&self, index: usize) -> Arc<Paragraph>;
}

/// What of a block is selected, to be drawn with it.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    selected: Range<usize>,
    caret: Option<Caret>,
}

impl Marks {
    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.selected.is_empty() && self.caret.is_none()
    }

    /// Draws the selection, below the text.
    pub fn below(&self, pen: &mut Pen, kit: &Kit, paragraph: &Paragraph, at: Pos2) {
        if self.selected.is_empty() {
            return;
        }
        let color = kit.look().palette.selection;
        for [x0, y0, x1, y1] in paragraph.rects(self.selected.clone()) {
            pen.fill(Rect::from_min_max(at + vec2(x0, y0), at + vec2(x1, y1)), 0.0, color);
        }
    }

    /// Draws the caret, above the text, where the keyboard moves one.
    pub fn above(&self, pen: &mut Pen, kit: &Kit, text: &str, paragraph: &Paragraph, at: Pos2) {
        let Some(caret) = self.caret else { return };
        let place = caret_rect(Laid { text, paragraph }, caret, at);
        pen.fill(place, 0.0, kit.look().palette.accent);
    }
}

/// A caret's stroke in the window.
fn caret_rect(laid: Laid<'_>, caret: Caret, at: Pos2) -> Rect {
    let [x, top, bottom] = laid.caret(caret);
    let inset = (bottom - top) * 0.12;
    let from = at + vec2(x - 0.75, top + inset);
    Rect::from_min_max(from, pos2(from.x + 1.5, at.y + bottom - inset))
}

/// Makes all labels that `add` shows one selectable text.
///
/// ```no_run
/// use gahnegar::app::kit::{self, Label};
/// # fn show(ui: &mut egui::Ui) {
/// kit::selectable(ui, "summary", |ui| {
///     ui.add(Label::new("۲ مقاله خوانده شد."));
///     ui.add(Label::new("یکی از پیش بود."));
/// });
/// # }
/// ```
pub fn selectable<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    Scope { id: group_id(id), label: None, passage: None, quiet: false }.show(ui, add)
}

/// The same for text on something that is pressed and has keys and a menu of
/// its own: it takes the keyboard only while some of it is selected.
pub fn selectable_quietly<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    Scope { id: group_id(id), label: None, passage: None, quiet: true }.show(ui, add)
}

fn group_id(id: &str) -> Id {
    Id::unique(("selectable", id))
}

/// The same for a text that Tab leads to, whose name a screen reader says, and
/// of which a part is a passage.
pub fn selectable_passage<R>(
    ui: &mut Ui,
    id: &str,
    label: &str,
    passage: &dyn Passage,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let (label, passage) = (Some(label), Some(passage));
    Scope { id: group_id(id), label, passage, quiet: false }.show(ui, add)
}

struct Scope<'a> {
    id: Id,
    label: Option<&'a str>,
    passage: Option<&'a dyn Passage>,
    quiet: bool,
}

impl Scope<'_> {
    fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
        let ctx = ui.ctx().clone();
        let response = self.holder(ui);
        let layer = ui.layer_id();
        let draft = Draft { id: self.id, layer, blocks: Vec::new(), seen: HashMap::new() };
        with_drafts(&ctx, |drafts| drafts.push(draft));
        let clip = ui.clip_rect();
        let inner = add(ui);
        let Some(draft) = with_drafts(&ctx, Vec::pop) else { return inner };
        let rect = ui.min_rect().intersect(clip);
        ctx.data_mut(|data| data.insert_temp(self.id, rect));
        let group = Group { blocks: draft.blocks, passage: self.passage };
        input::answer(ui, &response, &group, rect, self.quiet);
        inner
    }

    /// The widget that holds the keyboard's focus for the text; where the text
    /// stood in the last frame.
    fn holder(&self, ui: &Ui) -> Response {
        let rect = ui.data(|data| data.get_temp::<Rect>(self.id)).unwrap_or(Rect::NOTHING);
        let is_stop = self.label.is_some() || state::is_active(ui.ctx(), self.id);
        let sense = if is_stop { Sense::focusable_noninteractive() } else { Sense::hover() };
        let response = ui.interact(rect, self.id, sense);
        if let Some(label) = self.label {
            let label = super::handle::plain(label);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Pane, true, &label));
        }
        response
    }
}

/// A text that is being shown in this frame.
#[derive(Clone)]
struct Draft {
    id: Id,
    layer: LayerId,
    blocks: Vec<Block>,
    /// How often each label's words have come.
    seen: HashMap<Id, usize>,
}

fn with_drafts<R>(ctx: &Context, work: impl FnOnce(&mut Vec<Draft>) -> R) -> R {
    ctx.data_mut(|data| work(data.get_temp_mut_or_default::<Vec<Draft>>(Id::NULL)))
}

/// Adds a block to the text at hand, if there is one in this layer (a tooltip
/// shown on the way is none of its own, nor is what is only measured); the text's id and the block's key.
fn push(ui: &Ui, make: impl FnOnce(&mut Draft) -> Block) -> Option<(Id, Id)> {
    let layer = ui.layer_id();
    if !ui.is_visible() {
        return None;
    }
    with_drafts(ui.ctx(), |drafts| {
        let draft = drafts.last_mut().filter(|draft| draft.layer == layer)?;
        let block = make(draft);
        let key = block.key;
        draft.blocks.push(block);
        Some((draft.id, key))
    })
}

/// Counts a label in that is shown with its top left corner at `rect.min`;
/// what of it is selected.
pub fn show_label(ui: &Ui, text: &str, paragraph: &Arc<Paragraph>, rect: Rect) -> Marks {
    show_text(ui, text, paragraph, rect.min, rect)
}

/// The same for a text of which only a part answers the pointer.
pub fn show_text(ui: &Ui, text: &str, paragraph: &Arc<Paragraph>, at: Pos2, rect: Rect) -> Marks {
    let shown = Shown { paragraph: Arc::clone(paragraph), at, rect, clip: ui.clip_rect() };
    let pushed = push(ui, |draft| {
        // The same words twice are two labels.
        let nth = draft.seen.entry(Id::unique(text)).or_insert(0);
        *nth += 1;
        let key = Id::unique((text, *nth));
        Block { key, origin: Origin::Label(text.into()), shown: Some(shown) }
    });
    pushed.map_or_else(Marks::default, |place| marks(ui, place, text, paragraph, at))
}

/// Counts in a paragraph of the [`Passage`] that is shown with its top left
/// corner at `rect.min`; what of it is selected.
pub fn show_block(
    ui: &Ui,
    index: usize,
    text: &str,
    paragraph: &Arc<Paragraph>,
    rect: Rect,
) -> Marks {
    let (at, clip) = (rect.min, ui.clip_rect());
    let shown = Shown { paragraph: Arc::clone(paragraph), at, rect, clip };
    let pushed = push(ui, |_| Block::of_passage(index, Some(shown)));
    pushed.map_or_else(Marks::default, |place| marks(ui, place, text, paragraph, at))
}

/// Counts in a paragraph of the [`Passage`] that is out of sight.
pub fn hide_block(ui: &Ui, index: usize) {
    push(ui, |_| Block::of_passage(index, None));
}

/// Whether the caret has gone into a paragraph of the [`Passage`], so that it
/// has to be shown.
pub fn wants_block(ui: &Ui, index: usize) -> bool {
    let id = with_drafts(ui.ctx(), |drafts| drafts.last().map(|draft| draft.id));
    id.is_some_and(|id| state::is_revealing(ui.ctx(), id, Block::of_passage(index, None).key))
}

fn marks(
    ui: &Ui,
    (group, key): (Id, Id),
    text: &str,
    paragraph: &Arc<Paragraph>,
    at: Pos2,
) -> Marks {
    let Some(found) = state::marks(ui.ctx(), group, key, text.len()) else {
        return Marks::default();
    };
    let focused = ui.memory(|memory| memory.has_focus(group));
    if found.reveal {
        let place = caret_rect(Laid { text, paragraph }, found.caret.unwrap_or_default(), at);
        if !ui.clip_rect().contains_rect(place) {
            ui.scroll_to_rect(place.expand2(vec2(0.0, 8.0)), None);
        }
    }
    let by_keyboard = focused && Kit::of(ui.ctx()).shows_focus(ui.ctx());
    Marks { selected: found.selected, caret: found.caret.filter(|_| by_keyboard) }
}

/// Scrolls while the pointer drags a selection past the edge of what is seen;
/// to be called in a scroll area.
pub(super) fn scroll_along(ui: &Ui) {
    /// Points a second for each point beyond the edge.
    const SPEED: f32 = 12.0;
    let Some(id) = with_drafts(ui.ctx(), |drafts| drafts.last().map(|draft| draft.id)) else {
        return;
    };
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let Some(at) = pointer.filter(|_| state::is_dragging(ui.ctx(), id)) else { return };
    let view = ui.clip_rect();
    let beyond = (at.y - view.max.y).max(0.0) - (view.min.y - at.y).max(0.0);
    if beyond != 0.0 {
        let seconds = ui.input(|input| input.stable_dt).min(0.1);
        let delta = vec2(0.0, -beyond.clamp(-80.0, 80.0) * SPEED * seconds);
        ui.scroll_with_delta_animation(delta, egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}
