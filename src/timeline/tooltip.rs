//! What appears beside the pointer's target: the card of an event that has
//! none, the titles in a cluster, the title of an article.

use super::canvas::{Canvas, style, wrap};
use super::card::{Card, CardSize, Emphasis, paint_ground, sources_words};
use super::overflow::point_x;
use super::paint::count_words;
use super::plan::Plan;
use super::{Model, Options, Target};
use crate::i18n::{strip_isolates, tr, tr_args};
use crate::scene::{Point, Rect};

/// Usual width.
const WIDTH_PX: f64 = 250.0;
/// Titles shown of a cluster.
const TITLES: usize = 3;
/// Height of their rows.
const ROW_PX: f64 = 21.0;

/// Draws the tooltip of what is hovered, if it needs one.
pub(super) fn paint_tooltip(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
) {
    match options.hovered {
        Some(Target::Event(id)) => event(canvas, model, plan, options, id),
        Some(Target::Cluster { start, end, count }) => {
            cluster(canvas, model, plan, options, (start, end, count));
        }
        Some(Target::Publications { start, end, count }) => {
            articles(canvas, model, plan, options, (start, end, count));
        }
        Some(Target::Publication(_) | Target::LegendMark) => {
            label(canvas, plan, options);
        }
        _ => {}
    }
}

/// The card of an event that has none, or whose title is cut on its card.
fn event(canvas: &mut Canvas<'_>, model: &Model, plan: &Plan, options: &Options<'_>, id: u64) {
    let carded = plan.cards.iter().find(|card| card.at.id == id);
    if carded.is_some_and(|card| !card.card.truncated) {
        return;
    }
    let Some(event) = model.event(id).filter(|event| event.value.is_some()) else { return };
    let find = |index: usize| model.events()[index].id == id;
    let (x, y) = if let Some(card) = carded {
        (card.at.rect.center().x, card.at.rect.y0)
    } else if let Some(bar) = plan.bars.iter().find(|bar| find(bar.index)) {
        let (x0, x1) = (bar.x0.max(0.0), bar.x1.min(plan.view.width()));
        (f64::midpoint(x0, x1), plan.lane_y(bar.lane) - 8.0)
    } else if let Some(dot) = plan.overflow.dots.iter().find(|dot| find(dot.index)) {
        (point_x(model, &plan.view, dot.index), plan.overflow_y() - 6.0)
    } else {
        return;
    };
    let chip = sources_words(options.language, event.sources.len());
    let width = WIDTH_PX.min(plan.view.width() - 24.0);
    let room = CardSize { width, widest: width.max(330.0).min(plan.view.width() - 24.0), lines: 5 };
    let card = Card::new(canvas.text, (options.language, options.calendar), event, &chip, room);
    let rect = beside(plan, (x, y), card.size);
    card.paint(canvas, rect, Emphasis { selected: options.selected == Some(id), hovered: true });
}

/// How many events a cluster holds, the first few titles, and how to open it.
fn cluster(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
    (start, end, count): (f64, f64, usize),
) {
    let found = plan.overflow.clusters.iter().find(|c| c.start.total_cmp(&start).is_eq());
    let Some(found) = found else { return };
    let best = model.best(model.index_range(start, end), f64::NEG_INFINITY, TITLES);
    let events = best.into_iter().map(|index| &model.events()[index]);
    let list = List {
        head: count_words(options.language, count),
        titles: events.map(|event| (event.title.as_str(), event.agency)).collect(),
        foot: Some(tr(options.language, "timeline-cluster-hint")),
    };
    list.paint(canvas, plan, (found.x, plan.overflow_y() - 12.0));
}

