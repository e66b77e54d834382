//! How well dates, calendars, values, events and merging are understood,
//! measured on the test data: for `examples/evaluate`, which prints it all, and
//! for the tests, which hold the floors.
#![allow(dead_code, reason = "each test uses a part")]

pub(crate) mod calendars;
pub(crate) mod datelines;
pub(crate) mod edtf;
pub(crate) mod events;
pub(crate) mod merge;
pub(crate) mod sentences;
pub(crate) mod spans;
pub(crate) mod varied;

use std::collections::BTreeMap;

/// What no figure may fall below, by part and name: a count, or a proportion.
const FLOORS: &[(&str, &str, f64)] = &[
    ("probe", "values exact", 78.0),
    ("probe", "values of the same days", 78.0),
    ("probe", "traps left alone", 27.0),
    ("own sentences", "values exact", 0.985),
    ("own sentences", "values of the same days", 0.999),
    ("own sentences", "traps left alone", 1.0),
    ("public spans", "F1, any overlap", 0.93),
    ("public spans", "F1, one to one, half for a part", 0.735),
    ("public spans", "F1, exact", 0.585),
    ("solar Hijri", "Nowruz", 293.0),
    ("solar Hijri", "leap years", 293.0),
    ("lunar Hijri", "month starts", 2194.0),
    ("EDTF", "read and printed back", 205.0),
    ("EDTF", "refused", 54.0),
    ("EDTF", "bounds", 50.0),
    ("datelines", "days of publication", 549.0),
    ("events", "precision", 0.98),
    ("events", "recall", 0.97),
    ("events of every section", "precision", 0.96),
    ("events of every section", "recall", 0.935),
    ("events of the latest articles", "precision", 0.88),
    ("events of the latest articles", "recall", 0.86),
    ("events of sixty-six outlets", "precision", 0.95),
    ("events of sixty-six outlets", "recall", 0.93),
    ("events of Persian and Dari voices", "precision", 0.93),
    ("events of Persian and Dari voices", "recall", 0.88),
    ("events of English voices", "precision", 0.92),
    ("events of English voices", "recall", 0.88),
    ("events of the sixth articles", "precision", 0.93),
    ("events of the sixth articles", "recall", 0.86),
    ("events of the seventh articles", "precision", 0.92),
    ("events of the seventh articles", "recall", 0.93),
    ("events of the seventh English articles", "precision", 0.93),
    ("events of the seventh English articles", "recall", 0.97),
    ("events of the eighth articles", "precision", 0.92),
    ("events of the eighth articles", "recall", 0.87),
    ("events of what was left aside later", "precision", 0.86),
    ("events of what was left aside later", "recall", 0.86),
    ("datelines left aside later", "days of publication", 0.80),
    ("merging", "precision", 0.96),
    ("merging", "recall", 0.82),
    ("merging what was left aside", "precision", 0.93),
    ("merging what was left aside", "recall", 0.69),
];

/// What was measured on one set of data.
#[derive(Debug, Default)]
pub(crate) struct Part {
    /// Its name in the table.
    pub(crate) name: &'static str,
    /// The figures, in order.
    pub(crate) figures: Vec<Figure>,
    /// Right ones and all, by kind.
    pub(crate) kinds: BTreeMap<String, (usize, usize)>,
    /// What is wrong, one line each.
    pub(crate) failures: Vec<String>,
}

/// One figure: a count of so many, or a proportion.
#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) value: f64,
    /// Of how many, when `value` counts.
    pub(crate) of: Option<usize>,
}

impl Part {
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, ..Self::default() }
    }

    /// Without what is wrong: what was left aside is not to be read.
    pub(crate) fn unread(mut self) -> Self {
        self.failures.clear();
        self
    }

    /// Adds a count.
    pub(crate) fn count(&mut self, name: &'static str, right: usize, all: usize) {
        self.figures.push(Figure { name, value: right as f64, of: Some(all) });
    }

    /// Adds a proportion.
    pub(crate) fn share(&mut self, name: &'static str, value: f64) {
        self.figures.push(Figure { name, value, of: None });
    }

    /// Counts one case of a kind.
    pub(crate) fn kind(&mut self, kind: impl Into<String>, right: bool) {
        let entry = self.kinds.entry(kind.into()).or_default();
        entry.0 += usize::from(right);
        entry.1 += 1;
    }

    /// The figures that are below their floors, in words.
    pub(crate) fn fallen(&self) -> Vec<String> {
        let fallen = self.figures.iter().filter(|figure| figure.is_below(self.name));
        fallen.map(|figure| format!("{}, {figure}", self.name)).collect()
    }

    /// Fails the test when a figure is below its floor.
    pub(crate) fn hold(&self) {
        let (fallen, failures) = (self.fallen(), self.failures.join("\n"));
        assert!(fallen.is_empty(), "{failures}\n{}", fallen.join("\n"));
    }
}

impl Figure {
    fn floor(&self, part: &str) -> f64 {
        let found = FLOORS.iter().find(|floor| (floor.0, floor.1) == (part, self.name));
        found.unwrap_or_else(|| panic!("no floor under {part}, {}", self.name)).2
    }

    /// Whether it is below its floor; one up to 1 under a count is a share.
    fn is_below(&self, part: &str) -> bool {
        let floor = self.floor(part);
        match self.of {
            Some(all) if floor <= 1.0 => self.value < floor * all as f64,
            _ => self.value < floor,
        }
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.of {
            Some(all) => write!(f, "{}: {} of {all}", self.name, self.value),
            None => write!(f, "{}: {:.3}", self.name, self.value),
        }
    }
}

/// The harmonic mean of precision and recall.
pub(crate) fn f1(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// Everything, in the order of the table.
pub(crate) fn all() -> Vec<Part> {
    vec![
        sentences::probe(),
        sentences::own(),
        spans::public(),
        calendars::solar(),
        calendars::lunar(),
        edtf::listed(),
        datelines::own(),
        datelines::held_out(),
        events::own(),
        events::sections(),
        events::latest(),
        events::outlets(),
        events::voices(),
        events::english(),
        events::sixth(),
        events::seventh(),
        events::seventh_english(),
        events::eighth(),
        events::held_out(),
        merge::own(),
        merge::held_out(),
    ]
}
