//! Comparing a run of ours with a line that `hb-shape` printed.

use gahnegar::text::{GlyphReport, RunReport};

/// Units to the em of the embedded font, in which `hb-shape` speaks.
pub(crate) const UNITS_PER_EM: f64 = 2048.0;

/// A glyph as `hb-shape --no-glyph-names` prints it; lengths are in font units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HbGlyph {
    /// Glyph index.
    pub(crate) id: u32,
    /// Code points from the start of the shaped text.
    pub(crate) cluster: usize,
    /// Right of the pen, above the baseline.
    pub(crate) offset: (i32, i32),
    /// How far the pen moves.
    pub(crate) advance: i32,
}

/// Reads `[id=cluster@x,y+advance|…]`; `None` if it is anything else.
pub(crate) fn parse(line: &str) -> Option<Vec<HbGlyph>> {
    let inner = line.trim().strip_prefix('[')?.strip_suffix(']')?;
    inner.split('|').filter(|glyph| !glyph.is_empty()).map(parse_glyph).collect()
}

fn parse_glyph(glyph: &str) -> Option<HbGlyph> {
    let (id, rest) = glyph.split_once('=')?;
    let (place, advance) = rest.split_once('+')?;
    let (cluster, offset) = match place.split_once('@') {
        Some((cluster, offset)) => {
            let (x, y) = offset.split_once(',')?;
            (cluster, (x.parse().ok()?, y.parse().ok()?))
        }
        None => (place, (0, 0)),
    };
    let advance = advance.parse().ok()?;
    Some(HbGlyph { id: id.parse().ok()?, cluster: cluster.parse().ok()?, offset, advance })
}

/// What differs between a run and HarfBuzz's glyphs of the text that begins at
/// `start`, if anything does.
pub(crate) fn difference(run: &RunReport, start: usize, wanted: &[HbGlyph]) -> Option<String> {
    if run.glyphs.len() != wanted.len() {
        return Some(format!("{} glyphs, not {}", run.glyphs.len(), wanted.len()));
    }
    let mut pen = 0;
    for (index, (ours, theirs)) in run.glyphs.iter().zip(wanted).enumerate() {
        let found = [
            ("glyph id", f64::from(ours.id), f64::from(theirs.id)),
            ("cluster", ours.cluster as f64, (start + theirs.cluster) as f64),
            ("advance", units(ours.advance), f64::from(theirs.advance)),
            ("x", units(ours.x), f64::from(pen + theirs.offset.0)),
            ("y", units(ours.y), f64::from(-theirs.offset.1)),
        ];
        // Reports round to a thousandth of a thousandth of an em.
        let differs = found.iter().find(|(_, ours, theirs)| (ours - theirs).abs() > 0.05);
        if let Some((what, ours, theirs)) = differs {
            return Some(format!("glyph {index}: {what} {ours}, not {theirs}"));
        }
        pen += theirs.advance;
    }
    None
}

fn units(thousandths: f64) -> f64 {
    thousandths * UNITS_PER_EM / 1000.0
}

/// Spoils one property of one glyph, so that it can be seen that a comparison
/// fails; `what` counts through the properties.
pub(crate) fn spoil(glyph: &mut GlyphReport, what: usize) {
    match what % 4 {
        0 => glyph.id += 1,
        1 => glyph.cluster += 1,
        2 => glyph.advance += 1000.0 / UNITS_PER_EM,
        _ => glyph.x += 1000.0 / UNITS_PER_EM,
    }
}
