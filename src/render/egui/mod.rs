//! The window's backend: draws a [`Scene`](crate::scene::Scene) as egui
//! meshes over our own texture of glyphs.
//!
//! Nothing here lays out text, and nothing passes through egui's fonts: the
//! glyphs come shaped in the scene, are rasterised by `vello_cpu` (as in the
//! PNG export) and drawn as textured quads. Shapes take their colour from a
//! white patch of the same texture, so that a whole scene between two clips is
//! one mesh, in order.
//!
//! Why not egui's atlas, through `epaint::text::GlyphRasterizer`: both were
//! measured (`benches/atlas.rs`; ARCHITECTURE.md has the figures). It takes a
//! private-use character and a galley for every glyph, rounds where they stand,
//! and forgets everything at once. Ours keeps the sub-pixel position that
//! shaping gave, holds shadows and icons too, and lets glyphs and shapes share
//! one draw call.

mod atlas;
mod canvas;
mod geometry;
mod numbers;
mod paint;
mod raster;
mod ribbon;
mod shapes;

pub use canvas::to_color32;
pub use paint::{AtlasUsage, IconPath, ScenePainter};