/// The articles behind a folded mark.
fn articles(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
    (start, end, count): (f64, f64, usize),
) {
    let extents = model.publication_extents();
    let first = extents.partition_point(|extent| extent.start < start);
    let shown = &model.publications()[first..(first + count.min(TITLES)).min(extents.len())];
    let hidden = count - shown.len();
    let more = [("count", hidden.into())];
    let list = List {
        head: tr_args(options.language, "count-articles", &[("count", count.into())]),
        titles: shown.iter().map(|p| (p.title.as_str(), p.agency)).collect(),
        foot: (hidden > 0).then(|| tr_args(options.language, "timeline-more", &more)),
    };
    let (x0, x1) = plan.view.x_range(start, end.min(start + 12.0 * plan.view.days_per_px()));
    list.paint(canvas, plan, (f64::midpoint(x0, x1), plan.frame.strip - 8.0));
}

/// A few titles under a heading.
struct List<'a> {
    head: String,
    /// Titles with the index of their agencies.
    titles: Vec<(&'a str, usize)>,
    foot: Option<String>,
}

impl List<'_> {
    /// Draws the list above a point.
    fn paint(&self, canvas: &mut Canvas<'_>, plan: &Plan, at: (f64, f64)) {
        let palette = canvas.palette;
        let width = WIDTH_PX.min(plan.view.width() - 24.0);
        let rows = 1 + self.titles.len() + usize::from(self.foot.is_some());
        let rect = beside(plan, at, (width, 20.0 + ROW_PX * rows as f64));
        paint_ground(canvas, rect, Emphasis { selected: false, hovered: true });
        let mut y = rect.y0 + 10.0 + ROW_PX / 2.0;
        let (x, anchor) = canvas.start_of(rect, 14.0);
        canvas.label(&self.head, style::DATE, (x, y), anchor, palette.accent);
        for &(title, agency) in &self.titles {
            y += ROW_PX;
            let text = wrap(canvas.text, canvas.language, title, style::SMALL, width - 40.0, 1);
            let (dot, _) = canvas.start_of(rect, 18.0);
            canvas.disc(dot, y, 3.5, palette.agency(agency));
            let left = if canvas.rtl() { rect.x0 + 12.0 } else { rect.x0 + 28.0 };
            let top = y - f64::from(text.height) / 2.0;
            canvas.scene.text(&text, Point::new(left, top), &[palette.text]);
        }
        if let Some(foot) = &self.foot {
            y += ROW_PX;
            canvas.label(foot, style::SMALL, (x, y), anchor, palette.muted);
        }
    }
}

/// A target's own label in a small card above it.
fn label(canvas: &mut Canvas<'_>, plan: &Plan, options: &Options<'_>) {
    let hit = canvas.targets.iter().rposition(|info| Some(info.target) == options.hovered);
    let Some(index) = hit else { return };
    let region =
        canvas.scene.hits.iter().find(|hit| hit.target == index as u64).map(|hit| hit.rect);
    let Some(region) = region else { return };
    let words = strip_isolates(&canvas.targets[index].label);
    let text = canvas.wrap(&words, style::SMALL, WIDTH_PX, 4);
    let width = f64::from(text.width).min(WIDTH_PX);
    let size = (width + 28.0, f64::from(text.height) + 18.0);
    let above = region.y0 - 4.0 - size.1 > 4.0;
    let at = (region.center().x, if above { region.y0 } else { region.y1 + size.1 + 14.0 });
    let rect = beside(plan, at, size);
    paint_ground(canvas, rect, Emphasis { selected: false, hovered: true });
    let left = if canvas.rtl() { rect.x1 - 14.0 - WIDTH_PX } else { rect.x0 + 14.0 };
    let color = canvas.palette.text;
    canvas.scene.text(&text, Point::new(left, rect.y0 + 9.0), &[color]);
}

/// A rectangle of a size above a point, inside the window.
fn beside(plan: &Plan, (x, y): (f64, f64), (width, height): (f64, f64)) -> Rect {
    let most = (plan.frame.size.width - 12.0 - width).max(12.0);
    let left = (x - width / 2.0).clamp(12.0, most);
    let top = (y - 8.0 - height).max(8.0);
    Rect::new(left, top, left + width, top + height)
}
