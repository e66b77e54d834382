//! A growing mesh: geometry gets its colour here.
//!
//! Positions are physical pixels and texture coordinates are texels until the
//! mesh is taken, so that the texture may still grow meanwhile.

use super::atlas::Atlas;
use super::geometry::{Corner, Geometry};
use crate::scene::{Paint, Rgba};
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Rect, TextureId, Vec2, pos2};

/// What a shape is coloured with, in physical pixels.
#[derive(Debug, Clone)]
pub(super) enum Ink {
    /// One colour.
    Flat(Color32),
    /// Colours along an axis: `t = (p - from) · axis`, stops ascending in t.
    Linear {
        /// Where t is 0.
        from: Pos2,
        /// Direction, divided by the squared length.
        axis: Vec2,
        /// Premultiplied colours.
        stops: Vec<(f32, [f32; 4])>,
    },
}

impl Ink {
    /// Translates a scene's paint; `place` maps scene points to pixels.
    pub(super) fn new(paint: &Paint, place: impl Fn(kurbo::Point) -> Pos2) -> Self {
        match paint {
            Paint::Solid(color) => Self::Flat(to_color32(*color)),
            Paint::Linear { from, to, stops } => {
                let (from, to) = (place(*from), place(*to));
                let length_sq = (to - from).length_sq();
                let stops = premultiplied_stops(stops);
                match stops.last() {
                    None => Self::Flat(Color32::TRANSPARENT),
                    Some(last) if length_sq < 1e-6 => Self::Flat(color32(last.1)),
                    Some(_) => Self::Linear { from, axis: (to - from) / length_sq, stops },
                }
            }
        }
    }
}

/// A scene's colour as egui's: premultiplied in sRGB space, as `vello_cpu`
/// does it too.
pub fn to_color32(color: Rgba) -> Color32 {
    let a = u16::from(color.a);
    let scale = |channel: u8| ((u16::from(channel) * a + 127) / 255) as u8;
    Color32::from_rgba_premultiplied(scale(color.r), scale(color.g), scale(color.b), color.a)
}

