//! The window's backend: draws a [`Scene`](crate::scene::Scene) as egui
//! meshes over our own texture of glyphs.
//!
//! Nothing here lays out text, and nothing passes through egui's fonts: the
//! glyphs come shaped in the scene, are rasterised by `vello_cpu` (as in the
//! PNG export) and drawn as textured quads. Shapes take their colour from a
//! white patch of the same texture, so that a whole scene between two clips is
//! one mesh, in order.
//!
//! Why not `epaint::text::GlyphRasterizer` with private-use clusters: it would
//! give egui's atlas for free, but every glyph would need a `char` interned
//! per (font, glyph, size, variation), a galley built per run, and egui's
//! layout between us and the position of the glyph (it rounds, and reorders
//! nothing only as long as it never learns bidi). Our own texture costs about
//! 400 lines, keeps the sub-pixel position that shaping gave, holds shadows
//! and icons too, and lets glyphs and shapes share one draw call.

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
