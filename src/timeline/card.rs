//! An event's card: what it says, how large it is, how it is drawn.

use super::canvas::{Anchor, Canvas, line, style, wrap, wrap_own};
use super::{Palette, Readable, TimelineEvent};
use crate::calendar::{Calendar, DateStyle, Language};
use crate::extract::Known;
use crate::i18n::{tr, tr_args};
use crate::scene::{Paint, Point, Rect, Rgba, Stroke};
use crate::text::{Paragraph, TextEngine};
use std::sync::Arc;

/// Space between a card's edge and its text, at the sides.
const PAD_X: f64 = 12.0;
/// The same above and below.
const PAD_Y: f64 = 11.0;
/// Height of the row with mark, date and sources.
const HEAD_PX: f64 = 20.0;
/// Between that row and the title.
const HEAD_GAP_PX: f64 = 5.0;
/// Side of a mark.
pub(super) const MARK_PX: f64 = 18.0;
/// A card's width without its date and the words of its chip.
const AROUND_PX: f64 = 2.0 * PAD_X + MARK_PX + 7.0 + 8.0 + CHIP_PAD_PX;
/// Between a chip's edges and its words, both sides.
const CHIP_PAD_PX: f64 = 14.0;
/// Corner radius of cards.
pub(super) const RADIUS_PX: f64 = 10.0;

/// How much room a card may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct CardSize {
    /// Usual width in pixels.
    pub(super) width: f64,
    /// The width that a long date may stretch it to.
    pub(super) widest: f64,
    /// Lines of the title.
    pub(super) lines: usize,
}

/// A card, laid out.
#[derive(Debug, Clone)]
pub(super) struct Card {
    mark: Arc<Paragraph>,
    date: Arc<Paragraph>,
    /// The width that the date is aligned in.
    date_px: f64,
    chip: Arc<Paragraph>,
    title: Arc<Paragraph>,
    agency: usize,
    /// Width and height in pixels.
    pub(super) size: (f64, f64),
    /// Whether the title was cut.
    pub(super) truncated: bool,
}

/// How a card stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Emphasis {
    /// Outlined in the accent, with a glow.
    pub(super) selected: bool,
    /// Raised.
    pub(super) hovered: bool,
}

impl Card {
    /// Lays a card out. `chip` stands where the number of sources does.
    pub(super) fn new(
        text: &mut TextEngine,
        (language, calendar): (Language, Calendar),
        event: &TimelineEvent,
        chip: &str,
        room: CardSize,
    ) -> Self {
        let mark = line(text, language, &mark_letter(language, event.known), style::MARK);
        let chip = line(text, language, chip, style::SMALL);
        let words = date_words(language, calendar, event);
        let date = line(text, language, &words, style::DATE);
        let around = AROUND_PX + f64::from(chip.width);
        let width = (around + f64::from(date.width)).ceil().clamp(room.width, room.widest);
        let (date, date_px) = if around + f64::from(date.width) > width {
            // A cut line stands at the start of the whole width it was given.
            (wrap_own(text, language, &words, style::DATE, width - around, 1), width - around)
        } else {
            let date_px = f64::from(date.width);
            (date, date_px)
        };
        let inner = width - 2.0 * PAD_X;
        let title = wrap(text, language, &event.title, style::TITLE, inner, room.lines);
        let height = 2.0 * PAD_Y + HEAD_PX + HEAD_GAP_PX + f64::from(title.height);
        let truncated = title.truncated;
        let size = (width, height.ceil());
        Self { mark, date, date_px, chip, title, agency: event.agency, size, truncated }
    }

    /// The width that a card would take. Most are told from the number of
    /// letters, without laying anything out: a frame asks for many more cards
    /// than it can place.
    pub(super) fn width(
        text: &mut TextEngine,
        (language, calendar): (Language, Calendar),
        event: &TimelineEvent,
        chip: &str,
        room: CardSize,
    ) -> f64 {
        let words = date_words(language, calendar, event);
        let letter = if language.is_rtl() { 6.0 } else { 6.9 };
        let letters = words.chars().count() + chip.chars().count();
        if AROUND_PX + letters as f64 * letter <= room.width {
            return room.width;
        }
        let date = line(text, language, &words, style::DATE);
        let chip = line(text, language, chip, style::SMALL);
        let width = AROUND_PX + f64::from(chip.width) + f64::from(date.width);
        width.ceil().clamp(room.width, room.widest)
    }

