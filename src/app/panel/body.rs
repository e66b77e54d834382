//! An article's paragraphs: only those in sight are laid out. The selected
//! event's sentence is marked, every other dated sentence is faintly
//! underlined, and each of them can be pressed. All of it can be selected.

use super::header::direction;
use super::shown::{self, Shown};
use crate::app::frame::Frame;
use crate::app::kit::{self, Kit, Passage, Pen};
use crate::article::Span;
use crate::library::ArticleId;
use crate::session::{Command, Entry, SelectCommand};
use crate::text::{Align, Paragraph, ParagraphSpec, StyleSpan, TextStyle};
use egui::{CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// How the text looks.
const STYLE: TextStyle = TextStyle { size: 15.0, weight: 400.0, line_height: 1.95 };
/// Weight of the words that date the marked sentence.
const MENTION_WEIGHT: f32 = 700.0;
/// Room between paragraphs, in points.
const GAP: f32 = 12.0;
/// Roughly how wide a byte of Persian is, for paragraphs not yet laid out.
const BYTE_WIDTH: f32 = 3.6;

/// What is remembered of an article's layout.
#[derive(Debug, Default)]
pub(super) struct Body {
    width: f32,
    /// Height of each paragraph, as laid out or as guessed.
    heights: Vec<f32>,
    /// Whether a sentence was pressed in this frame.
    pressed: bool,
    shown: Shown,
}

/// The paragraphs as a text to be selected.
pub(super) struct BodyText<'a> {
    kit: &'a Kit,
    entry: &'a Entry,
    setting: Setting,
    shown: Shown,
}

/// How the paragraphs of an article are set.
#[derive(Debug, Clone, Copy)]
struct Setting {
    /// In points.
    width: f32,
    align: Align,
}

impl Passage for BodyText<'_> {
    fn text(&self, index: usize) -> &str {
        self.shown.text(self.entry, index)
    }

    fn original(&self, index: usize, range: Range<usize>) -> &str {
        &shown::written(self.entry, index)[self.shown.written_range(self.entry, index, range)]
    }

    fn label<'a>(&'a self, text: &'a str, range: Range<usize>) -> &'a str {
        if text == self.shown.title(self.entry) {
            self.shown.title_as_written(self.entry, range)
        } else {
            &text[range]
        }
    }

    /// The original's line breaks; what was taken out of the body between two
    /// paragraphs (a photo's caption, a link) is not copied with them.
    fn gap(&self, index: usize) -> &str {
        let body = &self.entry.article.body;
        let (Some(one), Some(next)) = (body.get(index), body.get(index + 1)) else { return "" };
        let between = &self.entry.article.text[one.end..next.start];
        let space = between.len() - between.trim_start().len();
        if between[..space].is_empty() { "\n" } else { &between[..space] }
    }

    fn layout(&self, index: usize) -> Arc<Paragraph> {
        layout(self.kit, self.entry, self.text(index), self.setting, &[])
    }
}

/// A paragraph as all are laid out.
fn layout(
    kit: &Kit,
    entry: &Entry,
    text: &str,
    Setting { width, align }: Setting,
    spans: &[StyleSpan],
) -> Arc<Paragraph> {
    kit.paragraph(&ParagraphSpec {
        text,
        style: STYLE,
        direction: direction(entry),
        max_width: Some(width),
        align,
        max_lines: None,
        spans,
    })
}

/// A sentence that speaks of a time, as it is told in an article.
struct Dated {
    sentence: Span,
    /// Whether any of its events has a date.
    is_known: bool,
    mentions: Vec<Span>,
    selected: bool,
}

impl Body {
    /// Forgets the last article.
    pub(super) fn reset(&mut self) {
        self.heights.clear();
    }

