//! What the pointer can meet in a timeline's scene.

use crate::scene::{Point, Rgba};
use crate::text::Paragraph;
use std::sync::Arc;

/// What a region of the scene stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// An event: its card, bar, dot, or line in the tray.
    Event(u64),
    /// Events too dense to show one by one.
    Cluster {
        /// First day that they cover, in days since 1970-01-01.
        start: f64,
        /// Where the last one begins or ends; fit `start..end` to open it.
        end: f64,
        /// How many.
        count: usize,
    },
    /// An article on the strip of publication dates.
    Publication(u64),
    /// Several articles whose marks coincide.
    Publications {
        /// First day of publication.
        start: f64,
        /// Where the last day of publication ends.
        end: f64,
        /// How many.
        count: usize,
    },
    /// The overview at the bottom, outside the window frame.
    Minimap,
    /// The frame in the overview that stands for the view: drag to pan.
    MinimapWindow,
    /// The chip with the number of undated events: click to open or close.
    Tray,
    /// The opened list of undated events itself (not one of its lines).
    TrayList,
    /// An agency in the legend.
    Legend(usize),
    /// One of the marks in the legend; its label explains it.
    LegendMark,
    /// The axis and its labels.
    Axis,
    /// The button of the empty state: opens files.
    Open,
}

/// A target, and what a screen reader says about it.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetInfo {
    /// What it is.
    pub target: Target,
    /// Its accessible name, in the interface's language.
    pub label: String,
}

/// A text of the scene that can be selected: the selected event's title.
#[derive(Debug, Clone)]
pub struct Readable {
    /// What it says, whole even where the card cuts it.
    pub text: String,
    /// As it is laid out.
    pub paragraph: Arc<Paragraph>,
    /// Its top left corner in the scene.
    pub at: Point,
    /// Its colour.
    pub color: Rgba,
}
