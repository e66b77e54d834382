//! Drawing the planned events: bars, dots, leaders, clusters and cards.

use super::canvas::{Anchor, Canvas, style};
use super::card::{Emphasis, accent, spoken};
use super::lanes::{Bar, BarKind};
use super::model::Model;
use super::overflow::Cluster;
use super::plan::{DOT_PX, PlacedCard, Plan};
use super::{Options, Target};
use crate::calendar::Language;
use crate::i18n::{number, strip_isolates, tr_args};
use crate::scene::{BezPath, Paint, Rect, Rgba, Stroke};

/// Radius of a dot without a card.
const SMALL_DOT_PX: f64 = 4.0;
/// Height of a cluster's label.
const PILL_PX: f64 = 20.0;
/// Height of the density ribbon at its highest.
const RIBBON_PX: f64 = 9.0;

/// A ribbon is drawn when some cluster holds at least so many.
const RIBBON_FROM: usize = 4;

/// Bars, leaders, dots and cards of a plan.
pub(super) fn paint_events(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
) {
    paint_ribbon(canvas, model, plan);
    for bar in &plan.bars {
        paint_bar(canvas, model, plan, options, bar);
    }
    for card in &plan.cards {
        paint_leader(canvas, model, options, card);
    }
}

/// What lies on the axis line: dots, capsules, leftovers; then the cards.
pub(super) fn paint_marks(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
) {
    for point in &plan.points {
        let event = &model.events()[point.index];
        let color = accent(canvas.palette, event);
        let strong = is_on(options, event.id);
        let radius = if strong { DOT_PX + 1.5 } else { DOT_PX };
        let middle = f64::midpoint(point.x0, point.x1);
        let half = ((point.x1 - point.x0) / 2.0).max(radius);
        let y = plan.frame.axis;
        let rect = Rect::new(middle - half, y - radius, middle + half, y + radius);
        canvas.fill(rect.inflate(2.0, 2.0), radius + 2.0, canvas.palette.background);
        canvas.fill(rect, radius, color);
        let extent = model.extent_at(point.index);
        if extent.fade_start > 0.0 || extent.fade_end > 0.0 {
            let inner = rect.inset(-2.0);
            canvas.fill(inner, radius - 2.0, canvas.palette.background);
        }
        let label = spoken(options.language, options.calendar, event);
        canvas.hit(rect.inflate(3.0, 3.0), Target::Event(event.id), label);
    }
    paint_dots(canvas, model, plan, options);
    for cluster in &plan.overflow.clusters {
        paint_cluster(canvas, plan, options, cluster);
    }
    for card in plan.cards.iter().filter(|card| !is_top(model, options, card)) {
        paint_card(canvas, model, options, card);
    }
    for card in plan.cards.iter().filter(|card| is_top(model, options, card)) {
        paint_card(canvas, model, options, card);
    }
}

/// Whether an event is selected or under the pointer.
fn is_on(options: &Options<'_>, id: u64) -> bool {
    options.selected == Some(id) || options.hovered == Some(Target::Event(id))
}

fn is_top(model: &Model, options: &Options<'_>, card: &PlacedCard) -> bool {
    is_on(options, model.events()[card.index].id)
}

fn paint_card(canvas: &mut Canvas<'_>, model: &Model, options: &Options<'_>, card: &PlacedCard) {
    let event = &model.events()[card.index];
    let emphasis = Emphasis {
        selected: options.selected == Some(event.id),
        hovered: options.hovered == Some(Target::Event(event.id)),
    };
    card.card.paint(canvas, card.at.rect, emphasis);
    if emphasis.selected {
        canvas.readable = Some(card.card.readable(canvas, card.at.rect, event));
    }
    let label = spoken(options.language, options.calendar, event);
    canvas.hit(card.at.rect, Target::Event(event.id), label);
}

fn paint_leader(canvas: &mut Canvas<'_>, model: &Model, options: &Options<'_>, card: &PlacedCard) {
    let event = &model.events()[card.index];
    let on = is_on(options, event.id);
    let color = accent(canvas.palette, event).faded(if on { 1.0 } else { 0.5 });
    let width = if on { 2.0 } else { 1.0 };
    if let [from, to] = card.leader[..] {
        canvas.stroke(from, to, width, color);
        return;
    }
    let mut path = BezPath::new();
    for (i, &point) in card.leader.iter().enumerate() {
        if i == 0 {
            path.move_to(point);
        } else {
            path.line_to(point);
        }
    }
    canvas.path(path, None, Some(Stroke { width, color, dash: None }));
}

fn paint_bar(
    canvas: &mut Canvas<'_>,
    model: &Model,
    plan: &Plan,
    options: &Options<'_>,
    bar: &Bar,
) {
    let event = &model.events()[bar.index];
    let on = is_on(options, event.id);
    let color = accent(canvas.palette, event);
    let soft = if canvas.palette.dark { 0.42 } else { 0.36 };
    let color = if bar.kind == BarKind::Range && !on { color.faded(soft) } else { color };
    let (y, half) = (plan.lane_y(bar.lane), plan.half_bar() + if on { 1.0 } else { 0.0 });
    // An arrow's head is wider than the bar, which ends inside it. What fades into an
    // unknown past needs none.
    let head = half + 4.0;
    let (arrow0, arrow1) = (bar.arrow0 && bar.fade0 <= 0.0, bar.arrow1 && bar.fade1 <= 0.0);
    let inner = Rect::new(
        bar.x0 + if arrow0 { head } else { 0.0 },
        y - half,
        bar.x1 - if arrow1 { head } else { 0.0 },
        y + half,
    );
    canvas.rect(inner, half, Some(bar_paint(bar, inner, color)), None);
    for (arrow, tip, back) in
        [(arrow0, bar.x0 - 2.0, head + 3.0), (arrow1, bar.x1 + 2.0, -head - 3.0)]
    {
        if arrow {
            canvas.polygon(&[(tip, y), (tip + back, y - head), (tip + back, y + head)], color);
        }
    }
    let reach = Rect::new(bar.x0.max(0.0), y - 8.0, bar.x1.min(plan.view.width()), y + 8.0);
    let label = spoken(options.language, options.calendar, event);
    canvas.hit(reach, Target::Event(event.id), label);
}

