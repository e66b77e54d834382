//! The few sizes and colours that widgets choose from.

use crate::scene::Rgba;
use crate::text::TextStyle;
use crate::timeline::Palette;

/// A step of the type scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Type {
    /// Notes, counts, shortcuts.
    Caption,
    /// Everything one reads.
    #[default]
    Body,
    /// Reading text that stands out.
    Strong,
    /// Buttons and other controls.
    Control,
    /// Headings within a panel or dialog.
    Heading,
    /// An article's title.
    Title,
}

impl Type {
    /// Size in points, weight and leading.
    pub fn text_style(self) -> TextStyle {
        let (size, weight, line_height) = match self {
            Self::Caption => (12.0, 400.0, 1.55),
            Self::Body => (14.0, 400.0, 1.75),
            Self::Strong => (14.0, 600.0, 1.75),
            Self::Control => (13.5, 500.0, 1.5),
            Self::Heading => (17.0, 700.0, 1.55),
            Self::Title => (21.0, 700.0, 1.6),
        };
        TextStyle { size, weight, line_height }
    }
}

/// A colour by its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Reading text.
    #[default]
    Text,
    /// Secondary text.
    Muted,
    /// The brand's colour.
    Accent,
    /// Text on the brand's colour.
    OnAccent,
    /// Warnings and failures.
    Warn,
    /// A colour the caller took from the palette.
    Exactly(Rgba),
}

impl Tone {
    /// The tone in a palette.
    pub fn color(self, palette: &Palette) -> Rgba {
        match self {
            Self::Text => palette.text,
            Self::Muted => palette.muted,
            Self::Accent => palette.accent,
            Self::OnAccent => palette.on_accent,
            Self::Warn => palette.warn,
            Self::Exactly(color) => color,
        }
    }
}

/// The colour a part (0–1) of the way from one to another, opacity included.
pub fn mix(from: Rgba, to: Rgba, part: f32) -> Rgba {
    let part = part.clamp(0.0, 1.0);
    // A transparent colour has no hue of its own to blend with.
    let from = if from.a == 0 { Rgba { a: 0, ..to } } else { from };
    let to = if to.a == 0 { Rgba { a: 0, ..from } } else { to };
    let channel =
        |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    Rgba {
        r: channel(from.r, to.r),
        g: channel(from.g, to.g),
        b: channel(from.b, to.b),
        a: channel(from.a, to.a),
    }
}

/// Nothing to see.
pub const CLEAR: Rgba = Rgba { r: 0, g: 0, b: 0, a: 0 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixing_with_nothing_only_changes_opacity() {
        let red = Rgba::rgb(0xff_00_00);
        assert_eq!(mix(CLEAR, red, 0.5), Rgba { a: 128, ..red });
        assert_eq!(mix(red, CLEAR, 1.0), Rgba { a: 0, ..red });
        assert_eq!(mix(red, Rgba::rgb(0x00_00_ff), 0.0), red);
    }
}
