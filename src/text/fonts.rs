//! The fonts that text is set in: the embedded ones, and those passed in.
//!
//! No system font is looked for here; who knows the system passes fonts in.

use super::glyphs::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamilyName};
use sha2::{Digest, Sha256};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

static VAZIRMATN: &[u8] = include_bytes!("../../fonts/Vazirmatn-wght.ttf");
static NOTO_EMOJI: &[u8] = include_bytes!("../../fonts/NotoEmoji-Regular.ttf");

impl Font {
    /// Vazirmatn, variable in weight, as embedded in the program.
    pub fn vazirmatn() -> Self {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(|| Font::new(Arc::from(VAZIRMATN), 0)).clone()
    }

    /// Noto Emoji, outlines in one colour, as embedded in the program: the
    /// machine's own emoji are mostly pictures, which no file of outlines can
    /// hold.
    pub fn noto_emoji() -> Self {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(|| Font::new(Arc::from(NOTO_EMOJI), 0)).clone()
    }

    /// A font file; its id comes from its bytes, so that equal fonts have
    /// equal ids wherever they were loaded.
    pub fn new(data: Arc<[u8]>, index: u32) -> Self {
        let mut hash = Sha256::new();
        hash.update(&data);
        hash.update(index.to_le_bytes());
        let digest = hash.finalize();
        let id = digest.iter().take(8).fold(0, |id, &byte| id << 8 | u64::from(byte));
        Self { id, data, index }
    }

    /// Whether the font has a glyph of its own for a character.
    pub fn has(&self, c: char) -> bool {
        self.glyph(c).is_some()
    }

    /// The glyph of a character, if the font has one.
    pub(super) fn glyph(&self, c: char) -> Option<u32> {
        let font = skrifa::FontRef::from_index(&self.data, self.index).ok()?;
        font.charmap().map(c).map(skrifa::GlyphId::to_u32)
    }

    /// The family's name as the font gives it, in English where it can.
    pub fn name(&self) -> String {
        let Ok(font) = skrifa::FontRef::from_index(&self.data, self.index) else {
            return String::new();
        };
        let names = font.localized_strings(StringId::FAMILY_NAME);
        names.english_or_first().map(|name| name.to_string()).unwrap_or_default()
    }
}

/// The fonts of one engine, the embedded one first.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    /// In the order in which glyphs are looked for.
    list: Vec<Font>,
    families: Vec<FontFamilyName<'static>>,
    /// Above the baseline, per em.
    ascent: f32,
    /// Below the baseline, per em.
    descent: f32,
    /// Lightest, regular and heaviest weight of the first font.
    weights: [f32; 3],
}

impl Fonts {
    pub(super) fn new(fallbacks: &[Font]) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let context = FontContext {
            collection: Collection::new(options),
            source_cache: SourceCache::default(),
        };
        let (ascent, descent) = vertical_metrics(&Font::vazirmatn());
        let mut fonts = Self {
            context,
            list: Vec::new(),
            families: Vec::new(),
            ascent,
            descent,
            weights: weight_axis(&Font::vazirmatn()),
        };
        fonts.add(Font::vazirmatn());
        fonts.extend(fallbacks);
        fonts
    }

    /// Adds fonts that are asked after all others, those that are new; returns
    /// how many were.
    pub(super) fn extend(&mut self, fallbacks: &[Font]) -> usize {
        let before = self.list.len();
        for font in fallbacks {
            if self.list.iter().all(|known| known.id != font.id) {
                self.add(font.clone());
            }
        }
        self.list.len() - before
    }

    fn add(&mut self, font: Font) {
        let name = format!("gahnegar-{}", self.list.len());
        let blob = Blob::from_raw_parts(Arc::new(Arc::clone(&font.data)), font.id);
        let info = FontInfoOverride { family_name: Some(&name), ..FontInfoOverride::default() };
        self.context.collection.register_fonts(blob, Some(info));
        self.families.push(FontFamilyName::Named(Cow::Owned(name)));
        self.list.push(font);
    }

    /// The names to ask for, best first.
    pub(super) fn families(&self) -> &[FontFamilyName<'static>] {
        &self.families
    }

    /// Our handle of a font that parley chose.
    pub(super) fn find(&self, id: u64, index: u32) -> Font {
        let found = self.list.iter().find(|font| font.id == id);
        let font = found.expect("parley chooses among the fonts it was given");
        let id = font.id.wrapping_add(u64::from(index.wrapping_sub(font.index)));
        Font { id, index, data: Arc::clone(&font.data) }
    }

    /// The weight to ask for so that letters are as wide as HarfBuzz makes them.
    ///
    /// HarfBuzz rounds a place on the axis to 2.14 fixed point before the font
    /// bends it (`avar`), skrifa only after: at weight 700 they are 1/16384
    /// apart, which moves some advances by a font unit. A weight that is a
    /// round 2.14 number to begin with gives both the same.
    pub(super) fn weight(&self, wanted: f32) -> f32 {
        const ONE: f32 = 16384.0;
        let [min, regular, max] = self.weights;
        let wanted = wanted.clamp(min, max);
        let side = if wanted < regular { regular - min } else { max - regular };
        if side <= 0.0 {
            return regular;
        }
        regular + ((wanted - regular) / side * ONE).round() / ONE * side
    }

    /// Ascent and descent of the first font at a size, in pixels, both positive.
    pub(super) fn vertical(&self, size: f32) -> (f32, f32) {
        (self.ascent * size, self.descent * size)
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts").field("families", &self.families).finish_non_exhaustive()
    }
}

fn weight_axis(font: &Font) -> [f32; 3] {
    let parsed = skrifa::FontRef::from_index(&font.data, font.index)
        .expect("the embedded font is well formed");
    let axis = parsed.axes().get_by_tag(skrifa::Tag::new(b"wght"));
    let axis = axis.expect("the embedded font is variable in weight");
    [axis.min_value(), axis.default_value(), axis.max_value()]
}

fn vertical_metrics(font: &Font) -> (f32, f32) {
    let parsed = skrifa::FontRef::from_index(&font.data, font.index)
        .expect("the embedded font is well formed");
    let metrics = parsed.metrics(Size::new(1.0), LocationRef::default());
    (metrics.ascent, -metrics.descent)
}
