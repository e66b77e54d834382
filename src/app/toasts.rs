//! Notes on their way past, and the line that shows how far an import is.

use super::frame::Frame;
use super::kit::{self, Button, Icon, Label, Tone, Type};
use crate::session::{Command, LibraryCommand, NoteKind, ShowCommand, Toast};
use egui::accesskit::Live;
use egui::{Align2, Area, Id, Margin, Order, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use std::collections::BTreeMap;

/// Seconds that a note stays: without and with something to do about it.
const SECONDS: (f64, f64) = (5.0, 12.0);
/// A problem stays this long, in seconds: it may have to be read twice.
const PROBLEM_SECONDS: f64 = 30.0;
/// At most this many notes at once; older ones make way.
const MOST: usize = 4;

/// A part of the window lower than this shows the newest note only, and that
/// scrolls if it must; in points.
const LOW: f32 = 300.0;
/// With less room than this, what can be done about a note stands below it.
const NARROW: f32 = 420.0;
/// Room within a note at its ends, in points.
const INSET: f32 = 14.0;

/// When each note was first seen.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    seen: BTreeMap<u64, f64>,
}

impl Toasts {
    /// Draws the notes at the foot of a part of the window.
    pub(super) fn show(&mut self, ui: &Ui, frame: &Frame<'_>, within: Rect) {
        let toasts = &frame.state.toasts;
        self.seen.retain(|id, _| toasts.iter().any(|toast| toast.id == *id));
        self.expire(ui, frame);
        if toasts.is_empty() && frame.state.import.is_none() {
            return;
        }
        let foot = egui::pos2(within.center().x, within.max.y - 18.0);
        let room = (within.width() - 24.0).clamp(160.0, 640.0);
        let is_low = within.height() < LOW;
        Area::new(Id::unique("toasts"))
            .order(Order::Foreground)
            .pivot(Align2::CENTER_BOTTOM)
            .fixed_pos(foot)
            .show(ui.ctx(), |ui| {
                ui.set_max_width(room);
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.with_layout(egui::Layout::top_down(egui::Align::Center), |ui| {
                    let first = toasts.len().saturating_sub(if is_low { 1 } else { MOST });
                    let notes = |ui: &mut Ui| {
                        for toast in &toasts[first..] {
                            kit::selectable(ui, &text_id(toast), |ui| note(ui, frame, toast, room));
                        }
                        import(ui, frame, room);
                    };
                    if is_low {
                        ui.set_max_height(within.height() - 36.0);
                        kit::scroll_shrink(ui, "notes", notes);
                    } else {
                        notes(ui);
                    }
                });
            });
    }

    /// Lets notes go whose time is over; one in which text is selected stays.
    fn expire(&mut self, ui: &Ui, frame: &Frame<'_>) {
        let now = ui.input(|input| input.time);
        let mut next = f64::INFINITY;
        for toast in &frame.state.toasts {
            let seen = self.seen.entry(toast.id).or_insert(now);
            if kit::holds_selection(ui.ctx(), &text_id(toast)) {
                *seen = now;
            }
            let seen = *seen;
            let left = seen + seconds(toast) - now;
            if left <= 0.0 {
                frame.send(Command::Show(ShowCommand::DismissToast(toast.id)));
            }
            next = next.min(left);
        }
        if next.is_finite() {
            ui.ctx().request_repaint_after_secs(next.max(0.0) as f32 + 0.01);
        }
    }
}

/// The name of a note's text.
fn text_id(toast: &Toast) -> String {
    format!("note {}", toast.id)
}

fn seconds(toast: &Toast) -> f64 {
    match toast.note.kind() {
        NoteKind::Problem => PROBLEM_SECONDS,
        _ if toast.actions.is_empty() => SECONDS.0,
        _ => SECONDS.1,
    }
}