/// A bar's colour, fading at the vague ends.
fn bar_paint(bar: &Bar, rect: Rect, color: Rgba) -> Paint {
    if bar.fade0 <= 0.0 && bar.fade1 <= 0.0 {
        return Paint::Solid(color);
    }
    let width = rect.width().max(1.0);
    let (a, b) = ((bar.fade0 / width) as f32, 1.0 - (bar.fade1 / width) as f32);
    let clear = color.faded(0.0);
    let mut stops = Vec::new();
    if bar.fade0 > 0.0 {
        stops.extend([(0.0, clear), (a.min(0.5), color)]);
    } else {
        stops.push((0.0, color));
    }
    if bar.fade1 > 0.0 {
        stops.extend([(b.max(a.min(0.5)), color), (1.0, clear)]);
    } else {
        stops.push((1.0, color));
    }
    let y = rect.center().y;
    Paint::Linear { from: (rect.x0, y).into(), to: (rect.x1, y).into(), stops }
}

fn paint_dots(canvas: &mut Canvas<'_>, model: &Model, plan: &Plan, options: &Options<'_>) {
    let y = plan.overflow_y();
    for dot in &plan.overflow.dots {
        let event = &model.events()[dot.index];
        let color = accent(canvas.palette, event);
        let on = is_on(options, event.id);
        canvas.stroke((dot.x, y), (dot.x, plan.frame.axis), 1.0, color.faded(0.5));
        let radius = if on { SMALL_DOT_PX + 1.5 } else { SMALL_DOT_PX };
        canvas.disc(dot.x, y, radius + 1.5, canvas.palette.background);
        canvas.disc(dot.x, y, radius, color);
        let label = spoken(options.language, options.calendar, event);
        let reach = Rect::new(dot.x - 5.5, y - 9.0, dot.x + 5.5, plan.frame.axis);
        canvas.hit(reach, Target::Event(event.id), label);
    }
}

fn paint_cluster(canvas: &mut Canvas<'_>, plan: &Plan, options: &Options<'_>, cluster: &Cluster) {
    let palette = canvas.palette;
    let spoken = count_words(options.language, cluster.count);
    let long = canvas.line(&spoken, style::COUNT);
    let short = canvas.line(&number(options.language, cluster.count as i64), style::COUNT);
    let room = cluster.room.1.min(plan.view.width()) - cluster.room.0.max(0.0) - 6.0;
    let fits = |width: f32| f64::from(width) + 18.0 <= room;
    let words = if fits(long.width) { long } else { short };
    let width = (f64::from(words.width) + 18.0).max(PILL_PX);
    let (low, high) = (cluster.room.0.max(0.0) + 3.0, cluster.room.1.min(plan.view.width()) - 3.0);
    let left = (cluster.x - width / 2.0).min(high - width).max(low);
    let y = plan.overflow_y();
    let pill = Rect::new(left, y - PILL_PX / 2.0, left + width, y + PILL_PX / 2.0);
    let on = options.hovered == Some(cluster.target());
    let ground = if on { palette.accent } else { palette.accent_soft };
    let ink = if on { palette.on_accent } else { palette.accent };
    canvas.fill(pill, PILL_PX / 2.0, ground);
    canvas.put(&words, pill.center().x, y, Anchor::Middle, ink);
    canvas.hit(pill.inflate(0.0, 3.0), cluster.target(), spoken);
}

/// How dense the events are under the clusters, as a ribbon on the axis.
fn paint_ribbon(canvas: &mut Canvas<'_>, model: &Model, plan: &Plan) {
    if plan.overflow.clusters.iter().all(|cluster| cluster.count < RIBBON_FROM) {
        return;
    }
    let step = 4.0;
    let columns = (plan.view.width() / step).ceil() as usize;
    let counts: Vec<f64> = (0..columns)
        .map(|i| {
            let (a, b) = (plan.view.day(i as f64 * step), plan.view.day((i + 1) as f64 * step));
            model.count_starting(a.min(b), a.max(b)) as f64
        })
        .collect();
    let smooth = |i: usize| -> f64 {
        [1.0, 2.0, 3.0, 4.0, 3.0, 2.0, 1.0]
            .iter()
            .enumerate()
            .map(|(k, weight)| weight * counts.get((i + k).wrapping_sub(3)).unwrap_or(&0.0))
            .sum()
    };
    let heights: Vec<f64> = (0..columns).map(smooth).collect();
    let most = heights.iter().copied().fold(1e-9, f64::max);
    let y = plan.frame.axis - 0.75;
    let mut path = BezPath::new();
    path.move_to((0.0, y));
    for (i, height) in heights.iter().enumerate() {
        path.line_to(((i as f64 + 0.5) * step, y - (height / most).sqrt() * RIBBON_PX));
    }
    path.line_to((columns as f64 * step, y));
    path.close_path();
    let color = canvas.palette.accent.faded(0.3);
    canvas.path(path, Some(color), None);
}

/// «۱۲٬۳۴۵ رویداد».
pub(super) fn count_words(language: Language, count: usize) -> String {
    let figure = number(language, count as i64);
    let args = [("count", count.into()), ("figure", figure.into())];
    strip_isolates(&tr_args(language, "timeline-count", &args))
}
