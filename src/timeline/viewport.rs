//! Which stretch of time stands on how many pixels.
//!
//! A [`Viewport`] is an immutable value. [`Viewport::x`] and
//! [`Viewport::day`] are the only functions in the program that turn time into
//! pixels and back; the direction of time is one flag inside them. Nothing
//! here draws or knows an event.

use super::flight::Flight;

/// The shortest stretch of time that can fill the window, in days: one hour.
pub const MIN_SPAN_DAYS: f64 = 1.0 / 24.0;
/// The longest stretch of time that can fill the window, in days: 100,000 years.
pub const MAX_SPAN_DAYS: f64 = 100_000.0 * 365.2425;
/// The farthest a view's centre may stand from 1970-01-01, in days.
const MAX_CENTER_DAYS: f64 = 500_000.0 * 365.2425;

/// A stretch of time on a stretch of pixels.
///
/// Time is measured in days since 1970-01-01T00:00; fractions are hours.
/// Pixels run from the window's left edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    center: f64,
    span: f64,
    width: f64,
    rtl: bool,
}

impl Viewport {
    /// `span` days around `center` on `width` pixels; `rtl` when the future
    /// lies to the left. Values outside the limits are brought inside them.
    pub fn new(center: f64, span: f64, width: f64, rtl: bool) -> Self {
        let center = if center.is_finite() { center } else { 0.0 };
        let span = if span.is_finite() { span } else { MAX_SPAN_DAYS };
        Self {
            center: center.clamp(-MAX_CENTER_DAYS, MAX_CENTER_DAYS),
            span: span.clamp(MIN_SPAN_DAYS, MAX_SPAN_DAYS),
            width: width.max(1.0),
            rtl,
        }
    }

    /// Shows the days `first..last` with `margin` pixels of air on both sides.
    /// A range shorter than `least` days is shown within `least` days.
    pub fn fit(range: (f64, f64), least: f64, width: f64, margin: f64, rtl: bool) -> Self {
        let inner = (width - 2.0 * margin).max(width * 0.5).max(1.0);
        let days = (range.1 - range.0).max(least).max(MIN_SPAN_DAYS);
        Self::new(f64::midpoint(range.0, range.1), days * width.max(1.0) / inner, width, rtl)
    }

    /// The pixel at which a day stands.
    pub fn x(&self, day: f64) -> f64 {
        let later = (day - self.center) * self.px_per_day();
        let half = self.width / 2.0;
        if self.rtl { half - later } else { half + later }
    }

    /// The day that stands at a pixel: the inverse of [`Self::x`].
    pub fn day(&self, x: f64) -> f64 {
        let right = (x - self.width / 2.0) * self.days_per_px();
        self.center + if self.rtl { -right } else { right }
    }

    /// The pixels `(left, right)` that a range of days covers.
    pub fn x_range(&self, first: f64, last: f64) -> (f64, f64) {
        let (a, b) = (self.x(first), self.x(last));
        (a.min(b), a.max(b))
    }

    /// Pixels that a day is wide.
    pub fn px_per_day(&self) -> f64 {
        self.width / self.span
    }

    /// Days that a pixel is wide.
    pub fn days_per_px(&self) -> f64 {
        self.span / self.width
    }

    /// The first and last day in view.
    pub fn range(&self) -> (f64, f64) {
        (self.center - self.span / 2.0, self.center + self.span / 2.0)
    }

    /// The day in the middle.
    pub fn center(&self) -> f64 {
        self.center
    }

    /// Days from edge to edge.
    pub fn span(&self) -> f64 {
        self.span
    }

    /// Pixels from edge to edge.
    pub fn width(&self) -> f64 {
        self.width
    }

    /// Whether the future lies to the left.
    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// The same view after the content was dragged by `dx` pixels to the right.
    #[must_use]
    pub fn pan(&self, dx: f64) -> Self {
        let days = dx * self.days_per_px();
        Self::new(
            if self.rtl { self.center + days } else { self.center - days },
            self.span,
            self.width,
            self.rtl,
        )
    }

