//! What moves by itself: the view gliding to where it was sent, and sliding on
//! after it was thrown. Nothing here is kept, and any input stops it.

use crate::timeline::Viewport;

/// Shortest and longest glide in seconds.
const GLIDE_SECONDS: (f64, f64) = (0.18, 0.7);
/// A throw loses this share of its speed per second, as a power of e.
const FRICTION: f64 = 5.0;
/// Below this many pixels a second a slide ends.
const LEAST_SPEED: f64 = 12.0;
/// Throws slower than this are not throws but a hand that came to rest.
const THROW_SPEED: f64 = 90.0;
/// Faster than this nobody can read along.
const MOST_SPEED: f64 = 6000.0;

/// The view in motion.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Motion {
    kind: Kind,
}

#[derive(Debug, Clone, Copy, Default)]
enum Kind {
    #[default]
    Still,
    /// On its way to a view.
    Glide { from: Viewport, to: Viewport, started: f64, seconds: f64 },
    /// Sliding on, in pixels a second to the right.
    Slide { speed: f64, last: f64 },
}

impl Motion {
    /// Ends all motion where it is.
    pub(super) fn stop(&mut self) {
        self.kind = Kind::Still;
    }

    /// Whether anything moves.
    pub(super) fn is_moving(&self) -> bool {
        !matches!(self.kind, Kind::Still)
    }

    /// Glides from one view to another.
    pub(super) fn glide(&mut self, from: Viewport, to: Viewport, now: f64) {
        let seconds = (0.16 + 0.16 * from.distance(&to)).clamp(GLIDE_SECONDS.0, GLIDE_SECONDS.1);
        self.kind = Kind::Glide { from, to, started: now, seconds };
    }

    /// Slides on at a speed in pixels a second.
    pub(super) fn throw(&mut self, speed: f64, now: f64) {
        if speed.abs() >= THROW_SPEED {
            self.kind = Kind::Slide { speed: speed.clamp(-MOST_SPEED, MOST_SPEED), last: now };
        }
    }

    /// The view to show at a time, and whether it is the hand's own doing: a
    /// slide changes where the view stands, a glide only how it gets there.
    pub(super) fn step(&mut self, shown: Viewport, now: f64) -> Option<Step> {
        match &mut self.kind {
            Kind::Still => None,
            Kind::Glide { from, to, started, seconds } => {
                let t = (now - *started) / *seconds;
                let view = from.interpolate(to, ease(t));
                if t >= 1.0 {
                    self.kind = Kind::Still;
                }
                Some(Step::Shown(view))
            }
            Kind::Slide { speed, last } => {
                // A window that slept must not jump.
                let dt = (now - *last).clamp(0.0, 0.05);
                *last = now;
                let view = shown.pan(*speed * dt);
                *speed *= (-FRICTION * dt).exp();
                if speed.abs() < LEAST_SPEED {
                    self.kind = Kind::Still;
                }
                Some(Step::Moved(view))
            }
        }
    }
}

/// What motion does to the view in one frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    /// On the way: show this.
    Shown(Viewport),
    /// The view now stands here.
    Moved(Viewport),
}

/// Quick to leave, gentle to arrive.
fn ease(t: f64) -> f64 {
    let t = t.clamp(0.0, 1.0);
    1.0 - (1.0 - t).powi(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(center: f64) -> Viewport {
        Viewport::new(center, 100.0, 1000.0, true)
    }

    #[test]
    fn a_glide_arrives_and_rests() {
        let mut motion = Motion::default();
        motion.glide(view(0.0), view(40.0), 10.0);
        let Some(Step::Shown(on_the_way)) = motion.step(view(0.0), 10.05) else { panic!("still") };
        assert!(on_the_way.center() > 0.0 && on_the_way.center() < 40.0);
        assert_eq!(motion.step(on_the_way, 11.0), Some(Step::Shown(view(40.0))));
        assert!(!motion.is_moving());
        assert_eq!(motion.step(view(40.0), 11.1), None);
    }

    #[test]
    fn a_throw_slides_the_way_of_the_hand_and_comes_to_rest() {
        let mut motion = Motion::default();
        motion.throw(800.0, 0.0);
        let (mut shown, mut time) = (view(0.0), 0.0);
        let thrown_day = shown.day(500.0);
        while motion.is_moving() && time < 10.0 {
            time += 1.0 / 60.0;
            if let Some(Step::Moved(next)) = motion.step(shown, time) {
                shown = next;
            }
        }
        assert!(time < 3.0, "slid for {time} s");
        assert!(shown.x(thrown_day) > 560.0, "content follows the hand to the right");
    }

    #[test]
    fn a_hand_at_rest_throws_nothing() {
        let mut motion = Motion::default();
        motion.throw(20.0, 0.0);
        assert!(!motion.is_moving());
    }
}
