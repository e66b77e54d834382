//! Every colour of the program, light and dark. No other file names one.

use crate::scene::Rgba;

/// How many accents stand ready for agencies before they repeat.
pub const AGENCIES: usize = 10;

/// The colours of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// The timeline's ground.
    pub background: Rgba,
    /// Panels, bars and dialogs.
    pub surface: Rgba,
    /// Event cards, menus and tooltips.
    pub card: Rgba,
    /// Tracks of controls, quiet chips and buttons.
    pub sunken: Rgba,
    /// The same under the pointer.
    pub sunken_hover: Rgba,
    /// Outlines and dividers.
    pub border: Rgba,
    /// Outlines that must be seen (text fields): 3:1 on `surface`.
    pub border_strong: Rgba,
    /// Reading text.
    pub text: Rgba,
    /// Secondary text; still 4.5:1 on every ground.
    pub muted: Rgba,
    /// The brand's colour: selection, primary buttons, links.
    pub accent: Rgba,
    /// `accent` under the pointer.
    pub accent_hover: Rgba,
    /// Text on `accent`.
    pub on_accent: Rgba,
    /// A quiet ground tinted with `accent`.
    pub accent_soft: Rgba,
    /// Warnings and failures, as text or an outline.
    pub warn: Rgba,
    /// A quiet ground for warnings.
    pub warn_soft: Rgba,
    /// Behind the marked sentence.
    pub highlight: Rgba,
    /// Behind the dated words inside the marked sentence.
    pub highlight_strong: Rgba,
    /// Behind selected text in a field.
    pub selection: Rgba,
    /// The axis line and its arrow.
    pub axis: Rgba,
    /// Vertical lines of the larger unit.
    pub grid: Rgba,
    /// Today's line.
    pub today: Rgba,
    /// What cards and menus cast.
    pub shadow: Rgba,
    /// Over the window while a dialog is open.
    pub scrim: Rgba,
    agencies: [Rgba; AGENCIES],
    tints: [Rgba; AGENCIES],
}

impl Palette {
    /// Ink on warm paper.
    pub const LIGHT: Self = Self {
        dark: false,
        background: Rgba::rgb(0xf6_f5f1),
        surface: Rgba::rgb(0xff_ffff),
        card: Rgba::rgb(0xff_ffff),
        sunken: Rgba::rgb(0xf0_eee8),
        sunken_hover: Rgba::rgb(0xe7_e4db),
        border: Rgba::rgb(0xe2_dfd7),
        border_strong: Rgba::rgb(0x8c_897f),
        text: Rgba::rgb(0x1b_1d26),
        muted: Rgba::rgb(0x62_666f),
        accent: Rgba::rgb(0x0b_746a),
        accent_hover: Rgba::rgb(0x08_5f57),
        on_accent: Rgba::rgb(0xff_ffff),
        accent_soft: Rgba::rgb(0xd9_eeea),
        warn: Rgba::rgb(0xa3_3a16),
        warn_soft: Rgba::rgb(0xfa_e6dc),
        highlight: Rgba::rgb(0xfd_f0b9),
        highlight_strong: Rgba::rgb(0xf9_df85),
        selection: Rgba::rgb(0xbf_e3dd),
        axis: Rgba::rgb(0x1b_1d26),
        grid: Rgba::rgb(0xe6_e3db),
        today: Rgba::rgb(0xb0_2a3c),
        shadow: Rgba { r: 40, g: 34, b: 20, a: 34 },
        scrim: Rgba { r: 30, g: 28, b: 24, a: 96 },
        agencies: [
            Rgba::rgb(0x0b_746a),
            Rgba::rgb(0xa8_4519),
            Rgba::rgb(0x47_4fb8),
            Rgba::rgb(0x84_2678),
            Rgba::rgb(0x80_5b00),
            Rgba::rgb(0x15_67a0),
            Rgba::rgb(0xb0_2a3c),
            Rgba::rgb(0x4b_6b12),
            Rgba::rgb(0x4a_5a6b),
            Rgba::rgb(0x73_4430),
        ],
        tints: [
            Rgba::rgb(0xd9_eeea),
            Rgba::rgb(0xfa_e6dc),
            Rgba::rgb(0xe6_e7f8),
            Rgba::rgb(0xf6_e3f3),
            Rgba::rgb(0xf6_ebcd),
            Rgba::rgb(0xdc_ecf7),
            Rgba::rgb(0xfb_e3e5),
            Rgba::rgb(0xe7_efd3),
            Rgba::rgb(0xe6_eaee),
            Rgba::rgb(0xf1_e5de),
        ],
    };

