//! Comparing values by the days they cover: overlap, containment, distance,
//! precision, intersection, order in time.

use super::{Bound, Bounds, Edtf};
use crate::calendar::Civil;
use std::cmp::Ordering;

impl Bounds {
    /// Bounds from day numbers, `None` for an open side.
    pub fn from_day_numbers(lower: Option<i64>, upper: Option<i64>) -> Self {
        let bound = |day: Option<i64>| {
            day.map_or(Bound::Open, |day| Bound::Day(Civil::from_day_number(day)))
        };
        Self { lower: bound(lower), upper: bound(upper) }
    }

    /// First and last day as day numbers, an open side at the end of time.
    fn span(self) -> (i64, i64) {
        (self.lower.day_number().unwrap_or(i64::MIN), self.upper.day_number().unwrap_or(i64::MAX))
    }

    /// How many days lie within, `None` when a side is open.
    pub fn length_days(self) -> Option<i64> {
        let (lower, upper) = (self.lower.day_number()?, self.upper.day_number()?);
        Some(upper.saturating_sub(lower).saturating_add(1))
    }

    /// Whether a day number lies within.
    pub fn contains_day(self, day: i64) -> bool {
        let (lower, upper) = self.span();
        (lower..=upper).contains(&day)
    }

    /// Whether every day of `other` lies within.
    pub fn contains(self, other: Self) -> bool {
        let ((lower, upper), (first, last)) = (self.span(), other.span());
        lower <= first && last <= upper
    }

    /// Whether the two have a day in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.distance_days(other) == 0
    }

    /// Days from the one to the other, 0 when they overlap, 1 when they touch.
    pub fn distance_days(self, other: Self) -> i64 {
        let ((lower, upper), (first, last)) = (self.span(), other.span());
        first.saturating_sub(upper).max(lower.saturating_sub(last)).max(0)
    }

    /// The days in common, `None` when there are none.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let inner = |a: Bound, b: Bound, pick: fn(Civil, Civil) -> Civil| match (a, b) {
            (Bound::Day(a), Bound::Day(b)) => Bound::Day(pick(a, b)),
            (Bound::Open, bound) | (bound, Bound::Open) => bound,
        };
        self.overlaps(other).then(|| Self {
            lower: inner(self.lower, other.lower, Ord::max),
            upper: inner(self.upper, other.upper, Ord::min),
        })
    }

    /// The least bounds that hold both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        let outer = |a: Bound, b: Bound, pick: fn(Civil, Civil) -> Civil| match (a, b) {
            (Bound::Day(a), Bound::Day(b)) => Bound::Day(pick(a, b)),
            _ => Bound::Open,
        };
        Self {
            lower: outer(self.lower, other.lower, Ord::min),
            upper: outer(self.upper, other.upper, Ord::max),
        }
    }
}

