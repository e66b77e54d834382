//! The program's icon, drawn here: an axis with three events, one of them
//! marked, on a rounded square.

use crate::timeline::Palette;

/// Pixels a side.
const SIDE: u32 = 128;

/// The icon for the window's title bar and the desktop's lists.
pub(super) fn icon() -> egui::IconData {
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            let at = |value: u32| (value as f32 + 0.5) / SIDE as f32;
            rgba.extend(pixel(at(x), at(y)));
        }
    }
    egui::IconData { rgba, width: SIDE, height: SIDE }
}

/// The colour at a point of the unit square, straight alpha.
fn pixel(x: f32, y: f32) -> [u8; 4] {
    let palette = Palette::of(false);
    let mut color = [0.0, 0.0, 0.0, 0.0];
    let mut lay = |paint: crate::scene::Rgba, distance: f32| {
        // Half a pixel of ramp on both sides of the edge.
        let cover = (0.5 - distance * SIDE as f32).clamp(0.0, 1.0);
        blend(&mut color, paint, cover);
    };
    lay(palette.accent, rounded(x, y, [0.04, 0.04, 0.96, 0.96], 0.22));
    let ink = palette.on_accent;
    lay(ink, rounded(x, y, [0.14, 0.63, 0.86, 0.69], 0.03));
    for (center, top) in [(0.30, 0.42), (0.70, 0.30)] {
        lay(ink.faded(0.75), rounded(x, y, [center - 0.015, top, center + 0.015, 0.66], 0.01));
    }
    lay(ink, rounded(x, y, [0.17, 0.30, 0.43, 0.46], 0.05));
    lay(palette.highlight_strong, rounded(x, y, [0.55, 0.17, 0.85, 0.35], 0.05));
    for center in [0.30, 0.50, 0.70] {
        lay(ink, (x - center).hypot(y - 0.66) - 0.062);
        lay(palette.accent, (x - center).hypot(y - 0.66) - 0.03);
    }
    [color[0], color[1], color[2], color[3] * 255.0].map(|channel| channel.round() as u8)
}

/// Distance to a rectangle `[x0, y0, x1, y1]` with round corners; negative
/// inside.
fn rounded(x: f32, y: f32, [x0, y0, x1, y1]: [f32; 4], radius: f32) -> f32 {
    let dx = (x - f32::midpoint(x0, x1)).abs() - (x1 - x0) / 2.0 + radius;
    let dy = (y - f32::midpoint(y0, y1)).abs() - (y1 - y0) / 2.0 + radius;
    dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - radius
}

/// Lays a colour over another; alpha is 0–1, channels 0–255.
fn blend(under: &mut [f32; 4], paint: crate::scene::Rgba, cover: f32) {
    let alpha = f32::from(paint.a) / 255.0 * cover;
    let total = alpha + under[3] * (1.0 - alpha);
    if total <= 0.0 {
        return;
    }
    let below = under[3] * (1.0 - alpha);
    for (channel, over) in under.iter_mut().zip([paint.r, paint.g, paint.b]) {
        *channel = (f32::from(over) * alpha + *channel * below) / total;
    }
    under[3] = total;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icon_is_round_cornered_and_opaque_inside() {
        let icon = icon();
        let alpha = |x: u32, y: u32| icon.rgba[((y * SIDE + x) * 4 + 3) as usize];
        assert_eq!(alpha(0, 0), 0);
        assert_eq!(alpha(SIDE / 2, SIDE / 2), 255);
    }
}