    /// The text of an article, as it was last laid out.
    pub(super) fn text<'a>(&mut self, frame: &'a Frame<'_>, entry: &'a Entry) -> BodyText<'a> {
        self.shown.update(frame, entry);
        BodyText { kit: frame.kit, entry, setting: self.setting(frame), shown: self.shown.clone() }
    }

    /// How the article's words are shown.
    pub(super) fn shown(&self) -> &Shown {
        &self.shown
    }

    fn setting(&self, frame: &Frame<'_>) -> Setting {
        Setting { width: self.width, align: super::reading::align(frame) }
    }

    /// Whether a sentence was pressed in the last frame: it is in sight.
    pub(super) fn was_pressed(&self) -> bool {
        self.pressed
    }

    /// Draws the text. With `jump`, scrolls to the selected sentence and
    /// returns whether there is one.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        frame: &Frame<'_>,
        entry: &Entry,
        jump: bool,
    ) -> bool {
        let width = ui.available_width().floor();
        let paragraphs = &entry.article.body;
        if (self.width - width).abs() > 0.5 || self.heights.len() != paragraphs.len() {
            self.width = width;
            self.heights = paragraphs.iter().map(|span| guess(span, width)).collect();
        }
        let dated = dated_sentences(frame, entry);
        let selected = dated.iter().find(|dated| dated.selected).map(|dated| dated.sentence);
        ui.spacing_mut().item_spacing.y = GAP;
        self.pressed = false;
        for (index, &span) in paragraphs.iter().enumerate() {
            let top = ui.next_widget_position();
            let area = paragraph_rect(ui, top.y, width, self.heights[index]);
            let is_target = jump && selected.is_some_and(|at| overlap(at, span).is_some());
            let is_near = ui.clip_rect().expand(200.0).intersects(area);
            if is_target || is_near || kit::wants_block(ui, index) {
                let setting = self.setting(frame);
                let shown = &self.shown;
                let paragraph = Text { entry, index, span, dated: &dated, setting, shown };
                let target = selected.filter(|_| is_target);
                let (height, pressed) = paragraph.show(ui, frame, target);
                self.heights[index] = height;
                self.pressed |= pressed;
            } else {
                ui.allocate_space(area.size());
                kit::hide_block(ui, index);
            }
        }
        selected.is_some()
    }
}

/// The height a paragraph will have, about.
fn guess(span: &Span, width: f32) -> f32 {
    let lines = ((span.end - span.start) as f32 * BYTE_WIDTH / width.max(1.0)).ceil().max(1.0);
    lines * STYLE.size * STYLE.line_height
}

fn paragraph_rect(ui: &Ui, top: f32, width: f32, height: f32) -> Rect {
    let left = ui.max_rect().min.x;
    Rect::from_min_size(pos2(left, top), vec2(width, height))
}

/// All dated sentences of an article, in text order, each once.
fn dated_sentences(frame: &Frame<'_>, entry: &Entry) -> Vec<Dated> {
    let corpus = &frame.state.corpus;
    let Some(article) = corpus.index_of(entry.id) else { return Vec::new() };
    let selected = frame.state.selected_source().filter(|(told, _)| told.id == entry.id);
    let mut found: Vec<Dated> = Vec::new();
    let chosen = frame.state.selection.map(|selection| selection.event);
    let events = corpus.events.iter().enumerate();
    for (index, source) in
        events.flat_map(|(index, event)| event.sources.iter().map(move |source| (index, source)))
    {
        // A sentence that speaks of a time is shown even if the time is not
        // known; the article's own news without a date is all of it.
        let is_known = corpus.events[index].value.is_some();
        let is_told = is_known || source.mention.is_some();
        if source.article != article || !(is_told || chosen == Some(index)) {
            continue;
        }
        let mention = source.mention.and_then(|index| entry.facts.mentions.get(index));
        let mention = mention.map(|mention| mention.span);
        match found.iter_mut().find(|dated| dated.sentence == source.sentence) {
            Some(dated) => {
                dated.mentions.extend(mention);
                dated.is_known |= is_known;
            }
            None => found.push(Dated {
                sentence: source.sentence,
                is_known,
                mentions: mention.into_iter().collect(),
                selected: selected.as_ref().is_some_and(|(_, at)| *at == source.sentence),
            }),
        }
    }
    found.sort_by_key(|dated| dated.sentence);
    found
}

