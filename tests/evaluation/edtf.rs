//! EDTF strings of two other implementations: read and printed back, refused,
//! or with the bounds that they list.

use super::Part;
use gahnegar::calendar::{Bound, Bounds, Edtf};

const LISTED: &str = include_str!("../data/edtf.tsv");

/// Every case of the list. One of its 'bounds' is refused on purpose: it has
/// uneven blanks, for which two 'invalid' cases are to be refused.
pub(crate) fn listed() -> Part {
    let mut part = Part::new("EDTF");
    let mut counts = [("read and printed back", 0, 0), ("refused", 0, 0), ("bounds", 0, 0)];
    for row in LISTED.lines().filter(|line| !line.starts_with(['#', 'k'])) {
        let cells: Vec<&str> = row.split('\t').collect();
        let [kind, text, lower, upper] = cells[..] else { panic!("four cells: {row}") };
        let value = text.parse::<Edtf>().ok();
        let (place, right) = match kind {
            "invalid" => (1, value.is_none()),
            "bounds" => (2, value.as_ref().is_some_and(|value| bounds(value) == [lower, upper])),
            _ => (0, value.as_ref().is_some_and(|value| value.to_string() == text)),
        };
        counts[place].1 += usize::from(right);
        counts[place].2 += 1;
        part.kind(kind, right);
        if !right {
            let got = value.map(|value| (value.to_string(), bounds(&value)));
            part.failures.push(format!("{kind} {text} → {got:?}, listed {lower} {upper}"));
        }
    }
    for (name, right, all) in counts {
        part.count(name, right, all);
    }
    part
}

fn bounds(value: &Edtf) -> [String; 2] {
    let Bounds { lower, upper } = value.bounds();
    [show(lower, "-inf"), show(upper, "inf")]
}

fn show(bound: Bound, open: &str) -> String {
    match bound {
        Bound::Open => open.to_owned(),
        Bound::Day(day) => day.to_string(),
    }
}