/// Two values against each other, by the days they cover.
impl Edtf {
    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.bounds().overlaps(other.bounds())
    }

    /// Whether every day of `other` lies within this value.
    pub fn contains(&self, other: &Self) -> bool {
        self.bounds().contains(other.bounds())
    }

    /// Days from the one to the other, 0 when they overlap, 1 when they touch.
    pub fn distance_days(&self, other: &Self) -> i64 {
        self.bounds().distance_days(other.bounds())
    }

    /// Whether this value says more: it covers fewer days, or as many with a
    /// clock time or with fewer vague ends. A closed value says more than an
    /// open one, and a value is never more precise than itself.
    pub fn is_more_precise_than(&self, other: &Self) -> bool {
        self.vagueness() < other.vagueness()
    }

    /// Smaller for what says more.
    fn vagueness(&self) -> (u8, i64, u8, bool) {
        let bounds = self.bounds();
        let open = [bounds.lower, bounds.upper].map(|bound| u8::from(bound == Bound::Open));
        let vague = u8::from(self.is_start_vague()) + u8::from(self.is_end_vague());
        (open[0] + open[1], bounds.length_days().unwrap_or(0), vague, self.time().is_none())
    }

    /// What both say together: the more precise value when it lies within the
    /// other, otherwise the interval of the days in common; `None` when they
    /// contradict each other.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let common = self.bounds().intersection(other.bounds())?;
        let (fine, coarse) =
            if other.is_more_precise_than(self) { (other, self) } else { (self, other) };
        if coarse.contains(fine) {
            return Some(fine.clone());
        }
        Some(Self::from_bounds(common))
    }

    /// The interval of all days within bounds; a single day as itself.
    pub fn from_bounds(bounds: Bounds) -> Self {
        match (bounds.lower, bounds.upper) {
            (Bound::Day(first), Bound::Day(last)) if first == last => Self::civil_day(first),
            (Bound::Day(first), Bound::Day(last)) => {
                Self::interval(Self::civil_day(first), Self::civil_day(last))
            }
            (Bound::Day(first), Bound::Open) => Self::open_end(Self::civil_day(first)),
            (Bound::Open, Bound::Day(last)) => Self::open_start(Self::civil_day(last)),
            (Bound::Open, Bound::Open) => Self::unbounded(),
        }
    }

    /// Order in time: by first day, then by clock time, then by last day; an
    /// open start comes first and an open end last.
    pub fn cmp_in_time(&self, other: &Self) -> Ordering {
        let key = |value: &Self| {
            let (first, last) = value.bounds().span();
            (first, value.time(), last)
        };
        key(self).cmp(&key(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    #[test]
    fn precision_counts_days_then_marks() {
        for (fine, coarse) in [
            ("2025-09-03", "2025"),
            ("2025-09-03", "2025-09"),
            ("2024-06", "2024-06~"),
            ("2024-06-19T10:00:00", "2024-06-19"),
            ("2025-08-23/2025-09-22", "2025"),
            ("2022/2025", "2022/.."),
            ("2024", "198X"),
        ] {
            assert!(edtf(fine).is_more_precise_than(&edtf(coarse)), "{fine} {coarse}");
            assert!(!edtf(coarse).is_more_precise_than(&edtf(fine)), "{coarse} {fine}");
        }
        assert!(!edtf("2024").is_more_precise_than(&edtf("2024-01/2024-12")));
    }

    #[test]
    fn intersections_keep_the_value_that_says_more() {
        for (a, b, both) in [
            ("2025", "2025-09-03", Some("2025-09-03")),
            ("2024-09~/..", "2024-11", Some("2024-11")),
            ("2024-06", "2024-06", Some("2024-06")),
            ("2025-08-23/2025-09-22", "2025-09", Some("2025-09-01/2025-09-22")),
            ("../2024", "2024/..", Some("2024-01-01/2024-12-31")),
            ("../..", "../..", Some("../..")),
            ("2024-06", "2024-07", None),
        ] {
            let found = edtf(a).intersection(&edtf(b)).map(|value| value.to_string());
            assert_eq!(found.as_deref(), both, "{a} {b}");
        }
    }

    #[test]
    fn distances() {
        for (a, b, days) in [
            ("2024-06", "2024-06-19", 0),
            ("2024-06", "2024-07", 1),
            ("2025-10-07", "2025-10-05", 2),
            ("2022/..", "2021-12-31", 1),
            ("2022/..", "3000", 0),
        ] {
            assert_eq!(edtf(a).distance_days(&edtf(b)), days, "{a} {b}");
            assert_eq!(edtf(b).distance_days(&edtf(a)), days, "{b} {a}");
        }
    }

    #[test]
    fn order_in_time() {
        let mut values = ["2025-10-07", "2024-06/2025-10-07", "2024-06", "2024-09~/..", "../2026"];
        values.sort_by(|a, b| edtf(a).cmp_in_time(&edtf(b)));
        let sorted = ["../2026", "2024-06", "2024-06/2025-10-07", "2024-09~/..", "2025-10-07"];
        assert_eq!(values, sorted);
    }

    fn bounds() -> impl Strategy<Value = Bounds> {
        (prop::option::of(-900..900_i64), prop::option::of(0..900_i64)).prop_map(
            |(lower, length)| {
                Bounds::from_day_numbers(lower, length.map(|length| lower.unwrap_or(0) + length))
            },
        )
    }

    proptest! {
        #[test]
        fn bounds_agree_with_their_days(a in bounds(), b in bounds()) {
            let both = |day| a.contains_day(day) && b.contains_day(day);
            prop_assert_eq!(a.overlaps(b), (-2000..2000).any(both));
            match a.intersection(b) {
                Some(common) => {
                    prop_assert!((-2000..2000).all(|day| common.contains_day(day) == both(day)));
                    prop_assert!(a.contains(common) && b.contains(common));
                }
                None => prop_assert!(a.distance_days(b) > 0),
            }
            prop_assert!(a.hull(b).contains(a) && a.hull(b).contains(b));
            prop_assert_eq!(a.distance_days(b), b.distance_days(a));
        }
    }
}
