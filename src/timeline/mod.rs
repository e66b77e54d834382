//! From events to a scene: viewport, axis, lanes, level of detail, labels.
//!
//! Everything here is a pure function of its arguments: no window, no clock,
//! no file. [`build_scene`] draws one frame for the screen,
//! [`export::compose`] a whole picture with title and sources; both ask the
//! same [`Model`] and use the same layout.

mod axis;
mod build;
mod canvas;
mod card;
mod density;
mod empty;
mod event;
pub mod export;
mod flight;
mod frame;
mod lanes;
mod legend;
mod lod;
mod minimap;
mod model;
mod options;
mod overflow;
mod overview;
mod paint;
mod palette;
mod place;
mod placement;
mod plan;
mod strip;
mod target;
mod tooltip;
mod tray;
mod tree;
mod view;
mod viewport;

pub use build::{TimelineScene, build_scene};
pub use card::date_words;
pub use density::Density;
pub use event::{Extent, Publication, TimelineEvent, is_point};
pub use minimap::Minimap;
pub use model::Model;
pub use options::{Options, Parts};
pub use palette::{AGENCIES, Palette, contrast};
pub use placement::Placement;
pub use target::{Readable, Target, TargetInfo};
pub use view::{fit_all, fit_range, view_of_cluster, view_of_event};
pub use viewport::{MAX_SPAN_DAYS, MIN_SPAN_DAYS, Viewport};

#[cfg(test)]
mod tests;
