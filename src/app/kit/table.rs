//! Tables: a head that sorts, and rows of one line each, of which only those
//! in sight are laid out.

use super::access;
use super::cell::Cell;
use super::columns::{self, Column, Kind};
use super::control::{focus_ring, motion};
use super::handle::{Kit, plain};
use super::icons::Icon;
use super::keys;
use super::layout::scroll;
use super::style::{CLEAR, Type, mix};
use crate::app::theme::HIT;
use crate::text::Paragraph;
use egui::accesskit::{NodeId, SortDirection};
use egui::{Id, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Height of the head and of a row, in points.
const ROW: f32 = HIT + 2.0;
/// Room at both sides of a cell, in points.
pub(super) const PAD: f32 = 8.0;

/// By which column rows are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sort {
    /// Index of the column.
    pub column: usize,
    /// Largest first.
    pub descending: bool,
}

/// A table. The rows are one stop of the Tab key: arrows, Page Up, Page Down,
/// Home and End walk through them, Enter opens one. Columns run with the
/// language; figures stand flush right in either.
///
/// ```no_run
/// use gahnegar::app::kit::{Cell, Column, Table};
/// # fn show(ui: &mut egui::Ui, names: &[String]) {
/// let columns = [Column::text("نام"), Column::number("رویداد").fit()];
/// let table = Table::new("articles", "مقاله‌ها", &columns, names.len());
/// table.show(ui, &mut None, |row, column| match column {
///     0 => Cell::new(names[row].as_str()),
///     _ => Cell::new("۳"),
/// });
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `show`"]
pub struct Table<'a> {
    id: &'a str,
    label: &'a str,
    columns: &'a [Column<'a>],
    rows: usize,
    sort: Option<Sort>,
    opens: bool,
}

/// What a person did with a [`Table`] in a frame.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableResponse {
    /// The row that was opened.
    pub opened: Option<usize>,
    /// The order that was asked for.
    pub sort: Option<Sort>,
}

/// What the parts of a table share in a frame.
struct Parts<'a> {
    kit: Kit,
    id: Id,
    columns: &'a [Column<'a>],
    /// Left edge and width of each column, in points from the table's left.
    places: Vec<(f32, f32)>,
}

