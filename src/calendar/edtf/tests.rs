//! EDTF against the cases of two other implementations, and properties.

use super::*;

/// The rows of one kind: text, lower bound, upper bound.
fn rows(kind: &str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let table = include_str!("../../../tests/data/edtf.tsv");
    table.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[0] == kind).then(|| (cells[1], cells[2], cells[3]))
    })
}

/// The one valid row that contradicts invalid ones: `{-1667,1668, 1670..1672}`
/// and `[1667,1668, 1670..1672]` are to be refused for their uneven spaces, so
/// this one is refused too; `parse_lenient` reads it.
const CONTRADICTED: &str = "{1667,1668, 1670..1672}";

#[test]
fn valid_strings_print_back_the_same() {
    let mut count = 0;
    for (text, ..) in ["level0", "level1", "level2"].into_iter().flat_map(rows) {
        let value: Result<Edtf, _> = text.parse();
        assert_eq!(value.map(|value| value.to_string()).as_deref(), Ok(text));
        count += 1;
    }
    assert!(count > 150, "only {count} rows");
}

#[test]
fn invalid_strings_are_refused() {
    for (text, ..) in rows("invalid") {
        let value: Result<Edtf, _> = text.parse();
        assert!(value.is_err(), "{text} was read as {value:?}");
    }
}

#[test]
fn bounds_are_those_listed() {
    for (text, lower, upper) in rows("bounds").filter(|row| row.0 != CONTRADICTED) {
        let value: Edtf = text.parse().expect(text);
        let Bounds { lower: first, upper: last } = value.bounds();
        assert_eq!(
            (show(first, "-inf"), show(last, "inf")),
            (lower.into(), upper.into()),
            "{text}"
        );
    }
}

fn show(bound: Bound, open: &str) -> String {
    match bound {
        Bound::Open => open.to_owned(),
        Bound::Day(Civil { year, month, day }) => {
            let sign = if year < 0 { "-" } else { "" };
            format!("{sign}{:04}-{month:02}-{day:02}", year.unsigned_abs())
        }
    }
}
