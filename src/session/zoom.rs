//! How large the whole interface is drawn: a percentage, and the steps that
//! keys and buttons take. What a display adds of its own is the window's
//! business.

use crate::calendar::Language;
use crate::i18n;
use serde::{Deserialize, Serialize};

/// The size of the interface in percent, 60–250; 100 is as designed.
///
/// ```
/// use gahnegar::session::Zoom;
/// assert_eq!(Zoom::NORMAL.larger().percent(), 110);
/// assert_eq!(Zoom::new(9999), Zoom::LARGEST);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "f64", into = "u16")]
pub struct Zoom(u16);

impl Zoom {
    /// The steps that keys take, in percent: as in browsers.
    pub const STEPS: [u16; 12] = [60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250];
    /// The smallest.
    pub const SMALLEST: Self = Self(60);
    /// As designed.
    pub const NORMAL: Self = Self(100);
    /// The largest.
    pub const LARGEST: Self = Self(250);

    /// A size in percent, brought into range.
    pub fn new(percent: u16) -> Self {
        Self(percent.clamp(Self::SMALLEST.0, Self::LARGEST.0))
    }

    /// In percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor, 0.6–2.5.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// «۱۲۵٪»
    pub fn text(self, language: Language) -> String {
        let number = i18n::number(language, self.0.into());
        let sign = if language == Language::Fa { '\u{66a}' } else { '%' };
        format!("{number}{sign}")
    }

    /// The next step up, or the largest.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::STEPS.into_iter().find(|&step| step > self.0).map_or(Self::LARGEST, Self)
    }

    /// The next step down, or the smallest.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::STEPS.into_iter().rev().find(|&step| step < self.0).map_or(Self::SMALLEST, Self)
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self::NORMAL
    }
}

/// Whatever a hand-edited file says becomes a size that can be used.
impl From<f64> for Zoom {
    fn from(percent: f64) -> Self {
        if percent.is_nan() { Self::NORMAL } else { Self::new(percent.round() as u16) }
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_end_to_end_and_back() {
        let mut up = vec![Zoom::SMALLEST];
        while up[up.len() - 1] < Zoom::LARGEST {
            up.push(up[up.len() - 1].larger());
        }
        assert_eq!(up.iter().map(|zoom| zoom.percent()).collect::<Vec<_>>(), Zoom::STEPS);
        let mut down = Zoom::LARGEST;
        for expected in up.iter().rev() {
            assert_eq!(down, *expected);
            down = down.smaller();
        }
        assert_eq!(down, Zoom::SMALLEST);
        assert_eq!(Zoom::new(104).larger().percent(), 110);
        assert_eq!(Zoom::new(104).smaller().percent(), 100);
    }

    #[test]
    fn a_file_can_say_anything() {
        for (json, percent) in [("125", 125), ("99.6", 100), ("-4", 60), ("1e30", 250)] {
            let read: Zoom = serde_json::from_str(json).unwrap();
            assert_eq!(read.percent(), percent, "{json}");
        }
        assert_eq!(serde_json::to_string(&Zoom::new(125)).unwrap(), "125");
    }
}
