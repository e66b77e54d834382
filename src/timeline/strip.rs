//! The strip under the axis: when each article was published.

use super::canvas::{Anchor, Canvas, style};
use super::frame::Frame;
use super::{Model, Options, Target, Viewport};
use crate::calendar::DateStyle;
use crate::i18n::{number, tr, tr_args};
use crate::scene::Rect;

/// Half a diamond's diagonal.
const DIAMOND_PX: f64 = 5.5;
/// Marks nearer than this are drawn as one.
const APART_PX: f64 = 12.0;

/// Articles whose marks coincide.
struct Mark {
    x: f64,
    first: usize,
    last: usize,
}

/// Draws the strip.
pub(super) fn paint_strip(
    canvas: &mut Canvas<'_>,
    model: &Model,
    view: &Viewport,
    options: &Options<'_>,
    frame: &Frame,
) {
    let marks = marks(model, view);
    let palette = canvas.palette;
    let words = canvas.line(&tr(options.language, "timeline-published"), style::SMALL);
    let width = f64::from(words.width);
    // The label stands where time begins; articles come later than events.
    let (x, anchor) =
        if view.is_rtl() { (frame.size.width - 20.0, Anchor::Right) } else { (20.0, Anchor::Left) };
    let covers = |mark: &Mark| (mark.x - x).abs() < width + 16.0;
    if !marks.iter().any(covers) {
        canvas.put(&words, x, frame.strip, anchor, palette.muted);
    }
    for (i, mark) in marks.iter().enumerate() {
        // The count stands right of its mark, when nothing else does.
        let right = |other: &Mark| other.x > mark.x;
        let near = [i.checked_sub(1), Some(i + 1)];
        let next = near.into_iter().flatten().filter_map(|k| marks.get(k)).find(|m| right(m));
        let room =
            next.map_or(frame.size.width - mark.x, |next| next.x - mark.x) - 2.0 * DIAMOND_PX;
        paint_mark(canvas, model, options, frame, (mark, room));
    }
}

/// The visible marks in time order, those too near to each other folded.
fn marks(model: &Model, view: &Viewport) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let (first, last) = view.range();
    let extents = model.publication_extents();
    let mut at = extents.partition_point(|e| e.start < first);
    while let Some(extent) = extents.get(at).filter(|e| e.start < last) {
        let x = view.x(f64::midpoint(extent.start, extent.end)).clamp(6.0, view.width() - 6.0);
        // Everything up to here falls on the same pixels: jump over it.
        let until = extent.start + APART_PX * view.days_per_px();
        let next = extents.partition_point(|e| e.start < until).max(at + 1);
        marks.push(Mark { x, first: at, last: next });
        at = next;
    }
    marks
}

fn paint_mark(
    canvas: &mut Canvas<'_>,
    model: &Model,
    options: &Options<'_>,
    frame: &Frame,
    (mark, room): (&Mark, f64),
) {
    let (x, y) = (mark.x, frame.strip);
    let count = mark.last - mark.first;
    let publication = &model.publications()[mark.first];
    let (start, end) = (
        model.publication_extents()[mark.first].start,
        model.publication_extents()[mark.last - 1].end,
    );
    let (target, label) = if count == 1 {
        let date = publication
            .value
            .as_ref()
            .map(|value| DateStyle::new(options.language, options.calendar).edtf(value));
        let label = tr_args(
            options.language,
            "timeline-publication",
            &[
                ("title", publication.title.as_str().into()),
                ("date", date.unwrap_or_default().into()),
            ],
        );
        (Target::Publication(publication.article), label)
    } else {
        let label = tr_args(options.language, "count-articles", &[("count", count.into())]);
        (Target::Publications { start, end, count }, label)
    };
    let on = options.hovered == Some(target);
    let mine = options.selected.and_then(|id| model.event(id)).is_some_and(|event| {
        model.publications()[mark.first..mark.last]
            .iter()
            .any(|p| event.sources.contains(&p.article))
    });
    let size = if on || mine { DIAMOND_PX + 2.0 } else { DIAMOND_PX };
    let color = canvas.palette.agency(publication.agency);
    if mine {
        let glow = color.faded(0.22);
        diamond(canvas, x, y, size + 4.0, glow);
    }
    diamond(canvas, x, y, size, color);
    if count > 1 {
        let words = canvas.line(&number(options.language, count as i64), style::SECOND);
        let color = canvas.palette.muted;
        if f64::from(words.width) + 8.0 <= room {
            canvas.put(&words, x + size + 3.0, y, Anchor::Left, color);
        }
    }
    canvas.hit(Rect::new(x - 9.0, y - 12.0, x + 9.0, y + 12.0), target, label);
}

fn diamond(canvas: &mut Canvas<'_>, x: f64, y: f64, size: f64, color: crate::scene::Rgba) {
    canvas.polygon(&[(x, y - size), (x + size, y), (x, y + size), (x - size, y)], color);
}