fn overlap(a: Span, b: Span) -> Option<Span> {
    let span = Span { start: a.start.max(b.start), end: a.end.min(b.end) };
    (span.start < span.end).then_some(span)
}

/// One paragraph on its way to the screen.
struct Text<'a> {
    entry: &'a Entry,
    index: usize,
    span: Span,
    dated: &'a [Dated],
    setting: Setting,
    shown: &'a Shown,
}

impl Text<'_> {
    /// Draws it, scrolls to a sentence in it if asked; returns its height and
    /// whether a sentence was pressed.
    fn show(&self, ui: &mut Ui, frame: &Frame<'_>, scroll_to: Option<Span>) -> (f32, bool) {
        let text = self.shown.text(self.entry, self.index);
        let spans = self.bold_mentions();
        let paragraph = layout(frame.kit, self.entry, text, self.setting, &spans);
        let size = vec2(self.setting.width, paragraph.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, kit::plain(text)));
        let selected = kit::show_block(ui, self.index, text, &paragraph, rect);
        let pressed = self.sentences(ui, frame, &paragraph, rect);
        frame.kit.draw(ui.painter(), |pen| {
            self.marks(pen, frame, &paragraph, rect, pressed.hovered);
            selected.below(pen, frame.kit, &paragraph, rect.min);
            pen.text(&paragraph, rect.min, frame.palette.text);
            selected.above(pen, frame.kit, text, &paragraph, rect.min);
        });
        if let Some(sentence) = scroll_to.and_then(|at| self.range(at)) {
            let area = bounds(&paragraph, sentence, rect);
            ui.scroll_to_rect(area.expand2(vec2(0.0, 24.0)), Some(egui::Align::Center));
        }
        if let Some(at) = pressed.clicked {
            send(frame, self.entry.id, at);
        }
        (paragraph.height, pressed.clicked.is_some())
    }

    /// A span of the article as bytes of this paragraph as it is shown.
    fn range(&self, span: Span) -> Option<Range<usize>> {
        let span = overlap(span, self.span)?;
        let range = span.start - self.span.start..span.end - self.span.start;
        Some(self.shown.shown_range(self.entry, self.index, range))
    }

    fn bold_mentions(&self) -> Vec<StyleSpan> {
        let selected = self.dated.iter().filter(|dated| dated.selected);
        let mentions = selected.flat_map(|dated| &dated.mentions);
        let ranges = mentions.filter_map(|&mention| self.range(mention));
        ranges.map(|range| StyleSpan { range, weight: Some(MENTION_WEIGHT), brush: 0 }).collect()
    }

    /// Makes every dated sentence answer the pointer, and say what it is.
    fn sentences(
        &self,
        ui: &Ui,
        frame: &Frame<'_>,
        paragraph: &Arc<Paragraph>,
        rect: Rect,
    ) -> Pressed {
        let mut pressed = Pressed::default();
        for (index, dated) in self.dated.iter().enumerate() {
            let Some(range) = self.range(dated.sentence) else { continue };
            let label =
                kit::plain(&self.entry.article.text[dated.sentence.start..dated.sentence.end]);
            let id = if dated.is_known { "panel-dated-sentence" } else { "panel-undated-sentence" };
            let label = frame.tr_args(id, &[("sentence", label.as_str().into())]);
            for (row, area) in paragraph.rects(range).into_iter().enumerate() {
                let area = placed(area, rect).intersect(ui.clip_rect());
                let id =
                    ui.scope_id().with(("sentence", self.entry.id.0, dated.sentence.start, row));
                let response = ui.interact(area, id, Sense::CLICK);
                if row == 0 {
                    let label = crate::i18n::strip_isolates(&label);
                    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
                }
                if response.hovered() {
                    pressed.hovered = Some(index);
                    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
                }
                // The second press of two selects a word, one with Shift extends.
                let selects = response.double_clicked()
                    || response.triple_clicked()
                    || ui.input(|input| input.modifiers.shift);
                if response.clicked() && !selects {
                    pressed.clicked = Some(self.nearest(paragraph, rect, &response, dated));
                }
            }
        }
        pressed
    }

    /// The place in the text that was pressed: of several dates in a sentence
    /// the nearest one counts.
    fn nearest(
        &self,
        paragraph: &Arc<Paragraph>,
        rect: Rect,
        response: &egui::Response,
        dated: &Dated,
    ) -> Span {
        let Some(at) = response.interact_pointer_pos() else { return dated.sentence };
        let local = at - rect.min;
        let shown = paragraph.offset_at(local.x, local.y);
        let written = self.shown.written_range(self.entry, self.index, shown..shown);
        let offset = self.span.start + written.start;
        let offset = offset.clamp(dated.sentence.start, dated.sentence.end.saturating_sub(1));
        Span { start: offset, end: offset }
    }

    /// Marks and underlines, below the text.
    fn marks(
        &self,
        pen: &mut Pen,
        frame: &Frame<'_>,
        paragraph: &Arc<Paragraph>,
        rect: Rect,
        hovered: Option<usize>,
    ) {
        let palette = frame.palette;
        for (index, dated) in self.dated.iter().enumerate() {
            let Some(range) = self.range(dated.sentence) else { continue };
            if dated.selected {
                for area in paragraph.rects(range) {
                    let area = placed(area, rect).shrink2(vec2(0.0, 3.0)).expand2(vec2(2.0, 0.0));
                    pen.fill(area, 3.0, palette.highlight);
                }
                for range in dated.mentions.iter().filter_map(|&mention| self.range(mention)) {
                    for area in paragraph.rects(range) {
                        let area =
                            placed(area, rect).shrink2(vec2(0.0, 3.0)).expand2(vec2(1.0, 0.0));
                        pen.fill(area, 3.0, palette.highlight_strong);
                    }
                }
                continue;
            }
            let strength = if hovered == Some(index) { 1.0 } else { 0.35 };
            let ink = if dated.is_known { palette.accent } else { palette.muted };
            underline(pen, paragraph, range, rect, ink.faded(strength * 0.8));
            for range in dated.mentions.iter().filter_map(|&mention| self.range(mention)) {
                underline(pen, paragraph, range, rect, ink);
            }
        }
    }
}

