//! What the timeline draws: events and publications as plain values.
//!
//! The session builds these from the library; nothing here reads an article.

use crate::calendar::{Bound, Edtf, Precision};
use crate::extract::Known;

/// An event as the timeline needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEvent {
    /// The caller's own number, unique within a model.
    pub id: u64,
    /// When; `None` puts it in the tray.
    pub value: Option<Edtf>,
    /// How `value` is known.
    pub known: Known,
    /// A short title.
    pub title: String,
    /// The articles that tell it ([`Publication::article`]), best first.
    pub sources: Vec<u64>,
    /// Index of the agency that gives it its colour.
    pub agency: usize,
    /// 0–1: how sure a reader can be. Of two events with as many sources the
    /// surer one gets the card.
    pub confidence: f32,
}

/// An article's mark on the strip under the axis, and its line in the list of
/// sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    /// The caller's own number, unique within a model.
    pub article: u64,
    /// When it appeared; without it the article has no mark.
    pub value: Option<Edtf>,
    /// The article's title.
    pub title: String,
    /// Index of its agency.
    pub agency: usize,
}

/// The time that something covers, in days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Where it begins; where the start is open, the last day that is known.
    pub start: f64,
    /// Where it ends, exclusive (a day ends where the next begins); `+∞` when
    /// the end is open.
    pub end: f64,
    /// Over how many days an approximate or uncertain start fades in; 0 when it
    /// is sharp.
    pub fade_start: f64,
    /// Over how many days an approximate or uncertain end fades out.
    pub fade_end: f64,
    /// Whether it began at an unknown time before `start` («تا ۲۱ مهر»): nobody knows
    /// how long before, so it stands where it is known and does not fill the past.
    pub opens: bool,
}

impl Extent {
    /// What an EDTF value covers; `None` when it is open on both sides.
    pub fn of(value: &Edtf) -> Option<Self> {
        let bounds = value.bounds();
        let end = match bounds.upper {
            Bound::Open => f64::INFINITY,
            Bound::Day(day) => day.day_number() as f64 + 1.0,
        };
        let (start, opens) = match bounds.lower {
            Bound::Open if end.is_infinite() => return None,
            Bound::Open => (end - 1.0, true),
            Bound::Day(day) => (day.day_number() as f64, false),
        };
        let (fade_start, fade_end) = fades(value);
        let (start, end) = clock(value, start).unwrap_or((start, end));
        Some(Self { start, end, fade_start, fade_end, opens })
    }

    /// The finite part: an open end is cut to `reach` days.
    pub fn closed(&self, reach: f64) -> (f64, f64) {
        let end = if self.end.is_finite() { self.end } else { self.start + reach };
        (self.start, end)
    }

    /// Days from start to end; infinite when the end is open.
    pub fn days(&self) -> f64 {
        self.end - self.start
    }

    /// Whether it has an open side.
    pub fn is_open(&self) -> bool {
        self.opens || self.end.is_infinite()
    }
}

/// Whether a value is a single day or finer, drawn as a dot.
pub fn is_point(value: &Edtf) -> bool {
    value.ends().is_none() && value.precision() >= Precision::Day
}

/// A clock time stands at its own minute, not on the whole day.
fn clock(value: &Edtf, day: f64) -> Option<(f64, f64)> {
    use chrono::Timelike;
    let minutes = f64::from(value.time()?.num_seconds_from_midnight()) / 60.0;
    let at = day + minutes / 1440.0;
    (value.ends().is_none() && day.is_finite()).then_some((at, at + 1.0 / 1440.0))
}

/// How many days the two ends of a vague value fade over: about one and a half
/// of the unit that the end is given in.
fn fades(value: &Edtf) -> (f64, f64) {
    let grain = |edtf: &Edtf| match edtf.precision() {
        Precision::Century => 36_500.0,
        Precision::Decade => 3_650.0,
        Precision::Year => 365.0,
        Precision::Season => 90.0,
        Precision::Month => 30.0,
        Precision::Day | Precision::Time => 1.0,
    };
    let (start, end) = match value.ends() {
        Some((start, end)) => (start.as_ref().map_or(0.0, grain), end.as_ref().map_or(0.0, grain)),
        None => (grain(value) / 3.0, grain(value) / 3.0),
    };
    let fade = |vague: bool, days: f64| if vague { days * 1.5 } else { 0.0 };
    (fade(value.is_start_vague(), start), fade(value.is_end_vague(), end))
}
