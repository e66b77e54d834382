//! For tests: what text was drawn in a frame, where, and what cut it.

use super::handle::Kit;
use crate::scene::{Item, Paint, Scene};
use egui::{LayerId, Pos2, Rect, pos2, vec2};

/// A stretch of text on the screen, in points.
#[derive(Debug, Clone)]
pub(in crate::app) struct Drawn {
    /// The words.
    pub(in crate::app) text: String,
    /// What its glyphs cover: advances, and the height of letters.
    pub(in crate::app) rect: Rect,
    /// Nothing outside shows.
    pub(in crate::app) clip: Rect,
    /// Which layer it lies in.
    pub(in crate::app) layer: LayerId,
    /// Counts the paragraphs of a frame.
    pub(in crate::app) paragraph: usize,
}

/// What a frame was seen to draw.
#[derive(Debug, Default, Clone)]
pub(in crate::app) struct Record {
    /// All text.
    pub(in crate::app) texts: Vec<Drawn>,
    /// The views of scroll areas: what they cut can be scrolled to.
    pub(in crate::app) views: Vec<Rect>,
    last: Option<(usize, Pos2)>,
    paragraphs: usize,
}

impl Kit {
    /// Takes what was drawn since the last call.
    pub(in crate::app) fn take_record(&self) -> Record {
        std::mem::take(&mut self.inner().record)
    }

    /// Notes the view of a scroll area.
    pub(super) fn record_view(&self, view: Rect) {
        self.inner().record.views.push(view);
    }
}

impl Record {
    /// Notes the text of a scene.
    pub(super) fn scene(&mut self, painter: &egui::Painter, scene: &Scene, offset: Pos2) {
        let mut clips = vec![painter.clip_rect()];
        let place = |rect: kurbo::Rect| {
            let at = |x: f64, y: f64| pos2(x as f32, y as f32) + offset.to_vec2();
            Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1))
        };
        for item in &scene.items {
            let clip = clips[clips.len() - 1];
            match item {
                Item::PushClip(rect) => clips.push(clip.intersect(place(*rect))),
                Item::PopClip => drop(clips.pop()),
                Item::Rect { rect, fill: Some(Paint::Solid(fill)), .. } if fill.a == 255 => {
                    let rect = place(*rect).intersect(clip);
                    // A panel over what was drawn before it, not a button's ground.
                    if rect.width() > 120.0 && rect.height() > 60.0 {
                        self.texts.retain(|text| {
                            text.layer != painter.layer_id() || !text.rect.intersects(rect)
                        });
                    }
                }
                Item::Glyphs { run, origin, color } if color.a > 8 => {
                    let origin = pos2(origin.x as f32, origin.y as f32) + offset.to_vec2();
                    // The first paragraph of a scene begins anew: the runs of
                    // one share their text and their origin.
                    let identity = Some((run.text.as_ptr() as usize, origin));
                    if self.last != identity {
                        self.last = identity;
                        self.paragraphs += 1;
                    }
                    let base = origin + vec2(run.x, run.y);
                    let left = run.glyphs.iter().map(|glyph| glyph.x).fold(f32::MAX, f32::min);
                    let right = run.glyphs.iter().map(|glyph| glyph.x + glyph.advance);
                    let right = right.fold(f32::MIN, f32::max);
                    let text = run.text[run.range.clone()].to_owned();
                    if left < right && !text.trim().is_empty() {
                        let rect = Rect::from_min_max(
                            base + vec2(left, -0.62 * run.size),
                            base + vec2(right, 0.22 * run.size),
                        );
                        let (layer, paragraph) = (painter.layer_id(), self.paragraphs);
                        self.texts.push(Drawn { text, rect, clip, layer, paragraph });
                    }
                }
                _ => {}
            }
        }
        self.last = None;
    }
}