/// What the pointer does with the sentences of a paragraph.
#[derive(Debug, Default)]
struct Pressed {
    hovered: Option<usize>,
    clicked: Option<Span>,
}

fn send(frame: &Frame<'_>, article: ArticleId, at: Span) {
    frame.send(Command::Select(SelectCommand::Sentence { article, at }));
}

/// A rectangle of a paragraph in the window.
fn placed([x0, y0, x1, y1]: [f32; 4], rect: Rect) -> Rect {
    Rect::from_min_max(rect.min + vec2(x0, y0), rect.min + vec2(x1, y1))
}

/// What a stretch of text covers, all lines together.
fn bounds(paragraph: &Arc<Paragraph>, range: Range<usize>, rect: Rect) -> Rect {
    let areas = paragraph.rects(range).into_iter().map(|area| placed(area, rect));
    areas.reduce(Rect::union).unwrap_or(rect)
}

fn underline(
    pen: &mut Pen,
    paragraph: &Arc<Paragraph>,
    range: Range<usize>,
    rect: Rect,
    color: crate::scene::Rgba,
) {
    for area in paragraph.rects(range) {
        let area = placed(area, rect);
        // Below the descenders: Persian has many.
        let y = area.max.y - area.height() * 0.16;
        pen.line(pos2(area.min.x, y), pos2(area.max.x, y), 1.0, color);
    }
}
