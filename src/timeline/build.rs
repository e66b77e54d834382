//! One frame of the timeline.

use super::{Minimap, Model, Options, Placement, TargetInfo, Viewport};
use crate::scene::{Scene, Size};
use crate::text::TextEngine;

/// A frame: what to draw and what its regions mean.
#[derive(Debug, Clone)]
pub struct TimelineScene {
    /// The picture; [`crate::scene::Hit::target`] indexes `targets`.
    pub scene: Scene,
    /// What each region means.
    pub targets: Vec<TargetInfo>,
    /// To be passed into the next frame's [`Options::previous`].
    pub placement: Placement,
    /// The overview, when it is drawn.
    pub minimap: Option<Minimap>,
}

impl TimelineScene {
    /// What lies at a point, topmost first.
    pub fn at(&self, point: crate::scene::Point) -> Option<&TargetInfo> {
        let target = self.scene.hit(point)?;
        self.targets.get(usize::try_from(target).ok()?)
    }
}

/// Draws one frame. The viewport's width is taken from `size`.
pub fn build_scene(
    _model: &Model,
    _view: &Viewport,
    options: &Options<'_>,
    _text: &mut TextEngine,
    size: Size,
) -> TimelineScene {
    TimelineScene {
        scene: Scene::new(size, options.palette.background),
        targets: Vec::new(),
        placement: Placement::default(),
        minimap: None,
    }
}
