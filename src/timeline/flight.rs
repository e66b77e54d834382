//! The path of a smooth zoom and pan from one view to another.
//!
//! Van Wijk and Nuij, "Smooth and efficient zooming and panning" (`InfoVis`
//! 2003), in one dimension. Used for animation only, never for a drawing that
//! is saved, so that std's transcendental functions are fine here.

/// How strongly a flight zooms out to cover distance; the paper's best value.
const RHO: f64 = std::f64::consts::SQRT_2;

/// A path between two views `(center, span)` in days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flight {
    from: (f64, f64),
    to: (f64, f64),
    length: f64,
    r0: f64,
    /// Whether the two centres are so near that only the zoom matters.
    straight: bool,
}

impl Flight {
    pub(super) fn new(from: (f64, f64), to: (f64, f64)) -> Self {
        let (w0, w1) = (from.1, to.1);
        let du = (to.0 - from.0).abs();
        if du < 1e-6 * w0.min(w1) {
            let length = (w1 / w0).ln().abs() / RHO;
            return Self { from, to, length, r0: 0.0, straight: true };
        }
        let rho2 = RHO * RHO;
        let rho4du2 = rho2 * rho2 * du * du;
        let b0 = (w1 * w1 - w0 * w0 + rho4du2) / (2.0 * w0 * rho2 * du);
        let b1 = (w1 * w1 - w0 * w0 - rho4du2) / (2.0 * w1 * rho2 * du);
        // r = ln(√(b²+1) − b) = −asinh(b), which does not cancel for large b.
        let (r0, r1) = (-b0.asinh(), -b1.asinh());
        Self { from, to, length: (r1 - r0) / RHO, r0, straight: false }
    }

    /// Perceived distance; never negative.
    pub(super) fn length(&self) -> f64 {
        self.length.max(0.0)
    }

    /// `(center, span)` at `t` (0–1) of the way.
    pub(super) fn at(&self, t: f64) -> (f64, f64) {
        let (u0, w0) = self.from;
        let (u1, w1) = self.to;
        if self.straight {
            return (u0 + (u1 - u0) * t, w0 * (w1 / w0).powf(t));
        }
        let s = t * self.length;
        let arg = RHO * s + self.r0;
        let along = w0 / (RHO * RHO) * (self.r0.cosh() * arg.tanh() - self.r0.sinh());
        let span = w0 * self.r0.cosh() / arg.cosh();
        let center = u0 + (u1 - u0).signum() * along;
        if center.is_finite() && span.is_finite() {
            (center, span)
        } else {
            (u0 + (u1 - u0) * t, w0 * (w1 / w0).powf(t))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_flights_zoom_out_in_the_middle() {
        let flight = Flight::new((0.0, 10.0), (1000.0, 10.0));
        assert!(flight.at(0.5).1 > 100.0);
        assert!((flight.at(0.5).0 - 500.0).abs() < 1e-6);
    }

    #[test]
    fn equal_steps_look_equally_fast() {
        let flight = Flight::new((0.0, 10.0), (300.0, 40.0));
        let speed = |t: f64| {
            let (a, b) = (flight.at(t), flight.at(t + 1e-4));
            let pan = (b.0 - a.0) / a.1 * RHO;
            let zoom = (b.1 / a.1).ln() / RHO;
            pan.hypot(zoom)
        };
        let reference = speed(0.1);
        for t in [0.3, 0.5, 0.7, 0.9] {
            assert!((speed(t) / reference - 1.0).abs() < 0.01, "at {t}");
        }
    }
}
