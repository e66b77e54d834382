//! Icons as lines in a box of 24 × 24 units, drawn for this program.
//!
//! They are stroked once, with round ends, and rasterised like glyphs.

use crate::render::egui::IconPath;
use kurbo::{BezPath, Cap, Join, Stroke, StrokeOpts};

/// Thickness of the lines, in the box's units.
const LINE: f64 = 1.75;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident $(mirrors $mirror:ident)? = $path:literal;)*) => {
        /// A picture that stands for an action or a thing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Icon { $($(#[$doc])* $name,)* }

        impl Icon {
            /// Every icon.
            pub const ALL: &'static [Icon] = &[$(Icon::$name,)*];

            /// Whether it points along the text and turns around with it.
            pub fn mirrors(self) -> bool {
                match self { $(Icon::$name => icons!(@mirror $($mirror)?),)* }
            }

            /// Its outline for the painter.
            pub(super) fn path(self) -> IconPath {
                match self {
                    $(Icon::$name => IconPath {
                        id: Icon::$name as u32,
                        outline: || stroked($path),
                    },)*
                }
            }
        }
    };
    (@mirror) => { false };
    (@mirror $yes:ident) => { true };
}

icons! {
    /// A cross: closes, clears, removes.
    Close = "M6 6L18 18M18 6L6 18";
    /// A tick.
    Check = "M5 12.5L10 17.5L19.5 7";
    /// A plus sign.
    Plus = "M12 5V19M5 12H19";
    /// A minus sign.
    Minus = "M5 12H19";
    /// Opens downwards.
    ChevronDown = "M6.5 9.5L12 15L17.5 9.5";
    /// Opens upwards.
    ChevronUp = "M6.5 14.5L12 9L17.5 14.5";
    /// Towards the end of a line of text.
    ChevronEnd mirrors yes = "M9.5 6.5L15 12L9.5 17.5";
    /// Towards the start of a line of text.
    ChevronStart mirrors yes = "M14.5 6.5L9 12L14.5 17.5";
    /// An arrow to the right, whatever the language.
    ArrowRight = "M4.5 12H19.5M13.5 6L19.5 12L13.5 18";
    /// An arrow to the left, whatever the language.
    ArrowLeft = "M19.5 12H4.5M10.5 6L4.5 12L10.5 18";
    /// Both ways: swaps direction.
    Swap = "M4 8.5H19M15.5 5L19 8.5L15.5 12M20 15.5H5M8.5 12L5 15.5L8.5 19";
    /// A magnifying glass.
    Search = "M16.5 10.5A6 6 0 1 1 4.5 10.5A6 6 0 1 1 16.5 10.5M15 15L20 20";
    /// Three dots: more.
    More = "M6.05 12A0.55 0.55 0 1 1 4.95 12A0.55 0.55 0 1 1 6.05 12M12.55 12A0.55 0.55 0 1 1 11.45 12A0.55 0.55 0 1 1 12.55 12M19.05 12A0.55 0.55 0 1 1 17.95 12A0.55 0.55 0 1 1 19.05 12";
    /// Three lines: the main menu.
    Menu = "M4 7H20M4 12H20M4 17H20";
    /// A folder: opens files.
    Open = "M3.5 18.5V6A1.5 1.5 0 0 1 5 4.5H9.5L12 7.5H19A1.5 1.5 0 0 1 20.5 9V18A1.5 1.5 0 0 1 19 19.5H5A1.5 1.5 0 0 1 3.5 18Z";
    /// An arrow out of a tray: exports.
    Export = "M12 15V4M7.5 8.5L12 4L16.5 8.5M4.5 15V18A1.5 1.5 0 0 0 6 19.5H18A1.5 1.5 0 0 0 19.5 18V15";
    /// An arrow into a tray: imports.
    Import = "M12 4V15M7.5 10.5L12 15L16.5 10.5M4.5 15V18A1.5 1.5 0 0 0 6 19.5H18A1.5 1.5 0 0 0 19.5 18V15";
    /// A picture.
    Image = "M5 4.5H19A1.5 1.5 0 0 1 20.5 6V18A1.5 1.5 0 0 1 19 19.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM4 16.5L9 11.5L13.5 16L16 13.5L20 17.5M15.25 8.75A0.25 0.25 0 1 1 14.75 8.75A0.25 0.25 0 1 1 15.25 8.75";
    /// Takes back.
    Undo mirrors yes = "M8.5 5L4.5 9L8.5 13M4.5 9H14.5A5 5 0 0 1 14.5 19H9";
    /// Does again.
    Redo mirrors yes = "M15.5 5L19.5 9L15.5 13M19.5 9H9.5A5 5 0 0 0 9.5 19H15";
    /// A sun: the light theme.
    Sun = "M16 12A4 4 0 1 1 8 12A4 4 0 1 1 16 12M12 3V4.5M12 19.5V21M3 12H4.5M19.5 12H21M5.6 5.6L6.7 6.7M17.3 17.3L18.4 18.4M18.4 5.6L17.3 6.7M6.7 17.3L5.6 18.4";
    /// A moon: the dark theme.
    Moon = "M20 14.2A8.2 8.2 0 1 1 9.8 4A6.6 6.6 0 0 0 20 14.2Z";
    /// A calendar sheet.
    Calendar = "M5.5 5.5H18.5A1.5 1.5 0 0 1 20 7V18.5A1.5 1.5 0 0 1 18.5 20H5.5A1.5 1.5 0 0 1 4 18.5V7A1.5 1.5 0 0 1 5.5 5.5ZM4 10H20M8.5 3.5V7M15.5 3.5V7";
    /// A tray for what has no date.
    Tray = "M3.5 13.5L6.5 5.5H17.5L20.5 13.5V18A1.5 1.5 0 0 1 19 19.5H5A1.5 1.5 0 0 1 3.5 18ZM3.5 13.5H8.5L10 16H14L15.5 13.5H20.5";
    /// An i in a circle.
    Info = "M20.5 12A8.5 8.5 0 1 1 3.5 12A8.5 8.5 0 1 1 20.5 12M12 11V16.5M12.25 7.9A0.25 0.25 0 1 1 11.75 7.9A0.25 0.25 0 1 1 12.25 7.9";
    /// A question mark in a circle: help; mirrored it is the Persian «؟».
    Help mirrors yes = "M20.5 12A8.5 8.5 0 1 1 3.5 12A8.5 8.5 0 1 1 20.5 12M9.4 9.6A2.7 2.7 0 1 1 13.2 12.1C12.4 12.5 12 13 12 13.9M12.25 16.7A0.25 0.25 0 1 1 11.75 16.7A0.25 0.25 0 1 1 12.25 16.7";
    /// An exclamation mark in a triangle.
    Warning = "M12 4L21 19.5H3ZM12 10V14M12.25 16.75A0.25 0.25 0 1 1 11.75 16.75A0.25 0.25 0 1 1 12.25 16.75";
    /// Sliders: settings.
    Settings = "M4 7H11M17 7H20M17 7A3 3 0 1 1 11 7A3 3 0 1 1 17 7M4 17H7M13 17H20M13 17A3 3 0 1 1 7 17A3 3 0 1 1 13 17";
    /// A globe: language.
    Language = "M20.5 12A8.5 8.5 0 1 1 3.5 12A8.5 8.5 0 1 1 20.5 12M3.5 12H20.5M12 3.5C14.5 6 15.5 9 15.5 12C15.5 15 14.5 18 12 20.5C9.5 18 8.5 15 8.5 12C8.5 9 9.5 6 12 3.5";
    /// Corners pulled apart: fits everything.
    Fit = "M4.5 9V4.5H9M15 4.5H19.5V9M19.5 15V19.5H15M9 19.5H4.5V15";
    /// A ring with a point: today.
    Today = "M19.5 12A7.5 7.5 0 1 1 4.5 12A7.5 7.5 0 1 1 19.5 12M12.25 12A0.25 0.25 0 1 1 11.75 12A0.25 0.25 0 1 1 12.25 12M12 2.5V4.5M12 19.5V21.5M2.5 12H4.5M19.5 12H21.5";
    /// A window with a side panel.
    Panel mirrors yes = "M5 4.5H19A1.5 1.5 0 0 1 20.5 6V18A1.5 1.5 0 0 1 19 19.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM15 4.5V19.5";
    /// A sheet with lines: an article.
    Article mirrors yes = "M7 3.5H17A1.5 1.5 0 0 1 18.5 5V19A1.5 1.5 0 0 1 17 20.5H7A1.5 1.5 0 0 1 5.5 19V5A1.5 1.5 0 0 1 7 3.5ZM9 8H15M9 12H15M9 16H12.5";
    /// A sheet with rows and columns.
    Table = "M5 4.5H19A1.5 1.5 0 0 1 20.5 6V18A1.5 1.5 0 0 1 19 19.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM3.5 9.5H20.5M3.5 14.5H20.5M12 9.5V19.5";
    /// A wastebasket.
    Delete = "M4.5 6.5H19.5M9.5 6.5V4.5H14.5V6.5M6.5 6.5L7.5 19.5H16.5L17.5 6.5M10.5 10.5V15.5M13.5 10.5V15.5";
    /// Two sheets: copies.
    Copy = "M9.5 8.5H18A1.5 1.5 0 0 1 19.5 10V18.5A1.5 1.5 0 0 1 18 20H9.5A1.5 1.5 0 0 1 8 18.5V10A1.5 1.5 0 0 1 9.5 8.5ZM16 5.5A1.5 1.5 0 0 0 14.5 4H6A1.5 1.5 0 0 0 4.5 5.5V14A1.5 1.5 0 0 0 6 15.5";
    /// A pen: edits.
    Edit = "M14.5 6L18 9.5M4.5 19.5L5.5 15.5L16 5A1.77 1.77 0 0 1 18.5 5L19 5.5A1.77 1.77 0 0 1 19 8L8.5 18.5Z";
    /// An arrow out of a window: opens elsewhere.
    External mirrors yes = "M13.5 4.5H19.5V10.5M19.5 4.5L11.5 12.5M18 13.5V18A1.5 1.5 0 0 1 16.5 19.5H6A1.5 1.5 0 0 1 4.5 18V7.5A1.5 1.5 0 0 1 6 6H10.5";
    /// A funnel: filters.
    Filter = "M4 5.5H20L14 12.5V18.5L10 16.5V12.5Z";
    /// Six dots: can be dragged.
    Grip = "M9.4 6A0.4 0.4 0 1 1 8.6 6A0.4 0.4 0 1 1 9.4 6M15.4 6A0.4 0.4 0 1 1 14.6 6A0.4 0.4 0 1 1 15.4 6M9.4 12A0.4 0.4 0 1 1 8.6 12A0.4 0.4 0 1 1 9.4 12M15.4 12A0.4 0.4 0 1 1 14.6 12A0.4 0.4 0 1 1 15.4 12M9.4 18A0.4 0.4 0 1 1 8.6 18A0.4 0.4 0 1 1 9.4 18M15.4 18A0.4 0.4 0 1 1 14.6 18A0.4 0.4 0 1 1 15.4 18";
}

/// The filled outline of an icon's lines.
fn stroked(path: &str) -> BezPath {
    let lines = BezPath::from_svg(path).expect("icons are valid paths, a test draws them all");
    let stroke = Stroke::new(LINE).with_caps(Cap::Round).with_join(Join::Round);
    kurbo::stroke(lines, &stroke, &StrokeOpts::default(), 0.02)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Shape;

    #[test]
    fn every_icon_has_ink_within_its_box() {
        for icon in Icon::ALL {
            let bounds = (icon.path().outline)().bounding_box();
            assert!(bounds.width() > 2.0, "{icon:?}");
            let inside = bounds.x0 > 0.5 && bounds.y0 > 0.5 && bounds.x1 < 23.5 && bounds.y1 < 23.5;
            assert!(inside, "{icon:?} reaches {bounds:?}");
        }
    }
}