impl<'a> Table<'a> {
    /// A table with so many rows; `label` is what a screen reader calls it.
    pub fn new(id: &'a str, label: &'a str, columns: &'a [Column<'a>], rows: usize) -> Self {
        Self { id, label, columns, rows, sort: None, opens: false }
    }

    /// The head sorts; this is the order that the rows have now.
    pub fn sorted(mut self, sort: Sort) -> Self {
        self.sort = Some(sort);
        self
    }

    /// Rows can be opened by a click or Enter.
    pub fn opens(mut self) -> Self {
        self.opens = true;
        self
    }

    /// Shows it in the height that there is, or less. `selected` is the row
    /// that the keyboard stands on.
    pub fn show<'c>(
        self,
        ui: &mut Ui,
        selected: &mut Option<usize>,
        cell: impl Fn(usize, usize) -> Cell<'c>,
    ) -> TableResponse {
        let kit = Kit::of(ui.ctx());
        let id = ui.make_persistent_id(self.id);
        let height = ROW * (self.rows + 1) as f32 + 2.0;
        let size = vec2(ui.available_width(), height.min(ui.available_height()).max(3.0 * ROW));
        let builder = UiBuilder::new()
            .scope_id(id.with("table"))
            .accessibility_role(Role::Grid)
            .accessibility_label(plain(self.label));
        let rect = Rect::from_min_size(ui.available_rect_before_wrap().min, size);
        let shown = ui.scope_builder(builder.max_rect(rect), |ui| {
            ui.set_min_size(size);
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_row_count(self.rows + 1);
                node.set_column_count(self.columns.len());
            });
            // The bar of the rows must not stand over their last column.
            let bar = if height > size.y { 10.0 } else { 0.0 };
            let places = columns::places(&kit, self.columns, size.x - bar, self.rows, &cell);
            let places = columns::mirrored(places, size.x, kit.is_rtl());
            let parts = Parts { kit, id, columns: self.columns, places };
            let sort = self.head(ui, &parts);
            let opened = self.body(ui, &parts, selected, &cell);
            TableResponse { opened, sort }
        });
        shown.inner
    }

    /// The names of the columns; the order that was asked for.
    fn head(&self, ui: &mut Ui, parts: &Parts<'_>) -> Option<Sort> {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut asked = None;
        for (index, column) in self.columns.iter().enumerate() {
            let place = parts.place(rect, index);
            let response = self.head_cell(ui, parts, index, column, place);
            if response.clicked()
                && let Some(sort) = self.sort
            {
                let descending = sort.column == index && !sort.descending;
                asked = Some(Sort { column: index, descending });
            }
        }
        let line = parts.kit.look().palette.border_strong;
        parts.kit.draw(ui.painter(), |pen| {
            pen.line(rect.left_bottom(), rect.right_bottom(), 1.0, line);
        });
        asked
    }

    fn head_cell(
        &self,
        ui: &Ui,
        parts: &Parts<'_>,
        index: usize,
        column: &Column<'_>,
        place: Rect,
    ) -> Response {
        let sense = if self.sort.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(place, parts.id.with(("head", index)), sense);
        response.widget_info(|| {
            WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), plain(column.name))
        });
        let sort = self.sort.filter(|sort| sort.column == index);
        access::describe(&response, |node| {
            node.set_column_index(index);
            if let Some(sort) = sort {
                node.set_sort_direction(if sort.descending {
                    SortDirection::Descending
                } else {
                    SortDirection::Ascending
                });
            }
        });
        let motion = motion_if(self.sort.is_some(), ui, &parts.kit, &response);
        let look = parts.kit.look();
        let palette = &look.palette;
        let room = place.width() - 2.0 * PAD - if sort.is_some() { 18.0 } else { 0.0 };
        let text = parts.kit.line(column.name, Type::Caption, room);
        parts.kit.draw(ui.painter(), |pen| {
            pen.fill(place, 4.0, mix(CLEAR, palette.sunken, motion.0));
            let x = text_x(&text, place, column.kind, parts.kit.is_rtl());
            pen.text(&text, pos2(x, place.center().y - text.height / 2.0), palette.muted);
            if let Some(sort) = sort {
                let icon = if sort.descending { Icon::ChevronDown } else { Icon::ChevronUp };
                let beside = if is_flush_right(column.kind, parts.kit.is_rtl()) {
                    x - 10.0
                } else {
                    x + text.width + 10.0
                };
                let square =
                    Rect::from_center_size(pos2(beside, place.center().y), vec2(14.0, 14.0));
                pen.icon(icon, square, palette.muted);
            }
            if motion.1 {
                focus_ring(pen, place.shrink(4.0), 4.0, palette.accent);
            }
        });
        response
    }

    /// The rows in sight; the one that was opened.
    fn body<'c>(
        &self,
        ui: &mut Ui,
        parts: &Parts<'_>,
        selected: &mut Option<usize>,
        cell: &impl Fn(usize, usize) -> Cell<'c>,
    ) -> Option<usize> {
        let view = ui.available_rect_before_wrap();
        let page = (view.height() / ROW).floor().max(1.0) as usize;
        let left = view.min.x;
        // The keyboard's stop: behind the rows, so that they get the pointer.
        let stop = ui.interact(view, parts.id, Sense::focusable_noninteractive());
        let mut opened = self.walk(ui, &stop, selected, page);
        let moved =
            opened.is_none() && stop.has_focus() && Self::was_moved(ui, parts.id, *selected);
        scroll(ui, "rows", |ui| {
            let top = ui.max_rect().min.y;
            let clip = ui.clip_rect();
            let all =
                Rect::from_min_size(pos2(left, top), vec2(view.width(), ROW * self.rows as f32));
            ui.allocate_rect(all, Sense::hover());
            let first = ((clip.min.y - top) / ROW).floor().max(0.0) as usize;
            let last = (((clip.max.y - top) / ROW).ceil().max(0.0) as usize).min(self.rows);
            for row in first..last {
                let at = Rect::from_min_size(
                    pos2(left, top + ROW * row as f32),
                    vec2(view.width(), ROW),
                );
                let line = Line {
                    row,
                    rect: at,
                    selected: *selected == Some(row),
                    focus: stop.has_focus(),
                };
                if self.row(ui, parts, &line, cell).clicked() {
                    *selected = Some(row);
                    opened = self.opens.then_some(row);
                }
            }
            if let Some(row) = selected.filter(|_| moved) {
                let at = Rect::from_min_size(
                    pos2(left, top + ROW * row as f32),
                    vec2(view.width(), ROW),
                );
                ui.scroll_to_rect(at, None);
            }
        });
        let active = selected.map(|row| parts.row_id(row).accesskit_id());
        self.describe_stop(ui, &stop, active);
        opened
    }

    fn describe_stop(&self, ui: &Ui, stop: &Response, active: Option<NodeId>) {
        stop.widget_info(|| {
            WidgetInfo::labeled(Role::RowGroup, ui.is_enabled(), plain(self.label))
        });
        access::describe(stop, |node| {
            if let Some(active) = active {
                node.set_active_descendant(active);
            }
        });
    }

    /// Keys; the row that Enter opens.
    fn walk(
        &self,
        ui: &Ui,
        stop: &Response,
        selected: &mut Option<usize>,
        page: usize,
    ) -> Option<usize> {
        if !stop.has_focus() {
            return None;
        }
        let walk = keys::walk(ui, stop.id);
        let next = match *selected {
            Some(row) => walk.down_column(row, self.rows, page),
            // The first key finds the first row.
            None => walk.down_column(0, self.rows, page).map(|row| if walk.end { row } else { 0 }),
        };
        *selected = next.or(*selected).filter(|row| *row < self.rows);
        let enter =
            ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
        selected.filter(|_| enter && self.opens)
    }

    /// Whether the selection has moved since the last frame.
    fn was_moved(ui: &Ui, id: Id, selected: Option<usize>) -> bool {
        let key = id.with("selected");
        let before =
            ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(key), selected));
        before != selected
    }

    fn row<'c>(
        &self,
        ui: &Ui,
        parts: &Parts<'_>,
        line: &Line,
        cell: &impl Fn(usize, usize) -> Cell<'c>,
    ) -> Response {
        let sense = if self.opens { Sense::CLICK } else { Sense::hover() };
        let response = ui.interact(line.rect, parts.row_id(line.row), sense);
        let cells: Vec<Cell<'c>> =
            (0..self.columns.len()).map(|column| cell(line.row, column)).collect();
        response.widget_info(|| {
            let words: Vec<String> = cells.iter().map(|cell| plain(cell.told())).collect();
            let comma = if parts.kit.is_rtl() { "\u{60c} " } else { ", " };
            WidgetInfo::labeled(Role::Row, ui.is_enabled(), words.join(comma))
        });
        access::describe(&response, |node| {
            node.set_row_index(line.row + 1);
            node.set_selected(line.selected);
        });
        let (hover, _) = motion_if(self.opens, ui, &parts.kit, &response);
        let look = parts.kit.look();
        let palette = &look.palette;
        let shows_focus = line.selected && line.focus && parts.kit.shows_focus(ui.ctx());
        let mut cut = Vec::new();
        parts.kit.draw(ui.painter(), |pen| {
            let ground =
                if line.selected { palette.accent_soft } else { mix(CLEAR, palette.sunken, hover) };
            pen.fill(line.rect.shrink2(vec2(0.0, 1.0)), 4.0, ground);
            for (index, cell) in cells.iter().enumerate() {
                let place = parts.place(line.rect, index);
                let text = cell.line(&parts.kit, place.width() - 2.0 * PAD);
                let x = text_x(&text, place, parts.columns[index].kind, parts.kit.is_rtl());
                let color = cell.tone.color(palette);
                pen.text(&text, pos2(x, place.center().y - text.height / 2.0), color);
                if text.truncated || cell.whole.is_some() {
                    cut.push(cell.told());
                }
            }
            pen.line(
                line.rect.left_bottom(),
                line.rect.right_bottom(),
                1.0,
                palette.border.faded(0.6),
            );
            if shows_focus {
                focus_ring(pen, line.rect.shrink(4.0), 4.0, palette.accent);
            }
        });
        if cut.is_empty() { response } else { super::layout::tip(response, &cut.join("\n")) }
    }
}

/// A row on its way to the screen.
struct Line {
    row: usize,
    rect: Rect,
    selected: bool,
    focus: bool,
}

impl Parts<'_> {
    fn row_id(&self, row: usize) -> Id {
        self.id.with(("row", row))
    }

    fn place(&self, row: Rect, column: usize) -> Rect {
        let (x, width) = self.places[column];
        Rect::from_min_size(pos2(row.min.x + x, row.min.y), vec2(width, row.height()))
    }
}

/// Figures stand flush right, so that units stand under units; text at the
/// start of the line.
fn is_flush_right(kind: Kind, rtl: bool) -> bool {
    rtl || kind == Kind::Number
}

fn text_x(text: &Paragraph, place: Rect, kind: Kind, rtl: bool) -> f32 {
    if is_flush_right(kind, rtl) { place.max.x - PAD - text.width } else { place.min.x + PAD }
}

/// Hover and focus of what can be pressed; nothing for what cannot.
fn motion_if(can_press: bool, ui: &Ui, kit: &Kit, response: &Response) -> (f32, bool) {
    if !can_press {
        return (0.0, false);
    }
    let motion = motion(ui, kit, response);
    (motion.hover, motion.focus)
}
