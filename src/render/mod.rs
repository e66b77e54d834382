//! One scene, several backends; none knows another.

#[cfg(feature = "gui")]
pub mod egui;
