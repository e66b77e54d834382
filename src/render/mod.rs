//! One scene, several backends; none knows another.

#[cfg(feature = "gui")]
pub mod egui;
mod outline;
pub mod png;
mod raster;
mod shadow;
mod shape;