fn note(ui: &mut Ui, frame: &Frame<'_>, toast: &Toast, room: f32) {
    let text = toast.note.text(frame.language());
    let (icon, tone) = match toast.note.kind() {
        NoteKind::Done => (Icon::Check, Tone::Accent),
        NoteKind::Info => (Icon::Info, Tone::Muted),
        NoteKind::Problem => (Icon::Warning, Tone::Warn),
    };
    let labels: Vec<String> = toast.actions.iter().map(|action| frame.tr(&action.label)).collect();
    let button = |text: &str| frame.kit.layout(text, Type::Control, None).width.ceil() + 26.0 + 8.0;
    let is_narrow = room < NARROW;
    let beside = if is_narrow { 0.0 } else { labels.iter().map(|label| button(label)).sum() };
    let buttons = beside + 40.0;
    let most = (room - 2.0 * INSET - 36.0 - buttons).max(80.0);
    let mut paragraph = frame.kit.layout(&text, Type::Body, None);
    if paragraph.width > most {
        paragraph = frame.kit.layout(&text, Type::Body, Some(most));
    }
    let width = if paragraph.lines > 1 { most } else { paragraph.width.ceil() };
    card(ui, |ui| {
        let size =
            vec2(18.0 + 8.0 + width + 8.0 + buttons, paragraph.height.max(super::theme::HIT));
        ui.allocate_ui_with_layout(size, kit::row_layout(frame.kit), |ui| {
            let (place, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
            let (body, said) =
                ui.allocate_exact_size(vec2(width, paragraph.height), Sense::hover());
            said.widget_info(|| WidgetInfo::labeled(Role::Label, true, kit::plain(&text)));
            // Read out when it comes, at once when something went wrong.
            let is_problem = toast.note.kind() == NoteKind::Problem;
            let live = if is_problem { Live::Assertive } else { Live::Polite };
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(live));
            let palette = frame.palette;
            let selected = kit::show_label(ui, &text, &paragraph, body);
            frame.kit.draw(ui.painter(), |pen| {
                pen.icon(icon, place, tone.color(palette));
                selected.below(pen, frame.kit, &paragraph, body.min);
                pen.text(&paragraph, body.min, palette.text);
            });
            if !is_narrow {
                actions(ui, frame, toast, &labels);
            }
            if ui.add(Button::icon(Icon::Close, &frame.tr("dialog-close"))).clicked() {
                frame.send(Command::Show(ShowCommand::DismissToast(toast.id)));
            }
        });
        if is_narrow && !labels.is_empty() {
            ui.set_max_width(size.x);
            kit::wrapped_row(ui, |ui| actions(ui, frame, toast, &labels));
        }
    });
}

/// What can be done about a note.
fn actions(ui: &mut Ui, frame: &Frame<'_>, toast: &Toast, labels: &[String]) {
    for (action, label) in toast.actions.iter().zip(labels) {
        if ui.add(Button::new(label)).clicked() {
            frame.send(action.command.clone());
            frame.send(Command::Show(ShowCommand::DismissToast(toast.id)));
        }
    }
}

/// «خواندن خبر.txt  ▬▬▬▭▭▭  ۱۲ از ۴۰  بس است»
fn import(ui: &mut Ui, frame: &Frame<'_>, room: f32) {
    let Some(progress) = &frame.state.import else { return };
    let width = (room - 2.0 * INSET).min(440.0);
    card(ui, |ui| {
        ui.set_width(width);
        let name = std::path::Path::new(&progress.name).file_name();
        let name = name.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let reading = frame.tr_args("import-reading", &[("name", name.into())]);
        let counts = [("done", progress.done.into()), ("total", progress.total.into())];
        let count = frame.tr_args("import-progress", &counts);
        kit::ends(
            ui,
            |ui| ui.add(Label::new(&reading).style(Type::Caption).truncate()),
            |ui| {
                ui.add(Label::caption(&count));
                if ui.add(Button::new(&frame.tr("import-cancel"))).clicked() {
                    frame.send(Command::Library(LibraryCommand::CancelImport));
                }
            },
        );
        let part = (progress.total > 0).then(|| progress.done as f32 / progress.total as f32);
        kit::progress(ui, &kit::plain(&reading), part);
    });
}

fn card(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let style = ui.global_style();
    egui::Frame::popup(&style).inner_margin(Margin::symmetric(INSET as i8, 8)).show(ui, add);
}