    /// Draws it.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, rect: Rect, emphasis: Emphasis) {
        let palette = canvas.palette;
        paint_ground(canvas, rect, emphasis);
        let color = palette.agency(self.agency);
        let tint = palette.agency_tint(self.agency);
        let middle = rect.y0 + PAD_Y + HEAD_PX / 2.0 - 1.0;
        paint_mark(canvas, &self.mark, start_box(canvas, rect, middle), tint, color);
        let inset = PAD_X + MARK_PX + 7.0;
        let left = if canvas.rtl() { rect.x1 - inset - self.date_px } else { rect.x0 + inset };
        canvas.put(&self.date, left, middle, Anchor::Left, color);
        self.paint_chip(canvas, rect, middle);
        canvas.scene.text(&self.title, title_at(rect), &[palette.text]);
    }

    /// Where its title stands, to be selected there.
    pub(super) fn readable(
        &self,
        canvas: &Canvas<'_>,
        rect: Rect,
        event: &TimelineEvent,
    ) -> Readable {
        Readable {
            text: event.title.clone(),
            paragraph: Arc::clone(&self.title),
            at: title_at(rect),
            color: canvas.palette.text,
        }
    }

    fn paint_chip(&self, canvas: &mut Canvas<'_>, rect: Rect, middle: f64) {
        let palette = canvas.palette;
        let width = chip_width(&self.chip);
        let left = if canvas.rtl() { rect.x0 + PAD_X } else { rect.x1 - PAD_X - width };
        let chip = Rect::new(left, middle - 10.0, left + width, middle + 10.0);
        canvas.fill(chip, 6.0, palette.sunken);
        canvas.put(&self.chip, chip.center().x, middle, Anchor::Middle, palette.muted);
    }
}

/// Where a card's title begins.
fn title_at(rect: Rect) -> Point {
    Point::new(rect.x0 + PAD_X, rect.y0 + PAD_Y + HEAD_PX + HEAD_GAP_PX)
}

/// The ground of a card, raised or selected.
pub(super) fn paint_ground(canvas: &mut Canvas<'_>, rect: Rect, emphasis: Emphasis) {
    let palette = canvas.palette;
    if emphasis.selected {
        let glow = palette.accent.faded(if palette.dark { 0.28 } else { 0.2 });
        canvas.fill(rect.inflate(4.0, 4.0), RADIUS_PX + 4.0, glow);
    }
    let (drop, blur, strength) = if emphasis.hovered { (6.0, 11.0, 1.0) } else { (2.0, 5.0, 0.6) };
    let shadow = palette.shadow.faded(strength);
    canvas.shadow(rect + kurbo::Vec2::new(0.0, drop), RADIUS_PX, blur, shadow);
    let (width, color) = match emphasis {
        Emphasis { selected: true, .. } => (2.0, palette.accent),
        Emphasis { hovered: true, .. } => (1.0, palette.border_strong.faded(0.5)),
        _ => (1.0, palette.border),
    };
    canvas.rect(
        rect.inset(-width / 2.0),
        RADIUS_PX - width / 2.0,
        Some(Paint::Solid(palette.card)),
        Some(Stroke { width, color, dash: None }),
    );
}

fn chip_width(chip: &Paragraph) -> f64 {
    f64::from(chip.width) + CHIP_PAD_PX
}

/// The square of the mark at the side where reading starts.
fn start_box(canvas: &Canvas<'_>, rect: Rect, middle: f64) -> Rect {
    let left = if canvas.rtl() { rect.x1 - PAD_X - MARK_PX } else { rect.x0 + PAD_X };
    Rect::new(left, middle - MARK_PX / 2.0, left + MARK_PX, middle + MARK_PX / 2.0)
}

/// A mark: a letter on a small tinted ground.
pub(super) fn paint_mark(
    canvas: &mut Canvas<'_>,
    letter: &Paragraph,
    rect: Rect,
    ground: Rgba,
    color: Rgba,
) {
    canvas.fill(rect, 5.0, ground);
    canvas.put(letter, rect.center().x, rect.center().y, Anchor::Middle, color);
}

/// The message that names how a date is known.
pub(super) fn known_id(known: Known) -> &'static str {
    match known {
        Known::Written => "timeline-known-written",
        Known::Computed => "timeline-known-computed",
        Known::Borrowed => "timeline-known-borrowed",
        Known::User => "timeline-known-user",
    }
}

/// The letter of a mark.
pub(super) fn mark_letter(language: Language, known: Known) -> String {
    tr(
        language,
        match known {
            Known::Written => "timeline-mark-written",
            Known::Computed => "timeline-mark-computed",
            Known::Borrowed => "timeline-mark-borrowed",
            Known::User => "timeline-mark-user",
        },
    )
}

/// The event's date in words, as its card has it.
pub fn date_words(language: Language, calendar: Calendar, event: &TimelineEvent) -> String {
    match &event.value {
        Some(value) => DateStyle::new(language, calendar).edtf(value),
        None => tr(language, "timeline-undated"),
    }
}

/// «۲ منبع».
pub(super) fn sources_words(language: Language, count: usize) -> String {
    tr_args(language, "count-sources", &[("count", count.into())])
}

/// What a screen reader says about an event.
pub(super) fn spoken(language: Language, calendar: Calendar, event: &TimelineEvent) -> String {
    tr_args(
        language,
        "timeline-event-spoken",
        &[
            ("title", event.title.as_str().into()),
            ("date", date_words(language, calendar, event).into()),
            ("known", tr(language, known_id(event.known)).into()),
            ("sources", sources_words(language, event.sources.len()).into()),
        ],
    )
}

/// The colour of an agency's accent with the palette at hand.
pub(super) fn accent(palette: &Palette, event: &TimelineEvent) -> Rgba {
    palette.agency(event.agency)
}
