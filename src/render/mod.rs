//! One scene, several backends; none knows another.

#[cfg(feature = "gui")]
pub mod egui;
mod outline;
pub mod pdf;
pub mod png;
mod raster;
mod shadow;
mod shape;
pub mod svg;

/// What a picture is, for files that can say so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// In one line.
    pub title: String,
    /// For who cannot see it.
    pub description: String,
    /// BCP 47, such as `fa`.
    pub language: String,
}
