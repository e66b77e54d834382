//! What the timeline draws: events and publications as plain values.
//!
//! The session builds these from the library; nothing here reads an article.

use crate::article::Known;
use crate::calendar::{Bound, Edtf, Precision};

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
    /// Where it begins; `-∞` when the start is open.
    pub start: f64,
    /// Where it ends, exclusive (a day ends where the next begins); `+∞` when
    /// the end is open.
    pub end: f64,
    /// Whether the start is approximate or uncertain.
    pub vague_start: bool,
    /// Whether the end is approximate or uncertain.
    pub vague_end: bool,
}

impl Extent {
    /// What an EDTF value covers; `None` when it is open on both sides.
    pub fn of(value: &Edtf) -> Option<Self> {
        let bounds = value.bounds();
        let start = match bounds.lower {
            Bound::Open => f64::NEG_INFINITY,
            Bound::Day(day) => day.day_number() as f64,
        };
        let end = match bounds.upper {
            Bound::Open => f64::INFINITY,
            Bound::Day(day) => day.day_number() as f64 + 1.0,
        };
        if start.is_infinite() && end.is_infinite() {
            return None;
        }
        Some(Self {
            start,
            end,
            vague_start: value.is_start_vague(),
            vague_end: value.is_end_vague(),
        })
    }

    /// The finite part: an open side is cut to `reach` days.
    pub fn closed(&self, reach: f64) -> (f64, f64) {
        let start = if self.start.is_finite() { self.start } else { self.end - reach };
        let end = if self.end.is_finite() { self.end } else { self.start + reach };
        (start, end)
    }

    /// Days from start to end; infinite when a side is open.
    pub fn days(&self) -> f64 {
        self.end - self.start
    }

    /// Whether it has an open side.
    pub fn is_open(&self) -> bool {
        self.days().is_infinite()
    }
}

/// Whether a value is a single day or finer, drawn as a dot.
pub fn is_point(value: &Edtf) -> bool {
    value.ends().is_none() && value.precision() >= Precision::Day
}