    /// The same view moved by `days` towards the future.
    #[must_use]
    pub fn shift(&self, days: f64) -> Self {
        Self::new(self.center + days, self.span, self.width, self.rtl)
    }

    /// Zooms by `factor` (above 1: closer) and keeps the day at pixel `x` there.
    #[must_use]
    pub fn zoom(&self, factor: f64, x: f64) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        let span = (self.span / factor).clamp(MIN_SPAN_DAYS, MAX_SPAN_DAYS);
        let pinned = self.day(x);
        let center = pinned + (self.center - pinned) * (span / self.span);
        Self::new(center, span, self.width, self.rtl)
    }

    /// The same scale with `day` in the middle.
    #[must_use]
    pub fn center_on(&self, day: f64) -> Self {
        Self::new(day, self.span, self.width, self.rtl)
    }

    /// Exactly the days between `first` and `last`, in either order.
    #[must_use]
    pub fn zoom_to(&self, first: f64, last: f64) -> Self {
        Self::new(f64::midpoint(first, last), (last - first).abs(), self.width, self.rtl)
    }

    /// The same days in a window of another width.
    #[must_use]
    pub fn with_width(&self, width: f64) -> Self {
        Self::new(self.center, self.span, width, self.rtl)
    }

    /// The same days with time running the given way.
    #[must_use]
    pub fn with_rtl(&self, rtl: bool) -> Self {
        Self { rtl, ..*self }
    }

    /// The least movement that brings the days `first..last` at least `margin`
    /// pixels inside the window: a pan when they fit, a zoom out when not.
    /// Nothing moves when they are there already.
    #[must_use]
    pub fn reveal(&self, first: f64, last: f64, margin: f64) -> Self {
        let air = (margin * self.days_per_px()).min(self.span * 0.4);
        let (a, b) = self.range();
        if last - first > self.span - 2.0 * air {
            return Self::fit((first, last), MIN_SPAN_DAYS, self.width, margin, self.rtl);
        }
        if first < a + air {
            return self.shift(first - air - a);
        }
        if last > b - air {
            return self.shift(last + air - b);
        }
        *self
    }

    /// The view at `t` (0–1) of a smooth flight to `to`: it zooms out to cover
    /// distance and in again, at constant perceived speed. The direction and
    /// width are those of `to`.
    #[must_use]
    pub fn interpolate(&self, to: &Self, t: f64) -> Self {
        if t >= 1.0 {
            return *to;
        }
        let flight = Flight::new((self.center, self.span), (to.center, to.span));
        let (center, span) = flight.at(t.max(0.0));
        Self::new(center, span, to.width, to.rtl)
    }

    /// How far apart two views look: 0 when equal, about 1 for a screenful or
    /// a zoom by 4. Durations of animations grow with it.
    pub fn distance(&self, to: &Self) -> f64 {
        Flight::new((self.center, self.span), (to.center, to.span)).length()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn views() -> impl Strategy<Value = Viewport> {
        (-4.0e7..4.0e7f64, -1.3..7.5f64, 1.0..5000.0f64, any::<bool>()).prop_map(
            |(center, log, width, rtl)| Viewport::new(center, 10f64.powf(log), width, rtl),
        )
    }

    /// What rounding may cost at this view, in days.
    fn grain(view: &Viewport) -> f64 {
        (view.center().abs() + view.span()) * 1e-12
    }

    proptest! {
        #[test]
        fn x_and_day_undo_each_other(view in views(), t in 0.0..1.0f64) {
            let day = view.range().0 + t * view.span();
            prop_assert!((view.day(view.x(day)) - day).abs() <= grain(&view));
            let x = t * view.width();
            prop_assert!((view.x(view.day(x)) - x).abs() <= grain(&view) * view.px_per_day() + 1e-6);
        }

        #[test]
        fn right_to_left_mirrors_left_to_right(view in views(), t in -1.0..2.0f64) {
            let day = view.range().0 + t * view.span();
            let (rtl, ltr) = (view.with_rtl(true), view.with_rtl(false));
            prop_assert!((rtl.x(day) - (view.width() - ltr.x(day))).abs() < 1e-6);
            let (a, b) = (rtl.pan(10.0), ltr.pan(-10.0));
            prop_assert!((a.center() - b.center()).abs() <= grain(&view));
        }

        #[test]
        fn zoom_keeps_the_time_under_the_pointer(
            view in views(), x in 0.0..1.0f64, factor in 0.1..10.0f64,
        ) {
            let x = x * view.width();
            let zoomed = view.zoom(factor, x);
            prop_assert!((zoomed.day(x) - view.day(x)).abs() <= grain(&view) + grain(&zoomed));
        }

        #[test]
        fn dragging_keeps_the_time_under_the_pointer(view in views(), x in 0.0..1.0f64, dx in -500.0..500.0f64) {
            let x = x * view.width();
            let panned = view.pan(dx);
            // Time ends somewhere, and dragging with it.
            prop_assume!(panned.center().abs() < MAX_CENTER_DAYS);
            let grain = grain(&view).max(grain(&panned));
            prop_assert!((panned.day(x + dx) - view.day(x)).abs() <= grain * 4.0);
        }

        #[test]
        fn the_future_lies_where_the_flag_says(view in views()) {
            let (first, last) = view.range();
            prop_assert_eq!(view.x(last) < view.x(first), view.is_rtl());
        }

        #[test]
        fn flights_begin_and_end_where_they_should(a in views(), b in views()) {
            let b = b.with_width(a.width()).with_rtl(a.is_rtl());
            let start = a.interpolate(&b, 0.0);
            prop_assert!((start.span() / a.span() - 1.0).abs() < 1e-6);
            prop_assert!((start.center() - a.center()).abs() <= a.span() * 1e-3 + grain(&a));
            prop_assert_eq!(a.interpolate(&b, 1.0), b);
            let mid = a.interpolate(&b, 0.5);
            prop_assert!(mid.span().is_finite() && mid.center().is_finite());
        }

        #[test]
        fn reveal_shows_what_was_asked_for(view in views(), at in -3.0..3.0f64, length in 0.0..2.0f64) {
            let first = view.center() + at * view.span();
            let last = first + length * view.span().min(MAX_SPAN_DAYS / 8.0);
            let shown = view.reveal(first, last, 20.0);
            let slack = shown.span() * 1e-9 + grain(&shown);
            prop_assert!(shown.range().0 <= first + slack && last - slack <= shown.range().1);
        }
    }

    #[test]
    fn limits_hold() {
        let view = Viewport::new(0.0, 1.0, 1000.0, true);
        assert!((view.zoom(1e9, 500.0).span() - MIN_SPAN_DAYS).abs() < 1e-12);
        assert!((view.zoom(1e-12, 500.0).span() - MAX_SPAN_DAYS).abs() < 1.0);
        assert!((view.zoom(f64::NAN, 3.0).span() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn fit_leaves_the_margin() {
        let view = Viewport::fit((100.0, 200.0), 1.0, 1000.0, 50.0, false);
        assert!((view.x(100.0) - 50.0).abs() < 1e-6);
        assert!((view.x(200.0) - 950.0).abs() < 1e-6);
    }

    #[test]
    fn fit_gives_a_lone_day_some_air() {
        let view = Viewport::fit((100.0, 101.0), 28.0, 1000.0, 0.0, true);
        assert!((view.span() - 28.0).abs() < 1e-9);
        assert!((view.center() - 100.5).abs() < 1e-9);
    }

    #[test]
    fn reveal_leaves_alone_what_is_in_view() {
        let view = Viewport::new(0.0, 100.0, 1000.0, true);
        assert_eq!(view.reveal(-5.0, 5.0, 40.0), view);
    }
}
