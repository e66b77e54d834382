//! Text that is only read; within [`selectable`](super::selectable) it can be
//! selected.

use super::handle::{Kit, plain};
use super::layout::tip;
use super::style::{Tone, Type};
use crate::scene::Rgba;
use crate::text::{Align, Direction, Paragraph, ParagraphSpec, StyleSpan};
use egui::{Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};
use std::sync::Arc;

/// A paragraph. It wraps in columns, and is one line in rows.
///
/// ```no_run
/// use gahnegar::app::kit::{Label, Tone};
/// # fn show(ui: &mut egui::Ui) {
/// ui.add(Label::new("رویدادی نیست.").tone(Tone::Muted));
/// ui.add(Label::heading("خروجی تصویر"));
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a label shows when it is added to a `Ui`"]
pub struct Label<'a> {
    text: &'a str,
    style: Type,
    tone: Tone,
    direction: Option<Direction>,
    align: Align,
    wrap: Option<bool>,
    max_lines: Option<usize>,
    spans: &'a [StyleSpan],
    colors: &'a [Rgba],
    sense: Sense,
}

impl<'a> Label<'a> {
    /// Body text.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            style: Type::Body,
            tone: Tone::Text,
            direction: None,
            align: Align::Start,
            wrap: None,
            max_lines: None,
            spans: &[],
            colors: &[],
            sense: Sense::hover(),
        }
    }

    /// A heading.
    pub fn heading(text: &'a str) -> Self {
        Self::new(text).style(Type::Heading)
    }

    /// Secondary text in a small size.
    pub fn caption(text: &'a str) -> Self {
        Self::new(text).style(Type::Caption).tone(Tone::Muted)
    }

    /// Size and weight.
    pub fn style(mut self, style: Type) -> Self {
        self.style = style;
        self
    }

    /// Semi-bold.
    pub fn strong(self) -> Self {
        self.style(Type::Strong)
    }

    /// Secondary colour.
    pub fn muted(self) -> Self {
        self.tone(Tone::Muted)
    }

    /// Colour.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The text's own direction, where it is not the interface's: a Persian
    /// article in the English interface, a path, a shortcut.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// Where lines stand when the text wraps.
    pub fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// One line, cut with «…»; the whole text shows as a tooltip.
    pub fn truncate(self) -> Self {
        self.max_lines(1)
    }

    /// At most so many lines, then «…».
    pub fn max_lines(mut self, lines: usize) -> Self {
        self.max_lines = Some(lines);
        self
    }

    /// Wraps (or not), whatever the layout.
    pub fn wrap(mut self, wrap: bool) -> Self {
        self.wrap = Some(wrap);
        self
    }

    /// Stretches in another weight or colour; `colors` is indexed by
    /// [`StyleSpan::brush`], its first colour serves the rest.
    pub fn spans(mut self, spans: &'a [StyleSpan], colors: &'a [Rgba]) -> Self {
        self.spans = spans;
        self.colors = colors;
        self
    }

    /// What it answers to; nothing unless asked.
    pub fn sense(mut self, sense: Sense) -> Self {
        self.sense = sense;
        self
    }

    fn layout(&self, kit: &Kit, max_width: Option<f32>) -> Arc<Paragraph> {
        kit.paragraph(&ParagraphSpec {
            text: self.text,
            style: self.style.text_style(),
            direction: self.direction.unwrap_or_else(|| kit.direction_of(self.text)),
            max_width,
            align: self.align,
            max_lines: max_width.and(self.max_lines),
            spans: self.spans,
        })
    }
}

impl Widget for Label<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let kit = Kit::of(ui.ctx());
        let wrap =
            self.wrap.unwrap_or_else(|| ui.layout().is_vertical() || ui.layout().main_wrap());
        let room = ui.available_width().max(1.0);
        let natural = self.layout(&kit, None);
        // Text of the other direction stands at its own start of the column.
        let foreign = wrap && self.direction.is_some_and(|own| own != kit.direction());
        let limited = (foreign && !ui.is_sizing_pass())
            || (wrap || self.max_lines.is_some())
                && (natural.width > room || self.max_lines.is_some_and(|max| natural.lines > max));
        let (paragraph, width) = if limited {
            (self.layout(&kit, Some(room)), room)
        } else {
            let width = natural.width.ceil();
            (natural, width)
        };
        let size = vec2(width, paragraph.height);
        let (rect, response) = ui.allocate_exact_size(size, self.sense);
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), plain(self.text)));
        let marks = super::selecting::show_label(ui, self.text, &paragraph, rect);
        if ui.is_rect_visible(rect) {
            let ink = kit.color(self.tone);
            kit.draw(ui.painter(), |pen| {
                marks.below(pen, &kit, &paragraph, rect.min);
                if self.colors.is_empty() {
                    pen.text(&paragraph, rect.min, ink);
                } else {
                    pen.colored_text(&paragraph, rect.min, self.colors);
                }
                marks.above(pen, &kit, self.text, &paragraph, rect.min);
            });
        }
        if paragraph.truncated { tip(response, self.text) } else { response }
    }
}
