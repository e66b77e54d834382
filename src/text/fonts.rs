//! The fonts that text is set in: the embedded one, and those passed in.
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

impl Font {
    /// Vazirmatn, variable in weight, as embedded in the program.
    pub fn vazirmatn() -> Self {
        static FONT: OnceLock<Font> = OnceLock::new();
        FONT.get_or_init(|| Font::new(Arc::from(VAZIRMATN), 0)).clone()
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
}

impl Fonts {
    pub(super) fn new(fallbacks: &[Font]) -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let context = FontContext {
            collection: Collection::new(options),
            source_cache: SourceCache::default(),
        };
        let (ascent, descent) = vertical_metrics(&Font::vazirmatn());
        let mut fonts = Self { context, list: Vec::new(), families: Vec::new(), ascent, descent };
        fonts.add(Font::vazirmatn());
        for font in fallbacks {
            fonts.add(font.clone());
        }
        fonts
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

fn vertical_metrics(font: &Font) -> (f32, f32) {
    let parsed = skrifa::FontRef::from_index(&font.data, font.index)
        .expect("the embedded font is well formed");
    let metrics = parsed.metrics(Size::new(1.0), LocationRef::default());
    (metrics.ascent, -metrics.descent)
}