/// Stops for a graphics card, which blends premultiplied colours; the other
/// backends blend straight ones, so that where hue and opacity both change,
/// more stops follow their curve.
fn premultiplied_stops(stops: &[(f32, Rgba)]) -> Vec<(f32, [f32; 4])> {
    let mut out: Vec<(f32, [f32; 4])> = Vec::with_capacity(stops.len());
    for (i, &(t, color)) in stops.iter().enumerate() {
        if let Some(&(last_t, last)) = i.checked_sub(1).and_then(|last| stops.get(last)) {
            let hue = |c: Rgba| [c.r, c.g, c.b];
            let steps = if hue(last) != hue(color) && last.a != color.a { 8_u8 } else { 1 };
            for step in 1..steps {
                let part = f32::from(step) / f32::from(steps);
                let channel = |a: u8, b: u8| {
                    (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8
                };
                let between = Rgba {
                    r: channel(last.r, color.r),
                    g: channel(last.g, color.g),
                    b: channel(last.b, color.b),
                    a: channel(last.a, color.a),
                };
                out.push((last_t + (t - last_t) * part, floats(to_color32(between))));
            }
        }
        out.push((t, floats(to_color32(color))));
    }
    out
}

fn floats(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}

fn color32(channels: [f32; 4]) -> Color32 {
    let [r, g, b, a] = channels.map(|channel| channel.round().clamp(0.0, 255.0) as u8);
    Color32::from_rgba_premultiplied(r, g, b, a)
}

/// The colour of a gradient at t.
fn sample(stops: &[(f32, [f32; 4])], t: f32) -> [f32; 4] {
    let after = stops.partition_point(|stop| stop.0 <= t);
    if after == 0 {
        return stops[0].1;
    }
    let Some(next) = stops.get(after) else { return stops[after - 1].1 };
    let last = stops[after - 1];
    let part = (t - last.0) / (next.0 - last.0).max(1e-6);
    std::array::from_fn(|i| last.1[i] + (next.1[i] - last.1[i]) * part)
}

/// Collects triangles and hands them over as one mesh.
#[derive(Debug, Default)]
pub(super) struct Canvas {
    mesh: Mesh,
    /// Scratch space for the shape being built.
    pub(super) shape: Geometry,
}

impl Canvas {
    /// Colours the scratch shape, adds it and clears it.
    pub(super) fn finish(&mut self, ink: &Ink) {
        let shape = std::mem::take(&mut self.shape);
        match ink {
            Ink::Flat(color) => self.add_flat(&shape, *color),
            Ink::Linear { from, axis, stops } => self.add_linear(&shape, *from, *axis, stops),
        }
        self.shape = shape;
        self.shape.clear();
    }

    fn add_flat(&mut self, shape: &Geometry, color: Color32) {
        let base = self.mesh.vertices.len() as u32;
        self.mesh.vertices.extend(shape.corners.iter().map(|corner| Vertex {
            pos: corner.pos,
            uv: white(),
            color: if corner.cover >= 1.0 { color } else { color.gamma_multiply(corner.cover) },
        }));
        let indices = shape.triangles.iter().flatten().map(|index| index + base);
        self.mesh.indices.extend(indices);
    }

    /// Cuts every triangle at the stops, so that colours between corners come
    /// out of the graphics card's interpolation.
    fn add_linear(&mut self, shape: &Geometry, from: Pos2, axis: Vec2, stops: &[(f32, [f32; 4])]) {
        let t = |corner: &Corner| (corner.pos - from).dot(axis);
        let (mut polygon, mut scratch) = (Vec::new(), Vec::new());
        for triangle in &shape.triangles {
            let corners = triangle.map(|index| shape.corners[index as usize]);
            let ts = corners.each_ref().map(t);
            let low = ts.into_iter().fold(f32::INFINITY, f32::min);
            let high = ts.into_iter().fold(f32::NEG_INFINITY, f32::max);
            let inner = stops.iter().map(|stop| stop.0).filter(|&at| low < at && at < high);
            let mut start = low;
            for end in inner.chain([high]) {
                polygon.clear();
                polygon.extend_from_slice(&corners);
                clip(&mut polygon, &mut scratch, |corner| t(corner) - start);
                clip(&mut polygon, &mut scratch, |corner| end - t(corner));
                self.add_polygon(&polygon, |corner| sample(stops, t(corner).clamp(start, end)));
                start = end;
            }
        }
    }

    fn add_polygon(&mut self, polygon: &[Corner], color: impl Fn(&Corner) -> [f32; 4]) {
        let base = self.mesh.vertices.len() as u32;
        self.mesh.vertices.extend(polygon.iter().map(|corner| Vertex {
            pos: corner.pos,
            uv: white(),
            color: color32(color(corner).map(|channel| channel * corner.cover)),
        }));
        for i in 2..polygon.len() as u32 {
            self.mesh.indices.extend([base, base + i - 1, base + i]);
        }
    }

    /// A piece of the texture, tinted; `rect` in pixels, `texels` in texels.
    pub(super) fn textured(&mut self, rect: Rect, texels: Rect, color: Color32) {
        self.mesh.add_rect_with_uv(rect, texels, color);
    }

    /// The mesh so far in points over a texture of `side` texels: a copy of
    /// just its size, while what it grew in is kept for the next.
    pub(super) fn take(&mut self, texture: TextureId, side: u32, scale: f32) -> Option<Mesh> {
        if self.mesh.indices.is_empty() {
            return None;
        }
        let (to_points, to_unit) = (1.0 / scale, 1.0 / side as f32);
        let placed = |vertex: &Vertex| Vertex {
            pos: pos2(vertex.pos.x * to_points, vertex.pos.y * to_points),
            uv: pos2(vertex.uv.x * to_unit, vertex.uv.y * to_unit),
            color: vertex.color,
        };
        let mesh = Mesh {
            indices: self.mesh.indices.clone(),
            vertices: self.mesh.vertices.iter().map(placed).collect(),
            texture_id: texture,
        };
        self.mesh.indices.clear();
        self.mesh.vertices.clear();
        Some(mesh)
    }
}

fn white() -> Pos2 {
    let [x, y] = Atlas::white();
    pos2(x, y)
}

/// Keeps the part of a convex polygon where `inside` is not negative.
fn clip(polygon: &mut Vec<Corner>, scratch: &mut Vec<Corner>, inside: impl Fn(&Corner) -> f32) {
    scratch.clear();
    for i in 0..polygon.len() {
        let (a, b) = (polygon[i], polygon[(i + 1) % polygon.len()]);
        let (da, db) = (inside(&a), inside(&b));
        if da >= 0.0 {
            scratch.push(a);
        }
        if (da > 0.0 && db < 0.0) || (da < 0.0 && db > 0.0) {
            let part = da / (da - db);
            scratch.push(Corner {
                pos: a.pos + (b.pos - a.pos) * part,
                cover: a.cover + (b.cover - a.cover) * part,
            });
        }
    }
    std::mem::swap(polygon, scratch);
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn premultiplying_rounds_and_keeps_opaque_colours() {
        assert_eq!(to_color32(Rgba::rgb(0x0d_7a_70)), Color32::from_rgb(0x0d, 0x7a, 0x70));
        let half = Rgba { r: 255, g: 100, b: 0, a: 128 };
        assert_eq!(to_color32(half), Color32::from_rgba_premultiplied(128, 50, 0, 128));
    }

    #[test]
    fn a_gradient_is_cut_at_its_stops() {
        let mut canvas = Canvas::default();
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 10.0));
        canvas.shape.rounded_rect(rect, 0.0, 1.0);
        let (red, clear) = (Rgba::rgb(0xff_00_00), Rgba { r: 0, g: 0, b: 0, a: 0 });
        let paint = Paint::Linear {
            from: kurbo::Point::new(0.0, 0.0),
            to: kurbo::Point::new(100.0, 0.0),
            stops: vec![(0.0, red), (0.5, red), (1.0, clear)],
        };
        canvas.finish(&Ink::new(&paint, |p| pos2(p.x as f32, p.y as f32)));
        let mesh = canvas.take(TextureId::default(), 64, 1.0).expect("a mesh");
        assert!(mesh.is_valid());
        for vertex in mesh.vertices.iter().filter(|v| v.pos.y > 1.0 && v.pos.y < 9.0) {
            let want = if vertex.pos.x <= 50.0 { 255.0 } else { 5.1 * (100.0 - vertex.pos.x) };
            let got = f32::from(vertex.color.a());
            if vertex.pos.x > 1.0 && vertex.pos.x < 99.0 {
                assert!((got - want.clamp(0.0, 255.0)).abs() < 2.0, "{vertex:?}");
            }
        }
        let xs: Vec<f32> = mesh.vertices.iter().map(|v| v.pos.x).collect();
        assert!(xs.iter().any(|x| (x - 50.0).abs() < 0.01), "a cut in the middle");
    }
}
