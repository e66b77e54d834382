//! Files from a file manager: what was dropped becomes an import, and while
//! files hover the window shows where they will go.

use super::frame::Frame;
use super::kit::{Icon, Type};
use super::theme::RADIUS_LARGE;
use crate::session::{Command, Input, LibraryCommand};
use egui::{Id, LayerId, Order, Rect, Ui, vec2};
use std::cell::RefCell;

/// Turns dropped files into an import.
pub(super) fn take(ctx: &egui::Context, commands: &RefCell<Vec<Command>>) {
    let dropped = ctx.input(|input| input.raw.dropped_files.clone());
    if dropped.is_empty() {
        return;
    }
    let inputs = dropped.iter().map(|file| {
        let path = file.path();
        if path.is_absolute() || path.exists() {
            return Input::Path(path.to_owned());
        }
        // Bytes without a file behind them, as a browser gives.
        let name = path.display().to_string();
        Input::Bytes { name, bytes: file.bytes().unwrap_or_default() }
    });
    commands.borrow_mut().push(Command::Library(LibraryCommand::Import(inputs.collect())));
}

/// Shows over everything where hovering files will go.
pub(super) fn overlay(ui: &Ui, frame: &Frame<'_>, window: Rect) {
    let hovered = ui.input(|input| input.raw.hovered_files.clone());
    let part = ui.ctx().animate_bool(Id::unique("drop overlay"), !hovered.is_empty());
    if part == 0.0 {
        return;
    }
    let names = names(frame, &hovered);
    let layer = LayerId::new(Order::Foreground, Id::unique("drop overlay"));
    let painter = ui.ctx().layer_painter(layer);
    let palette = frame.palette;
    let width = (window.width() - 120.0).clamp(160.0, 520.0);
    let title = frame.kit.line(&frame.tr("import-drop-here"), Type::Title, width);
    let hint = frame.kit.layout(&frame.tr("import-drop-hint"), Type::Body, Some(width));
    let names = frame.kit.line(&names, Type::Strong, width);
    frame.kit.draw(&painter, |pen| {
        pen.fill(window, 0.0, palette.surface.faded(0.9 * part));
        let place = window.shrink(18.0);
        pen.fill(place, RADIUS_LARGE, palette.accent_soft.faded(0.75 * part));
        pen.outline(place, RADIUS_LARGE, 2.5, palette.accent.faded(part));
        let total = 56.0 + 14.0 + title.height + hint.height + 14.0 + names.height;
        let mut y = window.center().y - total / 2.0;
        let icon =
            Rect::from_center_size(egui::pos2(window.center().x, y + 28.0), vec2(56.0, 56.0));
        pen.icon(Icon::Import, icon, palette.accent.faded(part));
        y += 56.0 + 14.0;
        let lines = [(&title, palette.text), (&hint, palette.muted), (&names, palette.accent)];
        for (place, (paragraph, color)) in lines.into_iter().enumerate() {
            if place == 2 {
                y += 14.0;
            }
            // A paragraph that was given a width stands in it at its own side.
            let drawn = paragraph
                .line_table()
                .iter()
                .fold((f32::MAX, f32::MIN), |(a, b), line| (a.min(line.x0), b.max(line.x1)));
            let x = window.center().x - f32::midpoint(drawn.0, drawn.1);
            pen.text(paragraph, egui::pos2(x, y), color.faded(part));
            y += paragraph.height;
        }
    });
}

/// What hovers: a name, or how many.
fn names(frame: &Frame<'_>, hovered: &[egui::HoveredFile]) -> String {
    let name = |file: &egui::HoveredFile| {
        let path = file.path.as_ref()?;
        Some(path.file_name()?.to_string_lossy().into_owned())
    };
    match hovered {
        [] => String::new(),
        [one] if name(one).is_some() => name(one).unwrap_or_default(),
        many => frame.tr_args("import-drop-files", &[("count", many.len().into())]),
    }
}
