//! What every widget needs: the look, the text engine and the painter, shared
//! through the egui context.

use super::icons::Icon;
use super::pen::Pen;
use super::style::{Tone, Type};
use crate::app::theme;
use crate::calendar::Language;
use crate::render::egui::ScenePainter;
use crate::scene::{Rgba, Scene};
use crate::text::{Align, Direction, Paragraph, ParagraphSpec, TextEngine};
use crate::timeline::Palette;
use egui::{Context, Id, Pos2};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Colours and language of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Every colour.
    pub palette: Palette,
    /// Which language is spoken, and with it the direction of layout.
    pub language: Language,
}

impl Default for Look {
    fn default() -> Self {
        Self { palette: Palette::LIGHT, language: Language::Fa }
    }
}

/// The kit: cheap to clone, one per egui context.
///
/// ```
/// use gahnegar::app::kit::{Kit, Look};
/// let ctx = egui::Context::default();
/// let kit = Kit::install(&ctx, Look::default());
/// assert!(kit.is_rtl());
/// ```
#[derive(Clone)]
pub struct Kit(Arc<Mutex<Inner>>);

pub(super) struct Inner {
    text: TextEngine,
    painter: ScenePainter,
    look: Arc<Look>,
    /// The pass in which `keyboard` was last updated.
    pass: u64,
    /// Whether the last input came from the keyboard: only then is focus shown.
    keyboard: bool,
    #[cfg(test)]
    pub(super) record: super::record::Record,
}

impl std::fmt::Debug for Kit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kit").field("look", &self.look()).finish_non_exhaustive()
    }
}

impl Kit {
    fn id() -> Id {
        Id::unique("gahnegar kit")
    }

    /// Prepares a context: theme, painter, engine with the embedded font.
    pub fn install(ctx: &Context, look: Look) -> Self {
        Self::install_with(ctx, look, TextEngine::new())
    }

    /// The same with an engine of one's own, e.g. with fallback fonts.
    pub fn install_with(ctx: &Context, look: Look, text: TextEngine) -> Self {
        theme::install(ctx, &look.palette);
        let (look, painter) = (Arc::new(look), ScenePainter::new());
        let inner = Inner {
            text,
            painter,
            look,
            pass: 0,
            keyboard: false,
            #[cfg(test)]
            record: super::record::Record::default(),
        };
        let kit = Self(Arc::new(Mutex::new(inner)));
        ctx.data_mut(|data| data.insert_temp(Self::id(), kit.clone()));
        kit
    }

    /// The context's kit; a default one is installed if there is none.
    pub fn of(ctx: &Context) -> Self {
        let found = ctx.data(|data| data.get_temp::<Self>(Self::id()));
        found.unwrap_or_else(|| Self::install(ctx, Look::default()))
    }

    pub(super) fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The current look.
    pub fn look(&self) -> Arc<Look> {
        Arc::clone(&self.inner().look)
    }

    /// Changes colours or language, from the next widget on.
    pub fn set_look(&self, ctx: &Context, look: Look) {
        if *self.look() != look {
            theme::install(ctx, &look.palette);
            self.inner().look = Arc::new(look);
            ctx.request_repaint();
        }
    }

    /// Whether the interface runs from right to left.
    pub fn is_rtl(&self) -> bool {
        self.inner().look.language.is_rtl()
    }

    /// The interface's base direction of text.
    pub fn direction(&self) -> Direction {
        if self.is_rtl() { Direction::Rtl } else { Direction::Ltr }
    }

    /// The base direction of a text that may be in another language than the
    /// interface; see [`base_direction`].
    pub fn direction_of(&self, text: &str) -> Direction {
        base_direction(text, self.direction())
    }

    /// Lends the text engine, e.g. to build the timeline's scene.
    /// The closure must not call the kit.
    pub fn with_text<R>(&self, lend: impl FnOnce(&mut TextEngine) -> R) -> R {
        lend(&mut self.inner().text)
    }

    /// Lays a text out, in the direction of [`Kit::direction_of`].
    pub fn layout(&self, text: &str, style: Type, max_width: Option<f32>) -> Arc<Paragraph> {
        let direction = self.direction_of(text);
        self.with_text(|engine| {
            engine.layout(&ParagraphSpec {
                text,
                style: style.text_style(),
                direction,
                max_width,
                align: Align::Start,
                max_lines: None,
                spans: &[],
            })
        })
    }

