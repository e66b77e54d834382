//! One face of a font file: what it draws, and the face as a file of its own.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, MetadataProvider};

/// Whether a face has an outline for a letter. Fonts that have nothing but
/// pictures (emoji in colour) do not: our backends draw outlines.
pub(super) fn draws(data: &[u8], index: u32, letter: char) -> bool {
    let draw = || {
        let font = FontRef::from_index(data, index).ok()?;
        let glyph = font.charmap().map(letter)?;
        let outline = font.outline_glyphs().get(glyph)?;
        let mut pen = Ink(false);
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        outline.draw(settings, &mut pen).ok()?;
        // A mark that only shifts its letter has no ink, but an advance of 0.
        let advance = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        Some(pen.0 || advance.advance_width(glyph) == Some(0.0))
    };
    draw().unwrap_or(false)
}

/// The bytes of a font file with this face alone. Collections share tables
/// among their faces; a face of its own is what shapers and PDF embed.
pub(super) fn standalone(data: &[u8], index: u32) -> Option<Vec<u8>> {
    let font = FontRef::from_index(data, index).ok()?;
    font.head().ok()?;
    if !data.starts_with(b"ttcf") {
        return Some(data.to_vec());
    }
    let directory = font.table_directory();
    let tables: Vec<(u32, u32, &[u8])> = directory
        .table_records()
        .iter()
        .filter_map(|record| {
            let bytes = font.table_data(record.tag())?.as_bytes();
            Some((u32::from_be_bytes(record.tag().to_be_bytes()), record.checksum(), bytes))
        })
        .collect();
    Some(sfnt(directory.sfnt_version(), &tables))
}

/// A font file of tables (tag, checksum, bytes), ascending by tag.
fn sfnt(version: u32, tables: &[(u32, u32, &[u8])]) -> Vec<u8> {
    const HEADER: usize = 12;
    const RECORD: usize = 16;
    let count = tables.len().max(1) as u16;
    let power = 15 - count.leading_zeros() as u16;
    let range = 16 << power;
    let mut out = Vec::new();
    out.extend(version.to_be_bytes());
    for field in [count, range, power, count * 16 - range] {
        out.extend(field.to_be_bytes());
    }
    let mut offset = HEADER + tables.len() * RECORD;
    for &(tag, checksum, bytes) in tables {
        for field in [tag, checksum, offset as u32, bytes.len() as u32] {
            out.extend(field.to_be_bytes());
        }
        offset += bytes.len().next_multiple_of(4);
    }
    for (.., bytes) in tables {
        out.extend_from_slice(bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    out
}

/// Notes whether anything is drawn.
struct Ink(bool);

impl OutlinePen for Ink {
    fn move_to(&mut self, _x: f32, _y: f32) {}
    fn line_to(&mut self, _x: f32, _y: f32) {
        self.0 = true;
    }
    fn quad_to(&mut self, _cx: f32, _cy: f32, _x: f32, _y: f32) {
        self.0 = true;
    }
    fn curve_to(&mut self, _ax: f32, _ay: f32, _bx: f32, _by: f32, _x: f32, _y: f32) {
        self.0 = true;
    }
    fn close(&mut self) {}
}