    /// Paper-white on night navy.
    pub const DARK: Self = Self {
        dark: true,
        background: Rgba::rgb(0x11_141b),
        surface: Rgba::rgb(0x1a_1e27),
        card: Rgba::rgb(0x1c_202a),
        sunken: Rgba::rgb(0x25_2a35),
        sunken_hover: Rgba::rgb(0x30_3643),
        border: Rgba::rgb(0x2e_3440),
        border_strong: Rgba::rgb(0x71_7989),
        text: Rgba::rgb(0xed_eff3),
        muted: Rgba::rgb(0xa0_a7b4),
        accent: Rgba::rgb(0x4c_c4b6),
        accent_hover: Rgba::rgb(0x74_d6ca),
        on_accent: Rgba::rgb(0x0c_1f1d),
        accent_soft: Rgba::rgb(0x15_3633),
        warn: Rgba::rgb(0xf0_9a6e),
        warn_soft: Rgba::rgb(0x40_261a),
        highlight: Rgba::rgb(0x4a_4017),
        highlight_strong: Rgba::rgb(0x5a_4c14),
        selection: Rgba::rgb(0x1f_524c),
        axis: Rgba::rgb(0xe6_e8ec),
        grid: Rgba::rgb(0x22_2732),
        today: Rgba::rgb(0xf2_8a94),
        shadow: Rgba { r: 0, g: 0, b: 0, a: 110 },
        scrim: Rgba { r: 0, g: 0, b: 0, a: 140 },
        agencies: [
            Rgba::rgb(0x4c_c4b6),
            Rgba::rgb(0xe8_966a),
            Rgba::rgb(0x9f_a8f5),
            Rgba::rgb(0xf0_b3e6),
            Rgba::rgb(0xe0_b84a),
            Rgba::rgb(0x6c_b8ee),
            Rgba::rgb(0xf2_8a94),
            Rgba::rgb(0xa9_cc5f),
            Rgba::rgb(0xb4_c0cd),
            Rgba::rgb(0xcf_a791),
        ],
        tints: [
            Rgba::rgb(0x15_3633),
            Rgba::rgb(0x40_261a),
            Rgba::rgb(0x2a_2d4d),
            Rgba::rgb(0x41_253d),
            Rgba::rgb(0x3a_3014),
            Rgba::rgb(0x16_3247),
            Rgba::rgb(0x46_2328),
            Rgba::rgb(0x2b_351a),
            Rgba::rgb(0x2a_313a),
            Rgba::rgb(0x39_2a23),
        ],
    };

    /// The theme asked for.
    pub const fn of(dark: bool) -> &'static Self {
        if dark { &Self::DARK } else { &Self::LIGHT }
    }

    /// The accent of the agency with this index; they repeat after [`AGENCIES`].
    pub fn agency(&self, index: usize) -> Rgba {
        self.agencies[index % AGENCIES]
    }

    /// The quiet ground that goes with [`Self::agency`].
    pub fn agency_tint(&self, index: usize) -> Rgba {
        self.tints[index % AGENCIES]
    }
}

/// The contrast of two opaque colours, 1–21, after WCAG 2.2.
pub fn contrast(a: Rgba, b: Rgba) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Rgba) -> f64 {
    0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
}

fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [&Palette; 2] = [&Palette::LIGHT, &Palette::DARK];

    fn require(name: &str, color: Rgba, ground: Rgba, least: f64) {
        let ratio = contrast(color, ground);
        assert!(ratio >= least, "{name}: {ratio:.2} is below {least}");
    }

    #[test]
    fn text_reads_on_every_ground() {
        for p in THEMES {
            let grounds = [p.background, p.surface, p.card, p.sunken, p.sunken_hover];
            for ground in grounds {
                require("text", p.text, ground, 7.0);
                require("muted", p.muted, ground, 4.5);
            }
            for ground in [p.background, p.surface, p.card, p.accent_soft] {
                require("accent", p.accent, ground, 4.5);
                require("muted on tint", p.muted, p.accent_soft, 4.5);
            }
            for ground in [p.background, p.surface, p.card, p.warn_soft] {
                require("warn", p.warn, ground, 4.5);
            }
            require("on accent", p.on_accent, p.accent, 4.5);
            require("on accent hover", p.on_accent, p.accent_hover, 4.5);
            require("today", p.today, p.background, 4.5);
            require("text on highlight", p.text, p.highlight, 7.0);
            require("text on strong highlight", p.text, p.highlight_strong, 7.0);
            require("text on selection", p.text, p.selection, 7.0);
            require("text on warn", p.text, p.warn_soft, 7.0);
            require("strong border", p.border_strong, p.surface, 3.0);
        }
    }

    #[test]
    fn agency_colours_read_on_cards_paper_and_their_tints() {
        for p in THEMES {
            for i in 0..AGENCIES {
                for ground in [p.background, p.surface, p.card, p.agency_tint(i)] {
                    require(&format!("agency {i}"), p.agency(i), ground, 4.5);
                }
            }
        }
    }

    /// `OKLab` (Björn Ottosson 2020), for perceived distance.
    fn oklab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    /// Deuteranopia at full strength (Machado, Oliveira, Fernandes 2009).
    fn deuteranopia([r, g, b]: [f64; 3]) -> [f64; 3] {
        [
            0.367_322 * r + 0.860_646 * g - 0.227_968 * b,
            0.280_085 * r + 0.672_501 * g + 0.047_413 * b,
            -0.011_820 * r + 0.042_940 * g + 0.968_881 * b,
        ]
        .map(|c: f64| c.clamp(0.0, 1.0))
    }

    fn distance(a: Rgba, b: Rgba, see: fn([f64; 3]) -> [f64; 3]) -> f64 {
        let lab = |c: Rgba| oklab(see([linear(c.r), linear(c.g), linear(c.b)]));
        let (a, b) = (lab(a), lab(b));
        ((a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2) + (a[2] - b[2]).powi(2)).sqrt()
    }

    #[test]
    fn agency_colours_differ() {
        for p in THEMES {
            for i in 0..AGENCIES {
                for j in 0..i {
                    let d = distance(p.agency(i), p.agency(j), |c| c);
                    assert!(d > 0.05, "agencies {i} and {j}: {d:.3}");
                }
            }
        }
    }

    #[test]
    fn the_first_four_agencies_differ_to_colour_blind_eyes() {
        for p in THEMES {
            for i in 0..4 {
                for j in 0..i {
                    let d = distance(p.agency(i), p.agency(j), deuteranopia);
                    assert!(d > 0.05, "agencies {i} and {j}: {d:.3}");
                }
            }
        }
    }
}
