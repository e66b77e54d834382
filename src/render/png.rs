//! PNG: a scene drawn on the CPU, with no display and the same bytes always.

use super::raster;
use crate::scene::Scene;
use png::{BitDepth, ColorType, Encoder, Filter, PixelDimensions, SrgbRenderingIntent, Unit};
use std::io::Write;

/// The longest side of a picture, in pixels.
pub const MAX_SIDE: u32 = 16_384;

/// Pixels a metre at scale 1: 96 an inch, CSS's pixel.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;

/// Why a picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// A side is longer than [`MAX_SIDE`].
    #[error("a picture of {width} × {height} pixels is too large: at most {limit} a side")]
    TooLarge {
        /// Pixels.
        width: u64,
        /// Pixels.
        height: u64,
        /// [`MAX_SIDE`].
        limit: u32,
    },
    /// The scale is not a number above zero.
    #[error("a scale of {scale} is not possible")]
    Scale {
        /// What was asked for.
        scale: f32,
    },
    /// Writing the file's bytes failed.
    #[error("the picture could not be encoded")]
    Encode {
        /// What the encoder says.
        #[from]
        source: png::EncodingError,
    },
}

/// Pixels without a file around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Red, green, blue, straight alpha; row by row.
    pub rgba: Vec<u8>,
}

/// The size in pixels of a scene at a scale.
pub fn size(scene: &Scene, scale: f32) -> Result<(u32, u32), PngError> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(PngError::Scale { scale });
    }
    let side = |length: f64| (length * f64::from(scale)).round().max(1.0) as u64;
    let (width, height) = (side(scene.size.width), side(scene.size.height));
    if width.max(height) > u64::from(MAX_SIDE) {
        return Err(PngError::TooLarge { width, height, limit: MAX_SIDE });
    }
    Ok((width as u32, height as u32))
}

/// Draws a scene, `scale` pixels to each of its own, and encodes it.
///
/// The same scene and scale give the same bytes on every machine. Memory
/// stays bounded: 256 rows, the file, and what the encoder needs.
pub fn render(scene: &Scene, scale: f32) -> Result<Vec<u8>, PngError> {
    let size = size(scene, scale)?;
    let mut bytes = Vec::new();
    write(scene, scale, size, &mut bytes)?;
    Ok(bytes)
}

fn write(scene: &Scene, scale: f32, size: (u32, u32), bytes: &mut Vec<u8>) -> Result<(), PngError> {
    let opaque = scene.background.a == 255;
    let mut encoder = Encoder::new(bytes, size.0, size.1);
    encoder.set_color(if opaque { ColorType::Rgb } else { ColorType::Rgba });
    encoder.set_depth(BitDepth::Eight);
    // Trying all filters on every row costs a fifth of the time and saves a
    // twentieth of a drawing.
    encoder.set_filter(Filter::Up);
    encoder.set_source_srgb(SrgbRenderingIntent::RelativeColorimetric);
    let density = (PIXELS_PER_METRE * f64::from(scale)).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: density,
        yppu: density,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    let mut stream = writer.stream_writer()?;
    let mut row = Vec::new();
    raster::bands(scene, f64::from(scale), size, |pixels| {
        row.clear();
        if opaque {
            row.extend(pixels.as_chunks::<4>().0.iter().flat_map(|&[r, g, b, _]| [r, g, b]));
        } else {
            row.extend(pixels.as_chunks::<4>().0.iter().flat_map(|&pixel| straight(pixel)));
        }
        stream.write_all(&row).map_err(png::EncodingError::from)
    })?;
    stream.finish()?;
    writer.finish()?;
    Ok(())
}

/// Draws a scene into pixels in memory: four bytes for each.
pub fn rgba(scene: &Scene, scale: f32) -> Result<Pixels, PngError> {
    let (width, height) = size(scene, scale)?;
    // On an opaque ground opacity is only ever lost to rounding.
    let opaque = scene.background.a == 255;
    let whole =
        |[r, g, b, a]: [u8; 4]| if opaque { [r, g, b, 255] } else { straight([r, g, b, a]) };
    let mut rgba = Vec::with_capacity(width as usize * height as usize * 4);
    raster::bands(scene, f64::from(scale), (width, height), |pixels| {
        rgba.extend(pixels.as_chunks::<4>().0.iter().flat_map(|&pixel| whole(pixel)));
        Ok::<(), PngError>(())
    })?;
    Ok(Pixels { width, height, rgba })
}

/// A pixel with its colours no longer multiplied by its opacity.
fn straight([r, g, b, a]: [u8; 4]) -> [u8; 4] {
    match u32::from(a) {
        255 => [r, g, b, a],
        0 => [0; 4],
        alpha => {
            let part = |c: u8| ((u32::from(c) * 255 + alpha / 2) / alpha).min(255) as u8;
            [part(r), part(g), part(b), a]
        }
    }
}
