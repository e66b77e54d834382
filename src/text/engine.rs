//! The text engine: parley behind a small surface, with a cache.

use super::cache::Cache;
use super::ellipsis::break_lines_cut;
use super::fonts::Fonts;
use super::glyphs::Font;
use super::lines::break_lines;
use super::paragraph::Paragraph;
use super::shaping::{Shaped, Shaper};
use super::style::ParagraphSpec;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Bytes of laid-out text an engine keeps, about.
const CACHE_BYTES: usize = 48 << 20;

/// Shapes and wraps text; keeps what it laid out.
#[derive(Debug)]
pub struct TextEngine {
    shaper: Shaper,
    cache: Cache,
    missing: BTreeSet<char>,
}

impl TextEngine {
    /// An engine with the embedded fonts alone.
    pub fn new() -> Self {
        Self::with_fonts(&[])
    }

    /// An engine that looks for what the embedded fonts lack in `fallbacks`,
    /// in their order. What none of them has is drawn as a box.
    pub fn with_fonts(fallbacks: &[Font]) -> Self {
        let mut engine = Self::letters_only();
        engine.shaper.fonts.extend(&[Font::noto_emoji()]);
        engine.shaper.fonts.extend(fallbacks);
        engine
    }

    /// An engine with Vazirmatn and no other font, for comparing it with
    /// another shaper of that font.
    pub(super) fn letters_only() -> Self {
        Self {
            shaper: Shaper::new(Fonts::new(&[])),
            cache: Cache::new(CACHE_BYTES),
            missing: BTreeSet::new(),
        }
    }

    /// Adds fonts to look in after those the engine has; paragraphs that hold
    /// letters which they bring are laid out anew when next asked for.
    pub fn add_fonts(&mut self, fallbacks: &[Font]) {
        let embedded = [Font::vazirmatn(), Font::noto_emoji()];
        if self.shaper.fonts.extend(fallbacks) > 0 {
            let brings = |c: char| {
                !c.is_ascii()
                    && embedded.iter().all(|font| !font.has(c))
                    && fallbacks.iter().any(|font| font.has(c))
            };
            self.cache.forget(|text| text.chars().any(brings));
            self.missing.retain(|&c| !brings(c));
        }
    }

    /// Letters of what was laid out that no font has: boxes stand for them.
    pub fn missing(&self) -> &BTreeSet<char> {
        &self.missing
    }

    /// Lays a paragraph out, or returns it from the cache. A text that was
    /// laid out at another width is broken anew but not shaped anew.
    pub fn layout(&mut self, spec: &ParagraphSpec<'_>) -> Arc<Paragraph> {
        let (shaper, missing) = (&mut self.shaper, &mut self.missing);
        self.cache.get_or(
            spec,
            || Shaped::new(spec.text),
            |shaped| {
                let paragraph = match spec.max_lines {
                    Some(max) => break_lines_cut(shaper, shaped, spec, max),
                    None => break_lines(shaper, shaped, spec, usize::MAX),
                };
                missing.extend(paragraph.runs.iter().flat_map(|run| run.missing()));
                Arc::new(paragraph)
            },
        )
    }

    /// Keeps about so many bytes of what is laid out, instead of 48 MiB.
    pub fn keep_bytes(&mut self, bytes: usize) {
        self.cache.set_capacity(bytes);
    }

    /// Forgets everything that was laid out.
    pub fn clear(&mut self) {
        self.cache.clear();
    }

    /// Texts in the cache, and the bytes they take, about.
    pub fn cached(&self) -> (usize, usize) {
        self.cache.usage()
    }
}

impl Default for TextEngine {
    fn default() -> Self {
        Self::new()
    }
}