    /// Lays one line out, cut with «…» if it exceeds `max_width`. It begins at
    /// x = 0 in either direction and is as wide as its ink.
    pub fn line(&self, text: &str, style: Type, max_width: f32) -> Arc<Paragraph> {
        let natural = self.layout(text, style, None);
        if natural.width <= max_width && natural.lines <= 1 {
            return natural;
        }
        let direction = self.direction_of(text);
        self.paragraph(&ParagraphSpec {
            text,
            style: style.text_style(),
            direction,
            max_width: Some(max_width.max(1.0)),
            align: if direction == Direction::Rtl { Align::End } else { Align::Start },
            max_lines: Some(1),
            spans: &[],
        })
    }

    /// Lays out whatever a caller describes in full.
    pub fn paragraph(&self, spec: &ParagraphSpec<'_>) -> Arc<Paragraph> {
        self.with_text(|engine| engine.layout(spec))
    }

    /// Draws a scene with its origin at `offset`, in points.
    pub fn paint(&self, painter: &egui::Painter, scene: &Scene, offset: Pos2) {
        let mut inner = self.inner();
        #[cfg(test)]
        inner.record.scene(painter, scene, offset);
        inner.painter.paint(painter, scene, offset);
    }

    /// Draws with a [`Pen`] in the window's coordinates.
    pub fn draw(&self, painter: &egui::Painter, with: impl FnOnce(&mut Pen)) {
        if !painter.is_visible() {
            return;
        }
        let mut pen = Pen::new();
        with(&mut pen);
        let (scene, icons) = pen.into_parts();
        let rtl = self.is_rtl();
        let mut inner = self.inner();
        #[cfg(test)]
        inner.record.scene(painter, &scene, Pos2::ZERO);
        inner.painter.paint(painter, &scene, Pos2::ZERO);
        for (icon, rect, color) in icons {
            let mirrored = rtl && Icon::mirrors(icon);
            inner.painter.icon(painter, icon.path(), rect, mirrored, color);
        }
    }

    /// The colour of a tone.
    pub fn color(&self, tone: Tone) -> Rgba {
        tone.color(&self.inner().look.palette)
    }

    /// Whether keyboard focus should be visible: the last input was a key.
    pub(super) fn shows_focus(&self, ctx: &Context) -> bool {
        let pass = ctx.cumulative_pass_nr();
        let mut inner = self.inner();
        if inner.pass != pass {
            inner.pass = pass;
            let (key, pointer) = ctx.input(|input| {
                let key = input
                    .events
                    .iter()
                    .any(|event| matches!(event, egui::Event::Key { pressed: true, .. }));
                (key, input.pointer.any_pressed())
            });
            inner.keyboard = (inner.keyboard || key) && !pointer;
        }
        inner.keyboard
    }
}

/// The direction of a text within an interface: a Persian interface is
/// right-to-left throughout, whatever word a line begins with; in an English
/// one a text whose first letter is Persian is Persian. What stands in
/// isolates (the arguments of messages) does not count.
///
/// ```
/// use gahnegar::app::kit::base_direction;
/// use gahnegar::text::Direction::{Ltr, Rtl};
/// assert_eq!(base_direction("BBC فارسی", Rtl), Rtl);
/// assert_eq!(base_direction("«کره»", Ltr), Rtl);
/// assert_eq!(base_direction("\u{2068}کره\u{2069} was read", Ltr), Ltr);
/// ```
pub fn base_direction(text: &str, interface: Direction) -> Direction {
    if interface == Direction::Rtl {
        return interface;
    }
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if is_rtl_letter(c) => return Direction::Rtl,
            _ if c.is_alphabetic() => return Direction::Ltr,
            _ => {}
        }
    }
    interface
}

/// Whether a letter belongs to a script written from right to left.
pub(super) fn is_rtl_letter(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// A text without the invisible characters that steer direction (catalogues
/// put them around arguments): what a screen reader is told.
///
/// ```
/// assert_eq!(gahnegar::app::kit::plain("\u{2068}۶\u{2069} رویداد"), "۶ رویداد");
/// ```
pub fn plain(text: &str) -> String {
    let steers = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !steers(c)).collect()
}
