//! A small scene in the window's coordinates, filled by a widget and drawn at
//! once.

use super::icons::Icon;
use crate::scene::{BezPath, Item, Paint, Point, Rgba, Scene, Size, Stroke};
use crate::text::Paragraph;
use egui::{Pos2, Rect};

/// Draws one widget; icons lie above everything else it draws.
#[derive(Debug)]
pub struct Pen {
    scene: Scene,
    icons: Vec<(Icon, Rect, Rgba)>,
}

fn rect64(rect: Rect) -> kurbo::Rect {
    kurbo::Rect::new(rect.min.x.into(), rect.min.y.into(), rect.max.x.into(), rect.max.y.into())
}

fn point64(pos: Pos2) -> Point {
    Point::new(pos.x.into(), pos.y.into())
}

impl Pen {
    pub(super) fn new() -> Self {
        let scene = Scene::new(Size::ZERO, super::style::CLEAR);
        Self { scene, icons: Vec::new() }
    }

    pub(super) fn into_parts(self) -> (Scene, Vec<(Icon, Rect, Rgba)>) {
        (self.scene, self.icons)
    }

    /// Fills a rectangle with round corners.
    pub fn fill(&mut self, rect: Rect, radius: f32, color: Rgba) {
        if color.a > 0 {
            self.rect(rect, radius, Some(color), None);
        }
    }

    /// Outlines a rectangle with round corners; the line lies within it.
    pub fn outline(&mut self, rect: Rect, radius: f32, width: f32, color: Rgba) {
        if color.a > 0 {
            let inner = rect.shrink(width / 2.0);
            self.rect(inner, (radius - width / 2.0).max(0.0), None, Some((width, color)));
        }
    }

    fn rect(&mut self, rect: Rect, radius: f32, fill: Option<Rgba>, line: Option<(f32, Rgba)>) {
        self.scene.items.push(Item::Rect {
            rect: rect64(rect),
            radius: radius.into(),
            fill: fill.map(Paint::Solid),
            stroke: line.map(|(width, color)| Stroke { width: width.into(), color, dash: None }),
        });
    }

    /// Outlines a rectangle with dashes.
    pub fn dashed(&mut self, rect: Rect, radius: f32, color: Rgba) {
        self.scene.items.push(Item::Rect {
            rect: rect64(rect.shrink(0.5)),
            radius: radius.into(),
            fill: None,
            stroke: Some(Stroke { width: 1.0, color, dash: Some((4.0, 3.0)) }),
        });
    }

    /// A soft shadow under a rectangle, `drop` points lower.
    pub fn shadow(&mut self, rect: Rect, radius: f32, blur: f32, drop: f32, color: Rgba) {
        self.scene.items.push(Item::Shadow {
            rect: rect64(rect.translate(egui::vec2(0.0, drop))),
            radius: radius.into(),
            blur: blur.into(),
            color,
        });
    }

    /// A straight line.
    pub fn line(&mut self, from: Pos2, to: Pos2, width: f32, color: Rgba) {
        let mut path = BezPath::new();
        path.move_to(point64(from));
        path.line_to(point64(to));
        let stroke = Some(Stroke { width: width.into(), color, dash: None });
        self.scene.items.push(Item::Path { path, fill: None, stroke });
    }

    /// A disc.
    pub fn disc(&mut self, center: Pos2, radius: f32, color: Rgba) {
        let rect = Rect::from_center_size(center, egui::Vec2::splat(2.0 * radius));
        self.fill(rect, radius, color);
    }

    /// A paragraph with its top left corner at `at`, in one colour.
    pub fn text(&mut self, paragraph: &Paragraph, at: Pos2, color: Rgba) {
        self.scene.text(paragraph, point64(at), &[color]);
    }

    /// A paragraph whose spans take their colours from a list.
    pub fn colored_text(&mut self, paragraph: &Paragraph, at: Pos2, colors: &[Rgba]) {
        self.scene.text(paragraph, point64(at), colors);
    }

    /// An icon in a square.
    pub fn icon(&mut self, icon: Icon, rect: Rect, color: Rgba) {
        self.icons.push((icon, rect, color));
    }

    /// Everything up to [`Pen::unclip`] is cut to a rectangle (icons are not).
    pub fn clip(&mut self, rect: Rect) {
        self.scene.items.push(Item::PushClip(rect64(rect)));
    }

    /// Ends the innermost [`Pen::clip`].
    pub fn unclip(&mut self) {
        self.scene.items.push(Item::PopClip);
    }
}
